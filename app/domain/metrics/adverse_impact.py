"""Adverse impact: how selection went for groups of candidates, from a count that names nobody.

Demographics never stand beside scores: what is counted here comes from a file of its own.
"""

from collections.abc import Iterable, Iterator, Sequence
from fractions import Fraction
from math import comb
from typing import Annotated

from pydantic import Field

from app.domain.errors import InvalidInput, Sentence, Template
from app.domain.value import OneLine, Value

FOUR_FIFTHS = 0.8
"""The bar of 29 CFR 1607.4(D)."""

SMALLEST_GROUP = 5
"""People a group must have before anything of it is told: fewer could be recognized."""


class Group(Value):
    """How many people of a group were considered, and how many of them were selected."""

    name: OneLine
    people: Annotated[int, Field(ge=1, le=1_000_000)]
    selected: Annotated[int, Field(ge=0, le=1_000_000)]

    @property
    def rate(self) -> float:
        """The share that was selected, 0 to 1."""
        return self.selected / self.people


class GroupComparison(Value):
    """A group beside the group with the highest selection rate."""

    group: Group
    ratio: float
    """Selection rate over the highest rate, 0 to 1 (the impact ratio)."""
    p_value: float
    """Fisher's exact test, two-sided."""
    flips: bool
    """Whether one decision more or less in this group would carry the ratio across four fifths."""

    @property
    def under(self) -> bool:
        """Whether the ratio is under four fifths."""
        return self.ratio < FOUR_FIFTHS


class Impact(Value):
    """An adverse-impact sheet: groups that may be told, compared; how many were too small."""

    reference: Group | None
    """The group with the highest selection rate; None when nothing can be compared."""
    others: tuple[GroupComparison, ...]
    too_small: int
    """How many groups were left out because they are too small."""
    smallest: int
    """People a group must have to be told of."""


def counted(rows: Iterable[tuple[str, bool]]) -> tuple[Group, ...]:
    """Return the groups of `rows`, one row for each candidate: the group's name, and whether selected."""
    people: dict[str, int] = {}
    selected: dict[str, int] = {}
    for name, chosen in rows:
        people[name] = people.get(name, 0) + 1
        selected[name] = selected.get(name, 0) + chosen
    return tuple(Group(name=name, people=people[name], selected=selected[name]) for name in sorted(people))


def impact(groups: Sequence[Group], smallest: int = SMALLEST_GROUP) -> Impact:
    """Compare `groups` with the one of the highest selection rate (29 CFR 1607.4(D)).

    Of a group of fewer than `smallest` people nothing is told, and no totals are that would give it away.
    Raises `InvalidInput` where more were selected than considered.
    """
    for group in groups:
        if group.selected > group.people:
            raise InvalidInput("“{group}”: more people were selected than considered.", group=group.name)
    told = [group for group in groups if group.people >= smallest]
    reference = max(told, key=lambda group: (group.rate, group.people, group.name), default=None)
    if reference is None or reference.selected == 0 or len(told) < 2:
        reference, told = None, []
    return Impact(
        reference=reference,
        others=tuple(_compared(group, reference) for group in told if reference and group != reference),
        too_small=sum(group.people < smallest for group in groups),
        smallest=smallest,
    )


def fisher(a: int, b: int, c: int, d: int) -> float:
    """Return the two-sided p-value of Fisher's exact test of the table [[a, b], [c, d]].

    The sum of the probabilities of all tables with these margins that are no likelier than this one
    (Fisher 1935, The Design of Experiments, chapter 2; two-sided as in Agresti 1992, section 3.1).
    Counted in whole numbers, so that ties are ties.
    """
    first, second, selected = a + b, c + d, a + c
    ways = [
        comb(first, k) * comb(second, selected - k)
        for k in range(max(0, selected - second), min(first, selected) + 1)
    ]
    seen = comb(first, a) * comb(second, c)
    return sum(way for way in ways if way <= seen) / sum(ways)


