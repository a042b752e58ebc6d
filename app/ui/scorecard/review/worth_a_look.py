"""Worth a look: what is missing before the seal, what contradicts itself, and words that would not count."""

from typing import NamedTuple

from PySide6.QtCore import QCoreApplication, Qt, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from app.domain.packs.rubric import Rubric
from app.domain.scorecard.advice import Advice, advice
from app.domain.scorecard.contradictions import Contradiction, contradictions
from app.domain.scorecard.desk import Desk
from app.domain.scorecard.scorecard import Gap, Scorecard, gaps
from app.ui.look import words
from app.ui.scorecard import advice_places
from app.ui.scorecard.review.remark_row import RemarkRow
from app.ui.scorecard.review.words_that_count import AdviceList
from app.ui.scorecard.steps import OVERALL, RECORD
from app.ui.widgets.text import ElidedButton, label, section

MISSING_SHOWN = 6
"""Missing things listed one by one; how many more there are stands under them."""


class Remarks(NamedTuple):
    """What there is to remark on a card, and how it is said: equal remarks look alike."""

    missing: tuple[Gap, ...]
    found: tuple[Contradiction, ...]
    advice: tuple[Advice, ...]
    unstamped: bool
    said: tuple[str, ...]


def remarks(desk: Desk, *, unstamped: bool) -> Remarks:
    """Return the remarks on the card of `desk`; `unstamped` when a note is typed and not stamped."""
    card, rubric = desk.card, desk.rubric
    found = contradictions(card, rubric)
    words_that_count = advice(card, rubric, desk.frozen.exercise if desk.frozen else None)
    said = [contradiction_words(each, card, rubric) for each in found]
    said += [advice_places.place_words(each, card, rubric) for each in words_that_count]
    return Remarks(gaps(card, rubric), found, words_that_count, unstamped, tuple(said))


class WorthALook(QWidget):
    """Each remark has a way to where it was found."""

    step_wanted = Signal(str)
    words_wanted = Signal(str, str)
    """Where words were found: a place, and its note, dimension or signal."""
    notes_wanted = Signal(str)
    """The notes to file, or those to come back to: the kind of a contradiction."""
    left = Signal()
    """A remark was left as it is."""

    def __init__(
        self, desk: Desk, made: Remarks, left: set[Advice | Contradiction], parent: QWidget | None = None
    ) -> None:
        """Show the remarks on the card of `desk` but those `left` as they are."""
        super().__init__(parent)
        self.desk, self.remarks, self._left = desk, made, left
        self.missing, self.found, self.unstamped = made.missing, made.found, made.unstamped
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(12)
        if self.missing:
            column.addWidget(self._gaps())
        self._remarks = QWidget()
        column.addWidget(self._remarks)
        self._column = column
        self._fill()
        self.advice = AdviceList(made.advice, self._place, left)
        self.advice.wanted.connect(self.words_wanted)
        self.advice.left.connect(self.left)
        column.addWidget(self.advice)

    def open_remarks(self) -> int:
        """Return how many contradictions and words are told of, without those left as they are."""
        return sum(each not in self._left for each in (*self.found, *self.advice.remarks))

    def first(self) -> RemarkRow | None:
        """Return the first remark on words, else the first of all, where there is one."""
        return self.advice.first() or next(iter(self.findChildren(RemarkRow)), None)

    def _place(self, remark: Advice) -> str:
        return advice_places.place_words(remark, self.desk.card, self.desk.rubric)

    def _gaps(self) -> QWidget:
        made = QWidget()
        column = QVBoxLayout(made)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(section(_counted(_tr("Missing"), len(self.missing))))
        column.addSpacing(4)
        for gap in self.missing[:MISSING_SHOWN]:
            target, what = gap_words(gap, self.desk.rubric)
            go = ElidedButton(f"→ {what}")
            go.clicked.connect(lambda _=False, target=target: self.step_wanted.emit(target))
            column.addWidget(go, 0, Qt.AlignmentFlag.AlignLeft)
        if len(self.missing) > MISSING_SHOWN:
            more = _tr("and {n} more").format(n=len(self.missing) - MISSING_SHOWN)
            column.addWidget(label(more, "muted"))
        return made

    def _fill(self) -> None:
        """Show what contradicts itself, without what was left as it is."""
        rows = QWidget()
        column = QVBoxLayout(rows)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        shown = [each for each in self.found if each not in self._left]
        if shown or self.unstamped:
            column.addWidget(section(_counted(_tr("Worth a look"), len(shown) + self.unstamped)))
        if self.unstamped:
            row = RemarkRow(_tr("1 note is typed and not stamped."), leave=False)
            row.gone.connect(lambda: self.step_wanted.emit(RECORD))
            column.addWidget(row)
        for each in shown:
            column.addWidget(self._row(each))
        self._column.replaceWidget(self._remarks, rows)
        rows.setVisible(bool(shown) or self.unstamped)
        self._remarks.hide()
        self._remarks.deleteLater()
        self._remarks = rows

    def _row(self, remark: Contradiction) -> RemarkRow:
        row = RemarkRow(contradiction_words(remark, self.desk.card, self.desk.rubric))
        row.gone.connect(lambda: self._go(remark))
        row.left.connect(lambda: self._leave(remark))
        return row

    def _go(self, remark: Contradiction) -> None:
        if remark.kind == "wordless":
            self.words_wanted.emit("note", remark.subject)
        elif remark.kind in ("unfiled", "follow-up"):
            self.notes_wanted.emit(remark.kind)
        else:
            self.step_wanted.emit(remark.subject)

    def _leave(self, remark: Contradiction) -> None:
        self._left.add(remark)
        self._fill()
        first = next(iter(self._remarks.findChildren(RemarkRow)), None) or self.advice.first()
        if first is not None:
            first.setFocus(Qt.FocusReason.OtherFocusReason)
        self.left.emit()


