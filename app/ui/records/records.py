"""Records: how long they are kept, and the log of what was done with them."""

from PySide6.QtWidgets import QHBoxLayout, QStackedWidget, QWidget

from app.ui.records.audit import AuditFace
from app.ui.records.retention import RetentionFace
from app.ui.widgets.page import page_layout, scrolling
from app.ui.widgets.segments import Segments
from app.ui.window_protocol import Window

FACES = ("retention", "audit")


class RecordsPage(QWidget):
    """Turns between retention and the audit log."""

    def __init__(self, window: Window) -> None:
        super().__init__()
        about = self.tr("Kept as long as the law asks for and no longer; every act with them is on record.")
        layout = page_layout(self, self.tr("Records"), about)
        self.faces = Segments(
            (("retention", self.tr("Retention")), ("audit", self.tr("Audit log"))),
            self.tr("Retention or audit log"),
        )
        self.retention, self.audit = RetentionFace(window), AuditFace(window)
        self._stack = QStackedWidget()
        for face in (self.retention, self.audit):
            self._stack.addWidget(scrolling(face))
        self.faces.chosen.connect(self.turn)
        row = QHBoxLayout()
        row.addWidget(self.faces)
        row.addStretch(1)
        layout.addLayout(row)
        layout.addWidget(self._stack, 1)
        self.turn("retention")

    def turn(self, face: str) -> None:
        """Show a face, read anew."""
        self.faces.show_choice(face)
        self._stack.setCurrentIndex(FACES.index(face))
        self.refresh()

    def refresh(self) -> None:
        """Read what is shown anew."""
        (self.retention if self._stack.currentIndex() == 0 else self.audit).refresh()
