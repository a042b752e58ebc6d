"""Which workspace a start without a name opens, once it had to move."""

import json
import shutil
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtWidgets import QFileDialog, QPushButton

from app.domain.errors import NotFound
from app.domain.packs.rubric import Rubric
from tests.conftest import ROOT
from tests.services.conftest import plan

Start = Callable[..., object]


def panels() -> list[str]:
    """The candidates of the panels that the program lists where no workspace is named."""
    done = subprocess.run(
        [sys.executable, "-m", "app", "panels", "--json"], cwd=ROOT, capture_output=True, text=True
    )
    assert done.returncode == 0, done.stderr
    return [each["candidate"] for each in json.loads(done.stdout)]


def save_elsewhere(session: object, folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(QFileDialog, "getExistingDirectory", lambda *_: str(folder))
    session.window.go("backups")  # type: ignore[attr-defined]
    buttons = session.window.findChildren(QPushButton)  # type: ignore[attr-defined]
    next(each for each in buttons if each.text() == "Save into another folder…").click()


def test_what_was_saved_into_another_folder_since_its_own_was_gone_is_opened_by_the_next_start(
    start: Start, home: Path, tmp_path: Path, rubric: Rubric, monkeypatch: pytest.MonkeyPatch
) -> None:
    session = start(home / "workspace")
    name = plan(session.workspace, rubric, "Mara Haas").candidate.name  # type: ignore[attr-defined]
    shutil.rmtree(home / "workspace")
    save_elsewhere(session, tmp_path / "rescued", monkeypatch)
    assert panels() == [name]


def test_a_named_workspace_that_is_saved_elsewhere_changes_nothing_for_the_usual_one(
    start: Start, home: Path, tmp_path: Path, rubric: Rubric, monkeypatch: pytest.MonkeyPatch
) -> None:
    usual = start(home / "workspace")
    name = plan(usual.workspace, rubric, "Mara Haas").candidate.name  # type: ignore[attr-defined]
    other = start(tmp_path / "other")
    save_elsewhere(other, tmp_path / "rescued", monkeypatch)
    assert panels() == [name]


def test_where_it_moved_to_and_is_no_longer_no_empty_one_is_made(
    start: Start, home: Path, tmp_path: Path
) -> None:
    stick = tmp_path / "stick"
    (home / "settings.json").write_text(json.dumps({"language": "en", "last_workspace": str(stick)}), "utf-8")
    with pytest.raises(NotFound):
        start(stick)
    assert not stick.exists()
