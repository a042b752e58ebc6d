"""The frame of a plain page: a heading, what belongs beside it, the content with air around it."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QHBoxLayout, QScrollArea, QVBoxLayout, QWidget

from app.ui.widgets.text import label


def page_layout(page: QWidget, title: str, about: str, *beside: QWidget) -> QVBoxLayout:
    """Give `page` its heading and return the layout for its content."""
    head = QHBoxLayout()
    head.setSpacing(10)
    words = QVBoxLayout()
    words.setSpacing(4)
    words.addWidget(label(title, "page"))
    words.addWidget(label(about, "muted", wrap=True))
    head.addLayout(words, 1)
    for each in beside:
        head.addWidget(each, 0, Qt.AlignmentFlag.AlignTop)
    layout = QVBoxLayout(page)
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
