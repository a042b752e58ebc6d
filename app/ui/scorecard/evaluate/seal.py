"""Review a card, see what is missing, seal it; afterwards its seal and the way to amend it."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import (
    QFrame,
    QGridLayout,
    QHBoxLayout,
    QLineEdit,
    QPushButton,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

from app.domain.packs.exercise import Exercise
from app.domain.packs.rubric import Rubric
from app.domain.scorecard.advice import Advice, advice
from app.domain.scorecard.marks import Seal
from app.domain.scorecard.scorecard import Gap, Scorecard, gaps
from app.domain.scorecard.seal import fingerprint, short
from app.ui.look import words
from app.ui.look.keycaps import native
from app.ui.scorecard import advice_places
from app.ui.scorecard.evaluate.advice import AdviceList
from app.ui.scorecard.evaluate.card_in_full import CardInFull
from app.ui.widgets.flow_layout import Flow
from app.ui.widgets.text import button, label


class SealPane(QWidget):
    """Shows the card as it would be sealed, or as it was."""

    wanted = Signal(str)
    advised = Signal(str, str)
    """Where a remark was found: a place, and its note, dimension or signal."""
    sealed = Signal()
    amended = Signal(str)
    typed = Signal(str)
    """The reason of an amendment, so far."""
    paper_wanted = Signal()
    send_wanted = Signal()

    def __init__(
        self,
        rubric: Rubric,
        exercise: Exercise | None = None,
        parent: QWidget | None = None,
        *,
        away: bool = False,
    ) -> None:
        super().__init__(parent)
        self._rubric, self._exercise, self._away = rubric, exercise, away
        self._advice: AdviceList | None = None
        self._left: set[Advice] = set()
        self._begun = ""
        self._area = QScrollArea()
        self._area.setWidgetResizable(True)
        self._area.setFrameShape(QFrame.Shape.NoFrame)
        self._area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self._area)
        self._shown: Scorecard | None = None

    def show_card(self, card: Scorecard, begun: str = "") -> None:
        """Show `card` whole: what is missing, what it says, its seals; `begun` is a reason to amend it."""
        if card == self._shown:
            return
        self._begun = begun
        self._shown, self._advice = card, None
        page = QWidget(self._area.viewport())
        layout = QVBoxLayout(page)
        layout.setContentsMargins(28, 20, 28, 24)
        layout.setSpacing(12)
        if card.status == "sealed":
            self._add_sealed(layout, card)
        else:
            self._add_open(layout, card)
        layout.addSpacing(12)
        layout.addWidget(CardInFull(card, self._rubric, self._exercise, page))
        layout.addStretch(1)
        old = self._area.takeWidget()
        if old is not None:  # it may hold the line whose key press led here
            old.deleteLater()
        self._area.setWidget(page)

    def _add_open(self, layout: QVBoxLayout, card: Scorecard) -> None:
        missing = gaps(card, self._rubric)
        layout.addWidget(label(self.tr("Review and seal"), "page"))
        if card.status == "amending":
            about = self.tr("Amending version {version}: {reason}")
            about = about.format(version=len(card.seals), reason=card.amending)
            layout.addWidget(label(about, "lead", wrap=True))
        if missing:
            one, many = self.tr("1 thing is missing"), self.tr("{n} things are missing")
            layout.addWidget(label(words.counted(len(missing), one, many), "lead"))
            rows = QVBoxLayout()
            rows.setSpacing(0)
            for gap in missing:
                rows.addWidget(self._gap(gap), 0, Qt.AlignmentFlag.AlignLeft)
            layout.addLayout(rows)
        else:
            ready = self.tr(
                "Nothing is missing. Sealing freezes the card and signs it with your key; after that it can "
                "only be amended, with a reason, as a new version."
            )
            layout.addWidget(label(ready, "lead", wrap=True))
        seal = button(self.tr("Seal scorecard"), "primary", tip=native("Ctrl+Return"))
        seal.setEnabled(not missing)
        seal.clicked.connect(lambda _=False: self.sealed.emit())
        layout.addSpacing(4)
        layout.addWidget(seal, 0, Qt.AlignmentFlag.AlignLeft)
        layout.addSpacing(12)
        layout.addWidget(self._words_that_count(card))

    def to_advice(self) -> None:
        """Put the focus on the first remark, where there is one."""
        if self._advice is not None:
            self._advice.focus_first()

    def _words_that_count(self, card: Scorecard) -> AdviceList:
        remarks = advice(card, self._rubric, self._exercise)
        self._advice = AdviceList(
            remarks, lambda remark: advice_places.place_words(remark, card, self._rubric), self._left
        )
        self._advice.wanted.connect(self.advised)
        return self._advice

    def _add_sealed(self, layout: QVBoxLayout, card: Scorecard) -> None:
        layout.addWidget(label(self.tr("Sealed"), "page"))
        for seal in reversed(card.seals):
            self._add_seal(layout, seal)
        row = Flow()
        if self._away:
            on = button(self.tr("Send the sealed card…"), "primary")
            on.clicked.connect(lambda _=False: self.send_wanted.emit())
        else:
            on = button(self.tr("Debrief PDF"), "primary")
            on.clicked.connect(lambda _=False: self.paper_wanted.emit())
        amend = button(self.tr("Amend…"))
        row.addWidget(on)
        row.addWidget(amend)
        handover = card.written.get("handover", "")
        if handover:
            copy = button(self.tr("Copy the note to the next interviewer"))
            copy.clicked.connect(lambda _=False: QGuiApplication.clipboard().setText(handover))
            row.addWidget(copy)
        layout.addSpacing(4)
        layout.addLayout(row)
        layout.addWidget(self._amendment(amend))

    def _add_seal(self, layout: QVBoxLayout, seal: Seal) -> None:
        title = self.tr("Version {version}, {when}")
        layout.addWidget(
            label(title.format(version=seal.version, when=words.day_and_time(seal.at)), "strong")
        )
        if seal.reason:
            layout.addWidget(
                label(self.tr("Amended because: {reason}").format(reason=seal.reason), wrap=True)
            )
        grid = QGridLayout()
        grid.setHorizontalSpacing(16)
        for row, (name, value) in enumerate(
            (
                (self.tr("Digest (SHA-256)"), short(seal.digest, 16)),
                (self.tr("Your key in words"), fingerprint(seal.public_key)),
            )
        ):
            grid.addWidget(label(name, "muted"), row, 0)
            grid.addWidget(label(value, "mono", wrap=True, selectable=True), row, 1)
        grid.setColumnStretch(1, 1)
        layout.addLayout(grid)

    def _amendment(self, amend: QPushButton) -> QWidget:
        bar = QFrame()
        bar.setProperty("kind", "bar")
        reason = QLineEdit()
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
        amend.clicked.connect(lambda _=False: bar.show())
        amend.clicked.connect(lambda _=False: reason.setFocus())
        return bar

    def _gap(self, gap: Gap) -> QWidget:
        target = gap.subject
        if gap.what == "unrated":
            what = self.tr("{dimension} is not rated").format(dimension=self._title(gap.subject))
        elif gap.what == "evidence":
            what = self.tr("{dimension}: a rating at the end of the scale needs a note as evidence")
            what = what.format(dimension=self._title(gap.subject))
        elif gap.what == "signal-evidence":
            signal = self._rubric.signal(gap.subject)
            target = signal.dimensions[0]
            what = self.tr("Red flag without evidence: {signal}").format(signal=signal.text)
        else:
            target, what = "overall", self.tr("The overall recommendation is not given")
        go = button(f"→ {what}", "plain")
        go.clicked.connect(lambda _=False: self.wanted.emit(target))
        return go

    def _title(self, dimension: str) -> str:
        return self._rubric.dimension(dimension).title
