"""Words that count: remarks on a card before the seal, each with why, what instead and the way there."""

from collections.abc import Callable
from html import escape
from itertools import groupby

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtWidgets import QLabel, QSizePolicy, QVBoxLayout, QWidget

from app.domain.scorecard.advice import Advice, Span
from app.domain.scorecard.contradictions import Contradiction
from app.ui.look.theme import theme_of
from app.ui.scorecard.review.remark_row import RemarkRow
from app.ui.widgets.text import button, label, section

AROUND = 80
"""Characters shown on either side of the words."""
FIRST = 5
"""Remarks shown before somebody asks for all."""


class Marked(QLabel):
    """A sentence with some words marked: by colour, weight and a line under them."""

    def __init__(self, text: str, spans: tuple[Span, ...], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._text, self._spans = excerpt(text, spans)
        self.setTextFormat(Qt.TextFormat.RichText)
        self.setWordWrap(True)
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Minimum)
        self.setAccessibleName(self._text)
        self._paint()

    def _paint(self) -> None:
        tokens = theme_of().tokens
        ink = tokens.levels[1][0]
        style = f"color:{ink}; background-color:{tokens.surface}; font-weight:600; text-decoration:underline"
        parts, at = [], 0
        for start, end in self._spans:
            parts += [escape(self._text[at:start]), f'<span style="{style}">']
            parts += [escape(self._text[start:end]), "</span>"]
            at = end
        shown = "".join([*parts, escape(self._text[at:])])
        if shown != self.text():
            self.setText(shown)

    def changeEvent(self, event: QEvent) -> None:
        if event.type() == QEvent.Type.StyleChange:
            self._paint()
        super().changeEvent(event)


def excerpt(text: str, spans: tuple[Span, ...]) -> tuple[str, tuple[Span, ...]]:
    """Return what of `text` stands around the first words, on one line, and where the words stand in it."""
    start = max(0, spans[0][0] - AROUND) if spans else 0
    end = min(len(text), (spans[0][1] if spans else 0) + 2 * AROUND)
    if start:
        start = max(text.find(" ", start, spans[0][0]) + 1, start)
    if end < len(text):
        end = max(text.rfind(" ", 0, end), spans[0][1] if spans else 0) or end
    before, after = "… " * (start > 0), " …" * (end < len(text))
    shown = "".join(" " if letter.isspace() else letter for letter in text[start:end])
    moved = len(before) - start
    kept = tuple((first + moved, last + moved) for first, last in spans if last <= end)
    return f"{before}{shown}{after}", kept


class AdviceList(QWidget):
    """Shows remarks by what they are about; `wanted` asks to go where one was found."""

    wanted = Signal(str, str)
    """The place and its note, dimension or signal."""
    left = Signal()
    """A remark was left as it is."""

    def __init__(
        self,
        remarks: tuple[Advice, ...],
        where: Callable[[Advice], str],
        left: set[Advice | Contradiction],
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.remarks, self._where, self._left = remarks, where, left
        self._heading = section("")
        self._about = label("", "muted", wrap=True)
        self._rows = QWidget()
        self._all = button("", "plain")
        self._all.clicked.connect(lambda _=False: self._fill(len(self.remarks)))
        self._layout = QVBoxLayout(self)
        self._layout.setContentsMargins(0, 0, 0, 0)
        self._layout.setSpacing(6)
        for part in (self._heading, self._about, self._rows):
            self._layout.addWidget(part)
        self._layout.addWidget(self._all, 0, Qt.AlignmentFlag.AlignLeft)
        self._fill(FIRST)

    def first(self) -> RemarkRow | None:
        """Return the first remark, where there is one."""
        return next(iter(self._rows.findChildren(RemarkRow)), None)

    def _fill(self, most: int) -> None:
        open_ones = [each for each in self.remarks if each not in self._left]
        title = self.tr("Words that count")
        said = f"{title} · {len(open_ones)}" if open_ones else title
        self._heading.setText(said.upper())
        self._heading.setAccessibleName(said)
        self._about.setText(self._said(len(open_ones)))
        rows = QWidget()
        column = QVBoxLayout(rows)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(4)
        for _, group in groupby(open_ones[:most], key=lambda each: (each.kind, each.rule)):
            self._add_group(column, tuple(group))
        self._layout.replaceWidget(self._rows, rows)
        rows.show()
        self._rows.hide()  # one of its buttons may be what was pressed
        self._rows.deleteLater()
        self._rows = rows
        self._most = most
        self._all.setText(self.tr("Show all {n}").format(n=len(open_ones)))
        self._all.setVisible(len(open_ones) > most)

    def _said(self, count: int) -> str:
        if count:
            return self.tr("Advice before the seal. Nothing here stops it, and none of it is kept.")
        if self.remarks:
            return self.tr("You left all remarks as they are.")
        return self.tr(
            "Nothing to remark on. Looked for ratings without a behavior, adjectives without an example, "
            "guesses, comparisons, protected characteristics, ratings in the note to the next interviewer."
        )

    def _add_group(self, column: QVBoxLayout, group: tuple[Advice, ...]) -> None:
        title, why, instead = self._reasons(group[0])
        column.addSpacing(8)
        column.addWidget(label(title, "strong"))
        column.addWidget(label(why, "muted", wrap=True))
        if instead:
            column.addWidget(label(self.tr("Instead: {what}").format(what=instead), wrap=True))
        for remark in group:
            column.addWidget(self._row(remark))

    def _reasons(self, remark: Advice) -> tuple[str, str, str]:
        if remark.kind != "no-behaviour":
            return remark.title, remark.why, remark.instead
        return (
            self.tr("A judgment without a behavior"),
            self.tr(
                "The committee weighs what was seen and heard. Here it finds a level or an adjective only."
            ),
            self.tr("One thing the candidate said or did, as a note or as the evidence of a signal."),
        )

    def _row(self, remark: Advice) -> RemarkRow:
        shown = [Marked(remark.text, remark.spans)] if remark.text else []
        row = RemarkRow(self._where(remark), *shown)
        row.gone.connect(lambda: self.wanted.emit(remark.place, remark.subject))
        row.left.connect(lambda: self._leave(remark))
        return row

    def _leave(self, remark: Advice) -> None:
        self._left.add(remark)
        self._fill(self._most)
        first = self.first()
        if first is not None:
            first.setFocus(Qt.FocusReason.OtherFocusReason)
        self.left.emit()
