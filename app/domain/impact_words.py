"""What an adverse-impact sheet means, in plain sentences, with what such a figure cannot tell."""

from collections.abc import Iterator

from app.domain.errors import Sentence, Template
from app.domain.impact import Comparison, Group, Impact

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


def meaning(each: Comparison, reference: Group) -> Sentence:
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
            "recognised.",
            smallest=sheet.smallest,
        )
    elif sheet.too_small:
        yield Sentence(
            "{count} groups have fewer than {smallest} people each. Nothing of them is told, since their "
            "members could be recognised.",
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
