"""What a program asked the system to do with the files below a folder, recorded call by call."""

import os
import shutil
import struct
import subprocess
import sys
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import NamedTuple

ROOT = Path(__file__).parents[2]
_HEAD = struct.Struct("<ciqqI")


class Call(NamedTuple):
    """One call, once it had returned."""

    what: str
    """`o`pen, `c`lose, `w`rite, `t`runcate, `s`ync, `m`ake a folder, `r`ename, `u`nlink, `a`cknowledge."""
    descriptor: int
    number: int
    """Where it wrote, to what size it cut, or 1 where opening emptied the file."""
    data: bytes
    """What was written or acknowledged, or the path; of a renaming both, with a zero between."""


def missing() -> str:
    """Return why nothing can be recorded on this machine; empty where it can."""
    if not sys.platform.startswith("linux"):
        return "calls are recorded by LD_PRELOAD, which is Linux's"
    return "" if shutil.which("cc") else "there is no C compiler here (cc)"


def recorded(folder: Path, work: Path, module: str, arguments: Sequence[str]) -> list[Call]:
    """Run a module to its end, and return what it did below `folder`; `work` is for what that takes."""
    shim, log = work / "recorder.so", work / "calls"
    source = Path(__file__).with_name("recorder.c")
    if not shim.exists():
        subprocess.run(["cc", "-O1", "-shared", "-fPIC", "-o", shim, source, "-ldl", "-lpthread"], check=True)
    told = {"LD_PRELOAD": str(shim), "EVENHAND_RECORD_ROOT": str(folder), "EVENHAND_RECORD_LOG": str(log)}
    subprocess.run(
        [sys.executable, "-m", module, *arguments],
        cwd=ROOT, env={**os.environ, **told}, stdout=subprocess.PIPE, check=True,
    )  # fmt: skip
    return list(_calls(log.read_bytes()))


def _calls(log: bytes) -> Iterator[Call]:
    place = 0
    while place < len(log):
        what, descriptor, number, _, length = _HEAD.unpack_from(log, place)
        place += _HEAD.size
        yield Call(what.decode(), descriptor, number, log[place : place + length])
        place += length
