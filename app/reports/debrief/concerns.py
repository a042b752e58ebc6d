"""What a reader of page one must not miss: an early opening, where the panel differed, red flags."""

from reportlab.lib.styles import ParagraphStyle
from reportlab.platypus import Flowable

from app.domain.analysis import policy
from app.domain.blinding import told_aside
from app.domain.debrief.debrief import Debrief, RedFlag
from app.domain.debrief.sensitivity import VariationKind
from app.reports import words
from app.reports.debrief.matrix import LONG_NAME, levels, spread
from app.reports.language import Phrase, phrase, translated
from app.reports.typesetting import badges, emphasis
from app.reports.typesetting.blocks import Beside
from app.reports.typesetting.page import heading
from app.reports.typesetting.styles import BODY, CAPTION, LEVELS, MUTED_TEXT, STEP
from app.reports.typesetting.text import Writer

ALARM = LEVELS[0][0]
ROOM = 34
"""A heading with one line: no heading of page one moves on while that much is left."""
LONGEST_LINE = 110

_CHANGES: dict[VariationKind, Phrase] = {
    "without-seat": Phrase("without {name}"),
    "amended": Phrase("with what was amended since"),
    "consensus": Phrase("by the consensus ratings"),
}
_APART = 2
"""Seats so many levels apart differ."""
_FLAG = ParagraphStyle("flag", parent=BODY, spaceAfter=STEP)
_ALONE = ParagraphStyle("concern", parent=BODY, spaceBefore=STEP)


def short_name(name: str) -> str:
    """An interviewer's name as page one shows it."""
    return words.cut(name, LONG_NAME)


def early(debrief: Debrief, writer: Writer) -> list[Flowable]:
    """Every opening that did not have each seat's card, loud: who read what may hang on it."""
    told = []
    for opened in debrief.openings:
        if opened.how == "all-sealed" and not opened.without and not opened.set_aside:
            continue
        names = [
            short_name(seat.interviewer.name) for seat in debrief.panel.seats if seat.id in opened.without
        ]
        without = (
            phrase(", without {names}", names=words.cut(", ".join(names), LONGEST_LINE)) if names else ""
        )
        reason = f": {words.cut(opened.reason, LONGEST_LINE)}" if opened.reason else "."
        who = words.cut(opened.by, LONG_NAME)
        text = phrase("{day}, by {name}", day=words.day(opened.at), name=who) + without + reason
        alarm = phrase("Opened, then set aside:") if opened.set_aside else phrase("Opened early:")
        told.append(writer.paragraph(f"{_alarm(alarm)} {writer.markup(text)}", _ALONE))
    return told


def aside(debrief: Debrief, writer: Writer) -> list[Flowable]:
    """The cards that came and do not count, in one line: whose, and why."""
    if not debrief.set_aside:
        return []
    listed = ", ".join(translated(each) for each in told_aside(debrief.panel, debrief.set_aside))
    text = words.cut(listed, 2 * LONGEST_LINE)
    return [writer.paragraph(f"{_alarm(phrase('Set aside:'))} {writer.markup(text)}", _ALONE)]


def acquainted(debrief: Debrief, writer: Writer) -> list[Flowable]:
    """A line for every seat whose interviewer knows the candidate, and how."""
    told = []
    for record in debrief.seats:
        given = record.card.acquaintance
        if given is None or given.closeness == "none":
            continue
        name, how = short_name(record.seat.interviewer.name), words.cut(given.how, LONGEST_LINE)
        text = (
            phrase("{name} knows the candidate closely: {how}", name=name, how=how)
            if given.closeness == "close"
            else phrase("{name} knows the candidate a little: {how}", name=name, how=how)
        )
        told.append(writer.paragraph(emphasis.medium(writer.markup(text)), _ALONE))
    return told


def _alarm(markup: str) -> str:
    return emphasis.tinted(emphasis.strong(markup), ALARM)


def differences(debrief: Debrief) -> list[tuple[str, str, str]]:
    """The dimensions on which the seats lie two levels apart or more: title, levels, what was agreed why."""
    told = []
    for view in debrief.most_disagreed():
        given = levels(view)
        if spread(given) < _APART:
            continue
        agreed = debrief.meeting.agreed(view.dimension.id) if debrief.meeting else None
        said = (
            phrase("Agreed: {level}. {reason}", level=words.level_inside(agreed.level), reason=agreed.reason)
            if agreed
            else ""
        )
        told.append((view.dimension.title, phrase("{low} to {high}", low=min(given), high=max(given)), said))
    return told


