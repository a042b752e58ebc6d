"""The kinds of files that can be imported, told by how their names end.

Nothing here is slow to import: the entrance and the first window ask it.
"""

from typing import NamedTuple


class ImportKind(NamedTuple):
    """A kind of file, and how the names of such files end."""

    suffixes: tuple[str, ...]

    @property
    def pattern(self) -> str:
        """As the filter of a file dialog: `*.csv *.xlsx`."""
        return " ".join(f"*{each}" for each in self.suffixes)

    @property
    def listed(self) -> str:
        """As a sentence lists them: `.csv, .xlsx`."""
        return ", ".join(self.suffixes)


BUNDLE = ImportKind((".evenhand",))
"""Kits and sealed cards."""
CALENDAR = ImportKind((".ics",))
TABLE = ImportKind((".csv", ".tsv", ".xlsx", ".xlsm"))
"""Tables of candidates, and of outcomes."""
KINDS = (BUNDLE, CALENDAR, TABLE)
PATTERN = " ".join(each.pattern for each in KINDS)
"""All of them, as the filter of a file dialog."""


def kind(name: str) -> ImportKind | None:
    """Return the kind of a file called `name`; None for one that is not imported."""
    return next((each for each in KINDS if name.casefold().endswith(each.suffixes)), None)
