"""A list of panels to tick, narrowed by typing; what was ticked stays ticked while one searches on."""

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QVBoxLayout, QWidget

from app.domain.schedule.lines import PanelLine
from app.services.panels import lists
from app.store.database.workspace import Workspace
from app.ui.look import words
from app.ui.look.theme import theme_of
from app.ui.widgets.painted_rows import Index, RowList, RowsModel
from app.ui.widgets.text import button, label

PAGE = 500
"""Panels in the list; who wants another types another letter."""


class _Model(RowsModel):
    """Panels with a box each."""

    def __init__(self) -> None:
        super().__init__(_line_words)
        self.ticked: dict[str, None] = {}

    def flags(self, index: Index) -> Qt.ItemFlag:
        return super().flags(index) | Qt.ItemFlag.ItemIsUserCheckable

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        if role == Qt.ItemDataRole.CheckStateRole:
            on = self.rows[index.row()].id in self.ticked
            return Qt.CheckState.Checked if on else Qt.CheckState.Unchecked
        return super().data(index, role)

    def setData(self, index: Index, value: object, role: int = Qt.ItemDataRole.EditRole) -> bool:
        if role != Qt.ItemDataRole.CheckStateRole:
            return False
        self.tick(self.rows[index.row()].id, Qt.CheckState(value) == Qt.CheckState.Checked)
        self.dataChanged.emit(index, index)
        return True

    def tick(self, panel: str, on: bool) -> None:
        """Tick a panel, or not."""
        if on:
            self.ticked[panel] = None
        else:
            self.ticked.pop(panel, None)


class PanelPicker(QWidget):
    """Shows panels, newest first; `changed` when others are ticked."""

    changed = Signal()

    def __init__(
        self, workspace: Workspace, chosen: Sequence[str] = (), parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._workspace, self._model = workspace, _Model()
        for panel in chosen:
            self._model.tick(panel, True)
        self._search = QLineEdit()
        self._search.setAccessibleName(self.tr("Search candidates"))
        self._search.setPlaceholderText(self.tr("Candidate"))
        self._search.setClearButtonEnabled(True)
        self._search.textChanged.connect(lambda _: self.refresh())
        self._all = button("")
        self._all.clicked.connect(lambda _=False: self._tick_found())
        self._none = button(self.tr("Untick all"), "plain")
        self._none.clicked.connect(lambda _=False: self._untick())
        self._list = RowList(self._model, self.tr("Panels to choose among"))
        self._list.setProperty("kind", "framed")
        self._list.setUniformItemSizes(True)
        self._list.setMinimumHeight(theme_of().px(150))
        self._count = label("", "muted")
        self._count.setAccessibleName("")
        row = QHBoxLayout()
        row.addWidget(self._search, 1)
        row.addWidget(self._all)
        foot = QHBoxLayout()
        foot.addWidget(self._count, 1)
        foot.addWidget(self._none)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(8)
        layout.addLayout(row)
        layout.addWidget(self._list, 1)
        layout.addLayout(foot)
        self._model.dataChanged.connect(lambda *_: self._tell())
        self.refresh()

    def chosen(self) -> tuple[str, ...]:
        """Return the ids of the ticked panels, in the order they were planned."""
        return tuple(sorted(self._model.ticked))

    def refresh(self) -> None:
        """Read the panels that fit what was typed."""
        found = lists.panels(self._workspace, words=self._search.text(), limit=PAGE)
        self._model.show_rows(found)
        if found:
            self._list.setCurrentIndex(self._model.index(0))
        one, many = self.tr("Tick the one found"), self.tr("Tick all {n} found")
        self._all.setText(words.counted(len(found), one, many))
        self._all.setEnabled(bool(found))
        self._tell()

    def _tick_found(self) -> None:
        for line in self._model.rows:
            self._model.tick(line.id, True)
        self._list.viewport().update()
        self._tell()

    def _untick(self) -> None:
        self._model.ticked.clear()
        self._list.viewport().update()
        self._tell()

    def _tell(self) -> None:
        number = len(self._model.ticked)
        self._count.setText(words.counted(number, self.tr("1 panel ticked"), self.tr("{n} panels ticked")))
        self._none.setEnabled(bool(number))
        self.changed.emit()


def _line_words(line: PanelLine) -> str:
    return f"{line.candidate} · {words.status(line.status)} · {words.day(line.planned_at)}"
