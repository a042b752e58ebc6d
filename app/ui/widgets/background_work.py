"""Work that takes a while, done beside the window: it goes on while one reads and types."""

import sys
import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from functools import partial

from PySide6.QtCore import QObject, Signal

from app.domain.errors import EvenhandError
from app.ui.look import words

_TURN, _USUAL = 0.0005, 0.005
"""Seconds after which a thread lets another go on."""


@contextmanager
def giving_way() -> Iterator[None]:
    """Let the window's thread go on ten times as soon as it would, while much is computed beside it."""
    sys.setswitchinterval(_TURN)
    try:
        yield
    finally:
        sys.setswitchinterval(_USUAL)


class Work(QObject):
    """One thing at a time, in a thread of its own; what it returns arrives in the window's thread."""

    done = Signal(object)
    refused = Signal(str)
    """It was not done; says why. Of an unexpected error only that: what it is, the one dialog tells."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._thread: threading.Thread | None = None

    @property
    def running(self) -> bool:
        """Whether something is being done."""
        return self._thread is not None and self._thread.is_alive()

    def begin(self, act: Callable[[], object]) -> None:
        """Begin `act`, once what is being done has ended."""
        self.wait()
        self._thread = threading.Thread(target=self._do, args=(act,), name="work")
        self._thread.start()

    def stop(self) -> None:
        """Have what is being done end sooner, where it can."""

    def wait(self) -> None:
        """Wait for what is being done."""
        if self._thread is not None:
            self._thread.join()

    def _do(self, act: Callable[[], object]) -> None:
        tell = partial(self.refused.emit, self.tr("This was not done: an unexpected error came in between."))
        try:
            result = act()
        except EvenhandError as error:
            tell = partial(self.refused.emit, words.translated(error))
        else:
            tell = partial(self.done.emit, result)
        finally:  # whoever waits is told; an unexpected error goes on to the thread's hook
            tell()


class LongWork(Work):
    """Work that tells how far it is and can be stopped; give `on_progress` to what is done."""

    progressed = Signal(int, int)
    """How many of how many are done."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._stopped = threading.Event()
        self._last = -1

    def begin(self, act: Callable[[], object]) -> None:
        """Begin `act`; what was stopped before may go on again."""
        self.wait()
        self._stopped.clear()
        self._last = -1
        super().begin(act)

    def stop(self) -> None:
        """Have what is being done end at its next step."""
        self._stopped.set()

    def on_progress(self, done: int, of: int) -> bool:
        """Hear how far it is, and answer whether to go on; the window hears of whole per cents only."""
        per_cent = 100 * done // max(1, of)
        if per_cent != self._last:
            self._last = per_cent
            self.progressed.emit(done, of)
        return not self._stopped.is_set()
