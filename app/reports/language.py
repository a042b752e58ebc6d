"""The language of a paper: its fixed words by their English, from the translations that come along.

What people and rubrics say stays as it is. A catalogue is a .ts file; the context of papers is “paper”.
"""

from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from contextvars import ContextVar
from functools import lru_cache
from pathlib import Path
from xml.etree import ElementTree

from app.domain import languages
from app.domain.errors import EvenhandError, Sentence
from app.domain.languages import NATIVE, Language
from app.reports.typesetting.bidi import isolated

_CONTEXT, _SENTENCES = "paper", "errors"

Catalogue = Mapping[tuple[str, str], str]
_spoken: ContextVar[tuple[Language, Catalogue]] = ContextVar("spoken", default=(NATIVE, {}))


class Phrase(str):
    """A fixed text that is looked up later; the type marks it as text to translate."""

    __slots__ = ()


@contextmanager
def speaking(code: str, translations: Path) -> Iterator[None]:
    """Set every fixed word in the language of `code` meanwhile, with the catalogues of a folder."""
    language = languages.language(code)
    known = _catalogue(translations / f"evenhand_{code}.ts") if language != NATIVE else {}
    token = _spoken.set((language, known))
    try:
        yield
    finally:
        _spoken.reset(token)


def phrase(text: str, /, **values: object) -> str:
    """Return a fixed text in the language that is spoken, its gaps filled."""
    said = _spoken.get()[1].get((_CONTEXT, text)) or text
    if not values:
        return str(said)
    return said.format(
        **{key: isolated(each) if isinstance(each, str) else each for key, each in values.items()}
    )


def translated(sentence: Sentence) -> str:
    """Return a sentence of the domain in the language that is spoken."""
    language, known = _spoken.get()
    return sentence.worded(lambda template: known.get((_SENTENCES, template)) or template, language.spelled)


def spoken() -> Language:
    """Return the language that is spoken."""
    return _spoken.get()[0]


def whole(number: int) -> str:
    """Return a number with its thousands set apart."""
    return spoken().spelled(number, ",")


def decimal(value: float, places: int | None = None) -> str:
    """Return a figure with a true minus, to so many places or to as many as it has."""
    return spoken().spelled(value, "g" if places is None else f".{places}f")


@lru_cache
def _catalogue(file: Path) -> Catalogue:
    try:
        root = ElementTree.parse(file).getroot()
    except (OSError, ElementTree.ParseError):
        raise EvenhandError("The translations in “{file}” cannot be read.", file=file.name) from None
    return {
        (context.findtext("name", ""), message.findtext("source", "")): message.findtext("translation", "")
        for context in root.iter("context")
        for message in context.iter("message")
    }
