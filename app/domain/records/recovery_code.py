"""The recovery code of an encrypted workspace: letters that are written down, and typed again years later."""

from app.domain.errors import InvalidInput

LETTERS = "0123456789ABCDEFGHJKMNPQRSTVWXYZ"
"""No letter looks like another: no I, L, O or U."""
LONG = 28
"""Letters in a code; the last one checks the others."""
BYTES = LONG - 1
"""Random bytes that a code is made of: five bits of each."""

_ALIKE = str.maketrans("ILO", "110", " -–—\t\n\r.")
_GROUP = 4


def made(randomness: bytes) -> str:
    """Return the code that so many random bytes make, in groups."""
    if len(randomness) != BYTES:
        raise ValueError(f"a recovery code takes {BYTES} bytes")
    letters = "".join(LETTERS[byte % len(LETTERS)] for byte in randomness)
    whole = letters + _check(letters)
    return "-".join(whole[start : start + _GROUP] for start in range(0, LONG, _GROUP))


def read(typed: str) -> str:
    """Return the letters of a code as someone typed it; raise a sentence where it cannot be one."""
    letters = typed.upper().translate(_ALIKE)
    if len(letters) != LONG:
        raise InvalidInput(
            "A recovery code has {letters} letters and digits, and this has {typed}.",
            letters=LONG,
            typed=len(letters),
        )
    if set(letters) - set(LETTERS) or _check(letters[:-1]) != letters[-1]:
        raise InvalidInput(
            "That is not a recovery code: one letter or digit is another, or two changed places."
        )
    return letters


def _check(letters: str) -> str:
    """Return the letter at the end (Luhn's sum over 32 letters): any one wrong letter changes it."""
    total = 0
    for place, letter in enumerate(reversed(letters)):
        doubled = LETTERS.index(letter) * (2 - place % 2)
        total += doubled // len(LETTERS) + doubled % len(LETTERS)
    return LETTERS[-total % len(LETTERS)]
