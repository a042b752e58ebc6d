"""A stranger's PDF compared in a process apart: some keep whatever draws or reads them busy for ever."""

import json
import subprocess
import sys

import pikepdf
from pikepdf.settings import set_qpdf_limits

from app import apart
from app.domain.errors import InvalidInput
from app.reports.comparison import COMPARE, compare_graphs, compare_pages
from app.reports.comparison.compare_pages import UNDRAWN
from app.reports.comparison.difference_words import PdfComparison, worded
from app.reports.comparison.found import PdfDifference
from app.reports.comparison.graph import Endless
from app.reports.comparison.pdf_file import without_tail

_SECONDS, _AT_MOST = 30, 60
"""Of computing, and in all: a debrief of a hundred pages takes a few."""
_MEMORY = 1 << 30
_UNPACKED = 64 << 20
"""Bytes of the largest stream that is unpacked."""
_LENGTH = 8


def compared(held: bytes, made: bytes) -> PdfComparison:
    """Return what a PDF holds that the `made` one does not: in all that can be reached in it, and as drawn.

    What is refuted without that is not drawn. Raises `InvalidInput` where it cannot be read or drawn, or not
    in bounds.
    """
    with apart.started(COMPARE) as process:
        answer = b""
        try:
            given = len(held).to_bytes(_LENGTH) + held + made
            answer, _ = process.communicate(given, timeout=_AT_MOST)
        except subprocess.TimeoutExpired:
            process.kill()
    if process.returncode != 0:
        raise InvalidInput(UNDRAWN)
    told = json.loads(answer)
    found = [PdfDifference(*each) for each in told["found"]]
    return worded(found, {number: how for number, how in told["pages"]})


def main() -> int:
    """Compare the two PDFs that are read, and write what differs; return the exit code."""
    _limit()
    content = sys.stdin.buffer.read()
    begin = _LENGTH + int.from_bytes(content[:_LENGTH])
    held, tail = without_tail(content[_LENGTH:begin])
    made = content[begin:]
    try:
        found = compare_graphs.differing(made, held, tail)
        pages = {} if worded(found, {}).refutes else compare_pages.differing(held, made)
    except (Endless, InvalidInput, MemoryError, pikepdf.PdfError):
        return InvalidInput.exit_code
    sys.stdout.write(json.dumps({"found": found, "pages": list(pages.items())}))
    return 0


def _limit() -> None:
    """Let the process have so much time and memory, and write no file."""
    set_qpdf_limits(flate_max_memory=_UNPACKED, run_length_max_memory=_UNPACKED, png_max_memory=_UNPACKED)
    if sys.platform == "win32":  # there only the time is limited, by who started it
        return
    import resource

    resource.setrlimit(resource.RLIMIT_CPU, (_SECONDS, _SECONDS))
    resource.setrlimit(resource.RLIMIT_FSIZE, (0, 0))
    if sys.platform == "linux":  # elsewhere it means something else, or is not heeded
        resource.setrlimit(resource.RLIMIT_AS, (_MEMORY, _MEMORY))
