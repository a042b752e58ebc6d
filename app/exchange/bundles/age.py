"""Locking and unlocking with age (X25519); the only module that imports pyrage."""

from base64 import b64decode, b64encode
from typing import TYPE_CHECKING

from app.domain.errors import InvalidInput

if TYPE_CHECKING:
    from pyrage.x25519 import Identity

_PREFIX = "AGE-SECRET-KEY-1"
_LETTERS = "qpzry9x8gf2tvdw0s3jn54khce6mua7l"
_CHECK_LETTERS = 6


def new_key() -> tuple[str, str]:
    """Return a new private key, as the 58 characters that tell it, and its public half."""
    from pyrage import x25519

    identity = x25519.Identity.generate()
    return str(identity).removeprefix(_PREFIX), str(identity.to_public())


def public_half(code: str) -> str:
    """Return the public half of a private key; `InvalidInput` when its check letters do not fit."""
    return str(_identity(code).to_public())


def is_recipient(recipient: str) -> bool:
    """Return whether anything can be locked for a public key.

    Its check letters must fit. A point that leads every key to one secret is none: the library panics at it.
    """
    from cryptography.hazmat.primitives.asymmetric.x25519 import X25519PrivateKey, X25519PublicKey
    from pyrage import RecipientError, x25519

    try:
        x25519.Recipient.from_str(recipient)
        X25519PrivateKey.generate().exchange(X25519PublicKey.from_public_bytes(_point(recipient)))
    except (RecipientError, ValueError):
        return False
    return True


def _point(recipient: str) -> bytes:
    """Return the 32 bytes that the letters of a public key (Bech32) tell, five bits each."""
    number = 0
    for letter in recipient.removeprefix("age1")[:-_CHECK_LETTERS]:
        number = number << 5 | _LETTERS.index(letter)
    return (number >> 4).to_bytes(32)


def lock(content: bytes, recipient: str) -> str:
    """Return `content` locked for a public key, in Base64."""
    from pyrage import encrypt, x25519

    return b64encode(encrypt(content, [x25519.Recipient.from_str(recipient)])).decode()


def unlock(locked: str, code: str) -> bytes:
    """Return what was locked for a private key; `InvalidInput` when it was not, or was changed since."""
    try:
        content = b64decode(locked, validate=True)
    except ValueError:
        content = b""
    return unlocked(content, code)


def unlocked(content: bytes, code: str) -> bytes:
    """Return what an age file holds; `InvalidInput` when it is not for this private key, or was changed."""
    from pyrage import DecryptError, decrypt

    try:
        return bytes(decrypt(content, [_identity(code)]))
    except (DecryptError, ValueError):
        raise InvalidInput("This was not locked for this key, or it was changed since.") from None


def _identity(code: str) -> "Identity":
    from pyrage import IdentityError, x25519

    try:
        return x25519.Identity.from_str(f"{_PREFIX}{code}")
    except IdentityError:
        raise InvalidInput(
            "This is not the code as it was shown: its last characters do not fit the others. "
            "Look for a mistyped character."
        ) from None
