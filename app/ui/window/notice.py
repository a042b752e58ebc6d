"""The bar above the page that says what went wrong, or what one should know, until it is dismissed."""

from PySide6.QtWidgets import QHBoxLayout, QWidget

from app.ui.widgets.text import button, label


class NoticeBar(QWidget):
    """One sentence with a button that takes it away."""

    def __init__(self, kind: str = "warn", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._sentence = label("", kind, wrap=True, selectable=True)
        row = QHBoxLayout(self)
        row.setContentsMargins(28, 8, 16, 8)
        row.addWidget(self._sentence, 1)
        dismiss = button(self.tr("Dismiss"), "plain")
        dismiss.clicked.connect(lambda _=False: self.hide())
        row.addWidget(dismiss)
        self.hide()

    def show_sentence(self, sentence: str) -> None:
        """Show a sentence; an empty one takes away what was shown."""
        self._sentence.setText(sentence)
        self.setVisible(bool(sentence))

    def sentence(self) -> str:
        """Return the sentence that is shown; nothing when none is."""
        return "" if self.isHidden() else self._sentence.text()
