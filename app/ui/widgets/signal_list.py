"""The signals of a dimension: tick what was seen, and say what it was."""

from PySide6.QtCore import Qt
from PySide6.QtCore import Signal as QtSignal
from PySide6.QtGui import QMouseEvent
from PySide6.QtWidgets import QCheckBox, QHBoxLayout, QLineEdit, QVBoxLayout, QWidget

from app.domain.packs.rubric import Signal
from app.domain.scorecard.marks import SignalMark
from app.domain.value import NOTE_LIMIT
from app.ui.widgets.choice import show_checked
from app.ui.widgets.text import label

GLYPHS = {"strong": "+", "weak": "−", "red-flag": "!"}


class SignalRow(QWidget):
    """One signal: a tick, its words, and a line for the evidence once ticked."""

    ticked = QtSignal(str, bool)
    evidenced = QtSignal(str, str)
    typed = QtSignal(str, str)

    def __init__(self, signal: Signal, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.signal = signal
        kind = {
            "strong": self.tr("Strong signal"),
            "weak": self.tr("Weak signal"),
            "red-flag": self.tr("Red flag"),
        }[signal.kind]
        self._box = QCheckBox()
        self._box.setAccessibleName(f"{kind}: {signal.text}")
        self._box.toggled.connect(lambda on: self.ticked.emit(signal.id, on))
        self._glyph = label(GLYPHS[signal.kind], f"signal-{signal.kind}")
        self._glyph.setFixedWidth(14)
        self._glyph.setToolTip(kind)
        self._words = label(signal.text, wrap=True)
        self._words.setCursor(Qt.CursorShape.PointingHandCursor)
        self._evidence = QLineEdit()
        self._evidence.setPlaceholderText(self.tr("What did you see or hear?"))
        self._evidence.setAccessibleName(self.tr("Evidence for: {signal}").format(signal=signal.text))
        self._evidence.setMaxLength(NOTE_LIMIT)
        self._evidence.editingFinished.connect(self._say)
        self._evidence.textEdited.connect(lambda text: self.typed.emit(signal.id, text))
        self._need = label(self.tr("A red flag needs evidence"), "warn")
        self._shown = ""
        self._lay_out()

    def _lay_out(self) -> None:
        top = QHBoxLayout()
        top.setSpacing(8)
        top.addWidget(self._box, 0, Qt.AlignmentFlag.AlignTop)
        top.addWidget(self._glyph, 0, Qt.AlignmentFlag.AlignTop)
        top.addWidget(self._words, 1)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(4)
        layout.addLayout(top)
        layout.addWidget(self._evidence)
        layout.addWidget(self._need)

    def show_mark(self, mark: SignalMark | None, *, editable: bool, draft: str | None = None) -> None:
        """Show whether the signal was seen; evidence being typed is left alone."""
        show_checked(self._box, mark is not None)
        self._box.setEnabled(editable)
        self._evidence.setReadOnly(not editable)
        self._evidence.setVisible(mark is not None)
        self._shown = mark.evidence if mark else ""
        if not self._evidence.hasFocus():
            self._evidence.setText(self._shown if draft is None else draft)
        self._need.setVisible(mark is not None and self.signal.kind == "red-flag" and not mark.evidence)

    def ask_evidence(self) -> None:
        """Put the cursor where the evidence is typed."""
        if self._evidence.isVisibleTo(self):
            self._evidence.setFocus(Qt.FocusReason.OtherFocusReason)

    def _say(self) -> None:
        if self._box.isChecked() and self._evidence.text().strip() != self._shown:
            self.evidenced.emit(self.signal.id, self._evidence.text())

    def mousePressEvent(self, event: QMouseEvent) -> None:
        if self._words.geometry().contains(event.position().toPoint()) and self._box.isEnabled():
            self._box.click()
        super().mousePressEvent(event)


class SignalList(QWidget):
    """The signals of the current dimension."""

    ticked = QtSignal(str, bool)
    evidenced = QtSignal(str, str)
    typed = QtSignal(str, str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._rows: dict[str, SignalRow] = {}
        self._layout = QVBoxLayout(self)
        self._layout.setContentsMargins(0, 0, 0, 0)
        self._layout.setSpacing(12)

    def add(self, signals: tuple[Signal, ...]) -> None:
        """Make a row for each signal of the rubric, once."""
        for signal in signals:
            row = SignalRow(signal, self)
            row.ticked.connect(self.ticked)
            row.evidenced.connect(self.evidenced)
            row.typed.connect(self.typed)
            self._rows[signal.id] = row
            self._layout.addWidget(row)

    def row(self, signal: str) -> SignalRow:
        """Return the row of a signal."""
        return self._rows[signal]

    def show_signals(
        self,
        shown: tuple[Signal, ...],
        marks: dict[str, SignalMark],
        drafts: dict[str, str],
        *,
        editable: bool,
    ) -> None:
        """Show the signals in `shown` with their marks, and hide the others."""
        names = {signal.id for signal in shown}
        for name, row in self._rows.items():
            row.setVisible(name in names)
            if name in names:
                row.show_mark(marks.get(name), editable=editable, draft=drafts.get(name))
