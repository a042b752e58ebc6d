"""Processes that a test starts: each in a session of its own, none outlives the test."""

import os
import signal
import subprocess
import time
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from pathlib import Path

Activity = tuple[tuple[str, str, str], ...]
"""Of each thread: its number, whether it sleeps, and how often it has gone to sleep."""

LONG = 30.0
"""Seconds after which what is waited for will not come; no test passes or fails by being faster."""
DIES_WITH_US = ("setpriv", "--pdeathsig", "TERM")
"""Put before a command: it ends also when the tests are killed and can end nothing."""
QUIET = 0.08
"""Seconds for which every thread must have slept without once being woken."""
LOOK = 0.01


@contextmanager
def running(
    command: Sequence[str], env: Mapping[str, str], log: Path, *, pass_fds: Sequence[int] = ()
) -> Iterator[subprocess.Popen[bytes]]:
    """Run a program for as long as the block; it and all it started are ended, whatever happens."""
    with log.open("ab") as said:
        process = subprocess.Popen(
            [*DIES_WITH_US, *command],
            env=env,
            stdout=said,
            stderr=said,
            start_new_session=True,
            pass_fds=pass_fds,
        )
    try:
        yield process
    finally:
        end(process)


def end(process: subprocess.Popen[bytes]) -> None:
    """End a process and every one in its session."""
    for how, wait in ((signal.SIGTERM, 5.0), (signal.SIGKILL, LONG)):
        try:
            os.killpg(process.pid, how)
            process.wait(wait)
        except ProcessLookupError:
            return
        except subprocess.TimeoutExpired:
            continue


def until_still(processes: Sequence[subprocess.Popen[bytes]], quiet: float = QUIET) -> None:
    """Wait until all threads sleep and nothing wakes them.

    A program that a busy machine keeps waiting is seen to wait: its state is to run, not to sleep.
    """
    before: Activity = ()
    since = begun = time.monotonic()
    while time.monotonic() - since < quiet:
        time.sleep(LOOK)
        now = tuple(each for process in processes for each in activity(process))
        if now != before or any(state != "S" for _, state, _ in now):
            before, since = now, time.monotonic()
        assert time.monotonic() - begun < LONG, f"never still: {now}"


def activity(process: subprocess.Popen[bytes]) -> Activity:
    """Return what the threads of a process are at."""
    assert process.poll() is None, f"{process.args!r} ended with {process.returncode}"
    found = []
    for thread in sorted(Path(f"/proc/{process.pid}/task").iterdir()):
        try:
            told = (thread / "status").read_text()
        except (FileNotFoundError, ProcessLookupError):
            continue  # it ended while we looked
        fields = dict(line.split(":\t", 1) for line in told.splitlines() if ":\t" in line)
        found.append((thread.name, fields["State"][0], fields["voluntary_ctxt_switches"]))
    return tuple(found)
