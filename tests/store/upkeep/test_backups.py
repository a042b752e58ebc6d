"""Backups are sound whatever happens meanwhile, kept for their time, and restored without losing anything."""

import itertools
import os
import random
import shutil
import signal
import sqlite3
import subprocess
import sys
import threading
import time
from collections.abc import Callable
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from app.domain.errors import Conflict, EvenhandError, InvalidInput, NotFound
from app.store.database.workspace import Workspace
from app.store.scratch import scratch
from app.store.upkeep.backups import ALL, back_up, backups, newest_whole, too_old
from app.store.upkeep.check import check
from app.store.upkeep.restore import restore
from tests.store.conftest import START, Table, ticking

ROOT = Path(__file__).resolve().parents[3]


_DONE = "SELECT id FROM events WHERE kind != 'workspace-restored' ORDER BY lamport, device"


def journal_of(file: Path) -> list[str]:
    """Return the ids of what people did, read by plain sqlite3, beside which nothing appears."""
    connection = sqlite3.connect(f"file:{file}?mode=ro&immutable=1", uri=True)
    try:
        return [row[0] for row in connection.execute(_DONE)]
    finally:
        connection.close()


def everything(folder: Path) -> dict[str, bytes]:
    """Return the files below a folder, but for locks and what SQLite makes anew."""
    files = (each for each in folder.rglob("*") if each.is_file() and each.suffix not in (".lock", ".db-shm"))
    return {str(each.relative_to(folder)): each.read_bytes() for each in files}


@pytest.fixture
def filled(folder: Path) -> tuple[Path, Path]:
    """A closed workspace's folder and its one backup, after which three ratings were made."""
    with Workspace.create(folder, ticking()) as workspace:
        table = Table(workspace, seats=2)
        table.rate()
        made = back_up(workspace)
        assert made
        for level in (1, 2, 4):
            table.rate(level)
    return folder, made


def test_a_backup_holds_what_the_workspace_holds(table: Table, folder: Path) -> None:
    table.rate()
    made = back_up(table.workspace)
    assert made and made.parent == folder / "backups"
    (line,) = backups(folder)
    assert line.file == made and line.sound and line.size == made.stat().st_size
    assert made.name == f"evenhand-{line.when:%Y%m%dT%H%M%SZ}.db"
    assert made.stat().st_mode & 0o077 == 0
    table.workspace.close()
    assert journal_of(made) == journal_of(folder / "evenhand.db")
    assert {each.name for each in made.parent.iterdir()} == {made.name, "backup.lock"}


def test_nothing_is_made_when_nothing_changed_even_text_being_typed(table: Table, folder: Path) -> None:
    assert back_up(table.workspace)
    assert back_up(table.workspace) is None
    with table.workspace.write() as connection:
        scratch.put(connection, "seat", "note", "Half a senten")
    assert back_up(table.workspace)
    assert back_up(table.workspace) is None
    table.rate()
    newest = back_up(table.workspace)
    assert newest and len(backups(folder)) == 3
    newest.write_bytes(newest.read_bytes()[:5000])
    assert [each.sound for each in backups(folder)] == [False, True, True]
    assert back_up(table.workspace), "the newest one is not good"


def test_a_reader_backs_up_while_another_writes(table: Table, folder: Path) -> None:
    """Under load every backup is sound and holds a whole beginning of the journal."""
    done = threading.Event()

    def score() -> None:
        for number in itertools.count():
            if done.is_set():
                break
            table.rate(number % 4 + 1)

    writer = threading.Thread(target=score)
    writer.start()
    try:
        with Workspace.open(folder, ticking(), writer=False) as reader:
            made = [back_up(reader) for _ in range(12)]
    finally:
        done.set()
        writer.join()
    assert sum(each is not None for each in made) > 2
    assert all(each.sound for each in backups(folder))
    table.workspace.close()
    whole = journal_of(folder / "evenhand.db")
    for line in backups(folder):
        kept = journal_of(line.file)
        assert kept == whole[: len(kept)]


def test_a_refusing_folder_is_told_and_harms_nothing(table: Table, folder: Path) -> None:
    (folder / "backups").write_text("in the way", encoding="utf-8")
    with pytest.raises(EvenhandError, match="is a file, not a folder"):
        back_up(table.workspace)
    table.rate()
    assert check(table.workspace).ok


