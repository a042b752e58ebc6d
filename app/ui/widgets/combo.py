"""Combo boxes: each is called by its name where one listens, not by what is chosen in it."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from PySide6.QtCore import QElapsedTimer, QEvent, QRectF, QSize, Qt
from PySide6.QtGui import (
    QColor,
    QFocusEvent,
    QFont,
    QFontMetrics,
    QPainter,
    QPaintEvent,
    QStandardItem,
    QStandardItemModel,
    QWheelEvent,
)
from PySide6.QtWidgets import (
    QApplication,
    QComboBox,
    QLabel,
    QListView,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionComboBox,
    QStyleOptionViewItem,
    QStylePainter,
    QWidget,
)

from app.ui.look.chosen import draw_chosen
from app.ui.look.theme import theme_of
from app.ui.widgets.painted_rows import Index

_CHOICE = Qt.ItemDataRole.UserRole + 1
"""The role under which an entry is kept whole."""
_WIDEST = 640
"""Of the list, which is as wide as its longest line needs."""


@dataclass(frozen=True, slots=True)
class ComboChoice:
    """An entry: its title, the key (two words), what stands at the right and what below."""

    title: str
    key: tuple[str, str]
    aside: str = ""
    line: str = ""

    @property
    def whole(self) -> str:
        """What is shown once it is chosen."""
        return f"{self.title}: {self.line}" if self.line else self.title


class ChoiceDelegate(QStyledItemDelegate):
    """Paints an entry: its title, what stands at the right, and one line below."""

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        theme, choice = theme_of(), _choice(index)
        title = QFontMetrics(theme.font(13, QFont.Weight.DemiBold)).horizontalAdvance(choice.title)
        aside = QFontMetrics(theme.font(12)).horizontalAdvance(choice.aside)
        line = QFontMetrics(theme.font(12)).horizontalAdvance(choice.line)
        wide = min(max(title + aside + theme.px(48), line + theme.px(24)), theme.px(_WIDEST))
        return QSize(wide, theme.px(52 if choice.line else 34))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        theme, choice = theme_of(), _choice(index)
        box = QRectF(option.rect)
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if option.state & QStyle.StateFlag.State_Selected:
            draw_chosen(painter, box.adjusted(2, 1, -2, -1), radius=6)
        box.adjust(theme.px(10), theme.px(7), -theme.px(10), -theme.px(8))
        top = Qt.AlignmentFlag.AlignTop if choice.line else Qt.AlignmentFlag.AlignVCenter
        painter.setFont(theme.font(12))
        painter.setPen(QColor(theme.tokens.muted))
        painter.drawText(box, top | Qt.AlignmentFlag.AlignRight, choice.aside)
        below = painter.fontMetrics().elidedText(choice.line, Qt.TextElideMode.ElideRight, int(box.width()))
        painter.drawText(box, Qt.AlignmentFlag.AlignBottom, below)
        room = int(box.width()) - painter.fontMetrics().horizontalAdvance(choice.aside) - theme.px(12)
        painter.setFont(theme.font(13, QFont.Weight.DemiBold))
        painter.setPen(theme.color("text"))
        words = painter.fontMetrics().elidedText(choice.title, Qt.TextElideMode.ElideRight, room)
        painter.drawText(box, top, words)
        painter.restore()


class Combo(QComboBox):
    """A combo box with a label for who listens: on Linux its name is its value, and a label is asked for.

    The wheel scrolls the page that it stands on, and chooses nothing.
    """

    _label: QLabel | None = None

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)  # the wheel does not take the keys from elsewhere

    def event(self, event: QEvent) -> bool:
        if event.type() == QEvent.Type.Polish and self._label is None and self.accessibleName():
            self._label = QLabel(self.accessibleName(), self.parentWidget())
            self._label.setBuddy(self)
            self._label.hide()
        return super().event(event)

    def wheelEvent(self, event: QWheelEvent) -> None:
        event.ignore()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint what is chosen; what has no room ends in an ellipsis."""
        painter, option = QStylePainter(self), QStyleOptionComboBox()
        self.initStyleOption(option)
        painter.drawComplexControl(QStyle.ComplexControl.CC_ComboBox, option)
        kind, part = QStyle.ComplexControl.CC_ComboBox, QStyle.SubControl.SC_ComboBoxEditField
        room = self.style().subControlRect(kind, option, part, self).width()
        text, metrics = option.currentText, self.fontMetrics()
        if metrics.horizontalAdvance(text) > room + theme_of().px(4):  # its own size hint may be 4 too small
            option.currentText = metrics.elidedText(text, Qt.TextElideMode.ElideRight, room)
        painter.drawControl(QStyle.ControlElement.CE_ComboBoxLabel, option)


