"""An interview begun by mistake: put right until the first rating, taken back, brought back."""

import json
import sqlite3
from collections.abc import Callable
from datetime import timedelta
from pathlib import Path

import pytest

from app.domain.errors import Conflict, NotFound
from app.domain.packs.exercise import FrozenExercise
from app.domain.packs.rubric import Rubric
from app.domain.schedule.appointment import Appointment, KnownAppointment
from app.domain.scorecard import rules
from app.domain.scorecard.desk import Desk
from app.exchange.bundles import age
from app.services.panels import kits, lists, planning, seat_changes
from app.services.panels.planning import SeatPlan
from app.services.records import access_pack, audit_log, erase
from app.services.recruiting import candidates
from app.services.scorecard import drafts, scoring
from app.services.scorecard.desk import open_desk
from app.store.database.workspace import Workspace
from app.store.packs.exercises import load_exercise
from app.store.scratch import appointments
from app.store.upkeep import check
from tests.conftest import ROOT, Clock
from tests.services.conftest import plan
from tests.services.journey import Journey

FOCUS = ("problem-framing", "evaluation-rigor", "collaboration")


@pytest.fixture(scope="module")
def review() -> FrozenExercise:
    return load_exercise(ROOT / "exercises", "notebook-review", "lumora")


@pytest.fixture(scope="module")
def readout() -> FrozenExercise:
    return load_exercise(ROOT / "exercises", "experiment-readout", "checkout-speed")


@pytest.fixture
def begun(workspace: Workspace, rubric: Rubric, review: FrozenExercise, clock: Clock) -> Desk:
    """Five minutes into an interview with the wrong exercise: a section, a finding, two notes."""
    seat = SeatPlan("Ines Novak", FOCUS, clock(), 75, review)
    panel = planning.plan_panel(workspace, "Ada Exmaple", rubric, [seat])
    desk = open_desk(workspace, panel.id, panel.seats[0].id)
    desk = scoring.act(workspace, desk, rules.begin_section, review.exercise.sections[0].id)
    clock.pass_by(minutes=5)
    desk = scoring.act(workspace, desk, rules.mark_finding, review.exercise.findings[0].id, "found")
    desk = scoring.take_note(workspace, desk, "Asked who reads it", "problem-framing")
    return scoring.take_note(workspace, desk, "Drew the split", None)


def again(workspace: Workspace, desk: Desk) -> Desk:
    return open_desk(workspace, desk.panel.id, desk.seat.id)


def change(workspace: Workspace, desk: Desk, name: str = "", **seat: object) -> Desk:
    """Ask for an interview as it is, but for what is given."""
    now = desk.seat
    wanted = SeatPlan(now.interviewer.name, now.focus, now.starts_at, now.minutes, desk.frozen)
    called = name or desk.panel.candidate.name
    seat_changes.change(workspace, desk.panel.id, desk.seat.id, called, wanted._replace(**seat))
    return again(workspace, desk)


def events(file: sqlite3.Connection, kind: str) -> list[dict[str, object]]:
    rows = file.execute("SELECT body FROM events WHERE kind = ? ORDER BY lamport", (kind,)).fetchall()
    return [json.loads(body) for (body,) in rows]


# Changing


def test_another_exercise_forgets_the_findings_and_keeps_every_note(
    workspace: Workspace, begun: Desk, readout: FrozenExercise, file: sqlite3.Connection
) -> None:
    after = change(workspace, begun, exercise=readout, minutes=55)
    assert after.frozen == readout and after.seat.minutes == 55
    assert after.card.findings == {}
    assert [note.text for note in after.card.standing_notes()] == ["Asked who reads it", "Drew the split"]
    [told] = events(file, "seat-changed")
    assert told["exercise"]["id"] == "experiment-readout" and told["anew"] == readout.exercise.sections[0].id
    assert not check.check(workspace).findings


def test_the_hour_so_far_is_counted_to_the_new_plan(
    workspace: Workspace, begun: Desk, readout: FrozenExercise
) -> None:
    after = change(workspace, begun, exercise=readout)
    first = readout.exercise.sections[0].id
    assert after.card.section() == first
    assert after.card.elapsed(workspace.clock()) == {first: 300.0}


def test_undo_brings_no_finding_of_the_exercise_before(
    workspace: Workspace, begun: Desk, readout: FrozenExercise
) -> None:
    after = change(workspace, begun, exercise=readout)
    while after.card.undoable:
        after = scoring.act(workspace, after, rules.undo)
    while after.card.redoable:
        after = scoring.act(workspace, after, rules.redo)
    assert after.card.findings == {} and len(after.card.standing_notes()) == 2


