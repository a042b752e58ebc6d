"""The log: what went wrong, without a candidate's words, in files that only their owner may read."""

import faulthandler
import logging.handlers
from io import TextIOWrapper
from pathlib import Path

NAME = "evenhand.log"
_BYTES, _OLDER = 1_000_000, 4


class LogFile(logging.handlers.RotatingFileHandler):
    """One megabyte, and four older ones; where the program crashes, where it was stands there too."""

    def __init__(self, folder: Path) -> None:
        """Begin the log in `folder`, which nobody else may look into; raise `OSError` where it refuses."""
        folder.mkdir(mode=0o700, parents=True, exist_ok=True)
        folder.chmod(0o700)
        super().__init__(folder / NAME, maxBytes=_BYTES, backupCount=_OLDER, encoding="utf-8")
        self.setFormatter(logging.Formatter("%(asctime)s %(levelname)s %(message)s"))
        for older in folder.glob(f"{NAME}.*"):  # of a version that let others read them
            older.chmod(0o600)

    def close(self) -> None:
        """Let go of the file; another one that gets its number must not be written to in a crash."""
        faulthandler.disable()
        super().close()

    def handleError(self, record: logging.LogRecord) -> None:
        """Go on without the line where the disk is full: Python would print a trace of it."""

    def _open(self) -> TextIOWrapper:
        stream = super()._open()
        Path(self.baseFilename).chmod(0o600)
        faulthandler.enable(stream)
        return stream
