"""Key shares: a secret split so that all are needed, and the escrow code that people read out and type."""

from collections.abc import Callable, Iterable

GROUP = 4
"""Characters of a code that stand together."""

_PREFIX = "AGE-SECRET-KEY-1"
_MISREAD = str.maketrans("OIB1", "0L8L")
"""Signs that no code holds, and what was meant by them."""


def split(secret: bytes, count: int, randomness: Callable[[int], bytes]) -> list[bytes]:
    """Return `count` shares whose exclusive or is `secret`; fewer than all tell nothing of it."""
    shares = [randomness(len(secret)) for _ in range(count - 1)]
    return [*shares, bytes(combine([secret, *shares]))]


def combine(shares: Iterable[bytes]) -> bytearray:
    """Return the exclusive or of `shares`, which are of one length; the caller may wipe it."""
    whole = bytearray()
    for share in shares:
        if not whole:
            whole = bytearray(len(share))
        for at, byte in enumerate(share):
            whole[at] ^= byte
    return whole


def grouped(code: str) -> str:
    """Return a code as it is shown: in groups that can be read out."""
    return " ".join(code[at : at + GROUP] for at in range(0, len(code), GROUP))


def typed(text: str) -> str:
    """Return the code meant by what was typed, whatever its spaces, hyphens, case, and O for 0.

    Of a file of age, which says more, it is what follows the words that a private key begins with.
    """
    _, named, rest = text.upper().partition(_PREFIX)
    text = rest.split()[0] if named and rest.split() else text
    return "".join(filter(str.isalnum, text.upper())).translate(_MISREAD)
