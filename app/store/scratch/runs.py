"""The marks that a run of the window leaves in the scratch table: that it goes on, when it was there last."""

import json
from dataclasses import dataclass
from datetime import datetime, timedelta

from app.store.database.connection import Connection
from app.store.scratch import scratch

SCOPE = "run"

KEPT = "kept"
"""When something was put on disk last."""

LOGGED = "logged"
"""That a log lies beside the file for as long as the mark stands in it."""

PRESENCE = "presence"
"""The scope that stays when a run ends: until when it was there, and what lay between it and the next."""

FORGOTTEN = timedelta(days=1)
"""The clock of an hour that ran longer was left on."""


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
    if before := last(connection, device):
        scratch.put(connection, PRESENCE, "closed", before.isoformat())
        scratch.put(connection, PRESENCE, "opened", at.isoformat())
    for field in (KEPT, LOGGED):
        scratch.put(connection, SCOPE, field, at.isoformat())
    if not mark:
        return None
    moments = _moments(connection, device, mark.get(KEPT, ""))
    return BrokenOff(max(moments), _typing(connection)) if moments else None


def touch(connection: Connection, at: datetime) -> None:
    """Say when words were kept last; where no window is at work nothing is said."""
    connection.run("UPDATE scratch SET text = ? WHERE scope = ? AND field = 'kept'", (at.isoformat(), SCOPE))


def attend(connection: Connection, at: datetime) -> None:
    """Say until when a window was there, though nothing was written."""
    scratch.put(connection, PRESENCE, "until", at.isoformat())


def last(connection: Connection, device: str) -> datetime | None:
    """Return when this device was known to be at work last."""
    kept = scratch.get(connection, SCOPE).get(KEPT, "")
    until = scratch.get(connection, PRESENCE).get("until", "")
    return max(_moments(connection, device, kept, until), default=None)


def in_an_hour(connection: Connection, device: str, at: datetime) -> bool:
    """Return whether the hour that this device began last ran at a moment, and its card is not sealed.

    One that nobody stopped for a day is forgotten, not running.
    """
    row = connection.run(
        "SELECT body FROM events AS turn"
        " WHERE device = :device AND kind = 'section-begun' AND body IS NOT NULL AND NOT EXISTS"
        " (SELECT 1 FROM events WHERE kind = 'sealed' AND seat_id = turn.seat_id)"
        " ORDER BY sequence DESC LIMIT 1",
        {"device": device},
    ).fetchone()
    if row is None:
        return False
    turn = json.loads(row[0])
    return turn["section"] is not None and at - datetime.fromisoformat(turn["at"]) < FORGOTTEN


def between(connection: Connection) -> tuple[datetime, datetime] | None:
    """Return when the run before this one ended and when this one began."""
    told = scratch.get(connection, PRESENCE)
    closed, opened = _moment(told.get("closed", "")), _moment(told.get("opened", ""))
    return (closed, opened) if closed and opened else None


def end(connection: Connection) -> None:
    """Take the mark away."""
    scratch.clear(connection, SCOPE)


def _moments(connection: Connection, device: str, *told: str) -> list[datetime]:
    """Return the moments `told`, and that of the device's last event."""
    event = connection.run(
        "SELECT at FROM events WHERE device = :device"
        " AND sequence = (SELECT sequence FROM heads WHERE device = :device)",
        {"device": device},
    ).fetchone()
    return [moment for text in (*told, *(event or ())) if (moment := _moment(text))]


def _typing(connection: Connection) -> tuple[str, ...]:
    places = ", ".join("?" for _ in scratch.PLACES)
    rows = connection.run(
        "SELECT DISTINCT panels.candidate FROM scratch JOIN seats ON seats.id = scratch.scope"
        f" JOIN panels ON panels.id = seats.panel_id WHERE scratch.field NOT IN ({places}) ORDER BY 1",
        scratch.PLACES,
    )
    return tuple(candidate for (candidate,) in rows)


def _moment(text: str) -> datetime | None:
    try:
        moment = datetime.fromisoformat(text)
    except ValueError:
        return None
    return moment if moment.tzinfo else None
