"""The verb export: files for recruiters and scripts from the command line."""

import csv
import json
import sqlite3
from collections.abc import Callable
from contextlib import closing
from pathlib import Path

import pytest

from app import cli


@pytest.fixture
def run(demo_folder: Path) -> Callable[..., int]:
    """Run the verb on the demo's interviews, of which one is sealed."""
    return lambda *words: cli.run(["--workspace", str(demo_folder), "export", *map(str, words)])


def test_a_table_is_written_and_the_record_says_by_whom(
    run: Callable[..., int], tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    out = tmp_path / "ratings.csv"
    assert run("ratings", "--fields", "pseudonymous", "--by", "Rosa Blum", "-o", out) == 0
    told = capsys.readouterr()
    assert told.out == "" and "38 rows about 3 panels in “ratings.csv”." in told.err
    assert "4 panels not opened yet: nothing their cards say has left." in told.err
    with out.open(newline="", encoding="utf-8") as stream:
        assert len(list(csv.DictReader(stream))) == 38
    with closing(sqlite3.connect(tmp_path / "workspace" / "evenhand.db")) as file:
        (body,) = file.execute("SELECT body FROM events WHERE kind = 'exported'").fetchone()
    said = json.loads(body)
    assert (said["by"], said["policy"], said["rows"]) == ("Rosa Blum", "pseudonymous", 38)


def test_programs_get_json_and_one_panel_can_be_asked_for(
    run: Callable[..., int], tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    out = tmp_path / "one.json"
    assert run("summary", "--format", "json", "--panel", "Leila Brandt", "--json", "-o", out) == 0
    assert json.loads(capsys.readouterr().out) == {"file": str(out), "rows": 1, "panels": 1, "unopened": 0}
    assert [row["candidate"] for row in json.loads(out.read_text("utf-8"))["rows"]] == ["Leila Brandt"]


@pytest.mark.parametrize(
    ("words", "code"),
    [
        (("notes", "--format", "ashby", "-o", "x.json"), 3),
        (("ratings", "--panel", "Nobody", "-o", "x.csv"), 4),
        (("ratings", "-o", "nowhere/x.csv"), 4),
        (("ratings",), 2),
        (("everything", "-o", "x.csv"), 2),
    ],
)
def test_what_cannot_be_exported_says_why_and_leaves_no_file(
    run: Callable[..., int],
    tmp_path: Path,
    capsys: pytest.CaptureFixture[str],
    monkeypatch: pytest.MonkeyPatch,
    words: tuple[str, ...],
    code: int,
) -> None:
    monkeypatch.chdir(tmp_path)
    assert run(*words) == code
    assert capsys.readouterr().err
    assert [each.name for each in tmp_path.iterdir()] == ["workspace"]


def test_the_schemas_of_exports_are_printed(capsys: pytest.CaptureFixture[str]) -> None:
    assert cli.run(["schema", "export-ratings"]) == 0
    assert json.loads(capsys.readouterr().out)["$id"] == "urn:evenhand:ratings:1"
