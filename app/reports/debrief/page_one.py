"""Page one of a debrief: what a busy person decides from."""

from reportlab.lib.styles import ParagraphStyle
from reportlab.platypus import Flowable, PageBreak

from app.domain.analysis.policy import RuleResult
from app.domain.debrief.debrief import Debrief, UnderSeal
from app.domain.debrief.paper_copies import PaperOptions
from app.domain.debrief.seat_records import SealedVersion, SeatRecord
from app.reports import words
from app.reports.debrief import agreement_words, concerns, meeting
from app.reports.debrief.concerns import ALARM, ROOM
from app.reports.debrief.matrix import LONG_NAME, matrix
from app.reports.debrief.page_fill import LIMITS, Fitted, filled
from app.reports.language import Phrase, phrase, translated
from app.reports.typesetting import badges, emphasis
from app.reports.typesetting.blocks import Beside, Columns, HorizontalRule
from app.reports.typesetting.fonts import SEMIBOLD
from app.reports.typesetting.page import column, heading, height_of
from app.reports.typesetting.styles import BODY, CAPTION, FIGURE, MUTED_TEXT, STEP, TEXT, TITLE
from app.reports.typesetting.text import Writer, plain

_UNDER_SEAL: dict[UnderSeal, Phrase] = {
    "closed": Phrase("Closed under seal"),
    "reopened": Phrase("Reopened: under no seal"),
    "not-closed": Phrase("Not closed: under no seal"),
    "not-met": Phrase("No meeting was held"),
}
_LONGEST_NAME = 80
"""Page one cuts a longer name of the candidate, visibly; the record has every name whole."""
_FIGURE_LONG = ParagraphStyle("figure-long", parent=FIGURE, fontSize=11, leading=15)

_SAID = ParagraphStyle(
    "said", parent=BODY, leftIndent=78, bulletIndent=0, bulletFontName=SEMIBOLD, bulletColor=TEXT,
    spaceAfter=STEP,
)  # fmt: skip
_GROUPED = ParagraphStyle("grouped", parent=_SAID, spaceAfter=0)
_AMENDED = ParagraphStyle("amended", parent=BODY, spaceBefore=STEP)
_ALARM_CAPTION = ParagraphStyle("alarm", parent=CAPTION, textColor=ALARM, fontName=SEMIBOLD)


def first_page(debrief: Debrief, writer: Writer, options: PaperOptions) -> list[Flowable]:
    """Who, what was decided and amended, the key figures, what each seat saw, recommendations, policy, flags.

    Where texts are too long for one page they are cut, visibly, and follow in full after it.
    """
    head = [*_masthead(debrief, writer), *concerns.early(debrief, writer)]
    head += concerns.aside(debrief, writer)
    head += concerns.acquainted(debrief, writer)
    top, policy, turning = _top(debrief, writer), _policy(debrief, writer), concerns.turning(debrief, writer)
    cut = [concerns.line(phrase(words.CUT_HERE), CAPTION, writer)]
    parts = _parts(debrief, writer)
    room = column(options.paper) - sum(map(height_of, (head, top, policy)))
    limits = filled(parts, room - height_of(turning), height_of(cut))
    if limits is None:  # so full a page leaves it to the chapter on how the outcome stands up
        turning, limits = [], filled(parts, room, height_of(cut))
    chosen = limits or [0] * len(parts)
    carried, agreed, amended, recommended, flags = (
        part.at(limit) for part, limit in zip(parts, chosen, strict=True)
    )
    if limits is None:  # the fullest of pages: red flags by number alone
        flags = concerns.flags_counted(debrief, writer)
    if limits is None or not all(map(Fitted.is_whole, parts, limits)):
        flags += cut
    left = room - sum(map(height_of, (turning, carried, agreed, amended, recommended, flags)))
    recommended += _differed(debrief, left, writer)
    follows = [] if parts[_REASONS].is_whole(chosen[_REASONS]) else _in_full(debrief, writer)
    end = [PageBreak()] if left >= 0 else []
    above = [*head, *carried, *agreed, *amended, *top]
    return [*above, *recommended, *policy, *turning, *flags, *end, *follows]


