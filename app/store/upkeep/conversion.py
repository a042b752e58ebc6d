"""Encrypting a workspace that is there, and back: another file takes its place, whole or not at all."""

import os
from collections.abc import Iterator
from contextlib import closing, suppress
from pathlib import Path

from app.domain.errors import Conflict, EvenhandError
from app.domain.journal.encryption import EncryptionBody, WorkspaceDecrypted, WorkspaceEncrypted
from app.domain.journal.events import Subjects
from app.store.database import connection as sqlite
from app.store.database import driver, open_close
from app.store.database.connection import Connection
from app.store.database.driver import FileKey
from app.store.database.workspace import FILE, LOCK, PART, Clock, Workspace
from app.store.files import atomic, unfinished
from app.store.files.lock import Lock
from app.store.files.os_errors import faults
from app.store.journal import events as journal
from app.store.scratch import care
from app.store.scratch.care import Place
from app.store.secrets import key_file
from app.store.secrets.key_file import KeyFile
from app.store.upkeep import backups, check, second_folder, whose
from app.store.upkeep.bring_up import bring_up
from app.store.upkeep.restore import Recorder

OLD = f"{unfinished.PART}old"
"""The file that another has taken the place of, until it is written over."""
_PIECE = bytes(1 << 20)


def encrypt(folder: Path, clock: Clock, key: FileKey, kept: KeyFile, by: str) -> tuple[Path, ...]:
    """Encrypt the workspace in `folder`, which no program may have open, under `key`, with its key file.

    Killed at any moment, the plain file or the encrypted one is there, whole. The copies of the plain one go,
    once a backup under the key is whole; those that stay are tried again by `sweep`. Return those, and the
    second folders that are away.
    """
    if driver.has_key_file(folder) and not driver.is_plain(folder / FILE):
        raise Conflict("The workspace in “{folder}” is encrypted already.", folder=folder)
    _back_up(folder, clock, None, "encrypting")
    lock = Lock(folder / LOCK)
    try:
        key_file.write(folder, kept)
        try:
            copies = own_copies(folder, None)
            said = WorkspaceEncrypted(fingerprint=key.fingerprint, copies=copies, by=by)
            _convert(folder, clock, None, key, said)
        except BaseException:
            if driver.is_plain(folder / FILE):
                key_file.remove(folder)
            raise
        workspace = Workspace(folder, lock, clock, os.urandom, key=key)
    except BaseException:
        lock.release()
        raise
    return _settle(workspace)


def decrypt(folder: Path, clock: Clock, key: FileKey, by: str) -> None:
    """Make of the encrypted workspace in `folder`, which no program may have open, a plain one."""
    if driver.is_plain(folder / FILE):
        raise Conflict("The workspace in “{folder}” is not encrypted.", folder=folder)
    _back_up(folder, clock, key, "decrypting")
    lock = Lock(folder / LOCK)
    try:
        copies = own_copies(folder, key)
        _convert(folder, clock, key, None, WorkspaceDecrypted(copies=copies, by=by))
        workspace = Workspace(folder, lock, clock, os.urandom)
    except BaseException:
        lock.release()
        raise
    _settle(workspace)


def anything(workspace: Workspace) -> bool:
    """Whether copies are left of the form that the workspace's file had before."""
    there = driver.has_key_file(workspace.folder)
    if there == (workspace.key is None) or _former_places(workspace):
        return True
    return workspace.key is not None and any(True for _ in _others(workspace))


def sweep(workspace: Workspace) -> list[Path]:
    """Remove the copies of the form that the file had before; return what stays.

    Only where it stands on record that they were to go: a file that somebody put in another's place says
    nothing of what lies beside it.
    """
    if not anything(workspace):
        return []
    backups.back_up(workspace, "encrypting" if workspace.key else "decrypting")
    others = list(_others(workspace))
    stay = [each for each in others if not _shredded(each)]
    if workspace.key is None and all(map(_is_plain, backups.copies(workspace.folder))):
        key_file.remove(workspace.folder)
    for place in _former_places(workspace):
        if all(map(_is_plain, second_folder.copies_in(place))):
            key_file.remove(place.folder)
    return stay


def _back_up(folder: Path, clock: Clock, key: FileKey | None, reason: str) -> None:
    """Back up a workspace that no other program writes to, brought up to date where it is behind."""
    with Workspace.open(folder, clock, bring_up=bring_up, key=key) as workspace:
        backups.back_up(workspace, reason)


def _convert(
    folder: Path, clock: Clock, old: FileKey | None, new: FileKey | None, said: EncryptionBody
) -> None:
    part, target = folder / PART, folder / FILE
    open_close.sweep_part(part)
    try:
        with faults(folder), sqlite.sentences(target):
            driver.export(target, old, part, new)
            _compare(target, old, part, new)
            _put_on_record(part, new, clock, said)
            for log in ("-wal", "-shm"):
                if part.with_name(part.name + log).exists() or target.with_name(FILE + log).exists():
                    raise Conflict(
                        "Another program reads the workspace in “{folder}”. Close it, then try again.",
                        folder=folder,
                    )
            part.chmod(0o600)
            atomic.sync_file(part)
            drop_old(folder)
            with suppress(OSError):  # not every disk has a second name for a file: then it is not overwritten
                os.link(target, folder / OLD)
            part.replace(target)
            atomic.sync_folder(folder)
    except BaseException:
        open_close.sweep_part(part)
        (folder / OLD).unlink(missing_ok=True)
        raise
    drop_old(folder)


