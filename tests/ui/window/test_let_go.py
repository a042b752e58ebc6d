"""What is closed is let go: a window that another took the place of, and desks, rooms and panels in turn."""

import gc
import shutil
import weakref
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QCoreApplication, QEvent, QObject
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from app import paths
from app.services.demo import demo
from app.services.panels import lists
from app.store.database.workspace import Workspace
from app.ui.application import Session
from app.ui.look import language
from app.ui.window import pages
from tests.conftest import Clock


@pytest.fixture(autouse=True)
def by_hand(qapp: QApplication) -> Iterator[None]:
    """Keep Python from looking for what nobody refers to: only what the program lets go may be gone."""
    gc.collect()
    gc.disable()
    yield
    gc.unfreeze()
    gc.enable()
    language.speak(qapp, "en", paths.resources() / "translations")


@pytest.fixture(scope="module")
def filled(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("demo") / "workspace"
    with Workspace.create(folder, Clock()) as workspace:
        demo.fill(workspace, paths.rubrics())
    return folder


@pytest.fixture
def session(start: Callable[..., Session], filled: Path, tmp_path: Path) -> Session:
    shutil.copytree(filled, tmp_path / "workspace")
    return start(tmp_path / "workspace")


def settle(session: Session) -> None:
    for page in session.window._pages.values():
        if hasattr(page, "settle"):
            page.settle()
    for _ in range(3):
        QTest.qWait(1)
        QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    QTest.qWait(1)


def open_everything(session: Session) -> dict[str, weakref.ref[object]]:
    """Open every page there is, the desk last; return what to ask whether it is still there."""
    window, lines = session.window, lists.panels(session.workspace)
    for page in pages.table():
        window.go(page.place)
    waiting = next(each for each in lines if each.seats > 1 and each.status != "sealed")
    window.show_panel(waiting.id)
    sealed = next(each for each in lines if each.seats > 1 and each.status == "sealed")
    window.open_room(sealed.id)
    window.open_paper(sealed.id)
    seat = next(each for each in lists.seats(session.workspace) if each.status == "draft")
    window.open_desk(seat.panel, seat.id)
    window.find_anything()
    settle(session)
    opened = {"window": window, **window._pages}
    opened |= {name: getattr(window.candidate_pages, name) for name in ("desk", "room", "panel", "paper")}
    assert len(opened) == len(pages.table()) + 5 and None not in opened.values()
    return {name: weakref.ref(page) for name, page in opened.items()}


def objects() -> int:
    return sum(isinstance(each, QObject) for each in gc.get_objects())


def test_another_language_lets_go_of_the_window_and_all_that_was_open_in_it(session: Session) -> None:
    gc.freeze()  # as when the program has started: what is there by now is never looked through
    counts, widgets = [], []
    for _ in range(2):
        for spoken in ("de", "en"):
            old = open_everything(session)
            session.keep(session.settings.replace(language=spoken))
            settle(session)
            assert {name for name, page in old.items() if page() is not None} == set()
        counts.append(objects())
        widgets.append(len(QApplication.allWidgets()))
    assert counts[0] == counts[1] and widgets[0] == widgets[1]


def test_going_back_to_a_backup_lets_go_of_what_was_open_before(session: Session) -> None:
    session.backups.end("asked")
    [backup] = (session.workspace.folder / "backups").glob("*.db")
    old = open_everything(session)
    session.restore(Path(backup))
    settle(session)
    assert {name for name, page in old.items() if page() is not None} == set()


def test_ten_desks_rooms_and_panels_in_turn_leave_the_last_of_each(session: Session) -> None:
    window = session.window
    panels = [each for each in lists.panels(session.workspace) if each.seats > 1]
    sealed = [each for each in panels if each.status == "sealed"]
    seats = lists.seats(session.workspace)
    opened, counts = [], []
    for turn in range(10):
        window.show_panel(panels[turn % 2].id)
        window.open_room(sealed[turn % 2 % len(sealed)].id)
        seat = seats[turn % 2]
        window.open_desk(seat.panel, seat.id)
        opened += [weakref.ref(each) for each in (window.candidate_pages.panel, window.room, window.desk)]
        settle(session)
        counts.append(objects())
    assert [type(each()).__name__ for each in opened[:-3] if each() is not None] == []
    assert counts[-1] == counts[-5]
