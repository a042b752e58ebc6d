"""What is asked before a window closes with words that lie nowhere else: the file is gone or refuses."""

from collections.abc import Callable
from typing import Protocol

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QDialog, QLineEdit, QMessageBox, QPlainTextEdit

from app.domain.errors import EvenhandError
from app.ui.look import words
from app.ui.widgets.drafts import Drafts
from app.ui.window.cover import Cover
from app.ui.window_protocol import Window

_NAME = "last-look"


class Leaving(Window, Protocol):
    """What the question asks of the window besides."""

    cover: Cover

    def give_way(self) -> None:
        """Close without being asked."""


def asked(window: Leaving) -> bool:
    """Ask before words are lost, and return True: the window closes by the answer. Nothing is asked else."""
    gone = _gone(window)
    trouble = gone or _unkept(window)
    if trouble and (box := _question(window, trouble, _tr("Quit all the same"), window.give_way)):
        if gone:
            box.setInformativeText(_tr("What is open here is lost once the window is closed."))
            stay = box.defaultButton()
            stay.setText(_tr("Stay, and save it"))
            stay.clicked.connect(lambda _=False: window.go("backups"))
        box.open()
    return bool(trouble)


def asked_before(window: Leaving, act: Callable[[], object]) -> bool:
    """Ask before another window comes in this one's place and words go that were refused; return True.

    It is done all the same by the answer. Nothing is asked where every word is kept.
    """
    trouble = _unkept(window)
    if trouble and (box := _question(window, trouble, _tr("Go on all the same"), act)):
        box.open()
    return bool(trouble)


def dropped(window: Leaving) -> str:
    """Say that a dialog with words typed into it closes with the window; empty where none does."""
    dialogs = window.window().findChildren(QDialog)
    shown = [each for each in dialogs if each.isVisible() or each in window.cover.others]
    fields = [field for each in shown for field in each.findChildren(QLineEdit)]
    texts = [text.document() for each in shown for text in each.findChildren(QPlainTextEdit)]
    if not any(each.isModified() for each in fields) and not any(each.isModified() for each in texts):
        return ""
    return _tr("A dialog was open when this workspace was locked: what was typed into it was not kept.")


def _unkept(window: Leaving) -> str:
    """Say why typed words could not be kept, where they could not."""
    refused = [each.refusal() for each in window.window().findChildren(Drafts)]
    return next(filter(None, refused), "")


def _gone(window: Leaving) -> str:
    """Say that the file is gone, where it is."""
    try:
        window.workspace.check_in_place()
    except EvenhandError as error:
        return words.translated(error)
    return ""


def _question(window: Leaving, trouble: str, does: str, act: Callable[[], object]) -> QMessageBox | None:
    """Return the question whether one stays, or `does` it all the same; `None` where one is being asked."""
    if window.window().findChild(QMessageBox, _NAME) is not None:
        return None
    box = QMessageBox(window.window())
    box.setObjectName(_NAME)
    box.setWindowTitle("Evenhand")
    box.setIcon(QMessageBox.Icon.Warning)
    box.setText(trouble)
    box.setInformativeText(_tr("The words that are being typed are lost once the window is closed."))
    stay = box.addButton(_tr("Stay"), QMessageBox.ButtonRole.RejectRole)
    leave = box.addButton(does, QMessageBox.ButtonRole.DestructiveRole)
    box.setDefaultButton(stay)
    box.setEscapeButton(stay)
    leave.clicked.connect(lambda _=False: act())
    box.finished.connect(box.deleteLater)
    return box


def _tr(text: str) -> str:
    return QCoreApplication.translate("recovery", text)
