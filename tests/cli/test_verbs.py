"""The verbs about workspaces: demo, panels, show, debrief, check."""

import json
import os
import re
import shutil
import sqlite3
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from contextlib import closing
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any

import pytest

from app import cli
from app.domain.debrief import meeting_rules
from app.services.debrief import debrief, meeting
from app.services.demo import demo
from app.services.panels import lists, planning
from app.services.panels.planning import SeatPlan
from app.services.scorecard import desk
from app.store.database.workspace import Workspace
from app.store.packs.kept_packs import KeptPacks
from app.store.packs.rubrics import load_rubric

ROOT = Path(__file__).resolve().parents[2]
PACKS = ROOT / "rubrics"
NOW = datetime(2026, 11, 17, 14, 47, 12, tzinfo=UTC)
Capture = pytest.CaptureFixture[str]

SECRET = "eleven weeks"
"""Words that only the sealed demo card holds."""


@pytest.fixture
def folder(demo_folder: Path) -> Path:
    """A demo workspace of the test's own."""
    return demo_folder


@pytest.fixture
def two_seats(tmp_path: Path) -> Path:
    """A workspace with one panel of two seats, the first of them sealed."""
    place = tmp_path / "pair"
    play = demo.script(PACKS, demo.SEALED)
    with Workspace.create(place, lambda: NOW) as workspace:
        rubric = load_rubric(PACKS, play.rubric)
        seats = [
            SeatPlan(name, starts_at=NOW - timedelta(hours=2)) for name in ("Hanna Lindqvist", "Jon Aas")
        ]
        panel = planning.plan_panel(workspace, play.candidate, rubric, seats)
        demo.interview(workspace, desk.open_desk(workspace, panel.id, panel.seats[0].id), play)
    return place


def run(folder: Path, *words: str) -> int:
    return cli.run(["--workspace", str(folder), *words])


def rows(folder: Path, query: str) -> list[tuple[Any, ...]]:
    """Read the workspace as any other program would."""
    base = sqlite3.connect(f"file:{folder / 'evenhand.db'}?mode=ro", uri=True)
    try:
        return base.execute(query).fetchall()
    finally:
        base.close()


def spoil(folder: Path, statement: str) -> None:
    base = sqlite3.connect(folder / "evenhand.db")
    base.execute(statement)
    base.commit()
    base.close()


def listed(folder: Path, capsys: Capture) -> dict[str, dict[str, Any]]:
    """Return the panels that `panels --json` tells, by candidate."""
    assert run(folder, "panels", "--json") == 0
    return {each["candidate"]: each for each in json.loads(capsys.readouterr().out)}


def program(*words: str, **environment: str) -> subprocess.CompletedProcess[str]:
    kept = {name: value for name, value in os.environ.items() if name not in ("DISPLAY", "WAYLAND_DISPLAY")}
    kept.pop("QT_QPA_PLATFORM", None)
    return subprocess.run(
        [sys.executable, "-m", "app", *words],
        cwd=ROOT,
        env=kept | environment,
        capture_output=True,
        encoding="utf-8",
        timeout=600,
    )


def text_of(pdf: Path) -> str:
    done = subprocess.run(["pdftotext", "-layout", pdf, "-"], capture_output=True, text=True, check=True)
    return " ".join(done.stdout.split())


def test_a_newcomer_without_a_display_gets_the_whole_job_done_in_a_folder(tmp_path: Path) -> None:
    out = tmp_path / "out"
    done = program("demo", str(out), "--no-window")
    assert done.returncode == 0, done.stderr
    assert "Traceback" not in done.stderr
    made = [Path(line) for line in done.stdout.splitlines()]
    assert all(file.is_file() for file in made)
    papers = " ".join(text_of(file) for file in made if file.suffix == ".pdf")
    for name in ("Leila Brandt", "Amara Osei", "Daniel Reuter"):
        assert name in papers
    pictures = {file.name for file in made if file.suffix == ".png"}
    assert pictures == {"today.png", "desk.png", "library.png", "paper.png", "room.png"}
    for name in pictures:
        head = (out / name).read_bytes()[16:24]
        assert (int.from_bytes(head[:4]), int.from_bytes(head[4:])) == (1280, 720)
    assert rows(out, "SELECT count(*) FROM events WHERE kind = 'sealed'") == [(10,)]
    assert rows(out, "SELECT field FROM scratch WHERE scope = 'run'") == [], "a window was interrupted"
    before = rows(out, "SELECT count(*) FROM events")
    mark = "SELECT value FROM meta WHERE name = 'purpose'"
    assert rows(out, mark) == [("demo",)]
    with closing(sqlite3.connect(out / "evenhand.db", isolation_level=None)) as base:
        base.execute("DELETE FROM meta WHERE name = 'purpose'")  # as earlier versions left it

    again = program("demo", str(out), "--no-window")
    assert again.returncode == 0, again.stderr
    assert "it is used as it is" in again.stderr
    assert rows(out, "SELECT count(*) FROM events") == before
    assert rows(out, mark) == [("demo",)]


