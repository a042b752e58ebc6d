"""Prepare for an interview: what the planner and those before gave the seat, as far as it may be shown."""

from collections.abc import Callable
from functools import partial
from typing import NamedTuple

from app.domain.cv import CvPaper, CvPlace
from app.domain.journal.events import Sealed
from app.domain.scorecard import preparation
from app.domain.scorecard.desk import Desk
from app.domain.scorecard.preparation import HandedOver
from app.services.panels import cv
from app.store.database.workspace import Workspace
from app.store.journal import events


class Preparation(NamedTuple):
    """What lies beside the card before the hour; each is read when it is first looked at."""

    handed_over: Callable[[], tuple[HandedOver, ...]]
    cv: Callable[[], CvPaper | CvPlace | None]


def prepare(workspace: Workspace, desk: Desk) -> Preparation:
    """Return what one prepares with for the seat of `desk`."""
    return Preparation(partial(handed_over, workspace, desk), partial(cv.given, workspace, desk))


def handed_over(workspace: Workspace, desk: Desk) -> tuple[HandedOver, ...]:
    """Return the notes to the next interviewer of the panel's earlier cards, and nothing else of them.

    A card that came locked stays so; only cards that are sealed here tell what they handed over.
    """
    with workspace.read() as connection:
        happened = events.sealing_of_panel(connection, desk.panel.id)
    sealed = (event.body.document for event in happened if isinstance(event.body, Sealed))
    return preparation.handed_over(desk.seat, desk.rubric, sealed)
