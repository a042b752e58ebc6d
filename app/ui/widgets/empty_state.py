"""What an empty list says: what it is for, and the one next thing to do."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from app.ui.widgets.flow_layout import Flow
from app.ui.widgets.text import button, label


class Empty(QWidget):
    """A title, a sentence and one or two actions."""

    chosen = Signal(str)

    def __init__(self, title: str, words: str, actions: tuple[tuple[str, str], ...]) -> None:
        super().__init__()
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 40, 0, 40)
        layout.setSpacing(10)
        layout.addWidget(label(title, "title"))
        sentence = label(words, "muted", wrap=True)
        sentence.setMaximumWidth(560)
        layout.addWidget(sentence)
        row = Flow()
        for at, (key, text) in enumerate(actions):
            made = button(text, "primary" if at == 0 else "")
            made.clicked.connect(lambda _=False, key=key: self.chosen.emit(key))
            row.addWidget(made)
        layout.addSpacing(6)
        layout.addLayout(row)
        layout.addStretch(1)
        layout.setAlignment(Qt.AlignmentFlag.AlignTop)
