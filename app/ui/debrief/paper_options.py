"""How a debrief is put on paper: the paper, its language, and what a copy for outside leaves out."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QCheckBox, QWidget

from app.domain.debrief.paper_copies import PaperOptions, Who
from app.domain.errors import Sentence
from app.domain.languages import LANGUAGES
from app.domain.papers import PAPERS
from app.ui.look import words
from app.ui.widgets.choice import show_checked
from app.ui.widgets.combo import Combo
from app.ui.widgets.flow_layout import Flow


class PaperChoice(QWidget):
    """Shows options and says which were chosen."""

    chosen = Signal(PaperOptions)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._paper = Combo()
        self._paper.setAccessibleName(self.tr("Paper"))
        for key, name in PAPERS.items():
            self._paper.addItem(words.translated(Sentence(name)), key)
        self._language = Combo()
        self._language.setAccessibleName(self.tr("Language of the fixed words"))
        for each in LANGUAGES:
            self._language.addItem(each.name, each.code)
        self._shown: dict[Who, QCheckBox] = {
            "candidate": QCheckBox(self.tr("Name of the candidate")),
            "interviewers": QCheckBox(self.tr("Names of interviewers")),
        }
        self._notes = QCheckBox(self.tr("Notes word for word"))
        for choice in (self._paper, self._language):
            choice.activated.connect(lambda _: self._say())
        for box in (*self._shown.values(), self._notes):
            box.toggled.connect(lambda _: self._say())
        row = Flow(self._paper, self._language, *self._shown.values(), self._notes, spacing=16)
        row.setContentsMargins(28, 8, 28, 8)
        self.setLayout(row)
        self.show_options(PaperOptions())

    def show_options(self, options: PaperOptions) -> None:
        """Show `options`."""
        self._paper.setCurrentIndex(self._paper.findData(options.paper))
        self._language.setCurrentIndex(self._language.findData(options.language))
        for who, box in self._shown.items():
            show_checked(box, who not in options.pseudonymous)
        show_checked(self._notes, options.notes)

    def options(self) -> PaperOptions:
        """Return what is chosen."""
        return PaperOptions(
            paper=self._paper.currentData(),
            language=self._language.currentData(),
            pseudonymous=tuple(who for who, box in self._shown.items() if not box.isChecked()),
            notes=self._notes.isChecked(),
        )

    def _say(self) -> None:
        self.chosen.emit(self.options())
