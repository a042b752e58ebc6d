"""Going back to a backup: what was there is set aside, never thrown away."""

import os
import shutil
import sqlite3
from contextlib import closing
from dataclasses import dataclass
from datetime import UTC, datetime
from itertools import count
from pathlib import Path
from typing import NamedTuple

from sqlalchemy import insert, update

from app.domain.errors import Conflict, EvenhandError, InvalidInput, NotFound, Sentence
from app.domain.journal.erasing import CandidateErased, ErasingBegun
from app.domain.journal.events import CHAIN_START, CandidateAdded, Subjects, WorkspaceRestored, body_of
from app.domain.kits.bundle import OpeningSetAside, PanelOpened
from app.domain.text import uuid7
from app.store.database import connection as sqlite
from app.store.database import driver, open_close, reach, schema
from app.store.database.connection import Connection
from app.store.database.driver import FileKey
from app.store.database.workspace import FILE, LOCK, PART, Clock, Randomness, Workspace
from app.store.files import atomic, locations, unfinished
from app.store.files.lock import Lock
from app.store.files.os_errors import faults
from app.store.journal import events as journal
from app.store.lists import projections
from app.store.scratch import runs
from app.store.secrets import key_file
from app.store.upkeep import backups, bring_up, check, whose
from app.store.upkeep.rescue import rescue

ASIDE = f"{unfinished.PART}aside"
_ADDED = str(CandidateAdded.model_fields["kind"].default)
_ERASING = tuple(str(each.model_fields["kind"].default) for each in (ErasingBegun, CandidateErased))
_OPENED = str(PanelOpened.model_fields["kind"].default)
_LOST = (sqlite3.SQLITE_CORRUPT, sqlite3.SQLITE_NOTADB)


class WentBack(NamedTuple):
    """What going back came to."""

    aside: Path | None
    """The folder in which what was there lies; the program never removes it. `None` when nothing was."""
    damage: tuple[Sentence, ...] = ()
    """What of the backup is damaged and was left out, where one went back to it anyway."""


def restore(
    folder: Path, file: Path, clock: Clock, *, anyway: bool = False, key: FileKey | None = None
) -> WentBack:
    """Put the backup `file` in the place of the workspace in `folder`, which no program may have open.

    The backup is checked to its last event first: a sentence means that nothing was changed. With `anyway`
    what is sound of a damaged one is put there, and what is not stands on record.
    From then on events are another device's, so none can be taken for one made after the backup. An encrypted
    backup needs its `key`, and goes only where nothing lies that is under another, or under none.
    """
    if not file.is_file():
        raise NotFound("There is no backup “{file}”. Nothing was changed.", file=file)
    opens = open_close.check_file(file, writer=False, key=key)
    whose.check_own(folder, file, key)
    with faults(folder):
        folder.mkdir(mode=0o700, parents=True, exist_ok=True)
    locations.check_writable(folder)
    lock = reach.taken(folder / LOCK)
    try:
        _check_form(folder, file, opens)
        with unfinished.noted(_home(file, folder), (folder / PART).absolute()):
            went_back = _put_in_place(folder, file, opens, clock(), lock, anyway=anyway)
        restored = Workspace(folder, lock, clock, os.urandom, key=opens)
    except BaseException:
        lock.release()
        raise
    restored.close()
    return went_back


def _check_form(folder: Path, file: Path, key: FileKey | None) -> None:
    """Raise `Conflict` where a backup would not lie in `folder` as what is there does; bring its key file.

    Words that were encrypted are never put on the disk as plain ones, nor the other way round, by going back.
    """
    plain = driver.is_plain(folder / FILE)
    keys = [] if plain or not driver.has_key_file(folder) else key_file.those(folder)
    ours = {each.fingerprint for each in keys}
    if (plain and key is not None) or (ours and (key is None or key.fingerprint not in ours)):
        raise Conflict(
            "“{file}” is not encrypted as the workspace in “{folder}” is. Nothing was changed. Go back "
            "to it in an empty folder.",
            file=file,
            folder=folder,
        )
    if key is not None and not (folder / driver.KEY_FILE).exists():
        key_file.write(folder, key_file.of(folder if ours else file.parent, key))


def _home(file: Path, folder: Path) -> Path | None:
    """Return the folder of the workspace whose backup `file` is, unless that is `folder`: it sweeps there."""
    home = file.absolute().parent.parent
    ours = file.parent.name == backups.FOLDER and (home / FILE).exists()
    return home if ours and home != folder.absolute() else None