def test_the_demo_without_a_display_says_what_to_add(tmp_path: Path) -> None:
    if not sys.platform.startswith("linux"):
        pytest.skip("only on Linux a display may be missing")
    done = program("demo", EVENHAND_HOME=str(tmp_path))
    assert done.returncode == 1
    assert "--no-window" in done.stderr
    assert (tmp_path / "demo" / "evenhand.db").is_file()
    assert not (tmp_path / "workspace").exists()


def test_the_demo_leaves_a_folder_with_other_files_alone(tmp_path: Path, capsys: Capture) -> None:
    (tmp_path / "thesis.txt").write_text("mine")
    assert cli.run(["demo", str(tmp_path), "--no-window"]) == 5
    assert "holds other files" in capsys.readouterr().err
    assert [each.name for each in tmp_path.iterdir()] == ["thesis.txt"]


def test_the_demo_adds_nothing_to_a_real_workspace(two_seats: Path, capsys: Capture) -> None:
    before = rows(two_seats, "SELECT id FROM events")
    assert cli.run(["demo", str(two_seats), "--no-window"]) == 5
    assert "does not hold the demo’s sealed interview" in capsys.readouterr().err
    assert rows(two_seats, "SELECT id FROM events") == before


def test_who_writes_into_a_synchronized_folder_is_warned_and_who_reads_is_not(
    two_seats: Path, capsys: Capture
) -> None:
    kept = shutil.copytree(two_seats, two_seats.parent / "Nextcloud" / "hiring")
    assert run(kept, "panels") == 0
    assert capsys.readouterr().err == ""
    assert run(kept, "kit", "Leila", "1", "-o", str(two_seats.parent / "a.evenhand")) in (0, 4, 5)
    assert "a folder that Nextcloud synchronizes" in capsys.readouterr().err


def test_the_demo_tells_a_believable_hour(folder: Path) -> None:
    play = demo.script(PACKS, demo.SEALED)
    notes = [act for act in play.acts if isinstance(act, demo.NoteTaken)]
    assert 12 <= len(notes) <= 20
    assert all(note.dimension for note in notes)
    levels = {act.level for act in play.acts if isinstance(act, demo.DimensionRated)}
    assert {1, 2, 3, 4, "NE"} == levels
    bodies = [json.loads(body) for (body,) in rows(folder, "SELECT body FROM events WHERE kind = 'sealed'")]
    times = [note["at"] for note in bodies[0]["document"]["notes"]]
    assert times[0] == "2026-11-16T14:02:18+01:00"
    assert times == sorted(times)
    stamps = [at for (at,) in rows(folder, "SELECT at FROM events WHERE kind = 'noted'")]
    assert max(stamps) < NOW.isoformat()


def test_the_sample_interview_is_half_done_and_says_that_it_is_one(tmp_path: Path) -> None:
    with Workspace.create(tmp_path / "w", lambda: NOW) as workspace:
        packs = KeptPacks(PACKS, ROOT / "exercises")
        panel = demo.begin_sample(workspace, packs, "Mara Haas")
        (line,) = lists.panels(workspace)
        card = desk.open_desk(workspace, panel.id, panel.seats[0].id).card
    assert (line.id, line.status, line.notes, line.rated, line.focus) == (panel.id, "in-progress", 10, 2, 4)
    assert len(card.notes_on(None)) == 3 and card.section() is None
    assert panel.seats[0].interviewer.name == "Mara Haas" and line.role.startswith("Sample: ")
    [(body,)] = rows(tmp_path / "w", "SELECT body FROM events WHERE kind = 'panel-planned'")
    assert json.loads(body)["sample"] is True
    stamps = [at for (at,) in rows(tmp_path / "w", "SELECT at FROM events")]
    assert max(stamps) <= NOW.isoformat()


