"""Who may see what: a panel stays shut until its last card, and what comes later is told apart."""

from collections.abc import Sequence

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from app.domain.blinding import Blind, check_complete, check_shown, fold_blind, panel_digest
from app.domain.errors import Conflict
from app.domain.journal.events import Body, Event, Header, Sealed, Subjects
from app.domain.kits.bundle import (
    CardReceived,
    CardSetAside,
    KitHandedOut,
    KitReceived,
    KitsMade,
    Locks,
    PanelOpened,
    SeatShare,
    SentCard,
)
from app.domain.panel import ExerciseRef, Panel
from app.domain.scorecard.marks import Seal
from app.domain.value import Timestamp
from tests.domain.paper import START, Paper, new_id, planned, shipped

LOCKS = Locks(panel="age1" + "q" * 58, workspace="age1" + "p" * 58)
NAMES = ("Ines Novak", "Omar Haddad", "Eva Lind")


class Story:
    """What happens to the cards of a panel, act by act."""

    def __init__(self, seats: int = 2) -> None:
        rubric = shipped()
        self.panel: Panel = planned(rubric, *NAMES[:seats], focus=("problem-framing",))
        paper = Paper(rubric, self.panel).score()
        paper.recommend()
        self.document = paper.document()
        self.events: list[Event] = []

    @property
    def blind(self) -> Blind:
        return fold_blind(self.panel, self.events)

    def do(self, body: Body, seat: int | None = None) -> "Story":
        number = len(self.events) + 1
        about = Subjects(panel=self.panel.id, seat=None if seat is None else self.panel.seats[seat].id)
        header = Header(
            id=new_id(), device=self.panel.id, sequence=number, lamport=number, at=START, author=None,
            kind=body.kind, subjects=about, commitment="0" * 64,
        )  # fmt: skip
        self.events.append(Event(header=header, body=body))
        return self

    def seal_of(self, version: int, letter: str, at: Timestamp = START) -> Seal:
        return Seal(version=version, digest=letter * 64, public_key="0" * 64, signature="0" * 128, at=at)

    def seal(self, seat: int, version: int = 1, letter: str = "a") -> "Story":
        return self.do(Sealed(document=self.document, seal=self.seal_of(version, letter)), seat)

    def receive(self, seat: int, version: int = 1, letter: str = "a") -> "Story":
        card = SentCard(
            panel=self.panel.id, seat=self.panel.seats[seat].id, seal=self.seal_of(version, letter),
            card="bG9ja2Vk", share="bG9ja2Vk", proof="0" * 128,
        )  # fmt: skip
        return self.do(CardReceived(card=card), seat)

    def make_kits(self) -> "Story":
        shares = tuple(SeatShare(seat=s.id, commitment="a" * 64, spare="bG9ja2Vk") for s in self.panel.seats)
        return self.do(KitsMade(locks=LOCKS, shares=shares))

    def hand_out(self, seat: int) -> "Story":
        return self.do(KitHandedOut(seat=self.panel.seats[seat].id))

    def take_kit(self, seat: int) -> "Story":
        kit = KitReceived(seat=self.panel.seats[seat].id, place=1, of=2, locks=LOCKS, share="0" * 116)
        return self.do(kit)

    def open(self) -> "Story":
        return self.do(PanelOpened(by="Petra Vos", how="early", reason="Ill", at=START))

    def set_aside(self, seat: int, version: int = 1, letter: str = "a") -> "Story":
        body = CardSetAside(
            seat=self.panel.seats[seat].id, version=version, digest=letter * 64, reason="Stolen", at=START
        )
        return self.do(body, seat)

    def late(self) -> set[tuple[int, int]]:
        """Return the place of the seat and the version of every card that came late."""
        places = {seat.id: at for at, seat in enumerate(self.panel.seats)}
        return {(places[seat], version) for seat, version in self.blind.late}


def names(seats: Sequence[object]) -> list[str]:
    return [each.interviewer.name for each in seats]  # type: ignore[attr-defined]


# Where everything is scored in one place


