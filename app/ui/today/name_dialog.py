"""Say what one is called: the name that stands on the scorecards one makes."""

from PySide6.QtWidgets import QLineEdit

from app.ui.widgets.dialog import FormDialog
from app.ui.widgets.text import button, label
from app.ui.window_protocol import Window


class NameDialog(FormDialog):
    """Asks for a name, and has it kept in the settings."""

    def __init__(self, window: Window) -> None:
        super().__init__("your-name", self.tr("Your name"), window.window())
        self._window = window
        self._name = QLineEdit(window.settings.interviewer_name)
        self._name.setAccessibleName(self.tr("Your name"))
        self._name.setMaxLength(200)
        self.form.addWidget(self._name)
        about = self.tr(
            "It stands on the interviews that you plan from now on; those that are planned keep theirs."
        )
        self.form.addWidget(label(about, "muted", wrap=True))
        cancel, keep = button(self.tr("Cancel")), button(self.tr("Keep this name"), "primary")
        cancel.clicked.connect(lambda _=False: self.reject())
        keep.clicked.connect(lambda _=False: self._keep())
        keep.setDefault(True)
        self.ends.addStretch(1)
        self.ends.addWidget(cancel)
        self.ends.addWidget(keep)
        self._name.selectAll()
        self._name.setFocus()
        self.fit(440)

    def _keep(self) -> None:
        name = self._name.text().strip()
        self._window.choose_settings(self._window.settings.replace(interviewer_name=name))
        self.accept()
