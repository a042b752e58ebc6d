"""Evaluating at the desk: ratings, notes and signals of a dimension, the recommendation, the seal."""

from collections.abc import Callable
from functools import partial
from typing import TYPE_CHECKING, ParamSpec

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtWidgets import QApplication, QWidget

from app.domain.scorecard import rules
from app.domain.scorecard.marks import NE, SUBJECTS, Confidence, QuestionOutcome, Recommendation, Subject
from app.ui.scorecard.evaluate.keys import KEYS, recommending
from app.ui.scorecard.notes.controller import NoteDesk
from app.ui.scorecard.review.controller import ReviewDesk
from app.ui.scorecard.review.typed_fields import enter_typed
from app.ui.scorecard.session import Sitting
from app.ui.scorecard.steps import AFTER, OVERALL, SEAL, TAKE_AWAYS
from app.ui.widgets.page_commands import Command

if TYPE_CHECKING:
    from app.domain.scorecard.advice import AdvicePlace
    from app.ui.scorecard.evaluate.dimension import DimensionPane
    from app.ui.scorecard.evaluate.pane import EvaluatePane


P = ParamSpec("P")

_READ = frozenset(("questions", "signals", "evidence", "tray", "take-aways"))
"""Commands that change nothing: a sealed card has them, too."""


