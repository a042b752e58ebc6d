"""The decision policy: each rule holds, fails or waits, and NE counts nowhere."""

import json
from decimal import Decimal
from typing import Any

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from app.domain.analysis.policy import PolicyResult, RuleResult, apply_policy, flag_key, levels, red_flags
from app.domain.packs.rubric import Policy, Rubric
from app.domain.scorecard.marks import NE, Given
from app.domain.scorecard.seal import SealedCard
from tests.domain.paper import Paper, planned, sealed, shipped

LEVELS = st.sampled_from([1, 2, 3, 4])
WEIGHTS = st.decimals("0.1", "5", places=1).map(float)


def ruled(rubric: Rubric, *rules: dict[str, Any]) -> Rubric:
    """Return the rubric with only these rules."""
    policy = {
        "summary": "Rules.",
        "rules": [{"id": f"r{n}", "text": "A rule", **r} for n, r in enumerate(rules)],
    }
    return rubric.replace(policy=Policy.model_validate_json(json.dumps(policy)))


def weighed(rubric: Rubric, *weights: float) -> Rubric:
    """Return the rubric with these weights, 1 where there is none."""
    padded = [*weights, *[1.0] * len(rubric.dimensions)]
    return rubric.replace(
        dimensions=tuple(d.replace(weight=w) for d, w in zip(rubric.dimensions, padded, strict=False))
    )


def outcome(rubric: Rubric, *seats: dict[str, Given]) -> RuleResult:
    """Return what the first rule says about seats with these levels, 3 where they say nothing."""
    return apply_policy(rubric, sealed(rubric, *seats)).rules[0]


def floor(level: int, *dimensions: str) -> dict[str, Any]:
    return {"rule": "no-rating-below", "level": level, "dimensions": list(dimensions)}


def bar(level: int, *dimensions: str) -> dict[str, Any]:
    return {"rule": "some-seat-at-least", "level": level, "dimensions": list(dimensions)}


def mean(level: float) -> dict[str, Any]:
    return {"rule": "weighted-mean-at-least", "level": level}


FLAGS = {"rule": "red-flags-answered"}


# No seat below


def test_a_floor_holds_while_no_seat_is_below_it(rubric: Rubric) -> None:
    result = outcome(ruled(rubric, floor(2)), {"leadership": 2}, {})
    assert (result.verdict, result.detail) == ("holds", "")


def test_one_seat_below_the_floor_is_enough_to_fail(rubric: Rubric) -> None:
    result = outcome(ruled(rubric, floor(2)), {"leadership": 1, "collaboration": 1}, {"leadership": 4})
    assert (result.verdict, result.detail) == ("fails", "Collaboration at 1, Leadership at 1")


def test_a_floor_looks_only_at_its_dimensions(rubric: Rubric) -> None:
    rule = ruled(rubric, floor(3, "responsible-ai"))
    assert outcome(rule, {"leadership": 1}).verdict == "holds"
    assert outcome(rule, {"responsible-ai": 2}).verdict == "fails"


def test_ne_is_never_below_a_floor(rubric: Rubric) -> None:
    assert outcome(ruled(rubric, floor(4)), {d.id: NE for d in rubric.dimensions}).verdict == "holds"


# Some seat at least


def test_a_bar_holds_when_one_seat_reaches_it(rubric: Rubric) -> None:
    rule = ruled(rubric, bar(3, "evaluation-rigor"))
    result = outcome(rule, {"evaluation-rigor": 1}, {"evaluation-rigor": 3}, {"evaluation-rigor": NE})
    assert (result.verdict, result.detail) == ("holds", "")


def test_a_bar_fails_when_no_seat_reaches_it(rubric: Rubric) -> None:
    rule = ruled(rubric, bar(3, "evaluation-rigor"))
    result = outcome(rule, {"evaluation-rigor": 1}, {"evaluation-rigor": 2})
    assert (result.verdict, result.detail) == ("fails", "Evaluation rigor at most 2")


def test_a_bar_waits_when_every_seat_says_ne(rubric: Rubric) -> None:
    rule = ruled(rubric, bar(3, "evaluation-rigor"))
    result = outcome(rule, {"evaluation-rigor": NE}, {"evaluation-rigor": NE})
    assert (result.verdict, result.detail) == ("open", "Evaluation rigor not rated by any seat")


def test_a_bar_that_fails_still_tells_what_was_not_seen(rubric: Rubric) -> None:
    rule = ruled(rubric, bar(3, "evaluation-rigor", "responsible-ai"))
    result = outcome(rule, {"evaluation-rigor": NE, "responsible-ai": 2})
    assert result.verdict == "fails"
    assert result.detail == "Responsible AI at most 2, Evaluation rigor not rated by any seat"


def test_a_bar_without_dimensions_is_for_all(rubric: Rubric) -> None:
    assert outcome(ruled(rubric, bar(3)), {}).verdict == "holds"
    assert outcome(ruled(rubric, bar(3)), {"leadership": 2}).verdict == "fails"
    assert outcome(ruled(rubric, bar(3)), {"leadership": NE}).verdict == "open"


