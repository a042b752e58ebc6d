"""The program as it is installed, in front of a person: a process, a window, a file."""

import json
import sqlite3
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import closing, contextmanager
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from tests.glass import pictures
from tests.glass.bus import Bus, Part
from tests.glass.processes import LONG, QUIET, running, until_still
from tests.glass.screen import Screen

ROOT = Path(__file__).resolve().parents[2]
NOW = "2026-11-17T14:37:12+01:00"
"""When it is for the program under test: its clocks stand there."""
PRESSED = 0.2
"""Seconds of quiet after an action over the bus: Qt holds a button that is pressed so for a tenth of one."""
RESIZED = 0.04
"""Seconds of quiet after which a window that got another size is surely painted."""
TYPED = 0.4
"""Seconds after the last letter in which the program does what waits for the end of typing."""


@dataclass(frozen=True)
class Event:
    """One row of the journal."""

    kind: str
    body: dict[str, Any]


@dataclass
class Program:
    """A running program with its screen and its bus."""

    process: "subprocess.Popen[bytes]"
    screen: Screen
    bus: Bus
    file: Path
    kept: Path
    """Where pictures of what went wrong are left."""
    faults: list[str] = field(default_factory=list)

    def settle(self, quiet: float = QUIET) -> None:
        """Wait until everything that was begun is done."""
        until_still([*self.screen.processes, self.process], quiet)

    def press(self, *chords: str) -> None:
        """Press keys, and wait until the program has dealt with them."""
        for chord in chords:
            self.screen.press(chord)
            self.settle()

    def write(self, text: str) -> None:
        """Type a text, and wait until it is there."""
        self.screen.write(text)
        self.settle(TYPED)

    def click(self, name: str, role: str = "") -> None:
        """Click what is called `name` with the mouse."""
        self.click_part(self.bus.part(name, role))

    def click_part(self, part: Part) -> None:
        """Click a part with the mouse."""
        self.screen.click(part.area)
        self.settle()

    def do(self, part: Part, action: str) -> None:
        """Do an action of a part over the bus."""
        self.bus.do(part, action)
        self.settle(PRESSED)

    def look(self, after: str) -> None:
        """See whether the screen is what a fresh paint shows, and note it where it is not."""
        before = self.screen.picture()
        self.repaint()
        fault = pictures.difference(before, self.screen.picture())
        if fault is not None:
            where = self._where(fault)
            name = pictures.keep(self.kept, len(self.faults), before, self.screen.picture())
            self.faults.append(f"After {after}: {where} ({name})")

    def repaint(self) -> None:
        """Have every window painted anew: one that got another size paints all that is in it.

        First smaller, then as it was: a list that shows its end would not go back to it after the reverse.
        Only a window that cannot be smaller is first made larger.
        """
        for window in self.screen.windows():
            width, height = self.screen.inside(window)
            self._pull(window, width, height - 1)
            if self.screen.inside(window) == (width, height):
                self._pull(window, width, height + 1)
            self._pull(window, width, height)

    def _pull(self, window: str, width: int, height: int) -> None:
        self.screen.pull(window, width, height)
        self.settle(RESIZED)

    def events(self, since: int = 0) -> list[Event]:
        """Return the journal as another program reads it, without its first `since` rows."""
        with closing(sqlite3.connect(f"file:{self.file}?mode=ro", uri=True)) as base:
            rows = base.execute("SELECT kind, body FROM events ORDER BY lamport, device, sequence").fetchall()
        return [Event(kind, json.loads(body)) for kind, body in rows[since:]]

    def _where(self, fault: "pictures.Fault") -> str:
        """Say which part of the window a fault is in."""
        holding = [each for each in self.bus.parts() if fault.area.within(each.area)]
        named = [each for each in holding if each.name] or holding
        smallest = min(named, key=lambda each: each.area.width * each.area.height, default=None)
        told = f"{smallest.role} “{smallest.name}”" if smallest else "no part that is known"
        return f"{fault.pixels} pixels are not what a fresh paint shows, in {told}, {fault.area}"


@contextmanager
def program(screen: Screen, bus: Bus, folder: Path, kept: Path, **settings: object) -> Iterator[Program]:
    """Start the program as a person does, and end it with the block; everything of it is in `folder`.

    With `now=None` its clocks run; what comes due by itself then comes.
    """
    workspace, home, now = folder / "workspace", folder / "home", settings.pop("now", NOW)
    home.mkdir()
    wanted = {"theme": "light", "motion": "less", "interviewer_name": "Mara Haas", **settings}
    (home / "settings.json").write_text(json.dumps(wanted), encoding="utf-8")
    env = {
        **bus.env,
        "EVENHAND_HOME": str(home),
        **({"EVENHAND_NOW": str(now)} if now else {}),
        "QT_QPA_PLATFORM": "xcb",
        "LANG": "C.UTF-8",
        "TZ": "Europe/Berlin",
    }
    command = [sys.executable, "-m", "app", "--workspace", str(workspace)]
    log = home / "said.txt"
    with running(["env", f"--chdir={ROOT}", *command], env, log) as process:
        made = Program(process, screen, bus, workspace / "evenhand.db", kept)
        begun = time.monotonic()
        while not screen.windows():
            assert process.poll() is None, f"it ended: {log.read_text()}"
            assert time.monotonic() - begun < LONG, f"no window: {log.read_text()}"
            time.sleep(0.02)
        bus.wait_for("Evenhand")
        made.settle()
        yield made
