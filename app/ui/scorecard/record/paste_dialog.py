"""Paste: see the notes that were found in a text, mend them, and take them in one act."""

from collections.abc import Sequence
from datetime import datetime

from PySide6.QtCore import QCoreApplication, Qt, Signal
from PySide6.QtWidgets import (
    QCheckBox,
    QDialog,
    QGridLayout,
    QHBoxLayout,
    QLineEdit,
    QVBoxLayout,
    QWidget,
)

from app.domain.packs.rubric import Rubric
from app.domain.scorecard.clock_times import Times
from app.domain.scorecard.note_syntax import Captured
from app.domain.scorecard.pasted_notes import Pasted, placed, with_times
from app.ui.look import words
from app.ui.look.theme import theme_of
from app.ui.widgets.combo import Combo
from app.ui.widgets.page import scrolling
from app.ui.widgets.text import button, label


class PasteDialog(QDialog):
    """Shows what was found, a row each: whether to take it, its time, words and dimension."""

    wanted = Signal(object)
    """The notes to take: a list of what was captured, and when."""
    one_wanted = Signal()
    """The text is to be one note, in the note line."""

    def __init__(
        self,
        parent: QWidget,
        rubric: Rubric,
        found: Sequence[Pasted],
        begun: datetime,
        now: datetime,
        *,
        typed: bool,
    ) -> None:
        """Show `found`; `typed` says that the text was pasted where one note is typed."""
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setObjectName("paste-notes")
        self.setWindowTitle(self.tr("Notes found in the text"))
        self._rubric, self._begun, self._now = rubric, begun, now
        self._rows = [_PastedRow(each, rubric, now) for each in found]
        self._take = button("", "primary")
        self._take.setDefault(True)
        self._take.clicked.connect(lambda _=False: self._accept())
        for row in self._rows:
            row.take.toggled.connect(lambda _: self._count())
        self._lay_out(found, typed=typed)
        self._count()
        width = min(theme_of().px(900), parent.window().width() - 40)
        self.resize(width, min(theme_of().px(620), parent.window().height() - 40))

    def _lay_out(self, found: Sequence[Pasted], *, typed: bool) -> None:
        said = self.tr("{notes}, {times} with a time")
        counted = words.counted(len(found), self.tr("{n} note found"), self.tr("{n} notes found"))
        layout = QVBoxLayout(self)
        layout.setContentsMargins(28, 24, 28, 20)
        layout.setSpacing(12)
        layout.addWidget(label(said.format(notes=counted, times=with_times(found)), "title"))
        about = self.tr("A note without a time gets that of the pasting. One undo takes all of them back.")
        layout.addWidget(label(about, "muted", wrap=True))
        inner = QWidget()
        grid = QGridLayout(inner)
        grid.setContentsMargins(0, 0, 12, 0)
        grid.setColumnStretch(2, 1)
        for at, row in enumerate(self._rows):
            for column, part in enumerate((row.take, row.time, row.words, row.dimension)):
                grid.addWidget(part, at, column)
        grid.setRowStretch(len(self._rows), 1)
        layout.addWidget(scrolling(inner), 1)
        ends = QHBoxLayout()
        if typed:
            one = button(self.tr("As one note"))
            one.clicked.connect(lambda _=False: self._choose_one())
            ends.addWidget(one)
        ends.addStretch(1)
        cancel = button(self.tr("Cancel"))
        cancel.clicked.connect(lambda _=False: self.close())
        ends.addWidget(cancel)
        ends.addWidget(self._take)
        layout.addLayout(ends)

    def _choose_one(self) -> None:
        self.close()
        self.one_wanted.emit()

    def _count(self) -> None:
        taken = sum(row.take.isChecked() for row in self._rows)
        self._take.setText(words.counted(taken, self.tr("Add {n} note"), self.tr("Add {n} notes")))
        self._take.setEnabled(taken > 0)

    def _accept(self) -> None:
        times = Times(self._begun)
        wanted = [row.note(times, self._now) for row in self._rows if row.take.isChecked()]
        if all(wanted):
            self.close()
            self.wanted.emit(wanted)


class _PastedRow:
    """The controls of one note."""

    def __init__(self, found: Pasted, rubric: Rubric, now: datetime) -> None:
        self._found, text = found, found.note.text
        self.take = QCheckBox()
        self.take.setChecked(not found.heading)
        self.take.setAccessibleName(_tr("Take: {text}").format(text=text))
        self.time = QLineEdit(f"{placed(found, now):%H:%M:%S}" if found.at else "")
        self.time.setPlaceholderText(_tr("now"))
        self.time.setFixedWidth(theme_of().px(92))
        self.time.setAccessibleName(_tr("Time of: {text}").format(text=text))
        sign = f"{words.TONES[found.note.tone]} " if found.note.tone else ""
        self.words = label(f"{sign}{text}", wrap=True)
        self.dimension = Combo()
        self.dimension.setAccessibleName(_tr("Dimension of: {text}").format(text=text))
        self.dimension.addItem(_tr("not filed yet"), None)
        for each in rubric.dimensions:
            self.dimension.addItem(each.title, each.id)
        self.dimension.setCurrentIndex(max(0, self.dimension.findData(found.note.dimension)))

    def note(self, times: Times, now: datetime) -> tuple[Captured, datetime] | None:
        """Return the note as it now stands; None, with the cursor there, when the time is none."""
        typed = self.time.text().strip()
        at = self._found.at
        if typed and (at is None or typed != f"{placed(self._found, now):%H:%M:%S}"):
            at, rest = times.taken_from(typed)
            if at is None or rest:
                self.time.setFocus(Qt.FocusReason.OtherFocusReason)
                self.time.selectAll()
                return None
        note = self._found.note._replace(dimension=self.dimension.currentData())
        return note, placed(self._found._replace(at=at if typed else None), now)


def _tr(text: str) -> str:
    return QCoreApplication.translate("PasteDialog", text)
