"""The bar that says on every page of an invented interview that it is one, with a way out."""

from collections.abc import Callable

from PySide6.QtWidgets import QFrame, QHBoxLayout, QWidget

from app.ui.widgets.text import Elided, button


class Banner(QFrame):
    """One sentence and one button; it stays as long as what it says is true."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("kind", "banner")
        self._act: Callable[[], object] | None = None
        self._sentence = Elided("banner-words")
        self._out = button("", "plain")
        self._out.clicked.connect(lambda _=False: self._act() if self._act else None)
        row = QHBoxLayout(self)
        row.setContentsMargins(28, 3, 16, 3)
        row.addWidget(self._sentence, 1)
        row.addWidget(self._out)
        self.hide()

    def show_sentence(self, sentence: str, way_out: str, act: Callable[[], object]) -> None:
        """Say what this is, and what leads out of it."""
        self._sentence.setText(sentence)
        self._sentence.setAccessibleName(sentence)
        self._out.setText(way_out)
        self._act = act
        self.show()
