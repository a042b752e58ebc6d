"""The findings of an exercise: marked by one key or click, hints read out one after the other."""

from collections.abc import Iterator
from typing import NamedTuple

from PySide6.QtCore import QPoint, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QMouseEvent, QPainter, QPen
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem, QWidget

from app.domain.packs.exercise import Finding
from app.domain.scorecard.marks import FindingMark
from app.ui.look import words
from app.ui.look.chosen import draw_chosen
from app.ui.look.keycaps import cap
from app.ui.look.theme import theme_of
from app.ui.widgets.painted_rows import ROW, Index, RowList, RowsModel
from app.ui.widgets.wrapped_text import draw_marked, marked_height, without_marks


class FindingEntry(NamedTuple):
    """A finding, what it is checked against in the frozen variant, and its mark."""

    finding: Finding
    facts: str
    mark: FindingMark | None

    @property
    def next_hint(self) -> str:
        """The hint that was not read out yet; empty when all were."""
        read = self.mark.hint if self.mark else 0
        return self.finding.hints[read] if read < len(self.finding.hints) else ""


class FindingPart(NamedTuple):
    """A text of a row, or a button with what it does, where it is painted."""

    where: QRectF
    text: str
    font: QFont
    ink: QColor
    act: str = ""


class FindingsModel(RowsModel):
    """The findings in the exercise's order, with their marks."""

    def __init__(self) -> None:
        super().__init__(lambda entry: entry.finding.title, _spoken)

    def show_entries(self, entries: list[FindingEntry]) -> None:
        """Show `entries`; the current row stays."""
        if [entry.finding.id for entry in entries] != [entry.finding.id for entry in self.rows]:
            self.show_rows(entries)
            return
        old, self.rows = self.rows, entries
        for row, (before, now) in enumerate(zip(old, entries, strict=True)):
            if before != now:
                self.dataChanged.emit(self.index(row), self.index(row))


class FindingDelegate(QStyledItemDelegate):
    """Paints a finding; the current one with hint, buttons, facts, then what holds for all."""

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        width = self._view.viewport().width()
        parts = list(self.parts(QRectF(0, 0, width, 0), index))
        return QSize(width, round(parts[-1].where.bottom()) + theme_of().px(10))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        theme = theme_of()
        box = QRectF(option.rect)
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if option.state & QStyle.StateFlag.State_Selected:
            focused = bool(option.state & QStyle.StateFlag.State_HasFocus)
            draw_chosen(painter, box.adjusted(1, 1, -1, -2), focused=focused)
        else:
            painter.fillRect(QRectF(box.left(), box.bottom() - 1, box.width(), 1), theme.color("line"))
        for part in self.parts(box, index):
            if part.act:
                self._paint_button(painter, part)
            else:
                draw_marked(painter, part.where, part.text, part.font, part.ink)
        painter.restore()

    def parts(self, box: QRectF, index: Index) -> Iterator[FindingPart]:
        """Yield what stands in the row of `index` within `box`, from top to bottom."""
        theme, entry = theme_of(), index.data(ROW)
        pad, gap = theme.px(12), theme.px(4)
        left, top, room = box.left() + pad, box.top() + theme.px(9), box.width() - 2 * pad
        for text, font, ink in self._texts(entry, current=index == self._view.currentIndex()):
            if not text:
                buttons = list(self._buttons(entry, left, top + gap, room))
                yield from buttons
                top = buttons[-1].where.bottom() + 2 * gap
                continue
            height = marked_height(text, font, room)
            yield FindingPart(QRectF(left, top, room, height), text, font, ink)
            top += height + gap

    def _texts(self, entry: FindingEntry, *, current: bool) -> Iterator[tuple[str, QFont, QColor]]:
        """Yield the texts of a row; an empty one stands for its buttons."""
        theme, mark = theme_of(), entry.mark
        yield entry.finding.title, theme.font(13, QFont.Weight.Medium), theme.color("text")
        if mark is not None:
            levels = theme.tokens.levels
            ink = {"found": levels[2][0], "missed": levels[0][0]}.get(mark.outcome, theme.tokens.muted)
            said = words.finding(mark)
            yield said[:1].upper() + said[1:], theme.font(12, QFont.Weight.DemiBold), QColor(ink)
        if not current:
            return
        if mark is not None and mark.hint:
            said = self.tr("Hint {n}, read out: “{hint}”")
            yield (
                said.format(n=mark.hint, hint=entry.finding.hints[mark.hint - 1]),
                theme.font(12),
                theme.color("muted"),
            )
        if entry.next_hint:
            following = self.tr("Hint {n}, to read out: “{hint}”")
            number = mark.hint + 1 if mark else 1
            said = following.format(n=number, hint=entry.next_hint)
            yield said, theme.font(13), theme.color("text")
        if self._view.editable:
            yield "", theme.font(12), theme.color("text")
        for text, token in ((entry.facts, "text"), (entry.finding.detail, "muted")):
            if text:
                yield text, theme.font(12), theme.color(token)

    def _buttons(self, entry: FindingEntry, left: float, top: float, room: float) -> Iterator[FindingPart]:
        """Yield the buttons of the current row, in lines where they do not fit beside each other."""
        theme = theme_of()
        font = theme.font(11, QFont.Weight.Medium)
        offered = [("found", self.tr("Found"), "Alt+F"), ("missed", self.tr("Missed"), "Alt+M")]
        if entry.next_hint:
            offered.insert(0, ("hint", self.tr("Hint"), "Alt+H"))
        at = left
        for act, name, key in offered:
            text = f"{name}  {cap(key)}"
            width = QFontMetricsF(font).horizontalAdvance(text) + theme.px(16)
            if at > left and at + width > left + room:
                at, top = left, top + theme.px(30)
            where = QRectF(at, top, min(width, room), theme.px(26))
            yield FindingPart(where, text, font, theme.color("text"), act)
            at += width + theme.px(6)

    def _paint_button(self, painter: QPainter, part: FindingPart) -> None:
        theme = theme_of()
        painter.setPen(QPen(theme.color("edge"), 1))
        painter.setBrush(theme.color("surface"))
        painter.drawRoundedRect(part.where.adjusted(0.5, 0.5, -0.5, -0.5), theme.px(6), theme.px(6))
        painter.setPen(part.ink)
        painter.setFont(part.font)
        painter.drawText(part.where, Qt.AlignmentFlag.AlignCenter, part.text)

    @property
    def _view(self) -> "FindingList":
        view = self.parent()
        assert isinstance(view, FindingList)
        return view


