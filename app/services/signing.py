"""Signatures: Ed25519 keys, made on an interviewer's first use, and seals verified with them.

The library is imported where it is used: a window that only scores starts without it.
"""

import rfc8785

from app.domain.journal.closing import SealedDebrief
from app.domain.kits.bundle import Invitation, SentCard
from app.domain.panel import Interviewer, Seat
from app.domain.scorecard.marks import Seal
from app.domain.scorecard.seal import SealedCard
from app.domain.value import canonical, digest, plain

Sealable = SealedCard | SealedDebrief
"""What is sealed. Its format, a line before it, is signed too, so that a signature means one thing only."""

_SENT = b"evenhand.sent-card/1\n"
_INVITATION = b"evenhand.invitation/1\n"
UNPROVEN = "0" * 128
"""Stands in the place of the proof while it is made."""


def new_key() -> tuple[bytes, str]:
    """Return a new private key (32 bytes) and its public half (hexadecimal)."""
    from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey

    key = Ed25519PrivateKey.generate()
    return key.private_bytes_raw(), key.public_key().public_bytes_raw().hex()


def public_half(private_key: bytes) -> str:
    """Return the public half of a private key, in hexadecimal."""
    from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey

    return Ed25519PrivateKey.from_private_bytes(private_key).public_key().public_bytes_raw().hex()


def prove(private_key: bytes, card: SentCard) -> SentCard:
    """Return `card` with the proof that the owner of the key sent it."""
    from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey

    key = Ed25519PrivateKey.from_private_bytes(private_key)
    return card.replace(proof=key.sign(_sent(card)).hex())


def is_proven(card: SentCard) -> bool:
    """Return whether the owner of the key that the card names sent it as it is."""
    return _verifies(card.seal.public_key, card.proof, _sent(card))


def _sent(card: SentCard) -> bytes:
    return _SENT + rfc8785.dumps({**plain(card), "proof": UNPROVEN})


def proven_invitation(private_key: bytes, name: str, recipient: str) -> Invitation:
    """Return the invitation of the owner of a key, who opens their kits with the key for `recipient`."""
    from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey

    public, key = public_half(private_key), Ed25519PrivateKey.from_private_bytes(private_key)
    made = Invitation(name=name, public_key=public, recipient=recipient, proof=UNPROVEN)
    return made.replace(proof=key.sign(_invitation(made)).hex())


def is_proven_invitation(invitation: Invitation) -> bool:
    """Return whether the owner of the key that an invitation names made it as it is."""
    return _verifies(invitation.public_key, invitation.proof, _invitation(invitation))


def _invitation(invitation: Invitation) -> bytes:
    return _INVITATION + rfc8785.dumps({**plain(invitation), "proof": UNPROVEN})


def sign(private_key: bytes, document: Sealable) -> tuple[str, str]:
    """Return the digest of `document` and the signature over it, both hexadecimal."""
    from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey

    signature = Ed25519PrivateKey.from_private_bytes(private_key).sign(_signed(document))
    return digest(document), signature.hex()


def holds(document: Sealable, seal: Seal) -> bool:
    """Return whether `seal` is this document's: its digest, signed by the key of its signer.

    Whether that key is the one the signer was given, the document cannot tell: `holds_for` can.
    """
    said = (document.version, document.sealed_at, document.reason, document.signer.public_key)
    if seal.digest != digest(document) or (seal.version, seal.at, seal.reason, seal.public_key) != said:
        return False
    if seal.at.utcoffset() != document.sealed_at.utcoffset():  # one moment, and perhaps another day on paper
        return False
    return _verifies(seal.public_key, seal.signature, _signed(document))


def _verifies(public_key: str, signature: str, data: bytes) -> bool:
    from cryptography.exceptions import InvalidSignature
    from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PublicKey

    key = Ed25519PublicKey.from_public_bytes(bytes.fromhex(public_key))
    try:
        key.verify(bytes.fromhex(signature), data)
    except InvalidSignature:
        return False
    return True


def holds_for(seat: Seat | None, document: SealedCard, seal: Seal) -> bool:
    """Return whether `seal` holds and is of this seat, by the interviewer and key it was assigned to."""
    if seat is None:
        return False
    owner = (document.seat.id, document.seat.interviewer)
    return owner == (seat.id, seat.interviewer) and holds(document, seal)


def holds_by(chair: Interviewer | None, document: SealedDebrief, seal: Seal) -> bool:
    """Return whether `seal` holds and is by the chair who began the meeting."""
    return chair is not None and document.signer == chair and holds(document, seal)


def seal(private_key: bytes, document: Sealable) -> Seal:
    """Return the seal over `document`."""
    digest, signature = sign(private_key, document)
    return Seal(
        version=document.version,
        digest=digest,
        public_key=document.signer.public_key,
        signature=signature,
        at=document.sealed_at,
        reason=document.reason,
    )


def _signed(document: Sealable) -> bytes:
    return str(plain(document)["format"]).encode() + b"\n" + canonical(document)
