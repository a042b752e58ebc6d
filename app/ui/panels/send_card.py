"""Sending a sealed card to where its panel was planned: asked for a file, and told what became of it."""

from pathlib import Path

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QFileDialog

from app.domain.errors import EvenhandError
from app.domain.records.import_kinds import BUNDLE
from app.ui.look import words
from app.ui.window_protocol import Window


def ask_where(window: Window, panel: str, seat: str) -> None:
    """Ask for a file and write the sealed card of a seat there, locked for its panel."""
    from app.services.panels import opening, send_card

    found = opening.state(window.workspace, panel).panel
    name = send_card.file_name(found, found.seat(seat))
    kind = _tr("Bundle ({pattern})").format(pattern=BUNDLE.pattern)
    proposed, title = str(Path.home() / name), _tr("Send the sealed card")
    file, _ = QFileDialog.getSaveFileName(window.window(), title, proposed, kind)
    if file:
        write(window, panel, seat, Path(file))


def write(window: Window, panel: str, seat: str, file: Path) -> None:
    """Write the sealed card of a seat to `file`; say where, or why not."""
    from app.services.panels import send_card

    try:
        send_card.send(window.workspace, panel, seat, file)
    except EvenhandError as error:
        window.show_problem(words.translated(error))
    else:
        window.say(_tr("Written to {file}. Send it to whoever planned the panel.").format(file=file))


def _tr(text: str) -> str:
    return QCoreApplication.translate("sending", text)
