"""What is closed is let go: a window that another took the place of, and desks, rooms and panels in turn."""

import gc
import weakref
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QCoreApplication, QEvent, QObject
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from app import paths
from app.services.panels import lists
from app.ui.application import Session
from app.ui.look import language

PAGES = ("today", "panels", "candidates", "status", "figures", "fairness", "setup", "library", "records",
         "backups", "settings")  # fmt: skip


@pytest.fixture(autouse=True)
def by_hand(qapp: QApplication) -> Iterator[None]:
    """Keep Python from looking for what nobody refers to: only what the program lets go may be gone."""
    gc.collect()
    gc.disable()
    yield
    gc.enable()
    language.speak(qapp, "en", paths.resources() / "translations")


@pytest.fixture
def session(start: Callable[..., Session]) -> Session:
    from app.services.demo import demo

    session = start()
    demo.fill(session.workspace, paths.rubrics())
    return session


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
    for place in PAGES:
        window.go(place)
    waiting = next(each for each in lines if each.seats > 1 and each.status != "sealed")
    window.show_panel(waiting.id)
    sealed = next(each for each in lines if each.seats > 1 and each.status == "sealed")
    window.open_room(sealed.id)
    window.open_paper(sealed.id)
    seat = next(each for each in lists.seats(session.workspace) if each.status == "draft")
    window.open_desk(seat.panel, seat.id)
    window.find_anything()
    settle(session)
    opened = {name: page for name, page in window._pages.items()}
    opened |= {"window": window, "desk": window.desk, "room": window.room, "panel": window._panel}
    assert {"paper", *PAGES} <= set(opened) and None not in opened.values()
    return {name: weakref.ref(page) for name, page in opened.items()}


def objects() -> int:
    return sum(isinstance(each, QObject) for each in gc.get_objects())


def test_another_language_lets_go_of_the_window_and_all_that_was_open_in_it(session: Session) -> None:
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


def test_twenty_desks_rooms_and_panels_in_turn_leave_the_last_of_each(session: Session) -> None:
    window = session.window
    lines = [each for each in lists.panels(session.workspace) if each.seats > 1]
    sealed = [each for each in lines if each.status == "sealed"]
    seats = lists.seats(session.workspace)
    opened: list[weakref.ref[object]] = []
    for turn in range(20):
        window.show_panel(lines[turn % len(lines)].id)
        window.open_room(sealed[turn % len(sealed)].id)
        seat = seats[turn % len(seats)]
        window.open_desk(seat.panel, seat.id)
        opened += [weakref.ref(each) for each in (window._panel, window.room, window.desk)]
        settle(session)
    alive = [type(each()).__name__ for each in opened[:-3] if each() is not None]
    assert alive == []
