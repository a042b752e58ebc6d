"""What it costs until the New interview dialog is there and painted.

The floor is a bare dialog with as many fields, without a style sheet. Ours is opened over the real window:
at first with the packs unread, which go on being read beside it, then with the packs at hand. Figures are
medians but for the first opening of the process, of which there is one.
"""

import json
import os
import tempfile
import time
from collections.abc import Callable
from pathlib import Path
from statistics import median
from unittest.mock import patch

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
os.environ.setdefault("QT_LOGGING_RULES", "default.warning=false")

from PySide6.QtWidgets import (
    QApplication,
    QCheckBox,
    QComboBox,
    QDialog,
    QLineEdit,
    QPushButton,
    QVBoxLayout,
)

from app.ui.application import Session, make_app
from app.ui.window.settle import NEEDED_SOON

FIELDS = (*[QLineEdit] * 2, *[QComboBox] * 3, *[QCheckBox] * 9, *[QPushButton] * 2)
"""What the dialog asks by, and its buttons."""


def measure(rounds: int = 30) -> dict[str, float]:
    """Return milliseconds on the wall and of the CPU for the first opening, later ones, and the floor."""
    app = make_app()
    bare = [_timed(_bare) for _ in range(rounds)]
    with (
        tempfile.TemporaryDirectory(prefix="evenhand-dialog-") as name,
        patch.dict(os.environ, EVENHAND_HOME=f"{name}/home"),
    ):
        session = Session(app, Path(name) / "workspace")
        window = session.window
        window.show()
        for module in NEEDED_SOON:  # what the program does once its window is up
            __import__(module)
        first = _timed(window.new_interview)
        window.shelves.wait()
        _close()
        later = []
        for _ in range(rounds):
            later.append(_timed(window.new_interview))
            _close()
        window.close()
        session.end()
    floor = median(wall for wall, _ in bare)
    figures = {"floor_first": floor, "ours_first": first[0], "ours_first_cpu": first[1]}
    figures |= {"floor_later": floor, "ours_later": median(wall for wall, _ in later)}
    figures["ours_later_cpu"] = median(cpu for _, cpu in later)
    for kind in ("first", "later"):
        figures[f"ratio_{kind}"] = figures[f"ours_{kind}"] / floor
    return figures


def _timed(open_it: Callable[[], object]) -> tuple[float, float]:
    QApplication.processEvents()
    start, used = time.perf_counter(), time.thread_time()
    held = open_it()
    QApplication.processEvents()
    taken = (time.perf_counter() - start) * 1000, (time.thread_time() - used) * 1000
    if isinstance(held, QDialog):
        held.close()
    return taken


def _bare() -> QDialog:
    dialog = QDialog()
    column = QVBoxLayout(dialog)
    for field in FIELDS:
        column.addWidget(field())
    dialog.show()
    return dialog


def _close() -> None:
    for each in QApplication.topLevelWidgets():
        if isinstance(each, QDialog):
            each.reject()
    QApplication.processEvents()


if __name__ == "__main__":
    print(json.dumps(measure(), indent=2))
