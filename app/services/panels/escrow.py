"""Escrow: what somebody outside a panel unlocks, where a seat never comes or a kit was lost."""

import hashlib
from base64 import b64decode
from pathlib import Path
from typing import NamedTuple

from app.domain.errors import Conflict, InvalidInput, NotFound
from app.domain.kits import key_shares
from app.domain.kits.bundle import Invitation, KitsMade
from app.domain.panel import Panel, Seat
from app.exchange.bundles import age, bundles
from app.services import signing
from app.services.panels.invitations import lock_words
from app.store.database.workspace import Workspace
from app.store.files import atomic
from app.store.files.os_errors import faults
from app.store.journal import folds
from app.store.secrets import kit_keys

_SHARE = 116
"""Hexadecimal digits of a share."""


class OnPaper(NamedTuple):
    """The escrow code goes on a page that is printed and put into an envelope."""

    file: Path
    fonts: Path


def holder(said: str) -> str:
    """Return the public key of who keeps the escrow: said itself, or in the file of their invitation."""
    said = said.strip()
    if said.startswith("age1") and age.is_recipient(said):
        return said
    file = Path(said)
    with faults(file):
        found = bundles.read(file) if file.is_file() and bundles.is_bundle(file) else None
    if isinstance(found, Invitation) and signing.is_proven_invitation(found):
        return holder(found.recipient)
    raise InvalidInput(
        "“{said}” is neither a public key of age (age1…) nor the file of an invitation.", said=said
    )


def ask(workspace: Workspace, panel: str, seat: str | None, file: Path) -> None:
    """Write what the holder of the escrow unlocks: the panel's key, or the share of one seat alone."""
    with workspace.read() as connection:
        found = folds.panel(connection, panel)
        kits = folds.blind(connection, found).kits
    if kits is None:
        raise Conflict("No kit of this panel was made here, so there is nothing to unlock.")
    if kits.escrow is None:
        raise Conflict(
            "The kits of this panel were made by an older Evenhand: the escrow code itself opens it, "
            "and makes a lost kit again."
        )
    locked = kits.escrow.key if seat is None else kits.share(found.seat(seat).id).spare
    atomic.write(file, b64decode(locked), workspace.folder)


def unlock(workspace: Workspace | None, file: Path, code: str | None) -> str:
    """Return what the holder of the escrow unlocks: with their code, or with the key of their workspace."""
    with faults(file):
        if not file.is_file():
            raise NotFound("There is no file “{file}”.", file=file)
        content = file.read_bytes()[: 1 << 20]
    if code is None and workspace is not None:
        with workspace.read() as connection:
            code = kit_keys.age_key(connection)
    if code is None:
        raise InvalidInput("Give the escrow code.")
    return age.unlocked(content, key_shares.typed(code)).decode("ascii", "replace")


def check_code(kits: KitsMade, code: str) -> str:
    """Return the panel's private key, by the code that was typed or what the holder of it gave back.

    Raises `InvalidInput` when it is mistyped or another panel's.
    """
    if _is_share(code):
        raise InvalidInput("This is the share of one seat, for its kit: it does not open the panel.")
    meant = key_shares.typed(code)
    public = age.public_half(meant)
    if kits.escrow is not None and public == kits.escrow.recipient:
        meant = age.unlock(kits.escrow.key, meant).decode("ascii")
        public = age.public_half(meant)
    if public != kits.locks.panel:
        raise InvalidInput("This is the code of another panel.")
    return meant


def share(kits: KitsMade, seat: Seat, given: str) -> bytes:
    """Return the share of a seat, by what the holder of the escrow gave back or by their code."""
    name = seat.interviewer.name
    if _is_share(given):
        found = bytes.fromhex("".join(given.split()))
    elif kits.escrow is None:
        found = age.unlock(kits.share(seat.id).spare, check_code(kits, given))
    else:
        meant = key_shares.typed(given)
        if age.public_half(meant) != kits.escrow.recipient:
            check_code(kits, given)
            raise InvalidInput(
                "This opens the panel, and makes no kit. Ask for the share of {name} alone.", name=name
            )
        found = bytes.fromhex(age.unlock(kits.share(seat.id).spare, meant).decode("ascii"))
    if hashlib.sha256(found).hexdigest() != kits.share(seat.id).commitment:
        raise InvalidInput("It is not the share of {name}.", name=name)
    return found


def _is_share(given: str) -> bool:
    """Return whether something is written as the share of a seat is: no code has that form."""
    plain = "".join(given.split()).lower()
    return len(plain) == _SHARE and set(plain) <= set("0123456789abcdef")


def paper(panel: Panel, kits: KitsMade, code: str, fonts: Path) -> bytes:
    """Return the page that is put into an envelope; it names no candidate."""
    from app.reports.statement import StatementSection, statement_pdf

    words = (
        "Print this page, put it into an envelope, seal it, and give it to somebody outside the panel. Then "
        "delete the file. Who holds this code can open every scorecard of the panel as soon as it comes in: "
        "nobody who scores, decides or makes kits should."
    )
    use = (
        "When a seat never comes, or a kit was lost, whoever made the kits sends a file, with the reason. On "
        "a computer of your own, evenhand unlock FILE -o ANSWER --code-file - asks for the code. Send the "
        "answer back, never the code: of a lost kit it is the share of one seat. With the cards of all other "
        "seats that share is as good as the code: ask the interviewer whether the kit was lost."
    )
    told = [
        ("Panel", panel.id),
        ("Role", panel.role),
        ("Planned", f"{panel.planned_at:%Y-%m-%d}"),
        ("Lock of the panel", lock_words(kits.locks.panel)),
        ("Escrow code", key_shares.grouped(code)),
    ]
    sections = [
        StatementSection("", words),
        StatementSection("", "", told),
        StatementSection("How it is used", use),
    ]
    return statement_pdf("Escrow code", sections, fonts)
