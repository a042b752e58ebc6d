"""The fold of a panel: its seats as they were assigned, changed, taken back and brought back."""

from collections.abc import Iterable

from app.domain.journal.events import Event, PanelPlanned, SeatAssigned, SeatScheduled
from app.domain.journal.seat_events import SeatChanged, SeatRestored, SeatWithdrawn
from app.domain.kits.bundle import KeyPinned
from app.domain.panel import Candidate, Panel, Seat


def fold_panel(events: Iterable[Event], candidates: dict[str, Candidate]) -> Panel | None:
    """Return the panel that `events` planned, without seats taken back; None when none of them did."""
    panel, withdrawn = _planned(events, candidates)
    if panel is not None and withdrawn:
        return panel.replace(seats=tuple(each for each in panel.seats if each.id not in withdrawn))
    return panel


def fold_withdrawn(events: Iterable[Event], candidates: dict[str, Candidate]) -> tuple[Seat, ...]:
    """Return the seats of a panel that were taken back, as they then were."""
    panel, withdrawn = _planned(events, candidates)
    return tuple(each for each in panel.seats if each.id in withdrawn) if panel else ()


def _planned(
    events: Iterable[Event], candidates: dict[str, Candidate]
) -> tuple[Panel | None, frozenset[str]]:
    """Return a panel with every seat it ever had, and which of them were taken back."""
    panel: Panel | None = None
    withdrawn = set[str]()
    for event in events:
        body = event.body
        if isinstance(body, PanelPlanned):
            panel = Panel(
                id=event.header.subjects.panel or "",
                candidate=candidates[body.candidate],
                role=body.role,
                rubric=body.rubric,
                planned_at=event.header.at,
                sample=body.sample,
            )
        elif isinstance(body, SeatAssigned) and panel is not None:
            panel = panel.replace(seats=(*panel.seats, body.seat))
        elif isinstance(body, SeatScheduled) and panel is not None:
            panel = panel.scheduled(body.seat, body.starts_at, body.minutes)
        elif isinstance(body, SeatChanged) and panel is not None:
            panel = panel.changed(body.seat, body.focus, body.exercise)
        elif isinstance(body, KeyPinned) and panel is not None:
            panel = panel.pinned(body.seat, body.public_key)
        elif isinstance(body, SeatWithdrawn):
            withdrawn.add(body.seat)
        elif isinstance(body, SeatRestored):
            withdrawn.discard(body.seat)
    return panel, frozenset(withdrawn)
