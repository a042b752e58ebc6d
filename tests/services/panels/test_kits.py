"""Kits: what an interviewer takes along, and the key of which nobody holds more than a share."""

import hashlib
from collections.abc import Callable
from pathlib import Path

import pytest

from app.domain.errors import Conflict, EvenhandError, InvalidInput
from app.domain.kits import key_shares
from app.domain.kits.bundle import Kit
from app.domain.packs.plan import ExtraTime
from app.domain.packs.rubric import Rubric
from app.domain.value import canonical
from app.exchange.bundles import age, bundles
from app.services.debrief import debrief
from app.services.panels import import_files, kits, opening, planning, receive_card, send_card
from app.services.panels.planning import SeatPlan
from app.services.records import audit_log, upkeep
from app.services.scorecard import desk as reading
from app.services.scorecard import scoring
from app.store.database.workspace import Workspace
from app.store.packs.exercises import load_exercise
from tests.conftest import ROOT, Clock
from tests.services.conftest import FOCUS, finish, open_desk, plan
from tests.services.journey import Journey, said

_, HOLDER = age.new_key()


def read(file: Path) -> Kit:
    kit = bundles.read(file)
    assert isinstance(kit, Kit)
    return kit


def holds(trip: Journey, *secrets: str) -> list[str]:
    """Return which of the secrets stand in any file of the planner's folder: in letters, bytes or digits."""
    content = b"".join(each.read_bytes() for each in trip.planner.folder.rglob("*") if each.is_file())
    assert trip.panel.id.encode() in content, "the search finds what is there"
    found = []
    for secret in secrets:
        forms = {secret.encode(), secret.lower().encode(), secret.encode().hex().encode()}
        forms |= {bytes.fromhex(secret)} if len(secret) == 116 else set()
        found += [secret for form in forms if form in content]
    return found


def test_a_kit_holds_its_own_seat_and_no_name_of_another(journey: Callable[[int], Journey]) -> None:
    trip = journey(4).make_kits()
    kit, content = read(trip.kit(2)), trip.kit(2).read_bytes()
    assert (kit.candidate.name, kit.seat, kit.place, kit.of) == ("Ada Example", trip.panel.seats[2], 3, 4)
    assert b"Eva Lind" in content
    for other in ("Ines Novak", "Omar Haddad", "Noor Aziz", trip.panel.seats[0].id):
        assert other.encode() not in content


def test_a_kit_opens_a_desk_on_another_laptop_with_exercise_and_all(
    tmp_path: Path, clock: Clock, rubric: Rubric
) -> None:
    from app.store.packs.exercises import load_exercise

    frozen = load_exercise(ROOT / "exercises", "notebook-review", "spokelane")
    with Workspace.create(tmp_path / "planner", clock) as planner:
        seat = SeatPlan("Ines Novak", (), clock(), 75, frozen)
        extra = ExtraTime(minutes=15)
        panel = planning.plan_panel(planner, "Ada Example", rubric, [seat], extra=extra)
        kits.make(planner, panel.id, {panel.seats[0].id: tmp_path / "kit.evenhand"}, HOLDER)
        there = open_desk(planner, panel)
    with Workspace.create(tmp_path / "laptop", clock) as laptop:
        report = import_files.take_in(laptop, [tmp_path / "kit.evenhand"])
        assert said(report).startswith("added: The kit for Ines Novak, seat 1 of 1: the desk is ready.")
        [(found, place)] = report.desks
        desk = reading.open_desk(laptop, found, place)
        assert (desk.rubric, desk.frozen, desk.panel.candidate) == (there.rubric, frozen, panel.candidate)
        assert (desk.seat.minutes, desk.extra_minutes, desk.plan) == (90, 15, there.plan)
        assert desk.seat.replace(interviewer=there.seat.interviewer) == there.seat
        assert desk.seat.interviewer.public_key != there.seat.interviewer.public_key, "a key of one's own"
        desk = scoring.seal(laptop, finish(laptop, desk))
        with pytest.raises(Conflict, match="opened where it was planned"):
            debrief.gather(laptop, found)


