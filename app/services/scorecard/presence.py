"""Presence: what of a running hour the program was not there for."""

from app.domain.instants import seconds_between
from app.domain.scorecard.desk import Desk
from app.domain.scorecard.hour import WORTH_ASKING, Interruption, running_at
from app.store.database.workspace import Workspace
from app.store.scratch import runs


def closed_for(workspace: Workspace, desk: Desk) -> Interruption | None:
    """Return for how long the program was closed while the hour of `desk` ran; None where it was brief."""
    with workspace.read() as connection:
        between = runs.between(connection)
    if between is None:
        return None
    gap = Interruption("closed", *between)
    ran = running_at(desk.card, gap.began) is not None
    return gap if ran and seconds_between(gap.began, gap.ended) > WORTH_ASKING else None
