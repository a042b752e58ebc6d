"""A CV is read and drawn in a process of its own, which a hostile one may end and nothing else."""

import subprocess
from io import BytesIO

import pikepdf
import pytest

from app import apart as program
from app.domain.cv import CV_LIMIT
from app.domain.errors import EvenhandError, InvalidInput
from app.exchange.cvs import apart
from tests.exchange.cvs import hostile


def draw(pdf: bytes, width: int = 300) -> subprocess.CompletedProcess[bytes]:
    command = program.command(*apart.words("draw", width))
    return subprocess.run(command, input=pdf, cwd=program.home(), capture_output=True, timeout=60)


def test_a_pdf_comes_back_with_its_pages() -> None:
    cv = apart.checked(hostile.plain(pages=3))
    assert cv.pages == 3 and cv.content.startswith(b"%PDF-")


def test_what_would_act_and_what_is_carried_inside_is_taken_out() -> None:
    source = hostile.active()
    with pikepdf.open(BytesIO(source)) as before:
        assert "payload.bin" in before.attachments and "/OpenAction" in before.Root
    cv = apart.checked(source)
    with pikepdf.open(BytesIO(cv.content)) as document:
        assert not document.attachments and "/OpenAction" not in document.Root
        said = b"".join(each.unparse() for each in document.objects if isinstance(each, pikepdf.Object))
        streams = b"".join(each.read_bytes() for each in document.objects if isinstance(each, pikepdf.Stream))
        assert not [word for word in (b"SCRIPT", b"PROGRAM.exe", b"PAYLOAD") if word in said + streams]
        assert b"Ten years of forecasting" in streams, "what one reads is still there"


@pytest.mark.parametrize(
    ("pdf", "said"),
    [
        (b"", "no PDF"),
        (b"MZ" + b"x" * 400, "no PDF"),
        (b"%PDF-1.7 nothing more", "no PDF"),
        (b"%PDF-1.7" + b"x" * CV_LIMIT, "at most 3 MB"),
    ],
)
def test_what_is_no_pdf_or_too_large_is_refused_in_words(pdf: bytes, said: str) -> None:
    with pytest.raises(InvalidInput, match=said):
        apart.checked(pdf)


def test_one_that_asks_for_a_password_is_refused() -> None:
    with pytest.raises(InvalidInput, match="password"):
        apart.checked(hostile.locked())


@pytest.mark.elsewhere
def test_one_that_ends_its_drawer_is_refused_and_ends_nothing_else() -> None:
    assert draw(hostile.endless()).returncode != 0, "it does end the process"
    with pytest.raises(EvenhandError, match="cannot be drawn"):
        apart.checked(hostile.endless())


def test_pages_are_pixels_and_no_more_than_eight() -> None:
    pages = apart.drawn(draw(hostile.plain(pages=11)).stdout)
    assert len(pages) == 8
    assert {(page.width, page.height) for page in pages} == {(300, 389)}
    assert all(len(page.pixels) == 300 * 389 * 3 for page in pages)
    assert any(byte < 100 for byte in pages[0].pixels), "there is ink on it"


@pytest.mark.parametrize(
    "answer",
    [
        b"",
        b"nothing",
        b"[]\n",
        b"{}\n",
        b'{"sizes": [[10, 10]], "words": [""]}\n' + b"x" * 299,
        b'{"sizes": [[10, 10]], "words": [""]}\n' + b"x" * 301,
        b'{"sizes": [[10, 10]]}\n' + b"x" * 300,
        b'{"sizes": [[-10, -10]], "words": [""]}\n' + b"x" * 300,
        b'{"sizes": [[10, 100000]], "words": [""]}\n' + b"x" * 3_000_000,
        b'{"sizes": [[1000000, 1000000]], "words": [""]}\n',
        b'{"sizes": 7}\n',
    ],
)
def test_an_answer_that_does_not_fit_is_believed_nothing(answer: bytes) -> None:
    with pytest.raises(EvenhandError, match="cannot be drawn"):
        apart.drawn(answer)
