"""The journal's vocabulary: every event survives being written down, and no change goes unnoticed."""

import hashlib
import json
from collections.abc import Iterator
from typing import Any, get_args

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.domain.cv import CvAdded, place
from app.domain.journal.card_fold import fold_card
from app.domain.journal.encryption import WorkspaceDecrypted, WorkspaceEncrypted, WorkspaceUnlockChanged
from app.domain.journal.erasing import CandidateErased, ErasingBegun, ErasingEnded, FileRewritten
from app.domain.journal.events import (
    CHAIN_START,
    AmendmentBegun,
    Body,
    CandidateAdded,
    Event,
    Exported,
    Header,
    HoldLifted,
    HoldPlaced,
    InterviewerJoined,
    NewerBody,
    PanelPlanned,
    RetentionChosen,
    SeatAssigned,
    SeatScheduled,
    Subjects,
    WorkspaceRestored,
    body_of,
    chained,
    columns,
    commitment,
)
from app.domain.journal.feedback import FeedbackApproved, FeedbackLine
from app.domain.journal.panel_fold import fold_panel
from app.domain.journal.seat_events import CandidateRenamed, SeatChanged, SeatRestored, SeatWithdrawn
from app.domain.kits.bundle import (
    CardReceived,
    CardSetAside,
    InvitationDropped,
    InvitationReceived,
    InvitedKeys,
    KeyPinned,
    KitHandedOut,
    KitReceived,
    KitsMade,
    Locks,
    OpeningSetAside,
    PanelOpened,
    SeatShare,
    SentCard,
)
from app.domain.packs.rubric import Rubric
from app.domain.records.retention import RetentionRule
from app.domain.scorecard.card_faults import CardFault
from app.domain.scorecard.marks import (
    Acquaintance,
    AcquaintanceTold,
    FindingMark,
    FindingMarked,
    SectionBegun,
)
from app.domain.value import canonical, digest
from tests.domain.paper import START, Paper, new_id
from tests.domain.table import Table


def story(rubric: Rubric) -> list[Event]:
    """Return the events of a whole interview: every kind there is."""
    paper = Paper(rubric)
    panel, person = paper.panel, paper.panel.candidate
    before: list[tuple[Body, Subjects]] = [
        (InterviewerJoined(interviewer=paper.seat.interviewer), Subjects()),
        (CandidateAdded(candidate=person), Subjects(candidate=person.id)),
        (CvAdded(cv=place("https://example.com/cv")), Subjects(candidate=person.id)),
        (
            PanelPlanned(candidate=person.id, role=panel.role, rubric=panel.rubric),
            Subjects(candidate=person.id, panel=panel.id),
        ),
        (SeatAssigned(seat=paper.seat), Subjects(candidate=person.id, panel=panel.id)),
        (
            SeatScheduled(seat=paper.seat.id, starts_at=START, minutes=45),
            Subjects(candidate=person.id, panel=panel.id),
        ),
    ]
    planned = [
        Event(header=header(body, subjects, number), body=body)
        for number, (body, subjects) in enumerate(before, start=1)
    ]
    paper.note("Zażółć 😀 <b>&</b>", "problem-framing")
    paper.mark("one-number-validation", "One AUC")
    paper.clear("one-number-validation")
    paper.score().recommend("strong-yes", "Clear throughout")
    paper.undo()
    paper.redo()
    paper.do(AcquaintanceTold(value=Acquaintance(closeness="little", how="Same team in 2023", at=START)))
    paper.do(SectionBegun(section="warm-up", at=START))
    first = rubric.dimensions[0]
    paper.ask(first.id, first.questions[0].id)
    paper.write("handover", "Ask about scale")
    mark = FindingMark(finding="leak", outcome="found", hint=2, at=START)
    paper.do(FindingMarked(key="leak", value=mark))
    paper.seal()
    paper.do(AmendmentBegun(reason="Mistyped"))
    paper.rate("problem-framing", "NE", "Not asked in this seat")
    paper.seal()
    rule = RetentionRule(id="custom", title="Own rule", months=6)
    told = FeedbackLine(dimension=first.id, about="seen", source=new_id(), text="Asked who loses")
    records: list[Body] = [
        RetentionChosen(rule=rule, by="Rosa"),
        HoldPlaced(reason="Charge filed", by="Rosa"),
        HoldLifted(by="Rosa"),
        FeedbackApproved(lines=(told,), by="Rosa", at=START),
        Exported(what="summary", form="csv", policy="full", rows=3, by="Rosa"),
        ErasingBegun(copies=("evenhand-20261117T144712Z.db",), by="Rosa"),
        CandidateErased(panels=(panel.id,), seals=(), emptied=9, by="Rosa"),
        FileRewritten(),
        ErasingEnded(removed=("evenhand-20261117T144712Z.db",), backup="evenhand-20261117T151712Z.db"),
        WorkspaceRestored(
            backup="evenhand-20261117T090000Z.db", aside="damaged-20261117T100000Z", lost=12, openings=1
        ),
        WorkspaceEncrypted(fingerprint="a" * 64, copies=("evenhand-20261117T144712Z.db",), by="Rosa"),
        WorkspaceDecrypted(copies=(), by="Rosa"),
        WorkspaceUnlockChanged(what="passphrase", by="Rosa"),
        WorkspaceUnlockChanged(what="recovery-code", by="Rosa"),
    ]
    about = Subjects(candidate=person.id)
    after = [
        Event(header=header(body, about, 100 + number), body=body) for number, body in enumerate(records)
    ]
    return planned + paper.events + meeting(rubric) + after + passing(paper)


