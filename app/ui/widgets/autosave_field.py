"""A field for a few sentences that are kept as they are typed, and said when one leaves it."""

from PySide6.QtCore import QEvent, QSize, Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent, QKeySequence, QTextCursor
from PySide6.QtWidgets import QPlainTextEdit, QWidget

from app.ui.look.theme import theme_of


class WrittenField(QPlainTextEdit):
    """`typed` with every change, `finished` when one leaves it with other words than were shown."""

    typed = Signal(str)
    finished = Signal(str)

    def __init__(self, name: str, invitation: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._shown = ""
        self.setAccessibleName(name)
        self.setPlaceholderText(invitation)
        self.setTabChangesFocus(True)
        self.textChanged.connect(lambda: self.typed.emit(self.toPlainText()))

    def show_text(self, text: str, draft: str, *, editable: bool = True) -> None:
        """Show `text`, or what is being typed in its place; the cursor of somebody who types stays."""
        self._shown = text
        self.setReadOnly(not editable)
        wanted = draft if editable and draft else text
        if not self.hasFocus() and self.toPlainText() != wanted:
            self.blockSignals(True)
            self.setPlainText(wanted)
            self.blockSignals(False)

    def go_on(self) -> None:
        """Put the cursor behind what is written."""
        self.setFocus(Qt.FocusReason.OtherFocusReason)
        self.moveCursor(QTextCursor.MoveOperation.End)

    def finish(self) -> None:
        """Say what was typed, when it differs."""
        if not self.isReadOnly() and self.toPlainText().strip() != self._shown:
            self.finished.emit(self.toPlainText())

    def sizeHint(self) -> QSize:
        return QSize(400, theme_of().px(84))

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        self.finish()

    def event(self, event: QEvent) -> bool:
        """Leave undo and redo to the page while there is nothing typed to undo."""
        if event.type() == QEvent.Type.ShortcutOverride and isinstance(event, QKeyEvent):
            document = self.document()
            undo = event.matches(QKeySequence.StandardKey.Undo) and not document.isUndoAvailable()
            redo = event.matches(QKeySequence.StandardKey.Redo) and not document.isRedoAvailable()
            if undo or redo:
                event.ignore()
                return True
        return super().event(event)
