"""A translation of a rubric: an overlay that maps the place of each text to what it says there."""

from collections.abc import Iterator, Mapping
from typing import Annotated, Literal

from pydantic import Field, ValidationError

from app.domain.diagnostics import Fault
from app.domain.packs.checks import wording_faults
from app.domain.packs.rubric import LanguageTag, Rubric
from app.domain.packs.wording import Wording
from app.domain.value import Slug, Text, Value

TextPlace = Annotated[str, Field(max_length=200, pattern=r"^[a-z0-9_-]+(\.[a-z0-9_-]+)*$")]
"""Where a text stands: keys, ids, levels and numbers counted from 1, joined by dots."""

_NO_WORDS = frozenset(
    ("format", "id", "version", "language", "code", "kind", "rule", "focus", "exercise", "variant", "spoils")
)
"""Fields whose text is for the program, as is that of `dimensions` but for the rubric's own."""


class Translation(Value):
    """One language of one version of a rubric."""

    format: Literal["evenhand.rubric-translation/1"]
    of: Slug
    version: Annotated[str, Field(pattern=r"^\d+\.\d+(\.\d+)?$")]
    """The version of the rubric whose words these are."""
    language: LanguageTag
    texts: Annotated[dict[TextPlace, Text], Field(min_length=1, max_length=5000)]
    advice: Wording = Wording()
    """The words to look for before the seal, in this language."""


def texts(rubric: Rubric) -> dict[str, str]:
    """Return every text of a rubric that can be translated, by its place."""
    return dict(_texts(rubric, ()))


def translated(rubric: Rubric, translation: Translation) -> Rubric:
    """Return `rubric` in the language of `translation`, which is without faults."""
    said = _translated(rubric, (), translation.texts)
    assert isinstance(said, Rubric)
    return said.replace(language=translation.language, advice=translation.advice)


def translation_faults(translation: Translation, rubric: Rubric) -> Iterator[Fault]:
    """Yield every mistake in `translation`: stale, incomplete, or about what the rubric has not."""
    if translation.language == rubric.language:
        yield Fault(("language",), "the rubric is written in this language itself", "Name another language.")
    if translation.version != rubric.version:
        yield Fault(
            ("version",),
            f"the rubric is at version {rubric.version}; these are the words of {translation.version}",
            f"Bring the texts up to date, then write {rubric.version}.",
        )
    wanted = texts(rubric)
    for place in translation.texts:
        if place not in wanted:
            yield Fault(("texts", place), "the rubric has no text there", "Correct the place, or remove it.")
    for place, text in wanted.items():
        if place not in translation.texts:
            yield Fault(("texts",), f"“{place}” is not translated", f"Add it; it says: {_begin(text)}")
    yield from wording_faults(translation.advice)
    try:
        translated(rubric, translation)
    except ValidationError:  # a line that is longer than the rubric allows
        yield Fault(("texts",), "a text is too long for its place", "Shorten the titles.")


def _texts(value: object, way: tuple[str, ...]) -> Iterator[tuple[str, str]]:
    if isinstance(value, str):
        yield ".".join(way), value
    for step, part in _parts(value):
        yield from _texts(part, (*way, step))


def _translated(value: object, way: tuple[str, ...], said: Mapping[str, str]) -> object:
    if isinstance(value, str):
        return said.get(".".join(way), value)
    parts = {step: _translated(part, (*way, step), said) for step, part in _parts(value)}
    if isinstance(value, tuple):
        return tuple(parts.values())
    return value.replace(**parts) if isinstance(value, Value) and parts else value


def _parts(value: object) -> list[tuple[str, object]]:
    """Return what stands in a value, by the step that leads to it."""
    if isinstance(value, tuple):
        return [(str(_name(each, number)), each) for number, each in enumerate(value, start=1)]
    if isinstance(value, Value) and not isinstance(value, Wording):
        fields = ((name, getattr(value, name)) for name in type(value).model_fields if name not in _NO_WORDS)
        return [(name, part) for name, part in fields if name != "dimensions" or isinstance(value, Rubric)]
    return []


def _name(entry: object, number: int) -> object:
    return getattr(entry, "id", getattr(entry, "level", number))


def _begin(text: str) -> str:
    return text if len(text) <= 60 else text[:60] + "…"
