"""Panels: a seat looks at dimensions that exist; coverage: who sees what, and what asks for a second look."""

import pytest

from app.domain.errors import InvalidInput, NotFound
from app.domain.packs.rubric import Rubric
from app.domain.panel import Concern, Outline, checked_focus, coverage
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


def ids(rubric: Rubric) -> tuple[str, ...]:
    return tuple(each.id for each in rubric.dimensions)


def test_two_seats_that_see_everything_between_them_raise_no_concern_but_crowding(rubric: Rubric) -> None:
    seen = coverage(rubric, [Outline(ids(rubric)), Outline(ids(rubric))])
    assert seen.rows == ((True, True),) * 8
    assert seen.concerns == (Concern("crowded", "", (0,)), Concern("crowded", "", (1,)))


def test_a_dimension_that_one_seat_sees_or_none_is_named_with_that_seat(rubric: Rubric) -> None:
    first, second, third, *_ = ids(rubric)
    seen = coverage(rubric, [Outline((first, second)), Outline((second,))])
    assert seen.dimensions == ids(rubric)
    assert seen.rows[0] == (True, False)
    few = {each.subject: each.seats for each in seen.concerns}
    assert few[first] == (0,) and few[third] == () and second not in few


def test_five_dimensions_are_comfortable_and_six_are_not(rubric: Rubric) -> None:
    seen = coverage(rubric, [Outline(ids(rubric)[:5]), Outline(ids(rubric)[:6])])
    assert [each.seats for each in seen.concerns if each.what == "crowded"] == [(1,)]


def test_an_exercise_that_two_seats_use_is_named_once_with_both(rubric: Rubric) -> None:
    focus = ids(rubric)[:1]
    seats = [Outline(focus, "case"), Outline(focus), Outline(focus, "other"), Outline(focus, "case")]
    found = [each for each in coverage(rubric, seats).concerns if each.what == "repeated"]
    assert found == [Concern("repeated", "case", (0, 3))]
