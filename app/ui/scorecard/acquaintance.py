"""Do you know this person? The question, and the page on which it comes before anything but the name."""

from functools import partial

from PySide6.QtCore import QCoreApplication, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QVBoxLayout, QWidget

from app.domain.errors import EvenhandError
from app.domain.scorecard import rules
from app.domain.scorecard.desk import Desk
from app.domain.scorecard.marks import Acquaintance, Closeness
from app.services.scorecard import scoring
from app.ui.look import words
from app.ui.look.keys import keys_of
from app.ui.look.theme import theme_of
from app.ui.widgets.drafts import Drafts
from app.ui.widgets.flow_layout import Flow
from app.ui.widgets.page import scrolling
from app.ui.widgets.segments import Segments
from app.ui.widgets.text import button, key_hint, label, section
from app.ui.window_protocol import Window

_ENTER = (Qt.Key.Key_Return, Qt.Key.Key_Enter)
_DRAFT = "acquaintance"
"""The field that keeps an answer which is still being typed."""
_HELD = Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.AltModifier


class AcquaintanceForm(QWidget):
    """Takes the answer. A letter or a digit chooses, Enter tells it.

    A word that was meant for elsewhere answers nothing: with a letter that is no answer what was chosen is
    taken back, and so is all until Enter or Escape.
    """

    told = Signal(str, str)
    """How close, and how they know each other."""
    typed = Signal(str)
    """What is answered so far and not told yet, as `show_typed` takes it; nothing without words."""

    def __init__(self, done: str, *, keyed: bool, parent: QWidget | None = None) -> None:
        """Ask; the button that tells the answer is called `done`. The keys are shown where they answer."""
        super().__init__(parent)
        self._chosen: Closeness | None = None
        self._straying = False
        """Whether words are being typed that belong elsewhere."""
        self._answers = _answers()
        self._segments = Segments(tuple(self._answers.items()), self.tr("Do you know this person?"))
        self._keys = {text[0].casefold(): key for key, text in self._answers.items()}
        self._keys |= {str(at): key for at, key in enumerate(self._answers, start=1)}
        self._how = _HowLine()
        self._how.setMaxLength(300)
        self._how.setPlaceholderText(self.tr("Such as: same team in 2023"))
        self._how.setAccessibleName(self.tr("How do you know each other?"))
        self._astray = label(
            self.tr("That is no answer. Press Enter or Escape, then answer."), "muted", wrap=True
        )
        self._more = QWidget()
        self._done = button(done, "primary")
        self._segments.chosen.connect(self.choose)
        self._how.textChanged.connect(lambda _: self._show())
        self._how.textEdited.connect(lambda _: self._say_typed())
        self._how.returnPressed.connect(self.tell)
        self._done.clicked.connect(lambda _=False: self.tell())
        self._lay_out(keyed)
        self._show()

    def choose(self, key: Closeness | None) -> None:
        """Take an answer, which is not told yet; None takes it back."""
        self._chosen = key
        self._show()
        self._say_typed()

    def show_typed(self, typed: str) -> None:
        """Show what was answered so far."""
        chosen, _, how = typed.partition(" ")
        self._how.setText(how)
        self.choose(next((key for key in self._answers if key == chosen), None))

    def show_answer(self, given: Acquaintance | None) -> None:
        """Show what was told before."""
        self._how.setText(given.how if given else "")
        self.choose(given.closeness if given else None)

    def tell(self) -> None:
        """Tell the answer, or go to the line that it still needs."""
        if self._done.isEnabled() and self._chosen is not None:
            self.told.emit(self._chosen, self._how.text().strip())
        elif self._chosen is not None:
            self._how.setFocus(Qt.FocusReason.OtherFocusReason)

    def take_key(self, event: QKeyEvent) -> bool:
        """Do what a key means that was pressed beside the line; return whether it means anything."""
        if event.isAutoRepeat() or event.modifiers() & _HELD:
            return False
        if event.key() in _ENTER:
            if self._straying:
                self.begin_anew()
            else:
                self.tell()
            return True
        if not event.text() or not event.text().isprintable() or not keys_of().single:
            return False
        meant = self._keys.get(event.text().casefold())
        self._straying = self._straying or meant is None
        self.choose(None if self._straying else meant)
        return True

    def begin_anew(self) -> None:
        """Take back what was chosen by a key, and hear keys as answers again."""
        self._straying = False
        self.choose(None)

    def go_on(self) -> bool:
        """Put the cursor behind a sentence that was begun; return whether there is one."""
        if self._chosen in (None, "none") or not self._how.text():
            return False
        self._how.setFocus(Qt.FocusReason.OtherFocusReason)
        self._how.end(False)
        return True

    def writing(self) -> bool:
        """Whether the line has the keys."""
        return self._how.hasFocus()

    def _say_typed(self) -> None:
        how = self._how.text()
        self.typed.emit(f"{self._chosen or ''} {how}" if how else "")

    def _show(self) -> None:
        self._segments.show_choice(self._chosen)
        knows = self._chosen not in (None, "none")
        self._more.setVisible(knows)
        self._astray.setVisible(self._straying)
        self._done.setEnabled(self._chosen is not None and (not knows or bool(self._how.text().strip())))

    def _lay_out(self, keyed: bool) -> None:
        caps = [((text[0].upper(), str(at)), text) for at, text in enumerate(self._answers.values(), start=1)]
        more = QVBoxLayout(self._more)
        more.setContentsMargins(0, 8, 0, 0)
        more.setSpacing(6)
        more.addWidget(section(self.tr("How do you know each other?")))
        more.addWidget(self._how)
        advice = self.tr(
            "Tell whoever planned this panel before you begin: they may give the interview to someone else."
        )
        more.addWidget(label(advice, wrap=True))
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(8)
        layout.addWidget(self._segments, 0, Qt.AlignmentFlag.AlignLeft)
        if keyed and keys_of().single:
            layout.addLayout(Flow(*(key_hint(*each) for each in caps), spacing=14))
        layout.addWidget(self._astray)
        layout.addWidget(self._more)
        layout.addSpacing(8)
        layout.addWidget(self._done, 0, Qt.AlignmentFlag.AlignLeft)


