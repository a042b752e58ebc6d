"""A workspace: a folder with one SQLite file, opened safely, and the transactions on it."""

import os
import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from datetime import datetime
from functools import partial
from pathlib import Path
from types import TracebackType
from typing import TYPE_CHECKING, Self

from app.domain.errors import Conflict
from app.domain.text import next_id, uuid7
from app.store.database import connection as sqlite
from app.store.database import log_fit, open_close, reach
from app.store.database.connection import Connection as Connection
from app.store.database.driver import FileKey
from app.store.files import locations
from app.store.files.lock import Lock
from app.store.files.os_errors import faults

if TYPE_CHECKING:
    from app.store.secrets.key_file import KeyFile

Clock = Callable[[], datetime]
"""Returns the time now, with its offset."""

Randomness = Callable[[int], bytes]
"""Returns so many random bytes."""

BringUp = Callable[["Workspace"], None]
"""Gives a workspace that an older version made the tables of today."""

FILE = "evenhand.db"
LOCK = reach.LOCK
PART = "evenhand.db.part"
_PURPOSE, _DEMO = "purpose", "demo"
"""What a demo is known by, among the names that the file goes by."""


class Workspace:
    """An open workspace; close it, or use it in a `with` statement.

    `warnings` are sentences about the folder that the person should read. `lacks` says that the file is not
    what was saved here last; `None` where it is. It may have taken another workspace's place (`took_place`).
    `key` is the one that the file and all of its copies are encrypted under; `None` where they are not.
    `key_file` is what somebody opens that key with, as it was read when the file was opened: with the folder
    it may be gone.
    """

    def __init__(
        self,
        folder: Path,
        lock: Lock | None,
        clock: Clock,
        randomness: Randomness,
        bring_up: BringUp | None = None,
        key: FileKey | None = None,
    ) -> None:
        """Open the file in `folder` under `lock`; use `open`, `create` or `open_or_create` instead."""
        self.folder = folder
        self.key = key
        self.key_file: KeyFile | None = open_close.what_opens(folder, key) if key is not None else None
        self.file = folder / FILE
        self.clock = clock
        self.randomness = randomness
        self.warnings = locations.warnings(folder)
        self._lock = lock
        self._last_id = ""
        self._closed = self._let_go = False
        still = lock is None and open_close.is_still(self.file)
        self._connect = partial(
            Connection, self.file, mode="immutable" if still else "rw", writer=lock is not None, key=key
        )
        self._idle: list[Connection] = []
        """Connections that are waiting for their next transaction."""
        self._measuring = threading.Lock()
        self._compacting = False
        logged = open_close.log_size(self.file) > 0
        told = reach.known(folder / LOCK)
        log_fit.check(self.file, told, key)
        try:
            with self._connection() as connection:
                names = open_close.check_contents(connection, self.file)
                self.id, self.device = names["workspace"], names["device"]
                lost, former = reach.lost(told, connection, self.id), reach.former(told, self.id)
                self.took_place = former is not None
                lacking = reach.replaced(former) or log_fit.accepted(told) or reach.lacking(lost)
                self.lacks = lacking if told or logged else reach.copied(connection)
                if lock is not None:
                    last, stamp = reach.reached(connection, self.device), log_fit.stamp(self.file)
                    self._reach = reach.Reach(lock, self.id, clock(), last, lost, former, stamp)
            self.is_demo = names.get(_PURPOSE) == _DEMO
            self._identity = open_close.identity(self.file)
            self._log_size = open_close.log_size(self.file)
            if lock is not None:
                self._bring_up_to_date(bring_up)
        except BaseException:
            self._disconnect()
            raise

    @classmethod
    def create(cls, folder: Path, clock: Clock, randomness: Randomness = os.urandom) -> Self:
        """Make a new workspace in `folder` and open it; raise `Conflict` when there is one already."""
        with faults(folder):
            folder.mkdir(mode=0o700, parents=True, exist_ok=True)
        locations.check_writable(folder)
        lock = reach.taken(folder / LOCK)
        try:
            if open_close.is_there(folder / FILE):
                raise Conflict(
                    "There is a workspace in “{folder}” already. Open that, or choose another folder.",
                    folder=folder,
                )
            locations.check_bare(folder)
            _build(folder, clock, randomness)
            return cls(folder, lock, clock, randomness)
        except BaseException:
            lock.release()
            raise

    @classmethod
    def open(
        cls,
        folder: Path,
        clock: Clock,
        randomness: Randomness = os.urandom,
        *,
        writer: bool = True,
        bring_up: BringUp | None = None,
        key: FileKey | None = None,
    ) -> Self:
        """Open the workspace in `folder`, once in a process; only one program at a time is its `writer`.

        To write, a file of an older Evenhand needs to `bring_up`; reading does without. An encrypted one
        needs its `key`, which one that is not passes over.
        Raises `NotFound` when there is none, `Conflict` when another program writes to it or a newer
        Evenhand made it, and `InvalidInput` when the file is something else.
        """
        opens = open_close.check_file(folder / FILE, writer=writer, key=key)
        if writer:
            locations.check_writable(folder)
        lock = reach.taken(folder / LOCK) if writer else None
        try:
            if writer:
                open_close.sweep_part(folder / PART)
            return cls(folder, lock, clock, randomness, bring_up, opens)
        except BaseException:
            if lock:
                lock.release()
            raise

    @classmethod
    def open_or_create(
        cls,
        folder: Path,
        clock: Clock,
        randomness: Randomness = os.urandom,
        *,
        bring_up: BringUp | None = None,
        key: FileKey | None = None,
    ) -> Self:
        """Open the workspace in `folder`, made anew when there is none."""
        if open_close.is_there(folder / FILE):
            return cls.open(folder, clock, randomness, bring_up=bring_up, key=key)
        return cls.create(folder, clock, randomness)

    @property
    def writes(self) -> bool:
        """Whether it was opened to write."""
        return self._lock is not None

    @contextmanager
    def read(self) -> Iterator[Connection]:
        """Yield a connection that sees one state of the workspace, however long it reads."""
        with self._connection() as connection, connection.transaction():
            yield connection

    @contextmanager
    def write(self) -> Iterator[Connection]:
        """Yield a connection whose changes are on disk, all or none, when the block is left.

        Raises a sentence, and changes nothing, when the disk refuses or the file is no longer there.
        """
        if self._lock is None:
            raise Conflict("The workspace in “{folder}” was opened for reading only.", folder=self.folder)
        with self._connection() as connection, connection.transaction("BEGIN IMMEDIATE"):
            self._check_log()
            yield connection
            self.check_in_place()  # raising rolls back
            self._check_log()
            reached = reach.reached(connection, self.device)
        with self._measuring:
            self._log_size = open_close.log_size(self.file)
            self._reach.keep(log_fit.stamp(self.file), reached)

    def check_in_place(self) -> None:
        """Raise a sentence unless the file and its log are still those that were opened."""
        open_close.check_identity(self.file, self._identity)

    def compact(self) -> bool:
        """Rewrite the file without its free pages and empty its log; False while another program reads it."""
        with self._connection() as connection, self._measuring:
            self._compacting = True  # read before the size: what others write meanwhile is not compared
            try:
                return sqlite.compact(connection)
            finally:
                self._log_size = 0
                self._compacting = False
                self._reach.keep(log_fit.stamp(self.file))

    def fold_log(self) -> bool:
        """Move what the log holds into the file, where nobody reads it; True once all of it is there."""
        with self._connection() as connection:
            _, held, moved = connection.run("PRAGMA wal_checkpoint(PASSIVE)").fetchone()
        with self._measuring:
            self._reach.keep(log_fit.stamp(self.file))
        return bool(held == moved)

    def stays(self) -> None:
        """Take it that this workspace is meant to lie where another was saved before."""
        self._reach.forget_former()
        self.took_place, self.lacks = False, None

    def log_mark(self) -> tuple[int, int]:
        """Return what changes whenever something is written to the log."""
        return open_close.log_mark(self.file)

    def mark_demo(self) -> None:
        """Say for good that everybody in here is invented."""
        with self.write() as connection:
            connection.run("INSERT OR REPLACE INTO meta (name, value) VALUES (?, ?)", (_PURPOSE, _DEMO))
        self.is_demo = True

    def new_id(self) -> str:
        """Return an identifier nobody has used, greater than all before it here: a UUID version 7."""
        made = uuid7(self.clock(), self.randomness(10))
        if made <= self._last_id:  # the same millisecond, or a clock set back
            made = next_id(self._last_id)
        self._last_id = made
        return made

    def close(self) -> None:
        """Tidy the file, fold its log into it, and let other programs in; a second time does nothing.

        Raises a sentence, the file closed as it is, when the log was cut off from outside.
        """
        if self._closed:
            return
        self._closed = True
        try:
            if self._lock:
                self._check_log()
                with self._connection() as connection:
                    sqlite.tidy(connection)
        finally:
            self._let_go = True
            self._disconnect()
            if self._lock:
                self._lock.release()

    @contextmanager
    def _connection(self) -> Iterator[Connection]:
        """Lend a connection: to another thread, or within another's transaction, it is another one."""
        with sqlite.sentences(self.file):
            try:
                connection = self._idle.pop()
            except IndexError:
                self._check_held()
                connection = self._connect()
            try:
                yield connection
            finally:
                if connection.driver.in_transaction:  # which could not be rolled back
                    connection.close()
                else:
                    self._idle.append(connection)

    def _bring_up_to_date(self, bring_up: BringUp | None) -> None:
        with self._connection() as connection:
            if not open_close.is_behind(connection):
                return
        if bring_up is None:
            raise Conflict(
                "The workspace in “{folder}” is of an older Evenhand. It was left untouched; open it in the "
                "window once.",
                folder=self.folder,
            )
        bring_up(self)

    def _check_held(self) -> None:
        """Raise a sentence once it was closed: another program, or another key, may be at the file by now."""
        if self._let_go:
            raise Conflict("The workspace in “{folder}” was closed.", folder=self.folder)

    def _check_log(self) -> None:
        if not self._compacting:
            open_close.check_log(self.file, self._log_size)

    def _disconnect(self) -> None:
        while self._idle:
            self._idle.pop().close()

    def __enter__(self) -> Self:
        """Return the workspace itself."""
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        """Close the workspace."""
        self.close()


def _build(folder: Path, clock: Clock, randomness: Randomness) -> None:
    """Build the file beside its place, then move it there: a crash leaves no half a workspace."""
    from app.store.database.create import create

    part = folder / PART
    open_close.sweep_part(part)
    try:
        with sqlite.sentences(folder / FILE), faults(folder):
            device, workspace = (uuid7(clock(), randomness(10)) for _ in range(2))
            create(part, device, workspace)
            open_close.settle(part, folder / FILE)
    except BaseException:
        open_close.sweep_part(part)
        raise
