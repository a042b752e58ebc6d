"""A check notices what changed behind our back, says where, and touches only what can be made anew."""

import sqlite3
from collections.abc import Callable
from pathlib import Path

import pytest

from app.domain.errors import EvenhandError
from app.store.database.workspace import Workspace
from app.store.journal import folds
from app.store.journal.verify import verify
from app.store.lists import panels
from app.store.upkeep.check import check
from tests.store.conftest import Table, ticking

Open = Callable[[], sqlite3.Connection]


@pytest.fixture
def scored(table: Table) -> Table:
    table.rate(4)
    table.note("Asked what would falsify it.")
    table.rate(2, seat=1)
    return table


def only(workspace: Workspace) -> str:
    (finding,) = check(workspace).findings
    return str(finding)


def event(file_of: Open, kind: str) -> str:
    row = file_of().execute("SELECT id FROM events WHERE kind = ? ORDER BY sequence LIMIT 1", (kind,))
    return str(row.fetchone()[0])


def test_a_sound_workspace_is_said_to_be_sound(scored: Table) -> None:
    report = check(scored.workspace)
    assert report.ok
    assert (report.events, report.panels, report.seats) == (9, 1, 2)


def test_a_reader_can_check_while_the_window_is_open(scored: Table) -> None:
    with Workspace.open(scored.workspace.folder, ticking(), writer=False) as reader:
        assert check(reader).ok


def test_a_changed_word_is_noticed(scored: Table, file_of: Open) -> None:
    file_of().execute("UPDATE events SET body = replace(body, 'falsify', 'justify')")
    finding = only(scored.workspace)
    assert event(file_of, "noted") in finding
    assert "text is not what was recorded" in finding


@pytest.mark.parametrize("bit", range(8))
def test_a_flipped_bit_on_disk_is_noticed(folder: Path, bit: int) -> None:
    with Workspace.create(folder, ticking()) as workspace:
        table = Table(workspace)
        table.note("The word MARKER stands here.")
    content = bytearray((folder / "evenhand.db").read_bytes())
    content[content.index(b"MARKER")] ^= 1 << bit
    (folder / "evenhand.db").write_bytes(content)
    with Workspace.open(folder, ticking()) as workspace:
        report = check(workspace)
        assert "text is not what was recorded" in str(report.findings[0])
        for finding in report.findings:
            str(finding).encode("utf-8")


@pytest.mark.parametrize(
    ("column", "value"),
    [("author", "x"), ("at", "2020-01-01T00:00:00Z"), ("at", "soon"), ("lamport", 99), ("seat_id", "other"),
     ("kind", "noted"), ("chain", "0" * 64), ("commitment", "0" * 64)],
)  # fmt: skip
def test_a_changed_column_is_noticed(scored: Table, file_of: Open, column: str, value: object) -> None:
    which = event(file_of, "rated")
    file_of().execute(f"UPDATE events SET {column} = ? WHERE id = ?", (value, which))
    assert any(which in str(finding) for finding in check(scored.workspace).findings)


def test_a_missing_event_is_noticed(scored: Table, file_of: Open) -> None:
    file_of().execute("DELETE FROM events WHERE sequence = 7")
    findings = check(scored.workspace).findings
    assert any("Event 7 is missing" in str(each) for each in findings)


def test_missing_last_events_are_noticed(scored: Table, file_of: Open) -> None:
    file_of().execute("DELETE FROM events WHERE sequence >= 8")
    assert any("Events 8 to 9 are missing" in str(each) for each in check(scored.workspace).findings)


def test_a_journal_emptied_is_noticed(scored: Table, file_of: Open) -> None:
    file_of().execute("DELETE FROM events")
    assert any("Events 1 to 9 are missing" in str(each) for each in check(scored.workspace).findings)


def test_events_slipped_in_are_noticed(scored: Table, file_of: Open) -> None:
    file_of().execute(
        "INSERT INTO events SELECT 'x', device, 10, 10, at, author, kind, candidate_id, panel_id, seat_id, "
        "body, salt, commitment, chain FROM events WHERE sequence = 9"
    )
    findings = check(scored.workspace).findings
    assert any("Event x was changed" in str(each) for each in findings)
    assert any("added from outside" in str(each) for each in findings)


def test_an_erased_event_leaves_the_chain_sound(scored: Table, file_of: Open) -> None:
    file_of().execute("UPDATE events SET body = NULL, salt = NULL WHERE sequence = 8")
    with scored.workspace.read() as connection:
        assert list(verify(connection)) == []
    file_of().execute("UPDATE events SET body = NULL WHERE sequence = 9")
    assert any("erased by halves" in str(each) for each in check(scored.workspace).findings)


def test_a_changed_document_is_noticed(scored: Table, file_of: Open) -> None:
    file_of().execute("INSERT INTO documents VALUES (?, 'rubric', '{}')", ("0" * 64,))
    assert "frozen rubric 000000000000…" in only(scored.workspace)


def test_lists_tampered_with_are_noticed_and_made_anew(scored: Table, file_of: Open) -> None:
    with scored.workspace.read() as connection:
        before = (panels.panels(connection), panels.seats(connection))
    file_of().execute("UPDATE seats SET status = 'sealed', rated = 0")
    file_of().execute("INSERT INTO panels VALUES ('ghost', 'c', 'Ghost', 'r', 'r', '1', NULL, '')")
    findings = check(scored.workspace).findings
    assert any(scored.panel.id in str(each) for each in findings)
    assert any("panel ghost" in str(each) for each in findings)
    report = check(scored.workspace, rebuild=True)
    assert (report.ok, report.rebuilt) == (True, True)
    with scored.workspace.read() as connection:
        assert (panels.panels(connection), panels.seats(connection)) == before


def test_a_damaged_journal_is_never_rebuilt_over(scored: Table, file_of: Open) -> None:
    file_of().execute("UPDATE events SET body = '{' WHERE kind = 'panel-planned'")
    before = file_of().execute("SELECT * FROM seats").fetchall()
    report = check(scored.workspace, rebuild=True)
    assert not report.rebuilt
    assert any("The lists were left as they are" in str(each) for each in report.findings)
    assert file_of().execute("SELECT * FROM seats").fetchall() == before


def test_a_card_with_a_damaged_event_says_so(scored: Table, file_of: Open) -> None:
    file_of().execute("UPDATE events SET body = '{' WHERE kind = 'noted'")
    with pytest.raises(EvenhandError, match="damaged"), scored.workspace.read() as connection:
        folds.card(connection, scored.panel, scored.panel.seats[0].id)


def test_a_panel_whose_events_are_missing_says_so(scored: Table, file_of: Open) -> None:
    file_of().execute("DELETE FROM events WHERE kind = 'candidate-added'")
    with pytest.raises(EvenhandError, match="missing or damaged"), scored.workspace.read() as connection:
        folds.panel(connection, scored.panel.id)
