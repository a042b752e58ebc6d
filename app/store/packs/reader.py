"""One pack file read and judged as the kind its `format` names; the table of kinds is here."""

import os
from collections.abc import Callable, Iterable, Iterator, Sequence
from pathlib import Path
from typing import Any, NamedTuple, TypeVar

from pydantic import ValidationError

from app.domain.diagnostics import Fault, Problem, refusal, shown
from app.domain.errors import NotFound
from app.domain.packs.checks import rubric_faults, variant_faults
from app.domain.packs.exercise import Exercise, exercise_faults
from app.domain.packs.rubric import Rubric, Variant
from app.domain.packs.translation import Translation, translation_faults
from app.domain.records.retention import RetentionRules, retention_faults
from app.domain.text import tidy
from app.domain.value import Value
from app.store.packs import yaml
from app.store.packs.model_check import fit, nearest
from app.store.packs.source import Draft
from app.store.packs.text import Unreadable, read_bytes

V = TypeVar("V", bound=Value)
Judged = tuple[Value | None, list[Problem]]

EXERCISE = "exercise.yaml"
"""The pack file of an exercise; everything else in its folder belongs to it."""


class PackReader:
    """Reads packs, each file once."""

    def __init__(self) -> None:
        self._drafts: dict[Path, Draft] = {}
        self._judged: dict[Path, Judged] = {}

    def examine(self, path: Path) -> Judged:
        """Return the pack in the file and every mistake in it; with mistakes the value is not for use."""
        if path not in self._judged:
            draft = self._draft(path)
            kind = _kind_of(draft)
            value = fit(draft, kind.model) if kind else None
            if kind and value:
                known = draft.reported()
                for fault in kind.faults(self, path, value):
                    if isinstance(fault, Problem):
                        draft.add(fault)
                    elif fault.path not in known:
                        draft.report(fault.path, fault.message, fault.cure)
            self._judged[path] = value, draft.problems()
        return self._judged[path]

    def sound(self, path: Path, model: type[V]) -> V:
        """Return the pack in the file; `InvalidInput` unless it is a `model` without mistakes."""
        value, problems = self.examine(path)
        if not problems and isinstance(value, model):
            return value
        other = Problem(
            file=tidy(str(path)),
            path="format",
            message="this is another kind of pack",
            cure=f"Name a file with “format: {_format(model)}”.",
        )
        raise refusal(problems or [other])

    def says(self, path: Path, key: str) -> object:
        """Return what the file at `path` says under `key`; None where it says nothing."""
        data = self._draft(path).data
        return data.get(key) if isinstance(data, dict) else None

    def find(self, folders: Sequence[Path], model: type[Value], pack_id: str, **more: str) -> Path | None:
        """Return the file in one of `folders` that says it is the `model` with that id."""
        wanted = {"format": _format(model), "id": pack_id, **more}
        files = [file for folder in folders for file in files_in(folder)]
        for file in sorted(files, key=lambda file: file.stem != pack_id):
            if _mentions(file, wanted.values()):
                data = self._draft(file).data
                if isinstance(data, dict) and all(data.get(key) == value for key, value in wanted.items()):
                    return file
        return None

    def _draft(self, path: Path) -> Draft:
        if path not in self._drafts:
            self._drafts[path] = yaml.read(path)
        return self._drafts[path]


def files_in(folder: Path) -> list[Path]:
    """Return the YAML files that lie directly in `folder`, by name; none when there is no such folder."""
    if not os.path.isdir(folder):
        return []
    return sorted(path for path in folder.iterdir() if is_pack_name(path.name) and not os.path.isdir(path))


def is_pack_name(name: str) -> bool:
    """Whether a file of that name may hold a pack."""
    return name.lower().endswith((".yaml", ".yml")) and not name.startswith(".")


def _mentions(file: Path, words: Iterable[str]) -> bool:
    # Saves parsing files that cannot be meant.
    try:
        raw = read_bytes(file)
    except (Unreadable, NotFound):
        return False
    return all(word.encode("utf-8", "replace") in raw for word in words)


class _Kind(NamedTuple):
    """A kind of pack: its model, and what to check beyond the shape."""

    model: type[Value]
    faults: Callable[[PackReader, Path, Any], Iterable[Fault | Problem]]


