"""An import's report, file by file, for the person who dropped the files."""

from typing import Literal, NamedTuple

from app.domain.errors import Sentence

ImportOutcome = Literal["added", "known", "refused"]


class ImportLine(NamedTuple):
    """What became of one file."""

    file: str
    """Its name, without its folder."""
    outcome: ImportOutcome
    what: Sentence
    """What came, or why it was refused."""
    panel: str | None = None
    seat: str | None = None
    """Where the desk of a kit is, to be opened."""
    exit_code: int = 0
    """The exit code of a refusal."""


class ImportReport(NamedTuple):
    """What became of every file, in the order given."""

    lines: tuple[ImportLine, ...]

    def count(self, outcome: ImportOutcome) -> int:
        """Return how many files ended so."""
        return sum(line.outcome == outcome for line in self.lines)

    @property
    def desks(self) -> tuple[tuple[str, str], ...]:
        """The panels and seats of the kits that came, also of those that were here already."""
        return tuple(
            (line.panel, line.seat)
            for line in self.lines
            if line.panel and line.seat and line.outcome != "refused"
        )
