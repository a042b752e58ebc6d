"""What is shown of a sealed card: its seals with a receipt to copy, and what can be done with it now."""

from PySide6.QtCore import QCoreApplication, Qt, Signal, SignalInstance
from PySide6.QtWidgets import QFrame, QGridLayout, QHBoxLayout, QLineEdit, QPushButton, QVBoxLayout, QWidget

from app.domain.scorecard.desk import Desk
from app.domain.scorecard.marks import Seal
from app.domain.scorecard.seal import fingerprint, in_words, short
from app.ui.look import words
from app.ui.widgets.flow_layout import Flow
from app.ui.widgets.text import button, label


class SealReceipt(QWidget):
    """Asks for what its buttons say; the reason of an amendment is kept as it is typed."""

    copied = Signal()
    note_copied = Signal()
    amended = Signal(str)
    typed = Signal(str)
    paper_wanted = Signal()
    send_wanted = Signal()

    def __init__(self, desk: Desk, begun: str, parent: QWidget | None = None) -> None:
        """Show the seals of the card; `begun` is a reason to amend it that was typed already."""
        super().__init__(parent)
        self._begun = begun
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(12)
        layout.addWidget(label(self.tr("Sealed"), "page"))
        for seal in reversed(desk.card.seals):
            self._add_seal(layout, seal)
        layout.addSpacing(4)
        row = Flow()
        row.addWidget(self._on(desk))
        row.addWidget(self._way(self.tr("Copy the receipt"), self.copied))
        if desk.card.written.get("handover"):
            row.addWidget(self._way(self.tr("Copy the note to the next interviewer"), self.note_copied))
        amend = button(self.tr("Amend…"))
        row.addWidget(amend)
        layout.addLayout(row)
        layout.addWidget(self._amendment())
        amend.clicked.connect(lambda _=False: self.ask_amendment())

    def ask_amendment(self) -> None:
        """Put the cursor where the reason of an amendment is typed."""
        self._bar.show()
        self._reason.setFocus(Qt.FocusReason.OtherFocusReason)

    def _on(self, desk: Desk) -> QPushButton:
        if desk.away:
            on = button(self.tr("Send the sealed card…"), "primary")
            on.clicked.connect(lambda _=False: self.send_wanted.emit())
        else:
            on = button(self.tr("Debrief PDF"), "primary", calls="desk/paper")
            on.clicked.connect(lambda _=False: self.paper_wanted.emit())
        return on

    def _way(self, text: str, asks: SignalInstance) -> QPushButton:
        made = button(text)
        made.clicked.connect(lambda _=False: asks.emit())
        return made

    def _add_seal(self, layout: QVBoxLayout, seal: Seal) -> None:
        title = self.tr("Version {version}, {when}")
        when = words.day_and_time(seal.at)
        layout.addWidget(label(title.format(version=seal.version, when=when), "strong"))
        if seal.reason:
            because = self.tr("Amended because: {reason}").format(reason=seal.reason)
            layout.addWidget(label(because, wrap=True))
        grid = QGridLayout()
        grid.setHorizontalSpacing(16)
        for row, (name, value, kind) in enumerate(
            (
                (self.tr("Seal in words"), in_words(seal.digest), "strong"),
                (self.tr("Digest (SHA-256)"), short(seal.digest, 16), "mono"),
                (self.tr("Your key in words"), fingerprint(seal.public_key), "mono"),
            )
        ):
            grid.addWidget(label(name, "muted"), row, 0)
            grid.addWidget(label(value, kind, wrap=True, selectable=True), row, 1)
        grid.setColumnStretch(1, 1)
        layout.addLayout(grid)

    def _amendment(self) -> QWidget:
        self._bar = bar = QFrame()
        bar.setProperty("kind", "bar")
        self._reason = reason = QLineEdit()
        reason.setPlaceholderText(self.tr("Why must the sealed card change? The reason is printed."))
        reason.setAccessibleName(self.tr("Reason for the amendment"))
        begin = button(self.tr("Reopen with this reason"))
        begin.setEnabled(False)
        reason.textChanged.connect(lambda text: begin.setEnabled(bool(text.strip())))
        reason.textEdited.connect(self.typed)
        reason.setText(self._begun)
        reason.returnPressed.connect(begin.click)
        begin.clicked.connect(lambda _=False: self.amended.emit(reason.text()))
        layout = QHBoxLayout(bar)
        layout.setContentsMargins(16, 12, 16, 12)
        layout.addWidget(reason, 1)
        layout.addWidget(begin)
        if not self._begun:
            bar.hide()
        return bar


def receipt(seal: Seal) -> str:
    """Return what proves a seal to somebody who later sees the card, without a word about the candidate."""
    lines = (
        (_tr("Scorecard sealed"), f"{words.day(seal.at)}, {seal.at.astimezone():%H:%M:%S}"),
        (_tr("Version"), str(seal.version)),
        (_tr("Seal in words"), in_words(seal.digest)),
        (_tr("Digest (SHA-256)"), seal.digest),
        (_tr("Key in words"), fingerprint(seal.public_key)),
    )
    return "\n".join(f"{name}: {value}" for name, value in lines)


def _tr(text: str) -> str:
    return QCoreApplication.translate("SealReceipt", text)
