"""The ratings of an opened panel: the matrix, the policy, the agreement, and what stands behind a cell."""

from collections.abc import Iterator

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QFontMetrics
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from app.domain.debrief.debrief import Debrief
from app.domain.debrief.seat_records import DimensionView, SeatView
from app.domain.errors import Sentence
from app.domain.panel import Seat
from app.ui.debrief import words as room_words
from app.ui.debrief.comparison import Comparison
from app.ui.debrief.matrix import FIGURE, RATING, TITLE, Matrix, MatrixCell, MatrixRow
from app.ui.look import words
from app.ui.look.theme import theme_of
from app.ui.widgets.page import scrolling
from app.ui.widgets.splitter import StackingSplitter
from app.ui.widgets.text import Elided, label, section


class RatingsFace(QWidget):
    """Shows every seat's rating of every dimension, most disagreed first."""

    turned = Signal(str)
    """To another dimension."""

    def __init__(self, shown: Debrief, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._shown = shown
        self.matrix = Matrix(len(shown.rubric.scale), self.tr("Ratings by dimension and seat"))
        self.matrix.turned.connect(self._turn)
        self._comparison = Comparison()
        self._below = QWidget()
        self._lay_out()
        self.show_debrief(shown)

    def show_debrief(self, shown: Debrief) -> None:
        """Show what was rated and agreed on."""
        self._shown = shown
        heads = ["", *(_head(each.seat) for each in shown.seats)]
        heads += [self.tr("range"), "r_wg", self.tr("consensus")]
        order = [each.dimension for each in shown.agreement.most_disagreed()]
        views = {each.dimension.id: each for each in shown.dimensions}
        self.matrix.show_rows(heads, [self._row(views[each]) for each in order])
        self.matrix.setFixedHeight(self.matrix.height_wanted())
        self._show_below()

    def _row(self, view: DimensionView) -> MatrixRow:
        shown, title = self._shown, view.dimension.title
        [apart] = [each for each in shown.agreement.dimensions if each.dimension == view.dimension.id]
        agreed = shown.meeting.agreed(view.dimension.id) if shown.meeting else None
        figures = (
            MatrixCell(
                FIGURE,
                "–" if apart.range is None else str(apart.range),
                self.tr("{dimension}, range {range}").format(
                    dimension=title, range=self.tr("none") if apart.range is None else apart.range
                ),
                strong=(apart.range or 0) >= 2,
            ),
            MatrixCell(
                FIGURE,
                room_words.figure(apart.within_group),
                self.tr("{dimension}, agreement within the group {figure}").format(
                    dimension=title, figure=room_words.figure(apart.within_group)
                ),
            ),
            MatrixCell(
                RATING,
                self.tr("open") if agreed is None else "",
                self.tr("{dimension}, consensus {level}").format(
                    dimension=title, level=self.tr("open") if agreed is None else agreed.level
                ),
                level=agreed.level if agreed else None,
            ),
        )
        ratings = tuple(self._rating(each, title) for each in view.seats)
        return MatrixRow(view.dimension.id, (MatrixCell(TITLE, title, title), *ratings, *figures))

    def _rating(self, view: SeatView, title: str) -> MatrixCell:
        level = view.rating.level if view.rating else None
        flagged = any(signal.kind == "red-flag" for signal, _ in view.signals)
        flagged = flagged or any(note.tone == "red-flag" for note in view.notes)
        parts = [title, view.seat.interviewer.name]
        parts.append(self.tr("not rated") if level is None else self._shown.rubric.level_name(level)
                     if isinstance(level, int) else self.tr("not evidenced"))  # fmt: skip
        if isinstance(level, int):
            parts.insert(2, str(level))
        if flagged:
            parts.append(self.tr("red flag"))
        late = view.seat.id in [each.seat.id for each in self._shown.seats if each.late]
        if view.earlier:
            parts.append(self.tr("amended after the opening") if late else self.tr("amended"))
        return MatrixCell(RATING, "·", ", ".join(parts), level, flagged, bool(view.earlier))

    def _show_below(self) -> None:
        made = QWidget()
        columns = QHBoxLayout(made)
        columns.setContentsMargins(0, 0, 0, 0)
        columns.setSpacing(40)
        policy, agreement = QVBoxLayout(), QVBoxLayout()
        for column in (policy, agreement):
            column.setSpacing(6)
            columns.addLayout(column, 1)
        policy.addWidget(section(self.tr("Policy")))
        signs = {"holds": ("✓", "good"), "fails": ("✕", "warn"), "open": ("!", "signal-weak")}
        for rule in self._shown.policy.rules:
            sign, kind = signs[rule.verdict]
            policy.addLayout(_signed(sign, kind, f"{rule.text} · {words.translated(rule.sentence())}"))
        for sentence in self._stands():
            policy.addWidget(label(words.translated(sentence), "muted", wrap=True))
        policy.addStretch(1)
        agreement.addWidget(section(self.tr("Agreement")))
        found = self._shown.agreement
        agreement.addWidget(label(words.translated(found.sentence()), wrap=True))
        if caveat := found.caveat():
            agreement.addWidget(label(words.translated(caveat), "muted", wrap=True))
        if self._shown.hints:
            agreement.addSpacing(8)
            agreement.addWidget(section(self.tr("Questions to ask")))
            for hint in self._shown.hints:
                agreement.addWidget(label(words.translated(hint.sentence()), wrap=True))
        agreement.addStretch(1)
        self._left.replaceWidget(self._below, made)
        self._below.hide()
        self._below.deleteLater()
        self._below = made

    def _stands(self) -> Iterator[Sentence]:
        """Yield how the outcome stands up, what would change it, and what would not."""
        found = self._shown.robustness
        yield found.sentence()
        yield from (each.sentence(self._shown.rubric) for each in found.turning())
        yield from found.unmoved()

    def _turn(self, dimension: str, column: int) -> None:
        at = column - 1
        first = [self._shown.seats[at].seat.id] if 0 <= at < len(self._shown.seats) else []
        self._comparison.show_dimension(self._shown, dimension, first)
        self.turned.emit(dimension)

    def _lay_out(self) -> None:
        holder = QWidget()
        self._left = QVBoxLayout(holder)
        self._left.setContentsMargins(28, 20, 28, 20)
        self._left.setSpacing(12)
        head = QHBoxLayout()
        head.addWidget(section(self.tr("Most disagreed first")))
        about = Elided("small")
        about.setText(self.tr("initial ratings · consensus appears after each discussion"))
        head.addStretch(1)
        head.addWidget(about)
        self._left.addLayout(head)
        self._left.addWidget(self.matrix)
        self._left.addWidget(self._below)
        self._left.addStretch(1)
        both = StackingSplitter(
            "ratings", 840, scrolling(holder), scrolling(self._comparison), sizes=(840, 400)
        )
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(both)
        self.setFocusProxy(self.matrix)


def _head(seat: Seat) -> str:
    name, doing = room_words.short_name(seat), room_words.doing(seat)
    theme = theme_of()
    fits = QFontMetrics(theme.font(12)).elidedText(doing, Qt.TextElideMode.ElideRight, theme.px(72))
    return f"{name}\n{fits}" if doing else name


def _signed(sign: str, kind: str, text: str) -> QHBoxLayout:
    row = QHBoxLayout()
    row.setSpacing(8)
    mark = label(sign, kind)
    mark.setFixedWidth(14)
    row.addWidget(mark, 0, Qt.AlignmentFlag.AlignTop)
    row.addWidget(label(text, wrap=True), 1)
    return row
