"""The dialogs that pages and commands open: each is made when it is wanted, and gone when it is closed."""

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QDialog

from app.domain.errors import EvenhandError
from app.domain.schedule.appointment import Appointment, likely_candidate
from app.ui.window_protocol import Window

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence
    from pathlib import Path

    from app.domain.panel import Panel


def new_interview(window: Window, offer: Appointment | None = None) -> None:
    """Ask for a new interview, with what an appointment says of it, and open its desk."""
    from app.services.recruiting import calendar_offers
    from app.ui.scorecard.plan_dialog import NewInterviewDialog

    dialog = NewInterviewDialog(window)

    def planned(panel: "Panel") -> None:
        if offer is not None:
            calendar_offers.became(window.workspace, offer.key, panel.seats[0].id)
        open_planned(window, panel)

    if offer is not None:
        me = window.settings.interviewer_name
        dialog.fill_in(likely_candidate(offer, me), offer.starts_at, offer.minutes)
    dialog.planned.connect(planned)
    _open_to_type(dialog)


def invite(window: Window) -> None:
    """Ask for the name of an invitation, by which kits are locked for this computer."""
    from app.ui.panels.invite import InviteDialog

    _open_to_type(InviteDialog(window, window.window()))


def open_planned(window: Window, panel: "Panel") -> None:
    """Open the desk of a panel that was planned just now; its interviewer is who sits here."""
    seat = panel.seats[0]
    if not window.settings.interviewer_name:
        window.choose_settings(window.settings.replace(interviewer_name=seat.interviewer.name[:200]))
    window.open_desk(panel.id, seat.id)


def change_interview(window: Window, panel: str, seat: str, after: "Callable[[], object]") -> None:
    """Ask what an interview is to be instead, then do what comes `after`; say why when it is too late."""
    from app.ui.scorecard import change_interview

    dialog = change_interview.change(window, panel, seat, after)
    if dialog is not None:
        _open_to_type(dialog)


def take_back(window: Window, panel: str, seat: str) -> None:
    """Take an interview back that was begun by mistake."""
    from app.ui.scorecard import change_interview

    change_interview.take_back(window, panel, seat)


def bring_back_last(window: Window) -> None:
    """Bring back the interview that was taken back last."""
    from app.ui.scorecard import change_interview

    change_interview.bring_back_last(window)


def change_time(window: Window, panel: str, seat: str) -> None:
    """Ask when an interview is."""
    from app.ui.scorecard.change_time import ChangeTimeDialog

    _open(ChangeTimeDialog(window, panel, seat))


def name_yourself(window: Window) -> None:
    """Ask who sits here."""
    from app.ui.today.name_dialog import NameDialog

    _open(NameDialog(window))


def hand_over(window: Window, panel: str, seat: str) -> None:
    """Show what others may have of a sealed scorecard."""
    from app.ui.scorecard.hand_over import HandOverDialog

    _open(HandOverDialog(window, panel, seat))


def export(window: Window, panels: "Sequence[str]" = ()) -> None:
    """Ask what is to be exported: of all panels, or of these."""
    from app.ui.recruiting.export import ExportDialog

    ExportDialog(window, panels).open()


def import_candidates(window: Window, file: "Path") -> None:
    """Show what a table of candidates would bring, and take it over when that is wanted."""
    from app.ui.recruiting.import_candidates import ImportDialog

    ImportDialog(window, file).open()


def brief(window: Window, panel: str, candidate: str) -> None:
    """Show what a candidate reads before the interviews, and save it where it is wanted."""
    from app.ui.recruiting.brief import BriefDialog

    BriefDialog(window, panel, candidate).open()


def feedback(window: Window, panel: str) -> None:
    """Let the committee approve what a candidate is told; before the panel is open, say why not."""
    from app.ui.debrief.feedback import FeedbackDialog
    from app.ui.look import words

    try:
        dialog = FeedbackDialog(window, panel)
    except EvenhandError as error:
        window.show_problem(words.translated(error))
    else:
        dialog.open()


def _open(dialog: QDialog) -> None:
    dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    dialog.open()


def _open_to_type(dialog: QDialog) -> None:
    """Open a dialog that takes what is typed from this moment on."""
    from app.ui.scorecard.over_window import OverWindow

    dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    OverWindow(dialog)
