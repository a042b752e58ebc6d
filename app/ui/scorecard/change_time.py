"""Change the time of an interview, or take it away."""

from app.domain.errors import EvenhandError
from app.services.panels import planning
from app.services.scorecard.desk import open_desk
from app.ui.look import words
from app.ui.look.theme import theme_of
from app.ui.widgets.dialog import FormDialog
from app.ui.widgets.spin_box import TimeField
from app.ui.widgets.text import button, label
from app.ui.window_protocol import Window


class ChangeTimeDialog(FormDialog):
    """Asks when the interview of one seat is, and shows Today when it was kept."""

    def __init__(self, window: Window, panel: str, seat: str) -> None:
        desk = open_desk(window.workspace, panel, seat)
        super().__init__("change-time", desk.panel.candidate.name, window.window())
        self.setWindowTitle(self.tr("Change the time"))
        self._window, self._panel, self._seat = window, panel, seat
        self._field = TimeField(window.workspace.clock())
        self._field.show_time(desk.seat.starts_at)
        self._problem = label("", "warn", wrap=True)
        self._problem.hide()
        keep = button(self.tr("Keep this time"), "primary")
        keep.setDefault(True)
        keep.clicked.connect(lambda _=False: self.keep())
        cancel = button(self.tr("Cancel"))
        cancel.clicked.connect(lambda _=False: self.reject())
        self.form.addWidget(self._field)
        self.foot.addWidget(self._problem)
        self.ends.addStretch(1)
        self.ends.addWidget(cancel)
        self.ends.addWidget(keep)
        self.fit(theme_of().px(420))

    def keep(self) -> None:
        """Keep the time; say why when it cannot be kept."""
        try:
            planning.schedule(self._window.workspace, self._panel, self._seat, self._field.time())
        except EvenhandError as error:
            self.tell(self._problem, words.translated(error))
        else:
            self._window.go("today")
            self.accept()