def test_a_recruiter_lists_the_panels(folder: Path, capsys: Capture) -> None:
    assert {name: panel["status"] for name, panel in listed(folder, capsys).items()} == {
        "Leila Brandt": "sealed",
        "Mateo Ríos": "in-progress",
        "Ines Okafor": "in-progress",
        "Grażyna Wójcik": "planned",
        "Amara Osei": "decided",
        "Daniel Reuter": "sealed",
        "Sofia Lindgren": "in-progress",
    }
    assert run(folder, "panels") == 0
    out, err = capsys.readouterr()
    head, *lines = out.splitlines()
    assert err == ""
    assert len(lines) == 7
    place = head.index("STATUS")
    kept = rows(folder, "SELECT id, candidate FROM panels ORDER BY id DESC")
    for line, (id_, candidate) in zip(lines, kept, strict=True):
        assert id_.startswith(line.split()[0])
        assert candidate in line
        assert line[place - 1] == " " != line[place]


def test_an_empty_workspace_lists_nothing_and_says_so(tmp_path: Path, capsys: Capture) -> None:
    Workspace.create(tmp_path / "w", lambda: NOW).close()
    assert run(tmp_path / "w", "panels") == 0
    out, err = capsys.readouterr()
    assert out == ""
    assert err.startswith("No panel has been planned")
    assert listed(tmp_path / "w", capsys) == {}


def test_more_panels_than_a_page_are_all_listed_each_with_its_own_prefix(
    tmp_path: Path, capsys: Capture
) -> None:
    rubric = load_rubric(PACKS, demo.script(PACKS, demo.SAMPLE).rubric)
    with Workspace.create(tmp_path / "w", lambda: NOW) as workspace:
        for number in range(60):
            planning.plan_panel(workspace, f"Candidate {number}", rubric, [SeatPlan("Jon Aas")])
    assert run(tmp_path / "w", "panels") == 0
    prefixes = [line.split()[0] for line in capsys.readouterr().out.splitlines()[1:]]
    assert len(set(prefixes)) == 60
    assert run(tmp_path / "w", "show", prefixes[17]) == 0


def test_nobody_reads_a_card_before_all_seats_are_sealed(two_seats: Path, capsys: Capture) -> None:
    for words in (["show", "Leila Brandt"], ["show", "Leila Brandt", "--json"]):
        assert run(two_seats, *words) == 0
        out = capsys.readouterr().out
        assert "Hanna Lindqvist" in out
        assert "Jon Aas" in out
        assert not any(told in out for told in (SECRET, "Not reached in the time", "Does what level"))
    told = json.loads(out)
    assert told["ratings"] is told["recommendations"] is told["policy"] is told["agreement"] is None
    assert [seat["status"] for seat in told["seats"]] == ["sealed", "planned"]
    assert [seat["rated"] for seat in told["seats"]] == [8, 0]


def test_a_sealed_panel_shows_its_ratings(folder: Path, capsys: Capture) -> None:
    assert run(folder, "show", "leila brandt") == 0
    out = capsys.readouterr().out
    assert "Evaluation rigor      4" in out
    assert "Leadership            NE" in out
    assert "No dimension at 1 · does not hold: Production readiness at 1" in out
    assert "10 strong, 4 weak" in out and "11 questions asked, 1 skipped" in out
    assert "SWE skills: unsure; growth: A data snapshot pinned by its hash" in out
    assert "Take-aways: Finds leaks" in out and "For the next interviewer: Covered" in out
    assert run(folder, "show", "Leila Brandt", "--json") == 0
    told = json.loads(capsys.readouterr().out)
    assert [rating["level"] for rating in told["ratings"]] == [3, 3, 4, 1, 2, 3, 3, "NE"]
    assert told["recommendations"][0]["recommendation"] == "no"
    assert told["policy"]["verdict"] == "fails"
    assert told["words"][0]["take_aways"].startswith("Finds leaks")
    assert told["words"][0]["questions"][0]["outcome"] == "asked"


