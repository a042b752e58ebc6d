"""Everything a developer does here, with nothing installed but Python: `python3 dev.py --help`."""

from __future__ import annotations

import sys

if sys.version_info < (3, 11):
    sys.exit(f"Evenhand needs Python 3.11 or newer; this is Python {sys.version.split()[0]}.")

import argparse
import ctypes
import hashlib
import importlib.util
import os
import shlex
import shutil
import subprocess
import tempfile
import xml.etree.ElementTree
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

ROOT = Path(__file__).resolve().parent
VENV = ROOT / ".venv"
PYTHON = VENV / ("Scripts/python.exe" if os.name == "nt" else "bin/python")
STAMP = VENV / "installed.txt"
RUN_LOCK = ROOT / "requirements.lock"
DEV_LOCK = ROOT / "requirements-dev.lock"
OUT = ROOT / "out"
ROOM = 6 * 2**30
"""Bytes that are free in memory where tests may keep their files."""
LINUX = sys.platform.startswith("linux")
OFFSCREEN = {"QT_QPA_PLATFORM": "offscreen"}
IMPORT_LINTER = "from importlinter.cli import lint_imports_command as run; run(['--no-cache', '--no-logo'])"
BUSY = "import time\nwhile True: sum(range(10**6)); time.sleep(0.02)"
START_QT = """
from PySide6 import QtNetwork, QtSvg, QtWidgets
QtWidgets.QApplication([])
"""
# Shared libraries that Qt takes from the system, and the Debian packages that carry them.
QT_LIBRARIES = {
    "libGL.so.1": "libgl1",
    "libEGL.so.1": "libegl1",
    "libxkbcommon.so.0": "libxkbcommon0",
    "libX11.so.6": "libx11-6",
    "libfontconfig.so.1": "libfontconfig1",
    "libfreetype.so.6": "libfreetype6",
    "libglib-2.0.so.0": "libglib2.0-0",
    "libdbus-1.so.3": "libdbus-1-3",
    "libgssapi_krb5.so.2": "libgssapi-krb5-2",
}
QT_WINDOW_LIBRARIES = {
    "libxkbcommon-x11.so.0": "libxkbcommon-x11-0",
    "libX11-xcb.so.1": "libx11-xcb1",
    "libxcb-cursor.so.0": "libxcb-cursor0",
    "libxcb-icccm.so.4": "libxcb-icccm4",
    "libxcb-image.so.0": "libxcb-image0",
    "libxcb-keysyms.so.1": "libxcb-keysyms1",
    "libxcb-randr.so.0": "libxcb-randr0",
    "libxcb-render-util.so.0": "libxcb-render-util0",
    "libxcb-shape.so.0": "libxcb-shape0",
    "libxcb-xfixes.so.0": "libxcb-xfixes0",
    "libxcb-xkb.so.1": "libxcb-xkb1",
}
# What tests/glass looks at the real window with, and the Debian packages that carry it.
GLASS_PROGRAMS = {
    "Xvfb": "xvfb",
    "openbox": "openbox",
    "xdotool": "xdotool",
    "xprop": "x11-utils",
    "dbus-daemon": "dbus",
    "/usr/libexec/at-spi-bus-launcher": "at-spi2-core",
}
SYSTEM_PYTHON = "/usr/bin/python3"
"""The Python that Debian's pyatspi is installed for."""


class Stop(Exception):
    """A sentence for the developer; ends the program."""


def run(args: argparse.Namespace) -> int:
    """open the program on a demo workspace"""
    environment(RUN_LOCK)
    if args.rest:
        return python("-m", "app", *args.rest)
    if display() and qt_starts(windowed=True):
        return python("-m", "app", "demo", str(OUT / "demo"))
    say(f"There is no display here, so the whole job is done without a window; see {OUT}.")
    qt_starts()
    return python("-m", "app", "demo", str(OUT), "--no-window", env=OFFSCREEN)


