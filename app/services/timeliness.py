"""See which cards are late: the status board, and what is overdue."""

from app.domain.schedule.deadlines import HOURS, Placed, place
from app.store.database.workspace import Workspace
from app.store.lists import board
from app.store.lists.board import Only, Order

PAGE = 100


def seats(
    workspace: Workspace,
    *,
    hours: int = HOURS,
    only: Only = "all",
    typed: str = "",
    order: Order = "due",
    offset: int = 0,
    limit: int = PAGE,
) -> list[Placed]:
    """Return a page of the status board: seats with how they stand now."""
    now = workspace.clock()
    with workspace.read() as connection:
        found = board.page(
            connection, now, hours, only=only, typed=typed.strip(), order=order, offset=offset, limit=limit
        )
    return [place(each.seat, each.sealed_at, now, hours) for each in found]


def counts(workspace: Workspace, hours: int = HOURS) -> dict[Only, int]:
    """Return how many seats stand how, now."""
    with workspace.read() as connection:
        return board.counts(connection, workspace.clock(), hours)


def overdue(workspace: Workspace, hours: int = HOURS) -> list[Placed]:
    """Return every seat whose card is overdue, the earliest interview first."""
    found: list[Placed] = []
    while page := seats(workspace, hours=hours, only="overdue", offset=len(found), limit=1_000):
        found += page
    return found
