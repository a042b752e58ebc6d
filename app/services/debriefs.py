"""Debrief: gather a panel's sealed cards and put them on paper."""

from itertools import groupby
from pathlib import Path

from app.domain.debrief import Debrief, SealedVersion, SeatRecord, debrief
from app.domain.events import Sealed
from app.services import signing
from app.services.reading import panel_and_rubric
from app.store import atomic, journal
from app.store.workspace import Workspace


def gather(workspace: Workspace, panel: str) -> Debrief:
    """Return the debrief of a panel; raise `Conflict` while a scorecard is not sealed."""
    with workspace.read() as connection:
        found, rubric = panel_and_rubric(connection, panel)
        sealed = [
            event.body
            for event in journal.events_of_panel(connection, panel)
            if isinstance(event.body, Sealed)
        ]
    sealed.sort(
        key=lambda body: ([s.id for s in found.seats].index(body.document.seat.id), body.seal.version)
    )
    records = [
        SeatRecord(
            seat=found.seat(seat),
            versions=tuple(
                SealedVersion(
                    document=body.document, seal=body.seal, verified=signing.holds(body.document, body.seal)
                )
                for body in versions
            ),
        )
        for seat, versions in groupby(sealed, key=lambda body: body.document.seat.id)
    ]
    return debrief(found, rubric, records)


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
