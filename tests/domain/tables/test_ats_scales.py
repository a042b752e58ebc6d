"""What other systems call a level: step by step, and NE is no level in any of them."""

from typing import get_args

import pytest

from app.domain.errors import InvalidInput
from app.domain.packs.rubric import Rubric
from app.domain.scorecard.marks import NE, Recommendation
from app.domain.tables.ats_scales import (
    GREENHOUSE_OVERALL,
    GREENHOUSE_RATINGS,
    LEVER_OVERALL,
    MERGE_OVERALL,
    check_scale,
    greenhouse_level,
    step,
)


def test_levels_keep_their_order_and_never_say_that_evidence_is_mixed(rubric: Rubric) -> None:
    check_scale(rubric)
    said = [greenhouse_level(rubric, level.level) for level in rubric.scale]
    assert said == ["definitely_not", "no", "yes", "strong_yes"]
    assert set(said) <= set(GREENHOUSE_RATINGS) - {"mixed"}
    assert greenhouse_level(rubric, NE) == "no_decision"


def test_a_step_is_the_place_on_the_scale_and_ne_has_none(rubric: Rubric, baker: Rubric) -> None:
    assert [step(rubric, level) for level in (1, 4, NE)] == [1, 4, None]
    assert step(baker, 2) == 2


def test_a_scale_that_other_systems_do_not_know_is_refused_with_another_way(baker: Rubric) -> None:
    with pytest.raises(InvalidInput, match=r"“Baker” has 2 levels; these systems know 4. Export ratings"):
        check_scale(baker)


def test_every_recommendation_has_its_name_and_no_two_share_one() -> None:
    for names in (GREENHOUSE_OVERALL, LEVER_OVERALL, MERGE_OVERALL):
        assert set(names) == set(get_args(Recommendation))
        assert len(set(names.values())) == len(names)
