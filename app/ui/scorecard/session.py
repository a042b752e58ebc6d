"""One sitting at a scorecard: the desk as it was last saved, the acts on it, the words still being typed."""

from collections.abc import Callable

from PySide6.QtCore import QObject, Signal

from app.domain.errors import EvenhandError
from app.domain.scorecard.marks import Given
from app.domain.scorecard.note_syntax import capture
from app.domain.scorecard.scorecard import Scorecard
from app.services.scorecard import scoring
from app.services.scorecard.desk import Desk
from app.ui.look import words
from app.ui.scorecard import undo_labels
from app.ui.widgets.drafts import Drafts
from app.ui.window_protocol import Window


class Sitting(QObject):
    """What recording and evaluating share. It holds what the services returned, never what it hopes for."""

    changed = Signal()
    """The desk is to be shown: something was saved, or a write was refused."""
    saved = Signal()
    refused = Signal(str)
    said = Signal(str)
    """What was done, for who listens instead of looking."""
    stamped = Signal()
    """The typed note became an event."""

    def __init__(self, window: Window, desk: Desk, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.window, self.workspace = window, window.workspace
        self.desk = desk
        self.drafts = Drafts(self.workspace, desk.seat.id, self)
        self.saved.connect(window.show_saved)
        self.refused.connect(window.show_problem)
        self.drafts.refused.connect(self.refused)

    @property
    def editable(self) -> bool:
        """Whether the card can still be changed."""
        return self.desk.card.status != "sealed"

    def level(self, dimension: str) -> Given | None:
        """Return what a dimension was given."""
        rating = self.desk.card.ratings.get(dimension)
        return rating.level if rating else None

    def do(self, act: Callable[..., Desk], *given: object, **named: object) -> bool:
        """Run one service call and hold what it returned; say so when it refused.

        A typed text that the call turns into an event (`draft`) is let go only when it is on disk.
        """
        try:
            desk = act(self.workspace, self.desk, *given, **named)
        except EvenhandError as error:
            self.changed.emit()
            self.refused.emit(words.translated(error))
            return False
        if "draft" in named:
            self.drafts.become(str(named["draft"]))
        before, self.desk = self.desk.card, desk
        self.changed.emit()
        self.saved.emit()
        if desk.card.undoable != before.undoable:
            self._say(before)
        return True

    def _say(self, before: Scorecard) -> None:
        """Say aloud what was done, for who listens: the last step, or the one that was taken back."""
        card = self.desk.card
        undone = len(card.undoable) < len(before.undoable)
        what = undo_labels.undo_label(before.undoable if undone else card.undoable, self.desk.rubric)
        self.said.emit(self.tr("Undone: {what}").format(what=what) if undone else what)

    def stamp(self, text: str, here: str | None) -> None:
        """Take the typed note; without a tag it is filed under the dimension `here`."""
        captured = capture(text, self.desk.rubric)
        where = captured.dimension or here
        if self.do(scoring.take_note, captured.text, where, captured.tone, draft="note"):
            self.stamped.emit()