def test_a_decided_panel_tells_its_decision_and_what_the_outcome_hangs_on(
    folder: Path, capsys: Capture
) -> None:
    panel = listed(folder, capsys)["Leila Brandt"]["id"]
    with Workspace.open(folder, lambda: NOW) as workspace:
        room = meeting.begin(workspace, debrief.open_room(workspace, panel), "Carla Chair")
        for flag in room.shown.red_flags:
            room = meeting.act(workspace, room, meeting_rules.answer_flag, flag.id, "It stands")
        room = meeting.act(
            workspace,
            room,
            meeting_rules.decide,
            "hire",
            "Finds leaks",
            conditions=["References"],
            against_policy="One short hour",
        )
        meeting.close(workspace, room)
    assert run(folder, "show", "Leila Brandt") == 0
    out = capsys.readouterr().out
    assert "Decided: hire. Finds leaks\nAgainst the policy because: One short hour" in out
    assert "Condition: References\nClosed and sealed, version 1." in out
    assert run(folder, "show", "Leila Brandt", "--json") == 0
    told = json.loads(capsys.readouterr().out)
    assert told["meeting"]["decision"]["outcome"] == "hire"
    assert told["agreement"]["bearing"] == "nothing-shared"
    assert told["turning"] == []


def test_the_committee_gets_the_same_paper_by_name_id_and_prefix(
    folder: Path, tmp_path: Path, capsys: Capture
) -> None:
    panel = listed(folder, capsys)["Leila Brandt"]["id"]
    files = [tmp_path / f"{number}.pdf" for number in range(3)]
    for name, file in zip(("Leila Brandt", panel, panel[:12]), files, strict=True):
        assert run(folder, "debrief", name, "-o", str(file)) == 0
        assert capsys.readouterr().out == f"{file}\n"
    assert len({file.read_bytes() for file in files}) == 1
    assert SECRET in text_of(files[0])
    assert run(folder, "debrief", "Leila Brandt", "-o", str(files[0])) == 0


def test_a_debrief_before_the_seal_is_refused_and_tells_nothing(
    two_seats: Path, tmp_path: Path, capsys: Capture
) -> None:
    file = tmp_path / "debrief.pdf"
    assert run(two_seats, "debrief", "Leila Brandt", "-o", str(file)) == 5
    out, err = capsys.readouterr()
    assert out == ""
    assert err == "The debrief opens when every scorecard is sealed. Waiting for: Jon Aas.\n"
    assert not file.exists()


def test_a_debrief_overwrites_nothing_but_a_debrief(folder: Path, tmp_path: Path, capsys: Capture) -> None:
    base = (folder / "evenhand.db").read_bytes()
    assert run(folder, "debrief", "Leila Brandt", "-o", str(folder / "evenhand.db")) == 5
    assert (folder / "evenhand.db").read_bytes() == base
    assert run(folder, "debrief", "Leila Brandt", "-o", str(tmp_path / "absent" / "a.pdf")) == 4
    assert run(folder, "debrief", "Leila Brandt", "-o", str(tmp_path)) == 1
    told = capsys.readouterr().err.splitlines()
    assert len(told) == 3
    assert "is no PDF" in told[0]
    assert "does not exist" in told[1]
    assert "is a folder" in told[2]


def test_what_is_not_there_ends_with_4_and_what_is_unclear_with_3(folder: Path, capsys: Capture) -> None:
    for words in (["show", "Nobody"], ["debrief", "Nobody", "-o", "never.pdf"]):
        assert run(folder, *words) == 4
        assert capsys.readouterr().err.startswith("There is no panel “Nobody”")
    assert run(folder / "absent", "panels") == 4
    told = capsys.readouterr().err
    assert "There is no workspace in" in told and "Name another folder" in told
    with Workspace.open(folder, lambda: NOW) as workspace:
        demo.plan(
            workspace,
            KeptPacks(ROOT / "rubrics", ROOT / "exercises"),
            demo.script(PACKS, demo.SAMPLE),
            workspace.clock(),
        )
        demo.plan(
            workspace,
            KeptPacks(ROOT / "rubrics", ROOT / "exercises"),
            demo.script(PACKS, demo.SAMPLE),
            workspace.clock(),
        )
    assert run(folder, "show", "Amara Okoye") == 3
    assert "fits 2 panels" in capsys.readouterr().err
    assert not Path("never.pdf").exists()