def gap_words(gap: Gap, rubric: Rubric) -> tuple[str, str]:
    """Return the step where a gap is filled, and what is missing."""
    if gap.what == "overall":
        return OVERALL, _tr("The overall recommendation is not given")
    if gap.what == "signal-evidence":
        signal = rubric.signal(gap.subject)
        return signal.dimensions[0], _tr("Red flag without evidence: {signal}").format(signal=signal.text)
    said = (
        _tr("{dimension} is not rated")
        if gap.what == "unrated"
        else _tr("{dimension}: a rating at the end of the scale needs a note as evidence")
    )
    return gap.subject, said.format(dimension=rubric.dimension(gap.subject).title)


def contradiction_words(remark: Contradiction, card: Scorecard, rubric: Rubric) -> str:
    """Say what contradicts itself."""
    one, many = {
        "unfiled": (
            _tr("1 note is filed nowhere and would be sealed so."),
            _tr("{n} notes are filed nowhere and would be sealed so."),
        ),
        "follow-up": (
            _tr("1 question to come back to is still open."),
            _tr("{n} questions to come back to are still open."),
        ),
        "wordless": (
            _tr("1 moment has no words; without them it is no evidence."),
            _tr("{n} moments have no words; without them they are no evidence."),
        ),
        "evidence-on-ne": (
            _tr("{dimension} is not evidenced, yet 1 note or signal is filed there."),
            _tr("{dimension} is not evidenced, yet {n} notes or signals are filed there."),
        ),
        "flag-on-good-level": (
            _tr("{dimension} is a {level} with a red flag on it."),
            _tr("{dimension} is a {level} with {n} red flags on it."),
        ),
        "strong-on-low-level": (
            _tr("{dimension} is a {level} with a strong sign on it, and nothing that speaks against."),
            _tr("{dimension} is a {level} with {n} strong signs on it, and nothing that speaks against."),
        ),
    }[remark.kind]
    said = words.counted(remark.notes, one, many)
    rating = card.ratings.get(remark.subject)
    if rating is None:
        return said
    return said.format(dimension=rubric.dimension(rating.dimension).title, level=rating.level)


def _counted(title: str, count: int) -> str:
    return f"{title} · {count}"


def _tr(text: str) -> str:
    return QCoreApplication.translate("WorthALook", text)
