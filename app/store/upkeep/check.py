"""Whether a workspace is sound: its structure, its journal, its documents, its lists."""

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass

from sqlalchemy import func, select

from app.domain.errors import EvenhandError, Sentence
from app.domain.journal.events import NewerBody, Sealed
from app.store.database import schema
from app.store.database.connection import Connection
from app.store.database.workspace import Workspace
from app.store.journal import events as journal
from app.store.journal.damage import damage as damage
from app.store.journal.damage import is_digest_of as is_digest_of
from app.store.lists import projections


@dataclass(frozen=True, slots=True)
class CheckReport:
    """What a check read, and a sentence for everything it found wrong."""

    events: int
    documents: int
    panels: int
    seats: int
    findings: tuple[Sentence, ...]
    rebuilt: bool = False
    newer: int = 0
    """Events that a newer version wrote: they are kept, and are no damage."""
    lists_wrong: bool = False
    """Whether something is wrong with the lists, which a rebuild makes anew."""
    aside: tuple[Sentence, ...] = ()
    """The cards that came and do not count, each with its seat and why: no damage either."""

    @property
    def ok(self) -> bool:
        """Whether nothing was found wrong."""
        return not self.findings


def check(workspace: Workspace, *, rebuild: bool = False) -> CheckReport:
    """Read everything in the workspace; with `rebuild`, make its lists anew from the journal first.

    A rebuild needs a workspace opened to write. It never touches the journal: what is damaged there
    stays as it is, and is reported.
    """
    findings = [*([workspace.lacks] if workspace.lacks else []), *_found(workspace, damage)]
    rebuilt = False
    if rebuild:
        try:
            with workspace.write() as connection:
                projections.rebuild(connection)
            rebuilt = True
        except EvenhandError as error:
            findings.append(Sentence("The lists were left as they are. {reason}", reason=error))
    lists = _found(workspace, _list_findings)
    told = tuple(dict.fromkeys([*findings, *lists]))
    return CheckReport(
        findings=told,
        rebuilt=rebuilt,
        newer=_newer(workspace),
        lists_wrong=bool(lists),
        aside=(),
        **counts(workspace),
    )


def _found(workspace: Workspace, look: Callable[[Connection], Iterable[Sentence]]) -> list[Sentence]:
    """Return what `look` finds; what stops it is a finding too."""
    found: list[Sentence] = []
    try:
        with workspace.read() as connection:
            for finding in look(connection):
                found.append(finding)
    except EvenhandError as error:
        found.append(error)
    return found


def _list_findings(connection: Connection) -> Iterator[Sentence]:
    for panel in projections.differences(connection):
        yield Sentence(
            "The lists are wrong about panel {panel}; its scorecards are not affected.",
            panel=panel,
        )
    for candidate in projections.candidate_differences(connection):
        yield Sentence(
            "The list of candidates is wrong about {candidate}.",
            candidate=candidate,
        )


def _newer(workspace: Workspace) -> int:
    """Return how many events a newer version wrote; 0 where none can be read, a finding elsewhere."""
    counted = 0

    def count(connection: Connection) -> list[Sentence]:
        nonlocal counted
        counted = sum(isinstance(each.body, NewerBody) for each in journal.all_events(connection))
        return []

    _found(workspace, count)
    return counted


def sealed(workspace: Workspace) -> int:
    """Return how many scorecards are sealed."""
    kind = Sealed.model_fields["kind"].default
    query = "SELECT count(DISTINCT seat_id) FROM events WHERE kind = ?"
    with workspace.read() as connection:
        return int(connection.run(query, (kind,)).fetchone()[0])


def counts(workspace: Workspace) -> dict[str, int]:
    """Return how many rows the tables have; 0 where they cannot be read, which is a finding elsewhere."""
    counts = dict.fromkeys(("events", "documents", "panels", "seats"), 0)

    def count(connection: Connection) -> list[Sentence]:
        for name in counts:
            query = select(func.count()).select_from(schema.METADATA.tables[name])
            counts[name] = connection.execute(query).scalar_one()
        return []

    _found(workspace, count)
    return counts
