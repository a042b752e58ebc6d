"""Retention: the rule in force, what is due, holds, erasing, and what a candidate asks to see."""

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFileDialog, QHBoxLayout, QLineEdit, QVBoxLayout, QWidget

from app.domain.errors import Conflict, EvenhandError
from app.domain.records.retention import RetainedRecord
from app.services.records import access_pack, certificate, retention
from app.services.records import erase as erasing
from app.services.records.certificate import Certificate
from app.ui.look import words
from app.ui.look.theme import theme_of
from app.ui.records.erase import EraseDialog
from app.ui.records.under_way import UnderWay
from app.ui.widgets.combo import Combo
from app.ui.widgets.flow_layout import Flow
from app.ui.widgets.spin_box import NumberBox
from app.ui.widgets.text import button, label, section
from app.ui.widgets.two_line_list import EntryList, ListEntry
from app.ui.window_protocol import Window

OWN = "custom"


class RetentionFace(QWidget):
    """Shows every candidate with the day on which the records are due to go, the first first."""

    def __init__(self, window: Window) -> None:
        super().__init__()
        self._window, self._workspace = window, window.workspace
        self._presets = retention.presets(window.packs.resources / "retention.yaml")
        self._lines: tuple[RetainedRecord, ...] = ()
        self._certificate: Certificate | None = None
        self._rule, self._months = Combo(), NumberBox()
        self._rule.setAccessibleName(self.tr("Retention rule"))
        for each in self._presets:
            self._rule.addItem(each.title, each.id)
        self._rule.addItem(self.tr("A rule of our own"), OWN)
        self._months.setRange(1, 600)
        self._months.setValue(12)
        self._months.setSuffix(self.tr(" months"))
        self._months.setAccessibleName(self.tr("Months of our own rule"))
        self._rule.currentIndexChanged.connect(lambda _: self._show_months())
        choose = button(self.tr("Put in force"))
        choose.clicked.connect(lambda _=False: self.choose())
        self._source = label("", "muted", wrap=True)
        self._said = label("", wrap=True)
        self._under_way = UnderWay(window)
        self._under_way.ended.connect(self._show_erased)
        self._list = EntryList(self.tr("Records and when they are due"))
        self._list.selectionModel().currentChanged.connect(lambda *_: self._offer())
        self._reason = QLineEdit()
        self._reason.setPlaceholderText(self.tr("Why must these records stay?"))
        self._reason.setAccessibleName(self.tr("Reason of the hold"))
        self._reason.returnPressed.connect(self.hold)
        self._hold, self._pack = button(self.tr("Put on hold")), button(self.tr("Access pack…"))
        self._erase = button(self.tr("Erase…"))
        self._save = button(self.tr("Save the certificate…"), "primary")
        self._save.hide()
        self._hold.clicked.connect(lambda _=False: self.hold())
        self._pack.clicked.connect(lambda _=False: self._ask_folder())
        self._erase.clicked.connect(lambda _=False: self.ask_to_erase())
        self._save.clicked.connect(lambda _=False: self._ask_where())
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(10)
        layout.addWidget(section(self.tr("How long records are kept")))
        layout.addLayout(Flow(self._rule, self._months, choose))
        layout.addWidget(self._source)
        layout.addWidget(self._said)
        layout.addWidget(self._under_way)
        self._list.setMinimumHeight(theme_of().px(120))
        layout.addWidget(self._list, 1000)
        row = QHBoxLayout()
        row.setSpacing(10)
        row.addWidget(self._reason, 1)
        row.addWidget(self._hold)
        layout.addLayout(row)
        layout.addLayout(Flow(self._pack, self._erase, self._save))
        layout.addStretch(1)
        self._show_months()

    def refresh(self) -> None:
        """Read what is due."""
        decided = retention.state(self._workspace)
        rule = decided.rule
        if rule is not None and not self._rule.hasFocus():
            at = self._rule.findData(rule.id)
            self._rule.setCurrentIndex(at if at >= 0 else self._rule.findData(OWN))
            self._months.setValue(rule.months)
        try:
            self._lines = retention.due(self._workspace)
        except Conflict as error:
            self._lines = ()
            self._say(words.translated(error))
        else:
            now = self._workspace.clock()
            late = sum(each.overdue(now) for each in self._lines)
            one, many = self.tr("1 record is overdue."), self.tr("{n} records are overdue.")
            said = words.counted(late, one, many) if late else self.tr("Nothing is overdue.")
            force = self.tr("In force: {rule}.").format(rule=rule.title if rule else "")
            self._say(f"{force} {said} {self.tr('Nothing is erased by itself.')}")
        self._list.show_entries([self._entry(each) for each in self._lines])
        self._under_way.refresh()
        self._offer()

    def choose(self) -> None:
        """Put the chosen rule in force."""
        key = self._rule.currentData()
        rule = next((each for each in self._presets if each.id == key), None)
        self._do(
            lambda: retention.choose(
                self._workspace, rule or retention.custom(self._months.value()), self._window.person()
            )
        )

    def hold(self) -> None:
        """Put the current record on hold, or lift its hold."""
        line = self._current()
        if line is None:
            return
        candidate, by = line.record.candidate, self._window.person()
        if line.hold is not None:
            self._do(lambda: retention.lift(self._workspace, candidate, by))
        elif self._do(lambda: retention.hold(self._workspace, candidate, self._reason.text(), by)):
            self._reason.clear()

    def ask_to_erase(self) -> None:
        """Ask, with the name to type, and erase."""
        line = self._current()
        if line is None:
            return
        dialog = EraseDialog(line.record, self.window())
        dialog.agreed.connect(lambda: self.erase(line.record.candidate))
        dialog.open()

    def erase(self, candidate: str) -> None:
        """Erase a candidate, and offer the certificate."""
        self._window.close_candidate_pages()
        try:
            erased = erasing.erase(self._workspace, candidate, self._window.person())
        except EvenhandError as error:
            self.refresh()  # what is begun is on record
            self._window.show_problem(words.translated(error))
            return
        self._show_erased(erased)

    def save_certificate(self, file: Path) -> None:
        """Write the certificate to `file`."""
        if self._certificate is not None and self._do(self._writing(self._certificate, file)):
            self._save.hide()
            self._window.say(self.tr("Written to {file}").format(file=file))

    def write_pack(self, folder: Path) -> None:
        """Write the access pack of the current candidate into `folder`."""
        line = self._current()
        if line is None:
            return
        fonts = self._window.packs.fonts
        try:
            pack = access_pack.write(
                self._workspace, line.record.candidate, folder, fonts, self._window.person()
            )
        except EvenhandError as error:
            self._window.show_problem(words.translated(error))
            return
        said = words.counted(len(pack.files), self.tr("1 file in {folder}"), self.tr("{n} files in {folder}"))
        self._window.say(said.format(folder=folder))
        if pack.waiting:
            one, many = self.tr("1 panel is not open yet"), self.tr("{n} panels are not open yet")
            waits = words.counted(pack.waiting, one, many)
            self._say(self.tr("{waits}: what its cards say is not in the pack.").format(waits=waits))

    def _show_erased(self, erased: Certificate) -> None:
        self._certificate = erased
        self.refresh()
        self._save.show()
        self._say(
            self.tr("Erased: {n} events lost their words. Save the certificate; it names nobody.").format(
                n=words.number(erased.emptied)
            )
        )

    def _writing(self, found: Certificate, file: Path) -> Callable[[], None]:
        return lambda: certificate.save(found, file, self._window.packs.fonts)

    def _do(self, act: Callable[[], object]) -> bool:
        try:
            act()
        except EvenhandError as error:
            self._window.show_problem(words.translated(error))
            return False
        self.refresh()
        return True

    def _say(self, sentence: str) -> None:
        self._said.setText(sentence)

    def _entry(self, each: RetainedRecord) -> ListEntry:
        record = each.record
        panels = words.counted(record.panels, self.tr("1 panel"), self.tr("{n} panels"))
        about = f"{panels} · {each.hold}" if each.hold else panels
        due = self.tr("due {day}").format(day=words.day(each.due))
        if each.hold is not None:
            return ListEntry(record.candidate, record.name, about, self.tr("On hold"), "done", due)
        late = each.overdue(self._workspace.clock())
        state, tone = (self.tr("Overdue"), "busy") if late else (self.tr("Kept"), "plain")
        return ListEntry(record.candidate, record.name, about, state, tone, due)

    def _current(self) -> RetainedRecord | None:
        key = self._list.current()
        return next((each for each in self._lines if each.record.candidate == key), None)

    def _offer(self) -> None:
        line = self._current()
        for each in (self._hold, self._pack, self._erase):
            each.setEnabled(line is not None)
        held = line is not None and line.hold is not None
        self._hold.setText(self.tr("Lift the hold") if held else self.tr("Put on hold"))
        self._reason.setEnabled(line is not None and not held)
        self._erase.setEnabled(line is not None and not held)

    def _show_months(self) -> None:
        key = self._rule.currentData()
        self._months.setVisible(key == OWN)
        self._source.setText(next((each.source for each in self._presets if each.id == key), ""))
        self._source.setVisible(bool(self._source.text()))

    def _ask_folder(self) -> None:
        folder = QFileDialog.getExistingDirectory(
            self, self.tr("Folder for the access pack"), str(Path.home())
        )
        if folder:
            self.write_pack(Path(folder))

    def _ask_where(self) -> None:
        dialog = QFileDialog(
            self, self.tr("Save the certificate"), str(Path.home()), "PDF (*.pdf);;JSON (*.json)"
        )
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
        dialog.selectFile("erasure-certificate.pdf")
        dialog.fileSelected.connect(lambda file: self.save_certificate(Path(file)))
        dialog.open()
