"""One dimension of the desk: anchors, evidence, questions, signals."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import (
    QBoxLayout,
    QHBoxLayout,
    QLabel,
    QSizePolicy,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from app.domain.packs.exercise import Exercise
from app.domain.packs.rubric import Dimension, Rubric
from app.domain.scorecard.marks import NE
from app.domain.scorecard.scorecard import Scorecard, lacks_evidence
from app.domain.scorecard.withheld import offered, withheld
from app.ui.look.theme import theme_of
from app.ui.scorecard.evaluate.anchors import AnchorCards
from app.ui.scorecard.evaluate.not_evidenced import ReasonBar
from app.ui.scorecard.evaluate.questions import QuestionList
from app.ui.scorecard.evaluate.rating import RatingWords
from app.ui.scorecard.notes.line import NoteLine
from app.ui.scorecard.notes.list import NoteList
from app.ui.widgets.drafts import Drafts
from app.ui.widgets.page import scrolling
from app.ui.widgets.segments import Segments
from app.ui.widgets.signal_list import SignalList
from app.ui.widgets.text import Elided, button, label, section


class DimensionPane(QWidget):
    """Shows a dimension of a scorecard; every signal asks the page to do something."""

    rated = Signal(int)
    unevidenced = Signal()
    """The reason for NE is to be asked."""
    not_evidenced = Signal(str)

    def __init__(self, rubric: Rubric, exercise: Exercise | None, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._rubric = rubric
        self._guidance = {each.dimension: each for each in exercise.guidance} if exercise else {}
        self._dimension: Dimension | None = None
        self._title = Elided("page", keep=160)
        self._asks = Elided("muted")
        self._ne = button(
            self.tr("Not evidenced"), "plain", tip=self.tr("Give NE with its reason"), calls="desk/ne"
        )
        self._ne.setParent(self)  # Tab goes in the order in which parts come here: that of reading
        self.anchors = AnchorCards(rubric.scale, self)
        self._remark = label("", "muted", wrap=True)
        self.reasons = ReasonBar(rubric.not_evidenced)
        self._filed: QLabel = section("")
        self._empty = label("", "muted", wrap=True)
        self.notes = NoteList()
        self.line = NoteLine(rubric=rubric)
        self.questions = QuestionList()
        self.signals = SignalList()
        self.rating = RatingWords()
        self._sounds = label("", wrap=True)
        self._tabs = Segments(
            (
                ("questions", self.tr("Questions")),
                ("signals", self.tr("Signals")),
                ("sounds", self.tr("This case")),
            ),
            self.tr("Beside the evidence"),
            shrinks=True,
        )
        self._beside = QStackedWidget()
        self._beside.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Ignored)
        self._lower = QStackedWidget(self)
        self.signals.add(rubric.signals)
        self._lay_out()
        self._connect()

    def show_card(self, card: Scorecard, dimension: str, drafts: Drafts) -> None:
        """Show what `card` says of `dimension`. Text being typed is left alone."""
        shown = self._rubric.dimension(dimension)
        if self._dimension is not shown:
            self._dimension = shown
            self._title.setText(shown.title)
            self._title.setToolTip(shown.title)
            self._asks.setText(shown.asks)
            self.line.invite(
                self.tr("Note on {dimension}").format(dimension=shown.title),
                self.tr("What did you see or hear? Enter stamps it here."),
                self.tr("What did you see or hear?"),
            )
            self._show_guidance(dimension)
            self.dismiss_reason()
        rating = card.ratings.get(dimension)
        editable = card.status != "sealed"
        self.anchors.show_dimension(shown, rating.level if rating else None)
        notes = card.notes_on(dimension)
        self.notes.show_notes(notes, editable=editable)
        self._filed.setText(self.tr("Evidence filed here · {count}").format(count=len(notes)).upper())
        self._empty.setVisible(not notes)
        self.notes.setVisible(bool(notes))
        self.line.setEnabled(editable)
        self._ne.setEnabled(editable)
        signals = self._rubric.signals_of(dimension)
        self.signals.show_signals(signals, dict(card.signals), drafts.under("signal:"), editable=editable)
        growth, top = drafts.text(f"growth:{dimension}"), self._rubric.scale[-1].level
        self.rating.show_rating(rating, growth, top=top, editable=editable)
        self.questions.show_questions(dimension, offered(card, shown), len(withheld(card, shown)))
        self.questions.show_marks(card.questions, editable=editable)
        self._show_remark(card, dimension)

    def show_beside(self, which: str) -> None:
        """Show the questions or the signals beside the evidence."""
        self._tabs.show_choice(which)
        self._beside.setCurrentIndex(("questions", "signals", "sounds").index(which))

    def ask_reason(self, begun: str) -> None:
        """Ask why there is no evidence, in the place of the evidence; `begun` was typed before."""
        self._give_room(QSizePolicy.Policy.Preferred)
        self._lower.setCurrentWidget(self.reasons)
        self.reasons.ask(begun)

    def dismiss_reason(self) -> None:
        """Go back to the evidence."""
        self._lower.setCurrentIndex(0)
        self._give_room(QSizePolicy.Policy.Ignored)

    def _give_room(self, policy: QSizePolicy.Policy) -> None:
        """Give the reasons room only while they are asked for: a low window would scroll for them always."""
        self.reasons.setSizePolicy(QSizePolicy.Policy.Preferred, policy)

    def _show_guidance(self, dimension: str) -> None:
        """Show what each level sounds like in the exercise of this seat."""
        guidance = self._guidance.get(dimension)
        self._tabs.show_key("sounds", guidance is not None)
        if guidance is not None:
            lines = [
                f"{each.level}  {self._rubric.level_name(each.level)}: {each.text}"
                for each in guidance.levels
            ]
            self._sounds.setText("\n\n".join(lines))
        elif self._beside.currentIndex() == 2:
            self.show_beside("questions")

    def _show_remark(self, card: Scorecard, dimension: str) -> None:
        rating = card.ratings.get(dimension)
        words, kind = "", "muted"
        if rating and rating.level == NE:
            words = self.tr("NE, not evidenced: {reason}").format(reason=rating.reason)
        elif rating and lacks_evidence(card, self._rubric, rating):
            words = self.tr(
                "A {level} needs evidence: write a note below, or tick a signal and say what it was."
            )
            words, kind = words.format(level=rating.level), "warn"
        here = kind == "warn" and not card.notes_on(dimension)  # where the evidence would be
        nothing = self.tr("Nothing yet. Notes you stamp while this dimension is open are filed here.")
        _say(self._empty, *((words, kind) if here else (nothing, "muted")))
        _say(self._remark, words, kind)
        self._remark.setVisible(bool(words) and not here)

    def _lay_out(self) -> None:
        head = QHBoxLayout()
        head.setSpacing(12)
        head.addWidget(self._title, 0, Qt.AlignmentFlag.AlignBaseline)
        head.addWidget(self._asks, 1, Qt.AlignmentFlag.AlignVCenter)
        head.addWidget(self._ne, 0, Qt.AlignmentFlag.AlignBaseline)
        evidence = QVBoxLayout()
        evidence.setSpacing(6)
        evidence.addWidget(self._filed)
        evidence.addWidget(self._empty)
        evidence.addWidget(self.notes, 1000)
        evidence.addStretch(1)
        evidence.addWidget(self.line)
        for part in (self.questions, self.signals, self._sounds):
            self._beside.addWidget(scrolling(_padded(part)))
        beside = QVBoxLayout()
        beside.setSpacing(6)
        beside.addWidget(self.rating)
        beside.addLayout(_leading(self._tabs))
        beside.addWidget(self._beside, 1)
        both = QWidget(self._lower)
        columns = self._columns = QBoxLayout(QBoxLayout.Direction.LeftToRight, both)
        columns.setContentsMargins(0, 0, 0, 0)
        columns.setSpacing(32)
        columns.addLayout(evidence, 3)
        columns.addLayout(beside, 2)
        self._lower.addWidget(both)
        self._lower.addWidget(self.reasons)
        self._give_room(QSizePolicy.Policy.Ignored)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(28, 16, 28, 16)
        layout.setSpacing(12)
        layout.addLayout(head)
        layout.addWidget(self.anchors)
        layout.addWidget(self._remark)
        layout.addSpacing(4)
        layout.addWidget(self._lower, 1)
        self.show_beside("questions")

    def heightForWidth(self, width: int) -> int:
        """Return the height below which it is scrolled: lists give way before, down to their least."""
        layout = self.layout()
        return layout.minimumHeightForWidth(width) if layout is not None else -1

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Put what is beside the evidence under it where two columns have no room."""
        wide = self.width() >= theme_of().px(640)
        way = QBoxLayout.Direction.LeftToRight if wide else QBoxLayout.Direction.TopToBottom
        self._columns.setDirection(way)
        for part, least in ((self.notes, 72), (self._beside, 32)):
            part.setMinimumHeight(theme_of().px(least if wide else 120))
        super().resizeEvent(event)

    def _connect(self) -> None:
        self.anchors.level_chosen.connect(self.rated)
        self.reasons.chosen.connect(self.not_evidenced)
        self.reasons.chosen.connect(lambda _: self.dismiss_reason())
        self.reasons.left.connect(self.dismiss_reason)
        self._ne.clicked.connect(lambda _=False: self.unevidenced.emit())
        self._tabs.chosen.connect(self.show_beside)


def _say(told: QLabel, words: str, kind: str) -> None:
    told.setText(words)
    if told.property("kind") != kind:
        told.setProperty("kind", kind)
        told.style().polish(told)


def _padded(inner: QWidget) -> QWidget:
    holder = QWidget()
    layout = QVBoxLayout(holder)
    layout.setContentsMargins(0, 0, 12, 8)
    layout.addWidget(inner)
    layout.addStretch(1)
    return holder


def _leading(widget: QWidget) -> QHBoxLayout:
    """Put `widget` at the left; unlike an aligned one it may shrink below its wish."""
    row = QHBoxLayout()
    row.addWidget(widget)
    row.addStretch(1)
    return row
