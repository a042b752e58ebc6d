"""A file as its author left it: data, where every piece of it stands, and the mistakes found so far."""

from pathlib import Path as FilePath
from typing import Any, TypeAlias

from app.domain.diagnostics import DataPath, Problem, spell
from app.domain.text import tidy

Data: TypeAlias = dict[str, Any] | list[Any] | str | int | float | bool | None
Position: TypeAlias = tuple[int, int]
"""Line and column, both counted from 1."""

MOST_PROBLEMS = 100
"""Mistakes told of one file at a time."""


class Draft:
    """Filled by a reader, then judged in stages; each stage adds what it finds wrong."""

    def __init__(self, file: FilePath) -> None:
        self.file = tidy(str(file))
        self.data: Data = None
        """`None` when the file could not be read to its end."""
        self.keys: dict[DataPath, Position] = {}
        self.values: dict[DataPath, Position] = {}
        """Where values stand; lists and mappings with a key stand at their key."""
        self._found: list[tuple[DataPath, Problem]] = []
        self._others: list[Problem] = []

    def report(
        self, path: DataPath, message: str, cure: str, *, at_key: bool = False, place: Position | None = None
    ) -> None:
        """Add a mistake at `path`, or at `place` where the path says too little."""
        line, column = place or self.place(path, at_key)
        problem = Problem(
            file=self.file,
            line=line,
            column=column,
            path=spell(path),
            message=tidy(message),
            cure=tidy(cure),
        )
        self._found.append((path, problem))

    def add(self, problem: Problem) -> None:
        """Add a mistake in another file that belongs to this one."""
        self._others.append(problem)

    def place(self, path: DataPath, at_key: bool = False) -> Position:
        """Return where `path` stands, or its nearest holder if it is not there."""
        if at_key and path in self.keys:
            return self.keys[path]
        holders = (path[:end] for end in range(len(path), -1, -1))
        return next((self.values[holder] for holder in holders if holder in self.values), (1, 1))

    def reported(self) -> set[DataPath]:
        """Return the paths that already have a mistake, so that a later stage need not repeat it."""
        return {path for path, _ in self._found}

    def problems(self) -> list[Problem]:
        """Return the mistakes in the order of their lines; of very many, the first."""
        own = [problem for _, problem in self._found]
        ordered = [
            *sorted(own, key=_in_file),
            *sorted(self._others, key=lambda each: (each.file, *_in_file(each))),
        ]
        if len(ordered) <= MOST_PROBLEMS:
            return ordered
        last = ordered[MOST_PROBLEMS - 1]
        rest = Problem(
            file=last.file,
            line=last.line,
            message="more mistakes follow",
            cure="Mend those above first, then lint again.",
        )
        return [*ordered[:MOST_PROBLEMS], rest]


def _in_file(problem: Problem) -> Position:
    return problem.line, problem.column
