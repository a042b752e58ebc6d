"""Make kits: one bundle for each interviewer, and the panel's key split over them."""

import hashlib
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import NamedTuple

from app.domain.blinding import Blind
from app.domain.errors import Conflict, EvenhandError
from app.domain.journal.events import Body, Subjects
from app.domain.kits import key_shares
from app.domain.kits.bundle import (
    Escrow,
    InvitedKeys,
    Kit,
    KitHandedOut,
    KitsMade,
    LockedKit,
    Locks,
    SeatShare,
)
from app.domain.panel import Panel, Seat, plan_digest
from app.domain.records.import_kinds import BUNDLE
from app.domain.value import digest
from app.exchange.bundles import age, bundles
from app.services.panels import invitations
from app.services.panels.escrow import OnPaper, paper, share
from app.store.database.workspace import Connection, Workspace
from app.store.files import atomic
from app.store.journal import documents, events, folds
from app.store.secrets import kit_files, kit_keys

_SECRET = 32


class ShareWanted(Conflict):
    """A kit is to be written once more, and the share of its seat is not here."""


class KitsWritten(NamedTuple):
    """What has to be told of kits that were written."""

    lock: str
    """The lock of the panel in words: who gets a kit reads the same."""
    invited: dict[str, str]
    """By the id of a seat, the invitation in words for which its kit was locked."""
    plain: tuple[Seat, ...]
    """The seats whose kits anybody can open who gets hold of them."""
    here: tuple[Seat, ...]
    """The seats that have no kit: they are scored where the panel was planned."""
    first: bool
    """Whether these are the first of the panel, with its key and its escrow."""


def make(workspace: Workspace, panel: str, files: Mapping[str, Path], escrow: str | OnPaper) -> KitsWritten:
    """Write the kits of all seats that are not scored here, by their ids, in one act.

    The panel gets its key pair; the private half is split over these seats, and neither it nor a share is
    kept here. It is locked for the holder of the `escrow`, by their public key or by a code on paper. All
    files are written or none; raises `Conflict` where one exists already.
    """
    on_paper = [escrow.file] if isinstance(escrow, OnPaper) else []
    with _all_or_none(workspace, [*files.values(), *on_paper]), workspace.write() as connection:
        blind = folds.blind(connection, folds.panel(connection, panel))
        seats = [blind.panel.seat(each) for each in files]
        _check_first(blind, seats)
        secret, holder = age.new_key() if isinstance(escrow, OnPaper) else ("", escrow)
        _check_outside(connection, blind.panel, holder)
        kits, shares = _split(connection, workspace, blind.panel, seats, holder)
        _append(connection, workspace, blind.panel, kits)
        for seat in seats:
            content = _handed_out(connection, workspace, blind, kits, seat, shares[seat.id])
            atomic.write(files[seat.id], content, workspace.folder)
        if isinstance(escrow, OnPaper):
            page = paper(blind.panel, kits, secret, escrow.fonts)
            atomic.write(escrow.file, page, workspace.folder)
        kit_files.end(connection)
        return _written(connection, kits, blind, seats)


def make_again(workspace: Workspace, panel: str, seat: str, file: Path, given: str = "") -> KitsWritten:
    """Write a kit after the first ones: a lost one once more, or that of a seat to be scored elsewhere.

    It takes what the holder of the escrow gives back: the share of this seat. A card made with a kit of
    this seat that was written before is refused from then on.
    """
    with _all_or_none(workspace, [file]), workspace.write() as connection:
        blind = folds.blind(connection, folds.panel(connection, panel))
        found, kits = blind.panel.seat(seat), blind.kits
        if kits is None:
            raise Conflict("No kit of this panel was made yet.")
        _check_no_card(blind, found)
        content = _handed_out(
            connection, workspace, blind, kits, found, _back(connection, kits, found, given)
        )
        atomic.write(file, content, workspace.folder)
        kit_files.end(connection)
        return _written(connection, kits, blind, [found])


def file_name(panel: Panel, seat: Seat) -> str:
    """Return the name proposed for a seat's kit; it tells the interviewer, not the candidate."""
    words = invitations.in_file_names(seat.interviewer.name)
    place = panel.seats.index(seat) + 1
    return f"kit-{panel.id[-6:]}-{place}{'-' + words if words else ''}{BUNDLE.suffixes[0]}"


def escrow_name(panel: Panel) -> str:
    """Return the name proposed for the page that goes into an envelope."""
    return f"escrow-{panel.id[-6:]}.pdf"


@contextmanager
def _all_or_none(workspace: Workspace, files: Sequence[Path]) -> Iterator[None]:
    """Take back what was written when the block fails; of a killed program the next start does so."""
    for file in files:
        if file.exists():
            raise Conflict("“{file}” exists already. It was left untouched; give another name.", file=file)
    with workspace.write() as connection:
        kit_files.begin(connection, files)
    try:
        yield
    except BaseException:
        for file in files:
            file.unlink(missing_ok=True)
        with suppress(EvenhandError), workspace.write() as connection:
            kit_files.end(connection)
        raise


def _check_first(blind: Blind, seats: Sequence[Seat]) -> None:
    if blind.kits_in:
        raise Conflict("Kits are made where the panel was planned; this one came with a kit itself.")
    if blind.is_open:
        raise Conflict("This panel is open already; kits are made before anybody has seen its cards.")
    if not seats and blind.kits is not None:
        raise Conflict("Every seat that is not sealed has its kit. Name the seat whose kit was lost.")
    if not seats:
        raise Conflict("Every seat is sealed here; no kit is needed.")
    for seat in seats:
        _check_no_card(blind, seat)
    if blind.kits is not None:
        raise Conflict(
            "The kits of a panel are written in one act, and those of this panel were. To write one more, "
            "for {names}, whoever holds the escrow gives back the share of that seat.",
            names=", ".join(seat.interviewer.name for seat in seats),
        )


