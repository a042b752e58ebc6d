"""Panels: a seat looks at dimensions that exist, in the rubric's order."""

import pytest

from app.domain.errors import InvalidInput, NotFound
from app.domain.packs.rubric import Rubric
from app.domain.panel import checked_focus
from tests.domain.paper import new_id, planned


def test_focus_is_kept_in_the_order_of_the_rubric(baker: Rubric) -> None:
    assert checked_focus(baker, ("baking", "kneading", "baking")) == ("kneading", "baking")


def test_an_unknown_dimension_is_named_with_those_that_exist(baker: Rubric) -> None:
    with pytest.raises(InvalidInput, match=r"“icing”.*kneading, baking"):
        checked_focus(baker, ("baking", "icing"))


def test_a_seat_without_focus_is_refused(baker: Rubric) -> None:
    with pytest.raises(InvalidInput, match="at least one dimension"):
        checked_focus(baker, ())


def test_a_seat_is_found_by_its_id(baker: Rubric) -> None:
    panel = planned(baker, "Ines", "Omar")
    assert panel.seat(panel.seats[1].id).interviewer.name == "Omar"
    with pytest.raises(NotFound):
        panel.seat(new_id())
