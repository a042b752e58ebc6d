"""The languages of the window and of papers: a row for each, beside its files in resources/translations."""

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
