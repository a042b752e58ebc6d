"""Opening: with every seat's share, or with the escrow code and a reason; on record either way."""

from collections.abc import Callable
from io import BytesIO

import pytest
from pypdf import PdfReader

from app.domain.errors import Conflict, InvalidInput
from app.domain.packs.rubric import Rubric
from app.exchange.bundles import bundles
from app.services.debrief import debrief
from app.services.panels import import_files, opening
from app.services.records import upkeep
from app.services.scorecard import scoring
from app.store.database.workspace import Workspace
from tests.conftest import ROOT, Clock
from tests.services.conftest import finish, open_desk, plan
from tests.services.journey import Journey


def levels(trip: Journey) -> dict[str, list[object]]:
    """Return the levels that the debrief shows, by interviewer."""
    shown = debrief.gather(trip.planner, trip.panel.id)
    return {r.seat.interviewer.name: [g.level for g in r.card.ratings] for r in shown.seats}


def test_when_every_card_is_here_their_shares_open_the_panel(
    journey: Callable[[int], Journey], clock: Clock
) -> None:
    trip = journey(3).make_kits()
    for seat, level in enumerate((2, 3, 4)):
        trip.score(seat, level)
    trip.take_in(*(trip.send(seat) for seat in (2, 0, 1)))
    with pytest.raises(Conflict, match="Open the panel to see them"):
        debrief.gather(trip.planner, trip.panel.id)
    clock.pass_by(hours=1)
    trip.open()
    assert levels(trip) == {"Ines Novak": [2, 2], "Omar Haddad": [3, 3], "Eva Lind": [4, 4]}
    shown = debrief.gather(trip.planner, trip.panel.id)
    assert all(v.verified and not v.after_opening for r in shown.seats for v in r.versions)
    [record] = shown.openings
    assert (record.by, record.how, record.reason, record.without) == ("Petra Vos", "all-sealed", "", ())
    assert record.at == clock.moment and shown.missing == ()
    assert upkeep.check(trip.planner).ok


def test_an_opened_card_can_be_read_at_its_desk(journey: Callable[[int], Journey]) -> None:
    trip = journey(1).make_kits()
    there = trip.score(0, 4).card
    trip.take_in(trip.send(0))
    before = open_desk(trip.planner, trip.panel).card
    assert before.status == "sealed" and not before.ratings and not before.notes
    trip.open()
    card = open_desk(trip.planner, trip.panel).card
    assert (card.ratings, card.notes, card.overall) == (there.ratings, there.notes, there.overall)
    assert card.seals == there.seals


def test_a_panel_with_a_card_missing_names_it_and_stays_shut(journey: Callable[[int], Journey]) -> None:
    trip = journey(2).make_kits()
    trip.bring(0)
    with pytest.raises(Conflict, match="Waiting for: Omar Haddad"):
        trip.open()
    with pytest.raises(InvalidInput, match="takes what the holder of the escrow gives back"):
        trip.open("He has left")
    with pytest.raises(InvalidInput, match="takes a reason in writing"):
        trip.open(code=trip.code)
    assert not opening.state(trip.planner, trip.panel.id).is_open


def test_with_code_and_reason_a_panel_opens_without_the_seat_that_never_came(
    journey: Callable[[int], Journey],
) -> None:
    trip = journey(3).make_kits()
    trip.bring(0, 2)
    trip.open("Omar Haddad has left the company.", trip.code.replace("0", "o").lower())
    assert list(levels(trip)) == ["Ines Novak", "Eva Lind"]
    shown = debrief.gather(trip.planner, trip.panel.id)
    [record] = shown.openings
    assert (record.how, record.reason) == ("escrow-code", "Omar Haddad has left the company.")
    assert record.without == (trip.panel.seats[1].id,)
    assert [seat.interviewer.name for seat in shown.missing] == ["Omar Haddad"]


@pytest.mark.parametrize("wrong", ["", "QQQQ QQQQ", "another panel's"])
def test_a_wrong_code_opens_nothing(journey: Callable[[int], Journey], wrong: str) -> None:
    trip = journey(2).make_kits()
    trip.bring(0)
    code = journey(1).make_kits().code if wrong == "another panel's" else wrong
    with pytest.raises(InvalidInput, match="code"):
        trip.open("He has left", code)
    assert not opening.state(trip.planner, trip.panel.id).is_open


def test_a_card_that_comes_after_the_opening_is_marked_and_read_at_once(
    journey: Callable[[int], Journey], clock: Clock
) -> None:
    trip = journey(2).make_kits()
    trip.bring(0)
    trip.open("He has left", trip.code)
    clock.pass_by(days=1)
    trip.bring(1)
    shown = debrief.gather(trip.planner, trip.panel.id)
    assert {r.seat.interviewer.name: r.versions[0].after_opening for r in shown.seats} == {
        "Ines Novak": False,
        "Omar Haddad": True,
    }
    assert shown.missing == () and len(shown.openings) == 1


