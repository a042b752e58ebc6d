"""The field of the note line: its height, its keys, an input method at work, the list over it."""

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QMimeData, QSize, Qt, QTimer, Signal
from PySide6.QtGui import (
    QFocusEvent,
    QGuiApplication,
    QHideEvent,
    QInputMethodEvent,
    QKeyEvent,
    QKeySequence,
    QMouseEvent,
    QResizeEvent,
    QTextCharFormat,
    QTextCursor,
)
from PySide6.QtWidgets import QFrame, QPlainTextEdit, QTextEdit, QWidget

from app.domain.packs.rubric import Dimension
from app.domain.scorecard.note_syntax import UnknownTag
from app.ui.look.theme import theme_of
from app.ui.scorecard.notes.completion import Completion, tag_before

_ENTER = (Qt.Key.Key_Return, Qt.Key.Key_Enter)
_PAGES = (Qt.Key.Key_PageUp, Qt.Key.Key_PageDown)
_COPY = QKeySequence.StandardKey.Copy
_MOST = 6
"""Rows that are shown without scrolling."""


class NoteField(QPlainTextEdit):
    """As high as its text, up to six rows; while the list of dimensions is open, that has its keys first."""

    stamped = Signal()
    left = Signal()
    lines_pasted = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._completion: Completion | None = None
        self._invitations: tuple[str, ...] = ()
        self._unknown: tuple[UnknownTag, ...] = ()
        self._preedit = ""
        self._composed = QTimer(self, singleShot=True, interval=0)
        """Runs from the end of a composition until the event that ended it is dealt with."""
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setTabChangesFocus(True)
        self.setProperty("kind", "note")
        self.setAcceptDrops(False)  # what is dropped is offered as notes by the page
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAsNeeded)
        self.textChanged.connect(self.fit)

    def invite(self, *words: str) -> None:
        """While nothing is typed, show the first of `words` that there is room for; not on a sealed card."""
        self._invitations = words
        self._show_invitation()

    def fit(self) -> None:
        """Be as high as the text."""
        self.setFixedHeight(self._rows_height())

    def complete(self, code: str) -> None:
        """Put the two letters of a dimension in place of the tag at the cursor."""
        cursor = self.textCursor()
        for _ in self._letters() or "":
            cursor.deletePreviousChar()
        cursor.insertText(f"{code} ")
        self.setTextCursor(cursor)

    def offer(self, fitting: Sequence[Dimension]) -> None:
        """Open the list of dimensions over the field, narrow it, or close it where none is left."""
        if self._completion is None or self._completion.parentWidget() is not self.window():
            self._completion = Completion(self.window())
            self._completion.chosen.connect(self.complete)
            self.destroyed.connect(self._completion.deleteLater)
        self._completion.offer(list(fitting), self)

    def offering(self) -> bool:
        """Return whether the list of dimensions is open."""
        return self._completion is not None and self._completion.isVisible()

    def close_completion(self) -> None:
        """Close the list of dimensions."""
        if self._completion is not None:
            self._completion.hide()

    def tag(self) -> str | None:
        """Return the letters of the tag that is being typed; None when there is none."""
        return self._letters() if self.hasFocus() else None

    def mark(self, unknown: tuple[UnknownTag, ...]) -> None:
        """Underline what looks like a tag and names no dimension."""
        self._unknown = unknown
        worn = QTextCharFormat()
        worn.setUnderlineStyle(QTextCharFormat.UnderlineStyle.WaveUnderline)
        worn.setUnderlineColor(theme_of().tokens.levels[0][0])
        worn.setForeground(theme_of().color("muted"))
        marks = []
        for each in unknown:
            made = QTextEdit.ExtraSelection()
            made.cursor, made.format = self._over(each), worn
            marks.append(made)
        self.setExtraSelections(marks)

    def mend(self) -> bool:
        """Write the nearest dimension in place of the last unknown tag; return whether there was one."""
        if not self._unknown:
            return False
        last = self._unknown[-1]
        self._over(last).insertText(last.nearest.code)
        return True

    def _over(self, tag: UnknownTag) -> QTextCursor:
        """Return a cursor over the letters of a tag; Qt counts letters beyond U+FFFF twice."""
        text = self.toPlainText()
        cursor = self.textCursor()
        cursor.setPosition(len(text[: tag.start].encode("utf-16-le")) // 2)
        end = len(text[: tag.end].encode("utf-16-le")) // 2
        cursor.setPosition(end, QTextCursor.MoveMode.KeepAnchor)
        return cursor

    def _letters(self) -> str | None:
        cursor = self.textCursor()
        return tag_before(cursor.block().text()[: cursor.positionInBlock()])

    def _rows_height(self) -> int:
        rows, block, layout = 0, self.document().firstBlock(), self.document().documentLayout()
        while block.isValid() and rows < _MOST:
            layout.blockBoundingRect(block)  # lays it out: until then it has the rows of its old words
            rows += max(1, block.layout().lineCount())
            block = block.next()
        return min(_MOST, rows) * self.fontMetrics().lineSpacing() + theme_of().px(24)

    def _show_invitation(self) -> None:
        room = self.viewport().width() - 2 * round(self.document().documentMargin())
        metrics = self.fontMetrics()
        invitations = self._invitations if self.isEnabled() else (self.tr("Sealed. It takes no more notes."),)
        fitting = [each for each in invitations if metrics.horizontalAdvance(each) <= room]
        last = invitations[-1] if invitations else ""
        words = fitting[0] if fitting else metrics.elidedText(last, Qt.TextElideMode.ElideRight, room)
        if words != self.placeholderText():
            self.setPlaceholderText(words)

    def _completed(self, event: QKeyEvent) -> bool:
        """Let the open list have its keys; a tag that is complete does not keep Enter from stamping."""
        completion, key = self._completion, event.key()
        if completion is None or not completion.isVisible():
            return False
        if key in (Qt.Key.Key_Down, Qt.Key.Key_Up):
            completion.step(1 if key == Qt.Key.Key_Down else -1)
        elif key == Qt.Key.Key_Escape:
            completion.hide()
        elif key == Qt.Key.Key_Tab or (key in _ENTER and self._letters() != completion.current()):
            self.complete(completion.current())
        else:
            return False
        return True

    def _composing(self) -> bool:
        """Return whether an input method is at a word, or has ended it by the event that is dealt with."""
        return bool(self._preedit) or self._composed.isActive()

    def _undoes(self, event: QKeyEvent) -> bool:
        """Whether a key is the page's undo or redo, since there is nothing typed to undo."""
        document, keys = self.document(), QKeySequence.StandardKey
        undo = event.matches(keys.Undo) and not document.isUndoAvailable()
        return undo or (event.matches(keys.Redo) and not document.isRedoAvailable())

    def sizeHint(self) -> QSize:
        return QSize(400, self._rows_height())

    def minimumSizeHint(self) -> QSize:
        return QSize(100, self._rows_height())

    def event(self, event: QEvent) -> bool:
        """Leave undo and redo to the page while there is nothing typed to undo; Tab completes a tag."""
        if isinstance(event, QKeyEvent):
            tab = event.type() == QEvent.Type.KeyPress and event.key() == Qt.Key.Key_Tab
            if tab and (self._completed(event) or self.mend()):
                return True
            if event.type() == QEvent.Type.ShortcutOverride and self._undoes(event):
                event.ignore()
                return True
        return super().event(event)

    def insertFromMimeData(self, source: QMimeData) -> None:
        """Offer several pasted lines as several notes; one line goes where the cursor is."""
        from app.domain.scorecard.pasted_notes import looks_like_many

        if source.hasText() and looks_like_many(source.text()) and not source.hasUrls():
            self.lines_pasted.emit(source.text())
        else:
            super().insertFromMimeData(source)

    def inputMethodEvent(self, event: QInputMethodEvent) -> None:
        before, self._preedit = self._preedit, event.preeditString()
        super().inputMethodEvent(event)
        if before and not self._preedit:
            self._composed.start()

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Begin another selection, also on what is selected: words are not dragged out of a note."""
        if event.button() == Qt.MouseButton.LeftButton and not event.modifiers():
            self.setTextCursor(self.cursorForPosition(event.position().toPoint()))
        super().mousePressEvent(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        enter = event.key() in _ENTER and not event.modifiers() & Qt.KeyboardModifier.ShiftModifier
        if event.key() in _ENTER and self._composing():
            QGuiApplication.inputMethod().commit()  # it ends the word, and does not stamp it
        elif self._completed(event):
            return
        elif enter:
            self.stamped.emit()
        elif event.key() == Qt.Key.Key_Escape:
            self.left.emit()
        elif event.key() in _PAGES or (event.matches(_COPY) and not self.textCursor().hasSelection()):
            event.ignore()  # what is read beside the line takes it
        else:
            super().keyPressEvent(event)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        self.close_completion()
        super().focusOutEvent(event)

    def hideEvent(self, event: QHideEvent) -> None:
        self.close_completion()
        super().hideEvent(event)

    def changeEvent(self, event: QEvent) -> None:
        if event.type() == QEvent.Type.EnabledChange:  # by the seal, and by an amendment
            self._show_invitation()
        super().changeEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._show_invitation()
        if self._rows_height() != self.height():
            self.fit()
