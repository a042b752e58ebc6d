"""The rail: the places one can go to, at the left edge of the window."""

from functools import partial

from PySide6.QtCore import QEvent, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QFont, QFontMetrics, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QButtonGroup, QSizePolicy, QVBoxLayout, QWidget

from app.ui.look.chosen import draw_chosen
from app.ui.look.icons import icon
from app.ui.look.theme import theme_of
from app.ui.widgets.choice import Choice, show_chosen


class RailButton(Choice):
    """One place: an icon over its name; where the window is low for its text, the name alone."""

    follows = False  # an arrow goes along the rail; only Enter, Space or a click leads away

    def __init__(self, text: str, shape: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._shape = shape
        self.setText(text)
        self.setAccessibleName(text)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Maximum)

    def sizeHint(self) -> QSize:
        theme = theme_of()
        words = QFontMetrics(theme.font(11, QFont.Weight.Medium)).horizontalAdvance(self.text())
        return QSize(max(theme.px(76), words + theme.px(18)), theme.px(56))

    def minimumSizeHint(self) -> QSize:
        return QSize(self.sizeHint().width(), theme_of().px(30))

    def paintEvent(self, event: QPaintEvent) -> None:
        theme = theme_of()
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        box = QRectF(self.rect()).adjusted(6, 2, -6, -2)
        if self.isChecked():
            draw_chosen(painter, box, focused=self.hasFocus(), radius=10)
        elif self.hasFocus():
            painter.setPen(QPen(theme.color("accent"), 2))
            painter.drawRoundedRect(box, theme.px(10), theme.px(10))
        ink = theme.tokens.accent if self.isChecked() else theme.tokens.muted
        words = QRectF(box)
        if self.height() >= theme.px(50):
            size = theme.px(20)
            where = QRectF(box.center().x() - size / 2, box.top() + theme.px(7), size, size)
            icon(self._shape, ink, size).paint(painter, where.toRect())
            words = QRectF(box.left(), where.bottom() + theme.px(2), box.width(), theme.px(18))
        painter.setPen(theme.color("accent" if self.isChecked() else "muted"))
        painter.setFont(theme.font(11, QFont.Weight.Medium))
        painter.drawText(words, Qt.AlignmentFlag.AlignCenter, self.text())


class Rail(QWidget):
    """Shows where one is; `chosen` asks to go elsewhere."""

    chosen = Signal(str)

    def __init__(self, top: dict[str, tuple[str, str]], bottom: dict[str, tuple[str, str]]) -> None:
        super().__init__()
        self.setAccessibleName(self.tr("Places"))
        self._buttons: dict[str, RailButton] = {}
        group = QButtonGroup(self, exclusive=False)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 10, 0, 10)
        layout.setSpacing(4)
        for places in (top, bottom):
            for key, (text, shape) in places.items():
                made = RailButton(text, shape)
                made.asked.connect(partial(self.chosen.emit, key))
                group.addButton(made)
                self._buttons[key] = made
                layout.addWidget(made)
            if places is top:
                layout.addStretch(1)
        self._fit()

    def places(self) -> list[str]:
        """Return the keys of the places."""
        return list(self._buttons)

    def button(self, key: str) -> RailButton:
        """Return the button of a place."""
        return self._buttons[key]

    def show_place(self, key: str) -> None:
        """Show where one is."""
        show_chosen(self._buttons.values(), self._buttons.get(key))

    def _fit(self) -> None:
        self.setFixedWidth(max(made.sizeHint().width() for made in self._buttons.values()))

    def changeEvent(self, event: QEvent) -> None:
        if event.type() == QEvent.Type.StyleChange:
            self._fit()
        super().changeEvent(event)
