"""What agreement, rater effects and the policy's sensitivity say, once, for screen and paper alike."""

from datetime import timedelta
from typing import cast

from app.domain.analysis.agreement import agreement
from app.domain.analysis.policy import PolicyResult, RuleDetail, RuleResult, verdict_sentence
from app.domain.analysis.rater_effects import hints
from app.domain.debrief.sensitivity import Robustness, RuleChange, robustness
from app.domain.errors import Sentence
from app.domain.packs.rubric import Rubric
from app.domain.scorecard.marks import NE, Given
from tests.domain.debrief.test_sensitivity import agreed
from tests.domain.paper import sealed, shipped

DIMENSIONS = tuple(each.id for each in shipped().dimensions)
ENGLISH = "weighted mean {mean:.2f} over {count} dimensions"
GERMAN = "gewichtetes Mittel {mean:.2f} über {count} Dimensionen"


def levels(*given: Given) -> dict[str, Given]:
    return dict(zip(DIMENSIONS, given, strict=False))


def test_what_the_ratings_can_bear_is_said_for_every_case(rubric: Rubric) -> None:
    def found(*rows: dict[str, Given]) -> str:
        return str(agreement(rubric, sealed(rubric, *rows)).sentence())

    assert found(dict.fromkeys(DIMENSIONS, NE)).startswith("No dimension was rated by two or more seats")
    assert found({}).startswith("No dimension was rated by two or more seats")
    assert found({}, {}).startswith("All 16 ratings of 8 dimensions")
    assert "alpha is not defined" in found({}, {})
    assert found(levels(1, 2, 3, 4), levels(1, 2, 3, 3)).endswith(
        "), from 16 ratings of 8 dimensions that two or more seats rated."
    )
    alone = levels(1, 4, *[NE] * 6)
    assert found(alone, levels(1, 3)).endswith(
        "from 4 ratings of 2 dimensions that two or more seats rated: too few for a confidence interval."
    )


def test_only_alpha_that_rests_on_few_ratings_carries_a_caveat(rubric: Rubric) -> None:
    few = agreement(rubric, sealed(rubric, levels(1, 2), levels(1, 3)))
    caveat = str(few.caveat())
    assert "It is not a pass mark" in caveat and "from -0.22 to 0.80 nine times in ten" in caveat
    assert "with 2 ratings of each of 8 dimensions" in caveat, "of a panel of this size"
    many = agreement(rubric, sealed(rubric, *[levels(1 + seat % 4, 2) for seat in range(12)]))
    assert "with 12 ratings of each of 8 dimensions" in str(many.caveat())
    assert few.replace(bearing="enough").caveat() is None
    assert agreement(rubric, sealed(rubric, {})).caveat() is None


def test_an_intraclass_correlation_that_is_none_says_so_in_words(rubric: Rubric) -> None:
    def found(*rows: dict[str, Given]) -> Sentence | None:
        return agreement(rubric, sealed(rubric, *rows)).intraclass_sentence()

    assert "ICC(2,1) 1.00 for one seat" in str(found(levels(1, 2, 3, 4), levels(1, 2, 3, 4)))
    against = str(found(levels(1, 2, 3, 4), levels(4, 3, 2, 1)))
    assert "the seats do not agree on which dimension stands higher" in against
    assert "ICC(2,k)" not in against
    assert found({}) is None


