"""Labels, rules and key caps in the styles of the theme."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QPushButton, QSizePolicy, QWidget


def label(text: str, kind: str = "", *, wrap: bool = False, selectable: bool = False) -> QLabel:
    """Return a plain-text label; `kind` names a style of the theme."""
    made = QLabel(text)
    made.setTextFormat(Qt.TextFormat.PlainText)
    made.setProperty("kind", kind)
    made.setWordWrap(wrap)
    if wrap:
        made.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.MinimumExpanding)
    if selectable:
        made.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
    return made


def section(text: str) -> QLabel:
    """Return a section heading, in capitals."""
    made = label(text.upper(), "section")
    made.setAccessibleName(text)
    return made


def rule(*, vertical: bool = False) -> QFrame:
    """Return a 1 px line."""
    made = QFrame()
    made.setProperty("kind", "line")
    if vertical:
        made.setFixedWidth(1)
    else:
        made.setFixedHeight(1)
    return made


def button(text: str, kind: str = "", *, tip: str = "") -> QPushButton:
    """Return a push button; `kind` is primary, plain or nothing."""
    made = QPushButton(text)
    made.setProperty("kind", kind)
    made.setAutoDefault(False)
    if tip:
        made.setToolTip(tip)
    return made


def key_hints(*hints: tuple[tuple[str, ...], str]) -> QWidget:
    """Return a row of key caps with what they do."""
    row = QWidget()
    layout = QHBoxLayout(row)
    layout.setContentsMargins(0, 0, 0, 0)
    layout.setSpacing(4)
    for keys, what in hints:
        for key in keys:
            layout.addWidget(label(key, "key"))
        layout.addWidget(label(what, "small"))
        layout.addSpacing(10)
    layout.addStretch(1)
    row.setAccessibleName(", ".join(f"{' '.join(keys)} {what}" for keys, what in hints))
    return row
