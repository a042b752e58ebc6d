"""What a page may ask of the window it stands in: the settings, and to keep changed ones."""

from typing import Protocol, runtime_checkable

from app.settings import Settings


@runtime_checkable
class Home(Protocol):
    """A window that knows the settings; `isinstance(page.window(), Home)` tells."""

    settings: Settings

    def choose_settings(self, settings: Settings) -> None:
        """Take over changed settings, and have them kept."""
