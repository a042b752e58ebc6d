"""The window: the only package that imports Qt."""

import builtins

import PySide6.QtCore  # noqa: F401  it puts its own `__import__` in the place of Python's

# That one reads the source of every module imported after it, to see whether the module may have Qt's names
# switched to snake_case (`from __feature__ import …`). None of ours does, and it cost a tenth of the start.
builtins.__import__ = getattr(builtins, "__orig_import__", builtins.__import__)
