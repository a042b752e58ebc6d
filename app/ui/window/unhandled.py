"""Our own mistakes: one dialog, and a log that holds no candidate's words."""

import sys
import threading
from collections.abc import Callable

from PySide6.QtCore import QCoreApplication, QObject, Qt, QThread, Signal
from PySide6.QtWidgets import QMessageBox

from app.domain.errors import EvenhandError, trace
from app.ui.look import words
from app.ui.window.frame import Shell

_NAME = "unhandled"


class Unhandled(QObject):
    """Hears of every error that nothing caught: in a slot, in a timer's call, in a thread."""

    _heard = Signal(object)

    def __init__(self, window: Callable[[], Shell], start_log: Callable[[], object]) -> None:
        """Tell what is heard in the `window` that there is by then, once the log is started."""
        super().__init__()
        self._window, self._start_log = window, start_log
        self._waits = False
        # Queued: a dialog is no place to be in amid a paint event or another thread.
        self._heard.connect(self._tell, Qt.ConnectionType.QueuedConnection)

    def listen(self) -> None:
        """Hear of every error from now on, in the place of Python, which would print its words."""
        sys.excepthook = lambda _kind, error, _trace: self._hear(error)
        sys.unraisablehook = lambda args: self._hear(args.exc_value)
        threading.excepthook = lambda args: self._hear(args.exc_value)

    def loop_ended(self) -> None:
        """Know that nobody deals with events any more: from now on a dialog waits for its answer."""
        self._waits = True

    def _hear(self, error: BaseException | None) -> None:
        """Log an error at once, in whichever thread, and have it told in the window's."""
        if error is None:
            return
        at_home = QThread.currentThread() == self.thread()
        if not isinstance(error, EvenhandError):
            import logging  # costs more than a window that has no need of it

            if at_home:
                self._start_log()
            logging.getLogger("evenhand").error("unexpected %s", trace(error))
        if self._waits and at_home:
            self._tell(error)
        else:
            self._heard.emit(error)

    def _tell(self, error: BaseException) -> None:
        """Tell what no page caught: the environment's faults as they are, ours in a dialog, one at a time."""
        window = self._window()
        if isinstance(error, EvenhandError):
            window.show_problem(words.translated(error))
        elif window.findChild(QMessageBox, _NAME) is None:
            box = _dialog(window, type(error).__name__)
            if self._waits:
                box.exec()
            else:
                box.show()


def _dialog(window: Shell, kind: str) -> QMessageBox:
    box = QMessageBox(window)
    box.setObjectName(_NAME)
    box.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    box.setWindowModality(Qt.WindowModality.ApplicationModal)
    box.setIcon(QMessageBox.Icon.Warning)
    box.setWindowTitle(_tr("Unexpected error"))
    box.setText(_tr("Something went wrong inside Evenhand. Everything saved so far is safe on disk."))
    box.setInformativeText(
        _tr("You can go on. If it happens again, start Evenhand anew and send us the log: {kind}.").format(
            kind=kind
        )
    )
    return box


def _tr(text: str) -> str:
    return QCoreApplication.translate("unhandled", text)
