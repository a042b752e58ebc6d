"""Words on paper beside figures of agreement and decisions; what the figures say is the domain’s."""

from app.domain.analysis.agreement import DimensionAgreement
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
