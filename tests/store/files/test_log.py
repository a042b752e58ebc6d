"""The log is its owner's alone, tells where a crash was, and never stands in the way."""

import logging
import signal
import stat
import subprocess
import sys
from pathlib import Path

import pytest

from app.store.files.log import NAME, LogFile
from tests.conftest import ROOT

posix = pytest.mark.skipif(sys.platform == "win32", reason="Windows has no such permissions")

BEGIN = """
import logging, os, sys
from pathlib import Path
from app.store.files.log import LogFile
log = logging.getLogger("evenhand")
log.addHandler(LogFile(Path(sys.argv[1])))
log.error("begun")
"""


def mode(file: Path) -> int:
    return stat.S_IMODE(file.stat().st_mode)


def run(script: str, folder: Path) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [sys.executable, "-c", BEGIN + script, str(folder)], cwd=ROOT, capture_output=True, text=True
    )


@posix
def test_what_an_earlier_version_let_others_read_is_closed_to_them(tmp_path: Path) -> None:
    folder = tmp_path / "logs"
    folder.mkdir(mode=0o755)
    for name in (NAME, f"{NAME}.1"):
        (folder / name).write_text("before\n")
        (folder / name).chmod(0o644)
    assert run("", folder).returncode == 0
    assert mode(folder) == 0o700
    assert {each.name: mode(each) for each in folder.iterdir()} == {NAME: 0o600, f"{NAME}.1": 0o600}


@posix
def test_a_new_log_is_nobody_elses_whatever_the_system_gives(tmp_path: Path) -> None:
    script = 'log.handlers[0].maxBytes = 10\nlog.error("so long that another file is begun")\n'
    assert run(script, tmp_path / "home" / "logs").returncode == 0
    folder = tmp_path / "home" / "logs"
    assert {each.name: mode(each) for each in folder.iterdir()} == {NAME: 0o600, f"{NAME}.1": 0o600}


@posix
def test_a_crash_leaves_where_it_was_in_the_newest_file(tmp_path: Path) -> None:
    script = 'log.handlers[0].maxBytes = 10\nlog.error("another file")\nos.kill(os.getpid(), 11)\n'
    done = run(script, tmp_path)
    assert done.returncode == -signal.SIGSEGV
    told = (tmp_path / NAME).read_text("utf-8")
    assert "Segmentation fault" in told and 'File "<string>"' in told
    assert done.stderr == ""


@posix
def test_a_disk_that_takes_no_more_costs_the_line_and_prints_nothing(tmp_path: Path) -> None:
    script = """
import resource
resource.setrlimit(resource.RLIMIT_FSIZE, (100, 100))
log.error("words " * 5_000)
log.error("and more")
"""
    done = run(script, tmp_path)
    assert (done.returncode, done.stderr) == (0, "")
    assert (tmp_path / NAME).stat().st_size <= 100


def test_a_folder_that_refuses_is_told_by_its_error(tmp_path: Path) -> None:
    (tmp_path / "logs").write_text("a file")
    before = list(logging.getLogger("evenhand").handlers)
    with pytest.raises(OSError, match="exists"):
        LogFile(tmp_path / "logs")
    assert logging.getLogger("evenhand").handlers == before


@posix
def test_what_the_program_writes_is_its_owners_and_no_memory_is_left_behind(tmp_path: Path) -> None:
    script = """
import os, resource, sys
from app import __main__ as entrance
sys.argv = ["evenhand", "--version"]
try:
    entrance.main()
except SystemExit:
    pass
print(oct(os.umask(0)), resource.getrlimit(resource.RLIMIT_CORE))
"""
    done = subprocess.run([sys.executable, "-c", script], cwd=ROOT, capture_output=True, text=True)
    assert done.stdout.splitlines()[-1] == "0o77 (0, 0)", done.stderr
