"""What a seat gets of the candidate beforehand: no CV, unless a PDF or a link is given to it."""

from functools import partial
from pathlib import Path

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFileDialog, QHBoxLayout, QInputDialog, QMenu, QWidget

from app.domain.cv import CvPaper, CvPlace
from app.domain.errors import EvenhandError
from app.services.panels import cv as cvs
from app.ui.look import words
from app.ui.widgets.background_work import Work
from app.ui.widgets.text import Elided, button


class CvChoice(QWidget):
    """A button that says what is given, with ways to give something else."""

    changed = Signal()
    refused = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._cv: CvPaper | CvPlace | None = None
        self._name = ""
        self._work = Work(self)
        self._work.done.connect(self.show_cv)
        self._work.refused.connect(self._refuse)
        self._button = button("", "plain")
        self._button.setMenu(self._menu())
        self._about = Elided("small")
        layout = QHBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(10)
        layout.addWidget(self._button)
        layout.addWidget(self._about, 1)
        self.show_cv(None)

    def call(self, name: str) -> None:
        """Name the button for who listens."""
        self._name = name
        self._show(self._button.text())

    def cv(self) -> CvPaper | CvPlace | None:
        """Return what is given; raise a sentence while it is still being read."""
        if self._work.running:
            raise EvenhandError("A CV is still being read. Plan the panel when that is done.")
        return self._cv

    def show_cv(self, cv: CvPaper | CvPlace | None) -> None:
        """Show what is given."""
        self._cv = cv
        if isinstance(cv, CvPaper):
            text = words.counted(cv.pages, self.tr("CV: 1 page"), self.tr("CV: {n} pages"))
        else:
            text = self.tr("No CV") if cv is None else self.tr("CV: a link")
        self._show(text)
        about = self.tr("Given beforehand, counted as ancillary information, erased with the candidate.")
        self._about.setText(about if cv else "")
        self.changed.emit()

    def take_file(self, file: str) -> None:
        """Read a PDF, beside the window: it is checked in a process of its own."""
        self._show(self.tr("Reading the CV…"))
        self._work.begin(partial(cvs.read, file, Path.home()))

    def take_link(self, link: str) -> None:
        """Take a link."""
        try:
            self.show_cv(cvs.linked(link))
        except EvenhandError as error:
            self._refuse(words.translated(error))

    def _show(self, text: str) -> None:
        self._button.setText(text)
        self._button.setAccessibleName(f"{self._name}: {text}")

    def _refuse(self, sentence: str) -> None:
        self.show_cv(self._cv)
        self.refused.emit(sentence)

    def _menu(self) -> QMenu:
        menu = QMenu(self)
        menu.addAction(self.tr("Give a PDF…"), self._ask_file)
        menu.addAction(self.tr("Give a link…"), self._ask_link)
        menu.addAction(self.tr("Give no CV"), partial(self.show_cv, None))
        return menu

    def _ask_file(self) -> None:
        dialog = QFileDialog(self, self.tr("The candidate’s CV"), str(Path.home()), self.tr("PDF (*.pdf)"))
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.setFileMode(QFileDialog.FileMode.ExistingFile)
        dialog.fileSelected.connect(self.take_file)
        dialog.open()

    def _ask_link(self) -> None:
        dialog = QInputDialog(self)
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.setWindowTitle(self.tr("The candidate’s CV"))
        dialog.setLabelText(self.tr("A link to it, such as https://example.com/cv"))
        dialog.textValueSelected.connect(self.take_link)
        dialog.open()
