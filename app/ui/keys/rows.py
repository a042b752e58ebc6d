"""The list of commands with their keys, under the names of their pages."""

from collections.abc import Iterable
from dataclasses import dataclass

from PySide6.QtCore import QCoreApplication, QModelIndex, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QFont, QKeyEvent, QPainter
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem, QWidget

from app.ui.keys.catalog import CommandGroup, KeyedCommand
from app.ui.look.chosen import draw_chosen
from app.ui.look.keycaps import cap, draw_caps
from app.ui.look.theme import theme_of
from app.ui.widgets.painted_rows import ROW, Index, RowList, RowsModel


@dataclass(frozen=True, slots=True)
class KeyRow:
    """A command of a group; the name of the group where there is no command."""

    group: CommandGroup
    command: KeyedCommand | None = None
    caps: tuple[str, ...] = ()
    changed: bool = False

    @property
    def spoken(self) -> str:
        """What a screen reader says."""
        if self.command is None:
            return self.group.title
        keys = ", ".join(self.caps) or _tr("no key")
        return ", ".join([self.command.text, keys, *([_tr("changed")] if self.changed else [])])


class KeyRowsModel(RowsModel):
    """The rows; names of groups cannot be chosen."""

    def flags(self, index: Index) -> Qt.ItemFlag:
        return super().flags(index) if self.rows[index.row()].command else Qt.ItemFlag.NoItemFlags


class KeyRowDelegate(QStyledItemDelegate):
    """Paints what a command does at the left and its keys at the right."""

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        return QSize(100, theme_of().px(34 if index.data(ROW).command else 48))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        theme, row = theme_of(), index.data(ROW)
        box = QRectF(option.rect)
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if row.command is None:
            painter.setFont(theme.font(11, QFont.Weight.DemiBold))
            painter.setPen(theme.color("muted"))
            bottom = box.adjusted(theme.px(12), 0, 0, -theme.px(8))
            painter.drawText(bottom, Qt.AlignmentFlag.AlignBottom, row.group.title.upper())
        else:
            ground = box.adjusted(1, 1, -1, -1)
            if option.state & QStyle.StateFlag.State_Selected:
                draw_chosen(painter, ground, focused=bool(option.state & QStyle.StateFlag.State_HasFocus))
            elif option.state & QStyle.StateFlag.State_MouseOver:
                painter.setPen(Qt.PenStyle.NoPen)
                painter.setBrush(theme.color("raised"))
                painter.drawRoundedRect(ground, theme.px(8), theme.px(8))
            room = box.adjusted(theme.px(12), 0, -theme.px(12), 0)
            room.setRight(draw_caps(painter, room, row.caps) - theme.px(12))
            painter.setFont(theme.font(13, QFont.Weight.DemiBold if row.changed else QFont.Weight.Normal))
            painter.setPen(theme.color("text"))
            words = painter.fontMetrics().elidedText(
                row.command.text, Qt.TextElideMode.ElideRight, int(room.width())
            )
            painter.drawText(room, Qt.AlignmentFlag.AlignVCenter, words)
        painter.restore()


class KeyList(RowList):
    """Shows commands; Enter or a double click asks for another key of one."""

    turned = Signal()
    """Another command is the current one."""
    wanted = Signal()

    def __init__(self, name: str, parent: QWidget | None = None) -> None:
        self._model = KeyRowsModel(lambda row: row.spoken)
        super().__init__(self._model, name, parent)
        self.setItemDelegate(KeyRowDelegate(self))
        self.setMouseTracking(True)
        self.doubleClicked.connect(lambda _: self.wanted.emit())

    def show_groups(self, groups: Iterable[CommandGroup]) -> None:
        """Show the commands of groups; the current one stays current."""
        here = self.current()
        rows: list[KeyRow] = []
        for group in groups:
            rows.append(KeyRow(group))
            for each in group.commands:
                given = each.given()
                rows.append(KeyRow(group, each, tuple(map(cap, given)), given != list(each.usual)))
        self._model.show_rows(rows)
        names = [row.command.name if row.command else "" for row in rows]
        wanted = here.command.name if here and here.command else names[1]
        self.setCurrentIndex(self._model.index(names.index(wanted)))

    def current(self) -> KeyRow | None:
        """Return the row one is on."""
        index = self.currentIndex()
        return index.data(ROW) if index.isValid() else None

    def currentChanged(self, now: QModelIndex, before: QModelIndex) -> None:  # type: ignore[override]
        super().currentChanged(now, before)
        self.turned.emit()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.wanted.emit()
        else:
            super().keyPressEvent(event)


def _tr(text: str) -> str:
    return QCoreApplication.translate("KeysPage", text)
