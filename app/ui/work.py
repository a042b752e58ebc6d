"""Work that takes a while, done beside the window: it goes on while one reads and types."""

import threading
from collections.abc import Callable

from PySide6.QtCore import QObject, Signal

from app.domain.errors import EvenhandError
from app.ui import words


class Work(QObject):
    """One thing at a time, in a thread of its own; what it returns arrives in the window's thread."""

    done = Signal(object)
    refused = Signal(str)

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

    def wait(self) -> None:
        """Wait for what is being done."""
        if self._thread is not None:
            self._thread.join()

    def _do(self, act: Callable[[], object]) -> None:
        try:
            result = act()
        except EvenhandError as error:
            self.refused.emit(words.told(error))
        else:
            self.done.emit(result)
