"""Debrief: gather a panel's sealed cards and put them on paper."""

from collections import defaultdict
from pathlib import Path

from app.domain.debrief import Debrief, SealedVersion, SeatRecord, debrief
from app.domain.events import Sealed
from app.domain.panel import Seat
from app.services import signing
from app.services.reading import panel_and_rubric
from app.store import atomic, documents, journal
from app.store.workspace import Workspace


def gather(workspace: Workspace, panel: str) -> Debrief:
    """Return the debrief of a panel; raise `Conflict` while a scorecard is not sealed."""
    sealed: defaultdict[str | None, list[Sealed]] = defaultdict(list)
    with workspace.read() as connection:
        found, rubric = panel_and_rubric(connection, panel)
        for event in journal.events_of_panel(connection, panel):
            if isinstance(event.body, Sealed):
                sealed[event.header.subjects.seat].append(event.body)
        used = {seat.exercise.digest for seat in found.seats if seat.exercise}
        exercises = {digest: documents.exercise(connection, digest).exercise for digest in used}
    records = [_record(seat, sealed[seat.id]) for seat in found.seats if sealed[seat.id]]
    return debrief(found, rubric, records, exercises)


def _record(seat: Seat, sealed: list[Sealed]) -> SeatRecord:
    sealed.sort(key=lambda body: body.seal.version)
    versions = tuple(
        SealedVersion(
            document=body.document, seal=body.seal, verified=signing.holds_for(seat, body.document, body.seal)
        )
        for body in sealed
    )
    return SeatRecord(seat=seat, versions=versions)


def paper(workspace: Workspace, panel: str, fonts: Path) -> bytes:
    """Return the debrief of a panel as a PDF, with the fonts in the folder `fonts`."""
    from app.reports.debrief import debrief_pdf

    return debrief_pdf(gather(workspace, panel), fonts)


def save(file: Path, content: bytes) -> None:
    """Put `content` at `file`, whole or not at all."""
    atomic.write(file, content)


def file_name(panel: str) -> str:
    """Return the name proposed for a panel's debrief; it does not tell the candidate's."""
    return f"debrief-{panel[-12:]}.pdf"
