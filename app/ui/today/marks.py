"""What says that people are invented: the banner of a demo and of a sample, and the sample's lesson."""

from typing import TYPE_CHECKING, Protocol

from PySide6.QtCore import QCoreApplication, SignalInstance
from PySide6.QtWidgets import QVBoxLayout, QWidget

from app.settings import usual_workspace
from app.ui.look.theme import theme_of
from app.ui.today.banner import Banner
from app.ui.window import dialogs
from app.ui.window_protocol import Window

if TYPE_CHECKING:
    from app.domain.panel import Panel
    from app.ui.scorecard.desk import DeskPage
    from app.ui.today.lesson import LessonStrip
    from app.ui.window.candidate_pages import CandidatePages


_ROOM = 520
"""How high a window must be, at its text size, to have room for the lesson over the desk."""


class MarkedWindow(Window, Protocol):
    """What the marks ask of the window besides."""

    candidate_pages: "CandidatePages"

    @property
    def workspace_wanted(self) -> SignalInstance:
        """Asks for another workspace in the place of this one."""


class Marks:
    """Shows over a page what it is, where it is about nobody."""

    def __init__(self, window: MarkedWindow, banner: Banner, strips: QVBoxLayout) -> None:
        self._window, self._banner, self._strips = window, banner, strips
        self._strip: LessonStrip | None = None
        self._over: DeskPage | None = None
        """The sample's desk that the strip is of."""

    def show_over(self, page: QWidget) -> None:
        """Show what belongs over a page."""
        pages = self._window.candidate_pages
        panel = pages.panel_of(page)
        sample = panel if panel is not None and panel.sample else None
        if self._window.workspace.is_demo:
            said = _tr("Demo: invented people. Nothing here is real.")
            self._banner.show_sentence(said, _tr("Go to my own workspace"), self._leave)
        elif sample is not None:
            said = _tr("Sample: an invented interview. Nothing here is real.")
            self._banner.show_sentence(said, _tr("Remove the sample"), lambda: self._remove(sample))
        else:
            self._banner.hide()
        self._show_lesson(pages.desk if sample is not None and page is pages.desk else None)

    def _show_lesson(self, desk: "DeskPage | None") -> None:
        if desk is self._over:
            if self._strip is not None:
                self._strip.refresh()
            return
        self._over = desk
        if self._strip is not None:
            self._strips.removeWidget(self._strip)
            self._strip.hide()
            self._strip.deleteLater()
            self._strip = None
        if desk is not None and self._window.window().height() >= theme_of().px(_ROOM):
            from app.ui.today import lesson

            self._strip = lesson.strip(self._window, desk)
            if self._strip is not None:
                self._strips.addWidget(self._strip)

    def _remove(self, sample: "Panel") -> None:
        dialogs.take_back(self._window, sample.id, sample.seats[0].id)

    def _leave(self) -> None:
        own = usual_workspace()
        if own == self._window.workspace.folder:
            how = _tr(
                "This demo is your default workspace. Start Evenhand with --workspace and another folder."
            )
            self._window.show_word(how)
        else:
            self._window.workspace_wanted.emit(own)


def _tr(text: str) -> str:
    return QCoreApplication.translate("Marks", text)
