"""The words a note has had: the first ones stay in the record."""

from collections.abc import Sequence
from datetime import datetime

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QDialog, QHBoxLayout, QVBoxLayout, QWidget

from app.ui.look.theme import theme_of
from app.ui.widgets.page import scrolling
from app.ui.widgets.text import button, label


class WordingsDialog(QDialog):
    """Shows the wordings of one note, the first one first, each with when it was written."""

    def __init__(self, parent: QWidget, wordings: Sequence[tuple[datetime, str]]) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setObjectName("wordings")
        self.setWindowTitle(self.tr("Wordings of the note"))
        inner = QWidget()
        rows = QVBoxLayout(inner)
        rows.setContentsMargins(0, 0, 12, 0)
        rows.setSpacing(10)
        for at, text in wordings:
            row = QHBoxLayout()
            row.setSpacing(14)
            row.addWidget(label(f"{at.astimezone():%H:%M:%S}", "muted"), 0, Qt.AlignmentFlag.AlignTop)
            row.addWidget(label(text, wrap=True, selectable=True), 1)
            rows.addLayout(row)
        rows.addStretch(1)
        close = button(self.tr("Close"))
        close.clicked.connect(lambda _=False: self.close())
        layout = QVBoxLayout(self)
        layout.setContentsMargins(28, 24, 28, 20)
        layout.setSpacing(14)
        layout.addWidget(label(self.tr("Wordings of the note"), "title"))
        layout.addWidget(scrolling(inner), 1)
        layout.addWidget(close, 0, Qt.AlignmentFlag.AlignRight)
        self.resize(min(theme_of().px(560), parent.window().width() - 40), theme_of().px(320))
