"""The last step of the desk: the review of a card, exactly as it would be sealed; afterwards its seal."""

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QGuiApplication, QHideEvent, QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QLabel, QVBoxLayout, QWidget

from app.domain.scorecard.advice import Advice
from app.domain.scorecard.contradictions import Contradiction
from app.domain.scorecard.desk import Desk
from app.domain.scorecard.scorecard import Scorecard
from app.domain.scorecard.seal import fingerprint
from app.store.scratch.scratch import PLACES
from app.ui.look import words
from app.ui.look.theme import theme_of
from app.ui.scorecard.review.reading_area import ReadingArea
from app.ui.scorecard.review.receipt import SealReceipt, receipt
from app.ui.scorecard.review.seal_bar import SealBar
from app.ui.scorecard.review.sealed_words import SealedWords
from app.ui.scorecard.review.summary import CardSummary, in_one_line
from app.ui.scorecard.review.worth_a_look import Remarks, WorthALook, remarks
from app.ui.widgets.drafts import Drafts
from app.ui.widgets.page import COLUMN
from app.ui.widgets.text import label, section

SIDE_BY_SIDE = 700
"""Pixels of a page from which on the remarks stand beside the summary."""
NO_DRAFTS = (*PLACES, "private", "amend")
"""Fields that are kept beside the card, and are no words for it."""


