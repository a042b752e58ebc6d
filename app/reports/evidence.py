"""The evidence behind a debrief: dimension by dimension, what each seat gave, saw and wrote down."""

from reportlab.lib.styles import ParagraphStyle
from reportlab.platypus import Flowable, Spacer

from app.domain.debrief import Debrief, DimensionView, SeatView
from app.domain.panel import Seat
from app.domain.rubric import Rubric, Signal
from app.domain.scorecard import NE, Note, SignalMark
from app.reports import marks, words
from app.reports.fonts import MEDIUM
from app.reports.page import heading
from app.reports.styles import BODY, LEVELS, MUTED, MUTED_TEXT, STEP
from app.reports.text import Writer

_INDENT = 30
_TIMED = ParagraphStyle(
    "timed", parent=BODY, leftIndent=_INDENT + 46, bulletIndent=_INDENT, bulletFontSize=8.5,
    bulletColor=MUTED, spaceAfter=STEP / 2,
)  # fmt: skip
_INDENTED = ParagraphStyle("indented", parent=BODY, leftIndent=_INDENT)
_INDENTED_MUTED = ParagraphStyle("indented-muted", parent=MUTED_TEXT, leftIndent=_INDENT)
_SEAT = ParagraphStyle("seat", parent=BODY, spaceBefore=3 * STEP, spaceAfter=STEP / 2)

_SIGNS = {"strong": "+", "weak": "−", "red-flag": "!"}
_KINDS = {"strong": "Strong signal", "weak": "Weak signal", "red-flag": "Red flag"}
_SIGN_COLOURS = {"strong": LEVELS[2][0], "weak": LEVELS[1][0], "red-flag": LEVELS[0][0]}


def evidence(debrief: Debrief, writer: Writer) -> list[Flowable]:
    """Every dimension, then the notes that no dimension holds."""
    story = heading(writer, "Evidence by dimension", 0, outline=0)
    for view in debrief.dimensions:
        story += _dimension(view, debrief.rubric, writer)
    if debrief.unfiled:
        story += heading(writer, "Notes filed under no dimension", 1, outline=1)
        for seat, note in debrief.unfiled:
            story += _note(note, writer, seat)
    return story


def _dimension(view: DimensionView, rubric: Rubric, writer: Writer) -> list[Flowable]:
    story = heading(writer, view.dimension.title, 1, outline=1)
    story.append(writer.paragraph(writer.markup(view.dimension.asks), MUTED_TEXT))
    for seat in view.seats:
        story += _seat(seat, view.dimension.id, rubric, writer)
    return story


def _seat(view: SeatView, dimension: str, rubric: Rubric, writer: Writer) -> list[Flowable]:
    rating = view.rating
    given = rating.level if rating else None
    name = "Not rated" if given is None else words.level(given)
    if isinstance(given, int):
        name = rubric.level_name(given)
    who = writer.markup(f"{name} ")
    text = f'<font name="{MEDIUM}">{who}</font><font color="#66645E">{writer.markup("· " + view.seat.interviewer.name)}</font>'
    ink = marks.level_ink(given, len(rubric.scale))
    story: list[Flowable] = [marks.Beside(ink, writer.paragraph(text, _SEAT), _INDENT)]
    if view.anchor:
        story += writer.paragraphs(view.anchor, _INDENTED_MUTED)
    if rating and rating.reason:
        story += writer.paragraphs(rating.reason, _INDENTED)
    for note in view.notes:
        story += _note(note, writer)
    if not view.notes:
        story.append(writer.paragraph("No note was filed here.", _INDENTED_MUTED))
    for signal, mark in view.signals:
        story += _signal(signal, mark, writer)
    return story


def _note(note: Note, writer: Writer, seat: Seat | None = None) -> list[Flowable]:
    paragraphs = writer.paragraphs(note.text, _TIMED)
    for paragraph in paragraphs[:1]:
        paragraph.bulletText = words.clock(note.at)
    return paragraphs


def _signal(signal: Signal, mark: SignalMark, writer: Writer) -> list[Flowable]:
    text = f"{_KINDS[signal.kind]}: {signal.text}. {mark.evidence}"
    paragraphs = writer.paragraphs(text, _TIMED)
    for paragraph in paragraphs[:1]:
        paragraph.bulletText = f"{_SIGNS[signal.kind]} {words.clock(mark.at)}"
    return paragraphs
