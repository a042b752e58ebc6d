"""Preferences of the person at this computer, read from and written to one JSON file."""

import getpass
import json
import os
import re
import sys
from collections.abc import Callable, Mapping
from contextlib import suppress
from dataclasses import asdict, dataclass, field, fields, replace
from datetime import datetime
from pathlib import Path
from typing import Any, Literal, get_args

from app import paths
from app.domain import languages
from app.domain.errors import EvenhandError, InvalidInput, Sentence
from app.domain.instants import EARLIEST, LATEST
from app.domain.papers import Paper
from app.store.files import atomic
from app.store.files.os_errors import faults

_MAX_BYTES = 64 * 1024
_HALF = re.compile("[\ud800-\udfff]")
"""Half a character, which no file holds."""

ThemeChoice = Literal["system", "light", "dark"]
Contrast = Literal["system", "normal", "more"]
Motion = Literal["system", "full", "less"]
Panes = dict[str, tuple[int, ...]]
ChosenKeys = dict[str, tuple[str, ...]]


@dataclass(frozen=True, slots=True)
class Settings:
    """Every preference, with its default; no pydantic, for which the window would have to wait."""

    theme: ThemeChoice = "system"
    language: str = "system"
    """Of the window: the code of one, or the system’s."""
    contrast: Contrast = "system"
    motion: Motion = "system"
    """Whether things on the screen may move: fading menus, a blinking cursor."""
    text_scale: int = 100
    """Size of text in per cent."""
    interviewer_name: str = ""
    last_workspace: str | None = None
    """Where the usual workspace is since it was saved, or found, elsewhere; none where it always was."""
    window_geometry: str | None = None
    """What Qt's `saveGeometry` returned, in Base64."""
    panes: Panes = field(default_factory=dict)
    """How large the panes of each splitter were left."""
    cover_when_away: bool = False
    """Whether the window is covered as soon as another program comes to the front."""
    lock_after: int = 0
    """Minutes without a key or a click until an encrypted workspace asks for its passphrase; 0 for never."""
    notifications: bool = True
    """Whether the system may be asked to notify while the window is not in front."""
    overdue_hours: int = 24
    """Hours after an interview within which its card is due."""

    single_letters: bool = True
    """Whether a letter, digit or sign alone calls a command; off, none does (WCAG 2.1.4)."""
    keys: ChosenKeys = field(default_factory=dict)
    """Other keys than usual, by command; one that this version does not know is kept and changes nothing."""

    paper: Paper = "a4"
    """What debriefs are put on; what a copy leaves out is chosen anew each time."""
    paper_language: str = languages.NATIVE.code

    others: Mapping[str, Any] = field(default_factory=dict)
    """What another version of the program wrote: kept as it is, and changes nothing."""

    def __post_init__(self) -> None:
        """Raise `ValueError` when a preference is not one that can be chosen."""
        if wrong := [each.name for each in fields(self) if not _FITS[each.name](getattr(self, each.name))]:
            raise ValueError(f"not as they can be chosen: {', '.join(wrong)}")

    def replace(self, **changes: Any) -> "Settings":
        """Return a validated copy with `changes`."""
        return replace(self, **changes)


def account() -> str:
    """Return what the account under which this runs is called; its number where nobody named it."""
    try:
        return getpass.getuser()
    except (KeyError, OSError):  # of a container, or of a network that does not answer
        return str(os.getuid()) if sys.platform != "win32" else "?"


def usual_workspace() -> Path:
    """Return the workspace that is opened when none is named: where it moved to last, if it did."""
    named = os.environ.get("EVENHAND_WORKSPACE")
    moved = None if named else load(paths.settings_file())[0].last_workspace
    return Path(moved) if moved else paths.default_workspace()


def stopped_clock() -> datetime | None:
    """Return the moment at which `EVENHAND_NOW` stops the window's clocks, if it does. Raises a sentence.

    It is for pictures and tests of the screen, which two moments would tell apart.
    """
    value = os.environ.get("EVENHAND_NOW")
    if not value:
        return None
    try:
        moment = datetime.fromisoformat(value).astimezone()
        if not EARLIEST <= moment <= LATEST:
            raise ValueError("no time that a window shows")
        return moment
    except (ValueError, OverflowError):
        raise InvalidInput(
            "EVENHAND_NOW says “{value}”, which is no moment such as 2026-11-17T14:37:12+01:00.", value=value
        ) from None


