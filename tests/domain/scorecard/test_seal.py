"""The sealed document: whole or refused, and the same bytes for the same card."""

import json
from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st
from pydantic import ValidationError

from app.domain.errors import Conflict
from app.domain.journal.card_fold import after
from app.domain.journal.events import AmendmentBegun, Sealed
from app.domain.packs.rubric import Rubric
from app.domain.scorecard import rules
from app.domain.scorecard.marks import NE, FindingMark, FindingMarked, SectionBegun
from app.domain.scorecard.scorecard import with_seal
from app.domain.scorecard.seal import SealedCard, document, filled, fingerprint, short
from app.domain.value import canonical, digest
from tests.domain.paper import START, Paper, new_id

FOCUS = ("problem-framing", "evaluation-rigor")


@pytest.fixture
def paper(rubric: Rubric) -> Paper:
    """A card that can be sealed."""
    paper = Paper(rubric, focus=FOCUS)
    paper.rate("leadership", 3)
    paper.rate("evaluation-rigor", 4)
    paper.rate("problem-framing", NE, "Not asked in this seat")
    paper.note("Named the leak unasked", "evaluation-rigor")
    paper.withdraw(paper.note("Too much"))
    paper.mark("studies-errors", "Sorted the errors by cost")
    paper.recommend("yes", "Solid")
    return paper


def test_an_unfinished_card_is_not_sealed_and_the_count_is_told(rubric: Rubric) -> None:
    paper = Paper(rubric, focus=FOCUS)
    with pytest.raises(Conflict, match="3 things are missing"):
        paper.document()
    paper.score({"evaluation-rigor": 4})
    with pytest.raises(Conflict, match="1 thing is missing"):
        paper.document()
    paper.recommend()
    assert paper.document().version == 1


def test_evidence_withdrawn_after_the_recommendation_opens_the_card_again(paper: Paper) -> None:
    paper.mark("studies-errors", "")
    assert paper.document()
    paper.withdraw(paper.card.standing_notes()[0].id)
    with pytest.raises(Conflict, match="1 thing is missing"):
        paper.document()
    paper.undo()
    assert paper.document()


def test_a_moment_without_words_is_not_sealed(paper: Paper) -> None:
    paper.do(rules.stamp_moment(paper.desk, new_id()))
    assert [note.text for note in paper.document().notes] == ["Named the leak unasked"]


def test_the_document_holds_everything_that_stands_on_the_card(paper: Paper) -> None:
    sealed = paper.document()
    assert [(each.dimension, each.level) for each in sealed.ratings] == [
        ("problem-framing", NE),
        ("evaluation-rigor", 4),
        ("leadership", 3),
    ], "in the order of the rubric"
    assert [note.text for note in sealed.notes] == ["Named the leak unasked"]
    assert [(mark.signal, mark.evidence) for mark in sealed.signals] == [
        ("studies-errors", "Sorted the errors by cost")
    ]
    assert (sealed.overall.recommendation, sealed.overall.reason) == ("yes", "Solid")
    assert sealed.candidate == paper.panel.candidate
    assert sealed.rubric.digest == digest(paper.rubric)
    assert sealed.events == paper.card.commitments
    assert (sealed.version, sealed.reason, sealed.supersedes) == (1, "", None)


def test_the_same_card_gives_the_same_document_and_comes_back_from_its_json(paper: Paper) -> None:
    sealed = paper.document()
    assert canonical(sealed) == canonical(paper.document())
    assert SealedCard.model_validate_json(canonical(sealed)) == sealed
    assert json.loads(canonical(sealed))["format"] == "evenhand.scorecard/1"


def test_a_sealed_card_is_not_sealed_twice(paper: Paper) -> None:
    paper.seal()
    with pytest.raises(Conflict, match="already sealed"):
        paper.document()


