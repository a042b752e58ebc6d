"""The table of pages: a row for each page that one goes to; rail, commands, palette and resume read it."""

from collections.abc import Callable
from importlib import import_module
from typing import NamedTuple

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QWidget

from app.ui.window_protocol import Window


class Page(NamedTuple):
    """One page: all that the window knows of it."""

    place: str
    """What the program calls it, everywhere."""
    title: str
    """The words of its command; none where a command of its own opens it."""
    icon: str
    """Its picture on the rail; none where it is not there."""
    keys: tuple[str, ...]
    within: str
    """The place of the rail in which it is reached; its own where it is on the rail."""
    make: Callable[[Window], QWidget]
    on_rail: str = ""
    """Its name on the rail, where that is another."""
    at_foot: bool = False
    """Whether it stands at the foot of the rail."""


def table() -> tuple[Page, ...]:
    """Return the pages in the order of rail and menu, in the language spoken now."""
    # fmt: off
    return (
        Page("today", _tr("Today"), "calendar-clock", ("Alt+1",), "today",
             _of("app.ui.today.today", "TodayPage")),
        Page("panels", _tr("Panels"), "users", ("Alt+2",), "panels",
             _of("app.ui.panels.panels", "PanelsPage")),
        Page("setup", "", "", (), "panels",
             _of("app.ui.panels.setup", "SetupPage")),
        Page("library", _tr("Library"), "book-open", ("Alt+3",), "library",
             _of("app.ui.packs.packs_library", "LibraryPage")),
        Page("candidates", _tr("Candidates"), "", ("Ctrl+Shift+C",), "panels",
             _of("app.ui.recruiting.candidates", "CandidatesPage")),
        Page("status", _tr("Status"), "clock", ("Alt+4",), "status",
             _of("app.ui.recruiting.status", "StatusPage"), on_rail=_tr("Reports")),
        Page("figures", _tr("Figures"), "", (), "status",
             _of("app.ui.recruiting.metrics", "FiguresPage")),
        Page("fairness", _tr("Fairness"), "", (), "status",
             _of("app.ui.recruiting.adverse_impact", "FairnessPage")),
        Page("records", _tr("Records"), "file-text", ("Alt+5",), "records",
             _of("app.ui.records.records", "RecordsPage")),
        Page("settings", _tr("Settings"), "settings", ("Ctrl+,",), "settings",
             _of("app.ui.today.settings", "SettingsPage"), at_foot=True),
        Page("shortcuts", _tr("Change keys"), "", (), "settings",
             _of("app.ui.keys.page", "KeysPage")),
        Page("backups", _tr("Backups"), "", (), "settings",
             _of("app.ui.records.backups", "BackupsPage")),
    )
    # fmt: on


def _of(module: str, name: str) -> Callable[[Window], QWidget]:
    """Return what makes the page `name` of a module, which is imported when the page is first wanted."""

    def make(window: Window) -> QWidget:
        made: QWidget = getattr(import_module(module), name)(window)
        return made

    return make


def _tr(text: str) -> str:
    return QCoreApplication.translate("MainWindow", text)
