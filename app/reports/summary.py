"""Page one of a debrief: what a busy person decides from."""

from reportlab.lib.styles import ParagraphStyle
from reportlab.platypus import Flowable, Spacer

from app.domain.debrief import Debrief
from app.domain.policy import RuleResult
from app.reports import marks, words
from app.reports.fonts import SEMIBOLD
from app.reports.matrix import matrix
from app.reports.page import heading
from app.reports.styles import BODY, CAPTION, FIGURE, MUTED_TEXT, STEP, TEXT, TITLE
from app.reports.text import Writer, plain


def first_page(debrief: Debrief, writer: Writer) -> list[Flowable]:
    """Who, the key figures, what each seat saw, recommendations, policy, red flags."""
    return [
        *_masthead(debrief, writer),
        marks.Rule(1.6, TEXT, before=3 * STEP, after=3 * STEP),
        _key_figures(debrief, writer),
        marks.Rule(before=3 * STEP),
        *heading(writer, "What each seat saw", 1),
        *matrix(debrief, writer),
        *_recommendations(debrief, writer),
        *_policy(debrief, writer),
        *_red_flags(debrief, writer),
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
    held = [seat.card.overall.at for seat in debrief.seats]
    return (
        f"Panel of {words.small(len(panel.seats))}, {words.days(held)} · "
        f"{rubric.title} ({rubric.id}) {rubric.version}{variant}"
    )


def _key_figures(debrief: Debrief, writer: Writer) -> Flowable:
    flags = len(debrief.red_flags)
    overall = words.recommendations(seat.card.overall.recommendation for seat in debrief.seats)
    figures = (
        (0.36, "Overall recommendations", overall, "each sealed before any discussion"),
        (0.24, "Policy", words.OUTCOMES[debrief.policy.verdict], words.rules_that_hold(debrief.policy)),
        (0.18, "Red flags", str(flags) if flags else "None", "need a written answer" if flags else ""),
        (0.22, "Sealed", f"{len(debrief.seats)} of {len(debrief.panel.seats)}", words.day(debrief.last_sealed_at)),
    )
    return marks.Columns([
        (share, [writer.paragraph(writer.markup(text), style)
                 for text, style in ((label, CAPTION), (value, FIGURE), (below, CAPTION))])
        for share, label, value, below in figures
    ])  # fmt: skip


def _recommendations(debrief: Debrief, writer: Writer) -> list[Flowable]:
    story = heading(writer, "Overall recommendation" + ("s" if len(debrief.seats) > 1 else ""), 1)
    for record in debrief.seats:
        overall = record.card.overall
        who = writer.markup(record.seat.interviewer.name)
        said = words.RECOMMENDATIONS[overall.recommendation]
        reason = writer.markup(overall.reason) or "No reason was written."
        story.append(writer.paragraph(f'<font name="{SEMIBOLD}">{said}, {who}.</font> {reason}', BODY))
    return story


def _policy(debrief: Debrief, writer: Writer) -> list[Flowable]:
    rules = [_rule(rule, writer) for rule in debrief.policy.rules]
    return [*heading(writer, "Policy", 1), *rules]


def _rule(rule: RuleResult, writer: Writer) -> Flowable:
    detail = f": {rule.detail}" if rule.detail else ""
    text = (
        f"{writer.markup(rule.text)} "
        f'<font color="#66645E">· {words.VERDICTS[rule.verdict]}{writer.markup(detail)}</font>'
    )
    return marks.Beside(marks.verdict_ink(rule.verdict), writer.paragraph(text, BODY), 16)


def _red_flags(debrief: Debrief, writer: Writer) -> list[Flowable]:
    story = heading(writer, "Red flags", 1)
    if not debrief.red_flags:
        return [*story, writer.paragraph("No seat marked a red flag.", MUTED_TEXT)]
    for seat, signal, mark in debrief.red_flags:
        head = f'<font name="{SEMIBOLD}">{writer.markup(signal.text)}</font>'
        who = writer.markup(f" {seat.interviewer.name}, {words.clock(mark.at)}. ")
        story.append(writer.paragraph(head + who + writer.markup(f"“{mark.evidence}”"), BODY))
    return story