def test_an_amendment_points_at_the_version_it_replaces(paper: Paper) -> None:
    first = paper.seal()
    paper.do(AmendmentBegun(reason="The level was mistyped"))
    paper.rate("leadership", 2)
    second = paper.seal()
    assert (second.version, second.reason) == (2, "The level was mistyped")
    assert second.supersedes == digest(first) == paper.card.seals[0].digest
    assert second.events[: len(first.events)] == first.events
    paper.do(AmendmentBegun(reason="Again"))
    assert paper.seal().supersedes == digest(second)


@pytest.mark.parametrize(
    "spoil",
    [{"version": 0}, {"supersedes": "x"}, {"events": ["x"]}, {"format": "evenhand.scorecard/2"}, {"x": 1}],
)
def test_a_document_of_another_shape_is_refused(paper: Paper, spoil: dict[str, object]) -> None:
    data = {**json.loads(canonical(paper.document())), **spoil}
    with pytest.raises(ValidationError):
        SealedCard.model_validate_json(json.dumps(data))


@given(st.binary(min_size=32, max_size=32), st.binary(min_size=32, max_size=32))
def test_a_key_is_six_words_that_are_always_the_same(one: bytes, other: bytes) -> None:
    words = fingerprint(one.hex())
    assert words == fingerprint(one.hex())
    assert len(words.split()) == 6
    assert all(word.isascii() and word.islower() for word in words.split())
    assert (fingerprint(other.hex()) == words) == (one == other)


def test_the_words_of_a_known_key_never_change() -> None:
    assert fingerprint("00" * 32) == "orchid oyster reef earth rabbit oasis"


def test_the_words_are_all_different_and_none_weighs_more() -> None:
    from app.domain.scorecard.seal import _WORDS

    assert len(set(_WORDS)) == len(_WORDS)
    assert 256 % len(_WORDS) == 0, "each byte falls on every word equally often"


def test_a_digest_is_shown_in_groups_of_four() -> None:
    assert short("0123456789abcdef" * 4) == "0123 4567 89ab"
    assert short("0123456789abcdef" * 4, 2) == "0123 4567"


def test_a_card_that_was_scored_elsewhere_is_filled_with_everything_its_document_says(paper: Paper) -> None:
    paper.ask("problem-framing", "vague-request")
    paper.write("take-aways", "Reads the data first")
    paper.write("handover", "Ask about scale")
    paper.do(SectionBegun(section="past-work", at=START))
    paper.do(FindingMarked(key="leak", value=FindingMark(finding="leak", outcome="found", hint=1, at=START)))
    sealed = paper.document()
    here = filled(paper.blank, sealed)
    assert document(
        replace(here, commitments=sealed.events), paper.panel, paper.rubric, sealed.sealed_at
    ) == (sealed)
    assert here.written == {"take-aways": "Reads the data first", "handover": "Ask about scale"}
    assert here.questions.keys() == {"problem-framing/vague-request"}


def test_a_seal_that_comes_first_is_filled_with_its_card_when_the_panel_opens(paper: Paper) -> None:
    """As where a card came locked: its seal is on the record before its document can be read."""
    sealed = paper.seal()
    seal = paper.card.seals[0]
    before = with_seal(paper.blank, seal)
    assert (before.status, before.ratings, before.overall) == ("sealed", {}, None)
    body = Sealed(document=sealed, seal=seal)
    event = replace(paper.events[-1], body=body)
    opened = after(before, event)
    assert opened.overall == sealed.overall
    assert set(opened.ratings.values()) == set(sealed.ratings)
    other = with_seal(paper.blank, seal.replace(digest="f" * 64))
    assert after(other, event).seals == (seal,), "the one that can be read counts"


def test_seals_stand_in_the_order_of_their_versions_however_they_came(paper: Paper) -> None:
    paper.seal()
    first = paper.card.seals[0]
    second = first.replace(version=2, digest="e" * 64)
    card = with_seal(with_seal(paper.blank, second), first)
    assert card.seals == (first, second)
    assert with_seal(card, second).seals == (first, second)
