"""Interview times come from a calendar: set, moved, cancelled, offered, and forgotten with the candidate."""

import sqlite3
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from app.domain.errors import EvenhandError, InvalidInput
from app.domain.packs.rubric import Rubric
from app.domain.panel import Panel
from app.domain.schedule.appointment import likely_candidate
from app.services.records import upkeep
from app.services.recruiting import calendar_offers, calendars
from app.services.scorecard import scoring
from app.store.database.workspace import Workspace
from tests.services.conftest import Contents, finish, open_desk, plan

CALENDARS = Path(__file__).parents[2] / "exchange" / "calendars"
START = datetime(2026, 11, 18, 8, 30, tzinfo=UTC)


def write(folder: Path, *lines: str, method: str = "REQUEST", sequence: int = 0) -> Path:
    """Write a file with one appointment of Ines Okafor with Mara Haas, and `lines`."""
    text = (
        "BEGIN:VCALENDAR", f"METHOD:{method}", "BEGIN:VEVENT", "UID:one", f"SEQUENCE:{sequence}",
        "SUMMARY:Interview: Ines Okafor", "ATTENDEE;CN=Mara Haas:mailto:mara@example.com",
        *lines, "END:VEVENT", "END:VCALENDAR", "",
    )  # fmt: skip
    file = folder / "invitation.ics"
    file.write_text("\r\n".join(text), encoding="utf-8")
    return file


def at(moment: datetime) -> str:
    return f"DTSTART:{moment:%Y%m%dT%H%M%SZ}"


@pytest.fixture
def panel(workspace: Workspace, rubric: Rubric) -> Panel:
    return plan(workspace, rubric, "Mara Haas", "Jon Aas", candidate="Ines Okafor")


def time_of(workspace: Workspace, panel: Panel, seat: int = 0) -> datetime | None:
    return open_desk(workspace, panel, seat).seat.starts_at


@pytest.mark.parametrize("name", ["google.ics", "outlook.ics"])
def test_an_appointment_sets_the_time_of_the_seat_it_names(
    workspace: Workspace, panel: Panel, name: str
) -> None:
    done = calendars.take_over(workspace, CALENDARS / name)
    assert [candidate for candidate, _ in done.set] == ["Ines Okafor"]
    assert time_of(workspace, panel) == START and time_of(workspace, panel, 1) is None
    assert upkeep.check(workspace).findings == ()


def test_an_appointment_one_typed_oneself_is_the_only_seats(workspace: Workspace, rubric: Rubric) -> None:
    panel = plan(workspace, rubric, "Mara Haas", candidate="Ines Okafor")
    calendars.take_over(workspace, CALENDARS / "apple.ics")
    assert time_of(workspace, panel) == START


def test_an_appointment_of_two_seats_that_names_neither_interviewer_is_offered(
    workspace: Workspace, panel: Panel
) -> None:
    assert calendars.take_over(workspace, CALENDARS / "apple.ics").offered == 1
    assert time_of(workspace, panel) is None and time_of(workspace, panel, 1) is None


def test_an_invitation_of_somebody_else_is_not_mine(workspace: Workspace, rubric: Rubric) -> None:
    panel = plan(workspace, rubric, "Jon Aas", candidate="Ines Okafor")
    assert calendars.take_over(workspace, CALENDARS / "google.ics").set == []
    assert time_of(workspace, panel) is None


def test_a_longer_name_is_another_person(workspace: Workspace, rubric: Rubric) -> None:
    panel = plan(workspace, rubric, "Mara Haas", candidate="Ines Oka")
    calendars.take_over(workspace, CALENDARS / "google.ics")
    assert time_of(workspace, panel) is None


def test_an_update_moves_the_time_and_an_older_version_does_not_move_it_back(
    workspace: Workspace, panel: Panel, tmp_path: Path
) -> None:
    calendars.take_over(workspace, write(tmp_path, at(START)))
    later = START + timedelta(hours=2)
    calendars.take_over(workspace, write(tmp_path, at(later), sequence=1))
    assert time_of(workspace, panel) == later
    assert calendars.take_over(workspace, write(tmp_path, at(START))).known == 1
    assert time_of(workspace, panel) == later


def test_a_cancellation_takes_the_time_away(workspace: Workspace, panel: Panel, tmp_path: Path) -> None:
    calendars.take_over(workspace, write(tmp_path, at(START)))
    done = calendars.take_over(workspace, write(tmp_path, at(START), method="CANCEL", sequence=1))
    assert done.cancelled == 1 and time_of(workspace, panel) is None


def test_the_same_file_again_changes_nothing(workspace: Workspace, panel: Panel, contents: Contents) -> None:
    calendars.take_over(workspace, CALENDARS / "google.ics")
    before = contents()
    done = calendars.take_over(workspace, CALENDARS / "google.ics")
    assert contents() == before and done.known == 2


