"""Show to candidate: a second window for a projector or a shared screen, with the brief and nothing else."""

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QCloseEvent, QKeyEvent, QKeySequence, QShortcut
from PySide6.QtWidgets import QVBoxLayout, QWidget

from app.domain.packs.exercise import FrozenExercise
from app.ui.widgets.markdown_view import MarkdownView
from app.ui.writing import writes

SIZES = (13, 15, 18, 24)
"""Letter sizes; Ctrl with plus and minus turns between them."""
_CTRL = Qt.KeyboardModifier.ControlModifier


class CandidateWindow(QWidget):
    """The brief, in large letters. Its title names the exercise, never the guide or a score."""

    closed = Signal()
    typed = Signal(QKeyEvent)
    """A key that writes: this is no place to write."""

    def __init__(self, frozen: FrozenExercise, closing: Sequence[QKeySequence] = ()) -> None:
        """Make it; Escape closes it, and so do the keys `closing`."""
        super().__init__(None, Qt.WindowType.Window)
        self.setWindowTitle(frozen.exercise.title)
        self._source, self._pictures, self._size = frozen.brief, dict(frozen.pictures), 1
        self.setAttribute(Qt.WidgetAttribute.WA_ShowWithoutActivating)  # one goes on typing the note
        self._view = MarkdownView(self.tr("Brief"))
        self._view.setFocusPolicy(Qt.FocusPolicy.NoFocus)  # its keys come through the window
        layout = QVBoxLayout(self)
        layout.setContentsMargins(64, 40, 48, 24)
        layout.addWidget(self._view)
        self.resize(1100, 800)
        for key in closing:
            QShortcut(key, self, self.close)
        self._draw()

    def _draw(self) -> None:
        self._view.show_markdown(self._source, self._pictures, size=SIZES[self._size])

    def keyPressEvent(self, event: QKeyEvent) -> None:
        larger = {Qt.Key.Key_Plus: 1, Qt.Key.Key_Equal: 1, Qt.Key.Key_Minus: -1}
        by = larger.get(Qt.Key(event.key()), 0) if event.modifiers() & _CTRL else 0
        if event.key() == Qt.Key.Key_Escape:
            self.close()
        elif by:
            self._size = max(0, min(len(SIZES) - 1, self._size + by))
            self._draw()
        elif writes(event) or event.key() == Qt.Key.Key_Backspace:
            self.typed.emit(event)
        else:
            self._view.keyPressEvent(event)

    def closeEvent(self, event: QCloseEvent) -> None:
        self.closed.emit()
        super().closeEvent(event)
