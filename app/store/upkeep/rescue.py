"""What is sound of a damaged file: each row that can be read, without words that are not as written."""

from collections.abc import Iterator, Sequence
from contextlib import closing, suppress
from pathlib import Path
from typing import Any

from app.domain.errors import EvenhandError, Sentence
from app.domain.journal.events import commitment
from app.store.database import driver, schema
from app.store.database.connection import Connection
from app.store.database.create import create
from app.store.database.driver import FileKey
from app.store.upkeep import check

KeptRow = tuple[Any, ...]


def rescue(file: Path, part: Path, key: FileKey | None) -> tuple[Sentence, ...]:
    """Make `part` of what is sound in `file`, which is only read; return a sentence for all that is not.

    Raises a sentence, and leaves no `part`, where not even the names of the workspace can be read.
    """
    create(part, "", "", key)
    with (
        closing(Connection(part, key=key)) as made,
        made.transaction(),
    ):
        for table in reversed(schema.METADATA.sorted_tables):
            made.run(f"DELETE FROM {table.name}")
        for table in schema.METADATA.sorted_tables:
            names = [column.name for column in table.columns]
            places = ", ".join("?" for _ in names)
            for row in _rows(file, key, table.name, names):
                with suppress(made.driver.IntegrityError):  # a column is missing, or a row read twice
                    made.run(f"INSERT INTO {table.name} ({', '.join(names)}) VALUES ({places})", row)
        known = {name for (name,) in made.run("SELECT name FROM meta")}
        if not {"workspace", "device"} <= known:
            raise EvenhandError("Nothing of “{file}” can be saved: it does not say whose it is.", file=file)
        left_out = [*_without_words(made), *_without_documents(made)]
        return (*left_out, *check.damage(made))


def _rows(file: Path, key: FileKey | None, table: str, names: Sequence[str]) -> Iterator[KeptRow]:
    """Yield the rows of a table from both its ends, as far as they can be read.

    For each end the file is opened anew: SQLCipher reads no more once one page was not what it should be.
    """
    last = None
    for order in ("ASC", "DESC"):
        query = f"SELECT rowid, {', '.join(names)} FROM {table} ORDER BY rowid {order}"
        with closing(driver.connect(file, "ro", key)) as damaged:
            try:
                for at, *row in damaged.execute(query):
                    if order == "DESC" and last is not None and at <= last:
                        break
                    last = at if order == "ASC" else last
                    yield tuple(row)
                return
            except (damaged.DatabaseError, UnicodeDecodeError):
                continue


def _without_words(made: Connection) -> Iterator[Sentence]:
    """Take out the words of events that are not what was recorded; the events stay, as erased ones do."""
    rows = made.run("SELECT id, salt, body, commitment FROM events WHERE body IS NOT NULL").fetchall()
    for event, salt, body, said in rows:
        if salt is None or commitment(salt, body.encode()) != said:
            made.run("UPDATE events SET body = NULL, salt = NULL WHERE id = ?", (event,))
            yield Sentence("Event {event}: its words are not what was recorded; left out.", event=event)


def _without_documents(made: Connection) -> Iterator[Sentence]:
    for digest, kind, body in made.run("SELECT digest, kind, body FROM documents").fetchall():
        if not check.is_digest_of(body.encode(), digest):
            made.run("DELETE FROM documents WHERE digest = ?", (digest,))
            yield Sentence(
                "The frozen {kind} {digest}… is not what was kept, and is left out: its panels do not open.",
                kind=kind,
                digest=digest[:12],
            )
