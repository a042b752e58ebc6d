"""Words on paper for how a panel agrees and decides: statistics with their caveats, never a verdict."""

from app.domain.analysis.agreement import SIMULATED, Agreement, DimensionAgreement
from app.domain.analysis.rater_effects import Hint
from app.domain.debrief.sensitivity import Robustness, Variation
from app.domain.journal.minutes import Consensus, Decision, Dissent, FlagAnswer, Outcome
from app.domain.packs.rubric import Rubric
from app.reports import words
from app.reports.language import Phrase, decimal, phrase

DECISIONS: dict[Outcome, Phrase] = {
    "hire": Phrase("Hire"),
    "no-hire": Phrase("No hire"),
    "hold": Phrase("Hold"),
    "other-level": Phrase("Another level"),
}
NO_WEIGHT = Phrase("No weight doubled or halved changes it.")


def figures(scale: int, acceptable: float) -> str:
    """What the columns of the table mean."""
    return phrase(
        "Levels as sealed before the panel was open; NE and gaps are no levels. Range: highest less lowest. "
        "AD: average deviation from the mean; up to {most} passes for agreement on {scale} levels (Burke and "
        "Dunlap 2002). r_wg: 1 less the variance over that of levels given by chance (James, Demaree and "
        "Wolf 1984); below 0 the seats are further apart than chance would put them.",
        most=decimal(acceptable, 2),
        scale=scale,
    )


def number(value: float | None) -> str:
    """A figure to two places, with a true minus; a dash for none."""
    return "–" if value is None else decimal(value, 2)


def given(found: DimensionAgreement) -> str:
    """The levels that the seats gave, and how often NE."""
    levels = " · ".join(map(str, found.levels)) or phrase("no level")
    return f"{levels}, {found.not_evidenced} NE" if found.not_evidenced else levels


def _dimensions(number: int) -> str:
    return words.counted(number, Phrase("1 dimension"), Phrase("{n} dimensions"))


def overall(found: Agreement) -> str:
    """Alpha with its interval, and what it can bear."""
    if found.bearing == "nothing-shared":
        return phrase("No dimension was rated by two seats, so there is no agreement to speak of.")
    over = phrase(
        "{dimensions} that two seats or more rated, {levels} in all",
        dimensions=_dimensions(found.shared),
        levels=words.counted(found.ratings, Phrase("1 level"), Phrase("{n} levels")),
    )
    if found.bearing == "no-difference":
        return phrase(
            "Every level is the same, over {over}: nothing could be told apart, so alpha is not defined.",
            over=over,
        )
    ends = found.interval
    alpha = number(found.alpha)
    if ends is None:
        said = phrase("Ordinal alpha (Krippendorff 2011) is {alpha}, over {over}.", alpha=alpha, over=over)
    else:
        said = phrase(
            "Ordinal alpha (Krippendorff 2011) is {alpha}, 95 % interval {low} to {high} (jackknife), over "
            "{over}.",
            alpha=alpha, low=number(ends.low), high=number(ends.high), over=over,
        )  # fmt: skip
    return said if found.bearing == "enough" else f"{said} {chance()}"


def chance() -> str:
    """How far chance alone moves alpha on a panel."""
    seats, dimensions, true, ends = SIMULATED
    return phrase(
        "So few ratings bear no more than a rough idea: with {seats} seats, {dimensions} dimensions and a "
        "true reliability of {true}, alpha falls anywhere from {low} to {high} nine times in ten. It is no "
        "pass mark.",
        seats=seats, dimensions=dimensions, true=number(true), low=number(ends.low), high=number(ends.high),
    )  # fmt: skip


def intraclass(found: Agreement) -> str:
    """The intraclass correlations; empty where they are not defined."""
    if found.intraclass is None:
        return ""
    one, mean = found.intraclass.two_way, found.intraclass.two_way_mean
    over = _dimensions(found.complete)
    if one <= 0:  # what the mean of several would be worth cannot be said of this
        return phrase(
            "Intraclass correlation (Shrout and Fleiss 1979): none, over the {dimensions} that every seat "
            "rated. ICC(2,1) is {one}: which dimension stands higher, the seats do not see alike.",
            dimensions=over,
            one=number(one),
        )
    return phrase(
        "Intraclass correlation (Shrout and Fleiss 1979): ICC(2,1) {one} for one seat, ICC(2,k) {mean} for "
        "the mean of all, over the {dimensions} that every seat rated.",
        one=number(one), mean=number(mean), dimensions=over,
    )  # fmt: skip