# The weighted mean


def test_a_mean_holds_when_it_is_just_reached_and_fails_just_below(rubric: Rubric) -> None:
    short: dict[str, Given] = {"leadership": 2, "collaboration": 2}
    result = outcome(ruled(rubric, mean(2.75)), short)
    assert (result.verdict, result.detail) == ("holds", "weighted mean 2.75 over 8 dimensions")
    assert outcome(ruled(rubric, mean(2.75)), {**short, "swe-skills": 2}).verdict == "fails"


def test_a_mean_waits_while_there_is_no_level_at_all(rubric: Rubric) -> None:
    result = outcome(ruled(rubric, mean(2.75)), {d.id: NE for d in rubric.dimensions})
    assert (result.verdict, result.detail) == ("open", "no dimension has a level yet")


def test_the_mean_is_over_medians_and_of_two_in_the_middle_the_lower_counts(rubric: Rubric) -> None:
    others: dict[str, Given] = {d.id: NE for d in rubric.dimensions}
    seats = [{**others, "leadership": level} for level in (4, 2, 3, 1)]
    assert outcome(ruled(rubric, mean(3)), *seats).detail == "weighted mean 2.00 over 1 dimension"
    assert outcome(ruled(rubric, mean(3)), *seats[:3]).detail == "weighted mean 3.00 over 1 dimension"


def test_a_weight_draws_the_mean(rubric: Rubric) -> None:
    others: dict[str, Given] = {d.id: NE for d in rubric.dimensions}
    first, second = (d.id for d in rubric.dimensions[:2])
    levels_: dict[str, Given] = {**others, first: 4, second: 2}
    heavy = weighed(ruled(rubric, mean(3)), 3, 1)
    light = weighed(ruled(rubric, mean(3)), 1, 3)
    assert outcome(heavy, levels_).detail == "weighted mean 3.50 over 2 dimensions"
    assert outcome(light, levels_).detail == "weighted mean 2.50 over 2 dimensions"
    assert outcome(light, levels_).verdict == "fails"


@given(st.lists(WEIGHTS, min_size=8, max_size=8), LEVELS)
@example([0.7, 1.3, 0.2, 0.7, 1.4, 1.5, 0.8, 0.8], 3)
def test_someone_at_one_level_throughout_reaches_that_level_whatever_the_weights(
    weights: list[float], level: int
) -> None:
    rule = weighed(ruled(shipped(), mean(level)), *weights)
    assert outcome(rule, {d.id: level for d in rule.dimensions}).verdict == "holds"


@given(st.lists(LEVELS, min_size=8, max_size=8))
def test_a_bar_in_decimals_is_reached_by_exactly_that_mean(given_: list[int]) -> None:
    weights = [Decimal(each) / 10 for each in (1, 2, 3, 4, 1, 2, 3, 4)]
    exact = sum((w * level for w, level in zip(weights, given_, strict=True)), Decimal()) / 2
    levels_: dict[str, Given] = dict(zip([d.id for d in shipped().dimensions], given_, strict=True))
    for bar_, verdict in ((exact, "holds"), (exact + Decimal("0.01"), "fails")):
        rule = weighed(ruled(shipped(), mean(float(bar_))), *map(float, weights))
        assert outcome(rule, levels_).verdict == verdict


@settings(max_examples=40)
@given(st.lists(st.lists(LEVELS, min_size=8, max_size=8), min_size=1, max_size=3), st.integers(0, 255))
def test_a_seat_that_saw_nothing_changes_nothing(seats: list[list[int]], unseen: int) -> None:
    rubric = shipped()
    ids = [d.id for d in rubric.dimensions]
    said: list[dict[str, Given]] = [
        {d: NE if unseen >> n & 1 else level for n, (d, level) in enumerate(zip(ids, each, strict=True))}
        for each in seats
    ]
    silent: dict[str, Given] = dict.fromkeys(ids, NE)
    before = apply_policy(rubric, sealed(rubric, *said))
    assert apply_policy(rubric, sealed(rubric, *said, silent)) == before
    assert apply_policy(rubric, sealed(rubric, silent, *said)) == before


def test_the_levels_of_a_dimension_leave_ne_out(rubric: Rubric) -> None:
    cards = sealed(rubric, {"leadership": 4}, {"leadership": NE}, {"leadership": 2})
    assert levels(cards, "leadership") == [4, 2]


# Red flags


def flagged(rubric: Rubric, *evidence: str) -> list[SealedCard]:
    """Return the cards of two seats that marked a red flag with each evidence, and a strong signal."""
    panel, cards = planned(rubric, "Ines", "Omar"), []
    flags = [signal.id for signal in rubric.signals if signal.kind == "red-flag"]
    for number in range(2):
        paper = Paper(rubric, panel, number).score()
        paper.mark("studies-errors")
        for flag, words in list(zip(flags, evidence, strict=False))[number::2]:
            paper.mark(flag, words)
        paper.recommend()
        cards.append(paper.seal())
    return cards


