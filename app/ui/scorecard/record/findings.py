"""The findings of an exercise: marked by one key, hints read out one after the other."""

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QFont, QPainter
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem, QWidget

from app.domain.packs.exercise import Finding
from app.domain.scorecard.marks import FindingMark
from app.ui.look import words
from app.ui.look.chosen import draw_chosen
from app.ui.look.theme import Theme, theme_of
from app.ui.widgets.painted_rows import ROW, Index, RowList, RowsModel
from app.ui.widgets.wrapped_text import draw_prose, prose_height

FindingEntry = tuple[Finding, FindingMark | None]


class FindingsModel(RowsModel):
    """The findings in the exercise's order, with their marks."""

    def __init__(self) -> None:
        super().__init__(
            lambda entry: entry[0].title, lambda entry: f"{entry[0].title}, {words.finding(entry[1])}"
        )

    def show_entries(self, entries: list[FindingEntry]) -> None:
        """Show `entries`; the current row stays."""
        if [finding.id for finding, _ in entries] != [finding.id for finding, _ in self.rows]:
            self.show_rows(entries)
            return
        old, self.rows = self.rows, entries
        for row, (before, now) in enumerate(zip(old, entries, strict=True)):
            if before != now:
                self.dataChanged.emit(self.index(row), self.index(row))


class FindingDelegate(QStyledItemDelegate):
    """Paints a finding; the current one also with its detail, its next hint and the keys."""

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        view = self.parent()
        assert isinstance(view, FindingList)
        width = view.viewport().width()
        return QSize(width, round(self._layout(None, QRectF(0, 0, width, 0), index, view)))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        view = self.parent()
        assert isinstance(view, FindingList)
        theme = theme_of()
        box = QRectF(option.rect)
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if option.state & QStyle.StateFlag.State_Selected:
            focused = bool(option.state & QStyle.StateFlag.State_HasFocus)
            draw_chosen(painter, box.adjusted(1, 1, -1, -2), focused=focused)
        else:
            painter.fillRect(QRectF(box.left(), box.bottom() - 1, box.width(), 1), theme.color("line"))
        self._layout(painter, box, index, view)
        painter.restore()

    def _layout(self, painter: QPainter | None, box: QRectF, index: Index, view: "FindingList") -> float:
        """Lay the parts out from top to bottom, painted when there is a painter; return the height."""
        theme = theme_of()
        finding, mark = index.data(ROW)
        pad = theme.px(12)
        top = box.top() + theme.px(10)
        room = box.width() - 2 * pad
        narrow = room < theme.px(200)
        state = room if narrow else min(theme.px(118), room * 0.4)
        if narrow:  # the state stands above the title
            if painter:
                self._paint_state(painter, QRectF(box.left() + pad, top, state, theme.px(20)), mark, theme)
            top += theme.px(20)
        for at, (text, font, token) in enumerate(
            self._parts(theme, finding, mark, index == view.currentIndex())
        ):
            width = room - state if at == 0 and not narrow else room
            height = prose_height(text, font, width)
            if painter:
                where = QRectF(box.left() + pad, top, width, height)
                draw_prose(painter, where, text, font, theme.color(token))
                if at == 0 and not narrow:
                    self._paint_state(painter, QRectF(where.right(), top, state, theme.px(20)), mark, theme)
            top += height + theme.px(3)
        return top - box.top() + theme.px(8)

    def _parts(
        self, theme: Theme, finding: Finding, mark: FindingMark | None, current: bool
    ) -> list[tuple[str, QFont, str]]:
        parts = [(finding.title, theme.font(13, QFont.Weight.Medium), "text")]
        if not current:
            return parts
        parts.append((finding.detail, theme.font(12), "muted"))
        read = mark.hint if mark else 0
        if read:
            said = self.tr("Hint {n}, read out: “{hint}”").format(n=read, hint=finding.hints[read - 1])
            parts.append((said, theme.font(12), "text"))
        if read < len(finding.hints):
            following = self.tr("H  Hint {n}, to read out: “{hint}”")
            parts.append((following.format(n=read + 1, hint=finding.hints[read]), theme.font(13), "text"))
        parts.append((self.tr("F found    M missed"), theme.font(11, QFont.Weight.Medium), "muted"))
        return parts

    def _paint_state(self, painter: QPainter, where: QRectF, mark: FindingMark | None, theme: Theme) -> None:
        outcome = mark.outcome if mark else "open"
        ink = {"found": theme.tokens.levels[2][0], "missed": theme.tokens.levels[0][0]}
        painter.setPen(QColor(ink.get(outcome, theme.tokens.muted)))
        painter.setFont(theme.font(12, QFont.Weight.DemiBold))
        right = Qt.AlignmentFlag.AlignRight
        room = int(where.width()) - theme.px(6)
        said = painter.fontMetrics().elidedText(words.finding(mark), Qt.TextElideMode.ElideRight, room)
        painter.drawText(where, Qt.AlignmentFlag.AlignTop | right, said)


class FindingList(RowList):
    """Shows the findings; F, H and M mark the current one."""

    marked = Signal(str, str)
    """Finding and outcome, found or missed."""
    hinted = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        self._model = FindingsModel()
        super().__init__(self._model, "", parent)
        self.setAccessibleName(self.tr("Findings"))
        self.setItemDelegate(FindingDelegate(self))
        self.selectionModel().currentChanged.connect(lambda _now, _before: self.scheduleDelayedItemsLayout())

    def show_findings(self, entries: list[FindingEntry]) -> None:
        """Show `entries`."""
        self._model.show_entries(entries)
        if entries and not self.currentIndex().isValid():
            self.setCurrentIndex(self._model.index(0))

    def current(self) -> str | None:
        """Return the id of the current finding."""
        index = self.currentIndex()
        return str(index.data(ROW)[0].id) if index.isValid() else None

    def mark(self, outcome: str) -> None:
        """Ask to mark the current finding, and go on to the next open one."""
        current = self.current()
        if current:
            self.marked.emit(current, outcome)
            self._to_next_open()

    def hint(self) -> None:
        """Ask to note that the next hint of the current finding was read out."""
        current = self.current()
        if current:
            self.hinted.emit(current)

    def step(self, by: int) -> None:
        """Go to another finding."""
        row = max(0, min(len(self._model.rows) - 1, self.currentIndex().row() + by))
        self.setCurrentIndex(self._model.index(row))

    def _to_next_open(self) -> None:
        rows = range(self.currentIndex().row() + 1, len(self._model.rows))
        for row in rows:
            mark = self._model.rows[row][1]
            if mark is None or mark.outcome == "open":
                self.setCurrentIndex(self._model.index(row))
                return
