"""Keys as they stand on key caps, in the reader's language."""

import re

from PySide6.QtGui import QAction, QKeySequence

_SIGNS = {"Return": "↵", "Up": "↑", "Down": "↓", "Left": "←", "Right": "→"}


def native(keys: QKeySequence | str) -> str:
    """Return keys as menus write them: “Ctrl+Z”, in German “Strg+Z”."""
    return QKeySequence(keys).toString(QKeySequence.SequenceFormat.NativeText)


def cap(keys: QKeySequence | str) -> str:
    """Return keys as caps have them: “Ctrl ↵”. What is no key, such as “1–4”, stays as it is."""
    text = native(keys) or str(keys)
    for name, sign in _SIGNS.items():
        text = text.replace(native(name), sign)
    return re.sub(r"(?<=.)\+(?=.)", " ", text)


def caps(action: QAction) -> tuple[str, ...]:
    """Return the keys of an action as they stand on key caps."""
    return tuple(cap(each) for each in action.shortcuts() if native(each))
