"""The debrief room in a real workspace: acts are on disk, votes are secret, the seal is the chair's."""

import json
import sqlite3
from pathlib import Path
from typing import Any

import pytest

from app.domain.debrief import meeting_rules
from app.domain.debrief.room import Room
from app.domain.errors import Conflict, InvalidInput, NotFound
from app.domain.packs.rubric import Rubric
from app.domain.scorecard import rules
from app.services import signing
from app.services.debrief import debrief, meeting
from app.services.records import erase, upkeep
from app.services.scorecard import scoring
from app.store.database.workspace import Workspace
from app.store.secrets import signing_keys
from tests.conftest import Clock
from tests.services.conftest import Contents, finish, open_desk, plan
from tests.services.journey import Journey


@pytest.fixture
def room(workspace: Workspace, rubric: Rubric) -> Room:
    """The room of a panel with two sealed seats; Omar raised a red flag."""
    panel = plan(workspace, rubric, "Ines Novak", "Omar Haddad")
    for seat in range(2):
        desk = finish(workspace, open_desk(workspace, panel, seat), 3 + seat)
        if seat:
            desk = scoring.act(workspace, desk, rules.mark_signal, "one-number-validation", "One AUC")
        scoring.seal(workspace, desk)
    return debrief.open_room(workspace, panel.id)


@pytest.fixture
def begun(workspace: Workspace, room: Room) -> Room:
    """The same room, with Ines in the chair."""
    return meeting.begin(workspace, room, "Ines Novak", room.shown.panel.seats[0].id)


def bodies(file: sqlite3.Connection, kind: str) -> list[dict[str, Any]]:
    rows = file.execute("SELECT body FROM events WHERE kind = ? ORDER BY lamport", (kind,)).fetchall()
    return [json.loads(body) for (body,) in rows]


def decided(workspace: Workspace, room: Room) -> Room:
    """Answer the red flag and decide to hire, though a bar is open that nobody looked at."""
    [flag] = room.shown.red_flags
    room = meeting.act(workspace, room, meeting_rules.answer_flag, flag.id, "Asked again; three measures")
    return meeting.act(
        workspace, room, meeting_rules.decide, "hire", "Clear throughout",
        conditions=["References"], against_policy="The bar nobody looked at is seen in the next loop",
    )  # fmt: skip


def test_a_room_opens_when_every_seat_is_sealed_and_not_before(workspace: Workspace, rubric: Rubric) -> None:
    panel = plan(workspace, rubric, "Ines Novak", "Omar Haddad")
    scoring.seal(workspace, finish(workspace, open_desk(workspace, panel)))
    with pytest.raises(Conflict, match=r"Waiting for: Omar Haddad\.$"):
        debrief.open_room(workspace, panel.id)
    with pytest.raises(NotFound):
        debrief.open_room(workspace, workspace.new_id())


def test_every_act_is_in_the_file_before_the_room_shows_it(
    workspace: Workspace, begun: Room, file: sqlite3.Connection, clock: Clock
) -> None:
    ines, omar = (seat.id for seat in begun.shown.panel.seats)
    room = meeting.act(workspace, begun, meeting_rules.turn_to, "problem-framing")
    clock.pass_by(minutes=4)
    room = meeting.act(workspace, room, meeting_rules.agree, "problem-framing", 3, "The brief was given")
    room = meeting.act(workspace, room, meeting_rules.vote, ines, "yes")
    room = meeting.act(workspace, room, meeting_rules.vote, omar, "no")
    room = meeting.act(workspace, room, meeting_rules.show_votes)
    room = meeting.act(workspace, room, meeting_rules.dissent, omar, "Not with one number")
    room = meeting.close(workspace, decided(workspace, room))
    assert bodies(file, "meeting-begun")[0]["chair"]["name"] == "Ines Novak"
    assert bodies(file, "consensus-reached")[0]["value"]["level"] == 3
    assert [each["value"]["recommendation"] for each in bodies(file, "vote-cast")] == ["yes", "no"]
    assert bodies(file, "dissent-recorded")[0]["value"]["words"] == "Not with one number"
    assert bodies(file, "decided")[0]["value"]["conditions"] == ["References"]
    [closed] = bodies(file, "debrief-closed")
    assert closed["document"]["minutes"]["discussed"] == [{"dimension": "problem-framing", "seconds": 240}]
    assert debrief.open_room(workspace, room.shown.panel.id) == room
    subjects = file.execute("SELECT DISTINCT panel_id FROM events WHERE kind = 'vote-cast'").fetchall()
    assert subjects == [(room.shown.panel.id,)]


