"""Appointments taken over from a calendar, in the scratch table: they come and go, and are never history."""

from collections.abc import Iterable

from app.domain.appointment import Kept
from app.store import scratch
from app.store.sqlite import Connection

_SCOPE = "calendar"


def kept(connection: Connection) -> dict[str, Kept]:
    """Return what is remembered, by the calendar's key; what a newer Evenhand wrote is passed over."""
    found = {}
    for key, text in scratch.get(connection, _SCOPE).items():
        try:
            found[key] = Kept.model_validate_json(text)
        except ValueError:
            continue
    return found


def put(connection: Connection, each: Kept) -> None:
    """Remember an appointment, in place of what was known of it."""
    scratch.put(connection, _SCOPE, each.appointment.key, each.model_dump_json())


def forget(connection: Connection, keys: Iterable[str]) -> None:
    """Forget appointments; nothing of them stays in the file."""
    for key in keys:
        scratch.clear(connection, _SCOPE, key)
