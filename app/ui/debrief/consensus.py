"""The consensus on one dimension: a level, and what settled it."""

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QHBoxLayout, QLineEdit, QWidget

from app.domain.scorecard.marks import NE, Given
from app.ui.look.theme import theme_of
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
        self._rows = QBoxLayout(QBoxLayout.Direction.LeftToRight, self)
        self._rows.setContentsMargins(24, 10, 24, 14)
        self._rows.setSpacing(10)
        grades, said = QHBoxLayout(), QHBoxLayout()
        grades.addWidget(label(self.tr("Consensus"), "strong"))
        grades.addWidget(self._levels)
        said.addWidget(self.reason, 1)
        said.addWidget(self._agree)
        said.addWidget(self._back)
        for part in (grades, said):
            part.setSpacing(10)
        self._rows.addLayout(grades)
        self._rows.addLayout(said, 1)

    def minimumSizeHint(self) -> QSize:
        return QSize(theme_of().px(320), super().minimumSizeHint().height())

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Put the reason under the levels where one row has no room."""
        wide = event.size().width() >= theme_of().px(640)
        levels_first = QBoxLayout.Direction.LeftToRight if wide else QBoxLayout.Direction.TopToBottom
        self._rows.setDirection(levels_first)
        super().resizeEvent(event)

    def show_consensus(self, level: Given | None, reason: str, draft: str, *, editable: bool) -> None:
        """Show what was agreed on, or what is being typed."""
        self._level = level
        self._levels.show_choice(None if level is None else str(level))
        if not self.reason.hasFocus() or not self.reason.isModified():
            self.reason.setText(draft or reason)
            self.reason.setCursorPosition(0)
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