class _HowLine(QLineEdit):
    """Keeps its Enter: once the answer is told, the page would take the same one for another answer."""

    def keyPressEvent(self, event: QKeyEvent) -> None:
        super().keyPressEvent(event)
        if event.key() in _ENTER:
            event.accept()


class AcquaintancePage(QWidget):
    """Shows the candidate's name and the question; the desk opens once it is answered."""

    def __init__(self, window: Window, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._window, self._desk = window, desk
        name = desk.panel.candidate.name
        self._form = AcquaintanceForm(self.tr("Go on"), keyed=True)
        self._form.told.connect(self._tell)
        self._drafts = Drafts(window.workspace, desk.seat.id, self)
        self._drafts.refused.connect(window.show_problem)
        self._form.show_typed(self._drafts.text(_DRAFT))
        self._form.typed.connect(partial(self._drafts.keep, _DRAFT))
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setAccessibleName(self.tr("Do you know {name}?").format(name=name))
        self._lay_out(name)

    def take_keys(self) -> None:
        """Put the keys on the page, where a letter answers, or into the sentence that was begun."""
        if not self._form.go_on():
            self.setFocus(Qt.FocusReason.OtherFocusReason)

    def close_down(self) -> None:
        """Keep what is still being typed."""
        self._drafts.flush()

    def _tell(self, closeness: Closeness, how: str) -> None:
        workspace = self._window.workspace
        try:
            scoring.enter(workspace, self._desk, _DRAFT, rules.tell_acquaintance, closeness, how)
        except EvenhandError as error:
            self._window.show_problem(words.translated(error))
            return
        self._drafts.become(_DRAFT)
        self._window.show_saved()
        self._window.open_desk(self._desk.panel.id, self._desk.seat.id)

    def _lay_out(self, name: str) -> None:
        inner = QWidget()
        column = QVBoxLayout(inner)
        column.setContentsMargins(40, 64, 40, 24)
        column.setSpacing(8)
        heading = label(name, "page", wrap=True)
        question = label(self.tr("Do you know this person?"), "title")
        about = self.tr(
            "From work, study, family or as friends. It is asked before you see anything else, sealed with "
            "your card and told to the committee. Knowing each other rules nobody out."
        )
        for part in (heading, question, label(about, "muted", wrap=True), self._form):
            part.setMaximumWidth(theme_of().px(560))
            column.addWidget(part)
        column.insertSpacing(1, 16)
        column.insertSpacing(4, 8)
        column.addStretch(1)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.addStretch(1)
        row.addWidget(scrolling(inner), 3)
        row.addStretch(1)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self._form.begin_anew()
            self.take_keys()
        elif self._form.writing() or not self._form.take_key(event):
            super().keyPressEvent(event)


def told(given: Acquaintance | None) -> str:
    """Say what an interviewer said of knowing the candidate."""
    if given is None:
        return _tr("You have not said yet whether you know this person.")
    said = {
        "none": _tr("You do not know this person."),
        "little": _tr("You know this person a little: {how}"),
        "close": _tr("You know this person closely: {how}"),
    }
    return said[given.closeness].format(how=given.how)


def _answers() -> dict[Closeness, str]:
    return {"none": _tr("No"), "little": _tr("A little"), "close": _tr("Closely")}


def _tr(text: str) -> str:
    return QCoreApplication.translate("Acquaintance", text)
