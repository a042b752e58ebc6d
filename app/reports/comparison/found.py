"""What can be found in a PDF that the program would not have made: its kinds, and one of them."""

from typing import Literal, NamedTuple

Kind = Literal[
    # acts, or shows something that lies over the pages or beside them
    "form", "xfa", "annotation", "hidden-annotation", "printed-annotation", "layer", "script", "launch",
    "address", "other-document", "sends", "action", "opening", "by-itself", "portfolio", "attachment",
    "attachment-changed", "thumbnail", "signature", "more",
    # is read in two ways
    "twice", "two-tables", "two-beginnings", "irregular",
    # is what the program makes, said or drawn otherwise
    "property", "described", "outline", "label", "spoken", "ink", "box", "font", "picture", "view", "place",
    "pages",
    # says nothing to whoever reads the paper
    "lost", "saved", "private", "behind",
]  # fmt: skip
"""How something differs; what it is called stands in `difference_words`."""


class PdfDifference(NamedTuple):
    """One thing in a PDF that is not what the program makes."""

    kind: Kind
    page: int = 0
    """On which page, counted from one; 0 where it belongs to none."""
    name: str = ""
    """What it is called in the file, as the file writes it: it is a stranger's."""
