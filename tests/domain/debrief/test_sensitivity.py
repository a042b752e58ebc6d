"""Whether the outcome by policy hangs on one seat, on the consensus, or on the weights."""

from hypothesis import given, settings
from hypothesis import strategies as st

from app.domain.analysis.policy import apply_policy, flag_key, red_flags
from app.domain.debrief.sensitivity import Robustness, Variation, robustness
from app.domain.journal.minutes import Consensus
from app.domain.packs.rubric import Rubric
from tests.domain.analysis.test_policy import bar, flagged, floor, mean, ruled, weighed
from tests.domain.paper import START, sealed, shipped


def of(tried: Robustness, kind: str) -> list[Variation]:
    return [each for each in tried.variations if each.kind == kind]


def agreed(dimension: str, level: int) -> Consensus:
    return Consensus(dimension=dimension, level=level, reason="Settled", at=START)


def test_an_outcome_that_stands_however_it_is_looked_at(rubric: Rubric) -> None:
    tried = robustness(rubric, sealed(rubric, {}, {}, {}))
    assert (tried.verdict, tried.turning()) == ("holds", ())
    assert len(of(tried, "without-seat")) == 3
    assert len(of(tried, "heavier")) == len(of(tried, "lighter")) == len(rubric.dimensions)


def test_the_seat_that_an_outcome_hangs_on_is_named_with_the_rule_that_turns(rubric: Rubric) -> None:
    cards = sealed(rubric, {}, {"leadership": 1}, {})
    tried = robustness(ruled(rubric, floor(2)), cards)
    assert tried.verdict == "fails"
    [turning] = tried.turning()
    assert (turning.kind, turning.seat, turning.verdict) == ("without-seat", cards[1].seat, "holds")
    assert [(each.rule, each.before, each.after) for each in turning.changes] == [("r0", "fails", "holds")]


def test_the_only_seat_that_reached_a_bar_carries_it(rubric: Rubric) -> None:
    cards = sealed(rubric, {"leadership": 3}, {"leadership": 2})
    tried = robustness(ruled(rubric, bar(3, "leadership")), cards)
    assert [(each.seat, each.verdict) for each in tried.turning()] == [(cards[0].seat, "fails")]


def test_a_panel_of_one_seat_has_no_seat_to_leave_out(rubric: Rubric) -> None:
    assert of(robustness(rubric, sealed(rubric, {})), "without-seat") == []


def test_consensus_takes_the_place_of_the_initial_ratings_where_there_is_one(rubric: Rubric) -> None:
    strict = ruled(rubric, bar(3, "leadership"))
    cards = sealed(rubric, {"leadership": 3}, {"leadership": 2})
    assert of(robustness(strict, cards), "consensus") == []
    [found] = of(robustness(strict, cards, consensus=[agreed("leadership", 2)]), "consensus")
    assert found.verdict == "fails"
    [found] = of(robustness(strict, cards, consensus=[agreed("collaboration", 1)]), "consensus")
    assert found.verdict == "holds"


def test_other_weights_can_turn_a_mean_that_is_close_to_its_bar(rubric: Rubric) -> None:
    close = ruled(rubric, mean(2.9))
    tried = robustness(close, sealed(rubric, {"leadership": 2, "collaboration": 3}))
    assert tried.verdict == "fails"
    assert [(each.kind, each.dimension, each.verdict) for each in tried.turning()] == [
        ("lighter", "leadership", "holds")
    ]


def test_weights_that_differ_are_tried_all_equal_too(rubric: Rubric) -> None:
    assert of(robustness(ruled(rubric, mean(2.75)), sealed(rubric, {})), "equal-weights") == []
    order = [each.id for each in rubric.dimensions]
    heavy = ruled(weighed(rubric, 20), mean(2.5))
    [found] = of(robustness(heavy, sealed(rubric, {order[0]: 2})), "equal-weights")
    assert (robustness(heavy, sealed(rubric, {order[0]: 2})).verdict, found.verdict) == ("fails", "holds")


def test_no_weight_leaves_its_bounds(rubric: Rubric) -> None:
    robustness(weighed(rubric, 100.0, 0.01), sealed(rubric, {}))


@settings(max_examples=20)
@given(st.lists(st.lists(st.integers(1, 4), min_size=8, max_size=8), min_size=2, max_size=4))
def test_leaving_a_seat_out_says_what_the_panel_without_it_would_say(rows: list[list[int]]) -> None:
    rubric = shipped()
    order = [each.id for each in rubric.dimensions]
    cards = sealed(rubric, *(dict(zip(order, row, strict=True)) for row in rows))
    tried = robustness(rubric, cards)
    assert tried.verdict == apply_policy(rubric, cards).verdict
    for place, each in enumerate(of(tried, "without-seat")):
        rest = cards[:place] + cards[place + 1 :]
        assert each.verdict == apply_policy(rubric, rest).verdict
        assert each.verdict == tried.verdict or each.changes


def test_answered_red_flags_are_answered_in_every_variation(rubric: Rubric) -> None:
    cards = flagged(rubric, "One AUC")
    key = flag_key(cards[0], red_flags(cards[0], rubric)[0])
    assert robustness(rubric, cards).verdict == "open"
    tried = robustness(rubric, cards, answered=[key])
    assert {tried.verdict, *(each.verdict for each in tried.variations)} == {"holds"}
