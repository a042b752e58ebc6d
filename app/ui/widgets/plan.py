"""The plan of the hour: the sections of the exercise, each with its timer."""

from math import ceil

from PySide6.QtCore import (
    QAbstractListModel,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    QRectF,
    QSize,
    Qt,
    Signal,
)
from PySide6.QtGui import QColor, QFont, QKeyEvent, QPainter, QPen
from PySide6.QtWidgets import QListView, QStyle, QStyledItemDelegate, QStyleOptionViewItem, QWidget

from app.domain.exercise import Section
from app.ui.theme import theme_of

Index = QModelIndex | QPersistentModelIndex
ENTRY = Qt.ItemDataRole.UserRole


class PlanModel(QAbstractListModel):
    """The sections with the seconds spent in each, and which one runs."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.sections: tuple[Section, ...] = ()
        self.spent: dict[str, float] = {}
        self.running: str | None = None

    def show_sections(self, sections: tuple[Section, ...]) -> None:
        """Show these sections."""
        if sections != self.sections:
            self.beginResetModel()
            self.sections = sections
            self.endResetModel()

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008
        return 0 if parent.isValid() else len(self.sections)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        section = self.sections[index.row()]
        if role == ENTRY:
            return section, self.spent.get(section.id, 0.0), self.running == section.id
        if role == Qt.ItemDataRole.DisplayRole:
            return section.title
        if role == Qt.ItemDataRole.AccessibleTextRole:
            spent = int(self.spent.get(section.id, 0) // 60)
            said = self.tr("{title}, {spent} of {planned} minutes")
            return said.format(title=section.title, spent=spent, planned=section.minutes)
        if role == Qt.ItemDataRole.ToolTipRole:
            return section.purpose
        return None


class PlanDelegate(QStyledItemDelegate):
    """Paints a section: title, minutes spent of minutes planned, a bar that says when it runs over."""

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        return QSize(100, theme_of().px(46))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        theme = theme_of()
        section, spent, running = index.data(ENTRY)
        box = QRectF(option.rect).adjusted(theme.px(8), theme.px(6), -theme.px(8), -theme.px(6))
        over = spent > section.minutes * 60
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if option.state & QStyle.StateFlag.State_HasFocus and option.state & QStyle.StateFlag.State_Selected:
            painter.setPen(QPen(theme.color("accent"), 2))
            painter.drawRoundedRect(QRectF(option.rect).adjusted(1, 1, -1, -1), theme.px(8), theme.px(8))
        painter.setFont(
            theme.font(13, QFont.Weight.DemiBold if running else QFont.Weight.Normal, tabular=True)
        )
        painter.setPen(theme.color("text" if running else "muted"))
        minutes = self.tr("{spent} of {planned}") if spent else "{planned}"
        right = minutes.format(spent=ceil(spent / 60) if over else int(spent // 60), planned=section.minutes)
        painter.drawText(box, Qt.AlignmentFlag.AlignTop | Qt.AlignmentFlag.AlignRight, right)
        room = box.width() - painter.fontMetrics().horizontalAdvance(right) - theme.px(8)
        title = painter.fontMetrics().elidedText(section.title, Qt.TextElideMode.ElideRight, int(room))
        painter.setFont(theme.font(13, QFont.Weight.DemiBold if running else QFont.Weight.Normal))
        painter.drawText(box, Qt.AlignmentFlag.AlignTop, title)
        self._paint_bar(painter, box, spent / (section.minutes * 60), over)
        painter.restore()

    def _paint_bar(self, painter: QPainter, box: QRectF, share: float, over: bool) -> None:
        theme = theme_of()
        track = QRectF(box.left(), box.bottom() - theme.px(3), box.width(), theme.px(3))
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(theme.color("line"))
        painter.drawRoundedRect(track, 1.5, 1.5)
        painter.setBrush(QColor(theme.tokens.levels[1][0]) if over else theme.color("accent"))
        if share > 0:
            painter.drawRoundedRect(
                QRectF(track.left(), track.top(), track.width() * min(1, share), track.height()), 1.5, 1.5
            )


class PlanList(QListView):
    """Shows the sections; choosing one starts its timer, choosing the running one stops it."""

    chosen = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._model = PlanModel(self)
        self.setModel(self._model)
        self.setItemDelegate(PlanDelegate(self))
        self.setAccessibleName(self.tr("Plan"))
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.clicked.connect(lambda index: self.chosen.emit(index.data(ENTRY)[0].id))

    def show_plan(self, sections: tuple[Section, ...], spent: dict[str, float], running: str | None) -> None:
        """Show the sections, the seconds spent in each, and which one runs."""
        self._model.show_sections(sections)
        self._model.spent, self._model.running = spent, running
        self.setMaximumHeight(theme_of().px(46) * len(sections) + 2)
        self.viewport().update()

    def following(self) -> str | None:
        """Return the section after the running one, the first when none runs, None after the last."""
        ids = [section.id for section in self._model.sections]
        at = ids.index(self._model.running) + 1 if self._model.running in ids else 0
        return ids[at] if at < len(ids) else None

    def sizeHint(self) -> QSize:
        return QSize(200, theme_of().px(46) * len(self._model.sections) + 2)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        index = self.currentIndex()
        if index.isValid() and event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space):
            self.chosen.emit(index.data(ENTRY)[0].id)
        elif event.text().isalnum():
            event.ignore()
        else:
            super().keyPressEvent(event)
