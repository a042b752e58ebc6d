"""Questions that would give an exercise away: withheld while the exercise is on."""

from app.domain.packs.rubric import Dimension, Question
from app.domain.scorecard.scorecard import Scorecard


def withheld(card: Scorecard, dimension: Dimension) -> tuple[Question, ...]:
    """Return the questions that are not asked at this seat: one that was asked all the same is shown.

    The interview is on until the first rating; from then on nothing is withheld.
    """
    exercise = card.seat.exercise
    if exercise is None or card.ratings or card.seals:
        return ()
    return tuple(
        each
        for each in dimension.questions
        if exercise.id in each.spoils and f"{dimension.id}/{each.id}" not in card.questions
    )


def offered(card: Scorecard, dimension: Dimension) -> tuple[Question, ...]:
    """Return the questions of a dimension that can be asked at this seat now."""
    hidden = withheld(card, dimension)
    return tuple(each for each in dimension.questions if each not in hidden)
