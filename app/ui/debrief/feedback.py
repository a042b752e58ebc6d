"""Feedback: the committee ticks and words the evidence that a candidate is told, and approves it."""

from pathlib import Path

from PySide6.QtWidgets import QCheckBox, QFileDialog, QLineEdit

from app.domain.debrief.feedback_rules import Offer
from app.domain.errors import EvenhandError
from app.domain.journal.feedback import FeedbackLine
from app.services.debrief import feedback
from app.ui.look import words
from app.ui.look.theme import theme_of
from app.ui.recruiting.large_print import LargePrintBox
from app.ui.widgets.dialog import FormDialog
from app.ui.widgets.text import button, label, section
from app.ui.window_protocol import Window


class FeedbackDialog(FormDialog):
    """Offers every piece of evidence of an opened panel; only what was approved can be saved."""

    def __init__(self, window: Window, panel: str) -> None:
        super().__init__("feedback", "", window.window())
        self._window, self._workspace, self._panel = window, window.workspace, panel
        self.setWindowTitle(self.tr("Feedback"))
        self.heading.setText(self.tr("Feedback for the candidate"))
        about = self.tr(
            "Tick what the candidate is told, and word it so that it helps. Names of interviewers, levels "
            "and the outcome stay out."
        )
        self.form.addWidget(label(about, "muted", wrap=True))
        before = feedback.approved(self._workspace, panel)
        told: dict[tuple[str, str, str], str] = {
            (line.dimension, line.about, line.source): line.text for line in (before.lines if before else ())
        }
        self.rows: list[tuple[Offer, QCheckBox, QLineEdit]] = []
        self._list(feedback.offers(self._workspace, panel), told)
        self.by = QLineEdit(window.settings.interviewer_name)
        self.by.setAccessibleName(self.tr("Who approves"))
        self.by.setMaxLength(300)
        self.form.addSpacing(6)
        self.form.addWidget(section(self.tr("Who approves, for the record")))
        self.form.addWidget(self.by)
        self.form.addStretch(1)
        self.said = label("", wrap=True)
        self.said.hide()
        self.foot.addWidget(self.said)
        close = button(self.tr("Close"))
        self.approve_button = button(self.tr("Approve"), "primary")
        self.save = button(self.tr("Save as…"))
        self.save.setEnabled(before is not None)
        self.large = LargePrintBox()
        self.ends.addWidget(self.large)
        self.ends.addStretch(1)
        for each in (close, self.save, self.approve_button):
            self.ends.addWidget(each)
        close.clicked.connect(lambda _=False: self.reject())
        self.approve_button.clicked.connect(lambda _=False: self.approve())
        self.save.clicked.connect(lambda _=False: self.ask_where())
        self.resize(theme_of().px(760), 100)

    def approve(self) -> None:
        """Approve the ticked lines as they are worded."""
        lines = [
            FeedbackLine(dimension=o.dimension, about=o.about, source=o.source, text=edit.text().strip())
            for o, box, edit in self.rows
            if box.isChecked()
        ]
        try:
            feedback.approve(self._workspace, self._panel, lines, self.by.text())
        except EvenhandError as error:
            self._say(words.translated(error), "warn")
        else:
            self.save.setEnabled(True)
            self._say(self.tr("Approved, and on record. Save it to hand it on."), "good")

    def ask_where(self) -> None:
        """Ask for a file, a PDF, a web page or Markdown, and write what was approved there."""
        proposed = str(Path.home() / feedback.file_name(self._panel))
        kinds = self.tr("PDF, web page or Markdown ({pattern})").format(pattern="*.pdf *.html *.md")
        file, _ = QFileDialog.getSaveFileName(self, self.tr("Save the feedback"), proposed, kinds)
        if file:
            self.save_to(Path(file))

    def save_to(self, file: Path) -> None:
        """Write what was approved last to `file`, and be done."""
        try:
            fonts, large = self._window.packs.fonts, self.large.isChecked()
            feedback.write(self._workspace, self._panel, file, fonts, large=large)
        except EvenhandError as error:
            self._say(words.translated(error), "warn")
        else:
            self._window.say(self.tr("Written to {file}").format(file=file))
            self.accept()

    def _list(self, offers: list[Offer], told: dict[tuple[str, str, str], str]) -> None:
        dimension = ""
        for offer in offers:
            if offer.dimension != dimension:
                dimension = offer.dimension
                self.form.addSpacing(6)
                self.form.addWidget(section(offer.title))
            growth = offer.about == "growth"
            said = self.tr("Would have raised it: {text}") if growth else "{text}"
            plain = " ".join(offer.text.split())
            box = QCheckBox(said.format(text=plain if len(plain) <= 60 else f"{plain[:60]}…"))
            box.setToolTip(plain)
            edit = QLineEdit(told.get((offer.dimension, offer.about, offer.source), plain))
            edit.setAccessibleName(self.tr("Words for: {text}").format(text=plain[:90]))
            edit.setMaxLength(2_000)
            edit.setCursorPosition(0)
            box.setChecked((offer.dimension, offer.about, offer.source) in told)
            edit.setVisible(box.isChecked())
            box.toggled.connect(edit.setVisible)
            self.form.addWidget(box)
            self.form.addWidget(edit)
            self.rows.append((offer, box, edit))

    def _say(self, sentence: str, kind: str) -> None:
        self.said.setProperty("kind", kind)
        self.said.style().polish(self.said)
        self.said.setText(sentence)
        self.said.show()
