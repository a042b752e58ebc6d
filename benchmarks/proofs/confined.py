"""Work done in a process of its own, which tells what it cost and whether it wrote where it may not."""

import json
import os
import sys
import tempfile
import time
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import Any, NamedTuple

from app.domain.errors import trace

LONGEST = 20
"""Seconds of CPU after which it is ended."""
LARGEST = 1 << 30
"""Bytes that it may ask for."""

_WRITING = os.O_WRONLY | os.O_RDWR | os.O_CREAT | os.O_TRUNC | os.O_APPEND
_CHANGES = (
    "os.mkdir", "os.rename", "os.remove", "os.rmdir", "os.symlink", "os.link", "os.truncate", "os.chmod",
)  # fmt: skip
_NEVER = ("subprocess.Popen", "os.system", "os.exec", "os.posix_spawn", "socket.connect")


class Told(NamedTuple):
    """What became of confined work."""

    answer: Any = None
    """What it returned, or where an error left it; `None` where it came to no end."""
    printed: str = ""
    """On both of its outputs."""
    seconds: float = LONGEST
    """Of CPU."""
    mib: float = LARGEST >> 20
    """By how much its memory grew at most."""
    outside: Sequence[str] = ()
    """Files that it wrote or removed elsewhere, and programs that it started."""


def confined(work: Callable[[], object], *inside: Path) -> Told:
    """Do `work`, which returns what JSON can hold, in a fork that may write `inside` these folders alone."""
    with tempfile.TemporaryFile() as answer, tempfile.TemporaryFile() as printed:
        child = os.fork()
        if child == 0:
            try:
                for stream in (1, 2):
                    os.dup2(printed.fileno(), stream)
                os.write(answer.fileno(), json.dumps(_watched(work, inside)).encode())
            finally:
                os._exit(0)
        os.waitpid(child, 0)
        answer.seek(0)
        printed.seek(0)
        said, text = answer.read(), printed.read().decode("utf-8", "replace")
    return Told(printed=text, **json.loads(said)) if said else Told(printed=text)


def _watched(work: Callable[[], object], inside: tuple[Path, ...]) -> dict[str, object]:
    import resource  # which Windows has not, nor forks

    def peak() -> int:
        return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss * (1 if sys.platform == "darwin" else 1024)

    outside, before = list[str](), peak()
    resource.setrlimit(resource.RLIMIT_CPU, (LONGEST, LONGEST))
    resource.setrlimit(resource.RLIMIT_DATA, (before + LARGEST, before + LARGEST))
    sys.stdout, sys.stderr = (os.fdopen(stream, "w", encoding="utf-8", closefd=False) for stream in (1, 2))
    sys.addaudithook(lambda event, given: outside.extend(_forbidden(event, given, inside)))
    begun = time.process_time()
    try:
        answer = work()
    except Exception as error:  # noqa: BLE001 - whatever it is, it may not leave what is proven
        answer = trace(error)
    seconds = time.process_time() - begun
    sys.stdout.flush()
    sys.stderr.flush()
    grown = (peak() - before) / (1 << 20)
    return {"answer": answer, "seconds": seconds, "mib": grown, "outside": outside}


def _forbidden(event: str, given: tuple[Any, ...], inside: tuple[Path, ...]) -> list[str]:
    """Return what of an event no reader of a file has a reason to do."""
    if event in _NEVER:
        return [event]
    if event in _CHANGES or (event == "open" and given[2] & _WRITING):
        places = [os.path.abspath(os.fsdecode(each)) for each in given[:2] if isinstance(each, str | bytes)]
        kept = (*map(str, inside), os.devnull)
        return [place for place in places[: 2 if event == "os.rename" else 1] if not place.startswith(kept)]
    return []