def test(args: argparse.Namespace) -> int:
    """run the tests; more arguments go to pytest; --again N: N times under load"""
    environment(DEV_LOCK)
    qt_starts()
    if not shutil.which("pdftotext"):
        apt_install(["poppler-utils"], "The tests read PDFs with pdftotext, which is missing.")
    glass_ready()
    parallel = [] if args.rest else ["-n", str(min(4, os.cpu_count() or 1)), "--dist", "worksteal"]
    with in_memory() as (place, where):
        words = [*parallel, *place, *args.rest]
        if args.again:
            return again(args.again, words, {**OFFSCREEN, **where})
        return python("-m", "pytest", *words, env={**OFFSCREEN, **where})


@contextmanager
def in_memory() -> Iterator[tuple[list[str], dict[str, str]]]:
    """Have tests keep their files in memory, where a system has room for that: else all wait for its disk.

    Gives what pytest and its environment are told. The names are short: a socket's is 107 bytes at most.
    """
    memory = Path("/dev/shm")
    if not LINUX or not os.access(memory, os.W_OK) or shutil.disk_usage(memory).free < ROOM:
        yield [], {}
        return
    with tempfile.TemporaryDirectory(prefix="e-", dir=memory) as folder:
        os.chmod(folder, 0o755)  # tests that put off their rights go on in it
        yield [f"--basetemp={folder}/t"], {"TMPDIR": folder}


def again(times: int, pytest: list[str], env: dict[str, str]) -> int:
    """Run the tests on a busy machine, each time in another order with other examples; tell what failed."""
    first = int.from_bytes(os.urandom(2), "big")
    outcomes = []
    busy = [subprocess.Popen([sys.executable, "-c", BUSY]) for _ in range(os.cpu_count() or 1)]
    try:
        for seed in range(first, first + times):
            seeds = [f"--shuffle={seed}", f"--hypothesis-seed={seed}"]
            say(f"Run {seed - first + 1} of {times}: {' '.join(seeds)}")
            report = OUT / "again" / f"{seed}.xml"
            code = python("-m", "pytest", *pytest, *seeds, f"--junit-xml={report}", env={**env, "CI": ""})
            outcomes.append(f"{seed}: {failures(report)}" if code else "")
    finally:
        for each in busy:
            each.kill()
    failed = [each for each in outcomes if each]
    say("\n".join([f"{len(failed)} of {times} runs failed.", *failed]))
    return 1 if failed else 0


def failures(report: Path) -> str:
    """Name the tests that a report of pytest says failed."""
    if not report.exists():
        return "pytest did not come to an end"
    cases = xml.etree.ElementTree.parse(report).getroot().iter("testcase")
    bad = [each for each in cases if each.find("failure") is not None or each.find("error") is not None]
    return (
        ", ".join(f"{each.get('classname')}::{each.get('name')}" for each in bad)
        or "no test failed, pytest did"
    )


def setup(args: argparse.Namespace) -> int:
    """make .venv and check that Qt starts"""
    environment(DEV_LOCK)
    qt_starts()
    say(f"Ready: {PYTHON}")
    return 0


def lint(args: argparse.Namespace) -> int:
    """check style, types and architecture"""
    environment(DEV_LOCK)
    checks = {
        "ruff check": ["-m", "ruff", "check", "."],
        "ruff format": ["-m", "ruff", "format", "--check", "."],
        "mypy": ["-m", "mypy"],
        "import-linter": ["-c", IMPORT_LINTER],
    }
    failed = [name for name, command in checks.items() if python(*command)]
    say(f"Not clean: {', '.join(failed)}." if failed else "Clean.")
    return 1 if failed else 0


def bench(args: argparse.Namespace) -> int:
    """measure the program against its floors"""
    environment(DEV_LOCK)
    qt_starts()
    return python("-m", "benchmarks", *args.rest, env=OFFSCREEN)


