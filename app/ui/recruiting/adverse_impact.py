"""Fairness: how selection went for groups of candidates, from a file that never touches the workspace."""

from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QFileDialog, QGridLayout, QVBoxLayout, QWidget

from app.domain.errors import EvenhandError
from app.domain.metrics import adverse_impact
from app.domain.metrics.adverse_impact import p_value, percent
from app.domain.records.import_kinds import TABLE
from app.services.recruiting import adverse_impact as fairness
from app.services.recruiting.adverse_impact import ImpactSheet
from app.ui.look import words
from app.ui.recruiting.tabs import report_tabs
from app.ui.widgets.combo import Combo
from app.ui.widgets.flow_layout import Flow
from app.ui.widgets.page import page_layout, scrolling
from app.ui.widgets.text import button, label
from app.ui.window_protocol import Window


class FairnessPage(QWidget):
    """Reads a file and tells its adverse impact; nothing of it is kept, not even its name."""

    def __init__(self, window: Window) -> None:
        super().__init__()
        self._window = window
        self._file: Path | None = None
        self._sheet: ImpactSheet | None = None
        choose = button(self.tr("Choose a file…"), "primary")
        choose.clicked.connect(lambda _=False: self._ask_which())
        about = self.tr(
            "From a file of its own: one row for each candidate, with a group and whether selected. It is "
            "only read; groups never stand beside scores."
        )
        layout = page_layout(self, self.tr("Fairness"), about, choose)
        self._group, self._selected = Combo(), Combo()
        self._group.setAccessibleName(self.tr("Column of the group"))
        self._selected.setAccessibleName(self.tr("Column of the outcome"))
        for each in (self._group, self._selected):
            each.activated.connect(lambda _: self._read())
            each.hide()
        self._copy = button(self.tr("Copy"))
        self._copy.clicked.connect(lambda _=False: self.copy())
        self._copy.hide()
        row = Flow(report_tabs("fairness", window.go), self._group, self._selected, self._copy, spacing=16)
        layout.addLayout(row)
        self._column = QVBoxLayout()
        self._content = QWidget()
        self._content.setLayout(self._column)
        self._column.setContentsMargins(0, 0, 12, 12)
        self._shown: QWidget = label(self.tr("No file was chosen."), "muted")
        self._column.addWidget(self._shown)
        self._column.addStretch(1)
        layout.addWidget(scrolling(self._content), 1)

    def refresh(self) -> None:
        """Forget the file: the page begins anew each time one comes here."""
        self._file = self._sheet = None
        for each in (self._group, self._selected, self._copy):
            each.hide()
        self._put(label(self.tr("No file was chosen."), "muted"))

    def open(self, file: Path) -> None:
        """Read a file by its usual columns; where they are not found, they are asked for."""
        self._file = file
        try:
            headers = fairness.headers(file)
        except EvenhandError as error:
            self._window.show_problem(words.translated(error))
            return
        for each in (self._group, self._selected):
            each.clear()
            each.addItems(list(headers))
            each.show()
        try:
            self._show(fairness.sheet(file))
        except EvenhandError as error:
            self._put(label(words.translated(error), wrap=True))

    def copy(self) -> None:
        """Put what is told on the clipboard, as text."""
        if self._sheet is not None:
            QGuiApplication.clipboard().setText("\n".join(self._sentences(self._sheet)))
            self._window.say(self.tr("Copied"))

    def _read(self) -> None:
        if self._file is None:
            return
        try:
            sheet = fairness.sheet(self._file, self._group.currentText(), self._selected.currentText())
        except EvenhandError as error:
            self._sheet = None
            self._copy.hide()
            self._put(label(words.translated(error), wrap=True))
        else:
            self._show(sheet)

    def _show(self, sheet: ImpactSheet) -> None:
        self._sheet = sheet
        self._group.setCurrentIndex(sheet.chosen.group)
        self._selected.setCurrentIndex(sheet.chosen.selected)
        self._copy.show()
        made = QWidget()
        column = QVBoxLayout(made)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(10)
        if sheet.impact.reference:
            column.addLayout(self._table(sheet))
        for said in self._sentences(sheet):
            column.addWidget(label(said, wrap=True, selectable=True))
        self._put(made)

    def _sentences(self, sheet: ImpactSheet) -> list[str]:
        told = []
        for each in sheet.impact.others:
            assert sheet.impact.reference is not None
            told.append(words.translated(adverse_impact.meaning(each, sheet.impact.reference)))
            told += [words.translated(adverse_impact.FLIPS)] if each.flips else []
        told += [words.translated(each) for each in adverse_impact.remarks(sheet.impact)]
        if sheet.unnamed:
            told.append(self.tr("Rows that name no group were left out."))
        return [*told, *(words.translated(each) for each in adverse_impact.CAVEATS)]

    def _table(self, sheet: ImpactSheet) -> QGridLayout:
        first = sheet.impact.reference
        assert first is not None
        heads = (self.tr("Group"), self.tr("People"), self.tr("Selected"), self.tr("Rate"), self.tr("Ratio"),
                 "p", self.tr("One person flips"))  # fmt: skip
        rows = [(first.name, words.number(first.people), words.number(first.selected),
                 f"{percent(first.rate)} %", self.tr("highest"), "", "")]  # fmt: skip
        for each in sheet.impact.others:
            group = each.group
            rows.append(
                (group.name, words.number(group.people), words.number(group.selected),
                 f"{percent(group.rate)} %", f"{percent(each.ratio)} %", p_value(each.p_value),
                 self.tr("yes") if each.flips else self.tr("no"))
            )  # fmt: skip
        grid = QGridLayout()
        grid.setHorizontalSpacing(18)
        grid.setColumnStretch(0, 1)
        for at, head in enumerate(heads):
            grid.addWidget(label(head, "small"), 0, at)
        for line, row in enumerate(rows, start=1):
            for at, cell in enumerate(row):
                grid.addWidget(label(cell, "strong" if at == 0 else "", wrap=at == 0), line, at)
        return grid

    def _put(self, made: QWidget) -> None:
        self._column.replaceWidget(self._shown, made)
        self._shown.hide()
        self._shown.deleteLater()
        self._shown = made

    def _ask_which(self) -> None:
        kinds = self.tr("Tables ({pattern})").format(pattern=TABLE.pattern)
        dialog = QFileDialog(self, self.tr("Choose a file"), str(Path.home()), kinds)
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.setFileMode(QFileDialog.FileMode.ExistingFile)
        dialog.fileSelected.connect(lambda file: self.open(Path(file)))
        dialog.open()
