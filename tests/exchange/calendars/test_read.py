"""Calendars as Google, Outlook and Apple write them are read; broken and hostile ones end in a sentence."""

import time
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from app.domain.errors import InvalidInput
from app.domain.schedule.appointment import Appointment
from app.exchange.calendars import read as calendar
from app.exchange.calendars.read import CalendarFile, read

FILES = Path(__file__).parent.parent / "calendars"
NOW = datetime(2026, 11, 17, 13, 0, tzinfo=UTC)


def of(name: str) -> CalendarFile:
    return read((FILES / name).read_bytes(), name, NOW)


def event(*lines: str, before: tuple[str, ...] = ()) -> bytes:
    text = ("BEGIN:VCALENDAR", *before, "BEGIN:VEVENT", "UID:1", "SUMMARY:Interview", *lines, "END:VEVENT")
    return "\r\n".join((*text, "END:VCALENDAR", "")).encode()


def only(content: bytes) -> Appointment:
    [found] = read(content, "some.ics", NOW).found
    return found.appointment


ALL = (
    "DTSTART:20261210T090000Z", "DTEND:20261210T100000Z", "SEQUENCE:3", "DTSTAMP:20261101T080000Z",
    "LAST-MODIFIED:20261102T080000Z", "RECURRENCE-ID:20261210T080000Z", "STATUS:CONFIRMED",
    "RRULE:FREQ=WEEKLY", "DESCRIPTION:Room 4", "LOCATION:4",
)  # fmt: skip


@pytest.mark.parametrize("twice", [*ALL, "DURATION:PT45M", "UID:1", "SUMMARY:Interview", "CLASS:PUBLIC"])
def test_a_line_that_stands_twice_counts_once(twice: str) -> None:
    read_once = only(event(*(each for each in ALL if each != twice), twice))
    assert only(event(*ALL, twice, twice)) == read_once


