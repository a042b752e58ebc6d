"""Page one of a debrief: what a busy person decides from."""

from reportlab.lib.styles import ParagraphStyle
from reportlab.platypus import Flowable

from app.domain.debrief import Debrief, SeatRecord
from app.domain.panel import Seat
from app.domain.policy import RuleResult
from app.domain.rubric import Signal
from app.domain.scorecard import SignalMark
from app.reports import marks, tone, words
from app.reports.blocks import Beside, Columns, Rule
from app.reports.fonts import SEMIBOLD
from app.reports.matrix import matrix
from app.reports.page import COLUMN, heading, height_of
from app.reports.styles import BODY, CAPTION, FIGURE, LEVELS, MUTED_TEXT, STEP, TEXT, TITLE
from app.reports.text import Writer, plain

ALARM = LEVELS[0][0]
_LIMITS = (20_000, 320, 160, 80, 0)
"""How many characters of a reason page one shows: the first of these with which it stays one page."""

_SAID = ParagraphStyle(
    "said", parent=BODY, leftIndent=78, bulletIndent=0, bulletFontName=SEMIBOLD, bulletColor=TEXT, spaceAfter=STEP
)
_ALARM_CAPTION = ParagraphStyle("alarm", parent=CAPTION, textColor=ALARM, fontName=SEMIBOLD)


def first_page(debrief: Debrief, writer: Writer) -> list[Flowable]:
    """Who, the key figures, what each seat saw, recommendations, policy, red flags.

    Where reasons are too long for one page they are cut, visibly, and follow in full after it.
    """
    top = _top(debrief, writer)
    for limit in _LIMITS:
        rest = [
            *_recommendations(debrief, limit, writer),
            *_policy(debrief, writer),
            *_red_flags(debrief, limit, writer),
        ]
        if height_of(top + rest) <= COLUMN:
            break
    longest = max(len(record.card.overall.reason) for record in debrief.seats)
    return top + rest + (in_full(debrief, writer) if longest > limit else [])


def in_full(debrief: Debrief, writer: Writer) -> list[Flowable]:
    """The reasons of the overall recommendations, whole."""
    story = heading(writer, "Overall recommendations in full", 0, outline=0)
    for record in debrief.seats:
        story += heading(writer, record.seat.interviewer.name, 2)
        overall = record.card.overall
        story.append(writer.paragraph(words.RECOMMENDATIONS[overall.recommendation], MUTED_TEXT))
        story += writer.paragraphs(overall.reason or words.NO_REASON, BODY)
    return story


def _top(debrief: Debrief, writer: Writer) -> list[Flowable]:
    return [
        *_masthead(debrief, writer),
        Rule(1.6, TEXT, before=4 * STEP, after=4 * STEP),
        _key_figures(debrief, writer),
        Rule(before=4 * STEP),
        *heading(writer, "What each seat saw", 1),
        *matrix(debrief, writer),
    ]


def _masthead(debrief: Debrief, writer: Writer) -> list[Flowable]:
    panel = debrief.panel
    name = writer.paragraph(writer.markup(panel.candidate.name), TITLE)
    name.outline = (f"Debrief: {plain(panel.candidate.name)}", 0)
    return [
        writer.paragraph(writer.markup(f"Debrief · confidential · {panel.role}"), CAPTION),
        name,
        writer.paragraph(writer.markup(_line(debrief)), MUTED_TEXT),
    ]


def _line(debrief: Debrief) -> str:
    panel, rubric = debrief.panel, debrief.panel.rubric
    variant = f", variant “{rubric.variant}”" if rubric.variant else ""
    held = [record.card.overall.at for record in debrief.seats]
    title = "" if rubric.title == panel.role else f"{rubric.title}, "
    return (
        f"Panel of {words.small(len(panel.seats))}, {words.days(held)} · "
        f"rubric {title}{rubric.id} {rubric.version}{variant}"
    )


