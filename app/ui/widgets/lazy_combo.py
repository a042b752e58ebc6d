"""A choice whose entries are read when somebody turns to it, because reading them takes a while."""

from collections.abc import Callable, Sequence

from PySide6.QtGui import QFocusEvent
from PySide6.QtWidgets import QComboBox

ComboChoice = tuple[str, str, str]
"""What is shown, and the key: two words."""


class LateChoice(QComboBox):
    """Offers nothing, or one of the entries that `read` gives."""

    def __init__(self, nothing: str, read: Callable[[], Sequence[ComboChoice]]) -> None:
        super().__init__()
        self.addItem(nothing, "")
        self._read: Callable[[], Sequence[ComboChoice]] | None = read
        self.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)

    def key(self) -> tuple[str, str] | None:
        """Return the key of what is chosen; None for nothing."""
        first, _, second = self.currentData().partition("/")
        return (first, second) if first else None

    def show_key(self, key: tuple[str, str], title: str) -> None:
        """Show an entry as chosen; `title` is what it is called until the entries are read."""
        data = "/".join(key)
        if self.findData(data) < 0:
            self.addItem(title, data)
        self.setCurrentIndex(self.findData(data))

    def fill(self) -> None:
        """Read the entries, once."""
        if self._read is None:
            return
        read, self._read = self._read, None
        for title, *key in read():
            at = self.findData("/".join(key))
            if at < 0:
                self.addItem(title, "/".join(key))
            else:
                self.setItemText(at, title)

    def focusInEvent(self, event: QFocusEvent) -> None:
        self.fill()
        super().focusInEvent(event)

    def showPopup(self) -> None:
        self.fill()
        super().showPopup()