def test_the_seed_of_the_reading_order_is_drawn_anew_for_each_meeting(
    workspace: Workspace, room: Room, rubric: Rubric
) -> None:
    first = meeting.begin(workspace, room, "Carla Chair").shown.meeting
    other = plan(workspace, rubric, "Ines Novak")
    scoring.seal(workspace, finish(workspace, open_desk(workspace, other)))
    second = meeting.begin(workspace, debrief.open_room(workspace, other.id), "Carla Chair").shown.meeting
    assert first is not None
    assert second is not None
    assert first.chair == second.chair
    assert first.seed != second.seed


def test_votes_are_shown_to_nobody_before_they_are_shown_to_all(workspace: Workspace, begun: Room) -> None:
    room = meeting.act(workspace, begun, meeting_rules.vote, begun.shown.panel.seats[0].id, "strong-no")
    for shown in (room.shown, debrief.gather(workspace, room.shown.panel.id)):
        assert shown.meeting is not None
        assert shown.meeting.votes == ()
        assert "strong-no" not in shown.model_dump_json(include={"meeting"})


def test_a_refused_act_changes_nothing(workspace: Workspace, begun: Room, contents: Contents) -> None:
    before = contents()
    with pytest.raises(InvalidInput, match="needs its reason"):
        meeting.act(workspace, begun, meeting_rules.agree, "problem-framing", 3)
    with pytest.raises(InvalidInput, match="say in writing why"):
        meeting.act(workspace, begun, meeting_rules.decide, "hire", "We like them")
    with pytest.raises(Conflict, match="closes with a decision"):
        meeting.close(workspace, begun)
    assert contents() == before


def test_an_act_on_an_old_view_of_the_room_is_refused(
    workspace: Workspace, begun: Room, contents: Contents
) -> None:
    meeting.act(workspace, begun, meeting_rules.turn_to, "problem-framing")
    before = contents()
    with pytest.raises(Conflict, match="changed elsewhere"):
        meeting.act(workspace, begun, meeting_rules.turn_to, "evaluation-rigor")
    assert contents() == before


def test_a_card_amended_while_the_room_was_open_is_seen_before_anything_is_done_on_it(
    workspace: Workspace, begun: Room
) -> None:
    desk = scoring.amend(workspace, open_desk(workspace, begun.shown.panel), "Mistyped")
    scoring.seal(workspace, scoring.act(workspace, desk, rules.rate, "problem-framing", 2))
    with pytest.raises(Conflict, match="changed elsewhere"):
        decided(workspace, begun)
    again = debrief.open_room(workspace, begun.shown.panel.id)
    assert decided(workspace, again).meeting.decision is not None


def test_closing_seals_with_the_chairs_key_and_the_check_reads_it(workspace: Workspace, begun: Room) -> None:
    room = meeting.close(workspace, decided(workspace, begun))
    [closing] = room.shown.closings
    assert closing.verified
    assert closing.seal.public_key == begun.shown.panel.seats[0].interviewer.public_key
    assert signing.holds(closing.document, closing.seal)
    assert not signing.holds(closing.document.replace(role="Chief"), closing.seal)
    assert upkeep.check(workspace).findings == ()


def test_a_seal_of_a_card_cannot_be_passed_off_as_one_of_a_debrief(workspace: Workspace, begun: Room) -> None:
    room = meeting.close(workspace, decided(workspace, begun))
    document = room.shown.closings[0].document
    card = room.shown.seats[0].versions[0]
    assert not signing.holds(document, card.seal)
    assert not signing.holds(card.document, room.shown.closings[0].seal)


def test_a_closed_debrief_whose_words_were_changed_is_found(
    workspace: Workspace, begun: Room, file: sqlite3.Connection
) -> None:
    meeting.close(workspace, decided(workspace, begun))
    file.execute(
        "UPDATE events SET body = replace(body, 'Clear throughout', 'Clear in parts') "
        "WHERE kind = 'debrief-closed'"
    )
    assert not debrief.open_room(workspace, begun.shown.panel.id).shown.closings[0].verified
    assert upkeep.check(workspace).findings != ()


def test_a_debrief_sealed_by_somebody_else_than_the_chair_does_not_verify(
    workspace: Workspace, begun: Room, file: sqlite3.Connection
) -> None:
    room = meeting.close(workspace, decided(workspace, begun))
    private, public = signing.new_key()
    document = room.shown.closings[0].document
    forger = document.signer.replace(public_key=public)
    forged = document.replace(minutes=document.minutes.replace(chair=forger))
    seal = signing.seal(private, forged)
    assert signing.holds(forged, seal)
    [body] = bodies(file, "debrief-closed")
    body |= {"document": forged.model_dump(mode="json"), "seal": seal.model_dump(mode="json")}
    file.execute("UPDATE events SET body = ? WHERE kind = 'debrief-closed'", (json.dumps(body),))
    assert not debrief.open_room(workspace, room.shown.panel.id).shown.closings[0].verified


