"""The meeting: what may be said when, what stays secret until when, and what its closing freezes."""

from collections import Counter

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from app.domain.analysis.policy import RuleVerdict
from app.domain.debrief import meeting_rules as rules
from app.domain.debrief.meeting import Meeting, fold_meeting, reading_order
from app.domain.debrief.meeting_rules import goes_against, missing
from app.domain.errors import Conflict, InvalidInput, NotFound
from app.domain.journal.events import AmendmentBegun
from app.domain.journal.minutes import Outcome
from app.domain.packs.rubric import Rubric
from app.domain.scorecard.marks import NE, Recommendation
from app.domain.value import canonical, digest
from tests.domain.paper import Paper, planned, shipped
from tests.domain.table import SEED, Table

FOCUS = ("problem-framing", "evaluation-rigor", "responsible-ai")
NAMES = ("Ines Novak", "Omar Haddad", "Eva Lind")


def panel(rubric: Rubric, *levels: int, flag: bool = False) -> Table:
    """Return the meeting, not begun, of three seats that gave problem framing these levels, else 3."""
    plan = planned(rubric, *NAMES, focus=FOCUS)
    papers = []
    for number in range(3):
        paper = Paper(rubric, plan, number)
        if flag and number == 0:
            paper.mark("one-number-validation", "One AUC and nothing else")
        paper.score({"problem-framing": levels[number]} if levels else {}).recommend()
        paper.seal()
        papers.append(paper)
    return Table(papers)


@pytest.fixture
def table(rubric: Rubric) -> Table:
    """A meeting under way: two seats at 3, one at 4."""
    begun = panel(rubric, 3, 3, 4)
    begun.begin()
    return begun


# Chair and reading order


def test_a_meeting_begins_once(table: Table) -> None:
    with pytest.raises(Conflict, match="begun already, chaired by Carla Chair"):
        table.begin()


def test_the_chair_of_the_panel_reads_last_and_the_order_can_be_drawn_again(rubric: Rubric) -> None:
    table = panel(rubric)
    table.begin(seat=1)
    told = table.shown.meeting
    assert told is not None
    assert (told.chair.name, told.chair_seat, told.seed) == ("Omar Haddad", table.seat(1), SEED)
    assert told.reading_order[-1] == table.seat(1)
    assert told.reading_order == reading_order(
        [seat.id for seat in table.panel.seats], table.seat(1), told.seed
    )


def test_a_chair_from_outside_has_no_seat_among_the_readers(table: Table) -> None:
    told = table.shown.meeting
    assert told is not None
    assert told.chair_seat is None
    assert sorted(told.reading_order) == sorted(seat.id for seat in table.panel.seats)


def test_every_order_is_as_likely_as_any_other() -> None:
    orders = Counter(reading_order(["a", "b", "c", "d"], "b", f"{seed:064x}") for seed in range(3000))
    assert len(orders) == 6
    assert all(order[-1] == "b" for order in orders)
    assert min(orders.values()) > 400


@given(st.permutations(["a", "b", "c", "d", "e"]), st.sampled_from("abcde"))
def test_the_order_depends_on_the_seed_and_not_on_the_list_of_seats(seats: list[str], chair: str) -> None:
    assert reading_order(seats, chair, SEED) == reading_order(sorted(seats), chair, SEED)


# Dimension by dimension


def test_the_time_spent_on_each_dimension_is_told_and_the_clock_can_be_stopped(table: Table) -> None:
    table.turn_to("problem-framing")
    table.agree("problem-framing", 3, "Nobody saw a measure of success")
    table.turn_to("evaluation-rigor")
    assert table.meeting.dimension() == "evaluation-rigor"
    table.turn_to(None)
    table.vote(0, "yes")
    table.turn_to("problem-framing")
    table.vote(1, "yes")
    told = table.shown.meeting
    assert told is not None
    assert [(each.dimension, each.seconds) for each in told.discussed] == [
        ("problem-framing", 180),
        ("evaluation-rigor", 60),
    ]


def test_a_consensus_stands_beside_the_initial_ratings_and_the_last_one_counts(table: Table) -> None:
    table.agree("problem-framing", 4, "The brief was restated well")
    table.agree("problem-framing", 3, "Eva’s note is about modelling")
    shown = table.shown
    told = shown.meeting
    assert told is not None
    agreed = told.agreed("problem-framing")
    assert agreed is not None
    assert (agreed.level, agreed.reason) == (3, "Eva’s note is about modelling")
    assert [getattr(each, "level", None) for each in told.replaced] == [4]
    initial = [seat.rating.level for seat in shown.dimensions[0].seats if seat.rating]
    assert initial == [3, 3, 4]


