"""The languages of the window and of papers: a row for each, beside its files in resources/translations."""

import re
from typing import NamedTuple


class Language(NamedTuple):
    """What a language is called, and how it writes numbers and dates."""

    code: str
    """As its translation files are named by (ISO 639-1)."""
    name: str
    """In its own words."""
    english: str
    tag: str
    """As a file says what language it is in, and whose dates and numbers it has (BCP 47)."""
    decimal: str
    thousands: str
    day: str
    """The day of a month, before its month."""
    date: str
    small_nouns: bool
    """Whether a fixed word begins with a small letter inside a sentence."""
    quotes: str
    """The two quotation marks."""

    def spelled(self, number: float, form: str = "") -> str:
        """Return a number in the form of a format string, with a true minus."""
        return spelled(number, form, self.decimal, self.thousands)

    def quoted(self, words: str) -> str:
        """Return words between quotation marks."""
        return words.join(self.quotes)


LANGUAGES = (
    Language("en", "English", "English", "en-GB", ".", ",", "{day}", "{day} {month} {year}", True, "“”"),
    Language("de", "Deutsch", "German", "de-DE", ",", ".", "{day}.", "{day} {month} {year}", False, "„“"),
)
NATIVE = LANGUAGES[0]
"""The language that the words in the code are written in."""
CODES = tuple(each.code for each in LANGUAGES)


def language(code: str) -> Language:
    """Return the language of a code; `KeyError` when there is none."""
    return {each.code: each for each in LANGUAGES}[code]


def spelled(number: float, form: str, decimal: str, thousands: str) -> str:
    """Return a number in the form of a format string, with these separators and a true minus."""
    return format(number, form).translate({ord("."): decimal, ord(","): thousands, ord("-"): "−"})


_LETTERS = (
    (re.compile("[\u0621-\u06d3\ufb50-\ufdff\ufe70-\ufefc]"), "ar"),
    (re.compile("[\u05d0-\u05ea]"), "he"),
    (re.compile("[\u0370-\u03ff]"), "el"),
    (re.compile("[\u0400-\u04ff]"), "ru"),
    (re.compile("[\u0e00-\u0e7f]"), "th"),
    (re.compile("[\u0900-\u097f]"), "hi"),
    (re.compile("[\u3040-\u30ff]"), "ja"),
    (re.compile("[\uac00-\ud7af]"), "ko"),
    (re.compile("[\u4e00-\u9fff]"), "zh"),
)
_OTHER_LETTERS = re.compile("[\u0370-\ud7ff\ufb50-\ufdff\ufe70-\ufefc]")
_ENGLISH = (
    "the and of to is it that for on with by not from they this which would be at are were has had she he "
    "his her their what who how when before after than but or could did does there"
)
_GERMAN = (
    "der die das und ist nicht ein eine einen einem einer mit von zu den dem des auf für sich auch es im hat "
    "wir sie er als bei wie nach vor über nur noch oder aber wird wurde dass weil wenn kann zum zur ohne "
    "unter durch haben sind"
)
_SMALL_WORDS = {"en": frozenset(_ENGLISH.split()), "de": frozenset(_GERMAN.split())}
_SURE = 2
"""So many different small words of a language, and not half as many of another, tell it."""


def told_by(words: str) -> str:
    """Return the code of the language of some words, as far as letters and small words tell; else nothing."""
    if not words.isascii() and len(_OTHER_LETTERS.findall(words)) * 2 > sum(map(str.isalpha, words)):
        return next((code for letters, code in _LETTERS if letters.search(words)), "")
    said = set(words.split())
    found = {code: len(small & said) for code, small in _SMALL_WORDS.items()}
    code, most = max(found.items(), key=lambda each: each[1])
    return code if most >= _SURE and most > 2 * (sum(found.values()) - most) else ""
