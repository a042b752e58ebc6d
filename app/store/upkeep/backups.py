"""Backups: sound copies of the workspace's file, each kept for its time.

They are SQLite's own: its backup API reads one state while others write, which no copying of files does.
"""

import re
from collections.abc import Iterator, Sequence
from contextlib import closing, contextmanager, suppress
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any

from app.domain.errors import Conflict, EvenhandError, Sentence
from app.store.database import connection as sqlite
from app.store.database import driver, open_close, reach
from app.store.database.connection import Connection
from app.store.database.driver import FileKey
from app.store.database.workspace import FILE, LOCK, PART, Workspace
from app.store.files import atomic, locations
from app.store.files.lock import Lock
from app.store.files.os_errors import faults
from app.store.scratch import care, runs
from app.store.secrets import key_file
from app.store.upkeep import check, whose

FOLDER = "backups"
ALL = timedelta(hours=48)
"""How long every backup is kept; then the last of a day, then of a week, then none."""

DAYS, WEEKS = 14, 4
ALWAYS = 10
"""So many stay, however old they are."""
AT_ONCE = 5
"""So many go at most when one is made, the oldest first."""

TIME = "%Y%m%dT%H%M%SZ"
"""How a moment, in UTC, stands in a name."""

SAVED = "saved"
"""Why the first backup of a folder was made that everything was saved into."""

_NAME = re.compile(r"evenhand-(\d{8}T\d{6}Z)(?:-([a-z]{1,20}))?\.db")

_UNTYPED = (runs.SCOPE, runs.PRESENCE, care.SCOPE)
"""What of the scratch table is nobody's work: being there, and the care of the workspace."""

WorkspaceState = list[list[tuple[Any, ...]]]
"""What differs between two workspace files when anything that a person did differs."""


@dataclass(frozen=True, slots=True)
class BackupLine:
    """What a list says of a backup."""

    file: Path
    when: datetime
    size: int
    sound: bool | None
    """Whether it can be gone back to; `None` while it was not read."""
    reason: str = ""
    """Why it was made, in one word; empty for older ones."""
    since: int | None = None
    """How many events came after it, which going back sets aside; `None` while nobody knows."""
    other: str = ""
    """The id of the workspace that it is of, where that is another; empty where it is this one's."""


def back_up(workspace: Workspace, reason: str = "") -> Path | None:
    """Make a backup, remove those too old, and return its file; `None` when the newest whole one says it all.

    Works on a workspace opened for reading too. The copy is read to its last event: damage is not backed up.
    Raises a sentence, and leaves the others alone, when the folder refuses or the copy is not whole.
    """
    folder = workspace.folder / FOLDER
    if not workspace.folder.exists():
        workspace.check_in_place()
    with faults(folder):
        folder.mkdir(mode=0o700, exist_ok=True)
        atomic.sync_folder(workspace.folder)  # or the first backup could go with its folder
    with alone(folder):
        atomic.sweep(folder)
        at = workspace.clock().astimezone(UTC)
        with workspace.read() as connection:
            state = holding(connection)
            if workspace.key is not None:
                key_file.keep(workspace.folder, workspace.key, workspace.key_file)
            good = _same(folder, workspace, state)
            made = None if good else folder / f"evenhand-{at:{TIME}}{reason and f'-{reason}'}.db"
            if made:
                atomic.write_with(made, lambda part: _copy(connection, state, part, workspace.key))
        thin(folder, workspace, at, good or made)
    return made


def save_into(workspace: Workspace, folder: Path) -> Path:
    """Make the first backup of another folder from what is open here, though its file may be gone; return it.

    Raises a sentence, and leaves the folder as it was, where something lies there or the folder refuses.
    """
    locations.check_writable(folder)
    if (folder / FILE).exists():
        raise Conflict("There is a workspace in “{folder}” already. Choose an empty folder.", folder=folder)
    take_back(folder, workspace)
    locations.check_bare(folder)
    place, at, key = folder / FOLDER, workspace.clock().astimezone(UTC), workspace.key
    kept = key_file.of(workspace.folder, key, workspace.key_file) if key is not None else None
    with faults(place):
        place.mkdir(mode=0o700, parents=True, exist_ok=True)
    made = place / f"evenhand-{at:{TIME}}-{SAVED}.db"
    if kept is not None:
        key_file.write(folder, kept)
    with workspace.read() as connection:
        state = holding(connection)
        atomic.write_with(made, lambda part: _copy(connection, state, part, key), workspace.folder)
    return made


