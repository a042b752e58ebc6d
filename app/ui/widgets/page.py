"""The frame of a plain page: a heading, what belongs beside it, the content with air around it."""

from PySide6.QtCore import QEvent, Qt
from PySide6.QtWidgets import QFrame, QHBoxLayout, QScrollArea, QVBoxLayout, QWidget

from app.ui.look.theme import theme_of
from app.ui.widgets.text import label

COLUMN = 1_100
"""How wide rows and text may get: the eye loses the line in wider ones."""


class _Column(QWidget):
    """The middle of a page, no wider than one can read."""

    def __init__(self, page: QWidget) -> None:
        super().__init__(page)
        self._fit()

    def _fit(self) -> None:
        self.setMaximumWidth(theme_of().px(COLUMN) + 80)

    def changeEvent(self, event: QEvent) -> None:
        if event.type() == QEvent.Type.StyleChange:
            self._fit()
        super().changeEvent(event)


def column(page: QWidget) -> QWidget:
    """Give `page` a column for its content, in its middle where there is more room."""
    made = _Column(page)
    row = QHBoxLayout(page)
    row.setContentsMargins(0, 0, 0, 0)
    row.setSpacing(0)
    row.addStretch(1)
    row.addWidget(made, 1_000_000)
    row.addStretch(1)
    return made


def page_layout(page: QWidget, title: str, about: str, *beside: QWidget, wide: bool = False) -> QVBoxLayout:
    """Give `page` its heading and return the layout for its content; a `wide` one has columns of its own."""
    head = QHBoxLayout()
    head.setSpacing(10)
    words = QVBoxLayout()
    words.setSpacing(4)
    words.addWidget(label(title, "page"))
    words.addWidget(label(about, "muted", wrap=True))
    head.addLayout(words, 1)
    for each in beside:
        head.addWidget(each, 0, Qt.AlignmentFlag.AlignTop)
    layout = QVBoxLayout(page if wide else column(page))
    layout.setContentsMargins(40, 32, 40, 16)
    layout.setSpacing(16)
    layout.addLayout(head)
    return layout


def scrolling(content: QWidget) -> QScrollArea:
    """Return a borderless area that scrolls `content` up and down."""
    area = scroll_area()
    area.setWidget(content)
    return area


def scroll_area(parent: QWidget | None = None) -> QScrollArea:
    """Return such an area, still empty.

    A large content is made in the area's viewport: what moves to another parent is styled anew, whole.
    """
    area = QScrollArea(parent)
    area.setWidgetResizable(True)
    area.setFrameShape(QFrame.Shape.NoFrame)
    area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
    area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
    return area
