"""What goes with a rating: how sure it is, and what would have raised it by one level."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QVBoxLayout, QWidget

from app.domain.scorecard.marks import Rating
from app.domain.value import NOTE_LIMIT
from app.ui.widgets.segments import Segments
from app.ui.widgets.text import Elided, section


class RatingWords(QWidget):
    """Both are said of a level, so they wait until there is one."""

    sure = Signal(str)
    """How sure; the one that stands already is taken back."""
    grown = Signal(str)
    typed = Signal(str)
    left = Signal()
    """The sentence was ended with Enter."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._shown = ""
        self._editable = False
        self._heading = Elided("section")
        self._heading.setText(self.tr("What would have raised this by one level").upper())
        self._heading.setAccessibleName(self.tr("What would have raised this by one level"))
        self._growth = QLineEdit()
        self._growth.setAccessibleName(self.tr("What would have raised this by one level"))
        self._growth.setMaxLength(NOTE_LIMIT)
        self._growth.textEdited.connect(self.typed)
        self._growth.editingFinished.connect(self.finish)
        self._growth.returnPressed.connect(self.left)
        self.sureness = Segments(
            (("unsure", self.tr("Unsure")), ("fairly", self.tr("Fairly")), ("very", self.tr("Very"))),
            self.tr("How sure are you"),
            shrinks=True,
        )
        self.sureness.chosen.connect(self.sure)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(8)
        layout.addWidget(self._heading)
        layout.addWidget(self._growth)
        layout.addSpacing(6)
        layout.addWidget(section(self.tr("How sure are you")))
        row = QHBoxLayout()
        row.addWidget(self.sureness)
        row.addStretch(1)
        layout.addLayout(row)

    def show_rating(self, rating: Rating | None, draft: str, *, top: int, editable: bool) -> None:
        """Show what is said of `rating`; a sentence being typed is left alone."""
        level = rating.level if rating and isinstance(rating.level, int) else None
        self._shown = rating.growth if rating else ""
        self._editable = editable and level is not None
        self._growth.setReadOnly(not self._editable)
        self._growth.setPlaceholderText(self._invitation(level, top, editable=editable))
        text = draft or self._shown
        if not self._growth.hasFocus() and self._growth.text() != text:
            self._growth.setText(text)
            self._growth.setCursorPosition(0)
        self.sureness.setEnabled(self._editable)
        self.sureness.show_choice(rating.confidence if rating else None)

    def ask_growth(self) -> None:
        """Put the cursor where the sentence is typed."""
        self._growth.setFocus(Qt.FocusReason.OtherFocusReason)  # a shortcut's reason would select the text
        self._growth.end(False)

    def finish(self) -> None:
        """Say the sentence that was typed, when it differs."""
        if self._editable and self._growth.text().strip() != self._shown:
            self.grown.emit(self._growth.text())

    def _invitation(self, level: int | None, top: int, *, editable: bool) -> str:
        if not editable:
            return ""
        if level is None:
            return self.tr("After the rating")
        if level == top:
            return self.tr("At the highest level: what to build on")
        return self.tr("One sentence for the feedback")
