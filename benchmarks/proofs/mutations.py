"""Valid files spoilt at random, as a bad copy, another program or a hostile hand would spoil them."""

import hashlib
import io
import json
import random
import re
import zipfile
from collections.abc import Callable, Sequence
from typing import Any

from app.exchange.bundles import padding

ODD_BYTES = (
    b"", b"\0", b"\xff\xfe", b"\xed\xa0\x80", b"\r\n", b"\n\n", b"\t", b" ", b'"', b"'", b":", b": ", b"- ",
    b"{", b"[", b"}", b"]", b"&a ", b"*a ", b"!x ", b"|", b"=", b"=1+1", b",", b";", b"#N/A", b"-1", b"0",
    b"99999999999999999999", b"1e999", b"NaN", b"true", b"null", b"\\u0000", b"\\ud800",
    "e\u0301".encode(), "\u202e".encode(), "İ".encode(), b"(" * 500, b"9" * 5_000, b"x" * 30_000,
)  # fmt: skip
ODD_VALUES: tuple[Any, ...] = (
    None, True, "", " ", "word", "\n", "\0", "a\u0301", "x" * 30_000, 0, -1, 1.5, 2**31, 2**63, 10**30, 1e308,
    [], {}, [[]], ["word"], {"word": 1}, "2026-02-30", "9999-12-31T23:59:59-12:00", "0001-01-01T00:00:00Z",
)  # fmt: skip

Spoil = Callable[[random.Random, bytes], bytes]
"""Returns a valid content spoilt."""


def plain(chance: random.Random, content: bytes) -> bytes:
    """Spoil bytes and lines, one to four times."""
    for _ in range(chance.choice((1, 1, 1, 2, 4))):
        content = chance.choice((_flip, _cut, _double, _put, _break_off, _lines, _lines, _number))(
            chance, content
        )
    return content


def packed(chance: random.Random, content: bytes) -> bytes:
    """Spoil a zip archive: as it is, or in one of its parts."""
    if chance.random() < 0.4:
        return plain(chance, content)
    with zipfile.ZipFile(io.BytesIO(content)) as archive:
        parts = {each.filename: archive.read(each) for each in archive.infolist()}
    name = chance.choice(sorted(parts))
    if chance.random() < 0.15:
        del parts[name]
    else:
        parts[name] = plain(chance, parts[name])
    whole = io.BytesIO()
    with zipfile.ZipFile(whole, "w", zipfile.ZIP_DEFLATED) as archive:
        for each, part in parts.items():
            archive.writestr(each, part)
    return whole.getvalue()


def json_data(chance: random.Random, content: bytes) -> bytes:
    """Spoil JSON: as bytes, or in one of its values."""
    return plain(chance, content) if chance.random() < 0.3 else _json(_odd(chance, json.loads(content)))


def bundle(chance: random.Random, content: bytes) -> bytes:
    """Spoil a bundle; mostly its digest is made to fit again, and at times that of the rubric in it."""
    if chance.random() < 0.2:
        return plain(chance, content)
    data = json.loads(content.partition(b"\n")[2])
    if "rubric_body" in data and chance.random() < 0.4:
        data["rubric_body"] = _json(_odd(chance, json.loads(data["rubric_body"]))).decode()
        data["rubric"]["digest"] = hashlib.sha256(data["rubric_body"].encode()).hexdigest()
    else:
        data = _odd(chance, data)
    return with_digest(_json(data))


def with_digest(body: bytes) -> bytes:
    """Return a bundle whose length and digest fit its body."""
    body = padding.padded(body, len("evenhand-bundle 2 \n") + 64)
    return f"evenhand-bundle 2 {hashlib.sha256(body).hexdigest()}\n".encode() + body


