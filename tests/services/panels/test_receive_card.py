"""Cards come together: in any order, twice, with bad ones among them; what is refused says why."""

import random
import sqlite3
from collections.abc import Callable
from contextlib import closing, suppress
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from app.domain.errors import Conflict
from app.domain.kits.bundle import Kit, SentCard, SentCards
from app.domain.packs.rubric import Rubric
from app.domain.scorecard.seal import fingerprint
from app.exchange.bundles import bundles
from app.services import signing
from app.services.panels import import_files, kits, lists, opening, send_card
from app.services.scorecard import scoring
from app.store.database.workspace import FILE, Workspace
from app.store.upkeep.backups import backups
from tests.conftest import Clock
from tests.services.conftest import finish, open_desk, plan
from tests.services.journey import Journey, said

Begin = Callable[[int], Journey]


def sent(file: Path) -> SentCards:
    bundle = bundles.read(file)
    assert isinstance(bundle, SentCards)
    return bundle


def put(file: Path, bundle: SentCards | Kit) -> Path:
    file.write_bytes(bundles.pack(bundle))
    return file


def resigned(card: SentCard) -> tuple[SentCard, str]:
    """Return `card` by somebody else's key, and that key's public half."""
    key, public = signing.new_key()
    return signing.prove(key, card.replace(seal=card.seal.replace(public_key=public))), public


def test_the_first_card_of_a_seat_tells_its_key_in_words(journey: Begin) -> None:
    trip = journey(2).make_kits()
    trip.score(0)
    words = fingerprint(sent(trip.send(0)).versions[0].seal.public_key)
    assert said(trip.take_in(trip.send(0))) == (
        f"added: The card of Ines Novak, version 1. Its key reads: {words}."
    )


def test_a_second_laptop_of_the_same_interviewer_is_loud_and_a_known_one_is_not(
    journey: Begin, rubric: Rubric
) -> None:
    trip = journey(2).make_kits(0)
    trip.bring(0)
    panels = [
        plan(trip.planner, rubric, "Ines Novak", candidate=name) for name in ("Ben Example", "Cy Example")
    ]
    for number, panel in enumerate(panels):
        kit = trip.folder / f"{number}.evenhand"
        kits.make(trip.planner, panel.id, {panel.seats[0].id: kit}, trip.holder)
        laptop = trip.laptop(0) if number == 0 else Workspace.create(trip.folder / "new", trip.clock)
        assert import_files.take_in(laptop, [kit]).count("added") == 1
        scoring.seal(laptop, finish(laptop, open_desk(laptop, panel)))
        card = trip.folder / f"card-of-{number}.evenhand"
        send_card.send(laptop, panel.id, panel.seats[0].id, card)
        told = said(trip.take_in(card))
        if number == 0:
            assert told == "added: The card of Ines Novak, version 1, by the key known here."
        else:
            assert "Mind: its key is not the one of Ines Novak’s earlier cards." in told
            laptop.close()


def test_the_workspace_is_backed_up_before_anything_comes_in(journey: Begin) -> None:
    trip = journey(1).make_kits()
    trip.score(0)
    before = len(backups(trip.planner.folder))
    trip.take_in(trip.send(0), trip.send(0))
    assert len(backups(trip.planner.folder)) == before + 1


def test_many_cards_at_once_with_bad_ones_among_them(journey: Begin) -> None:
    trip = journey(3).make_kits()
    files = [trip.send(seat) for seat in (0, 1, 2) if trip.score(seat)]
    torn = trip.folder / "torn.evenhand"
    torn.write_bytes(files[1].read_bytes()[:-9])
    text = trip.folder / "letter.txt"
    text.write_text("Dear all")
    report = trip.take_in(files[2], torn, text, trip.folder / "gone.evenhand", files[0], files[2], files[1])
    assert [line.outcome for line in report.lines] == [
        "added", "refused", "refused", "refused", "added", "known", "added",
    ]  # fmt: skip
    reasons = [str(line.what) for line in report.lines if line.outcome == "refused"]
    assert reasons == [
        "It was damaged on its way: it is not what was written. Ask for it again.",
        "It is nothing that Evenhand imports.",
        "There is no such file.",
    ]
    assert (report.count("added"), report.count("known"), report.count("refused")) == (3, 1, 3)


