"""The dialogs in which a workspace is encrypted, its recovery code proved, and decrypted again."""

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtWidgets import QCheckBox, QLineEdit, QMessageBox, QVBoxLayout, QWidget

from app.domain.errors import EvenhandError
from app.services.records import encryption
from app.services.records.encryption import Prepared
from app.store.database.workspace import Workspace
from app.store.upkeep import backups
from app.ui.look import words
from app.ui.records import bringing_up
from app.ui.records.opening import T, beside
from app.ui.widgets.dialog import FormDialog
from app.ui.widgets.text import button, label, section
from app.ui.window_protocol import Window


class EncryptDialog(FormDialog):
    """Says what it means, shows the recovery code, and has it typed back before anything is encrypted."""

    def __init__(self, window: Window) -> None:
        super().__init__("encrypt", self.tr("Encrypt this workspace"), window.window())
        self._window = window
        self._prepared: Prepared | None = None
        self._keychain = encryption.has_keychain()
        self._copies = len(backups.copies(window.workspace.folder))
        self._phrase, self._again = _secret(self.tr("Passphrase")), _secret(self.tr("The same again"))
        self._asks = QCheckBox(self.tr("Ask for a passphrase at every start instead"))
        self._asks.setVisible(self._keychain)
        self._agreed = QCheckBox(self.tr("Remove the copies made so far: they hold every word in plain"))
        self._code = label("", "title", selectable=True)
        self._code.setMargin(8)
        self._typed = QLineEdit()
        self._typed.setAccessibleName(self.tr("Recovery code"))
        self._typed.setPlaceholderText("0000-0000-0000-0000-0000-0000-0000")
        self._steps = (self._what_it_means(), self._what_to_write_down(), self._what_was_written_down())
        self._step = 0
        self._problem = label("", "warn", wrap=True)
        self._problem.hide()
        for step in self._steps:
            self.form.addWidget(step)
        self.foot.addWidget(self._problem)
        self._cancel, self._back = button(self.tr("Cancel")), button(self.tr("Show it again"))
        self._go_on = button(self.tr("Go on"), "primary")
        self._cancel.clicked.connect(lambda _=False: self.reject())
        self._back.clicked.connect(lambda _=False: self._show_step(1))
        self._go_on.clicked.connect(lambda _=False: self._next())
        self._go_on.setDefault(True)
        self.ends.addStretch(1)
        for each in (self._cancel, self._back, self._go_on):
            self.ends.addWidget(each)
        self._show_step(0)

    def _what_it_means(self) -> QWidget:
        said = self.tr(
            "The file, its log and its backups are encrypted under a random key. Whoever finds this laptop "
            "switched off, or gets a copy of the file, reads nothing. It protects nothing while you work "
            "here, on a computer that is unlocked."
        )
        chain = self.tr("The key lies in the keychain of this computer, which opens it when you sign in.")
        phrase = self.tr("This computer has no keychain, so a passphrase is asked for at every start.")
        lost = self.tr(
            "A recovery code opens it too. Whoever loses both loses every word: nobody can open it then, not "
            "even we."
        )
        parts: list[QWidget] = [label(said, wrap=True), label(chain if self._keychain else phrase, wrap=True)]
        typed = _column(
            [section(self.tr("Passphrase")), self._phrase, section(self.tr("The same again")), self._again]
        )
        typed.setVisible(not self._keychain)
        self._asks.toggled.connect(typed.setVisible)
        self._asks.toggled.connect(lambda _: self.fit(620))
        parts += [self._asks, typed, label(lost, wrap=True), self._agreed]
        return _column(parts)

    def _what_to_write_down(self) -> QWidget:
        said = self.tr(
            "This is the recovery code. Write it down now, on paper, and keep it where this laptop is not. "
            "It is shown this once and kept nowhere. In the next step you type it."
        )
        return _column([label(said, wrap=True), self._code])

    def _what_was_written_down(self) -> QWidget:
        said = self.tr(
            "Type the code as you wrote it down. The key is really opened with it before anything is "
            "encrypted; small letters, blanks and hyphens do not matter."
        )
        return _column([label(said, wrap=True), section(self.tr("Recovery code")), self._typed])

    def _show_step(self, step: int) -> None:
        self._step = step
        for number, each in enumerate(self._steps):
            each.setVisible(number == step)
        self._problem.hide()
        self._back.setVisible(step == 2)
        said = (self.tr("Show the recovery code"), self.tr("I have written it down"), self.tr("Encrypt"))
        self._go_on.setText(said[step])
        first = (self._agreed if self._keychain else self._phrase, self._code, self._typed)
        first[step].setFocus(Qt.FocusReason.OtherFocusReason)
        self.fit(620)

    def _next(self) -> None:
        try:
            if self._step == 0:
                self._prepare()
            elif self._step == 2:
                self._prove()
                return
        except EvenhandError as error:
            self._problem.setText(words.translated(error))
            self._problem.show()
            self.fit(620)
            return
        self._show_step(self._step + 1)

    def _prepare(self) -> None:
        phrase = self._phrase.text() if self._asks.isChecked() or not self._keychain else None
        if phrase is not None and phrase != self._again.text():
            raise EvenhandError("The two passphrases are not the same.")
        if not self._agreed.isChecked():
            raise EvenhandError(
                "Check the box above: the copies made so far have to go, or nothing is hidden."
            )
        workspace = self._window.workspace.id
        self._prepared = self._beside(lambda: encryption.prepare(workspace, phrase))
        self._code.setText(self._prepared.code)
        self._code.setAccessibleName(self.tr("Recovery code {code}").format(code=self._prepared.code))

    def _prove(self) -> None:
        prepared, typed = self._prepared, self._typed.text()
        assert prepared is not None
        self._beside(lambda: encryption.prove(prepared, typed))
        self.accept()
        self._window.encrypt(prepared, typed)

    def _beside(self, act: Callable[[], T]) -> T:
        """Return what takes a moment; nothing can be pressed meanwhile."""
        self.set_reading(False)
        self._go_on.setEnabled(False)
        try:
            return beside(act)
        finally:
            self.set_reading(True)
            self._go_on.setEnabled(True)