class EvaluateDesk(QObject):
    """Joins the panes of evaluating to the sitting."""

    made = Signal()
    """The pane was made."""
    wanted = Signal(str)
    """A step to go to."""
    advised = Signal(str, str)
    """Where a remark on words was found."""
    left = Signal()
    """The keys belong to the page again."""

    def __init__(self, sitting: Sitting, parent: QObject, place: QWidget) -> None:
        """Prepare for a pane in its `place`: it is made when it is first wanted."""
        super().__init__(parent)
        self._sitting, self._place = sitting, place
        self._at = sitting.desk.seat.focus[0]
        self._pane: EvaluatePane | None = None
        self.notes = NoteDesk(sitting, self)
        self.seal = ReviewDesk(sitting, self)
        self.seal.left.connect(self.left)
        self.of_the_seal = {each.name for each in self.seal.commands()}

    @property
    def pane(self) -> "EvaluatePane":
        """The pane of the step one is at, beside the list of all steps."""
        if self._pane is None:
            from app.ui.scorecard.evaluate.pane import EvaluatePane

            self._pane = EvaluatePane(self._sitting.desk, self._sitting.workspace.clock, self._place)
            self.notes.join(self._pane)
            self.seal.join(self._pane.seal)
            self._connect_dimension()
            self._connect_end()
            self.made.emit()
        return self._pane

    @property
    def dimension(self) -> "DimensionPane":
        """The pane of one dimension."""
        return self.pane.dimension

    def commands(self, top: int) -> list[Command]:
        """Return what can be done while evaluating on a scale up to `top`."""
        rate = self.tr("Rate {level}")
        given, sure = self._telling(self.rate), self._telling(self.set_confidence)
        return [
            *(
                Command(f"rate-{n}", rate.format(level=n), partial(given, n), (str(n), f"Ctrl+{n}"))
                for n in range(1, top + 1)
            ),
            Command("ne", self.tr("Not evidenced"), self.zero, ("0", "Ctrl+0")),
            Command("unrate", self.tr("Take the rating back"), self._telling(self.unrate), ("X",)),
            Command("unsure", self.tr("Unsure of the rating"), partial(sure, "unsure"), ("U",)),
            Command("fairly", self.tr("Fairly sure of the rating"), partial(sure, "fairly"), ("F",)),
            Command("very", self.tr("Very sure of the rating"), partial(sure, "very"), ("V",)),
            Command("growth", self.tr("What would have raised it"), self.to_growth, ("G",)),
            Command("questions", self.tr("Questions"), partial(self.show_beside, "questions"), ("Q",)),
            Command("signals", self.tr("Signals"), partial(self.show_beside, "signals"), ("S",)),
            Command("words", self.tr("Words that count"), self.to_advice, ("W",)),
            Command("take-aways", self.tr("To the take-aways"), self.to_take_aways, ("Alt+T",)),
            *(each._replace(act=self._telling(each.act)) for each in self.notes.commands()),
            *(each._replace(act=partial(self._do_with_seal, each)) for each in self.seal.commands()),
        ]

    def serves(self, command: str) -> bool:
        """Return whether a command does something in the step that is open; elsewhere its letter is none."""
        if command in self.of_the_seal:
            return self.seal.serves(command)
        if not self._sitting.editable and command not in _READ:
            return False
        if self._at == SEAL:
            return command == "words"
        if self._at == OVERALL:
            return command == "ne" or command.startswith("rate-")
        return self._at != TAKE_AWAYS

    def _do_with_seal(self, command: Command) -> None:
        """Do something with the sealed card, where it is shown unless it leads elsewhere by itself."""
        if self._at != SEAL and command.name not in ("paper", "send"):
            self.wanted.emit(SEAL)
        command.act()

    def recommends(self, command: str) -> str:
        """Return what a command that recommends in the open step is called; nothing of another."""
        return recommending(command) if self._at == OVERALL else ""

    def turn(self, step: str) -> None:
        """Make `step` the one that is shown and rated; what was typed in the one before is said."""
        enter_typed(self._sitting)
        self._at = step
        self.notes.turn(None if step in AFTER else step)
        if self._pane is not None:
            self._pane.dimension.dismiss_reason()
        if step == SEAL:
            self.seal.sealing.stand()

    def close_down(self) -> None:
        """Leave the page: nothing is sealed meanwhile, and what was typed is on the card."""
        self.seal.leave()
        enter_typed(self._sitting)

    def show(self) -> None:
        """Show the step as the card now stands."""
        self.pane.show_desk(self._sitting.desk, self._at, self._sitting.drafts)

    def rate(self, level: int) -> None:
        """Rate the dimension that is open, or recommend where the recommendation is."""
        if self._at == OVERALL:
            if level in KEYS:
                self._recommend(KEYS[level], self._overall_text())
        elif self._at not in AFTER and level <= self._sitting.desk.rubric.scale[-1].level:
            self.dimension.dismiss_reason()
            self._sitting.do(rules.rate, self._at, level)

    def zero(self) -> None:
        """Ask why there is no evidence, or recommend nothing."""
        if self._at == OVERALL:
            self._recommend(KEYS[0], self._overall_text())
        elif self._at not in AFTER:
            self.pane.ask_reason(self._sitting.drafts.text(f"reason:{self._at}"))

    def unrate(self) -> None:
        """Take the rating of the open dimension back."""
        if self._at not in AFTER:
            self._sitting.do(rules.unrate, self._at)

    def set_confidence(self, confidence: Confidence) -> None:
        """Say how sure the rating is; said again, it is taken back."""
        if self._at not in AFTER:
            rating = self._sitting.desk.card.ratings.get(self._at)
            again = rating is not None and rating.confidence == confidence
            self._sitting.do(rules.set_confidence, self._at, None if again else confidence)

    def show_beside(self, which: str) -> None:
        """Show the questions or the signals of the dimension beside its anchors."""
        self.dimension.show_beside(which)

    def to_growth(self) -> None:
        """Put the cursor where it is said what would have raised the rating."""
        if self._at not in AFTER:
            self.dimension.rating.ask_growth()

    def to_note(self) -> None:
        """Put the cursor where one writes here: a note, the take-aways."""
        if self._at == TAKE_AWAYS:
            self.pane.take_aways.fields["take-aways"].go_on()
        elif self._at == OVERALL:
            self.pane.overall.to_reason()
        elif self._at not in AFTER:
            self.dimension.line.setFocus(Qt.FocusReason.ShortcutFocusReason)

    @property
    def takes_letters(self) -> bool:
        """Whether every letter goes into the one field of the step that is open."""
        return self._at == OVERALL and self._sitting.editable and self.pane.overall.takes_letters

    def write(self, letter: str) -> None:
        """Write a letter that is no command where there is one field for it; a sealed card takes none."""
        if not self._sitting.editable:
            said = self.tr("This scorecard is sealed. To change it, amend it with a reason.")
            self._sitting.refused.emit(said)
        elif self._at == OVERALL:
            self.pane.overall.write(letter)

    def rest(self) -> bool:
        """Give the keys to the review, where it is open: they scroll it; return whether it is."""
        if self._at == SEAL:
            self.pane.seal.rest()
        return self._at == SEAL

    def to_take_aways(self) -> None:
        """Go to the take-aways, over the dimensions that remain, with the cursor in them."""
        self.wanted.emit(TAKE_AWAYS)
        self.to_note()

    def to_advice(self) -> None:
        """Go to the first remark on words before the seal."""
        self.wanted.emit(SEAL)
        self.pane.seal.to_advice()

    def to_words(self, place: "AdvicePlace", subject: str) -> None:
        """Put the cursor where the words of a remark stand, in the step that is open."""
        if place == "note":
            self.notes.to_words(subject)
        elif place == "growth":
            self.to_growth()
        elif place in SUBJECTS:
            self.pane.take_aways.fields[place].go_on()
        elif place == "signal":
            self.dimension.show_beside("signals")
            self.dimension.signals.row(subject).ask_evidence()
        elif place == "overall":
            self.pane.overall.to_reason()
        elif place == "reason":
            self.zero()

    def review(self) -> None:
        """Go to the review; there, begin to seal."""
        if self._at == SEAL:
            self.seal.ask()
        else:
            self.wanted.emit(SEAL)

    def _telling(self, act: Callable[P, object]) -> Callable[P, None]:
        """Return what does an act that a key calls for, and says what it changed where that is seen."""

        def tell(*given: P.args, **named: P.kwargs) -> None:
            before, focus = self._sitting.desk.card.undoable, QApplication.focusWidget()
            act(*given, **named)
            now = self._sitting.desk.card.undoable
            if now and now != before:
                self.pane.tell(now[-1], focus)

        return tell

    def _not_evidenced(self, reason: str) -> None:
        self._telling(self._rate_ne)(reason)
        self._back_to_typing()

    def _rate_ne(self, reason: str) -> None:
        self._sitting.enter(f"reason:{self._at}", rules.rate, self._at, NE, reason)

    def _leave_reasons(self) -> None:
        """Ask no more; where a reason stands already, it stays, and what was typed for another is let go."""
        if self._sitting.level(self._at) == NE:
            self._sitting.drafts.drop(f"reason:{self._at}")
        self._back_to_typing()

    def _back_to_typing(self) -> None:
        """Put the cursor back into a note that was begun, else the keys to the page."""
        if self._sitting.drafts.text("note"):
            self.to_note()
        else:
            self.left.emit()

    def _grow(self, text: str) -> None:
        self._sitting.enter(f"growth:{self._at}", rules.set_growth, self._at, text)

    def _ask(self, dimension: str, question: str, outcome: QuestionOutcome | None) -> None:
        self._sitting.do(rules.mark_question, dimension, question, outcome)

    def _tick(self, signal: str, on: bool) -> None:
        if on:
            if self._sitting.do(rules.mark_signal, signal, ""):
                self.dimension.signals.row(signal).ask_evidence()
        elif self._sitting.do(rules.clear_signal, signal):
            self._sitting.drafts.drop(f"signal:{signal}")

    def _evidence(self, signal: str, text: str) -> None:
        self._sitting.enter(f"signal:{signal}", rules.mark_signal, signal, text)

    def _write(self, subject: Subject, text: str) -> None:
        self._sitting.enter(subject, rules.write, subject, text)

    def _recommend(self, key: Recommendation, reason: str) -> None:
        self._sitting.enter("overall", rules.recommend, key, reason)

    def _overall_text(self) -> str:
        given = self._sitting.desk.card.overall
        return self._sitting.drafts.under("overall").get("", given.reason if given else "")

    def _to_notes(self, kind: str) -> None:
        """Go to the notes that are filed nowhere, or to those to come back to."""
        self.wanted.emit(self._sitting.desk.seat.focus[0])
        self.notes.to_tray(follow_ups=kind == "follow-up")

    def _connect_dimension(self) -> None:
        pane, drafts = self.dimension, self._sitting.drafts
        pane.line.stamped.connect(lambda text: self._sitting.stamp(text, self._at))
        pane.rated.connect(self.rate)
        pane.rated.connect(lambda _: self._back_to_typing())
        pane.anchors.left.connect(self._back_to_typing)
        pane.unevidenced.connect(self.zero)
        pane.not_evidenced.connect(self._not_evidenced)
        pane.reasons.typed.connect(lambda text: drafts.keep(f"reason:{self._at}", text))
        pane.rating.sure.connect(self.set_confidence)
        pane.rating.grown.connect(self._grow)
        pane.rating.left.connect(self._back_to_typing)
        pane.rating.typed.connect(lambda text: drafts.keep(f"growth:{self._at}", text))
        pane.questions.marked.connect(self._ask)
        pane.reasons.left.connect(self._leave_reasons)
        pane.signals.ticked.connect(self._tick)
        pane.signals.evidenced.connect(self._evidence)
        pane.signals.typed.connect(lambda signal, text: drafts.keep(f"signal:{signal}", text))

    def _connect_end(self) -> None:
        overall, seal = self.pane.overall, self.pane.seal
        self.pane.steps.chosen.connect(self.wanted)
        self.pane.take_aways.typed.connect(self._sitting.drafts.keep)
        self.pane.take_aways.written.connect(self._write)
        overall.chosen.connect(self._recommend)
        overall.typed.connect(partial(self._sitting.drafts.keep, "overall"))
        overall.wanted.connect(self.wanted)
        seal.wanted.connect(self.wanted)
        seal.advised.connect(self.advised)
        seal.notes_wanted.connect(self._to_notes)