def _check_outside(connection: Connection, panel: Panel, holder: str) -> None:
    """Raise `Conflict` where the holder of the escrow is known to score in the panel, or to make its kits."""
    if holder == age.public_half(invitations.own_key(connection)):
        raise Conflict("This is the key of this workspace. The escrow is for somebody outside the panel.")
    standing = invitations.standing(connection)
    for seat in panel.seats:
        keys = standing.get(seat.interviewer.name.casefold())
        if keys is not None and keys.recipient == holder:
            raise Conflict(
                "{name} scores in this panel. The escrow is for somebody outside of it.",
                name=seat.interviewer.name,
            )


def _check_no_card(blind: Blind, seat: Seat) -> None:
    name = seat.interviewer.name
    if any(owner == seat.id for owner, _ in blind.received):
        raise Conflict("The card of {name} is here. Set it aside first, if it is not theirs.", name=name)
    if any(owner == seat.id for owner, _ in blind.plain):
        raise Conflict("The card of {name} is sealed here; it needs no kit.", name=name)


def _split(
    connection: Connection, workspace: Workspace, panel: Panel, seats: Sequence[Seat], holder: str
) -> tuple[KitsMade, dict[str, bytes]]:
    """Give the panel its key pair, and every seat its share; return what is recorded, and the shares.

    A seat that is scored here gets one that the key does not take: it is locked for the holder alone.
    """
    code, public = age.new_key()
    parts = key_shares.split(code.encode(), len(seats), workspace.randomness)
    shares = {seat.id: part for seat, part in zip(seats, parts, strict=True)}
    made = []
    for seat in panel.seats:
        part = shares.get(seat.id) or workspace.randomness(len(code))
        spare = age.lock(part.hex().encode(), holder)
        made.append(
            SeatShare(
                seat=seat.id, commitment=_digest(part), spare=spare, opens=seat.id in shares
            )
        )  # fmt: skip
    locks = Locks(panel=public, workspace=age.public_half(invitations.own_key(connection)))
    escrow = Escrow(recipient=holder, key=age.lock(code.encode(), holder))
    return KitsMade(locks=locks, shares=tuple(made), escrow=escrow), shares


def _back(connection: Connection, kits: KitsMade, seat: Seat, given: str) -> bytes:
    """Return the share of a kit that is written after the first ones, which nobody here has."""
    kept = kit_keys.share(connection, seat.id)
    if kept is not None:  # by an older Evenhand, or its kit was brought back
        kit_keys.drop_share(connection, seat.id)
        return bytes.fromhex(kept)
    if not given.strip():
        raise ShareWanted(
            "No share of {name} is kept here. Whoever holds the escrow can give it back.",
            name=seat.interviewer.name,
        )
    return share(kits, seat, given)


def _handed_out(
    connection: Connection, workspace: Workspace, blind: Blind, kits: KitsMade, seat: Seat, part: bytes
) -> bytes:
    """Put on record that a kit is handed out; return the content of its file."""
    before = blind.handed_out.get(seat.id, ())
    secret = workspace.randomness(_SECRET)
    invited = invitations.standing(connection).get(seat.interviewer.name.casefold())
    panel = blind.panel
    kit = Kit(
        panel=panel.id,
        candidate=panel.candidate,
        role=panel.role,
        rubric=panel.rubric,
        seat=seat,
        place=panel.seats.index(seat) + 1,
        of=len(panel.seats),
        locks=kits.locks,
        share=part.hex(),
        rubric_body=documents.text(connection, panel.rubric.digest),
        exercise_body=documents.text(connection, seat.exercise.digest) if seat.exercise else None,
        cv=events.cv(connection, panel.candidate.id, seat.cv) if seat.cv else None,
        plan=plan_digest(panel),
        secret=secret.hex(),
        issue=len(before) + 1,
        invited=invited.public_key if invited else None,
    )
    body = KitHandedOut(
        seat=seat.id, again=bool(before), secret=_digest(secret), kit=digest(kit), invited=invited
    )
    _append(connection, workspace, panel, body)
    return _packed(kit, invited)


def _packed(kit: Kit, invited: InvitedKeys | None) -> bytes:
    content = bundles.pack(kit)
    if invited is None:
        return content
    return bundles.pack(LockedKit(recipient=invited.recipient, kit=age.lock(content, invited.recipient)))


def _written(connection: Connection, kits: KitsMade, before: Blind, seats: Sequence[Seat]) -> KitsWritten:
    standing = invitations.standing(connection)
    invited = {each.id: standing.get(each.interviewer.name.casefold()) for each in seats}
    return KitsWritten(
        lock=invitations.lock_words(kits.locks.panel),
        invited={seat: invitations.words(keys) for seat, keys in invited.items() if keys},
        plain=tuple(each for each in seats if invited[each.id] is None),
        here=tuple(
            each for each in before.panel.seats if each not in seats and each.id not in before.handed_out
        ),
        first=before.kits is None,
    )


def _digest(secret: bytes) -> str:
    return hashlib.sha256(secret).hexdigest()


def _append(connection: Connection, workspace: Workspace, panel: Panel, body: Body) -> None:
    about = Subjects(candidate=panel.candidate.id, panel=panel.id)
    events.append(connection, workspace, [body], author=None, subjects=about)
