"""Say aloud what changed away from the focus, for people who listen to the screen."""

from PySide6.QtCore import QObject
from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent


def announce(about: QObject, sentence: str, *, urgent: bool = False) -> None:
    """Have a screen reader say `sentence`, after what it is saying now; an urgent one interrupts."""
    if not sentence:
        return
    event = QAccessibleAnnouncementEvent(about, sentence)
    level = QAccessible.AnnouncementPoliteness
    event.setPoliteness(level.Assertive if urgent else level.Polite)
    QAccessible.updateAccessibility(event)
