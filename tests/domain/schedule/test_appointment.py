"""Appointments: which is an interview, whose time it is, and which version counts."""

from dataclasses import replace
from datetime import timedelta

import pytest

from app.domain.schedule.appointment import (
    Appointment,
    KnownAppointment,
    is_interview,
    is_newer,
    likely_candidate,
    match,
    speaks_of,
)
from app.domain.schedule.lines import SeatLine
from tests.domain.schedule.test_lines import HOUR, NOW, seat

PLAIN = Appointment("key", NOW, stamp=NOW, title="Interview: Ada Moreau", people=("Rita <r@x>", "Ines Novak"))


def line(candidate: str, interviewer: str = "Ines Novak") -> SeatLine:
    return replace(seat(f"{candidate} {interviewer}"), candidate=candidate, interviewer=interviewer)


@pytest.mark.parametrize(
    ("changes", "newer"),
    [
        ({"sequence": 1}, True),
        ({"sequence": 1, "stamp": NOW - HOUR}, True),
        ({"sequence": -1, "stamp": NOW + HOUR}, False),
        ({"stamp": NOW + HOUR}, True),
        ({}, True),
        ({"stamp": NOW - timedelta(seconds=1)}, False),
        ({"stamp": None}, True),
    ],
)
def test_the_higher_sequence_counts_and_then_the_later_writing(
    changes: dict[str, object], newer: bool
) -> None:
    assert is_newer(replace(PLAIN, **changes), PLAIN) is newer  # type: ignore[arg-type]
    assert is_newer(PLAIN, replace(PLAIN, stamp=None))


@pytest.mark.parametrize(
    ("title", "interview"),
    [
        ("Interview Ada", True), ("PHONE INTERVIEW", True), ("Vorstellungsgespräch", True),
        ("Bewerbungsgespräch", True), ("Entretien", True), ("Entrevista", True), ("Colloquio", True),
        ("Sollicitatiegesprek", True), ("Interviewer training", False), ("Lunch", False), ("", False),
    ],
)  # fmt: skip
def test_a_title_speaks_of_an_interview_in_the_languages_of_our_users(title: str, interview: bool) -> None:
    assert is_interview(replace(PLAIN, title=title)) is interview


def test_a_time_is_that_of_the_seat_whose_candidate_and_interviewer_it_names() -> None:
    mine = line("Ada Moreau")
    assert match(PLAIN, "", [line("Ben Zahn"), line("Ada Moreau", "Omar Haddad"), mine]) == mine
    assert match(PLAIN, "", [line("Ada Moreau", "Omar Haddad")]) is None
    assert match(PLAIN, "", [mine, line("Ada Moreau")]) is None, "two fit"


def test_who_typed_an_appointment_need_not_name_themselves_where_nobody_else_is_meant() -> None:
    typed = replace(PLAIN, people=())
    mine, other = line("Ada Moreau"), line("Ada Moreau", "Omar Haddad")
    assert match(typed, "", [mine, line("Ben Zahn")]) == mine
    assert match(typed, "", [mine, other]) is None
    assert match(typed, "with Omar Haddad", [mine, other]) == other


@pytest.mark.parametrize(
    ("title", "text", "people", "names"),
    [
        ("Interview Ada Moreau", "", (), True),
        ("Interview Moreau, Ada", "", (), True),
        ("interview ÁDA MOREAU!", "", (), True),
        ("Interview", "The candidate is Ada Moreau.", (), True),
        ("Interview Ada and Jean Moreau", "", (), False),
        ("Interview", "", ("Ada L. Moreau <ada@x>",), True),
        ("Interview", "", ("Ada <ada@x>", "Moreau <m@x>"), False),
        ("Interview Adam Moreau", "", (), False),
    ],
)
def test_a_name_is_told_by_its_words_together_or_by_one_guest(
    title: str, text: str, people: tuple[str, ...], names: bool
) -> None:
    told = replace(PLAIN, title=title, people=people)
    found = match(told, f"{text} Ines Novak", [line("Ada Moreau")])
    assert (found is not None) is names
    if not text:
        assert speaks_of(told, "Ada Moreau") is names


def test_a_name_of_one_word_is_not_looked_for_in_long_texts_and_no_name_is_nobodys() -> None:
    told = replace(PLAIN, title="Interview", people=("Ines Novak",))
    assert match(told, "Kim will be late", [line("Kim")]) is None
    assert match(replace(told, title="Interview Kim"), "", [line("Kim")]) == line("Kim")
    assert not speaks_of(PLAIN, "—")


@pytest.mark.parametrize(
    ("title", "people", "name"),
    [
        ("Interview: Ada Moreau (Senior Scientist)", (), "Ada Moreau"),
        ("Interview Ines Novak | Ada Moreau", (), "Ada Moreau"),
        ("Interview with Ada Moreau", (), "Ada Moreau"),
        ("Vorstellungsgespräch mit Ada de Moreau", (), ""),
        ("Interview Ada Maria Luisa Moreau Sand", (), ""),
        ("Interview 2. Round", (), ""),
        ("Interview", ("Rita Quint <r@x>", "Ines Novak <i@x>", "Ada Moreau <a@x>"), "Ada Moreau"),
        ("Interview", ("Rita Quint <r@x>",), ""),
        ("Interview", ("Rita Quint <r@x>", "office@x"), ""),
        ("", (), ""),
    ],
)
def test_a_candidate_is_read_from_the_title_or_else_from_the_guests(
    title: str, people: tuple[str, ...], name: str
) -> None:
    assert likely_candidate(replace(PLAIN, title=title, people=people), "Ines Novak") == name


def test_what_is_decided_forgets_the_words_that_may_name_the_candidate() -> None:
    kept = KnownAppointment(PLAIN).settled("matched", "seat-1")
    assert (kept.seat, kept.state) == ("seat-1", "matched")
    assert (kept.appointment.title, kept.appointment.people) == ("", ())
    assert (kept.appointment.key, kept.appointment.starts_at) == (PLAIN.key, PLAIN.starts_at)
    assert KnownAppointment(PLAIN).settled("dismissed").seat is None
