"""The escrow code: shown once when kits are made; asked for when a panel is opened early."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QApplication, QCheckBox, QDialog, QHBoxLayout, QLineEdit, QVBoxLayout, QWidget

from app.ui.look.theme import theme_of
from app.ui.widgets.autosave_field import WrittenField
from app.ui.widgets.text import button, label, section


class EscrowDialog(QDialog):
    """Shows the code until somebody says that it is kept elsewhere."""

    def __init__(self, code: str, parent: QWidget) -> None:
        super().__init__(parent)
        self.setObjectName("escrow")
        self.setWindowTitle(self.tr("Escrow code"))
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
        layout = QVBoxLayout(self)
        layout.setContentsMargins(28, 24, 28, 20)
        layout.setSpacing(12)
        layout.addWidget(label(self.tr("Escrow code"), "title"))
        layout.addWidget(label(about, wrap=True))
        layout.addWidget(field)
        layout.addWidget(kept)
        row = QHBoxLayout()
        row.addStretch(1)
        row.addWidget(copy)
        row.addWidget(done)
        layout.addLayout(row)
        self.setMinimumWidth(theme_of().px(640))

    def reject(self) -> None:
        """Stay: the code would be gone."""


class LostKitDialog(QDialog):
    """Asks for the escrow code with which the kit of a seat is written once more."""

    wanted = Signal(str)

    def __init__(self, name: str, parent: QWidget) -> None:
        super().__init__(parent)
        self.setObjectName("lost-kit")
        self.setWindowTitle(self.tr("Replace a lost kit"))
        self.code = QLineEdit()
        self.code.setAccessibleName(self.tr("Escrow code"))
        self.problem = label("", "warn", wrap=True)
        self.problem.hide()
        write = button(self.tr("Write the kit…"), "primary")
        write.clicked.connect(lambda _=False: self.wanted.emit(self.code.text()))
        cancel = button(self.tr("Cancel"))
        cancel.clicked.connect(lambda _=False: self.reject())
        layout = QVBoxLayout(self)
        layout.setContentsMargins(28, 24, 28, 20)
        layout.setSpacing(8)
        layout.addWidget(label(self.tr("Replace the kit of {name}").format(name=name), "title"))
        about = self.tr(
            "Its share is not kept here. Whoever holds the escrow code can have it written again."
        )
        layout.addWidget(label(about, wrap=True))
        layout.addWidget(section(self.tr("Escrow code")))
        layout.addWidget(self.code)
        layout.addWidget(self.problem)
        row = QHBoxLayout()
        row.addStretch(1)
        row.addWidget(cancel)
        row.addWidget(write)
        layout.addLayout(row)
        self.setMinimumWidth(theme_of().px(560))

    def show_problem(self, sentence: str) -> None:
        """Say why it was refused."""
        self.problem.setText(sentence)
        self.problem.show()


class OpenEarlyDialog(QDialog):
    """Asks who opens a panel without all its cards, why, and for the code where kits were made."""

    wanted = Signal(str, str, str)
    """Who, why, and the code."""

    def __init__(self, waiting: list[str], by: str, parent: QWidget, *, coded: bool) -> None:
        super().__init__(parent)
        self.setObjectName("open-early")
        self.setWindowTitle(self.tr("Open early"))
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
        layout = QVBoxLayout(self)
        layout.setContentsMargins(28, 24, 28, 20)
        layout.setSpacing(8)
        layout.addWidget(label(self.tr("Open early"), "title"))
        said = self.tr("Not sealed yet: {names}. Once open, everybody here can read every card.")
        names = ", ".join(waiting) or self.tr("nobody")
        layout.addWidget(label(said.format(names=names), wrap=True))
        for name, edit in ((self.tr("Who opens it"), self.by), (self.tr("Reason"), self.reason)):
            layout.addWidget(section(name))
            layout.addWidget(edit)
        if coded:
            layout.addWidget(section(self.tr("Escrow code")))
            layout.addWidget(self.code)
        layout.addWidget(self.problem)
        row = QHBoxLayout()
        row.addStretch(1)
        row.addWidget(cancel)
        row.addWidget(opens)
        layout.addLayout(row)
        self.setMinimumWidth(theme_of().px(560))

    def show_problem(self, sentence: str) -> None:
        """Say why it was refused."""
        self.problem.setText(sentence)
        self.problem.show()
