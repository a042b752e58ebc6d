"""The entrance: the window when nothing but a workspace and files is named, else the command line."""

import gc
import os
import sys
from collections.abc import Sequence
from pathlib import Path
from types import TracebackType

from app.domain.records import READ_WHOLE, import_kinds
from app.exchange.cvs import APART
from app.reports.comparison import COMPARE
from app.store.files.typed_paths import expanded


def main() -> None:
    """Run the program with the arguments of this process, and end it."""
    sys.excepthook = _tell_unexpected
    _keep_to_oneself()
    sys.exit(start(sys.argv[1:]))


def start(argv: Sequence[str]) -> int:
    """Open the window or run a verb; return the exit code."""
    os.environ.setdefault("PYDANTIC_DISABLE_PLUGINS", "__all__")  # looking for some reads every package
    if argv[:1] == [APART]:
        from app.exchange.cvs import drawer

        return drawer.main(argv[1:])
    if argv[:1] == [COMPARE]:
        from app.reports.comparison import compare_apart

        return compare_apart.main()
    if argv[:1] == [READ_WHOLE]:
        from app.services.records import reading_apart

        return reading_apart.main(argv[1])
    from app.domain.errors import EvenhandError

    try:
        wanted = _window_wanted(argv)
    except EvenhandError as error:
        print(error, file=sys.stderr)
        return error.exit_code
    if wanted is not None:
        return _open_window(*wanted)
    from app import cli

    return cli.run(argv)


def _keep_to_oneself() -> None:
    """Let nobody else read what is written, and leave no picture of the memory where the program crashes."""
    os.umask(0o077)
    if sys.platform != "win32":
        import resource

        resource.setrlimit(resource.RLIMIT_CORE, (0, 0))


def _window_wanted(argv: Sequence[str]) -> tuple[Path, list[Path]] | None:
    """Return the workspace to show in a window and the files to import; `None` when `argv` is a verb's."""
    folder: Path | None = None
    match argv:
        case ["--workspace", named, *rest] if named and not named.startswith("-"):
            folder = expanded(named).absolute()
        case [option, *rest] if option.startswith("--workspace=") and option != "--workspace=":
            folder = expanded(option.removeprefix("--workspace=")).absolute()
        case rest:
            pass
    if not all(import_kinds.kind(name) and not name.startswith("-") for name in rest):
        return None
    if folder is None:
        from app.settings import usual_workspace

        folder = usual_workspace()
    return folder, [expanded(name).absolute() for name in rest]


def _open_window(folder: Path, files: Sequence[Path]) -> int:
    if _has_no_display():
        print(
            "There is no display to open a window on. Set DISPLAY or WAYLAND_DISPLAY, "
            "or use a verb: evenhand --help lists them.",
            file=sys.stderr,
        )
        return 1
    from app.domain.errors import EvenhandError

    gc.disable()  # what a start makes stays: to look for garbage in it took a tenth of the time
    try:
        from app.ui.start import open_window

        return open_window(folder, files)
    except EvenhandError as error:
        print(error, file=sys.stderr)
        return error.exit_code
    except ImportError as error:
        if "cannot open shared object file" not in str(error):
            raise
        print(f"Qt needs a system library that is missing here: {error}.", file=sys.stderr)
        return 1


def _tell_unexpected(_kind: type[BaseException], error: BaseException, _trace: TracebackType | None) -> None:
    """Print where an unexpected error came from; Python would print its words, which may be a candidate's."""
    from app.domain.errors import trace

    print("Something went wrong inside Evenhand. Please send us these lines:", file=sys.stderr)
    print(trace(error), file=sys.stderr)


def _has_no_display() -> bool:
    """Whether Qt would end the process for want of a display."""
    named = ("QT_QPA_PLATFORM", "DISPLAY", "WAYLAND_DISPLAY")
    return sys.platform.startswith("linux") and not any(os.environ.get(name) for name in named)


if __name__ == "__main__":
    main()
