"""Change the time of an interview, or take it away."""

from PySide6.QtWidgets import QDialog, QHBoxLayout, QVBoxLayout

from app.domain.errors import EvenhandError
from app.services.panels import planning
from app.services.scorecard.desk import open_desk
from app.ui.look import words
from app.ui.look.theme import theme_of
from app.ui.widgets.spin_box import TimeField
from app.ui.widgets.text import button, label
from app.ui.window_protocol import Window


class ChangeTimeDialog(QDialog):
    """Asks when the interview of one seat is, and shows Today when it was kept."""

    def __init__(self, window: Window, panel: str, seat: str) -> None:
        super().__init__(window.window())
        self._window, self._panel, self._seat = window, panel, seat
        desk = open_desk(window.workspace, panel, seat)
        self.setObjectName("change-time")
        self.setWindowTitle(self.tr("Change the time"))
        self._field = TimeField(window.workspace.clock())
        self._field.show_time(desk.seat.starts_at)
        self._problem = label("", "warn", wrap=True)
        self._problem.hide()
        keep = button(self.tr("Keep this time"), "primary")
        keep.setDefault(True)
        keep.clicked.connect(lambda _=False: self.keep())
        cancel = button(self.tr("Cancel"))
        cancel.clicked.connect(lambda _=False: self.reject())
        layout = QVBoxLayout(self)
        layout.setContentsMargins(28, 24, 28, 20)
        layout.setSpacing(10)
        layout.addWidget(label(desk.panel.candidate.name, "title"))
        layout.addWidget(self._field)
        layout.addWidget(self._problem)
        row = QHBoxLayout()
        row.addStretch(1)
        row.addWidget(cancel)
        row.addWidget(keep)
        layout.addSpacing(10)
        layout.addLayout(row)
        self.setMinimumWidth(theme_of().px(420))

    def keep(self) -> None:
        """Keep the time; say why when it cannot be kept."""
        try:
            planning.schedule(self._window.workspace, self._panel, self._seat, self._field.time())
        except EvenhandError as error:
            self._problem.setText(words.translated(error))
            self._problem.show()
        else:
            self._window.go("today")
            self.accept()
