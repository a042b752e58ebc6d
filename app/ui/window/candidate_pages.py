"""The pages about one candidate: the desk, the room, a panel, the paper; at most one of each is open."""

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QStackedWidget, QWidget

from app.ui.widgets.drafts import Drafts
from app.ui.window_protocol import DeskWindow

if TYPE_CHECKING:
    from app.domain.debrief.paper_copies import PaperOptions
    from app.domain.panel import Panel
    from app.domain.scorecard.desk import Desk
    from app.ui.debrief.paper import PaperPage
    from app.ui.debrief.room import RoomPage
    from app.ui.panels.panel import PanelPage
    from app.ui.scorecard.acquaintance import AcquaintancePage
    from app.ui.scorecard.desk import DeskPage


class CandidatePages:
    """Makes them in the stack of the window and takes them out again; which one shows, the window says."""

    def __init__(self, window: DeskWindow, stack: QStackedWidget) -> None:
        self._window, self._stack = window, stack
        self.desk: DeskPage | None = None
        self.room: RoomPage | None = None
        self.panel: PanelPage | None = None
        self.paper: PaperPage | None = None
        self._asking: AcquaintancePage | None = None
        self._on_paper: Panel | None = None

    def open_desk(self, panel: str, seat: str) -> "DeskPage | AcquaintancePage":
        """Return the desk of a seat, as its card now stands; before it the question that comes first."""
        from app.domain.scorecard.preparation import is_asked_first
        from app.services.scorecard import desk as reading
        from app.ui.scorecard.desk import DeskPage

        desk = reading.open_desk(self._window.workspace, panel, seat)
        if self.desk is not None and (is_asked_first(desk.card) or _planned_otherwise(self.desk.desk, desk)):
            _check_kept(self.desk)
        _check_kept(self._asking)
        self._close_asking()
        self._asking = self._ask(desk) if is_asked_first(desk.card) else None
        if self._asking is not None:
            return self._asking
        if self.desk is None or _planned_otherwise(self.desk.desk, desk):
            made = DeskPage(self._window, desk, self._stack)
            self._close_desk()
            self.desk = made
            self._stack.addWidget(made)
        else:  # what another program or a refused write changed meanwhile
            self.desk.show_desk(desk)
        return self.desk

    def open_room(self, panel: str) -> "RoomPage":
        """Return the debrief room of a panel, read anew."""
        from app.services.debrief import debrief
        from app.ui.debrief.room import RoomPage

        _check_kept(self.room)
        self._close_room()
        self.room = RoomPage(self._window, debrief.open_room(self._window.workspace, panel))
        self._stack.addWidget(self.room)
        return self.room

    def open_panel(self, panel: str) -> "PanelPage":
        """Return the page of a panel, read anew."""
        from app.ui.panels.panel import PanelPage

        made = PanelPage(self._window, panel)
        self._drop(self.panel)
        self.panel = made
        self._stack.addWidget(made)
        return made

    def open_paper(self, panel: str, options: "PaperOptions") -> "PaperPage":
        """Return the page with the debrief of a panel on paper."""
        from app.services.debrief import debrief
        from app.services.panels import lists, opening
        from app.ui.debrief.paper import PaperPage

        self.keep_typed()
        workspace = self._window.workspace
        line = lists.find_panel(workspace, panel)
        content = debrief.paper(workspace, panel, self._window.packs.fonts, options)
        if self.paper is None:
            self.paper = PaperPage(self._window)
            self.paper.setObjectName("paper")
            self._stack.addWidget(self.paper)
        self._on_paper = opening.state(workspace, panel).panel
        self.paper.show_paper(panel, line.candidate, content, options)
        return self.paper

    def panel_of(self, page: QWidget) -> "Panel | None":
        """Return the panel that a desk, a room or a paper is of; None for any other page."""
        if page is self.desk and self.desk is not None:
            return self.desk.desk.panel
        if page is self.room and self.room is not None:
            return self.room.room.shown.panel
        return self._on_paper if page is self.paper else None

    def keep_typed(self, but: QWidget | None = None) -> None:
        """Keep what is still being typed about a candidate, `but` on the page that stays."""
        for each in (self.desk, self.room, self._asking):
            if each is not None and each is not but:
                each.close_down()

    def hide_from_candidate(self) -> None:
        """Close the window that the candidate looks at."""
        if self.desk is not None:
            self.desk.hide_from_candidate()

    def close(self) -> None:
        """Close all of them."""
        self._close_desk()
        self._close_room()
        self._close_asking()
        self._drop(self.panel)
        self._drop(self.paper)
        self.panel = self.paper = None

    def _ask(self, desk: "Desk") -> "AcquaintancePage":
        from app.ui.scorecard.acquaintance import AcquaintancePage

        self._close_desk()
        made = AcquaintancePage(self._window, desk, self._stack)
        self._stack.addWidget(made)
        return made

    def _close_desk(self) -> None:
        if self.desk is not None:
            self.desk.close_down()
            self.desk.hide_from_candidate()
            self._drop(self.desk)
            self.desk = None

    def _close_asking(self) -> None:
        if self._asking is not None:
            self._asking.close_down()
            self._drop(self._asking)
            self._asking = None

    def _close_room(self) -> None:
        if self.room is not None:
            self.room.close_down()
            self._drop(self.room)
            self.room = None

    def _drop(self, page: QWidget | None) -> None:
        if page is not None:
            self._stack.removeWidget(page)
            page.deleteLater()


def _check_kept(page: QWidget | None) -> None:
    """Raise the sentence where words that are typed on a page cannot be kept: they would go with it."""
    for each in page.findChildren(Drafts) if page is not None else ():
        each.check_kept()


def _planned_otherwise(shown: "Desk", now: "Desk") -> bool:
    """Return whether a desk is of another seat, or its seat was changed since it was made."""
    return (shown.seat, shown.panel.candidate) != (now.seat, now.panel.candidate)
