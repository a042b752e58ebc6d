"""The program is started twice on one workspace: two real processes, one window."""

import os
import sqlite3
import subprocess
import sys
from collections.abc import Callable, Iterator
from contextlib import closing
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from tests.ui.waiting import until

ROOT = Path(__file__).parents[2]


@pytest.fixture
def calendar(tmp_path: Path) -> Path:
    """A calendar with an interview of tomorrow: real programs go by the real clock."""
    tomorrow = datetime.now(UTC) + timedelta(days=1)
    lines = (
        "BEGIN:VCALENDAR", "BEGIN:VEVENT", "UID:one", "SUMMARY:Interview: Ines Okafor",
        f"DTSTART:{tomorrow:%Y%m%dT%H%M%SZ}", "END:VEVENT", "END:VCALENDAR", "",
    )  # fmt: skip
    file = tmp_path / "week.ics"
    file.write_text("\r\n".join(lines))
    return file


def offered(folder: Path) -> int:
    """Return how many appointments the workspace remembers, read by another program."""
    with closing(sqlite3.connect(folder / "evenhand.db")) as file:
        return int(file.execute("SELECT count(*) FROM scratch WHERE scope = 'calendar'").fetchone()[0])


@pytest.fixture
def begin(home: Path, tmp_path: Path) -> Iterator[Callable[..., subprocess.Popen[str]]]:
    """Starts the program on one workspace with more arguments; what still runs at the end is ended."""
    running: list[subprocess.Popen[str]] = []

    def start(*more: str) -> subprocess.Popen[str]:
        run = subprocess.Popen(
            [sys.executable, "-m", "app", "--workspace", str(tmp_path / "workspace"), *more],
            cwd=ROOT,
            env={**os.environ, "QT_QPA_PLATFORM": "offscreen", "EVENHAND_HOME": str(home)},
            stderr=subprocess.PIPE,
            text=True,
        )
        running.append(run)
        return run

    yield start
    for run in running:
        run.kill()
        run.communicate()


def test_the_second_hands_its_file_to_the_first_and_ends_with_a_sentence(
    begin: Callable[..., subprocess.Popen[str]], tmp_path: Path, calendar: Path, home: Path
) -> None:
    folder = tmp_path / "workspace"
    first = begin()
    until((home / "logs").exists, "the first window is up and hears of others")
    second = begin(str(calendar))
    _, said = second.communicate(timeout=600)
    assert second.returncode == 0
    assert said == "Evenhand has this workspace open already; its window was brought to the front.\n"
    until(lambda: offered(folder), "the first window takes the calendar in")
    assert first.poll() is None, "the first window is still open"


@pytest.mark.skipif(sys.platform == "win32", reason="Windows has no SIGKILL")
def test_after_a_kill_the_next_start_opens_a_window_of_its_own(
    begin: Callable[..., subprocess.Popen[str]], tmp_path: Path, calendar: Path
) -> None:
    folder = tmp_path / "workspace"
    first = begin(str(calendar))
    until(lambda: (folder / "evenhand.db").exists() and offered(folder), "the calendar is taken in")
    first.kill()
    first.wait()
    with closing(sqlite3.connect(folder / "evenhand.db", isolation_level=None)) as file:
        file.execute("DELETE FROM scratch WHERE scope = 'calendar'")
    second = begin(str(calendar))
    until(lambda: offered(folder) or second.poll() is not None, "the calendar is taken in again")
    assert second.poll() is None and offered(folder) > 0
