"""Import files of any kind that comes from elsewhere: many at once, each on its own, with a report."""

from collections.abc import Sequence
from pathlib import Path

from app.domain.diagnostics import shown
from app.domain.errors import EvenhandError, InvalidInput, NotFound
from app.domain.kits.bundle import Invitation, Kit, LockedKit
from app.domain.records.import_report import ImportLine, ImportReport
from app.exchange.bundles import bundles
from app.services.panels import invitations, receive_card, unpack_kit
from app.store.database.workspace import Workspace
from app.store.files.os_errors import faults
from app.store.upkeep import backups


def take_in(workspace: Workspace, files: Sequence[Path]) -> ImportReport:
    """Import `files` in their order; a refused one does not stop the others, and adds nothing.

    The workspace is backed up first.
    """
    backups.back_up(workspace)
    return ImportReport(tuple(_line(workspace, file) for file in files))


def _line(workspace: Workspace, file: Path) -> ImportLine:
    name = shown(file.name)
    try:
        with faults(file):
            if not file.is_file():
                raise NotFound("There is no such file.")
            if not bundles.is_bundle(file):
                raise InvalidInput("It is nothing that Evenhand imports.")
            bundle = bundles.read(file)
        if isinstance(bundle, Invitation):
            return ImportLine(name, *invitations.receive(workspace, bundle))
        if isinstance(bundle, LockedKit):
            bundle = unpack_kit.unlocked(workspace, bundle)
        if isinstance(bundle, Kit):
            outcome, what = unpack_kit.unpack(workspace, bundle)
            return ImportLine(name, outcome, what, bundle.panel, bundle.seat.id)
        outcome, what = receive_card.receive(workspace, bundle)
        return ImportLine(name, outcome, what, bundle.panel)
    except EvenhandError as error:
        return ImportLine(name, "refused", error, exit_code=error.exit_code)
