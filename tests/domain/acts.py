"""The acts that a module of rules offers, found in the module itself: a new one is never overlooked."""

import inspect
from collections.abc import Callable
from types import ModuleType
from typing import Any


def acts(module: ModuleType, on: type, but: tuple[str, ...] = ()) -> dict[str, Callable[..., Any]]:
    """Return every public function of `module` that takes an `on` first, but for those that only look."""
    found = {
        name: each
        for name, each in inspect.getmembers(module, inspect.isfunction)
        if each.__module__ == module.__name__ and not name.startswith("_") and _first(each) is on
    }
    assert found.keys() >= set(but), f"gone from {module.__name__}: {set(but) - found.keys()}"
    return {name: each for name, each in found.items() if name not in but}


def _first(function: Callable[..., Any]) -> object:
    parameters = list(inspect.signature(function).parameters.values())
    return parameters[0].annotation if parameters else None
