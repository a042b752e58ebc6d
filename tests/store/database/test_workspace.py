"""A workspace opens safely or says in one sentence why not, and leaves nothing new behind."""

import os
import sqlite3
import stat
import subprocess
import sys
import tempfile
import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from pathlib import Path

import pytest
from sqlalchemy import insert, text
from sqlalchemy.exc import OperationalError

from app.domain.errors import Conflict, EvenhandError, InvalidInput, NotFound
from app.store.database import open_close, schema
from app.store.database import open_close as version
from app.store.database.workspace import Workspace
from app.store.scratch import scratch
from app.store.upkeep.check import check
from tests.store.conftest import Table, ticking

Open = Callable[[], sqlite3.Connection]


@pytest.fixture
def closed(folder: Path) -> Path:
    """The file of a workspace with one rated panel, closed."""
    with Workspace.create(folder, ticking()) as workspace:
        Table(workspace).rate()
    return folder / "evenhand.db"


def refusal(folder: Path, kind: type[EvenhandError]) -> str:
    """Return the sentence with which opening `folder` is refused; nothing in it may change."""
    before = state(folder)
    with pytest.raises(kind) as caught:
        Workspace.open(folder, ticking())
    assert state(folder) == before
    return str(caught.value)


def state(folder: Path) -> dict[str, tuple[int, int]]:
    """Return size and time of last change of every file but the lock."""
    files = [each for each in folder.iterdir() if each.is_file() and each.name != "evenhand.lock"]
    return {each.name: (each.stat().st_size, each.stat().st_mtime_ns) for each in files}


def test_the_settings_that_lose_nothing_are_on(workspace: Workspace) -> None:
    expected = {
        "journal_mode": "wal", "synchronous": 2, "foreign_keys": 1, "trusted_schema": 0, "cell_size_check": 1,
        "temp_store": 2, "secure_delete": 1, "journal_size_limit": 67108864,
        "fullfsync": 1, "checkpoint_fullfsync": 1, "busy_timeout": 500,
        "application_id": version.APPLICATION_ID, "user_version": version.VERSION,
    }  # fmt: skip
    with workspace.read() as connection:
        found = {name: connection.run(f"PRAGMA {name}").fetchone()[0] for name in (*expected, "mmap_size")}
        tables = connection.run("SELECT name, strict FROM pragma_table_list").fetchall()
    assert not found.pop("mmap_size")
    assert found == expected
    assert {name for name, strict in tables if strict} == set(schema.METADATA.tables)
    assert set(schema.METADATA.tables) == version.TABLES[version.VERSION]


def test_a_new_workspace_is_its_owners_alone(workspace: Workspace) -> None:
    assert stat.S_IMODE(workspace.folder.stat().st_mode) == 0o700
    assert {stat.S_IMODE(each.stat().st_mode) for each in workspace.folder.iterdir()} == {0o600}


def test_closing_leaves_one_file_and_the_lock(closed: Path) -> None:
    assert sorted(os.listdir(closed.parent)) == ["evenhand.db", "evenhand.lock"]


def test_a_workspace_is_never_made_over_another(closed: Path) -> None:
    with pytest.raises(Conflict, match="There is a workspace"):
        Workspace.create(closed.parent, ticking())
    with Workspace.open_or_create(closed.parent, ticking()) as workspace, workspace.read() as connection:
        assert connection.run("SELECT count(*) FROM panels").fetchone()[0] == 1


def test_a_second_window_is_told_and_readers_are_let_in(table: Table) -> None:
    table.rate()
    with pytest.raises(Conflict, match="already has the workspace"):
        Workspace.open(table.workspace.folder, ticking())
    with Workspace.open(table.workspace.folder, ticking(), writer=False) as reader:
        with reader.read() as connection:
            assert connection.run("SELECT count(*) FROM events").fetchone()[0]
        with pytest.raises(Conflict, match="for reading only"), reader.write():
            pass
    assert len(table.rate(2).commitments) == 2


def test_a_reader_alone_leaves_no_log_behind(closed: Path) -> None:
    with Workspace.open(closed.parent, ticking(), writer=False) as reader, reader.read():
        pass
    assert sorted(os.listdir(closed.parent)) == ["evenhand.db", "evenhand.lock"]


def test_no_workspace(tmp_path: Path) -> None:
    assert refusal(tmp_path, NotFound).startswith("There is no workspace in")
    with pytest.raises(NotFound):
        Workspace.open(tmp_path / "missing", ticking())
    assert os.listdir(tmp_path) == []