def test_a_read_only_folder_is_told(table: Table, monkeypatch: pytest.MonkeyPatch, folder: Path) -> None:
    from app.store.files import atomic

    def refused(*_: object, **__: object) -> None:
        raise PermissionError(13, "Permission denied")

    assert back_up(table.workspace)
    before = everything(folder / "backups")
    table.rate()
    monkeypatch.setattr(atomic.Path, "touch", refused)  # root may write to a read-only folder
    with pytest.raises(EvenhandError, match="You may not read or write"):
        back_up(table.workspace)
    assert everything(folder / "backups") == before
    table.rate()
    assert check(table.workspace).ok


def test_a_torn_copy_never_takes_its_place(
    table: Table, monkeypatch: pytest.MonkeyPatch, folder: Path
) -> None:
    from app.store.upkeep import backups as module

    genuine = module._copy

    def torn(connection: object, state: list[object], part: Path, key: object) -> None:
        genuine(connection, [*state, "more"], part, key)

    monkeypatch.setattr(module, "_copy", torn)
    with pytest.raises(EvenhandError, match="not what it was made from"):
        back_up(table.workspace)
    assert backups(folder) == []
    assert [each.name for each in (folder / "backups").iterdir()] == ["backup.lock"]


def test_two_backups_at_once_are_one(table: Table, folder: Path) -> None:
    from app.store.files.lock import Lock

    (folder / "backups").mkdir()
    lock = Lock(folder / "backups" / "backup.lock")
    with pytest.raises(Conflict, match="making a backup"):
        back_up(table.workspace)
    lock.release()
    assert back_up(table.workspace)


hours = st.lists(st.integers(0, 24 * 60), min_size=1, max_size=80, unique=True)


@given(hours, st.integers(0, 23))
@settings(max_examples=200)
def test_thinning_keeps_what_it_says(ages: list[int], hour: int) -> None:
    now = datetime(2026, 5, 14, hour, 30, tzinfo=UTC)
    times = [now - timedelta(hours=age) for age in ages]
    kept = set(times) - too_old(times, now)
    assert {when for when in times if now - when <= ALL} <= kept
    assert all(now - when < timedelta(weeks=4) for when in kept)
    old = {when for when in kept if now - when > ALL}
    assert len({when.date() for when in old}) == len(old) <= 14 + 4
    for when in times:
        if (now.date() - when.date()).days < 14:
            assert any(other.date() == when.date() and other >= when for other in kept)


@given(hours, st.integers(1, 60))
@settings(max_examples=100)
def test_thinning_often_is_thinning_once(ages: list[int], step: int) -> None:
    """What is thinned day by day ends as what is thinned at the end, whenever it was done."""
    end = datetime(2026, 5, 14, 12, tzinfo=UTC)
    times = sorted(end - timedelta(hours=age) for age in ages)
    kept: set[datetime] = set()
    now = times[0]
    while now < end:
        kept |= {when for when in times if now - timedelta(hours=step) < when <= now}
        kept -= too_old(sorted(kept), now)
        now += timedelta(hours=step)
    kept |= {when for when in times if when > now - timedelta(hours=step)}
    assert kept - too_old(sorted(kept), end) == set(times) - too_old(times, end)


def test_the_newest_good_one_stays_however_old(table: Table, folder: Path) -> None:
    made = back_up(table.workspace)
    late = ticking()
    table.workspace.clock = lambda: late() + timedelta(days=400)
    assert back_up(table.workspace) is None
    assert [each.file for each in backups(folder)] == [made]


def test_of_many_that_are_too_old_a_few_go_and_the_last_ten_stay(table: Table, folder: Path) -> None:
    made = back_up(table.workspace)
    assert made
    aged = [made.with_name(f"evenhand-202501{day:02}T120000Z.db") for day in range(1, 31)]
    for each in aged:
        shutil.copyfile(made, each)
    left = []
    for _ in range(7):
        table.rate()
        back_up(table.workspace)
        left.append(len(backups(folder, read=False)))
    assert left == [27, 23, 19, 15, 11, 10, 10]
    assert {each.file for each in backups(folder, read=False)} > {*aged[-2:], made}


