"""Make kits: one bundle for each interviewer, and the panel's key split over them."""

import hashlib
import re
import unicodedata
from collections.abc import Mapping
from pathlib import Path

from app.domain.blinding import Blind
from app.domain.errors import Conflict, InvalidInput
from app.domain.journal.events import Body, Subjects
from app.domain.kits import key_shares
from app.domain.kits.bundle import Kit, KitHandedOut, KitsMade, Locks, SeatShare
from app.domain.panel import Panel, Seat, plan_digest
from app.domain.records.import_kinds import BUNDLE
from app.exchange.bundles import age, bundles
from app.store.database.workspace import Connection, Workspace
from app.store.files import atomic
from app.store.journal import documents, events, folds
from app.store.secrets import kit_keys


def make(
    workspace: Workspace, panel: str, files: Mapping[str, Path], *, code: str | None = None
) -> str | None:
    """Write the kits of seats, by their ids; return the escrow code when these are the panel's first.

    The first time the panel gets its key pair; the private half is split over all seats, and this
    workspace keeps only the shares of seats whose kits it has not written yet. The escrow code is that
    private half: it is returned once, for somebody outside the panel. A kit that was lost is written
    again with the code. All files are written or none; raises `Conflict` where one exists already.
    """
    for file in files.values():
        if file.exists():
            raise Conflict("“{file}” exists already. It was left untouched; give another name.", file=file)
    written: list[Path] = []
    try:
        with workspace.write() as connection:
            found = folds.panel(connection, panel)
            seats = [found.seat(each) for each in files]
            blind = folds.blind(connection, found)
            if blind.kits_in:
                raise Conflict("Kits are made where the panel was planned; this one came with a kit itself.")
            kits, fresh = (blind.kits, None) if blind.kits else _begin(connection, workspace, blind)
            for seat in seats:
                if any(owner == seat.id for owner, _ in blind.plain):
                    raise Conflict(
                        "The card of {name} is sealed here; it needs no kit.", name=seat.interviewer.name
                    )
                again = seat.id in blind.handed_out
                share = _share(connection, kits, seat, code) if again else _take(connection, seat)
                handed = KitHandedOut(seat=seat.id, again=again)
                _append(connection, workspace, found, handed)
                kit = _kit(connection, found, seat, kits.locks, share)
                atomic.write(files[seat.id], bundles.pack(kit), workspace.folder)
                written.append(files[seat.id])
    except BaseException:
        for file in written:
            file.unlink(missing_ok=True)
        raise
    return key_shares.grouped(fresh) if fresh else None


def file_name(panel: Panel, seat: Seat) -> str:
    """Return the name proposed for a seat's kit; it tells the interviewer, not the candidate."""
    plain = unicodedata.normalize("NFKD", seat.interviewer.name).encode("ascii", "ignore").decode().lower()
    words = re.sub("[^a-z0-9]+", "-", plain).strip("-")[:40]
    place = panel.seats.index(seat) + 1
    return f"kit-{panel.id[-6:]}-{place}{'-' + words if words else ''}{BUNDLE.suffixes[0]}"


def _begin(connection: Connection, workspace: Workspace, blind: Blind) -> tuple[KitsMade, str]:
    """Give the panel its key pair and every seat its share; return what is recorded, and the code."""
    panel = blind.panel
    if blind.is_open:
        raise Conflict("This panel is open already; kits are made before anybody has seen its cards.")
    code, public = age.new_key()
    parts = key_shares.split(code.encode(), len(panel.seats), workspace.randomness)
    made = []
    for seat, share in zip(panel.seats, parts, strict=True):
        kit_keys.put_share(connection, seat.id, share.hex())
        spare = age.lock(share, public)
        made.append(SeatShare(seat=seat.id, commitment=hashlib.sha256(share).hexdigest(), spare=spare))
    locks = Locks(panel=public, workspace=age.public_half(_own_key(connection)))
    kits = KitsMade(locks=locks, shares=tuple(made))
    _append(connection, workspace, panel, kits)
    return kits, code


def _own_key(connection: Connection) -> str:
    known = kit_keys.age_key(connection)
    if known is None:
        known, _ = age.new_key()
        kit_keys.put_age_key(connection, known)
    return known


def _take(connection: Connection, seat: Seat) -> str:
    """Return the share of a seat, and forget it here."""
    share = kit_keys.share(connection, seat.id)
    if share is None:
        raise Conflict("The share of {name} is no longer here.", name=seat.interviewer.name)
    kit_keys.drop_share(connection, seat.id)
    return share


def _share(connection: Connection, kits: KitsMade, seat: Seat, code: str | None) -> str:
    """Return the share of a kit that was written before, which only the escrow code unlocks."""
    name = seat.interviewer.name
    back = kit_keys.share(connection, seat.id)
    if back is not None:
        kit_keys.drop_share(connection, seat.id)
        return back
    if code is None:
        raise Conflict(
            "The kit of {name} was made already, and no share of it is kept here. "
            "If it was lost, make it again with the escrow code.",
            name=name,
        )
    checked = check_code(kits, code)
    return age.unlock(kits.share(seat.id).spare, checked).hex()


def check_code(kits: KitsMade, code: str) -> str:
    """Return the escrow code that was typed; `InvalidInput` when it is mistyped or another panel's."""
    meant = key_shares.typed(code)
    if age.public_half(meant) != kits.locks.panel:
        raise InvalidInput("This is the code of another panel.")
    return meant


def _kit(connection: Connection, panel: Panel, seat: Seat, locks: Locks, share: str) -> Kit:
    return Kit(
        panel=panel.id,
        candidate=panel.candidate,
        role=panel.role,
        rubric=panel.rubric,
        seat=seat,
        place=panel.seats.index(seat) + 1,
        of=len(panel.seats),
        locks=locks,
        share=share,
        rubric_body=documents.text(connection, panel.rubric.digest),
        exercise_body=documents.text(connection, seat.exercise.digest) if seat.exercise else None,
        cv=events.cv(connection, panel.candidate.id, seat.cv) if seat.cv else None,
        plan=plan_digest(panel),
    )


def _append(connection: Connection, workspace: Workspace, panel: Panel, body: Body) -> None:
    about = Subjects(candidate=panel.candidate.id, panel=panel.id)
    events.append(connection, workspace, [body], author=None, subjects=about)