def test_a_panel_scored_in_one_place_opens_by_itself_with_its_last_seal() -> None:
    story = Story().seal(0)
    assert not story.blind.is_open
    assert names(story.blind.waiting) == ["Omar Haddad"]
    with pytest.raises(Conflict, match=r"Waiting for: Omar Haddad\.$"):
        check_shown(story.blind)
    story.seal(1)
    assert story.blind.is_open and story.blind.waiting == ()
    check_shown(story.blind)


def test_a_second_version_of_one_seat_does_not_stand_for_the_other() -> None:
    assert not Story().seal(0).seal(0, version=2).blind.is_open


def test_an_amendment_after_the_last_seal_is_late_and_one_before_it_is_not() -> None:
    story = Story().seal(0).seal(0, version=2).seal(1).seal(0, version=3)
    assert story.late() == {(0, 3)}


def test_the_last_seal_itself_is_not_late() -> None:
    assert Story().seal(0).seal(1).late() == set()


def test_a_panel_opened_early_is_open_and_who_seals_then_is_late() -> None:
    story = Story().seal(0).open().seal(1)
    assert story.blind.is_open
    assert [each.reason for each in story.blind.openings] == ["Ill"]
    assert story.late() == {(1, 1)}


def test_a_panel_whose_every_seat_is_empty_names_them_all() -> None:
    with pytest.raises(Conflict, match=r"Waiting for: Ines Novak, Omar Haddad, Eva Lind\."):
        check_complete(Story(3).blind)


# With kits, where the panel was planned


def test_with_kits_out_a_panel_stays_shut_when_every_card_is_here_until_it_is_opened() -> None:
    story = Story().make_kits().hand_out(0).hand_out(1).receive(0)
    with pytest.raises(Conflict, match="Waiting for: Omar Haddad"):
        check_shown(story.blind)
    story.receive(1)
    check_complete(story.blind)
    with pytest.raises(Conflict, match=r"none has been opened yet. Open the panel to see them"):
        check_shown(story.blind)
    check_shown(story.open().blind)


def test_seats_all_sealed_where_kits_were_made_are_shut_too() -> None:
    story = Story().make_kits().seal(0).seal(1)
    assert not story.blind.is_open


def test_a_kit_can_still_be_made_for_who_has_none_and_has_sealed_nothing() -> None:
    story = Story(3).make_kits().hand_out(0).seal(1)
    assert names(story.blind.without_kit) == ["Eva Lind"]
    assert story.blind.handed_out.keys() == {story.panel.seats[0].id}


def test_a_card_that_came_is_locked_until_it_can_be_read_here() -> None:
    story = Story().make_kits().receive(1).receive(0).receive(0, version=2)
    assert sorted((card.seat, card.seal.version) for card in story.blind.locked) == [
        (card.seat, card.seal.version) for card in story.blind.locked
    ]
    assert len(story.blind.locked) == 3
    story.open().seal(0).seal(0, version=2)
    assert [card.seat for card in story.blind.locked] == [story.panel.seats[1].id]


def test_a_card_that_came_before_the_opening_is_not_late_when_it_is_read_after_it() -> None:
    story = Story().make_kits().receive(0).open().seal(0).receive(1)
    assert story.late() == {(1, 1)}
    story.seal(1)
    assert story.late() == {(1, 1)}


# A card that was set aside


def test_a_seat_whose_card_was_set_aside_is_waited_for_again_and_the_card_is_not_opened() -> None:
    story = Story().make_kits().receive(0).receive(1).set_aside(0)
    assert names(story.blind.waiting) == ["Ines Novak"]
    assert [card.seat for card in story.blind.locked] == [story.panel.seats[1].id]
    assert [(each.version, each.reason) for each in story.blind.aside] == [(1, "Stolen")]
    assert [card.seal.digest for card in story.blind.dropped] == ["a" * 64]
    with pytest.raises(Conflict, match="Waiting for: Ines Novak"):
        check_complete(story.blind)


def test_a_new_card_under_the_same_number_counts_in_its_place() -> None:
    story = Story().make_kits().receive(0).set_aside(0).receive(0, letter="b")
    assert [card.seal.digest for card in story.blind.locked] == ["b" * 64]
    story.receive(1).open().seal(0, letter="b")
    assert story.blind.plain == {(story.panel.seats[0].id, 1): "b" * 64}
    assert story.late() == set()


