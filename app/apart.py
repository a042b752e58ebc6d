"""Our own program, started apart: where work may hang, be hostile, or keep whoever types waiting."""

import subprocess
import sys
from pathlib import Path


def command(*words: str) -> list[str]:
    """Return the command that starts this program with `words`, installed, frozen or from a checkout."""
    program = [sys.executable] if getattr(sys, "frozen", False) else [sys.executable, "-m", "app"]
    return [*program, *words]


def home() -> Path:
    """Return the folder in which the command finds the program."""
    return Path(__file__).parents[1]


def started(*words: str) -> "subprocess.Popen[bytes]":
    """Start it without a window; who calls writes what it reads, and reads what it answers."""
    return subprocess.Popen(
        command(*words),
        cwd=home(),
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        stderr=subprocess.DEVNULL,
        creationflags=getattr(subprocess, "CREATE_NO_WINDOW", 0),
    )
