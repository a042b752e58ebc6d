"""The bar under the review: what would be sealed in one line, the way to seal it, the seconds until then."""

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QFont, QKeyEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QBoxLayout, QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from app.ui.look.keycaps import cap
from app.ui.look.theme import theme_of
from app.ui.scorecard.review.sealing import SECONDS
from app.ui.widgets.text import button, label


class Countdown(QWidget):
    """The seconds that are left, in a ring that empties; where nothing may move, the number alone."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._left = SECONDS
        self.setFixedSize(self.sizeHint())

    def show_seconds(self, left: int) -> None:
        """Show how many are left."""
        self._left = left
        self.update()

    def sizeHint(self) -> QSize:
        return QSize(theme_of().px(48), theme_of().px(48))

    def paintEvent(self, event: QPaintEvent) -> None:
        theme = theme_of()
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        thick = theme.px(4)
        box = QRectF(self.rect()).adjusted(thick, thick, -thick, -thick)
        if not theme.still:
            painter.setPen(QPen(theme.color("line"), thick))
            painter.drawEllipse(box)
            pen = QPen(theme.color("accent"), thick)
            pen.setCapStyle(Qt.PenCapStyle.RoundCap)
            painter.setPen(pen)
            painter.drawArc(box, 90 * 16, round(360 * 16 * self._left / SECONDS))
        painter.setPen(theme.color("text"))
        painter.setFont(theme.font(18, QFont.Weight.DemiBold, tabular=True))
        painter.drawText(self.rect(), Qt.AlignmentFlag.AlignCenter, str(self._left))


class SealNowButton(QPushButton):
    """Seals at once, by mouse or by the space bar; Enter, which led here, does nothing on it."""

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            event.accept()
        else:
            super().keyPressEvent(event)


class SealBar(QWidget):
    """Ready, not ready, or counting."""

    wanted = Signal()
    """To begin."""
    taken_back = Signal()
    at_once = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._ring = Countdown()
        self._title = label("", "title", wrap=True)
        self._about = label("", "muted", wrap=True)
        self._seal = button(self.tr("Seal scorecard"), "primary", calls="desk/review")
        self._back = button(f"{self.tr('Take it back')}   {cap('Esc')}")
        self._back.setAccessibleName(self.tr("Take it back"))
        self._now = SealNowButton(self.tr("Seal now"))
        self._now.setProperty("kind", "primary")
        self._now.setAutoDefault(False)
        for each in (self._back, self._now):
            each.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self._seal.clicked.connect(lambda _=False: self.wanted.emit())
        self._back.clicked.connect(lambda _=False: self.taken_back.emit())
        self._now.clicked.connect(lambda _=False: self.at_once.emit())
        told = QVBoxLayout()
        told.setSpacing(2)
        told.addWidget(self._title)
        told.addWidget(self._about)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(28, 14, 28, 14)
        layout.setSpacing(16)
        layout.addWidget(self._ring)
        layout.addLayout(told, 1)
        self._ways = QBoxLayout(QBoxLayout.Direction.TopToBottom)
        for each in (self._back, self._now, self._seal):
            self._ways.addWidget(each)
        layout.addLayout(self._ways)
        layout.addStrut(theme_of().px(64))  # as high as it gets: what is read does not jump when it counts
        self._show(counting=False)

    def show_ready(self, title: str, about: str, *, ready: bool) -> None:
        """Say what would be sealed, or what bars it."""
        self._title.setText(title)
        self._about.setText(about)
        self._seal.setEnabled(ready)
        self._show(counting=False)

    def show_counting(self, seconds: int) -> None:
        """Say how many seconds are left."""
        said = self.tr("Sealing in 1 second") if seconds == 1 else self.tr("Sealing in {n} seconds")
        self._title.setText(said.format(n=seconds))
        self._ring.show_seconds(seconds)
        self._show(counting=True)

    def fit(self, *, wide: bool, high: bool) -> None:
        """Put the buttons side by side where that has room; say more than the title where that has."""
        directions = QBoxLayout.Direction
        self._ways.setDirection(directions.LeftToRight if wide else directions.TopToBottom)
        self._about.setVisible(high)

    def _show(self, *, counting: bool) -> None:
        for each in (self._ring, self._back, self._now):
            each.setVisible(counting)
        self._seal.setVisible(not counting)

    def paintEvent(self, event: QPaintEvent) -> None:
        theme = theme_of()
        painter = QPainter(self)
        painter.fillRect(self.rect(), theme.color("surface"))
        painter.fillRect(0, 0, self.width(), 1, theme.color("line"))
