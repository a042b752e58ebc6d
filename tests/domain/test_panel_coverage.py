"""Coverage: who sees what, and what asks for a second look before a panel is planned."""

from app.domain.packs.rubric import Rubric
from app.domain.panel import Concern, Outline, coverage


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
