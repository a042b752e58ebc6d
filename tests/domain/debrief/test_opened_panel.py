"""What an export reads of an opened panel: the newest card of a seat, and the newest independent one."""

from hypothesis import given
from hypothesis import strategies as st

from app.domain.debrief.opened_panel import OpenedPanel, RatedCard, rated_seat
from app.domain.journal.events import AmendmentBegun
from app.domain.packs.rubric import Rubric
from app.domain.records.applicant import Details
from app.domain.value import canonical
from tests.domain.paper import Paper, sealed, shipped

CARD = RatedCard.model_validate_json(canonical(sealed(shipped(), {"leadership": 4})[0]))


@given(st.sets(st.integers(1, 9), min_size=1), st.sets(st.integers(1, 9)))
def test_the_newest_version_stands_and_the_newest_independent_one_is_the_initial(
    versions: set[int], late: set[int]
) -> None:
    cards = {version: CARD.model_copy(update={"version": version}) for version in versions}
    seat = rated_seat(cards, late)
    independent = versions - late
    assert seat.card.version == max(versions)
    assert seat.initial.version == (max(independent) if independent else min(versions))


def test_the_levels_of_the_initial_card_are_told_by_dimension() -> None:
    levels = rated_seat({1: CARD}, set()).initial_levels()
    assert levels == {each.id: 4 if each.id == "leadership" else 3 for each in shipped().dimensions}


def test_a_panel_gives_the_cards_its_seats_stand_by_and_those_the_policy_reads(rubric: Rubric) -> None:
    paper = Paper(rubric).score()
    paper.recommend()
    first = paper.seal()
    paper.do(AmendmentBegun(reason="Persuaded"))
    second = paper.seal()
    record = paper.record()
    marked = record.replace(versions=(record.versions[0], record.versions[1].replace(after_opening=True)))
    opened = OpenedPanel(paper.panel, rubric, (marked,), None, Details())
    assert (opened.cards(), opened.initial()) == ([second], [first])
    assert marked.late and not record.late


def test_a_seat_that_sealed_nothing_before_the_opening_is_read_by_its_first_card(rubric: Rubric) -> None:
    paper = Paper(rubric).score()
    paper.recommend()
    first = paper.seal()
    paper.do(AmendmentBegun(reason="Mistyped"))
    paper.seal()
    record = paper.record()
    late = record.replace(versions=tuple(each.replace(after_opening=True) for each in record.versions))
    assert late.initial == late.first == first
