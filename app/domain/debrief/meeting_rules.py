"""Meeting rules: each function checks one act in a room and returns it, or says why not."""

from collections.abc import Sequence

from app.domain.analysis.policy import RuleVerdict
from app.domain.debrief.meeting import minutes
from app.domain.debrief.room import Room
from app.domain.errors import Conflict, InvalidInput, NotFound, Sentence
from app.domain.journal.closing import CardRef, ClosedRecord, DebriefReopened, SealedDebrief
from app.domain.journal.minutes import (
    Consensus,
    ConsensusReached,
    Decided,
    Decision,
    DimensionTurned,
    Dissent,
    DissentRecorded,
    FlagAnswer,
    FlagAnswered,
    MeetingBegun,
    Outcome,
    Vote,
    VoteCast,
    VotesShown,
)
from app.domain.panel import Interviewer
from app.domain.scorecard.marks import NE, Given, Recommendation
from app.domain.scorecard.rules import REASON, within_limit

_REASONS = Sentence("The reasons")
_DISSENT = Sentence("The dissent")
_ANSWER = Sentence("The answer")
_LEVEL = Sentence("The level")
_CONDITION = Sentence("The condition")
_FOLLOW_UP = Sentence("The follow-up")


def begin(room: Room, chair: Interviewer, seat: str | None, seed: str) -> MeetingBegun:
    """Return the act of beginning the meeting; `seat` is the chair's own, None for one from outside."""
    if begun := room.meeting.begun:
        raise Conflict("This meeting has begun already, chaired by {name}.", name=begun.chair.name)
    if seat is not None:
        room.shown.panel.seat(seat)
    return MeetingBegun(chair=chair, seat=seat, seed=seed, at=room.at)


def turn_to(room: Room, dimension: str | None) -> DimensionTurned:
    """Return the act of turning to a dimension, or of stopping the clock (None)."""
    _check_open(room)
    if dimension is not None:
        _check_dimension(room, dimension)
    return DimensionTurned(dimension=dimension, at=room.at)


def agree(room: Room, dimension: str, level: Given, reason: str = "") -> ConsensusReached:
    """Return the act of recording a consensus rating.

    Its reason may be left out only where every seat that gave a level gave this one.
    """
    _check_open(room)
    _check_dimension(room, dimension)
    if level != NE and level not in [each.level for each in room.shown.rubric.scale]:
        raise InvalidInput("Level {level} is not on the scale of this rubric.", level=level)
    reason = within_limit(reason, REASON)
    if not reason and set(_initial(room, dimension)) != {level}:
        raise InvalidInput(
            "A consensus that is not what every seat gave needs its reason: say what settled it."
        )
    value = Consensus(dimension=dimension, level=level, reason=reason, at=room.at)
    return ConsensusReached(key=dimension, value=value)


def disagree(room: Room, dimension: str) -> ConsensusReached:
    """Return the act of taking a consensus rating back."""
    _check_open(room)
    if dimension not in room.meeting.consensus:
        raise NotFound("There is no consensus on that dimension to take back.")
    return ConsensusReached(key=dimension, value=None)


def vote(room: Room, seat: str, recommendation: Recommendation) -> VoteCast:
    """Return the act of voting for a seat; a vote may change until all are shown."""
    _check_open(room)
    if room.meeting.shown:
        raise Conflict("The votes have been shown, so none can be cast or changed any more.")
    if room.meeting.decision:
        raise Conflict("The meeting has decided. Votes come before the decision, so none can be cast now.")
    room.shown.panel.seat(seat)
    return VoteCast(key=seat, value=Vote(seat=seat, recommendation=recommendation, at=room.at))


def show_votes(room: Room, *, close: bool = False) -> VotesShown:
    """Return the act of showing all votes together; with `close`, the chair does not wait for the rest."""
    _check_open(room)
    if room.meeting.shown:
        raise Conflict("The votes have been shown already.")
    if not room.meeting.votes:
        raise Conflict("Nobody has voted yet, so there is nothing to show.")
    late = [room.shown.panel.seat(seat).interviewer.name for seat in room.meeting.unvoted(room.shown.panel)]
    if late and not close:
        raise Conflict(
            "The votes are shown when all are in. Waiting for: {names}. "
            "The chair may close the vote without them.",
            names=", ".join(late),
        )
    return VotesShown(at=room.at)


def dissent(room: Room, seat: str, words: str) -> DissentRecorded:
    """Return the act of recording a seat's dissent in its own words; without words it is taken back."""
    _check_open(room)
    room.shown.panel.seat(seat)
    words = within_limit(words, _DISSENT)
    if not words and seat not in room.meeting.dissents:
        raise InvalidInput("Type the dissent in the words of whoever dissents.")
    return DissentRecorded(key=seat, value=Dissent(seat=seat, words=words, at=room.at) if words else None)


def answer_flag(room: Room, flag: str, answer: str) -> FlagAnswered:
    """Return the act of answering a red flag; without words the answer is taken back."""
    _check_open(room)
    if flag not in [each.id for each in room.shown.red_flags]:
        raise NotFound("That red flag is not on any scorecard of this panel.")
    answer = within_limit(answer, _ANSWER)
    if not answer and flag not in room.meeting.answers:
        raise InvalidInput("A red flag is answered in words: say what the meeting made of it.")
    return FlagAnswered(key=flag, value=FlagAnswer(flag=flag, answer=answer, at=room.at) if answer else None)


