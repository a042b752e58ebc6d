"""The verb import: calendars from the command line."""

import json
import sqlite3
from collections.abc import Callable
from contextlib import closing
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from app import cli
from app.cli import frame
from app.domain.packs.rubric import Rubric
from app.services.panels import planning
from app.services.panels.planning import SeatPlan
from app.store.database.workspace import Workspace

CALENDARS = Path(__file__).parents[1] / "exchange" / "calendars"
NOW = datetime(2026, 11, 17, 13, 0, tzinfo=UTC)


@pytest.fixture
def run(tmp_path: Path, rubric: Rubric, monkeypatch: pytest.MonkeyPatch) -> Callable[..., int]:
    """Run the verb on a workspace with one planned interview."""
    moments = (NOW + timedelta(milliseconds=n) for n in range(10**6))
    monkeypatch.setattr(frame, "now", lambda: next(moments))
    folder = tmp_path / "workspace"
    with Workspace.create(folder, lambda: NOW) as workspace:
        planning.plan_panel(workspace, "Ines Okafor", rubric, [SeatPlan("Mara Haas")])
    return lambda *words: cli.run(["--workspace", str(folder), "import", *map(str, words)])


def test_a_calendar_sets_the_time_and_says_what_it_did(
    run: Callable[..., int], capsys: pytest.CaptureFixture[str], tmp_path: Path
) -> None:
    assert run(CALENDARS / "google.ics") == 0
    told = capsys.readouterr()
    assert told.out.endswith("Ines Okafor\n") and "1 time set, 1 offered on Today, 0 cancelled." in told.err
    assert "1 not about interviews, 1 in the past, 1 without a time of day" in told.err
    with closing(sqlite3.connect(tmp_path / "workspace" / "evenhand.db")) as file:
        assert file.execute("SELECT starts_at FROM seats").fetchone() == ("2026-11-18T08:30:00.000000+00:00",)


def test_programs_get_json(run: Callable[..., int], capsys: pytest.CaptureFixture[str]) -> None:
    assert run("--json", CALENDARS / "google.ics", CALENDARS / "apple.ics") == 0
    first, second = json.loads(capsys.readouterr().out)
    assert first["set"][0]["candidate"] == "Ines Okafor" and first["offered"] == 1
    assert second["repeating"] == 1


@pytest.mark.parametrize(("name", "code"), [("notes.txt", 3), ("broken.ics", 3), ("missing.ics", 4)])
def test_what_cannot_be_imported_is_one_sentence_and_a_code(
    run: Callable[..., int], capsys: pytest.CaptureFixture[str], tmp_path: Path, name: str, code: int
) -> None:
    if name != "missing.ics":
        (tmp_path / name).write_text("hello")
    assert run(tmp_path / name) == code
    told = capsys.readouterr()
    assert not told.out and name in told.err and told.err.count("\n") == 1


def test_a_table_of_candidates_is_looked_at_and_then_taken_over(
    run: Callable[..., int], capsys: pytest.CaptureFixture[str], tmp_path: Path
) -> None:
    table = tmp_path / "people.csv"
    table.write_text("Talent,Mail\nAda Moreau,ada@x.org\nBea,oops\n", "utf-8")
    assert run(table) == 3
    assert "gives the candidates’ names" in capsys.readouterr().err
    assert run(table, "--dry-run", "--map", "Talent=name", "--map", "Mail=email") == 0
    told = capsys.readouterr().err
    assert "Row 3: “oops” is no e-mail address." in told and "1 candidate to be added" in told
    assert run(table, "--json", "--map", "Talent=name", "--map", "Mail=email") == 0
    (done,) = json.loads(capsys.readouterr().out)
    assert [each["name"] for each in done["added"]] == ["Ada Moreau"]
    assert done["left_out"][0]["row"] == 3
    assert run(table) == 0
    told = capsys.readouterr().err
    assert "Columns (as last time): Talent → name, Mail → email." in told
    assert "Row 2 (Ada Moreau): here already, with the same e-mail address." in told
    assert "0 candidates added, 1 here already, 1 not readable." in told
    folder = str(tmp_path / "workspace")
    assert cli.run(["--workspace", folder, "candidates", "moreau", "--json"]) == 0
    (line,) = json.loads(capsys.readouterr().out)
    assert line["details"]["email"] == "ada@x.org" and line["panels"] == 0


def test_a_mapping_without_a_field_is_a_usage_error(
    run: Callable[..., int], capsys: pytest.CaptureFixture[str], tmp_path: Path
) -> None:
    assert run(tmp_path / "people.csv", "--map", "Talent") == 2
    assert run(CALENDARS / "google.ics", "--dry-run") == 2
    assert capsys.readouterr().err


def test_a_table_and_a_card_that_come_together_are_each_taken_for_what_they_are(
    run: Callable[..., int], capsys: pytest.CaptureFixture[str], tmp_path: Path
) -> None:
    table, broken = tmp_path / "people.tsv", tmp_path / "broken.evenhand"
    table.write_text("Name\tE-mail\nAda Moreau\tada@x.org\n", "utf-8")
    broken.write_bytes(b"evenhand-bundle 1 nonsense")
    assert run(table, broken, "--json") == 3
    first, second = json.loads(capsys.readouterr().out)
    assert [each["name"] for each in first["added"]] == ["Ada Moreau"]
    assert (second["file"], second["outcome"]) == (str(broken), "refused")
    assert "bundle" in second["what"]
