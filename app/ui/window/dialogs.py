"""The dialogs that pages and commands open: each is made when it is wanted, and gone when it is closed."""

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QDialog

from app.domain.errors import EvenhandError
from app.domain.schedule.appointment import Appointment, likely_candidate

if TYPE_CHECKING:
    from collections.abc import Sequence
    from pathlib import Path

    from app.domain.panel import Panel
    from app.ui.window.main_window import MainWindow


def new_interview(window: "MainWindow", offer: Appointment | None = None) -> None:
    """Ask for a new interview, with what an appointment says of it, and open its desk."""
    from app.services.recruiting import calendar_offers
    from app.ui.scorecard.plan_dialog import NewInterviewDialog

    packs, me = window.packs, window.settings.interviewer_name
    dialog = NewInterviewDialog(window.workspace, packs.rubrics, packs.exercises, me, window)

    def planned(panel: "Panel") -> None:
        if offer is not None:
            calendar_offers.became(window.workspace, offer.key, panel.seats[0].id)
        window.open_planned(panel)

    if offer is not None:
        dialog.fill_in(likely_candidate(offer, me), offer.starts_at, offer.minutes)
    dialog.planned.connect(planned)
    _open(dialog)


def plan_offer(window: "MainWindow", offer: Appointment) -> None:
    """Plan the interview that an appointment of the calendar announces."""
    new_interview(window, offer)


def change_time(window: "MainWindow", panel: str, seat: str) -> None:
    """Ask when an interview is."""
    from app.ui.scorecard.change_time import ChangeTimeDialog

    dialog = ChangeTimeDialog(window.workspace, panel, seat, window)
    dialog.changed.connect(lambda: window.go("today"))
    _open(dialog)


def hand_over(window: "MainWindow", panel: str, seat: str) -> None:
    """Show what others may have of a sealed scorecard."""
    from app.ui.scorecard.hand_over import HandOverDialog

    dialog = HandOverDialog(window.workspace, panel, seat, window)
    dialog.paper_wanted.connect(window.open_paper)
    dialog.card_wanted.connect(window.open_desk)
    _open(dialog)


def export(window: "MainWindow", panels: "Sequence[str]" = ()) -> None:
    """Ask what is to be exported: of all panels, or of these."""
    from app.ui.recruiting.export import ExportDialog

    ExportDialog(window.workspace, window.settings.interviewer_name, panels, window).open()


def import_candidates(window: "MainWindow", file: "Path") -> None:
    """Show what a table of candidates would bring, and take it over when that is wanted."""
    from app.ui.recruiting.import_candidates import ImportDialog

    dialog = ImportDialog(window.workspace, file, window)
    dialog.shown_wanted.connect(lambda: window.go("candidates"))
    dialog.open()


def brief(window: "MainWindow", panel: str, candidate: str) -> None:
    """Show what a candidate reads before the interviews, and save it where it is wanted."""
    from app.ui.recruiting.brief import BriefDialog

    dialog = BriefDialog(window.workspace, panel, candidate, window.packs.fonts, window)
    dialog.written.connect(window.say)
    dialog.open()


def feedback(window: "MainWindow", panel: str) -> None:
    """Let the committee approve what a candidate is told; before the panel is open, say why not."""
    from app.ui.debrief.feedback import FeedbackDialog
    from app.ui.look import words

    try:
        dialog = FeedbackDialog(
            window.workspace, panel, window.settings.interviewer_name, window.packs.fonts, window
        )
    except EvenhandError as error:
        window.show_problem(words.translated(error))
        return
    dialog.written.connect(window.say)
    dialog.open()


def _open(dialog: QDialog) -> None:
    dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    dialog.open()
