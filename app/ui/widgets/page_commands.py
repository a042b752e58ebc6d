"""Commands of a page: one entry each, from which come its action and its keys."""

from collections.abc import Callable, Iterable
from typing import NamedTuple

from PySide6.QtCore import Qt
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QWidget


class Command(NamedTuple):
    """What can be done: its name in the program, its words for people, the act, the keys."""

    name: str
    text: str
    act: Callable[[], object]
    keys: tuple[str | QKeySequence.StandardKey, ...]


def add_actions(
    page: QWidget,
    commands: Iterable[Command],
    reach: Qt.ShortcutContext = Qt.ShortcutContext.WidgetWithChildrenShortcut,
) -> dict[str, QAction]:
    """Give `page` an action for each command, reached by its keys anywhere on the page, or further."""
    made: dict[str, QAction] = {}
    for command in commands:
        action = QAction(command.text, page)
        action.setShortcuts([QKeySequence(key) for key in command.keys])
        action.setShortcutContext(reach)
        action.triggered.connect(lambda _=False, act=command.act: act())
        page.addAction(action)
        made[command.name] = action
    return made
