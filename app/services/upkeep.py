"""Look after a workspace: check that it is sound, from the file's structure to the last signature."""

from dataclasses import replace

from app.domain.events import Sealed, SeatAssigned
from app.services import signing
from app.store import check as store_check
from app.store import journal
from app.store.check import CheckReport
from app.store.workspace import Workspace


def check(workspace: Workspace, *, rebuild: bool = False) -> CheckReport:
    """Read everything; with `rebuild`, make the lists anew from the journal first."""
    report = store_check.check(workspace, rebuild=rebuild)
    if report.findings:
        return report
    return replace(report, findings=tuple(_seals(workspace)))


def _seals(workspace: Workspace) -> list[str]:
    with workspace.read() as connection:
        assigned = journal.all_events(connection, kind="seat-assigned")
        seats = {
            each.body.seat.id: each.body.seat for each in assigned if isinstance(each.body, SeatAssigned)
        }
        return [
            f"The seal of {event.body.document.seat.interviewer.name}'s scorecard, version "
            f"{event.body.seal.version}, does not hold: its words or its signature were changed."
            for event in journal.all_events(connection, kind="sealed")
            if isinstance(event.body, Sealed)
            and not signing.holds_for(
                seats.get(event.header.subjects.seat or ""), event.body.document, event.body.seal
            )
        ]
