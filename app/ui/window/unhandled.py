"""Our own mistakes: one dialog, and a log that holds no candidate's words."""

import logging
import traceback
from types import TracebackType

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QMessageBox

LOG = logging.getLogger("evenhand")


def report(kind: type[BaseException], error: BaseException, trace: TracebackType | None) -> None:
    """Log where an unexpected error came from (never its message) and tell the person."""
    places = "".join(
        f"\n  {frame.filename.rsplit('/', 2)[-1]}:{frame.lineno} {frame.name}"
        for frame in traceback.extract_tb(trace)
    )
    LOG.error("unexpected %s%s", kind.__name__, places)
    box = QMessageBox()
    box.setIcon(QMessageBox.Icon.Warning)
    box.setWindowTitle(_tr("Unexpected error"))
    box.setText(_tr("Something went wrong inside Evenhand. Everything saved so far is safe on disk."))
    box.setInformativeText(
        _tr("You can go on. If it happens again, start Evenhand anew and send us the log: {kind}.").format(
            kind=kind.__name__
        )
    )
    box.exec()


def _tr(text: str) -> str:
    return QCoreApplication.translate("unhandled", text)
