"""A client that somebody changed: its cards say what it likes, with a valid key and a valid share."""

import hashlib
import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import rfc8785
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey

from app.domain.kits.bundle import SentCard, SentCards
from app.domain.scorecard.marks import Seal
from app.domain.value import canonical
from app.exchange.bundles import age, bundles
from app.services import signing
from app.services.panels import opening
from app.store.journal import events, folds
from app.store.secrets import signing_keys
from tests.services.journey import Journey

Raw = dict[str, Any]


class ChangedClient:
    """One seat's laptop, whose owner seals by hand what its program would not."""

    def __init__(self, trip: Journey, seat: int) -> None:
        """Take the honest card of a seat, sealed there, as what every forgery begins with."""
        self.trip, self.seat = trip, trip.panel.seats[seat]
        laptop = trip.laptop(seat)
        if not _is_sealed(trip, seat):
            trip.score(seat)
        with laptop.read() as connection:
            owner = folds.panel(connection, trip.panel.id).seats[0].interviewer
            key = signing_keys.get(connection, owner.id)
            [sealed, *_] = [each.body for each in events.all_events(connection, kind="sealed")]
        assert key is not None
        self.key = key
        self.honest: Raw = json.loads(canonical(sealed.document))  # type: ignore[union-attr]
        self.kit = opening.state(laptop, trip.panel.id).kits_in[self.seat.id]

    def content(self, change: Callable[[Raw], object], **said: Any) -> bytes:
        """Return a card that says so, and then with a change, as it would be signed."""
        raw: Raw = json.loads(json.dumps({**self.honest, **said}))
        change(raw)
        return rfc8785.dumps(raw)

    def sent(self, content: bytes, locked: bytes = b"") -> SentCard:
        """Seal a card, and lock it, or something else that is then no card."""
        raw = json.loads(content)
        signed = raw["format"].encode() + b"\n" + content
        seal = {
            "version": raw["version"],
            "digest": hashlib.sha256(content).hexdigest(),
            "public_key": signing.public_half(self.key),
            "signature": Ed25519PrivateKey.from_private_bytes(self.key).sign(signed).hex(),
            "at": raw["sealed_at"],
        }
        card = SentCard(
            panel=self.trip.panel.id,
            seat=self.seat.id,
            seal=Seal.model_validate_json(json.dumps(seal)),
            card=age.lock(locked or content, self.kit.locks.panel),
            share=age.lock(bytes.fromhex(self.kit.share), self.kit.locks.workspace),
            proof=signing.UNPROVEN,
            locks=self.kit.locks,
            secret=age.lock(bytes.fromhex(self.kit.secret or ""), self.kit.locks.workspace),
            kit=self.kit.kit,
        )
        return signing.prove(self.key, card)

    def cards(self, file: Path) -> tuple[SentCard, ...]:
        """Return the cards of a bundle."""
        read = bundles.read(file)
        assert isinstance(read, SentCards)
        return read.versions

    def write(self, *versions: SentCard, name: str = "forged.evenhand") -> Path:
        """Write a bundle of these versions."""
        file = self.trip.folder / name
        file.write_bytes(
            bundles.pack(SentCards(panel=self.trip.panel.id, seat=self.seat.id, versions=versions))
        )
        return file

    def forge(self, *changes: Callable[[Raw], object], name: str = "forged.evenhand") -> Path:
        """Write a bundle with a card for each change, each resting on the one before unless it says so."""
        made: list[SentCard] = []
        for at, change in enumerate(changes, start=1):
            before = made[-1].seal.digest if made else None

            chained = {"version": at, "supersedes": before, "reason": "Mistyped" if before else ""}
            made.append(self.sent(self.content(change, **chained)))
        return self.write(*made, name=name)


def _is_sealed(trip: Journey, seat: int) -> bool:
    return trip.desk(seat).card.status == "sealed"
