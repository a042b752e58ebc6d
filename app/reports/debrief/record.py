"""The record behind a debrief: time line, seals, rubric and policy, anchors, how to check all that."""

from reportlab.lib.styles import ParagraphStyle
from reportlab.platypus import Flowable, Spacer

from app.domain.blinding import told_aside
from app.domain.debrief.debrief import Debrief
from app.domain.debrief.paper_copies import PaperOptions
from app.domain.debrief.seat_records import SeatRecord
from app.domain.debrief.timeline import Moments
from app.domain.kits.bundle import PanelOpened
from app.domain.packs.rubric import Rubric
from app.domain.panel import Panel
from app.domain.scorecard.seal import fingerprint
from app.reports import words
from app.reports.facts import PrintedDigest, facts, seal
from app.reports.language import Phrase, decimal, phrase, translated
from app.reports.typesetting import badges, emphasis
from app.reports.typesetting.blocks import Beside, FlowableRow, Lines, cell
from app.reports.typesetting.page import WIDTH, heading
from app.reports.typesetting.styles import BODY, CAPTION, MUTED_TEXT, SMALL, STEP
from app.reports.typesetting.tabular_digits import FIGURES
from app.reports.typesetting.text import Writer

CUT, CUT_NAME = 160, 40
"""How much of a note and of a name the time line shows; both stand in full elsewhere."""

_TIME, _SEAT, _DIMENSION = 46.0, 80.0, 94.0
_WHAT = WIDTH - _TIME - _SEAT - _DIMENSION
_TIMES = ParagraphStyle("times", parent=CAPTION, fontName=FIGURES)
_CHECK = ParagraphStyle("check", parent=BODY, spaceAfter=STEP)
_ANCHOR = ParagraphStyle("anchor-row", parent=SMALL, spaceAfter=STEP)


def record(debrief: Debrief, writer: Writer, options: PaperOptions) -> list[Flowable]:
    """Everything after the evidence."""
    return [
        *_timeline(debrief, writer, options),
        *_seals(debrief, writer, options),
        *_rubric(debrief, writer),
        *_checking(writer, options),
        *_anchors(debrief.rubric, writer),
        *_replacements(writer),
    ]


def _timeline(debrief: Debrief, writer: Writer, options: PaperOptions) -> list[Flowable]:
    story = heading(writer, phrase("Time line"), 0, outline=0)
    story.append(writer.paragraph(phrase(words.TIMES) if options.notes else phrase(words.NO_NOTES), CAPTION))
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
    what = cell(writer, words.cut(words.moment(moment), CUT), SMALL, _WHAT - 8)
    return FlowableRow(
        [
            (0, _TIME, Lines([words.clock(moment.at)], _TIMES)),
            (_TIME, _SEAT - 8, known[who]),
            (_TIME + _SEAT, _WHAT - 8, what),
            (WIDTH - _DIMENSION, _DIMENSION - 8, known[moment.dimension or ""]),
        ],
        after=STEP,
    )


def _seals(debrief: Debrief, writer: Writer, options: PaperOptions) -> list[Flowable]:
    story = heading(writer, phrase("Seals"), 0, outline=0, room=140)
    story += facts([(phrase("Candidate"), debrief.panel.candidate.name)], writer)
    story += openings(debrief, writer)
    story += _aside(debrief, writer)
    odd = {(seat.id, version) for seat, version in debrief.odd_times()}
    for seat in debrief.seats:
        story += heading(writer, seat.seat.interviewer.name, 2, room=110)
        story += facts(_about(seat, debrief.rubric, options), writer)
        for version in seat.versions:
            story += seal(version.seal, len(seat.versions), writer, verified=version.verified)
            if version.after_opening:
                story += facts([(phrase("Late"), phrase(LATE))], writer)
            if (seat.seat.id, version.document.version) in odd:
                story += facts([(phrase("Clock"), phrase(_ODD))], writer)
    return story


def _about(record: SeatRecord, rubric: Rubric, options: PaperOptions) -> list[tuple[str, str]]:
    seat = record.seat
    focus = [rubric.dimension(each).title for each in seat.focus]
    every = len(focus) == len(rubric.dimensions)
    told = [(phrase("Focus"), phrase("every dimension") if every else ", ".join(focus))]
    if "interviewers" not in options.pseudonymous:
        told.append((phrase("Key"), fingerprint(record.versions[-1].seal.public_key)))
    if seat.starts_at:
        told.insert(
            0,
            (
                phrase("Planned"),
                phrase("{when}, {n} minutes", when=words.day_and_clock(seat.starts_at), n=seat.minutes),
            ),
        )
    if seat.exercise:
        told.insert(0, (phrase("Exercise"), words.exercise(seat.exercise)))
    return told


