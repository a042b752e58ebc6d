"""Read a file of outcomes by group and tell its adverse impact; no workspace is opened, nothing is kept."""

from dataclasses import dataclass
from pathlib import Path

from app.domain.metrics.adverse_impact import Impact, counted, impact
from app.domain.metrics.outcome_file import Chosen, choose, outcomes
from app.store.files.os_errors import reading


@dataclass(frozen=True, slots=True)
class ImpactSheet:
    """What a file says of groups, and which of its columns were read."""

    file: str
    headers: tuple[str, ...]
    chosen: Chosen
    impact: Impact
    unnamed: bool
    """Whether rows were left out because they name no group."""


def headers(file: Path) -> tuple[str, ...]:
    """Return the headers of a table, to choose columns from."""
    return _table(file)[0]


def sheet(file: Path, group: str | None = None, selected: str | None = None) -> ImpactSheet:
    """Return the adverse-impact sheet of a CSV or XLSX file with one row for each candidate.

    `group` and `selected` name its columns; otherwise the usual names are looked for.
    """
    names, rows = _table(file)
    chosen = choose(names, group, selected)
    read = list(outcomes(rows, chosen))
    return ImpactSheet(file.name, names, chosen, impact(counted(read)), len(read) < len(rows))


def _table(file: Path) -> tuple[tuple[str, ...], list[tuple[int, tuple[str, ...]]]]:
    from app.exchange.tables import read as tables  # reading tables is not part of every start

    with reading(file), file.open("rb") as stream:
        content = stream.read(tables.LIMIT + 1)
    table = tables.read(content, file.name)
    return table.headers, [(row.number, row.cells) for row in table.rows]
