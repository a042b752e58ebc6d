"""English on paper for how a panel agrees and decides: statistics with their caveats, never a verdict."""

from app.domain.agreement import SIMULATED, Agreement, DimensionAgreement
from app.domain.hints import Hint
from app.domain.minutes import Consensus, Decision, Dissent, FlagAnswer, Outcome
from app.domain.robustness import Robustness, Variation
from app.domain.rubric import Rubric
from app.reports import words

DECISIONS: dict[Outcome, str] = {
    "hire": "Hire",
    "no-hire": "No hire",
    "hold": "Hold",
    "other-level": "Another level",
}
NO_VOTE = "No vote was cast."
NO_WEIGHT = "No weight doubled or halved changes it."


def figures(scale: int, acceptable: float) -> str:
    """What the columns of the table mean."""
    return (
        "Levels as sealed before the panel was open; NE and gaps are no levels. Range: highest less lowest. "
        f"AD: average deviation from the mean; up to {acceptable:.2f} passes for agreement on {scale} levels "
        "(Burke and Dunlap 2002). r_wg: 1 less the variance over that of levels given by chance (James, "
        "Demaree and Wolf 1984); below 0 the seats are further apart than chance would put them."
    )


def number(value: float | None) -> str:
    """A figure to two places, with a true minus; a dash for none."""
    return "–" if value is None else f"{value:.2f}".replace("-", "−")


def given(found: DimensionAgreement) -> str:
    """The levels that the seats gave, and how often NE."""
    levels = " · ".join(map(str, found.levels)) or "no level"
    return f"{levels}, {found.not_evidenced} NE" if found.not_evidenced else levels


def overall(found: Agreement) -> str:
    """Alpha with its interval, and what it can bear."""
    if found.bearing == "nothing-shared":
        return "No dimension was rated by two seats, so there is no agreement to speak of."
    over = (
        f"{words.counted(found.shared, 'dimension', 'dimensions')} that two seats or more rated, "
        f"{words.counted(found.ratings, 'level', 'levels')} in all"
    )
    if found.bearing == "no-difference":
        return f"Every level is the same, over {over}: nothing could be told apart, so alpha is not defined."
    ends = found.interval
    within = f", 95 % interval {number(ends.low)} to {number(ends.high)} (jackknife)" if ends else ""
    said = f"Ordinal alpha (Krippendorff 2011) is {number(found.alpha)}{within}, over {over}."
    return said if found.bearing == "enough" else f"{said} {chance()}"


def chance() -> str:
    """How far chance alone moves alpha on a panel."""
    seats, dimensions, true, ends = SIMULATED
    return (
        f"So few ratings bear no more than a rough idea: with {seats} seats, {dimensions} dimensions and a "
        f"true reliability of {number(true)}, alpha falls anywhere from {number(ends.low)} to "
        f"{number(ends.high)} nine times in ten. It is no pass mark."
    )


def intraclass(found: Agreement) -> str:
    """The intraclass correlations; empty where they are not defined."""
    if found.intraclass is None:
        return ""
    one, mean = found.intraclass.two_way, found.intraclass.two_way_mean
    over = f"over the {words.counted(found.complete, 'dimension', 'dimensions')} that every seat rated"
    if one <= 0:  # what the mean of several would be worth cannot be said of this
        return (
            f"Intraclass correlation (Shrout and Fleiss 1979): none, {over}. ICC(2,1) is {number(one)}: "
            "which dimension stands higher, the seats do not see alike."
        )
    return (
        f"Intraclass correlation (Shrout and Fleiss 1979): ICC(2,1) {number(one)} for one seat, "
        f"ICC(2,k) {number(mean)} for the mean of all, {over}."
    )


def question(hint: Hint) -> str:
    """A pattern in one seat's ratings, as something to ask that seat."""
    who, over = hint.seat.interviewer.name, words.counted(hint.dimensions, "dimension", "dimensions")
    match hint.kind:
        case "same-everywhere":
            return f"{who} gave level {hint.level} on all {over}. Was there evidence for each?"
        case "little-spread":
            return (
                f"{who} tells {over} hardly apart, where the others see differences. "
                "Was each rated on its own evidence?"
            )
        case "higher-than-others":
            return (
                f"{who} is {hint.difference:.1f} levels above the others on average, over {over}. "
                "What did this seat see that they did not?"
            )
        case "lower-than-others":
            return (
                f"{who} is {hint.difference:.1f} levels below the others on average, over {over}. "
                "What did this seat see that they did not?"
            )
        case "late":
            return (
                f"{who} sealed {hint.difference:.0f} hours after the last note. What was still fresh by then?"
            )


def standing(found: Robustness) -> str:
    """The outcome, and whether anything that was tried would change it."""
    outcome = words.OUTCOMES[found.verdict].lower()
    turning = len(found.turning())
    if not turning:
        return f"By policy: {outcome}. Nothing that was tried changes that."
    return f"By policy: {outcome}. {turning} of {len(found.variations)} variations would change that."


def tried(found: Variation, rubric: Rubric) -> str:
    """One variation: what was changed, and the outcome then."""
    outcome = words.OUTCOMES[found.verdict].lower()
    rules = "; ".join(f"{each.text}: {words.VERDICTS[each.after]}" for each in found.changes)
    return f"{_what(found, rubric)}: {outcome}" + (f" ({rules})" if rules else "")


def _what(found: Variation, rubric: Rubric) -> str:
    title = rubric.dimension(found.dimension).title if found.dimension else ""
    match found.kind:
        case "without-seat":
            return f"Without {found.seat.interviewer.name if found.seat else ''}"
        case "amended":
            return "With what was amended after the panel was open"
        case "consensus":
            return "With the consensus in place of the initial ratings"
        case "heavier":
            return f"With the weight of {title} doubled"
        case "lighter":
            return f"With the weight of {title} halved"
        case "equal-weights":
            return "With all weights equal"


def decision(made: Decision) -> str:
    """What was decided, with the other level where one is meant."""
    return f"{DECISIONS[made.outcome]}: {made.level}" if made.level else DECISIONS[made.outcome]


def replaced(old: Consensus | Dissent | FlagAnswer | Decision, rubric: Rubric) -> str:
    """Something that was said first and corrected later."""
    match old:
        case Consensus():
            said = f"{rubric.dimension(old.dimension).title}: {words.level(old.level).lower()}. {old.reason}"
        case Dissent():
            said = f"Dissent: {old.words}"
        case FlagAnswer():
            said = f"Answer to a red flag: {old.answer}"
        case Decision():
            said = f"Decision: {decision(old)}. {old.reasons}"
    return f"{words.clock(old.at)} {said}"
