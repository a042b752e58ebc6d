"""The bus that screen readers listen on, of one test alone, and a listener on it."""

import json
import select
import subprocess
import time
from collections.abc import Iterator, Mapping
from contextlib import ExitStack, contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Any, NamedTuple

import dev
from tests.glass.processes import DIES_WITH_US, LONG, end, running
from tests.glass.screen import Area

LISTENER = Path(__file__).with_name("listener.py")


class Part(NamedTuple):
    """A part of a window as a screen reader finds it."""

    path: tuple[int, ...]
    name: str
    role: str
    label: str
    """What another part, which is its label, calls it."""
    area: Area
    actions: tuple[str, ...]
    focused: bool
    checked: bool
    enabled: bool
    whole: bool
    """Whether all of it is seen; told only of one that was looked at."""


@dataclass(frozen=True)
class Bus:
    """The bus; `env` brings a program to it."""

    env: dict[str, str]
    listener: "subprocess.Popen[str]"

    def parts(self, name: str = "", role: str = "", most: int = 0) -> list[Part]:
        """Return what is seen in the windows, of a name or a role, in the order of reading."""
        found = self._ask(ask="find", name=name, role=role, most=most)
        return [_part(each) for each in found if each["area"]]

    def part(self, name: str = "", role: str = "") -> Part:
        """Return the first part of that name or role."""
        found = self.parts(name, role, most=1)
        assert found, f"no {role or 'part'} “{name}” is seen; there is {self.names()}"
        return found[0]

    def look(self, part: Part) -> Part | None:
        """Return a part as it is now, if it can be seen and is still the same."""
        found = self._ask(ask="look", path=part.path)
        now = _part(found) if found else None
        return now if now and (now.name, now.role) == (part.name, part.role) else None

    def focus(self) -> str:
        """Return what the part is called that has the keys."""
        return next((each.name for each in reversed(self.parts()) if each.focused), "")

    def names(self) -> list[str]:
        """Return what everything that is seen is called."""
        return [each.name for each in self.parts() if each.name]

    def do(self, part: Part, action: str) -> None:
        """Do an action of a part, as a screen reader does for its user."""
        assert self._ask(ask="do", path=part.path, action=action), f"{action} of {part.name} was refused"

    def read(self, part: Part) -> str:
        """Return the text of a part that is one to read."""
        return str(self._ask(ask="read", path=part.path))

    def heard(self) -> list[str]:
        """Return what was said since this was last asked."""
        return [each["said"] for each in self._ask(ask="heard")]

    def wait_for(self, program: str) -> None:
        """Wait until a program can be heard."""
        begun = time.monotonic()
        while program not in self._ask(ask="programs"):
            assert time.monotonic() - begun < LONG, f"{program} is not on the bus"
            time.sleep(0.02)

    def _ask(self, **question: Any) -> Any:
        asked, told = self.listener.stdin, self.listener.stdout
        assert asked is not None and told is not None
        asked.write(json.dumps(question) + "\n")
        asked.flush()
        assert select.select([told], [], [], LONG)[0], f"no answer to {question}"
        line = told.readline()
        assert line, "the listener has ended"
        reply = json.loads(line)
        assert "answer" in reply, f"{question}: {reply}"
        return reply["answer"]


def _part(found: dict[str, Any]) -> Part:
    kept = {**found, "path": tuple(found["path"]), "actions": tuple(found["actions"])}
    return Part(**{**kept, "area": Area(*found["area"])})


@contextmanager
def bus(folder: Path, env: Mapping[str, str]) -> Iterator[Bus]:
    """Run a session bus with its listener for as long as the block."""
    runtime = folder / "run"
    runtime.mkdir(parents=True, mode=0o700)
    address = f"unix:path={runtime}/bus"
    ours = {**env, "XDG_RUNTIME_DIR": str(runtime), "DBUS_SESSION_BUS_ADDRESS": address}
    ours["QT_LINUX_ACCESSIBILITY_ALWAYS_ON"] = "1"
    log = folder / "log.txt"
    command = ["dbus-daemon", "--session", "--nofork", "--nopidfile", f"--address={address}"]
    with ExitStack() as started:
        started.enter_context(running(command, ours, log))
        begun = time.monotonic()
        while not (runtime / "bus").exists():
            assert time.monotonic() - begun < LONG, f"no bus: {log.read_text()}"
            time.sleep(0.01)
        said = started.enter_context(log.open("a"))
        listener = subprocess.Popen(
            [*DIES_WITH_US, dev.SYSTEM_PYTHON, str(LISTENER)],
            env=ours,
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=said,
            text=True,
            start_new_session=True,
        )
        started.enter_context(listener)
        started.callback(end, listener)
        yield Bus(ours, listener)
