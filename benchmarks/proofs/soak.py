"""Proof: an hour at the desk costs no memory that does not come back, no handle, no thread, and no long log.

    python -m benchmarks.proofs.soak --count 60 --seed 1

One simulated person sits at the real window, by keys alone, whose clock passes as fast as they press: an
interview from the first note to the seal to warm up, and one more every twenty minutes; between them notes,
ratings, undo, the palette and every page. Everything is read through each five minutes and backed up each
half hour. `--count` says how many minutes.
"""

import argparse
import gc
import json
import os
import random
import subprocess
import sys
import tempfile
import threading
from pathlib import Path
from types import SimpleNamespace
from typing import Any, TypedDict

from benchmarks.proofs import shell

ROOT = Path(__file__).parents[2]
MOST_MIB, MOST_LOG = 50, 64
READ = 5
"""Minutes from one whole reading to the next."""
CONNECTIONS = 3
"""To the workspace, each with three open files: the window's, and one for each thing done beside it."""
EVERY = 20
"""Minutes from one whole interview to the next, and half as long again to the next backup."""


class Outcome(TypedDict):
    """What the hour left."""

    minutes: int
    presses: int
    interviews: int
    """That were sealed."""
    events: int
    grown_mib: float
    """By how much memory grew at most after warming up."""
    handles: int
    """More open files at the end of any minute than after warming up."""
    threads: int
    """More threads when the window was closed than before it was opened."""
    log_mib: float
    """The longest log."""
    findings: int
    """What a check finds at the end."""


def prove(count: int, seed: int, *, careless: bool = False) -> Outcome:
    """Let a person work for `count` minutes; a `careless` program keeps what it used, to be noticed."""
    with tempfile.TemporaryDirectory(prefix="evenhand-soak-") as name:
        command = [sys.executable, "-m", "benchmarks.proofs.soak", "--child", name, "--count", str(count)]
        here = {
            "QT_QPA_PLATFORM": "offscreen", "EVENHAND_HOME": f"{name}/home", "HOME": name, "TZ": "UTC",
            "LC_ALL": "C.UTF-8", "LANGUAGE": "", "QT_LOGGING_RULES": "default.warning=false;*.debug=false",
        }  # fmt: skip
        done = subprocess.run(
            [*command, "--seed", str(seed), *["--careless"] * careless],
            cwd=ROOT, env=os.environ | here, stdout=subprocess.PIPE, text=True, check=True,
        )  # fmt: skip
    outcome: Outcome = json.loads(done.stdout)
    return outcome


def holds(outcome: Outcome) -> bool:
    """Return whether the goal was met: nothing grows that does not come back."""
    still = not outcome["handles"] and not outcome["threads"] and not outcome["findings"]
    small = outcome["grown_mib"] < MOST_MIB and outcome["log_mib"] < MOST_LOG
    return still and small and outcome["interviews"] > 0 and outcome["presses"] > 0


