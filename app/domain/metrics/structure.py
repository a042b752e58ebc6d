"""The structure of interviews as held: Campion's fifteen components, from what opened panels recorded."""

from collections import Counter, defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from statistics import median
from typing import Literal, NamedTuple, get_args

from app.domain.debrief.opened_panel import OpenedPanel
from app.domain.errors import Sentence, Template
from app.domain.scorecard.seal import SealedCard

Component = Literal[
    "job-analysis", "same-questions", "limited-prompting", "question-types", "length", "ancillary",
    "candidate-questions", "rate-each", "anchored-scales", "detailed-notes", "several-interviewers",
    "same-interviewers", "no-discussion", "training", "statistical-combination",
]  # fmt: skip
"""Campion, Palmer and Campion 1997, in their order."""
COMPONENTS: tuple[Component, ...] = get_args(Component)

Counted = Literal[
    "areas", "questions", "rubric", "hints", "minutes", "without-cv", "rated", "anchors", "notes", "panels",
    "people", "independent", "policy",
]  # fmt: skip
"""What was counted."""


class Count(NamedTuple):
    """How many of how many; of minutes, the sum and how many it is of."""

    part: int
    whole: int


@dataclass(frozen=True, slots=True)
class Measure:
    """One thing counted for a component."""

    component: Component
    what: Counted
    count: Count

    @property
    def share(self) -> float | None:
        """The share, 0 to 1; None where there was nothing to count."""
        return self.count.part / self.count.whole if self.count.whole else None


@dataclass(frozen=True, slots=True)
class Structure:
    """What the record knows of each component; of those without a measure it knows nothing."""

    panels: int
    cards: int
    measures: tuple[Measure, ...]
    minutes: float | None
    """Planned for a candidate, the median over panels."""

    def of(self, component: Component) -> tuple[Measure, ...]:
        """Return the measures of a component; none where it is not recorded."""
        return tuple(each for each in self.measures if each.component == component)


def structure_of(panels: Sequence[OpenedPanel]) -> Structure:
    """Return what opened panels recorded of each component."""
    cards = [(panel, card) for panel in panels for card in panel.initial()]
    lengths = [sum(seat.minutes for seat in panel.panel.seats) for panel in panels]
    measures = (
        Measure("job-analysis", "areas", _areas(panels)),
        Measure("same-questions", "questions", _questions(panels)),
        Measure("same-questions", "rubric", _rubrics(panels)),
        Measure("limited-prompting", "hints", _hints(cards)),
        Measure("length", "minutes", Count(sum(lengths), len(lengths))),
        Measure("ancillary", "without-cv", _without_cv(panels)),
        Measure("rate-each", "rated", _rated(cards)),
        Measure("anchored-scales", "anchors", _anchors(cards)),
        Measure("detailed-notes", "notes", _notes(cards)),
        Measure("several-interviewers", "panels", _several(panels)),
        Measure("same-interviewers", "people", _people(panels)),
        Measure("no-discussion", "independent", _independent(panels)),
        Measure("statistical-combination", "policy", _policy(panels)),
    )
    return Structure(len(panels), len(cards), measures, median(lengths) if lengths else None)


_Cards = Sequence[tuple[OpenedPanel, SealedCard]]


def _areas(panels: Sequence[OpenedPanel]) -> Count:
    """Areas of the job analysis that the panel's seats had in focus."""
    part = whole = 0
    for each in panels:
        focus = {dimension for seat in each.panel.seats for dimension in seat.focus}
        part += sum(not focus.isdisjoint(area.dimensions) for area in each.rubric.areas)
        whole += len(each.rubric.areas)
    return Count(part, whole)


def _questions(panels: Sequence[OpenedPanel]) -> Count:
    """Of the questions put to anybody for a role and dimension, those put to each candidate."""
    asked: defaultdict[tuple[str, str], dict[str, set[str]]] = defaultdict(dict)
    for each in panels:
        for card in each.initial():
            for mark in card.questions:
                if mark.outcome == "asked":
                    of = asked[each.panel.role, mark.dimension]
                    of.setdefault(each.panel.candidate.id, set()).add(mark.question)
    part = whole = 0
    for candidates in asked.values():
        if len(candidates) > 1:
            part += sum(map(len, candidates.values()))
            whole += len(set.union(*candidates.values())) * len(candidates)
    return Count(part, whole)


def _rubrics(panels: Sequence[OpenedPanel]) -> Count:
    """Panels of a role that were scored with the rubric that most of them were scored with."""
    roles: defaultdict[str, Counter[str]] = defaultdict(Counter)
    for each in panels:
        roles[each.panel.role][each.panel.rubric.digest] += 1
    compared = [digests for digests in roles.values() if digests.total() > 1]
    return Count(sum(max(each.values()) for each in compared), sum(each.total() for each in compared))


def _hints(cards: _Cards) -> Count:
    found = [mark for _, card in cards for mark in card.findings if mark.outcome == "found"]
    return Count(sum(mark.hint == 0 for mark in found), len(found))


def _without_cv(panels: Sequence[OpenedPanel]) -> Count:
    """Seats that were given no CV: what else is read of a candidate, nobody records."""
    seats = [seat for each in panels for seat in each.panel.seats]
    return Count(sum(seat.cv is None for seat in seats), len(seats))


def _rated(cards: _Cards) -> Count:
    """Dimensions in focus that got a level, or NE with its reason."""
    part = whole = 0
    for _, card in cards:
        rated = {rating.dimension for rating in card.ratings}
        part += sum(each in rated for each in card.seat.focus)
        whole += len(card.seat.focus)
    return Count(part, whole)


