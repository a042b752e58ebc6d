"""What is wrong with the files of an exercise pack: missing, unreadable, or telling the candidate the key."""

from collections.abc import Generator, Iterator
from pathlib import Path

from app.domain.diagnostics import Fault, Problem, shown
from app.domain.diagnostics import Path as Place
from app.domain.packs.exercise import Exercise
from app.domain.text import tidy
from app.store import exercise_files, leaks
from app.store.text_file import Unreadable


def files_faults(pack: Path, exercise: Exercise) -> Iterator[Fault | Problem]:
    """Yield every mistake in the files that the pack in the folder `pack` names."""
    key, given = leaks.Key(), dict[str, str]()
    key.add(leaks.spoken(exercise))
    for place, file in _named(exercise):
        try:
            if place[-1] == "guide":
                key.add([(yield from _page(pack, file))])
            elif place[-1] == "brief":
                given[file] = yield from _page(pack, file)
            else:
                given[file] = _text(exercise_files.content(pack, file))
        except exercise_files.Missing as trouble:
            yield Fault(place, trouble.message, trouble.cure)
        except Unreadable as trouble:
            yield _problem(pack, file, trouble.message, trouble.cure, *trouble.place)
    for file, text in given.items():
        for line, sentence in key.found(file, text):
            message = f"this stands in the interviewer’s part too: “{shown(sentence)}”"
            yield _problem(pack, file, message, "Take it out of this file, or say it in other words.", line)


def _named(exercise: Exercise) -> Iterator[tuple[Place, str]]:
    """Yield every file with the place that names it; a file named twice, the first time only."""
    places: list[tuple[Place, str]] = [(("brief",), exercise.brief), (("guide",), exercise.guide)]
    for at, variant in enumerate(exercise.variants):
        places += [(("variants", at, "brief"), variant.brief), (("variants", at, "guide"), variant.guide)]
        places += [(("variants", at, "data", number), file) for number, file in enumerate(variant.data)]
    seen: set[tuple[str, bool]] = set()
    for place, file in places:
        secret = place[-1] == "guide"
        if (file, secret) not in seen:
            seen.add((file, secret))
            yield place, file


def _page(pack: Path, file: str) -> Generator[Problem, None, str]:
    """Yield the mistakes in a Markdown file and return its text."""
    page = exercise_files.page(pack, file)
    yield from page.problems
    if not page.text.strip():
        yield _problem(pack, file, "the file is empty", "Write it, in Markdown.")
    return page.text


def _text(content: bytes) -> str:
    """Return what can be read in a file for the candidate; nothing of one that is no text."""
    try:
        return content.decode("utf-8-sig")
    except UnicodeDecodeError:
        return ""


def _problem(pack: Path, file: str, message: str, cure: str, line: int = 1, column: int = 1) -> Problem:
    told = tidy(str(pack / file))
    return Problem(file=told, line=line, column=column, message=tidy(message), cure=tidy(cure))
