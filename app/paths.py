"""Where folders are, in a checkout, an installed wheel or a frozen build; no other module knows."""

import os
import sys
from pathlib import Path

import platformdirs

from app.store.files.typed_paths import expanded

_NAME = "Evenhand"


def rubrics() -> Path:
    """Folder of the rubric packs that come with the program."""
    return _shipped("rubrics")


def exercises() -> Path:
    """Folder of the exercise packs that come with the program."""
    return _shipped("exercises")


def resources() -> Path:
    """Folder of fonts, icons, themes and demo data."""
    return _shipped("resources")


def default_workspace() -> Path:
    """The workspace opened when none is named; `EVENHAND_WORKSPACE` overrides it. It need not exist yet."""
    return (
        _from_environment("EVENHAND_WORKSPACE")
        or _under_home("workspace")
        or platformdirs.user_data_path(_NAME, appauthor=False) / "workspace"
    )


def settings_file() -> Path:
    """The preferences file. It need not exist yet."""
    return (
        _under_home("settings.json")
        or platformdirs.user_config_path(_NAME, appauthor=False, roaming=True) / "settings.json"
    )


def log_dir() -> Path:
    """Folder for logs. It need not exist yet."""
    return _under_home("logs") or platformdirs.user_log_path(_NAME, appauthor=False)


def _shipped(name: str) -> Path:
    # A wheel and a frozen build carry the folders inside the package; a checkout has them beside it.
    root = Path(getattr(sys, "_MEIPASS", Path(__file__).resolve().parent.parent))
    packed = root / "app" / "_data"
    return (packed if packed.is_dir() else root) / name


def _under_home(name: str) -> Path | None:
    """`name` inside `EVENHAND_HOME`, which holds everything of one user when it is set."""
    home = _from_environment("EVENHAND_HOME")
    return home / name if home else None


def _from_environment(variable: str) -> Path | None:
    value = os.environ.get(variable)
    return expanded(value).absolute() if value else None
