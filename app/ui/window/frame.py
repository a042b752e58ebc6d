"""The frame of the window: rail, notices, status line, menu, what is dropped on it."""

from abc import abstractmethod
from pathlib import Path

from PySide6.QtCore import QByteArray, Qt
from PySide6.QtGui import QAction, QDragEnterEvent, QDropEvent
from PySide6.QtWidgets import QHBoxLayout, QMainWindow, QMenu, QStackedWidget, QVBoxLayout, QWidget

from app.ui.widgets.text import rule
from app.ui.window import commands
from app.ui.window.cover import Cover
from app.ui.window.dropped import dropped_files
from app.ui.window.notice import NoticeBar
from app.ui.window.rail import Rail
from app.ui.window.status_line import StatusLine


class Shell(QMainWindow):
    """What stands around every page; which page it is, a subclass decides."""

    def __init__(self, geometry: str | None) -> None:
        super().__init__()
        self.setWindowTitle("Evenhand")
        self.setAcceptDrops(True)
        self._stack = QStackedWidget()
        self._rail = Rail(
            {
                "today": (self.tr("Today"), "calendar-clock"),
                "panels": (self.tr("Panels"), "users"),
                "library": (self.tr("Library"), "book-open"),
                "status": (self.tr("Reports"), "clock"),
                "records": (self.tr("Records"), "file-text"),
            },
            {"menu": (self.tr("Menu"), "menu"), "settings": (self.tr("Settings"), "settings")},
        )
        self._status = StatusLine()
        self._notice_bar = NoticeBar()
        self._word_bar = NoticeBar("")
        self._lay_out()
        self.cover = Cover(self)
        self._rail.chosen.connect(self._choose)
        if geometry:
            self.restoreGeometry(QByteArray.fromBase64(geometry.encode()))
        else:
            self.resize(1280, 800)

    @abstractmethod
    def go(self, place: str) -> None:
        """Show a page of the rail."""

    @abstractmethod
    def take_in(self, files: list[Path]) -> None:
        """Import files that were chosen, dropped on the window or named on the command line."""

    def page_actions(self) -> list[QAction]:
        """Return what can be done on the page one sees."""
        page = self._stack.currentWidget()
        return [each for each in page.actions() if each.isEnabled()] if page else []

    def show_problem(self, sentence: str) -> None:
        """Show what went wrong, until it is dismissed or the next thing is saved."""
        self._notice_bar.show_sentence(sentence)

    def show_word(self, sentence: str) -> None:
        """Show what one should know, until it is dismissed."""
        self._word_bar.show_sentence(sentence)

    def say(self, sentence: str) -> None:
        """Say in the status line what was done."""
        self._status.say(sentence)

    def problem(self) -> str:
        """Return what the notice says that stands now, empty when none does."""
        return self._notice_bar.sentence()

    def geometry_text(self) -> str:
        """Return the window's place and size as settings keep it."""
        return bytes(self.saveGeometry().toBase64().data()).decode()

    def menu(self) -> QMenu:
        """Return every command there is now, with its keys."""
        return commands.menu(self)

    def open_menu(self) -> None:
        """Open the menu beside its button."""
        menu = self.menu()
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        place = self._rail.button("menu")
        menu.popup(place.mapToGlobal(place.rect().topRight()))

    def places(self) -> list[str]:
        """Return the names of the places that the rail leads to."""
        return self._rail.places()

    def _choose(self, place: str) -> None:
        if place == "menu":
            self.open_menu()
        else:
            self.go(place)

    def _glance(self, on: bool) -> None:
        """Leave only the essential in the window, or show the rest again."""
        for part in (self._rail, self._status):
            part.setVisible(not on)

    def _lay_out(self) -> None:
        column = QVBoxLayout()
        column.setSpacing(0)
        column.addWidget(self._word_bar)
        column.addWidget(self._notice_bar)
        column.addWidget(self._stack, 1)
        column.addWidget(rule())
        column.addWidget(self._status)
        body = QWidget()
        row = QHBoxLayout(body)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(0)
        row.addWidget(self._rail)
        row.addWidget(rule(vertical=True))
        row.addLayout(column, 1)
        self.setCentralWidget(body)

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        if dropped_files(event.mimeData()):
            event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent) -> None:
        event.acceptProposedAction()
        self.take_in(dropped_files(event.mimeData()))
