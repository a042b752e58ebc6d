"""What the tests at the glass share: a screen, a bus and the program, ended whatever happens."""

import itertools
import os
import shutil
from collections.abc import Callable, Iterator
from contextlib import ExitStack
from datetime import datetime
from pathlib import Path

import pytest

import dev
from tests.glass.bus import bus
from tests.glass.program import NOW, ROOT, Program, program
from tests.glass.screen import screen

KEPT = ROOT / "out" / "glass"
Start = Callable[..., Program]


@pytest.fixture(scope="session", autouse=True)
def needs() -> None:
    """Skip where one cannot look; as root on Debian everything can be installed, so there it is a failure."""
    if not dev.LINUX:
        pytest.skip("a real window is looked at under Linux only")
    if missing := dev.glass_missing():
        why = f"not installed, of Debian's packages: {' '.join(missing)}"
        if shutil.which("apt-get") and os.geteuid() == 0:
            pytest.fail(f"{why}; `python3 dev.py test` installs them")
        pytest.skip(why)


@pytest.fixture(scope="session")
def demo(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A workspace in which a year of work is done; to be copied."""
    from app import paths
    from app.services.demo import demo as services
    from app.store.database.workspace import Workspace

    folder = tmp_path_factory.mktemp("demo") / "workspace"
    with Workspace.create(folder, lambda: datetime.fromisoformat(NOW)) as workspace:
        services.fill(workspace, paths.rubrics())
    return folder


@pytest.fixture
def start(tmp_path: Path, request: pytest.FixtureRequest) -> Iterator[Start]:
    """Start the program on a copy of a workspace, or on none; at the end all of it is gone."""
    kept = KEPT / request.node.name
    shutil.rmtree(kept, ignore_errors=True)
    numbers = itertools.count(1)
    with ExitStack() as started:

        def begin(
            workspace: Path | None = None, size: tuple[int, int] = (1360, 840), **settings: object
        ) -> Program:
            folder = tmp_path / f"{next(numbers)}"
            if workspace is not None:
                shutil.copytree(workspace, folder / "workspace")
            shown = started.enter_context(screen(folder / "screen", size))
            heard = started.enter_context(bus(folder / "bus", shown.env))
            return started.enter_context(program(shown, heard, folder, kept, **settings))

        yield begin
