"""The steps of something that is done: it is broken off at one of them, in a process of its own."""

import errno
import json
import os
import signal
import sqlite3
import sys
import time
from collections.abc import Callable
from typing import Any

WRITING = ("INSERT", "UPDATE", "DELETE", "VACUUM", "COMMIT", "PRAGMA wal_checkpoint")
CHANGING = {"os.remove", "os.rename", "os.mkdir", "os.rmdir", "os.truncate", "sqlite3.connect"}


class Steps:
    """Counts statements and file operations that change something, and breaks off at one of them."""

    def __init__(self, how: str, at: int, counted: tuple[str, ...] = WRITING) -> None:
        self.done = 0
        self._how, self._at, self._counted = how, at, counted
        self._ended = self._full = False

    def statement(self, sql: str) -> None:
        """Hear of a statement."""
        if sql.startswith(self._counted):
            self._step()

    def operation(self, event: str, arguments: tuple[Any, ...]) -> None:
        """Hear of a file operation, as Python's audit hooks tell it."""
        if event in CHANGING or (event == "open" and _writes(arguments)):
            self._step()
            if self._full and event in ("open", "os.mkdir"):
                raise OSError(errno.ENOSPC, os.strerror(errno.ENOSPC))

    def watch(self) -> None:
        """Hear, from now on and for good, of every statement and every file operation of this process."""
        connect = sqlite3.connect

        def watched(*arguments: Any, **named: Any) -> sqlite3.Connection:
            made: sqlite3.Connection = connect(*arguments, **named)
            made.set_trace_callback(self.statement)
            return made

        sqlite3.connect = watched  # type: ignore[assignment]
        sys.addaudithook(self.operation)

    def end(self) -> None:
        """Break off no more."""
        self._ended, self._full = True, False

    def _step(self) -> None:
        if self._ended:
            return
        self.done += 1
        if self.done != self._at or self._how not in ("kill", "full"):
            return
        if self._how == "kill":
            os.kill(os.getpid(), signal.SIGKILL)
        import resource  # not on Windows, where no disk is made full

        self._full = True
        resource.setrlimit(resource.RLIMIT_FSIZE, (0, resource.RLIM_INFINITY))


def _writes(arguments: tuple[Any, ...]) -> bool:
    path, _, flags = arguments
    return isinstance(path, str) and bool(flags & (os.O_WRONLY | os.O_RDWR))


def forked(work: Callable[[], dict[str, Any]], moment: float | None = None) -> tuple[int, dict[str, Any]]:
    """Do `work` in a fork, killed after some seconds if at all; return how that ended, and what it told."""
    reading, writing = os.pipe()
    child = os.fork()
    if child == 0:
        try:
            os.close(reading)
            os.write(writing, json.dumps(work()).encode())
        finally:
            os._exit(0)  # as if killed: what closing would tidy is left to the next start
    os.close(writing)
    if moment is not None:
        time.sleep(moment)
        os.kill(child, signal.SIGKILL)
    with os.fdopen(reading) as stream:
        said = stream.read()
    _, status = os.waitpid(child, 0)
    return os.waitstatus_to_exitcode(status), json.loads(said) if said else {}
