"""Prepare for an interview: what those before handed over, as far as this workspace may show it."""

from app.domain.journal.events import Sealed
from app.domain.scorecard import preparation
from app.domain.scorecard.desk import Desk
from app.domain.scorecard.preparation import HandedOver
from app.store.database.workspace import Workspace
from app.store.journal import events


def handed_over(workspace: Workspace, desk: Desk) -> tuple[HandedOver, ...]:
    """Return the notes to the next interviewer of the panel's earlier cards, and nothing else of them.

    A card that came locked stays so; only cards that are sealed here tell what they handed over.
    """
    with workspace.read() as connection:
        happened = events.sealing_of_panel(connection, desk.panel.id)
    sealed = (event.body.document for event in happened if isinstance(event.body, Sealed))
    return preparation.handed_over(desk.seat, desk.rubric, sealed)
