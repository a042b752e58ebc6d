"""Read the lists of panels and seats, and find one by its name."""

from datetime import timedelta

from app.domain.schedule.deadlines import HOURS, Placed, place
from app.domain.schedule.lines import Agenda, PanelLine, SeatLine, agenda
from app.domain.text import tidy
from app.store.database.workspace import Workspace
from app.store.lists import board
from app.store.lists import panels as lists
from app.store.lists.board import Only, Order


def find_panel(workspace: Workspace, name: str) -> PanelLine:
    """Return the panel meant by `name`: an id, the start of one, or a candidate's name.

    Raises `NotFound` when none fits and `InvalidInput` when more than one does.
    """
    with workspace.read() as connection:
        return lists.find(connection, " ".join(tidy(name).split()))


def panels(
    workspace: Workspace,
    *,
    words: str = "",
    candidate: str | None = None,
    after: str | None = None,
    limit: int = 50,
) -> list[PanelLine]:
    """Return the panels planned last, newest first; `after` is the last id already shown.

    Narrowed to candidates whom `words` fit (name, e-mail, outside id), and to one candidate, by id.
    """
    wanted = " ".join(tidy(words).split())
    with workspace.read() as connection:
        return lists.panels(connection, words=wanted, candidate=candidate, after=after, limit=limit)


def seats(workspace: Workspace, *, panel: str | None = None, unfinished: bool = False) -> list[SeatLine]:
    """Return seats by their time: those of one panel, or those not sealed yet."""
    with workspace.read() as connection:
        return lists.seats(connection, panel=panel, unfinished=unfinished)


def at_hand(workspace: Workspace) -> Agenda:
    """Return what is to be done with the unsealed seats: those of these weeks, and the ones longest open."""
    now = workspace.clock()
    with workspace.read() as connection:
        near = lists.seats(
            connection, unfinished=True, since=now - timedelta(days=1), until=now + timedelta(days=28)
        )
        rest = lists.seats(connection, unfinished=True)
    return agenda({line.id: line for line in (*near, *rest)}.values(), now)


def sealed_seats(workspace: Workspace, limit: int = 8) -> list[SeatLine]:
    """Return sealed seats, those of the panels planned last first."""
    with workspace.read() as connection:
        return lists.sealed_seats(connection, limit)


PAGE = 100


def board_page(
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
    while page := board_page(workspace, hours=hours, only="overdue", offset=len(found), limit=1_000):
        found += page
    return found
