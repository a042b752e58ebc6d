"""The matrix of who sees what: a box for each dimension and seat."""

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QCheckBox, QGridLayout, QVBoxLayout, QWidget

from app.domain.packs.rubric import Rubric
from app.ui.widgets.text import label


class CoverageGrid(QWidget):
    """Shows which dimensions each seat has in focus; `changed` says that a box was ticked or unticked."""

    changed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._boxes: list[dict[str, QCheckBox]] = []
        self._grid = QWidget()
        self._layout = QVBoxLayout(self)
        self._layout.setContentsMargins(0, 0, 0, 0)
        self._layout.addWidget(self._grid)

    def focus(self) -> list[tuple[str, ...]]:
        """Return what each seat has in focus, as it is ticked."""
        return [tuple(key for key, box in seat.items() if box.isChecked()) for seat in self._boxes]

    def show_focus(self, rubric: Rubric, focus: Sequence[Sequence[str]]) -> None:
        """Show a column for each seat, ticked as `focus` says."""
        made = QWidget()
        grid = QGridLayout(made)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setHorizontalSpacing(16)
        grid.setVerticalSpacing(8)
        grid.setColumnStretch(0, 1)
        self._boxes = [{} for _ in focus]
        for line, dimension in enumerate(rubric.dimensions, start=1):
            grid.addWidget(label(dimension.title), line, 0)
            for at, wanted in enumerate(focus):
                box = QCheckBox()
                name = self.tr("{dimension}, seat {n}").format(dimension=dimension.title, n=at + 1)
                box.setAccessibleName(name)
                box.setToolTip(name)
                box.setChecked(dimension.id in wanted)
                box.toggled.connect(lambda _: self.changed.emit())
                self._boxes[at][dimension.id] = box
                grid.addWidget(box, line, at + 1, Qt.AlignmentFlag.AlignCenter)
        for at in range(len(focus)):
            grid.addWidget(label(str(at + 1), "small"), 0, at + 1, Qt.AlignmentFlag.AlignCenter)
        self._layout.replaceWidget(self._grid, made)
        self._grid.hide()
        self._grid.deleteLater()
        self._grid = made
