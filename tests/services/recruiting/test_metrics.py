"""Figures from a real workspace: as data, workbook and paper; nothing of unopened panels but times."""

import json
import subprocess
from pathlib import Path

import openpyxl
import pikepdf
import pytest

from app import cli
from app.domain.errors import InvalidInput
from app.domain.metrics.structure import COMPONENTS
from app.domain.packs.rubric import Rubric
from app.domain.scorecard import rules
from app.services.recruiting import metrics
from app.services.scorecard import scoring
from app.store.database.workspace import Workspace
from tests.conftest import ROOT, Clock
from tests.services.conftest import finish, open_desk, plan

FONTS = ROOT / "resources" / "fonts"


def test_the_demo_tells_all_fifteen_components_or_says_what_is_not_recorded(
    demo_workspace: Workspace,
) -> None:
    told = metrics.as_data(metrics.report(demo_workspace))
    parts = {each["component"]: each for each in told["structure"]["components"]}
    assert tuple(parts) == COMPONENTS and len(parts) == 15
    assert [key for key, each in parts.items() if not each["recorded"]] == [
        "question-types", "candidate-questions", "training",
    ]  # fmt: skip
    assert all(each["said"] for each in parts.values())
    assert told["panels_open"] == 3 and told["decisions"] == 1
    [notes] = parts["detailed-notes"]["measures"]
    assert notes["part"] == notes["whole"] > 20


def test_a_level_without_a_note_lowers_the_notes_and_nothing_else(
    workspace: Workspace, rubric: Rubric
) -> None:
    panel = plan(workspace, rubric, "Ines Novak")
    desk = finish(workspace, open_desk(workspace, panel))
    desk = scoring.act(workspace, desk, rules.withdraw_note, desk.card.standing_notes()[0].id)
    scoring.seal(workspace, desk)
    found = metrics.report(workspace).structure
    [notes] = found.of("detailed-notes")
    assert (notes.count.part, notes.count.whole) == (1, 2)
    [rated] = found.of("rate-each")
    assert rated.share == 1


def test_of_a_panel_that_is_not_open_only_times_are_counted(workspace: Workspace, rubric: Rubric) -> None:
    panel = plan(workspace, rubric, "Ines Novak", "Jon Aas")
    scoring.seal(workspace, finish(workspace, open_desk(workspace, panel)))
    told = metrics.report(workspace)
    assert told.figures.speed.sealed == 1 and told.figures.opened == 0
    assert told.structure.panels == 0 and "No panel is open yet." in str(metrics.as_data(told))


def test_the_workbook_has_numbers_as_numbers_and_the_paper_says_the_same(
    demo_workspace: Workspace, clock: Clock, tmp_path: Path
) -> None:
    found = metrics.report(demo_workspace)
    metrics.save(found, tmp_path / "figures.xlsx", clock.moment, FONTS)
    metrics.save(found, tmp_path / "figures.pdf", clock.moment, FONTS)
    book = openpyxl.load_workbook(tmp_path / "figures.xlsx")
    assert book.sheetnames == ["Figures", "Time to seal", "Load", "Structure"]
    numbers = {row[0].value: row[1].value for row in book["Figures"].iter_rows(min_row=2)}
    assert numbers["Cards sealed"] == found.figures.speed.sealed
    assert sum(row[1].value for row in book["Time to seal"].iter_rows(min_row=2)) == sum(found.figures.bars)
    text = subprocess.run(
        ["pdftotext", "-layout", tmp_path / "figures.pdf", "-"], capture_output=True, text=True, check=True
    ).stdout
    assert f"cards sealed: {found.figures.speed.sealed}" in " ".join(text.split())
    assert "Hanna Lindqvist" in text and "Detailed notes" in text
    with pikepdf.open(tmp_path / "figures.pdf") as document:
        assert document.Root.MarkInfo.Marked
    with pytest.raises(InvalidInput, match="ends otherwise"):
        metrics.save(found, tmp_path / "figures.doc", clock.moment, FONTS)


def test_the_command_prints_and_writes_them(
    demo_folder: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    at = ["--workspace", str(demo_folder), "figures"]
    assert cli.run([*at, "--json", "--from", "2026-01-01"]) == 0
    assert json.loads(capsys.readouterr().out)["format"] == "evenhand.figures/1"
    assert cli.run(at) == 0 and "INTERVIEWER" in capsys.readouterr().out
    assert cli.run([*at, "-o", str(tmp_path / "f.pdf")]) == 0 and (tmp_path / "f.pdf").exists()
    assert cli.run([*at, "--from", "yesterday"]) == 2
