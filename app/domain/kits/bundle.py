"""Bundles: what travels between the machines of a panel, and what the journal says of it."""

from typing import Annotated, Literal, Self

from pydantic import ConfigDict, FailFast, Field, TypeAdapter, model_validator

from app.domain.cv import Cv
from app.domain.document import AsRead, Document
from app.domain.errors import Sentence
from app.domain.panel import Candidate, RubricRef, Seat, SeatPlace
from app.domain.scorecard.card_faults import CardFault
from app.domain.scorecard.marks import Seal
from app.domain.value import Digest, Id, OneLine, Text, Timestamp, Value, added

Recipient = Annotated[str, Field(pattern=r"^age1[02-9ac-hj-np-z]{58}$")]
"""The public half of an age key (X25519)."""
Share = Annotated[str, Field(pattern=r"^[0-9a-f]{116}$")]
"""One share of a panel's private key, in hexadecimal."""
Signature = Annotated[str, Field(pattern=r"^[0-9a-f]{128}$")]
Locked = Annotated[str, Field(pattern=r"^[A-Za-z0-9+/]+={0,2}$", max_length=5_600_000)]
"""An age file in Base64."""
Frozen = Annotated[str, Field(min_length=2, max_length=4_000_000)]
"""A frozen document, letter for letter as its digest was taken."""
Secret = Annotated[str, Field(pattern=r"^[0-9a-f]{64}$")]
"""What only the kit that was made last for a seat holds, in hexadecimal."""

MOST_VERSIONS = 50
CARD_LIMIT, CARD_PARTS = 4 << 20, 400_000
"""Bytes of the largest card that travels, and commas in it: a bound on what a parser must hold."""


class Locks(Value):
    """For whom a panel's cards are locked: the panel itself, and the workspace that planned it."""

    panel: Recipient
    """Its private half is split over the seats."""
    workspace: Recipient
    """Its private half opens the shares that come with the cards, and nothing else."""


class InvitedKeys(Value):
    """The two keys of an invitation."""

    public_key: Digest
    """Signs the cards."""
    recipient: Recipient
    """Opens the kits."""


class Kit(Value):
    """All that one interviewer needs, and nothing of the other seats but how many there are."""

    kind: Literal["kit"] = "kit"
    panel: Id
    candidate: Candidate
    role: OneLine
    rubric: RubricRef
    seat: Seat
    place: Annotated[int, Field(ge=1, le=100)]
    of: Annotated[int, Field(ge=1, le=100)]
    locks: Locks
    share: Share
    rubric_body: Frozen
    exercise_body: Frozen | None = None
    cv: Cv | None = added(None)
    """What the seat was given of the candidate beforehand."""
    plan: Digest | None = added(None)
    """Of the whole panel; None in kits of versions whose cards did not carry it."""
    secret: Secret | None = added(None)
    """Comes back with the card; another one is made with every kit of the seat."""
    issue: Annotated[int, Field(ge=1, le=1000)] = added(1)
    """Which kit of the seat it is: made again, it takes the place of those before."""
    invited: Digest | None = added(None)
    """The signing key that an invitation named; the card of no other is accepted."""

    @model_validator(mode="after")
    def _is_among_them(self) -> Self:
        if self.place > self.of:
            raise ValueError("the panel has no such place")
        return self


class SentCard(Document):
    """One sealed version of a card, locked for its panel, with the seat's share of the key to it."""

    panel: Id
    seat: Id
    seal: Seal
    """Without the reason of an amendment, which stays inside."""
    card: Locked
    share: Locked
    proof: Signature
    """By the interviewer's key, over all of this."""
    locks: Locks | None = added(None)
    """The locks that the kit named, for which all of this was locked."""
    secret: Locked | None = added(None)
    """The kit's secret, locked for the workspace that planned the panel."""
    kit: Digest | None = added(None)
    """Of the whole kit, as it came."""


class SentCards(Value):
    """Every version that a seat has sealed so far."""

    kind: Literal["cards"] = "cards"
    panel: Id
    seat: Id
    versions: Annotated[
        tuple[Annotated[SentCard, AsRead()], ...], FailFast(), Field(min_length=1, max_length=MOST_VERSIONS)
    ]


class Invitation(Value):
    """The keys of somebody who is to interview: what signs their cards, and what opens their kits."""

    kind: Literal["invitation"] = "invitation"
    name: OneLine
    public_key: Digest
    recipient: Recipient
    proof: Signature
    """By that key, over all of the above."""

    @property
    def invited(self) -> InvitedKeys:
        """Both keys, without what proves them."""
        return InvitedKeys(public_key=self.public_key, recipient=self.recipient)


class LockedKit(Value):
    """A kit that only one interviewer can open."""

    kind: Literal["locked-kit"] = "locked-kit"
    recipient: Recipient
    kit: Annotated[str, Field(pattern=r"^[A-Za-z0-9+/]+={0,2}$", max_length=8_000_000)]
    """The bundle of the kit, an age file in Base64."""


