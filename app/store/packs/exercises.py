"""The exercises that authors write, as values: reading them, choosing among them."""

import hashlib
from pathlib import Path
from typing import NamedTuple

from app.domain.diagnostics import Problem, shown
from app.domain.errors import InvalidInput, NotFound
from app.domain.packs.exercise import Exercise, ExerciseForm, ExerciseVariant, FrozenExercise
from app.domain.text import tidy
from app.store.packs import exercise_files
from app.store.packs.reader import EXERCISE, PackReader
from app.store.packs.text import Unreadable


class ListedExercise(NamedTuple):
    """An exercise as a list shows it."""

    id: str
    title: str
    version: str
    summary: str
    forms: tuple[ExerciseForm, ...]
    minutes: int
    rubric: str
    focus: tuple[str, ...]
    variants: tuple[tuple[str, str], ...]
    """Id and title of each."""


class Shelf(NamedTuple):
    """The sound exercises of a folder, and the mistakes in all other packs there."""

    exercises: tuple[ListedExercise, ...]
    problems: tuple[Problem, ...]


def read_exercise(path: Path, reader: PackReader | None = None) -> Exercise:
    """Return the exercise in the file at `path`; `InvalidInput` tells the first mistake in its pack."""
    return (reader or PackReader()).sound(path, Exercise)


def load_exercise(
    folder: Path, exercise: str, variant: str | None = None, reader: PackReader | None = None
) -> FrozenExercise:
    """Return one variant of an exercise of `folder` (the first if none is named) with all its texts.

    What `reader` has read already is not read again.
    """
    reader = reader or PackReader()
    path = _find(folder, exercise, reader)
    found = read_exercise(path, reader)
    chosen = _chosen(found, variant)
    try:
        return exercise_files.freeze(path.parent, found, chosen)
    except (Unreadable, NotFound) as trouble:  # it went since it was checked, a moment ago
        raise InvalidInput(
            "The files of “{exercise}” cannot be read now: {trouble}.", exercise=exercise, trouble=trouble
        ) from None


def candidate_files(folder: Path, frozen: FrozenExercise) -> dict[str, bytes]:
    """Return the files that the candidate gets; `InvalidInput` unless they are as they were frozen."""
    pack, files = _find(folder, frozen.exercise.id, PackReader()).parent, dict[str, bytes]()
    for file, digest in frozen.files.items():
        try:
            files[file] = exercise_files.content(pack, file)
        except (Unreadable, NotFound) as trouble:
            raise InvalidInput(
                "“{file}” cannot be given: {trouble}.", file=tidy(str(pack / file)), trouble=trouble
            ) from None
        if hashlib.sha256(files[file]).hexdigest() != digest:
            raise InvalidInput(
                "“{file}” is not as it was when the exercise was read.", file=tidy(str(pack / file))
            )
    return files


def list_exercises(folder: Path, reader: PackReader | None = None) -> Shelf:
    """Return what `folder` offers; a broken pack does not hide the others."""
    reader = reader or PackReader()
    listed = list[ListedExercise]()
    problems: list[Problem] = []
    for path in _pack_files(folder):
        value, mistakes = reader.examine(path)
        problems += mistakes
        if not mistakes and isinstance(value, Exercise):
            listed.append(_listed(value))
    return Shelf(tuple(listed), tuple(problems))


def _find(folder: Path, exercise: str, reader: PackReader) -> Path:
    """Return the pack file of an exercise of `folder`; raise `NotFound` when there is none."""
    for path in _pack_files(folder):
        if reader.says(path, "id") == exercise:
            return path
    known = [shown(str(reader.says(path, "id"))) for path in _pack_files(folder)]
    raise NotFound(
        "There is no exercise “{exercise}” in {folder}. There are: {known}."
        if known
        else "There is no exercise “{exercise}” in {folder}. There is no exercise at all.",
        exercise=shown(exercise),
        folder=tidy(str(folder)),
        known=", ".join(known),
    )


def _pack_files(folder: Path) -> list[Path]:
    if not folder.is_dir():
        return []
    return [each / EXERCISE for each in sorted(folder.iterdir()) if (each / EXERCISE).is_file()]


def _listed(exercise: Exercise) -> ListedExercise:
    return ListedExercise(
        id=exercise.id,
        title=exercise.title,
        version=exercise.version,
        summary=exercise.summary,
        forms=exercise.forms,
        minutes=exercise.minutes,
        rubric=exercise.rubric,
        focus=exercise.focus,
        variants=tuple((variant.id, variant.title) for variant in exercise.variants),
    )


def _chosen(exercise: Exercise, variant: str | None) -> ExerciseVariant:
    if variant is None:
        return exercise.variants[0]
    try:
        return exercise.variant(variant)
    except KeyError:
        known = ", ".join(each.id for each in exercise.variants)
        raise NotFound(
            "The exercise “{exercise}” has no variant “{variant}”. There are: {known}.",
            exercise=exercise.id,
            variant=shown(variant),
            known=known,
        ) from None
