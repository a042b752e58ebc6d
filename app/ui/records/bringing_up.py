"""Opening a workspace: what is shown while one of an older Evenhand is brought up to date first."""

from collections.abc import Callable
from functools import partial
from pathlib import Path

from PySide6.QtCore import QEventLoop, QTimer
from PySide6.QtWidgets import QProgressBar

from app.domain.errors import EvenhandError
from app.store.database import open_close
from app.store.database.workspace import FILE, Clock, Workspace
from app.store.upkeep.bring_up import bring_up
from app.ui.widgets.background_work import Work
from app.ui.widgets.dialog import FormDialog
from app.ui.widgets.text import label

SOON = 300
"""Milliseconds within which most are brought up to date: nothing flashes up for those."""


class BringingUp(FormDialog):
    """Says what is being done; it goes when that is done, and not before."""

    def __init__(self) -> None:
        super().__init__("bringing-up", self.tr("Your workspace is brought up to date"))
        said = self.tr(
            "It is of an older Evenhand. It is read through and backed up first, which takes a while where "
            "much is in it. Should anything come in between, it stays as it was."
        )
        bar = QProgressBar()
        bar.setRange(0, 0)
        bar.setTextVisible(False)
        bar.setAccessibleName(self.heading.text())
        self.form.addWidget(label(said, wrap=True))
        self.form.addSpacing(8)
        self.form.addWidget(bar)
        self.fit(520)

    def reject(self) -> None:
        """Stay: what is being done has no half."""


def opened(folder: Path, clock: Clock, *, create: bool = False) -> Workspace:
    """Open the workspace in `folder` to write; `create` makes it where there is none."""
    begin = partial(Workspace.open_or_create if create else Workspace.open, folder, clock, bring_up=bring_up)
    return _beside(begin) if open_close.looks_behind(folder / FILE) else begin()


def _beside(begin: Callable[[], Workspace]) -> Workspace:
    """Open a workspace in a thread of its own, and say so where it takes a while."""
    found: Workspace | EvenhandError = EvenhandError("An unexpected error came in between.")

    def act() -> Workspace | EvenhandError:
        try:
            return begin()
        except EvenhandError as error:  # its kind is what the start goes by
            return error

    def come(result: Workspace | EvenhandError) -> None:
        nonlocal found
        found = result

    shown, loop, work, late = BringingUp(), QEventLoop(), Work(), QTimer(singleShot=True)
    work.done.connect(come)
    for ended in (work.done, work.refused):
        ended.connect(lambda _: loop.quit())
    late.timeout.connect(shown.show)
    late.start(SOON)
    work.begin(act)
    loop.exec()
    late.stop()
    work.wait()
    shown.hide()
    shown.deleteLater()
    if isinstance(found, EvenhandError):
        raise found
    return found
