"""Figures: how soon cards are sealed, what decisions take, who interviews, how structured it all was."""

from collections.abc import Sequence
from datetime import date
from pathlib import Path

from PySide6.QtCore import QDate, Qt
from PySide6.QtWidgets import QFileDialog, QGridLayout, QVBoxLayout, QWidget

from app.domain.errors import EvenhandError
from app.domain.metrics import structure
from app.domain.metrics.structure import COMPONENTS
from app.domain.metrics.timings import BINS, EVER, Period, as_ratio, in_hours, in_percent
from app.services.progress import Cancelled
from app.services.recruiting import metrics
from app.services.recruiting.metrics import Report
from app.ui.look import words
from app.ui.look.theme import theme_of
from app.ui.recruiting.bars import Bars
from app.ui.recruiting.tabs import report_tabs
from app.ui.widgets.background_work import LongWork
from app.ui.widgets.combo import Combo
from app.ui.widgets.flow_layout import Flow
from app.ui.widgets.page import page_layout, scrolling
from app.ui.widgets.text import button, label, section
from app.ui.window_protocol import Window


class FiguresPage(QWidget):
    """Shows the figures of a period; of panels that are not open only times are in them."""

    def __init__(self, window: Window) -> None:
        super().__init__()
        self._window, self._workspace = window, window.workspace
        self._report: Report | None = None
        save = button(self.tr("Save…"))
        save.clicked.connect(lambda _=False: self._ask_where())
        about = self.tr("From times of every panel, and from what opened panels recorded.")
        layout = page_layout(self, self.tr("Figures"), about, save)
        self._period = Combo()
        self._period.setAccessibleName(self.tr("Period"))
        for key, name in (
            ("ever", self.tr("All the time")),
            ("month", self.tr("The last 30 days")),
            ("quarter", self.tr("The last 90 days")),
            ("year", self.tr("This year")),
        ):
            self._period.addItem(name, key)
        self._period.activated.connect(lambda _: self.refresh())
        layout.addLayout(Flow(report_tabs("figures", window.go), self._period, spacing=16))
        self._bars = Bars()
        self._content = QWidget()
        self._column = QVBoxLayout(self._content)
        self._column.setContentsMargins(0, 0, 12, 12)
        self._column.setSpacing(8)
        self._tables = QWidget()
        self._column.addWidget(section(self.tr("Hours from the end of an interview to the seal")))
        self._column.addWidget(self._bars)
        self._column.addWidget(self._tables)
        self._column.addStretch(1)
        layout.addWidget(scrolling(self._content), 1)
        self._reading = LongWork(self)
        self._reading.done.connect(self._show)
        self._reading.refused.connect(self._window.show_problem)

    def refresh(self) -> None:
        """Count again, beside the window."""
        period, hours = self._chosen(), self._window.settings.overdue_hours
        self._reading.stop()  # of a period that was left meanwhile
        self._reading.begin(lambda: self._counted(period, hours))

    def settle(self) -> None:
        """Wait for the count that is under way."""
        self._reading.wait()

    def save_to(self, file: Path) -> None:
        """Write the figures to `file`: a workbook or a PDF, as its name ends."""
        if self._report is None:
            return
        try:
            metrics.save(self._report, file, self._workspace.clock(), self._window.packs.fonts)
        except EvenhandError as error:
            self._window.show_problem(words.translated(error))
        else:
            self._window.say(self.tr("Written to {file}").format(file=file))

    def _counted(self, period: Period, hours: int) -> Report | None:
        """Return the report; None when it was stopped."""
        try:
            return metrics.report(self._workspace, period, hours, self._reading.on_progress)
        except Cancelled:
            return None

    def _chosen(self) -> Period:
        today = self._workspace.clock().astimezone().date()
        now = QDate(today.year, today.month, today.day)
        first = {
            "month": now.addDays(-30),
            "quarter": now.addDays(-90),
            "year": QDate(now.year(), 1, 1),
        }.get(self._period.currentData())
        return EVER if first is None else Period(date(first.year(), first.month(), first.day()), today)

    def _show(self, report: Report | None) -> None:
        if report is None:
            return
        self._report = report
        told = report.figures
        titles = [f"≤ {most}" for most in BINS] + [f"> {BINS[-1]}"]
        self._bars.show_bars(list(zip(titles, told.bars, strict=True)), self.tr("Hours to the seal"))
        made = QWidget()
        column = QVBoxLayout(made)
        column.setContentsMargins(0, 8, 0, 0)
        column.setSpacing(8)
        for said in self._sentences(report):
            column.addWidget(label(said, wrap=True))
        column.addSpacing(8)
        column.addWidget(section(self.tr("Who interviews")))
        column.addLayout(self._load(report))
        column.addSpacing(8)
        column.addWidget(section(self.tr("Structure, after Campion, Palmer and Campion 1997")))
        column.addLayout(self._structure(report))
        self._column.replaceWidget(self._tables, made)
        self._tables.hide()
        self._tables.deleteLater()
        self._tables = made

    def _sentences(self, report: Report) -> list[str]:
        told, speed = report.figures, report.figures.speed
        sealed = self.tr("Interviews that are over: {n}; cards sealed: {sealed}; panels open: {open}.")
        taken = self.tr("Time to seal: median {median}, nine in ten within {tenth}.")
        share = self.tr("Sealed within {hours} hours: {part} of {whole} that were due ({share}).")
        ratio = self.tr("Decisions: {n}; panels per decision {panels}, interviews per decision {interviews}.")
        return [
            sealed.format(n=speed.over, sealed=speed.sealed, open=told.opened),
            taken.format(median=in_hours(speed.middle), tenth=in_hours(speed.tenth)),
            share.format(
                hours=told.hours, part=speed.in_time, whole=speed.due, share=in_percent(speed.share)
            ),
            ratio.format(
                n=told.decided,
                panels=as_ratio(told.panels_per_decision),
                interviews=as_ratio(told.interviews_per_decision),
            ),
        ]

    def _load(self, report: Report) -> QGridLayout:
        heads = (self.tr("Interviewer"), self.tr("Over"), self.tr("To come"), self.tr("Sealed"),
                 self.tr("Median"), self.tr("In time"))  # fmt: skip
        rows = [
            (each.interviewer, words.number(each.speed.over), words.number(each.planned),
             words.number(each.speed.sealed), in_hours(each.speed.middle), in_percent(each.speed.share))
            for each in report.figures.load
        ]  # fmt: skip
        return _grid(heads, rows)

    def _structure(self, report: Report) -> QGridLayout:
        rows = [
            (
                words.translated(structure.title(each)) if at == 0 else "",
                "" if share is None else in_percent(share),
                words.translated(said),
            )
            for each in COMPONENTS
            for at, (said, share) in enumerate(structure.sentences(report.structure, each))
        ]
        return _grid((self.tr("Component"), self.tr("Share"), self.tr("What was counted")), rows, text=2)

    def _ask_where(self) -> None:
        dialog = QFileDialog(
            self, self.tr("Save the figures"), str(Path.home()), "PDF (*.pdf);;Excel (*.xlsx)"
        )
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
        dialog.selectFile("figures.pdf")
        dialog.fileSelected.connect(lambda file: self.save_to(Path(file)))
        dialog.open()


def _grid(heads: Sequence[str], rows: Sequence[Sequence[str]], *, text: int = 0) -> QGridLayout:
    """Return a table of labels; the column `text` takes the room that is left."""
    grid = QGridLayout()
    grid.setHorizontalSpacing(theme_of().px(12))
    grid.setVerticalSpacing(theme_of().px(4))
    grid.setColumnStretch(text, 1)
    for at, head in enumerate(heads):
        grid.addWidget(label(head, "small", wrap=True), 0, at)
    for line, row in enumerate(rows, start=1):
        for at, cell in enumerate(row):
            wraps = len(row) == 3 or at == text
            grid.addWidget(label(cell, wrap=wraps), line, at, Qt.AlignmentFlag.AlignTop)
    return grid
