"""The tables of a workspace, plain enough for PostgreSQL."""

from sqlalchemy import (
    Column,
    ForeignKey,
    Index,
    Integer,
    LargeBinary,
    MetaData,
    Table,
    Text,
    UniqueConstraint,
    literal_column,
)
from sqlalchemy.sql.schema import SchemaItem

METADATA = MetaData()


def _table(name: str, *items: SchemaItem) -> Table:
    return Table(name, METADATA, *items, sqlite_strict=True)


events = _table(
    "events",
    Column("id", Text, primary_key=True, nullable=False),
    Column("device", Text, nullable=False),
    Column("sequence", Integer, nullable=False),
    Column("lamport", Integer, nullable=False),
    Column("at", Text, nullable=False),
    Column("author", Text),
    Column("kind", Text, nullable=False),
    Column("candidate_id", Text),
    Column("panel_id", Text),
    Column("seat_id", Text),
    Column("body", Text),
    Column("salt", LargeBinary),
    Column("commitment", Text, nullable=False),
    Column("chain", Text, nullable=False),
    UniqueConstraint("device", "sequence"),
)
"""The journal. `body` and `salt` are null once erased; nothing else ever changes."""

Index("events_of_panel", events.c.panel_id, events.c.kind, sqlite_where=events.c.panel_id.is_not(None))
Index("events_of_seat", events.c.seat_id, events.c.kind, sqlite_where=events.c.seat_id.is_not(None))
Index("events_of_people", events.c.kind, events.c.candidate_id, sqlite_where=events.c.panel_id.is_(None))

heads = _table(
    "heads",
    Column("device", Text, primary_key=True, nullable=False),
    Column("sequence", Integer, nullable=False),
    Column("lamport", Integer, nullable=False),
    Column("chain", Text, nullable=False),
)
"""How far the journal of each device reaches, so that a missing end is noticed."""

documents = _table(
    "documents",
    Column("digest", Text, primary_key=True, nullable=False),
    Column("kind", Text, nullable=False),
    Column("body", Text, nullable=False),
)
"""Frozen rubrics, as canonical JSON under its SHA-256."""

scratch = _table(
    "scratch",
    Column("scope", Text, primary_key=True, nullable=False),
    Column("field", Text, primary_key=True, nullable=False),
    Column("text", Text, nullable=False),
)
"""Text still being typed, and where the window was."""

whole_readings = _table(
    "whole_readings",
    Column("at", Text, primary_key=True, nullable=False),
)
"""When everything was read and found whole, in UTC: one row for a day."""

signing_keys = _table(
    "signing_keys",
    Column("interviewer_id", Text, primary_key=True, nullable=False),
    Column("private_key", LargeBinary, nullable=False),
)

meta = _table(
    "meta",
    Column("name", Text, primary_key=True, nullable=False),
    Column("value", Text, nullable=False),
)
"""`workspace` and `device`: the identifiers of this file; `purpose` where it is no workspace of one's own."""

candidates = _table(
    "candidates",
    Column("id", Text, primary_key=True, nullable=False),
    Column("name", Text, nullable=False),
    Column("details", Text, nullable=False),
    Column("search", Text, nullable=False),
    Column("added_at", Text, nullable=False),
)
"""A projection of the journal: what a list says of a candidate. `search` is what is looked through."""

panels = _table(
    "panels",
    Column("id", Text, primary_key=True, nullable=False),
    Column("candidate_id", Text, nullable=False),
    Column("candidate", Text, nullable=False),
    Column("role", Text, nullable=False),
    Column("rubric", Text, nullable=False),
    Column("version", Text, nullable=False),
    Column("variant", Text),
    Column("planned_at", Text, nullable=False),
)
"""A projection of the journal: what a list says of a panel; its counts come from `seats`."""

seats = _table(
    "seats",
    Column("id", Text, primary_key=True, nullable=False),
    Column("panel_id", Text, ForeignKey("panels.id"), nullable=False),
    Column("place", Integer, nullable=False),
    Column("interviewer_id", Text, nullable=False),
    Column("interviewer", Text, nullable=False),
    Column("exercise", Text),
    Column("starts_at", Text, nullable=False),
    Column("minutes", Integer, nullable=False),
    Column("focus", Integer, nullable=False),
    Column("status", Text, nullable=False),
    Column("rated", Integer, nullable=False),
    Column("notes", Integer, nullable=False),
    Column("seals", Integer, nullable=False),
    Column("changed_at", Text, nullable=False),
)
"""A projection of the journal: what a list says of a seat. Times are UTC, `starts_at` may be empty."""

unfinished = seats.c.status != literal_column("'sealed'")
"""The condition of the index on what is still to be done; a query must use these very words."""

Index("panels_of_candidate", panels.c.candidate_id)
Index("seats_of_panel", seats.c.panel_id)
Index("seats_by_time", seats.c.starts_at, seats.c.id)
Index("seats_unfinished", seats.c.starts_at, seats.c.id, sqlite_where=unfinished)
