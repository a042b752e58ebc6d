"""Open a desk: a scorecard with its panel, its rubric and its exercise."""

from datetime import datetime

from app.domain.packs.rubric import Rubric
from app.domain.panel import Panel
from app.domain.scorecard.desk import Desk
from app.domain.scorecard.marks import Noted
from app.store.database.workspace import Connection, Workspace
from app.store.journal import documents, events, folds


def open_desk(workspace: Workspace, panel: str, seat: str) -> Desk:
    """Return the desk of one seat; raise `NotFound` when panel or seat do not exist."""
    with workspace.read() as connection:
        found, rubric = panel_and_rubric(connection, panel)
        card = folds.card(connection, found, seat)
        exercise = card.seat.exercise
        frozen = documents.exercise(connection, exercise.digest) if exercise else None
        away = events.came_with_kit(connection, panel)
    return Desk(found, rubric, card, workspace.clock(), frozen, away)


def wordings(workspace: Workspace, desk: Desk, note: str) -> list[tuple[datetime, str]]:
    """Return the words a note has had, the first ones first, with when each was written down.

    A moment begins without any: that is no wording.
    """
    with workspace.read() as connection:
        happened = events.events_of_seat(connection, desk.seat.id)
    told: list[tuple[datetime, str]] = []
    for event in happened:
        body = event.body
        words = body.value.text if isinstance(body, Noted) and body.key == note else ""
        if words and (not told or told[-1][1] != words):
            told.append((event.header.at, words))
    return told


def panel_and_rubric(connection: Connection, panel: str) -> tuple[Panel, Rubric]:
    """Return a panel and its frozen rubric; raise `NotFound` when there is no such panel."""
    found = folds.panel(connection, panel)
    return found, documents.rubric(connection, found.rubric.digest)
