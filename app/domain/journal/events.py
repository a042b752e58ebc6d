"""The journal's vocabulary: everything a person does, as one frozen value."""

import hashlib
import json
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Annotated, Any, Literal, NamedTuple, get_args

from pydantic import Field

from app.domain.cv import CvAdded
from app.domain.document import AsRead, MadeByNewer, understood, upcast
from app.domain.journal.closing import DebriefClosed, DebriefReopened
from app.domain.journal.encryption import EncryptionBody
from app.domain.journal.erasing import ErasingBody
from app.domain.journal.feedback import FeedbackApproved
from app.domain.journal.minutes import (
    ConsensusReached,
    Decided,
    DimensionTurned,
    DissentRecorded,
    FlagAnswered,
    MeetingBegun,
    VoteCast,
    VotesShown,
)
from app.domain.journal.seat_events import CandidateRenamed, SeatChanged, SeatRestored, SeatWithdrawn
from app.domain.kits.bundle import (
    CardReceived,
    CardSetAside,
    InvitationDropped,
    InvitationReceived,
    KeyPinned,
    KitHandedOut,
    KitReceived,
    KitsMade,
    OpeningSetAside,
    PanelOpened,
)
from app.domain.panel import Candidate, Interviewer, RubricRef, Seat, SeatMinutes
from app.domain.records.applicant import Details
from app.domain.records.retention import RetentionRule
from app.domain.scorecard.marks import (
    AcquaintanceTold,
    FindingMarked,
    Noted,
    OverallGiven,
    QuestionMarked,
    Rated,
    Seal,
    SectionBegun,
    SignalMarked,
    Written,
)
from app.domain.scorecard.seal import SealedCard
from app.domain.value import Digest, Id, OneLine, Text, Timestamp, Value, added


class InterviewerJoined(Value):
    """An interviewer was given a signing key in this workspace."""

    kind: Literal["interviewer-joined"] = "interviewer-joined"
    interviewer: Interviewer


class CandidateAdded(Value):
    """A candidate was entered."""

    kind: Literal["candidate-added"] = "candidate-added"
    candidate: Candidate
    details: Details | None = None
    """What another system says of the candidate; None for one who was typed in."""


class PanelPlanned(Value):
    """A panel was planned for a candidate with a frozen rubric."""

    kind: Literal["panel-planned"] = "panel-planned"
    candidate: Id
    role: OneLine
    rubric: RubricRef
    sample: bool = added(False)
    """Whether it is an invented interview to try the program with."""


class SeatAssigned(Value):
    """A seat was added to the panel."""

    kind: Literal["seat-assigned"] = "seat-assigned"
    seat: Seat


class SeatScheduled(Value):
    """A seat's time was set, changed or taken away."""

    kind: Literal["seat-scheduled"] = "seat-scheduled"
    seat: Id
    starts_at: Timestamp | None
    minutes: SeatMinutes


class RetentionChosen(Value):
    """The rule was chosen by which records are due to go."""

    kind: Literal["retention-chosen"] = "retention-chosen"
    rule: RetentionRule
    by: OneLine


class HoldPlaced(Value):
    """A candidate's records were put on hold: no retention rule removes them."""

    kind: Literal["hold-placed"] = "hold-placed"
    reason: Annotated[Text, Field(min_length=1)]
    by: OneLine


class HoldLifted(Value):
    """A hold on a candidate's records was lifted."""

    kind: Literal["hold-lifted"] = "hold-lifted"
    by: OneLine


class Exported(Value):
    """Data left the workspace in a file."""

    kind: Literal["exported"] = "exported"
    what: OneLine
    form: OneLine
    """The file format."""
    policy: OneLine
    """Which fields were let out."""
    rows: Annotated[int, Field(ge=0)]
    by: OneLine


class WorkspaceRestored(Value):
    """The workspace went back to a backup; what was there lies in a folder of its own."""

    kind: Literal["workspace-restored"] = "workspace-restored"
    backup: OneLine
    """The name of the file."""
    aside: OneLine | None
    """The name of the folder; None where nothing was there."""
    lost: Annotated[int, Field(ge=0)] | None
    """How many events came after the backup; None where what was there cannot be read."""
    openings: Annotated[int, Field(ge=0)]
    """How many of them opened a panel."""
    known: tuple[Text, ...] = added(())
    """What was damaged in the backup, where one went back to it anyway."""


RecordBody = (
    RetentionChosen | HoldPlaced | HoldLifted | ErasingBody | Exported | WorkspaceRestored | EncryptionBody
)
"""What is done with the records as records."""


