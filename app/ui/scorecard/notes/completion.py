"""The list that opens while a tag is typed: dimensions by their two letters or their titles."""

import re

from PySide6.QtCore import QPoint, Qt, Signal
from PySide6.QtWidgets import QListWidget, QListWidgetItem, QWidget

from app.domain.packs.rubric import Dimension
from app.ui.look.announce import announce
from app.ui.look.theme import theme_of

_TAG = re.compile(r"(?:^|\s)#([A-Za-z]*)$")


def tag_before(text: str) -> str | None:
    """Return the letters of the tag that ends `text`, perhaps none yet; None when there is no tag."""
    found = _TAG.search(text)
    return found[1] if found else None


def matching(dimensions: tuple[Dimension, ...], letters: str) -> list[Dimension]:
    """Return the dimensions whose code, title or a word of it begins with `letters`, codes first."""
    letters = letters.casefold()
    coded = [each for each in dimensions if each.code.startswith(letters)]
    titled = [
        each
        for each in dimensions
        if each not in coded and any(word.startswith(letters) for word in each.title.casefold().split())
    ]
    return coded + titled


class Completion(QListWidget):
    """Floats above the note line; it never has the focus, the line passes its keys on."""

    chosen = Signal(str)
    """The two letters of a dimension."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setAccessibleName(self.tr("Dimensions to file under"))
        self.setProperty("kind", "popup")
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.itemClicked.connect(lambda item: self.chosen.emit(item.data(Qt.ItemDataRole.UserRole)))
        self.currentItemChanged.connect(self._say)
        self.hide()

    def offer(self, dimensions: list[Dimension], above: QWidget) -> None:
        """Show `dimensions` over the upper edge of `above`; hide when there are none."""
        if not dimensions:
            self.hide()
            return
        if [each.code for each in dimensions] != self._codes():
            self.clear()
            for each in dimensions:
                item = QListWidgetItem(f"#{each.code}   {each.title}")
                item.setData(Qt.ItemDataRole.UserRole, each.code)
                self.addItem(item)
            self.setCurrentRow(0)
        height = self.sizeHintForRow(0) * len(dimensions) + theme_of().px(10)
        place = above.mapTo(self.window(), QPoint(0, 0))
        height = min(height, place.y() - 4)
        self.setGeometry(place.x(), place.y() - height - 4, min(theme_of().px(300), above.width()), height)
        self.show()
        self.raise_()

    def step(self, by: int) -> None:
        """Go to another row, around the ends."""
        self.setCurrentRow((self.currentRow() + by) % self.count())

    def current(self) -> str:
        """Return the two letters of the current row."""
        return str(self.currentItem().data(Qt.ItemDataRole.UserRole))

    def _codes(self) -> list[str]:
        return [self.item(row).data(Qt.ItemDataRole.UserRole) for row in range(self.count())]

    def _say(self, item: QListWidgetItem | None) -> None:
        if item is not None:
            announce(self, item.text())
