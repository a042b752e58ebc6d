"""Which key recommends what, on the overall recommendation."""

from PySide6.QtCore import QCoreApplication

from app.domain.scorecard.marks import Recommendation
from app.ui.look import words

KEYS: dict[int, Recommendation] = {1: "strong-no", 2: "no", 3: "yes", 4: "strong-yes", 0: "no-decision"}


def recommending(command: str) -> str:
    """Return what a command that rates a dimension is called where it recommends; nothing of another."""
    for number, key in KEYS.items():
        if command == (f"rate-{number}" if number else "ne"):
            recommend = QCoreApplication.translate("EvaluateDesk", "Recommend {what}")
            return recommend.format(what=words.recommendation(key))
    return ""