def test_a_consensus_can_be_taken_back(table: Table) -> None:
    table.agree("problem-framing", 4, "The brief was restated well")
    table.disagree("problem-framing")
    told = table.shown.meeting
    assert told is not None
    assert (told.agreed("problem-framing"), len(told.replaced)) == (None, 1)
    with pytest.raises(NotFound):
        table.disagree("problem-framing")


def test_a_consensus_that_settles_a_difference_needs_its_reason(table: Table) -> None:
    with pytest.raises(InvalidInput, match="needs its reason"):
        table.agree("problem-framing", 3)
    with pytest.raises(InvalidInput, match="needs its reason"):
        table.agree("evaluation-rigor", 4, "  ")
    table.agree("evaluation-rigor", 3)
    table.agree("responsible-ai", NE, "On reading the notes nobody asked")


def test_a_consensus_is_on_the_scale_and_on_a_dimension_of_the_rubric(table: Table) -> None:
    with pytest.raises(InvalidInput, match="not on the scale"):
        table.agree("problem-framing", 5, "Beyond")
    with pytest.raises(NotFound, match="no dimension “charm”"):
        table.agree("charm", 3, "Lovely")


# The silent vote


def test_votes_are_secret_until_all_are_in_and_then_shown_together(table: Table) -> None:
    table.vote(0, "strong-yes")
    table.vote(1, "no")
    told = table.shown.meeting
    assert told is not None
    assert told.voted == (table.seat(0), table.seat(1))
    assert told.votes == ()
    assert "strong-yes" not in table.shown.model_dump_json(include={"meeting"})
    assert "strong-yes" not in repr(table.meeting)
    with pytest.raises(Conflict, match=r"Waiting for: Eva Lind\. The chair may close"):
        table.show_votes()
    table.vote(2, "yes")
    table.show_votes()
    told = table.shown.meeting
    assert told is not None
    assert [each.recommendation for each in told.votes] == ["strong-yes", "no", "yes"]
    assert told.votes_shown_at is not None


def test_the_chair_may_close_the_vote_and_the_missing_seat_stays_visible(table: Table) -> None:
    table.vote(1, "no")
    table.show_votes(close=True)
    told = table.shown.meeting
    assert told is not None
    assert [each.seat for each in told.votes] == [table.seat(1)]
    assert told.voted == (table.seat(1),)


def test_each_seat_has_one_vote_which_may_change_until_it_is_shown(table: Table) -> None:
    choices: list[Recommendation] = ["no", "yes", "no-decision"]
    for choice in choices:
        table.vote(0, choice)
    table.vote(1, "yes")
    table.vote(2, "yes")
    table.show_votes()
    told = table.shown.meeting
    assert told is not None
    assert [each.recommendation for each in told.votes] == ["no-decision", "yes", "yes"]
    assert told.replaced == ()
    with pytest.raises(Conflict, match="have been shown"):
        table.vote(0, "yes")
    with pytest.raises(Conflict, match="shown already"):
        table.show_votes()


def test_only_seats_of_the_panel_vote_and_an_empty_vote_is_not_shown(table: Table) -> None:
    with pytest.raises(Conflict, match="Nobody has voted"):
        table.show_votes(close=True)
    with pytest.raises(NotFound, match="no such seat"):
        rules.vote(table.room, table.papers[0].panel.id, "yes")


# Dissent and red flags


def test_dissent_stands_in_the_dissenters_own_words_until_taken_back(table: Table) -> None:
    table.dissent(2, " The leak was found late\nand only with a hint. ")
    told = table.shown.meeting
    assert told is not None
    [said] = told.dissents
    assert (said.seat, said.words) == (table.seat(2), "The leak was found late\nand only with a hint.")
    table.dissent(2, "")
    told = table.shown.meeting
    assert told is not None
    assert (told.dissents, told.replaced) == ((), (said,))
    with pytest.raises(InvalidInput, match="in the words of"):
        table.dissent(2, " ")