def take_back(folder: Path, workspace: Workspace) -> None:
    """Remove what a saving of a workspace into `folder` left that broke off before its end."""
    place = folder / FOLDER
    with faults(folder):
        if (folder / FILE).exists() or not place.is_dir():
            return
        told, found = reach.known(folder / LOCK), [file for file, _ in _found(place)]
        if told and told.last:  # a workspace was at work there
            return
        if all(
            _reason(each) == SAVED and whose.of_file(each, workspace.key) == workspace.id for each in found
        ):
            atomic.sweep(place)
            open_close.sweep_part(folder / PART)
            for each in found:
                each.unlink(missing_ok=True)


def drop_save(folder: Path, made: Path) -> None:
    """Remove what was being saved into a folder in which nothing lay, with the backup `made` there."""
    with suppress(OSError):
        for each in (folder / PART, folder / FILE, made):
            open_close.sweep_part(each)


def backups(folder: Path, *, read: bool = True, key: FileKey | None = None) -> list[BackupLine]:
    """Return the backups of the workspace in `folder`, the newest first; each is read through if wanted.

    Without the `key` of an encrypted one nothing is known of it.
    """
    return in_place(folder / FOLDER, folder, read=read, key=key)


def in_place(place: Path, folder: Path, *, read: bool = True, key: FileKey | None = None) -> list[BackupLine]:
    """Return the backups that lie in `place`, wherever that is, as seen from the workspace in `folder`."""
    with faults(place):
        sizes = [(file, when, file.stat().st_size) for file, when in _found(place)]
    here, owner = _reach_of(folder / FILE, key) if read else None, whose.of_folder(folder, key)
    lines = []
    for file, when, size in sizes:
        sound, theirs = _is_sound(file, key) if read else None, whose.of_file(file, key)
        if owner and theirs and theirs != owner:
            lines.append(BackupLine(file, when, size, sound, _reason(file), other=theirs))
        else:
            lines.append(BackupLine(file, when, size, sound, _reason(file), _since(file, here, key)))
    return lines


def _since(file: Path, here: dict[str, int] | None, key: FileKey | None) -> int | None:
    """Return how many events of those that reach as far as `here` a backup lacks."""
    state = _state_of(file, key) if here is not None else None
    if here is None or state is None:
        return None
    there: dict[str, int] = {device: reach for device, reach, *_ in state[0]}
    return sum(max(0, reach - there.get(device, 0)) for device, reach in here.items())


def _reach_of(file: Path, key: FileKey | None) -> dict[str, int] | None:
    """Return how far each device's journal reaches in a workspace; `None` when it cannot be read."""
    try:
        mode = "immutable" if open_close.is_still(file) else "ro"
        with closing(driver.connect(file, mode, key)) as raw:
            return dict(raw.execute("SELECT device, sequence FROM heads").fetchall())
    except driver.errors(EvenhandError, UnicodeDecodeError):
        return None


def _is_sound(file: Path, key: FileKey | None) -> bool | None:
    """Return whether a backup is whole; `None` where its key is not at hand."""
    try:
        return damage_in(file, key) is None
    except (open_close.KeyWanted, driver.NoLibrary):
        return None


def _reason(file: Path) -> str:
    named = _NAME.fullmatch(file.name)
    return (named and named[2]) or ""


