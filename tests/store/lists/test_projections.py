"""Lists say what the journal says, page by page."""

import pytest

from app.domain.errors import InvalidInput, NotFound
from app.store.database.workspace import Workspace
from app.store.lists import panels, projections
from tests.store.conftest import START, Table


def test_a_panel_line_counts_over_its_seats(table: Table) -> None:
    table.rate()
    table.rate(2, "modelling")
    card = table.note("Named the leak.")
    with table.workspace.read() as connection:
        (line,) = panels.panels(connection)
        assert panels.panel(connection, table.panel.id) == line
    assert (line.candidate, line.role, line.rubric, line.version, line.variant) == (
        "Ada Example", "Scientist", "Rubric", "1.0", "startup",
    )  # fmt: skip
    assert (line.status, line.seats, line.sealed) == ("in-progress", 2, 0)
    assert (line.rated, line.focus, line.notes) == (2, 6, 1)
    assert line.starts_at == START
    assert line.changed_at > max(each.at for each in card.notes.values())


def test_a_seat_line_follows_its_card(table: Table) -> None:
    with table.workspace.read() as connection:
        assert [each.status for each in panels.seats(connection)] == ["planned", "planned"]
    table.rate(seat=1)
    with table.workspace.read() as connection:
        first, second = panels.seats(connection, panel=table.panel.id)
    assert (first.status, second.status, second.rated, second.focus) == ("planned", "draft", 1, 3)
    assert (second.interviewer, second.candidate) == ("Sam 1", "Ada Example")


def test_planning_again_keeps_how_far_the_cards_are(table: Table) -> None:
    table.rate()
    with table.workspace.write() as connection:
        projections.project_panel(connection, table.panel)
        assert panels.seats(connection)[0].rated == 1


def test_pages_follow_each_other_without_gap_or_repeat(workspace: Workspace) -> None:
    made = [Table(workspace, candidate=f"Candidate {n}").panel.id for n in range(23)]
    seen: list[str] = []
    with workspace.read() as connection:
        while page := panels.panels(connection, after=seen[-1] if seen else None, limit=5):
            seen += [line.id for line in page]
    assert seen == sorted(made, reverse=True)


def test_seats_are_listed_by_time_and_day(workspace: Workspace) -> None:
    Table(workspace, seats=5)
    with workspace.read() as connection:
        whole = panels.seats(connection, limit=99)
        first = panels.seats(connection, limit=2)
        rest = panels.seats(connection, after=first[-1])
        some = panels.seats(connection, since=whole[1].starts_at, until=whole[3].starts_at)
    assert [each.starts_at for each in whole] == sorted(each.starts_at for each in whole if each.starts_at)
    assert first + rest == whole
    assert some == whole[1:3]


def test_what_is_unfinished_is_found_through_its_index(table: Table) -> None:
    with table.workspace.write() as connection:
        connection.run("UPDATE seats SET status = 'sealed' WHERE id = ?", (table.panel.seats[0].id,))
        (line,) = panels.seats(connection, unfinished=True)
        assert line.id == table.panel.seats[1].id
        plan = connection.run(
            "EXPLAIN QUERY PLAN SELECT id FROM seats WHERE status != 'sealed' ORDER BY starts_at, id LIMIT 5"
        ).fetchall()
    assert any("seats_unfinished" in row[-1] for row in plan)


def test_a_panel_is_found_by_name_or_start_of_its_id(workspace: Workspace) -> None:
    ada, other = Table(workspace), Table(workspace, candidate="Łukasz")
    with workspace.read() as connection:
        assert panels.find(connection, " łukasz ").id == other.panel.id
        assert panels.find(connection, ada.panel.id).id == ada.panel.id
        with pytest.raises(NotFound, match="evenhand panels"):
            panels.find(connection, "nobody")
        with pytest.raises(InvalidInput, match="2 panels"):
            panels.find(connection, ada.panel.id[:3])


def test_lists_made_anew_are_the_lists_kept(table: Table) -> None:
    table.rate()
    table.note("A word.")
    table.rate(seat=1)
    with table.workspace.write() as connection:
        before = (panels.panels(connection), panels.seats(connection))
        assert projections.differences(connection) == []
        projections.rebuild(connection)
        assert (panels.panels(connection), panels.seats(connection)) == before
        assert projections.differences(connection) == []
