"""The frame of the window: rail, notices, status line, menu, what is dropped on it."""

from abc import abstractmethod
from collections.abc import Callable, Iterable
from pathlib import Path

from PySide6.QtCore import QByteArray, QSize, Qt
from PySide6.QtGui import QAction, QDragEnterEvent, QDropEvent
from PySide6.QtWidgets import QHBoxLayout, QMainWindow, QMenu, QStackedWidget, QVBoxLayout, QWidget

from app.ui.today.banner import Banner
from app.ui.widgets.text import rule
from app.ui.window.cover import Cover
from app.ui.window.dropped import dropped_files
from app.ui.window.notice import NoticeBar
from app.ui.window.pages import Page
from app.ui.window.rail import Rail
from app.ui.window.status_line import StatusLine

FRAME = QSize(24, 56)
"""The most that a window manager puts round a window; how much it is, it tells once the window is there."""


class Shell(QMainWindow):
    """What stands around every page; which page it is, a subclass decides."""

    def __init__(self, table: Iterable[Page], geometry: str | None) -> None:
        super().__init__()
        self._table = {page.place: page for page in table}
        self.setWindowTitle("Evenhand")
        self.setAcceptDrops(True)
        self._stack = QStackedWidget()
        self._rail = self._make_rail()
        self._status = StatusLine()
        self._notice_bar = NoticeBar()
        self._word_bar = NoticeBar("")
        self._damage_bar = NoticeBar()
        self._banner = Banner()
        self._strips = QVBoxLayout()
        self._lay_out()
        self.cover = Cover(self)
        self._rail.chosen.connect(self._choose)
        for bar in (self._word_bar, self._notice_bar, self._damage_bar):
            bar.left.connect(self._give_keys_back)
        if geometry:
            self.restoreGeometry(QByteArray.fromBase64(geometry.encode()))
        else:
            self.resize(self._first_size())

    @abstractmethod
    def go(self, place: str) -> None:
        """Show a page of the table, read anew."""

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

    def offer(self, sentence: str, does: str, act: Callable[[], object]) -> None:
        """Show what one should know, with a button that does something about it."""
        self._word_bar.show_sentence(sentence, does, act)

    def show_damage(self, sentence: str) -> None:
        """Show what is damaged, with the way to the backups, until it is dismissed; nothing takes it away."""
        self._damage_bar.show_sentence(sentence, self.tr("Backups"), lambda: self.go("backups"))

    def show_other(self, sentence: str, stays: Callable[[], object]) -> None:
        """Show that this is another workspace than one expects, until it is said that it `stays`."""
        self._damage_bar.show_sentence(sentence, self.tr("It is meant"), stays)

    def show_whole(self, sentence: str) -> None:
        """Say at the foot when everything was read and found whole."""
        self._status.show_whole(sentence)

    def say(self, sentence: str) -> None:
        """Say in the status line what was done."""
        self._status.say(sentence)

    def problem(self) -> str:
        """Return what the notice says that stands now, empty when none does."""
        return self._notice_bar.sentence()

    def word(self) -> str:
        """Return what one should know that stands now, empty when nothing does."""
        return self._word_bar.sentence()

    def geometry_text(self) -> str:
        """Return the window's place and size as settings keep it."""
        return bytes(self.saveGeometry().toBase64().data()).decode()

    def menu(self) -> QMenu:
        """Return every command there is now with its keys, those of the page first, in groups."""
        made = QMenu(self)
        for title, actions in self._page_groups().items():
            made.addMenu(title).addActions(actions)
        made.addSeparator()
        by_name = {each.objectName().removeprefix("window/"): each for each in self.actions()}
        for title, names in (
            (self.tr("Files"), ("new-interview", "new-panel", "import", "invite", "export")),
            (self.tr("Go to"), [name for name in by_name if name in self._table and name != "shortcuts"]),
            (self.tr("Help"), ("find", "keys", "shortcuts")),
        ):
            made.addMenu(title).addActions([by_name.pop(name) for name in names])
        del by_name["menu"]
        made.addSeparator()
        made.addActions(list(by_name.values()))
        return made

    def _page_groups(self) -> dict[str, list[QAction]]:
        """Return what can be done on the page one sees, in the groups that the page makes of it."""
        grouped = getattr(self._stack.currentWidget(), "menu_groups", None)
        groups: dict[str, list[QAction]] = (
            grouped() if callable(grouped) else {self.tr("On this page"): self.page_actions()}
        )
        able = {title: [each for each in actions if each.isEnabled()] for title, actions in groups.items()}
        return {title: actions for title, actions in able.items() if actions}

    def open_menu(self) -> None:
        """Open the menu beside its button."""
        menu = self.menu()
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        place = self._rail.button("menu")
        menu.popup(place.mapToGlobal(place.rect().topRight()))

    def places(self) -> list[str]:
        """Return the places of the pages that one can go to."""
        return list(self._table)

    def show_only_page(self, on: bool) -> None:
        """Leave only the page in the window, or show the rest again."""
        for part in (self._rail, self._status):
            part.setVisible(not on)

    def _give_keys_back(self) -> None:
        """Have the page one sees take the keys where it keeps them."""
        page = self._stack.currentWidget()
        take = getattr(page, "take_keys", None)
        if callable(take):
            take()
        elif page is not None:
            page.setFocus(Qt.FocusReason.OtherFocusReason)

    def _make_rail(self) -> Rail:
        named = {
            page.place: (page.on_rail or page.title, page.icon) for page in self._table.values() if page.icon
        }
        foot = {place: named.pop(place) for place in list(named) if self._table[place].at_foot}
        return Rail(named, {"menu": (self.tr("Menu"), "menu"), **foot})

    def _first_size(self) -> QSize:
        """Return the size of a window that was never opened: as designed, less where the screen is small."""
        room = self.screen().availableSize()
        return QSize(1280, 800).boundedTo(room - FRAME)

    def _choose(self, place: str) -> None:
        if place == "menu":
            self.open_menu()
        else:
            self.go(place)

    def _lay_out(self) -> None:
        column = QVBoxLayout()
        column.setSpacing(0)
        column.addWidget(self._banner)
        column.addLayout(self._strips)
        column.addWidget(self._damage_bar)
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