@pytest.mark.parametrize(
    ("evidence", "verdict", "detail"),
    [
        ([], "holds", "no red flag was marked"),
        (["One AUC"], "open", "1 red flag waits for the committee’s written answer"),
        (["One AUC", "Leak kept"], "open", "2 red flags wait for the committee’s written answer"),
    ],
)
def test_red_flags_wait_for_an_answer(rubric: Rubric, evidence: list[str], verdict: str, detail: str) -> None:
    result = apply_policy(ruled(rubric, FLAGS), flagged(rubric, *evidence)).rules[0]
    assert (result.verdict, result.detail) == (verdict, detail)


# The whole


def whole(rubric: Rubric, cards: list[SealedCard]) -> PolicyResult:
    return apply_policy(ruled(rubric, floor(2), bar(3, "leadership"), FLAGS), cards)


def test_the_policy_is_met_when_every_rule_holds(rubric: Rubric) -> None:
    result = whole(rubric, sealed(rubric, {}))
    assert result.verdict == "holds"
    assert [each.rule for each in result.rules] == ["r0", "r1", "r2"]


def test_the_policy_waits_when_a_rule_waits_and_none_fails(rubric: Rubric) -> None:
    assert whole(rubric, sealed(rubric, {"leadership": NE})).verdict == "open"


def test_the_policy_fails_when_a_rule_fails_though_another_waits(rubric: Rubric) -> None:
    result = whole(rubric, sealed(rubric, {"leadership": NE, "collaboration": 1}))
    assert [each.verdict for each in result.rules] == ["fails", "open", "holds"]
    assert result.verdict == "fails"


def test_the_shipped_policy_passes_a_senior_and_explains_itself(rubric: Rubric) -> None:
    result = apply_policy(rubric, sealed(rubric, {}, {}))
    assert result.verdict == "holds"
    assert [each.text for each in result.rules] == [rule.text for rule in rubric.policy.rules]


# Red flags of other versions of a card


def test_a_red_flag_of_another_version_of_a_card_waits_as_well(rubric: Rubric) -> None:
    rule, cards = ruled(rubric, FLAGS), sealed(rubric, {}, {})
    gone = f"{cards[0].seat.id}/one-number-validation"
    result = apply_policy(rule, cards, raised=[gone]).rules[0]
    assert (result.verdict, result.detail) == ("open", "1 red flag waits for the committee’s written answer")
    assert apply_policy(rule, cards, [gone], [gone]).rules[0].detail == "1 red flag was answered in writing"


def test_a_red_flag_is_counted_once_though_it_stands_on_the_card_and_among_those_raised(
    rubric: Rubric,
) -> None:
    cards = flagged(rubric, "One AUC")
    [key] = [flag_key(cards[0], each) for each in red_flags(cards[0], rubric)]
    result = apply_policy(ruled(rubric, FLAGS), cards, raised=[key])
    assert result.rules[0].detail == "1 red flag waits for the committee’s written answer"


def test_a_red_flag_of_a_seat_that_is_left_out_does_not_wait(rubric: Rubric) -> None:
    cards = flagged(rubric, "One AUC")
    keys = [flag_key(card, each) for card in cards for each in red_flags(card, rubric)]
    result = apply_policy(ruled(rubric, FLAGS), cards[1:], raised=keys).rules[0]
    assert (result.verdict, result.detail) == ("holds", "no red flag was marked")


@pytest.mark.parametrize(
    ("answered", "verdict", "detail"),
    [
        (1, "open", "1 red flag waits for the committee’s written answer"),
        (2, "holds", "2 red flags were answered in writing"),
    ],
)
def test_the_rule_holds_once_every_red_flag_is_answered(
    rubric: Rubric, answered: int, verdict: str, detail: str
) -> None:
    cards = flagged(rubric, "One AUC", "Leak kept")
    keys = [flag_key(card, each) for card in cards for each in red_flags(card, rubric)]
    result = apply_policy(ruled(rubric, FLAGS), cards, keys[:answered]).rules[0]
    assert (result.verdict, result.detail) == (verdict, detail)


def test_a_note_marked_as_a_red_flag_waits_too_and_other_notes_and_signals_do_not(rubric: Rubric) -> None:
    paper = Paper(rubric).score()
    for tone in ("strong", "weak", "follow-up", "red-flag", None):
        note = paper.note(f"Toned {tone}", "leadership")
        paper.tone(note, tone)
    for signal in rubric.signals:
        if signal.kind != "red-flag":
            paper.mark(signal.id, "Seen")
    paper.recommend()
    card = paper.seal()
    assert [getattr(each, "text", "") for each in red_flags(card, rubric)] == ["Toned red-flag"]
    [flag] = red_flags(card, rubric)
    assert flag_key(card, flag).partition("/")[0] == card.seat.id
    assert apply_policy(ruled(rubric, FLAGS), [card]).verdict == "open"


def test_a_rule_says_whether_it_holds_and_what_was_found_where_something_was(rubric: Rubric) -> None:
    rule = ruled(rubric, floor(2))
    assert str(outcome(rule, {}).sentence()) == "holds"
    assert str(outcome(rule, {"leadership": 1}).sentence()) == "does not hold: Leadership at 1"