SCALE = CardFault(what="scale", subject="problem-framing")


def passing(paper: Paper) -> list[Event]:
    """Return what happens to a panel between machines."""
    seat, key = paper.seat.id, "age1" + "q" * 58
    locks = Locks(panel=key, workspace=key)
    shares = (SeatShare(seat=seat, commitment="a" * 64, spare="bG9ja2Vk"),)
    sent = SentCard(
        panel=paper.panel.id, seat=seat, seal=paper.card.seals[0], card="bG9ja2Vk", share="bG9ja2Vk",
        proof="0" * 128,
    )  # fmt: skip
    opened = PanelOpened(by="Petra Vos", how="early", reason="Ill", without=(seat,), at=START)
    keys = InvitedKeys(public_key="a" * 64, recipient="age1" + "q" * 58)
    bodies: list[Body] = [
        KitsMade(locks=locks, shares=shares),
        KitHandedOut(seat=seat),
        KitReceived(seat=seat, place=1, of=1, locks=locks, share="0" * 116),
        KeyPinned(seat=seat, public_key="a" * 64),
        CardReceived(card=sent),
        CardSetAside(seat=seat, version=2, digest="b" * 64, faults=(SCALE,), by="Petra Vos", at=START),
        InvitationReceived(name="Ines Novak", keys=keys),
        InvitationDropped(keys=keys),
        opened,
        OpeningSetAside(opened=opened, at=START),
        CandidateRenamed(candidate=paper.panel.candidate.id, name="Ada Example"),
        SeatChanged(seat=seat, focus=paper.seat.focus, exercise=None, anew="warm-up"),
        SeatWithdrawn(seat=seat),
        SeatRestored(seat=seat),
    ]
    return [Event(header=header(body), body=body) for body in bodies]


def meeting(rubric: Rubric) -> list[Event]:
    """Return the events of a whole meeting: every kind there is."""
    paper = Paper(rubric)
    paper.mark("one-number-validation", "One AUC and nothing else")
    paper.score().recommend()
    paper.seal()
    table, first = Table([paper]), rubric.dimensions[0].id
    table.begin()
    table.turn_to(first)
    table.agree(first, 2, "The notes show one number")
    table.vote(0, "no")
    table.show_votes()
    table.dissent(0, "I would have hired")
    [flag] = table.shown.red_flags
    table.answer(flag.id, "Asked again; it stands")
    table.decide("no-hire", against_policy="The red flag stands")
    table.close()
    table.reopen("A word was missing")
    return table.events


