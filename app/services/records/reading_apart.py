"""A workspace read through in a process apart: for a thread that computes every key would have to wait."""

import json
import os
import subprocess
import sys
from contextlib import closing
from pathlib import Path

from app import apart
from app.domain.errors import EvenhandError, Sentence
from app.domain.records import READ_WHOLE
from app.store.database.connection import Connection, sentences
from app.store.database.driver import FileKey
from app.store.database.workspace import FILE


class ReadingApart:
    """One reading at a time, which can be ended."""

    def __init__(self) -> None:
        self._process: subprocess.Popen[bytes] | None = None

    def read(self, folder: Path, key: FileKey | None = None) -> tuple[Sentence, ...]:
        """Return what of the workspace in `folder` is not as it was written; wait for the process that reads.

        Raises a sentence where that was ended. The key of an encrypted one goes over its standard input: an
        argument, or its environment, others could read.
        """
        with apart.started(READ_WHOLE, str(folder.absolute())) as self._process:
            answer, _ = self._process.communicate(key.raw if key is not None else b"")
        if self._process.returncode != 0:
            raise EvenhandError("The workspace was not read through: the process that reads was ended.")
        return tuple(Sentence(template, **values) for template, values in json.loads(answer))

    def end(self) -> None:
        """End what is being read."""
        if self._process is not None:
            self._process.kill()


def main(folder: str) -> int:
    """Read the workspace in `folder`, write what is not as it was written, and return the exit code."""
    from app.services.records import upkeep

    if hasattr(os, "nice"):
        os.nice(10)  # whoever types goes first
    file, typed = Path(folder) / FILE, sys.stdin.buffer.read()
    key = FileKey(typed) if typed else None
    try:  # reading alone, it never tidies away the log of the window that writes
        with (
            sentences(file),
            closing(Connection(file, mode="ro", writer=False, key=key)) as connection,
            connection.transaction(),
        ):
            findings = upkeep.damage(connection)
    except EvenhandError as error:
        findings = (error,)
    sys.stdout.write(json.dumps([(each.template, _plain(each)) for each in findings]))
    return 0


def _plain(said: Sentence) -> dict[str, object]:
    """Return the values of a sentence as what JSON is made of."""
    plain = str | int | float | None
    return {name: each if isinstance(each, plain) else str(each) for name, each in said.values.items()}
