"""What runs in the process apart: a PDF comes in, a plain PDF or its pages in pixels go out."""

import sys
from collections.abc import Iterator, Sequence
from contextlib import closing
from io import BytesIO
from typing import Any

from app.domain.cv import CV_LIMIT
from app.exchange.cvs.apart import MOST_PAGES, MOST_WORDS, TALLEST, Answer

_SECONDS, _MEMORY = 8, 1 << 30
_ACTIVE = {
    "/JavaScript", "/Launch", "/SubmitForm", "/ResetForm", "/ImportData", "/GoToR", "/GoToE", "/Rendition",
    "/Movie", "/Sound", "/RichMediaExecute", "/Hide",
}  # fmt: skip
"""Actions by which a PDF does more than show itself."""


def main(argv: Sequence[str]) -> int:
    """Do one task with the PDF that is read; return the exit code."""
    _limit()
    task, width = argv[0], int(argv[1])
    pdf = sys.stdin.buffer.read(2 * CV_LIMIT)
    head, rest = _plain(pdf) if task == "check" else _drawn(pdf, width)
    sys.stdout.buffer.write(head.model_dump_json().encode() + b"\n" + rest)
    sys.stdout.buffer.flush()
    return 0


def _limit() -> None:
    """Let the process have so much time and memory, write no file, and leave no picture of its memory."""
    if sys.platform == "win32":  # there only the time is limited, by who started it
        return
    import resource

    resource.setrlimit(resource.RLIMIT_CPU, (_SECONDS, _SECONDS))
    resource.setrlimit(resource.RLIMIT_FSIZE, (0, 0))
    resource.setrlimit(resource.RLIMIT_CORE, (0, 0))
    if sys.platform == "linux":  # elsewhere it means something else, or is not heeded
        resource.setrlimit(resource.RLIMIT_AS, (_MEMORY, _MEMORY))


def _plain(pdf: bytes) -> tuple[Answer, bytes]:
    """Return the PDF without scripts, attached files and actions that reach out of it."""
    import pikepdf

    try:
        with pikepdf.open(BytesIO(pdf)) as document:
            for key in ("/OpenAction", "/AA", "/AF", "/Collection"):
                if key in document.Root:
                    del document.Root[key]
            for each in _dictionaries(document):
                _calm(each)
            plain = BytesIO()
            document.save(plain, encryption=False)
            return Answer(pages=len(document.pages)), plain.getvalue()
    except pikepdf.PasswordError:
        return Answer(refused="locked"), b""
    except (pikepdf.PdfError, ValueError, RecursionError):
        return Answer(refused="no-pdf"), b""


def _dictionaries(document: Any) -> Iterator[Any]:
    """Yield every dictionary of a document, also those that stand inside others."""
    import pikepdf

    waiting = list(document.objects)
    while waiting:
        each = waiting.pop()
        if isinstance(each, (pikepdf.Dictionary, pikepdf.Stream)):
            yield each
            waiting += [part for part in dict(each.items()).values() if _inside(part)]
        elif isinstance(each, pikepdf.Array):
            waiting += [part for part in each if _inside(part)]


def _inside(part: Any) -> bool:
    import pikepdf

    return isinstance(part, (pikepdf.Dictionary, pikepdf.Array)) and not part.is_indirect


def _calm(each: Any) -> None:
    """Take out of one dictionary what would act, or carries a file."""
    if str(each.get("/S", "")) in _ACTIVE:
        for key in list(each.keys()):
            del each[key]
        return
    for key in ("/JavaScript", "/EmbeddedFiles", "/XFA", "/EF", "/JS"):
        if key in each:
            del each[key]


def _drawn(pdf: bytes, width: int) -> tuple[Answer, bytes]:
    """Return the first pages, `width` pixels wide."""
    import pypdfium2

    pixels, sizes, words = [], [], []
    try:
        with closing(pypdfium2.PdfDocument(pdf)) as document:
            pages = len(document)
            for at in range(min(pages, MOST_PAGES)):
                across, down = document.get_page_size(at)
                scale = min(width / across, width * TALLEST / down)
                drawn = document[at].render(scale=scale, rev_byteorder=True, prefer_bgrx=False)
                pixels.append(_rows(bytes(drawn.buffer), drawn.width, drawn.height, drawn.stride))
                sizes.append((drawn.width, drawn.height))
                words.append(_tidy(document[at].get_textpage().get_text_bounded()))
    except pypdfium2.PdfiumError as error:
        return Answer(refused="locked" if "password" in str(error).lower() else "no-pdf"), b""
    return Answer(pages=pages, sizes=tuple(sizes), words=tuple(words)), b"".join(pixels)


def _rows(buffer: bytes, width: int, height: int, stride: int) -> bytes:
    """Return pixels without what stands between their rows."""
    return b"".join(buffer[at * stride : at * stride + width * 3] for at in range(height))


def _tidy(words: str) -> str:
    """Return words as they may be read out, without what is no letter or blank."""
    return "".join(each for each in words if each.isprintable() or each.isspace())[:MOST_WORDS]
