"""What is asked before a window closes whose file is gone: what is open in it may be all there is."""

from typing import Protocol

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QMessageBox

from app.domain.errors import EvenhandError
from app.ui.look import words
from app.ui.window_protocol import Window

_NAME = "last-look"


class Leaving(Window, Protocol):
    """What the question asks of the window besides."""

    def give_way(self) -> None:
        """Close without being asked."""


def asked(window: Leaving) -> bool:
    """Ask before words are lost, and return True: the window closes by the answer. Nothing is asked else."""
    try:
        window.workspace.check_in_place()
    except EvenhandError as error:
        if window.window().findChild(QMessageBox, _NAME) is None:
            _ask(window, words.translated(error))
        return True
    return False


def _ask(window: Leaving, trouble: str) -> None:
    box = QMessageBox(window.window())
    box.setObjectName(_NAME)
    box.setWindowTitle("Evenhand")
    box.setIcon(QMessageBox.Icon.Warning)
    box.setText(trouble)
    box.setInformativeText(_tr("What is open here is lost once the window is closed."))
    stay = box.addButton(_tr("Stay, and save it"), QMessageBox.ButtonRole.RejectRole)
    leave = box.addButton(_tr("Quit all the same"), QMessageBox.ButtonRole.DestructiveRole)
    box.setDefaultButton(stay)
    box.setEscapeButton(stay)
    stay.clicked.connect(lambda _=False: window.go("backups"))
    leave.clicked.connect(lambda _=False: window.give_way())
    box.finished.connect(box.deleteLater)
    box.open()


def _tr(text: str) -> str:
    return QCoreApplication.translate("recovery", text)
