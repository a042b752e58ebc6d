"""Take-aways: what stays of the hour, what the next should know, and what stays on this machine."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from app.domain.scorecard.marks import Subject
from app.domain.scorecard.scorecard import Scorecard
from app.ui.widgets.autosave_field import WrittenField
from app.ui.widgets.drafts import Drafts
from app.ui.widgets.text import label, section

PRIVATE = "private"
"""The scratch field of private notes: never an event, never in a seal, a bundle or an export."""


class TakeAwaysPane(QWidget):
    """Three fields; `written` asks to put the first two on the card, `typed` keeps any as it is typed."""

    written = Signal(str, str)
    typed = Signal(str, str)

    def __init__(self, parent: QWidget | None = None, *, alone: bool = False) -> None:
        """Make the fields; who interviews `alone` has nobody to hand over to."""
        super().__init__(parent)
        self._alone = alone
        self.fields: dict[Subject, WrittenField] = {
            "take-aways": WrittenField(
                self.tr("Key take-aways"), self.tr("What should the committee remember of this hour?")
            ),
            "handover": WrittenField(
                self.tr("Note to the next interviewer"),
                self.tr("What was covered, what was not, what to probe. No rating, no verdict."),
            ),
        }
        self.private = WrittenField(self.tr("Private notes"), self.tr("For you alone"))
        for subject, field in self.fields.items():
            field.typed.connect(lambda text, subject=subject: self.typed.emit(subject, text))
            field.finished.connect(lambda text, subject=subject: self.written.emit(subject, text))
        self.private.typed.connect(lambda text: self.typed.emit(PRIVATE, text))
        self._lay_out()

    def show_card(self, card: Scorecard, drafts: Drafts) -> None:
        """Show what `card` says, and what is being typed; private notes stay open after the seal."""
        editable = card.status != "sealed"
        for subject, field in self.fields.items():
            field.show_text(card.written.get(subject, ""), drafts.text(subject), editable=editable)
        self.private.show_text("", drafts.text(PRIVATE))
        written = card.written.get("handover") or drafts.text("handover")
        for part in self._handing_over:
            part.setVisible(bool(written) or not self._alone)

    def _lay_out(self) -> None:
        layout = QVBoxLayout(self)
        layout.setContentsMargins(28, 20, 28, 16)
        layout.setSpacing(8)
        layout.addWidget(label(self.tr("Take-aways"), "page"))
        parts = (
            (
                self.tr("Key take-aways"),
                self.tr("Sealed with the card and printed in the debrief."),
                self.fields["take-aways"],
            ),
            (
                self.tr("Note to the next interviewer"),
                self.tr("Facts only. You can copy it once the card is sealed."),
                self.fields["handover"],
            ),
            (
                self.tr("Private notes"),
                self.tr(
                    "Never sealed, sent, printed or exported. They stay in this workspace and its backups; "
                    "only an access pack that the candidate asks for holds them."
                ),
                self.private,
            ),
        )
        self._handing_over: tuple[QWidget, ...] = ()
        for title, about, field in parts:
            head, foot = section(title), label(about, "small", wrap=True)
            head.setContentsMargins(0, 10, 0, 0)
            for part in (head, field, foot):
                layout.addWidget(part)
            field.setMaximumWidth(760)
            if field is self.fields["handover"]:
                self._handing_over = head, field, foot
        layout.addStretch(1)