def differed(debrief: Debrief, limit: int, writer: Writer) -> list[Flowable]:
    """Where seats lie far apart, with what the meeting made of it; nothing where none do."""
    found = differences(debrief)
    if not found:
        return []
    if not limit or not any(said for *_, said in found):
        listed = "; ".join(f"{title}, {apart}" for title, apart, _ in found)
        lead = emphasis.strong(phrase("Furthest apart:"))
        text = f"{lead} {writer.markup(words.cut(listed, 2 * LONGEST_LINE))}"
        return [writer.paragraph(text, _ALONE)]
    story = heading(writer, phrase("Where the panel differed"), 1, room=ROOM)
    for title, apart, said in found:
        text = f"{emphasis.medium(writer.markup(f'{title}, {apart}.'))} {writer.markup(shown(said, limit))}"
        story.append(writer.paragraph(text, _FLAG))
    return story


def turning(debrief: Debrief, writer: Writer) -> list[Flowable]:
    """What would change the outcome by policy: without whom, by which ratings, by how many weights."""
    found = debrief.robustness
    if not found.variations:
        return []
    turned = found.turning()
    named = [
        phrase(_CHANGES[each.kind], name=short_name(each.seat.interviewer.name) if each.seat else "")
        + f": {translated(policy.outcome_of(each.verdict)).lower()}"
        for each in turned
        if each.kind in _CHANGES
    ]
    weights = sum(each.kind not in _CHANGES for each in turned)
    if weights:
        named.append(words.counted(weights, Phrase("1 other weight"), Phrase("{n} other weights")))
    lead = emphasis.strong(phrase("Would change the outcome:"))
    text = words.cut("; ".join(named), 2 * LONGEST_LINE) or phrase("nothing that was tried")
    return [writer.paragraph(f"{lead} {writer.markup(text)}", _ALONE)]


def answer(debrief: Debrief, flag: RedFlag) -> str:
    """What the meeting says to a red flag; empty while it waits."""
    answered = debrief.meeting.answer(flag.id) if debrief.meeting else None
    return answered.answer if answered else ""


def line(text: str, style: ParagraphStyle, writer: Writer) -> Flowable:
    """A text in one style."""
    return writer.paragraph(writer.markup(text), style)


def shown(text: str, limit: int) -> str:
    """As much of a text as page one has room for."""
    if len(text) <= limit:
        return text
    return words.cut(text, limit) if limit else ""


def flags_counted(debrief: Debrief, writer: Writer) -> list[Flowable]:
    """Only how often each red flag was raised: for the fullest of pages."""
    titles = [flag.signal.text if flag.signal else phrase(words.NOTED_FLAG) for flag in debrief.red_flags]
    told = " · ".join(f"{titles.count(title)} × {title}" for title in dict.fromkeys(titles))
    return [*heading(writer, phrase("Red flags"), 1, room=ROOM), line(told, CAPTION, writer)]


def red_flags(debrief: Debrief, limit: int, writer: Writer) -> list[Flowable]:
    """Every red flag with its evidence; where there is no room for any, one line for each title."""
    story = heading(writer, phrase("Red flags"), 1, room=ROOM)
    if not debrief.red_flags:
        return [*story, line(phrase("No seat marked a red flag."), MUTED_TEXT, writer)]
    by_title: dict[str, list[str]] = {}
    for number, flag in enumerate(debrief.red_flags):
        title = flag.signal.text if flag.signal else phrase(words.NOTED_FLAG)
        seen = by_title.setdefault(f"{number}" if limit else title, [emphasis.medium(writer.markup(title))])
        who = f"{short_name(flag.seat.interviewer.name)}, {words.clock(flag.at)}"
        seen.append(emphasis.muted(writer.markup(who)))
        if limit and flag.evidence:
            seen.append(writer.markup(shown(words.noted(flag.evidence), limit)))
        said = answer(debrief, flag)
        if limit and said:
            seen.append(f"{emphasis.medium(phrase('Answer:'))} {writer.markup(shown(said, limit))}")
        elif limit and debrief.meeting:
            seen.append(emphasis.medium(phrase("Not answered")))
    return story + [
        Beside(badges.verdict_ink("fails"), writer.paragraph(" · ".join(parts), _FLAG), 16)
        for parts in by_title.values()
    ]
