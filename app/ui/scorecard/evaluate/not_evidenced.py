"""Why there is no evidence: the usual reasons by key, or one in own words."""

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import (
    QFrame,
    QHBoxLayout,
    QLineEdit,
    QPushButton,
    QSizePolicy,
    QVBoxLayout,
    QWidget,
)

from app.ui.look.keycaps import native
from app.ui.look.keys import keys_of
from app.ui.widgets.text import button, label


class ReasonBar(QFrame):
    """Asks for the reason of an NE. Keys 1 to 9 choose where single letters are keys, Escape leaves."""

    chosen = Signal(str)
    left = Signal()
    typed = Signal(str)

    def __init__(self, reasons: tuple[str, ...], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("kind", "bar")
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setAccessibleName(self.tr("Reason for not evidenced"))
        self._reasons = reasons
        layout = QVBoxLayout(self)
        layout.setContentsMargins(16, 12, 16, 12)
        layout.setSpacing(2)
        head = QHBoxLayout()
        head.addWidget(label(self.tr("Not evidenced, because …"), "strong"), 1)
        cancel = self._cancel = button(self.tr("Cancel"), tip=native("Esc"))
        cancel.clicked.connect(lambda _=False: self.left.emit())
        layout.addLayout(head)
        self._choices: list[QPushButton] = []
        for reason in reasons:
            choice = button(reason, "choice")
            self._choices.append(choice)
            choice.clicked.connect(lambda _=False, reason=reason: self.chosen.emit(reason))
            choice.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
            layout.addWidget(choice)
        self._own = QLineEdit()
        self._own.setPlaceholderText(self.tr("… or in your own words, then Enter"))
        self._own.setAccessibleName(self.tr("Reason in your own words"))
        self._own.setMaxLength(300)
        self._own.returnPressed.connect(self._say)
        self._own.textEdited.connect(self.typed)
        layout.addSpacing(4)
        layout.addWidget(self._own)
        head.addWidget(cancel)
        self.setTabOrder(self._own, cancel)
        layout.addStretch(1)

    def ask(self, begun: str = "") -> None:
        """Show the reasons and take the keys; a reason that was begun is gone on with."""
        self._own.setText(begun)
        for at, (choice, reason) in enumerate(zip(self._choices, self._reasons, strict=True), start=1):
            choice.setText(f"{at}    {reason}" if keys_of().single else reason)
        to = self._own if begun else self
        to.setFocus(Qt.FocusReason.OtherFocusReason)

    def ends(self) -> tuple[QWidget, QWidget]:
        """Return the last and the first of its parts, between which all others are."""
        return self._own, self._cancel

    def _say(self) -> None:
        if self._own.text().strip():
            self.chosen.emit(self._own.text())

    def event(self, event: QEvent) -> bool:
        if event.type() != QEvent.Type.ShortcutOverride or not isinstance(event, QKeyEvent):
            return super().event(event)
        if event.text().isalnum() or event.key() == Qt.Key.Key_Escape:
            event.accept()
        return True

    def keyPressEvent(self, event: QKeyEvent) -> None:
        at = event.key() - Qt.Key.Key_1
        if event.key() == Qt.Key.Key_Escape:
            self.left.emit()
        elif 0 <= at < len(self._reasons) and not self._own.hasFocus() and keys_of().single:
            self.chosen.emit(self._reasons[at])
        elif self._own.hasFocus():
            super().keyPressEvent(event)
        elif event.text().isalpha() or (event.text().isdigit() and not keys_of().single):
            self._own.setFocus()
            self._own.insert(event.text())
            self.typed.emit(self._own.text())
        else:
            super().keyPressEvent(event)
