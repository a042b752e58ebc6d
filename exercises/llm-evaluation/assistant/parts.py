"""Reads the conversations that an author wrote: one block each, `field: words` line by line."""

from __future__ import annotations

from dataclasses import dataclass, field
from pathlib import Path

FAILURES = ("hallucinated", "injected", "private", "refused", "stale", "tone")
"""The kinds of failure, in the order in which the key lists them."""

KINDS = (*FAILURES, "twin", "decoy", "mediocre", "good")
SPEAKERS = {"C": "customer", "A": "assistant", "doc": "document"}


@dataclass(frozen=True)
class Line:
    """What one speaker says; for a document also where it comes from."""

    speaker: str
    text: str
    source: str = ""


@dataclass
class Part:
    """One conversation as the author wrote it, with places still to be filled."""

    id: str
    fields: dict[str, str] = field(default_factory=dict)
    lines: list[Line] = field(default_factory=list)

    @property
    def kind(self) -> str:
        """Return one of `KINDS`."""
        return self.fields["kind"]


def read_parts(path: Path) -> list[Part]:
    """Return the conversations in `path`, in the author's order."""
    parts: list[Part] = []
    for line in path.read_text("utf-8").splitlines():
        if line.startswith("# "):
            parts.append(Part(line[2:]))
        elif line:
            _add(parts[-1], *line.split(": ", 1))
    unknown = [part.id for part in parts if part.kind not in KINDS]
    if unknown:
        raise ValueError(f"no such kind: {', '.join(unknown)}")
    return parts


def _add(part: Part, name: str, words: str) -> None:
    if name == "doc":
        source, _, text = words.rpartition(" | ")
        part.lines.append(Line("document", text, source))
    elif name in SPEAKERS:
        part.lines.append(Line(SPEAKERS[name], words))
    else:
        part.fields[name] = words
