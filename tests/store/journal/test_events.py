"""What a person does is kept, in order, once, and comes back as it was."""

import json
import sqlite3
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from app.domain.errors import Conflict, NotFound
from app.domain.journal.events import HoldPlaced, Subjects
from app.domain.kits.bundle import KeyPinned, KitReceived, Locks
from app.domain.text import tidy
from app.store.database.workspace import Workspace
from app.store.journal import documents, events, folds
from app.store.journal.newest import latest
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
        table.do(table.cards[0].undoable[-1].before.replace(by="undo"))
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
        assert signing_keys.get(connection, owner) == b"k" * 32
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


# The newest events of some kinds


@pytest.fixture
def three(workspace: Workspace) -> list[Table]:
    """Three candidates with a panel each, and a hold on every one, placed in turn twice."""
    tables = [Table(workspace, candidate=name) for name in ("Ada Example", "Ben Example", "Cy Example")]
    for reason in ("First", "Second"):
        for table in tables:
            with workspace.write() as connection:
                body = HoldPlaced(reason=f"{reason} of {table.candidate.name}", by="Rosa")
                about = Subjects(candidate=table.candidate.id)
                events.append(connection, workspace, [body], author=None, subjects=about)
    return tables


KINDS = ("hold-placed", "panel-planned")


def newest(workspace: Workspace, *of: Table, **asked: Any) -> list[tuple[str, str]]:
    """Return kind and candidate of the newest events about some candidates, about all when none is named."""
    about = {table.candidate.id for table in of} if of else None
    with workspace.read() as connection:
        names = events.candidates(connection)
        found = latest(connection, asked.pop("kinds", KINDS), about=about, limit=9, **asked)
        places = [place for place, _, _ in found]
        assert places == sorted(places, reverse=True)
    return [(header.kind, names[header.subjects.candidate or ""].name) for _, header, _ in found]


def test_the_newest_events_come_first_of_the_kinds_that_were_asked_for(
    workspace: Workspace, three: list[Table]
) -> None:
    held = [("hold-placed", f"{name} Example") for name in ("Cy", "Ben", "Ada")]
    planned = [("panel-planned", f"{name} Example") for name in ("Cy", "Ben", "Ada")]
    assert newest(workspace) == [*held, *held, *planned]
    assert newest(workspace, kinds=["hold-placed"]) == [*held, *held]
    assert newest(workspace, kinds=["panel-planned"]) == planned


def test_what_is_asked_about_one_candidate_tells_of_no_other_on_a_panel_or_beside_one(
    workspace: Workspace, three: list[Table]
) -> None:
    ada, ben, _ = three
    of_ben = ("hold-placed", "Ben Example")
    assert newest(workspace, ben) == [of_ben, of_ben, ("panel-planned", "Ben Example")]
    assert newest(workspace, ben, kinds=["hold-placed"]) == [of_ben, of_ben]
    assert newest(workspace, ben, kinds=["panel-planned"]) == [("panel-planned", "Ben Example")]
    assert newest(workspace, ben, ada)[:2] == [of_ben, ("hold-placed", "Ada Example")]
    with workspace.read() as connection:
        assert latest(connection, KINDS, about=set(), limit=9) == []


@pytest.mark.parametrize("strangers", [0, 600], ids=["by index", "read from the end"])
@pytest.mark.parametrize("limit", [1, 2, 3, 9])
def test_page_after_page_everything_about_a_candidate_comes_once(
    workspace: Workspace, three: list[Table], strangers: int, limit: int
) -> None:
    about = {three[1].candidate.id, *(f"nobody {number}" for number in range(strangers))}
    told, before = list[str](), None
    with workspace.read() as connection:
        while page := latest(connection, KINDS, about=about, before=before, limit=limit):
            assert len(page) <= limit and len(told) < 9
            told += [getattr(body, "reason", header.kind) for _, header, body in page]
            before = page[-1][0]
    assert told == ["Second of Ben Example", "First of Ben Example", "panel-planned"]


# Which keys came with cards, and which panels came with kits


def test_keys_are_told_by_interviewer_and_kits_by_panel(workspace: Workspace, three: list[Table]) -> None:
    ada, ben, _ = three
    pinned = [(ada, "a" * 64), (ben, "b" * 64), (ada, "c" * 64)]
    locks = Locks(panel="age1" + "q" * 58, workspace="age1" + "p" * 58)
    with workspace.write() as connection:
        for table, key in pinned:
            seat = table.panel.seats[0]
            about = Subjects(candidate=table.candidate.id, panel=table.panel.id)
            body = KeyPinned(seat=seat.id, public_key=key)
            events.append(connection, workspace, [body], author=seat.interviewer.id, subjects=about)
        kit = KitReceived(seat=ben.panel.seats[0].id, place=1, of=1, locks=locks, share="0" * 116)
        about = Subjects(candidate=ben.candidate.id, panel=ben.panel.id)
        events.append(connection, workspace, [kit], author=None, subjects=about)
    with workspace.read() as connection:
        people = [table.panel.seats[0].interviewer.id for table in three]
        keys = [events.pinned_keys(connection, each) for each in people]
        away = [events.came_with_kit(connection, table.panel.id) for table in three]
    assert keys == [{"a" * 64, "c" * 64}, {"b" * 64}, set()]
    assert away == [False, True, False]