def _rubric(debrief: Debrief, writer: Writer) -> list[Flowable]:
    ref, rubric = debrief.panel.rubric, debrief.rubric
    told = [(phrase("Rubric"), f"{ref.title}, {ref.id}"), (phrase("Version"), ref.version)]
    if rubric.variant:
        told.append((phrase("Variant"), f"{rubric.variant.title}, {rubric.variant.id}"))
    story = [*heading(writer, phrase("Rubric and policy"), 0, outline=0), *facts(told, writer)]
    story += [PrintedDigest("SHA-256", ref.digest), Spacer(0, 2 * STEP)]
    for reason in rubric.variant.reasons if rubric.variant else ():
        story += writer.paragraphs(phrase("Variant: {reason}", reason=reason), MUTED_TEXT)
    story += heading(writer, phrase("Policy"), 2)
    story += writer.paragraphs(rubric.policy.summary, BODY)
    story += heading(writer, phrase("Weights"), 2)
    weights = ", ".join(f"{each.title} {decimal(each.weight)}" for each in rubric.dimensions)
    return [*story, *writer.paragraphs(f"{weights}. {rubric.weights.rationale}", BODY)]


def _checking(writer: Writer, options: PaperOptions) -> list[Flowable]:
    story = heading(writer, phrase("What this document is, and how to check it"), 0, outline=0)
    texts = [*map(phrase, words.CHECKING), phrase(words.WHOLE if options.whole else words.COPY)]
    texts += [words.pseudonyms(options.pseudonymous)] if options.pseudonymous else []
    return story + [flowable for text in texts for flowable in writer.paragraphs(text, _CHECK)]


def _anchors(rubric: Rubric, writer: Writer) -> list[Flowable]:
    story = heading(writer, phrase("Appendix: the anchors"), 0, outline=0, room=160)
    top = len(rubric.scale)
    for dimension in rubric.dimensions:
        story += heading(writer, dimension.title, 2, room=110, lang=rubric.language)
        for anchor in dimension.anchors:
            name = emphasis.medium(writer.markup(rubric.level_name(anchor.level)))
            text = f"{name} · {writer.markup(anchor.text)}"
            story.append(
                Beside(
                    badges.level_ink(anchor.level, top), writer.paragraph(text, _ANCHOR, rubric.language), 32
                )
            )
    return story


def _replacements(writer: Writer) -> list[Flowable]:
    sentences = writer.replacements.explained()
    if not sentences:
        return []
    story = heading(writer, phrase("Characters shown differently"), 1, outline=0)
    return story + [flowable for each in sentences for flowable in writer.paragraphs(each, BODY)]


LATE = Phrase("This came after the panel was open, when its writer could know the other scorecards.")

_HOW = {
    "all-sealed": Phrase("With every seat’s sealed card, and the share of the key that came with each."),
    "escrow-code": Phrase("With the escrow code that was kept outside the panel."),
    "early": Phrase("By hand, before every seat was sealed; no card was locked."),
}


_SET_ASIDE = Phrase(
    "On {when} the workspace went back to a backup in which the panel is closed. The cards had been open."
)


def openings(debrief: Debrief, writer: Writer) -> list[Flowable]:
    """Every opening on record; nothing where the panel opened by itself with its last seal."""
    story: list[Flowable] = []
    for opened in debrief.openings:
        story += heading(writer, phrase("Opening"), 2, room=80)
        story += facts(_opening_lines(opened, debrief.panel), writer)
    return story


_ODD = Phrase(
    "The time of this seal cannot be right: it lies before the panel was planned, or after it was opened. "
    "The clock it was sealed by was wrong; the card counts."
)


def _aside(debrief: Debrief, writer: Writer) -> list[Flowable]:
    """Every card that came and does not count, with its reason."""
    story: list[Flowable] = []
    for each, what in zip(debrief.set_aside, told_aside(debrief.panel, debrief.set_aside), strict=True):
        when = words.day_and_clock(each.at)
        told = [
            (phrase("What"), translated(what)),
            (phrase("When"), phrase("{when}, by {name}", when=when, name=each.by) if each.by else when),
        ]
        story += heading(writer, phrase("Set aside"), 2, room=80)
        story += [*facts(told, writer), PrintedDigest("SHA-256", each.digest)]
    return story


def _opening_lines(opened: PanelOpened, panel: Panel) -> list[tuple[str, str]]:
    told = [
        (phrase("Opened"), phrase("{when}, by {name}", when=words.day_and_clock(opened.at), name=opened.by)),
        (phrase("How"), phrase(_HOW[opened.how])),
    ]
    names = [seat.interviewer.name for seat in panel.seats if seat.id in opened.without]
    if names:
        told.append((phrase("Without"), ", ".join(names)))
    if opened.reason:
        told.append((phrase("Reason"), opened.reason))
    if opened.set_aside:
        when = words.day_and_clock(opened.set_aside)
        told.append((phrase("Set aside"), phrase(_SET_ASIDE).format(when=when)))
    return told
