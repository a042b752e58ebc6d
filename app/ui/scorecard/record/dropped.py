"""What is dropped on the desk while recording: which of it is offered as notes."""

from PySide6.QtCore import QMimeData, Qt
from PySide6.QtGui import QDropEvent

_KINDS = (".txt", ".md", ".markdown")


def offered(event: QDropEvent) -> bool:
    """Return whether what is dragged is a text file, or words that are not dragged out of a field of ours.

    Words out of the note line would be moved: they would be in it no longer, and in no note yet.
    """
    data = event.mimeData()
    moved = event.source() is not None and bool(event.possibleActions() & Qt.DropAction.MoveAction)
    return bool(text_file(data)) or (data.hasText() and not data.hasUrls() and not moved)


def take_copy(event: QDropEvent) -> None:
    """Take what is dragged, and leave it where it comes from: not all that is offered is wanted."""
    event.setDropAction(Qt.DropAction.CopyAction)
    event.accept()


def text_file(data: QMimeData) -> str:
    """Return the name of the one text file that is dropped; nothing when it is anything else."""
    names = [url.toLocalFile() for url in data.urls() if url.isLocalFile()]
    return names[0] if len(names) == 1 and names[0].casefold().endswith(_KINDS) else ""
