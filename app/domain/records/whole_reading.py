"""What reading a workspace through came to."""

from datetime import datetime
from typing import NamedTuple

from app.domain.errors import Sentence


class WholeReading(NamedTuple):
    """When everything was read, and what was not as it was written."""

    at: datetime
    findings: tuple[Sentence, ...] = ()
    since: datetime | None = None
    """When it was found whole last, where it is not; `None` where nobody knows."""
    backup: datetime | None = None
    """Of when the newest whole backup is; `None` where there is none."""
