"""The escrow code: shown once when kits are made; asked for when a panel is opened early."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QApplication, QCheckBox, QLineEdit, QWidget

from app.ui.look.theme import theme_of
from app.ui.widgets.autosave_field import WrittenField
from app.ui.widgets.dialog import FormDialog
from app.ui.widgets.text import button, label, section


class EscrowDialog(FormDialog):
    """Shows the code until somebody says that it is kept elsewhere."""

    def __init__(self, code: str, parent: QWidget) -> None:
        super().__init__("escrow", self.tr("Escrow code"), parent)
        about = self.tr(
            "The kits are written. Each carries one share of the panel’s key; all sealed cards together open "
            "the panel, and nobody can before. Should a seat never come, this code opens it. It is shown "
            "once and kept nowhere here. Give it to somebody outside the panel."
        )
        field = label(code, "title", wrap=True, selectable=True)
        field.setAccessibleName(self.tr("Escrow code {code}").format(code=code))
        copy = button(self.tr("Copy"))
        copy.clicked.connect(lambda _=False: QApplication.clipboard().setText(code))
        kept = QCheckBox(self.tr("Somebody outside the panel has it"))
        done = button(self.tr("Done"), "primary")
        done.setEnabled(False)
        kept.toggled.connect(done.setEnabled)
        done.clicked.connect(lambda _=False: self.accept())
        self.form.setSpacing(12)
        for part in (label(about, wrap=True), field, kept):
            self.form.addWidget(part)
        self.ends.addStretch(1)
        self.ends.addWidget(copy)
        self.ends.addWidget(done)
        self.fit(theme_of().px(640))

    def reject(self) -> None:
        """Stay: the code would be gone."""


class LostKitDialog(FormDialog):
    """Asks for the escrow code with which the kit of a seat is written once more."""

    wanted = Signal(str)

    def __init__(self, name: str, parent: QWidget) -> None:
        super().__init__("lost-kit", self.tr("Replace the kit of {name}").format(name=name), parent)
        self.setWindowTitle(self.tr("Replace a lost kit"))
        self.code = QLineEdit()
        self.code.setAccessibleName(self.tr("Escrow code"))
        self.problem = label("", "warn", wrap=True)
        self.problem.hide()
        write = button(self.tr("Write the kit…"), "primary")
        write.clicked.connect(lambda _=False: self.wanted.emit(self.code.text()))
        cancel = button(self.tr("Cancel"))
        cancel.clicked.connect(lambda _=False: self.reject())
        about = self.tr(
            "Its share is not kept here. Whoever holds the escrow code can have it written again."
        )
        for part in (label(about, wrap=True), section(self.tr("Escrow code")), self.code):
            self.form.addWidget(part)
        self.foot.addWidget(self.problem)
        self.ends.addStretch(1)
        self.ends.addWidget(cancel)
        self.ends.addWidget(write)
        self.fit(theme_of().px(560))

    def show_problem(self, sentence: str) -> None:
        """Say why it was refused."""
        self.tell(self.problem, sentence)


class OpenEarlyDialog(FormDialog):
    """Asks who opens a panel without all its cards, why, and for the code where kits were made."""

    wanted = Signal(str, str, str)
    """Who, why, and the code."""

    def __init__(self, waiting: list[str], by: str, parent: QWidget, *, coded: bool) -> None:
        super().__init__("open-early", self.tr("Open early"), parent)
        self.by = QLineEdit(by)
        self.by.setAccessibleName(self.tr("Who opens it"))
        self.reason = WrittenField(
            self.tr("Reason"), self.tr("Why can the panel not wait? This stays on the record and on paper.")
        )
        self.code = QLineEdit()
        self.code.setAccessibleName(self.tr("Escrow code"))
        self.problem = label("", "warn", wrap=True)
        self.problem.hide()
        opens = button(self.tr("Open the panel"), "primary")
        opens.clicked.connect(
            lambda _=False: self.wanted.emit(self.by.text(), self.reason.toPlainText(), self.code.text())
        )
        cancel = button(self.tr("Cancel"))
        cancel.clicked.connect(lambda _=False: self.reject())
        said = self.tr("Not sealed yet: {names}. Once open, everybody here can read every card.")
        names = ", ".join(waiting) or self.tr("nobody")
        self.form.addWidget(label(said.format(names=names), wrap=True))
        asked: list[tuple[str, QWidget]] = [
            (self.tr("Who opens it"), self.by), (self.tr("Reason"), self.reason),
            *([(self.tr("Escrow code"), self.code)] if coded else []),
        ]  # fmt: skip
        for name, edit in asked:
            self.form.addWidget(section(name))
            self.form.addWidget(edit)
        self.foot.addWidget(self.problem)
        self.ends.addStretch(1)
        self.ends.addWidget(cancel)
        self.ends.addWidget(opens)
        self.fit(theme_of().px(560))

    def show_problem(self, sentence: str) -> None:
        """Say why it was refused."""
        self.tell(self.problem, sentence)
