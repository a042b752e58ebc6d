"""Where else backups are kept: a second folder, on a stick or another disk."""

from pathlib import Path

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFileDialog, QHBoxLayout, QMessageBox, QWidget

from app.domain.errors import EvenhandError
from app.store.scratch.care import Place
from app.store.upkeep import second_folder
from app.ui.look import times, words
from app.ui.widgets.text import button, label
from app.ui.window_protocol import Window


class SecondPlace(QWidget):
    """Says where backups are kept besides and since when the newest lies there; has another chosen."""

    chosen = Signal()
    """A folder was chosen, and has no backup yet."""

    def __init__(self, window: Window) -> None:
        super().__init__()
        self._window, self._workspace = window, window.workspace
        self._said = label("", "muted", wrap=True, selectable=True)
        self._said.setAccessibleName(self.tr("Second folder of backups"))
        self._choose = button(self.tr("Also keep backups in…"))
        self._choose.clicked.connect(lambda _=False: self.ask())
        self._leave = button(self.tr("No longer"), "plain")
        self._leave.clicked.connect(lambda _=False: self.leave())
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(10)
        row.addWidget(self._said, 1)
        row.addWidget(self._leave)
        row.addWidget(self._choose)

    def refresh(self, places: list[Place]) -> None:
        """Show where backups are kept besides."""
        now = next((each for each in places if each.state == "chosen"), None)
        waited = [each for each in places if each.state == "left" and not each.is_here]
        none = self.tr("All backups lie on this disk. A stick or another disk keeps them when it fails.")
        said = [self._told(now) if now else none, *(self._told(each) for each in waited)]
        self._said.setText("\n".join(said))
        self._choose.setText(self.tr("Change…") if now else self.tr("Also keep backups in…"))
        self._leave.setVisible(bool(now or waited))

    def ask(self) -> None:
        """Ask for a folder."""
        folder = QFileDialog.getExistingDirectory(self, self.tr("A stick or another disk"))
        if folder:
            self.choose(Path(folder))

    def choose(self, folder: Path) -> None:
        """Keep backups there from now on, once what speaks against it is said and agreed to."""
        try:
            against = second_folder.speaks_against(self._workspace, folder)
            if against and not self._agreed(" ".join(map(words.translated, against))):
                return
            second_folder.choose(self._workspace, folder)
        except EvenhandError as error:
            self._window.show_problem(words.translated(error))
        else:
            self.chosen.emit()

    def leave(self) -> None:
        """Add no more backups there; one that cannot be reached is given up, once that is understood."""
        places = second_folder.known(self._workspace)
        away = [each for each in places if each.newest and not each.is_here and each.state != "given-up"]
        if away and not self._agreed(
            self.tr("It is not here, and its backups stay as they are: certificates of erasing will say so."),
            self.tr("Give it up?"),
        ):
            return
        try:
            second_folder.leave(self._workspace)
            for each in away:
                second_folder.give_up(self._workspace, each)
        except EvenhandError as error:
            self._window.show_problem(words.translated(error))
        self.refresh(second_folder.known(self._workspace))

    def _agreed(self, said: str, asked: str = "") -> bool:
        question = f"{said}\n\n{asked or self.tr('Keep backups there all the same?')}"
        yes = QMessageBox.StandardButton.Yes
        return QMessageBox.question(self, "Evenhand", question) == yes

    def _told(self, place: Place) -> str:
        now = self._workspace.clock()
        newest = times.on(place.newest, now) if place.newest else self.tr("none yet")
        said = self.tr("Also in {folder}: the newest there, {newest}.")
        if not place.is_here:
            said = self.tr("{folder} is not here. The newest backup there: {newest}.")
        return said.format(folder=place.folder, newest=newest)