def test_the_planner_keeps_no_share_and_no_key_once_the_kits_are_made(
    journey: Callable[[int], Journey],
) -> None:
    trip = journey(3).make_kits()
    key = trip.given_back(None)
    held = [read(trip.kit(seat)).share for seat in range(3)]
    assert key_shares.combine(map(bytes.fromhex, held)).decode() == key
    assert holds(trip, key, *held) == []


def test_kits_of_some_seats_leave_no_share_of_the_others_anywhere(journey: Callable[[int], Journey]) -> None:
    """Else the shares in a backup, and the one that comes with the first card, would open that card."""
    trip = journey(3).make_kits(1)
    upkeep.back_up(trip.planner)
    trip.bring(1)
    key, shares = trip.given_back(None), [trip.given_back(seat) for seat in range(3)]
    assert shares[1] == read(trip.kit(1)).share and len(set(shares)) == 3
    trip.planner.close()
    assert holds(trip, key, *shares) == []


def test_kits_are_written_in_one_act_and_one_more_takes_the_holder_of_the_escrow(
    journey: Callable[[int], Journey],
) -> None:
    trip = journey(3).make_kits(1)
    assert [seat.interviewer.name for seat in trip.written.here] == ["Ines Novak", "Eva Lind"]
    with pytest.raises(Conflict, match=r"written in one act.*for Eva Lind"):
        trip.make_kits(2)
    later = trip.folder / "later.evenhand"
    with pytest.raises(Conflict, match=r"No share of Eva Lind is kept here\. Whoever holds the escrow"):
        kits.make_again(trip.planner, trip.panel.id, trip.panel.seats[2].id, later)
    assert not trip.kit(2).exists() and not later.exists()
    trip.make_again(2).rename(trip.kit(2))
    scoring.seal(trip.planner, finish(trip.planner, open_desk(trip.planner, trip.panel)))
    trip.bring(1, 2)
    trip.open()
    assert len(debrief.gather(trip.planner, trip.panel.id).seats) == 3


def test_a_lost_kit_is_made_again_with_its_share_and_not_with_anything_else(
    journey: Callable[[int], Journey],
) -> None:
    trip = journey(2).make_kits()
    seat, again = trip.panel.seats[1].id, trip.folder / "again.evenhand"
    for wrong, said_so in (
        ("", "No share of Omar Haddad is kept here"),
        (trip.given_back(0), "It is not the share of Omar Haddad"),
        (trip.given_back(None), "This opens the panel, and makes no kit"),
    ):
        with pytest.raises(EvenhandError, match=said_so):
            kits.make_again(trip.planner, trip.panel.id, seat, again, wrong)
        assert not again.exists()
    old, new = read(trip.kit(1)), read(trip.make_again(1))
    assert (new.share, new.issue) == (old.share, 2) and new.secret != old.secret
    again.unlink()
    kits.make_again(trip.planner, trip.panel.id, seat, again, trip.code.lower())  # typed where it is made
    assert read(again).share == old.share


def test_a_card_of_a_kit_that_was_replaced_is_refused_by_name(journey: Callable[[int], Journey]) -> None:
    """The thief of a kit scores with it first; the interviewer gets another one."""
    trip = journey(2).make_kits()
    trip.score(1)
    stolen = trip.send(1, "stolen.evenhand")
    trip.laptops.pop(1).close()
    again = trip.make_again(1)
    assert "It was made with a kit of Omar Haddad that was replaced" in said(trip.take_in(stolen))
    assert opening.state(trip.planner, trip.panel.id).received == {}
    with Workspace.create(trip.folder / "new-laptop", trip.clock) as laptop:
        assert import_files.take_in(laptop, [again]).count("added") == 1
        scoring.seal(laptop, finish(laptop, open_desk(laptop, trip.panel, 1)))
        send_card.send(laptop, trip.panel.id, trip.panel.seats[1].id, trip.folder / "true.evenhand")
    assert trip.take_in(trip.folder / "true.evenhand").count("added") == 1


