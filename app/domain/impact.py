"""Adverse impact: how selection went for groups of candidates, from a count that names nobody.

Demographics never stand beside scores: what is counted here comes from a file of its own.
"""

from collections.abc import Iterable, Sequence
from math import comb
from typing import Annotated

from pydantic import Field

from app.domain.errors import InvalidInput
from app.domain.value import Line, Value

FOUR_FIFTHS = 0.8
"""The bar of 29 CFR 1607.4(D)."""

SMALLEST_GROUP = 5
"""People a group must have before anything of it is told: fewer could be recognised."""


class Group(Value):
    """How many people of a group were considered, and how many of them were selected."""

    name: Line
    people: Annotated[int, Field(ge=1, le=1_000_000)]
    selected: Annotated[int, Field(ge=0, le=1_000_000)]

    @property
    def rate(self) -> float:
        """The share that was selected, 0 to 1."""
        return self.selected / self.people


class Comparison(Value):
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
    others: tuple[Comparison, ...]
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


def _compared(group: Group, reference: Group) -> Comparison:
    ratio = group.rate / reference.rate
    beside = [group.selected + step for step in (-1, 1) if 0 <= group.selected + step <= group.people]
    return Comparison(
        group=group,
        ratio=ratio,
        p_value=fisher(
            group.selected,
            group.people - group.selected,
            reference.selected,
            reference.people - reference.selected,
        ),
        flips=any(
            (chosen / group.people / reference.rate < FOUR_FIFTHS) != (ratio < FOUR_FIFTHS)
            for chosen in beside
        ),
    )
