"""Pasting at the desk: a text from the clipboard, a chosen or a dropped file becomes notes."""

from collections.abc import Sequence
from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt
from PySide6.QtWidgets import QApplication, QFileDialog

from app.domain.errors import EvenhandError
from app.domain.scorecard.chronology import begun
from app.domain.scorecard.note_syntax import Captured
from app.domain.scorecard.pasted_notes import notes_in
from app.services.scorecard import drafts
from app.ui.look import words
from app.ui.scorecard.record.controller import RecordDesk
from app.ui.scorecard.session import Sitting
from app.ui.widgets.page_commands import Command

if TYPE_CHECKING:
    from app.ui.scorecard.record.pane import RecordPane


class PasteDesk(QObject):
    """Offers the notes found in a text, and takes those that are wanted."""

    def __init__(self, sitting: Sitting, record: RecordDesk, parent: QObject) -> None:
        super().__init__(parent)
        self._sitting, self._record = sitting, record

    def join(self, pane: "RecordPane") -> None:
        """Offer what is pasted into the note line of a pane, or dropped on it."""
        pane.line.lines_pasted.connect(lambda text: self.offer(text, typed=True))
        pane.text_dropped.connect(self.offer)
        pane.file_dropped.connect(lambda name: self.read(Path(name)))

    def commands(self) -> list[Command]:
        """Return what can be pasted by key."""
        return [
            Command("paste", self.tr("Paste several notes"), self.paste, ("Ctrl+Shift+V",)),
            Command("notes-file", self.tr("Notes from a text file"), self.choose, ("Ctrl+Shift+O",)),
        ]

    def paste(self) -> None:
        """Offer what is on the clipboard."""
        self.offer(QApplication.clipboard().text())

    def choose(self) -> None:
        """Ask for a file and offer what is in it."""
        dialog = QFileDialog(self._record.pane.window(), self.tr("Notes from a text file"))
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.setNameFilter(self.tr("Text (*.txt *.md *.markdown)"))
        dialog.fileSelected.connect(lambda name: self.read(Path(name)))
        dialog.open()

    def read(self, file: Path) -> None:
        """Offer what is in a file."""
        try:
            self.offer(drafts.read_notes(file))
        except EvenhandError as error:
            self._sitting.refused.emit(words.translated(error))

    def offer(self, text: str, *, typed: bool = False) -> None:
        """Show the notes found in `text`; `typed` when it was pasted where one note is typed."""
        if not self._sitting.editable:
            return
        now = self._sitting.workspace.clock()
        start = (begun(self._sitting.desk.card) or now).astimezone(now.tzinfo)
        rubric = self._sitting.desk.rubric
        try:
            found = notes_in(text, rubric, start)
        except EvenhandError as error:
            self._sitting.refused.emit(words.translated(error))
            return
        if not found:
            self._sitting.refused.emit(self.tr("No note was found: the text is empty."))
            return
        from app.ui.scorecard.record.paste_dialog import PasteDialog

        dialog = PasteDialog(self._record.pane, rubric, found, start, now, typed=typed)
        dialog.wanted.connect(self._take)
        dialog.one_wanted.connect(lambda: self._record.pane.line.insert(text.strip()))
        dialog.open()

    def _take(self, wanted: Sequence[tuple[Captured, datetime]]) -> None:
        self._sitting.paste(wanted)
        self._record.pane.line.setFocus(Qt.FocusReason.OtherFocusReason)