def test_an_empty_file(closed: Path) -> None:
    closed.write_bytes(b"")
    assert "is empty" in refusal(closed.parent, InvalidInput)


def test_a_file_that_is_no_database(closed: Path) -> None:
    closed.write_text("Dear diary, " * 100, encoding="utf-8")
    assert "not an Evenhand workspace" in refusal(closed.parent, InvalidInput)


def test_a_folder_in_place_of_the_file(tmp_path: Path) -> None:
    (tmp_path / "evenhand.db").mkdir()
    assert "is not a file" in refusal(tmp_path, InvalidInput)


def test_another_programs_database(closed: Path) -> None:
    closed.unlink()
    with sqlite3.connect(closed) as other:
        other.execute("CREATE TABLE recipe (id)")
    other.close()
    assert "belongs to another program" in refusal(closed.parent, InvalidInput)


def test_a_newer_version_is_left_untouched(closed: Path) -> None:
    with sqlite3.connect(closed, isolation_level=None) as newer:
        newer.execute(f"PRAGMA user_version={version.VERSION + 1}")
    newer.close()
    assert "made by a newer Evenhand" in refusal(closed.parent, Conflict)


@pytest.mark.parametrize("keep", [60, 4096, 20_000])
def test_a_truncated_file(closed: Path, keep: int) -> None:
    closed.write_bytes(closed.read_bytes()[:keep])
    kind: type[EvenhandError] = InvalidInput if keep < 100 else EvenhandError
    assert "damaged" in refusal(closed.parent, kind) or keep < 100


def test_a_page_of_zeros(closed: Path) -> None:
    content = bytearray(closed.read_bytes())
    content[4096 * 3 : 4096 * 4] = bytes(4096)
    closed.write_bytes(content)
    assert "damaged" in refusal(closed.parent, EvenhandError)


def test_a_file_locked_by_another_program(table: Table, file_of: Open) -> None:
    other = file_of()
    other.execute("BEGIN IMMEDIATE")
    with pytest.raises(Conflict, match="Another program is using the workspace"):
        table.rate()
    other.execute("ROLLBACK")
    assert len(table.rate().commitments) == 1


def test_a_file_removed_while_open(table: Table) -> None:
    table.rate()
    table.workspace.file.unlink()
    with pytest.raises(NotFound, match=r"removed or replaced while open\. Nothing you type is being saved"):
        table.rate(2)
    assert not table.workspace.file.exists()


def test_a_file_replaced_while_open(table: Table, tmp_path: Path) -> None:
    table.rate()
    (tmp_path / "copy").write_bytes(table.workspace.file.read_bytes())
    (tmp_path / "copy").replace(table.workspace.file)
    with pytest.raises(NotFound, match="removed or replaced"):
        table.rate(2)


def test_a_write_refused_while_the_folder_is_away_changes_nothing(
    table: Table, file_of: Open, tmp_path: Path
) -> None:
    kept = table.rate()
    folder, away = table.workspace.folder, tmp_path / "away"
    folder.rename(away)
    with pytest.raises(NotFound, match="Nothing you type is being saved"):
        table.rate(2)
    away.rename(folder)
    assert table.cards[0] == kept
    query = "SELECT count(*) FROM events WHERE kind = 'rated'"
    assert file_of().execute(query).fetchone() == (1,)
    table.rate(2)
    assert file_of().execute(query).fetchone() == (2,)


def test_a_log_removed_while_open(table: Table) -> None:
    table.rate()
    (table.workspace.folder / "evenhand.db-wal").unlink()
    with pytest.raises(NotFound, match="Nothing you type is being saved"):
        table.rate(2)


@pytest.mark.parametrize("left", [0, 32, 4152])
def test_a_log_cut_off_while_open_is_told_at_the_next_word_and_at_closing(
    left: int, folder: Path, file_of: Open
) -> None:
    workspace = Workspace.create(folder, ticking())
    table = Table(workspace)
    table.rate()
    os.truncate(folder / "evenhand.db-wal", left)
    for act in (table.rate, lambda: table.note("said meanwhile"), workspace.close):
        with pytest.raises(EvenhandError, match="was cut off by another program"):
            act()


def test_a_log_that_is_emptied_by_the_program_itself_is_no_alarm(table: Table) -> None:
    table.rate()
    assert table.workspace.compact()
    table.rate(2)
    assert table.workspace.compact()