def test_every_hint_is_a_question(rubric: Rubric) -> None:
    panels = [
        sealed(rubric, levels(*[3] * 8), levels(1, 4, 2, 4, 1, 4, 3, 4)),
        sealed(rubric, levels(3, 3, 3, 2, 3, 3, 3, 3), levels(1, 4, 2, 4, 1, 4, 3, 4)),
        sealed(rubric, levels(1, 2, 1, 2, 1, 2, 1, 2), levels(3, 4, 3, 4, 3, 4, 3, 4)),
    ]
    late = panels[0][1]
    late = late.replace(sealed_at=late.sealed_at + timedelta(hours=30))
    found = [hint for cards in panels for hint in hints(cards)] + list(hints([late]))
    said_of = {hint.kind: str(hint.sentence()) for hint in found}
    assert said_of.keys() == {
        "same-everywhere", "little-spread", "higher-than-others", "lower-than-others", "late",
    }  # fmt: skip
    assert all(each.endswith("?") for each in said_of.values())
    assert "gave level 3 on all 8 dimensions" in said_of["same-everywhere"]
    assert "2.0 levels lower than the others on average, over 8 dimensions" in said_of["lower-than-others"]
    assert "sealed 30 hours after the last note" in said_of["late"]


def test_every_variation_is_named(rubric: Rubric) -> None:
    heavy = rubric.replace(
        dimensions=(rubric.dimensions[0].replace(weight=2.0), *rubric.dimensions[1:]),
    )
    cards = sealed(heavy, {}, {})
    amended = [cards[0], cards[1].replace(version=2)]
    found = robustness(heavy, cards, amended=amended, consensus=[agreed("leadership", 2)])
    title = rubric.dimensions[-1].title
    assert {each.kind: str(each.sentence(heavy)) for each in found.variations} == {
        "without-seat": "Without Interviewer 2’s scorecard, the policy would be met.",
        "amended": "With what was amended after the panel was opened, the policy would be met.",
        "consensus": "With the consensus ratings in place of the initial ones, the policy would be met.",
        "heavier": f"With the weight of {title} doubled, the policy would be met.",
        "lighter": f"With the weight of {title} halved, the policy would be met.",
        "equal-weights": "With equal weights, the policy would be met.",
    }
    assert str(found.sentence()) == "The policy is met. None of the 21 variations tried would change that."
    assert [str(each) for each in found.unmoved()] == [
        "Leaving out any one seat would not change it.",
        "Doubling or halving any one weight would not change it.",
    ]
    turned = cast(Robustness, found.replace(verdict="fails"))
    assert str(turned.sentence()) == "The policy is not met. 21 of the 21 variations tried would change that."
    assert turned.unmoved() == ()


def test_a_lone_seat_is_not_said_to_have_been_left_out(rubric: Rubric) -> None:
    found = robustness(rubric, sealed(rubric, {}))
    assert [str(each) for each in found.unmoved()] == [
        "Doubling or halving any one weight would not change it."
    ]


def test_a_rule_says_whether_it_holds_and_what_was_found() -> None:
    details = (RuleDetail(kind="mean", mean=2.75, count=8), RuleDetail(kind="waits", count=1))
    rule = RuleResult(rule="mean", text="A mean of 3", verdict="fails", details=details)
    waits = "1 red flag waits for the committee’s written answer"
    assert str(rule.sentence()) == f"does not hold: weighted mean 2.75 over 8 dimensions, {waits}"
    assert str(rule.replace(details=(), verdict="open").sentence()) == "open"
    changed = RuleChange(rule="mean", text="A mean of 3", before="fails", after="holds")
    assert str(changed.sentence()) == "“A mean of 3” would hold."


def test_an_outcome_is_said_as_a_sentence_and_as_a_figure() -> None:
    assert [str(verdict_sentence(each)) for each in ("holds", "fails", "open")] == [
        "The policy is met.", "The policy is not met.", "The policy is open.",
    ]  # fmt: skip
    assert str(PolicyResult(verdict="fails", rules=()).outcome()) == "Not met"


def test_a_number_in_a_sentence_is_written_as_its_language_does() -> None:
    detail = RuleDetail(kind="mean", mean=-2.75, count=1234)
    told = detail.sentence().worded({ENGLISH: GERMAN}.__getitem__, lambda value, form: f"<{value:{form}}>")
    assert told == "gewichtetes Mittel <-2.75> über <1234> Dimensionen"
