"""Open a panel as the program did before cards were read: whatever its seal holds for is recorded."""

import json

from app.domain.debrief import meeting_rules
from app.domain.debrief.room import Room
from app.domain.document import read_document
from app.domain.journal.closing import DebriefClosed, SealedDebrief
from app.domain.journal.events import Sealed, Subjects
from app.domain.kits.bundle import PanelOpened
from app.domain.scorecard.seal import SealedCard
from app.domain.value import canonical
from app.exchange.bundles import age
from app.services import signing
from app.services.panels import opening
from app.services.panels.escrow import check_code
from app.store.journal import events as journal
from app.store.journal import folds
from app.store.lists import projections
from app.store.secrets import signing_keys
from tests.services.journey import Journey


def open_as_before(trip: Journey) -> None:
    """Open with the escrow code: unlock, look at panel, candidate, rubric and seal, and record the rest."""
    blind = opening.state(trip.planner, trip.panel.id)
    panel, kits = blind.panel, blind.kits
    assert kits is not None
    key = check_code(kits, trip.code)
    about = Subjects(candidate=panel.candidate.id, panel=panel.id)
    opened = PanelOpened(by="Petra Vos", how="escrow-code", reason="It was so", at=trip.planner.clock())
    with trip.planner.write() as connection:
        journal.append(connection, trip.planner, [opened], author=None, subjects=about)
        for card in blind.locked:
            document = read_document(SealedCard, age.unlock(card.card, key))
            seal = card.seal.replace(reason=document.reason)
            said = (document.panel, document.candidate.id, document.rubric.digest)
            assert said == (panel.id, panel.candidate.id, panel.rubric.digest)
            seat = panel.seat(card.seat)
            assert signing.holds_for(seat, document, seal)
            [event] = journal.append(
                connection, trip.planner, [Sealed(document=document, seal=seal)],
                author=seat.interviewer.id, subjects=about.replace(seat=seat.id),
            )  # fmt: skip
            projections.project_card(connection, folds.card(connection, panel, seat.id), event.header.at)


def close_as_before(trip: Journey, room: Room) -> None:
    """Close as it was done then, in format 1: it rests on the cards that are set aside today as well."""
    shown, meant = room.shown, json.loads(canonical(meeting_rules.document(room)))
    assert shown.meeting is not None
    meant |= {"format": "evenhand.debrief/1"}
    del meant["record"]
    for each in meant["cards"]:
        del each["after_opening"]
    meant["cards"] += [
        {"seat": each.seat, "version": each.version, "digest": each.digest} for each in shown.set_aside
    ]
    document = read_document(SealedDebrief, json.dumps(meant))
    about = Subjects(candidate=shown.panel.candidate.id, panel=shown.panel.id)
    with trip.planner.write() as connection:
        key = signing_keys.get(connection, shown.meeting.chair.id)
        assert key is not None
        body = DebriefClosed(document=document, seal=signing.seal(key, document))
        journal.append(connection, trip.planner, [body], author=shown.meeting.chair.id, subjects=about)
