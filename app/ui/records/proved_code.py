"""The dialog in which a recovery code is shown once, and typed back before anything comes of it."""

from abc import abstractmethod
from collections.abc import Callable, Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLineEdit, QPushButton, QVBoxLayout, QWidget

from app.domain.errors import EvenhandError
from app.services.records.encryption import Prepared
from app.ui.look import words
from app.ui.records.opening import T, beside
from app.ui.widgets.dialog import FormDialog
from app.ui.widgets.text import button, label, section
from app.ui.window_protocol import Window

WIDTH = 620


class ProvedCodeDialog(FormDialog):
    """Says what it means, shows the recovery code, and has it typed back."""

    def __init__(self, name: str, title: str, window: Window, first: QWidget, does: str) -> None:
        """Begin with the widget `first`; the last button says what it `does`."""
        super().__init__(name, title, window.window())
        self._does = does
        self._prepared: Prepared | None = None
        self._code = label("", "title", selectable=True)
        self._code.setMargin(8)
        self._typed = QLineEdit()
        self._typed.setAccessibleName(self.tr("Recovery code"))
        self._typed.setPlaceholderText("0000-0000-0000-0000-0000-0000-0000")
        self._steps = (first, self._what_to_write_down(), self._what_was_written_down())
        self._step = 0
        self._problem = label("", "warn", wrap=True)
        self._problem.hide()
        for step in self._steps:
            self.form.addWidget(step)
        self.foot.addWidget(self._problem)
        self._cancel, self._back = button(self.tr("Cancel")), button(self.tr("Show it again"))
        self._go_on = button(self.tr("Go on"), "primary")
        self._cancel.clicked.connect(lambda _=False: self.reject())
        self._back.clicked.connect(lambda _=False: self._show_step(1))
        self._go_on.clicked.connect(lambda _=False: self._next())
        self._go_on.setDefault(True)
        self.ends.addStretch(1)
        for each in (self._cancel, self._back, self._go_on):
            self.ends.addWidget(each)
        self._show_step(0)

    @abstractmethod
    def _begin(self) -> QWidget:
        """Return what has the keys at first."""

    @abstractmethod
    def _prepare(self) -> Callable[[], Prepared]:
        """Return what makes the code, which takes a moment; raise a sentence where one cannot go on."""

    @abstractmethod
    def _prove(self, prepared: Prepared, typed: str) -> None:
        """Do what the code was typed back for, and close; raise a sentence where it opens nothing."""

    def _what_to_write_down(self) -> QWidget:
        said = self.tr(
            "This is the recovery code. Write it down now, on paper, and keep it where this laptop is not. "
            "It is shown this once and kept nowhere. In the next step you type it."
        )
        return column([label(said, wrap=True), self._code])

    def _what_was_written_down(self) -> QWidget:
        said = self.tr(
            "Type the code as you wrote it down. The key is really opened with it before anything is "
            "changed; small letters, blanks and hyphens do not matter."
        )
        return column([label(said, wrap=True), section(self.tr("Recovery code")), self._typed])

    def _show_step(self, step: int) -> None:
        self._step = step
        for number, each in enumerate(self._steps):
            each.setVisible(number == step)
        self._problem.hide()
        self._back.setVisible(step == 2)
        said = (self.tr("Show the recovery code"), self.tr("I have written it down"), self._does)
        self._go_on.setText(said[step])
        first = (self._begin(), self._code, self._typed)
        first[step].setFocus(Qt.FocusReason.OtherFocusReason)
        self.fit(WIDTH)

    def _next(self) -> None:
        try:
            if self._step == 0:
                self._prepared = beside_in(self, self._prepare())
                self._code.setText(self._prepared.code)
                said = self.tr("Recovery code {code}").format(code=self._prepared.code)
                self._code.setAccessibleName(said)
            elif self._step == 2 and self._prepared is not None:
                self._prove(self._prepared, self._typed.text())
                return
        except EvenhandError as error:
            self._problem.setText(words.translated(error))
            self._problem.show()
            self.fit(WIDTH)
            return
        self._show_step(self._step + 1)


def beside_in(dialog: FormDialog, act: Callable[[], T]) -> T:
    """Return what takes a moment; meanwhile nothing can be pressed in the dialog, and nothing closes it."""
    buttons = [each for each in dialog.findChildren(QPushButton) if each.isEnabled()]
    dialog.set_reading(False)
    dialog.set_staying(True)
    for each in buttons:
        each.setEnabled(False)
    try:
        return beside(act)
    finally:
        for each in buttons:
            each.setEnabled(True)
        dialog.set_staying(False)
        dialog.set_reading(True)


def secret(name: str) -> QLineEdit:
    """Return a field for what nobody is to read over one's shoulder."""
    made = QLineEdit()
    made.setAccessibleName(name)
    made.setEchoMode(QLineEdit.EchoMode.Password)
    return made


def column(parts: Sequence[QWidget]) -> QWidget:
    """Return widgets below one another."""
    made = QWidget()
    layout = QVBoxLayout(made)
    layout.setContentsMargins(0, 0, 0, 0)
    layout.setSpacing(10)
    for part in parts:
        layout.addWidget(part)
    layout.addStretch(1)
    return made
