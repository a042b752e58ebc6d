"""The dialogs in which a workspace is encrypted, its recovery code proved, and decrypted again."""

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtWidgets import QCheckBox, QMessageBox, QWidget

from app.domain.errors import EvenhandError
from app.services.records import encryption
from app.services.records.encryption import Prepared
from app.store.database.workspace import Workspace
from app.ui.records import bringing_up
from app.ui.records.opening import beside
from app.ui.records.proved_code import WIDTH, ProvedCodeDialog, beside_in, column, secret
from app.ui.widgets.text import label, section
from app.ui.window_protocol import Window


class EncryptDialog(ProvedCodeDialog):
    """Says what it means, shows the recovery code, and has it typed back before anything is encrypted."""

    def __init__(self, window: Window) -> None:
        self._window = window
        self._keychain = encryption.has_keychain()
        self._phrase, self._again = secret(_tr("Passphrase")), secret(_tr("The same again"))
        self._asks = QCheckBox(_tr("Ask for a passphrase at every start instead"))
        self._asks.setVisible(self._keychain)
        self._agreed = QCheckBox(_tr("Remove the copies made so far: they hold every word in plain"))
        title = _tr("Encrypt this workspace")
        super().__init__("encrypt", title, window, self._what_it_means(), _tr("Encrypt"))

    def _what_it_means(self) -> QWidget:
        said = _tr(
            "The file, its log and its backups are encrypted under a random key. Whoever finds this laptop "
            "switched off, or gets a copy of the file, reads nothing. It protects nothing while you work "
            "here, on a computer that is unlocked."
        )
        chain = _tr("The key lies in the keychain of this computer, which opens it when you sign in.")
        phrase = _tr("This computer has no keychain, so a passphrase is asked for at every start.")
        lost = _tr(
            "A recovery code opens it too. Whoever loses both loses every word: nobody can open it then, not "
            "even we."
        )
        parts: list[QWidget] = [label(said, wrap=True), label(chain if self._keychain else phrase, wrap=True)]
        typed = column(
            [section(_tr("Passphrase")), self._phrase, section(_tr("The same again")), self._again]
        )
        typed.setVisible(not self._keychain)
        self._asks.toggled.connect(typed.setVisible)
        self._asks.toggled.connect(lambda _: self.fit(WIDTH))
        parts += [self._asks, typed, label(lost, wrap=True), self._agreed]
        return column(parts)

    def _begin(self) -> QWidget:
        return self._agreed if self._keychain else self._phrase

    def _prepare(self) -> Callable[[], Prepared]:
        phrase = self._phrase.text() if self._asks.isChecked() or not self._keychain else None
        if phrase is not None and phrase != self._again.text():
            raise EvenhandError("The two passphrases are not the same.")
        if not self._agreed.isChecked():
            self._agreed.setFocus(Qt.FocusReason.OtherFocusReason)  # it may be out of sight
            raise EvenhandError(
                "Check the box above: the copies made so far have to go, or nothing is hidden."
            )
        return partial(encryption.prepare, self._window.workspace.id, phrase)

    def _prove(self, prepared: Prepared, typed: str) -> None:
        beside_in(self, lambda: encryption.prove(prepared, typed))
        self.accept()
        self._window.encrypt(prepared, typed)


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


def _tr(text: str) -> str:
    return QCoreApplication.translate("encrypting", text)
