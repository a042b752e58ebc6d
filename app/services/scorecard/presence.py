"""Presence: until when a window was at work here, and what of a running hour it was not there for."""

from datetime import datetime

from app.domain.instants import seconds_between
from app.domain.scorecard.desk import Desk
from app.domain.scorecard.hour import WORTH_ASKING, Interruption, running_at
from app.store.database.workspace import Workspace
from app.store.scratch import runs


def attend(workspace: Workspace) -> None:
    """Say that a window is here, though nothing is written."""
    with workspace.write() as connection:
        runs.attend(connection, workspace.clock())


def last(workspace: Workspace) -> datetime | None:
    """Return when this workspace was known to be worked in last."""
    with workspace.read() as connection:
        return runs.last(connection, workspace.device)


def closed_for(workspace: Workspace, desk: Desk) -> Interruption | None:
    """Return for how long the program was closed while the hour of `desk` ran; None where it was brief."""
    with workspace.read() as connection:
        between = runs.between(connection)
    if between is None:
        return None
    gap = Interruption("closed", *between)
    ran = running_at(desk.card, gap.began) is not None
    return gap if ran and seconds_between(gap.began, gap.ended) > WORTH_ASKING else None
