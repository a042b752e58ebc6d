"""Forged papers whose data is all true, but written twice, elsewhere, in another zone, or by another key."""

from collections.abc import Iterator
from datetime import UTC, datetime, timedelta, timezone

import pytest

from app.domain.debrief.attachment import AttachedRecord
from app.domain.debrief.paper_copies import PaperOptions
from app.domain.journal.closing import DebriefClosed
from app.domain.packs.rubric import Rubric
from app.domain.scorecard import rules
from app.domain.scorecard.marks import Seal
from app.domain.scorecard.seal import SealedCard
from app.services import signing
from app.services.debrief import debrief
from app.services.panels import planning
from app.services.records.verify import verify_file
from app.services.scorecard import desk as reading
from app.services.scorecard import scoring
from app.store.database.workspace import Workspace
from app.store.secrets import signing_keys
from tests.services.conftest import finish, open_desk
from tests.services.records.test_forged import FONTS, Case, against, asked, forged, turned, uncovered, verify

EAST = timezone(timedelta(hours=14))


@pytest.fixture
def case(workspace: Workspace, rubric: Rubric) -> Iterator[Case]:
    yield Case(workspace, rubric)


def without_card(held: AttachedRecord, number: int) -> AttachedRecord:
    return held.replace(cards=(*held.cards[:number], *held.cards[number + 1 :]))


@pytest.mark.parametrize("amended", [False, True])
def test_a_sound_card_put_twice_among_those_that_do_not_count_is_refuted(case: Case, amended: bool) -> None:
    if amended:
        case.amend(0)

    def hidden(held: AttachedRecord) -> AttachedRecord:
        return without_card(held, 1).replace(refused=(held.cards[1], held.cards[1]))

    assert "Every card is here once." in against(verify(forged(case.meet().paper(), hidden)))


def test_another_card_under_the_number_of_one_that_was_closed_is_never_proven(case: Case) -> None:
    paper = case.meet().paper()
    with case.workspace.read() as connection:
        key = signing_keys.get(connection, case.panel.seats[0].interviewer.id)
    assert key is not None

    def exchanged(held: AttachedRecord, *, late: bool) -> AttachedRecord:
        mine = held.cards[0]
        other = SealedCard.model_validate(
            dict(mine.document) | {"take_aways": "I was for it from the beginning"}
        )
        forgery = mine.replace(document=other, seal=signing.seal(key, other), after_opening=late)
        return held.replace(cards=(forgery, *held.cards[1:]), refused=(mine,))

    early = verify(forged(paper, lambda held: exchanged(held, late=False)), pages=True)
    assert "Which cards came after the opening is as the closing says." in against(early)
    late = verify(forged(paper, lambda held: exchanged(held, late=True)), pages=True)
    assert late.verdict == "in part"
    assert uncovered(late) == [
        "that version 1 of the card of Ines Novak, which the closing counted, does not count",
        "that version 1 of the card of Ines Novak came after the closing",
    ]


def test_the_same_moment_in_another_zone_is_not_what_was_closed(case: Case) -> None:
    paper = case.meet().paper()

    def decided_elsewhere(held: AttachedRecord) -> AttachedRecord:
        assert held.minutes and held.minutes.decision
        decision = held.minutes.decision.replace(at=held.minutes.decision.at.astimezone(EAST))
        return held.replace(minutes=held.minutes.replace(decision=decision))

    def opened_elsewhere(held: AttachedRecord) -> AttachedRecord:
        [opened] = held.openings
        return held.replace(openings=(opened.replace(at=opened.at.astimezone(EAST)),))

    def sealed_elsewhere(held: AttachedRecord) -> AttachedRecord:
        def moved(seal: Seal) -> Seal:
            return seal.replace(at=seal.at.astimezone(EAST))

        return held.replace(cards=tuple(each.replace(seal=moved(each.seal)) for each in held.cards))

    assert "what the meeting said since it was closed" in uncovered(verify(forged(paper, decided_elsewhere)))
    opened = against(verify(forged(paper, opened_elsewhere)))
    assert "How the panel was opened is as the closing says." in opened
    assert verify(forged(paper, sealed_elsewhere)).verdict == "refuted"