def test_words_go_on_being_kept_while_the_file_is_rewritten_again_and_again(table: Table) -> None:
    ended = threading.Event()

    def rewrite() -> None:
        while not ended.is_set():
            with suppress(Conflict):
                table.workspace.compact()

    rewriting = threading.Thread(target=rewrite)
    rewriting.start()
    try:
        for number in range(100):
            with suppress(Conflict):  # busy is told; a cut log would be another error
                table.note(f"{number}")
    finally:
        ended.set()
        rewriting.join()
    assert check(table.workspace).ok


def test_a_full_disk_and_then_space_again(table: Table, file_of: Open) -> None:
    table.rate()
    pages = file_of().execute("PRAGMA page_count").fetchone()[0]
    limit_pages(table.workspace, pages)
    with pytest.raises(EvenhandError, match="no space left") as caught:
        for _ in range(50):
            table.note("x" * 19_000)
    assert "Traceback" not in str(caught.value)
    kept = file_of().execute(
        "SELECT count(*) FROM events WHERE seat_id IS NOT NULL AND kind != 'seat-assigned'"
    )
    assert kept.fetchone() == (len(table.cards[0].commitments),)
    limit_pages(table.workspace, 2**30)
    table.note("x" * 19_000)


def limit_pages(workspace: Workspace, pages: int) -> None:
    """Let the file grow to so many pages: SQLite then fails as on a full disk."""
    with workspace.read() as connection:
        connection.run(f"PRAGMA max_page_count={pages}")


SCORE = """
import resource, signal, sys
from pathlib import Path
from app.domain.errors import EvenhandError
from app.store.database.workspace import Workspace
from tests.store.conftest import Table, ticking

folder, done = Path(sys.argv[1]), 0
try:
    with Workspace.create(folder, ticking()) as workspace:
        table = Table(workspace)
        signal.signal(signal.SIGXFSZ, signal.SIG_IGN)
        most = (folder / "evenhand.db-wal").stat().st_size + 60_000
        resource.setrlimit(resource.RLIMIT_FSIZE, (most, most))
        for _ in range(100):
            table.note("y" * 9_000)
            done += 1
except EvenhandError as error:
    print(done, error)
"""


@pytest.mark.skipif(sys.platform == "win32", reason="Windows has no file size limit to set")
def test_a_write_the_system_refuses_loses_only_what_was_refused(folder: Path) -> None:
    ran = subprocess.run(
        [sys.executable, "-W", "error", "-c", SCORE, str(folder)],
        capture_output=True,
        text=True,
        check=True,
        cwd=Path(__file__).parents[3],
    )
    assert ran.stderr == ""
    done, _, sentence = ran.stdout.strip().partition(" ")
    assert "no space left" in sentence or "disk refused" in sentence
    with Workspace.open(folder, ticking()) as workspace, workspace.read() as connection:
        notes = connection.run("SELECT count(*) FROM events WHERE kind = 'noted'").fetchone()[0]
    assert notes == int(done)
    assert int(done) > 0


@pytest.fixture
def anybodys() -> Iterator[Path]:
    """A folder that every user can reach."""
    with tempfile.TemporaryDirectory(prefix="evenhand-") as name:
        Path(name).chmod(0o755)
        yield Path(name)


@contextmanager
def as_nobody() -> Iterator[None]:
    """Go on as a user without rights, whom root's are not lent to."""
    os.setresuid(65534, 65534, 0)
    try:
        yield
    finally:
        os.setresuid(0, 0, 0)


@pytest.mark.skipif(sys.platform != "linux" or os.geteuid() != 0, reason="only root can become nobody")
def test_what_may_not_be_written_has_its_sentence(anybodys: Path) -> None:
    folder, file = anybodys / "w", anybodys / "w" / "evenhand.db"
    with Workspace.create(folder, ticking()) as workspace:
        Table(workspace)
    file.chmod(0o644)
    folder.chmod(0o755)
    with as_nobody():
        assert "belongs to “root”" in refusal(folder, EvenhandError)
        with Workspace.open(folder, ticking(), writer=False) as reader, reader.read() as connection:
            assert connection.run("SELECT count(*) FROM panels").fetchone()[0] == 1
        assert sorted(os.listdir(folder)) == ["evenhand.db", "evenhand.lock"]
        with pytest.raises(EvenhandError, match="You may not read or write"):
            Workspace.create(anybodys / "new", ticking())
    folder.chmod(0o777)
    (folder / "evenhand.lock").chmod(0o666)
    with as_nobody():
        assert "belongs to “root”" in refusal(folder, EvenhandError)
    file.chmod(0o600)
    with as_nobody():
        assert "belongs to “root”" in refusal(folder, EvenhandError)
    assert sorted(os.listdir(folder)) == ["evenhand.db", "evenhand.lock"]


