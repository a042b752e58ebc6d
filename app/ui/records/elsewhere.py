"""Where a workspace cannot be opened: another, or another way, as whoever sits there chooses."""

from pathlib import Path
from typing import TYPE_CHECKING

from app.domain.errors import EvenhandError
from app.store.database.driver import FileKey
from app.store.database.workspace import Clock, Workspace
from app.ui.records import opening

if TYPE_CHECKING:
    from app.ui.records.start_trouble import ToOpen


def asked_for(folder: Path, trouble: EvenhandError, clock: Clock, key: FileKey | None) -> "ToOpen | None":
    """Ask how to go on where a workspace cannot be opened; return what to open, `None` for nothing."""
    from app.ui.records import start_trouble

    return start_trouble.another(folder, trouble, clock, key)


def reopened(folder: Path, clock: Clock, key: FileKey | None) -> Workspace | None:
    """Open the workspace in `folder`, or what one chooses where that fails; `None` to leave."""
    place: Path | None = folder
    while place is not None:
        try:
            return opening.opened(place, clock, key=key)
        except EvenhandError as error:
            place, key = asked_for(place, error, clock, key) or (None, None)
    return None