def decide(
    room: Room,
    outcome: Outcome,
    reasons: str,
    *,
    level: str = "",
    conditions: Sequence[str] = (),
    follow_ups: Sequence[str] = (),
    against_policy: str = "",
) -> Decided:
    """Return the act of deciding, which goes against the policy only with a written reason."""
    _check_open(room)
    if room.meeting.votes and not room.meeting.shown:
        raise Conflict("Show the votes before deciding, so that nobody's vote follows the decision.")
    words = within_limit(reasons, _REASONS)
    if not words:
        raise InvalidInput("A decision needs its reasons: say in a few words what carried it.")
    other = within_limit(level, _LEVEL)
    if outcome == "other-level" and not other:
        raise InvalidInput("Say which other level is meant.")
    if outcome != "other-level" and other:
        raise InvalidInput("Only a decision for another level names one.")
    why = within_limit(against_policy, REASON)
    against = goes_against(room.shown.policy.verdict, outcome)
    if against and not why:
        raise InvalidInput("This goes against the outcome by policy: say in writing why.")
    return Decided(
        value=Decision(
            outcome=outcome,
            reasons=words,
            level=other,
            conditions=_listed(conditions, _CONDITION),
            follow_ups=_listed(follow_ups, _FOLLOW_UP),
            against_policy=why if against else "",
            at=room.at,
        )
    )


def goes_against(verdict: RuleVerdict, outcome: Outcome) -> bool:
    """Return whether an outcome goes against the policy.

    Hiring does unless every rule holds; not hiring does when every rule holds. To hold, or to look at
    another level, is to leave the question open, which no rule forbids.
    """
    if outcome == "hire":
        return verdict != "holds"
    return outcome == "no-hire" and verdict == "holds"


def missing(room: Room) -> tuple[str, ...]:
    """Return what stands between the meeting and its closing: `decision`, `votes`, and red flags by id."""
    unanswered = [flag.id for flag in room.shown.red_flags if flag.id not in room.meeting.answers]
    votes = ["votes"] if room.meeting.votes and not room.meeting.shown else []
    return (*unanswered, *votes, *([] if room.meeting.decision else ["decision"]))


def document(room: Room) -> SealedDebrief:
    """Return what closing freezes; raise `Conflict` while something is missing."""
    _check_open(room)
    meeting, shown, lacking = room.meeting, room.shown, missing(room)
    taken = minutes(meeting, shown.panel, shown.rubric, room.at)
    if "votes" in lacking:
        raise Conflict("Votes have been cast and not shown. Show them, then decide and close the debrief.")
    if meeting.decision is None or taken is None:
        raise Conflict("The debrief closes with a decision, and there is none yet.")
    if lacking:
        raise Conflict(
            "The debrief closes when every red flag is answered; {count} wait.", count=len(lacking)
        )
    if goes_against(shown.policy.verdict, meeting.decision.outcome) and not meeting.decision.against_policy:
        raise Conflict(
            "The outcome by policy has changed since the decision. Decide again, and say why against it."
        )
    return SealedDebrief(
        panel=shown.panel.id,
        candidate=shown.panel.candidate,
        role=shown.panel.role,
        rubric=shown.panel.rubric,
        version=len(meeting.seals) + 1,
        reason=meeting.amending or "",
        supersedes=meeting.seals[-1].digest if meeting.seals else None,
        record=ClosedRecord(plan=shown.panel, openings=shown.openings, set_aside=shown.set_aside),
        cards=tuple(
            CardRef(
                seat=seat.seat.id,
                version=each.document.version,
                digest=each.seal.digest,
                after_opening=each.after_opening,
            )
            for seat in shown.seats
            for each in seat.versions
        ),
        policy=shown.policy,
        minutes=taken,
        events=meeting.commitments,
        sealed_at=room.at,
    )


def reopen(room: Room, reason: str) -> DebriefReopened:
    """Return the act of reopening a closed debrief, with a reason; the sealed version stays."""
    if room.meeting.status != "closed":
        raise Conflict("Only a closed debrief is amended; this one can simply be changed.")
    words = within_limit(reason, REASON)
    if not words:
        raise InvalidInput("An amendment needs its reason in writing.")
    return DebriefReopened(reason=words)


def _check_open(room: Room) -> None:
    if room.meeting.status == "not-begun":
        raise Conflict("The meeting has not begun yet. Name its chair first.")
    if room.meeting.status == "closed":
        raise Conflict("This debrief is closed and sealed. To change it, amend it with a reason.")


def _check_dimension(room: Room, dimension: str) -> None:
    if dimension not in [each.id for each in room.shown.rubric.dimensions]:
        raise NotFound("The rubric has no dimension “{dimension}”.", dimension=dimension)


def _initial(room: Room, dimension: str) -> list[Given]:
    views = next(each for each in room.shown.dimensions if each.dimension.id == dimension)
    return [seat.rating.level for seat in views.seats if seat.rating and seat.rating.level != NE]


def _listed(texts: Sequence[str], what: Sentence) -> tuple[str, ...]:
    return tuple(words for text in texts if (words := within_limit(text, what)))
