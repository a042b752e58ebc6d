"""Events of a workspace's encryption: its file was encrypted, is so no more, or something else opens it."""

from typing import Literal

from app.domain.value import Digest, OneLine, Value


class WorkspaceEncrypted(Value):
    """From here on the file and its backups are encrypted; the plain ones go."""

    kind: Literal["workspace-encrypted"] = "workspace-encrypted"
    fingerprint: Digest
    """Which key it is; nothing of the key."""
    copies: tuple[OneLine, ...]
    """The plain copies that were there."""
    by: OneLine


class WorkspaceDecrypted(Value):
    """From here on the file and its backups are not encrypted; the encrypted ones go."""

    kind: Literal["workspace-decrypted"] = "workspace-decrypted"
    copies: tuple[OneLine, ...]
    """The encrypted copies that were there."""
    by: OneLine


class WorkspaceUnlockChanged(Value):
    """From here on another passphrase, or another recovery code, opens the encrypted file; the key stays."""

    kind: Literal["workspace-unlock-changed"] = "workspace-unlock-changed"
    what: Literal["passphrase", "recovery-code"]
    by: OneLine


EncryptionBody = WorkspaceEncrypted | WorkspaceDecrypted | WorkspaceUnlockChanged
