"""Keys as they stand on key caps, in the reader's language."""

import re

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QAction, QFont, QKeySequence, QPainter

from app.ui.look.theme import theme_of

_SIGNS = {"Return": "↵", "Up": "↑", "Down": "↓", "Left": "←", "Right": "→"}


def native(keys: QKeySequence | str) -> str:
    """Return keys as menus write them: “Ctrl+Z”, in German “Strg+Z”."""
    return QKeySequence(keys).toString(QKeySequence.SequenceFormat.NativeText)


def cap(keys: QKeySequence | str) -> str:
    """Return keys as caps have them: “Ctrl ↵”. What is no key, such as “1–4”, stays as it is."""
    text = native(keys) or str(keys)
    for name, sign in _SIGNS.items() if len(text) > 1 else ():
        text = text.replace(native(name), sign)
    return re.sub(r"(?<=.)\+(?=.)", " ", text)


def caps(action: QAction) -> tuple[str, ...]:
    """Return the keys of an action as they stand on key caps."""
    return tuple(cap(each) for each in action.shortcuts() if native(each))


def draw_caps(painter: QPainter, room: QRectF, keys: tuple[str, ...]) -> float:
    """Draw key caps from the right, and return where they begin."""
    theme = theme_of()
    painter.setFont(theme.font(11, QFont.Weight.Medium))
    right = room.right()
    for key in reversed(keys):
        width = max(theme.px(20), painter.fontMetrics().horizontalAdvance(key) + theme.px(12))
        cap = QRectF(right - width, room.center().y() - theme.px(10), width, theme.px(20))
        painter.setPen(theme.color("line"))
        painter.setBrush(theme.color("surface"))
        painter.drawRoundedRect(cap, theme.px(4), theme.px(4))
        painter.setPen(theme.color("muted"))
        painter.drawText(cap, Qt.AlignmentFlag.AlignCenter, key)
        right = cap.left() - theme.px(4)
    return right
