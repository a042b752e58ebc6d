"""A panel between machines from the command line: kit, import, send, open."""

import json
from collections.abc import Callable
from io import StringIO
from pathlib import Path

import pytest

from app import cli
from app.cli.frame import now
from app.domain.packs.rubric import Rubric
from app.services.panels import import_files, lists
from app.services.scorecard import desk as reading
from app.services.scorecard import scoring
from app.store.database.workspace import Workspace
from tests.services.conftest import finish, plan

Run = Callable[..., int]


@pytest.fixture
def run(tmp_path: Path, rubric: Rubric) -> Run:
    """Run a verb on a workspace in the test's folder; `planner` has a panel of two for Ada Example."""
    with Workspace.create(tmp_path / "planner", now) as workspace:
        plan(workspace, rubric, "Ines Novak", "Omar Haddad")
    return lambda place, *words: cli.run(["--workspace", str(tmp_path / place), *map(str, words)])


def score(folder: Path) -> None:
    """Score and seal the only seat of the only panel in `folder`."""
    with Workspace.open(folder, now) as workspace:
        [line] = lists.panels(workspace)
        [seat] = lists.seats(workspace, panel=line.id)
        scoring.seal(workspace, finish(workspace, reading.open_desk(workspace, line.id, seat.id)))


def amend(folder: Path) -> None:
    """Amend and seal anew the only seat of the only panel in `folder`."""
    with Workspace.open(folder, now) as workspace:
        [line] = lists.panels(workspace)
        [seat] = lists.seats(workspace, panel=line.id)
        desk = scoring.amend(workspace, reading.open_desk(workspace, line.id, seat.id), "Mistyped")
        scoring.seal(workspace, desk)


