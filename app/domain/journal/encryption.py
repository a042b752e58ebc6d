"""Events of a workspace's encryption: that its file and its copies were encrypted, or are so no more."""

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


EncryptionBody = WorkspaceEncrypted | WorkspaceDecrypted