@pytest.mark.parametrize(
    "words", [["debrief", "x"], ["show"], ["check", "--repair"], ["demo", "--x"], ["nix"]]
)
def test_a_wrong_use_ends_with_2(folder: Path, words: list[str]) -> None:
    assert run(folder, *words) == 2


def test_an_empty_name_of_a_folder_is_a_wrong_use(capsys: Capture) -> None:
    for words in (
        ["--workspace", "", "panels"],
        ["--workspace=", "panels"],
        ["access-pack", "Ada Moreau", "-o", ""],
        ["packet", "notebook-review", "--out="],
    ):
        assert cli.run(words) == 2
        assert "The name is empty." in capsys.readouterr().err
    assert program("--workspace", "").returncode == 2


@pytest.mark.skipif(not sys.platform.startswith("linux"), reason="only Linux has a device that is full")
@pytest.mark.parametrize("words", [["panels"], ["panels", "--json"], ["--version"]])
def test_output_that_finds_no_space_is_told_in_one_sentence(folder: Path, words: list[str]) -> None:
    command = [sys.executable, "-m", "app", "--workspace", str(folder), *words]
    with Path("/dev/full").open("w") as full:
        done = subprocess.run(command, cwd=ROOT, stdout=full, stderr=subprocess.PIPE, text=True, timeout=600)
    assert done.stderr == "The output cannot be written: No space left on device.\n"
    assert done.returncode == 1


def test_a_reader_that_has_enough_ends_the_output_quietly(folder: Path) -> None:
    reading_end, writing_end = os.pipe()
    os.close(reading_end)
    command = [sys.executable, "-m", "app", "--workspace", str(folder), "panels", "--json"]
    with os.fdopen(writing_end, "w") as pipe:
        done = subprocess.run(command, cwd=ROOT, stdout=pipe, stderr=subprocess.PIPE, text=True, timeout=600)
    assert (done.returncode, done.stderr) == (1, "")


@pytest.mark.parametrize("verb", ["demo", "panels", "show", "debrief", "check"])
def test_every_verb_shows_examples(verb: str, capsys: Capture) -> None:
    assert cli.run([verb, "--help"]) == 0
    assert f"  evenhand {verb}" in capsys.readouterr().out


def test_a_sound_workspace_is_called_sound_also_while_a_window_has_it(folder: Path) -> None:
    with Workspace.open(folder, lambda: NOW):
        done = program("--workspace", str(folder), "check", "--json")
        assert done.returncode == 0, done.stderr
        assert json.loads(done.stdout)["ok"] is True
        done = program("--workspace", str(folder), "panels", "--json")
        assert len(json.loads(done.stdout)) == 7
        done = program("--workspace", str(folder), "check", "--rebuild")
        assert done.returncode == 5
        assert "close it and try again" in done.stderr


def test_a_changed_word_is_found_and_ends_with_1(folder: Path, capsys: Capture) -> None:
    spoil(folder, "UPDATE events SET body = replace(body, 'eleven weeks', 'twelve weeks')")
    assert run(folder, "check") == 1
    out, err = capsys.readouterr()
    assert out
    assert "wrong" in err
    assert SECRET not in out + err
    assert run(folder, "check", "--json") == 1
    told = json.loads(capsys.readouterr().out)
    assert told["ok"] is False
    assert told["findings"]


def test_wrong_lists_are_found_and_made_anew(folder: Path, capsys: Capture) -> None:
    spoil(folder, "UPDATE seats SET rated = 0")
    assert run(folder, "check") == 1
    assert "evenhand check --rebuild" in capsys.readouterr().err
    assert run(folder, "check", "--rebuild") == 0
    assert "made anew" in capsys.readouterr().err
    assert run(folder, "check") == 0
    assert {row for (row,) in rows(folder, "SELECT rated FROM seats")} == {8, 5, 4, 3, 0}