def test_a_clock_that_is_years_ahead_costs_no_history(table: Table, folder: Path) -> None:
    made = back_up(table.workspace)
    assert made
    earlier = [made.with_name(f"evenhand-202602{day:02}T120000Z.db") for day in range(1, 12)]
    for each in earlier:
        shutil.copyfile(made, each)
    clock, right = ticking(), table.workspace.clock
    table.workspace.clock = lambda: clock() + timedelta(days=1_900)
    for _ in range(2):
        table.rate()
        assert back_up(table.workspace)
    gone = set(earlier) - {each.file for each in backups(folder, read=False)}
    table.workspace.clock = right
    for _ in range(3):
        table.rate()
        assert back_up(table.workspace)
    assert gone == set(earlier) - {each.file for each in backups(folder, read=False)}, "none goes any more"
    assert len(gone) <= 5


def test_what_a_clock_dated_years_ahead_is_not_the_newest(table: Table, folder: Path) -> None:
    clock, right = ticking(), table.workspace.clock
    table.workspace.clock = lambda: clock() + timedelta(days=1_900)
    assert back_up(table.workspace)
    table.workspace.clock = right
    table.rate()
    made = back_up(table.workspace)
    assert made and back_up(table.workspace) is None, "it says it all, and none is made each half hour"
    assert newest_whole(folder, right()) == backups(folder)[1].when


def flip(file: Path, what: bytes) -> None:
    """Flip a bit of a file, in the middle of `what`, as an old disk does."""
    content = bytearray(file.read_bytes())
    at = content.index(what) + len(what) - 1
    content[at] ^= 1
    with file.open("r+b") as stream:
        stream.seek(at)
        stream.write(content[at : at + 1])


def test_damage_is_not_backed_up_and_costs_no_backup(filled: tuple[Path, Path]) -> None:
    folder, made = filled
    flip(folder / "evenhand.db", b'"level":4')
    with Workspace.open(folder, ticking()) as workspace:
        for _ in range(3):
            with pytest.raises(EvenhandError, match="damage is not backed up"):
                back_up(workspace)
    assert [(each.file, each.sound) for each in backups(folder)] == [(made, True)]


def test_a_backup_with_one_wrong_bit_is_not_called_sound_and_another_is_made(
    filled: tuple[Path, Path],
) -> None:
    folder, made = filled
    with Workspace.open(folder, lambda: START + timedelta(hours=1)) as workspace:
        second = back_up(workspace)
        assert second
        flip(second, b'"level":4')
    with Workspace.open(folder, lambda: START + timedelta(hours=2)) as workspace:
        third = back_up(workspace)
    assert [(each.file, each.sound) for each in backups(folder)] == [
        (third, True),
        (second, False),
        (made, True),
    ]


def test_a_restored_workspace_goes_on(filled: tuple[Path, Path]) -> None:
    folder, made = filled
    kept, lost = journal_of(made), journal_of(folder / "evenhand.db")
    aside = restore(folder, made, ticking()).aside
    assert aside and aside.parent == folder and aside.name.startswith("damaged-")
    assert journal_of(aside / "evenhand.db") == lost
    with Workspace.open(folder, ticking()) as workspace:
        assert check(workspace).ok
        Table(workspace, candidate="Bo Example").rate()
        assert check(workspace).ok
        assert back_up(workspace)
        device = workspace.device
    after = sqlite3.connect(folder / "evenhand.db")
    devices = dict(after.execute("SELECT device, count(*) FROM events GROUP BY device").fetchall())
    after.close()
    assert devices.pop(device) > 1, "new events are the new device's"
    assert sum(devices.values()) == len(kept), "so that none can be taken for one made before"
    left = {each.name for each in folder.iterdir()}
    assert left == {"evenhand.db", "evenhand.lock", "backups", aside.name}


def test_a_restore_can_be_undone_and_each_keeps_what_was_there(filled: tuple[Path, Path]) -> None:
    folder, made = filled
    before = journal_of(folder / "evenhand.db")
    first = restore(folder, made, lambda: START).aside
    assert first
    second = restore(folder, first / "evenhand.db", lambda: START).aside
    assert second and second != first and first.is_dir()
    assert journal_of(folder / "evenhand.db") == before


