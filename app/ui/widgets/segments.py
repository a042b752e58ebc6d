"""A segmented control: one of a few choices, all in view."""

from functools import partial

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QFont, QFontMetrics, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QButtonGroup, QHBoxLayout, QSizePolicy, QWidget

from app.ui.look.theme import theme_of
from app.ui.widgets.choice import Choice, show_chosen


class Segment(Choice):
    """One choice: painted by us, a radio button to who listens."""

    def __init__(self, text: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setText(text)
        self.setToolTip(text)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)

    def sizeHint(self) -> QSize:
        theme = theme_of()
        width = QFontMetrics(theme.font(13, QFont.Weight.Medium)).horizontalAdvance(self.text())
        return QSize(width + theme.px(32), theme.px(32))

    def minimumSizeHint(self) -> QSize:
        return QSize(theme_of().px(48), theme_of().px(32))

    def paintEvent(self, event: QPaintEvent) -> None:
        theme = theme_of()
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        box = QRectF(self.rect()).adjusted(1.5, 1.5, -1.5, -1.5)
        if self.isChecked():
            painter.setPen(QPen(theme.color("edge")))
            painter.setBrush(theme.color("surface"))
            painter.drawRoundedRect(box, theme.px(6), theme.px(6))
        if self.hasFocus():
            painter.setPen(QPen(theme.color("accent"), 2))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRoundedRect(box, theme.px(6), theme.px(6))
        painter.setFont(theme.font(13, QFont.Weight.Medium))
        painter.setPen(theme.color("text" if self.isChecked() else "muted"))
        room = int(box.width() - theme.px(8))
        words = painter.fontMetrics().elidedText(self.text(), Qt.TextElideMode.ElideRight, room)
        painter.drawText(box, Qt.AlignmentFlag.AlignCenter, words)


class Segments(QWidget):
    """Shows one of several keys as chosen."""

    chosen = Signal(str)

    def __init__(
        self,
        choices: tuple[tuple[str, str], ...],
        name: str,
        *,
        shrinks: bool = False,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        if not shrinks:
            self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self._group = QButtonGroup(self, exclusive=False)
        self._keys: dict[str, Segment] = {}
        self._chosen: Segment | None = None
        layout = QHBoxLayout(self)
        layout.setContentsMargins(3, 3, 3, 3)
        layout.setSpacing(0)
        for key, text in choices:
            made = Segment(text)
            made.asked.connect(partial(self._choose, key))
            self._group.addButton(made)
            self._keys[key] = made
            layout.addWidget(made)
        self.call(name)
        self.show_choice(None)

    def call(self, name: str) -> None:
        """Say what is chosen here, for screen readers."""
        self.setAccessibleName(name)
        for made in self._keys.values():
            made.setAccessibleName(f"{made.text()}, {name}")

    def show_choice(self, key: str | None) -> None:
        """Show `key` as chosen, or nothing."""
        self._chosen = self._keys.get(key) if key is not None else None
        show_chosen(self._keys.values(), self._chosen)

    def show_text(self, key: str, text: str) -> None:
        """Call a choice otherwise."""
        self._keys[key].setText(text)
        self._keys[key].updateGeometry()
        self.call(self.accessibleName())

    def show_key(self, key: str, on: bool) -> None:
        """Offer a choice, or not."""
        self._keys[key].setVisible(on)
        show_chosen(self._keys.values(), self._chosen)

    def _choose(self, key: str) -> None:
        """Show what was asked for, until who hears of it shows what came of it."""
        self.show_choice(key)
        self.chosen.emit(key)

    def paintEvent(self, event: QPaintEvent) -> None:
        theme = theme_of()
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(theme.color("raised"))
        painter.drawRoundedRect(QRectF(self.rect()), theme.px(9), theme.px(9))