def test_an_amendment_that_comes_after_the_opening_is_marked_and_read_at_once(
    journey: Callable[[int], Journey],
) -> None:
    trip = journey(2).make_kits()
    trip.bring(0, 1)
    trip.open()
    trip.amend(1, "problem-framing", 1)
    trip.take_in(trip.send(1, "amended.evenhand"))
    record = debrief.gather(trip.planner, trip.panel.id).seats[1]
    assert [(v.document.version, v.seal.reason, v.verified, v.after_opening) for v in record.versions] == [
        (1, "", True, False),
        (2, "Mistyped", True, True),
    ]
    assert open_desk(trip.planner, trip.panel, 1).card.ratings["problem-framing"].level == 1
    assert upkeep.check(trip.planner).ok


def test_an_amendment_after_an_opening_by_code_waits_for_the_code_again(
    journey: Callable[[int], Journey],
) -> None:
    trip = journey(2).make_kits()
    trip.bring(0)
    trip.open("He has left", trip.code)
    trip.amend(0, "problem-framing", 1)
    assert trip.take_in(trip.send(0, "amended.evenhand")).count("added") == 1
    assert len(debrief.gather(trip.planner, trip.panel.id).seats[0].versions) == 1
    trip.open("Ines Novak mistyped", trip.code)
    shown = debrief.gather(trip.planner, trip.panel.id)
    assert [v.after_opening for v in shown.seats[0].versions] == [False, True]
    assert [each.reason for each in shown.openings] == ["He has left", "Ines Novak mistyped"]


def test_seats_scored_where_they_were_planned_are_waited_for_too(
    journey: Callable[[int], Journey],
) -> None:
    trip = journey(3).make_kits(1)
    trip.bring(1)
    for seat in (0, 2):
        desk = open_desk(trip.planner, trip.panel, seat)
        scoring.seal(trip.planner, finish(trip.planner, desk, 4))
        with pytest.raises(Conflict):
            debrief.gather(trip.planner, trip.panel.id)
    trip.open()
    assert levels(trip) == {"Ines Novak": [4, 4], "Omar Haddad": [3, 3], "Eva Lind": [4, 4]}


def test_a_seat_scored_here_whose_kit_went_out_gets_its_share_back_with_the_kit(
    journey: Callable[[int], Journey],
) -> None:
    trip = journey(2).make_kits()
    trip.bring(0)
    scoring.seal(trip.planner, finish(trip.planner, open_desk(trip.planner, trip.panel, 1)))
    with pytest.raises(Conflict, match="share of Omar Haddad is missing"):
        trip.open()
    report = import_files.take_in(trip.planner, [trip.kit(1), trip.kit(1)])
    assert [line.outcome for line in report.lines] == ["added", "known"]
    assert "came back: the seat is scored here" in str(report.lines[0].what)
    trip.open()
    assert len(levels(trip)) == 2


def test_the_kits_of_others_cannot_be_gathered_where_they_were_made(
    journey: Callable[[int], Journey],
) -> None:
    """`import kits/*.evenhand` at the planner's: with every share here the first card would be open."""
    trip = journey(3).make_kits()
    trip.bring(0)
    shares = [trip.given_back(seat) for seat in range(3)]
    report = trip.take_in(*(trip.kit(seat) for seat in range(3)))
    told = [(line.outcome, line.exit_code, str(line.what)) for line in report.lines]
    assert [each[:2] for each in told] == [("refused", 5)] * 3
    assert "card of Ines Novak is here; its kit is not needed" in told[0][2]
    assert "kit of Omar Haddad is to be opened on another laptop" in told[1][2]
    upkeep.back_up(trip.planner)
    for file in trip.planner.folder.rglob("*"):
        content = file.read_bytes() if file.is_file() else b""
        assert not [share for share in shares if share.encode() in content or bytes.fromhex(share) in content]


def test_a_card_that_is_not_what_its_seal_says_is_named_and_can_be_left_out(
    journey: Callable[[int], Journey],
) -> None:
    from app.domain.kits.bundle import SentCards
    from app.exchange.bundles import age
    from app.services import signing
    from app.store.secrets import signing_keys

    trip = journey(2).make_kits()
    trip.bring(0)
    trip.score(1)
    file = trip.send(1)
    sent = bundles.read(file)
    assert isinstance(sent, SentCards)
    kit = opening.state(trip.laptop(1), trip.panel.id).kits_in[sent.seat]
    with trip.laptop(1).read() as connection:
        key = signing_keys.get(connection, trip.panel.seats[1].interviewer.id)
    assert key is not None
    forged = sent.versions[0].replace(card=age.lock(b'{"ratings": "all fours"}', kit.locks.panel))
    file.write_bytes(bundles.pack(sent.replace(versions=(signing.prove(key, forged),))))
    assert trip.take_in(file).count("added") == 1
    with pytest.raises(Conflict, match=r"card of Omar Haddad, version 1 \(it cannot be opened or read\)"):
        trip.open()
    assert not opening.state(trip.planner, trip.panel.id).is_open
    trip.open("His card is damaged", trip.code)
    assert list(levels(trip)) == ["Ines Novak"]
    assert opening.state(trip.planner, trip.panel.id).openings[0].without == (trip.panel.seats[1].id,)


