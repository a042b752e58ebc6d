"""Interviewers get their times and due cards into their calendars, and a reminder by mail."""

from datetime import timedelta
from pathlib import Path
from urllib.parse import unquote, urlsplit

import pytest
from icalendar import Calendar

from app import cli
from app.domain.packs.rubric import Rubric
from app.domain.panel import Panel
from app.services.panels import lists, planning
from app.services.panels.planning import SeatPlan
from app.services.recruiting import reminders
from app.services.scorecard import scoring
from app.store.database.workspace import Workspace
from tests.conftest import Clock
from tests.services.conftest import finish, open_desk

FOCUS = ("problem-framing", "evaluation-rigor")


@pytest.fixture
def panel(workspace: Workspace, rubric: Rubric, clock: Clock) -> Panel:
    seats = [SeatPlan(name, FOCUS, starts_at=clock()) for name in ("Mara Haas", "Özgür & Söhne")]
    return planning.plan_panel(workspace, "Ines Okafor", rubric, seats)


def parts(content: bytes, kind: str) -> dict[str, object]:
    read = Calendar.from_ical(content)
    return {str(each["UID"]): each for each in read.walk(kind)}


@pytest.mark.elsewhere
def test_every_seat_is_an_appointment_and_a_task_with_alarms_and_names_no_candidate(
    workspace: Workspace, panel: Panel, clock: Clock
) -> None:
    content, number = reminders.calendar(workspace)
    assert number == 2
    events, tasks = parts(content, "VEVENT"), parts(content, "VTODO")
    seat = panel.seats[0].id
    event, task = events[f"{seat}@evenhand"], tasks[f"{seat}-card@evenhand"]
    assert event["DTSTART"].dt == clock()  # type: ignore[index]
    assert task["DUE"].dt == clock() + timedelta(hours=25)  # type: ignore[index]
    for each in (event, task):
        assert [alarm["ACTION"] for alarm in each.walk("VALARM")] == ["DISPLAY"]  # type: ignore[attr-defined]
    assert b"Okafor" not in content
    assert b"Okafor" in reminders.calendar(workspace, names=True)[0]
    assert reminders.calendar(workspace)[0] == content, "the same seats give the same file"


def test_a_moved_interview_keeps_its_uid_and_raises_its_sequence(
    workspace: Workspace, panel: Panel, clock: Clock
) -> None:
    seat = panel.seats[0].id
    before = parts(reminders.calendar(workspace)[0], "VEVENT")
    clock.pass_by(hours=1)
    with workspace.write() as connection:
        planning.scheduled(connection, workspace, panel.id, seat, clock() + timedelta(days=1), 45)
    after = parts(reminders.calendar(workspace)[0], "VEVENT")
    assert before.keys() == after.keys()
    key = f"{seat}@evenhand"
    assert after[key]["SEQUENCE"] > before[key]["SEQUENCE"]  # type: ignore[index]
    assert after[key]["DTSTART"].dt == clock() + timedelta(days=1)  # type: ignore[index]


def test_a_sealed_card_is_a_task_done_without_a_word_of_it(
    workspace: Workspace, panel: Panel, clock: Clock
) -> None:
    scoring.seal(workspace, finish(workspace, open_desk(workspace, panel)))
    content = reminders.calendar(workspace)[0]
    task = parts(content, "VTODO")[f"{panel.seats[0].id}-card@evenhand"]
    assert task["STATUS"] == "COMPLETED"  # type: ignore[index]
    assert b"Seen for" not in content and b"Solid" not in content


def test_a_reminder_by_mail_keeps_every_sign_of_its_words(
    workspace: Workspace, panel: Panel, clock: Clock
) -> None:
    clock.pass_by(hours=30)
    late = next(each for each in lists.overdue(workspace) if "Söhne" in each.seat.interviewer)
    address = reminders.mail(late)
    assert address.isascii() and "+" not in address and " " not in address
    _, _, query = address.partition("?")
    fields = dict(pair.split("=", 1) for pair in query.split("&"))
    assert urlsplit(address).scheme == "mailto"
    assert "Hello Özgür & Söhne,\r\n" in unquote(fields["body"])
    assert "Okafor" not in unquote(address) and "Okafor" in unquote(reminders.mail(late, names=True))


def test_the_verb_overwrites_nothing_but_a_calendar(
    workspace: Workspace, panel: Panel, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    folder = str(workspace.folder)
    workspace.close()
    precious = tmp_path / "thesis.txt"
    precious.write_text("years of work")
    assert cli.run(["--workspace", folder, "calendar", "-o", str(precious)]) == 5
    assert precious.read_text() == "years of work"
    for _ in range(2):
        assert cli.run(["--workspace", folder, "calendar", "-o", str(tmp_path / "ours.ics")]) == 0
    assert (tmp_path / "ours.ics").read_bytes().startswith(b"BEGIN:VCALENDAR")
