"""Who chairs: what a meeting asks before it begins."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QComboBox, QHBoxLayout, QLineEdit, QVBoxLayout, QWidget

from app.domain.debrief.room import Room
from app.ui.look.theme import theme_of
from app.ui.widgets.combo import Combo
from app.ui.widgets.text import button, label

OUTSIDE = "outside"


class BeginPane(QWidget):
    """Asks who chairs, before anything is discussed."""

    begun = Signal(str, str)
    """The chair's name, and the chair's seat or nothing."""

    def __init__(self, room: Room, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.chair = Combo()
        self.chair.setAccessibleName(self.tr("Who chairs"))
        self.chair.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self.chair.setMinimumContentsLength(18)
        for seat in room.shown.panel.seats:
            self.chair.addItem(seat.interviewer.name, seat.id)
        self.chair.addItem(self.tr("Somebody from outside the panel"), OUTSIDE)
        self._name = QLineEdit()
        self._name.setAccessibleName(self.tr("Name of the chair"))
        self._name.setPlaceholderText(self.tr("Name"))
        self._name.hide()
        self._begin = button(self.tr("Begin the meeting"), "primary")
        self._begin.clicked.connect(lambda _=False: self.begin())
        self._name.returnPressed.connect(self.begin)
        self.chair.currentIndexChanged.connect(
            lambda _: self._name.setVisible(self.chair.currentData() == OUTSIDE)
        )
        layout = QVBoxLayout(self)
        layout.setContentsMargins(28, 24, 28, 24)
        layout.setSpacing(12)
        layout.addWidget(label(self.tr("Begin the meeting"), "page"))
        about = self.tr(
            "One dimension at a time, the most disagreed first. Who reads first is shuffled and the chair "
            "comes last, so that nobody follows the loudest voice. Initial ratings stay as they are; the "
            "consensus stands beside them. The chair signs the debrief in the end."
        )
        text = label(about, "lead", wrap=True)
        text.setMaximumWidth(theme_of().px(720))
        layout.addWidget(text)
        row = QHBoxLayout()
        row.addWidget(label(self.tr("Chair")))
        row.addWidget(self.chair)
        row.addWidget(self._name)
        row.addWidget(self._begin)
        row.addStretch(1)
        layout.addLayout(row)
        layout.addStretch(1)

    def begin(self) -> None:
        """Ask to begin with the chair that is chosen."""
        seat = self.chair.currentData()
        name = self._name.text() if seat == OUTSIDE else self.chair.currentText()
        self.begun.emit(name, "" if seat == OUTSIDE else seat)
