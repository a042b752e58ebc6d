"""A screen of its own for each test: an X server, a window manager, real keys, a real mouse, the pixels."""

import os
import struct
import subprocess
from collections.abc import Iterator
from contextlib import ExitStack, contextmanager
from dataclasses import dataclass
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from tests.glass.processes import LONG, running

Picture = NDArray[np.uint8]
"""Rows of pixels of red, green and blue."""

NAMES = {
    "Esc": "Escape",
    "#": "numbersign",
    "?": "question",
    ",": "comma",
    " ": "space",
    "PgDown": "Next",
    ".": "period",
}
HELD = {"AltGr": "ISO_Level3_Shift"}
"""What X calls keys that we call otherwise."""


@dataclass(frozen=True)
class Area:
    """A rectangle on the screen."""

    x: int
    y: int
    width: int
    height: int

    def within(self, other: "Area") -> bool:
        """Whether all of this lies in the other."""
        return (
            other.x <= self.x
            and other.y <= self.y
            and self.x + self.width <= other.x + other.width
            and self.y + self.height <= other.y + other.height
        )


@dataclass(frozen=True)
class Screen:
    """An X server without glass: what would shine is in the file that it paints to."""

    size: tuple[int, int]
    env: dict[str, str]
    painted: Path
    processes: tuple["subprocess.Popen[bytes]", ...]

    def picture(self) -> Picture:
        """Return the pixels that the server shows now."""
        raw = np.fromfile(self.painted, np.uint8)  # in the format of xwd, as `man Xvfb` says of -fbdir
        head = struct.unpack(">25I", raw[:100].tobytes())
        offset, height, row, colors = head[0] + head[19] * 12, head[5], head[12], head[4]
        rows = raw[offset : offset + row * height].reshape(height, row)
        return rows[:, : colors * 4].reshape(height, colors, 4)[:, :, 2::-1].copy()

    def press(self, *chords: str) -> None:
        """Press keys, each as it is printed: `Ctrl+E`, `J`, `Return`."""
        for chord in chords:
            self._act("key", _named(chord))

    def write(self, text: str) -> None:
        """Type `text` letter by letter."""
        self._act("type", "--delay", "2", "--", text)

    def press_and_write(self, chord: str, text: str) -> None:
        """Press a key and type on at once, as who knows what the key opens."""
        self._act("key", _named(chord), "type", "--delay", "2", "--", text)

    def click(self, area: Area) -> None:
        """Click into the middle of an area, and take the mouse out of the way."""
        to = [str(area.x + area.width // 2), str(area.y + area.height // 2)]
        self._act("mousemove", *to, "click", "1")
        self.park()

    def roll(self, area: Area) -> None:
        """Roll the wheel down over the corner of an area."""
        self._act("mousemove", str(area.x + 20), str(area.y + 20), "click", "5", "click", "5")
        self.park()

    def lay_keys(self, layout: str) -> None:
        """Take another layout of keys, such as `de`."""
        self._ask("setxkbmap", layout)

    def hold(self, chord: str, seconds: float) -> None:
        """Hold keys down, so that the last one repeats."""
        *held, key = chord.split("+")
        names = [*(HELD.get(each, each.lower()) for each in held), NAMES.get(key, key)]
        down = [word for each in names for word in ("keydown", each)]
        up = [word for each in reversed(names) for word in ("keyup", each)]
        self._act(*down, "sleep", str(seconds), *up)

    def drag(self, start: Area, end: Area) -> None:
        """Draw the mouse from one place to another with its button down."""
        self._act("mousemove", str(start.x), str(start.y), "mousedown", "1")
        self._act(
            "mousemove", str(end.x - 9), str(end.y), "mousemove", str(end.x), str(end.y), "mouseup", "1"
        )
        self.park()

    def select_word(self, area: Area) -> None:
        """Select the first word of a text with a double click, and take the mouse out of the way."""
        self._act(
            "mousemove", str(area.x + 20), str(area.y + 12), "click", "--repeat", "2", "--delay", "20", "1"
        )
        self.park()

    def park(self) -> None:
        """Take the mouse where it points at nothing."""
        self._act("mousemove", *(str(each - 1) for each in self.size))

    def windows(self) -> list[str]:
        """Return the windows that the window manager looks after, the first opened first."""
        told = self._ask("xprop", "-root", "_NET_CLIENT_LIST")
        return told.partition("#")[2].replace(",", " ").split()

    def frame(self, window: str) -> Area:
        """Return the place of a window with the frame that the window manager put round it."""
        told = self._ask("xwininfo", "-id", window)
        wanted = ("Absolute upper-left X", "Absolute upper-left Y", "Width", "Height")
        fields = dict(line.strip().split(":", 1) for line in told.splitlines() if ": " in line)
        x, y, width, height = (int(fields[name]) for name in wanted)
        around = self._ask("xprop", "-id", window, "_NET_FRAME_EXTENTS").partition("=")[2]
        left, right, top, bottom = map(int, around.split(","))
        return Area(x - left, y - top, width + left + right, height + top + bottom)

    def inside(self, window: str) -> tuple[int, int]:
        """Return how wide and high a window is without its frame."""
        told = self._ask("xdotool", "getwindowgeometry", "--shell", window)
        now = dict(line.split("=") for line in told.split())
        return int(now["WIDTH"]), int(now["HEIGHT"])

    def pull(self, window: str, width: int, height: int) -> None:
        """Pull the edges of a window, as far as the window allows."""
        self._act("windowsize", window, str(width), str(height))

    def _act(self, *words: str) -> None:
        self._ask("xdotool", *words)

    def _ask(self, *command: str) -> str:
        done = subprocess.run(command, env=self.env, capture_output=True, text=True, timeout=LONG)
        assert done.returncode == 0, f"{' '.join(command)}: {done.stderr}"
        return done.stdout


def _named(chord: str) -> str:
    """Return a key as xdotool calls it."""
    *held, key = chord.split("+") if len(chord) > 1 else [chord]
    named = NAMES.get(key, key if len(key) > 1 else key.lower())
    return "+".join([*(HELD.get(each, each.lower()) for each in held), named])


@contextmanager
def screen(folder: Path, size: tuple[int, int]) -> Iterator[Screen]:
    """Run an X server on a free display, with a window manager, for as long as the block."""
    folder.mkdir(parents=True, exist_ok=True)
    log = folder / "log.txt"
    env = {"PATH": os.environ["PATH"], "HOME": str(folder), "LANG": "C.UTF-8"}
    read, write = os.pipe()
    server = ["Xvfb", "-displayfd", str(write), "-screen", "0", f"{size[0]}x{size[1]}x24"]
    quiet = ["-fbdir", str(folder), "-nocursor", "-noreset", "-nolisten", "tcp"]
    with ExitStack() as started:
        shown = started.enter_context(running([*server, *quiet], env, log, pass_fds=[write]))
        os.close(write)
        with os.fdopen(read) as told:
            number = told.readline().strip()
        assert number, f"no X server: {log.read_text()}"
        env["DISPLAY"] = f":{number}"
        manager = started.enter_context(running(["openbox", "--sm-disable"], env, log))
        yield Screen(size, env, folder / "Xvfb_screen0", (shown, manager))
