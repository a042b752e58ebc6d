"""The packs that authors write, as values: reading them, choosing among them, telling their mistakes."""

import os
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import NamedTuple

from app.domain.diagnostics import Problem, shown
from app.domain.errors import InvalidInput, NotFound
from app.domain.packs.rubric import Rubric, Variant, overlay
from app.domain.packs.translation import Translation, translated
from app.domain.text import tidy
from app.store.packs.reader import EXERCISE, PackReader, files_in, is_pack_name

VARIANTS = "variants"
"""The folder beside the rubrics that holds their variants."""

TRANSLATIONS = "translations"
"""The folder beside the rubrics that holds a folder for each language, with a file for each rubric."""


class ListedVariant(NamedTuple):
    """A variant as a list shows it."""

    id: str
    title: str
    when: str


class ListedRubric(NamedTuple):
    """A rubric as a list shows it, with its variants and the languages it is kept in."""

    id: str
    title: str
    version: str
    variants: tuple[ListedVariant, ...]
    languages: tuple[str, ...]
    """Its own first. A translation is read and checked when it is wanted."""


class Library(NamedTuple):
    """The sound rubrics of a folder, and the mistakes in all other files there."""

    rubrics: tuple[ListedRubric, ...]
    problems: tuple[Problem, ...]


def load_rubric(
    folder: Path,
    rubric_id: str,
    variant: str | None = None,
    language: str | None = None,
    reader: PackReader | None = None,
) -> Rubric:
    """Return a rubric of `folder`, merged with a variant or in another language if one is named.

    A variant's own questions are kept in the rubric's own language alone, so both together are refused.
    What `reader` has read already is not read again.
    """
    reader = reader or PackReader()
    path = reader.find([folder], Rubric, rubric_id)
    if path is None:
        known = [each.id for each in list_rubrics(folder, reader).rubrics]
        raise NotFound(
            "There is no rubric “{name}” in {folder}. There are: {known}."
            if known
            else "There is no rubric “{name}” in {folder}. There is no sound rubric at all.",
            name=shown(rubric_id),
            folder=tidy(str(folder)),
            known=", ".join(known),
        )
    rubric = reader.sound(path, Rubric)
    if language not in (None, rubric.language):
        return _translated(folder, reader, rubric, str(language), variant)
    if variant is None:
        return rubric
    path = reader.find([folder / VARIANTS], Variant, variant, of=rubric_id)
    if path is None:
        known = [v.id for r in list_rubrics(folder, reader).rubrics if r.id == rubric_id for v in r.variants]
        raise NotFound(
            "There is no variant “{name}” in {folder}. There are: {known}."
            if known
            else "There is no variant “{name}” in {folder}. There is no sound variant at all.",
            name=shown(variant),
            folder=tidy(str(folder / VARIANTS)),
            known=", ".join(known),
        )
    return overlay(rubric, reader.sound(path, Variant))


def _translated(
    folder: Path, reader: PackReader, rubric: Rubric, language: str, variant: str | None
) -> Rubric:
    if variant is not None:
        raise InvalidInput(
            "The variants of “{rubric}” are kept in “{language}” only.",
            rubric=rubric.id,
            language=rubric.language,
        )
    path = folder / TRANSLATIONS / language / f"{rubric.id}.yaml"
    if not path.is_file():
        raise NotFound(
            "The rubric “{rubric}” is not kept in “{language}”: there is no file {path}.",
            rubric=rubric.id,
            language=shown(language),
            path=tidy(str(path)),
        )
    return translated(rubric, reader.sound(path, Translation))


def list_rubrics(folder: Path, reader: PackReader | None = None) -> Library:
    """Return what `folder` offers; a broken pack does not hide the others."""
    reader = reader or PackReader()
    rubrics, variants = list[Rubric](), list[Variant]()
    problems: list[Problem] = []
    for path in [*files_in(folder), *files_in(folder / VARIANTS)]:
        value, mistakes = reader.examine(path)
        problems += mistakes
        if mistakes:
            continue
        if isinstance(value, Rubric):
            rubrics.append(value)
        elif isinstance(value, Variant):
            variants.append(value)
    return Library(tuple(_listed(folder, rubric, variants) for rubric in rubrics), tuple(problems))


def _listed(folder: Path, rubric: Rubric, variants: Iterable[Variant]) -> ListedRubric:
    own = tuple(ListedVariant(v.id, v.title, v.when) for v in variants if v.of == rubric.id)
    others = sorted(each.parent.name for each in (folder / TRANSLATIONS).glob(f"*/{rubric.id}.yaml"))
    return ListedRubric(rubric.id, rubric.title, rubric.version, own, (rubric.language, *others))


def lint(paths: Iterable[Path]) -> list[Problem]:
    """Return every mistake in the files at `paths`, and in the packs of the folders among them.

    `NotFound` when a path does not exist, or is a folder without a pack.
    """
    reader, problems = PackReader(), list[Problem]()
    files = dict.fromkeys(file for path in paths for file in _packs_at(path, problems))
    for file in files:
        problems += reader.examine(file)[1]
    return problems


def _packs_at(path: Path, problems: list[Problem]) -> Iterator[Path]:
    if not os.path.isdir(path):
        yield path
        return
    before, found = len(problems), False
    for folder, folders, names in os.walk(path, onerror=lambda error: problems.append(_unreadable(error))):
        if EXERCISE in names:  # a whole pack: its other YAML files are templates and the like
            folders[:], names = [], [EXERCISE]
        folders[:] = sorted(name for name in folders if not name.startswith("."))
        for name in sorted(filter(is_pack_name, names)):
            found = True
            yield Path(folder, name)
    if not found and len(problems) == before:
        raise NotFound("There is no pack in the folder {path}: no file ends in .yaml.", path=tidy(str(path)))


def _unreadable(error: OSError) -> Problem:
    message = f"the folder cannot be read: {(error.strerror or str(error)).lower()}"
    return Problem(file=tidy(str(error.filename)), message=message, cure="Check its permissions.")