def test_a_restore_that_another_program_stands_in_the_way_of_leaves_no_copy(
    filled: tuple[Path, Path], tmp_path: Path
) -> None:
    folder, made = filled
    with Workspace.open(folder, ticking()) as workspace:
        Table(workspace, candidate="Bo Example").rate()
        hot = shutil.copytree(folder, tmp_path / "hot")
    reader = sqlite3.connect(hot / "evenhand.db", isolation_level=None)
    reader.execute("BEGIN")
    before = reader.execute("SELECT count(*) FROM events").fetchone()
    for _ in range(2):
        with pytest.raises(Conflict, match="Another program reads the workspace"):
            restore(hot, made, ticking())
    assert not list(hot.glob("damaged-*"))
    assert reader.execute("SELECT count(*) FROM events").fetchone() == before
    reader.close()


def test_a_hot_log_neither_undoes_a_restore_nor_is_lost(filled: tuple[Path, Path], tmp_path: Path) -> None:
    folder, made = filled
    hot = tmp_path / "hot"
    with Workspace.open(folder, ticking()) as workspace:
        Table(workspace, candidate="Bo Example").rate()
        shutil.copytree(folder, hot)  # as a power cut leaves it
    assert (hot / "evenhand.db-wal").stat().st_size > 0
    log = (hot / "evenhand.db-wal").read_bytes()
    aside = restore(hot, hot / "backups" / made.name, ticking()).aside
    assert aside and (aside / "evenhand.db-wal").read_bytes() == log
    assert journal_of(hot / "evenhand.db") == journal_of(made)
    again = restore(hot, aside / "evenhand.db", ticking()).aside
    assert again
    assert journal_of(hot / "evenhand.db") == journal_of(folder / "evenhand.db"), "with what the log held"


@pytest.mark.parametrize("harm", ["header", "middle", "empty", "cut", "gone"])
def test_a_damaged_workspace_comes_back_from_its_newest_good_backup(
    filled: tuple[Path, Path], harm: str
) -> None:
    folder, made = filled
    file = folder / "evenhand.db"
    content = file.read_bytes()
    half = len(content) // 2
    harmed = {
        "header": bytes(100) + content[100:],
        "middle": content[:4096] + bytes(half) + content[4096 + half :],
        "empty": b"",
        "cut": content[:half],
    }
    if harm == "gone":
        file.unlink()
    else:
        file.write_bytes(harmed[harm])
    (newest, *_) = [each.file for each in backups(folder) if each.sound]
    aside = restore(folder, newest, ticking()).aside
    assert (aside is None) == (harm == "gone")
    if aside:
        assert (aside / "evenhand.db").read_bytes() == harmed[harm]
    with Workspace.open(folder, ticking()) as workspace:
        assert check(workspace).ok
    assert journal_of(file) == journal_of(made)


def test_a_backup_starts_a_workspace_elsewhere(filled: tuple[Path, Path], tmp_path: Path) -> None:
    assert restore(tmp_path / "new", filled[1], ticking()).aside is None
    with Workspace.open(tmp_path / "new", ticking()) as workspace:
        assert check(workspace).ok


def _flip(file: Path) -> None:
    content = file.read_bytes()
    place = content.index(b"evaluation", content.index(b'"kind":"rated"') - 200)
    file.write_bytes(content[:place] + b"E" + content[place + 1 :])


WRONG: list[tuple[str, Callable[[Path], object], type[EvenhandError], str]] = [
    ("text", lambda file: file.write_text("Dear diary, " * 20), InvalidInput, "not an Evenhand workspace"),
    ("empty", lambda file: file.write_bytes(b""), InvalidInput, "is empty"),
    ("missing", lambda file: file.unlink(), NotFound, "There is no backup"),
    ("cut", lambda file: file.write_bytes(file.read_bytes()[:9000]), EvenhandError, "damaged"),
    ("flipped", _flip, EvenhandError, "is damaged: Event .* was changed"),
]


@pytest.mark.parametrize(("name", "spoil", "kind", "words"), WRONG, ids=[each[0] for each in WRONG])
def test_a_wrong_file_is_refused_and_nothing_touched(
    filled: tuple[Path, Path],
    name: str,
    spoil: Callable[[Path], object],
    kind: type[EvenhandError],
    words: str,
) -> None:
    folder, made = filled
    spoil(made)
    before = everything(folder)
    with pytest.raises(kind, match=words):
        restore(folder, made, ticking())
    assert everything(folder) == before
    with Workspace.open(folder, ticking()) as workspace:
        assert check(workspace).ok


