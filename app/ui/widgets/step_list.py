"""The side list of the desk: dimensions with their ratings, then the steps that follow."""

from dataclasses import dataclass

from PySide6.QtCore import QModelIndex, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QDragEnterEvent, QDragMoveEvent, QDropEvent, QFont, QPainter
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem, QWidget

from app.domain.scorecard.marks import Given
from app.ui.look.chosen import draw_chosen
from app.ui.look.theme import theme_of
from app.ui.widgets.level_badge import draw_level
from app.ui.widgets.painted_rows import DRAGGED, ROW, Index, RowList, RowsModel


@dataclass(frozen=True, slots=True)
class StepItem:
    """A heading (no key), a dimension (with a badge), or a plain step."""

    title: str
    key: str = ""
    level: Given | None = None
    top: int = 0
    """Where the scale ends; 0 for a step without a badge."""
    done: bool = False
    spoken: str = ""


class StepsModel(RowsModel):
    """The steps in their order; headings cannot be chosen."""

    def __init__(self) -> None:
        super().__init__(lambda step: step.title, lambda step: step.spoken or step.title)

    def show_steps(self, steps: list[StepItem]) -> None:
        """Take over `steps`; the view paints the rows that changed."""
        if [step.key for step in steps] != [step.key for step in self.rows]:
            self.show_rows(steps)
        else:
            self.rows = steps

    def flags(self, index: Index) -> Qt.ItemFlag:
        if not self.rows[index.row()].key:
            return Qt.ItemFlag.NoItemFlags
        return Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable


class StepDelegate(QStyledItemDelegate):
    """Paints headings, badges and titles."""

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        theme = theme_of()
        step: StepItem = index.data(ROW)
        if step.key:
            return QSize(100, theme.px(36))
        return QSize(100, theme.px(28 if index.row() == 0 else 40))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        theme = theme_of()
        step: StepItem = index.data(ROW)
        box = QRectF(option.rect)
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if not step.key:
            font = theme.font(11, QFont.Weight.DemiBold)
            font.setLetterSpacing(QFont.SpacingType.AbsoluteSpacing, 0.6)
            painter.setFont(font)
            painter.setPen(theme.color("muted"))
            room = box.adjusted(theme.px(12), 0, 0, -theme.px(8))
            words = painter.fontMetrics().elidedText(
                step.title.upper(), Qt.TextElideMode.ElideRight, int(room.width())
            )
            painter.drawText(room, Qt.AlignmentFlag.AlignBottom, words)
        else:
            self._paint_step(painter, option, box, step)
        painter.restore()

    def _paint_step(
        self, painter: QPainter, option: QStyleOptionViewItem, box: QRectF, step: StepItem
    ) -> None:
        theme = theme_of()
        current = bool(option.state & QStyle.StateFlag.State_Selected)
        if current:
            focused = bool(option.state & QStyle.StateFlag.State_HasFocus)
            draw_chosen(painter, box.adjusted(1, 1, -1, -1), focused=focused)
        left = box.left() + theme.px(12)
        if step.top:
            size = theme.px(24)
            badge = QRectF(left, box.center().y() - size / 2 + 0.5, size, size)
            draw_level(painter, badge, step.level, step.top, theme)
            left = badge.right() + theme.px(12)
        painter.setFont(theme.font(13, QFont.Weight.DemiBold if current else QFont.Weight.Normal))
        painter.setPen(theme.color("text" if current or step.done or step.top else "muted"))
        room = QRectF(left, box.top(), box.right() - left - theme.px(8), box.height())
        words = painter.fontMetrics().elidedText(step.title, Qt.TextElideMode.ElideRight, int(room.width()))
        painter.drawText(room, Qt.AlignmentFlag.AlignVCenter, words)


class StepList(RowList):
    """Shows the steps and says which one was chosen."""

    chosen = Signal(str)
    dropped = Signal(str, str)
    """A note that was dragged here, and the dimension it was dropped on."""

    def __init__(self, parent: QWidget | None = None) -> None:
        self._model = StepsModel()
        super().__init__(self._model, "", parent)
        self.setAccessibleName(self.tr("Dimensions and steps"))
        self.setItemDelegate(StepDelegate(self))
        self.selectionModel().currentChanged.connect(self._moved)
        self.setAcceptDrops(True)
        self._quiet = False

    def show_steps(self, steps: list[StepItem], current: str) -> None:
        """Show `steps` with `current` selected, without saying so."""
        self._quiet = True
        before = self._model.rows
        self._model.show_steps(steps)
        for row, (old, new) in enumerate(zip(before, steps, strict=False)):
            if old != new:  # not dataChanged, on which a list lays out and paints every row
                self.update(self._model.index(row))
        rows = [row for row, step in enumerate(steps) if step.key == current]
        if rows and self.currentIndex().row() != rows[0]:
            self.setCurrentIndex(self._model.index(rows[0]))
        self._quiet = False

    def _under(self, event: QDropEvent) -> str | None:
        """Return the dimension under a note that is dragged, None where a note cannot be filed."""
        index = self.indexAt(event.position().toPoint())
        step: StepItem | None = index.data(ROW) if index.isValid() else None
        return step.key if step and step.top and event.mimeData().hasFormat(DRAGGED) else None

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        event.setAccepted(event.mimeData().hasFormat(DRAGGED))

    def dragMoveEvent(self, event: QDragMoveEvent) -> None:
        event.setAccepted(self._under(event) is not None)

    def dropEvent(self, event: QDropEvent) -> None:
        dimension = self._under(event)
        if dimension is not None:
            event.acceptProposedAction()
            self.dropped.emit(bytes(event.mimeData().data(DRAGGED).data()).decode(), dimension)

    def _moved(self, now: QModelIndex, _before: QModelIndex) -> None:
        if not self._quiet and now.isValid():
            self.chosen.emit(now.data(ROW).key)
