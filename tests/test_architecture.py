"""The arrows between packages hold, and the check that says so can fail."""

import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from tests import translations

ROOT = Path(__file__).resolve().parent.parent
CHECK = "from importlinter.cli import lint_imports_command as run; run(['--no-cache', '--no-logo'])"

# A file, a line that may not stand in it, and the arrow that forbids the line.
TRESPASSES = [
    ("app/domain/trespass.py", "from app import store", "The house"),
    ("app/store/trespass.py", "from app import reports", "The house"),
    ("app/services/trespass.py", "from app import ui", "The house"),
    ("app/elsewhere.py", "", "The house"),
    ("app/domain/trespass.py", "import sqlite3", "The domain needs no computer"),
    ("app/services/trespass.py", "from PySide6 import QtCore", "Only ui imports Qt"),
    ("app/services/trespass.py", "from sqlalchemy.orm import Session", "Only store imports SQLAlchemy"),
    ("app/ui/trespass.py", "import yaml", "Only store imports SQLAlchemy and a YAML reader"),
    ("app/reports/trespass.py", "from alembic import command", "Only store imports Alembic"),
    ("app/ui/trespass.py", "from reportlab.pdfgen import canvas", "Only reports imports reportlab"),
    ("app/services/trespass.py", "from pyrage import x25519", "Only exchange imports age"),
    ("app/services/trespass.py", "from app import paths", "Only the entrances know folders"),
    ("app/domain/trespass.py", "from app.settings import Settings", "Only the entrances know folders"),
    ("app/ui/trespass.py", "import app.__main__", "Nothing imports the entrance"),
]


def check(folder: Path) -> subprocess.CompletedProcess[str]:
    """Run the contracts of `pyproject.toml` over a folder's `app`."""
    command = [sys.executable, "-c", CHECK]
    return subprocess.run(command, cwd=folder, env=None, capture_output=True, text=True, timeout=120)


def test_every_arrow_points_inwards() -> None:
    done = check(ROOT)
    assert done.returncode == 0, done.stdout + done.stderr


@pytest.mark.parametrize(("file", "line", "arrow"), TRESPASSES)
def test_a_trespass_is_found(tmp_path: Path, file: str, line: str, arrow: str) -> None:
    shutil.copytree(ROOT / "app", tmp_path / "app", ignore=shutil.ignore_patterns("__pycache__"))
    shutil.copy(ROOT / "pyproject.toml", tmp_path)
    (tmp_path / file).write_text(f"{line}\n", encoding="utf-8")
    done = check(tmp_path)
    assert done.returncode == 1
    broken = [line for line in done.stdout.splitlines() if " BROKEN" in line]
    assert any(line.startswith(arrow) for line in broken), done.stdout


def test_every_text_for_people_is_a_literal_that_a_translator_will_see() -> None:
    assert len(translations.gather()) > 100