def too_old(times: Sequence[datetime], now: datetime) -> set[datetime]:
    """Return which of the `times` of backups are no longer kept: see `ALL`, `DAYS` and `WEEKS`."""
    today = _day(now)
    last_of_day = {_day(when): when for when in sorted(times)}
    last_of_week = {_day(when) // 7: when for when in sorted(times)}
    kept = {when for when in times if now - when <= ALL}
    kept |= {when for day, when in last_of_day.items() if day > today - DAYS}
    kept |= {when for week, when in last_of_week.items() if week > today // 7 - WEEKS}
    return set(times) - kept


def _copy(connection: Connection, state: WorkspaceState, part: Path, key: FileKey | None) -> None:
    """Copy what `connection` sees to `part`, and see that it arrived."""
    with sqlite.sentences(part), closing(driver.connect(part, "rwc", key, isolation_level=None)) as raw:
        raw.execute("PRAGMA journal_mode=OFF")  # it is thrown away unless it is whole
        connection.driver.backup(raw)
        raw.execute(f"DELETE FROM scratch WHERE scope = '{runs.SCOPE}'")  # nobody has a backup open
    damage = damage_in(part, key)
    if damage is not None:
        raise EvenhandError("The workspace is damaged, and damage is not backed up: {damage}", damage=damage)
    if _state_of(part, key) != state:
        raise EvenhandError(
            "The copy is not what it was made from. Check the disk; under Backups, “Check now” says whether "
            "the workspace is sound."
        )


def _same(folder: Path, workspace: Workspace, state: WorkspaceState) -> Path | None:
    """Return the newest whole backup of a workspace if it holds `state`."""
    for file, _ in own(folder, workspace):
        kept = _state_of(file, workspace.key)
        if kept is not None and kept != state:
            return None
        if kept is not None and damage_in(file, workspace.key) is None:
            return file
    return None


def newest_whole(
    folder: Path, now: datetime, key: FileKey | None = None, place: Path | None = None
) -> datetime | None:
    """Return when the newest backup of the workspace in `folder` was made that is whole; `None` for none.

    It lies in `place`, if that is not the folder's own.
    """
    owner = whose.of_folder(folder, key)
    found = [
        each
        for each in _found(place or folder / FOLDER)
        if whose.of_file(each[0], key) in (owner, None) or not owner
    ]
    found.sort(key=lambda each: each[1] > now)
    return next((when for file, when in found if damage_in(file, key) is None), None)


def damage_in(file: Path, key: FileKey | None = None) -> Sentence | None:
    """Return the first thing in a backup that is not as it was written; `None` when it is whole.

    Raises `KeyWanted` where it is encrypted under another key, `NoLibrary` where none such can be read: that
    says nothing of it.
    """
    try:
        with _opened(file, key) as connection:
            return next(check.damage(connection), None)
    except (open_close.KeyWanted, driver.NoLibrary):
        raise
    except EvenhandError as error:
        return error


def _state_of(file: Path, key: FileKey | None) -> WorkspaceState | None:
    """Return what a backup holds; `None` when it cannot be opened."""
    try:
        with _opened(file, key) as connection:
            return holding(connection)
    except EvenhandError:
        return None


@contextmanager
def _opened(file: Path, key: FileKey | None) -> Iterator[Connection]:
    """Open a backup; nothing appears beside it."""
    opens = open_close.check_file(file, writer=False, key=key)
    with (
        sqlite.sentences(file),
        closing(Connection(file, mode="immutable", writer=False, key=opens)) as connection,
    ):
        open_close.check_contents(connection, file)
        with connection.transaction():
            yield connection


def holding(connection: Connection) -> WorkspaceState:
    """Read how far each device's chain reaches, and what lies outside the journal."""
    typed = f"scratch WHERE scope NOT IN {_UNTYPED}"
    tables = ("heads", "meta", typed, "signing_keys")
    return [connection.run(f"SELECT * FROM {table} ORDER BY 1, 2").fetchall() for table in tables]


def copies(folder: Path) -> list[Path]:
    """Return the backups of the workspace in `folder`, and the folders with what restores set aside."""
    aside = [each for each in sorted(folder.glob("damaged-*")) if each.is_dir()]
    return [*sorted((folder / FOLDER).glob("evenhand-*.db")), *aside]


def _found(folder: Path) -> list[tuple[Path, datetime]]:
    """Return the backups in `folder` with their times, the newest first; other files are not ours."""
    found = []
    for file in folder.glob("evenhand-*.db"):
        named = _NAME.fullmatch(file.name)
        if named and file.is_file():
            found.append((file, datetime.strptime(named[1], TIME).replace(tzinfo=UTC)))
    return sorted(found, key=lambda each: each[1], reverse=True)


def own(folder: Path, workspace: Workspace) -> list[tuple[Path, datetime]]:
    """Return the backups in `folder` that are of a workspace, or do not say whose they are.

    The newest comes first; those that a clock dated ahead of now come last: they are not the newest.
    """
    ours, key, now = (workspace.id, None), workspace.key, workspace.clock()
    found = [(file, when) for file, when in _found(folder) if whose.of_file(file, key) in ours]
    return sorted(found, key=lambda each: each[1] > now)


def thin(folder: Path, workspace: Workspace, now: datetime, good: Path | None) -> None:
    """Remove what is too old, a few at a time: a clock that is years ahead must not cost the history."""
    with faults(folder):
        found = own(folder, workspace)
        if any(when > now for _, when in found):  # one of the two clocks is wrong, and nobody knows which
            return
        gone = too_old([when for _, when in found], now)
        older = [file for file, when in found[ALWAYS:] if when in gone and file != good]
        for file in older[-AT_ONCE:]:
            file.unlink(missing_ok=True)


@contextmanager
def alone(folder: Path) -> Iterator[None]:
    """Let one program at a time work in the folder of the backups."""
    try:
        lock = Lock(folder / "backup.lock")
    except Conflict:
        raise Conflict("Another Evenhand is making a backup just now. Try again in a moment.") from None
    try:
        yield
    finally:
        lock.release()


def _day(moment: datetime) -> int:
    return moment.astimezone(UTC).toordinal()
