"""The line at the foot of the window: when it was saved, what undo takes back, which keys help here."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QHBoxLayout, QWidget

from app.ui.look.keycaps import cap
from app.ui.look.theme import theme_of
from app.ui.widgets.text import button, key_hints, label


class StatusLine(QWidget):
    """Shows what happened last; `undo_wanted` asks to take it back."""

    undo_wanted = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._said = label("", "small")
        self._said.setAccessibleName(self.tr("Saved"))
        self._said.hide()
        self._undo = button("", "plain")
        self._undo.hide()
        self._undo.clicked.connect(lambda _=False: self.undo_wanted.emit())
        self._hints = {
            "evaluate": key_hints(
                (("1–4",), self.tr("rate")),
                (("0",), self.tr("not evidenced")),
                (("N",), self.tr("note")),
                (("J", "K"), self.tr("next, back")),
                (("Ctrl+Return",), self.tr("review and seal")),
            ),
            "record": key_hints(
                (("Alt+T",), self.tr("next section")),
                (("Alt+P",), self.tr("pause")),
                (("Alt+A",), self.tr("asked")),
                (("Alt+.",), self.tr("moment")),
                (("F9",), self.tr("cover")),
                (("Ctrl+E",), self.tr("evaluate")),
            ),
        }
        layout = QHBoxLayout(self)
        layout.setContentsMargins(28, 5, 20, 5)
        layout.setSpacing(16)
        layout.addWidget(self._said)
        layout.addWidget(self._undo)
        layout.addStretch(1)
        for hints in self._hints.values():
            hints.hide()
            layout.addWidget(hints)
        layout.addStrut(theme_of().px(26))

    def say(self, sentence: str) -> None:
        """Show when something was saved, or where."""
        self._said.setText(sentence)
        self._said.setVisible(bool(sentence))

    def show_undo(self, action: QAction | None) -> None:
        """Name what undo takes back; nothing when there is nothing."""
        self._undo.setVisible(action is not None and action.isEnabled())
        text, key = (action.text(), cap("Ctrl+Z")) if action else ("", "")
        room = theme_of().px(420)
        said = self._undo.fontMetrics().elidedText(text, Qt.TextElideMode.ElideRight, room)
        self._undo.setText(f"{said}   {key}")
        self._undo.setAccessibleName(text)
        self._undo.setToolTip(text)

    def show_hints(self, which: str | None) -> None:
        """Show the keys of recording, of evaluating, or none."""
        for hints in self._hints.values():  # never both at once: together they would widen the window
            hints.hide()
        if which is not None and self.window().width() >= theme_of().px(1100):
            self._hints[which].show()