class ChoiceList(QListView):
    """The list of a combo box; what is typed goes to the next entry that has a word beginning so."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._typed, self._since = "", QElapsedTimer()

    def keyboardSearch(self, search: str) -> None:
        """Go to an entry that begins with what was typed without a pause, else to one with such a word."""
        interval = QApplication.keyboardInputInterval()
        goes_on = self._since.isValid() and not self._since.hasExpired(interval)
        self._typed = (self._typed if goes_on else "") + search.casefold()
        self._since.start()
        rows, at = self.model().rowCount(), self.currentIndex().row()
        again = len(set(self._typed)) == 1  # a letter typed again goes on from entry to entry
        begin, wanted = (at + 1, self._typed[0]) if again else (max(at, 0), self._typed)
        order = [self.model().index((begin + by) % rows, 0) for by in range(rows)]
        said = [(index, str(index.data()).casefold()) for index in order]
        fitting = [index for index, text in said if text.startswith(wanted)]
        fitting += [index for index, text in said if any(f"{sign}{wanted}" in text for sign in " -(“")]
        if fitting:
            self.setCurrentIndex(fitting[0])


class LateChoice(Combo):
    """Offers nothing, or one of the entries that `read` gives, when one turns to it; typing finds."""

    def __init__(self, nothing: str, read: Callable[[], Sequence[ComboChoice]]) -> None:
        super().__init__()
        self._read: Callable[[], Sequence[ComboChoice]] | None = read
        self.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        listed = ChoiceList(self)
        listed.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setView(listed)
        self.setItemDelegate(ChoiceDelegate(self))
        self.setMaxVisibleItems(12)
        self._add(ComboChoice(nothing, ("", "")))

    def key(self) -> tuple[str, str] | None:
        """Return the key of what is chosen; None for nothing."""
        first, _, second = self.currentData().partition("/")
        return (first, second) if first else None

    def show_key(self, key: tuple[str, str] | None, title: str = "") -> None:
        """Show an entry as chosen; `title` is what it is called until the entries are read."""
        if key is not None and self.findData("/".join(key)) < 0:
            self._add(ComboChoice(title, key))
        self.setCurrentIndex(self.findData("/".join(key)) if key is not None else 0)

    def fill(self) -> None:
        """Read the entries, once."""
        if self._read is None:
            return
        read, self._read = self._read, None
        for choice in read():
            self._add(choice)

    def _add(self, choice: ComboChoice) -> None:
        data = "/".join(choice.key) if any(choice.key) else ""
        item, at = QStandardItem(choice.whole), self.findData(data)
        item.setData(data, Qt.ItemDataRole.UserRole)
        item.setData(choice, _CHOICE)
        spoken = ", ".join(part for part in (choice.whole, choice.aside) if part)
        item.setData(spoken, Qt.ItemDataRole.AccessibleTextRole)
        model = self.model()
        assert isinstance(model, QStandardItemModel)
        model.appendRow(item) if at < 0 else model.setItem(at, item)

    def focusInEvent(self, event: QFocusEvent) -> None:
        self.fill()
        super().focusInEvent(event)

    def showPopup(self) -> None:
        self.fill()
        self.view().setMinimumWidth(self.view().sizeHintForColumn(0) + theme_of().px(24))
        super().showPopup()


def _choice(index: Index) -> ComboChoice:
    found: ComboChoice = index.data(_CHOICE)
    return found
