"""The text of an anchor: to be read, selected and copied; a click on it does nothing else."""

from math import ceil

from PySide6.QtCore import QEvent, QSize, Qt, Signal
from PySide6.QtGui import (
    QFocusEvent,
    QKeyEvent,
    QMouseEvent,
    QTextBlockFormat,
    QTextCharFormat,
    QTextCursor,
    QTextOption,
)
from PySide6.QtWidgets import QApplication, QFrame, QSizePolicy, QTextEdit, QWidget

from app.ui.look.keys import types
from app.ui.look.theme import theme_of
from app.ui.widgets.wrapped_text import SPACING, prose_height


class AnchorText(QTextEdit):
    """Shows words with the line spacing of a book. The mouse selects in it; letters go where they belong."""

    left = Signal()
    """Nothing is selected, or someone writes."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._shown = ("", "")
        self.setReadOnly(True)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self.setContextMenuPolicy(Qt.ContextMenuPolicy.NoContextMenu)
        self.setProperty("kind", "prose")
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setWordWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
        self.document().setDocumentMargin(0)
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.MinimumExpanding)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)

    def show_text(self, text: str, ink: str) -> None:
        """Show a text in an ink of the theme; what is selected of the same text stays selected."""
        if (text, ink) == self._shown:
            return
        if text != self._shown[0]:
            self.setPlainText(text)
            lines = QTextBlockFormat()
            lines.setLineHeight(SPACING * 100, QTextBlockFormat.LineHeightTypes.ProportionalHeight.value)
            self._all().mergeBlockFormat(lines)
            self.updateGeometry()
        self._shown = (text, ink)
        self._dress()

    def _dress(self) -> None:
        letters = QTextCharFormat()
        if self._shown[1]:
            letters.setForeground(theme_of().color(self._shown[1]))
        self._all().mergeCharFormat(letters)

    def _all(self) -> QTextCursor:
        cursor = QTextCursor(self.document())
        cursor.select(QTextCursor.SelectionType.Document)
        return cursor

    def hasHeightForWidth(self) -> bool:
        return True

    def heightForWidth(self, width: int) -> int:
        around = self.viewportMargins()
        room = width - around.left() - around.right()
        return ceil(prose_height(self._shown[0], theme_of().font(), room)) + around.top() + 2

    def sizeHint(self) -> QSize:
        return QSize(theme_of().px(200), self.heightForWidth(theme_of().px(200)))

    def minimumSizeHint(self) -> QSize:
        return QSize(theme_of().px(88), theme_of().px(40))

    def event(self, event: QEvent) -> bool:
        """Give the keys back before a letter comes; where they are then decides what it does."""
        override = event.type() == QEvent.Type.ShortcutOverride
        if override and isinstance(event, QKeyEvent) and types(event.keyCombination()):
            self.left.emit()
            to = QApplication.focusWidget()
            if to is not None and to is not self:
                return QApplication.sendEvent(to, event)
        return super().event(event)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        self.setFocus(Qt.FocusReason.MouseFocusReason)  # for Ctrl+C; Tab goes by
        super().mousePressEvent(event)

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        self.setFocus(Qt.FocusReason.MouseFocusReason)
        super().mouseDoubleClickEvent(event)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        super().mouseReleaseEvent(event)
        if not self.textCursor().hasSelection():
            self.left.emit()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        cursor = self.textCursor()
        cursor.clearSelection()
        self.setTextCursor(cursor)

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.StyleChange and hasattr(self, "_shown"):
            self._dress()
            self.updateGeometry()
