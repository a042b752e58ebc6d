"""Classifying at the desk: notes are corrected, filed, marked and withdrawn, by key, menu or drag."""

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QPoint, Qt
from PySide6.QtWidgets import QWidget

from app.domain.scorecard import rules
from app.domain.scorecard.marks import Tone
from app.domain.scorecard.note_syntax import capture
from app.services.scorecard import desk
from app.ui.look import words
from app.ui.look.keys import called_by
from app.ui.scorecard.notes.list import NoteList
from app.ui.scorecard.session import Sitting
from app.ui.widgets.page_commands import Command

if TYPE_CHECKING:
    from app.ui.scorecard.evaluate.pane import EvaluatePane
    from app.ui.scorecard.evaluate.tray import TrayList


class NoteDesk(QObject):
    """Joins the lists of notes beside the ratings to the sitting."""

    _pane: "EvaluatePane"

    def __init__(self, sitting: Sitting, parent: QObject) -> None:
        super().__init__(parent)
        self._sitting = sitting
        self._here: str | None = None

    def join(self, pane: "EvaluatePane") -> None:
        """Let what is asked for in the lists of a pane be done."""
        self._pane = pane
        join_notes(self._sitting, pane.dimension.notes)
        pane.unfiled.list.chosen.connect(self._file_here)
        pane.steps.dropped.connect(self._file)
        for tray in (pane.unfiled.list, pane.follow_ups.list):
            tray.menu_wanted.connect(partial(self._menu, tray))

    def commands(self) -> list[Command]:
        """Return what can be done with notes by key."""
        mark = self.tr("Mark the note: {what}")
        return [
            Command("evidence", self.tr("To the evidence"), self.to_evidence, ("E",)),
            Command("tray", self.tr("To the notes to file"), self.to_tray, ("C",)),
            Command("file", self.tr("File the note under…"), self.open_menu, ("#", "L")),
            *(
                Command(f"tone-{tone}", mark.format(what=words.tone(tone)), partial(self.mark, tone), (key,))
                for tone, key in zip(words.TONES, "+-!?", strict=True)
            ),
        ]

    def turn(self, dimension: str | None) -> None:
        """File under `dimension` from now on; under none where no dimension is open."""
        self._here = dimension

    def to_evidence(self) -> None:
        """Go to the notes of the open dimension."""
        self._enter(self._pane.dimension.notes)

    def to_tray(self, *, follow_ups: bool = False) -> None:
        """Go to the notes that are not filed, else, or for `follow_ups`, to the questions to come back to."""
        unfiled, later = self._pane.unfiled.list, self._pane.follow_ups.list
        self._enter(unfiled if unfiled.model().rowCount() and not follow_ups else later)

    def to_words(self, note: str) -> None:
        """Go to a note to correct it, or to file it first where it waits for that."""
        if self._sitting.desk.card.notes[note].dimension:
            self._pane.dimension.notes.correct(note)
        else:
            self._pane.unfiled.list.select(note)

    def open_menu(self) -> None:
        """Open the menu of the current note beside it."""
        listed = self._current()
        if listed is not None:
            place = listed.visualRect(listed.currentIndex()).bottomLeft()
            self._menu(listed, listed.selected() or "", listed.viewport().mapToGlobal(place))

    def mark(self, tone: Tone) -> None:
        """Say what the current note speaks for; said again, it is taken back."""
        listed = self._current()
        if listed is not None:
            note = self._sitting.desk.card.notes[listed.selected() or ""]
            self._tone(note.id, None if note.tone == tone else tone)

    def _current(self) -> "NoteList | TrayList | None":
        """Return the list whose note is meant: the one with the focus; say what to do when none is."""
        pane = self._pane
        for listed in (pane.dimension.notes, pane.unfiled.list, pane.follow_ups.list):
            if listed.hasFocus() and listed.selected():
                return listed
        evidence, tray = (called_by(pane, f"desk/{each}") for each in ("evidence", "tray"))
        said = self.tr("Go to a note first.")
        if evidence and tray:
            keyed = self.tr("Go to a note first: {evidence} for the evidence, {tray} for the notes to file.")
            said = keyed.format(evidence=evidence, tray=tray)
        self._sitting.refused.emit(said)
        return None

    def _enter(self, listed: "NoteList | TrayList") -> None:
        if listed.isVisible() and listed.model().rowCount():
            if not listed.currentIndex().isValid():
                listed.setCurrentIndex(listed.model().index(0, 0))
            listed.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def _menu(self, listed: QWidget, note: str, where: QPoint) -> None:
        open_menu(self._sitting, listed, note, where)

    def _file(self, note: str, dimension: str | None) -> None:
        self._sitting.do(rules.file_note, note, dimension)

    def _file_here(self, note: str) -> None:
        if self._here is not None:
            self._file(note, self._here)

    def _tone(self, note: str, tone: Tone | None) -> None:
        self._sitting.do(rules.set_tone, note, tone)


def join_notes(sitting: Sitting, notes: NoteList) -> None:
    """Let what is asked for in a list of notes be done; a correction being typed is kept."""
    drafts = sitting.drafts
    notes.corrected.connect(partial(correct, sitting))
    notes.typed.connect(lambda note, text: drafts.keep(field(note), text))
    notes.let_go.connect(lambda note: drafts.drop(field(note)))
    notes.withdrawn.connect(lambda note: sitting.do(rules.withdraw_note, note))
    notes.refused.connect(sitting.refused)
    notes.menu_wanted.connect(partial(open_menu, sitting, notes))


def resume_corrections(sitting: Sitting) -> None:
    """Make corrections that a crash cut short; undo takes them back."""
    standing = {note.id for note in sitting.desk.card.standing_notes()}
    for note, text in sitting.drafts.under(field("")).items():
        if sitting.editable and note in standing and text.strip():
            correct(sitting, note, text)


def open_menu(sitting: Sitting, listed: QWidget, note: str, where: QPoint) -> None:
    """Open the menu of a note; after the seal nothing is left of it but the earlier wordings."""
    held, earlier = sitting.desk.card.notes[note], partial(show_wordings, sitting, listed, note)
    if sitting.editable:
        from app.ui.scorecard.notes.menu import note_menu

        note_menu(
            held,
            sitting.desk.rubric,
            lambda note, dimension: sitting.do(rules.file_note, note, dimension),
            lambda note, tone: sitting.do(rules.set_tone, note, tone),
            lambda note: sitting.do(rules.withdraw_note, note),
            listed,
            earlier,
        ).popup(where)
    elif held.edited:
        earlier()


def show_wordings(sitting: Sitting, listed: QWidget, note: str) -> None:
    """Show the words a note has had."""
    from app.ui.scorecard.notes.versions import WordingsDialog

    WordingsDialog(listed, desk.wordings(sitting.workspace, sitting.desk, note)).open()


def correct(sitting: Sitting, note: str, text: str) -> None:
    """Correct a note, or put a moment into words."""
    if sitting.desk.card.notes[note].text:
        sitting.enter(field(note), rules.correct_note, note, text)
    else:
        sitting.enter(field(note), rules.word_moment, note, capture(text, sitting.desk.rubric))


def field(note: str) -> str:
    """Return the scratch field of the words that a note is being given."""
    return f"correct:{note}"