def ask_to_decrypt(window: Window) -> None:
    """Ask whether the workspace is to be decrypted, and have it done."""
    said = _tr(
        "The file, its log and its backups will be plain again: as safe as the disk they lie on. The "
        "encrypted backups made so far are removed, once a plain one is whole. Decrypt this workspace?"
    )
    answer = QMessageBox.question(window.window(), "Evenhand", said)
    if answer == QMessageBox.StandardButton.Yes:
        window.decrypt()


def encrypt(workspace: Workspace, prepared: Prepared, typed: str, by: str) -> str:
    """Encrypt a workspace that was closed, and return what there is to say of it."""
    act = partial(encryption.encrypt, workspace.folder, workspace.clock, prepared, typed=typed, by=by)
    left = beside(act, bringing_up.converted)
    if not left:
        return _tr("This workspace is encrypted: its file, its log and its backups.")
    said = _tr("This workspace is encrypted. Plain words are left in {places}: they go at a later start.")
    return said.format(places=", ".join(f"“{each}”" for each in left))


def decrypt(workspace: Workspace, by: str) -> str:
    """Decrypt a workspace that was closed, and return what there is to say of it."""
    act = partial(encryption.decrypt, workspace.folder, workspace.clock, workspace.key, by)
    beside(act, bringing_up.converted)
    return _tr("This workspace is no longer encrypted.")


def _secret(name: str) -> QLineEdit:
    made = QLineEdit()
    made.setAccessibleName(name)
    made.setEchoMode(QLineEdit.EchoMode.Password)
    return made


def _column(parts: list[QWidget]) -> QWidget:
    made = QWidget()
    layout = QVBoxLayout(made)
    layout.setContentsMargins(0, 0, 0, 0)
    layout.setSpacing(10)
    for part in parts:
        layout.addWidget(part)
    layout.addStretch(1)
    return made


def _tr(text: str) -> str:
    return QCoreApplication.translate("encrypting", text)