def kits(run: Run, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> tuple[list[Path], str]:
    assert run("planner", "kit", "Ada Example", "--all", "-o", tmp_path / "kits", "--json") == 0
    told = json.loads(capsys.readouterr().out)
    return [Path(file) for file in told["files"]], told["escrow_code"]


def test_two_laptops_and_a_planner_meet_without_a_window(
    run: Run, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    files, _ = kits(run, tmp_path, capsys)
    assert [file.name.split("-", 2)[2] for file in files] == [
        "1-ines-novak.evenhand", "2-omar-haddad.evenhand",
    ]  # fmt: skip
    for number, file in enumerate(files):
        assert run(f"laptop-{number}", "import", file) == 0
        assert run(f"laptop-{number}", "send", "Ada Example", "-o", tmp_path / "early.evenhand") == 5
        score(tmp_path / f"laptop-{number}")
        assert run(f"laptop-{number}", "send", "Ada Example", "-o", tmp_path / f"card-{number}.evenhand") == 0
    capsys.readouterr()
    assert run("planner", "import", tmp_path / "card-1.evenhand") == 0
    assert run("planner", "open", "Ada Example") == 5
    assert "Waiting for: Ines Novak." in capsys.readouterr().err
    assert run("planner", "import", tmp_path / "card-0.evenhand", tmp_path / "card-1.evenhand") == 0
    assert run("planner", "show", "Ada Example") == 0
    told = capsys.readouterr().out
    assert "Open the panel to see them." in told and "Policy" not in told
    assert run("planner", "debrief", "Ada Example", "-o", tmp_path / "early.pdf") == 5
    assert run("planner", "open", "Ada Example", "--by", "Petra Vos") == 0
    assert run("planner", "show", "Ada Example", "--json") == 0
    shown = json.loads(capsys.readouterr().out)
    assert [rating["level"] for rating in shown["ratings"]] == [3, 3, 3, 3]
    assert run("planner", "debrief", "Ada Example", "-o", tmp_path / "debrief.pdf") == 0
    assert run("planner", "check") == 0


def test_the_escrow_code_is_said_beside_the_data_and_opens_with_a_reason(
    run: Run, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (tmp_path / "kits").mkdir()
    assert run("planner", "kit", "Ada Example", "omar haddad", "-o", tmp_path / "omar.evenhand") == 0
    told = capsys.readouterr()
    assert told.out == f"{tmp_path / 'omar.evenhand'}\n"
    code = told.err.partition("shown this once: ")[2].partition("\n")[0]
    assert len(code.replace(" ", "")) == 58
    assert run("laptop", "import", tmp_path / "omar.evenhand") == 0
    score(tmp_path / "laptop")
    assert run("laptop", "send", "Ada Example", "1", "-o", tmp_path / "card.evenhand") == 0
    assert run("planner", "import", tmp_path / "card.evenhand") == 0
    assert run("planner", "open", "Ada Example", "--code", code) == 3
    assert run("planner", "open", "Ada Example", "--code", code[:-1], "--reason", "She has left") == 3
    capsys.readouterr()
    assert run("planner", "open", "Ada Example", "--code", code, "--reason", "She has left") == 0
    assert capsys.readouterr().err == "The panel is open. Without: Ines Novak.\n"
    assert run("planner", "show", "Ada Example", "--json") == 0
    [opened] = json.loads(capsys.readouterr().out)["openings"]
    assert (opened["how"], opened["reason"]) == ("escrow-code", "She has left")
    amend(tmp_path / "laptop")
    assert run("laptop", "send", "Ada Example", "-o", tmp_path / "amended.evenhand") == 0
    assert run("planner", "import", tmp_path / "amended.evenhand") == 0
    assert run("planner", "open", "Ada Example", "--code", code, "--reason", "Amended") == 0
    assert run("planner", "show", "Ada Example") == 0
    shown = capsys.readouterr().out
    assert ", without Ines Novak.\nReason: She has left\n" in shown
    assert "Version 2 of the card of Omar Haddad came after the panel was open.\n" in shown


@pytest.mark.parametrize(
    ("words", "code", "said"),
    [
        (("3", "-o", "x.evenhand"), 4, "It has: 1 Ines Novak, 2 Omar Haddad."),
        (("Nobody", "-o", "x.evenhand"), 4, "no seat “Nobody”"),
        (("-o", "x.evenhand"), 2, "Name a seat, or give --all."),
        (("1", "--all", "-o", "x.evenhand"), 2, "Name a seat, or give --all."),
    ],
)
def test_a_seat_that_is_not_there_is_said(
    run: Run, capsys: pytest.CaptureFixture[str], words: tuple[str, ...], code: int, said: str
) -> None:
    assert run("planner", "kit", "Ada Example", *words) == code
    assert said in capsys.readouterr().err


def test_all_refusals_of_an_import_are_named_and_the_rest_comes_in(
    run: Run, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    files, _ = kits(run, tmp_path, capsys)
    bad = tmp_path / "bad.evenhand"
    bad.write_bytes(files[0].read_bytes()[:-3])
    assert run("laptop", "import", bad, files[0], tmp_path / "gone.evenhand", files[0], "--json") == 3
    printed = capsys.readouterr()
    told = json.loads(printed.out)
    assert [each["outcome"] for each in told] == ["refused", "added", "refused", "known"]
    assert told[1]["panel"] and told[1]["seat"]
    assert printed.err == (
        "“bad.evenhand” was refused: It was damaged on its way: it is not what was written. "
        "Ask for it again.\n"
        "“gone.evenhand” was refused: There is no such file.\n"
        "4 files, 2 refused.\n"
    )


def test_a_kit_lost_is_made_again_with_the_code(
    run: Run, tmp_path: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    files, code = kits(run, tmp_path, capsys)
    again = tmp_path / "again.evenhand"
    assert run("planner", "kit", "Ada Example", "2", "-o", again) == 5
    assert "make it again with the escrow code" in capsys.readouterr().err
    monkeypatch.setattr("sys.stdin", StringIO(f"{code.lower()}\n"))
    assert run("planner", "kit", "Ada Example", "2", "-o", again, "--code", "-") == 0
    assert again.read_bytes() == files[1].read_bytes()
    assert "Escrow" not in capsys.readouterr().err


def test_a_report_knows_which_desk_to_open(
    run: Run, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    files, _ = kits(run, tmp_path, capsys)
    with Workspace.create(tmp_path / "laptop", now) as workspace:
        [(panel, seat)] = import_files.take_in(workspace, [files[1]]).desks
        assert reading.open_desk(workspace, panel, seat).seat.interviewer.name == "Omar Haddad"
