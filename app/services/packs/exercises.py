"""What a candidate gets of an exercise: the brief on paper, and the packet."""

from pathlib import Path

from app.domain.errors import Conflict
from app.domain.packs.exercise import BRIEF, FrozenExercise
from app.store.files import atomic
from app.store.files.os_errors import faults
from app.store.packs.exercises import candidate_files, load_exercise

LARGE_PRINT, WEB_PAGE = "brief-large-print.pdf", "brief.html"
"""The brief once more, for whoever needs it larger, or listens: nobody has to ask."""


def brief(frozen: FrozenExercise, fonts: Path) -> bytes:
    """Return the brief of a frozen exercise as a PDF, with the fonts in the folder `fonts`."""
    from app.reports.candidate.markdown_paper import brief_pdf

    return brief_pdf(frozen.exercise.title, frozen.brief, frozen.pictures, fonts)


def readable(frozen: FrozenExercise, fonts: Path) -> dict[str, bytes]:
    """Return the brief of a frozen exercise in its other forms, under their names."""
    from app.reports.candidate.markdown_paper import brief_pdf
    from app.reports.markdown.web_page import web_page

    title = frozen.exercise.title
    return {
        WEB_PAGE: web_page(title, frozen.brief, frozen.pictures).encode(),
        LARGE_PRINT: brief_pdf(title, frozen.brief, frozen.pictures, fonts, large=True),
    }


def write_packet(packs: Path, exercise: str, variant: str | None, folder: Path, fonts: Path) -> list[Path]:
    """Write the brief and the data of a variant into `folder`, new or empty; return the files, brief first.

    The brief is a PDF, and once more in large print and as a web page. The PDF is put there last: where it
    lies, the packet is whole. After trouble nothing is left.
    """
    content = {folder / name: data for name, data in _content(packs, exercise, variant, fonts).items()}
    _check_empty(folder)
    made: list[Path] = []
    try:
        for file, data in content.items():
            made += _make(file.parent)
            atomic.write(file, data)
            made.append(file)
    except BaseException:
        _take_back(made)
        raise
    *data_files, paper = content
    return [paper, *data_files]


def _content(packs: Path, exercise: str, variant: str | None, fonts: Path) -> dict[str, bytes]:
    """Return every file of the packet under its name there, the brief last."""
    frozen = load_exercise(packs, exercise, variant)
    given = candidate_files(packs, frozen)
    files = {frozen.chosen.packed(file): data for file, data in given.items()}
    return files | readable(frozen, fonts) | {BRIEF: brief(frozen, fonts)}


def _check_empty(folder: Path) -> None:
    with faults(folder):
        held = (
            [each.name for each in folder.iterdir() if not each.name.startswith(".")]
            if folder.is_dir()
            else []
        )
    if held:
        raise Conflict(
            "“{folder}” is not empty. Name a new or an empty folder for the packet.", folder=folder
        )


def _make(folder: Path) -> list[Path]:
    """Make a folder with those above it; return the new ones, the outermost first."""
    with faults(folder):
        missing = [each for each in (folder, *folder.parents) if not each.exists()][::-1]
        folder.mkdir(parents=True, exist_ok=True)
    return missing


def _take_back(made: list[Path]) -> None:
    for each in reversed(made):
        with faults(each):
            each.rmdir() if each.is_dir() else each.unlink(missing_ok=True)
