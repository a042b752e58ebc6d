"""What the palette finds: commands, the open desk's dimensions and questions, library chapters, panels."""

import re
import unicodedata
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QPushButton, QWidget

from app.domain.schedule.lines import PanelLine
from app.domain.scorecard.marks import Note
from app.domain.scorecard.withheld import offered
from app.ui.look import words
from app.ui.look.keycaps import caps
from app.ui.scorecard.steps import OVERALL, RECORD, SEAL, TAKE_AWAYS
from app.ui.window.pages import table
from app.ui.window_protocol import Window

if TYPE_CHECKING:
    from app.ui.scorecard.desk import DeskPage

_WORD = re.compile(r"\w+")


@dataclass(frozen=True, slots=True)
class Find:
    """One thing to run or to go to; a command has keys, another has a detail."""

    kind: str
    title: str
    act: Callable[[], object] = field(compare=False)
    detail: str = ""
    keys: tuple[str, ...] = ()
    also: str = ""
    """Other words that it is found by."""
    folded: str = field(init=False)
    """What typed words are looked for in: title first."""
    words: frozenset[str] = field(init=False)
    """The words of the title, whole."""

    def __post_init__(self) -> None:
        object.__setattr__(self, "folded", _fold(f"{self.title} {self.kind} {self.detail} {self.also}"))
        object.__setattr__(self, "words", frozenset(_WORD.findall(_fold(self.title))))

    @property
    def spoken(self) -> str:
        """What a screen reader says."""
        return ", ".join(part for part in (self.title, self.kind, self.detail, *self.keys) if part)


def matching(finds: Sequence[Find], typed: str) -> list[Find]:
    """Return the finds in which every typed word occurs, each kind in the order given.

    First come those whose title has the words whole, then those with words that begin so, then the others;
    of each, first those that begin with what was typed. Where none fits, those that have the letters in
    their order, the shortest first.
    """
    parts = _fold(typed).split()
    fitting = [find for find in finds if all(part in find.folded for part in parts)]
    return sorted(fitting, key=lambda find: _rank(find, parts)) or sorted(
        (find for find in finds if _scattered("".join(parts), find.folded)), key=lambda find: len(find.title)
    )


def at_hand(
    window: Window, desk: "DeskPage | None", actions: Iterable[QAction], page: QWidget | None = None
) -> Iterator[Find]:
    """Yield what can be found without reading: commands, what can be pressed on the page that is shown,
    the open desk's parts, library chapters.
    """
    called: set[str] = set()
    keys: dict[str, tuple[str, ...]] = {}
    for action in actions:
        if action.isEnabled():
            called.add(_bare(action.text()))
            keys[action.objectName()] = caps(action)
            also = action.objectName().rpartition("/")[2].replace("-", " ")
            yield Find(_tr("Command"), action.text(), action.trigger, keys=caps(action), also=also)
    if page is not None:
        yield from _pressed(page, called)
    for each in table():
        if each.on_rail:  # the rail's word for it is what one looks for
            act = partial(window.go, each.place)
            yield Find(_tr("Command"), each.on_rail, act, keys=keys.get(f"window/{each.place}", ()))
    if desk is not None:
        yield from _parts(window, desk, called)
    for name in (
        _tr("Language"), _tr("Theme"), _tr("Contrast"), _tr("Text size"), _tr("Motion"), _tr("Your name"),
        _tr("Single letters as keys"),
    ):  # fmt: skip
        yield Find(_tr("Setting"), name, partial(window.go, "settings"))
    for key, title in (
        ("role", _tr("Role summary")),
        ("signals", _tr("Signals")),
        ("areas", _tr("Areas and weights")),
        ("policy", _tr("Decision policy")),
        ("exercises", _tr("Exercises")),
    ):
        yield Find(_tr("Library"), title, partial(_to_chapter, window, key))


def _pressed(page: QWidget, called: set[str]) -> Iterator[Find]:
    """Yield the buttons of a page, but those that do what is `called` by name already."""
    for text in dict.fromkeys(each.text() for each in _buttons(page)):
        if _bare(text) not in called:
            yield Find(_tr("Button"), text.removeprefix("→ "), partial(_press, page, text))


def _press(page: QWidget, text: str) -> None:
    """Press a button of a page; the page may have been drawn anew since it was found."""
    for each in _buttons(page):
        if each.text() == text:
            each.click()
            return


