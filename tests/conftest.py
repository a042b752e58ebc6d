"""What every test shares: a home of its own, a clock it controls, a window that leaves nothing behind."""

import importlib
import os
import pkgutil
import random
import shutil
import tempfile
import time
from collections.abc import Callable, Iterator
from datetime import datetime, timedelta, timezone
from pathlib import Path

import hypothesis
import pytest
from hypothesis.configuration import set_hypothesis_home_dir

from tests.steady import Machine

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

ROOT = Path(__file__).parent.parent
CI = bool(os.environ.get("CI"))

# A busy machine is no fault of the code. Where CI is set the examples are the same at every run.
hypothesis.settings.register_profile(
    "evenhand",
    deadline=None,
    print_blob=True,
    derandomize=CI,
    suppress_health_check=[hypothesis.HealthCheck.too_slow],
    **({"database": None} if CI else {}),
)
hypothesis.settings.load_profile("evenhand")


def pytest_addoption(parser: pytest.Parser) -> None:
    group = parser.getgroup("evenhand", "where the tests believe to be")
    group.addoption("--desktop", default="C.UTF-8", help="the system's locale, such as de_DE.UTF-8")
    group.addoption("--zone", default="UTC", help="the time zone, such as Asia/Kolkata")
    group.addoption(
        "--shuffle", type=int, metavar="SEED", help="run files, and tests in them, in another order"
    )


def pytest_configure(config: pytest.Config) -> None:
    """Put every test, and the programs it starts, on one desktop in one zone, whatever the machine's are."""
    for name in [each for each in os.environ if each.startswith("LC_") or each == "LANGUAGE"]:
        del os.environ[name]
    os.environ.update(LANG=config.option.desktop, TZ=config.option.zone)
    if hasattr(time, "tzset"):
        time.tzset()
    if CI:  # hypothesis keeps notes on Unicode and on our source: not in the checkout
        notes = tempfile.TemporaryDirectory(prefix="evenhand-hypothesis-")
        config.add_cleanup(notes.cleanup)
        set_hypothesis_home_dir(notes.name)


def pytest_report_header(config: pytest.Config) -> str:
    order = f"order {config.option.shuffle}" if config.option.shuffle is not None else "order as written"
    return f"desktop {config.option.desktop}, zone {config.option.zone}, {order}"


def pytest_collection_modifyitems(config: pytest.Config, items: list[pytest.Item]) -> None:
    if (seed := config.option.shuffle) is None:
        return
    files: dict[Path, list[pytest.Item]] = {}
    for item in items:
        files.setdefault(item.path, []).append(item)
    drawn = random.Random(seed)
    groups = list(files.values())
    for each in (groups, *groups):
        drawn.shuffle(each)  # type: ignore[arg-type]
    items[:] = [item for group in groups for item in group]


def pytest_collection_finish(session: pytest.Session) -> None:
    """Load the whole program where examples have to repeat: they are drawn from what modules are loaded."""
    if CI and not session.config.option.collectonly:
        import app

        for module in pkgutil.walk_packages(app.__path__, "app."):
            if not module.name.endswith("__main__"):
                importlib.import_module(module.name)


class Clock:
    """A clock that stands still until it is moved on."""

    def __init__(self) -> None:
        self.moment = datetime(2026, 11, 17, 14, 0, tzinfo=timezone(timedelta(hours=1)))

    def __call__(self) -> datetime:
        return self.moment

    def pass_by(self, **time: float) -> None:
        self.moment += timedelta(**time)


