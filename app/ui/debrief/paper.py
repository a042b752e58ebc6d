"""Paper: the debrief PDF itself, before it is saved."""

from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence
from PySide6.QtWidgets import QFileDialog, QHBoxLayout, QVBoxLayout, QWidget

from app.domain.debrief.paper_copies import PaperOptions
from app.domain.errors import EvenhandError
from app.services.debrief import debrief
from app.store.files import atomic
from app.ui.debrief.paper_options import PaperChoice
from app.ui.debrief.pdf_view import PdfView
from app.ui.look import words
from app.ui.widgets.page_commands import Command, add_actions
from app.ui.widgets.text import Elided, button, rule
from app.ui.window_protocol import Window


class PaperPage(QWidget):
    """Shows the bytes that will be saved, and nothing else."""

    def __init__(self, window: Window) -> None:
        super().__init__()
        self._window = window
        self._bytes = b""
        self._name, self._panel = "debrief.pdf", ""
        self.choice = PaperChoice()
        self.choice.chosen.connect(lambda options: window.open_paper(self._panel, options))
        self._view = PdfView(self)
        self._view.setAccessibleName(self.tr("Pages of the debrief"))
        self._title = Elided("title", keep=200)
        self._about = Elided("muted")
        back = button(self.tr("Back"))
        save = button(self.tr("Save PDF…"), "primary", calls="paper/save")
        back.clicked.connect(lambda _=False: window.leave_paper())
        save.clicked.connect(lambda _=False: self.ask_where())
        head = QHBoxLayout()
        head.setContentsMargins(28, 12, 28, 12)
        head.setSpacing(10)
        head.addWidget(self._title)
        head.addWidget(self._about)
        head.addStretch(1)
        head.addWidget(back)
        head.addWidget(save)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addLayout(head)
        layout.addWidget(rule())
        layout.addWidget(self.choice)
        layout.addWidget(rule())
        layout.addWidget(self._view, 1)
        self.actions_by_name = add_actions(self, "paper", self.commands())

    def commands(self) -> list[Command]:
        """Return what can be done with the paper."""
        return [Command("save", self.tr("Save PDF"), self.ask_where, (QKeySequence.StandardKey.Save,))]

    def show_paper(self, panel: str, candidate: str, content: bytes, options: PaperOptions) -> None:
        """Show the PDF of a panel, made with `options`."""
        self._panel, self._bytes = panel, content
        self._name = debrief.file_name(panel, options)
        self.choice.show_options(options)
        self._view.pages.show_bytes(content)
        pages = self.page_count()
        self._title.setText(self.tr("Debrief · {name}").format(name=candidate))
        self._about.setText(
            words.counted(
                pages, self.tr("1 page, as it will be saved"), self.tr("{n} pages, as they will be saved")
            )
        )

    def page_count(self) -> int:
        """Return how many pages are shown."""
        return len(self._view.pages.rows)

    def ask_where(self) -> None:
        """Ask for a file and save the PDF there."""
        dialog = QFileDialog(self, self.tr("Save the debrief"), str(Path.home()), self.tr("PDF (*.pdf)"))
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
        dialog.selectFile(self._name)
        dialog.fileSelected.connect(lambda file: self.save_to(Path(file)))
        dialog.open()

    def save_to(self, file: Path) -> None:
        """Save the shown bytes, whole or not at all."""
        try:
            atomic.write(file, self._bytes, self._window.workspace.folder)
        except EvenhandError as error:
            self._window.show_problem(words.translated(error))
        else:
            self._window.say(self.tr("Saved {file}").format(file=file))
