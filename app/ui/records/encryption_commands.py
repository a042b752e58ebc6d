"""What can be done about a workspace's encryption, wherever one is in the window."""

from functools import partial

from PySide6.QtCore import QCoreApplication

from app.store.database import driver
from app.ui.widgets.page_commands import Command
from app.ui.window_protocol import Window


def commands(window: Window) -> list[Command]:
    """Return the commands for the workspace that is open: it is encrypted, or may be."""
    if window.workspace.key is None:
        text = _tr("Encrypt this workspace…")
        return [Command("encrypt", text, partial(encrypt, window), ())] if driver.is_here() else []
    return [
        Command("lock", _tr("Lock now"), partial(lock, window), ()),
        Command("passphrase", _tr("Change the passphrase…"), partial(change_passphrase, window), ()),
        Command("recovery-code", _tr("New recovery code…"), partial(change_code, window), ()),
        Command("decrypt", _tr("Decrypt this workspace…"), partial(decrypt, window), ()),
    ]


def encrypt(window: Window) -> None:
    """Ask whether the workspace is to be encrypted, step by step; say so where that cannot be."""
    from app.services.records import encryption
    from app.ui.look import words
    from app.ui.records.encrypting import EncryptDialog

    if trouble := encryption.why_not():
        window.show_problem(words.translated(trouble))
    else:
        EncryptDialog(window).open()


def decrypt(window: Window) -> None:
    """Ask whether the workspace is to be decrypted, and have it done."""
    from app.ui.records.encrypting import ask_to_decrypt

    ask_to_decrypt(window)


def lock(window: Window) -> None:
    """Lock the workspace, where something has to be typed then; else say what keeps its key."""
    from app.services.records import encryption

    if encryption.asks(window.workspace):
        window.lock()
    else:
        said = _tr(
            "The keychain of this computer opens this workspace. Lock the computer, or have a passphrase "
            "asked for: under Settings."
        )
        window.show_word(said)


def change_passphrase(window: Window) -> None:
    """Ask for another passphrase."""
    from app.ui.records.unlock_change import PassphraseDialog

    PassphraseDialog(window).open()


def change_code(window: Window) -> None:
    """Show another recovery code, and have it typed back."""
    from app.ui.records.unlock_change import NewCodeDialog

    NewCodeDialog(window).open()


def _tr(text: str) -> str:
    return QCoreApplication.translate("encrypting", text)
