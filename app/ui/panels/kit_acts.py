"""What is done with kits and with what came of them: made, made again, set aside, opened early."""

from pathlib import Path

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QFileDialog, QWidget

from app import paths
from app.domain.blinding import Blind
from app.domain.errors import EvenhandError
from app.services.panels import escrow, invitations, kits, opening, receive_card
from app.services.panels.kits import KitsWritten
from app.services.records import upkeep
from app.ui.look import words
from app.ui.panels.escrow import LostKitDialog, OpenEarlyDialog, SetAsideDialog
from app.ui.panels.make_kits import KitsWrittenDialog, MakeKitsDialog
from app.ui.window_protocol import Window


class KitActs(QObject):
    """Asks for what an act needs, has it done, and says what became of it."""

    changed = Signal()
    opened = Signal()

    def __init__(self, window: Window, parent: QWidget) -> None:
        super().__init__(parent)
        self._window, self._workspace = window, window.workspace

    def make(self, blind: Blind) -> None:
        """Ask for the first kits of a panel; after them, for that of one seat."""
        if blind.kits is not None:
            self._make_again(blind)
            return
        known = {name.casefold(): told for name, told in invitations.known(self._workspace).items()}
        invited = {each.id: known.get(each.interviewer.name.casefold(), "") for each in blind.without_kit}
        dialog = MakeKitsDialog(blind.without_kit, invited, self._page)

        def go_on(seats: tuple[str, ...], holder: str) -> None:
            try:
                key = escrow.holder(holder) if holder or not dialog.key.isHidden() else ""
            except EvenhandError as error:
                dialog.show_problem(words.translated(error))
                return
            folder = self._folder()
            if folder is not None and self.write(blind, folder, seats, key):
                dialog.accept()

        dialog.wanted.connect(go_on)
        dialog.open()

    def write(self, blind: Blind, folder: Path, seats: tuple[str, ...], holder: str = "") -> bool:
        """Write the first kits, the escrow on paper unless there is the key of its holder; tell of them."""
        panel = blind.panel
        files = {seat: folder / kits.file_name(panel, panel.seat(seat)) for seat in seats}
        paper = None if holder else folder / kits.escrow_name(panel)
        on = holder if paper is None else escrow.OnPaper(paper, paths.resources() / "fonts")
        try:
            told = kits.make(self._workspace, panel.id, files, on)
        except EvenhandError as error:
            self._window.show_problem(words.translated(error))
            return False
        self._written(told, len(files), folder, paper)
        return True

    def set_aside(self, blind: Blind, by: str) -> None:
        """Ask which card, that came and is locked, does not count, and why."""
        locked = {card.seat for card in blind.locked}
        seats = [seat for seat in blind.panel.seats if seat.id in locked]
        dialog = SetAsideDialog(seats, by, self._page)

        def put(seat: str, who: str, why: str) -> None:
            try:
                receive_card.set_aside(self._workspace, blind.panel.id, seat, who, why)
            except EvenhandError as error:
                dialog.show_problem(words.translated(error))
            else:
                dialog.accept()
                self.changed.emit()

        dialog.wanted.connect(put)
        dialog.open()

    def open_early(self, blind: Blind, by: str) -> None:
        """Ask for a reason, and for what the holder of the escrow gives back where kits were made."""
        names = [seat.interviewer.name for seat in blind.waiting]
        coded, by_file = blind.kits is not None, bool(blind.kits and blind.kits.escrow)
        dialog = OpenEarlyDialog(names, by, self._page, coded=coded, by_file=by_file)
        panel = blind.panel.id

        def attempt(who: str, reason: str, code: str) -> None:
            try:
                opening.open_panel(self._workspace, panel, who, reason=reason, code=code or None)
            except EvenhandError as error:
                dialog.show_problem(words.translated(error))
                self.changed.emit()  # a card may have been set aside
            else:
                dialog.accept()
                self.opened.emit()

        dialog.wanted.connect(attempt)
        dialog.asked.connect(lambda: self._ask(blind, None))
        dialog.open()

    @property
    def _page(self) -> QWidget:
        """The page that it acts for; not kept, since that keeps this, and neither would go."""
        page = self.parent()
        assert isinstance(page, QWidget)
        return page

    def _make_again(self, blind: Blind) -> None:
        by_file = bool(blind.kits and blind.kits.escrow)
        dialog = LostKitDialog(blind.waiting, self._page, by_file=by_file)

        def write(seat: str, given: str) -> None:
            folder = self._folder()
            if folder is None:
                return
            file = folder / kits.file_name(blind.panel, blind.panel.seat(seat))
            try:
                told = kits.make_again(self._workspace, blind.panel.id, seat, file, given)
            except EvenhandError as error:
                dialog.show_problem(words.translated(error))
            else:
                dialog.accept()
                self._written(told, 1, folder, None)

        dialog.wanted.connect(write)
        dialog.asked.connect(lambda: self._ask(blind, dialog.seat()))
        dialog.open()

    def _ask(self, blind: Blind, seat: str | None) -> None:
        """Write the file that the holder of the escrow unlocks."""
        name = str(Path.home() / f"escrow-{blind.panel.id[-6:]}.age")
        file, _ = QFileDialog.getSaveFileName(self._page, self.tr("File for the holder of the escrow"), name)
        if not file:
            return
        try:
            escrow.ask(self._workspace, blind.panel.id, seat, Path(file))
        except EvenhandError as error:
            self._window.show_problem(words.translated(error))
        else:
            self._window.say(self.tr("Written to {file}. Send it to the holder.").format(file=file))

    def _folder(self) -> Path | None:
        folder = QFileDialog.getExistingDirectory(self._page, self.tr("Folder for the kits"))
        return Path(folder) if folder else None

    def _written(self, told: KitsWritten, count: int, folder: Path, paper: Path | None) -> None:
        upkeep.back_up(self._workspace)  # without what is on record of its kits, a panel never opens
        self.changed.emit()
        one, many = self.tr("1 kit written to {folder}"), self.tr("{n} kits written to {folder}")
        self._window.say(words.counted(count, one, many).replace("{folder}", str(folder)))
        KitsWrittenDialog(told, paper, self._page).open()