Bundle = Annotated[Kit | SentCards | Invitation | LockedKit, Field(discriminator="kind")]
MOST_PARTS = 100_000
"""Commas in a bundle: a bound on what a parser must hold, ten times what the longest kit has."""
BUNDLES: TypeAdapter[Bundle] = TypeAdapter(
    Bundle, config=ConfigDict(hide_input_in_errors=True, defer_build=True)
)


class SeatShare(Value):
    """How the share of a seat is known again, and a copy that only the escrow holder unlocks."""

    seat: Id
    commitment: Digest
    spare: Locked
    opens: bool = added(True)
    """Whether the panel's key takes it; that of a seat scored here only lets a kit be made after all."""


class Escrow(Value):
    """What somebody outside the panel can unlock."""

    recipient: Recipient
    """The public half of the holder's key."""
    key: Locked
    """The panel's private key."""


class KitsMade(Value):
    """The panel got its key pair; the private half was split over the seats and forgotten."""

    kind: Literal["kits-made"] = "kits-made"
    locks: Locks
    shares: tuple[SeatShare, ...]
    escrow: Escrow | None = added(None)
    """None where the escrow code is the panel's private key itself."""

    def share(self, seat: str) -> SeatShare:
        """Return what is known of a seat's share; `KeyError` when the seat has none."""
        return {each.seat: each for each in self.shares}[seat]


class KitHandedOut(Value):
    """The kit of a seat was written, with its share of the key; again where it had been lost."""

    kind: Literal["kit-handed-out"] = "kit-handed-out"
    seat: Id
    again: bool = False
    secret: Digest | None = added(None)
    """The SHA-256 of the kit's secret; those of the kits before it are retired."""
    kit: Digest | None = added(None)
    """Of the whole kit, as it was written."""
    invited: InvitedKeys | None = added(None)
    """For whom it was locked."""


class KitReceived(Value):
    """A seat of a panel that was planned elsewhere came with its kit."""

    kind: Literal["kit-received"] = "kit-received"
    seat: Id
    place: int
    of: int
    locks: Locks
    share: Share
    secret: Secret | None = added(None)
    issue: int = added(1)
    plan: Digest | None = added(None)
    kit: Digest | None = added(None)
    """Of the whole kit; its cards carry it."""

    @property
    def seat_place(self) -> SeatPlace | None:
        """Which of how many seats it is of; None where the kit did not tell the plan."""
        return SeatPlace(number=self.place, of=self.of, plan=self.plan) if self.plan else None


class KeyPinned(Value):
    """The first card of a seat told its interviewer's signing key; no other is accepted since."""

    kind: Literal["key-pinned"] = "key-pinned"
    seat: Id
    public_key: Digest


class CardReceived(Value):
    """A sealed card came with a bundle; it stays locked until the panel opens."""

    kind: Literal["card-received"] = "card-received"
    card: Annotated[SentCard, AsRead()]


class CardSetAside(Value):
    """A version of a seat's card does not count, though it came; why stands on the record."""

    kind: Literal["card-set-aside"] = "card-set-aside"
    seat: Id
    version: Annotated[int, Field(ge=1, lt=2**53)]
    digest: Digest
    """Of the card, as its seal says: another card under this number may still come."""
    faults: tuple[CardFault, ...] = ()
    """What was found wrong when it was read."""
    reason: Text = ""
    """In somebody's own words, where a person set it aside."""
    by: OneLine | None = None
    """Who did; None where it was found wrong when it came."""
    at: Timestamp

    def why(self) -> tuple[Sentence | str, ...]:
        """Return why it does not count, to stand in a sentence."""
        return tuple(each.said() for each in self.faults) or (self.reason,)


class InvitationReceived(Value):
    """Somebody who is to interview told their keys; their kits are locked for them from then on."""

    kind: Literal["invitation-received"] = "invitation-received"
    name: OneLine
    keys: InvitedKeys


class InvitationDropped(Value):
    """An invitation does not count any more: another laptop, or another person."""

    kind: Literal["invitation-dropped"] = "invitation-dropped"
    keys: InvitedKeys


class PanelOpened(Value):
    """The cards of a panel were opened."""

    kind: Literal["panel-opened"] = "panel-opened"
    by: OneLine
    how: Literal["all-sealed", "escrow-code", "early"]
    """With every seat's share; with the escrow code; by hand, where no card was locked."""
    reason: Text = ""
    """In writing, unless every seat was there."""
    without: tuple[Id, ...] = ()
    """The seats whose cards were not there, or could not be opened."""
    at: Timestamp
    set_aside: Timestamp | None = added(None)
    """When the workspace went back to a backup in which it is closed; its cards may have been seen."""


class OpeningSetAside(Value):
    """The workspace went back to a backup in which the panel is closed: somebody may have seen its cards."""

    kind: Literal["opening-set-aside"] = "opening-set-aside"
    opened: PanelOpened
    at: Timestamp
    """When it went back."""
