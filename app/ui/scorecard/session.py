"""One sitting at a scorecard: the desk as it was last saved, the acts on it, the words still being typed."""

from collections.abc import Callable, Sequence
from datetime import datetime
from typing import ParamSpec

from PySide6.QtCore import QObject, Signal

from app.domain.errors import EvenhandError
from app.domain.scorecard.desk import Desk
from app.domain.scorecard.marks import Given, Tone
from app.domain.scorecard.note_syntax import Captured, capture
from app.domain.scorecard.scorecard import Scorecard
from app.services.scorecard import scoring
from app.services.scorecard.scoring import CardRule
from app.ui.look import words
from app.ui.scorecard import undo_labels
from app.ui.widgets.drafts import Drafts
from app.ui.window_protocol import Window

P = ParamSpec("P")


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

    def do(self, rule: CardRule[P], *given: P.args, **named: P.kwargs) -> bool:
        """Do what a rule allows and hold what was saved; say so when it refused."""
        return self._hold(lambda: scoring.act(self.workspace, self.desk, rule, *given, **named))

    def enter(self, draft: str, rule: CardRule[P], *given: P.args, **named: P.kwargs) -> bool:
        """Do the same with the text typed in the field `draft`, which is let go once it is on disk."""
        return self._hold(
            lambda: scoring.enter(self.workspace, self.desk, draft, rule, *given, **named), draft
        )

    def stamp(self, text: str, here: str | None) -> None:
        """Take the typed note; without a tag it is filed under the dimension `here`, None while recording."""
        captured = capture(text, self.desk.rubric)
        dimension, recording = captured.dimension or here, here is None
        if self.take_note(captured.text, dimension, captured.tone, recording=recording):
            self.stamped.emit()

    def take_note(
        self, text: str, dimension: str | None, tone: Tone | None = None, *, recording: bool = False
    ) -> bool:
        """Take a note, and empty the line; while `recording`, the first one starts the hour."""
        return self._hold(
            lambda: scoring.take_note(
                self.workspace, self.desk, text, dimension, tone, draft="note", recording=recording
            ),
            "note",
        )

    def paste(self, found: Sequence[tuple[Captured, datetime]]) -> bool:
        """Take the notes found in a text, all or none."""
        return self._hold(lambda: scoring.paste_notes(self.workspace, self.desk, found))

    def seal(self) -> bool:
        """Seal the card."""
        return self._hold(lambda: scoring.seal(self.workspace, self.desk))

    def amend(self, reason: str) -> bool:
        """Reopen the sealed card for the reason that was typed."""
        return self._hold(lambda: scoring.amend(self.workspace, self.desk, reason, draft="amend"), "amend")

    def _hold(self, call: Callable[[], Desk], draft: str | None = None) -> bool:
        """Hold what one service call returned, and let go of the text that it turned into an event."""
        try:
            desk = call()
        except EvenhandError as error:
            self.changed.emit()
            self.refused.emit(words.translated(error))
            return False
        if draft is not None:
            self.drafts.become(draft)
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
