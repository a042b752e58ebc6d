"""The rules of a meeting: nothing is done before it began, and nothing once its debrief is closed."""

from typing import Any

import pytest

from app.domain.debrief import meeting_rules
from app.domain.debrief.room import Room
from app.domain.errors import Conflict, NotFound
from app.domain.packs.rubric import Rubric
from tests.domain.acts import acts
from tests.domain.debrief.test_meeting import panel
from tests.domain.paper import new_id
from tests.domain.table import SEED, Table

ACTS = acts(meeting_rules, Room, but=("missing",))
NOT_BEGUN = {"reopen": "Only a closed debrief is amended"}
CLOSED = {"begin": "This meeting has begun already, chaired by Carla Chair"}


def arguments(act: str, table: Table) -> dict[str, Any]:
    """Return arguments with which `act` changes an open meeting; a new act needs its own here."""
    known: dict[str, dict[str, Any]] = {
        "begin": {"chair": table.chair, "seat": None, "seed": SEED},
        "turn_to": {"dimension": "problem-framing"},
        "agree": {"dimension": "problem-framing", "level": 3, "reason": "Settled"},
        "disagree": {"dimension": "problem-framing"},
        "vote": {"seat": table.seat(0), "recommendation": "yes"},
        "show_votes": {"close": True},
        "dissent": {"seat": table.seat(0), "words": "I do not agree"},
        "answer_flag": {"flag": table.shown.red_flags[0].id, "answer": "Asked again"},
        "decide": {"outcome": "hold", "reasons": "A reference is missing"},
        "document": {},
        "reopen": {"reason": "The reference came"},
    }
    if act not in known:
        pytest.fail(f"“{act}” is new: give it arguments here, so that a closed debrief is seen to refuse it")
    return known[act]


@pytest.fixture
def table(rubric: Rubric) -> Table:
    """A meeting, not begun, of three seats, one of whom raised a red flag."""
    return panel(rubric, 3, 3, 4, flag=True)


def closed(table: Table) -> Table:
    table.begin()
    table.agree("problem-framing", 3, "Two of three")
    table.vote(0, "yes")
    table.show_votes(close=True)
    table.answer(table.shown.red_flags[0].id, "Asked again in hour two")
    table.decide("hold", "A reference is missing")
    table.close()
    return table


@pytest.mark.parametrize("act", [act for act in ACTS if act != "begin"])
def test_before_it_began_a_meeting_refuses_every_act_but_its_beginning(table: Table, act: str) -> None:
    assert table.meeting.status == "not-begun"
    assert table.shown.meeting is None
    with pytest.raises(Conflict, match=NOT_BEGUN.get(act, "has not begun yet. Name its chair first")):
        ACTS[act](table.room, **arguments(act, table))


@pytest.mark.parametrize("act", [act for act in ACTS if act != "reopen"])
def test_a_closed_debrief_refuses_every_act_but_its_amendment(table: Table, act: str) -> None:
    closed(table)
    with pytest.raises(Conflict, match=CLOSED.get(act, "closed and sealed. To change it, amend it")):
        ACTS[act](table.room, **arguments(act, table))


@pytest.mark.parametrize("act", [act for act in ACTS if act not in ("begin", "reopen", "vote", "show_votes")])
def test_an_amended_debrief_takes_every_act_again_but_the_vote(table: Table, act: str) -> None:
    closed(table).reopen("The reference came")
    assert ACTS[act](table.room, **arguments(act, table))


@pytest.mark.parametrize("act", ["vote", "show_votes"])
def test_votes_once_shown_stay_as_they_were_though_the_debrief_is_amended(table: Table, act: str) -> None:
    closed(table).reopen("The reference came")
    with pytest.raises(Conflict, match="votes have been shown"):
        ACTS[act](table.room, **arguments(act, table))


def test_a_chair_who_has_a_seat_has_one_of_this_panel(table: Table) -> None:
    with pytest.raises(NotFound, match="no such seat"):
        meeting_rules.begin(table.room, table.chair, new_id(), SEED)


def test_dissent_is_that_of_a_seat_of_this_panel(table: Table) -> None:
    table.begin()
    with pytest.raises(NotFound, match="no such seat"):
        meeting_rules.dissent(table.room, new_id(), "No")