def test_answering_every_red_flag_settles_the_rule_that_waits_for_it(rubric: Rubric) -> None:
    table = panel(rubric, flag=True)
    table.begin()
    [flag] = table.shown.red_flags
    assert flag.id == f"{table.seat(0)}/one-number-validation"
    assert table.shown.policy.verdict == "open"
    table.answer(flag.id, "Asked again in hour two: three measures")
    assert table.shown.policy.verdict == "holds"
    assert table.shown.policy.rules[-1].detail == "1 red flag was answered in writing"
    table.answer(flag.id, "")
    assert table.shown.policy.verdict == "open"
    with pytest.raises(InvalidInput, match="answered in words"):
        table.answer(flag.id, "")
    with pytest.raises(NotFound, match="not on any scorecard"):
        table.answer(f"{table.seat(1)}/one-number-validation", "What?")


# Deciding


@pytest.mark.parametrize(
    ("verdict", "outcome", "against"),
    [
        ("holds", "hire", False),
        ("fails", "hire", True),
        ("open", "hire", True),
        ("holds", "no-hire", True),
        ("fails", "no-hire", False),
        ("open", "no-hire", False),
        ("holds", "hold", False),
        ("fails", "hold", False),
        ("holds", "other-level", False),
        ("fails", "other-level", False),
    ],
)
def test_what_goes_against_the_policy(verdict: RuleVerdict, outcome: Outcome, against: bool) -> None:
    assert goes_against(verdict, outcome) is against


def test_going_against_the_policy_needs_a_written_reason(rubric: Rubric) -> None:
    table = panel(rubric, 1, 1, 1)
    table.begin()
    assert table.shown.policy.verdict == "fails"
    with pytest.raises(InvalidInput, match="against the outcome by policy"):
        table.decide("hire")
    table.decide("hire", against_policy="The seat that saw it had four minutes")
    told = table.shown.meeting
    assert told is not None
    assert told.decision is not None
    assert told.decision.against_policy == "The seat that saw it had four minutes"


def test_a_reason_against_the_policy_is_not_kept_where_nothing_goes_against_it(table: Table) -> None:
    table.decide("hire", against_policy="Left over from before")
    assert table.meeting.decision is not None
    assert table.meeting.decision.against_policy == ""


def test_a_decision_has_reasons_conditions_and_follow_ups(table: Table) -> None:
    with pytest.raises(InvalidInput, match="needs its reasons"):
        table.decide("hire", " ")
    table.decide("hire", "Clear throughout", conditions=["References", " "], follow_ups=["Pair with Eva"])
    decision = table.meeting.decision
    assert decision is not None
    assert (decision.conditions, decision.follow_ups) == (("References",), ("Pair with Eva",))


def test_another_level_is_named_and_named_only_then(table: Table) -> None:
    with pytest.raises(InvalidInput, match="which other level"):
        table.decide("other-level")
    with pytest.raises(InvalidInput, match="another level"):
        table.decide("hire", level="Staff")
    table.decide("other-level", level="Staff")
    assert table.meeting.decision is not None
    assert table.meeting.decision.level == "Staff"


def test_a_decision_waits_for_votes_that_are_cast_but_not_shown(table: Table) -> None:
    table.vote(0, "yes")
    with pytest.raises(Conflict, match="Show the votes"):
        table.decide()
    table.show_votes(close=True)
    table.decide()


def test_nobody_votes_after_the_decision(table: Table) -> None:
    table.decide()
    with pytest.raises(Conflict, match="Votes come before the decision"):
        table.vote(0, "no")


def test_a_decision_can_be_corrected_and_the_first_stays_on_record(table: Table) -> None:
    table.decide("hold", "A reference is missing")
    table.decide("hire", "The reference came")
    told = table.shown.meeting
    assert told is not None
    assert told.decision is not None
    assert told.decision.outcome == "hire"
    assert [getattr(each, "outcome", None) for each in told.replaced] == ["hold"]


# Closing


def test_closing_names_what_is_missing_first(rubric: Rubric) -> None:
    table = panel(rubric, flag=True)
    table.begin()
    [flag] = table.shown.red_flags
    assert missing(table.room) == (flag.id, "decision")
    with pytest.raises(Conflict, match="closes with a decision"):
        table.close()
    table.vote(0, "no")
    assert missing(table.room) == (flag.id, "votes", "decision")
    with pytest.raises(Conflict, match="not shown"):
        table.close()
    table.show_votes(close=True)
    table.decide("no-hire")
    with pytest.raises(Conflict, match="every red flag is answered; 1 wait"):
        table.close()
    table.answer(flag.id, "It stands")
    with pytest.raises(Conflict, match="has changed since the decision"):
        table.close()
    table.decide("no-hire", against_policy="The red flag stands")
    table.close()
    assert table.meeting.status == "closed"