def prove(args: argparse.Namespace) -> int:
    """run the proofs that nothing is lost; --full writes a page"""
    environment(DEV_LOCK)
    return python("-m", "benchmarks.proofs", *["--full"] * args.full, *args.rest, env=OFFSCREEN)


def lock(args: argparse.Namespace) -> int:
    """write both lock files; --upgrade for newer"""
    environment(DEV_LOCK)
    options = "--quiet --universal --python-version 3.11 --generate-hashes --no-emit-index-url --no-annotate"
    header = ["--custom-compile-command", "python3 dev.py lock"]
    compiled = ["-m", "uv", "pip", "compile", *options.split(), *header, *args.rest, "pyproject.toml"]
    return python(*compiled, "-o", RUN_LOCK.name) or python(
        *compiled, "--group", "dev", "-c", RUN_LOCK.name, "-o", DEV_LOCK.name
    )


def screenshots(args: argparse.Namespace) -> int:
    """take the README's pictures from a real window"""
    environment(DEV_LOCK)
    qt_starts()
    glass_ready()
    return python("-m", "tests.screenshots", *args.rest)


def translations(args: argparse.Namespace) -> int:
    """bring the translations up to the code; --check only tells"""
    environment(DEV_LOCK)
    return python("-m", "tests.translations", *args.rest)


def environment(lock_file: Path) -> None:
    """Make .venv hold what `lock_file` says; does nothing when it already does."""
    wanted = digest(lock_file)
    known = STAMP.read_text(encoding="utf-8").split() if STAMP.exists() and PYTHON.exists() else []
    if wanted in known:
        return
    if digest(RUN_LOCK) not in known:  # stale, half made or absent: begin anew
        make_venv()
    say(f"Installing what {lock_file.name} lists …")
    pip = ["-m", "pip", "install", "--quiet", "--disable-pip-version-check", "--require-hashes"]
    if python(*pip, "--no-deps", "-r", str(lock_file)):
        raise Stop("Installing failed; the reason stands above. Then run the same command again.")
    # The development lock holds everything of the other.
    installed = {digest(RUN_LOCK), wanted}
    STAMP.write_text("\n".join(sorted(installed)) + "\n", encoding="utf-8")


def digest(lock_file: Path) -> str:
    """Identify a lock file's content together with this Python."""
    version = "{}.{}".format(*sys.version_info)
    return hashlib.sha256(version.encode() + lock_file.read_bytes()).hexdigest()


def make_venv() -> None:
    """Make an empty .venv."""
    if importlib.util.find_spec("ensurepip") is None:
        package = "python{}.{}-venv".format(*sys.version_info)
        apt_install([package], "This Python lacks ensurepip, which makes environments.", needed=True)
    say(f"Making {VENV} …")
    if call([sys.executable, "-m", "venv", "--clear", str(VENV)]):
        raise Stop(f"Python could not make {VENV}; the reason stands above.")


def qt_starts(windowed: bool = False) -> bool:
    """Start Qt once; install or name missing system libraries. False: they are there, the display is not."""
    env = {} if windowed else OFFSCREEN
    libraries = {**QT_LIBRARIES, **(QT_WINDOW_LIBRARIES if windowed else {})}
    trouble = start_qt(env)
    if trouble and LINUX and (missing := [name for name in libraries if not loads(name)]):
        packages = [libraries[name] for name in missing]
        apt_install(packages, f"Qt needs system libraries: {', '.join(missing)}.", needed=True)
        trouble = start_qt(env)
    if trouble and not windowed:
        raise Stop(f"Qt does not start on this machine:\n{trouble}")
    return not trouble


def glass_ready() -> None:
    """Install or name what the tests at the glass need; without it they are skipped."""
    if LINUX and (missing := glass_missing()):
        apt_install(missing, "Tests that look at a real window need an X server and a screen reader's bus.")


