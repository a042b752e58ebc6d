"""Files that come in, chosen, dropped or named on the command line: what becomes of them, in words."""

from collections.abc import Iterable
from pathlib import Path

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QFileDialog

from app.domain.errors import EvenhandError
from app.domain.records.import_kinds import CALENDAR, PATTERN, TABLE, kind
from app.domain.records.import_report import ImportReport
from app.services.panels import import_files
from app.services.recruiting import calendars
from app.services.recruiting.calendars import TakenOver
from app.ui.look import times, words
from app.ui.window import dialogs
from app.ui.window_protocol import Window


def choose(window: Window) -> None:
    """Ask for files to import, and import those chosen."""
    kinds = _tr("Kits, cards, calendars, tables of candidates ({pattern})").format(pattern=PATTERN)
    chosen, _ = QFileDialog.getOpenFileNames(window.window(), _tr("Import"), "", kinds)
    if chosen:
        take(window, map(Path, chosen))


def take(window: Window, files: Iterable[Path]) -> None:
    """Import files one after the other and say what each brought; a refused one does not stop the others.

    A single kit opens its desk; after anything else Today shows what is new. Each table of candidates is
    shown before anybody is added.
    """
    told: list[str] = []
    refused: list[str] = []
    files = list(files)
    for table in (file for file in files if kind(file.name) == TABLE):
        dialogs.import_candidates(window, table)
    bundles = [file for file in files if kind(file.name) not in (TABLE, CALENDAR)]
    for file in (file for file in files if kind(file.name) == CALENDAR):
        try:
            told.append(import_words(file, calendars.take_over(window.workspace, file), window))
        except EvenhandError as error:
            refused.append(words.translated(error))
    report = import_files.take_in(window.workspace, bundles) if bundles else ImportReport(())
    for line in report.lines:
        sentence = _tr("{file}: {what}").format(file=line.file, what=words.translated(line.what))
        (refused if line.outcome == "refused" else told).append(sentence)
    desks = report.desks
    if told and len(desks) == 1:
        window.open_desk(*desks[0])
    elif told:
        window.go("today")
    if told:
        window.show_word("\n".join(told))
    if refused:
        window.show_problem("\n".join(refused))


def import_words(file: Path, done: TakenOver, window: Window) -> str:
    """Return what a calendar changed, as one reads it."""
    now = window.workspace.clock()
    parts = [
        _tr("{candidate} {when}").format(candidate=name, when=times.when(each.starts_at, now))
        for name, each in done.set
    ]
    if done.offered:
        one, many = _tr("{n} interview without a panel"), _tr("{n} interviews without a panel")
        parts.append(words.counted(done.offered, one, many))
    if done.cancelled:
        parts.append(words.counted(done.cancelled, _tr("{n} cancelled"), _tr("{n} cancelled")))
    sentence = _tr("{file}: {what}.").format(file=file.name, what=", ".join(parts) or _tr("nothing new"))
    asides = []
    if done.unreadable:
        one, many = _tr("{n} appointment could not be read"), _tr("{n} appointments could not be read")
        asides.append(words.counted(done.unreadable, one, many))
    if done.all_day:
        one, many = _tr("{n} has no time of day"), _tr("{n} have no time of day")
        asides.append(words.counted(done.all_day, one, many))
    if done.repeating:
        asides.append(_tr("of what repeats, only the first time counts"))
    if done.unknown_zone:
        asides.append(_tr("an unknown time zone was read as this computer’s"))
    return f"{sentence} {_tr('Mind: {what}.').format(what=', '.join(asides))}" if asides else sentence


def _tr(text: str) -> str:
    return QCoreApplication.translate("imports", text)
