"""What was open last: remembered with the workspace, opened again at the next start."""

from datetime import datetime
from pathlib import Path
from typing import Protocol

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QApplication, QWidget

from app.domain.errors import EvenhandError, Sentence
from app.services.scorecard import drafts
from app.store.database.workspace import Workspace
from app.store.scratch.runs import BrokenOff
from app.ui.look import times, words
from app.ui.widgets.drafts import Drafts
from app.ui.window.held_keys import HeldKeys
from app.ui.window_protocol import Window

_SCOPE = "window"
"""The scratch scope that remembers what was open."""


class Resumed(Window, Protocol):
    """What resuming asks of the window besides."""

    @property
    def today_is_shown(self) -> bool:
        """Whether Today is what one sees."""

    def show_today_meanwhile(self) -> None:
        """Show Today for what is opened in a moment."""

    @property
    def writes(self) -> bool:
        """Whether a letter typed now would be written, and be no command."""

    def places(self) -> list[str]:
        """Return the places of the pages that one can go to."""

    def problem(self) -> str:
        """Return what the notice says that stands now, empty when none does."""


class Resuming:
    """Opens in a window what was open when it was last left."""

    def __init__(self, window: Resumed) -> None:
        self._window = window
        self._awaited = False
        """Whether what was open last is still to be opened, in the place of Today."""
        self._keys: HeldKeys | None = None
        """What is typed while a desk is awaited; Today must not take it for commands."""

    def remember(self, place: str) -> None:
        """Keep what is open now."""
        try:
            drafts.keep(self._window.workspace, _SCOPE, {"open": place})
        except EvenhandError as error:
            self._window.show_problem(words.translated(error))

    def resume(self, *, at_once: bool = True) -> None:
        """Open what was open last. What takes a while, not `at_once`, is awaited on Today."""
        window = self._window
        kept = drafts.kept(window.workspace, _SCOPE).get("open", "today").split(" ")
        slow = kept[0] in ("desk", "room", "panel")
        if slow and not at_once:
            self._awaited = True
            self._keys = HeldKeys() if kept[0] == "desk" else None
            window.show_today_meanwhile()
            window.say(QCoreApplication.translate("MainWindow", "Opening what was open last…"))
            return
        try:
            if kept[0] == "desk":
                window.open_desk(kept[1], kept[2])
                return
            if slow:
                window.open_panel(kept[1])
                return
        except EvenhandError as error:
            window.show_problem(words.translated(error))
        window.go(kept[0] if kept[0] in window.places() else "today")

    def resume_awaited(self) -> None:
        """Open what Today is shown for meanwhile, unless someone has begun something else meanwhile."""
        if not self._awaited:
            return
        self._awaited = False
        keys, self._keys = self._keys, None
        window = self._window
        window.say("")
        busy = QApplication.activePopupWidget() or QApplication.activeWindow() not in (None, window.window())
        if window.today_is_shown and not busy:
            told = window.problem()
            self.resume()
            if told and not window.problem():
                window.show_problem(told)
        if keys is not None:
            keys.hand_over(window.window()) if window.writes else keys.let_go()


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


def left_out(damage: tuple[Sentence, ...]) -> str:
    """Say what of a damaged backup was left out; empty where nothing was."""
    if not damage:
        return ""
    one, many = _tr("1 thing in it was damaged"), _tr("{n} things in it were damaged")
    said = _tr("{many}, and left out; that stands on record. The first: {finding}")
    return said.format(many=words.counted(len(damage), one, many), finding=words.translated(damage[0]))


def saved(folder: Path) -> str:
    """Say that everything lies in another folder from now on."""
    return _tr("Everything was saved into “{folder}”, where you go on.").format(folder=folder)


def take_along(old: QWidget, there: Workspace) -> None:
    """Keep in the copy `there` the words that are typed in a window and were refused by its own file."""
    for typed in old.findChildren(Drafts):
        typed.take_along(there)


def _tr(text: str) -> str:
    return QCoreApplication.translate("recovery", text)
