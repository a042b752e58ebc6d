"""Export what opened panels say, as sheets or in the shapes of other systems, and put that on record."""

from functools import partial
from pathlib import Path
from typing import Any, NamedTuple

from app.domain.errors import InvalidInput
from app.domain.journal.events import Exported, Subjects
from app.domain.tables import notes, ratings, summary
from app.domain.tables.column import FIELDS_SAID, Release, TableName
from app.domain.tables.forms import CSV, FORMS, JSON, MARKDOWN, XLSX
from app.domain.text import tidy
from app.services.progress import Progress
from app.services.recruiting.export_rows import Export as Export
from app.services.recruiting.export_rows import ExportRun, opened, sheet
from app.store.database import temporary
from app.store.database.workspace import Workspace
from app.store.files import atomic
from app.store.journal import events


class Done(NamedTuple):
    """What left."""

    rows: int
    panels: int
    """How many panels the rows are about."""
    unopened: int
    """How many panels were not opened yet: nothing that their cards say has left."""


def export(
    workspace: Workspace, file: Path, wanted: Export, by: str, progress: Progress | None = None
) -> Done:
    """Write `file`, whole or not at all, and then put on record who exported what.

    What the cards of an unopened panel say never leaves. Raises `Cancelled`, and leaves no file, when
    `progress` says to stop.
    """
    check(wanted)
    person = exporter(by)
    with workspace.read() as connection:
        release = Release(wanted.fields, workspace.id)
        run = ExportRun(connection, workspace, wanted, release, progress)
        atomic.write_with(file, partial(_write, run), workspace.folder)
    return _recorded(run, person)


def text(workspace: Workspace, wanted: Export, by: str, progress: Progress | None = None) -> tuple[str, Done]:
    """Return an export in Markdown as text, to be pasted elsewhere, and put on record who exported what."""
    from app.exchange.tables import write

    check(wanted)
    person = exporter(by)
    with workspace.read() as connection:
        run = ExportRun(connection, workspace, wanted, Release(wanted.fields, workspace.id), progress)
        found = "\n".join(write.markdown(*sheet(run))) + "\n"
    return found, _recorded(run, person)


def check(wanted: Export) -> None:
    """Raise `InvalidInput` for an export that does not exist."""
    form = FORMS[wanted.form]
    if wanted.what not in form.what:
        raise InvalidInput(
            "{form} reads scorecards: export ratings for it, not {what}.",
            form=form.system,
            what=wanted.what,
        )


def schema(what: TableName) -> dict[str, Any]:
    """Return the JSON Schema of an export in JSON."""
    from app.exchange.tables import write

    if what == "summary":
        figures = {rf"^[a-z0-9-]+\.{each.name}$": [each] for each in summary.FIGURES}
        return write.schema(what, summary.columns(()), figures)
    columns = ratings.COLUMNS if what == "ratings" else notes.COLUMNS
    return write.schema(what, columns, {})


def exporter(by: str) -> str:
    """Return who exports as the record has it; `InvalidInput` for nobody."""
    person = " ".join(tidy(by).split())[:300]
    if not person:
        raise InvalidInput("Say who exports: it stands in the record.")
    return person


def _recorded(run: ExportRun, person: str) -> Done:
    """Put on record what left, and return how much it was."""
    done, wanted = Done(run.rows, run.panels, run.unopened), run.wanted
    with run.workspace.write() as connection:
        body = Exported(what=wanted.what, form=wanted.form, policy=wanted.fields, rows=done.rows, by=person)
        events.append(connection, run.workspace, [body], author=None, subjects=Subjects())
    return done


def _write(run: ExportRun, part: Path) -> None:
    from app.exchange.ats import shapes
    from app.exchange.tables import write

    wanted = run.wanted
    if FORMS[wanted.form].system:
        cards = (
            card
            for panel in run.ids()
            if (shown := opened(run, panel))
            for card in run.counted(shapes.shaped(wanted.form, shown, run.release))
        )
        write.write_list(part, None, "", cards)
        return
    columns, rows = sheet(run)
    match wanted.form:
        case CSV.key:
            write.write_csv(part, columns, rows, bom=wanted.bom)
        case JSON.key:
            head = {
                "format": f"evenhand.{wanted.what}/1",
                "exported_at": run.workspace.clock(),
                "fields": wanted.fields,
            }
            write.write_json(part, head, columns, rows)
        case MARKDOWN.key:
            write.write_markdown(part, columns, rows)
        case XLSX.key:
            from app.exchange.tables import workbook

            about = [
                f"Evenhand export of the {wanted.what}, {run.workspace.clock():%Y-%m-%d %H:%M}.",
                FIELDS_SAID[wanted.fields],
                "Nothing that the cards of an unopened panel say is in this file.",
            ]
            with temporary.folder(run.workspace) as temp:
                workbook.write_xlsx(part, wanted.what, columns, rows, about, temp)
