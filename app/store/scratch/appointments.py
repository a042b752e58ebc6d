"""Appointments taken over from a calendar, in the scratch table: they come and go, and are never history."""

import json
from collections.abc import Iterable
from dataclasses import asdict
from datetime import datetime
from typing import Any

from app.domain.schedule.appointment import Appointment, KnownAppointment
from app.store.database.connection import Connection
from app.store.scratch import scratch

_SCOPE = "calendar"


def kept(connection: Connection) -> dict[str, KnownAppointment]:
    """Return what is remembered, by the calendar's key; what a newer Evenhand wrote is passed over."""
    found = {}
    for key, text in scratch.get(connection, _SCOPE).items():
        try:
            found[key] = _read(json.loads(text))
        except (ValueError, KeyError, TypeError):
            continue
    return found


def put(connection: Connection, each: KnownAppointment) -> None:
    """Remember an appointment, in place of what was known of it."""
    scratch.put(connection, _SCOPE, each.appointment.key, _written(each))


def forget(connection: Connection, keys: Iterable[str]) -> None:
    """Forget appointments; nothing of them stays in the file."""
    for key in keys:
        scratch.clear(connection, _SCOPE, key)


def _written(each: KnownAppointment) -> str:
    return json.dumps(asdict(each), ensure_ascii=False, default=datetime.isoformat)


def _read(told: dict[str, Any]) -> KnownAppointment:
    appointment = dict(told["appointment"])
    stamp = appointment["stamp"]
    appointment |= {
        "starts_at": datetime.fromisoformat(appointment["starts_at"]),
        "stamp": datetime.fromisoformat(stamp) if stamp else None,
        "people": tuple(appointment["people"]),
    }
    return KnownAppointment(Appointment(**appointment), told["seat"], told["state"])