class Person:
    """Someone at the window, and what the program then holds."""

    def __init__(self, folder: Path, seed: int) -> None:
        """Sit down in front of an empty workspace."""
        from app.store.packs.exercises import load_exercise
        from app.store.packs.rubrics import load_rubric
        from app.ui.application import Session, make_app
        from tests.conftest import Clock

        self.chance, self.clock = random.Random(seed), Clock()
        self.rubric = load_rubric(ROOT / "rubrics", "senior-ml-scientist")
        self.exercise = load_exercise(ROOT / "exercises", "experiment-readout", "checkout-speed")
        self.session = Session(make_app(), folder / "workspace", self.clock)
        self.window = self.session.window
        self.window.show()
        self.interviews = 0
        self.longest_log = 0

    def sit_down(self) -> SimpleNamespace:
        """Open the desk of a candidate of one's own."""
        from app.services.panels import planning
        from app.services.panels.planning import SeatPlan
        from tests.strangers import strangers

        seats = [SeatPlan("Mara Haas", exercise=self.exercise)]
        panel = planning.plan_panel(self.session.workspace, "Ines Okafor", self.rubric, seats)
        strangers(self.session.workspace, panel)
        self.window.open_desk(panel.id, panel.seats[0].id)
        self.window.activateWindow()
        self.settle()
        assert self.window.desk is not None
        self.window.desk.to_note()
        return SimpleNamespace(window=self.window, clock=self.clock)

    def interview(self) -> None:
        """Hold a whole interview, up to its seal."""
        from tests.e2e.test_interview_by_keys import conclude, evaluate, record

        begun = self.sit_down()
        for act in (record, evaluate, conclude):
            act(begun)
        self.interviews += 1

    def minute(self) -> None:
        """Take a note, rate, take something back, and look something up."""
        from tests.e2e.test_interview_by_keys import hit, note, write

        assert self.window.desk is not None
        note(f"{self.chance.choice(('Asked', 'Said', 'Drew'))} what the metric hides {self.chance.random()}")
        self.clock.pass_by(seconds=30)
        hit("Ctrl+E", "Esc", *self.chance.choices("1234", k=3), "J", "3", "Ctrl+Z", "Ctrl+Y", "Ctrl+E")
        hit("Ctrl+K")
        write(self.chance.choice(("panels", "Ines", "metric", "settings")))
        hit("Esc")
        desk = self.window.desk.desk
        hit(self.chance.choice(("Alt+1", "Alt+2", "Alt+3", "Alt+4", "Alt+5", "Ctrl+Shift+C", "Ctrl+,", "F1")))
        self.settle()
        hit("Esc")
        self.window.open_desk(desk.panel.id, desk.seat.id)
        self.settle()
        self.window.desk.to_note()
        self.clock.pass_by(seconds=30)

    def read_through(self) -> None:
        """Let the next whole reading come."""
        self.wait_for(self.session.whole_reads)

    def back_up(self) -> None:
        """Let the backup come that is due."""
        self.wait_for(self.session.backups)

    def wait_for(self, beside: Any) -> None:
        """Let what is done beside the work begin and end."""
        beside.begin()
        beside._work.wait()
        self.settle()

    def settle(self) -> None:
        """Do all that waits in Qt's event loop, and let go what was closed."""
        from PySide6.QtCore import QCoreApplication, QEvent

        QCoreApplication.processEvents()
        QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
        QCoreApplication.processEvents()

    def held(self) -> tuple[float, int]:
        """Return MiB of memory and open files, once nothing is done beside, after letting go what can be."""
        for each in threading.enumerate():
            if each.name == "work":
                each.join()
        self.settle()
        gc.collect()
        log = self.session.workspace.file.with_name("evenhand.db-wal")
        self.longest_log = max(self.longest_log, log.stat().st_size if log.exists() else 0)
        pages = int(Path("/proc/self/statm").read_text("ascii").split()[1])
        return pages * os.sysconf("SC_PAGE_SIZE") / (1 << 20), self.open_files()

    def open_files(self) -> int:
        """Count open files; up to three connections to the workspace wait for work beside, or do not."""
        named = [os.readlink(each) for each in Path("/proc/self/fd").iterdir() if each.is_symlink()]
        own = [each for each in named if each.startswith(str(self.session.workspace.file))]
        return len(named) - len(own) + max(len(own), 3 * CONNECTIONS)

    def leave(self) -> None:
        """Close the window and the workspace."""
        self.window.close()
        self.session.end()
        self.window.deleteLater()
        self.settle()


def _hour(folder: Path, count: int, seed: int, careless: bool) -> Outcome:
    """Work for an hour; count what is held at the end of each minute."""
    from PySide6.QtTest import QTest

    from app.services.records import upkeep
    from app.store.database.workspace import Workspace
    from app.ui.application import make_app

    make_app()
    presses, press = [0], QTest.keyClick

    def counted(*given: Any) -> None:
        presses[0] += 1
        press(*given)

    QTest.keyClick = counted  # type: ignore[method-assign]
    threads = len(os.listdir("/proc/self/task"))
    person = Person(folder, seed)
    if not careless:  # which is to be noticed soon
        person.interview()
    person.sit_down()
    person.minute()
    person.read_through()
    person.back_up()
    before, held, kept = person.held(), [], []
    for minute in range(1, count + 1):
        person.minute()
        if minute % READ == 0:
            person.read_through()
        if minute % EVERY == 0:
            person.interview()
            person.sit_down()
        if minute % (EVERY * 3 // 2) == 0:
            person.back_up()
        if careless:
            kept.append((b"x" * (40 << 20), open(os.devnull), threading.Thread(target=_forever, daemon=True)))  # noqa: SIM115
            kept[-1][2].start()
        held.append(person.held())
    person.leave()
    left = len(os.listdir("/proc/self/task")) - threads
    with Workspace.open(folder / "workspace", person.clock) as workspace:
        report = upkeep.check(workspace)
    return Outcome(
        minutes=count,
        presses=presses[0],
        interviews=person.interviews,
        events=report.events,
        grown_mib=round(max(mib for mib, _ in held) - before[0], 1),
        handles=max(0, max(files for _, files in held) - before[1]),
        threads=max(0, left),
        log_mib=round(person.longest_log / (1 << 20), 1),
        findings=len(report.findings),
    )


def _forever() -> None:
    threading.Event().wait()


def main() -> int:
    """Run the proof and print its counters; exit 0 only when it holds."""
    parser = shell.asked(__doc__, 2)
    parser.add_argument("--child", type=Path, help=argparse.SUPPRESS)
    parser.add_argument("--careless", action="store_true", help=argparse.SUPPRESS)
    chosen = parser.parse_args()
    if chosen.child:
        print(json.dumps(_hour(chosen.child, chosen.count, chosen.seed, chosen.careless)))
        return 0
    return shell.answered(prove(chosen.count, chosen.seed), holds)


if __name__ == "__main__":
    sys.exit(main())