def test_a_kit_made_again_takes_the_place_of_the_one_on_the_same_laptop_and_never_back(
    journey: Callable[[int], Journey],
) -> None:
    trip = journey(2).make_kits()
    trip.score(1)
    again = trip.make_again(1)
    assert "takes the place of the one before" in said(import_files.take_in(trip.laptop(1), [again]))
    assert "Another kit of this seat is here already" in said(
        import_files.take_in(trip.laptop(1), [trip.kit(1)])
    )
    assert trip.take_in(trip.send(1)).count("added") == 1


def test_the_card_of_a_stolen_kit_is_set_aside_with_a_reason_and_the_true_one_counts(
    journey: Callable[[int], Journey],
) -> None:
    trip = journey(2).make_kits()
    trip.bring(0, 1)
    seat = trip.panel.seats[1].id
    thief = trip.laptops.pop(1)
    with pytest.raises(Conflict, match="Set it aside first"):
        trip.make_again(1)
    with pytest.raises(InvalidInput, match="reason in writing"):
        receive_card.set_aside(trip.planner, trip.panel.id, seat, "Petra Vos", "  ")
    with pytest.raises(InvalidInput, match="Say who sets the card aside"):
        receive_card.set_aside(trip.planner, trip.panel.id, seat, " ", "His kit was stolen")
    receive_card.set_aside(trip.planner, trip.panel.id, seat, "Petra Vos", "His kit was stolen")
    with pytest.raises(Conflict, match="Waiting for: Omar Haddad"):
        trip.open()
    trip.kit(1).unlink()
    trip.make_again(1).rename(trip.kit(1))
    trip.score(1, 2)
    assert trip.take_in(trip.send(1, "true.evenhand")).count("added") == 1
    trip.open()
    record = debrief.gather(trip.planner, trip.panel.id).seats[1]
    assert [rating.level for rating in record.card.ratings] == [2, 2]
    assert all(version.verified for version in record.versions)
    [aside] = opening.state(trip.planner, trip.panel.id).aside
    assert (aside.by, aside.reason, aside.seat) == ("Petra Vos", "His kit was stolen", seat)
    assert "His kit was stolen" in str([entry.said.values for entry in audit_log.entries(trip.planner)])
    with pytest.raises(Conflict, match="No locked card"):
        receive_card.set_aside(trip.planner, trip.panel.id, seat, "Petra Vos", "And again")
    assert upkeep.check(trip.planner).ok
    thief.close()


def test_files_that_are_there_stay_and_no_kit_is_made(journey: Callable[[int], Journey]) -> None:
    trip = journey(2)
    trip.kit(1).write_text("mine")
    with pytest.raises(Conflict, match="exists already"):
        trip.make_kits()
    assert trip.kit(1).read_text() == "mine" and not trip.kit(0).exists()
    assert opening.state(trip.planner, trip.panel.id).kits is None


def test_a_folder_that_refuses_leaves_no_kit_and_no_key(journey: Callable[[int], Journey]) -> None:
    trip = journey(2)
    files = {
        trip.panel.seats[0].id: trip.kit(0),
        trip.panel.seats[1].id: trip.folder / "nowhere" / "kit.evenhand",
    }
    with pytest.raises(Exception, match="does not exist"):
        kits.make(trip.planner, trip.panel.id, files, HOLDER)
    assert not trip.kit(0).exists()
    assert opening.state(trip.planner, trip.panel.id).kits is None
    trip.make_kits()