def test_lists_say_that_a_card_is_here_and_nothing_of_what_it_says(journey: Begin) -> None:
    trip = journey(2).make_kits()
    trip.bring(1)
    first, second = sorted(lists.seats(trip.planner, panel=trip.panel.id), key=lambda s: s.interviewer)
    assert (first.status, second.status) == ("planned", "sealed")
    assert (second.rated, second.notes, second.seals) == (2, 0, 1)
    assert lists.find_panel(trip.planner, "Ada Example").status == "in-progress"


def test_a_card_of_another_panel_is_refused(journey: Begin) -> None:
    trip, other = journey(1).make_kits(), journey(1).make_kits()
    other.score(0)
    assert said(trip.take_in(other.send(0))) == (
        "refused: It belongs to a panel that was not planned in this workspace."
    )


def test_a_card_that_names_another_panel_or_seat_than_its_kit_is_refused(journey: Begin) -> None:
    trip, other = journey(2).make_kits(), journey(2).make_kits()
    other.score(0)
    card = sent(other.send(0)).versions[0]
    key, public = signing.new_key()
    moved = card.replace(
        panel=trip.panel.id, seat=trip.panel.seats[1].id, seal=card.seal.replace(public_key=public)
    )
    bundle = SentCards(panel=moved.panel, seat=moved.seat, versions=(signing.prove(key, moved),))
    assert "refused: It is locked for another panel" in said(
        trip.take_in(put(trip.folder / "moved.evenhand", bundle))
    )


def test_a_forged_card_without_the_seats_share_cannot_come_first(journey: Begin) -> None:
    trip = journey(2).make_kits()
    trip.score(0)
    card, _ = resigned(sent(trip.send(0)).versions[0].replace(seat=trip.panel.seats[1].id))
    bundle = SentCards(panel=trip.panel.id, seat=card.seat, versions=(card,))
    assert "not made with the kit of Omar Haddad" in said(
        trip.take_in(put(trip.folder / "forged.evenhand", bundle))
    )
    assert trip.bring(1).count("added") == 1


def test_another_key_for_the_same_seat_is_refused_with_both_fingerprints(journey: Begin) -> None:
    trip = journey(1).make_kits()
    trip.bring(0)
    mine = sent(trip.send(0))
    card, public = resigned(mine.versions[0])
    told = said(trip.take_in(put(trip.folder / "foreign.evenhand", mine.replace(versions=(card,)))))
    assert "refused: It is signed with another key than the card of Ines Novak before" in told
    assert fingerprint(public) in told and fingerprint(mine.versions[0].seal.public_key) in told


@pytest.mark.parametrize("what", ["card", "share", "seal"])
def test_a_card_changed_and_packed_anew_is_refused(journey: Begin, what: str) -> None:
    trip = journey(2).make_kits()
    trip.score(0), trip.score(1)
    mine, other = sent(trip.send(0)), sent(trip.send(1)).versions[0]
    value = mine.versions[0].seal.replace(version=2) if what == "seal" else getattr(other, what)
    changed = mine.versions[0].replace(**{what: value})
    told = said(trip.take_in(put(trip.folder / "changed.evenhand", mine.replace(versions=(changed,)))))
    assert told == "refused: It was changed after Ines Novak sent it: the signature does not hold."


