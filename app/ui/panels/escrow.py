"""The escrow: what its holder is asked for and gives back; and why a card is set aside."""

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QVBoxLayout, QWidget

from app.domain.panel import Seat
from app.ui.look import words
from app.ui.look.theme import theme_of
from app.ui.widgets.autosave_field import WrittenField
from app.ui.widgets.combo import Combo
from app.ui.widgets.dialog import FormDialog
from app.ui.widgets.text import button, label, section


class HolderAnswer(QWidget):
    """A field for what the holder of the escrow gave back, unseen; and the file that is sent to them."""

    asked = Signal()

    def __init__(self, about: str, *, by_file: bool, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.field = QLineEdit()
        self.field.setEchoMode(QLineEdit.EchoMode.Password)  # whoever looks on could open every card
        name = self.tr("What the holder of the escrow gave back") if by_file else self.tr("Escrow code")
        self.field.setAccessibleName(name)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(8)
        layout.addWidget(label(about, wrap=True))
        if by_file:
            ask = button(self.tr("Write the file for the holder…"))
            ask.clicked.connect(lambda _=False: self.asked.emit())
            row = QHBoxLayout()
            row.addWidget(ask)
            row.addStretch(1)
            layout.addLayout(row)
        layout.addWidget(section(name))
        layout.addWidget(self.field)


class EscrowDialog(FormDialog):
    """A question with fields, a place for why it was refused, and one act."""

    asked = Signal()
    """The file for the holder of the escrow is wanted."""

    def __init__(self, name: str, title: str, act: str, parent: QWidget) -> None:
        super().__init__(name, title, parent)
        self.problem = label("", "warn", wrap=True)
        self.problem.hide()
        self.foot.addWidget(self.problem)
        self.go = button(act, "primary")

    def show_problem(self, sentence: str) -> None:
        """Say why it was refused."""
        self.tell(self.problem, sentence)

    def add_field(self, name: str, field: QWidget) -> None:
        """Add a field under its name."""
        self.form.addWidget(section(name))
        self.form.addWidget(field)

    def end(self) -> None:
        """Put the buttons after the fields, also where one goes on by Tab."""
        cancel = button(self.tr("Cancel"))
        cancel.clicked.connect(lambda _=False: self.reject())
        self.ends.addStretch(1)
        self.ends.addWidget(cancel)
        self.ends.addWidget(self.go)
        self.fit(theme_of().px(560))


class SeatQuestion(EscrowDialog):
    """A question about one of some seats."""

    def __init__(self, name: str, title: str, act: str, seats: Sequence[Seat], parent: QWidget) -> None:
        super().__init__(name, title, act, parent)
        self.seats = Combo()
        self.seats.setAccessibleName(self.tr("Seat"))
        for seat in seats:
            self.seats.addItem(words.cut(seat.interviewer.name), seat.id)
        self.add_field(self.tr("Seat"), self.seats)

    def seat(self) -> str:
        """Return the seat that is meant."""
        return str(self.seats.currentData())


class LostKitDialog(SeatQuestion):
    """Asks for the share with which the kit of a seat is written after the first ones."""

    wanted = Signal(str, str)
    """The seat, and what the holder of the escrow gave back."""

    def __init__(self, seats: Sequence[Seat], parent: QWidget, *, by_file: bool) -> None:
        super().__init__("lost-kit", self.tr("Another kit"), self.tr("Write the kit…"), seats, parent)
        about = self.tr(
            "For a kit that was lost, or a seat that is scored elsewhere after all. No share is kept here: "
            "whoever holds the escrow can give back that of this seat, which opens nothing until the cards "
            "of all others are here. Cards made with a kit of this seat that was written before are refused "
            "from then on."
        )
        self.answer = HolderAnswer(about, by_file=by_file)
        self.answer.asked.connect(self.asked)
        self.form.addWidget(self.answer)
        self.go.clicked.connect(lambda _=False: self.wanted.emit(self.seat(), self.answer.field.text()))
        self.end()


class OpenEarlyDialog(EscrowDialog):
    """Asks who opens a panel without all its cards, why, and for the code where kits were made."""

    wanted = Signal(str, str, str)
    """Who, why, and what the holder of the escrow gave back."""

    def __init__(self, waiting: list[str], by: str, parent: QWidget, *, coded: bool, by_file: bool) -> None:
        super().__init__("open-early", self.tr("Open early"), self.tr("Open the panel"), parent)
        self.by = QLineEdit(by)
        self.by.setAccessibleName(self.tr("Who opens it"))
        self.reason = WrittenField(
            self.tr("Reason"), self.tr("Why can the panel not wait? This stays on the record and on paper.")
        )
        about = self.tr("Whoever holds the escrow unlocks the panel’s key for you; tell them the reason.")
        self.answer = HolderAnswer(about, by_file=by_file)
        self.answer.asked.connect(self.asked)
        self.go.clicked.connect(
            lambda _=False: self.wanted.emit(
                self.by.text(), self.reason.toPlainText(), self.answer.field.text()
            )
        )
        said = self.tr("Not sealed yet: {names}. Once open, everybody here can read every card.")
        names = ", ".join(waiting) or self.tr("nobody")
        self.form.addWidget(label(said.format(names=names), wrap=True))
        self.add_field(self.tr("Who opens it"), self.by)
        self.add_field(self.tr("Reason"), self.reason)
        if coded:
            self.form.addWidget(self.answer)
        self.end()


class SetAsideDialog(SeatQuestion):
    """Asks which card, that came and is still locked, is set aside, by whom and why."""

    wanted = Signal(str, str, str)
    """The seat, who, and why."""

    def __init__(self, seats: Sequence[Seat], by: str, parent: QWidget) -> None:
        super().__init__("set-aside", self.tr("Set a card aside"), self.tr("Set it aside"), seats, parent)
        self.by = QLineEdit(by)
        self.by.setAccessibleName(self.tr("Who sets it aside"))
        self.reason = WrittenField(
            self.tr("Reason"), self.tr("Why does this card not count? This stays on the record.")
        )
        about = self.tr(
            "It stays locked and does not count: another card of this seat can come. This is for a card that "
            "its interviewer did not send, or that cannot be opened."
        )
        self.form.addWidget(label(about, wrap=True))
        self.add_field(self.tr("Who sets it aside"), self.by)
        self.add_field(self.tr("Reason"), self.reason)
        self.go.clicked.connect(
            lambda _=False: self.wanted.emit(self.seat(), self.by.text(), self.reason.toPlainText())
        )
        self.end()
