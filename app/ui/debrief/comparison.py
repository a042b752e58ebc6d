"""One dimension of a debrief, seat by seat: level and anchor, notes, signals, findings."""

from collections.abc import Sequence

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from app.domain.debrief.debrief import Debrief
from app.domain.debrief.seat_records import DimensionView, SeatView
from app.domain.scorecard.marks import NE, Given
from app.ui.debrief import words as room_words
from app.ui.look import words
from app.ui.look.theme import theme_of
from app.ui.widgets.level_badge import draw_level
from app.ui.widgets.page import COLUMN
from app.ui.widgets.text import Elided, label, rule


class SeatBadge(QWidget):
    """A level by itself."""

    def __init__(self, level: Given | None, top: int, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._level, self._top = level, top
        self.setAccessibleName(name)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    def sizeHint(self) -> QSize:
        theme = theme_of()
        return QSize(theme.px(28), theme.px(24))

    def paintEvent(self, event: QPaintEvent) -> None:
        draw_level(QPainter(self), QRectF(self.rect()), self._level, self._top, theme_of())


class Comparison(QWidget):
    """Shows what each seat saw of one dimension: the lowest level first, or in an order of seats."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._layout = QVBoxLayout(self)
        self._layout.setContentsMargins(24, 20, 24, 20)
        self._layout.setSpacing(8)
        self._body = QWidget()
        self._layout.addWidget(self._body)
        self._layout.addStretch(1)

    def show_dimension(self, shown: Debrief, dimension: str, first: Sequence[str] = ()) -> None:
        """Show a dimension; `first` are the seats to begin with, in their order."""
        view = next(each for each in shown.dimensions if each.dimension.id == dimension)
        body = QWidget()
        body.setMaximumWidth(theme_of().px(COLUMN))
        column = QVBoxLayout(body)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        column.addWidget(label(view.dimension.title, "title", wrap=True))
        column.addWidget(label(self._line(view), "muted", wrap=True))
        flags = {flag.seat.id for flag in shown.red_flags if flag.signal is not None}
        rated = [each for each in view.seats if each.rating is not None]
        places = {seat: place for place, seat in enumerate(first)}
        late = {each.seat.id for each in shown.seats if each.late}
        for seat in sorted(rated, key=lambda each: (places.get(each.seat.id, len(places)), *_order(each))):
            column.addSpacing(8)
            self._add_seat(column, seat, len(shown.rubric.scale), seat.seat.id in flags, seat.seat.id in late)
        self._layout.replaceWidget(self._body, body)
        self._body.hide()
        self._body.deleteLater()
        self._body = body

    def _line(self, view: DimensionView) -> str:
        given = [f"{each.seat.interviewer.name}: {each.rating.level}" for each in view.seats if each.rating]
        return " · ".join(given) or self.tr("No seat rated this dimension.")

    def _add_seat(self, column: QVBoxLayout, view: SeatView, top: int, flagged: bool, late: bool) -> None:
        rating = view.rating
        assert rating is not None
        head = QHBoxLayout()
        head.setSpacing(8)
        head.addWidget(SeatBadge(rating.level, top, self.tr("Level {level}").format(level=rating.level)))
        for text, kind in ((view.seat.interviewer.name, "strong"), (room_words.doing(view.seat), "muted")):
            told = Elided(kind)
            told.setText(text)
            told.setToolTip(text)
            head.addWidget(told, kind == "muted")
        if flagged and any(signal.kind == "red-flag" for signal, _ in view.signals):
            head.addWidget(label(self.tr("red flag"), "warn"))
        if late:
            head.addWidget(label(self.tr("amended after the opening"), "warn"))
        column.addLayout(head)
        for words_ in self._about(view):
            column.addWidget(label(words_, "muted", wrap=True, selectable=True))
        for text in _evidence(view):
            column.addWidget(_quoted(text))

    def _about(self, view: SeatView) -> list[str]:
        rating, lines = view.rating, []
        assert rating is not None
        if view.anchor:
            lines.append(self.tr("Anchor: {anchor}").format(anchor=view.anchor))
        if rating.level == NE:
            lines.append(self.tr("Not evidenced: {reason}").format(reason=rating.reason))
        if rating.confidence:
            lines.append(
                self.tr("How sure: {confidence}").format(confidence=words.confidence(rating.confidence))
            )
        for version, level in view.earlier:
            told = self.tr("not rated") if level is None else str(level)
            lines.append(
                self.tr("Amended: version {version} said {level}.").format(version=version, level=told)
            )
        return lines


def _order(view: SeatView) -> tuple[int, str]:
    level = view.rating.level if view.rating else None
    return (level if isinstance(level, int) else 99, view.seat.interviewer.name)


def _evidence(view: SeatView) -> list[str]:
    found = [(note.at, f"{words.toned(note)}   {note.at:%H:%M:%S}") for note in view.notes]
    for signal, mark in view.signals:
        said = f"{signal.text}: {mark.evidence}" if mark.evidence else signal.text
        found.append((mark.at, f"{said}   {mark.at:%H:%M:%S}"))
    for each in view.findings:
        if each.mark:
            said = f"{each.finding.title}: {words.finding(each.mark)}"
            found.append((each.mark.at, f"{said}   {each.mark.at:%H:%M:%S}"))
    return [text for _, text in sorted(found)]


def _quoted(text: str) -> QWidget:
    """Return a text with a line at its side."""
    made = QWidget()
    row = QHBoxLayout(made)
    row.setContentsMargins(4, 0, 0, 0)
    row.setSpacing(12)
    side = rule(vertical=True)
    side.setFixedWidth(2)
    row.addWidget(side)
    words_ = label(text, wrap=True, selectable=True)
    words_.setAlignment(Qt.AlignmentFlag.AlignTop)
    row.addWidget(words_, 1)
    return made
