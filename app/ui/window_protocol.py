"""What a page or a dialog may ask of the window it stands in; none of them knows the window's class."""

from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple, Protocol, runtime_checkable

from PySide6.QtWidgets import QWidget

from app.settings import Settings
from app.store.database.workspace import Workspace

if TYPE_CHECKING:
    from app.domain.debrief.paper_copies import PaperOptions
    from app.services.records.encryption import Prepared
    from app.ui.packs.shelves import Shelves


class Packs(NamedTuple):
    """The folders that come with the program."""

    rubrics: Path
    exercises: Path
    resources: Path

    @property
    def fonts(self) -> Path:
        """The fonts that papers are set in."""
        return self.resources / "fonts"


@runtime_checkable
class SettingsKeeper(Protocol):
    """A window that knows the settings; `isinstance(widget.window(), SettingsKeeper)` tells."""

    settings: Settings

    def choose_settings(self, settings: Settings) -> None:
        """Take over changed settings, and have them kept."""


class Window(SettingsKeeper, Protocol):
    """What every page and every dialog is given: where things are, and what the window does for them."""

    workspace: Workspace
    packs: Packs

    @property
    def shelves(self) -> "Shelves":
        """The packs, read once for all pages."""

    def window(self) -> QWidget:
        """Return the widget itself, for what opens over it."""

    def person(self) -> str:
        """Return who sits here, for the record."""

    def say(self, sentence: str) -> None:
        """Say in the status line what was done."""

    def show_word(self, sentence: str) -> None:
        """Show what one should know, until it is dismissed; nothing takes it away."""

    def offer(self, sentence: str, does: str, act: Callable[[], object]) -> None:
        """Show what one should know, with a button that does something about it."""

    def show_problem(self, sentence: str) -> None:
        """Show what went wrong, until it is dismissed or the next thing is saved."""

    def show_saved(self) -> None:
        """Say that everything is on disk, and when."""

    def go(self, place: str) -> None:
        """Show a page of the table, read anew."""

    def open_panel(self, panel: str) -> None:
        """Open the desk of a panel's only seat, the room of an open panel, or the panel with its seats."""

    def show_panel(self, panel: str) -> None:
        """Show the seats of a panel, its kits and its opening."""

    def set_up_panel(self, candidate: str = "") -> None:
        """Show the page on which a panel is set up, for a candidate one came from."""

    def open_desk(self, panel: str, seat: str) -> None:
        """Open a seat's scorecard."""

    def open_room(self, panel: str) -> None:
        """Open the debrief room of a panel whose cards are all sealed."""

    def open_paper(self, panel: str, options: "PaperOptions | None" = None) -> None:
        """Show the debrief of a panel as it will be printed."""

    def leave_paper(self) -> None:
        """Go back to where the paper was opened from."""

    def close_candidate_pages(self) -> None:
        """Close whatever shows or types words about a candidate."""

    def import_files(self) -> None:
        """Ask for files to import."""

    def try_sample(self) -> None:
        """Open the desk of the sample interview, half of which is done."""

    def open_workspace(self, folder: Path) -> None:
        """Go to the workspace in another folder."""

    def restore(self, file: Path, *, anyway: bool = False) -> None:
        """Go back to a backup, `anyway` to what is sound of it; another window comes in this one's place."""

    def encrypt(self, prepared: "Prepared", typed: str) -> None:
        """Encrypt the workspace, its code typed back; the window gives way to one on what was made."""

    def lock(self) -> None:
        """Close the encrypted workspace until its passphrase is typed again."""

    def decrypt(self) -> None:
        """Decrypt the workspace; the window gives way to one on what was made."""


class DeskWindow(Window, Protocol):
    """What the desk asks besides."""

    asleep: Callable[[], float]
    """Returns for how many seconds the machine has slept since the program began."""

    def show_only_page(self, on: bool) -> None:
        """Leave only the page in the window, or show the rest again."""

    def show_status(self) -> None:
        """Show what undo takes back and which keys help, now that the desk turned."""