def test_two_contents_under_one_number_keep_the_first_and_name_the_seat(journey: Begin, clock: Clock) -> None:
    trip = journey(1).make_kits()
    trip.bring(0)
    mine = sent(trip.send(0))
    from app.store.secrets import signing_keys

    with trip.laptop(0).read() as connection:
        key = signing_keys.get(connection, trip.panel.seats[0].interviewer.id)
    assert key is not None
    card = mine.versions[0]
    second = signing.prove(key, card.replace(seal=card.seal.replace(digest="f" * 64)))
    before = opening.state_digest(trip.planner)
    told = said(trip.take_in(put(trip.folder / "second.evenhand", mine.replace(versions=(second,)))))
    assert told.startswith("refused: Version 1 of the card of Ines Novak is here already with other content.")
    assert opening.state_digest(trip.planner) == before


def test_a_seat_sealed_here_takes_no_card_from_elsewhere(journey: Begin) -> None:
    trip = journey(1).make_kits()
    scoring.seal(trip.planner, finish(trip.planner, open_desk(trip.planner, trip.panel)))
    assert said(trip.bring(0)) == "refused: The card of Ines Novak was sealed here. That one was kept."


def test_a_card_belongs_where_kits_were_made_and_nowhere_else(
    journey: Begin, tmp_path: Path, clock: Clock
) -> None:
    trip = journey(2).make_kits()
    trip.score(0)
    report = import_files.take_in(trip.laptop(1), [trip.send(0)])
    assert said(report) == "refused: It belongs where its panel was planned, and to no other workspace."
    with Workspace.create(tmp_path / "stranger", clock) as stranger:
        assert import_files.take_in(stranger, [trip.send(0)]).count("refused") == 1


def test_a_card_from_a_kit_that_was_made_elsewhere_is_refused_in_words(journey: Begin, clock: Clock) -> None:
    """As where a backup from before the kits was restored: the panel is here, and no kit of it."""
    trip = journey(1)
    earlier = trip.folder / "earlier"
    earlier.mkdir()
    with closing(sqlite3.connect(trip.planner.file)) as now, closing(sqlite3.connect(earlier / FILE)) as then:
        now.backup(then)
    trip.make_kits()
    trip.score(0)
    with Workspace.open(earlier, clock) as restored:
        before = opening.state_digest(restored)
        told = said(import_files.take_in(restored, [trip.send(0)]))
        assert told == "refused: No kit of this panel was made here, so no card can come from one."
        assert opening.state_digest(restored) == before


def test_the_key_of_one_interviewer_is_not_held_to_that_of_another(journey: Begin) -> None:
    trip = journey(2).make_kits()
    trip.bring(0)
    trip.score(1)
    words = fingerprint(sent(trip.send(1)).versions[0].seal.public_key)
    assert said(trip.take_in(trip.send(1))) == (
        f"added: The card of Omar Haddad, version 1. Its key reads: {words}."
    )


def test_a_bundle_with_one_bad_version_adds_none_of_them(journey: Begin) -> None:
    trip = journey(1).make_kits()
    trip.score(0)
    trip.amend(0, "problem-framing", 2)
    mine = sent(trip.send(0))
    first, second = mine.versions
    bad = mine.replace(versions=(first, second.replace(proof=first.proof)))
    assert trip.take_in(put(trip.folder / "bad.evenhand", bad)).count("refused") == 1
    assert opening.state(trip.planner, trip.panel.id).received == {}


def test_a_bundle_of_a_newer_evenhand_is_refused(journey: Begin) -> None:
    trip = journey(1).make_kits()
    trip.score(0)
    file = trip.send(0)
    file.write_bytes(file.read_bytes().replace(b"bundle 2", b"bundle 3", 1))
    assert said(trip.take_in(file)) == "refused: It was made by a newer Evenhand. Update to open it."


