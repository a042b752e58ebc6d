"""What is asked before a window closes with words that lie nowhere else: the file is gone or refuses."""

from typing import Protocol

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QMessageBox

from app.domain.errors import EvenhandError
from app.ui.look import words
from app.ui.widgets.drafts import Drafts
from app.ui.window_protocol import Window

_NAME = "last-look"


class Leaving(Window, Protocol):
    """What the question asks of the window besides."""

    def give_way(self) -> None:
        """Close without being asked."""


def asked(window: Leaving) -> bool:
    """Ask before words are lost, and return True: the window closes by the answer. Nothing is asked else."""
    gone, typed = _gone(window), [each.refusal() for each in window.window().findChildren(Drafts)]
    trouble = gone or next(filter(None, typed), "")
    if trouble and window.window().findChild(QMessageBox, _NAME) is None:
        _ask(window, trouble, gone=bool(gone))
    return bool(trouble)


def _gone(window: Leaving) -> str:
    """Say that the file is gone, where it is."""
    try:
        window.workspace.check_in_place()
    except EvenhandError as error:
        return words.translated(error)
    return ""


def _ask(window: Leaving, trouble: str, *, gone: bool) -> None:
    box = QMessageBox(window.window())
    box.setObjectName(_NAME)
    box.setWindowTitle("Evenhand")
    box.setIcon(QMessageBox.Icon.Warning)
    box.setText(trouble)
    open_here = _tr("What is open here is lost once the window is closed.")
    typed = _tr("The words that are being typed are lost once the window is closed.")
    box.setInformativeText(open_here if gone else typed)
    stays = _tr("Stay, and save it") if gone else _tr("Stay")
    stay = box.addButton(stays, QMessageBox.ButtonRole.RejectRole)
    leave = box.addButton(_tr("Quit all the same"), QMessageBox.ButtonRole.DestructiveRole)
    box.setDefaultButton(stay)
    box.setEscapeButton(stay)
    if gone:
        stay.clicked.connect(lambda _=False: window.go("backups"))
    leave.clicked.connect(lambda _=False: window.give_way())
    box.finished.connect(box.deleteLater)
    box.open()


def _tr(text: str) -> str:
    return QCoreApplication.translate("recovery", text)
