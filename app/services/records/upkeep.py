"""Look after a workspace: check it, back it up, go back to a backup."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import datetime, timedelta
from pathlib import Path

from app.domain.blinding import fold_blind, told_aside
from app.domain.debrief.counted_cards import counted_cards
from app.domain.errors import EvenhandError, Sentence, Template
from app.domain.journal.closing import DebriefClosed
from app.domain.journal.events import Sealed, SeatAssigned
from app.domain.journal.minutes import MeetingBegun
from app.domain.kits.bundle import CardSetAside, KeyPinned
from app.domain.records.whole_reading import WholeReading
from app.services import signing
from app.store.database.driver import FileKey
from app.store.database.workspace import Clock, Connection, Workspace
from app.store.journal import documents, events, folds
from app.store.scratch import care, runs, whole_readings
from app.store.upkeep import backups as store_backups
from app.store.upkeep import check as store_check
from app.store.upkeep import restore as restoring
from app.store.upkeep import second_folder
from app.store.upkeep.check import CheckReport
from app.store.upkeep.restore import WentBack

KEPT_EVERY = timedelta(minutes=10)
"""How often it is written down that everything was found whole."""

_CAME = "SELECT DISTINCT panel_id FROM events WHERE kind = 'card-received' AND body IS NOT NULL"
_NO_BACKUP = Template("No backup was made. {reason}")


def check(workspace: Workspace, *, rebuild: bool = False) -> CheckReport:
    """Read everything, to the last signature; with `rebuild`, make the lists anew from the journal first."""
    report = store_check.check(workspace, rebuild=rebuild)
    if report.findings:
        return report
    return replace(report, findings=tuple(_seals(workspace)), aside=tuple(_set_aside(workspace)))


def back_up(workspace: Workspace, reason: str = "") -> Path | None:
    """Make a backup for a `reason` of one word and return its file; `None` when nothing changed since."""
    try:
        made = store_backups.back_up(workspace, reason)
    except EvenhandError as error:
        raise type(error)(_NO_BACKUP, reason=error) from None
    second_folder.keep(workspace)
    return made


def save_elsewhere(workspace: Workspace, folder: Path) -> None:
    """Put all that is open here into another, empty folder, where one goes on: the file may be gone.

    Broken off, it can be done again in the same folder.
    """
    made = store_backups.save_into(workspace, folder)
    try:
        restoring.restore(folder, made, workspace.clock, key=workspace.key)
    except EvenhandError:
        store_backups.drop_save(folder, made)
        raise


def restore(
    folder: Path, file: Path, clock: Clock, *, anyway: bool = False, key: FileKey | None = None
) -> WentBack:
    """Go back to a backup, which may be called by its mere name; `anyway` to what of it is sound."""
    named = folder / store_backups.FOLDER / file
    found = named if not file.exists() and named.exists() else file
    return restoring.restore(folder, found, clock, anyway=anyway, key=key)


def damage(connection: Connection) -> tuple[Sentence, ...]:
    """Return what of a workspace is not as it was written, to the last signature.

    The lists are left out: they are made anew from the rest.
    """
    return tuple(store_check.damage(connection)) or (*_card_seals(connection), *_debrief_seals(connection))


def whole_reading(workspace: Workspace, findings: tuple[Sentence, ...]) -> WholeReading:
    """Return what a reading that ended just now came to, and keep when everything was found whole."""
    at = workspace.clock()
    since = next(iter(found_whole(workspace)), None)
    if findings:
        return WholeReading(at, findings, since, second_folder.newest_whole(workspace, at))
    if since is None or not timedelta() <= at - since <= KEPT_EVERY:
        with workspace.write() as connection:
            whole_readings.add(connection, at)
    workspace.fold_log()
    return WholeReading(at)


def offers_second_folder(workspace: Workspace) -> bool:
    """Return whether it is time to offer a second folder of backups: once, and between hours."""
    with workspace.read() as connection:
        if workspace.is_demo or care.offered(connection) or care.known_places(connection):
            return False
        if runs.in_an_hour(connection, workspace.device, workspace.clock()):
            return False
    backed_up = store_backups.own(workspace.folder / store_backups.FOLDER, workspace)
    return bool(backed_up) or store_check.sealed(workspace) > 0


def is_untouched(workspace: Workspace) -> bool:
    """Return whether nothing was done in a workspace yet."""
    with workspace.read() as connection:
        return connection.run("SELECT 1 FROM events LIMIT 1").fetchone() is None


def second_folder_offered(workspace: Workspace) -> None:
    """Remember that a second folder was offered."""
    with workspace.write() as connection:
        care.put_offered(connection, workspace.clock())


def found_whole(workspace: Workspace) -> list[datetime]:
    """Return when everything was found whole, the last time first; none where that cannot be read."""
    try:
        with workspace.read() as connection:
            return whole_readings.known(connection)
    except EvenhandError:  # which is what was found
        return []


def _seals(workspace: Workspace) -> list[Sentence]:
    with workspace.read() as connection:
        return [*_card_seals(connection), *_debrief_seals(connection)]


def _set_aside(workspace: Workspace) -> Iterator[Sentence]:
    """Yield every card that came and does not count, read anew where it is open."""
    with workspace.read() as connection:
        came = connection.run(_CAME)
        for (panel,) in came.fetchall():
            found = folds.panel(connection, panel)
            happened = events.sealing_of_panel(connection, panel)
            blind = fold_blind(found, happened)
            counted = counted_cards(blind, documents.basis(connection, found), happened)
            for each in told_aside(found, counted.aside):
                yield Sentence(
                    "{candidate}: {card} does not count.", candidate=found.candidate.name, card=each
                )


def _card_seals(connection: Connection) -> list[Sentence]:
    assigned = events.all_events(connection, kind="seat-assigned")
    seats = {each.body.seat.id: each.body.seat for each in assigned if isinstance(each.body, SeatAssigned)}
    for pin in events.all_events(connection, kind="key-pinned"):
        if isinstance(pin.body, KeyPinned) and (seat := seats.get(pin.body.seat)):
            owner = seat.interviewer.replace(public_key=pin.body.public_key)
            seats[seat.id] = seat.replace(interviewer=owner)
    gone = {
        each.body.digest
        for each in events.all_events(connection, kind="card-set-aside")
        if isinstance(each.body, CardSetAside)
    }
    return [
        Sentence(
            "The seal of {interviewer}'s scorecard, version {version}, does not hold: "
            "its words or its signature were changed.",
            interviewer=event.body.document.seat.interviewer.name,
            version=event.body.seal.version,
        )
        for event in events.all_events(connection, kind="sealed")
        if isinstance(event.body, Sealed)
        and event.body.seal.digest not in gone
        and not signing.holds_for(
            seats.get(event.header.subjects.seat or ""), event.body.document, event.body.seal
        )
    ]


def _debrief_seals(connection: Connection) -> list[Sentence]:
    begun = events.all_events(connection, kind="meeting-begun")
    chairs = {
        each.header.subjects.panel: each.body.chair for each in begun if isinstance(each.body, MeetingBegun)
    }
    return [
        Sentence(
            "The seal of the debrief of panel {panel}, version {version}, does not hold: "
            "its words or its signature were changed.",
            panel=event.header.subjects.panel,
            version=event.body.seal.version,
        )
        for event in events.all_events(connection, kind="debrief-closed")
        if isinstance(event.body, DebriefClosed)
        and not signing.holds_by(
            chairs.get(event.header.subjects.panel), event.body.document, event.body.seal
        )
    ]
