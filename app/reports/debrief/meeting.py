"""The meeting on paper: decision, votes, dissent, answers, consensus, and the seals that closed it."""

from reportlab.lib.styles import ParagraphStyle
from reportlab.platypus import Flowable

from app.domain.debrief.debrief import Debrief, RedFlag
from app.domain.journal.minutes import Decision, Minutes
from app.reports import words
from app.reports.debrief import agreement_words
from app.reports.facts import facts, seal
from app.reports.language import phrase
from app.reports.typesetting import badges, emphasis
from app.reports.typesetting.blocks import Beside
from app.reports.typesetting.page import heading
from app.reports.typesetting.styles import BODY, MUTED_TEXT, STEP
from app.reports.typesetting.text import Writer

_DECIDED = ParagraphStyle("decided", parent=BODY, spaceBefore=STEP)
_AGREED = ParagraphStyle("agreed", parent=BODY, spaceAfter=STEP)


_Said = tuple[str, str, str]
"""A label, what stands whole beside it, and the words that can be cut."""


def carried_words(debrief: Debrief) -> list[str]:
    """The words of `carried`, whole."""
    return [text for *_, text in _carried(debrief)]


def carried(debrief: Debrief, limit: int, writer: Writer) -> list[Flowable]:
    """The decision, why it goes against the policy, and every dissent, for page one; 0 leaves no words."""
    return _lines(_carried(debrief), limit, writer)


def agreed_words(debrief: Debrief) -> list[str]:
    """The words of `agreed`, whole."""
    return [text for *_, text in _agreed(debrief)]


def agreed(debrief: Debrief, limit: int, writer: Writer) -> list[Flowable]:
    """The conditions and follow-ups of the decision, for page one; 0 leaves their number."""
    said = _agreed(debrief)
    if limit or not said:
        return _lines(said, limit, writer)
    labels = [label for label, *_ in said]
    counted = ((label, str(labels.count(label)), "") for label in dict.fromkeys(labels))
    return _lines([*counted], limit, writer)


def _carried(debrief: Debrief) -> list[_Said]:
    told = debrief.meeting
    if told is None:
        return []
    said = list[_Said]()
    if made := told.decision:
        said.append((phrase("Decision"), agreement_words.decision(made), made.reasons))
        if made.against_policy:
            said.append((phrase("Against the policy"), "", made.against_policy))
    names = {seat.id: words.cut(seat.interviewer.name, 40) for seat in debrief.panel.seats}
    return said + [(phrase("Dissent"), names[each.seat], each.words) for each in told.dissents]


def _agreed(debrief: Debrief) -> list[_Said]:
    made = debrief.meeting.decision if debrief.meeting else None
    if made is None:
        return []
    conditions = [(phrase("On condition"), "", each) for each in made.conditions]
    return conditions + [(phrase("Follow-up"), "", each) for each in made.follow_ups]


def _lines(said: list[_Said], limit: int, writer: Writer) -> list[Flowable]:
    """Return each as a paragraph, its words cut to `limit`."""
    return [
        writer.paragraph(
            f"{emphasis.strong(f'{label}:')} "
            + " · ".join(
                writer.markup(part) for part in (outcome, words.cut(text, limit) if limit else "") if part
            ),
            _DECIDED,
        )
        for label, outcome, text in said
        if outcome or (text and limit)
    ]


def meeting(debrief: Debrief, writer: Writer) -> list[Flowable]:
    """Everything on the minutes; nothing before the meeting began."""
    told = debrief.meeting
    if told is None:
        return []
    names = {seat.id: seat.interviewer.name for seat in debrief.panel.seats}
    story = heading(writer, phrase("The meeting"), 0, outline=0, room=140)
    story += facts(_begun(told, names), writer)
    if told.decision:
        story += heading(writer, phrase("Decision"), 2)
        story += facts(_decision(told.decision), writer)
    story += _votes(told, names, writer)
    story += _statements(
        phrase("Dissent"), [(names[each.seat], each.words) for each in told.dissents], writer
    )
    answered = [(_flag(flag, writer), told.answer(flag.id)) for flag in debrief.red_flags]
    story += _statements(
        phrase("Red flags answered"), [(flag, each.answer) for flag, each in answered if each], writer
    )
    story += _consensus(debrief, told, writer)
    if told.replaced:
        story += heading(writer, phrase("Corrected in the meeting"), 2)
        for old in told.replaced:
            story += writer.paragraphs(agreement_words.replaced(old, debrief.rubric), MUTED_TEXT)
    return [*story, *_closings(debrief, writer)]


