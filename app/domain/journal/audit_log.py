"""The audit log: what was done with people's records, when and by whom, as the journal tells it."""

from datetime import datetime
from typing import Literal, NamedTuple

from app.domain.cv import CvAdded
from app.domain.errors import Sentence
from app.domain.journal.closing import DebriefClosed, DebriefReopened
from app.domain.journal.encryption import WorkspaceDecrypted, WorkspaceEncrypted, WorkspaceUnlockChanged
from app.domain.journal.erasing import CandidateErased, ErasingBegun, ErasingEnded, FileRewritten
from app.domain.journal.events import (
    AmendmentBegun,
    Body,
    CandidateAdded,
    Exported,
    HoldLifted,
    HoldPlaced,
    NewerBody,
    PanelPlanned,
    RetentionChosen,
    Sealed,
    WorkspaceRestored,
)
from app.domain.journal.feedback import FeedbackApproved
from app.domain.journal.minutes import Decided, MeetingBegun
from app.domain.journal.seat_events import CandidateRenamed, SeatChanged, SeatRestored, SeatWithdrawn
from app.domain.kits.bundle import (
    CardReceived,
    CardSetAside,
    InvitationDropped,
    InvitationReceived,
    KitHandedOut,
    KitReceived,
    KitsMade,
    OpeningSetAside,
    PanelOpened,
)
from app.domain.value import Value

Topic = Literal["planned", "sealed", "opened", "decided", "exported", "kept", "erased"]
"""What entries are found by."""

TOPICS: dict[Topic, tuple[type[Value], ...]] = {
    "planned": (
        CandidateAdded,
        CandidateRenamed,
        CvAdded,
        PanelPlanned,
        SeatChanged,
        SeatWithdrawn,
        SeatRestored,
        KitsMade,
        KitHandedOut,
        KitReceived,
        InvitationReceived,
        InvitationDropped,
    ),
    "sealed": (Sealed, AmendmentBegun, CardReceived, CardSetAside),
    "opened": (PanelOpened, OpeningSetAside),
    "decided": (MeetingBegun, Decided, DebriefClosed, DebriefReopened, FeedbackApproved),
    "exported": (Exported,),
    "kept": (
        RetentionChosen,
        HoldPlaced,
        HoldLifted,
        WorkspaceRestored,
        WorkspaceEncrypted,
        WorkspaceDecrypted,
        WorkspaceUnlockChanged,
    ),
    "erased": (ErasingBegun, CandidateErased, FileRewritten, ErasingEnded),
}
KINDS: dict[str, Topic] = {
    str(each.model_fields["kind"].default): topic for topic, bodies in TOPICS.items() for each in bodies
}
"""The topic of every kind of event that the log tells; notes and ratings are told on paper, not here."""


class LogEntry(NamedTuple):
    """A line of the log."""

    place: int
    """Where it stands in the file; entries before it are smaller."""
    at: datetime
    topic: Topic
    who: str
    """Empty where the journal does not say."""
    candidate: str
    """The name, or the id once it is erased; empty where it is about nobody."""
    said: Sentence
    panel: str | None
    commitment: str
    """SHA-256 of the event with its salt: what the chain rests on."""


def by(body: Body | NewerBody) -> str:
    """Return who did something, where the event says it itself."""
    match body:
        case Sealed():
            return body.document.seat.interviewer.name
        case MeetingBegun():
            return body.chair.name
        case DebriefClosed():
            return body.document.signer.name
        case CardSetAside():
            return body.by or ""
        case (
            FeedbackApproved()
            | PanelOpened()
            | Exported()
            | RetentionChosen()
            | HoldPlaced()
            | HoldLifted()
            | WorkspaceEncrypted()
            | WorkspaceDecrypted()
            | WorkspaceUnlockChanged()
            | ErasingBegun()
            | CandidateErased()
        ):
            return body.by
        case _:
            return ""


