"""The language of a paper: its fixed words by their English, from the translations that come along.

What people and rubrics say stays as it is. A catalogue is a .ts file; the context of papers is “paper”.
"""

from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from contextvars import ContextVar
from functools import lru_cache
from pathlib import Path
from xml.etree import ElementTree

from app.domain.debrief.paper_copies import Language
from app.domain.errors import EvenhandError, Sentence

_CONTEXT, _SENTENCES = "paper", "errors"
TAGS: dict[Language, str] = {"en": "en-GB", "de": "de-DE"}
"""What a file says its language is (BCP 47)."""

Catalogue = Mapping[tuple[str, str], str]
_spoken: ContextVar[tuple[Language, Catalogue]] = ContextVar("spoken", default=("en", {}))


class Phrase(str):
    """A fixed text that is looked up later; the type marks it as text to translate."""

    __slots__ = ()


@contextmanager
def speaking(language: Language, translations: Path) -> Iterator[None]:
    """Set every fixed word in `language` meanwhile, with the catalogues of a folder."""
    known = _catalogue(translations / f"evenhand_{language}.ts") if language != "en" else {}
    token = _spoken.set((language, known))
    try:
        yield
    finally:
        _spoken.reset(token)


def phrase(text: str, /, **values: object) -> str:
    """Return a fixed text in the language that is spoken, its gaps filled."""
    said = _spoken.get()[1].get((_CONTEXT, text)) or text
    return said.format(**values) if values else str(said)


def translated(sentence: Sentence) -> str:
    """Return a sentence of the domain in the language that is spoken."""
    template = _spoken.get()[1].get((_SENTENCES, sentence.template)) or sentence.template
    parts = {k: translated(v) if isinstance(v, Sentence) else v for k, v in sentence.values.items()}
    return template.format(**parts)


def spoken() -> Language:
    """Return the language that is spoken."""
    return _spoken.get()[0]


def whole(number: int) -> str:
    """Return a number with its thousands set apart."""
    return f"{number:,}".replace(",", "." if _spoken.get()[0] == "de" else ",")


def decimal(value: float, places: int | None = None) -> str:
    """Return a figure with a true minus, to so many places or to as many as it has."""
    said = (f"{value:g}" if places is None else f"{value:.{places}f}").replace("-", "−")
    return said.replace(".", ",") if _spoken.get()[0] == "de" else said


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