def _begun(told: Minutes, names: dict[str, str]) -> list[tuple[str, str]]:
    order = ", ".join(names[seat] for seat in told.reading_order)
    return [
        (
            phrase("Chair"),
            told.chair.name
            if told.chair_seat
            else phrase("{name}, from outside the panel", name=told.chair.name),
        ),
        (phrase("Began"), words.day_and_clock(told.begun_at)),
        (
            phrase("Read in order"),
            phrase("{order}; shuffled by SHA-256 of the seed and each seat, the chair last", order=order),
        ),
        (phrase("Seed"), told.seed),
    ]


def _decision(made: Decision) -> list[tuple[str, str]]:
    told = [
        (phrase("Decided"), f"{agreement_words.decision(made)}, {words.day_and_clock(made.at)}"),
        (phrase("Reasons"), made.reasons),
    ]
    if made.against_policy:
        told.append((phrase("Against policy"), made.against_policy))
    told += [(phrase("Condition"), each) for each in made.conditions]
    return told + [(phrase("Follow-up"), each) for each in made.follow_ups]


def _votes(told: Minutes, names: dict[str, str], writer: Writer) -> list[Flowable]:
    if told.votes_shown_at is None:
        return []
    cast = {each.seat: phrase(words.RECOMMENDATIONS[each.recommendation]) for each in told.votes}
    story = heading(writer, phrase("Votes, cast in secret and shown together"), 2)
    return story + facts(
        [(name, cast.get(seat, phrase("did not vote"))) for seat, name in names.items()], writer
    )


def _statements(title: str, said: list[tuple[str, str]], writer: Writer) -> list[Flowable]:
    if not said:
        return []
    story = heading(writer, title, 2)
    for who, text in said:
        story.append(writer.paragraph(emphasis.medium(writer.markup(who)), BODY))
        story += writer.paragraphs(text, BODY)
    return story


def _flag(flag: RedFlag, writer: Writer) -> str:
    return f"{flag.signal.text if flag.signal else phrase(words.NOTED_FLAG)} ({flag.seat.interviewer.name})"


def _consensus(debrief: Debrief, told: Minutes, writer: Writer) -> list[Flowable]:
    took = {each.dimension: each.seconds for each in told.discussed}
    if not told.consensus and not took:
        return []
    story, top = (
        heading(writer, phrase("Consensus, beside the initial ratings"), 2),
        len(debrief.rubric.scale),
    )
    for dimension in debrief.rubric.dimensions:
        agreed = told.agreed(dimension.id)
        if agreed is None and dimension.id not in took:
            continue
        about = [emphasis.medium(writer.markup(dimension.title))]
        if agreed is None:
            about.append(emphasis.muted(phrase("no consensus recorded")))
        elif agreed.reason:
            about.append(writer.markup(agreed.reason))
        if dimension.id in took:
            minutes, seconds = divmod(took[dimension.id], 60)
            about.append(emphasis.muted(phrase("{time}\u00a0min", time=f"{minutes}:{seconds:02}")))
        ink = badges.level_ink(agreed.level if agreed else None, top)
        story.append(Beside(ink, writer.paragraph(" · ".join(about), _AGREED), 32))
    return story


def _closings(debrief: Debrief, writer: Writer) -> list[Flowable]:
    if not debrief.closings:
        return []
    story = heading(writer, phrase("Seal of the debrief"), 2, room=110)
    for closing in debrief.closings:
        story += seal(closing.seal, len(debrief.closings), writer, verified=closing.verified)
    late = [seat.interviewer.name for seat in debrief.amended_since_closing()]
    if late:
        story += writer.paragraphs(phrase("Scorecards amended since: {names}.", names=", ".join(late)), BODY)
    return story
