"""The record behind a debrief: time line, seals, rubric and policy, anchors, how to check all that."""

from reportlab.lib.styles import ParagraphStyle
from reportlab.platypus import CondPageBreak, Flowable, Spacer

from app.domain.debrief import Debrief
from app.domain.rubric import Rubric
from app.domain.seal import fingerprint
from app.domain.timeline import Moments
from app.domain.views import SealedVersion, SeatRecord
from app.reports import marks, tone, words
from app.reports.blocks import Beside, Lines, Row, cell
from app.reports.figures import FIGURES
from app.reports.fonts import SEMIBOLD
from app.reports.page import WIDTH, heading
from app.reports.styles import BODY, CAPTION, LEVELS, MUTED, MUTED_TEXT, SMALL, STEP
from app.reports.text import Writer

CUT, CUT_NAME = 160, 40
"""How much of a note and of a name the time line shows; both stand in full elsewhere."""

_TIME, _SEAT, _DIMENSION = 46.0, 80.0, 94.0
_WHAT = WIDTH - _TIME - _SEAT - _DIMENSION
_LABEL = 62.0
_TIMES = ParagraphStyle("times", parent=CAPTION, fontName=FIGURES)
_ALARM = ParagraphStyle("alarm", parent=BODY, fontName=SEMIBOLD, fontSize=11, textColor=LEVELS[0][0])
_FACT = ParagraphStyle(
    "fact", parent=SMALL, leftIndent=_LABEL, bulletIndent=0, bulletFontSize=8, bulletColor=MUTED
)
_CHECK = ParagraphStyle("check", parent=BODY, spaceAfter=STEP)
_ANCHOR = ParagraphStyle("anchor-row", parent=SMALL, spaceAfter=STEP)


def record(debrief: Debrief, writer: Writer) -> list[Flowable]:
    """Everything after the evidence."""
    return [
        *_timeline(debrief, writer),
        *_seals(debrief, writer),
        *_rubric(debrief, writer),
        *_checking(writer),
        *_anchors(debrief.rubric, writer),
        *_replacements(writer),
    ]


def _timeline(debrief: Debrief, writer: Writer) -> list[Flowable]:
    story = heading(writer, "Time line", 0, outline=0)
    story.append(writer.paragraph(words.TIMES, CAPTION))
    zoned = len({moment.at.utcoffset() for moment in debrief.timeline}) > 1
    known: dict[str, Flowable] = {}
    day = ""
    for moment in debrief.timeline:
        if words.day(moment.at) != day:
            day = words.day(moment.at)
            story += heading(writer, day, 2, room=48)
        who = words.cut(moment.seat.interviewer.name, CUT_NAME) + (
            f" ({words.offset(moment.at)})" if zoned else ""
        )
        story.append(_moment(moment, who, known, writer))
    return story


def _moment(moment: Moments, who: str, known: dict[str, Flowable], writer: Writer) -> Flowable:
    """One row; names and titles come again and again, so `known` keeps what they look like."""
    for text, wide in ((who, _SEAT), (moment.dimension or "", _DIMENSION)):
        if text not in known:
            known[text] = cell(writer, text, CAPTION, wide - 8)
    what = cell(writer, words.cut(moment.what, CUT), SMALL, _WHAT - 8)
    return Row(
        [
            (0, _TIME, Lines([words.clock(moment.at)], _TIMES)),
            (_TIME, _SEAT - 8, known[who]),
            (_TIME + _SEAT, _WHAT - 8, what),
            (WIDTH - _DIMENSION, _DIMENSION - 8, known[moment.dimension or ""]),
        ],
        after=STEP,
    )


def _seals(debrief: Debrief, writer: Writer) -> list[Flowable]:
    story = heading(writer, "Seals", 0, outline=0, room=140)
    story += _facts([("Candidate", debrief.panel.candidate.name)], writer)
    for seat in debrief.seats:
        story += heading(writer, seat.seat.interviewer.name, 2, room=110)
        story += _facts(_about(seat, debrief.rubric), writer)
        for version in seat.versions:
            story += _seal(version, len(seat.versions), writer)
    return story


def _about(record: SeatRecord, rubric: Rubric) -> list[tuple[str, str]]:
    seat = record.seat
    focus = [rubric.dimension(each).title for each in seat.focus]
    every = len(focus) == len(rubric.dimensions)
    facts = [
        ("Focus", "every dimension" if every else ", ".join(focus)),
        ("Key", fingerprint(record.versions[-1].seal.public_key)),
    ]
    if seat.starts_at:
        facts.insert(0, ("Planned", f"{words.day_and_clock(seat.starts_at)}, {seat.minutes} minutes"))
    if seat.exercise:
        facts.insert(0, ("Exercise", words.exercise(seat.exercise)))
    return facts


