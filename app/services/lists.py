"""Read the lists of panels and seats, and find one by its name."""

from app.domain.lists import PanelLine, SeatLine
from app.domain.plain import tidy
from app.store import lists
from app.store.workspace import Workspace


def find_panel(workspace: Workspace, name: str) -> PanelLine:
    """Return the panel meant by `name`: an id, the start of one, or a candidate's name.

    Raises `NotFound` when none fits and `InvalidInput` when more than one does.
    """
    with workspace.read() as connection:
        return lists.find(connection, " ".join(tidy(name).split()))


def panels(workspace: Workspace, *, after: str | None = None, limit: int = 50) -> list[PanelLine]:
    """Return the panels planned last, newest first; `after` is the last id already shown."""
    with workspace.read() as connection:
        return lists.panels(connection, after=after, limit=limit)


def seats(workspace: Workspace, *, panel: str | None = None, unfinished: bool = False) -> list[SeatLine]:
    """Return seats by their time: those of one panel, or those not sealed yet."""
    with workspace.read() as connection:
        return lists.seats(connection, panel=panel, unfinished=unfinished)
