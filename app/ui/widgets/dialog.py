"""The frame of a dialog with a form: a title, the form, which scrolls in a small window, the buttons."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QDialog, QHBoxLayout, QLabel, QLayout, QVBoxLayout, QWidget

from app.ui.widgets.page import scrolling
from app.ui.widgets.text import Elided


class FormDialog(QDialog):
    """Fill `form` from the top, `foot` with what always shows, `ends` with the buttons."""

    def __init__(self, name: str, title: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName(name)
        self.setWindowTitle(title)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self._content = QWidget()
        self._had_keys: QWidget | None = None
        self._stays = False
        self.form = QVBoxLayout(self._content)
        self.form.setContentsMargins(28, 4, 28, 4)
        self.form.setSpacing(8)
        self.heading = Elided("title")
        self.heading.setText(title)
        self.foot, self.ends = QVBoxLayout(), QHBoxLayout()
        self.foot.setSpacing(8)
        self.foot.setContentsMargins(28, 8, 28, 0)
        self.ends.setSpacing(8)
        self.ends.setContentsMargins(28, 8, 28, 0)
        layout = QVBoxLayout(self)
        # Else it is as high as a long sentence would be in a narrow column; `fit` knows how wide it is.
        layout.setSizeConstraint(QLayout.SizeConstraint.SetNoConstraint)
        layout.setContentsMargins(0, 24, 0, 20)
        layout.setSpacing(0)
        head = QHBoxLayout()
        head.setContentsMargins(28, 0, 28, 8)
        head.addWidget(self.heading, 1)
        layout.addLayout(head)
        layout.addWidget(scrolling(self._content), 1)
        layout.addLayout(self.foot)
        layout.addLayout(self.ends)

    def tell(self, problem: QLabel, sentence: str) -> None:
        """Say why it was refused, and have room for all of that."""
        problem.setText(sentence)
        problem.setVisible(bool(sentence))
        self.fit(self.width())

    def set_reading(self, on: bool) -> None:
        """Let the form be filled in, or not while what it says is being done.

        Meanwhile the dialog itself has the keys: from a button that is disabled they would go on to the next
        one, and an Enter too many would press Cancel.
        """
        if not on:
            if self.focusWidget() is not self:
                self._had_keys = self.focusWidget()
            self.setFocus()
        self._content.setEnabled(on)
        if on and self._had_keys is not None and self.focusWidget() is self:
            self._had_keys.setFocus()

    def set_staying(self, on: bool) -> None:
        """Stay, whatever closes a dialog, while what it says is being done: that has no half; or not."""
        self._stays = on

    def reject(self) -> None:
        """Close without doing what it says."""
        if not self._stays:
            super().reject()

    def fit(self, width: int) -> None:
        """Be as wide as that and as high as the form, but no larger than the window: then it scrolls."""
        self.form.invalidate()
        self._content.ensurePolished()
        parent = self.parentWidget()
        room = parent.window().size() if parent is not None else self.screen().size()
        wide = min(max(width, self._content.minimumSizeHint().width() + 20), room.width() - 40)
        around = sum(part.heightForWidth(wide) if part.hasHeightForWidth() else part.sizeHint().height()
                     for part in (self.foot, self.ends)) + self.heading.sizeHint().height()  # fmt: skip
        high = self.form.totalHeightForWidth(wide) if self.form.hasHeightForWidth() else 0
        high = max(high, self.form.sizeHint().height()) + around + 70
        around_it = self.layout()
        assert around_it is not None
        high = max(high, around_it.totalMinimumHeightForWidth(wide))
        self.resize(wide, min(high, room.height() - 40))
        if self.isVisible():
            self._stay_in_sight()

    def _stay_in_sight(self) -> None:
        """Move up and to the left where the dialog grew out of the screen."""
        screen, frame = self.screen().availableGeometry(), self.frameGeometry()
        out = screen.bottomRight() - frame.bottomRight()
        self.move(
            max(screen.left(), frame.left() + min(0, out.x())),
            max(screen.top(), frame.top() + min(0, out.y())),
        )

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self.fit(self.width())