@pytest.mark.parametrize(
    "many",
    [
        "X-NOTE:1\r\n" * 100_000, "ATTENDEE;CN=Ada:mailto:ada@example.org\r\n" * 20_000,
        "EXDATE:" + "20261217T090000Z," * 50_000 + "20261224T090000Z\r\n",
        "ATTACH;ENCODING=BASE64;VALUE=BINARY:" + "QUJD" * 500_000 + "\r\n",
        "DESCRIPTION:" + "words " * 200_000 + "\r\n", "SUMMARY" + ";X=1" * 200_000 + ":a\r\n",
    ],
    ids=["lines", "guests", "exceptions", "attachment", "description", "parameters"],
)  # fmt: skip
def test_however_much_an_appointment_says_little_of_it_is_read(
    many: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    given = list[int]()
    taken = calendar.Event.from_ical
    monkeypatch.setattr(calendar.Event, "from_ical", lambda text: (given.append(len(text)), taken(text))[1])
    found = read(event("DTSTART:20261210T090000Z", many.rstrip()), "some.ics", NOW)
    assert len(found.found) + found.unreadable == 1
    assert given and max(given) < 200_000


def test_one_odd_appointment_costs_no_other() -> None:
    odd = event("DTSTART:20261210T090000Z", "SEQUENCE:none", "SEQUENCE:9").decode()
    whole = odd.replace("END:VCALENDAR\r\n", "") + event(*ALL).decode().partition("VCALENDAR\r\n")[2]
    found = read(whole.encode(), "some.ics", NOW)
    assert len(found.found) + found.unreadable == 2 and len(found.found) >= 1


@pytest.mark.elsewhere
@pytest.mark.parametrize("name", ["google.ics", "outlook.ics", "apple.ics"])
def test_the_same_interview_is_read_from_each_program(name: str) -> None:
    made = of(name).found[0].appointment
    assert made.starts_at == datetime(2026, 11, 18, 8, 30, tzinfo=UTC) and made.minutes == 60
    assert "Ines Okafor" in made.title and not made.cancelled


def test_google_says_who_is_invited_and_how_often_it_was_changed() -> None:
    read_in = of("google.ics")
    made = read_in.found[0].appointment
    assert made.sequence == 1 and made.stamp == datetime(2026, 11, 16, 7, 59, tzinfo=UTC)
    assert made.people == (
        "Recruiting <recruiting@example.com>",
        "Mara Haas <mara.haas@example.com>",
        "ines.okafor@example.org",
    )
    assert "second round." in read_in.found[0].text, "a folded line is one line"
    assert [each.appointment.title for each in read_in.found[1:]] == [
        "Tomás Núñez – technical interview",
        "Dentist",
    ]
    assert read_in.found[1].appointment.minutes == 45
    assert (read_in.past, read_in.all_day, read_in.unreadable) == (1, 1, 0)


def test_an_outlook_identifier_folded_over_two_lines_is_whole() -> None:
    key = of("outlook.ics").found[0].appointment.key
    assert key.startswith("040000008200E000") and key.endswith("C6D7E8F90") and " " not in key


def test_of_what_repeats_the_first_time_is_read_and_counted() -> None:
    apple = of("apple.ics")
    assert apple.repeating == 1
    assert apple.found[1].appointment.starts_at == datetime(2026, 11, 23, 9, 0, tzinfo=UTC)


@pytest.mark.parametrize(
    ("zone", "utc"),
    [
        ("Europe/Berlin", "2026-11-18T08:30"),
        ("W. Europe Standard Time", "2026-11-18T08:30"),
        ("Pacific Standard Time", "2026-11-18T17:30"),
        ("/freeassociation.sourceforge.net/Europe/Berlin", "2026-11-18T08:30"),
        ("America/Argentina/Buenos_Aires", "2026-11-18T12:30"),
    ],
)
def test_a_zone_everybody_knows_needs_no_definition(zone: str, utc: str) -> None:
    made = only(event(f'DTSTART;TZID="{zone}":20261118T093000'))
    assert made.starts_at == datetime.fromisoformat(f"{utc}+00:00")


OWN = (
    "BEGIN:VTIMEZONE", "TZID:Customised", "BEGIN:STANDARD", "DTSTART:16011104T020000",
    "RRULE:FREQ=YEARLY;BYDAY=1SU;BYMONTH=11", "TZOFFSETFROM:-0230", "TZOFFSETTO:-0330", "END:STANDARD",
    "BEGIN:DAYLIGHT", "DTSTART:16010311T020000", "RRULE:FREQ=YEARLY;BYDAY=2SU;BYMONTH=3",
    "TZOFFSETFROM:-0330", "TZOFFSETTO:-0230", "END:DAYLIGHT", "END:VTIMEZONE",
)  # fmt: skip


@pytest.mark.parametrize(
    ("wall", "utc"),
    [
        ("20261118T093000", "2026-11-18T13:00"),
        ("20270701T093000", "2027-07-01T12:00"),
        ("20270313T093000", "2027-03-13T13:00"),
        ("20270315T093000", "2027-03-15T12:00"),
    ],
)
def test_a_zone_of_the_files_own_is_worked_out_with_its_summer_time(wall: str, utc: str) -> None:
    made = only(event(f"DTSTART;TZID=Customised:{wall}", before=OWN))
    assert made.starts_at == datetime.fromisoformat(f"{utc}+00:00")


def test_a_file_cannot_move_a_zone_that_everybody_knows() -> None:
    moved = tuple(line.replace("Customised", "Europe/Berlin") for line in OWN)
    made = only(event("DTSTART;TZID=Europe/Berlin:20261118T093000", before=moved))
    assert made.starts_at == datetime(2026, 11, 18, 8, 30, tzinfo=UTC)


@pytest.mark.elsewhere
@pytest.mark.parametrize(
    ("start", "end", "minutes"),
    [
        ("TZID=Europe/Berlin:20270328T013000", "TZID=Europe/Berlin:20270328T033000", 60),
        ("TZID=Europe/Berlin:20271031T013000", "TZID=Europe/Berlin:20271031T033000", 180),
        ("TZID=Europe/Berlin:20270115T100000", "TZID=Europe/London:20270115T100000", 60),
        ("TZID=Mars/Olympus:20270328T013000", "TZID=Mars/Olympus:20270328T033000", 120),
        ("VALUE=DATE-TIME:20270328T003000Z", "VALUE=DATE-TIME:20270328T013000Z", 60),
    ],
)
def test_an_interview_over_the_change_of_the_clocks_is_as_long_as_it_takes(
    start: str, end: str, minutes: int
) -> None:
    assert only(event(f"DTSTART;{start}", f"DTEND;{end}")).minutes == minutes


def test_a_zone_nobody_knows_is_this_computers_time_and_is_told() -> None:
    result = read(event("DTSTART;TZID=Middle Earth:20261118T093000"), "some.ics", NOW)
    assert result.unknown_zone == 1
    assert result.found[0].appointment.starts_at == datetime(2026, 11, 18, 9, 30).astimezone()


@pytest.mark.elsewhere
def test_a_time_without_a_zone_is_this_computers() -> None:
    assert only(event("DTSTART:20261118T093000")).starts_at == datetime(2026, 11, 18, 9, 30).astimezone()


def test_a_cancellation_is_told_by_the_method_or_by_the_status() -> None:
    start = "DTSTART:20261118T093000Z"
    assert only(event(start, before=("METHOD:CANCEL",))).cancelled
    assert only(event(start, "STATUS:CANCELLED")).cancelled
    assert not only(event(start, "STATUS:CONFIRMED", before=("METHOD:REQUEST",))).cancelled


@pytest.mark.parametrize(
    ("content", "sentence"),
    [
        (b"", "is not a calendar"),
        (b"%PDF-1.7 \x00\xff", "is not a calendar"),
        (b"BEGIN:VCARD\r\nFN:Ada\r\nEND:VCARD\r\n", "is not a calendar"),
        (b"BEGIN:VCALENDAR\r\nBEGIN:VEVENT\r\nSUMMARY:A", "breaks off"),
        (b"BEGIN:VCALENDAR\r\n" * 50_000, "too deep"),
        (b"BEGIN:VCALENDAR\r\nBEGIN:VEVENT\r\nEND:VCALENDAR\r\n", "not closed"),
        (event("DTSTART:20261118T093000Z").replace(b"END:VCALENDAR\r\n", b"END:VEVENT\r\n"), "not closed"),
        (b"BEGIN:VCALENDAR\r\n" + b"X" * (20 << 20), "more than 20 MB"),
    ],
)
def test_what_is_no_calendar_ends_in_one_sentence(content: bytes, sentence: str) -> None:
    with pytest.raises(InvalidInput, match=sentence):
        read(content, "some.ics", NOW)


@pytest.mark.parametrize(
    "lines",
    [
        ("DTSTART:2026999",),
        ("DTSTART:99991231T235959Z", "DURATION:P999999D"),
        ("DTSTART:20261118T093000Z", "DURATION:P99999999999999999999D"),
        ("DTSTART:20261118T093000Z", "SEQUENCE:x"),
        ("DTSTART:20261118T093000Z", "DTEND:20261118"),
        ("DTSTART;TZID=../../../etc/passwd:20261118T093000",),
        ("DTSTART;TZID=/x\x00y:20261118T093000",),
        ("DTSTART:20261118T093000Z", "RECURRENCE-ID:never"),
        ("DTSTART:20261118T093000Z", "ATTENDEE;CN=", "ORGANIZER:\x07"),
        ("SUMMARY:without a time",),
        ("\u2028DTSTART:20261118T093000Z",),
    ],
)
def test_a_broken_appointment_is_counted_or_read_and_the_next_one_is_taken(lines: tuple[str, ...]) -> None:
    good = event("DTSTART:20261119T093000Z").replace(b"BEGIN:VCALENDAR\r\n", b"")
    result = read(event(*lines).replace(b"END:VCALENDAR\r\n", b"") + good, "some.ics", NOW)
    assert result.found[-1].appointment.starts_at == datetime(2026, 11, 19, 9, 30, tzinfo=UTC)
    assert len(result.found) + result.unreadable == 2


def test_a_zone_that_changes_every_second_keeps_nobody_waiting() -> None:
    busy = tuple(line.replace("FREQ=YEARLY;BYDAY=1SU;BYMONTH=11", "FREQ=SECONDLY") for line in OWN)
    begun = time.process_time()
    only(event("DTSTART;TZID=Customised:20261118T093000", before=busy))
    assert time.process_time() - begun < 2


def test_more_appointments_than_anybody_has_are_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(calendar, "MOST", 500)
    many = event("DTSTART:20261118T093000Z").split(b"\r\n", 1)[1].replace(b"END:VCALENDAR\r\n", b"") * 501
    with pytest.raises(InvalidInput, match="more than 500 appointments"):
        read(b"BEGIN:VCALENDAR\r\n" + many + b"END:VCALENDAR\r\n", "some.ics", NOW)


@settings(max_examples=100)
@given(st.data())
def test_a_spoilt_file_is_read_or_refused_and_nothing_else(data: st.DataObject) -> None:
    content = bytearray(
        (FILES / data.draw(st.sampled_from(["google.ics", "outlook.ics", "apple.ics"]))).read_bytes()
    )
    for _ in range(data.draw(st.integers(1, 6))):
        at = data.draw(st.integers(0, len(content) - 1))
        content[at : at + data.draw(st.integers(0, 12))] = data.draw(st.binary(max_size=4))
    try:
        result = read(bytes(content), "some.ics", NOW)
    except InvalidInput:
        return
    begun = [each.appointment for each in result.found if each.appointment.starts_at < NOW]
    assert all(each.starts_at + timedelta(minutes=each.minutes) > NOW for each in begun) or result.repeating
