"""The windows that say what is done with a whole workspace while it is not open."""

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QProgressBar

from app.ui.widgets.dialog import FormDialog
from app.ui.widgets.text import label


class Meanwhile(FormDialog):
    """Says what is being done; it goes when that is done, and not before."""

    def __init__(self, name: str, title: str, said: str) -> None:
        super().__init__(name, title)
        bar = QProgressBar()
        bar.setRange(0, 0)
        bar.setTextVisible(False)
        bar.setAccessibleName(self.heading.text())
        self.form.addWidget(label(said, wrap=True))
        self.form.addSpacing(8)
        self.form.addWidget(bar)
        self.fit(520)
        self.set_staying(True)


def brought_up() -> Meanwhile:
    """Return the window that says that a workspace of an older Evenhand is brought up to date."""
    said = _tr(
        "It is of an older Evenhand. It is read through and backed up first, which takes a while where "
        "much is in it. Should anything come in between, it stays as it was."
    )
    return Meanwhile("bringing-up", _tr("Your workspace is brought up to date"), said)


def read_through() -> Meanwhile:
    """Return the window that says that a workspace is read through before it is opened."""
    said = _tr(
        "Evenhand was interrupted, and the file is not as it was left then. It is read through before it is "
        "opened, which takes a while where much is in it."
    )
    return Meanwhile("reading-through", _tr("Your workspace is read through"), said)


def converted() -> Meanwhile:
    """Return the window that says that a workspace is encrypted, or decrypted."""
    said = _tr(
        "It is backed up, written anew, and read through to its last word before it takes the old one’s "
        "place. Should anything come in between, it stays as it was."
    )
    return Meanwhile("converting", _tr("Your workspace is written anew"), said)


def _tr(text: str) -> str:
    return QCoreApplication.translate("BringingUp", text)
