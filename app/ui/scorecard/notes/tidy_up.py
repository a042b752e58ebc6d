"""Tidy-up: after the hour the notes that wait come one by one, before the first rating."""

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from app.domain.scorecard import rules
from app.ui.scorecard.notes.controller import correct, field
from app.ui.scorecard.session import Sitting
from app.ui.widgets.page_commands import Command

if TYPE_CHECKING:
    from app.ui.scorecard.notes.tidy_pane import TidyPane


class TidyUp(QObject):
    """Offers itself once, at the first turn from recording to rating; then only when it is asked for."""

    made = Signal()
    """The pane was made."""
    wanted = Signal()
    """It is asked for."""
    left = Signal()

    def __init__(self, sitting: Sitting, parent: QObject, place: QWidget) -> None:
        """Prepare for a pane in its `place`: it is made when it is first wanted."""
        super().__init__(parent)
        self._sitting, self._place = sitting, place
        self._pane: TidyPane | None = None
        self._offered = False
        self.on = False
        """Whether it is what the desk shows."""

    @property
    def pane(self) -> "TidyPane":
        """The pane of one note at a time."""
        if self._pane is None:
            from app.ui.scorecard.notes.tidy_pane import TidyPane

            self._pane = TidyPane(self._sitting.desk.rubric, self._place)
            self._connect(self._pane)
            self.made.emit()
        return self._pane

    def commands(self) -> list[Command]:
        """Return how it is asked for."""
        words = self.tr("File the waiting notes one by one")
        return [Command("tidy-up", words, self._ask, ("Ctrl+Shift+F",))]

    def due(self) -> bool:
        """Return whether it is to be offered now: once, while nothing is rated and something waits."""
        card = self._sitting.desk.card
        first = not self._offered and not card.ratings
        return first and self._sitting.editable and bool(card.to_file())

    def begin(self) -> None:
        """Show the first note that waits."""
        self._offered = self.on = True
        self.pane.begin(self._sitting.desk)

    def end(self) -> None:
        """Leave it; what was filed stays filed, and what is typed becomes the words of its moment."""
        if self.on:
            self.pane.finish()
        self.on = False

    def show(self) -> None:
        """Show the notes as they stand."""
        self.pane.show_desk(self._sitting.desk)

    def _ask(self) -> None:
        if self._sitting.editable and self._sitting.desk.card.to_file():
            self.wanted.emit()
        else:
            self._sitting.refused.emit(self.tr("No note waits to be filed."))

    def _connect(self, pane: "TidyPane") -> None:
        do = self._sitting.do
        pane.filed.connect(lambda note, dimension: do(rules.file_note, note, dimension))
        pane.toned.connect(lambda note, tone: do(rules.set_tone, note, tone))
        pane.worded.connect(partial(correct, self._sitting))
        pane.typed.connect(lambda note, text: self._sitting.drafts.keep(field(note), text))
        pane.left.connect(self.left)