class Sealed(Value):
    """A scorecard was submitted: the sealed document and the seal over it."""

    kind: Literal["sealed"] = "sealed"
    document: Annotated[SealedCard, AsRead()]
    seal: Seal


class AmendmentBegun(Value):
    """A sealed scorecard was reopened with a reason; the sealed version stays."""

    kind: Literal["amendment-begun"] = "amendment-begun"
    reason: Text


CardBody = (
    Rated
    | Noted
    | SignalMarked
    | OverallGiven
    | FindingMarked
    | QuestionMarked
    | Written
    | SectionBegun
    | AcquaintanceTold
    | Sealed
    | AmendmentBegun
    | CardReceived
    | CardSetAside
)
"""What happens on one scorecard."""

PassingBody = KitsMade | KitHandedOut | KitReceived | KeyPinned | PanelOpened | OpeningSetAside
"""What happens to a panel between machines, and that it was opened."""

MeetingBody = (
    MeetingBegun
    | DimensionTurned
    | ConsensusReached
    | VoteCast
    | VotesShown
    | DissentRecorded
    | FlagAnswered
    | Decided
    | DebriefClosed
    | DebriefReopened
)
"""What happens at the meeting of an opened panel."""

Body = (
    InterviewerJoined
    | CandidateAdded
    | CvAdded
    | PanelPlanned
    | SeatAssigned
    | SeatScheduled
    | SeatChanged
    | SeatWithdrawn
    | SeatRestored
    | CandidateRenamed
    | RecordBody
    | InvitationReceived
    | InvitationDropped
    | PassingBody
    | CardBody
    | MeetingBody
    | FeedbackApproved
)
_MODELS: dict[str, type[Body]] = {each.model_fields["kind"].default: each for each in get_args(Body)}


class NewerBody(NamedTuple):
    """What a newer version of the program wrote: it is kept, and no fold knows what it means."""

    kind: str
    text: str


def body_of(kind: str, text: str) -> Body | NewerBody:
    """Read the body of an event of a `kind`; raise `ValueError` when it is not one.

    The kind, which stands in the header too, names the model: those of the other kinds are not built for it.
    What a newer version wrote comes as it is.
    """
    try:
        if kind in _MODELS:
            return understood(lambda: _MODELS[kind].model_validate_json(upcast(text, kind)))
    except MadeByNewer:
        pass
    held = json.loads(text)
    if not isinstance(held, dict) or held.get("kind") != kind:
        raise ValueError("it is of another kind than its header says")
    return NewerBody(kind, text)


class Subjects(Value):
    """Whom an event is about; what lists and folds find it by."""

    candidate: Id | None = None
    panel: Id | None = None
    seat: Id | None = None


class Header(Value):
    """What stays of an event for ever, also after its body was erased."""

    id: Id
    device: Id
    sequence: Annotated[int, Field(ge=1)]
    lamport: Annotated[int, Field(ge=1)]
    at: Timestamp
    author: Id | None
    kind: OneLine
    subjects: Subjects
    commitment: Digest


@dataclass(frozen=True, slots=True)
class Event:
    """One row of the journal, whose two parts were validated when they were made."""

    header: Header
    body: Body | NewerBody


def commitment(salt: bytes, body: bytes) -> str:
    """Return SHA-256(salt ‖ body): binds an event to its body without telling it."""
    return hashlib.sha256(salt + body).hexdigest()


def columns(header: Header) -> dict[str, Any]:
    """Return a header as the columns that it is kept in."""
    kept = header.model_dump(mode="json", exclude={"subjects"})
    return kept | {f"{name}_id": getattr(header.subjects, name) for name in _SUBJECTS}


def chained(previous: str, header: Mapping[str, Any]) -> str:
    """Return a device's chain digest after `header`: SHA-256(previous ‖ canonical header).

    `header` is its columns. `previous` is the digest before it, or 64 zeros for the device's first event.
    Raises `ValueError` when that is no digest.
    """
    named = {name: header[name] for name in _CHAINED}
    named["subjects"] = {name: header[f"{name}_id"] for name in _SUBJECTS}
    # texts and whole numbers alone come out of `json` just as RFC 8785 wants them, ten times as fast
    content = json.dumps(named, sort_keys=True, separators=(",", ":"), ensure_ascii=False).encode()
    return hashlib.sha256(bytes.fromhex(previous) + content).hexdigest()


_SUBJECTS = ("candidate", "panel", "seat")
_CHAINED = ("at", "author", "commitment", "device", "id", "kind", "lamport", "sequence")


CHAIN_START = "0" * 64
