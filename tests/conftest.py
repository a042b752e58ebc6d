"""What every test shares: a home of its own, a clock it controls, a window that leaves nothing behind."""

import os
from collections.abc import Callable, Iterator
from datetime import datetime, timedelta, timezone
from pathlib import Path

import pytest

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

ROOT = Path(__file__).parent.parent


class Clock:
    """A clock that stands still until it is moved on."""

    def __init__(self) -> None:
        self.moment = datetime(2026, 11, 17, 14, 0, tzinfo=timezone(timedelta(hours=1)))

    def __call__(self) -> datetime:
        return self.moment

    def pass_by(self, **time: float) -> None:
        self.moment += timedelta(**time)


@pytest.fixture(autouse=True)
def home(tmp_path_factory: pytest.TempPathFactory, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Keep every test away from the settings and workspaces of whoever runs it."""
    folder = tmp_path_factory.mktemp("home")
    monkeypatch.setenv("EVENHAND_HOME", str(folder))
    monkeypatch.delenv("EVENHAND_WORKSPACE", raising=False)
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
def qapp() -> object:
    from app.ui.application import make_app

    return make_app()


@pytest.fixture
def start(qapp: object, tmp_path: Path, clock: Clock) -> Iterator[Callable[..., object]]:
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
    alive = [type(widget).__name__ for widget in QApplication.topLevelWidgets()]
    assert not alive, f"left alive: {alive}"
