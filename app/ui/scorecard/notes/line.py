"""The line where a note is typed: Enter stamps it, Shift+Enter starts a new line."""

from PySide6.QtCore import QEvent, QMimeData, QSize, Qt, Signal
from PySide6.QtGui import QHideEvent, QInputMethodEvent, QKeyEvent, QKeySequence
from PySide6.QtWidgets import QApplication, QFrame, QLabel, QPlainTextEdit, QVBoxLayout, QWidget

from app.domain.packs.rubric import Rubric
from app.domain.scorecard.marks import Tone
from app.domain.scorecard.note_syntax import Captured, capture, retyped
from app.domain.value import NOTE_LIMIT
from app.ui.look import words
from app.ui.look.theme import theme_of
from app.ui.scorecard.notes.chips import NoteChips
from app.ui.scorecard.notes.completion import Completion, matching, tag_before
from app.ui.widgets.text import label

_SHOW_COUNT = NOTE_LIMIT - 2_000


class _Edit(QPlainTextEdit):
    stamped = Signal()
    left = Signal()
    lines_pasted = Signal(str)
    completion: Completion | None = None

    def rows_height(self) -> int:
        """Return the height that shows all lines, up to six."""
        rows = min(6, max(1, int(self.document().size().height())))
        return rows * self.fontMetrics().lineSpacing() + theme_of().px(24)

    def sizeHint(self) -> QSize:
        return QSize(400, self.rows_height())

    def minimumSizeHint(self) -> QSize:
        return QSize(100, self.rows_height())

    def event(self, event: QEvent) -> bool:
        """Leave undo and redo to the page while there is nothing typed to undo; Tab completes a tag."""
        if (
            isinstance(event, QKeyEvent)
            and event.type() == QEvent.Type.KeyPress
            and event.key() == Qt.Key.Key_Tab
            and self._completed(event)
        ):
            return True
        if event.type() == QEvent.Type.ShortcutOverride and isinstance(event, QKeyEvent):
            document = self.document()
            undo = event.matches(QKeySequence.StandardKey.Undo) and not document.isUndoAvailable()
            redo = event.matches(QKeySequence.StandardKey.Redo) and not document.isRedoAvailable()
            if undo or redo:
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

    def letters(self) -> str | None:
        """Return the letters of the tag at the cursor; None when there is no tag."""
        cursor = self.textCursor()
        return tag_before(cursor.block().text()[: cursor.positionInBlock()])

    def complete(self, code: str) -> None:
        """Put the two letters of a dimension in place of the tag at the cursor."""
        cursor = self.textCursor()
        for _ in self.letters() or "":
            cursor.deletePreviousChar()
        cursor.insertText(f"{code} ")
        self.setTextCursor(cursor)

    def _completed(self, event: QKeyEvent) -> bool:
        """Let the open list have its keys; a tag that is complete does not keep Enter from stamping."""
        completion = self.completion
        if completion is None or not completion.isVisible():
            return False
        key = event.key()
        if key in (Qt.Key.Key_Down, Qt.Key.Key_Up):
            completion.step(1 if key == Qt.Key.Key_Down else -1)
        elif key == Qt.Key.Key_Escape:
            completion.hide()
        elif key == Qt.Key.Key_Tab or (
            key in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and self.letters() != completion.current()
        ):
            self.complete(completion.current())
        else:
            return False
        return True

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if self._completed(event):
            return
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
    lines_pasted = Signal(str)
    """Several lines were pasted: perhaps they are several notes."""

    def __init__(self, parent: QWidget | None = None, *, rubric: Rubric | None = None) -> None:
        """Make the line; with a rubric it completes tags and shows what it recognises."""
        super().__init__(parent)
        self._rubric = rubric
        self._chips = NoteChips(rubric.dimensions) if rubric else None
        self._edit = _Edit()
        self._edit.setFrameShape(QFrame.Shape.NoFrame)
        self._edit.setTabChangesFocus(True)
        self._edit.setProperty("kind", "note")
        self._edit.setAcceptDrops(False)  # what is dropped is offered as notes by the page
        self._edit.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAsNeeded)
        self._count: QLabel = label("", "small")
        self._count.hide()
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(4)
        layout.addWidget(self._edit)
        layout.addWidget(self._count)
        if self._chips:
            layout.addWidget(self._chips)
            self._chips.filed.connect(self._file)
            self._chips.toned.connect(self._tone)
            self._edit.cursorPositionChanged.connect(self._offer)
        self.setFocusProxy(self._edit)
        self._edit.lines_pasted.connect(self.lines_pasted)
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
        self._recognise()

    def invite(self, words: str, name: str) -> None:
        """Show `words` while nothing is typed; `name` is for screen readers."""
        self._edit.setPlaceholderText(words)
        self._edit.setAccessibleName(name)

    def has_focus(self) -> bool:
        """Return whether keys are typed here."""
        return self._edit.hasFocus()

    def take(self, event: QKeyEvent | QInputMethodEvent) -> None:
        """Take up what is typed elsewhere, and the keys after it."""
        self.setFocus(Qt.FocusReason.OtherFocusReason)
        QApplication.sendEvent(self._edit, event.clone())

    def insert(self, text: str) -> None:
        """Put `text` where the cursor is, as one note."""
        self._edit.insertPlainText(text)

    def hideEvent(self, event: QHideEvent) -> None:
        self._close_completion()
        super().hideEvent(event)

    def _close_completion(self) -> None:
        if self._edit.completion:
            self._edit.completion.hide()

    def _offer(self) -> None:
        """Open, narrow or close the list of dimensions."""
        letters = self._edit.letters() if self._edit.hasFocus() else None
        if self._rubric is None or letters is None:
            self._close_completion()
            return
        completion = self._edit.completion
        if completion is None or completion.parentWidget() is not self.window():
            completion = self._edit.completion = Completion(self.window())
            completion.chosen.connect(self._edit.complete)
            self.destroyed.connect(completion.deleteLater)
        completion.offer(matching(self._rubric.dimensions, letters), self._edit)

    def _recognise(self) -> None:
        if self._chips and self._rubric:
            typed = self._marks(self._rubric)
            self._chips.show_marks(typed.dimension, typed.tone)

    def _file(self, dimension: str | None) -> None:
        if self._rubric:
            self._rewrite(dimension, self._marks(self._rubric).tone)

    def _tone(self, tone: Tone | None) -> None:
        if self._rubric:
            self._rewrite(self._marks(self._rubric).dimension, tone)

    def _rewrite(self, dimension: str | None, tone: Tone | None) -> None:
        assert self._rubric is not None
        text = retyped(self.text(), self._rubric, dimension, tone)
        cursor = self._edit.textCursor()
        cursor.select(cursor.SelectionType.Document)
        cursor.insertText(text)  # one step of the line's own undo
        self._edit.setFocus(Qt.FocusReason.OtherFocusReason)

    def _marks(self, rubric: Rubric) -> Captured:
        """Return what is recognised, also of marks that have no words behind them yet."""
        typed = self.text().strip()
        found = capture(typed, rubric)
        return found if found.text != typed else capture(f"{typed} x", rubric)

    def _stamp(self) -> None:
        if self.text().strip():
            self.stamped.emit(self.text())

    def _changed(self) -> None:
        self._fit()
        self._recognise()
        self._offer()
        self.typed.emit(self.text())

    def _fit(self) -> None:
        self._edit.setFixedHeight(self._edit.rows_height())
        length = len(self.text())
        self._count.setVisible(length > _SHOW_COUNT)
        if length > _SHOW_COUNT:
            said = self.tr("{length} of {limit} characters")
            self._count.setText(said.format(length=words.number(length), limit=words.number(NOTE_LIMIT)))
