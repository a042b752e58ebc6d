"""The picture of an opened panel: what each seat gave each dimension, and where that lies on the scale."""

from collections.abc import Sequence
from functools import partial
from typing import Any, NamedTuple

from reportlab.lib.enums import TA_LEFT
from reportlab.lib.styles import ParagraphStyle
from reportlab.platypus import Flowable, Paragraph, Spacer

from app.domain.debrief.debrief import Debrief
from app.domain.debrief.seat_records import DimensionView, SeatView
from app.domain.packs.rubric import Rubric
from app.domain.panel import Seat
from app.domain.scorecard.marks import NE, Given
from app.reports import words
from app.reports.language import phrase
from app.reports.typesetting import badges, emphasis
from app.reports.typesetting.fonts import MEDIUM, REGULAR, SEMIBOLD
from app.reports.typesetting.page import WIDTH
from app.reports.typesetting.styles import CAPTION, COLUMN, LINE, MUTED, NAME, STEP, TEXT, level_colours
from app.reports.typesetting.tagging import language_of, marked, unmarked
from app.reports.typesetting.text import Writer

NAMED = 5
LONG_NAME = 40
"""Up to so many seats stand under their names; more, or long names, under initials with a legend."""
ABREAST = 12
"""More seats than this go into a second picture."""

_SCALE = 86.0
_GAP = 24.0
_AGREED = 44.0
_ROW = 18.0
_LONE = ParagraphStyle("lone", parent=COLUMN, alignment=TA_LEFT)


class Grid(NamedTuple):
    """Where the columns stand."""

    titles: float
    seat: float
    badge: float
    levels: int
    agreed: float
    """How wide the column of what the meeting agreed on is, at the right; 0 before there is any."""

    def middle(self, place: int) -> float:
        """The middle of a seat's column."""
        return self.titles + self.seat * (place + 0.5)

    def dot(self, level: float) -> float:
        """Where a level lies on the scale at the right."""
        begin: float = WIDTH - self.agreed - _SCALE - 6
        return begin + _SCALE * (level - 1) / (self.levels - 1)


def matrix(debrief: Debrief, writer: Writer) -> list[Flowable]:
    """The picture, in blocks of at most twelve seats, with the legend it needs."""
    seats = [record.seat for record in debrief.seats]
    views = debrief.most_disagreed()
    labels = initials(seats)
    story: list[Flowable] = []
    for first in range(0, len(seats), ABREAST):
        block = slice(first, first + ABREAST)
        story += _block(debrief, views, block, labels[block], writer)
        story.append(Spacer(0, STEP))
    if _abbreviated(seats):
        story.append(writer.paragraph(_legend(seats, labels, writer), CAPTION))
    story.append(writer.paragraph(writer.markup(_reading(len(seats))), CAPTION))
    return story


def levels(view: DimensionView) -> list[int]:
    """The levels given, without NE."""
    return [s.rating.level for s in view.seats if s.rating and s.rating.level != NE]


def spread(given: Sequence[int]) -> int:
    """How far the levels lie apart."""
    return max(given) - min(given) if given else 0


def initials(seats: Sequence[Seat]) -> list[str]:
    """A short label for each seat, unlike any other."""
    found: list[str] = []
    for seat in seats:
        letters = ["".join(filter(str.isalpha, part)) for part in seat.interviewer.name.split()]
        parts = [part for part in letters if part] or [seat.interviewer.name]
        short = "".join(part[0] for part in dict.fromkeys((parts[0], parts[-1]))).upper()
        same = sum(each.rstrip("0123456789") == short for each in found)
        found.append(f"{short}{same + 1}" if same else short)
    return found


def _abbreviated(seats: Sequence[Seat]) -> bool:
    return len(seats) > NAMED or any(len(seat.interviewer.name) > LONG_NAME for seat in seats)


def _reading(seats: int) -> str:
    said = phrase("NE: not evidenced; it never counts as low. A dot ( · ): not rated by that seat.")
    order = phrase("Most disagreed first.")
    return f"{said} {order}" if seats > 1 else said


def _legend(seats: Sequence[Seat], labels: Sequence[str], writer: Writer) -> str:
    named = (
        f"{emphasis.tinted(emphasis.medium(writer.markup(label)), TEXT)} {writer.markup(_called(seat))}"
        for seat, label in zip(seats, labels, strict=True)
    )
    return " &nbsp; ".join(named)


def _called(seat: Seat) -> str:
    exercise = f", {seat.exercise.title}" if seat.exercise else ""
    return words.cut(seat.interviewer.name, LONG_NAME) + exercise


def _block(
    debrief: Debrief, views: Sequence[DimensionView], block: slice, labels: Sequence[str], writer: Writer
) -> list[Flowable]:
    seats = [record.seat for record in debrief.seats]
    told = debrief.meeting
    grid = _grid(len(labels), len(debrief.rubric.scale), _AGREED if told and told.consensus else 0)
    if _abbreviated(seats):
        heads = [writer.paragraph(writer.markup(label), COLUMN) for label in labels]
    else:
        style = _LONE if len(seats) == 1 else COLUMN
        heads = [writer.paragraph(_head(seat, writer), style) for seat in seats]
    story: list[Flowable] = [_Head(grid, heads)]
    for view in views:
        title = writer.paragraph(writer.markup(view.dimension.title), NAME, debrief.rubric.language)
        agreed = told.agreed(view.dimension.id) if told else None
        lone = debrief.rubric if len(seats) == 1 else None
        story.append(_MatrixRow(grid, title, view, block, lone, agreed.level if agreed else None))
    return story


