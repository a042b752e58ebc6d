"""Labels, fields, rules and key caps in the styles of the theme."""

from math import ceil

from PySide6.QtCore import QEvent, QRectF, QSize, Qt
from PySide6.QtGui import QKeyEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import (
    QFrame,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QPushButton,
    QSizePolicy,
    QStyle,
    QStyleOptionButton,
    QStylePainter,
    QWidget,
)

from app.ui.look.keys import called_by
from app.ui.widgets.wrapped_text import draw_prose, prose_height


def label(text: str, kind: str = "", *, wrap: bool = False, selectable: bool = False) -> QLabel:
    """Return a plain-text label; `kind` names a style of the theme."""
    made = Prose(text) if wrap else QLabel(text)
    made.setTextFormat(Qt.TextFormat.PlainText)
    made.setProperty("kind", kind)
    if selectable:
        by = Qt.TextInteractionFlag
        made.setTextInteractionFlags(by.TextSelectableByMouse | by.TextSelectableByKeyboard)
        made.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
    return made


class Prose(QLabel):
    """A label that wraps its text, with the line spacing of a book."""

    def __init__(self, text: str = "", parent: QWidget | None = None) -> None:
        super().__init__(text, parent)
        self.setWordWrap(True)
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)

    def heightForWidth(self, width: int) -> int:
        room = min(width, self.maximumWidth())
        return ceil(prose_height(self.text(), self.font(), room)) if self.text() else 0

    def sizeHint(self) -> QSize:
        width = min(480, self.fontMetrics().horizontalAdvance(self.text()) + 2)
        return QSize(width, self.heightForWidth(width))

    def minimumSizeHint(self) -> QSize:
        return QSize(min(120, self.sizeHint().width()), self.fontMetrics().height())

    def paintEvent(self, event: QPaintEvent) -> None:
        ink = self.palette().color(self.foregroundRole())
        spare = self.height() - self.heightForWidth(self.width())
        room = QRectF(self.rect()).adjusted(0, max(0, spare) / 2, 0, 0)
        painter = QPainter(self)
        draw_prose(painter, room, self.text(), self.font(), ink)
        if self.hasFocus():
            painter.setPen(QPen(self.palette().highlight(), 2))
            painter.drawRect(self.rect().adjusted(1, 1, -1, -1))


class Elided(QLabel):
    """A label that gives way: what does not fit ends in an ellipsis; `keep` pixels it does not give up."""

    def __init__(self, kind: str = "", *, keep: int = 0, parent: QWidget | None = None) -> None:
        super().__init__(parent=parent)
        self._keep = keep
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setProperty("kind", kind)

    def minimumSizeHint(self) -> QSize:
        least = min(super().minimumSizeHint().width(), self._keep)
        return QSize(
            max(least, self.fontMetrics().horizontalAdvance("…")), super().minimumSizeHint().height()
        )

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setFont(self.font())
        painter.setPen(self.palette().color(self.foregroundRole()))
        words = painter.fontMetrics().elidedText(self.text(), Qt.TextElideMode.ElideRight, self.width())
        painter.drawText(self.rect(), int(self.alignment() | Qt.AlignmentFlag.AlignVCenter), words)


def line_edit(name: str) -> QLineEdit:
    """Return a field for a name or a few words; `name` says which, for who listens."""
    made = QLineEdit()
    made.setAccessibleName(name)
    made.setMaxLength(300)
    return made


def section(text: str) -> QLabel:
    """Return a section heading, in capitals; it gives way where there is no room."""
    made = Elided("section")
    made.setText(text.upper())
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


class Button(QPushButton):
    """A push button that Enter presses too, on pages as in dialogs; Enter held down presses nothing more."""

    def __init__(self, text: str, tip: str, calls: str, parent: QWidget | None = None) -> None:
        super().__init__(text, parent)
        self._tip, self._calls = tip, calls
        self.setToolTip(tip)
        self.setAutoDefault(False)

    def event(self, event: QEvent) -> bool:
        if event.type() == QEvent.Type.ToolTip and self._calls:
            self.setToolTip(with_keys(self, self._tip, self._calls))
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        held = event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
        if event.key() not in (Qt.Key.Key_Return, Qt.Key.Key_Enter) or held:
            super().keyPressEvent(event)
        elif not event.isAutoRepeat():
            self.click()


def button(text: str, kind: str = "", *, tip: str = "", calls: str = "") -> QPushButton:
    """Return a push button; `kind` is primary, plain or nothing.

    Under the mouse it shows `tip` and the keys of the command that it `calls`, such as `window/find`.
    """
    made = Button(text, tip, calls)
    made.setProperty("kind", kind)
    return made


class ElidedButton(Button):
    """A plain button that gives way: what does not fit ends in an ellipsis, and is whole in its tip."""

    def __init__(self, text: str) -> None:
        super().__init__(text, text, "")
        self.setProperty("kind", "plain")
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)

    def minimumSizeHint(self) -> QSize:
        return QSize(self.fontMetrics().horizontalAdvance("…") * 4, super().minimumSizeHint().height())

    def paintEvent(self, event: QPaintEvent) -> None:
        painter, option = QStylePainter(self), QStyleOptionButton()
        self.initStyleOption(option)
        room = self.fontMetrics().horizontalAdvance(self.text()) + self.width() - self.sizeHint().width()
        option.text = self.fontMetrics().elidedText(self.text(), Qt.TextElideMode.ElideRight, room)
        painter.drawControl(QStyle.ControlElement.CE_PushButton, option)


def with_keys(widget: QWidget, tip: str, command: str) -> str:
    """Return a tip with the key that calls a command now, if one does."""
    key = called_by(widget, command)
    return f"{tip} ({key})" if tip and key else tip or key


KeyHint = tuple[tuple[str, ...], str]
"""Key caps, and what the keys do here."""


def key_hint(keys: tuple[str, ...], what: str) -> QWidget:
    """Return key caps with what they do."""
    made = QWidget()
    layout = QHBoxLayout(made)
    layout.setContentsMargins(0, 0, 0, 0)
    layout.setSpacing(4)
    for key in keys:
        layout.addWidget(label(key, "key"))
    layout.addWidget(label(what, "small"))
    made.setAccessibleName(f"{' '.join(keys)} {what}")
    return made