def _buttons(page: QWidget) -> Iterator[QPushButton]:
    for each in page.findChildren(QPushButton):
        marks = each.property("kind") in ("chip", "choice")
        if each.text() and each.isEnabled() and each.isVisibleTo(page) and not marks:
            yield each


def _bare(text: str) -> str:
    """Return what a command is called without the signs that tell what comes of it."""
    return _fold(text.removeprefix("→ ").removesuffix("…"))


def panel(window: Window, line: PanelLine) -> Find:
    """Return the find of a panel."""
    act = partial(window.open_panel, line.id)
    return Find(_tr("Panel"), line.candidate, act, f"{words.status(line.status)} · {line.role}")


def _parts(window: Window, desk: "DeskPage", called: set[str]) -> Iterator[Find]:
    rubric, sealed = desk.desk.rubric, desk.desk.card.status == "sealed"
    for each in rubric.dimensions:
        yield Find(_tr("Dimension"), each.title, partial(_to_dimension, window, desk, each.id))
    for each in rubric.dimensions:
        act = partial(_to_dimension, window, desk, each.id, questions=True)
        for question in offered(desk.desk.card, each):
            yield Find(_tr("Question"), question.text, act, each.title)
    for key, title in (
        (TAKE_AWAYS, _tr("Take-aways")),
        (OVERALL, _tr("Overall recommendation")),
        (SEAL, _tr("What was sealed") if sealed else _tr("Review and seal")),
    ):
        if _bare(title) not in called:
            yield Find(_tr("Step"), title, partial(_to_step, window, desk, key))
    for section in desk.desk.plan:
        yield Find(_tr("Section"), section.title, partial(_to_step, window, desk, RECORD))
    for row, finding in enumerate(desk.desk.frozen.exercise.findings if desk.desk.frozen else ()):
        yield Find(_tr("Finding"), finding.title, partial(_to_finding, window, desk, row))
    for note in desk.desk.card.standing_notes():
        act = partial(_to_note, window, desk, note)
        yield Find(_tr("Note"), " ".join(words.noted(note).split())[:200], act, f"{note.at:%H:%M:%S}")


def _to_dimension(window: Window, desk: "DeskPage", dimension: str, *, questions: bool = False) -> None:
    window.open_desk(desk.desk.panel.id, desk.desk.seat.id)
    desk.go(dimension)
    if questions:
        desk.actions_by_name["questions"].trigger()


def _to_step(window: Window, desk: "DeskPage", step: str) -> None:
    window.open_desk(desk.desk.panel.id, desk.desk.seat.id)
    desk.go(step)


def _to_finding(window: Window, desk: "DeskPage", row: int) -> None:
    _to_step(window, desk, RECORD)
    if desk.record is not None:
        findings = desk.record.pane.findings
        findings.setCurrentIndex(findings.model().index(row, 0))


def _to_note(window: Window, desk: "DeskPage", note: Note) -> None:
    _to_step(window, desk, note.dimension or desk.desk.seat.focus[0])
    evaluate = desk.evaluate
    tray = evaluate.pane.follow_ups if note.tone == "follow-up" else evaluate.pane.unfiled
    (evaluate.dimension.notes if note.dimension else tray.list).choose(note.id)


def _to_chapter(window: Window, chapter: str) -> None:
    from app.ui.packs.packs_library import LibraryPage

    window.go("library")
    library = window.window().findChild(LibraryPage)
    assert isinstance(library, LibraryPage)
    if chapter == "exercises":
        library.show_shelf("exercises")
    else:
        library.show_shelf("rubric")
        library.rubric.go(chapter)


def _scattered(letters: str, folded: str) -> bool:
    """Whether the letters occur in their order, with others between them."""
    rest = iter(folded)
    return all(letter in rest for letter in letters)


def _rank(find: Find, parts: list[str]) -> tuple[int, bool]:
    begins = find.folded.startswith(" ".join(parts))
    if find.words.issuperset(parts):
        return 0, not begins
    return 1 if all(f" {part}" in f" {find.folded}" for part in parts) else 2, not begins


def _fold(text: str) -> str:
    """Return `text` without capitals and accents, for somebody who types neither."""
    if not text.isascii():
        text = "".join(c for c in unicodedata.normalize("NFKD", text) if not unicodedata.combining(c))
    return " ".join(text.casefold().split())


def _tr(text: str) -> str:
    return QCoreApplication.translate("finds", text)