def _differed(debrief: Debrief, room: float, writer: Writer) -> list[Flowable]:
    """Where the panel differed, with as many words as there is room for; nothing where there is none."""
    for limit in reversed(LIMITS):
        differed = concerns.differed(debrief, limit, writer)
        if height_of(differed) <= room:
            return differed
    return []


_REASONS = 3
"""Which of the parts holds the reasons of the recommendations."""


def _parts(debrief: Debrief, writer: Writer) -> list[Fitted]:
    """What can be cut, in the order of what matters most."""
    answers = [concerns.answer(debrief, flag) for flag in debrief.red_flags]
    return [
        Fitted(meeting.carried_words(debrief), lambda limit: meeting.carried(debrief, limit, writer)),
        Fitted(meeting.agreed_words(debrief), lambda limit: meeting.agreed(debrief, limit, writer)),
        Fitted(
            [version.seal.reason for _, version in _amendments(debrief)],
            lambda limit: _amended(debrief, limit, writer),
        ),
        Fitted(_reasons(debrief), lambda limit: _recommendations(debrief, limit, writer)),
        Fitted(
            [*(flag.evidence for flag in debrief.red_flags), *answers],
            lambda limit: concerns.red_flags(debrief, limit, writer),
        ),
    ]


def _reasons(debrief: Debrief) -> list[str]:
    return [record.card.overall.reason for record in debrief.seats]


def _in_full(debrief: Debrief, writer: Writer) -> list[Flowable]:
    """The reasons of the overall recommendations, whole."""
    story = heading(writer, phrase("Overall recommendations in full"), 0, outline=0)
    for record in debrief.seats:
        story += heading(writer, record.seat.interviewer.name, 2)
        overall = record.card.overall
        story.append(writer.paragraph(phrase(words.RECOMMENDATIONS[overall.recommendation]), MUTED_TEXT))
        story += writer.paragraphs(overall.reason or phrase(words.NO_REASON), BODY)
    return story


def _top(debrief: Debrief, writer: Writer) -> list[Flowable]:
    return [
        HorizontalRule(1.6, TEXT, before=3 * STEP, after=3 * STEP),
        _key_figures(debrief, writer),
        HorizontalRule(before=3 * STEP),
        *heading(writer, phrase("What each seat saw"), 1),
        *matrix(debrief, writer),
    ]


def _masthead(debrief: Debrief, writer: Writer) -> list[Flowable]:
    panel = debrief.panel
    name = writer.paragraph(writer.markup(words.cut(panel.candidate.name, _LONGEST_NAME)), TITLE)
    name.depth = -1
    name.outline = (phrase("Debrief: {name}", name=plain(panel.candidate.name)), 0)
    return [
        writer.paragraph(writer.markup(phrase("Debrief · confidential · {role}", role=panel.role)), CAPTION),
        name,
        writer.paragraph(writer.markup(_line(debrief)), MUTED_TEXT),
    ]


def _amendments(debrief: Debrief) -> list[tuple[str, SealedVersion]]:
    """Every version that amends another, with the interviewer's name."""
    return [
        (concerns.short_name(record.seat.interviewer.name), version)
        for record in debrief.seats
        for version in record.versions[1:]
    ]


def _amended(debrief: Debrief, limit: int, writer: Writer) -> list[Flowable]:
    """A line for each amendment; where there is no room for reasons, one paragraph for all."""
    lines = [
        f"{name}, version {version.seal.version}, {words.day(version.seal.at)}"
        + (phrase(", after the panel was open") if version.after_opening else "")
        + (f": {concerns.shown(version.seal.reason, limit)}" if limit else "")
        for name, version in _amendments(debrief)
    ]
    if lines and not limit:
        lines = ["; ".join(lines)]
    return [
        writer.paragraph(f"{emphasis.strong(phrase('Amended:'))} {writer.markup(line)}", _AMENDED)
        for line in lines
    ]


def _line(debrief: Debrief) -> str:
    panel, rubric = debrief.panel, debrief.panel.rubric
    variant = phrase(", variant “{variant}”", variant=rubric.variant) if rubric.variant else ""
    held = [record.card.overall.at for record in debrief.seats]
    title = "" if rubric.title == panel.role else f"{rubric.title}, "
    return phrase(
        "Panel of {number}, {days} · rubric {rubric}",
        number=words.small(len(panel.seats)),
        days=words.days(held),
        rubric=f"{title}{rubric.id} {rubric.version}{variant}",
    )