def _compared(group: Group, reference: Group) -> GroupComparison:
    ratio = _ratio(group.selected, group.people, reference)
    return GroupComparison(
        group=group,
        ratio=ratio,
        p_value=fisher(
            group.selected,
            group.people - group.selected,
            reference.selected,
            reference.people - reference.selected,
        ),
        flips=any(
            (_ratio(group.selected + step, group.people, reference) < FOUR_FIFTHS) != (ratio < FOUR_FIFTHS)
            for step in (-1, 1)
        ),
    )


def _ratio(selected: int, people: int, reference: Group) -> float:
    """Return the impact ratio, from whole numbers: rounded rates would miss four fifths just reached."""
    return float(Fraction(selected * reference.people, people * reference.selected))


RARE = 0.05
"""Under this p-value chance alone is said to make such a difference rarely."""

_MEANINGS: dict[tuple[bool, bool], Template] = {
    (True, True): Template(
        "{group}: {selected} of {people} selected, {ratio} % of the rate of {reference}. That is under four "
        "fifths, and chance alone rarely makes such a difference (p = {p}). Look at how these decisions came "
        "about."
    ),
    (True, False): Template(
        "{group}: {selected} of {people} selected, {ratio} % of the rate of {reference}. That is under four "
        "fifths, but at this size chance alone often makes such a difference (p = {p})."
    ),
    (False, True): Template(
        "{group}: {selected} of {people} selected, {ratio} % of the rate of {reference}. That is not under "
        "four fifths, yet chance alone rarely makes such a difference (p = {p})."
    ),
    (False, False): Template(
        "{group}: {selected} of {people} selected, {ratio} % of the rate of {reference}. That is not under "
        "four fifths, and chance alone often makes such a difference (p = {p})."
    ),
}
FLIPS = Sentence("One decision more or less in this group would carry it across four fifths.")
CAVEATS = (
    Sentence(
        "The four-fifths ratio alone misleads at hiring sizes: where everybody truly has the same chance of "
        "25 %, it still falls under four fifths in 78 % of samples of 10 people a group, in 52 % at 50 "
        "and in 20 % at 200."
    ),
    Sentence(
        "The exact test speaks of chance alone. A high p-value does not show that a procedure is fair, and a "
        "low one not why it differs."
    ),
    Sentence(
        "The file was only read: nothing of it is kept, and it never stands beside scores. "
        "This is no legal advice."
    ),
)


def meaning(each: GroupComparison, reference: Group) -> Sentence:
    """Say what a comparison means, in one sentence or two."""
    template = _MEANINGS[each.under, each.p_value < RARE]
    return Sentence(
        template,
        group=each.group.name,
        selected=each.group.selected,
        people=each.group.people,
        ratio=percent(each.ratio),
        reference=reference.name,
        p=p_value(each.p_value),
    )


def remarks(sheet: Impact) -> Iterator[Sentence]:
    """Say what the sheet as a whole leaves out, and why where it compares nothing."""
    if sheet.reference is None:
        yield Sentence(
            "Nothing can be compared: that takes two groups of at least {smallest} people, and somebody "
            "who was selected.",
            smallest=sheet.smallest,
        )
    if sheet.too_small == 1:
        yield Sentence(
            "One group has fewer than {smallest} people. Nothing of it is told, since its members could be "
            "recognized.",
            smallest=sheet.smallest,
        )
    elif sheet.too_small:
        yield Sentence(
            "{count} groups have fewer than {smallest} people each. Nothing of them is told, since their "
            "members could be recognized.",
            count=sheet.too_small,
            smallest=sheet.smallest,
        )


def percent(share: float) -> str:
    """Return a share as a percentage with one decimal, never rounded across four fifths or to a whole."""
    told = f"{share * 100:.1f}"
    if share < 0.8 and told == "80.0":
        return "79.9"
    return "99.9" if share < 1 and told == "100.0" else told


def p_value(p: float) -> str:
    """Return a p-value with three decimals, or that it is smaller; never rounded across five hundredths."""
    if p < 0.001:
        return "< 0.001"
    return "0.049" if p < RARE and f"{p:.3f}" == "0.050" else f"{p:.3f}"
