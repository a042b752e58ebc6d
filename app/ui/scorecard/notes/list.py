"""The notes on a dimension: time and words, corrected in place."""

from collections.abc import Mapping

from PySide6.QtCore import QEvent, QPoint, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QListView, QPlainTextEdit, QStyledItemDelegate, QWidget

from app.domain.scorecard.chronology import HourClock
from app.domain.scorecard.marks import Note
from app.domain.value import NOTE_LIMIT
from app.ui.look import words
from app.ui.look.theme import theme_of
from app.ui.scorecard.notes.rows import NoteDelegate, NotesModel
from app.ui.widgets.painted_rows import ROW, RowList


class NoteList(RowList):
    """Shows notes; Enter or F2 corrects one, Delete withdraws it."""

    corrected = Signal(str, str)
    withdrawn = Signal(str)
    refused = Signal(str)
    chosen = Signal(str)
    """A note that cannot be corrected here was chosen, by Enter or a double click."""
    menu_wanted = Signal(str, QPoint)
    typed = Signal(str, str)
    """A note, and the words of the correction so far."""
    let_go = Signal(str)
    """The correction of a note was left off."""

    def __init__(self, parent: QWidget | None = None, *, titles: Mapping[str, str] | None = None) -> None:
        self._model = NotesModel()
        super().__init__(self._model, "", parent)
        self._delegate = delegate = NoteDelegate(self, titles)
        delegate.refused.connect(self._refuse)
        delegate.typed.connect(self.typed)
        delegate.let_go.connect(self.let_go)
        self.setItemDelegate(delegate)
        self.setEditTriggers(QListView.EditTrigger.DoubleClicked | QListView.EditTrigger.EditKeyPressed)
        self.setAccessibleName(self.tr("Notes"))
        self.setDragDropMode(QListView.DragDropMode.DragOnly)
        self.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        self.customContextMenuRequested.connect(self._ask_menu)
        self._finishing = False
        self._model.corrected.connect(self.corrected)
        self.doubleClicked.connect(lambda _: self._choose())

    def show_notes(
        self, notes: tuple[Note, ...], *, editable: bool = True, clock: HourClock | None = None
    ) -> None:
        """Show `notes`, the newest in view; with a `clock` their times are also told by it."""
        grew = len(notes) > len(self._model.rows)
        self._model.show_notes(list(notes), clock or HourClock())
        triggers = QListView.EditTrigger.DoubleClicked | QListView.EditTrigger.EditKeyPressed
        self.setEditTriggers(triggers if editable else QListView.EditTrigger.NoEditTriggers)
        if grew:
            self.scrollToBottom()

    def _refuse(self, length: int) -> None:
        said = self.tr(
            "The note has {length} characters, the limit is {limit}. Shorten it; nothing was lost."
        )
        self.refused.emit(said.format(length=words.number(length), limit=words.number(NOTE_LIMIT)))

    def finish_editing(self) -> None:
        """Commit the correction that is being typed, if there is one."""
        for editor in self.viewport().findChildren(QPlainTextEdit):
            if editor.isVisible() and not self._finishing:
                self._finishing = True
                self.commitData(editor)
                self.closeEditor(editor, QStyledItemDelegate.EndEditHint.NoHint)
                self._finishing = False

    def correct(self, note: str) -> None:
        """Show the note in its place, open for correction."""
        rows = [row for row, each in enumerate(self._model.rows) if each.id == note]
        if rows:
            self.setFocus(Qt.FocusReason.OtherFocusReason)
            self.setCurrentIndex(self._model.index(rows[0]))
            self.scrollTo(self.currentIndex())
            self.edit(self.currentIndex())

    def selected(self) -> str | None:
        """Return the id of the current note."""
        index = self.currentIndex()
        return index.data(ROW).id if index.isValid() and index.row() < len(self._model.rows) else None

    def _ask_menu(self, where: QPoint) -> None:
        index = self.indexAt(where)
        if index.isValid():
            self.menu_wanted.emit(index.data(ROW).id, self.viewport().mapToGlobal(where))

    def _choose(self) -> None:
        chosen = self.selected()
        if chosen and self.editTriggers() == QListView.EditTrigger.NoEditTriggers:
            self.chosen.emit(chosen)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        chosen = self.selected()
        editable = self.editTriggers() != QListView.EditTrigger.NoEditTriggers
        if chosen and editable and event.key() in (Qt.Key.Key_Delete, Qt.Key.Key_Backspace):
            self.withdrawn.emit(chosen)
        elif chosen and editable and event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.edit(self.currentIndex())
        elif chosen and event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self._choose()
        elif event.text() and event.key() not in (Qt.Key.Key_Space,):
            event.ignore()
        else:
            super().keyPressEvent(event)

    def changeEvent(self, event: QEvent) -> None:
        if event.type() in (QEvent.Type.StyleChange, QEvent.Type.FontChange) and hasattr(self, "_delegate"):
            self._delegate.forget_heights()
        super().changeEvent(event)

    def sizeHint(self) -> QSize:
        return QSize(200, theme_of().px(140))
