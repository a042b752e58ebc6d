"""Work out the figures of a period: times of every panel, structure of the opened ones."""

from dataclasses import asdict, dataclass
from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING, Any

from app.domain.errors import InvalidInput
from app.domain.metrics import structure as structure_words
from app.domain.metrics.structure import COMPONENTS, Structure, structure_of
from app.domain.metrics.timings import (
    BINS,
    EVER,
    Figures,
    Period,
    Speed,
    as_ratio,
    figures,
    in_hours,
    in_percent,
    within,
)
from app.domain.schedule.deadlines import HOURS, place
from app.domain.tables.column import Release
from app.domain.tables.forms import JSON
from app.services.progress import Progress
from app.services.recruiting.export_rows import Export, ExportRun, opened
from app.store.database.workspace import Workspace
from app.store.files import atomic
from app.store.lists import board

if TYPE_CHECKING:
    from app.exchange.tables.workbook import WorkbookSheet

_EVERY = 1_000_000


@dataclass(frozen=True, slots=True)
class Report:
    """Everything the figures tell of a period."""

    figures: Figures
    structure: Structure


def report(
    workspace: Workspace,
    period: Period = EVER,
    hours: int = HOURS,
    progress: Progress | None = None,
) -> Report:
    """Return the figures of the interviews that ended in a period.

    Of panels that are not open only the times are read. Raises `Cancelled` when `progress` says to stop.
    """
    now = workspace.clock()
    with workspace.read() as connection:
        found = board.page(connection, now, hours, limit=_EVERY)
        seats = within((place(each.seat, each.sealed_at, now, hours) for each in found), period)
        sealed = tuple(sorted({each.seat.panel for each in seats if each.sealed_at}))
        wanted = Export("summary", JSON.key, panels=sealed)
        run = ExportRun(connection, workspace, wanted, Release("full", workspace.id), progress)
        ids = run.ids() if sealed else ()  # of no panels named, all would be meant
        shown = [each for panel in ids if (each := opened(run, panel))]
    decisions = [each.minutes.decision.outcome for each in shown if each.minutes and each.minutes.decision]
    return Report(figures(seats, len(shown), decisions, period, hours, now), structure_of(shown))


def save(found: Report, file: Path, now: datetime, fonts: Path) -> None:
    """Write a report to `file`: as a workbook or a PDF, as its name ends. Raises `InvalidInput` otherwise."""
    ending = file.suffix.casefold()
    if ending == ".xlsx":
        from app.exchange.tables import workbook

        atomic.write_with(file, lambda part: workbook.write(part, _sheets(found)))
    elif ending == ".pdf":
        atomic.write(file, _pdf(found, now, fonts))
    else:
        raise InvalidInput("Figures are written as .xlsx or .pdf; “{file}” ends otherwise.", file=file.name)


def sentences(found: Report) -> list[str]:
    """Return what the figures say, in English."""
    told, speed = found.figures, found.figures.speed
    return [
        f"Interviews that are over: {speed.over}; cards sealed: {speed.sealed}; panels open: {told.opened}.",
        f"Time to seal: median {in_hours(speed.middle)}, nine in ten within {in_hours(speed.tenth)}.",
        f"Sealed within {told.hours} hours: {speed.in_time} of {speed.due} that were due "
        f"({in_percent(speed.share)}).",
        f"Decisions: {told.decided}; panels per decision {as_ratio(told.panels_per_decision)}, interviews "
        f"per decision {as_ratio(told.interviews_per_decision)}.",
    ]


def _structure_rows(found: Report) -> list[tuple[str, float | None, str]]:
    return [
        (str(structure_words.title(each)) if at == 0 else "", share, str(said))
        for each in COMPONENTS
        for at, (said, share) in enumerate(structure_words.sentences(found.structure, each))
    ]


def _bars(found: Report) -> list[tuple[str, int]]:
    titles = [*(f"≤ {most} h" for most in BINS), f"> {BINS[-1]} h"]
    return list(zip(titles, found.figures.bars, strict=True))


