"""The entrance: the window when nothing but a workspace is named, else the command line."""

import os
import sys
from collections.abc import Sequence
from pathlib import Path


def main() -> None:
    """Run the program with the arguments of this process, and end it."""
    sys.exit(start(sys.argv[1:]))


def start(argv: Sequence[str]) -> int:
    """Open the window or run a verb; return the exit code."""
    os.environ.setdefault("PYDANTIC_DISABLE_PLUGINS", "__all__")  # looking for some reads every package
    folder = _only_workspace(argv)
    if folder is not None:
        return _open_window(folder)
    from app import cli

    return cli.run(argv)


def _only_workspace(argv: Sequence[str]) -> Path | None:
    """Return the workspace to show in a window, or `None` when `argv` asks for something else."""
    match argv:
        case []:
            from app import paths

            return paths.default_workspace()
        case ["--workspace", folder] if folder and not folder.startswith("-"):
            return Path(folder).expanduser().absolute()
        case [option] if option.startswith("--workspace=") and option != "--workspace=":
            return Path(option.removeprefix("--workspace=")).expanduser().absolute()
    return None


def _open_window(folder: Path) -> int:
    if _has_no_display():
        print(
            "There is no display to open a window on. Set DISPLAY or WAYLAND_DISPLAY, "
            "or use a verb: evenhand --help lists them.",
            file=sys.stderr,
        )
        return 1
    from app.domain.errors import EvenhandError

    try:
        from app.ui.application import open_window

        return open_window(folder)
    except EvenhandError as error:
        print(error, file=sys.stderr)
        return error.exit_code
    except ImportError as error:
        if "cannot open shared object file" not in str(error):
            raise
        print(f"Qt needs a system library that is missing here: {error}.", file=sys.stderr)
        return 1


def _has_no_display() -> bool:
    """Whether Qt would end the process for want of a display."""
    named = ("QT_QPA_PLATFORM", "DISPLAY", "WAYLAND_DISPLAY")
    return sys.platform.startswith("linux") and not any(os.environ.get(name) for name in named)


if __name__ == "__main__":
    main()