def glass_missing() -> list[str]:
    """Return the Debian packages that carry what is missing to look at a real window."""
    packages = [package for name, package in GLASS_PROGRAMS.items() if not shutil.which(name)]
    packages += [package for name, package in QT_WINDOW_LIBRARIES.items() if not loads(name)]
    try:
        bus = subprocess.run([SYSTEM_PYTHON, "-c", "import pyatspi"], capture_output=True).returncode
    except OSError:
        bus = 1
    return [*packages, "python3-pyatspi"] if bus else packages


def start_qt(env: dict[str, str]) -> str:
    """Start Qt in a process of its own; return its complaint, empty when it works."""
    command = [str(PYTHON), "-c", START_QT]
    done = subprocess.run(command, env={**os.environ, **env}, capture_output=True, text=True)
    return (done.stderr.strip() or f"it ended with code {done.returncode}") if done.returncode else ""


def loads(library: str) -> bool:
    """Tell whether the system has a shared library."""
    try:
        ctypes.CDLL(library)
    except OSError:
        return False
    return True


def display() -> bool:
    """Tell whether a window could be seen."""
    platform = os.environ.get("QT_QPA_PLATFORM", "").split(":")[0]
    if platform:
        return platform not in ("offscreen", "minimal")
    return not LINUX or bool(os.environ.get("DISPLAY") or os.environ.get("WAYLAND_DISPLAY"))


def apt_install(packages: list[str], why: str, needed: bool = False) -> None:
    """Install Debian packages when we may; otherwise say how, and stop if they are needed."""
    say(why)
    names = " ".join(packages)
    if shutil.which("apt-get") and hasattr(os, "geteuid") and os.geteuid() == 0:
        say(f"Installing {names} …")
        quiet = {"DEBIAN_FRONTEND": "noninteractive"}
        call(["apt-get", "update", "-qq"], env=quiet)
        if call(["apt-get", "install", "-y", "-qq", "--no-install-recommends", *packages], env=quiet) == 0:
            return
    hint = f"On Debian or Ubuntu: sudo apt-get install {names}\nElsewhere, install what carries the same."
    if needed:
        raise Stop(hint)
    say(hint)


def python(*args: str, env: dict[str, str] | None = None) -> int:
    """Run .venv's Python in the checkout; return its exit code."""
    return call([str(PYTHON), *args], env)


def call(command: list[str], env: dict[str, str] | None = None) -> int:
    """Run a command in the checkout; return its exit code."""
    sys.stdout.flush()
    try:
        return subprocess.run(command, cwd=ROOT, env={**os.environ, **(env or {})}).returncode
    except OSError as error:
        raise Stop(f"Cannot run {shlex.quote(command[0])}: {error.strerror}.") from None


def say(text: str) -> None:
    """Tell the developer something, apart from what programs print."""
    print(text, file=sys.stderr, flush=True)


def main() -> int:
    """Do one verb."""
    parser = argparse.ArgumentParser(prog="dev.py", description="Evenhand's development commands.")
    verbs = parser.add_subparsers(metavar="VERB", required=True)
    for verb in (run, test, setup, lint, bench, prove, lock, screenshots, translations):
        made = verbs.add_parser(verb.__name__, help=verb.__doc__, description=verb.__doc__)
        made.set_defaults(verb=verb)
        if verb is test:
            made.add_argument("--again", type=int, metavar="N", help="run them N times on a busy machine")
        if verb is prove:
            made.add_argument("--full", action="store_true", help="at full size; writes docs/reliability.md")
    args, rest = parser.parse_known_args()
    args.rest = rest
    if args.rest and args.verb in (setup, lint):
        parser.error(f"{args.verb.__name__} takes no arguments")
    code: int = args.verb(args)
    return code


if __name__ == "__main__":
    try:
        sys.exit(main())
    except (Stop, OSError) as reason:
        sys.exit(str(reason))
    except KeyboardInterrupt:
        sys.exit(130)
