"""The pages of a stranger's PDF compared in a process apart: some keep whatever draws them busy for ever."""

import json
import subprocess
import sys

from app import apart
from app.domain.errors import InvalidInput
from app.reports.typesetting import COMPARE
from app.reports.typesetting.compare_pages import UNDRAWN, PageDifference
from app.reports.typesetting.compare_pages import differing as _differing

_SECONDS, _AT_MOST = 30, 60
"""Of computing, and in all: a debrief of a hundred pages takes a few."""
_MEMORY = 1 << 30
_LENGTH = 8


def differing(one: bytes, other: bytes) -> dict[int, PageDifference]:
    """Return the numbers of the pages of two PDFs that differ, and how, as `compare_pages` tells them.

    Raises `InvalidInput` where one of them cannot be drawn, or not in bounds.
    """
    with apart.started(COMPARE) as process:
        answer = b""
        try:
            given = len(one).to_bytes(_LENGTH) + one + other
            answer, _ = process.communicate(given, timeout=_AT_MOST)
        except subprocess.TimeoutExpired:
            process.kill()
    if process.returncode != 0:
        raise InvalidInput(UNDRAWN)
    return {number: how for number, how in json.loads(answer)}


def main() -> int:
    """Compare the two PDFs that are read, and write what differs; return the exit code."""
    _limit()
    content = sys.stdin.buffer.read()
    begin = _LENGTH + int.from_bytes(content[:_LENGTH])
    try:
        found = _differing(content[_LENGTH:begin], content[begin:])
    except InvalidInput as error:
        return error.exit_code
    sys.stdout.write(json.dumps(list(found.items())))
    return 0


def _limit() -> None:
    """Let the process have so much time and memory, and write no file."""
    if sys.platform == "win32":  # there only the time is limited, by who started it
        return
    import resource

    resource.setrlimit(resource.RLIMIT_CPU, (_SECONDS, _SECONDS))
    resource.setrlimit(resource.RLIMIT_FSIZE, (0, 0))
    if sys.platform == "linux":  # elsewhere it means something else, or is not heeded
        resource.setrlimit(resource.RLIMIT_AS, (_MEMORY, _MEMORY))
