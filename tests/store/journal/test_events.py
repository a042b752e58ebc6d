"""What a person does is kept, in order, once, and comes back as it was."""

import json
import sqlite3
from collections.abc import Callable
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from app.domain.errors import Conflict, NotFound
from app.domain.journal.events import Subjects
from app.domain.scorecard.rules import undo
from app.domain.text import tidy
from app.store.database.workspace import Workspace
from app.store.journal import documents, events, folds
from app.store.lists import panels
from app.store.scratch import scratch
from app.store.secrets import signing_keys
from tests.store.conftest import Table, ticking

Open = Callable[[], sqlite3.Connection]


def test_a_rating_is_in_the_file_as_soon_as_the_call_returns(table: Table, file_of: Open) -> None:
    card = table.rate(4)
    kind, body, seat, commitment = (
        file_of()
        .execute("SELECT kind, body, seat_id, commitment FROM events ORDER BY sequence DESC LIMIT 1")
        .fetchone()
    )
    assert (kind, seat) == ("rated", table.panel.seats[0].id)
    assert json.loads(body)["value"]["level"] == 4
    assert card.commitments == (commitment,)


def test_a_scorecard_comes_back_as_it_was_after_a_new_start(folder: Path) -> None:
    with Workspace.create(folder, ticking()) as workspace:
        table = Table(workspace, seats=2)
        table.rate(4)
        table.note("Asked what would falsify it.\nŻółć 漢字 🙂")
        for change in undo(table.cards[0]):
            table.do(change)
        table.rate(1, seat=1)
    with Workspace.open(folder, ticking()) as workspace, workspace.read() as connection:
        panel = folds.panel(connection, table.panel.id)
        assert panel == table.panel
        for seat, card in enumerate(table.cards):
            assert folds.card(connection, panel, panel.seats[seat].id) == card


def test_events_of_a_panel_and_a_seat_are_told_apart(table: Table) -> None:
    table.rate()
    table.rate(seat=1)
    with table.workspace.read() as connection:
        everything = events.events_of_panel(connection, table.panel.id)
        planning = events.events_of_panel(connection, table.panel.id, cards=False)
        seat = events.events_of_seat(connection, table.panel.seats[1].id)
        whole = list(events.all_events(connection))
    assert [each.body.kind for each in everything] == [
        "panel-planned", "seat-assigned", "seat-assigned", "rated", "rated",
    ]  # fmt: skip
    assert [each.body.kind for each in planning] == ["panel-planned", "seat-assigned", "seat-assigned"]
    assert [each.body.kind for each in seat] == ["seat-assigned", "rated"]
    assert [each.header.sequence for each in whole] == list(range(1, len(whole) + 1))
    assert len(whole) == len(everything) + 3


def test_people_are_found_by_id(table: Table) -> None:
    with table.workspace.read() as connection:
        assert events.candidates(connection) == {table.candidate.id: table.candidate}
        assert events.candidates(connection, table.workspace.new_id()) == {}
        assert set(events.interviewers(connection)) == {s.interviewer.id for s in table.panel.seats}


def test_a_card_that_moved_on_elsewhere_is_not_written_over(table: Table, file_of: Open) -> None:
    stale = table.cards[0]
    table.rate(3)
    table.cards[0] = stale
    with pytest.raises(Conflict, match="changed elsewhere in the meantime"):
        table.rate(1)
    assert file_of().execute("SELECT count(*) FROM events WHERE kind = 'rated'").fetchone() == (1,)


def test_the_other_seat_does_not_count_as_moving_on(table: Table) -> None:
    table.rate(3, seat=1)
    assert len(table.rate(3, seat=0).commitments) == 1


def test_a_transaction_that_fails_half_way_leaves_nothing(table: Table, file_of: Open) -> None:
    before = file_of().execute("SELECT count(*) FROM events").fetchone()
    with pytest.raises(ZeroDivisionError), table.workspace.write() as connection:
        body = events.events_of_panel(connection, table.panel.id)[0].body
        subjects = Subjects(panel=table.panel.id)
        events.append(connection, table.workspace, [body, body], author=None, subjects=subjects)
        raise ZeroDivisionError
    assert file_of().execute("SELECT count(*) FROM events").fetchone() == before
    assert table.rate().commitments


@settings(max_examples=40, suppress_health_check=[HealthCheck.function_scoped_fixture, HealthCheck.too_slow])
@given(text=st.text(min_size=1, max_size=300).map(tidy).filter(str.strip))
def test_any_text_comes_back_letter_by_letter(table: Table, text: str) -> None:
    card = table.note(text)
    with table.workspace.read() as connection:
        again = folds.card(connection, table.panel, card.seat.id)
    assert [each.text for each in again.notes.values()][-1] == text
    assert again == card


def test_a_note_of_twenty_thousand_characters_is_kept_whole(table: Table) -> None:
    card = table.note("é" * 20_000)
    with table.workspace.read() as connection:
        assert folds.card(connection, table.panel, card.seat.id) == card


def test_a_key_is_kept_once_and_never_replaced(table: Table) -> None:
    owner = table.panel.seats[0].interviewer.id
    with table.workspace.write() as connection:
        assert signing_keys.get(connection, owner) is None
        signing_keys.put(connection, owner, b"k" * 32)
        assert (signing_keys.get(connection, owner), signing_keys.owners(connection)) == (b"k" * 32, [owner])
        with pytest.raises(Conflict):
            signing_keys.put(connection, owner, b"j" * 32)


def test_text_still_being_typed_survives_and_is_forgotten_on_request(folder: Path) -> None:
    with Workspace.create(folder, ticking()) as workspace, workspace.write() as connection:
        scratch.put(connection, "seat", "note", "half a sen")
        scratch.put(connection, "seat", "note", "half a sentence")
        scratch.put(connection, "seat", "reason", "because")
        scratch.put(connection, "window", "position", "1,2")
    with Workspace.open(folder, ticking()) as workspace, workspace.write() as connection:
        assert scratch.get(connection, "seat") == {"note": "half a sentence", "reason": "because"}
        scratch.clear(connection, "seat", "note")
        assert scratch.get(connection, "seat") == {"reason": "because"}
        scratch.clear(connection, "seat")
        assert (scratch.get(connection, "seat"), scratch.get(connection, "window")) == (
            {},
            {"position": "1,2"},
        )


def test_an_unknown_panel_or_rubric_is_said_to_be_unknown(table: Table) -> None:
    with table.workspace.read() as connection:
        with pytest.raises(NotFound):
            folds.panel(connection, table.workspace.new_id())
        with pytest.raises(NotFound):
            panels.panel(connection, table.workspace.new_id())
        with pytest.raises(NotFound):
            documents.rubric(connection, "0" * 64)
