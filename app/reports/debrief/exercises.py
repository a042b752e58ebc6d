"""What each seat's exercise brought to light: every finding with its mark and time, and the minutes."""

from reportlab.lib.styles import ParagraphStyle
from reportlab.platypus import Flowable

from app.domain.debrief.debrief import Debrief
from app.domain.debrief.seat_records import FindingView, SeatExercise
from app.reports import words
from app.reports.language import phrase
from app.reports.typesetting import emphasis
from app.reports.typesetting.blocks import FlowableRow, HorizontalRule, Lines, cell
from app.reports.typesetting.page import WIDTH, heading
from app.reports.typesetting.styles import BODY, CAPTION, LEVELS, MUTED, SMALL, STEP
from app.reports.typesetting.tabular_digits import FIGURES
from app.reports.typesetting.text import Writer

_TIME, _MARK = 46.0, 128.0
_TITLE = WIDTH - _TIME - _MARK
_TIMES = ParagraphStyle("finding-time", parent=CAPTION, fontName=FIGURES)
_INKS = {"found": LEVELS[2][0], "missed": LEVELS[0][0], "open": MUTED}


def exercises(debrief: Debrief, writer: Writer) -> list[Flowable]:
    """A section for each seat that held an exercise; nothing where none did."""
    if not debrief.exercises:
        return []
    story = heading(writer, phrase("Exercises and findings"), 0, outline=0, room=140)
    for held in debrief.exercises:
        story += _exercise(held, writer)
    return story


def _exercise(held: SeatExercise, writer: Writer) -> list[Flowable]:
    found = sum(view.mark is not None and view.mark.outcome == "found" for view in held.findings)
    who = f"{held.exercise.title}, {held.exercise.variant_title}"
    story = heading(writer, who, 1, outline=1, room=110)
    about = phrase(
        "{name} · {number} of {whole} findings found",
        name=writer.markup(held.seat.interviewer.name),
        number=found,
        whole=len(held.findings),
    )
    story.append(writer.paragraph(emphasis.muted(about), BODY))
    story.append(HorizontalRule(before=STEP, after=STEP))
    for view in held.findings:
        story.append(_row(view, writer))
    if any(minutes for _, minutes in held.minutes):
        spent = ", ".join(
            phrase("{title} {number} of {whole}", title=each.title, number=minutes, whole=each.minutes)
            for each, minutes in held.minutes
        )
        story += writer.paragraphs(phrase("Minutes spent, of those planned: {spent}.", spent=spent), CAPTION)
    return story


def _row(view: FindingView, writer: Writer) -> Flowable:
    mark = view.mark
    ink = _INKS[mark.outcome] if mark else MUTED
    look = ParagraphStyle("finding-mark", parent=SMALL, textColor=ink)
    return FlowableRow(
        [
            (0, _TIME, Lines([words.clock(mark.at) if mark else ""], _TIMES)),
            (_TIME, _TITLE - 8, cell(writer, view.finding.title, SMALL, _TITLE - 8)),
            (WIDTH - _MARK, _MARK, cell(writer, words.finding(mark), look, _MARK)),
        ],
        after=STEP,
    )
