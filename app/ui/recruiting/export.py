"""Export: what leaves, of which panels, in which form, and how much of it; then where it is."""

from collections.abc import Callable, Sequence
from functools import partial
from pathlib import Path

from PySide6.QtCore import QUrl
from PySide6.QtGui import QDesktopServices, QGuiApplication
from PySide6.QtWidgets import QFileDialog, QLineEdit

from app.domain.errors import EvenhandError
from app.domain.tables.forms import FORMS, MARKDOWN
from app.services.recruiting import export
from app.services.recruiting.export import Done, Export
from app.ui.look import words
from app.ui.look.theme import theme_of
from app.ui.recruiting import export_words
from app.ui.recruiting.panel_picker import PanelPicker
from app.ui.recruiting.progress_row import ProgressRow
from app.ui.widgets.background_work import LongWork
from app.ui.widgets.combo import Combo
from app.ui.widgets.dialog import FormDialog
from app.ui.widgets.segments import Segments
from app.ui.widgets.text import button, label, section
from app.ui.window_protocol import Window


class ExportDialog(FormDialog):
    """Asks what is to leave, writes it beside the window, and says what was left out."""

    def __init__(self, window: Window, panels: Sequence[str] = ()) -> None:
        super().__init__("export", "", window.window())
        self._workspace, self._what, self._fields = window.workspace, "summary", "full"
        self._chosen = bool(panels)
        self._file: Path | None = None
        self.setWindowTitle(self.tr("Export"))
        self.heading.setText(self.tr("Export"))
        self.what = Segments(
            (
                ("summary", self.tr("Summary")),
                ("ratings", self.tr("Ratings")),
                ("notes", self.tr("Notes")),
                ("cards", self.tr("Scorecards for another system")),
            ),
            self.tr("What is exported"),
        )
        self._about_what = label("", "muted", wrap=True)
        self.which = Segments(
            (("all", self.tr("All panels")), ("chosen", self.tr("Chosen panels"))), self.tr("Which panels")
        )
        self.picker = PanelPicker(self._workspace, panels)
        self.form_choice = Combo()
        self.form_choice.setAccessibleName(self.tr("Form of the file"))
        self.fields = Segments(
            (
                ("full", self.tr("Everything")),
                ("without-notes", self.tr("Without words")),
                ("pseudonymous", self.tr("Pseudonymous")),
            ),
            self.tr("How much of it"),
        )
        self._about_fields = label("", "muted", wrap=True)
        self.by = QLineEdit(window.settings.interviewer_name)
        self.by.setAccessibleName(self.tr("Who exports"))
        self.by.setMaxLength(300)
        self.progress = ProgressRow()
        self.said = label("", wrap=True, selectable=True)
        self.said.setAccessibleName(self.tr("What was exported"))
        self.said.hide()
        self.folder = button(self.tr("Open the folder"))
        self.copy = button(self.tr("Copy to the clipboard"))
        self.close_button = button(self.tr("Close"))
        self.save = button(self.tr("Save as…"), "primary")
        self._work = LongWork(self)
        self._lay_out()
        self._connect()
        self._show_what("summary")
        self._show_which("chosen" if panels else "all")
        self._show_fields("full")

    def wanted(self) -> Export:
        """Return what the form says."""
        form, mark = self.form_choice.currentData()
        what = "ratings" if self._what == "cards" else self._what
        panels = self.picker.chosen() if self._chosen else ()
        return Export(what, form, self._fields, panels, mark)  # type: ignore[arg-type]

    def ask_where(self) -> None:
        """Ask for a file and export to it; who does must be said first."""
        try:
            export.exporter(self.by.text())
        except EvenhandError as error:
            self._say(words.translated(error), "warn")
            self.by.setFocus()
            return
        wanted = self.wanted()
        proposed = str(Path.home() / FORMS[wanted.form].file_name(wanted.what))
        file, _ = QFileDialog.getSaveFileName(self, self.tr("Export"), proposed)
        if file:
            self.save_to(Path(file))

    def save_to(self, file: Path) -> None:
        """Write the export to `file`, beside the window."""
        self._file = file
        self._begin(partial(export.export, self._workspace, file, self.wanted(), self.by.text()))

    def copy_text(self) -> None:
        """Put the export on the clipboard, as Markdown."""
        self._file = None
        self._begin(partial(export.text, self._workspace, self.wanted(), self.by.text()))

    def done(self, result: int) -> None:
        """Stop what is being written; a file is there whole or not at all."""
        self._work.stop()
        self._work.wait()
        super().done(result)

    def _begin(self, act: Callable[..., object]) -> None:
        self.said.hide()
        self.folder.hide()
        self._rest(False)
        self.progress.begin(self.tr("Reading the panels …"))
        self._work.begin(partial(act, self._work.on_progress))

    def _rest(self, on: bool) -> None:
        """Let the form be used, or only what stops the work."""
        self.set_reading(on)
        for each in (self.copy, self.save):
            each.setEnabled(on)
        if on:
            self.progress.hide()
            self._tell_choice()

    def _finished(self, result: "Done | tuple[str, Done]") -> None:
        self._rest(True)
        if isinstance(result, Done):
            done, where = result, self.tr("In {file}.").format(file=self._file)
            self.folder.show()
        else:
            text, done = result
            QGuiApplication.clipboard().setText(text)
            where = self.tr("On the clipboard.")
        self._say(f"{export_words.done_words(done)} {where}", "good")

    def _refused(self, sentence: str) -> None:
        self._rest(True)
        self._say(sentence, "warn")

    def _say(self, sentence: str, kind: str) -> None:
        self.said.setProperty("kind", kind)
        self.said.style().polish(self.said)
        self.said.setText(sentence)
        self.said.show()
        self.said.setFocus()

    def _show_what(self, what: str) -> None:
        self._what = what
        self.what.show_choice(what)
        self._about_what.setText(export_words.about_what(what))
        before = self.form_choice.currentData()
        self.form_choice.clear()
        for name, form, mark in export_words.forms(what):
            self.form_choice.addItem(name, (form, mark))
        self.form_choice.setCurrentIndex(max(0, self.form_choice.findData(before)))
        self._tell_choice()

    def _show_which(self, which: str) -> None:
        self._chosen = which == "chosen"
        self.which.show_choice(which)
        self.picker.setVisible(self._chosen)
        self._tell_choice()
        self.fit(self.width())

    def _show_fields(self, fields: str) -> None:
        self._fields = fields
        self.fields.show_choice(fields)
        self._about_fields.setText(export_words.about_fields(fields))

    def _tell_choice(self) -> None:
        """Offer what the choices allow."""
        something = not self._chosen or bool(self.picker.chosen())
        data = self.form_choice.currentData()
        self.copy.setVisible(data is not None and data[0] == MARKDOWN.key)
        self.copy.setEnabled(something)
        self.save.setEnabled(something)

    def _lay_out(self) -> None:
        for name, *parts in (
            (self.tr("What"), self.what, self._about_what),
            (self.tr("Panels"), self.which, self.picker),
            (self.tr("Form"), self.form_choice),
            (self.tr("Fields"), self.fields, self._about_fields),
            (self.tr("Who exports, for the record"), self.by),
        ):
            self.form.addWidget(section(name))
            for part in parts:
                self.form.addWidget(part, 1 if part is self.picker else 0)
            self.form.addSpacing(6)
        self.form.addStretch(1)
        self.foot.addWidget(self.progress)
        self.foot.addWidget(self.said)
        self.folder.hide()
        self.ends.addWidget(self.folder)
        self.ends.addStretch(1)
        for each in (self.close_button, self.copy, self.save):
            self.ends.addWidget(each)
        self.save.setDefault(True)
        self.resize(theme_of().px(640), 100)

    def _connect(self) -> None:
        self.what.chosen.connect(self._show_what)
        self.which.chosen.connect(self._show_which)
        self.fields.chosen.connect(self._show_fields)
        self.form_choice.currentIndexChanged.connect(lambda _: self._tell_choice())
        self.picker.changed.connect(self._tell_choice)
        self.save.clicked.connect(lambda _=False: self.ask_where())
        self.copy.clicked.connect(lambda _=False: self.copy_text())
        self.close_button.clicked.connect(lambda _=False: self.reject())
        self.folder.clicked.connect(lambda _=False: self._open_folder())
        self.progress.stop_wanted.connect(self._work.stop)
        self._work.progressed.connect(self.progress.show_progress)
        self._work.done.connect(self._finished)
        self._work.refused.connect(self._refused)

    def _open_folder(self) -> None:
        if self._file is not None:
            QDesktopServices.openUrl(QUrl.fromLocalFile(str(self._file.parent)))