def header(body: Body, subjects: Subjects | None = None, number: int = 1) -> Header:
    return Header(
        id=new_id(),
        device=new_id(),
        sequence=number,
        lamport=number,
        at=START,
        author=None,
        kind=body.kind,
        subjects=subjects or Subjects(),
        commitment=commitment(b"salt", canonical(body)),
    )


def kinds(union: Any) -> Iterator[str]:
    for each in get_args(union):
        if hasattr(each, "model_fields"):
            yield each.model_fields["kind"].default
        else:
            yield from kinds(each)


def test_an_interview_uses_every_kind_of_event(rubric: Rubric) -> None:
    assert {event.body.kind for event in story(rubric)} == set(kinds(Body))


def test_every_kind_of_event_comes_back_from_its_canonical_json(rubric: Rubric) -> None:
    for event in story(rubric):
        text = canonical(event.body)
        read = body_of(event.header.kind, text.decode())
        assert not isinstance(read, NewerBody)
        assert read == event.body
        assert type(read) is type(event.body)
        assert canonical(read) == text
        assert Header.model_validate_json(event.header.model_dump_json()) == event.header


@pytest.mark.parametrize(
    "body",
    [
        {"kind": "candidate-added"},
        {"kind": "candidate-added", "candidate": {"name": "Ada", "age": 30}},
        {"kind": "amendment-begun", "reason": 7},
    ],
)
def test_a_body_that_is_none_of_ours_is_refused(body: dict[str, Any]) -> None:
    with pytest.raises(ValueError):
        body_of(body["kind"], json.dumps(body))


@pytest.mark.parametrize(
    "body",
    [
        {"kind": "promoted"},
        {"kind": "candidate-added", "candidate": {"id": new_id(), "name": "Ada", "age": 30}},
        {"kind": "rated", "key": "baking", "value": None, "by": "magic"},
    ],
)
def test_a_body_that_says_more_than_is_known_here_comes_as_it_is(body: dict[str, Any]) -> None:
    text = json.dumps(body)
    assert body_of(body["kind"], text) == NewerBody(body["kind"], text)


@pytest.mark.parametrize("kind", ["hold-lifted", "promoted"])
def test_a_body_of_another_kind_than_its_header_says_is_refused(kind: str) -> None:
    with pytest.raises(ValueError):
        body_of(kind, canonical(HoldPlaced(reason="Complaint.", by="Robin")).decode())


def test_the_same_events_tell_the_same_panel_and_card(rubric: Rubric) -> None:
    events = story(rubric)
    people = {e.body.candidate.id: e.body.candidate for e in events if isinstance(e.body, CandidateAdded)}
    first, second = fold_panel(events, people), fold_panel(events, people)
    assert first == second is not None
    assert first is not None
    assert (first.candidate.name, first.planned_at, len(first.seats)) == ("Ada Example", START, 1)
    assert (first.seats[0].starts_at, first.seats[0].minutes) == (START, 45), "as it was scheduled last"
    blank = Paper(rubric).blank
    card = fold_card(blank, events)
    assert fold_card(blank, events) == card
    assert [seal.version for seal in card.seals] == [1, 2]
    assert card.ratings["problem-framing"].level == "NE"


def test_events_that_plan_nothing_are_no_panel(rubric: Rubric) -> None:
    assert fold_panel([], {}) is None
    assert fold_panel(Paper(rubric).score().events, {}) is None


def test_what_happens_to_a_panel_leaves_a_card_alone(rubric: Rubric) -> None:
    paper = Paper(rubric)
    paper.note("Words")
    body = SeatAssigned(seat=paper.seat)
    assert fold_card(paper.card, [Event(header=header(body), body=body)]) == paper.card