def sentence(body: Body | NewerBody | None) -> Sentence:
    """Return what was done, in a sentence; of an erased event, that its words are gone."""
    match body:
        case None:
            return Sentence("Its words were erased.")
        case NewerBody():
            return Sentence("A newer Evenhand wrote this. Update to read it.")
        case CandidateAdded():
            return Sentence("Candidate entered.")
        case CvAdded():
            return Sentence("CV entered, to be given to interviewers beforehand.")
        case PanelPlanned():
            return Sentence("Panel planned: {role}.", role=body.role)
        case CandidateRenamed():
            return Sentence("The candidate's name was corrected.")
        case SeatChanged():
            if body.exercise is None:
                return Sentence("Interview changed: no exercise, {count} in focus.", count=len(body.focus))
            return Sentence(
                "Interview changed: {exercise}, {count} in focus.",
                exercise=body.exercise.title,
                count=len(body.focus),
            )
        case SeatWithdrawn():
            return Sentence("Interview taken back.")
        case SeatRestored():
            return Sentence("Interview brought back.")
        case KitsMade():
            return Sentence(
                "Kits made: {count} shares of the key.", count=sum(each.opens for each in body.shares)
            )
        case KitHandedOut():
            return Sentence("Kit written again." if body.again else "Kit written.")
        case KitReceived():
            return Sentence("Kit taken in: seat {place} of {of}.", place=body.place, of=body.of)
        case CardReceived():
            return Sentence(
                "Sealed card received, version {version}; locked.", version=body.card.seal.version
            )
        case CardSetAside():
            return Sentence(
                "Sealed card set aside, version {version}: {why}.", version=body.version, why=body.why()
            )
        case InvitationReceived():
            return Sentence("Invitation of {name} taken in.", name=body.name)
        case InvitationDropped():
            return Sentence("Invitation dropped.")
        case Sealed():
            return Sentence("Scorecard sealed, version {version}.", version=body.seal.version)
        case AmendmentBegun():  # why, the card says: nothing of it shows before its panel is open
            return Sentence("Amendment of a sealed scorecard begun.")
        case PanelOpened():
            return _opened(body)
        case MeetingBegun():
            return Sentence("Meeting begun.")
        case Decided():
            return Sentence("Decision recorded.")
        case DebriefClosed():
            return Sentence("Debrief closed and sealed, version {version}.", version=body.seal.version)
        case FeedbackApproved():
            return Sentence("Feedback to the candidate approved.")
        case DebriefReopened():
            return Sentence("Debrief reopened: {reason}", reason=body.reason)
        case Exported():
            return Sentence(
                "Exported: {what} as {form}, {policy}, {rows} rows.",
                what=body.what, form=body.form, policy=body.policy, rows=body.rows,
            )  # fmt: skip
        case RetentionChosen():
            return Sentence("Retention rule chosen: {rule}.", rule=body.rule.title)
        case HoldPlaced():
            return Sentence("Put on hold: {reason}", reason=body.reason)
        case HoldLifted():
            return Sentence("Hold lifted.")
        case WorkspaceRestored():
            return _restored(body)
        case WorkspaceEncrypted():
            return Sentence("Workspace encrypted; plain backups removed.")
        case WorkspaceDecrypted():
            return Sentence("Workspace no longer encrypted; encrypted backups removed.")
        case WorkspaceUnlockChanged(what="passphrase"):
            return Sentence("Passphrase of the encrypted workspace changed.")
        case WorkspaceUnlockChanged():
            return Sentence("Recovery code of the encrypted workspace made anew.")
        case OpeningSetAside():
            return Sentence("Its opening was set aside with what came after a backup: it was seen open.")
        case ErasingBegun():
            return Sentence("Erasing begun.")
        case FileRewritten():
            return Sentence("The file was rewritten without its free pages, and its log emptied.")
        case ErasingEnded():
            return Sentence(
                "Erasing ended: the last copy is gone, {count} backups and folders removed.",
                count=len(body.removed),
            )
        case CandidateErased():
            return Sentence(
                "Candidate erased: {count} events of {panels} panels lost their words.",
                count=body.emptied,
                panels=len(body.panels),
            )
        case _:
            raise AssertionError(f"{type(body).__name__} is no kind of the log")


def _restored(body: WorkspaceRestored) -> Sentence:
    if body.lost is None:
        return Sentence("Went back to {backup}; what was there could not be read.", backup=body.backup)
    return Sentence(
        "Went back to {backup}: {lost} events were set aside, {openings} of them openings of panels.",
        backup=body.backup, lost=body.lost, openings=body.openings,
    )  # fmt: skip


def _opened(body: PanelOpened) -> Sentence:
    if body.how == "all-sealed" and not body.without:
        return Sentence("Panel opened: every card was here.")
    if body.how == "escrow-code":
        return Sentence("Panel opened with the escrow code: {reason}", reason=body.reason)
    return Sentence("Panel opened early: {reason}", reason=body.reason)
