"""How far the seats agree and how the outcome by policy stands up, with the caveats that belong to it."""

from reportlab.lib.styles import ParagraphStyle
from reportlab.platypus import Flowable

from app.domain.analysis.agreement import DimensionAgreement
from app.domain.debrief.debrief import Debrief
from app.reports.debrief import agreement_words
from app.reports.language import phrase, translated
from app.reports.typesetting import badges
from app.reports.typesetting.blocks import Beside, FlowableRow, HorizontalRule, Lines, cell
from app.reports.typesetting.page import WIDTH, heading
from app.reports.typesetting.styles import BODY, CAPTION, SMALL, STEP
from app.reports.typesetting.tabular_digits import FIGURES
from app.reports.typesetting.text import Writer

_RANGE, _DEVIATION, _WITHIN = 52.0, 52.0, 52.0
_LEVELS = 150.0
_TITLE = WIDTH - _LEVELS - _RANGE - _DEVIATION - _WITHIN
_FIGURES = ParagraphStyle("agreement-figures", parent=SMALL, fontName=FIGURES)


def agreement(debrief: Debrief, writer: Writer) -> list[Flowable]:
    """The table over all dimensions, what it can bear, and what it makes one ask."""
    found = debrief.agreement
    story = heading(writer, phrase("Agreement"), 0, outline=0, room=170)
    story += writer.paragraphs(agreement_words.figures(found.scale, found.acceptable), CAPTION)
    story += [
        HorizontalRule(before=2 * STEP, after=STEP),
        _row((phrase("Dimension"), phrase("Levels"), phrase("Range"), phrase("AD"), "r_wg"), CAPTION, writer),
    ]
    titles = {each.id: each.title for each in debrief.rubric.dimensions}
    for each in found.most_disagreed():
        story.append(_dimension(each, titles[each.dimension], writer))
    story.append(HorizontalRule(before=STEP, after=2 * STEP))
    for sentence in (found.sentence(), found.caveat(), found.intraclass_sentence()):
        story += writer.paragraphs(translated(sentence), BODY) if sentence else []
    if debrief.hints:
        story += heading(writer, phrase("Questions to ask"), 2)
        for hint in debrief.hints:
            story += writer.paragraphs(translated(hint.sentence()), BODY)
    return story


def _dimension(found: DimensionAgreement, title: str, writer: Writer) -> Flowable:
    apart = agreement_words.number(None) if found.range is None else str(found.range)
    deviation, within = agreement_words.number(found.deviation), agreement_words.number(found.within_group)
    return _row((title, agreement_words.given(found), apart, deviation, within), _FIGURES, writer)


def _row(texts: tuple[str, str, str, str, str], figures: ParagraphStyle, writer: Writer) -> Flowable:
    title, levels, *rest = texts
    look = SMALL if figures is _FIGURES else figures
    cells: list[tuple[float, float, Flowable]] = [
        (0, _TITLE - 8, cell(writer, title, look, _TITLE - 8)),
        (_TITLE, _LEVELS - 8, cell(writer, levels, figures, _LEVELS - 8)),
    ]
    for place, text in enumerate(rest):
        cells.append((_TITLE + _LEVELS + place * _RANGE, _RANGE, Lines([text], figures)))
    return FlowableRow(cells, after=STEP, head=figures is CAPTION)


def standing(debrief: Debrief, writer: Writer) -> list[Flowable]:
    """Whether the outcome by policy hangs on a seat, on the consensus or on a weight."""
    found, rubric = debrief.robustness, debrief.rubric
    story = heading(writer, phrase("How the outcome stands up"), 0, outline=0, room=110)
    story += writer.paragraphs(translated(found.sentence()), BODY)
    turning = found.turning()
    for each in found.variations:
        if each.kind in ("without-seat", "amended", "consensus") or each in turning:
            text = " ".join(
                map(translated, (each.sentence(rubric), *(rule.sentence() for rule in each.changes)))
            )
            paragraph = writer.paragraph(writer.markup(text), BODY)
            story.append(Beside(badges.verdict_ink(each.verdict), paragraph, 16))
    for sentence in found.unmoved():
        story += writer.paragraphs(translated(sentence), BODY)
    return story
