"""One sealed card on its way to another system: words and names as the export's policy lets them out."""

from datetime import UTC, datetime, time
from typing import Any, NamedTuple

from app.domain.debrief.opened_panel import OpenedPanel
from app.domain.scorecard.marks import Rating
from app.domain.scorecard.seal import SealedCard
from app.domain.tables.column import Release

Json = dict[str, Any]


class SentOut(NamedTuple):
    """One sealed card on its way out."""

    opened: OpenedPanel
    card: SealedCard
    release: Release

    @property
    def interview(self) -> str:
        """What the interview is called: its exercise, or the role."""
        exercise = self.card.seat.exercise
        return exercise.title if exercise else self.card.role

    @property
    def id(self) -> str:
        """The seat, which stands for interview and scorecard."""
        return self.release.id(self.card.seat.id)

    @property
    def application(self) -> int | str | None:
        """The application's id in the system it came from."""
        return outside_id(self.release.outside(self.opened.details.application_id))

    def name(self) -> tuple[str, str, str]:
        """Return who rated: the whole name, and its parts as these systems keep them."""
        who = self.card.seat.interviewer
        whole = self.release.interviewer(who.id, who.name)
        first, _, last = whole.rpartition(" ")
        return whole, first or last, last if first else ""

    def notes(self, dimension: str | None) -> str:
        """Return the words filed under a dimension (None: not filed)."""
        words = [note.text for note in self.card.notes if note.dimension == dimension]
        return self.release.words("\n".join(words))

    def comment(self, rating: Rating) -> str:
        """Return the reason and the evidence of a rating."""
        said = (self.release.words(rating.reason), self.notes(rating.dimension))
        return "\n".join(filter(None, said))

    def raw(self, rating: Rating) -> Json:
        """Return what travels beside every mapped value."""
        rubric, level = self.opened.rubric, rating.level
        return {
            "rubric": rubric.id,
            "rubric_version": rubric.version,
            "dimension": rating.dimension,
            "level": level,
            "level_name": rubric.level_name(level) if isinstance(level, int) else "not evidenced",
            "anchor": rubric.dimension(rating.dimension).anchor(level) if isinstance(level, int) else "",
        }

    def overall(self) -> Json:
        """Return what travels beside a mapped recommendation."""
        rubric, said = self.opened.rubric, self.card.overall
        return {
            "rubric": rubric.id,
            "rubric_version": rubric.version,
            "recommendation": said.recommendation,
            "reason": self.release.words(said.reason),
            "ratings": [self.raw(rating) for rating in self.card.ratings],
        }

    def title(self, rating: Rating) -> str:
        """Return the title of the dimension rated."""
        return self.opened.rubric.dimension(rating.dimension).title

    def rating_words(self, rating: Rating) -> str:
        """Return a rating in words: level, name, anchor, and what was written."""
        raw = self.raw(rating)
        head = f"{raw['level']} – {raw['level_name']}" + (f": {raw['anchor']}" if raw["anchor"] else "")
        return "\n".join(filter(None, (head, self.comment(rating))))

    def epoch(self, at: datetime | None) -> int | None:
        """Return a time in milliseconds since 1970; of a day, its beginning."""
        shown = self.release.moment(at)
        if shown is None:
            return None
        if not isinstance(shown, datetime):
            shown = datetime.combine(shown, time(), UTC)
        return round(shown.timestamp() * 1000)

    def moment(self, at: datetime | None) -> str | None:
        """Return a time in UTC as these systems write it, or only its day."""
        shown = self.release.moment(at)
        if isinstance(shown, datetime):
            return shown.astimezone(UTC).isoformat(timespec="milliseconds").replace("+00:00", "Z")
        return shown.isoformat() if shown else None


def outside_id(identifier: str) -> int | str | None:
    """Return an outside id as its system writes it: most of Greenhouse's are numbers."""
    if identifier.isascii() and identifier.isdecimal() and len(identifier) < 16 and identifier[0] != "0":
        return int(identifier)
    return identifier or None