def test_when_the_panel_was_planned_is_closed_with_it(case: Case) -> None:
    def older(held: AttachedRecord) -> AttachedRecord:
        planned = held.panel.planned_at - timedelta(days=400)
        return held.replace(panel=held.panel.replace(planned_at=planned))

    assert "The seats are those of the closing: 4." in against(verify(forged(case.meet().paper(), older)))


def test_pages_that_leave_out_what_their_data_holds_are_no_paper_of_ours(case: Case) -> None:
    def silent(held: AttachedRecord) -> AttachedRecord:
        return held.replace(options=PaperOptions(notes=False))

    assert verify(forged(case.meet().paper(), silent), pages=True).verdict == "refuted"


def closed_by(held: AttachedRecord, identity: str) -> AttachedRecord:
    """Turn the decision round, and close that anew: by the chair's name, with a key of one's own."""
    key, public = signing.new_key()
    changed = turned(held)
    assert changed.minutes
    chair = changed.minutes.chair.replace(public_key=public, id=identity)
    minutes = changed.minutes.replace(chair=chair)
    closing = held.closings[0].document.replace(minutes=minutes)
    made = DebriefClosed(document=closing, seal=signing.seal(key, closing))
    return changed.replace(minutes=minutes, closings=(made,))


def test_a_closing_by_another_key_than_the_chairs_own_card_is_refuted(case: Case) -> None:
    chair = case.panel.seats[0].interviewer.id
    found = verify(forged(case.meet().paper(), lambda held: closed_by(held, chair)))
    assert "The chair, Ines Novak, closed it with the key of their own card." in against(found)


def test_a_chair_of_whom_no_card_tells_the_key_is_to_be_asked(case: Case) -> None:
    assert "No card is by the key" not in asked(verify(case.meet().paper()))
    found = verify(forged(case.paper(), lambda held: closed_by(held, held.panel.id)))
    assert "No card is by the key that closed the debrief" in asked(found)


def test_where_nothing_was_closed_nothing_says_that_nobody_met_or_that_all_cards_are_here(case: Case) -> None:
    paper = case.amend(0).meet().paper()
    found = verify(forged(paper, lambda held: held.replace(minutes=None, closings=())))
    assert "that no meeting was held, and the outcome by policy" in uncovered(found)
    found = verify(forged(paper, lambda held: without_card(held, 1).replace(minutes=None, closings=())))
    assert found.verdict == "in part"
    assert "that no scorecard, and no later version of one, was left out" in uncovered(found)


@pytest.mark.parametrize("close", [True, False])
def test_a_copy_is_no_more_proven_than_the_debrief_that_it_is_of(case: Case, close: bool) -> None:
    options = PaperOptions(pseudonymous=("interviewers",), notes=False)
    copy = debrief.paper(case.meet(close=close).workspace, case.panel.id, FONTS, options)
    found = verify_file(copy, FONTS, case.workspace)
    assert found.verdict == ("proven" if close else "in part") and not against(found)
    assert any("votes, dissent and decision" in each for each in uncovered(found)) != close


@pytest.mark.parametrize("seat", [0, 3])
def test_a_card_that_changes_the_outcome_after_the_closing_refutes_no_honest_paper(
    case: Case, seat: int
) -> None:
    case.meet()
    desk = reading.open_desk(case.workspace, case.panel.id, case.panel.seats[seat].id)
    if seat:  # had sealed nothing
        desk = finish(case.workspace, open_desk(case.workspace, case.panel, seat), 1)
    else:
        desk = scoring.amend(case.workspace, desk, "Remembered")
        flag = next(each.id for each in desk.rubric.signals if each.kind == "red-flag")
        desk = scoring.act(
            case.workspace, desk, rules.mark_signal, flag, "Could name nothing beyond one number"
        )
    scoring.seal(case.workspace, desk)
    found = verify(case.paper())
    assert (found.verdict, against(found)) == ("in part", [])
    assert any("came after the closing" in each for each in uncovered(found))
    assert any("closed as another one" in each for each in uncovered(found))


def test_an_interview_that_is_moved_after_the_closing_refutes_no_honest_paper(case: Case) -> None:
    case.meet()
    at = datetime(2026, 12, 3, 10, tzinfo=UTC)
    planning.schedule(case.workspace, case.panel.id, case.panel.seats[3].id, at, 90)
    found = verify(case.paper())
    assert (found.verdict, against(found)) == ("in part", [])
    assert uncovered(found) == ["the time of Noor Aziz’s interview, which was moved since"]