def test_another_programs_file_and_a_workspace_are_refused(filled: tuple[Path, Path], tmp_path: Path) -> None:
    folder, made = filled
    other = tmp_path / "other.db"
    base = sqlite3.connect(other)
    base.execute("CREATE TABLE t (x)")
    base.close()
    before = everything(folder)
    with pytest.raises(InvalidInput, match="belongs to another program"):
        restore(folder, other, ticking())
    with pytest.raises(InvalidInput, match="not a backup"):
        restore(folder, folder / "evenhand.db", ticking())
    with Workspace.open(folder, ticking()), pytest.raises(Conflict, match="already has the workspace"):
        restore(folder, made, ticking())
    assert everything(folder) == before


CHILD = """
import sys
from datetime import UTC, datetime
from pathlib import Path
from app.store.scratch import scratch
from app.store.upkeep.backups import back_up
from app.store.upkeep.restore import restore
from app.store.database.workspace import Workspace

work, folder = sys.argv[1], Path(sys.argv[2])
now = lambda: datetime.now(UTC)
if work == "backup":
    with Workspace.open(folder, now) as workspace:
        for number in range(10**6):
            with workspace.write() as connection:
                scratch.put(connection, "seat", "note", str(number))
            back_up(workspace)
            print(number, flush=True)
else:
    for number in range(10**6):
        restore(folder, Path(sys.argv[3 + number % 2]), now)
        print(number, flush=True)
"""


def kill_one(chance: random.Random, *words: object) -> None:
    """Let a child work on for up to 80 ms after the first piece of work is done; then kill it."""
    command = [sys.executable, "-c", CHILD, *map(str, words)]
    with subprocess.Popen(command, cwd=ROOT, stdout=subprocess.PIPE) as child:
        assert child.stdout is not None
        assert child.stdout.readline()
        time.sleep(chance.uniform(0, 0.08))
        child.kill()
    assert child.returncode == -signal.SIGKILL


@pytest.mark.slow
def test_killed_while_backing_up(filled: tuple[Path, Path]) -> None:
    folder, _ = filled
    chance = random.Random(5)
    for _ in range(6):
        kill_one(chance, "backup", folder)
        assert all(each.sound for each in backups(folder))
        with Workspace.open(folder, ticking()) as workspace:
            assert check(workspace).ok
            back_up(workspace)
        assert not list((folder / "backups").glob(".*")), "the next one clears up"


@pytest.mark.slow
def test_killed_while_restoring(filled: tuple[Path, Path], tmp_path: Path) -> None:
    folder, made = filled
    later = shutil.copy(folder / "evenhand.db", tmp_path / "later.db")
    journals = (journal_of(made), journal_of(later))
    chance = random.Random(5)
    for _ in range(6):
        kill_one(chance, "restore", folder, made, later)
        with Workspace.open(folder, ticking()) as workspace:
            assert check(workspace).ok
        assert journal_of(folder / "evenhand.db") in journals
    restore(folder, made, ticking())
    left = {each.name for each in folder.iterdir() if not each.name.startswith("damaged-")}
    assert left == {"evenhand.db", "evenhand.lock", "backups"}


STEPS = {"open", "os.chmod", "os.mkdir", "os.remove", "os.rename", "os.rmdir", "sqlite3.connect"}


def killed_at(step: int, work: Callable[[], object]) -> bool:
    """Do `work` in a process of its own that dies as it takes its `step`; return whether it came to that."""
    child = os.fork()
    if child == 0:
        left = itertools.count(step, -1)
        sys.addaudithook(
            lambda name, _: os.kill(os.getpid(), signal.SIGKILL) if name in STEPS and not next(left) else None
        )
        work()
        os._exit(0)
    _, status = os.waitpid(child, 0)
    assert os.WIFSIGNALED(status) or os.WEXITSTATUS(status) == 0
    return os.WIFSIGNALED(status)


