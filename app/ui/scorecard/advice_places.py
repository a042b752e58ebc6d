"""Where on the desk a remark on words was found: how to name the place, and the step it belongs to."""

from PySide6.QtCore import QCoreApplication

from app.domain.packs.rubric import Rubric
from app.domain.scorecard.advice import Advice, AdvicePlace
from app.domain.scorecard.desk import Desk
from app.domain.scorecard.scorecard import Scorecard
from app.ui.look import words
from app.ui.scorecard.steps import OVERALL, RECORD, TAKE_AWAYS


def place_words(remark: Advice, card: Scorecard, rubric: Rubric) -> str:
    """Return the place of a remark as people name it."""
    subject = remark.subject
    match remark.place:
        case "note":
            note = card.notes[subject]
            filed = rubric.dimension(note.dimension).title if note.dimension else _tr("not filed yet")
            return f"{note.at:%H:%M:%S} · {filed}"
        case "signal":
            return _tr("Evidence of: {signal}").format(signal=rubric.signal(subject).text)
        case "rating":
            said = _tr("{dimension} is rated {level}")
            level = card.ratings[subject].level
            return said.format(dimension=rubric.dimension(subject).title, level=level)
        case "reason":
            return _tr("Reason for the rating · {dimension}").format(
                dimension=rubric.dimension(subject).title
            )
        case "growth":
            said = _tr("What would have raised it · {dimension}")
            return said.format(dimension=rubric.dimension(subject).title)
        case "overall":
            return _tr("Reason for the recommendation")
        case "take-aways" | "handover":
            return words.subject(remark.place).capitalize()


def step(place: AdvicePlace, subject: str, desk: Desk) -> str:
    """Return the step of the desk where a remark was found."""
    if place == "note":
        dimension = desk.card.notes[subject].dimension
        return dimension or RECORD
    if place == "signal":
        tied = desk.rubric.signal(subject).dimensions
        return next((each for each in tied if each in desk.seat.focus), tied[0])
    if place in ("take-aways", "handover"):
        return TAKE_AWAYS
    return OVERALL if place == "overall" else subject


def _tr(text: str) -> str:
    return QCoreApplication.translate("places", text)
