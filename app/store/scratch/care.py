"""What is known about the care of a workspace: where else backups are kept, and the last one tried out."""

import json
from collections.abc import Sequence
from dataclasses import asdict, dataclass
from datetime import datetime
from pathlib import Path
from typing import Any, Literal

from app.store.database import driver
from app.store.database.connection import Connection
from app.store.scratch import scratch

SCOPE = "care"
_PLACE = "place "
_TRIED, _OFFERED = "tried", "offered"

PlaceState = Literal["chosen", "left", "given-up"]
"""Backups are kept there; none are added any more; nobody expects the folder to be here again."""


@dataclass(frozen=True, slots=True)
class Place:
    """A folder elsewhere in which backups lie."""

    folder: Path
    state: PlaceState
    newest: datetime | None = None
    """When the newest one that was put there was made; `None` before the first."""

    @property
    def is_here(self) -> bool:
        """Whether the folder can be reached: the stick is in."""
        try:
            return self.folder.is_dir()
        except OSError:
            return False


@dataclass(frozen=True, slots=True)
class TriedBackup:
    """What came of opening the newest backup as if one had to go back to it."""

    at: datetime
    backup: datetime
    """When the backup was made."""
    events: int
    cards: int
    """Sealed scorecards."""
    whole: bool


def places(rows: Sequence[tuple[str, str]]) -> list[Place]:
    """Read fields of the scope, each with its text; what a newer Evenhand wrote is passed over."""
    found = []
    for field, text in rows:
        if field.startswith(_PLACE):
            try:
                told = json.loads(text)
                newest = datetime.fromisoformat(told["newest"]) if told["newest"] else None
                found.append(Place(Path(field.removeprefix(_PLACE)), told["state"], newest))
            except (ValueError, KeyError, TypeError):
                continue
    return found


def places_with_keys(connection: Connection) -> list[Place]:
    """Return the folders that can be reached and in which encrypted backups lie, or lay."""
    return [each for each in known_places(connection) if each.is_here and driver.has_key_file(each.folder)]


def known_places(connection: Connection) -> list[Place]:
    """Return every folder elsewhere in which backups lie or may lie."""
    return places(list(scratch.get(connection, SCOPE).items()))


def put_place(connection: Connection, place: Place) -> None:
    """Remember a folder, in place of what was known of it."""
    told = {"state": place.state, "newest": place.newest.isoformat() if place.newest else None}
    scratch.put(connection, SCOPE, f"{_PLACE}{place.folder}", json.dumps(told))


def drop_place(connection: Connection, place: Place) -> None:
    """Forget a folder in which no backup is."""
    scratch.clear(connection, SCOPE, f"{_PLACE}{place.folder}")


def tried(connection: Connection) -> TriedBackup | None:
    """Return what came of the last backup that was tried out."""
    try:
        told: dict[str, Any] = json.loads(scratch.get(connection, SCOPE)[_TRIED])
        moments = {name: datetime.fromisoformat(told[name]) for name in ("at", "backup")}
        return TriedBackup(**{**told, **moments})
    except (ValueError, KeyError, TypeError):
        return None


def put_tried(connection: Connection, what: TriedBackup) -> None:
    """Remember what came of trying a backup out."""
    scratch.put(connection, SCOPE, _TRIED, json.dumps(asdict(what), default=datetime.isoformat))


def offered(connection: Connection) -> bool:
    """Return whether a second folder was offered."""
    return _OFFERED in scratch.get(connection, SCOPE)


def put_offered(connection: Connection, at: datetime) -> None:
    """Remember that a second folder was offered."""
    scratch.put(connection, SCOPE, _OFFERED, at.isoformat())
