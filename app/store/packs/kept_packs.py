"""Packs that were read once: kept as long as no file of theirs has changed, so that nobody waits twice."""

import os
import threading
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any, NamedTuple, TypeVar

from app.domain.packs.exercise import FrozenExercise
from app.domain.packs.rubric import Rubric
from app.store.packs.exercises import Shelf, list_exercises, load_exercise
from app.store.packs.reader import PackReader
from app.store.packs.rubrics import Library, list_rubrics, load_rubric

T = TypeVar("T")
Stamp = tuple[tuple[str, int, int], ...]
"""Every file of a folder with its size and when it was last written."""


class _Held(NamedTuple):
    """What was read of a folder as it then was."""

    stamp: Stamp
    reader: PackReader
    values: dict[object, Any]


class KeptPacks:
    """The rubrics and the exercises of two folders; may be asked from any thread.

    What is missing or broken raises each time, as reading it does.
    """

    def __init__(self, rubrics: Path, exercises: Path) -> None:
        self._rubrics, self._exercises = rubrics, exercises
        self._lock = threading.Lock()
        self._held: dict[Path, _Held] = {}

    @property
    def rubrics_folder(self) -> Path:
        """Where the rubrics lie."""
        return self._rubrics

    def rubrics(self) -> Library:
        """Return the rubrics there are."""
        return self._kept(self._rubrics, "rubrics", lambda reader: list_rubrics(self._rubrics, reader))

    def rubric(self, name: str, variant: str | None = None, language: str | None = None) -> Rubric:
        """Return a rubric, merged with a variant or in another language if one is named."""
        return self._kept(
            self._rubrics,
            (name, variant, language),
            lambda reader: load_rubric(self._rubrics, name, variant, language, reader),
        )

    def shelf(self) -> Shelf:
        """Return the exercises there are."""
        return self._kept(self._exercises, "shelf", lambda reader: list_exercises(self._exercises, reader))

    def exercise(self, name: str, variant: str | None = None) -> FrozenExercise:
        """Return one variant of an exercise, the first if none is named, with all its texts."""
        return self._kept(
            self._exercises,
            (name, variant),
            lambda reader: load_exercise(self._exercises, name, variant, reader),
        )

    @property
    def at_hand(self) -> bool:
        """Whether the rubrics can be had without reading: nobody is at it, and nothing changed since."""
        if not self._lock.acquire(blocking=False):
            return False
        try:
            held = self._held.get(self._rubrics)
            return held is not None and "rubrics" in held.values and held.stamp == _stamp(self._rubrics)
        finally:
            self._lock.release()

    def _kept(self, folder: Path, what: object, read: Callable[[PackReader], T]) -> T:
        with self._lock:
            stamp = _stamp(folder)
            held = self._held.get(folder)
            if held is None or held.stamp != stamp:
                held = self._held[folder] = _Held(stamp, PackReader(), {})
            if what not in held.values:
                held.values[what] = read(held.reader)
            found: T = held.values[what]
            return found


def _stamp(folder: Path) -> Stamp:
    return tuple(sorted(_files(str(folder))))


def _files(folder: str) -> Iterator[tuple[str, int, int]]:
    try:
        with os.scandir(folder) as entries:
            for entry in entries:
                if entry.is_dir():
                    yield from _files(entry.path)
                else:
                    told = entry.stat()
                    yield entry.path, told.st_size, told.st_mtime_ns
    except OSError:  # what cannot be looked at is told by who reads it
        return
