"""The tidy-up as it looks: one note in large letters, and the dimensions with their two letters."""

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QLineEdit, QPushButton, QVBoxLayout, QWidget

from app.domain.packs.rubric import Rubric
from app.domain.scorecard.chronology import HourClock, clock_of
from app.domain.scorecard.desk import Desk
from app.domain.scorecard.marks import Note
from app.domain.value import NOTE_LIMIT
from app.ui.look import words
from app.ui.look.announce import announce
from app.ui.look.keycaps import cap
from app.ui.look.theme import theme_of
from app.ui.widgets.choice import show_checked
from app.ui.widgets.page import scrolling
from app.ui.widgets.text import button, label, section

_LONG = 160
"""From so many letters on a note stands in smaller ones."""
_TONES = {sign: tone for tone, sign in words.TONES.items()} | {"-": "weak"}
_ON = (Qt.Key.Key_Space, Qt.Key.Key_Right, Qt.Key.Key_Down)
_BACK = (Qt.Key.Key_Left, Qt.Key.Key_Up)


class TidyPane(QWidget):
    """Shows the notes that were waiting when it began, one by one; every signal asks for something."""

    filed = Signal(str, str)
    """A note and a dimension."""
    toned = Signal(str, object)
    worded = Signal(str, str)
    typed = Signal(str, str)
    """A moment and its words so far."""
    left = Signal()
    """All were seen, or that is enough for now."""

    def __init__(self, rubric: Rubric, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._codes = {each.code: each.id for each in rubric.dimensions}
        self._notes: list[Note] = []
        self._at = 0
        self._letters = ""
        self._clock = HourClock()
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setAccessibleName(self.tr("Tidy-up"))
        self._count, self._when = section(""), label("", "muted")
        self._text = label("", "glance", wrap=True)
        self._field = QLineEdit()
        self._field.setMaxLength(NOTE_LIMIT)
        self._field.setAccessibleName(self.tr("Words of the moment"))
        self._field.setPlaceholderText(self.tr("What did you see or hear then?"))
        self._field.textEdited.connect(lambda text: self.typed.emit(self._now().id, text))
        self._field.returnPressed.connect(self._word)
        self._keys = label("", "muted", wrap=True)
        self._dimensions: dict[str, QPushButton] = {}
        for each in rubric.dimensions:
            made = button(f"{each.code}   {each.title}".replace("&", "&&"), "code")
            made.setCheckable(True)
            made.setFocusPolicy(Qt.FocusPolicy.TabFocus)
            made.setAccessibleName(
                self.tr("{title}, letters {code}").format(title=each.title, code=each.code)
            )
            made.toggled.connect(lambda _=False, to=each.id: self._file(to))
            self._dimensions[each.id] = made
        self._lay_out()

    def begin(self, desk: Desk) -> None:
        """Show the first of the notes that wait on `desk`."""
        self._notes, self._at, self._letters = list(desk.card.to_file()), 0, ""
        self._clock = clock_of(desk.card)
        self._field.clear()
        self._show()

    def show_desk(self, desk: Desk) -> None:
        """Show the notes as they stand: one that was filed makes room for the next, undo brings it back."""
        standing = {note.id: note for note in desk.card.standing_notes()}
        before = self._notes
        self._notes = [standing.get(note.id, note) for note in before]
        changed = [at for at, note in enumerate(self._notes) if note != before[at]]
        if not changed:
            self._show_marks()
            return
        done = self._notes[changed[0]]
        self._go_to(changed[0] + (done.text != "" and done.dimension != before[changed[0]].dimension is None))

    def finish(self) -> None:
        """Put the moment one is at into the words that are typed, where it still has none."""
        self._word()

    def _go_to(self, at: int) -> None:
        """Show another note; after the last one there is nothing more to do."""
        self.finish()
        self._letters = ""
        if at >= len(self._notes):
            self.left.emit()
        else:
            self._at = max(0, at)
            self._show()

    def _show(self) -> None:
        note = self._now()
        said = self.tr("Note {at} of {all}").format(at=self._at + 1, all=len(self._notes))
        self._count.setText(said.upper())
        self._count.setAccessibleName(said)
        tone = f"{words.TONES[note.tone]} {words.tone(note.tone)}" if note.tone else ""
        parts = (f"{note.at:%H:%M:%S}", words.into(self._clock.at(note.at)), tone)
        self._when.setText("  ·  ".join(part for part in parts if part))
        self._text.setText(words.noted(note))
        kind = "glance-small" if len(note.text) > _LONG else "glance" if note.text else "glance-time"
        if self._text.property("kind") != kind:
            self._text.setProperty("kind", kind)
            self._text.style().polish(self._text)
        self._field.setVisible(not note.text)
        self._show_marks()
        self.setFocus(Qt.FocusReason.OtherFocusReason)
        announce(self, f"{said}: {words.spoken_note(note)}")

    def _show_marks(self) -> None:
        """Check the dimension it is filed under, and let those stand out that the letters may mean."""
        note = self._now()
        for code, dimension in self._codes.items():
            chip = self._dimensions[dimension]
            show_checked(chip, note.dimension == dimension)
            chip.setEnabled(code.startswith(self._letters))
        worded = self.tr("Two letters file it; + − ! ? mark it.")
        keys = worded if note.text else self.tr("Enter puts it into words; two letters file it.")
        self._keys.setText(f"{self._letters} …" if self._letters else keys)

    def _now(self) -> Note:
        return self._notes[self._at]

    def _file(self, dimension: str) -> None:
        self._show_marks()  # what is checked is what was saved
        note = self._now().id
        self.finish()
        self.filed.emit(note, dimension)

    def _word(self) -> None:
        text = self._field.text()
        if text.strip():
            self._field.clear()
            self.worded.emit(self._now().id, text)

    def _take(self, letter: str) -> None:
        """Take one of the two letters of a dimension."""
        letters = self._letters + letter
        meant = any(code.startswith(letters) for code in self._codes)
        self._letters = letters if meant else ""
        self._show_marks()
        if letters in self._codes:
            self._letters = ""
            self._file(self._codes[letters])
        elif not meant:
            said = self.tr("No dimension has the letters “{letters}”.").format(letters=letters)
            self._keys.setText(said)
            announce(self, said)

    def _lay_out(self) -> None:
        px = theme_of().px
        note = QWidget()
        above = QVBoxLayout(note)
        above.setContentsMargins(0, 0, 12, 0)
        above.setSpacing(10)
        for part in (self._when, self._text, self._field):
            above.addWidget(part)
        above.addStretch(1)
        grid = QGridLayout()
        grid.setHorizontalSpacing(8)
        grid.setVerticalSpacing(6)
        for at, made in enumerate(self._dimensions.values()):
            grid.addWidget(made, at // 2, at % 2)
        head = QHBoxLayout()
        head.setSpacing(8)
        head.addWidget(self._count, 1)
        for text, key, act in (
            (self.tr("Back"), "Left", lambda: self._go_to(self._at - 1)),
            (self.tr("Leave it unfiled"), "Right", lambda: self._go_to(self._at + 1)),
            (self.tr("Go on to the ratings"), "Esc", self.left.emit),
        ):
            made = button(f"{text}  {cap(key)}")
            made.setAccessibleName(text)
            made.setFocusPolicy(Qt.FocusPolicy.TabFocus)
            made.clicked.connect(lambda _=False, act=act: act())
            head.addWidget(made)
        area = scrolling(note)
        area.setMinimumHeight(px(52))
        column = QVBoxLayout()
        column.setSpacing(12)
        column.addLayout(head)
        column.addWidget(area, 1)
        column.addWidget(self._keys)
        column.addLayout(grid)
        inner = QWidget()
        inner.setLayout(column)
        middle = scrolling(inner)  # or a window that shows a notice as well would outgrow a small screen
        middle.setMaximumWidth(px(760))
        whole = QHBoxLayout(self)
        whole.setContentsMargins(28, 16, 28, 12)
        whole.addStretch(1)
        whole.addWidget(middle, 1000)
        whole.addStretch(1)

    def event(self, event: QEvent) -> bool:
        """Keep the page's commands away from the letters that file."""
        if event.type() == QEvent.Type.ShortcutOverride and isinstance(event, QKeyEvent):
            plain = not event.modifiers() & ~Qt.KeyboardModifier.ShiftModifier
            if plain and (event.text().isprintable() or event.key() in (*_ON, *_BACK)):
                event.accept()
                return True
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        key, letter = event.key(), event.text().casefold()
        if key in (Qt.Key.Key_Escape, Qt.Key.Key_Backspace) and self._letters:
            self._go_to(self._at)
        elif key == Qt.Key.Key_Escape and self._field.hasFocus():
            self.setFocus(Qt.FocusReason.OtherFocusReason)
        elif key == Qt.Key.Key_Escape:
            self.left.emit()
        elif key in _ON:
            self._go_to(self._at + 1)
        elif key in (*_BACK, Qt.Key.Key_Backspace):
            self._go_to(self._at - 1)
        elif key in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and not self._now().text:
            self._field.setFocus(Qt.FocusReason.ShortcutFocusReason)
        elif letter in _TONES:
            tone = _TONES[letter]
            self.toned.emit(self._now().id, None if self._now().tone == tone else tone)
        elif len(letter) == 1 and letter.isalpha():
            self._take(letter)
        else:
            super().keyPressEvent(event)
