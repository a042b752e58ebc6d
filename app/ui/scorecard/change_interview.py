"""Change an interview that was begun with the wrong name, time, exercise or focus, or take it back."""

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import QCoreApplication

from app.domain.errors import EvenhandError
from app.domain.scorecard.desk import Desk
from app.services.panels import seat_changes
from app.services.scorecard.desk import open_desk
from app.ui.look import words
from app.ui.scorecard.interview_form import InterviewForm
from app.ui.scorecard.plan_dialog import InterviewDialog
from app.ui.window_protocol import Window


class ChangeInterviewDialog(InterviewDialog):
    """Shows an interview as it was planned, and keeps what is changed; then does what comes `after`."""

    def __init__(self, window: Window, desk: Desk, after: Callable[[], object]) -> None:
        title = self.tr("Change this interview")
        super().__init__(window, "change-interview", title, self.tr("Keep the changes"), self._change, desk)
        self._workspace, self._desk, self._after = window.workspace, desk, after

    def _change(self, form: InterviewForm) -> None:
        panel, seat = self._desk.panel.id, self._desk.seat.id
        seat_changes.change(self._workspace, panel, seat, form.candidate.text(), form.asked())
        self._after()


def change(
    window: Window, panel: str, seat: str, after: Callable[[], object]
) -> ChangeInterviewDialog | None:
    """Return the dialog that changes an interview; say why, and return none, when it is too late."""
    try:
        seat_changes.check_changeable(window.workspace, panel, seat)
    except EvenhandError as error:
        window.show_problem(words.translated(error))
        return None
    return ChangeInterviewDialog(window, open_desk(window.workspace, panel, seat), after)


def take_back(window: Window, panel: str, seat: str) -> None:
    """Take an interview back, show Today, and offer to bring it back; say why when it is too late."""
    try:
        gone = seat_changes.withdraw(window.workspace, panel, seat)
    except EvenhandError as error:
        window.show_problem(words.translated(error))
        return
    window.close_candidate_pages()
    window.go("today")
    said = QCoreApplication.translate("TakeBack", "The interview with {name} was taken back.")
    undo = QCoreApplication.translate("TakeBack", "Bring it back")
    window.offer(said.format(name=gone.candidate), undo, partial(_bring_back, window, panel, seat))


def bring_back_last(window: Window) -> None:
    """Bring back what was taken back last; say so when there is nothing."""
    last = seat_changes.withdrawn_last(window.workspace)
    if last is None:
        window.say(QCoreApplication.translate("TakeBack", "No interview was taken back."))
    else:
        _bring_back(window, last.panel, last.seat)


def _bring_back(window: Window, panel: str, seat: str) -> None:
    try:
        seat_changes.restore(window.workspace, panel, seat)
    except EvenhandError as error:
        window.show_problem(words.translated(error))
    else:
        window.show_word("")  # what the notice says is no longer so
        window.open_desk(panel, seat)
