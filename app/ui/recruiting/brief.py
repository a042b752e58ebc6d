"""The brief before the interviews: whom the candidate asks, the text, and where to save it."""

from pathlib import Path

from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QFileDialog, QLineEdit

from app.domain.errors import EvenhandError
from app.services.recruiting import brief
from app.ui.look import words
from app.ui.look.theme import theme_of
from app.ui.recruiting.large_print import LargePrintBox
from app.ui.widgets.dialog import FormDialog
from app.ui.widgets.markdown_view import MarkdownView
from app.ui.widgets.text import button, label, section
from app.ui.window_protocol import Window


class BriefDialog(FormDialog):
    """Shows the brief of one panel; it is complete once somebody to ask is named."""

    def __init__(self, window: Window, panel: str, candidate: str) -> None:
        super().__init__("brief", "", window.window())
        self._window, self._workspace, self._panel = window, window.workspace, panel
        self.setWindowTitle(self.tr("Brief for the candidate"))
        self.heading.setText(self.tr("Brief for {name}").format(name=candidate))
        self.contact = QLineEdit()
        self.contact.setAccessibleName(self.tr("Whom to ask for what would help"))
        self.contact.setPlaceholderText(self.tr("A name, with an address or a number"))
        self.contact.setMaxLength(300)
        self.said = label("", "warn", wrap=True)
        self.said.hide()
        close = button(self.tr("Close"))
        self.copy, self.save = button(self.tr("Copy as Markdown")), button(self.tr("Save as…"), "primary")
        self.form.addWidget(section(self.tr("Whom to ask for what would help")))
        self.form.addWidget(self.contact)
        self.form.addSpacing(8)
        self.text = MarkdownView(self.tr("The brief"))
        self.text.setMinimumHeight(theme_of().px(240))
        self.form.addWidget(self.text, 1)
        self.foot.addWidget(self.said)
        self.large = LargePrintBox()
        self.ends.addWidget(self.large)
        self.ends.addStretch(1)
        for each in (close, self.copy, self.save):
            self.ends.addWidget(each)
        self.save.setDefault(True)
        self.resize(theme_of().px(640), 100)
        close.clicked.connect(lambda _=False: self.reject())
        self.copy.clicked.connect(lambda _=False: self.copy_text())
        self.save.clicked.connect(lambda _=False: self.ask_where())
        self.contact.textChanged.connect(lambda _: self._show())
        self._show()

    def copy_text(self) -> None:
        """Put the brief on the clipboard, as Markdown."""
        try:
            QGuiApplication.clipboard().setText(brief.text(self._workspace, self._panel, self.contact.text()))
        except EvenhandError as error:
            self._refuse(error)
        else:
            self._window.say(self.tr("Copied"))

    def ask_where(self) -> None:
        """Ask for a file, a PDF, a web page or Markdown, and write the brief there."""
        proposed = str(Path.home() / brief.file_name(self._panel))
        kinds = self.tr("PDF, web page or Markdown ({pattern})").format(pattern="*.pdf *.html *.md")
        file, _ = QFileDialog.getSaveFileName(self, self.tr("Save the brief"), proposed, kinds)
        if file:
            self.save_to(Path(file))

    def save_to(self, file: Path) -> None:
        """Write the brief to `file`, and be done."""
        try:
            brief.write(
                self._workspace,
                self._panel,
                self.contact.text(),
                file,
                self._window.packs.fonts,
                large=self.large.isChecked(),
            )
        except EvenhandError as error:
            self._refuse(error)
        else:
            self._window.say(self.tr("Written to {file}").format(file=file))
            self.accept()

    def _show(self) -> None:
        """Show the brief as it now is; without a contact nothing can be given away."""
        complete = bool(self.contact.text().strip())
        told = self.contact.text() if complete else "…"
        self.text.show_markdown(brief.text(self._workspace, self._panel, told), {})
        for each in (self.copy, self.save):
            each.setEnabled(complete)
        self.said.hide()

    def _refuse(self, error: EvenhandError) -> None:
        self.said.setText(words.translated(error))
        self.said.show()
