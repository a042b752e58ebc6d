"""Questions to come back to: the notes that were marked so, each done by a key or a click."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QCheckBox, QHBoxLayout, QVBoxLayout, QWidget

from app.domain.scorecard.marks import Note
from app.ui.look import words
from app.ui.look.theme import theme_of
from app.ui.widgets.choice import show_checked
from app.ui.widgets.text import label, section


class FollowUps(QWidget):
    """Shows follow-ups under a heading; nothing at all when there is none."""

    done = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._shown: list[tuple[str, str]] | None = None
        self._boxes: list[QCheckBox] = []
        self._rows = QVBoxLayout()
        self._rows.setSpacing(6)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(8, 8, 8, 0)
        layout.addWidget(section(self.tr("Come back to")))
        layout.addLayout(self._rows)
        self.hide()

    def show_notes(self, notes: tuple[Note, ...], *, editable: bool) -> None:
        """Show `notes`, the first ones first."""
        wanted = [(note.id, words.noted(note)) for note in notes]
        self.setVisible(bool(notes))
        if wanted != self._shown:
            self._shown = wanted
            self._make_rows(notes)
        for box in self._boxes:
            show_checked(box, False)  # one that is done is gone
            box.setEnabled(editable)

    def take_focus(self) -> None:
        """Put the focus on the first one."""
        if self._boxes:
            self._boxes[0].setFocus(Qt.FocusReason.ShortcutFocusReason)

    def _make_rows(self, notes: tuple[Note, ...]) -> None:
        while (item := self._rows.takeAt(0)) is not None:
            row = item.widget()
            if row is not None:
                row.hide()
                row.deleteLater()
        self._boxes = []
        for note in notes:
            box = QCheckBox()
            box.setFocusPolicy(Qt.FocusPolicy.TabFocus)
            box.setAccessibleName(self.tr("Done: {text}").format(text=words.noted(note)))
            box.setToolTip(self.tr("Done: it stays a note, without the question mark"))
            box.toggled.connect(lambda _=False, note=note.id: self.done.emit(note))
            row = QWidget()
            line = QHBoxLayout(row)
            line.setContentsMargins(0, 0, 0, 0)
            line.setSpacing(theme_of().px(8))
            line.addWidget(box, 0, Qt.AlignmentFlag.AlignTop)
            line.addWidget(label(words.noted(note), wrap=True), 1)
            self._rows.addWidget(row)
            self._boxes.append(box)