def _put_in_place(
    folder: Path, file: Path, key: FileKey | None, at: datetime, lock: Lock, *, anyway: bool
) -> WentBack:
    """Replace the workspace's file; killed at any moment, the old one or the new one is there, whole."""
    part, target = folder / PART, folder / FILE
    open_close.sweep_part(part)
    aside = _place_aside(folder, at)
    try:
        with faults(folder):
            _copy(file, part)
            damage = _rescued(file, part, key) if anyway else ()
            there = aside.name if target.exists() else None
            try:
                workspace = _prepare(file, part, key, at, target, there, damage)
            except sqlite.Damaged:
                raise EvenhandError(
                    "The backup “{file}” is damaged. Nothing was changed. Choose another backup.", file=file
                ) from None
            set_aside = _set_aside(folder, aside)
            try:
                _fold(target, key)
            except BaseException:  # all of it is still in its place: another try would keep another copy
                if set_aside:
                    shutil.rmtree(set_aside, ignore_errors=True)
                raise
            for log in _logs(target):
                log.unlink(missing_ok=True)
            atomic.sync_folder(folder)
            reach.Reach(lock, workspace, at)
            atomic.sync_file(folder / LOCK)  # after a power cut nobody misses what was given up
            part.replace(target)
            atomic.sync_folder(folder)
    except BaseException:
        open_close.sweep_part(part)
        raise
    return WentBack(set_aside, damage)


def _copy(file: Path, part: Path) -> None:
    """Copy `file` and its log, if it has one, to `part`."""
    if file.name == FILE and (file.parent / LOCK).exists():
        raise InvalidInput(
            "“{file}” is a workspace that may be in use, not a backup. Nothing was changed. "
            "Back it up, and restore that.",
            file=file,
        )
    log, part_log = _logs(file)[0], _logs(part)[0]
    shutil.copyfile(file, part)
    if log.exists():
        shutil.copyfile(log, part_log)


def _rescued(file: Path, part: Path, key: FileKey | None) -> tuple[Sentence, ...]:
    """Put what is sound of a damaged `part` in its place; return what is not. A whole one stays as it is."""
    try:
        with sqlite.sentences(file), closing(Connection(part, key=key)) as connection:
            open_close.check_contents(connection, file)
            with connection.transaction():
                if next(check.damage(connection), None) is None:
                    return ()
    except EvenhandError:
        pass
    sound = part.with_name(f"{part.name}-sound")
    open_close.sweep_part(sound)
    try:
        with sqlite.sentences(file):
            damage = rescue(part, sound, key)
        open_close.sweep_part(part)
        sound.replace(part)
    finally:
        open_close.sweep_part(sound)
    return damage


def _prepare(
    file: Path,
    part: Path,
    key: FileKey | None,
    at: datetime,
    old: Path,
    aside: str | None,
    damage: tuple[Sentence, ...],
) -> str:
    """Check `part` through, give it a device of its own, and return the id of its workspace.

    That it went back to a backup is put on record in it, with what of the `old` file is set aside.
    """
    part_log = _logs(part)[0]
    with sqlite.sentences(file), closing(Connection(part, key=key)) as connection:  # closing folds the log
        names = open_close.check_contents(connection, file)
        with connection.transaction():
            if not damage:
                _check_through(connection, file)
            bring_up.upgrade(connection)
            author = Recorder(lambda: at, os.urandom, uuid7(at, os.urandom(10)))
            _new_device(connection, author.device)
            said = WorkspaceRestored(
                backup=file.name, aside=aside, lost=None, openings=0, known=tuple(map(str, damage))
            )
            _put_on_record(connection, author, said, _lost(connection, old, key) if aside else [])
            if damage:
                projections.rebuild(connection)
    if part_log.exists():
        raise EvenhandError(
            "The backup “{file}” could not be prepared. Nothing was changed. Try again.", file=file
        )
    part.chmod(0o600)
    atomic.sync_file(part)
    return names["workspace"]


def _check_through(connection: Connection, file: Path) -> None:
    finding = next(check.damage(connection), None)
    if finding:
        raise EvenhandError(
            "The backup “{file}” is damaged: {finding} Nothing was changed. Choose another backup.",
            file=file,
            finding=finding,
        )


def _new_device(connection: Connection, device: str) -> None:
    meta, heads = schema.meta, schema.heads
    connection.execute(update(meta).where(meta.c.name == "device").values(value=device))
    head = {"device": device, "sequence": 0, "lamport": 0, "chain": CHAIN_START}
    connection.execute(insert(heads), [head])
    runs.end(connection)  # the backup was made while a window was open, which has ended since


