"""Whether two streams of PDFs say the same, however they are packed."""

import zlib
from collections.abc import Sequence
from typing import Any

import pikepdf

_ROOM = 1 << 16
"""Bytes by which ink may be longer than ours for being spaced otherwise, and as many times three over."""


def same(one: Any, other: Any) -> bool:
    """Return whether two streams hold the same bytes, or where they are ink the same operators."""
    is_ink = one.get("/Subtype") == pikepdf.Name.Form
    return same_ink([one], [other]) if is_ink else _bytes_of(one) == _bytes_of(other)


def same_ink(ones: Sequence[Any], others: Sequence[Any]) -> bool:
    """Return whether streams, one after the other, draw with the same operators."""
    if any("/F" in each for each in others):  # its data would lie in another file
        return False
    one, other = (b"\n".join(map(_bytes_of, each)) for each in (ones, others))
    if one == other:
        return True
    if len(other) > 3 * len(one) + _ROOM:
        return False
    return _operators(one) == _operators(other)


def _bytes_of(stream: Any) -> bytes:
    """Return what a stream holds, unpacked; what cannot be unpacked as it is, with how it is packed."""
    try:
        data: bytes = stream.read_bytes()
    except (pikepdf.PdfError, zlib.error):
        how = [stream.get(key) for key in ("/Filter", "/DecodeParms")]
        return repr(how).encode() + bytes(stream.read_raw_bytes())
    return data


def _operators(ink: bytes) -> bytes:
    with pikepdf.new() as scratch:
        return pikepdf.unparse_content_stream(pikepdf.parse_content_stream(scratch.make_stream(ink)))
