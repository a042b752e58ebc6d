"""What is said after a run that broke off: up to which second everything is here."""

from datetime import datetime
from pathlib import Path

from PySide6.QtCore import QCoreApplication

from app.store.scratch.runs import BrokenOff
from app.ui import times


def sentence(recovered: BrokenOff, now: datetime) -> str:
    """Return what was recovered, for somebody who had no time to close the window."""
    said = _tr("Evenhand was interrupted last time. Everything up to {time} is here.").format(
        time=times.to_the_second(recovered.until, now)
    )
    if not recovered.typing:
        return said
    typed = _tr("So are the words that were being typed on the scorecard of {names}.")
    return f"{said} {typed.format(names=', '.join(recovered.typing))}"


def restored(file: Path, aside: Path) -> str:
    """Say what was gone back to, and where what was there before is."""
    said = _tr("This is the backup {backup}. What was here before is backed up, and lies in {folder}.")
    return said.format(backup=file.name, folder=aside.name)


def _tr(text: str) -> str:
    return QCoreApplication.translate("recovery", text)
