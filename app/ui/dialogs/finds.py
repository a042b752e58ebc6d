"""What the palette finds: commands, the open desk's dimensions and questions, library chapters, panels."""

import re
import unicodedata
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, field
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication
from PySide6.QtGui import QAction, QKeySequence

from app.domain.lists import PanelLine
from app.ui import words

if TYPE_CHECKING:
    from app.ui.main_window import MainWindow
    from app.ui.pages.desk import DeskPage


@dataclass(frozen=True, slots=True)
class Find:
    """One thing to run or to go to; a command has keys, another has a detail."""

    kind: str
    title: str
    act: Callable[[], object] = field(compare=False)
    detail: str = ""
    keys: tuple[str, ...] = ()
    folded: str = field(init=False)
    """What typed words are looked for in: title first."""

    def __post_init__(self) -> None:
        object.__setattr__(self, "folded", _fold(f"{self.title} {self.kind} {self.detail}"))

    @property
    def spoken(self) -> str:
        """What a screen reader says."""
        return ", ".join(part for part in (self.title, self.kind, self.detail, *self.keys) if part)


def matching(finds: Iterable[Find], typed: str) -> list[Find]:
    """Return the finds in which every typed word occurs: first those that begin with what was typed,
    then those with words that begin with each, then the others, each in the order given.
    """
    parts = _fold(typed).split()
    begins: tuple[list[Find], ...] = ([], [], [])
    for find in finds:
        if all(part in find.folded for part in parts):
            begins[_rank(find.folded, parts)].append(find)
    return [find for group in begins for find in group]


def caps(action: QAction) -> tuple[str, ...]:
    """Return the keys of an action as they stand on key caps."""
    native = QKeySequence.SequenceFormat.NativeText
    texts = (key.toString(native) for key in action.shortcuts())
    return tuple(
        re.sub(r"(?<=.)\+(?=.)", " ", text).replace("Return", "↵").replace("Down", "↓").replace("Up", "↑")
        for text in texts
        if text
    )


def at_hand(window: "MainWindow") -> Iterator[Find]:
    """Yield what can be found without reading: commands, the open desk's parts, library chapters."""
    desk = window.desk
    for action in (*window.page_actions(), *window.actions()):
        if action.isEnabled():
            yield Find(_tr("Command"), action.text(), action.trigger, keys=caps(action))
    if desk is not None:
        yield from _parts(window, desk)
    for key, title in (
        ("role", _tr("Role summary")),
        ("signals", _tr("Signals")),
        ("areas", _tr("Areas and weights")),
        ("policy", _tr("Decision policy")),
        ("exercises", _tr("Exercises")),
    ):
        yield Find(_tr("Library"), title, partial(_to_chapter, window, key))


def panel(window: "MainWindow", line: PanelLine) -> Find:
    """Return the find of a panel."""
    act = partial(window.open_panel, line.id)
    return Find(_tr("Panel"), line.candidate, act, f"{words.status(line.status)} · {line.role}")


def _parts(window: "MainWindow", desk: "DeskPage") -> Iterator[Find]:
    rubric = desk.desk.rubric
    for each in rubric.dimensions:
        yield Find(_tr("Dimension"), each.title, partial(_to_dimension, window, desk, each.id))
    for each in rubric.dimensions:
        act = partial(_to_dimension, window, desk, each.id, questions=True)
        for question in each.questions:
            yield Find(_tr("Question"), question.text, act, each.title)


def _to_dimension(window: "MainWindow", desk: "DeskPage", dimension: str, *, questions: bool = False) -> None:
    window.open_desk(desk.desk.panel.id, desk.desk.seat.id)
    desk.go(dimension)
    if questions:
        desk.actions_by_name["questions"].trigger()


def _to_chapter(window: "MainWindow", chapter: str) -> None:
    from app.ui.pages.library import LibraryPage

    window.go("library")
    library = window.findChild(LibraryPage)
    assert isinstance(library, LibraryPage)
    if chapter == "exercises":
        library.show_shelf("exercises")
    else:
        library.show_shelf("rubric")
        library.rubric.go(chapter)


def _rank(folded: str, parts: list[str]) -> int:
    if folded.startswith(" ".join(parts)):
        return 0
    return 1 if all(f" {part}" in f" {folded}" for part in parts) else 2


def _fold(text: str) -> str:
    """Return `text` without capitals and accents, for somebody who types neither."""
    if not text.isascii():
        text = "".join(c for c in unicodedata.normalize("NFKD", text) if not unicodedata.combining(c))
    return " ".join(text.casefold().split())


def _tr(text: str) -> str:
    return QCoreApplication.translate("finds", text)