class SealPane(QWidget):
    """Shows the card as it would be sealed, or as it was."""

    wanted = Signal(str)
    advised = Signal(str, str)
    """Where a remark was found: a place, and its note, dimension or signal."""
    notes_wanted = Signal(str)
    """The notes to file, or those to come back to."""
    amended = Signal(str)
    typed = Signal(str)
    """The reason of an amendment, so far."""
    paper_wanted = Signal()
    send_wanted = Signal()
    copied = Signal(str)
    """What was put on the clipboard."""
    turned = Signal()
    """Something else would be sealed than what was shown before."""
    hidden = Signal()
    """It went out of sight."""

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self._left: set[Advice | Contradiction] = set()
        self._shown: tuple[Scorecard, bool] | None = None
        self._look: WorthALook | None = None
        self._aside: QLabel | None = None
        self._headed: tuple[int, str | None] | None = None
        self.area = ReadingArea(self.tr("Review"), self)
        self._page = QWidget(self.area.viewport())
        self._head, self._summary, self._side = (QWidget(self._page) for _ in range(3))
        self.words = SealedWords(self._page)
        self.bar = SealBar(self)
        self._lay_out()

    def show_desk(self, desk: Desk, drafts: Drafts) -> None:
        """Show the card of `desk` whole: what is missing, what it says, its seals."""
        self._desk = desk
        unstamped = bool(drafts.text("note").strip())
        if (desk.card, unstamped) != self._shown:
            self._shown = desk.card, unstamped
            self._show(drafts.text("amend"))
            self.turned.emit()
        if self._aside is not None:
            self._aside.setText(self._not_sealed(drafts))

    def to_advice(self) -> None:
        """Put the focus on the first remark, where there is one."""
        first = self._look.first() if self._look else None
        if first is not None:
            first.setFocus(Qt.FocusReason.ShortcutFocusReason)
            self.area.ensureWidgetVisible(first)

    def rest(self) -> None:
        """Give the keys to the page: they scroll it."""
        self.area.setFocus(Qt.FocusReason.OtherFocusReason)

    def ask_amendment(self) -> None:
        """Ask for the reason of an amendment, where the card is sealed."""
        if isinstance(self._head, SealReceipt):
            self._head.ask_amendment()

    def copy_receipt(self) -> None:
        """Put the receipt of the newest seal on the clipboard."""
        self._copy(receipt(self._desk.card.seals[-1]), self.tr("The receipt is on the clipboard."))

    def copy_note(self) -> None:
        """Put the note to the next interviewer on the clipboard."""
        note = self._desk.card.written.get("handover", "")
        if note:
            self._copy(note, self.tr("The note to the next interviewer is on the clipboard."))

    def say(self, sentence: str) -> None:
        """Say in the bar what became of the seal, until something else is shown."""
        self.bar.show_ready(sentence, self._signed(), ready=self._ready)

    def say_ready(self) -> None:
        """Say in the bar what would be sealed, or what bars it."""
        look = self._look
        if look is None:
            return
        open_ones = look.open_remarks()
        if look.missing:
            one, many = self.tr("1 thing is missing"), self.tr("{n} things are missing")
            title = words.counted(len(look.missing), one, many)
        elif look.unstamped:
            title = self.tr("1 note is typed and not stamped")
        elif open_ones:
            one, many = (
                self.tr("Nothing bars the seal, 1 thing is worth a look"),
                self.tr("Nothing bars the seal, {n} things are worth a look"),
            )
            title = words.counted(open_ones, one, many)
        else:
            title = self.tr("Ready to seal") if look.found else self.tr("Nothing is missing")
        self.bar.show_ready(title, self._signed(), ready=self._ready)

    @property
    def _ready(self) -> bool:
        return self._look is not None and not self._look.missing and not self._look.unstamped

    def _copy(self, text: str, said: str) -> None:
        QGuiApplication.clipboard().setText(text)
        self.copied.emit(said)

    def _signed(self) -> str:
        who = self._desk.seat.interviewer
        said = self.tr("{what}. Signed with the key of {name}: {words}")
        what = in_one_line(self._desk.card, self._desk.rubric)
        return said.format(what=what, name=who.name, words=fingerprint(who.public_key))

    def _show(self, begun: str) -> None:
        card = self._desk.card
        sealed = card.status == "sealed"
        if sealed or self._headed != self._heading():
            self._head = self._put(self._head, self._receipt(begun) if sealed else self._made_head(card))
            self._headed = None if sealed else self._heading()
        self._summary = self._put(self._summary, CardSummary(card, self._desk.rubric, self._page))
        self._show_side(sealed)
        self.words.show_card(self._desk)
        self.area.verticalScrollBar().setValue(0)
        self.bar.setVisible(not sealed)
        self.say_ready()

    def _heading(self) -> tuple[int, str | None]:
        """Return what the head of a card that is not sealed says of it."""
        return len(self._desk.card.seals), self._desk.card.amending

    def _show_side(self, sealed: bool) -> None:
        """Show the remarks; to make them anew takes long, so those that are as they were stay."""
        assert self._shown is not None
        made = None if sealed else remarks(self._desk, unstamped=self._shown[1])
        if self._look is not None and made == self._look.remarks:
            self._look.desk = self._desk
            return
        self._look = self._aside = None
        self._side = self._put(self._side, self._made_side(made) if made else QWidget(self._page))
        self._side.setVisible(not sealed)

    def _put(self, old: QWidget, new: QWidget) -> QWidget:
        """Put a part in the place of another, which goes soon: it may hold the line whose key led here."""
        holding = (
            self._left_column if old is self._summary else self._body if old is self._side else self._column
        )
        holding.replaceWidget(old, new)
        new.show()
        old.hide()
        old.deleteLater()
        return new

    def _lay_out(self) -> None:
        self._left_column = QVBoxLayout()
        self._left_column.setSpacing(12)
        self._left_column.addWidget(self._summary)
        self._left_column.addSpacing(8)
        self._left_column.addWidget(section(self.tr("Word for word")))
        self._left_column.addWidget(self.words)
        self._left_column.addStretch(1)
        self._body = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        self._body.setSpacing(32)
        self._body.addLayout(self._left_column, 3)
        self._body.addWidget(self._side, 2)
        self._column = QVBoxLayout(self._page)
        self._column.setContentsMargins(28, 20, 28, 24)
        self._column.setSpacing(16)
        self._column.addWidget(self._head)
        self._column.addLayout(self._body, 1)
        self.area.setWidget(self._page)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addWidget(self.area, 1)
        layout.addWidget(self.bar)

    def _made_head(self, card: Scorecard) -> QWidget:
        made = QWidget(self._page)
        column = QVBoxLayout(made)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(6)
        column.addWidget(label(self.tr("Review"), "page"))
        about = self.tr(
            "Exactly this is sealed, printed and shown to the committee. Nothing else. "
            "After the seal the card can only be amended, with a reason, as a new version."
        )
        column.addWidget(label(about, "muted", wrap=True))
        if card.status == "amending":
            said = self.tr("Amending version {version}: {reason}")
            said = said.format(version=len(card.seals), reason=card.amending)
            column.addWidget(label(said, "lead", wrap=True))
        return made

    def _made_side(self, made: Remarks) -> QWidget:
        look = WorthALook(self._desk, made, self._left)
        look.step_wanted.connect(self.wanted)
        look.words_wanted.connect(self.advised)
        look.notes_wanted.connect(self.notes_wanted)
        look.left.connect(self.say_ready)
        self._look = look
        self._aside = label("", "muted", wrap=True)
        holder = QWidget(self._page)
        side = QVBoxLayout(holder)
        side.setContentsMargins(0, 0, 0, 0)
        side.setSpacing(6)
        side.addWidget(look)
        side.addSpacing(12)
        side.addWidget(section(self.tr("Not part of the seal")))
        side.addWidget(self._aside)
        side.addStretch(1)
        return holder

    def _receipt(self, begun: str) -> SealReceipt:
        made = SealReceipt(self._desk, begun)
        made.copied.connect(self.copy_receipt)
        made.note_copied.connect(self.copy_note)
        made.amended.connect(self.amended)
        made.typed.connect(self.typed)
        made.paper_wanted.connect(self.paper_wanted)
        made.send_wanted.connect(self.send_wanted)
        return made

    def _not_sealed(self, drafts: Drafts) -> str:
        private = int(bool(drafts.text("private").strip()))
        typed = [text for name, text in drafts.under("").items() if name not in NO_DRAFTS and text.strip()]
        return self.tr("Private notes ({private}), drafts ({drafts})").format(
            private=private, drafts=len(typed)
        )

    def _fit(self) -> None:
        """Let the remarks stand beside the card, or where there is no room above it."""
        self._page.setMaximumWidth(theme_of().px(COLUMN))
        wide = self.width() >= theme_of().px(SIDE_BY_SIDE)
        self.bar.fit(wide=wide, high=self.height() >= theme_of().px(400))
        directions = QBoxLayout.Direction
        self._body.setDirection(directions.LeftToRight if wide else directions.BottomToTop)

    def resizeEvent(self, event: QResizeEvent) -> None:
        self._fit()
        super().resizeEvent(event)

    def hideEvent(self, event: QHideEvent) -> None:
        super().hideEvent(event)
        self.hidden.emit()

    def changeEvent(self, event: QEvent) -> None:
        if event.type() == QEvent.Type.StyleChange:
            self._fit()
        super().changeEvent(event)