@given(st.binary(max_size=32), st.binary(max_size=200))
def test_a_commitment_is_the_sha_256_of_salt_and_body(salt: bytes, body: bytes) -> None:
    assert commitment(salt, body) == hashlib.sha256(salt + body).hexdigest()


def test_another_salt_or_another_body_gives_another_commitment() -> None:
    assert len({commitment(b"a", b"x"), commitment(b"b", b"x"), commitment(b"a", b"y")}) == 3


def test_a_chain_goes_over_the_digest_before_and_the_header() -> None:
    made = header(AmendmentBegun(reason="Mistyped"))
    previous = hashlib.sha256(b"before").hexdigest()
    assert (
        chained(previous, columns(made))
        == hashlib.sha256(bytes.fromhex(previous) + canonical(made)).hexdigest()
    )
    assert chained(previous, columns(made)) != chained(CHAIN_START, columns(made))


OTHER: dict[str, Any] = {
    "id": new_id(),
    "device": new_id(),
    "sequence": 2,
    "lamport": 2,
    "at": START.replace(microsecond=1),
    "author": new_id(),
    "kind": "other",
    "subjects": Subjects(seat=new_id()),
    "commitment": "f" * 64,
}


@pytest.mark.parametrize("field", list(Header.model_fields))
def test_a_change_of_any_part_of_a_header_breaks_the_chain(field: str) -> None:
    made = header(AmendmentBegun(reason="Mistyped"))
    assert chained(CHAIN_START, columns(made.replace(**{field: OTHER[field]}))) != chained(
        CHAIN_START, columns(made)
    )


@pytest.mark.parametrize("who", list(Subjects.model_fields))
def test_whom_an_event_is_about_cannot_change_either(who: str) -> None:
    made = header(AmendmentBegun(reason="Mistyped"))
    moved = made.replace(subjects=Subjects(**{who: new_id()}))
    assert chained(CHAIN_START, columns(moved)) != chained(CHAIN_START, columns(made))


def test_a_change_of_a_body_breaks_its_commitment_and_so_the_chain(rubric: Rubric) -> None:
    for event in story(rubric):
        written = canonical(event.body)
        for at in range(0, len(written), max(1, len(written) // 20)):
            spoilt = written[:at] + bytes([written[at] ^ 1]) + written[at + 1 :]
            other = event.header.replace(commitment=commitment(b"salt", spoilt))
            assert other.commitment != commitment(b"salt", written)
            assert chained(CHAIN_START, columns(other)) != chained(CHAIN_START, columns(event.header))


def test_a_missing_or_swapped_event_breaks_the_chain(rubric: Rubric) -> None:
    def end(headers: list[Header]) -> str:
        chain = CHAIN_START
        for each in headers:
            chain = chained(chain, columns(each))
        return chain

    headers = [event.header for event in story(rubric)]
    whole = end(headers)
    for at in range(len(headers) - 1):
        assert end(headers[:at] + headers[at + 1 :]) != whole
        assert end([*headers[:at], headers[at + 1], headers[at], *headers[at + 2 :]]) != whole


def test_a_rubric_read_again_has_the_digest_it_was_frozen_with(rubric: Rubric) -> None:
    assert digest(Rubric.model_validate_json(canonical(rubric))) == digest(rubric)


def test_a_card_that_was_set_aside_leaves_its_seat_as_if_it_had_never_come(rubric: Rubric) -> None:
    paper = Paper(rubric)
    paper.score().recommend()
    paper.seal()
    came = [event for event in passing(paper) if isinstance(event.body, CardReceived)]
    gone = CardSetAside(
        seat=paper.seat.id, version=1, digest=paper.card.seals[0].digest, faults=(SCALE,), at=START
    )
    assert fold_card(paper.blank, came).status == "sealed"
    after = fold_card(paper.blank, [*came, Event(header=header(gone), body=gone)])
    assert (after.status, after.seals, len(after.commitments)) == ("planned", (), 2)
