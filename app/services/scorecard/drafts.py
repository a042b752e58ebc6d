"""Keep text that is still being typed, and where the window was."""

from datetime import datetime
from pathlib import Path

from app.domain.errors import InvalidInput
from app.domain.text import tidy
from app.store.database.workspace import Workspace
from app.store.scratch import runs, scratch
from app.store.scratch.runs import BrokenOff


def keep(workspace: Workspace, scope: str, texts: dict[str, str]) -> None:
    """Keep text still being typed, by field; an empty text forgets the field."""
    with workspace.write() as connection:
        for name, text in texts.items():
            if text:
                scratch.put(connection, scope, name, tidy(text))
            else:
                scratch.clear(connection, scope, name)
        runs.touch(connection, workspace.clock())


def kept(workspace: Workspace, scope: str) -> dict[str, str]:
    """Return the text that was being typed in `scope`, by field."""
    with workspace.read() as connection:
        return scratch.get(connection, scope)


def begin(workspace: Workspace) -> BrokenOff | None:
    """Mark that a window is at work here; return what the last one left when it broke off."""
    with workspace.write() as connection:
        return runs.begin(connection, workspace.device, workspace.clock())


def end(workspace: Workspace) -> None:
    """Mark that the window ended as it should."""
    with workspace.write() as connection:
        runs.attend(connection, workspace.clock())
        runs.end(connection)


def attend(workspace: Workspace) -> None:
    """Say that a window is here, though nothing is written."""
    with workspace.write() as connection:
        runs.attend(connection, workspace.clock())


def last(workspace: Workspace) -> datetime | None:
    """Return when this workspace was known to be worked in last."""
    with workspace.read() as connection:
        return runs.last(connection, workspace.device)


def in_an_hour(workspace: Workspace, moment: datetime) -> bool:
    """Return whether an hour ran here at a moment, which is when this workspace was worked in last."""
    with workspace.read() as connection:
        return runs.in_an_hour(connection, workspace.device, moment)


def read_notes(path: Path) -> str:
    """Return the text of a file; raise a sentence when it is no text, or too large."""
    from app.store.packs.text import Unreadable, read_text  # brings the pack reader, which a start waits for

    try:
        return read_text(path)
    except Unreadable as error:
        raise InvalidInput(
            "“{file}”, line {line}: {trouble}. {cure}",
            file=path.name,
            line=error.place[0],
            trouble=error.message,
            cure=error.cure,
        ) from error