@pytest.mark.slow
@pytest.mark.skipif(not hasattr(os, "fork"), reason="needs fork")
def test_killed_at_every_step_of_a_restore_over_a_hot_log(filled: tuple[Path, Path], tmp_path: Path) -> None:
    folder, made = filled
    hot = tmp_path / "hot"
    with Workspace.open(folder, ticking()) as workspace:
        Table(workspace, candidate="Bo Example").rate()
        shutil.copytree(folder, hot)
    old, new = journal_of(folder / "evenhand.db"), journal_of(made)
    seen = []
    for step in itertools.count():
        place = shutil.copytree(hot, tmp_path / str(step))
        killed = killed_at(step, lambda at=place: restore(at, made, ticking()))  # type: ignore[misc]
        with Workspace.open(place, ticking()) as workspace:
            assert check(workspace).ok
        seen.append(journal_of(place / "evenhand.db"))
        assert seen[-1] in (old, new), f"neither old nor new after a kill at step {step}"
        restore(place, made, ticking())
        assert not list(place.glob(".*")) and not list(place.glob("*.part*")), "the next one clears up"
        if not killed:
            break
    assert len(seen) > 20 and seen[0] == old and seen[-1] == new


def harmed(file: Path, kind: str) -> None:
    """Harm a workspace file as a disk does."""
    if kind == "bit":
        flip(file, b'"level":4')
    elif kind == "page":  # one of the journal's own
        content = bytearray(file.read_bytes())
        at = content.index(b'"level":4') // 4_096 * 4_096
        content[at : at + 4_096] = bytes(4_096)
        file.write_bytes(content)


@pytest.mark.parametrize("kind", ["bit", "page"])
def test_what_is_sound_of_a_damaged_backup_is_kept_and_the_rest_is_known(folder: Path, kind: str) -> None:
    with Workspace.create(folder, ticking()) as workspace:
        table = Table(workspace, seats=2)
        for level in (3, 4, 2):
            table.rate(level)
        made = back_up(workspace)
        assert made
    before = journal_of(made)
    harmed(made, kind)
    with pytest.raises(EvenhandError, match="is damaged"):
        restore(folder, made, ticking())
    went_back = restore(folder, made, ticking(), anyway=True)
    assert went_back.damage and went_back.aside
    kept = journal_of(folder / "evenhand.db")
    assert set(kept) <= set(before) and (kept == before or kind == "page")
    with Workspace.open(folder, ticking()) as workspace:
        assert check(workspace).findings == (), "what is known is not found again"
        assert back_up(workspace)
        Table(workspace, candidate="Bo Example").rate()
        assert check(workspace).ok
    flip(folder / "evenhand.db", b'"kind":"rated","value":{')
    with Workspace.open(folder, ticking()) as workspace:
        assert not check(workspace).ok, "what is new is found"


def test_a_whole_backup_is_gone_back_to_as_ever_also_anyway(filled: tuple[Path, Path]) -> None:
    folder, made = filled
    assert restore(folder, made, ticking(), anyway=True).damage == ()
    assert journal_of(folder / "evenhand.db") == journal_of(made)


def test_beside_each_backup_stands_how_much_came_after_it(table: Table, folder: Path) -> None:
    table.rate()
    first = back_up(table.workspace)
    table.rate(2)
    table.rate(4)
    second = back_up(table.workspace)
    table.rate(1)
    told = {each.file: each.since for each in backups(folder)}
    assert (told[first], told[second]) == (3, 1)  # type: ignore[index]
    assert [each.since for each in backups(folder, read=False)] == [None, None]
    assert sorted(each.suffix for each in (folder / "backups").iterdir()) == [".db", ".db", ".lock"]


@pytest.mark.skipif(sys.platform == "win32", reason="what is read-only there says nothing of a new file")
def test_reading_beside_a_read_only_file_leaves_no_log_that_would_stay_so(
    filled: tuple[Path, Path], monkeypatch: pytest.MonkeyPatch
) -> None:
    folder, _ = filled
    monkeypatch.setattr(os, "access", lambda each, _: bool(os.stat(each).st_mode & 0o200))  # as no root
    (folder / "evenhand.db").chmod(0o400)
    before = folder.stat().st_mtime_ns
    assert [each.since for each in backups(folder)] == [3]
    with Workspace.open(folder, ticking(), writer=False) as workspace:
        assert check(workspace).findings == ()
    assert folder.stat().st_mtime_ns == before, "nothing was made, not even for a moment"