def pdf(chance: random.Random, content: bytes) -> bytes:
    """Spoil a PDF: as bytes, in a page, or in the data that it carries."""
    import pikepdf

    if chance.random() < 0.5:
        return plain(chance, content)
    with pikepdf.open(io.BytesIO(content)) as document:
        page = document.pages[chance.randrange(len(document.pages))]
        held = [each for each in document.objects if isinstance(each, pikepdf.Stream)]
        match chance.randrange(4):
            case 0:
                page.MediaBox = [0, 0, chance.choice((0, -5, 1, 14_400)), chance.choice((0, 842, 14_400))]
            case 1:
                del document.pages[0]
            case 2:
                document.pages.append(page)
            case _:
                stream = chance.choice(held)
                stream.write(plain(chance, stream.read_bytes()) if stream.get("/Filter") else b"q")
        whole = io.BytesIO()
        document.save(whole)
    return whole.getvalue()


def _flip(chance: random.Random, content: bytes) -> bytes:
    spoilt = bytearray(content)
    for _ in range(chance.choice((1, 1, 2, 8))):
        if spoilt:
            spoilt[chance.randrange(len(spoilt))] ^= 1 << chance.randrange(8)
    return bytes(spoilt)


def _piece(chance: random.Random, content: bytes) -> tuple[int, int]:
    begin = chance.randrange(len(content) + 1)
    return begin, min(len(content), begin + chance.choice((1, 1, 2, 8, 60, 1_000)))


def _cut(chance: random.Random, content: bytes) -> bytes:
    begin, end = _piece(chance, content)
    return content[:begin] + content[end:]


def _double(chance: random.Random, content: bytes) -> bytes:
    begin, end = _piece(chance, content)
    return content[:end] + content[begin:end] * chance.choice((1, 1, 50)) + content[end:]


def _put(chance: random.Random, content: bytes) -> bytes:
    begin, end = _piece(chance, content)
    return content[:begin] + chance.choice(ODD_BYTES) + content[chance.choice((begin, end)) :]


def _break_off(chance: random.Random, content: bytes) -> bytes:
    return content[: chance.randrange(len(content) + 1)]


def _lines(chance: random.Random, content: bytes) -> bytes:
    lines = content.splitlines(keepends=True)
    if not lines:
        return content
    at, other = chance.randrange(len(lines)), chance.randrange(len(lines))
    match chance.randrange(4):
        case 0:
            lines.insert(other, lines[at])
        case 1:
            del lines[at]
        case 2:
            lines[at], lines[other] = lines[other], lines[at]
        case _:
            mark = re.search(rb"[:=,]", lines[at])
            lines[at] = lines[at][: mark.end() if mark else 0] + chance.choice(ODD_BYTES) + b"\r\n"
    return b"".join(lines)


def _number(chance: random.Random, content: bytes) -> bytes:
    found = list(re.finditer(rb"\d+", content[:200_000]))
    if not found:
        return content
    at = chance.choice(found)
    return content[: at.start()] + chance.choice((b"0", b"-1", b"99", b"9" * 20)) + content[at.end() :]


def _odd(chance: random.Random, data: Any) -> Any:
    """Return `data` with one of its values put away, doubled, or made another."""
    places = list(_places(data))
    if not places:
        return chance.choice(ODD_VALUES)
    holder, key = chance.choice(places)
    match chance.randrange(5):
        case 0:
            del holder[key]
        case 1 if isinstance(holder, list):
            holder.append(holder[key])
        case 2 if isinstance(holder, dict):
            holder[f"{key}_"] = holder[key]
        case 3:
            other, there = chance.choice(places)
            holder[key] = json.loads(json.dumps(other[there])) if _has(other, there) else None
        case _:
            holder[key] = chance.choice(ODD_VALUES)
    return data


def _has(holder: Any, key: Any) -> bool:
    return key < len(holder) if isinstance(holder, list) else key in holder


def _places(data: Any) -> Sequence[tuple[Any, Any]]:
    found: list[tuple[Any, Any]] = []
    waiting = [data]
    while waiting:
        each = waiting.pop()
        keys = range(len(each)) if isinstance(each, list) else list(each) if isinstance(each, dict) else ()
        for key in keys:
            found.append((each, key))
            waiting.append(each[key])
    return found


def _json(data: Any) -> bytes:
    import rfc8785

    try:
        return rfc8785.dumps(data)
    except ValueError:  # a number that canonical JSON does not have
        return json.dumps(data).encode("utf-8", "replace")
