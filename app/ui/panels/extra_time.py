"""The choice of extra time for a candidate: none, a factor, or minutes."""

from PySide6.QtWidgets import QWidget

from app.domain.packs.plan import ExtraTime
from app.ui.widgets.combo import Combo

FACTORS = (1.25, 1.5, 2.0)
MINUTES = (5, 10, 15, 20, 30, 45, 60)


class ExtraTimeChoice(Combo):
    """Asks how much more time a candidate has in every interview, and for no reason."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAccessibleName(self.tr("Extra time"))
        self.setToolTip(
            self.tr("Every interview and its sections last longer. Nobody asks why, and it is kept nowhere.")
        )
        self.addItem(self.tr("No extra time"), None)
        for factor in FACTORS:
            self.addItem(
                self.tr("{n} times as long").format(n=self._number(factor)), ExtraTime(factor=factor)
            )
        for minutes in MINUTES:
            self.addItem(
                self.tr("{n} minutes more in each interview").format(n=minutes), ExtraTime(minutes=minutes)
            )

    def extra(self) -> ExtraTime | None:
        """Return the extra time chosen, None for none."""
        chosen = self.currentData()
        return chosen if isinstance(chosen, ExtraTime) else None

    def _number(self, factor: float) -> str:
        return self.locale().toString(factor, "g", 3)
