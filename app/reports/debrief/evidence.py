"""The evidence behind a debrief: dimension by dimension, what each seat gave, saw and wrote down."""

from reportlab.lib.styles import ParagraphStyle
from reportlab.platypus import CondPageBreak, Flowable

from app.domain.debrief.debrief import Debrief
from app.domain.debrief.seat_records import DimensionView, FindingView, SeatView
from app.domain.packs.rubric import Rubric, Signal, SignalKind
from app.domain.panel import Seat
from app.domain.scorecard.marks import Given, Note, SignalMark
from app.reports import words
from app.reports.language import Phrase, phrase
from app.reports.typesetting import badges, emphasis
from app.reports.typesetting.blocks import Beside
from app.reports.typesetting.page import COLUMN, WIDTH, heading
from app.reports.typesetting.running_heads import Running
from app.reports.typesetting.styles import BODY, CAPTION, LEVELS, MUTED, MUTED_TEXT, STEP
from app.reports.typesetting.tabular_digits import FIGURES
from app.reports.typesetting.text import Writer

_INDENT = 32
_TIMES = 48
_ROOM_BELOW = 170
"""The heading of all this, with that of the first dimension, which asks for 120."""
_ROOM = 62
"""A seat closer to the foot of the page than this goes to the next."""

_WITHIN_DIMENSION = 2
"""The depth of a seat below its dimension."""

_WHOLE = {"allowWidows": 0, "allowOrphans": 0, "spaceAfter": STEP}
_GUTTER = ParagraphStyle(
    "gutter", parent=BODY, leftIndent=_INDENT + _TIMES, bulletIndent=_INDENT, bulletFontName=FIGURES,
    bulletFontSize=8.5, bulletColor=MUTED, **_WHOLE,
)  # fmt: skip
_BEGINNING = 2 * _GUTTER.leading + STEP
"""The first lines of what a signal rests on: its title does not stand without them."""
_SIGNAL = ParagraphStyle("signal", parent=_GUTTER, spaceAfter=0)
_EMPTY = ParagraphStyle("empty", parent=_GUTTER, textColor=MUTED)
_ANCHOR = ParagraphStyle("anchor", parent=CAPTION, fontSize=8.5, leading=12, leftIndent=_INDENT, **_WHOLE)
_SEAT = ParagraphStyle("seat", parent=BODY, spaceBefore=3 * STEP, spaceAfter=0)

_SIGNALS: dict[SignalKind, tuple[str, Phrase, int]] = {
    "strong": ("+", Phrase("Strong signal"), 2),
    "weak": ("−", Phrase("Weak signal"), 1),
    "red-flag": ("!", Phrase("Red flag"), 0),
}


def evidence(debrief: Debrief, writer: Writer, *, notes: bool = True) -> list[Flowable]:
    """Every dimension, then the notes that no dimension holds."""
    story = heading(writer, phrase("Evidence by dimension"), 0, outline=0, room=_ROOM_BELOW)
    if not notes:
        story.append(writer.paragraph(phrase(words.NO_NOTES), CAPTION))
    for view in debrief.dimensions:
        story += _dimension(view, debrief.rubric, writer, notes)
    if debrief.unfiled:
        story += heading(writer, phrase("Notes filed under no dimension"), 1, outline=1)
    for seat in (record.seat for record in debrief.seats):
        filed = [note for owner, note in debrief.unfiled if owner.id == seat.id]
        if filed:
            story += [CondPageBreak(_ROOM), writer.paragraph(emphasis.medium(_who(seat, writer)), _SEAT)]
            story += [flowable for note in filed for flowable in _note(note, writer)]
    return story + _take_aways(debrief, writer)


def _take_aways(debrief: Debrief, writer: Writer) -> list[Flowable]:
    """What each seat takes away, and what it told the next interviewer."""
    story: list[Flowable] = []
    for record in debrief.seats:
        card = record.card
        if card.take_aways or card.handover:
            story += [
                CondPageBreak(_ROOM),
                writer.paragraph(emphasis.medium(_who(record.seat, writer)), _SEAT),
            ]
            story += _labelled(phrase("Take-aways"), writer.paragraphs(card.take_aways, _GUTTER))
            story += _labelled(phrase("Handover"), writer.paragraphs(card.handover, _GUTTER))
    return [*heading(writer, phrase("Key take-aways and handover"), 1, outline=1), *story] if story else []


def _who(seat: Seat, writer: Writer) -> str:
    return writer.markup(seat.interviewer.name)