def test_a_new_card_that_comes_after_the_opening_is_late() -> None:
    story = Story().make_kits().receive(0).receive(1).set_aside(0).open().receive(0, letter="b")
    assert story.late() == {(0, 1)}


def test_a_card_that_could_be_read_and_was_set_aside_afterwards_counts_nowhere() -> None:
    story = Story().make_kits().receive(0).receive(1).open().seal(0).seal(1).set_aside(0)
    assert story.blind.plain.keys() == {(story.panel.seats[1].id, 1)}


def test_what_was_set_aside_of_one_seat_harms_no_other_of_the_same_content() -> None:
    story = Story().make_kits().receive(0).receive(1).set_aside(0)
    assert (story.panel.seats[1].id, 1) in story.blind.received


# Where only a kit is


def test_where_only_a_kit_is_nothing_opens_though_its_own_seat_is_sealed() -> None:
    story = Story(1).take_kit(0).seal(0)
    assert not story.blind.is_open
    assert story.blind.kits_in.keys() == {story.panel.seats[0].id}
    with pytest.raises(Conflict, match=r"opened where it was planned. Send your sealed card there"):
        check_shown(story.blind)


# The state that every order of imports must leave


ACTS = (
    ("receive", 0, 1, "a"), ("receive", 0, 2, "b"), ("receive", 1, 1, "c"), ("receive", 2, 1, "d"),
    ("hand_out", 0), ("hand_out", 1), ("set_aside", 1, 1, "c"),
)  # fmt: skip
STORY = Story(3)


@settings(deadline=None, max_examples=30)
@given(st.permutations(ACTS), st.lists(st.sampled_from(ACTS[:4]), max_size=3))
def test_the_same_cards_in_any_order_and_twice_leave_the_same_state(
    order: list[tuple[object, ...]], again: list[tuple[object, ...]]
) -> None:
    def state(acts: Sequence[tuple[object, ...]]) -> str:
        STORY.events = []
        STORY.make_kits()
        for name, *arguments in acts:
            getattr(STORY, str(name))(*arguments)
        return panel_digest(STORY.blind)

    assert state([*order, *again]) == state(ACTS)


@pytest.mark.parametrize(
    "change",
    [
        lambda story: story.receive(1),
        lambda story: story.receive(0, version=2),
        lambda story: story.receive(0, letter="b"),
        lambda story: story.seal(0),
        lambda story: story.open(),
    ],
    ids=["another seat", "another version", "another content", "readable", "open"],
)
def test_another_state_has_another_digest(change: object) -> None:
    story = Story().make_kits().receive(0)
    before = panel_digest(story.blind)
    change(story)  # type: ignore[operator]
    assert panel_digest(story.blind) != before


def test_the_same_card_at_another_seat_is_another_state() -> None:
    story, first = Story().make_kits(), Story().make_kits()
    first.panel = story.panel
    assert panel_digest(story.receive(0).blind) != panel_digest(first.receive(1).blind)
    assert panel_digest(story.receive(1, letter="b").blind) != panel_digest(
        first.receive(0, letter="b").blind
    )


def test_the_plan_of_a_panel_is_part_of_its_state_and_the_order_of_its_seats_is_not() -> None:
    story = Story()
    before = panel_digest(story.blind)
    panel = story.panel
    exercise = ExerciseRef(
        id="bake", version="1.0", title="Bake", variant="rye", variant_title="Rye", digest="e" * 64
    )
    first, second = panel.seats
    for other in (
        panel.replace(role="Baker"),
        panel.replace(seats=(first.replace(focus=("leadership",)), second)),
        panel.replace(seats=(first.replace(exercise=exercise), second)),
        panel.pinned(first.id, "b" * 64),
        panel.replace(candidate=panel.candidate.replace(name="Ben Example")),
    ):
        assert panel_digest(fold_blind(other, [])) != before
    assert panel_digest(fold_blind(panel.replace(seats=(second, first)), [])) == before
    assert panel_digest(fold_blind(panel.scheduled(first.id, START, 30), [])) == before, "no times"
