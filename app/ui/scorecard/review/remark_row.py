"""One thing worth a look before the seal: what it is, the way there, and the way to leave it as it is."""

from PySide6.QtCore import QEvent, QRectF, Qt, Signal
from PySide6.QtGui import QColor, QKeyEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from app.ui.look.theme import theme_of
from app.ui.widgets.text import button, label

_TURNS = {Qt.Key.Key_Down: 1, Qt.Key.Key_Up: -1}


class RemarkRow(QWidget):
    """Takes the focus as a whole: Enter goes there, arrows to another one, and a blank does nothing."""

    gone = Signal()
    left = Signal()

    def __init__(
        self, about: str, *more: QWidget, leave: bool = True, where: str = "", parent: QWidget | None = None
    ) -> None:
        """Show the words `about`, and what else tells of it; `where` names it for who listens."""
        super().__init__(parent)
        where = where or about
        self.setAccessibleName(where)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        sign = label("!", "signal-weak")
        sign.setFixedWidth(theme_of().px(10))
        told = QVBoxLayout()
        told.setSpacing(2)
        told.addWidget(label(about, "small" if more else "", wrap=True))
        for each in more:
            told.addWidget(each)
        ways = QHBoxLayout()
        ways.setSpacing(16)
        go = button(self.tr("Go there"), "link")
        go.setAccessibleName(self.tr("Go there: {where}").format(where=where))
        go.clicked.connect(lambda _=False: self.gone.emit())
        ways.addWidget(go)
        if leave:
            stay = button(self.tr("Leave as it is"), "link")
            stay.setAccessibleName(self.tr("Leave as it is: {where}").format(where=where))
            stay.clicked.connect(lambda _=False: self.left.emit())
            ways.addWidget(stay)
        ways.addStretch(1)
        told.addLayout(ways)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(12, 10, 12, 6)
        layout.setSpacing(8)
        layout.addWidget(sign, 0, Qt.AlignmentFlag.AlignTop)
        layout.addLayout(told, 1)

    def event(self, event: QEvent) -> bool:
        """Keep the arrows from turning the page."""
        if (
            event.type() == QEvent.Type.ShortcutOverride
            and isinstance(event, QKeyEvent)
            and event.key() in _TURNS
            and not event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
        ):
            event.accept()
            return True
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and not event.isAutoRepeat():
            self.gone.emit()
        elif event.key() in _TURNS:
            rows = [each for each in self.window().findChildren(RemarkRow) if each.isVisible()]
            to = max(0, min(len(rows) - 1, rows.index(self) + _TURNS[Qt.Key(event.key())]))
            rows[to].setFocus(Qt.FocusReason.TabFocusReason)
        else:
            super().keyPressEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        theme = theme_of()
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(theme.color("accent"), 2) if self.hasFocus() else Qt.PenStyle.NoPen)
        painter.setBrush(QColor(theme.tokens.levels[1][1]))
        painter.drawRoundedRect(QRectF(self.rect()).adjusted(1, 1, -1, -1), theme.px(8), theme.px(8))