def _key_figures(debrief: Debrief, writer: Writer) -> Flowable:
    overall = words.recommendations(record.card.overall.recommendation for record in debrief.seats)
    seats, taken = len(debrief.seats), debrief.meeting
    voted = words.recommendations(each.recommendation for each in taken.votes) if taken else ""
    made = taken.decision if taken else None
    decided = words.cut(agreement_words.decision(made), LONG_NAME) if made else phrase("None yet")
    said = (
        (phrase("Votes"), voted, phrase("cast in secret"))
        if voted
        else (_recommended(seats), overall, words.from_seats(seats))
    )
    policy = translated(debrief.policy.outcome()), words.rules_that_hold(debrief.policy)
    sealed = phrase("{number} of {whole}", number=seats, whole=len(debrief.panel.seats))
    figures = [
        (0.24, phrase("Decision"), decided, words.day(made.at) if made else ""),
        (0.34, *said),
        (0.22, phrase("Policy"), *policy),
        (0.2, phrase("Scorecards sealed"), sealed, words.day(debrief.last_sealed_at)),
    ]
    columns = [
        (
            share,
            [
                concerns.line(label, CAPTION, writer),
                _figure(value, writer),
                concerns.line(below, CAPTION, writer),
            ],
        )
        for share, label, value, below in figures
    ]
    under_seal = _UNDER_SEAL[debrief.under_seal]
    style = CAPTION if debrief.under_seal == "closed" else _ALARM_CAPTION
    columns[0][1].append(concerns.line(phrase(under_seal), style, writer))
    broken = sum(not version.verified for record in debrief.seats for version in record.versions)
    broken += sum(not closing.verified for closing in debrief.closings)
    if broken:
        columns[-1][1].append(concerns.line(words.broken_seals(broken), _ALARM_CAPTION, writer))
    return Columns(columns)


def _recommended(seats: int) -> str:
    return phrase("Overall recommendation" if seats == 1 else "Overall recommendations")


def _figure(value: str, writer: Writer) -> Flowable:
    return concerns.line(value, FIGURE if len(value) < 27 else _FIGURE_LONG, writer)


def _recommendations(debrief: Debrief, limit: int, writer: Writer) -> list[Flowable]:
    story = heading(writer, _recommended(len(debrief.seats)), 1, room=ROOM)
    if limit:
        return story + [_recommendation(record, limit, writer) for record in debrief.seats]
    for key, said in words.RECOMMENDATIONS.items():
        names = [
            concerns.short_name(r.seat.interviewer.name)
            for r in debrief.seats
            if r.card.overall.recommendation == key
        ]
        if names:
            story.append(_labeled(phrase(said), concerns.line(", ".join(names), _GROUPED, writer)))
    return story


def _recommendation(record: SeatRecord, limit: int, writer: Writer) -> Flowable:
    overall = record.card.overall
    reason = writer.markup(concerns.shown(overall.reason, limit)) or emphasis.muted(phrase(words.NO_REASON))
    who = emphasis.medium(writer.markup(concerns.short_name(record.seat.interviewer.name)))
    said = phrase(words.RECOMMENDATIONS[overall.recommendation])
    return _labeled(said, writer.paragraph(f"{who} · {reason}", _SAID))


def _labeled(label: str, paragraph: Flowable) -> Flowable:
    paragraph.bulletText = label
    return paragraph


def _policy(debrief: Debrief, writer: Writer) -> list[Flowable]:
    return [
        *heading(writer, phrase("Policy"), 1, room=ROOM),
        *(_rule(rule, writer) for rule in debrief.policy.rules),
        *([concerns.line(phrase(words.INITIAL), CAPTION, writer)] if _amendments(debrief) else []),
    ]


def _rule(rule: RuleResult, writer: Writer) -> Flowable:
    verdict = emphasis.muted(f"· {writer.markup(translated(rule.sentence()))}")
    paragraph = writer.paragraph(f"{writer.markup(rule.text)} {verdict}", BODY)
    return Beside(badges.verdict_ink(rule.verdict), paragraph, 16)
