"""What can still be put right on an interview that was begun by mistake, and until when."""

from app.domain.blinding import Blind
from app.domain.errors import Conflict, Sentence
from app.domain.journal.seat_events import SeatChanged, SeatWithdrawn
from app.domain.packs.exercise import FrozenExercise
from app.domain.panel import ExerciseRef, checked_focus
from app.domain.scorecard.desk import Desk
from app.domain.scorecard.scorecard import Scorecard

_CHANGED = Sentence("It can be changed until the first rating only.")
_TAKEN_BACK = Sentence("It can be taken back until the first rating only.")


def change(
    desk: Desk,
    blind: Blind,
    focus: tuple[str, ...],
    exercise: ExerciseRef | None,
    frozen: FrozenExercise | None,
) -> SeatChanged | None:
    """Return the act of giving a seat another focus or exercise; None when nothing changes.

    Notes stay. What was marked of another exercise's findings goes, and the hour so far is counted to the
    first section of the new plan.
    """
    focus = checked_focus(desk.rubric, focus)
    seat = desk.seat
    if (focus, exercise) == (seat.focus, seat.exercise):
        return None
    check_changeable(desk.card, blind)
    plan = frozen.exercise.sections if frozen else desk.rubric.plan
    anew = plan[0].id if exercise != seat.exercise else None
    return SeatChanged(seat=seat.id, focus=focus, exercise=exercise, anew=anew)


def withdraw(desk: Desk, blind: Blind) -> SeatWithdrawn:
    """Return the act of taking an interview back; a sample, which is about nobody, can go at any time."""
    if not desk.panel.sample:
        check_withdrawable(desk.card, blind)
    return SeatWithdrawn(seat=desk.seat.id)


def check_changeable(card: Scorecard, blind: Blind) -> None:
    """Raise `Conflict` unless nothing rests on the interview as it is."""
    _check_unrated(card, _CHANGED)
    _check_here(blind)
    if card.seat.id in blind.handed_out:
        raise Conflict(
            "The kit of {name} is out: this interview can no longer be changed here.",
            name=card.seat.interviewer.name,
        )


def check_withdrawable(card: Scorecard, blind: Blind) -> None:
    """Raise `Conflict` unless the interview can go without a trace in what others rely on."""
    _check_unrated(card, _TAKEN_BACK)
    _check_here(blind)
    if blind.kits:
        raise Conflict(
            "Kits of this panel were made, and the key to its cards is shared among all its seats: "
            "none of them can be taken back."
        )


def check_renamable(card: Scorecard, blind: Blind) -> None:
    """Raise `Conflict` unless the candidate's name stands on nothing that was rated or has left."""
    _check_unrated(card, Sentence("The candidate's name can be corrected until the first rating only."))
    _check_here(blind)
    if blind.handed_out:
        raise Conflict("A kit with the candidate's name is out: it can no longer be changed here.")


def _check_unrated(card: Scorecard, until: Sentence) -> None:
    if card.seals:
        raise Conflict("This scorecard was sealed. {until}", until=until)
    if card.ratings:
        raise Conflict("{count} dimensions of this interview are rated. {until}" if len(card.ratings) > 1
                       else "A dimension of this interview is rated. {until}",
                       count=len(card.ratings), until=until)  # fmt: skip


def _check_here(blind: Blind) -> None:
    if blind.kits_in:
        raise Conflict("This interview came with a kit, and stays as it was planned.")
    if blind.is_open:
        raise Conflict("This panel is open; its interviews stay as they are.")
