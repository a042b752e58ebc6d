"""Keep text that is still being typed, and where the window was."""

from app.domain.text import tidy
from app.store.database.workspace import Workspace
from app.store.scratch import runs, scratch


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
