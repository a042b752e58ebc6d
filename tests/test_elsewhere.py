"""A handful of tests again where others are: on a German desktop, in India, in a folder with an umlaut."""

import os
import re
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parent.parent
HOUSE = ("app", "tests", "rubrics", "exercises", "resources")
pytestmark = pytest.mark.slow


def run(place: Path, scratch: Path, *options: str) -> None:
    """Run in `place` the tests that are marked `elsewhere`, and see that they ran and passed."""
    marked = [
        str(file.relative_to(ROOT))
        for file in sorted((ROOT / "tests").rglob("test_*.py"))
        if "pytest.mark.elsewhere" in file.read_text("utf-8") and file != Path(__file__)
    ]
    told = ("PYTEST_", "EVENHAND_")
    kept = {name: value for name, value in os.environ.items() if not name.startswith(told)}
    pytest_options = ["-q", "-m", "elsewhere", "-p", "no:cacheprovider", f"--basetemp={scratch}"]
    done = subprocess.run(
        [sys.executable, "-m", "pytest", *pytest_options, *options, *marked],
        cwd=place,
        env=kept,
        capture_output=True,
        text=True,
        timeout=600,
    )
    assert done.returncode == 0, done.stdout + done.stderr
    passed = re.search(r"^(\d+) passed", done.stdout, re.MULTILINE)
    assert passed and int(passed[1]) >= 10, done.stdout


def test_on_a_german_desktop_in_a_zone_with_half_an_hour_in_a_folder_with_a_space_and_an_umlaut(
    tmp_path: Path,
) -> None:
    place = tmp_path / "Prüf stand"
    for name in HOUSE:
        shutil.copytree(ROOT / name, place / name, ignore=shutil.ignore_patterns("__pycache__"))
    shutil.copy(ROOT / "pyproject.toml", place)
    run(place, tmp_path / "für Tests", "--desktop=de_DE.UTF-8", "--zone=Asia/Kolkata")
