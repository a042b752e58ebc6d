"""Erasing a candidate: not a word stays in the folder, and the rest of the record still verifies."""

import re
import shutil
from collections.abc import Iterator
from datetime import timedelta
from pathlib import Path

import pytest

from app.domain.debrief import meeting_rules
from app.domain.errors import Conflict, NotFound
from app.domain.packs.rubric import Rubric
from app.domain.panel import Panel
from app.domain.scorecard import rules
from app.services.debrief import debrief, meeting
from app.services.panels import lists, planning
from app.services.records import erase, retention, upkeep, verify
from app.services.recruiting import calendar_offers, calendars
from app.services.scorecard import desk as reading
from app.services.scorecard import drafts, scoring
from app.store.database.workspace import Workspace
from app.store.upkeep import restore
from tests.conftest import Clock
from tests.services.conftest import FOCUS, finish, open_desk, plan
from tests.services.journey import Journey

MARKERS = ("Quillfeather", "zanzibarian", "Hrönnsdóttir", "ephemeron", "mistypeling")


def interviewed(workspace: Workspace, rubric: Rubric) -> Panel:
    """Interview, seal, amend and leave half a note for a candidate whose every word is a marker."""
    panel = plan(workspace, rubric, "Ines Novak", "Jon Aas", candidate="Quillfeather Hrönnsdóttir")
    desk = finish(workspace, open_desk(workspace, panel))
    desk = scoring.take_note(workspace, desk, "A zanzibarian estimate", FOCUS[0])
    desk = scoring.act(workspace, desk, rules.write, "take-aways", "Knows the ephemeron")
    desk = scoring.act(workspace, desk, rules.recommend, "yes", "zanzibarian")
    desk = scoring.seal(workspace, desk)
    scoring.amend(workspace, desk, "A mistypeling")
    drafts.keep(workspace, panel.seats[1].id, {"note": "half an ephemeron"})
    return panel


def found_in(folder: Path, words: tuple[str, ...] = MARKERS) -> Iterator[tuple[str, str]]:
    """Yield every file below `folder` with every word of `words` in its bytes, in any usual encoding."""
    for file in sorted(folder.rglob("*")):
        if file.is_file():
            content = file.read_bytes()
            for word in words:
                forms = (word.encode(), word.encode("utf-16-le"), word.encode("latin-1", "replace"))
                if any(re.search(re.escape(form), content, re.IGNORECASE) for form in forms):
                    yield file.name, word


def test_after_erasing_not_a_word_stays_in_the_folder(workspace: Workspace, rubric: Rubric) -> None:
    other = plan(workspace, rubric, "Ines Novak", candidate="Bea Kept")
    scoring.seal(workspace, finish(workspace, open_desk(workspace, other)))
    panel = interviewed(workspace, rubric)
    assert upkeep.back_up(workspace)
    aside = workspace.folder / "damaged-20260101T000000Z"
    aside.mkdir()
    for file in workspace.folder.glob("evenhand.db*"):
        shutil.copy(file, aside)
    assert {word for _, word in found_in(workspace.folder)} == set(MARKERS)

    certificate = erase.erase(workspace, panel.candidate.id, "Rosa")

    assert list(found_in(workspace.folder)) == []
    assert certificate.panels == (panel.id,)
    assert len(certificate.seals) == 1
    assert verify.verify_workspace(workspace).verdict == "proven"
    assert aside.name in certificate.removed
    assert not any(marker in str(certificate) for marker in MARKERS)
    report = upkeep.check(workspace)
    assert report.findings == ()
    assert [line.candidate for line in lists.panels(workspace)] == ["Bea Kept"]
    with pytest.raises(NotFound):
        reading.open_desk(workspace, panel.id, panel.seats[0].id)


def test_erasing_reaches_the_calendar_the_room_kits_sent_cards_and_private_notes(
    tmp_path: Path, clock: Clock, rubric: Rubric
) -> None:
    trip = Journey(tmp_path, clock, rubric, 2, candidate="Quillfeather Hrönnsdóttir").make_kits()
    planner, candidate = trip.planner, trip.panel.candidate.id
    invite(planner, clock, "Interview: Quillfeather Hrönnsdóttir")
    backed_up = upkeep.back_up(planner)
    clock.pass_by(hours=1)
    trip.bring(0, 1)
    trip.open()
    room = debrief.open_room(planner, trip.panel.id)
    room = meeting.begin(planner, room, "Ines Novak", trip.panel.seats[0].id)
    meeting.act(
        planner, room, meeting_rules.decide, "hire", "A zanzibarian reason", against_policy="zanzibarian"
    )
    drafts.keep(planner, f"room {trip.panel.id}", {"decision:reasons": "half an ephemeron"})
    drafts.keep(planner, trip.panel.seats[0].id, {"private": "a mistypeling of mine"})
    assert {word for _, word in found_in(planner.folder)} == set(MARKERS)

    certificate = erase.erase(planner, candidate, "Rosa")

    assert list(found_in(planner.folder)) == []
    assert backed_up and backed_up.name in certificate.removed
    assert verify.verify_workspace(planner).verdict == "proven"
    assert not calendar_offers.upcoming(planner)

    laptop = trip.laptop(0)
    assert list(found_in(laptop.folder))
    erase.erase(laptop, candidate, "Ines Novak")
    assert list(found_in(laptop.folder)) == []
    trip.close()