def test_a_kit_whose_rubric_was_exchanged_is_refused(journey: Begin) -> None:
    trip = journey(1).make_kits()
    kit = bundles.read(trip.kit(0))
    assert isinstance(kit, Kit)
    softer = kit.replace(rubric_body=kit.rubric_body.replace("3", "2"))
    laptop = Workspace.create(trip.folder / "other", trip.clock)
    with laptop:
        told = said(import_files.take_in(laptop, [put(trip.folder / "soft.evenhand", softer)]))
        assert told == "refused: Its rubric is not the one that the panel names."
        import_files.take_in(laptop, [trip.kit(0)])
        other = kit.replace(share="0" * 116)
        told = said(import_files.take_in(laptop, [put(trip.folder / "other.evenhand", other)]))
        assert told == "refused: Another kit of this seat is here already. That one was kept."


def test_every_byte_of_a_card_matters(journey: Begin) -> None:
    trip = journey(1).make_kits()
    trip.score(0)
    content = bytearray(trip.send(0).read_bytes())
    chosen = random.Random(5).sample(range(len(content)), 150)
    file = trip.folder / "flipped.evenhand"
    for at in (*range(100), *chosen):
        content[at] ^= 1
        file.write_bytes(content)
        content[at] ^= 1
        assert trip.take_in(file).count("refused") == 1, at
    assert opening.state(trip.planner, trip.panel.id).received == {}


def test_what_an_import_refuses_leaves_the_file_untouched(journey: Begin) -> None:
    trip = journey(1).make_kits()
    trip.bring(0)
    with closing(sqlite3.connect(trip.planner.file)) as file:
        count = "SELECT count(*) FROM events"
        before = file.execute(count).fetchone()
        mine = sent(trip.send(0))
        card, _ = resigned(mine.versions[0])
        trip.take_in(put(trip.folder / "foreign.evenhand", mine.replace(versions=(card,))), trip.send(0))
        assert file.execute(count).fetchone() == before


def test_any_order_and_repetition_of_imports_ends_in_the_same_state(
    journey: Begin, tmp_path_factory: pytest.TempPathFactory, clock: Clock
) -> None:
    trip = journey(4).make_kits(0, 1, 2)
    files = []
    for seat in (0, 1, 2):
        trip.score(seat)
        files.append(trip.send(seat, f"first-{seat}.evenhand"))
    trip.amend(1, "problem-framing", 2)
    files.append(trip.send(1, "second-1.evenhand"))
    trip.amend(1, "problem-framing", 1)
    versions = sent(trip.send(1, "third-1.evenhand"))
    files.append(put(trip.folder / "last.evenhand", versions.replace(versions=versions.versions[2:])))
    torn = trip.folder / "torn.evenhand"
    torn.write_bytes(files[0].read_bytes()[:-1])
    start = tmp_path_factory.mktemp("start") / "evenhand.db"
    with closing(sqlite3.connect(trip.planner.file)) as old, closing(sqlite3.connect(start)) as new:
        old.backup(new)
    before, after = set[str](), set[str]()

    @settings(max_examples=16, suppress_health_check=list(HealthCheck))
    @given(
        order=st.permutations(files),
        again=st.lists(st.sampled_from([*files, torn]), max_size=5),
        seed=st.randoms(use_true_random=False),
        opened=st.none() | st.integers(0, 5),
    )
    def imported(order: list[Path], again: list[Path], seed: random.Random, opened: int | None) -> None:
        every = [*order, *again]
        seed.shuffle(every)
        folder = tmp_path_factory.mktemp("order")
        (folder / "evenhand.db").write_bytes(start.read_bytes())
        with Workspace.open(folder, clock) as workspace:
            first = every if opened is None else every[:opened]
            report = import_files.take_in(workspace, first)
            assert report.count("refused") == first.count(torn)
            if opened is None:
                before.add(opening.state_digest(workspace))
            with suppress(Conflict):  # where no card can be opened yet
                opening.open_panel(
                    workspace, trip.panel.id, "Petra Vos", reason="One is late", code=trip.code
                )
            import_files.take_in(workspace, every[len(first) :])
            opening.open_panel(workspace, trip.panel.id, "Petra Vos", reason="Amended", code=trip.code)
            after.add(opening.state_digest(workspace))

    imported()
    assert len(before) == len(after) == 1
