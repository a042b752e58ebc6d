"""Thai marks in the forms that their neighbors give them.

The font holds a mark over another mark, and those that stand aside for a tall letter, as glyphs that only a
shaper would find. Here they have code points of their own: 0xF0000 and more above the letter that was typed.
"""

import re

_SMALL, _NARROW, _SMALL_NARROW, _LESS = 0xF0000, 0xF1000, 0xF2000, 0xF3000
FORMS = (0xF0E00, 0xF3E7F)
"""Where the forms lie."""
_THAI = re.compile("[\u0e01-\u0e4e]")
_TALL, _LOWER = "[\u0e1b\u0e1d\u0e1f]", "[\u0e38-\u0e3a]"
_UPPER, _TONE = "[\u0e31\u0e34-\u0e37\u0e47\u0e4d]", "[\u0e48-\u0e4c]"
_MARKS = re.compile(f"({_TALL}?)({_LOWER}?)({_UPPER}?)({_TONE}?)(\u0e33?)")
_OPEN_BELOW = re.compile(f"[\u0e0d\u0e10](?={_LOWER})")
"""Letters that lose what hangs under them when a vowel takes its place."""


def joined(text: str) -> str:
    """The text with every mark in the form that fits where it stands."""
    if text.isascii() or not _THAI.search(text):
        return text
    text = _OPEN_BELOW.sub(lambda found: chr(_LESS + ord(found[0])), text)
    return _MARKS.sub(_fitted, text)


def typed(code: int) -> int:
    """The letter that was typed for a form."""
    return code & 0xFFF if FORMS[0] <= code <= FORMS[1] else code


def _fitted(found: re.Match[str]) -> str:
    tall, lower, upper, tone, am = found.groups()
    if tone and (upper or am):
        tone = chr((_SMALL_NARROW if tall else _SMALL) + ord(tone))
    elif tone and tall:
        tone = chr(_NARROW + ord(tone))
    if upper and tall:
        upper = chr(_NARROW + ord(upper))
    return f"{tall}{lower}{upper}{tone}{am}"