class FindingList(RowList):
    """Shows the findings; keys and the buttons of the current one mark it."""

    marked = Signal(str, str)
    """Finding and outcome, found or missed."""
    hinted = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        self._model = FindingsModel()
        self.editable = True
        self._pressed = ""
        super().__init__(self._model, "", parent)
        self.setAccessibleName(self.tr("Findings"))
        self._delegate = FindingDelegate(self)
        self.setItemDelegate(self._delegate)
        self.selectionModel().currentChanged.connect(lambda _now, _before: self._unfold())

    def show_findings(self, entries: list[FindingEntry], *, editable: bool) -> None:
        """Show `entries`; a sealed card offers no buttons."""
        if editable != self.editable:
            self.editable = editable
            self.scheduleDelayedItemsLayout()
        self._model.show_entries(entries)
        if entries and not self.currentIndex().isValid():
            self.setCurrentIndex(self._model.index(0))

    def mark(self, outcome: str) -> None:
        """Ask to mark the current finding, and go on to the next open one."""
        index = self.currentIndex()
        if not index.isValid():
            return
        self.marked.emit(index.data(ROW).finding.id, outcome)
        for row in range(index.row() + 1, self._model.rowCount()):
            mark = self._model.rows[row].mark
            if mark is None or mark.outcome == "open":
                self.setCurrentIndex(self._model.index(row))
                return

    def hint(self) -> None:
        """Ask to read out the next hint of the current finding."""
        index = self.currentIndex()
        if index.isValid():
            self.hinted.emit(index.data(ROW).finding.id)

    def _unfold(self) -> None:
        """Lay the rows out at once, so that the current one is seen from its top."""
        self.doItemsLayout()
        self.scrollTo(self.currentIndex())

    def _button_at(self, place: QPoint) -> str:
        """Return what the button at a place does; nothing where there is none."""
        index = self.indexAt(place)
        if not index.isValid() or index != self.currentIndex():
            return ""
        parts = self._delegate.parts(QRectF(self.visualRect(index)), index)
        return next((part.act for part in parts if part.act and part.where.contains(place)), "")

    def mousePressEvent(self, event: QMouseEvent) -> None:
        left = event.button() == Qt.MouseButton.LeftButton
        self._pressed = self._button_at(event.position().toPoint()) if left else ""
        if not self._pressed:
            super().mousePressEvent(event)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        pressed, self._pressed = self._pressed, ""
        if not pressed:
            super().mouseReleaseEvent(event)
        elif pressed == self._button_at(event.position().toPoint()):
            self.hint() if pressed == "hint" else self.mark(pressed)

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        """The second half of a double click presses nothing: another finding may stand there by then."""
        if not self._button_at(event.position().toPoint()):
            super().mouseDoubleClickEvent(event)


def _spoken(entry: FindingEntry) -> str:
    told = f"{entry.finding.title}, {words.finding(entry.mark)}"
    return f"{told}. {without_marks(entry.facts)}" if entry.facts else told