@pytest.mark.parametrize("verb", [["panels"], ["show", "x"], ["debrief", "x", "-o", "x.pdf"], ["check"]])
def test_a_file_that_is_no_workspace_is_refused_in_one_sentence(
    tmp_path: Path, verb: list[str], capsys: Capture
) -> None:
    (tmp_path / "evenhand.db").write_bytes(b"a letter to my grandmother" * 20)
    assert run(tmp_path, *verb) == 3
    out, err = capsys.readouterr()
    assert out == ""
    assert len(err.splitlines()) == 1
    assert [each.name for each in tmp_path.iterdir()] == ["evenhand.db"]


@pytest.mark.parametrize("cut", [200, 9000])
def test_a_torn_file_is_told_without_a_traceback(folder: Path, cut: int, capsys: Capture) -> None:
    file = folder / "evenhand.db"
    file.write_bytes(file.read_bytes()[:cut])
    for verb in ("panels", "check"):
        assert run(folder, verb) in (1, 3)
        assert len(capsys.readouterr().err.splitlines()) == 1


@pytest.fixture
def shared(demo_made: Path) -> Iterator[Path]:
    """A demo workspace that everybody may read and nobody else may write."""
    with tempfile.TemporaryDirectory(prefix="evenhand-") as name:
        Path(name).chmod(0o755)
        place = shutil.copytree(demo_made, Path(name) / "workspace")
        place.chmod(0o755)
        (place / "evenhand.db").chmod(0o644)
        yield place


@pytest.mark.skipif(sys.platform != "linux" or os.geteuid() != 0, reason="only root can become nobody")
def test_a_read_only_folder_can_be_read_and_not_written(shared: Path, capsys: Capture) -> None:
    os.setresuid(65534, 65534, 0)
    try:
        assert run(shared, "panels") == 0
        assert run(shared, "show", "Leila Brandt") == 0
        assert run(shared, "check") == 0
        capsys.readouterr()
        for verb in (
            ["debrief", "Leila Brandt", "-o", str(shared / "a.pdf")],
            ["check", "--rebuild"],
            ["demo", str(shared.parent / "new")],
        ):
            assert run(shared, *verb) == 1
            refused = capsys.readouterr().err
            assert "You may not read or write" in refused or "belongs to “root”" in refused
    finally:
        os.setresuid(0, 0, 0)
    assert sorted(os.listdir(shared)) == ["evenhand.db", "evenhand.lock"]


# Records


def test_erasing_asks_for_yes_then_prints_a_certificate_that_names_nobody(
    folder: Path, capsys: Capture, tmp_path: Path
) -> None:
    assert run(folder, "erase", demo_name(folder)) == 2
    assert "Nothing was erased" in capsys.readouterr().err
    out = tmp_path / "certificate.json"
    name = demo_name(folder)
    assert run(folder, "erase", name, "--yes", "--by", "Rosa", "-o", str(out)) == 0
    certificate = json.loads(out.read_text())
    assert certificate["by"] == "Rosa"
    assert certificate["emptied"] > 0
    assert name not in out.read_text()
    assert run(folder, "erase", name, "--yes") == 4
    assert run(folder, "check") == 0
    assert not [file for file in folder.rglob("*") if file.is_file() and name.encode() in file.read_bytes()]


def test_what_was_begun_to_be_erased_is_brought_to_its_end_by_the_next_verb_that_writes(
    folder: Path, capsys: Capture, tmp_path: Path
) -> None:
    name = demo_name(folder)
    killed = (
        "import os, sys; from app import cli; from app.store.upkeep import erase;"
        "erase.wipe = lambda _: os._exit(9); cli.run(sys.argv[1:])"
    )
    verb = ["--workspace", str(folder), "erase", name, "--yes", "--by", "Rosa"]
    assert subprocess.run([sys.executable, "-c", killed, *verb]).returncode == 9
    assert run(folder, "panels") == 0, "reading brings nothing to its end"
    assert run(folder, "retention", "--rule", "eu") == 0
    told = capsys.readouterr().err
    candidate = re.search("Erasing ([0-9a-f-]{36}), begun earlier, is at its end", told)
    assert candidate and name not in told
    assert not [file for file in folder.rglob("*") if file.is_file() and name.encode() in file.read_bytes()]
    out = tmp_path / "certificate.json"
    assert run(folder, "erase", candidate[1], "--yes", "-o", str(out)) == 0
    assert json.loads(out.read_text())["by"] == "Rosa"


