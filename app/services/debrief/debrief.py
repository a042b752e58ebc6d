"""Debrief: gather a panel's sealed cards and its meeting, and put them on paper."""

from collections.abc import Sequence
from pathlib import Path

import app as evenhand
from app.domain.blinding import Blind, check_shown, fold_blind
from app.domain.debrief import attachment
from app.domain.debrief.attachment import Attached, AttachedRecord
from app.domain.debrief.counted_cards import CountedCards, counted_cards
from app.domain.debrief.debrief import Debrief, debrief
from app.domain.debrief.meeting import Meeting, fold_meeting
from app.domain.debrief.paper_copies import PaperOptions
from app.domain.debrief.room import Room
from app.domain.debrief.seat_records import SealedVersion, SeatRecord
from app.domain.journal.closing import ClosedVersion, DebriefClosed
from app.domain.journal.events import Sealed
from app.domain.kits.bundle import CardSetAside
from app.domain.languages import NATIVE
from app.domain.panel import Seat
from app.domain.records.applicant import Details
from app.domain.value import canonical
from app.services import signing
from app.store.database.workspace import Workspace
from app.store.journal import documents, folds
from app.store.journal import events as journal
from app.store.lists import candidates


def gather(workspace: Workspace, panel: str) -> Debrief:
    """Return the debrief of a panel; raise `Conflict` before it is open: nothing shows until then."""
    return open_room(workspace, panel).shown


def open_room(workspace: Workspace, panel: str) -> Room:
    """Return the debrief room of a panel; raise `Conflict` while it is not open."""
    with workspace.read() as connection:
        basis = documents.basis(connection, folds.panel(connection, panel))
        events = journal.events_of_panel(connection, panel)
    found, rubric, exercises = basis
    blind = fold_blind(found, events)
    check_shown(blind)
    counted = counted_cards(blind, basis, events)
    records = seat_records(blind, counted)
    meeting = fold_meeting(Meeting(panel=panel), events)
    closings = [closed(meeting, event.body) for event in events if isinstance(event.body, DebriefClosed)]
    refused = [_version(blind, found.seat(each.document.seat.id), each) for each in counted.refused]
    shown = debrief(
        found, rubric, records, exercises, meeting, closings, blind.openings, counted.aside, refused
    )
    cards = sum(isinstance(event.body, Sealed | CardSetAside) for event in events)
    return Room(shown, meeting, workspace.clock(), cards)


def closed(meeting: Meeting, body: DebriefClosed) -> ClosedVersion:
    """Return a sealed version of a debrief, checked against the key of its chair."""
    chair = meeting.begun.chair if meeting.begun else None
    verified = signing.holds_by(chair, body.document, body.seal)
    return ClosedVersion(document=body.document, seal=body.seal, verified=verified)


def seat_records(blind: Blind, counted: CountedCards) -> list[SeatRecord]:
    """Return the seats that have a card, each version checked against its key."""
    return [
        _seat_record(blind, seat, counted.versions[seat.id])
        for seat in blind.panel.seats
        if seat.id in counted.versions
    ]


def _seat_record(blind: Blind, seat: Seat, sealed: Sequence[Sealed]) -> SeatRecord:
    return SeatRecord(seat=seat, versions=tuple(_version(blind, seat, body) for body in sealed))


def _version(blind: Blind, seat: Seat, body: Sealed) -> SealedVersion:
    return SealedVersion(
        document=body.document,
        seal=body.seal,
        verified=signing.holds_for(seat, body.document, body.seal),
        after_opening=(seat.id, body.seal.version) in blind.late,
    )


def paper(workspace: Workspace, panel: str, fonts: Path, options: PaperOptions | None = None) -> bytes:
    """Return the debrief of a panel as a PDF, with the fonts in the folder `fonts`.

    It carries what it is made of, under its seals, or, where it leaves something out, digests alone.
    """
    from app.reports.debrief.debrief import debrief_pdf

    shown, options = gather(workspace, panel), options or PaperOptions()
    data = canonical(_attached(workspace, shown, options))
    details = _details(workspace, shown) if options.pseudonymous else None
    return debrief_pdf(shown, fonts, options, data, details)


def _details(workspace: Workspace, shown: Debrief) -> Details:
    with workspace.read() as connection:
        line = candidates.line(connection, shown.panel.candidate.id)
    return line.details if line else Details()


def record(workspace: Workspace, panel: str) -> AttachedRecord:
    """Return all that the whole debrief of a panel would carry."""
    return _record(workspace, gather(workspace, panel), PaperOptions())


def _attached(workspace: Workspace, shown: Debrief, options: PaperOptions) -> Attached:
    if not options.whole:
        return attachment.digests(shown, options, evenhand.__version__)
    return _record(workspace, shown, options)


def _record(workspace: Workspace, shown: Debrief, options: PaperOptions) -> AttachedRecord:
    used = sorted({seat.exercise.digest for seat in shown.panel.seats if seat.exercise})
    with workspace.read() as connection:
        rubric = documents.text(connection, shown.panel.rubric.digest)
        exercises = tuple(documents.text(connection, each) for each in used)
    return attachment.record(shown, options, evenhand.__version__, rubric, exercises)


def file_name(panel: str, options: PaperOptions | None = None) -> str:
    """Return the name proposed for a panel's debrief; it tells a copy, and never the candidate's name."""
    options = options or PaperOptions()
    parts = ["debrief", panel[-12:], *(("pseudonymous",) if options.pseudonymous else ())]
    parts += () if options.notes else ("without-notes",)
    parts += () if options.language == NATIVE.code else (options.language,)
    return f"{'-'.join(parts)}.pdf"
