"""Commands of a page: one entry each, from which come its action and its keys."""

from collections.abc import Callable, Iterable
from typing import NamedTuple

from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QWidget

from app.ui.look import keys


class Command(NamedTuple):
    """What can be done: its name in the program, its words for people, the act, the keys."""

    name: str
    text: str
    act: Callable[[], object]
    keys: tuple[str | QKeySequence.StandardKey, ...]


def add_actions(page: QWidget, place: str, commands: Iterable[Command]) -> dict[str, QAction]:
    """Give `page` an action for each command, reached by its keys while the page is seen in its window.

    `place` is what the program calls the page: settings know a command by both, such as `desk/next`.
    """
    made: dict[str, QAction] = {}
    for command in commands:
        action = QAction(command.text, page)
        keys.give(action, f"{place}/{command.name}", [QKeySequence(key) for key in command.keys])
        action.triggered.connect(lambda _=False, act=command.act: act())
        page.addAction(action)
        made[command.name] = action
    return made
