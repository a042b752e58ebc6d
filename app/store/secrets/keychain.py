"""The system's keychain, where the key of an encrypted workspace lies; `keyring` comes only with it."""

import configparser
import sys
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from typing import TYPE_CHECKING

from app.domain.errors import EvenhandError, Template
from app.store.database.driver import FileKey
from app.store.secrets.key_file import KeyFile

if TYPE_CHECKING:
    from keyring.backend import KeyringBackend

_SERVICE = "Evenhand"
_REAL = ("SecretService", "kwallet", "libsecret", "macOS", "Windows")
"""Those of `keyring` that encrypt; the others keep nothing, fail, or write plain text."""
_UNDER = (
    ("secretstorage.exceptions", "SecretStorageException"),
    ("jeepney.wrappers", "DBusErrorResponse"),
    ("dbus.exceptions", "DBusException"),
    ("win32ctypes.pywin32.pywintypes", "error"),
)
"""What the libraries under `keyring` raise, which it lets through: a service that went away, or says no."""
_MISCONFIGURED = (ImportError, AttributeError, RuntimeError, ValueError, OSError, configparser.Error)
"""What `keyring` raises where it is told, for another program perhaps, to use what is not there."""
_REFUSED = Template("The keychain of this computer refused: {reason}")


def is_here() -> bool:
    """Whether this computer has a keychain that encrypts what it keeps."""
    return _keychain() is not None


def get(kept: KeyFile) -> FileKey | None:
    """Return the key that a key file means, if the keychain has it; raise a sentence where it refuses."""
    found = _keychain()
    if found is None:
        return None
    with _told():
        held = found.get_password(_SERVICE, _name(kept))
    try:
        key = FileKey(bytes.fromhex(held or ""))
    except ValueError:
        return None
    return key if key.fingerprint == kept.fingerprint else None


def put(kept: KeyFile, key: FileKey) -> None:
    """Keep the key; raise a sentence where the keychain does not take it, or does not give it again."""
    if (found := _keychain()) is not None:
        with _told():
            found.set_password(_SERVICE, _name(kept), key.raw.hex())
    if get(kept) != key:
        raise EvenhandError("The keychain of this computer did not keep the key. Use a passphrase.")


def forget(kept: KeyFile) -> None:
    """Take the key out of the keychain, if it is there."""
    found = _keychain()
    with suppress(EvenhandError), _told():  # it opens nothing any more
        if found is not None:
            found.delete_password(_SERVICE, _name(kept))


@contextmanager
def _told() -> Iterator[None]:
    """Raise a sentence where the keychain refuses."""
    from keyring.errors import KeyringError

    under = (getattr(sys.modules.get(module), name, None) for module, name in _UNDER)
    refusals: tuple[type[Exception], ...] = (KeyringError, OSError, *filter(None, under))
    try:
        yield
    except refusals as error:
        raise EvenhandError(_REFUSED, reason=error) from None


def _name(kept: KeyFile) -> str:
    return f"{kept.workspace} {kept.fingerprint[:16]}"


def _keychain() -> "KeyringBackend | None":
    import keyring

    try:
        chosen = keyring.get_keyring()
    except _MISCONFIGURED:
        return None
    return next((each for each in getattr(chosen, "backends", [chosen]) if _is_real(each)), None)


def _is_real(backend: "KeyringBackend") -> bool:
    package, _, name = type(backend).__module__.rpartition(".")
    return package == "keyring.backends" and name in _REAL
