"""The window's own commands: an action for each, and the menu that lists them after the page's."""

from collections.abc import Callable
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QMenu

from app.ui.window import dialogs

if TYPE_CHECKING:
    from app.ui.window.frame import Shell
    from app.ui.window.main_window import MainWindow


def add_commands(window: "MainWindow") -> None:
    """Give the window its actions; the palette and the sheet of keys read them off it."""
    _add(window, _tr("New interview"), window.new_interview, QKeySequence.StandardKey.New)
    _add(window, _tr("New panel"), window.set_up_panel, "Ctrl+Shift+N")
    _add(window, _tr("Import files"), window.import_files, QKeySequence.StandardKey.Open)
    _add(window, _tr("Export"), partial(dialogs.export, window), "Ctrl+Shift+E")
    places = {"today": _tr("Today"), "panels": _tr("Panels"), "library": _tr("Library")}
    for at, (place, name) in enumerate(places.items(), start=1):
        _add(window, name, partial(window.go, place), f"Alt+{at}")
    _add(window, _tr("Candidates"), partial(window.go, "candidates"), "Ctrl+Shift+C")
    _add(window, _tr("Status"), partial(window.go, "status"), "Alt+4")
    _add(window, _tr("Figures"), partial(window.go, "figures"))
    _add(window, _tr("Fairness"), partial(window.go, "fairness"))
    _add(window, _tr("Records"), partial(window.go, "records"), "Alt+5")
    _add(window, _tr("Settings"), partial(window.go, "settings"), "Ctrl+,")
    _add(window, _tr("Backups"), partial(window.go, "backups"))
    _add(window, _tr("Find anything"), window.find_anything, "Ctrl+K")
    _add(window, _tr("Keys"), window.show_keys, "F1")
    _add(window, _tr("Menu"), window.open_menu, "F10")
    window.addAction(window.cover.action)
    _add(window, _tr("Quit"), window.close, QKeySequence.StandardKey.Quit)


def menu(window: "Shell") -> QMenu:
    """Return every command there is now, the page's first, with its keys."""
    made = QMenu(window)
    if of_page := window.page_actions():
        made.addActions(of_page)
        made.addSeparator()
    made.addActions(window.actions())
    return made


def _add(
    window: "MainWindow", text: str, act: Callable[[], object], *keys: str | QKeySequence.StandardKey
) -> QAction:
    action = QAction(text, window)
    action.setShortcuts([QKeySequence(key) for key in keys])
    action.triggered.connect(lambda _=False: act())
    window.addAction(action)
    return action


def _tr(text: str) -> str:
    return QCoreApplication.translate("MainWindow", text)
