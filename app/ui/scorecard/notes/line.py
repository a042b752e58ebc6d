"""The line where a note is typed: Enter stamps it, Shift+Enter starts a new line."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QInputMethodEvent, QKeyEvent
from PySide6.QtWidgets import QApplication, QLabel, QVBoxLayout, QWidget

from app.domain.packs.rubric import Rubric
from app.domain.scorecard.marks import Tone
from app.domain.scorecard.note_syntax import Captured, capture, retyped, unknown_tags
from app.domain.value import NOTE_LIMIT
from app.ui.look import words
from app.ui.scorecard.notes.chips import NoteChips
from app.ui.scorecard.notes.completion import matching
from app.ui.scorecard.notes.field import NoteField
from app.ui.widgets.text import label

_SHOW_COUNT = NOTE_LIMIT - 2_000


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
        self._edit = NoteField()
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
            self._chips.mended.connect(self._mend)
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
        self._edit.close_completion()
        self._edit.fit()
        self._show_count()
        self._recognise()

    def invite(self, name: str, *words: str) -> None:
        """While nothing is typed, show the first of `words` that there is room for; `name` is spoken."""
        self._edit.invite(*words)
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

    def _offer(self) -> None:
        """Open, narrow or close the list of dimensions."""
        letters = self._edit.tag()
        if self._rubric is None or letters is None:
            self._edit.close_completion()
        else:
            self._edit.offer(matching(self._rubric.dimensions, letters))

    def _recognise(self) -> None:
        if self._chips and self._rubric:
            typed = self._marks(self._rubric)
            self._chips.show_marks(typed.dimension, typed.tone)
            unknown = unknown_tags(self.text(), self._rubric)
            self._edit.mark(unknown)
            self._chips.show_unknown(unknown[-1] if unknown else None)

    def _mend(self) -> None:
        self._edit.mend()
        self._edit.setFocus(Qt.FocusReason.OtherFocusReason)

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
        return capture(self.text().strip(), rubric)

    def _stamp(self) -> None:
        if self.text().strip():
            self.stamped.emit(self.text())

    def _changed(self) -> None:
        self._show_count()
        self._offer()
        self._recognise()
        if self._chips and not self._edit.offering():
            self._chips.say_unknown()
        self.typed.emit(self.text())

    def _show_count(self) -> None:
        length = len(self.text())
        self._count.setVisible(length > _SHOW_COUNT)
        if length > _SHOW_COUNT:
            said = self.tr("{length} of {limit} characters")
            self._count.setText(said.format(length=words.number(length), limit=words.number(NOTE_LIMIT)))