def test_another_focus_forgets_nothing(workspace: Workspace, begun: Desk) -> None:
    after = change(workspace, begun, focus=("evaluation-rigor", "swe-skills"))
    assert after.seat.focus == ("evaluation-rigor", "swe-skills")
    assert after.card.findings == begun.card.findings and after.card.sections == begun.card.sections


def test_the_candidates_name_is_corrected_everywhere(
    workspace: Workspace, begun: Desk, file: sqlite3.Connection
) -> None:
    after = change(workspace, begun, "Ada Example")
    assert after.panel.candidate.name == "Ada Example"
    assert after.panel.candidate.id == begun.panel.candidate.id
    assert [line.candidate for line in lists.panels(workspace)] == ["Ada Example"]
    assert [line.name for line in candidates.lines(workspace, "example")] == ["Ada Example"]
    assert [each["name"] for each in events(file, "candidate-renamed")] == ["Ada Example"]
    assert not check.check(workspace).findings


def test_a_name_among_the_candidates_is_refused(workspace: Workspace, begun: Desk, tmp_path: Path) -> None:
    table = tmp_path / "candidates.csv"
    table.write_text("Name\nAda Example\n")
    candidates.take_in(workspace, candidates.preview(workspace, table))
    with pytest.raises(Conflict, match="among the candidates already"):
        change(workspace, begun, "Ada Example")


def test_what_is_wanted_as_it_is_adds_nothing(
    workspace: Workspace, begun: Desk, file: sqlite3.Connection
) -> None:
    before = file.execute("SELECT count(*) FROM events").fetchone()
    change(workspace, begun)
    assert file.execute("SELECT count(*) FROM events").fetchone() == before


def test_all_or_nothing_is_changed(workspace: Workspace, begun: Desk, rubric: Rubric) -> None:
    with pytest.raises(Exception, match="no dimension"):
        change(workspace, begun, "Ada Example", focus=("nothing",))
    assert again(workspace, begun).panel.candidate.name == "Ada Exmaple"


@pytest.mark.parametrize("what", ["focus", "name", "back"])
def test_after_the_first_rating_it_is_refused_in_words(workspace: Workspace, begun: Desk, what: str) -> None:
    scoring.act(workspace, begun, rules.rate, "problem-framing", 3)
    acts: dict[str, Callable[[], object]] = {
        "focus": lambda: change(workspace, begun, focus=("swe-skills",)),
        "name": lambda: change(workspace, begun, "Ada Example"),
        "back": lambda: seat_changes.withdraw(workspace, begun.panel.id, begun.seat.id),
    }
    with pytest.raises(Conflict, match=r"is rated\..* until the first rating only"):
        acts[what]()
    assert again(workspace, begun).seat == begun.seat


def test_a_rating_that_was_undone_stands_in_no_ones_way(workspace: Workspace, begun: Desk) -> None:
    rated = scoring.act(workspace, begun, rules.rate, "problem-framing", 3)
    scoring.act(workspace, rated, rules.undo)
    assert change(workspace, begun, focus=("swe-skills",)).seat.focus == ("swe-skills",)


def test_what_a_kit_carries_away_is_changed_no_more(
    workspace: Workspace, rubric: Rubric, tmp_path: Path
) -> None:
    panel = plan(workspace, rubric, "Ines Novak", "Omar Haddad")
    kits.make(workspace, panel.id, {panel.seats[0].id: tmp_path / "kit.evenhand"}, age.new_key()[1])
    out, here = (open_desk(workspace, panel.id, each.id) for each in panel.seats)
    with pytest.raises(Conflict, match="The kit of Ines Novak is out"):
        change(workspace, out, focus=("swe-skills",))
    with pytest.raises(Conflict, match="kit with the candidate's name is out"):
        change(workspace, here, "Another Name")
    with pytest.raises(Conflict, match="shared among all its seats"):
        seat_changes.withdraw(workspace, panel.id, here.seat.id)
    assert change(workspace, here, focus=("swe-skills",)).seat.focus == ("swe-skills",)


def test_what_came_with_a_kit_is_changed_where_it_was_planned(journey: Callable[[int], Journey]) -> None:
    trip = journey(2).make_kits()
    laptop, desk = trip.laptop(0), trip.desk(0)
    with pytest.raises(Conflict, match="came with a kit"):
        change(laptop, desk, focus=("swe-skills",))
    with pytest.raises(Conflict, match="came with a kit"):
        seat_changes.withdraw(laptop, desk.panel.id, desk.seat.id)


# Taking back


