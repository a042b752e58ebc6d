"""The consensus on one dimension: a level, and what settled it."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QWidget

from app.domain.marks import NE, Given
from app.ui.widgets.segments import Segments
from app.ui.widgets.text import button, label


class ConsensusBar(QWidget):
    """Asks for the level that the room agrees on, and what settled it."""

    agreed = Signal(object, str)
    """The level, and the reason."""
    taken_back = Signal()
    typed = Signal(str)

    def __init__(self, levels: list[int], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._level: Given | None = None
        keys = [(str(level), str(level)) for level in levels]
        self._levels = Segments((*keys, (NE, NE)), self.tr("Consensus level"))
        self.reason = QLineEdit()
        self.reason.setAccessibleName(self.tr("What settled it"))
        self.reason.setPlaceholderText(self.tr("What settled it?"))
        self._agree = button(self.tr("Agree"), "primary", tip=self.tr("Enter"))
        self._back = button(self.tr("Take back"), "plain")
        self._levels.chosen.connect(self.choose)
        self.reason.textEdited.connect(self.typed)
        self.reason.returnPressed.connect(self._say)
        self._agree.clicked.connect(lambda _=False: self._say())
        self._back.clicked.connect(lambda _=False: self.taken_back.emit())
        row = QHBoxLayout(self)
        row.setContentsMargins(24, 10, 24, 14)
        row.setSpacing(10)
        row.addWidget(label(self.tr("Consensus"), "strong"))
        row.addWidget(self._levels)
        row.addWidget(self.reason, 1)
        row.addWidget(self._agree)
        row.addWidget(self._back)

    def show_consensus(self, level: Given | None, reason: str, draft: str, *, editable: bool) -> None:
        """Show what was agreed on, or what is being typed."""
        self._level = level
        self._levels.show_choice(None if level is None else str(level))
        if not self.reason.hasFocus() or not self.reason.isModified():
            self.reason.setText(draft or reason)
        self._back.setVisible(level is not None)
        self.setEnabled(editable)

    def choose(self, key: str) -> None:
        """Choose a level; the reason is asked for next."""
        self._level = NE if key == NE else int(key)
        self._levels.show_choice(key)
        self.reason.setFocus(Qt.FocusReason.OtherFocusReason)

    def _say(self) -> None:
        if self._level is None:
            self._levels.setFocus()
        else:
            self.agreed.emit(self._level, self.reason.text())
