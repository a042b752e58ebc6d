"""The system's keychain, where the key of an encrypted workspace lies; `keyring` comes only with it."""

from typing import TYPE_CHECKING

from app.domain.errors import EvenhandError
from app.store.database.driver import FileKey
from app.store.secrets.key_file import KeyFile

if TYPE_CHECKING:
    from keyring.backend import KeyringBackend

_SERVICE = "Evenhand"
_REAL = ("SecretService", "kwallet", "libsecret", "macOS", "Windows")
"""Those of `keyring` that encrypt; the others keep nothing, fail, or write plain text."""


def is_here() -> bool:
    """Whether this computer has a keychain that encrypts what it keeps."""
    return _keychain() is not None


def get(kept: KeyFile) -> FileKey | None:
    """Return the key that a key file means, if the keychain has it and gives it."""
    from keyring.errors import KeyringError

    found = _keychain()
    if found is None:
        return None
    try:
        key = FileKey(bytes.fromhex(found.get_password(_SERVICE, _name(kept)) or ""))
    except (KeyringError, OSError, ValueError):
        return None
    return key if key.fingerprint == kept.fingerprint else None


def put(kept: KeyFile, key: FileKey) -> None:
    """Keep the key; raise a sentence where the keychain does not take it, or does not give it again."""
    from keyring.errors import KeyringError

    found = _keychain()
    try:
        if found is not None:
            found.set_password(_SERVICE, _name(kept), key.raw.hex())
    except (KeyringError, OSError) as error:
        raise EvenhandError("The keychain of this computer refused: {reason}", reason=error) from None
    if get(kept) != key:
        raise EvenhandError("The keychain of this computer did not keep the key. Use a passphrase.")


def forget(kept: KeyFile) -> None:
    """Take the key out of the keychain, if it is there."""
    from keyring.errors import KeyringError

    found = _keychain()
    try:
        if found is not None:
            found.delete_password(_SERVICE, _name(kept))
    except (KeyringError, OSError):
        pass  # it opens nothing any more


def _name(kept: KeyFile) -> str:
    return f"{kept.workspace} {kept.fingerprint[:16]}"


def _keychain() -> "KeyringBackend | None":
    import keyring

    chosen = keyring.get_keyring()
    return next((each for each in getattr(chosen, "backends", [chosen]) if _is_real(each)), None)


def _is_real(backend: "KeyringBackend") -> bool:
    package, _, name = type(backend).__module__.rpartition(".")
    return package == "keyring.backends" and name in _REAL