def test_retention_lists_what_is_due_once_a_rule_is_chosen(folder: Path, capsys: Capture) -> None:
    assert run(folder, "retention") == 5
    assert run(folder, "retention", "--rule", "nowhere") == 2
    assert run(folder, "retention", "--rule", "eu") == 0
    name = demo_name(folder)
    assert run(folder, "hold", name, "--reason", "Charge filed") == 0
    capsys.readouterr()
    assert run(folder, "retention", "--json") in (0, 1)
    lines = json.loads(capsys.readouterr().out)
    held = {line["record"]["name"]: line["hold"] for line in lines}
    assert held[name] == "Charge filed"
    assert run(folder, "erase", name, "--yes") == 5
    assert run(folder, "hold", name, "--lift") == 0


def demo_name(folder: Path) -> str:
    with Workspace.open(folder, lambda: NOW, writer=False) as workspace:
        return lists.panels(workspace)[0].candidate


@pytest.mark.parametrize(
    "verb",
    [
        ["panels"],
        ["check"],
        ["verify", "~nosuchuser/x.pdf"],
        ["import", "~nosuchuser/x.csv"],
        ["plan", "~nosuchuser/x.yaml"],
        ["restore", "~nosuchuser/x.db"],
    ],
)
def test_the_home_of_a_user_there_is_not_is_no_traceback(verb: list[str], tmp_path: Path) -> None:
    folders = {"EVENHAND_HOME": "~nosuchuser/x", "QT_QPA_PLATFORM": "offscreen"}
    command = [sys.executable, "-m", "app", "--workspace", "~nosuchuser/workspace", *verb]
    done = subprocess.run(
        command, cwd=tmp_path, env={**os.environ, **folders, "PYTHONPATH": str(ROOT)},
        capture_output=True, text=True, timeout=120,
    )  # fmt: skip
    said = " ".join(done.stderr.split())
    assert done.returncode not in (0, 1) and "Traceback" not in said and "Something went wrong" not in said


LONG = "n" * 300 + ".evenhand"
"""A name that no file can have."""


@pytest.mark.parametrize(
    "verb",
    [
        ["import", LONG], ["verify", LONG], ["restore", LONG], ["plan", LONG], ["impact", LONG],
        ["kit", "Sofia Lindgren", "1", "-o", LONG], ["send", "Sofia Lindgren", "1", "-o", LONG],
        ["--workspace", LONG, "panels"],
    ],
    ids=" ".join,
)  # fmt: skip
def test_a_name_that_no_file_can_have_ends_in_a_sentence(
    folder: Path, capsys: Capture, verb: list[str]
) -> None:
    assert run(folder, *verb) == 1
    said = capsys.readouterr()
    assert not said.out and "is too long. Choose a shorter one." in said.err


def test_a_window_asked_for_a_name_that_no_file_can_have_says_so(tmp_path: Path) -> None:
    env = {**os.environ, "EVENHAND_HOME": str(tmp_path), "QT_QPA_PLATFORM": "offscreen"}
    for given in ([LONG], ["--workspace", LONG]):
        command = [sys.executable, "-m", "app", *given]
        ended = subprocess.run(command, cwd=ROOT, env=env, capture_output=True, text=True, timeout=60)
        assert ended.returncode == 1 and "is too long." in ended.stderr and ended.stderr.count("\n") == 1


@pytest.mark.skipif(sys.platform == "win32", reason="Windows has no such files")
def test_a_pipe_is_not_replaced_by_what_is_exported(folder: Path, tmp_path: Path, capsys: Capture) -> None:
    os.mkfifo(tmp_path / "pipe")
    assert run(folder, "export", "summary", "--format", "csv", "-o", str(tmp_path / "pipe")) == 1
    assert "is a pipe or a device" in capsys.readouterr().err
    assert (tmp_path / "pipe").is_fifo()


def test_a_table_that_is_not_there_is_called_so(tmp_path: Path, capsys: Capture) -> None:
    assert run(tmp_path, "impact", str(tmp_path / "none.csv")) == 4
    assert capsys.readouterr().err == f"There is no file “{tmp_path / 'none.csv'}”.\n"