def test_an_interviewer_whose_key_is_on_another_laptop_gets_one_here_for_the_chair(
    workspace: Workspace, room: Room, file: sqlite3.Connection
) -> None:
    ines = room.shown.panel.seats[0]
    file.execute("DELETE FROM signing_keys WHERE interviewer_id = ?", (ines.interviewer.id,))
    begun = meeting.begin(workspace, room, "Ines Novak", ines.id)
    told = begun.shown.meeting
    assert told is not None
    assert (told.chair.name, told.chair_seat) == ("Ines Novak", ines.id)
    assert told.chair.id != ines.interviewer.id
    with workspace.read() as connection:
        assert signing_keys.get(connection, told.chair.id) is not None
    assert meeting.close(workspace, decided(workspace, begun)).shown.closings[0].verified


def test_an_amendment_needs_its_reason_and_is_sealed_beside_the_first(
    workspace: Workspace, begun: Room, clock: Clock
) -> None:
    room = meeting.close(workspace, decided(workspace, begun))
    with pytest.raises(Conflict, match="closed and sealed"):
        meeting.act(workspace, room, meeting_rules.turn_to, "problem-framing")
    clock.pass_by(days=2)
    room = meeting.act(workspace, room, meeting_rules.reopen, "A reference came late")
    room = meeting.act(workspace, room, meeting_rules.decide, "hold", "The reference differs")
    room = meeting.close(workspace, room)
    assert [(each.document.version, each.seal.reason, each.verified) for each in room.shown.closings] == [
        (1, "", True),
        (2, "A reference came late", True),
    ]
    assert upkeep.check(workspace).findings == ()


def test_the_meeting_survives_a_rebuild_of_the_lists(workspace: Workspace, begun: Room) -> None:
    room = decided(workspace, begun)
    assert upkeep.check(workspace, rebuild=True).findings == ()
    assert debrief.open_room(workspace, room.shown.panel.id) == room


def test_erasing_a_candidate_empties_the_meeting_and_certifies_the_seal_of_its_debrief(
    workspace: Workspace, begun: Room, file: sqlite3.Connection
) -> None:
    room = meeting.close(workspace, decided(workspace, begun))
    done = erase.erase(workspace, room.shown.panel.candidate.id, "Rosa")
    assert room.shown.closings[0].seal.digest in done.seals
    kept = file.execute("SELECT count(*) FROM events WHERE panel_id IS NOT NULL AND body IS NOT NULL")
    assert kept.fetchall() == [(0,)]


def test_a_panel_scored_on_laptops_meets_without_the_seat_that_never_came(
    tmp_path: Path, clock: Clock, rubric: Rubric
) -> None:
    journey = Journey(tmp_path, clock, rubric, 3).make_kits()
    journey.bring(0, 1)
    planner, panel = journey.planner, journey.panel.id
    with pytest.raises(Conflict, match="Waiting for: Eva Lind"):
        debrief.open_room(planner, panel)
    journey.open("Eva is ill", journey.code)
    ines, omar, eva = journey.panel.seats
    room = meeting.begin(planner, debrief.open_room(planner, panel), "Ines Novak", ines.id)
    room = meeting.act(planner, room, meeting_rules.vote, ines.id, "yes")
    room = meeting.act(planner, room, meeting_rules.vote, omar.id, "yes")
    with pytest.raises(Conflict, match=r"Waiting for: Eva Lind\."):
        meeting.act(planner, room, meeting_rules.show_votes)
    room = meeting.act(planner, room, meeting_rules.show_votes, close=True)
    why = "The bar nobody looked at is seen in the next loop"
    room = meeting.act(planner, room, meeting_rules.decide, "hire", "Clear throughout", against_policy=why)
    room = meeting.close(planner, room)
    [closing] = room.shown.closings
    assert closing.verified
    assert [card.seat for card in closing.document.cards] == [ines.id, omar.id]
    assert room.shown.missing == (room.shown.panel.seat(eva.id),)
    assert upkeep.check(planner).findings == ()
    journey.bring(2)
    late = debrief.open_room(planner, panel)
    assert late.shown.meeting == room.shown.meeting
    journey.close()
