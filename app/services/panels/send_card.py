"""Send a sealed card: a bundle locked for its panel, proven by its interviewer."""

from pathlib import Path

from app.domain.errors import Conflict
from app.domain.journal.events import Sealed
from app.domain.kits.bundle import CARD_LIMIT, CARD_PARTS, MOST_VERSIONS, KitReceived, SentCard, SentCards
from app.domain.panel import Panel, Seat
from app.domain.records.import_kinds import BUNDLE
from app.domain.value import canonical
from app.exchange.bundles import age, bundles, padding
from app.services import signing
from app.store.database.workspace import Workspace
from app.store.files import atomic
from app.store.journal import events, folds
from app.store.secrets import signing_keys


def send(workspace: Workspace, panel: str, seat: str, file: Path) -> SentCards:
    """Write every version that a seat has sealed to `file`, locked; return what was written.

    Raises `Conflict` when the card is not sealed, or the panel did not come with a kit.
    """
    sent = _sent(workspace, panel, seat)
    new = all(each.secret for each in sent.versions)
    content = bundles.pack(sent) if new else bundles.pack(sent, 1)  # whoever made the kit is as old
    atomic.write(file, content, workspace.folder)
    return sent


def file_name(panel: Panel, seat: Seat) -> str:
    """Return the name proposed for a seat's card; it tells nobody's name."""
    return f"card-{panel.id[-6:]}-{seat.id[-6:]}{BUNDLE.suffixes[0]}"


def _sent(workspace: Workspace, panel: str, seat: str) -> SentCards:
    with workspace.read() as connection:
        found = folds.panel(connection, panel)
        place = found.seat(seat)
        kit = folds.blind(connection, found).kits_in.get(seat)
        key = signing_keys.get(connection, place.interviewer.id)
        bodies = [event.body for event in events.events_of_seat(connection, seat)]
    if kit is None or key is None:
        raise Conflict(
            "This card is scored where its panel was planned. It is there already; nothing has to be sent."
        )
    sealed = [body for body in bodies if isinstance(body, Sealed)]
    if not sealed:
        raise Conflict("Only a sealed scorecard is sent. Seal it first.")
    if len(sealed) > MOST_VERSIONS:
        raise Conflict("This card was amended more than {count} times.", count=MOST_VERSIONS - 1)
    versions = tuple(signing.prove(key, _locked(panel, seat, kit, each)) for each in sealed)
    return SentCards(panel=panel, seat=seat, versions=versions)


def _locked(panel: str, seat: str, kit: KitReceived, sealed: Sealed) -> SentCard:
    content = canonical(sealed.document)
    if len(content) > CARD_LIMIT or content.count(b",") > CARD_PARTS:
        raise Conflict("This card is too long to be sent: {count:,} letters.", count=len(content))
    return SentCard(
        panel=panel,
        seat=seat,
        seal=sealed.seal.replace(reason=""),
        card=age.lock(padding.padded(content), kit.locks.panel),
        share=age.lock(bytes.fromhex(kit.share), kit.locks.workspace),
        proof=signing.UNPROVEN,
        locks=kit.locks if kit.secret else None,
        secret=age.lock(bytes.fromhex(kit.secret), kit.locks.workspace) if kit.secret else None,
        kit=kit.kit,
    )