def test_kits_are_not_made_of_what_is_open_or_came_with_a_kit(journey: Callable[[int], Journey]) -> None:
    trip = journey(1)
    scoring.seal(trip.planner, finish(trip.planner, open_desk(trip.planner, trip.panel)))
    with pytest.raises(Conflict, match="open already"):
        trip.make_kits()
    other = journey(1).make_kits()
    with pytest.raises(Conflict, match="made where the panel was planned"):
        second = other.folder / "second.evenhand"
        kits.make(other.laptop(0), other.panel.id, {other.panel.seats[0].id: second}, HOLDER)


def test_a_seat_that_is_sealed_needs_no_kit_and_holds_no_panel_up(journey: Callable[[int], Journey]) -> None:
    trip = journey(2)
    scoring.seal(trip.planner, finish(trip.planner, open_desk(trip.planner, trip.panel)))
    assert [seat.interviewer.name for seat in opening.state(trip.planner, trip.panel.id).without_kit] == [
        "Omar Haddad"
    ]
    with pytest.raises(Conflict, match="card of Ines Novak is sealed here"):
        trip.make_kits(0)
    trip.make_kits(1).bring(1)
    trip.open()
    assert len(debrief.gather(trip.planner, trip.panel.id).seats) == 2


def test_a_kit_cannot_take_the_place_of_a_seat_that_is_here(journey: Callable[[int], Journey]) -> None:
    trip, other = journey(1).make_kits(), journey(1).make_kits()
    laptop = trip.laptop(0)
    kit = read(other.kit(0))
    forged = kit.replace(seat=kit.seat.replace(id=trip.panel.seats[0].id))
    file = trip.folder / "forged.evenhand"
    file.write_bytes(bundles.pack(forged))
    assert "number of a seat that is here already" in said(import_files.take_in(laptop, [file]))
    assert trip.desk(0).panel.id == trip.panel.id


@pytest.mark.parametrize("name", ["\u200d", "\u3164 ", "Ada \u202eoremoM"])
def test_a_kit_whose_names_would_mislead_is_refused(journey: Callable[[int], Journey], name: str) -> None:
    trip = journey(1).make_kits()
    kit, file = read(trip.kit(0)), trip.folder / "forged.evenhand"
    seat = kit.seat.replace(interviewer=kit.seat.interviewer.replace(name=name))
    candidate = kit.candidate.replace(name=name)
    for forged in (kit.replace(candidate=candidate), kit.replace(role=name), kit.replace(seat=seat)):
        file.write_bytes(bundles.pack(forged))
        told = said(import_files.take_in(trip.planner, [file]))
        assert "A name in it cannot be seen, or turns round the text beside it." in told


def test_a_kit_of_a_place_that_its_panel_has_not_is_refused(journey: Callable[[int], Journey]) -> None:
    trip = journey(2).make_kits()
    kit = read(trip.kit(0))
    with pytest.raises(ValueError, match="no such place"):
        kit.replace(place=3)
    file = trip.folder / "forged.evenhand"
    file.write_bytes(bundles.pack(kit.model_copy(update={"place": 3})))
    assert "It does not hold what a bundle holds." in said(import_files.take_in(trip.planner, [file]))


def test_a_kit_whose_exercise_is_longer_than_anybody_reads_is_refused(
    tmp_path: Path, clock: Clock, rubric: Rubric, workspace: Workspace
) -> None:
    """Its pages would be parsed on the window's thread, for minutes."""
    frozen = load_exercise(ROOT / "exercises", "system-design")
    seats = [SeatPlan("Ines Novak", exercise=frozen)]
    panel = planning.plan_panel(workspace, "Ada Example", rubric, seats)
    kits.make(workspace, panel.id, {panel.seats[0].id: tmp_path / "kit.evenhand"}, HOLDER)
    kit = read(tmp_path / "kit.evenhand")
    body = canonical(frozen.replace(brief="![" * 100_000))
    assert kit.seat.exercise
    exercise = kit.seat.exercise.replace(digest=hashlib.sha256(body).hexdigest())
    forged = kit.replace(seat=kit.seat.replace(exercise=exercise), exercise_body=body.decode())
    (tmp_path / "forged.evenhand").write_bytes(bundles.pack(forged))
    with Workspace.create(tmp_path / "laptop", clock) as laptop:
        told = said(import_files.take_in(laptop, [tmp_path / "forged.evenhand"]))
    assert "longer than any that could be read in an interview" in told


