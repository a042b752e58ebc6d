"""The sealed document: whole or refused, and the same bytes for the same card."""

import json

import pytest
from hypothesis import given
from hypothesis import strategies as st
from pydantic import ValidationError

from app.domain.errors import Conflict
from app.domain.journal.events import AmendmentBegun
from app.domain.packs.rubric import Rubric
from app.domain.scorecard.marks import NE
from app.domain.scorecard.seal import SealedCard, fingerprint, short
from app.domain.value import canonical, digest
from tests.domain.paper import Paper

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