def _one_of(choices: object) -> Callable[[object], bool]:
    return lambda value: value in get_args(choices)


def _text(value: object, most: int) -> bool:
    return isinstance(value, str) and len(value) <= most and not _HALF.search(value)


def _within(value: object, low: int, high: int) -> bool:
    return type(value) is int and low <= value <= high


def _sizes(value: object) -> bool:
    return (
        isinstance(value, tuple) and 2 <= len(value) <= 8 and all(_within(each, 0, 100_000) for each in value)
    )


def _panes(value: object) -> bool:
    return (
        isinstance(value, dict)
        and len(value) <= 50
        and all(_text(name, 40) and _sizes(each) for name, each in value.items())
    )


def _keys(value: object) -> bool:
    return (
        isinstance(value, dict)
        and len(value) <= 500
        and all(
            _text(name, 80)
            and isinstance(each, tuple)
            and len(each) <= 4
            and all(_text(keys, 40) for keys in each)
            for name, each in value.items()
        )
    )


_FITS: dict[str, Callable[[object], bool]] = {
    "theme": _one_of(ThemeChoice),
    "language": lambda value: value in ("system", *languages.CODES),
    "contrast": _one_of(Contrast),
    "motion": _one_of(Motion),
    "text_scale": lambda value: _within(value, 100, 200),
    "interviewer_name": lambda value: _text(value, 200),
    "last_workspace": lambda value: value is None or _text(value, 4096),
    "window_geometry": lambda value: value is None or _text(value, 4096),
    "panes": _panes,
    "cover_when_away": lambda value: isinstance(value, bool),
    "lock_after": lambda value: _within(value, 0, 720),
    "notifications": lambda value: isinstance(value, bool),
    "single_letters": lambda value: isinstance(value, bool),
    "keys": _keys,
    "paper": _one_of(Paper),
    "paper_language": lambda value: value in languages.CODES,
    "overdue_hours": lambda value: _within(value, 1, 720),
    "others": lambda value: isinstance(value, dict),
}
"""What each preference may be."""


def load(path: Path) -> tuple[Settings, Sentence | None]:
    """Read the preferences; in the place of what cannot be used return defaults, with a sentence.

    A damaged file is kept beside the original place as `settings.damaged-<n>.json`. What another version
    wrote is no damage.
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
        settings, wrong = _read(raw)
    except (ValueError, RecursionError):
        return Settings(), Sentence(
            "The preferences in {path} were damaged; defaults are used. {kept}",
            path=path,
            kept=_set_aside(path),
        )
    if not wrong:
        return settings, None
    kept = _set_aside(path)
    with suppress(EvenhandError):  # the next change writes them too
        save(path, settings)
    return settings, Sentence(
        "Some preferences in {path} cannot be used, and are as usual now: {names}. {kept}",
        path=path,
        names=", ".join(wrong),
        kept=kept,
    )


def _read(raw: bytes) -> tuple[Settings, list[str]]:
    """Return the preferences, and the names of those that are not as they can be chosen."""
    data = json.loads(raw)
    if not isinstance(data, dict):
        raise ValueError("no preferences")
    for name in ("panes", "keys"):  # JSON has no tuples
        if isinstance(found := data.get(name), dict):
            data[name] = {key: tuple(each) if isinstance(each, list) else each for key, each in found.items()}
    known = {each.name for each in fields(Settings)} - {"others"}
    others = {name: value for name, value in data.items() if name not in known}
    json.dumps(others, ensure_ascii=False).encode()  # what cannot be written again is damage
    wrong = [name for name in data if name in known and not _FITS[name](data[name])]
    return Settings(**{name: data[name] for name in known & data.keys() - set(wrong)}, others=others), wrong


def save(path: Path, settings: Settings) -> None:
    """Write the preferences so that either the old or the new file is there. Raises a sentence."""
    with faults(path.parent):
        path.parent.mkdir(parents=True, exist_ok=True)
    data = asdict(settings)
    data |= data.pop("others")
    atomic.write(path, json.dumps(data, indent=2, ensure_ascii=False).encode())


def _set_aside(path: Path) -> Sentence:
    number = 1
    while (kept := path.with_name(f"{path.stem}.damaged-{number}{path.suffix}")).exists():
        number += 1
    try:
        path.rename(kept)
    except OSError as error:
        return Sentence("The damaged file stays where it is ({reason}).", reason=error.strerror)
    return Sentence("The damaged file is kept as {name}.", name=kept.name)