def _dimension(view: DimensionView, rubric: Rubric, writer: Writer, notes: bool) -> list[Flowable]:
    story = heading(writer, view.dimension.title, 1, outline=1, room=120, lang=rubric.language)
    story.append(writer.paragraph(writer.markup(view.dimension.asks), MUTED_TEXT, rubric.language))
    silent = [
        seat
        for seat in view.seats
        if not (seat.rating or seat.notes or seat.signals or seat.earlier or seat.questions)
    ]
    for seat in view.seats:
        if seat not in silent:
            story += _seat(seat, rubric, writer, notes)
    if silent:
        names = ", ".join(_who(each.seat, writer) for each in silent)
        text = emphasis.muted(phrase("Not rated, and no note filed, by {names}", names=names))
        paragraph = writer.paragraph(text, _SEAT)
        story.append(Beside(badges.level_ink(None, len(rubric.scale)), paragraph, _INDENT))
    return story


def _seat(view: SeatView, rubric: Rubric, writer: Writer, notes: bool) -> list[Flowable]:
    given = view.rating.level if view.rating else None
    name = rubric.level_name(given) if isinstance(given, int) else words.level(given)
    sure = view.rating and view.rating.confidence
    who = _who(view.seat, writer) + (f", {phrase(words.SURENESS[sure])}" if sure else "")
    text = f"{emphasis.strong(writer.markup(name))} {emphasis.muted('· ' + who)}"
    ink = badges.level_ink(given, len(rubric.scale))
    head = Beside(ink, writer.paragraph(text, _SEAT), _INDENT)
    head.running = Running(_WITHIN_DIMENSION, _who(view.seat, writer), writer)
    story: list[Flowable] = [CondPageBreak(_ROOM), head]
    story += writer.paragraphs(view.anchor, _ANCHOR, lang=rubric.language)
    if view.earlier:
        said = "; ".join(_earlier(version, level, rubric) for version, level in view.earlier)
        story += _labelled(phrase("Amended"), writer.paragraphs(said, _GUTTER))
    if view.rating and view.rating.reason:
        story += _labelled(phrase("Reason"), writer.paragraphs(view.rating.reason, _GUTTER))
    if view.rating and view.rating.growth:
        story += _labelled(phrase("Growth"), writer.paragraphs(view.rating.growth, _GUTTER))
    for note in view.notes:
        story += _note(note, writer)
    if notes and not view.notes:
        story.append(writer.paragraph(phrase("No note was filed here."), _EMPTY))
    for signal, mark in view.signals:
        story += _signal(signal, mark, writer, notes)
    for finding in view.findings:
        story += _finding(finding, writer)
    for question, asked in view.questions:
        story += _labelled(
            phrase("Asked") if asked.outcome == "asked" else phrase("Skipped"),
            writer.paragraphs(question.text, _EMPTY),
        )
    return story


def _earlier(version: int, given: Given | None, rubric: Rubric) -> str:
    """What an earlier sealed version said, as in “version 1: 3, Meets the senior bar”."""
    if given is None:
        return phrase("version {version}: not rated", version=version)
    name = rubric.level_name(given) if isinstance(given, int) else words.level(given)
    return phrase("version {version}: {level}, {name}", version=version, level=given, name=name)


def _labelled(label: str, flowables: list[Flowable]) -> list[Flowable]:
    """The flowables, with a label in the gutter beside the first."""
    for flowable in flowables[:1]:
        flowable.bulletText = label
    return flowables


def _note(note: Note, writer: Writer) -> list[Flowable]:
    lead = ""
    if note.tone:
        sign, word, colour = words.TONES[note.tone]
        lead = emphasis.tinted(emphasis.strong(f"{sign} {phrase(word)}"), LEVELS[colour][0]) + " · "
    return _labelled(words.clock(note.at), writer.paragraphs(words.noted(note.text), _GUTTER, lead))


def _finding(view: FindingView, writer: Writer) -> list[Flowable]:
    at = words.clock(view.mark.at) if view.mark else ""
    lead = emphasis.strong(phrase("Finding"))
    text = f"{lead} · {writer.markup(view.finding.title)}: {words.finding(view.mark)}"
    return _labelled(at, [writer.paragraph(text, _GUTTER)])


def _signal(signal: Signal, mark: SignalMark, writer: Writer, notes: bool) -> list[Flowable]:
    sign, kind, colour = _SIGNALS[signal.kind]
    lead = emphasis.tinted(emphasis.strong(f"{sign} {phrase(kind)}"), LEVELS[colour][0])
    head = f"{lead} · {writer.markup(signal.text)}"
    title = writer.paragraph(head, _SIGNAL)
    story: list[Flowable] = [CondPageBreak(title.wrap(WIDTH, COLUMN)[1] + _BEGINNING)]
    story += _labelled(words.clock(mark.at), [title])
    story += writer.paragraphs(mark.evidence, _GUTTER)
    return (
        story
        if mark.evidence or not notes
        else [*story, writer.paragraph(phrase("No evidence was written."), _EMPTY)]
    )
