"""The fifteen components in words: what each is called, what was counted, and what no record knows."""

from collections.abc import Iterator

from app.domain.errors import Sentence, Template
from app.domain.structure import Component, Measure, Structure, What

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

_COUNTED: dict[What, Template] = {
    "areas": Template("{part} of {whole} areas of the job analysis were in the focus of a seat."),
    "questions": Template(
        "Of the questions marked as asked of anybody for a role, each candidate was asked {share} % on "
        "average."
    ),
    "rubric": Template("{part} of {whole} panels were scored with the rubric used most for their role."),
    "hints": Template("{part} of {whole} findings in exercises were found without a hint read out."),
    "minutes": Template("{minutes} minutes were planned for a candidate (median of {whole} panels)."),
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
_NOTHING: dict[What, Template] = {
    "questions": Template("Nothing to compare yet: that takes two candidates of whom questions were marked."),
    "rubric": Template("Nothing to compare yet: that takes two panels for a role."),
    "hints": Template("No finding of an exercise was found yet."),
    "people": Template("Nothing to compare yet: that takes two panels for a role."),
    "policy": Template("Nothing is decided yet."),
}
_NONE = Sentence("No panel is open yet.")
_NOT_RECORDED: dict[Component, Template] = {
    "question-types": Template("Not recorded: rubrics do not say which type a question is."),
    "ancillary": Template("Not recorded: what interviewers read about a candidate beforehand is not known."),
    "candidate-questions": Template("Not recorded: when candidates asked their questions is not known."),
    "training": Template("Not recorded: how interviewers were trained is not known."),
}


def title(component: Component) -> Sentence:
    """Return the name of a component."""
    return Sentence(TITLES[component])


def told(found: Structure, component: Component) -> Iterator[tuple[Sentence, float | None]]:
    """Yield what is known of a component, each with its share where it is one."""
    if component in _NOT_RECORDED:
        yield Sentence(_NOT_RECORDED[component]), None
    for each in found.of(component):
        yield _said(found, each), None if each.what == "minutes" else each.share


def _said(found: Structure, each: Measure) -> Sentence:
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