@pytest.fixture(autouse=True)
def home(
    tmp_path_factory: pytest.TempPathFactory, monkeypatch: pytest.MonkeyPatch, request: pytest.FixtureRequest
) -> Path:
    """Keep every test away from the settings, workspaces and files of whoever runs it."""
    person = tmp_path_factory.mktemp("home")
    folder = person / "evenhand"
    folder.mkdir()
    monkeypatch.setenv("EVENHAND_HOME", str(folder))
    for name in ("HOME", "USERPROFILE"):
        monkeypatch.setenv(name, str(person))
    monkeypatch.delenv("EVENHAND_WORKSPACE", raising=False)
    for name in ("CACHE", "CONFIG", "DATA", "STATE"):
        monkeypatch.delenv(f"XDG_{name}_HOME", raising=False)
    english = request.config.option.desktop.startswith(("C.", "en_"))
    if (
        not english and request.node.get_closest_marker("native") is None
    ):  # tests quote the program in English
        (folder / "settings.json").write_text('{"language": "en"}', "utf-8")
    return folder


@pytest.fixture
def clock() -> Clock:
    return Clock()


@pytest.fixture(scope="session")
def rubric() -> object:
    """The rubric that ships, as interviewers get it."""
    from app.store.packs.rubrics import load_rubric

    return load_rubric(ROOT / "rubrics", "senior-ml-scientist")


@pytest.fixture
def workspace(tmp_path: Path, clock: Clock) -> Iterator[object]:
    from app.store.database.workspace import Workspace

    with Workspace.create(tmp_path / "workspace", clock) as opened:
        yield opened


@pytest.fixture(scope="session")
def demo_made(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The demo as it is at the moment the clock stands at: filled once, for it takes seconds."""
    from app.services.demo import demo
    from app.store.database.workspace import Workspace

    folder = tmp_path_factory.mktemp("demo") / "workspace"
    with Workspace.create(folder, Clock()) as made:
        demo.fill(made, ROOT / "rubrics")
    return folder


@pytest.fixture
def demo_folder(demo_made: Path, tmp_path: Path) -> Path:
    """A workspace with the demo in it that is the test's own, where `start` looks for one."""
    return Path(shutil.copytree(demo_made, tmp_path / "workspace"))


@pytest.fixture
def demo_workspace(demo_folder: Path, clock: Clock) -> Iterator[object]:
    from app.store.database.workspace import Workspace

    with Workspace.open(demo_folder, clock) as opened:
        yield opened


@pytest.fixture(scope="session")
def qapp() -> object:
    from app.ui.application import make_app

    app = make_app()
    speak_as_the_desktop(app)
    return app


def speak_as_the_desktop(app: object) -> None:
    """Speak what a start would where nobody chose a language, whatever a test before this one chose."""
    from app.ui.look import language

    language.speak(app, "system", ROOT / "resources" / "translations")  # type: ignore[arg-type]


@pytest.fixture
def start(qapp: object, home: Path, tmp_path: Path, clock: Clock) -> Iterator[Callable[..., object]]:
    """Start the program's window on a workspace; at the end close it and see that nothing lives on."""
    from PySide6.QtCore import QCoreApplication, QEvent
    from PySide6.QtWidgets import QApplication

    from app.ui.application import Session

    sessions: list[Session] = []

    def begin(folder: Path = tmp_path / "workspace", width: int = 1280, height: int = 720) -> Session:
        session = Session(QApplication.instance(), folder, clock)  # type: ignore[arg-type]
        session.window.resize(width, height)
        session.window.show()
        QApplication.processEvents()
        sessions.append(session)
        return session

    yield begin
    for session in sessions:
        session.window.close()
        session.end()
        session.window.deleteLater()
    sessions.clear()
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    QApplication.processEvents()
    speak_as_the_desktop(qapp)
    alive = [type(widget).__name__ for widget in QApplication.topLevelWidgets()]
    assert not alive, f"left alive: {alive}"


@pytest.fixture
def machine() -> Machine:
    """A laptop that can be put to sleep, and whose clock on the wall can be set."""
    return Machine()


@pytest.fixture
def berlin(monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    """A place where the clocks change twice a year."""
    with monkeypatch.context() as zone:
        zone.setenv("TZ", "Europe/Berlin")
        time.tzset()
        yield
    time.tzset()