def invite(workspace: Workspace, clock: Clock, summary: str) -> None:
    """Take over an interview from a calendar file, so far for no seat."""
    starts = clock.moment + timedelta(days=1)
    lines = [
        "BEGIN:VCALENDAR", "VERSION:2.0", "PRODID:-//Elsewhere//EN", "BEGIN:VEVENT", "UID:1@elsewhere",
        f"DTSTAMP:{clock.moment:%Y%m%dT%H%M%SZ}", f"DTSTART:{starts:%Y%m%dT%H%M%SZ}", "DURATION:PT1H",
        f"SUMMARY:{summary}", "END:VEVENT", "END:VCALENDAR", "",
    ]  # fmt: skip
    file = workspace.folder.parent / "invite.ics"
    file.write_text("\r\n".join(lines), "utf-8")
    calendars.take_over(workspace, file)
    assert calendar_offers.upcoming(workspace)
    file.unlink()


def test_the_backup_made_afterwards_is_sound_and_lacks_the_candidate(
    workspace: Workspace, rubric: Rubric, tmp_path: Path
) -> None:
    panel = interviewed(workspace, rubric)
    plan(workspace, rubric, "Ines Novak", candidate="Bea Kept")
    certificate = erase.erase(workspace, panel.candidate.id, "Rosa")
    backup = workspace.folder / "backups" / certificate.backup
    restore.restore(tmp_path / "elsewhere", backup, workspace.clock)
    with Workspace.open(tmp_path / "elsewhere", workspace.clock) as restored:
        assert upkeep.check(restored).findings == ()
        assert [line.candidate for line in lists.panels(restored)] == ["Bea Kept"]
    assert list(found_in(tmp_path / "elsewhere")) == []


def test_two_erased_in_one_second_leave_a_whole_backup_that_the_certificate_names(
    workspace: Workspace, rubric: Rubric
) -> None:
    names = ("Bea Kept", "Cy Gone", "Di Gone")
    planned = [plan(workspace, rubric, "Ines Novak", candidate=each) for each in names]
    now = workspace.clock()
    workspace.clock = lambda: now
    for panel in planned[1:]:
        certificate = erase.erase(workspace, panel.candidate.id, "Rosa")
        left = [each.name for each in (workspace.folder / "backups").glob("*.db")]
        assert left == [certificate.backup], "though the one before it had the same name"
        assert not list(found_in(workspace.folder, (panel.candidate.name,)))


def test_records_on_hold_are_not_erased_until_the_hold_is_lifted(
    workspace: Workspace, rubric: Rubric
) -> None:
    panel = interviewed(workspace, rubric)
    retention.hold(workspace, panel.candidate.id, "Charge filed", "Rosa")
    with pytest.raises(Conflict, match="on hold: Charge filed"):
        erase.erase(workspace, panel.candidate.id, "Rosa")
    assert list(found_in(workspace.folder))
    retention.lift(workspace, panel.candidate.id, "Rosa")
    erase.erase(workspace, panel.candidate.id, "Rosa")
    assert list(found_in(workspace.folder)) == []


def test_while_another_program_reads_the_log_the_rest_waits_and_can_be_done_again(
    workspace: Workspace, rubric: Rubric
) -> None:
    panel = interviewed(workspace, rubric)
    with Workspace.open(workspace.folder, workspace.clock, writer=False) as reader, reader.read() as held:
        held.run("SELECT count(*) FROM events").fetchall()
        with pytest.raises(Conflict, match="erase again"):
            erase.erase(workspace, panel.candidate.id, "Rosa")
    again = erase.erase(workspace, panel.candidate.id, "Rosa")
    assert again.emptied > 0
    assert list(found_in(workspace.folder)) == []


def test_an_unsound_workspace_keeps_its_backups(workspace: Workspace, rubric: Rubric) -> None:
    panel = interviewed(workspace, rubric)
    with workspace.write() as connection:
        connection.run("UPDATE events SET body = replace(body, 'zanzibarian', 'changed')")
    with pytest.raises(Conflict, match="not sound"):
        erase.erase(workspace, panel.candidate.id, "Rosa")
    assert lists.panels(workspace)


def test_nothing_more_can_be_planned_or_scored_on_what_was_erased(
    workspace: Workspace, rubric: Rubric
) -> None:
    panel = interviewed(workspace, rubric)
    desk = open_desk(workspace, panel, 1)
    erase.erase(workspace, panel.candidate.id, "Rosa")
    with pytest.raises(NotFound):
        scoring.take_note(workspace, desk, "A late ephemeron", None)
    with pytest.raises(NotFound):
        planning.schedule(workspace, panel.id, panel.seats[0].id, None)
    assert list(found_in(workspace.folder)) == []


def test_who_was_erased_is_erased_again_after_going_back_to_an_older_copy(
    workspace: Workspace, rubric: Rubric, tmp_path: Path, clock: Clock
) -> None:
    panel, folder = interviewed(workspace, rubric), workspace.folder
    made = upkeep.back_up(workspace)
    assert made
    copied = shutil.copy(made, tmp_path / "from a stick.db")
    erase.erase(workspace, panel.candidate.id, "Mara Haas")
    workspace.close()
    upkeep.restore(folder, Path(copied), clock)
    with Workspace.open(folder, clock) as again:
        [ended] = erase.finish(again).ended
        assert ended.candidate == panel.candidate.id
    assert list(found_in(folder)) == []