def test_a_card_is_sent_away_from_a_desk_that_came_with_a_kit_and_from_no_other(
    journey: Callable[[int], Journey], rubric: Rubric
) -> None:
    trip = journey(2).make_kits(0)
    laptop = trip.laptop(0)
    own = plan(laptop, rubric, "Ines Novak", candidate="Ben Example")
    assert trip.desk(0).away
    assert not open_desk(laptop, own).away, "planned here, beside a panel that came with a kit"
    assert not open_desk(trip.planner, trip.panel).away, "its kit was made here"


def test_two_seats_of_a_panel_may_share_a_laptop(journey: Callable[[int], Journey]) -> None:
    trip = journey(3).make_kits()
    laptop = trip.laptop(0)
    assert import_files.take_in(laptop, [trip.kit(1), trip.kit(0)]).count("refused") == 0
    panel = opening.state(laptop, trip.panel.id).panel
    assert [seat.interviewer.name for seat in panel.seats] == ["Ines Novak", "Omar Haddad"]
    for seat in panel.seats:
        desk = reading.open_desk(laptop, panel.id, seat.id)
        scoring.seal(laptop, finish(laptop, desk))
        send_card.send(laptop, panel.id, seat.id, trip.folder / f"{seat.id}.evenhand")
    report = trip.take_in(*(trip.folder / f"{seat.id}.evenhand" for seat in panel.seats))
    assert report.count("added") == 2


def test_a_card_that_was_scored_where_it_was_planned_need_not_be_sent(
    journey: Callable[[int], Journey],
) -> None:
    trip = journey(2).make_kits(0)
    with pytest.raises(Conflict, match="scored where its panel was planned"):
        send_card.send(trip.planner, trip.panel.id, trip.panel.seats[1].id, trip.folder / "x.evenhand")
    with pytest.raises(Conflict, match="Seal it first"):
        trip.send(0)
    assert not (trip.folder / "card-0.evenhand").exists()


def test_the_name_of_a_kit_tells_its_interviewer_and_not_the_candidate(
    journey: Callable[[int], Journey],
) -> None:
    panel = journey(2).panel
    assert kits.file_name(panel, panel.seats[1]) == f"kit-{panel.id[-6:]}-2-omar-haddad.evenhand"


@pytest.mark.parametrize(
    "spoilt",
    [
        lambda code: code[:-1],
        lambda code: code + "q",
        lambda code: ("P" if code[0] == "Q" else "Q") + code[1:],
    ],
)
def test_a_mistyped_code_is_noticed(journey: Callable[[int], Journey], spoilt: Callable[[str], str]) -> None:
    trip = journey(1).make_kits()
    seat = trip.panel.seats[0].id
    with pytest.raises(InvalidInput, match="not the code as it was shown"):
        again = trip.folder / "again.evenhand"
        kits.make_again(trip.planner, trip.panel.id, seat, again, spoilt(trip.code))


def test_the_code_of_another_panel_is_told_apart(journey: Callable[[int], Journey]) -> None:
    trip, other = journey(1).make_kits(), journey(1).make_kits()
    seat = trip.panel.seats[0].id
    with pytest.raises(InvalidInput, match="code of another panel"):
        kits.make_again(trip.planner, trip.panel.id, seat, trip.folder / "again.evenhand", other.code)


def test_the_focus_travels(journey: Callable[[int], Journey]) -> None:
    trip = journey(1).make_kits()
    assert trip.desk(0).seat.focus == FOCUS
