"""Scripts set panels up with `evenhand plan`: a short file in, the panel's id out, doubts beside it."""

import json
import sqlite3
from contextlib import closing
from pathlib import Path

import pytest

from app import cli
from app.domain.packs.rubric import Rubric
from app.services.panels import plan_file, planning
from tests.conftest import ROOT

LOOP = """
candidate: Ada Moreau
rubric: senior-ml-scientist
loop: four-seats
seats:
  - interviewer: Ines Novak
    starts_at: "2026-11-20 10:00"
  - interviewer: Omar Haddad
    variant: spokelane
  - interviewer: Eva Lind
    minutes: 45
  - interviewer: Noor Aziz
    focus:
      - leadership
      - collaboration
"""


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setenv("EVENHAND_WORKSPACE", str(tmp_path / "new"))
    return tmp_path


def plan(folder: Path, text: str, *options: str) -> int:
    (folder / "panel.yaml").write_text(text, encoding="utf-8")
    return cli.run(["plan", str(folder / "panel.yaml"), *options])


def test_a_usual_loop_becomes_a_panel_with_times_exercises_and_focus(
    folder: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert plan(folder, LOOP, "--json") == 0
    panel = json.loads(capsys.readouterr().out)
    seats = panel["seats"]
    assert [seat["interviewer"]["name"] for seat in seats] == [
        "Ines Novak", "Omar Haddad", "Eva Lind", "Noor Aziz",
    ]  # fmt: skip
    assert [seat["exercise"] and seat["exercise"]["variant"] for seat in seats] == [
        "feed-ranking", "spokelane", None, None,
    ]  # fmt: skip
    assert [seat["minutes"] for seat in seats] == [75, 75, 45, 60]
    assert seats[0]["starts_at"].startswith("2026-11-20T10:00:00")
    assert seats[3]["focus"] == ["collaboration", "leadership"], "in the rubric's order"
    with closing(sqlite3.connect(folder / "new" / "evenhand.db")) as file:
        assert file.execute("SELECT candidate FROM panels").fetchall() == [("Ada Moreau",)]


@pytest.mark.parametrize(
    ("asked", "minutes"),
    [("{factor: 1.25}", [94, 94, 57, 75]), ("{minutes: 10}", [85, 85, 55, 70])],
)
def test_a_candidate_with_extra_time_has_longer_seats(
    folder: Path, capsys: pytest.CaptureFixture[str], asked: str, minutes: list[int]
) -> None:
    assert plan(folder, f"{LOOP}extra_time: {asked}\n", "--json") == 0
    seats = json.loads(capsys.readouterr().out)["seats"]
    assert [seat["minutes"] for seat in seats] == minutes
    assert plan(folder, LOOP, "--json") == 0
    assert "extra" not in capsys.readouterr().out, "without it nothing is said of it"


def test_extra_time_by_a_factor_and_in_minutes_at_once_is_refused(
    folder: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert plan(folder, LOOP + "extra_time: {factor: 1.25, minutes: 10}\n") == 3
    assert "give either a factor or minutes" in capsys.readouterr().err


def test_doubts_are_said_and_with_check_nothing_is_planned(
    folder: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    twice = LOOP.replace(
        "  - interviewer: Eva Lind\n", "  - interviewer: Eva Lind\n    exercise: system-design\n"
    )
    assert plan(folder, twice, "--check") == 0
    printed = capsys.readouterr()
    assert printed.out == ""
    assert "Fewer than two seats see: SWE skills" in printed.err
    assert "The exercise system-design is used more than once: Ines Novak, Eva Lind." in printed.err
    assert not (folder / "new").exists()


@pytest.mark.parametrize(
    ("change", "code", "said"),
    [
        (("four-seats", "nine-seats"), 4, "The rubric has no loop “nine-seats”. It has: four-seats"),
        (("  - interviewer: Eva Lind\n    minutes: 45\n", ""), 3, "has 4 seats, the file gives 3"),
        (("2026-11-20 10:00", "next Friday"), 3, "“next Friday” is no time"),
        (("    minutes: 45\n", "    variant: spokelane\n"), 3, "names a variant, but no exercise"),
        (("      - leadership", "      - charm"), 3, "no dimension “charm”"),
        (("candidate: Ada Moreau", 'candidate: "\\u200b"'), 3, "Type the name of the candidate."),
        (("interviewer: Eva Lind", 'interviewer: "\\u200b"'), 3, "Type the name of the interviewer."),
        (
            ("candidate: Ada Moreau", "candidat: Ada"),
            3,
            "panel.yaml:2:1: candidate: the key “candidate” is missing",
        ),
    ],
)
def test_a_mistake_in_the_file_is_told_and_no_workspace_is_made(
    folder: Path, capsys: pytest.CaptureFixture[str], change: tuple[str, str], code: int, said: str
) -> None:
    for given in ((), ("--check",)):
        assert plan(folder, LOOP.replace(*change), *given) == code
        assert said in capsys.readouterr().err
    assert not (folder / "new").exists()


@pytest.mark.parametrize(
    "text",
    ["", "null", "x", "[1]", "a: 1\n---\nb: 2\n", "[" * 9000, "\ufffe", "candidate: " + "x" * 5_000_000],
    ids=["empty", "nothing", "a word", "a list", "two documents", "deep", "no text", "5 MB"],
)
def test_a_file_that_is_no_panel_is_refused_in_a_sentence(
    folder: Path, text: str, capsys: pytest.CaptureFixture[str]
) -> None:
    assert plan(folder, text) == 3
    said = capsys.readouterr()
    assert not said.out and said.err.startswith(f"{folder / 'panel.yaml'}:") and said.err.count("\n") == 1


@pytest.mark.parametrize(
    "moment", ["9999-12-31 23:59", "9999-12-31T23:59-12:00", "0001-01-01T00:00+12:00", "0001-01-01"]
)
def test_a_time_that_nothing_can_be_reckoned_with_is_refused(
    folder: Path, moment: str, capsys: pytest.CaptureFixture[str]
) -> None:
    assert plan(folder, LOOP.replace("2026-11-20 10:00", moment)) == 3
    assert f"“{moment}” is no time." in capsys.readouterr().err


@pytest.mark.parametrize("at", range(3))
def test_every_loop_that_ships_covers_each_dimension_twice_without_crowding(rubric: Rubric, at: int) -> None:
    loop = rubric.loops[at]
    seats = plan_file.seats_of_loop(loop, ROOT / "exercises", ["A"] * len(loop.seats))
    assert planning.who_sees_what(rubric, seats).concerns == ()
    for seat, planned in zip(loop.seats, seats, strict=True):
        assert planned.exercise is None or planned.exercise.exercise.minutes <= seat.minutes


def test_three_loops_ship(rubric: Rubric) -> None:
    assert len(rubric.loops) == 3


@pytest.mark.parametrize("text", ["Ada Moreau", "- candidate: Ada\n- rubric: x", "7", "~", "[]", "true"])
def test_a_file_that_is_no_panel_at_all_is_told_once(
    folder: Path, capsys: pytest.CaptureFixture[str], text: str
) -> None:
    assert plan(folder, text) == 3
    (told,) = capsys.readouterr().err.splitlines()
    assert told.endswith("the file holds no keys and values. Write “key: value” on each line.")
    assert not (folder / "new").exists()


def test_the_example_of_the_help_is_a_file_that_can_be_planned(
    folder: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert cli.run(["plan", "--help"]) == 0
    shown = capsys.readouterr().out.partition("FILE is YAML or JSON:\n")[2].partition("\n\n")[0]
    lines = [line.partition("(optional")[0].rstrip() for line in shown.splitlines()]
    assert plan(folder, "\n".join(lines)) == 0


def test_a_cv_that_is_none_is_said_with_its_name(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (folder / "ada.pdf").write_text("Ada")
    text = "candidate: Ada Moreau\nrubric: senior-ml-scientist\nseats:\n"
    assert plan(folder, f"{text}  - interviewer: Ines Novak\n    cv: ada.pdf\n") == 3
    assert capsys.readouterr().err == "“ada.pdf”: This is no PDF that can be read.\n"