@dataclass(slots=True)
class Recorder:
    """Who adds events to a file that is being made, and is to take the place of the workspace's."""

    clock: Clock
    randomness: Randomness
    device: str


class _Lost(NamedTuple):
    """An event that came after the backup."""

    kind: str
    candidate: str | None
    panel: str | None
    body: str | None


def _lost(connection: Connection, old: Path, key: FileKey | None) -> list[_Lost] | None:
    """Return the events of the `old` file that a backup does not have; `None` where it cannot be read."""
    kept = {each for (each,) in connection.run("SELECT id FROM events")}
    query = "SELECT id, kind, candidate_id, panel_id, body FROM events ORDER BY lamport, device, sequence"
    try:  # closing what is only read leaves the log as it is
        with closing(driver.connect(old, "ro", key)) as there:
            return [_Lost(*row[1:]) for row in there.execute(query) if row[0] not in kept]
    except driver.errors(EvenhandError, UnicodeDecodeError):
        return None


def _put_on_record(
    connection: Connection, author: Recorder, said: WorkspaceRestored, lost: list[_Lost] | None
) -> None:
    """Say which backup it went back to; of a panel that was opened since, that somebody saw its cards.

    Who was erased since is erased again at the next start.
    """
    opened = list[tuple[Subjects, OpeningSetAside]]()
    for each in lost or []:
        body = body_of(each.kind, each.body) if each.kind == _OPENED and each.body else None
        if isinstance(body, PanelOpened):
            about = Subjects(candidate=each.candidate, panel=each.panel)
            opened.append((about, OpeningSetAside(opened=body, at=author.clock())))
    count = None if lost is None else len(lost)
    said = said.replace(lost=count, openings=len(opened))
    journal.append(connection, author, [said], author=None, subjects=Subjects())
    for about, body in opened:
        journal.append(connection, author, [body], author=None, subjects=about)
    for candidate, begun in _erased(connection, lost or []).items():
        journal.append(connection, author, [begun], author=None, subjects=Subjects(candidate=candidate))


def _erased(connection: Connection, lost: list[_Lost]) -> dict[str, ErasingBegun]:
    """Return what to begin anew: the backup holds words of candidates who were erased since."""
    found = dict[str, ErasingBegun]()
    for each in lost:
        body = body_of(each.kind, each.body) if each.kind in _ERASING and each.body else None
        if isinstance(body, ErasingBegun | CandidateErased) and each.candidate:
            query = "SELECT 1 FROM events WHERE candidate_id = ? AND kind = ? AND body IS NOT NULL"
            if connection.run(query, (each.candidate, _ADDED)).fetchone():
                found[each.candidate] = ErasingBegun(copies=(), by=body.by)
    return found


def _place_aside(folder: Path, at: datetime) -> Path:
    """Return a folder that is not there yet, for what is set aside."""
    name = f"damaged-{at.astimezone(UTC):{backups.TIME}}"
    names = (name if number == 1 else f"{name}-{number}" for number in count(1))
    return next(folder / each for each in names if not (folder / each).exists())


def _set_aside(folder: Path, aside: Path) -> Path | None:
    """Copy the file and its logs, as they are, to a folder of their own."""
    part = folder / ASIDE
    shutil.rmtree(part, ignore_errors=True)
    there = [each for each in (folder / FILE, *_logs(folder / FILE)) if each.exists()]
    there += [each for each in (folder / driver.KEY_FILE,) if there and each.exists()]
    if not there:
        return None
    part.mkdir(mode=0o700)
    for each in there:
        atomic.sync_file(Path(shutil.copyfile(each, part / each.name)))
    atomic.sync_folder(part)
    part.rename(aside)
    atomic.sync_folder(folder)
    return aside


def _fold(file: Path, key: FileKey | None) -> None:
    """Fold the old file's log into it, so that it never stands there without; a damaged one has no use."""
    if not file.exists():
        return
    with sqlite.sentences(file):
        try:
            with closing(driver.connect(file, "rw", key)) as raw:
                (busy, *_) = raw.execute("PRAGMA wal_checkpoint(TRUNCATE)").fetchone()
        except EvenhandError:  # no key opens it: it is damaged, and has been set aside
            return
        except driver.errors(UnicodeDecodeError) as error:
            if (driver.code(error) or sqlite3.SQLITE_CORRUPT) & 0xFF not in _LOST:
                raise
            return
    if busy:
        raise Conflict(
            "Another program reads the workspace in “{folder}”. Close it, then restore again.",
            folder=file.parent,
        )


def _logs(file: Path) -> tuple[Path, Path]:
    return file.with_name(f"{file.name}-wal"), file.with_name(f"{file.name}-shm")
