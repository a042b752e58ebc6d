"""Preferences of the person at this computer, read from and written to one JSON file."""

from pathlib import Path
from typing import Annotated, Literal

from pydantic import BaseModel, ConfigDict, Field

from app.domain.errors import Sentence
from app.store import atomic
from app.store.faults import faults

_MAX_BYTES = 64 * 1024

Theme = Literal["system", "light", "dark"]
_Name = Annotated[str, Field(max_length=40)]
_Sizes = Annotated[tuple[Annotated[int, Field(ge=0, le=100_000)], ...], Field(min_length=2, max_length=8)]


class Settings(BaseModel):
    """Every preference, with its default."""

    model_config = ConfigDict(frozen=True, extra="forbid", strict=True, hide_input_in_errors=True)

    theme: Theme = "system"
    language: Literal["system", "en", "de"] = "system"
    contrast: Literal["system", "normal", "more"] = "system"
    motion: Literal["system", "full", "less"] = "system"
    """Whether things on the screen may move: fading menus, a blinking cursor."""
    text_scale: Annotated[int, Field(ge=100, le=200)] = 100
    """Size of text in per cent."""
    interviewer_name: Annotated[str, Field(max_length=200)] = ""
    last_workspace: Annotated[str, Field(max_length=4096)] | None = None
    window_geometry: Annotated[str, Field(max_length=4096)] | None = None
    """What Qt's `saveGeometry` returned, in Base64."""
    panes: Annotated[dict[_Name, _Sizes], Field(max_length=50)] = {}
    """How large the panes of each splitter were left."""
    notifications: bool = True
    """Whether the system may be asked to notify while the window is not in front."""

    def replace(self, **changes: object) -> "Settings":
        """Return a validated copy with `changes`."""
        return Settings.model_validate({**self.model_dump(), **changes})


def load(path: Path) -> tuple[Settings, Sentence | None]:
    """Read the preferences; on trouble return the defaults with a sentence for the person.

    A damaged file is kept beside the original place as `settings.damaged-<n>.json`.
    """
    try:
        with path.open("rb") as file:
            raw = file.read(_MAX_BYTES + 1)
    except FileNotFoundError:
        return Settings(), None
    except OSError as error:
        return Settings(), Sentence(
            "The preferences in {path} cannot be read ({reason}); defaults are used.",
            path=path,
            reason=error.strerror,
        )
    try:
        if len(raw) > _MAX_BYTES:
            raise ValueError("too large")
        return Settings.model_validate_json(raw), None
    except ValueError:  # pydantic's ValidationError is one
        return Settings(), Sentence(
            "The preferences in {path} were damaged; defaults are used. {kept}",
            path=path,
            kept=_set_aside(path),
        )


def save(path: Path, settings: Settings) -> None:
    """Write the preferences so that either the old or the new file is there. Raises a sentence."""
    with faults(path.parent):
        path.parent.mkdir(parents=True, exist_ok=True)
    atomic.write(path, settings.model_dump_json(indent=2).encode())


def _set_aside(path: Path) -> Sentence:
    number = 1
    while (kept := path.with_name(f"{path.stem}.damaged-{number}{path.suffix}")).exists():
        number += 1
    try:
        path.rename(kept)
    except OSError as error:
        return Sentence("The damaged file stays where it is ({reason}).", reason=error.strerror)
    return Sentence("The damaged file is kept as {name}.", name=kept.name)
