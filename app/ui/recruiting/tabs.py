"""The choice among the reports: status, figures, fairness."""

from collections.abc import Callable

from PySide6.QtCore import QCoreApplication

from app.ui.widgets.segments import Segments


def report_tabs(here: str, turn: Callable[[str], None]) -> Segments:
    """Return the choice, with `here` chosen; another calls `turn` with its name."""
    made = Segments(
        (("status", _tr("Status")), ("figures", _tr("Figures")), ("fairness", _tr("Fairness"))),
        _tr("Status, figures or fairness"),
        shrinks=True,
    )
    made.show_choice(here)

    def chosen(key: str) -> None:
        made.show_choice(here)
        if key != here:
            turn(key)

    made.chosen.connect(chosen)
    return made


def _tr(text: str) -> str:
    return QCoreApplication.translate("reports", text)
