"""Every way in which somebody may be written in a text, and what a copy for outside says instead."""

import re
from collections.abc import Callable, Iterable
from unicodedata import combining, normalize

from app.domain.records.applicant import Details

Hidden = tuple[str, str]
"""A pattern of words, and what stands there instead."""

_SHORTEST = 3
_WORD = "(?<!\\w)(?:{words})(?!\\w)"
_UNSPACED = re.compile("[\u0e00-\u0e7f\u3040-\u30ff\u3400-\u9fff\uac00-\ud7af]")
"""Scripts that put no space between words."""
_UNMARKED = str.maketrans({"ł": "l", "Ł": "L", "ø": "o", "Ø": "O", "đ": "d", "Đ": "D", "ß": "ss", "æ": "ae",
                           "Æ": "Ae", "œ": "oe", "Œ": "Oe", "ı": "i", "’": "'"})  # fmt: skip
_UMLAUTS = str.maketrans({"ä": "ae", "ö": "oe", "ü": "ue", "Ä": "Ae", "Ö": "Oe", "Ü": "Ue"})
_FORMS = re.compile(
    r"[ ,]+(?:GmbH(?: & Co\. KG)?|AG|SE|KG|Inc|Ltd|LLC|PLC|Corp|S\.?A|B\.?V|Oy|AB|AS)\.?$", re.IGNORECASE
)
"""What a company is in law: nobody writes it in a note."""
_PARTS_OF_A_NUMBER = r"[\s()./\-]{0,3}"
_ENOUGH_DIGITS = 7
"""The last of a phone number, which it has however its beginning is written."""
_INSTEAD = {
    "external_id": "[id]",
    "application_id": "[id]",
    "email": "[e-mail]",
    "company": "[employer]",
    "profile": "[profile]",
    "headline": "[headline]",
}


def names(name: str, instead: str) -> list[Hidden]:
    """Hide a name: whole, its parts, the parts of those joined by hyphens; with and without their marks.

    Of a name in letters that can be capital, only parts that begin with a capital and are no initials.
    """
    parts = [part.strip('.,;()"“”') for part in name.split()]
    parts += [each for part in parts for each in re.split("[-‐‑]", part)]
    known = [name, *(part for part in parts if _is_told_apart(part))]
    return [(_pattern(each), instead) for each in _written(known)]


def identifiers(details: Details) -> list[Hidden]:
    """Hide what is known of a candidate beyond the name: addresses, numbers, the employer."""
    hidden: list[Hidden] = []
    for field, instead in _INSTEAD.items():
        told: str = getattr(details, field)
        known = [told, _FORMS.sub("", told)] if field == "company" else [told]
        if field == "email" and not told.partition("@")[0].isalpha():  # else it may be a word like any other
            known.append(told.partition("@")[0])
        enough = [each for each in known if len(each) > _SHORTEST]
        hidden += [(f"(?i:{_pattern(each)})", instead) for each in _written(enough)]
    digits = re.sub(r"\D", "", details.phone)
    if len(digits) >= _ENOUGH_DIGITS:
        last = _PARTS_OF_A_NUMBER.join(digits[-_ENOUGH_DIGITS:])
        hidden.append((rf"(?<![\w+])\+?(?:[\d(][\d\s()./\-]{{0,16}}?)?{last}(?!\d)", "[phone]"))
    return hidden


def hiding(hidden: Iterable[Hidden]) -> Callable[[str], str]:
    """Return what puts the pseudonyms into a text; the longest pattern goes first."""
    ordered = sorted(dict(reversed(list(hidden))).items(), key=lambda each: len(each[0]), reverse=True)
    if not ordered:
        return str
    pattern = re.compile("|".join(f"({words})" for words, _ in ordered))
    return lambda text: pattern.sub(lambda found: ordered[(found.lastindex or 1) - 1][1], text)


def _is_told_apart(part: str) -> bool:
    """Whether a part of a name is long enough, and capital where its letters can be."""
    if _UNSPACED.search(part):
        return len(part) > 1
    return len(part) >= _SHORTEST and (part[0].isupper() or part[0].lower() == part[0].upper())


def _written(known: list[str]) -> list[str]:
    """Every spelling of these words: as they are, without marks, with umlauts spelt out, all capital."""
    spelt = [form for each in known for form in (each, _plain(each), _plain(each.translate(_UMLAUTS)))]
    return [form for form in dict.fromkeys([*spelt, *map(str.upper, spelt)]) if form]


def _plain(words: str) -> str:
    bare = "".join(each for each in normalize("NFD", words) if not combining(each))
    return normalize("NFC", bare).translate(_UNMARKED)


def _pattern(words: str) -> str:
    escaped = re.sub("['’]", "['’]", re.escape(words))
    return escaped if _UNSPACED.search(words) else _WORD.format(words=escaped)