def test_without_kits_a_panel_opens_by_itself_and_early_only_with_a_reason(
    workspace: Workspace, rubric: Rubric
) -> None:
    panel = plan(workspace, rubric, "Ines Novak", "Omar Haddad")
    scoring.seal(workspace, finish(workspace, open_desk(workspace, panel)))
    with pytest.raises(Conflict, match="Waiting for: Omar Haddad"):
        opening.open_panel(workspace, panel.id, "Petra Vos")
    opening.open_panel(workspace, panel.id, "Petra Vos", reason="He is ill")
    shown = debrief.gather(workspace, panel.id)
    assert [(each.how, each.reason) for each in shown.openings] == [("early", "He is ill")]
    scoring.seal(workspace, finish(workspace, open_desk(workspace, panel, 1)))
    shown = debrief.gather(workspace, panel.id)
    assert [record.versions[0].after_opening for record in shown.seats] == [False, True]


def test_an_amendment_made_where_everything_is_scored_is_marked_after_the_last_seal(
    workspace: Workspace, rubric: Rubric
) -> None:
    panel = plan(workspace, rubric, "Ines Novak", "Omar Haddad")
    first = scoring.seal(workspace, finish(workspace, open_desk(workspace, panel)))
    scoring.seal(workspace, scoring.amend(workspace, first, "Before the others"))
    scoring.seal(workspace, finish(workspace, open_desk(workspace, panel, 1)))
    desk = scoring.amend(workspace, open_desk(workspace, panel), "After the others")
    scoring.seal(workspace, desk)
    versions = debrief.gather(workspace, panel.id).seats[0].versions
    assert [each.after_opening for each in versions] == [False, False, True]


def test_the_debrief_on_paper_tells_the_reason_the_missing_seat_and_what_came_late(
    journey: Callable[[int], Journey],
) -> None:
    trip = journey(2).make_kits()
    trip.bring(0)
    trip.open("Omar Haddad has left the company", trip.code)
    trip.amend(0, "problem-framing", 1)
    trip.take_in(trip.send(0, "amended.evenhand"))
    trip.open("Ines Novak mistyped", trip.code)
    paper = debrief.paper(trip.planner, trip.panel.id, ROOT / "resources" / "fonts")
    pages = PdfReader(BytesIO(paper)).pages
    text = " ".join(" ".join(page.extract_text() for page in pages).split())
    assert "by Petra Vos" in text and "Omar Haddad has left the company" in text
    assert "With the escrow code that was kept outside the panel." in text
    assert "This came after the panel was open" in text and "after the panel was open: Mistyped" in text


def test_where_only_a_kit_is_no_panel_is_opened_by_any_reason_or_code(
    journey: Callable[[int], Journey],
) -> None:
    trip = journey(1).make_kits()
    trip.score(0)
    laptop = trip.laptop(0)
    before = opening.state_digest(laptop)
    for more in ({}, {"reason": "I may"}, {"reason": "I may", "code": trip.code}):
        with pytest.raises(Conflict, match=r"opened where it was planned. Send your sealed card there"):
            opening.open_panel(laptop, trip.panel.id, "Ines Novak", **more)
    assert opening.state_digest(laptop) == before
    assert not opening.state(laptop, trip.panel.id).is_open


def test_opening_twice_adds_nothing(journey: Callable[[int], Journey]) -> None:
    trip = journey(1).make_kits()
    trip.bring(0)
    trip.open()
    before = opening.state_digest(trip.planner)
    trip.open()
    assert opening.state_digest(trip.planner) == before
    assert len(opening.state(trip.planner, trip.panel.id).openings) == 1


def test_a_card_sent_here_is_amended_where_it_was_written(journey: Callable[[int], Journey]) -> None:
    trip = journey(1).make_kits()
    trip.bring(0)
    trip.open()
    with pytest.raises(Conflict, match="signing key of Ines Novak is not in this workspace"):
        scoring.amend(trip.planner, open_desk(trip.planner, trip.panel), "Let me")


@pytest.mark.parametrize("by", ["", "   "])
def test_who_opens_says_who_they_are(journey: Callable[[int], Journey], by: str) -> None:
    trip = journey(1).make_kits()
    trip.bring(0)
    with pytest.raises(InvalidInput, match="Say who opens the panel"):
        opening.open_panel(trip.planner, trip.panel.id, by)
