"""The desk's commands against a mistake in how the interview was begun."""

from collections.abc import Mapping
from functools import partial

from PySide6.QtCore import QCoreApplication, QPoint, Qt
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QMenu, QPushButton

from app.domain.scorecard.desk import Desk
from app.ui.widgets.page_commands import Command
from app.ui.window import dialogs
from app.ui.window_protocol import Window


def commands(window: Window, desk: Desk) -> list[Command]:
    """Return what changes the interview of a desk, and what takes it back."""
    panel, seat = desk.panel.id, desk.seat.id
    after = partial(window.open_desk, panel, seat)
    change = partial(dialogs.change_interview, window, panel, seat, after)
    return [
        Command("change-interview", _tr("Change this interview…"), change, ()),
        Command(
            "take-back", _tr("Take this interview back"), partial(dialogs.take_back, window, panel, seat), ()
        ),
    ]


def join(more: QPushButton, actions: Mapping[str, QAction]) -> None:
    """Let a button open a menu of these commands."""

    def open_menu() -> None:
        menu = QMenu(more)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        menu.addActions([actions["change-interview"], actions["take-back"]])
        place = more.mapToGlobal(more.rect().bottomRight())
        menu.popup(place - QPoint(menu.sizeHint().width(), 0))

    more.clicked.connect(lambda _=False: open_menu())


def _tr(text: str) -> str:
    return QCoreApplication.translate("TakeBack", text)