def test_closing_freezes_cards_minutes_and_outcome(table: Table) -> None:
    table.turn_to("problem-framing")
    table.agree("problem-framing", 3, "Two of three")
    table.decide()
    sealed = table.close()
    assert sealed.version == 1
    assert [(card.version, card.digest) for card in sealed.cards] == [
        (1, record.versions[-1].seal.digest) for record in table.shown.seats
    ]
    assert sealed.policy == table.shown.policy
    assert sealed.minutes == table.shown.meeting
    assert [each.seconds for each in sealed.minutes.discussed] == [180]
    assert len(sealed.events) == len(table.events) - 1
    [closing] = table.shown.closings
    assert closing.seal.digest == digest(sealed)
    assert type(sealed).model_validate_json(canonical(sealed)) == sealed


def test_after_closing_only_an_amendment_with_a_reason_changes_anything(table: Table) -> None:
    with pytest.raises(Conflict, match="Only a closed debrief is amended"):
        table.reopen("Why not")
    table.decide("hold", "A reference is missing")
    first = table.close()
    with pytest.raises(InvalidInput, match="reason in writing"):
        table.reopen(" ")
    table.reopen("The reference came")
    assert table.meeting.status == "amending"
    table.decide("hire", "The reference is good")
    second = table.close()
    assert (second.version, second.reason, second.supersedes) == (2, "The reference came", digest(first))
    assert [closing.document.version for closing in table.shown.closings] == [1, 2]


def test_a_card_amended_after_closing_is_noticed(table: Table) -> None:
    table.decide()
    table.close()
    assert table.shown.amended_since_closing() == ()
    eva = table.papers[2]
    eva.do(AmendmentBegun(reason="Mistyped"))
    eva.rate("problem-framing", 3)
    eva.seal()
    assert [seat.interviewer.name for seat in table.shown.amended_since_closing()] == ["Eva Lind"]


def test_the_meeting_is_the_same_however_often_its_events_are_folded(table: Table) -> None:
    table.vote(0, "yes")
    table.show_votes(close=True)
    table.decide()
    table.close()
    assert fold_meeting(Meeting(panel=table.panel.id), table.events) == table.meeting
    assert fold_meeting(Meeting(panel=table.panel.id), table.papers[0].events).status == "not-begun"


MOVES = st.one_of(
    st.tuples(st.just("vote"), st.integers(0, 2), st.sampled_from(["yes", "no"])),
    st.tuples(st.just("show_votes")),
    st.tuples(st.just("agree"), st.sampled_from(FOCUS), st.integers(1, 4), st.just("Settled")),
    st.tuples(st.just("disagree"), st.sampled_from(FOCUS)),
    st.tuples(st.just("turn_to"), st.sampled_from([*FOCUS, None])),
    st.tuples(st.just("dissent"), st.integers(0, 2), st.sampled_from(["I do not agree", ""])),
    st.tuples(st.just("decide"), st.sampled_from(["hire", "hold"])),
    st.tuples(st.just("close")),
    st.tuples(st.just("reopen"), st.just("A word was missing")),
)


@settings(max_examples=25)
@given(st.lists(MOVES, max_size=12))
def test_whatever_is_tried_in_whatever_order_votes_stay_secret_and_seals_stay_true(
    moves: list[tuple[str, ...]],
) -> None:
    table = panel(shipped())
    table.begin()
    for name, *given_ in moves:
        before, status = table.meeting, table.meeting.status
        try:
            getattr(table, name)(*given_)
        except (Conflict, InvalidInput, NotFound):
            assert table.meeting == before
        assert status != "closed" or name == "reopen" or table.meeting == before
        told = table.shown.meeting
        assert told is not None
        assert told.votes == () or told.votes_shown_at is not None
        assert len(told.voted) == len(set(told.voted)) <= 3
        for closing in table.shown.closings:
            assert closing.seal.digest == digest(closing.document)
    assert fold_meeting(Meeting(panel=table.panel.id), table.events) == table.meeting
