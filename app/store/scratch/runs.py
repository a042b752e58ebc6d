"""The mark that a run of the window leaves in the scratch table until it ends as it should."""

from dataclasses import dataclass
from datetime import datetime

from app.store.database.connection import Connection
from app.store.scratch import scratch

SCOPE = "run"

_WORDS = ("note", "overall", "signal:%", "growth:%", "take-aways%", "handover%", "private%")
"""The fields of a seat that hold words; others say where one was."""


@dataclass(frozen=True, slots=True)
class BrokenOff:
    """What a run left that did not end as it should."""

    until: datetime
    """When the last thing was put on disk: an event, or words not yet finished."""
    typing: tuple[str, ...] = ()
    """The candidates on whose scorecards words are typed and not stamped."""


def begin(connection: Connection, device: str, at: datetime) -> BrokenOff | None:
    """Set the mark; return what the run before left when its mark is still there."""
    mark = scratch.get(connection, SCOPE)
    scratch.put(connection, SCOPE, "kept", at.isoformat())
    if not mark:
        return None
    last = connection.run(
        "SELECT at FROM events WHERE device = :device"
        " AND sequence = (SELECT sequence FROM heads WHERE device = :device)",
        {"device": device},
    ).fetchone()
    told = [mark.get("kept", ""), *(last or ())]
    moments = [moment for text in told if (moment := _moment(text))]
    return BrokenOff(max(moments), _typing(connection)) if moments else None


def touch(connection: Connection, at: datetime) -> None:
    """Say when words were kept last; where no window is at work nothing is said."""
    connection.run("UPDATE scratch SET text = ? WHERE scope = ? AND field = 'kept'", (at.isoformat(), SCOPE))


def end(connection: Connection) -> None:
    """Take the mark away."""
    scratch.clear(connection, SCOPE)


def _typing(connection: Connection) -> tuple[str, ...]:
    field = " OR ".join("scratch.field LIKE ?" for _ in _WORDS)
    rows = connection.run(
        "SELECT DISTINCT panels.candidate FROM scratch JOIN seats ON seats.id = scratch.scope"
        f" JOIN panels ON panels.id = seats.panel_id WHERE {field} ORDER BY 1",
        _WORDS,
    )
    return tuple(candidate for (candidate,) in rows)


def _moment(text: str) -> datetime | None:
    try:
        moment = datetime.fromisoformat(text)
    except ValueError:
        return None
    return moment if moment.tzinfo else None
