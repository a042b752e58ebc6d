"""The process apart: how it is started, and how its answer is read, trusted no more than the PDF itself."""

import threading
from typing import Annotated, Literal, NamedTuple

from pydantic import Field

from app import apart
from app.domain.cv import CV_LIMIT, CvPaper, paper
from app.domain.errors import EvenhandError, InvalidInput, Template
from app.domain.value import Value
from app.exchange.cvs import APART

SECONDS = 15
"""After so many it is ended; its own limit on computing is lower."""
MOST_PAGES = 8
"""Pages that are drawn; a CV with more shows its beginning."""
WIDEST, TALLEST = 1800, 4
"""The most pixels that a page is drawn wide, and how many times its width it is high at most."""
ANSWER_LIMIT = 200_000_000
"""Bytes of the longest answer that is read."""

Task = Literal["check", "draw"]
MOST_WORDS = 10_000
"""Characters of a page that are told to who listens."""

_Words = Annotated[str, Field(max_length=MOST_WORDS)]
_Pixels = Annotated[int, Field(ge=1, le=WIDEST * TALLEST + 1)]
UNDRAWN = Template("The CV cannot be drawn: the process that draws it was ended. Ask for it in another form.")


class Answer(Value):
    """The first line of an answer; what follows it are bytes."""

    refused: Literal["locked", "no-pdf"] | None = None
    pages: Annotated[int, Field(ge=0)] = 0
    sizes: Annotated[tuple[tuple[_Pixels, _Pixels], ...], Field(max_length=MOST_PAGES)] = ()
    """How wide and how high each page is, in pixels."""
    words: Annotated[tuple[_Words, ...], Field(max_length=MOST_PAGES)] = ()
    """What stands on each page, for who listens."""


class Drawn(NamedTuple):
    """A page in pixels of red, green and blue, row by row without gaps."""

    width: int
    height: int
    pixels: bytes
    words: str


def words(task: Task, width: int = 0) -> tuple[str, str, str]:
    """Return what the process is started with; it reads a PDF and writes its answer."""
    return APART, task, str(min(width, WIDEST))


def checked(pdf: bytes) -> CvPaper:
    """Return the CV that a PDF is, without what it would do; raise `InvalidInput` where it is none."""
    if len(pdf) > CV_LIMIT:
        raise InvalidInput(
            "A CV has at most {limit} MB. Save it smaller, or give a link.", limit=CV_LIMIT >> 20
        )
    head, plain = _answer(_run("check", pdf))
    drawn(_run("draw", plain, 200))
    try:
        return paper(plain, head.pages)
    except ValueError:
        raise EvenhandError(UNDRAWN) from None


def drawn(answer: bytes) -> list[Drawn]:
    """Return the pages that the process drew; raise a sentence where it did not."""
    head, pixels = _answer(answer)
    pages, at = [], 0
    for (width, height), said in zip(head.sizes, head.words, strict=False):
        end = at + width * height * 3
        pages.append(Drawn(width, height, pixels[at:end], said))
        at = end
    if not pages or at != len(pixels) or len(pages) != len(head.sizes):
        raise EvenhandError(UNDRAWN)
    return pages


def _answer(answer: bytes) -> tuple[Answer, bytes]:
    line, _, rest = answer.partition(b"\n")
    try:
        head = Answer.model_validate_json(line)
    except ValueError:
        raise EvenhandError(UNDRAWN) from None
    if head.refused == "locked":
        raise InvalidInput("This PDF asks for a password. Save it without one.")
    if head.refused == "no-pdf":
        raise InvalidInput("This is no PDF that can be read.")
    return head, rest


def _run(task: Task, pdf: bytes, width: int = 0) -> bytes:
    """Return what the process answers, empty where it had to be ended."""
    with apart.started(*words(task, width)) as process:
        assert process.stdin is not None and process.stdout is not None
        end = threading.Timer(SECONDS, process.kill)
        end.start()
        try:
            process.stdin.write(pdf)
            process.stdin.close()
            answer = process.stdout.read(ANSWER_LIMIT)
        except BrokenPipeError:  # it ended before it had read all
            answer = b""
        finally:
            end.cancel()
            process.kill()
    return answer