def drop_old(folder: Path) -> bool:
    """Write over and remove the file that another has taken the place of; tell whether it is gone.

    Before the other is in its place, this is one more name of the workspace's file itself: only that goes.
    """
    old = folder / OLD
    try:
        alone = old.stat().st_nlink == 1
    except FileNotFoundError:
        return True
    except OSError:
        return False
    return _shredded(old) if alone else unfinished.remove(old)


def _compare(file: Path, old: FileKey | None, part: Path, new: FileKey | None) -> None:
    """Read what was made to its last event; raise a sentence unless it is what it was made from."""
    with (
        closing(Connection(file, writer=False, key=old)) as before,  # closing folds the log
        closing(Connection(part, writer=False, key=new)) as made,
    ):
        open_close.check_contents(made, file)
        with before.transaction(), made.transaction():
            whole = next(check.damage(made), None) is None
            same = backups.holding(before) == backups.holding(made)
    if not (whole and same):
        raise EvenhandError(
            "The workspace in “{folder}” was not converted: what was made is not what it was made from. "
            "Nothing was changed. Under Backups, “Check now” says what is wrong.",
            folder=file.parent,
        )


def _put_on_record(part: Path, key: FileKey | None, clock: Clock, said: EncryptionBody) -> None:
    with closing(Connection(part, key=key)) as connection:  # closing folds the log
        names = dict(connection.run("SELECT name, value FROM meta").fetchall())
        author = Recorder(clock, os.urandom, names["device"])
        with connection.transaction():
            journal.append(connection, author, [said], author=None, subjects=Subjects())


def _settle(workspace: Workspace) -> tuple[Path, ...]:
    """Remove what is of the form before; return what refuses or is away, and is tried again at a start."""
    with workspace:
        with suppress(EvenhandError):
            sweep(workspace)
        away = [each.folder for each in second_folder.known(workspace) if each.newest and not each.is_here]
        return (*_others(workspace), *away)


def _others(workspace: Workspace) -> Iterator[Path]:
    """Yield what is left of the copies that were to go when the file got the form that it has."""
    named = _were_to_go(workspace)
    for copy in backups.copies(workspace.folder):
        if copy.name in named and _is_plain(copy) == (workspace.key is not None):
            yield copy
    if named and workspace.key is not None:
        for copy in second_folder.copies(workspace):
            if _is_plain(copy) and whose.of_file(copy) == workspace.id:
                yield copy
    for place in _former_places(workspace):
        yield from (copy for copy in second_folder.copies_in(place) if not _is_plain(copy))


def _former_places(workspace: Workspace) -> list[Place]:
    """Return the second folders with copies under a key that the workspace had once, and has no more."""
    with workspace.read() as connection:
        if not (places := care.places_with_keys(connection)):
            return []
        said = journal.all_events(connection, kind=_kind(WorkspaceEncrypted))
        had = {each.body.fingerprint for each in said if isinstance(each.body, WorkspaceEncrypted)}
    had -= {workspace.key.fingerprint} if workspace.key else set()
    return [each for each in places if _fingerprint(each.folder) in had]


def _fingerprint(folder: Path) -> str | None:
    """Return which key the key file in a folder means; `None` where it cannot be read."""
    try:
        return key_file.read(folder).fingerprint
    except EvenhandError:
        return None


def own_copies(folder: Path, key: FileKey | None) -> tuple[str, ...]:
    """Return the names of the copies of the workspace in `folder`; another's backups stay as they are."""
    owner = whose.of_folder(folder, key)
    return tuple(
        each.name
        for each in backups.copies(folder)
        if each.is_dir() or whose.of_file(each, key) in (owner, None)
    )


def _is_plain(copy: Path) -> bool:
    return driver.is_plain(copy if copy.is_file() else copy / FILE)


def _were_to_go(workspace: Workspace) -> tuple[str, ...]:
    """Return the names of those copies, as they stand on record; none where nothing does."""
    said = WorkspaceDecrypted if workspace.key is None else WorkspaceEncrypted
    with workspace.read() as connection:
        found = list(journal.all_events(connection, kind=_kind(said)))
    body = found[-1].body if found else None
    return body.copies if isinstance(body, said) else ()


def _kind(body: type[EncryptionBody]) -> str:
    return str(body.model_fields["kind"].default)


def _shredded(file: Path) -> bool:
    """Write over a file, or those in a folder, and remove it; tell whether it is gone."""
    try:
        for each in [file] if file.is_file() else [each for each in file.rglob("*") if each.is_file()]:
            with each.open("r+b") as stream:
                for start in range(0, each.stat().st_size, len(_PIECE)):
                    stream.write(_PIECE[: each.stat().st_size - start])
                stream.flush()
                os.fsync(stream.fileno())
    except OSError:
        pass  # it may be removed all the same
    return unfinished.remove(file)