def question(hint: Hint) -> str:
    """A pattern in one seat's ratings, as something to ask that seat."""
    who, over = hint.seat.interviewer.name, _dimensions(hint.dimensions)
    match hint.kind:
        case "same-everywhere":
            return phrase(
                "{name} gave level {level} on all {dimensions}. Was there evidence for each?",
                name=who, level=hint.level, dimensions=over,
            )  # fmt: skip
        case "little-spread":
            return phrase(
                "{name} tells {dimensions} hardly apart, where the others see differences. Was each rated on "
                "its own evidence?",
                name=who,
                dimensions=over,
            )
        case "higher-than-others":
            return phrase(
                "{name} is {difference} levels above the others on average, over {dimensions}. What did this "
                "seat see that they did not?",
                name=who, difference=decimal(hint.difference, 1), dimensions=over,
            )  # fmt: skip
        case "lower-than-others":
            return phrase(
                "{name} is {difference} levels below the others on average, over {dimensions}. What did this "
                "seat see that they did not?",
                name=who, difference=decimal(hint.difference, 1), dimensions=over,
            )  # fmt: skip
        case "late":
            return phrase(
                "{name} sealed {hours} hours after the last note. What was still fresh by then?",
                name=who,
                hours=decimal(hint.difference, 0),
            )


def standing(found: Robustness) -> str:
    """The outcome, and whether anything that was tried would change it."""
    outcome = words.in_a_row(words.OUTCOMES[found.verdict])
    turning = len(found.turning())
    if not turning:
        return phrase("By policy: {outcome}. Nothing that was tried changes that.", outcome=outcome)
    return phrase(
        "By policy: {outcome}. {number} of {whole} variations would change that.",
        outcome=outcome, number=turning, whole=len(found.variations),
    )  # fmt: skip


def tried(found: Variation, rubric: Rubric) -> str:
    """One variation: what was changed, and the outcome then."""
    outcome = words.in_a_row(words.OUTCOMES[found.verdict])
    rules = "; ".join(f"{each.text}: {phrase(words.VERDICTS[each.after])}" for each in found.changes)
    return f"{_what(found, rubric)}: {outcome}" + (f" ({rules})" if rules else "")


def _what(found: Variation, rubric: Rubric) -> str:
    title = rubric.dimension(found.dimension).title if found.dimension else ""
    match found.kind:
        case "without-seat":
            return phrase("Without {name}", name=found.seat.interviewer.name if found.seat else "")
        case "amended":
            return phrase("With what was amended after the panel was open")
        case "consensus":
            return phrase("With the consensus in place of the initial ratings")
        case "heavier":
            return phrase("With the weight of {dimension} doubled", dimension=title)
        case "lighter":
            return phrase("With the weight of {dimension} halved", dimension=title)
        case "equal-weights":
            return phrase("With all weights equal")


def decision(made: Decision) -> str:
    """What was decided, with the other level where one is meant."""
    said = phrase(DECISIONS[made.outcome])
    return f"{said}: {made.level}" if made.level else said


def replaced(old: Consensus | Dissent | FlagAnswer | Decision, rubric: Rubric) -> str:
    """Something that was said first and corrected later."""
    match old:
        case Consensus():
            said = f"{rubric.dimension(old.dimension).title}: {words.level_inside(old.level)}. {old.reason}"
        case Dissent():
            said = phrase("Dissent: {text}", text=old.words)
        case FlagAnswer():
            said = phrase("Answer to a red flag: {text}", text=old.answer)
        case Decision():
            said = phrase("Decision: {decision}. {reasons}", decision=decision(old), reasons=old.reasons)
    return f"{words.clock(old.at)} {said}"