def _facts(facts: list[tuple[str, str]], writer: Writer) -> list[Flowable]:
    """Labels with what they stand for, of any length."""
    story: list[Flowable] = []
    for label, text in facts:
        paragraphs = writer.paragraphs(text, _FACT)
        for paragraph in paragraphs[:1]:
            paragraph.bulletText = label
        story += paragraphs
    return story


def _seal(version: SealedVersion, versions: int, writer: Writer) -> list[Flowable]:
    seal = version.seal
    facts = [("Version", f"{seal.version} of {versions}, sealed {words.day_and_clock(seal.at)}")]
    if seal.reason:
        facts.append(("Amended", seal.reason))
    if version.verified:
        sign = Beside(marks.verdict_ink("holds"), writer.paragraph(words.VERIFIED, SMALL), 14)
    else:
        sign = Beside(marks.verdict_ink("fails"), writer.paragraph(words.NOT_VERIFIED, _ALARM), 14)
    return [
        CondPageBreak(52),
        Spacer(0, STEP),
        *_facts(facts, writer),
        Digest("SHA-256", seal.digest),
        Row([(_LABEL, WIDTH - _LABEL, sign)]),
    ]


class Digest(Flowable):
    """A digest in groups of four, drawn as one string: characters placed one by one are copied with gaps."""

    def __init__(self, label: str, digest: str) -> None:
        super().__init__()
        self._label, self._digest = label, digest

    def wrap(self, width: float, height: float) -> tuple[float, float]:
        """One line."""
        self.height = SMALL.leading
        return width, self.height

    def draw(self) -> None:
        """Ink label and digest."""
        y = self.height - SMALL.fontSize
        self.canv.setFillColor(CAPTION.textColor)
        self.canv.setFont(CAPTION.fontName, CAPTION.fontSize)
        self.canv.drawString(0, y, self._label)
        self.canv.setFillColor(SMALL.textColor)
        groups = [self._digest[at : at + 4] for at in range(0, len(self._digest), 4)]
        self.canv.setFont(FIGURES, SMALL.fontSize)
        self.canv.drawString(_LABEL, y, " ".join(groups))


def _rubric(debrief: Debrief, writer: Writer) -> list[Flowable]:
    ref, rubric = debrief.panel.rubric, debrief.rubric
    facts = [("Rubric", f"{ref.title}, {ref.id}"), ("Version", ref.version)]
    if rubric.variant:
        facts.append(("Variant", f"{rubric.variant.title}, {rubric.variant.id}"))
    story = [*heading(writer, "Rubric and policy", 0, outline=0), *_facts(facts, writer)]
    story += [Digest("SHA-256", ref.digest), Spacer(0, 2 * STEP)]
    for reason in rubric.variant.reasons if rubric.variant else ():
        story += writer.paragraphs(f"Variant: {reason}", MUTED_TEXT)
    story += heading(writer, "Policy", 2)
    story += writer.paragraphs(rubric.policy.summary, BODY)
    story += heading(writer, "Weights", 2)
    weights = ", ".join(f"{each.title} {each.weight:g}" for each in rubric.dimensions)
    return [*story, *writer.paragraphs(f"{weights}. {rubric.weights.rationale}", BODY)]


def _checking(writer: Writer) -> list[Flowable]:
    story = heading(writer, "What this document is, and how to check it", 0, outline=0)
    return story + [flowable for text in words.CHECKING for flowable in writer.paragraphs(text, _CHECK)]


def _anchors(rubric: Rubric, writer: Writer) -> list[Flowable]:
    story = heading(writer, "Appendix: the anchors", 0, outline=0, room=160)
    top = len(rubric.scale)
    for dimension in rubric.dimensions:
        story += heading(writer, dimension.title, 2, room=110)
        for anchor in dimension.anchors:
            name = tone.medium(writer.markup(rubric.level_name(anchor.level)))
            text = f"{name} · {writer.markup(anchor.text)}"
            story.append(Beside(marks.level_ink(anchor.level, top), writer.paragraph(text, _ANCHOR), 32))
    return story


def _replacements(writer: Writer) -> list[Flowable]:
    sentences = writer.replacements.explained()
    if not sentences:
        return []
    story = heading(writer, "Characters shown differently", 1, outline=0)
    return story + [flowable for each in sentences for flowable in writer.paragraphs(each, BODY)]