def _head(seat: Seat, writer: Writer) -> str:
    name = writer.markup(seat.interviewer.name)
    if seat.exercise is None:
        return name
    return f'{name}<br/><font name="{REGULAR}">{writer.markup(seat.exercise.title)}</font>'


def _grid(seats: int, levels: int, agreed: float) -> Grid:
    room = WIDTH - agreed - _SCALE - _GAP - 6
    titles = min(max(room - 70.0 * seats, 132.0), 170.0)
    seat = (room - titles) / seats
    return Grid(titles, seat, min(badges.WIDTH, seat - 3), levels, agreed)


class _Head(Flowable):
    """The names over the columns, the levels over the scale."""

    structure = "TR"

    def __init__(self, grid: Grid, heads: Sequence[Paragraph]) -> None:
        super().__init__()
        self._grid, self._heads = grid, heads

    def wrap(self, width: float, height: float) -> tuple[float, float]:
        """As tall as the longest name."""
        self.height = 5 + max(head.wrap(self._grid.seat - 1, height)[1] for head in self._heads)
        return width, self.height

    def draw(self) -> None:
        """Ink names, levels and a line below."""
        canvas, grid = self.canv, self._grid
        marked(canvas, "TD", lambda: None)  # over the titles
        for place, head in enumerate(self._heads):
            x = grid.middle(place) - grid.seat / 2 + 0.5
            ink = partial(head.drawOn, canvas, x, 5)
            marked(canvas, "TH", ink, scope="Column", lang=language_of(head))
        canvas.setFillColor(MUTED)
        canvas.setFont(MEDIUM, 8)
        marked(canvas, "TH", self._levels, alt=words.scale(grid.levels), scope="Column")
        if grid.agreed:
            middle = WIDTH - grid.agreed / 2
            marked(
                canvas,
                "TH",
                lambda: canvas.drawCentredString(middle, 7.4, phrase(words.AGREED)),
                scope="Column",
            )
        unmarked(canvas, partial(_line, canvas))

    def _levels(self) -> None:
        for level in range(1, self._grid.levels + 1):
            self.canv.drawCentredString(self._grid.dot(level), 7.4, str(level))


class _MatrixRow(Flowable):
    """One dimension: title, badges, scale."""

    structure = "TR"

    def __init__(
        self,
        grid: Grid,
        title: Paragraph,
        view: DimensionView,
        block: slice,
        lone: Rubric | None,
        agreed: Given | None,
    ) -> None:
        super().__init__()
        self._agreed = agreed
        self._grid, self._title, self._view, self._block, self._lone = grid, title, view, block, lone

    def wrap(self, width: float, height: float) -> tuple[float, float]:
        """As tall as the title asks for."""
        self._tall = self._title.wrap(self._grid.titles - 8, height)[1]
        self.height = max(_ROW, self._tall + 6)
        return width, self.height

    def draw(self) -> None:
        """Ink the row."""
        canvas, middle, given = self.canv, self.height / 2, levels(self._view)
        title = partial(self._title.drawOn, canvas, 0, middle - self._tall / 2)
        marked(canvas, "TH", title, scope="Row", lang=language_of(self._title))
        for place, seat in enumerate(self._view.seats[self._block]):
            told = "" if seat.rating else words.level(None)
            ink = partial(self._cell, self._grid.middle(place), middle - 3.2, seat)
            marked(canvas, "TD", ink, alt=told)
        scale = partial(_scale, canvas, self._grid, middle, given)
        marked(canvas, "Figure", scale, alt=words.on_the_scale(given, self._grid.levels))
        if self._grid.agreed:
            marked(canvas, "TD", partial(self._consensus, middle - 3.2))
        unmarked(canvas, partial(_line, canvas))

    def _consensus(self, y: float) -> None:
        if self._agreed is not None:
            self.canv.setFillColor(TEXT)
            self.canv.setFont(SEMIBOLD, 9)
            self.canv.drawCentredString(WIDTH - self._grid.agreed / 2, y, str(self._agreed))

    def _cell(self, x: float, y: float, seat: SeatView) -> None:
        if seat.rating is None:
            badges.draw_blank(self.canv, self._grid.titles + badges.WIDTH / 2 if self._lone else x, y)
            return
        given = seat.rating.level
        if self._lone is None:
            badges.draw_level(self.canv, x, y, given, self._grid.levels, self._grid.badge)
            return
        x = self._grid.titles + badges.WIDTH / 2
        badges.draw_level(self.canv, x, y, given, self._grid.levels)
        self.canv.setFillColor(TEXT)
        self.canv.setFont(REGULAR, 9)
        name = words.level(given) if given == NE else self._lone.level_name(given)
        self.canv.drawString(x + 20, y, name)


def _scale(canvas: Any, grid: Grid, y: float, given: Sequence[int]) -> None:
    canvas.setLineWidth(1)
    canvas.setStrokeColor(LINE)
    canvas.line(grid.dot(1), y, grid.dot(grid.levels), y)
    if not given:
        return
    canvas.setStrokeColor(MUTED)
    canvas.setLineWidth(1.6)
    if spread(given):
        canvas.line(grid.dot(min(given)), y, grid.dot(max(given)), y)
    for level in sorted(set(given)):
        canvas.setFillColor(level_colours(level, grid.levels)[0])
        canvas.circle(grid.dot(level), y, min(2.3 + 0.6 * given.count(level), 5), stroke=0, fill=1)


def _line(canvas: Any) -> None:
    canvas.setStrokeColor(LINE)
    canvas.setLineWidth(0.6)
    canvas.line(0, 0, WIDTH, 0)
