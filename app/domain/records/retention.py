"""Retention of records: rules as data, holds that beat them, and what is due to go."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import datetime
from typing import Annotated, Literal

from pydantic import Field

from app.domain.diagnostics import Fault
from app.domain.value import OneLine, Slug, Text, Value


class RetentionRule(Value):
    """How many months after the last act on a candidate the records are due to go."""

    id: Slug
    title: OneLine
    months: Annotated[int, Field(ge=1, le=600)]
    source: Text = ""
    """Where the rule comes from, for people to read."""


class RetentionRules(Value):
    """The rules an organisation may choose among."""

    format: Literal["evenhand.retention/1"]
    rules: Annotated[tuple[RetentionRule, ...], Field(min_length=1, max_length=50)]


@dataclass(frozen=True, slots=True)
class Record:
    """A candidate of whom records are held."""

    candidate: str
    name: str
    panels: int
    last_act: datetime


@dataclass(frozen=True, slots=True)
class RetainedRecord:
    """A record, when it is due to go, and the reason why it is held back if it is."""

    record: Record
    due: datetime
    hold: str | None

    def overdue(self, now: datetime) -> bool:
        """Whether it should be gone by `now`."""
        return self.hold is None and self.due <= now


def kept(
    records: Iterable[Record], rule: RetentionRule, holds: Mapping[str, str]
) -> tuple[RetainedRecord, ...]:
    """Return every record with its day, the first due first; `holds` gives reasons by candidate."""
    lines = (
        RetainedRecord(record, months_later(record.last_act, rule.months), holds.get(record.candidate))
        for record in records
    )
    return tuple(sorted(lines, key=lambda line: (line.due, line.record.candidate)))


def months_later(moment: datetime, months: int) -> datetime:
    """Return the same day so many months later; the month's last day where it has no such day."""
    years, month = divmod(moment.month - 1 + months, 12)
    for day in range(moment.day, 27, -1):
        try:
            return moment.replace(year=moment.year + years, month=month + 1, day=day)
        except ValueError:
            continue
    return moment.replace(year=moment.year + years, month=month + 1)


def retention_faults(rules: RetentionRules) -> Iterable[Fault]:
    """Yield what is wrong beyond the shape: an id used twice."""
    seen: set[str] = set()
    for at, rule in enumerate(rules.rules):
        if rule.id in seen:
            yield Fault(("rules", at, "id"), f"“{rule.id}” stands here twice", "Give each rule its own id.")
        seen.add(rule.id)
