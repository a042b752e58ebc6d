"""Say aloud what changed away from the focus, for people who listen to the screen."""

from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent
from PySide6.QtWidgets import QWidget


def announce(about: QWidget, sentence: str, *, urgent: bool = False) -> None:
    """Have a screen reader say `sentence`, after what it is saying now; an urgent one interrupts.

    Qt drops what anything but a widget says: only a widget is found by who listens.
    """
    if not sentence:
        return
    event = QAccessibleAnnouncementEvent(about, sentence)
    level = QAccessible.AnnouncementPoliteness
    event.setPoliteness(level.Assertive if urgent else level.Polite)
    QAccessible.updateAccessibility(event)
