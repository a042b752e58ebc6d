"""The files of an exercise pack: its Markdown with the pictures it shows, and what the candidate gets."""

import hashlib
import os
import posixpath
import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path, PurePosixPath

from markdown_it import MarkdownIt

from app.domain.diagnostics import Problem, shown
from app.domain.packs.exercise import FILE, PAGE_LIMIT, Exercise, ExerciseVariant, FrozenExercise
from app.domain.packs.picture import Unshown, picture
from app.domain.text import tidy
from app.store.packs.text import Unreadable, read_bytes, read_text

DATA_LIMIT = 50_000_000
"""The largest file for the candidate, in bytes."""

_MARKDOWN = MarkdownIt("commonmark", {"html": False}).enable("table")


class Missing(Unreadable):
    """A file that the pack names and does not hold."""


@dataclass(frozen=True)
class PackPage:
    """A Markdown file as it is frozen: its pictures are named by their path in the pack."""

    text: str
    pictures: dict[str, str] = field(default_factory=dict)
    problems: tuple[Problem, ...] = ()


def page(pack: Path, file: str) -> PackPage:
    """Return a Markdown file of the pack; raise `Unreadable` when it cannot be read."""
    lines = tidy(read_text(_inside(pack, file), PAGE_LIMIT)).split("\n")
    pictures: dict[str, str] = {}
    problems: list[Problem] = []
    for first, last, source in _sources(lines):
        try:
            name = _target(file, source)
            pictures[name] = _svg(pack, name)
            if name != source:
                _rename(lines, range(first, last), source, name)
        except Unshown as error:
            cure = "Write ![what it shows](chart.svg), with the path of an SVG picture in the pack."
            message = f"the picture “{shown(source)}” cannot be shown: {error.reason}"
            problems.append(Problem(file=tidy(str(pack / file)), line=first + 1, message=message, cure=cure))
    return PackPage("\n".join(lines).rstrip("\n") + "\n", pictures, tuple(problems))


def content(pack: Path, file: str) -> bytes:
    """Return a file for the candidate; raise `Unreadable` when it cannot be given."""
    return read_bytes(_inside(pack, file), DATA_LIMIT)


def freeze(pack: Path, exercise: Exercise, variant: ExerciseVariant) -> FrozenExercise:
    """Return one variant of a sound exercise with its texts, pictures and the digests of its data."""
    files = (exercise.brief, exercise.guide, variant.brief, variant.guide)
    pages = {file: page(pack, file) for file in files}
    return FrozenExercise(
        exercise=exercise,
        variant=variant.id,
        brief=f"{pages[exercise.brief].text}\n{pages[variant.brief].text}",
        guide=f"{pages[exercise.guide].text}\n{pages[variant.guide].text}",
        files={file: hashlib.sha256(content(pack, file)).hexdigest() for file in variant.data},
        pictures={name: svg for each in pages.values() for name, svg in each.pictures.items()},
    )


def _inside(pack: Path, file: str) -> Path:
    """Return where a file of the pack lies; raise `Missing` when it is not there, or a link leads away."""
    place = pack / file
    if not os.path.realpath(place).startswith(os.path.realpath(pack) + os.sep):
        raise Missing(f"“{file}” is a link that leads out of the pack", "Put the file itself into the pack.")
    if not os.path.isfile(place):  # nor is one whose name no disk can hold
        raise Missing(f"there is no file “{file}” in the pack", "Add the file, or correct the path.")
    return place


def _sources(lines: list[str]) -> Iterator[tuple[int, int, str]]:
    """Yield every picture in the Markdown: the lines of its block (from 0, end exclusive), its source."""
    for block in _MARKDOWN.parse("\n".join(lines)):
        for token in block.children or ():
            if token.type == "image" and block.map:
                yield block.map[0], block.map[1], str(token.attrs["src"])


def _target(file: str, source: str) -> str:
    """Return the path in the pack of a picture that a Markdown file names from where it lies."""
    joined = posixpath.normpath(posixpath.join(str(PurePosixPath(file).parent), source))
    if source.startswith("/") or not re.match(FILE, joined):
        raise Unshown("it is not a relative path in the pack")
    if not joined.endswith(".svg"):
        raise Unshown("it is not a relative path that ends in .svg")
    return joined


def _svg(pack: Path, name: str) -> str:
    try:
        svg = tidy(read_text(_inside(pack, name)))
    except Unreadable as trouble:
        raise Unshown("{reason}", reason=trouble.message) from None
    picture(svg)
    return svg


def _rename(lines: list[str], block: range, source: str, name: str) -> None:
    """Put `name` in place of the first `source` of a picture in the block."""
    written = re.compile(rf"(!\[[^]]*\]\(){re.escape(source)}(?=[\s)])")
    for number in block:
        lines[number], found = written.subn(lambda match: match[1] + name, lines[number], count=1)
        if found:
            return
    raise Unshown("its path does not stand behind it in brackets")
