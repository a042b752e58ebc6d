"""Panels whose interviewers have said already that they do not know the candidate."""

from app.domain.panel import Panel
from app.domain.scorecard import rules
from app.services.scorecard import desk as reading
from app.services.scorecard import scoring
from app.store.database.workspace import Workspace


def strangers(workspace: Workspace, panel: Panel) -> Panel:
    """Answer the question that comes before a desk opens, for every seat; return the panel."""
    for seat in panel.seats:
        desk = reading.open_desk(workspace, panel.id, seat.id)
        scoring.act(workspace, desk, rules.tell_acquaintance, "none", "")
    return panel
