"""The dialogs in which another passphrase, or another recovery code, comes to open an encrypted workspace."""

from collections.abc import Callable
from functools import partial
from pathlib import Path

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtWidgets import QLineEdit, QWidget

from app.domain.errors import EvenhandError
from app.services.records import encryption, unlock_change
from app.services.records.encryption import Prepared
from app.ui.look import words
from app.ui.records.proved_code import WIDTH, ProvedCodeDialog, beside_in, column, secret
from app.ui.widgets.dialog import FormDialog
from app.ui.widgets.text import button, label, section
from app.ui.window_protocol import Window


class PassphraseDialog(FormDialog):
    """Asks for what opens the workspace now, and for the passphrase that is to open it."""

    def __init__(self, window: Window) -> None:
        self._asked = encryption.asks(window.workspace)
        title = _tr("Change the passphrase") if self._asked else _tr("Ask for a passphrase")
        super().__init__("passphrase", title, window.window())
        self._window = window
        self._now = _now()
        self._phrase, self._again = secret(_tr("New passphrase")), secret(_tr("The same again"))
        self._problem = label("", "warn", wrap=True)
        self._problem.hide()
        chain = _tr(
            "The key leaves the keychain of this computer. A passphrase is asked for at every start instead."
        )
        parts: list[QWidget] = [] if self._asked else [label(chain, wrap=True)]
        if self._asked:
            parts += [section(self._now.accessibleName()), self._now]
        for each in (self._phrase, self._again):
            parts += [section(each.accessibleName()), each]
        self.form.addWidget(column([*parts, label(_old_copies(), "muted", wrap=True)]))
        self.foot.addWidget(self._problem)
        cancel, change = button(_tr("Cancel")), button(_tr("Change it"), "primary")
        cancel.clicked.connect(lambda _=False: self.reject())
        change.clicked.connect(lambda _=False: self._change())
        change.setDefault(True)
        self.ends.addStretch(1)
        for made in (cancel, change):
            self.ends.addWidget(made)
        (self._now if self._asked else self._phrase).setFocus(Qt.FocusReason.OtherFocusReason)
        self.fit(WIDTH)

    def _change(self) -> None:
        workspace, by = self._window.workspace, self._window.person()
        now, phrase = self._now.text() if self._asked else None, self._phrase.text()

        def act() -> tuple[Path, ...]:
            if now is not None:
                unlock_change.check(workspace, now)
            return unlock_change.change_passphrase(workspace, phrase, by)

        try:
            if phrase != self._again.text():
                raise EvenhandError("The two passphrases are not the same.")
            away = beside_in(self, act)
        except EvenhandError as error:
            self._problem.setText(words.translated(error))
            self._problem.show()
            self.fit(WIDTH)
            return
        self.accept()
        if not self._asked:
            self._window.go("settings")  # where one chooses when it locks
        said = _told(_tr("The new passphrase opens this workspace from now on."), away)
        if not self._asked and unlock_change.stays_in_keychain(workspace):
            stays = _tr("The keychain refused, so the key may lie in it still: remove “Evenhand” there.")
            said = f"{said} {stays}"
        self._window.show_word(said)


class NewCodeDialog(ProvedCodeDialog):
    """Shows another recovery code, and has it typed back before the old one opens nothing any more."""

    def __init__(self, window: Window) -> None:
        self._window = window
        self._now = _now()
        said = _tr(
            "Another recovery code opens this workspace from then on, and the one written down so far opens "
            "it no more. The passphrase, or the keychain, stays."
        )
        parts: list[QWidget] = [label(said, wrap=True)]
        self._asked = encryption.asks(window.workspace)
        if self._asked:
            parts += [section(self._now.accessibleName()), self._now]
        first = column([*parts, label(_old_copies(), "muted", wrap=True)])
        super().__init__("new-code", _tr("New recovery code"), window, first, _tr("Take this code"))

    def _begin(self) -> QWidget:
        return self._now if self._asked else self._go_on

    def _prepare(self) -> Callable[[], Prepared]:
        workspace, now = self._window.workspace, self._now.text() if self._asked else None

        def make() -> Prepared:
            if now is not None:
                unlock_change.check(workspace, now)
            return unlock_change.new_code(workspace)

        return make

    def _prove(self, prepared: Prepared, typed: str) -> None:
        workspace, by = self._window.workspace, self._window.person()
        away = beside_in(self, partial(unlock_change.change_code, workspace, prepared, typed=typed, by=by))
        self.accept()
        self._window.show_word(_told(_tr("The new recovery code opens this workspace from now on."), away))


def _now() -> QLineEdit:
    return secret(_tr("Passphrase or recovery code, as it is now"))


def _old_copies() -> str:
    return _tr(
        "The key itself stays: what someone copied before, with its key file, opens as it did. Where that "
        "is feared, decrypt this workspace and encrypt it again."
    )


def _told(said: str, away: tuple[Path, ...]) -> str:
    """Say what was done, and where the old one still opens backups because the folder is away."""
    if not away:
        return said
    more = _tr("In {places} the old one opens the backups until the next backup is made there.")
    return f"{said} {more.format(places=', '.join(f'“{each}”' for each in away))}"


def _tr(text: str) -> str:
    return QCoreApplication.translate("encrypting", text)
