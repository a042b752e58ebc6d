"""Import candidates: what each column means, what will become of each row, and what was done."""

from functools import partial
from pathlib import Path

from PySide6.QtWidgets import QCheckBox, QComboBox, QGridLayout, QVBoxLayout, QWidget

from app.domain.records.applicant import CandidateLine
from app.domain.records.candidate_columns import FIELDS
from app.services.recruiting import candidates
from app.services.recruiting.candidates import CandidateRow, LineVerdict, Preview
from app.ui.look import words
from app.ui.look.theme import theme_of
from app.ui.recruiting import import_words
from app.ui.recruiting.progress_row import ProgressRow
from app.ui.widgets.background_work import LongWork
from app.ui.widgets.combo import Combo
from app.ui.widgets.dialog import FormDialog
from app.ui.widgets.segments import Segments
from app.ui.widgets.text import Elided, button, label, section
from app.ui.widgets.two_line_list import EntryList, ListEntry
from app.ui.window_protocol import Window

VERDICTS: tuple[LineVerdict, ...] = ("new", "known", "twice", "bad")


class ImportDialog(FormDialog):
    """Shows a table before anything happens; good rows go in, the others are named with their reason."""

    def __init__(self, window: Window, file: Path) -> None:
        super().__init__("import-candidates", "", window.window())
        self.setWindowTitle(self.tr("Import candidates"))
        self.heading.setText(self.tr("Import candidates from “{file}”").format(file=file.name))
        self._window, self._workspace, self._file = window, window.workspace, file
        self._wanted: dict[str, str] = {}
        self._verdict: LineVerdict = "new"
        self.preview: Preview | None = None
        """What would become of the table; none while it is read, or cannot be."""
        self._remembered = label(self.tr("The columns mean what was said last time."), "muted", wrap=True)
        self._columns = QWidget()
        self._grid = QGridLayout()
        self._grid.setColumnStretch(1, 1)
        self._grid.setHorizontalSpacing(20)
        self.choices: list[QComboBox] = []
        self.namesakes = QCheckBox(self.tr("Add people though somebody of that name is here"))
        self.forget = button(self.tr("Forget what was said of the columns"), "plain")
        self.verdicts = Segments(tuple((each, "") for each in VERDICTS), self.tr("Which rows"))
        self.rows = EntryList(self.tr("Rows of the table"))
        self.progress = ProgressRow()
        self.said = label("", wrap=True, selectable=True)
        self.said.setAccessibleName(self.tr("What became of it"))
        self.said.hide()
        self.cancel, self.add = button(self.tr("Cancel")), button("", "primary")
        self.see = button(self.tr("Show the candidates"), "primary")
        self._reading, self._taking = LongWork(self), LongWork(self)
        self._lay_out()
        self._connect()
        self._read()

    def fit(self, width: int) -> None:
        """Be high from the start: what stands in the table comes later."""
        parent = self.parentWidget()
        room = parent.window().size() if parent is not None else self.screen().size()
        self.resize(min(width, room.width() - 40), min(theme_of().px(660), room.height() - 40))

    def done(self, result: int) -> None:
        """Stop what is being done: all of a table goes in, or nobody."""
        for work in (self._reading, self._taking):
            work.stop()
            work.wait()
        super().done(result)

    def _read(self) -> None:
        """Look at the table with what is said of its columns."""
        self.set_reading(False)
        self.add.setEnabled(False)
        self.progress.begin(self.tr("Reading the table …"))
        look = partial(
            candidates.preview, self._workspace, self._file, dict(self._wanted),
            namesakes=self.namesakes.isChecked(), nameless=True,
        )  # fmt: skip
        self._reading.begin(look)

    def _show(self, preview: Preview) -> None:
        first = self.preview is None
        self.preview = preview
        self.progress.hide()
        self.said.hide()
        self.set_reading(True)
        if first:
            self._show_columns(preview)
        for choice, field in zip(self.choices, preview.mapped, strict=True):
            choice.setCurrentIndex(choice.findData(field or "-"))
        self._remembered.setVisible(preview.remembered)
        self.forget.setVisible(preview.remembered)
        by_name = any(line.match and line.match.by == "name" for line in preview.lines)
        self.namesakes.setVisible(by_name or self.namesakes.isChecked())
        for each in VERDICTS:
            self.verdicts.show_text(each, import_words.counted(each, len(preview.of(each))))
        if not preview.of(self._verdict):
            self._verdict = next((each for each in VERDICTS if preview.of(each)), "new")
        self._show_rows(self._verdict)
        new = len(preview.of("new"))
        self.add.setText(words.counted(new, self.tr("Add 1 candidate"), self.tr("Add {n} candidates")))
        self.add.setEnabled(new > 0)
        if first:
            (self.add if new else self.cancel).setFocus()

    def _show_columns(self, preview: Preview) -> None:
        for at, (header, example) in enumerate(zip(preview.headers, preview.examples, strict=True)):
            choice = Combo()
            choice.setAccessibleName(self.tr("Meaning of the column {name}").format(name=header))
            choice.addItem(import_words.field("-"), "-")
            for each in FIELDS:
                choice.addItem(import_words.field(each), each)
            choice.setEnabled(bool(header))
            choice.activated.connect(partial(self._say_meaning, header, choice))
            told = Elided("muted", keep=80)
            told.setText(example)
            self._grid.addWidget(label(header), at, 0)
            self._grid.addWidget(told, at, 1)
            self._grid.addWidget(choice, at, 2)
            self.choices.append(choice)
        self.rearrange()

    def rearrange(self) -> None:
        """Lead Tab through the columns before the rows."""
        before: QWidget | None = None
        for each in (*self.choices, self.namesakes, self.forget):
            if before is not None:
                QWidget.setTabOrder(before, each)
            before = each

    def _say_meaning(self, header: str, choice: QComboBox, _at: int) -> None:
        self._wanted[header] = choice.currentData()
        self._read()

    def _show_rows(self, verdict: str) -> None:
        self._verdict = next(each for each in VERDICTS if each == verdict)
        self.verdicts.show_choice(verdict)
        lines = self.preview.of(self._verdict) if self.preview else ()
        self.rows.show_entries([self._entry(line) for line in lines])
        self.rows.setMaximumHeight(theme_of().px(250))

    def _entry(self, line: CandidateRow) -> ListEntry:
        told = line.details
        detail = " · ".join(filter(None, (told.email, told.role, told.stage, told.external_id)))
        row = self.tr("Row {n}").format(n=words.number(line.row))
        if line.why is not None:
            return ListEntry(
                str(line.row), row, words.translated(line.why), import_words.becomes(line), "busy"
            )
        tone = "done" if line.verdict == "new" else "plain"
        return ListEntry(str(line.row), line.name, detail, import_words.becomes(line), tone, row)

    def take(self) -> None:
        """Take the new candidates over."""
        if self.preview is None:
            return
        self.set_reading(False)
        self.add.setEnabled(False)
        self.progress.begin(self.tr("A backup is made first …"))
        self._taking.begin(
            partial(candidates.take_in, self._workspace, self.preview, self._taking.on_progress)
        )

    def _taken(self, added: list[CandidateLine]) -> None:
        assert self.preview is not None
        self.progress.hide()
        self.set_reading(True)
        self._columns.hide()
        self._say(import_words.report(len(added), self.preview), "good")
        self.verdicts.show_key("new", False)
        left = next((each for each in VERDICTS[1:] if self.preview.of(each)), None)
        self.verdicts.setVisible(left is not None)
        self.rows.setVisible(left is not None)
        if left is not None:
            self._show_rows(left)
        self.add.hide()
        self.see.show()
        self.cancel.setText(self.tr("Close"))

    def _refused(self, sentence: str) -> None:
        self.progress.hide()
        self.set_reading(self.preview is not None)
        self.add.setEnabled(self.preview is not None and bool(self.preview.of("new")))
        self._say(sentence, "warn")

    def _say(self, sentence: str, kind: str) -> None:
        self.said.setProperty("kind", kind)
        self.said.style().polish(self.said)
        self.said.setText(sentence)
        self.said.show()
        self.said.setFocus()

    def _forget(self) -> None:
        if self.preview is not None:
            candidates.forget_columns(self._workspace, self.preview.headers)
            self._wanted.clear()
            self._read()

    def _see(self) -> None:
        self.accept()
        self._window.go("candidates")

    def _lay_out(self) -> None:
        columns = QVBoxLayout(self._columns)
        columns.setContentsMargins(0, 0, 0, 8)
        columns.setSpacing(8)
        columns.addWidget(section(self.tr("What the columns mean")))
        for each in (self._remembered, self.forget, self.namesakes):
            each.hide()
        columns.addWidget(self._remembered)
        columns.addLayout(self._grid)
        columns.addWidget(self.namesakes)
        columns.addWidget(self.forget)
        self.form.addWidget(self._columns)
        self.form.addWidget(section(self.tr("What becomes of the rows")))
        self.form.addWidget(self.verdicts)
        self.rows.setMinimumHeight(theme_of().px(180))
        self.form.addWidget(self.rows, 1)
        self.form.addStretch(1)
        self.foot.addWidget(self.progress)
        self.foot.addWidget(self.said)
        self.see.hide()
        self.add.setEnabled(False)
        self.ends.addStretch(1)
        for each in (self.cancel, self.add, self.see):
            self.ends.addWidget(each)
        self.add.setDefault(True)
        self.resize(theme_of().px(780), 100)

    def _connect(self) -> None:
        self.namesakes.clicked.connect(lambda _=False: self._read())
        self.forget.clicked.connect(lambda _=False: self._forget())
        self.verdicts.chosen.connect(self._show_rows)
        self.cancel.clicked.connect(lambda _=False: self.reject())
        self.add.clicked.connect(lambda _=False: self.take())
        self.see.clicked.connect(lambda _=False: self._see())
        for work, then in ((self._reading, self._show), (self._taking, self._taken)):
            work.done.connect(then)
            work.refused.connect(self._refused)
            work.progressed.connect(self.progress.show_progress)
            self.progress.stop_wanted.connect(work.stop)
