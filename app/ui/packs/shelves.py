"""The packs for every page of a window: read beside it, once, and read again when a file has changed."""

from pathlib import Path

from PySide6.QtWidgets import QWidget

from app.store.packs import exercise_checks as exercise_checks  # not first in the thread: it reads Markdown
from app.store.packs.kept_packs import KeptPacks
from app.ui.look import language
from app.ui.widgets.background_work import Work, giving_way


class Shelves(Work):
    """Reads the packs while one goes on; `done` tells that they are at hand, `packs` gives them."""

    def __init__(self, rubrics: Path, exercises: Path, parent: QWidget) -> None:
        super().__init__(parent)
        self.packs = KeptPacks(rubrics, exercises)

    def fetch(self) -> None:
        """Begin to read what is not at hand, unless it is being read."""
        if not self.running and not self.packs.at_hand:
            self.begin(self._read)

    def _read(self) -> None:
        with giving_way():
            for listed in self.packs.rubrics().rubrics[:1]:
                self.packs.rubric(listed.id, None, language.wished(listed.languages))
            self.packs.shelf()
