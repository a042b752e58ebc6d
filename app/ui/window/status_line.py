"""The line at the foot of the window: when it was saved, what undo takes back, which keys help."""

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QSize, Qt, Signal
from PySide6.QtGui import QAction, QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QWidget

from app.ui.look.keycaps import caps
from app.ui.look.theme import theme_of
from app.ui.widgets.text import Elided, KeyHint, button, key_hint, label


class HintRow(QWidget):
    """Shows as many hints as there is room for, from the first."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
        self._shown: list[KeyHint] = []
        self._hints: list[QWidget] = []
        self._row = QHBoxLayout(self)
        self._row.setContentsMargins(0, 0, 0, 0)
        self._row.setSpacing(theme_of().px(14))
        self._row.addStretch(1)

    def show_hints(self, hints: Sequence[KeyHint]) -> None:
        """Show other hints, the most useful first."""
        if list(hints) == self._shown:
            return
        self._shown = list(hints)
        for each in self._hints:
            self._row.removeWidget(each)
            each.hide()
            each.deleteLater()
        self._hints = [key_hint(keys, what) for keys, what in hints]
        for each in self._hints:
            each.hide()
            self._row.addWidget(each)
        self.setAccessibleName(", ".join(each.accessibleName() for each in self._hints))
        self._fit()

    def _fit(self) -> None:
        room = self.width()
        for each in self._hints:
            room -= each.sizeHint().width() + self._row.spacing()
            each.setVisible(room >= 0)

    def minimumSizeHint(self) -> QSize:
        return QSize(0, super().minimumSizeHint().height())

    def event(self, event: QEvent) -> bool:
        """Fit again when a hint turns out wider: one that was never shown is measured in other letters."""
        if event.type() == QEvent.Type.LayoutRequest:
            self._fit()
        return super().event(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        self._fit()
        super().resizeEvent(event)


class StatusLine(QWidget):
    """Shows what happened last; `undo_wanted` asks to take it back."""

    undo_wanted = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._said = label("", "small")
        self._said.setAccessibleName(self.tr("Saved"))
        self._said.hide()
        self._whole = Elided("small")
        self._whole.hide()
        self._undo = button("", "plain")
        self._undo.hide()
        self._undo.clicked.connect(lambda _=False: self.undo_wanted.emit())
        self._hints = HintRow()
        layout = QHBoxLayout(self)
        layout.setContentsMargins(28, 5, 20, 5)
        layout.setSpacing(16)
        layout.addWidget(self._said)
        layout.addWidget(self._undo)
        layout.addWidget(self._hints, 1)
        layout.addWidget(self._whole)
        layout.addStrut(theme_of().px(26))

    def say(self, sentence: str) -> None:
        """Show when something was saved, or where."""
        self._said.setText(sentence)
        self._said.setVisible(bool(sentence))

    def show_whole(self, sentence: str) -> None:
        """Show when everything was read and found whole; nothing while it is not."""
        self._whole.setText(sentence)
        self._whole.setVisible(bool(sentence))

    def show_undo(self, action: QAction | None) -> None:
        """Name what undo takes back; nothing when there is nothing."""
        self._undo.setVisible(action is not None and action.isEnabled())
        text, keys = (action.text(), caps(action)) if action else ("", ())
        room = theme_of().px(420)
        said = self._undo.fontMetrics().elidedText(text, Qt.TextElideMode.ElideRight, room)
        self._undo.setText("   ".join((said, *keys[:1])))
        self._undo.setAccessibleName(text)
        self._undo.setToolTip(text)

    def show_hints(self, hints: Sequence[KeyHint]) -> None:
        """Show which keys help here; where there is little room, the first ones."""
        self._hints.show_hints(hints)
