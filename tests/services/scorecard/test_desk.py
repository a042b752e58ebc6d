"""Reading: a panel is found by what a person remembers of it, and damage is told in a sentence."""

import sqlite3

import pytest

from app.domain.errors import EvenhandError, InvalidInput, NotFound
from app.domain.packs.rubric import Rubric
from app.domain.scorecard import rules
from app.domain.scorecard.desk import Desk
from app.services.panels import lists
from app.services.scorecard import desk as reading
from app.services.scorecard import scoring
from app.store.database.workspace import Workspace
from tests.conftest import Clock
from tests.services.conftest import finish, open_desk, plan


def test_a_panel_is_found_by_its_id_the_start_of_it_or_the_candidate(
    workspace: Workspace, rubric: Rubric, clock: Clock
) -> None:
    panel = plan(workspace, rubric, "Ines Novak", candidate="Zoë Example")
    clock.pass_by(days=400)
    plan(workspace, rubric, "Ines Novak", candidate="Bo Other")
    for name in (
        panel.id,
        panel.id.upper(),
        panel.id[:8],
        f" {panel.id[:9]}",
        "Zoë Example",
        "ZOË example",
        " zoë example ",
        "Zoe\u0308  Example",
    ):
        assert lists.find_panel(workspace, name).id == panel.id, name


@pytest.mark.parametrize("name", ["", "  ", "Nobody", "Zo", "%", "0000", "\ud800"])
def test_a_panel_nobody_planned_is_not_found(workspace: Workspace, rubric: Rubric, name: str) -> None:
    plan(workspace, rubric, "Ines Novak", candidate="Zoë Example")
    with pytest.raises(NotFound, match="There is no panel"):
        lists.find_panel(workspace, name)


def test_a_name_that_fits_two_panels_is_asked_back_with_both_ids(
    workspace: Workspace, rubric: Rubric
) -> None:
    panels = [plan(workspace, rubric, "Ines Novak") for _ in range(2)]
    with pytest.raises(InvalidInput) as asked:
        lists.find_panel(workspace, "ada example")
    assert all(panel.id in str(asked.value) for panel in panels)
    with pytest.raises(InvalidInput, match="fits 2 panels"):
        lists.find_panel(workspace, panels[0].id[:8])
    assert lists.find_panel(workspace, panels[0].id).id == panels[0].id


def test_a_desk_that_does_not_exist_is_not_found(workspace: Workspace, desk: Desk) -> None:
    with pytest.raises(NotFound, match="no such seat"):
        reading.open_desk(workspace, desk.panel.id, workspace.new_id())
    with pytest.raises(NotFound, match="no panel"):
        reading.open_desk(workspace, workspace.new_id(), desk.seat.id)


def test_a_new_desk_is_empty_and_opening_it_changes_nothing(
    workspace: Workspace, desk: Desk, file: sqlite3.Connection
) -> None:
    count = file.execute("SELECT count(*) FROM events").fetchone()
    assert open_desk(workspace, desk.panel) == desk
    assert desk.card.status == "planned"
    assert file.execute("SELECT count(*) FROM events").fetchone() == count


def test_the_lists_follow_what_is_done(workspace: Workspace, desk: Desk, clock: Clock) -> None:
    def line() -> tuple[str, int, int, int]:
        [panel] = lists.panels(workspace)
        return panel.status, panel.rated, panel.notes, panel.sealed

    assert line() == ("planned", 0, 0, 0)
    clock.pass_by(minutes=1)
    desk = finish(workspace, desk)
    assert line() == ("in-progress", 2, 2, 0)
    assert [seat.id for seat in lists.seats(workspace, unfinished=True)] == [desk.seat.id]
    clock.pass_by(minutes=1)
    scoring.seal(workspace, desk)
    assert line() == ("sealed", 2, 2, 1)
    assert lists.seats(workspace, unfinished=True) == []
    assert lists.panels(workspace)[0].changed_at == clock.moment


def test_panels_come_newest_first_and_page_by_page(
    workspace: Workspace, rubric: Rubric, clock: Clock
) -> None:
    planned = []
    for number in range(5):
        clock.pass_by(minutes=1)
        planned.append(plan(workspace, rubric, "Ines Novak", candidate=f"Person {number}").id)
    shown: list[str] = []
    while page := lists.panels(workspace, after=shown[-1] if shown else None, limit=2):
        shown += [line.id for line in page]
    assert shown == planned[::-1]


@pytest.mark.parametrize(
    "damage",
    [
        "DELETE FROM events WHERE kind = 'candidate-added'",
        "DELETE FROM events WHERE kind = 'panel-planned'",
        "DELETE FROM events WHERE kind = 'seat-assigned'",
        "DELETE FROM events WHERE sequence = (SELECT min(sequence) FROM events WHERE kind = 'rated')",
        "UPDATE events SET body = '{}' WHERE kind = 'rated'",
        "UPDATE events SET body = substr(body, 1, 40) WHERE kind = 'noted'",
        "DELETE FROM documents",
        "UPDATE documents SET body = replace(body, 'Well below', 'Well above')",
    ],
)
def test_a_desk_with_damage_behind_it_is_refused_with_a_sentence(
    workspace: Workspace, desk: Desk, file: sqlite3.Connection, damage: str
) -> None:
    desk = scoring.act(workspace, desk, rules.rate, "problem-framing", 3)
    desk = scoring.act(workspace, desk, rules.undo)
    desk = scoring.take_note(workspace, desk, "PRIVATE WORDS", None)
    assert file.execute(damage).rowcount
    with pytest.raises(EvenhandError) as refused:
        reading.open_desk(workspace, desk.panel.id, desk.seat.id)
    assert "PRIVATE" not in str(refused.value)
    assert "Ada" not in str(refused.value)
