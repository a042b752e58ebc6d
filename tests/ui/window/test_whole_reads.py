"""Beside the work everything is read: what an old disk spoils is told, and costs no backup."""

import sqlite3
import subprocess
import sys
from collections.abc import Callable, Iterator
from contextlib import closing
from pathlib import Path
from types import SimpleNamespace

import pytest
from PySide6.QtWidgets import QApplication, QFileDialog, QLabel, QPushButton

from app.store.upkeep.backups import backups

Press = Callable[..., None]


FLIP = """
import sys
from pathlib import Path
file, what = Path(sys.argv[1]), sys.argv[2].encode()
with file.open("r+b") as stream:
    at = stream.read().index(what) + len(what) - 1
    stream.seek(at)
    bit = stream.read(1)[0] ^ 1
    stream.seek(at)
    stream.write(bytes([bit]))
"""


def flip(at: SimpleNamespace, what: bytes) -> None:
    """Flip a bit at the end of `what` from outside: a file closed in this process would lose its locks."""
    flip_in(at.session.workspace.file, what)
    at.flipped.append(what)


def flip_in(file: Path, what: bytes, *, check: bool = True) -> None:
    command = [sys.executable, "-c", FLIP, str(file), what.decode()]
    subprocess.run(command, check=check, stderr=None if check else subprocess.DEVNULL)


def read_now(at: SimpleNamespace) -> None:
    """Let the next reading come now."""
    at.session.whole_reads.begin()
    at.session.whole_reads._work.wait()
    QApplication.processEvents()


@pytest.fixture
def backed_up(at_desk: SimpleNamespace, press: Press) -> Iterator[SimpleNamespace]:
    """A desk with a backup behind it, after which it was rated; at the end its bits are as they were."""
    at_desk.flipped = []
    press("3")
    at_desk.session.backups.begin()
    at_desk.session.backups._work.wait()
    read_now(at_desk)
    press("4")
    at_desk.session.workspace.fold_log()
    yield at_desk
    for what in at_desk.flipped:
        flip_in(at_desk.session.workspace.file, what[:-1] + bytes([what[-1] ^ 1]), check=False)


def texts(at: SimpleNamespace) -> list[str]:
    return [each.text() for each in at.window.findChildren(QLabel) if each.isVisible()]


def told_whole(at: SimpleNamespace) -> bool:
    return any(each.startswith("Everything read and found whole") for each in texts(at))


LEVEL = b'"growth":"","level":4'
"""Of the rating that was given last."""


def test_one_bit_that_the_disk_lost_is_told_while_one_works(backed_up: SimpleNamespace, press: Press) -> None:
    assert told_whole(backed_up)
    flip(backed_up, LEVEL)
    read_now(backed_up)
    [told] = [each for each in texts(backed_up) if each.startswith("The workspace is damaged:")]
    assert "its text is not what was recorded" in told
    assert "It was found whole last:" in told and "The newest whole backup:" in told
    assert not told_whole(backed_up)
    press("2")
    assert backed_up.page.desk.card.ratings["problem-framing"].level == 2, "one works on"


def test_a_band_that_was_dismissed_comes_back_with_other_damage_alone(backed_up: SimpleNamespace) -> None:
    flip(backed_up, LEVEL)
    read_now(backed_up)
    shown_button(backed_up, "Dismiss").click()
    read_now(backed_up)
    assert not [each for each in texts(backed_up) if "is damaged" in each]
    flip(backed_up, b'"growth":"","level":3')
    read_now(backed_up)
    assert [each for each in texts(backed_up) if "Another 1" in each or "1 other" in each]


def shown_button(at: SimpleNamespace, text: str) -> QPushButton:
    return next(
        each for each in at.window.findChildren(QPushButton) if each.text() == text and each.isVisible()
    )


def test_one_goes_back_to_the_newest_whole_backup_from_the_window(backed_up: SimpleNamespace) -> None:
    session = backed_up.session
    flip(backed_up, LEVEL)
    read_now(backed_up)
    shown_button(backed_up, "Backups").click()
    assert session.window.windowTitle()
    [line] = backups(session.workspace.folder)
    session.restore(line.file)
    with closing(sqlite3.connect(session.workspace.file)) as base:
        rated = base.execute("SELECT body FROM events WHERE kind = 'rated'").fetchall()
    assert ['"level":3' in body for (body,) in rated] == [True]
    after = SimpleNamespace(session=session, window=session.window)
    read_now(after)
    assert told_whole(after)


def test_when_the_file_is_gone_everything_is_saved_into_another_folder_and_one_goes_on_there(
    backed_up: SimpleNamespace, press: Press, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    session, folder = backed_up.session, tmp_path / "rescued"
    session.workspace.file.unlink()
    press("2")
    assert [each for each in texts(backed_up) if "save everything into another folder" in each]
    monkeypatch.setattr(QFileDialog, "getExistingDirectory", lambda *_: str(folder))
    session.window.go("backups")
    shown_button(backed_up, "Save into another folder…").click()
    assert session.workspace.folder == folder
    with closing(sqlite3.connect(folder / "evenhand.db")) as base:
        kinds = [kind for (kind,) in base.execute("SELECT kind FROM events ORDER BY lamport, device")]
    assert kinds.count("rated") == 2 and kinds[-1] == "workspace-restored"


def test_going_back_when_the_file_is_gone_leaves_a_window(backed_up: SimpleNamespace) -> None:
    session = backed_up.session
    [line] = backups(session.workspace.folder)
    session.workspace.file.unlink()
    session.restore(line.file)
    assert session.window.isVisible() and session.workspace.file.exists()