def test_what_is_taken_back_is_on_no_list_and_can_be_brought_back_as_it_was(
    workspace: Workspace, begun: Desk, file: sqlite3.Connection
) -> None:
    gone = seat_changes.withdraw(workspace, begun.panel.id, begun.seat.id)
    assert gone.candidate == "Ada Exmaple"
    assert lists.panels(workspace) == [] and lists.seats(workspace) == []
    with pytest.raises(NotFound):
        again(workspace, begun)
    assert not check.check(workspace).findings
    assert seat_changes.withdrawn_last(workspace) == gone
    before = file.execute("SELECT * FROM events ORDER BY lamport").fetchall()

    seat_changes.restore(workspace, gone.panel, gone.seat)
    assert file.execute("SELECT * FROM events ORDER BY lamport").fetchall()[:-1] == before
    assert again(workspace, begun).card == begun.card
    [line] = lists.seats(workspace)
    assert (line.status, line.notes) == ("draft", 2)
    assert not check.check(workspace).findings
    assert seat_changes.withdrawn_last(workspace) is None
    with pytest.raises(Conflict, match="was not taken back"):
        seat_changes.restore(workspace, gone.panel, gone.seat)


def test_one_seat_of_several_goes_alone_and_comes_back_to_its_place(
    workspace: Workspace, rubric: Rubric
) -> None:
    panel = plan(workspace, rubric, "Ines Novak", "Omar Haddad", "Eva Lind")
    gone = seat_changes.withdraw(workspace, panel.id, panel.seats[1].id)
    [line] = lists.panels(workspace)
    assert line.seats == 2
    restored = seat_changes.restore(workspace, gone.panel, gone.seat)
    assert restored == panel


def test_the_log_tells_what_was_done(workspace: Workspace, begun: Desk, readout: FrozenExercise) -> None:
    change(workspace, begun, "Ada Example", exercise=readout)
    gone = seat_changes.withdraw(workspace, begun.panel.id, begun.seat.id)
    seat_changes.restore(workspace, gone.panel, gone.seat)
    said = [str(each.said) for each in audit_log.entries(workspace, topic="planned")]
    assert said[:4] == [
        "Interview brought back.",
        "Interview taken back.",
        "Interview changed: Experiment readout, 3 in focus.",
        "The candidate's name was corrected.",
    ]


def test_erasing_leaves_no_word_of_what_was_taken_back_nor_of_an_earlier_name(
    workspace: Workspace, begun: Desk
) -> None:
    drafts.keep(workspace, begun.seat.id, {"note": "half a sentence"})
    offered = Appointment(key="a", starts_at=workspace.clock(), title="Interview: Ada Exmaple")
    with workspace.write() as connection:
        appointments.put(connection, KnownAppointment(offered))
    change(workspace, begun, "Ada Example")
    seat_changes.withdraw(workspace, begun.panel.id, begun.seat.id)
    erase.erase(workspace, begun.panel.candidate.id, "Recruiter")
    kept = b"".join(each.read_bytes() for each in workspace.folder.rglob("*") if each.is_file())
    for words in (b"Exmaple", b"Ada Example", b"Asked who reads it", b"half a sentence"):
        assert words not in kept
    assert seat_changes.withdrawn_last(workspace) is None
    assert not check.check(workspace).findings


def test_the_access_pack_gives_what_was_taken_back(workspace: Workspace, begun: Desk, tmp_path: Path) -> None:
    drafts.keep(workspace, begun.seat.id, {"note": "half a sentence", "position": "record"})
    seat_changes.withdraw(workspace, begun.panel.id, begun.seat.id)
    fonts = ROOT / "resources" / "fonts"
    access_pack.write(workspace, begun.panel.candidate.id, tmp_path / "pack", fonts, "Recruiter")
    held = json.loads((tmp_path / "pack" / "access.json").read_text())
    [gone] = held["taken_back"]
    assert gone["notes"] == ["Asked who reads it", "Drew the split", "half a sentence"]


def test_a_sample_can_be_taken_back_though_it_is_rated(
    workspace: Workspace, rubric: Rubric, clock: Clock
) -> None:
    seat = SeatPlan("Ines Novak", FOCUS, clock() + timedelta(hours=1))
    panel = planning.plan_panel(workspace, "Invented", rubric, [seat], sample=True)
    desk = open_desk(workspace, panel.id, panel.seats[0].id)
    scoring.act(workspace, desk, rules.rate, "problem-framing", 3)
    seat_changes.withdraw(workspace, panel.id, panel.seats[0].id)
    assert lists.panels(workspace) == []
