"""The bar above the page that says what went wrong, or what one should know, until it is dismissed."""

from collections.abc import Callable

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QWidget

from app.ui.widgets.text import button, label


class NoticeBar(QWidget):
    """One sentence, perhaps with a button that does something about it, and one that takes it away."""

    left = Signal()
    """It was taken away while it had the keys, which belong to the page again."""

    def __init__(self, kind: str = "warn", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._act: Callable[[], object] | None = None
        self._sentence = label("", kind, wrap=True, selectable=True)
        row = QHBoxLayout(self)
        row.setContentsMargins(28, 8, 16, 8)
        row.addWidget(self._sentence, 1)
        self._does = button("", "plain")
        self._does.clicked.connect(lambda _=False: self._do())
        row.addWidget(self._does)
        self._dismissing = button(self.tr("Dismiss"), "plain")
        self._dismissing.clicked.connect(lambda _=False: self._dismiss())
        row.addWidget(self._dismissing)
        for each in (self._does, self._dismissing):  # a click takes the keys from nobody
            each.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.hide()

    def show_sentence(self, sentence: str, does: str = "", act: Callable[[], object] | None = None) -> None:
        """Show a sentence; the button that `does` something about it takes it away too.

        An empty sentence takes away what was shown.
        """
        self._sentence.setText(sentence)
        self._act = act
        self._does.setText(does)
        self._does.setVisible(act is not None)
        self.setVisible(bool(sentence))

    def sentence(self) -> str:
        """Return the sentence that is shown; nothing when none is."""
        return "" if self.isHidden() else self._sentence.text()

    def _dismiss(self) -> None:
        had_keys = self._does.hasFocus() or self._dismissing.hasFocus()
        self.hide()
        if had_keys:
            self.left.emit()

    def _do(self) -> None:
        act, self._act = self._act, None
        self._dismiss()
        if act is not None:
            act()
