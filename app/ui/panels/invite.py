"""An invitation: who interviews on this computer tells whoever plans panels the keys to lock kits for."""

from pathlib import Path

from PySide6.QtWidgets import QFileDialog, QLineEdit, QWidget

from app.domain.errors import EvenhandError
from app.domain.records.import_kinds import BUNDLE
from app.services.panels import invitations
from app.ui.look import words
from app.ui.look.theme import theme_of
from app.ui.widgets.dialog import FormDialog
from app.ui.widgets.text import button, label, section
from app.ui.window_protocol import Window


class InviteDialog(FormDialog):
    """Asks for a name and a file; then shows the words to compare."""

    def __init__(self, window: Window, parent: QWidget) -> None:
        super().__init__("invite", self.tr("Invitation"), parent)
        self._window = window
        self.name = QLineEdit(window.settings.interviewer_name)
        self.name.setMaxLength(300)
        self.name.setAccessibleName(self.tr("Your name, as the panel calls you"))
        self.told = label("", "lead", wrap=True, selectable=True)
        self._compare = label(
            self.tr("Send the file to whoever plans the panel, and compare these words, best by telephone."),
            "muted", wrap=True,
        )  # fmt: skip
        self.problem = label("", "warn", wrap=True)
        for each in (self.told, self._compare, self.problem):
            each.hide()
        self.save = button(self.tr("Save the invitation…"), "primary")
        self.save.clicked.connect(lambda _=False: self._choose())
        self._lay_out()

    def write(self, file: Path) -> None:
        """Write the invitation to `file`, and show its words; or say why not."""
        try:
            made = invitations.invite(self._window.workspace, self.name.text(), file)
        except EvenhandError as error:
            self.tell(self.problem, words.translated(error))
            return
        said = self.tr("Your keys read: {words}").format(words=invitations.words(made.invited))
        self.told.setText(said)
        self.problem.hide()
        for each in (self.told, self._compare):
            each.show()
        self.fit(self.width())

    def _choose(self) -> None:
        name = str(Path.home() / invitations.file_name(self.name.text()))
        kind = self.tr("Bundle ({pattern})").format(pattern=BUNDLE.pattern)
        file, _ = QFileDialog.getSaveFileName(self, self.tr("Invitation"), name, kind)
        if file:
            self.write(Path(file))

    def _lay_out(self) -> None:
        layout = self.form
        about = self.tr(
            "With it kits for you are locked so that only this computer opens them, and no card counts in "
            "your name but one signed here."
        )
        layout.addWidget(label(about, wrap=True))
        layout.addWidget(section(self.tr("Your name, as the panel calls you")))
        layout.addWidget(self.name)
        for each in (self.told, self._compare):
            layout.addWidget(each)
        self.foot.addWidget(self.problem)
        done = button(self.tr("Done"))
        done.clicked.connect(lambda _=False: self.accept())
        self.ends.addStretch(1)
        self.ends.addWidget(done)
        self.ends.addWidget(self.save)
        self.fit(theme_of().px(560))
