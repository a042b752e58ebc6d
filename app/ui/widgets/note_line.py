"""The line where a note is typed: Enter stamps it, Shift+Enter starts a new line."""

from PySide6.QtCore import QEvent, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent, QKeySequence
from PySide6.QtWidgets import QFrame, QLabel, QPlainTextEdit, QVBoxLayout, QWidget

from app.domain.value import NOTE_LIMIT
from app.ui.theme import theme_of
from app.ui.widgets.text import label

_SHOW_COUNT = NOTE_LIMIT - 2_000


class _Edit(QPlainTextEdit):
    stamped = Signal()
    left = Signal()

    def rows_height(self) -> int:
        """Return the height that shows all lines, up to six."""
        rows = min(6, max(1, int(self.document().size().height())))
        return rows * self.fontMetrics().lineSpacing() + theme_of().px(24)

    def sizeHint(self) -> QSize:
        return QSize(400, self.rows_height())

    def minimumSizeHint(self) -> QSize:
        return QSize(100, self.rows_height())

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

    def keyPressEvent(self, event: QKeyEvent) -> None:
        shift = event.modifiers() & Qt.KeyboardModifier.ShiftModifier
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and not shift:
            self.stamped.emit()
        elif event.key() == Qt.Key.Key_Escape:
            self.left.emit()
        else:
            super().keyPressEvent(event)


class NoteLine(QWidget):
    """Holds the note being typed. It is never emptied before the note is on disk."""

    stamped = Signal(str)
    typed = Signal(str)
    left = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._edit = _Edit()
        self._edit.setFrameShape(QFrame.Shape.NoFrame)
        self._edit.setTabChangesFocus(True)
        self._edit.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAsNeeded)
        self._count: QLabel = label("", "small")
        self._count.hide()
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(4)
        layout.addWidget(self._edit)
        layout.addWidget(self._count)
        self.setFocusProxy(self._edit)
        self._edit.stamped.connect(self._stamp)
        self._edit.left.connect(self.left)
        self._edit.textChanged.connect(self._changed)

    def text(self) -> str:
        """Return what is typed."""
        return self._edit.toPlainText()

    def show_text(self, text: str) -> None:
        """Show `text` (a draft) without saying that it was typed."""
        self._edit.blockSignals(True)
        self._edit.setPlainText(text)
        self._edit.blockSignals(False)
        self._edit.moveCursor(self._edit.textCursor().MoveOperation.End)
        self._fit()

    def invite(self, words: str, name: str) -> None:
        """Show `words` while nothing is typed; `name` is for screen readers."""
        self._edit.setPlaceholderText(words)
        self._edit.setAccessibleName(name)

    def has_focus(self) -> bool:
        """Return whether keys are typed here."""
        return self._edit.hasFocus()

    def _stamp(self) -> None:
        if self.text().strip():
            self.stamped.emit(self.text())

    def _changed(self) -> None:
        self._fit()
        self.typed.emit(self.text())

    def _fit(self) -> None:
        self._edit.setFixedHeight(self._edit.rows_height())
        length = len(self.text())
        self._count.setVisible(length > _SHOW_COUNT)
        if length > _SHOW_COUNT:
            words = self.tr("{length:,} of {limit:,} characters").format(length=length, limit=NOTE_LIMIT)
            self._count.setText(words)
