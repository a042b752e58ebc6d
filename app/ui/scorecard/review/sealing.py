"""Sealing: the ten seconds between the wish to seal and the seal, in which anything takes it back."""

from collections.abc import Callable
from math import ceil
from typing import NamedTuple

from PySide6.QtCore import QEvent, QObject, Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QApplication, QWidget

from app.steady_clock import awake, through

SECONDS = 10
"""From the wish to the seal."""
STAND = 1.0
"""Seconds that a review must have stood before a key begins to seal; a press meanwhile begins them anew."""
REPEATS = 0.1
"""Seconds within which the next press is a held key's: those of a busy machine come all at once, unmarked."""
STILL = 5.0
"""Seconds without a look at the clock after which nobody can have followed the count."""
SLEPT = 1.0
"""Seconds by which the clock that runs in sleep may differ from the other: more is sleep."""


class Clocks(NamedTuple):
    """Two clocks in seconds: one that only goes forward, and one that goes on while the computer sleeps."""

    steady: Callable[[], float]
    sleepless: Callable[[], float]


class Sealing(QObject):
    """Counts down, and watches over the window meanwhile. It writes nothing: who hears `due` seals."""

    counted = Signal(int)
    """The seconds that are left."""
    due = Signal()
    taken_back = Signal(str)
    """Why, as a sentence."""

    def __init__(self, parent: QObject | None = None, clocks: Clocks | None = None) -> None:
        super().__init__(parent)
        self.clocks = clocks or Clocks(awake, through)
        self._stands_since = self.clocks.steady()
        self._window: QWidget | None = None
        """What is watched; none while nothing is counted."""
        self._until = self._looked = self._apart = 0.0
        self._timer = QTimer(self, singleShot=True, timerType=Qt.TimerType.PreciseTimer)
        self._timer.timeout.connect(self.look)

    @property
    def counting(self) -> bool:
        """Whether the seconds run."""
        return self._window is not None

    def stand(self) -> None:
        """Begin to stand: what would be sealed is shown from now on."""
        self._stands_since = self.clocks.steady()

    def ask(self, window: QWidget) -> None:
        """Begin by a key: not until the review has stood, so that a held or a doubled key begins nothing."""
        now = self.clocks.steady()
        if self.counting:
            if now - (self._until - SECONDS) < REPEATS:
                self.take_back(self.tr("The key was held. The card is not sealed."))
        elif now - self._stands_since < STAND:
            self.stand()
        else:
            self.begin(window)

    def begin(self, window: QWidget) -> None:
        """Begin to count, and to watch over `window`."""
        if self.counting:
            return
        self._window = window
        self._looked = self.clocks.steady()
        self._until = self._looked + SECONDS
        self._apart = self.clocks.sleepless() - self._looked
        app = QApplication.instance()
        assert app is not None
        app.installEventFilter(self)
        self._tell()

    def seal_now(self) -> None:
        """Wait no longer."""
        if self.counting:
            self._end()
            self.due.emit()

    def take_back(self, why: str) -> None:
        """Count no more, and say why; nothing while nothing is counted."""
        if self.counting:
            self._end()
            self.stand()
            self.taken_back.emit(why)

    def let_go(self) -> None:
        """Take the seal back because a person wants it."""
        self.take_back(self.tr("Taken back. The card is not sealed."))

    def look(self) -> None:
        """Look at the clocks: go on, end, or take the seal back when nobody can have followed them."""
        if not self.counting:
            return
        now = self.clocks.steady()
        apart = self.clocks.sleepless() - now
        if now - self._looked > STILL or abs(apart - self._apart) > SLEPT:
            self.take_back(self.tr("The computer slept. The seal is taken back: the card is not sealed."))
        elif now >= self._until:
            self.seal_now()
        else:
            self._looked = now
            self._tell()

    def _tell(self) -> None:
        left = self._until - self._looked
        whole = ceil(left)
        self._timer.start(max(1, ceil((left - whole + 1) * 1000)))
        self.counted.emit(whole)

    def _end(self) -> None:
        self._window = None
        self._timer.stop()
        app = QApplication.instance()
        if app is not None:
            app.removeEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Take the seal back for Escape, wherever it is pressed, and for what else comes to the front."""
        kind = event.type()
        if isinstance(event, QKeyEvent) and event.key() == Qt.Key.Key_Escape:
            if kind == QEvent.Type.ShortcutOverride:
                event.accept()
                return True
            if kind == QEvent.Type.KeyPress:
                self.let_go()
                return True
        elif kind in (QEvent.Type.WindowDeactivate, QEvent.Type.Show) and isinstance(watched, QWidget):
            ours, gone = watched is self._window, kind == QEvent.Type.WindowDeactivate
            opened = watched.isWindow() and watched.windowType() != Qt.WindowType.ToolTip
            if (gone and ours) or (opened and not gone and not ours):
                self.take_back(
                    self.tr("Another window opened. The seal is taken back: the card is not sealed.")
                )
        return False
