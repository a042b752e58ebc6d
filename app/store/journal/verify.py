"""Whether the journal still says what was written: bodies, headers, chains and gaps."""

from collections.abc import Iterator
from typing import Any

from sqlalchemy import Integer, LargeBinary, Row, Select, Text, cast, select

from app.domain.errors import Sentence
from app.domain.journal.events import CHAIN_START, chained, commitment
from app.store.database.connection import Connection
from app.store.database.schema import events, heads

_TEXTS = tuple(
    each.name for each in events.columns if isinstance(each.type, Text) and each.name not in ("body", "chain")
)


def verify(connection: Connection) -> Iterator[Sentence]:
    """Yield a sentence for everything in the journal that is not as it was written.

    Every event is read and hashed, so call it at an idle moment.
    """
    reach = select(heads.c.device, cast(heads.c.sequence, Integer), heads.c.chain)
    known = {device: (sequence or 0, chain) for device, sequence, chain in connection.execute(reach)}
    device, sequence, chain = "", 0, CHAIN_START
    for row in connection.execute(_everything().execution_options(yield_per=500)):
        named, number = _text(row.device) or "", row.sequence or 0
        if named != device:
            yield from _end(device, sequence, chain, known.pop(device, (0, CHAIN_START)))
            device, sequence, chain = named, 0, CHAIN_START
        gap = number != sequence + 1
        if gap:
            yield _missing(device, sequence + 1, number - 1)
        yield from _header_findings(row, None if gap else chain)
        yield from _body_findings(row)
        sequence, chain = number, _text(row.chain) or ""
    yield from _end(device, sequence, chain, known.pop(device, (0, CHAIN_START)))
    for name, head in known.items():
        yield from _end(name, 0, CHAIN_START, head)


def _header_findings(row: Row[Any], previous: str | None) -> Iterator[Sentence]:
    """Check a header against the chain; after a gap, without `previous`, it cannot be checked."""
    if previous is None:
        return
    try:
        sound = chained(previous, {**row._mapping, **_texts(row)}) == _text(row.chain)
    except ValueError:
        sound = False
    if not sound:
        yield Sentence(
            "Event {event} was changed after it was written: who, when or about whom is uncertain.",
            event=_text(row.id),
        )


def _texts(row: Row[Any]) -> dict[str, str | None]:
    return {name: _text(getattr(row, name)) for name in _TEXTS}


def _body_findings(row: Row[Any]) -> Iterator[Sentence]:
    if row.body is None and row.salt is None:
        return
    if row.body is None or row.salt is None:
        yield Sentence(
            "Event {event} was erased by halves: its text or its salt is missing.", event=_text(row.id)
        )
    elif commitment(row.salt, row.body) != _text(row.commitment):
        yield Sentence(
            "Event {event} was changed after it was written: its text is not what was recorded.",
            event=_text(row.id),
        )


def _end(device: str, sequence: int, chain: str, head: tuple[int, str]) -> Iterator[Sentence]:
    """Compare how far a device's journal reaches with how far it is known to have reached."""
    if sequence < head[0]:
        yield _missing(device, sequence + 1, head[0])
    elif (sequence, chain) != head:
        yield Sentence(
            "The journal of device {device} ends otherwise than recorded: events were added from outside.",
            device=device,
        )


def _missing(device: str, first: int, last: int) -> Sentence:
    return Sentence(
        "Event {first} is missing from the journal of device {device}: what was done then is lost."
        if first == last
        else "Events {first} to {last} are missing from the journal of device {device}: "
        "what was done then is lost.",
        first=first,
        last=last,
        device=device,
    )


def _text(value: bytes | None) -> str | None:
    """Return a column as text, with damaged letters spelt out."""
    return None if value is None else value.decode("utf-8", "backslashreplace")


def _everything() -> Select[Any]:
    """Read every column as the type it should have, and text as bytes: damage may have made it anything."""
    columns = [
        cast(column, LargeBinary if isinstance(column.type, Text) else column.type).label(column.name)
        for column in events.columns
    ]
    return select(*columns).order_by(events.c.device, events.c.sequence)