def test_what_an_interrupted_creation_left_is_swept(folder: Path) -> None:
    folder.mkdir()
    for name in ("evenhand.db.part", "evenhand.db.part-wal"):
        (folder / name).write_bytes(b"half")
    with pytest.raises(NotFound):
        Workspace.open(folder, ticking())
    Workspace.create(folder, ticking()).close()
    assert sorted(os.listdir(folder)) == ["evenhand.db", "evenhand.lock"]


@pytest.mark.parametrize("step", ["create_all", "settle", "rename"])
def test_a_creation_that_breaks_off_leaves_no_workspace(
    folder: Path, step: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    def fail(*_: object, **__: object) -> None:
        raise OSError(28, "No space left on device")

    whose = {"create_all": schema.METADATA, "settle": open_close, "rename": Path}[step]
    with monkeypatch.context() as broken:
        broken.setattr(whose, step, fail)
        with pytest.raises(EvenhandError, match="no space left"):
            Workspace.create(folder, ticking())
    assert sorted(os.listdir(folder)) == ["evenhand.lock"]
    Workspace.create(folder, ticking()).close()


def test_no_candidate_data_in_a_database_error(table: Table) -> None:
    with pytest.raises(OperationalError) as caught, table.workspace.write() as connection:
        connection.execute(text("INSERT INTO nowhere VALUES (:name)"), {"name": "Ada Example"})
    assert "Ada Example" not in str(caught.value)


@pytest.mark.parametrize("fails", [True, False])
def test_plain_sql_and_statements_are_of_one_transaction(workspace: Workspace, fails: bool) -> None:
    with suppress(KeyboardInterrupt), workspace.write() as connection:
        scratch.put(connection, "seat", "note", "plain")
        row = {"scope": "seat", "field": "reason", "text": "a statement"}
        connection.execute(insert(schema.scratch), [row])  # the first on this connection
        if fails:
            raise KeyboardInterrupt
    with workspace.read() as connection:
        kept = scratch.get(connection, "seat")
    assert kept == ({} if fails else {"note": "plain", "reason": "a statement"})


def test_reading_within_a_transaction_and_in_another_thread_gets_a_connection_of_its_own(
    workspace: Workspace,
) -> None:
    seen = []

    def look() -> None:
        with workspace.read() as other:
            seen.append(scratch.get(other, "seat"))

    with workspace.write() as connection:
        scratch.put(connection, "seat", "note", "not there yet")
        look()
        thread = threading.Thread(target=look)
        thread.start()
        thread.join()
    look()
    assert seen == [{}, {}, {"note": "not there yet"}]


@pytest.mark.skipif(sys.platform != "linux" or os.geteuid() != 0, reason="only root can become nobody")
@pytest.mark.parametrize("inside", ["", "deeper/still"])
def test_a_workspace_in_someone_elses_closed_folder_is_told_as_theirs(anybodys: Path, inside: str) -> None:
    theirs = anybodys / "theirs"
    with Workspace.create(theirs / inside, ticking()) as workspace:
        Table(workspace)
    theirs.chmod(0o700)
    with as_nobody():
        for act in (Workspace.open, Workspace.open_or_create):
            with pytest.raises(EvenhandError, match="theirs” belongs to “root”") as refused:
                act(theirs / inside, ticking())
            assert not isinstance(refused.value, NotFound), "it is there, for all that one can tell"


@pytest.mark.skipif(sys.platform != "linux" or os.geteuid() != 0, reason="only root can become nobody")
def test_ones_own_file_that_one_locked_oneself_out_of_is_not_called_anothers(anybodys: Path) -> None:
    (anybodys / "mine").mkdir()
    os.chown(anybodys / "mine", 65534, 65534)
    with as_nobody():
        Workspace.create(anybodys / "mine", ticking()).close()
        (anybodys / "mine" / "evenhand.db").chmod(0)
        assert "You may not read or write" in refusal(anybodys / "mine", EvenhandError)
