"""Reviewing and sealing at the desk: what the last step asks for, and who may still take a seal back."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QApplication, QLineEdit, QPlainTextEdit

from app.domain.errors import EvenhandError
from app.domain.scorecard.scorecard import Scorecard
from app.services.scorecard import scoring
from app.ui.look import words
from app.ui.panels import send_card
from app.ui.scorecard.review.sealing import Sealing
from app.ui.scorecard.review.typed_fields import enter_typed
from app.ui.scorecard.session import Sitting
from app.ui.widgets.page_commands import Command

if TYPE_CHECKING:  # made with the pane of evaluating, which a start does not wait for
    from app.ui.scorecard.review.pane import SealPane


class ReviewDesk(QObject):
    """Joins the review to the sitting. What is sealed is the card that the review showed, or nothing."""

    left = Signal()
    """The keys belong to the page again."""

    def __init__(self, sitting: Sitting, parent: QObject) -> None:
        super().__init__(parent)
        self._sitting = sitting
        self._pane: SealPane | None = None
        self._card: Scorecard | None = None
        """The card that the seconds are counted for."""
        self._worded = False
        """Whether the window still tells that a seal was taken back."""
        self.sealing = Sealing(self)
        self.sealing.counted.connect(self._counted)
        self.sealing.due.connect(self._seal)
        self.sealing.taken_back.connect(self._taken_back)
        sitting.changed.connect(self._changed)

    def join(self, pane: "SealPane") -> None:
        """Let what is asked for in the review be done."""
        self._pane = pane
        pane.turned.connect(self.sealing.stand)
        pane.hidden.connect(self.leave)
        pane.bar.wanted.connect(self.begin)
        pane.bar.taken_back.connect(self.sealing.let_go)
        pane.bar.at_once.connect(self.sealing.seal_now)
        pane.amended.connect(self._sitting.amend)
        pane.typed.connect(lambda text: self._sitting.drafts.keep("amend", text))
        pane.send_wanted.connect(self._send)
        pane.paper_wanted.connect(self._open_paper)
        pane.copied.connect(self._sitting.window.say)

    def commands(self) -> list[Command]:
        """Return what can be done with a sealed card."""
        return [
            Command("paper", self.tr("Debrief PDF"), self._open_paper, ("Ctrl+P",)),
            Command("send", self.tr("Send the sealed card"), self._send, ()),
            Command("amend", self.tr("Amend the sealed card"), self._to_amendment, ()),
            Command("receipt", self.tr("Copy the receipt"), self._copy_receipt, ()),
            Command("copy", self.tr("Copy the note to the next interviewer"), self._copy_note, ()),
        ]

    def serves(self, command: str) -> bool:
        """Return whether a command does something with the card as it stands."""
        desk = self._sitting.desk
        handover = bool(desk.card.written.get("handover"))
        there = {"paper": not desk.away, "send": desk.away, "copy": handover}
        return not self._sitting.editable and there.get(command, True)

    def ask(self) -> None:
        """Begin to seal by a key, once the review has stood for a while, and from no text field."""
        if not isinstance(QApplication.focusWidget(), QLineEdit | QPlainTextEdit) and self._can_seal():
            self.sealing.ask(self._sitting.window.window())

    def begin(self) -> None:
        """Begin to seal."""
        if self._can_seal():
            self.sealing.begin(self._sitting.window.window())

    def leave(self) -> None:
        """Take the seal back: nothing is sealed that nobody sees."""
        self._lose(self.tr("The review went out of sight. The seal is taken back: the card is not sealed."))

    def _can_seal(self) -> bool:
        """Return whether the card can be sealed as it is shown; say why not."""
        sitting = self._sitting
        shown = sitting.desk.card
        if not sitting.editable or not enter_typed(sitting) or sitting.desk.card != shown:
            return False
        typed = sitting.drafts.text("note").strip()
        if typed:
            said = self.tr(
                "A note is typed and not stamped: “{text}”. Stamp it with Enter, or empty it; then seal."
            )
            sitting.refused.emit(said.format(text=typed[:80]))
            return False
        try:
            scoring.would_seal(sitting.workspace, sitting.desk)
        except EvenhandError as error:
            sitting.refused.emit(words.translated(error))
            return False
        return True

    def _counted(self, seconds: int) -> None:
        first, self._card = self._card is None, self._sitting.desk.card
        assert self._pane is not None
        self._pane.bar.show_counting(seconds)
        if first:
            self.left.emit()
            if self._worded:
                self._sitting.window.show_word("")
                self._worded = False
            said = self.tr("Sealing in {n} seconds. Escape takes it back.").format(n=seconds)
            self._sitting.said.emit(said)

    def _taken_back(self, why: str) -> None:
        self._card = None
        assert self._pane is not None
        if self._pane.isVisible():
            self.left.emit()
        self._pane.say(why)
        self._sitting.said.emit(why)

    def _changed(self) -> None:
        if self._card is not None and self._sitting.desk.card != self._card:
            self._lose(self.tr("The card was changed. The seal is taken back: the card is not sealed."))

    def _lose(self, why: str) -> None:
        """Take the seal back where the bar that tells so is out of sight, or soon shows something else."""
        if self.sealing.counting:
            self.sealing.take_back(why)
            self._sitting.window.show_word(why)
            self._worded = True

    def _seal(self) -> None:
        self._card = None
        self.left.emit()  # before the button that has the focus is gone, which would hand it on
        if self._sitting.seal():
            self._sitting.said.emit(self.tr("Sealed."))

    def _send(self) -> None:
        desk = self._sitting.desk
        send_card.ask_where(self._sitting.window, desk.panel.id, desk.seat.id)

    def _open_paper(self) -> None:
        self._sitting.window.open_paper(self._sitting.desk.panel.id)

    def _to_amendment(self) -> None:
        if self._pane is not None:
            self._pane.ask_amendment()

    def _copy_receipt(self) -> None:
        if self._pane is not None:
            self._pane.copy_receipt()

    def _copy_note(self) -> None:
        if self._pane is not None:
            self._pane.copy_note()