def _faults_of_rubric(reader: PackReader, path: Path, rubric: Rubric) -> Iterator[Fault]:
    if rubric.variant:
        yield Fault(("variant",), "a rubric file is never merged", "Remove it; write a variant instead.")
    yield from rubric_faults(rubric)


def _faults_of_variant(reader: PackReader, path: Path, variant: Variant) -> Iterator[Fault]:
    folders = [path.absolute().parent, path.absolute().parent.parent]
    place = reader.find(folders, Rubric, variant.of)
    if place is None:
        cure = "Correct the id, or put that rubric into this folder or the one above."
        yield Fault(("of",), f"there is no rubric “{variant.of}” in this folder or the one above", cure)
        return
    rubric, problems = reader.examine(place)
    if problems or not isinstance(rubric, Rubric):
        yield Fault(("of",), f"the rubric “{variant.of}” has mistakes itself", f"Mend {place.name} first.")
        return
    try:
        yield from variant_faults(variant, rubric)
    except ValidationError:  # a limit that only the merged rubric passes
        yield Fault(("changes",), "merged with these, the rubric is too long", "Add less.")


def _faults_of_translation(reader: PackReader, path: Path, translation: Translation) -> Iterator[Fault]:
    folder = path.absolute().parent
    place = reader.find([folder, folder.parent, folder.parent.parent], Rubric, translation.of)
    rubric, problems = reader.examine(place) if place else (None, [])
    if place is None:
        cure = "Correct the id, or put this file into translations/<language> beside that rubric."
        yield Fault(("of",), f"there is no rubric “{translation.of}” in the folders above", cure)
    elif problems or not isinstance(rubric, Rubric):
        yield Fault(
            ("of",), f"the rubric “{translation.of}” has mistakes itself", f"Mend {place.name} first."
        )
    else:
        yield from translation_faults(translation, rubric)


def _faults_of_exercise(reader: PackReader, path: Path, exercise: Exercise) -> Iterator[Fault | Problem]:
    from app.store.packs.exercise_checks import files_faults  # reads Markdown, which rubrics do without

    pack = path.absolute().parent
    place = reader.find([pack.parent.parent / "rubrics"], Rubric, exercise.rubric)
    rubric, problems = reader.examine(place) if place else (None, [])
    if place and (problems or not isinstance(rubric, Rubric)):
        yield Fault(
            ("rubric",), f"the rubric “{exercise.rubric}” has mistakes itself", f"Mend {place.name} first."
        )
    else:
        yield from exercise_faults(exercise, rubric if isinstance(rubric, Rubric) else None)
    yield from files_faults(path.parent, exercise)


_KINDS = {
    "evenhand.rubric/1": _Kind(Rubric, _faults_of_rubric),
    "evenhand.rubric-variant/1": _Kind(Variant, _faults_of_variant),
    "evenhand.rubric-translation/1": _Kind(Translation, _faults_of_translation),
    "evenhand.exercise/1": _Kind(Exercise, _faults_of_exercise),
    "evenhand.retention/1": _Kind(RetentionRules, lambda reader, path, rules: retention_faults(rules)),
}


def _format(model: type[Value]) -> str:
    return next(name for name, kind in _KINDS.items() if kind.model is model)


def _kind_of(draft: Draft) -> _Kind | None:
    """Return the kind the draft says it is; a draft of no known kind gets a mistake."""
    data, known = draft.data, ", ".join(_KINDS)
    if draft.reported() and data is None:
        return None
    if not isinstance(data, dict):
        draft.report((), "the file holds no keys and values", f"Start it with “format:” and one of: {known}.")
        return None
    name = data.get("format")
    if isinstance(name, str) and name in _KINDS:
        return _KINDS[name]
    if "format" not in data:
        draft.report(("format",), "the key “format” is missing", f"Add “format:” with one of: {known}.")
    elif ("format",) not in draft.reported():
        word = name if isinstance(name, str) else ""
        message = f"{f'“{shown(word)}”' if word else 'this'} is no format of a pack"
        draft.report(("format",), message, f"{nearest(word, _KINDS)}Use one of: {known}.")
    return None