def test_what_no_seat_stands_for_is_offered_and_what_is_no_interview_is_left_alone(
    workspace: Workspace, file: sqlite3.Connection
) -> None:
    done = calendars.take_over(workspace, CALENDARS / "google.ics")
    assert (done.offered, done.others) == (2, 1)
    first, second = calendar_offers.upcoming(workspace)
    assert (likely_candidate(first, "Mara Haas"), likely_candidate(second, "Mara Haas")) == (
        "Ines Okafor", "Tomás Núñez",
    )  # fmt: skip
    kept = str(file.execute("SELECT * FROM scratch").fetchall())
    assert "Dentist" not in kept and "second round" not in kept


def test_an_offer_that_became_an_interview_follows_its_calendar(
    workspace: Workspace, rubric: Rubric, tmp_path: Path, file: sqlite3.Connection
) -> None:
    calendars.take_over(workspace, write(tmp_path, at(START)))
    [offer] = calendar_offers.upcoming(workspace)
    panel = plan(workspace, rubric, "Jon Aas", candidate="Somebody Else")
    calendar_offers.became(workspace, offer.key, panel.seats[0].id)
    assert calendar_offers.upcoming(workspace) == []
    later = START + timedelta(days=1)
    calendars.take_over(workspace, write(tmp_path, at(later), sequence=1))
    assert time_of(workspace, panel) == later
    assert "Okafor" not in str(file.execute("SELECT * FROM scratch").fetchall())


def test_a_dismissed_offer_stays_away_and_is_forgotten_in_words(
    workspace: Workspace, tmp_path: Path, file: sqlite3.Connection
) -> None:
    invitation = write(tmp_path, at(START))
    calendars.take_over(workspace, invitation)
    calendar_offers.dismiss(workspace, "one")
    calendars.take_over(workspace, write(tmp_path, at(START + timedelta(hours=1)), sequence=4))
    assert calendar_offers.upcoming(workspace) == []
    assert "Okafor" not in str(file.execute("SELECT * FROM scratch").fetchall())


def test_an_interview_that_is_sealed_is_not_offered_again(
    workspace: Workspace, panel: Panel, tmp_path: Path
) -> None:
    calendars.take_over(workspace, write(tmp_path, at(START)))
    scoring.seal(workspace, finish(workspace, open_desk(workspace, panel)))
    calendars.take_over(workspace, write(tmp_path, at(START + timedelta(hours=1)), sequence=1))
    assert calendar_offers.upcoming(workspace) == [] and time_of(workspace, panel) == START


def test_what_is_long_over_is_forgotten(
    workspace: Workspace, tmp_path: Path, file: sqlite3.Connection, clock: object
) -> None:
    calendars.take_over(workspace, write(tmp_path, at(START)))
    clock.pass_by(days=3)  # type: ignore[attr-defined]
    assert calendar_offers.upcoming(workspace) == []
    clock.pass_by(days=6)  # type: ignore[attr-defined]
    calendar_offers.forget_old(workspace)
    assert file.execute("SELECT count(*) FROM scratch").fetchone() == (0,)


def test_with_the_candidate_their_appointments_are_forgotten(
    workspace: Workspace, panel: Panel, tmp_path: Path, file: sqlite3.Connection
) -> None:
    calendars.take_over(workspace, CALENDARS / "google.ics")
    calendars.take_over(workspace, CALENDARS / "apple.ics")
    with workspace.write() as connection:
        calendar_offers.forget_candidate(connection, "Ines Okafor", {panel.seats[0].id})
    kept = str(file.execute("SELECT * FROM scratch").fetchall())
    assert "Okafor" not in kept and panel.seats[0].id not in kept and "Núñez" in kept


def test_a_file_that_is_no_calendar_changes_nothing(
    workspace: Workspace, panel: Panel, tmp_path: Path, contents: Contents
) -> None:
    before = contents()
    (tmp_path / "notes.ics").write_text("hello")
    with pytest.raises(InvalidInput, match=r"notes\.ics” is not a calendar"):
        calendars.take_over(workspace, tmp_path / "notes.ics")
    with pytest.raises(EvenhandError, match="missing"):
        calendars.take_over(workspace, tmp_path / "missing.ics")
    assert contents() == before


@pytest.mark.parametrize(
    ("title", "name"),
    [
        ("Interview: Ada Moreau (Senior Scientist)", "Ada Moreau"),
        ("Interview with Ada Moreau", "Ada Moreau"),
        ("Ada Moreau / Mara Haas", "Ada Moreau"),
        ("Mara Haas <> Ada Moreau", "Ada Moreau"),
        ("Interview Ada Moreau", "Ada Moreau"),
        ("Vorstellungsgespräch mit Ada Moreau, 45 min", "Ada Moreau"),
        ("second round", ""),
    ],
)
def test_the_candidate_is_read_off_the_title(
    workspace: Workspace, tmp_path: Path, title: str, name: str
) -> None:
    file = write(tmp_path, at(START))
    file.write_text(file.read_text().replace("Interview: Ines Okafor", title))
    calendars.take_over(workspace, file)
    [offer] = calendar_offers.upcoming(workspace)
    assert likely_candidate(offer, "Mara Haas") == name