def _sheets(found: Report) -> "list[WorkbookSheet]":
    from app.exchange.tables.workbook import WorkbookSheet

    told, speed = found.figures, found.figures.speed
    numbers: list[tuple[str, float | None]] = [
        ("Interviews that are over", speed.over),
        ("Cards sealed", speed.sealed),
        ("Hours to the seal, median", speed.middle),
        ("Hours to the seal, nine in ten", speed.tenth),
        (f"Sealed within {told.hours} hours", speed.in_time),
        ("Cards due", speed.due),
        ("Share sealed in time", speed.share),
        ("Panels", told.panels),
        ("Panels open", told.opened),
        ("Decisions", told.decided),
        ("Panels per decision", told.panels_per_decision),
        ("Interviews per decision", told.interviews_per_decision),
    ]
    load = [
        (
            each.interviewer,
            each.speed.over,
            each.planned,
            each.speed.sealed,
            each.speed.middle,
            each.speed.share,
        )
        for each in told.load
    ]
    return [
        WorkbookSheet("Figures", ("What", "Number"), numbers),
        WorkbookSheet("Time to seal", ("Hours", "Cards"), _bars(found)),
        WorkbookSheet("Load", ("Interviewer", "Over", "To come", "Sealed", "Median hours", "In time"), load),
        WorkbookSheet("Structure", ("Component", "Share", "What was counted"), _structure_rows(found)),
    ]


def _pdf(found: Report, now: datetime, fonts: Path) -> bytes:
    from app.reports.metrics import MetricsTable, figures_pdf

    load = [
        (each.interviewer, str(each.speed.over), str(each.planned), str(each.speed.sealed),
         in_hours(each.speed.middle), in_percent(each.speed.share))
        for each in found.figures.load
    ]  # fmt: skip
    structure_rows = [
        (name, "" if share is None else in_percent(share), said)
        for name, share, said in _structure_rows(found)
    ]
    heads = ("Interviewer", "Over", "To come", "Sealed", "Median", "In time")
    tables = [
        MetricsTable("Who interviews", (0.35, 0.13, 0.13, 0.13, 0.13, 0.13), heads, load),
        MetricsTable("Structure, after Campion, Palmer and Campion 1997", (0.34, 0.1, 0.56),
              ("Component", "Share", "What was counted"), structure_rows),
    ]  # fmt: skip
    period = found.figures.period
    span = f"{period.first or 'the first interview'} to {period.last or now.date()}"
    said = [f"Period: {span}.", *sentences(found)]
    over = "Hours from the end of an interview to the seal"
    return figures_pdf("Figures of interviewing", said, _bars(found), over, tables, fonts)


def as_data(found: Report) -> dict[str, Any]:
    """Return a report for other programs; hours and shares as numbers, None where nothing is known."""
    told = found.figures
    return {
        "format": "evenhand.figures/1",
        "from": told.period.first and told.period.first.isoformat(),
        "to": told.period.last and told.period.last.isoformat(),
        "hours": told.hours,
        "time_to_seal": _speed(told.speed),
        "distribution": [
            {"up_to_hours": most, "cards": number}
            for most, number in zip((*BINS, None), told.bars, strict=True)
        ],
        "panels": told.panels,
        "panels_open": told.opened,
        "decisions": told.decided,
        "outcomes": dict(told.outcomes),
        "panels_per_decision": told.panels_per_decision,
        "interviews_per_decision": told.interviews_per_decision,
        "interviewers": [
            {"interviewer": each.interviewer, "to_come": each.planned, **_speed(each.speed)}
            for each in told.load
        ],
        "structure": {
            "panels": found.structure.panels,
            "cards": found.structure.cards,
            "components": [
                {
                    "component": each,
                    "title": str(structure_words.title(each)),
                    "recorded": bool(found.structure.of(each)),
                    "measures": [
                        {"counted": measure.what, **measure.count._asdict()}
                        for measure in found.structure.of(each)
                    ],
                    "said": [str(said) for said, _ in structure_words.sentences(found.structure, each)],
                }
                for each in COMPONENTS
            ],
        },
    }


def _speed(speed: Speed) -> dict[str, Any]:
    return {**asdict(speed), "share_in_time": speed.share}