def _levels(cards: _Cards) -> Iterator[tuple[OpenedPanel, SealedCard, str, int]]:
    for panel, card in cards:
        for rating in card.ratings:
            if isinstance(rating.level, int):
                yield panel, card, rating.dimension, rating.level


def _anchors(cards: _Cards) -> Count:
    given = [
        any(anchor.level == level for anchor in panel.rubric.dimension(dimension).anchors)
        for panel, _, dimension, level in _levels(cards)
    ]
    return Count(sum(given), len(given))


def _notes(cards: _Cards) -> Count:
    given = [
        any(note.dimension == dimension for note in card.notes) for _, card, dimension, _ in _levels(cards)
    ]
    return Count(sum(given), len(given))


def _several(panels: Sequence[OpenedPanel]) -> Count:
    return Count(sum(len(_interviewers(each)) > 1 for each in panels), len(panels))


def _people(panels: Sequence[OpenedPanel]) -> Count:
    """Of the people who interviewed anybody for a role, those who interviewed each candidate."""
    roles: defaultdict[str, list[set[str]]] = defaultdict(list)
    for each in panels:
        roles[each.panel.role].append(_interviewers(each))
    compared = [people for people in roles.values() if len(people) > 1]
    return Count(
        sum(len(each) for people in compared for each in people),
        sum(len(set.union(*people)) * len(people) for people in compared),
    )


def _interviewers(each: OpenedPanel) -> set[str]:
    return {seat.interviewer.id for seat in each.panel.seats}


def _independent(panels: Sequence[OpenedPanel]) -> Count:
    """Cards whose first version was sealed before anybody could see another one."""
    first = [record.versions[0] for each in panels for record in each.records]
    return Count(sum(not version.after_opening for version in first), len(first))


def _policy(panels: Sequence[OpenedPanel]) -> Count:
    decisions = [each.minutes.decision for each in panels if each.minutes and each.minutes.decision]
    return Count(sum(not each.against_policy for each in decisions), len(decisions))


TITLES: dict[Component, Template] = {
    "job-analysis": Template("Questions based on a job analysis"),
    "same-questions": Template("The same questions for every candidate"),
    "limited-prompting": Template("Limited prompting and follow-up"),
    "question-types": Template("Better types of questions"),
    "length": Template("Longer interview or more questions"),
    "ancillary": Template("Control of ancillary information"),
    "candidate-questions": Template("No candidate questions until after"),
    "rate-each": Template("Each answer or dimension rated"),
    "anchored-scales": Template("Anchored rating scales"),
    "detailed-notes": Template("Detailed notes"),
    "several-interviewers": Template("Several interviewers"),
    "same-interviewers": Template("The same interviewers for every candidate"),
    "no-discussion": Template("No discussion between interviews"),
    "training": Template("Trained interviewers"),
    "statistical-combination": Template("Ratings combined by rule"),
}
"""The name of each component."""

_COUNTED: dict[Counted, Template] = {
    "areas": Template("{part} of {whole} areas of the job analysis were in the focus of a seat."),
    "questions": Template(
        "Of the questions marked as asked of anybody for a role, each candidate was asked {share} % on "
        "average."
    ),
    "rubric": Template("{part} of {whole} panels were scored with the rubric used most for their role."),
    "hints": Template("{part} of {whole} findings in exercises were found without a hint read out."),
    "minutes": Template("{minutes} minutes were planned for a candidate (median of {whole} panels)."),
    "without-cv": Template(
        "{part} of {whole} seats were given no CV beforehand. What else interviewers read is not known."
    ),
    "rated": Template("{part} of {whole} dimensions in focus were rated; NE with its reason counts."),
    "anchors": Template("{part} of {whole} levels were given against a written anchor."),
    "notes": Template("{part} of {whole} levels have a note filed under their dimension."),
    "panels": Template("{part} of {whole} panels had more than one interviewer."),
    "people": Template(
        "Of the people who interviewed anybody for a role, each candidate met {share} % on average."
    ),
    "independent": Template(
        "{part} of {whole} cards were sealed before the panel was open. Talk elsewhere is not recorded."
    ),
    "policy": Template("{part} of {whole} decisions follow the policy, which combines ratings by rule."),
}
_NOTHING: dict[Counted, Template] = {
    "questions": Template("Nothing to compare yet: that takes two candidates of whom questions were marked."),
    "rubric": Template("Nothing to compare yet: that takes two panels for a role."),
    "hints": Template("No finding of an exercise was found yet."),
    "people": Template("Nothing to compare yet: that takes two panels for a role."),
    "policy": Template("Nothing is decided yet."),
}
_NONE = Sentence("No panel is open yet.")
_NOT_RECORDED: dict[Component, Template] = {
    "question-types": Template("Not recorded: rubrics do not say which type a question is."),
    "candidate-questions": Template("Not recorded: when candidates asked their questions is not known."),
    "training": Template("Not recorded: how interviewers were trained is not known."),
}


def title(component: Component) -> Sentence:
    """Return the name of a component."""
    return Sentence(TITLES[component])


def sentences(found: Structure, component: Component) -> Iterator[tuple[Sentence, float | None]]:
    """Yield what is known of a component, each with its share where it is one."""
    if component in _NOT_RECORDED:
        yield Sentence(_NOT_RECORDED[component]), None
    for each in found.of(component):
        yield _sentence(found, each), None if each.what == "minutes" else each.share


def _sentence(found: Structure, each: Measure) -> Sentence:
    part, whole = each.count
    if not whole:
        return Sentence(_NOTHING[each.what]) if found.panels and each.what in _NOTHING else _NONE
    return Sentence(
        _COUNTED[each.what],
        part=part,
        whole=whole,
        share=round(100 * part / whole),
        minutes=round(found.minutes or 0),
    )