def _key_figures(debrief: Debrief, writer: Writer) -> Flowable:
    overall = words.recommendations(record.card.overall.recommendation for record in debrief.seats)
    one = len(debrief.seats) == 1
    flags = len(debrief.red_flags)
    figures = (
        (0.37, "Overall recommendation" + ("" if one else "s"), overall, words.from_seats(len(debrief.seats))),
        (0.24, "Policy", words.OUTCOMES[debrief.policy.verdict], words.rules_that_hold(debrief.policy)),
        (0.21, "Red flags", str(flags) if flags else "None", "marked by any seat"),
        (0.18, "Sealed", f"{len(debrief.seats)} of {len(debrief.panel.seats)}", words.day(debrief.last_sealed_at)),
    )  # fmt: skip
    columns = [
        (share, [_set(label, CAPTION, writer), _set(value, FIGURE, writer), _set(below, CAPTION, writer)])
        for share, label, value, below in figures
    ]
    broken = sum(not version.verified for record in debrief.seats for version in record.versions)
    if broken:
        columns[-1][1].append(_set(words.broken_seals(broken), _ALARM_CAPTION, writer))
    return Columns(columns)


def _set(text: str, style: ParagraphStyle, writer: Writer) -> Flowable:
    return writer.paragraph(writer.markup(text), style)


def _recommendations(debrief: Debrief, limit: int, writer: Writer) -> list[Flowable]:
    story = heading(writer, "Overall recommendation" + ("s" if len(debrief.seats) > 1 else ""), 1)
    return story + [_recommendation(record, limit, writer) for record in debrief.seats]


def _recommendation(record: SeatRecord, limit: int, writer: Writer) -> Flowable:
    overall = record.card.overall
    shown = overall.reason if len(overall.reason) <= limit else words.cut(overall.reason, limit) if limit else ""
    reason = writer.markup(shown) if overall.reason else tone.muted(words.NO_REASON)
    who = tone.medium(writer.markup(record.seat.interviewer.name))
    paragraph = writer.paragraph(f"{who} &nbsp;{reason}", _SAID)
    paragraph.bulletText = words.RECOMMENDATIONS[overall.recommendation]
    return paragraph


def _policy(debrief: Debrief, writer: Writer) -> list[Flowable]:
    return [
        *heading(writer, "Policy", 1),
        *(_rule(rule, writer) for rule in debrief.policy.rules),
    ]


def _rule(rule: RuleResult, writer: Writer) -> Flowable:
    detail = f": {rule.detail}" if rule.detail else ""
    verdict = tone.muted(f"· {words.VERDICTS[rule.verdict]}{writer.markup(detail)}")
    paragraph = writer.paragraph(f"{writer.markup(rule.text)} {verdict}", BODY)
    return Beside(marks.verdict_ink(rule.verdict), paragraph, 16)


def _red_flags(debrief: Debrief, limit: int, writer: Writer) -> list[Flowable]:
    story = heading(writer, "Red flags", 1)
    if not debrief.red_flags:
        return [*story, _set("No seat marked a red flag.", MUTED_TEXT, writer)]
    return story + [_red_flag(*flag, limit, writer) for flag in debrief.red_flags]


def _red_flag(seat: Seat, signal: Signal, mark: SignalMark, limit: int, writer: Writer) -> Flowable:
    evidence = mark.evidence if len(mark.evidence) <= limit else words.cut(mark.evidence, limit) if limit else ""
    who = tone.muted(writer.markup(f"{seat.interviewer.name}, {words.clock(mark.at)}"))
    text = f"{tone.medium(writer.markup(signal.text))} &nbsp;{who} &nbsp;{writer.markup(evidence)}"
    return Beside(marks.verdict_ink("fails"), writer.paragraph(text, _FLAG), 16)


_FLAG = ParagraphStyle("flag", parent=BODY, spaceAfter=STEP)
