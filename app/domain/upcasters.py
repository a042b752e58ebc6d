"""What older versions wrote, brought to today's formats: a function each, and why the format changed."""

from collections.abc import Callable
from typing import Any

Raw = dict[str, Any]


def debrief_1(held: Raw) -> Raw:
    """Format 2 covers the list of seats and the openings too; what was sealed before says nothing of them."""
    return held | {"format": "evenhand.debrief/2", "record": None}


UPCASTERS: dict[str, Callable[[Raw], Raw]] = {"evenhand.debrief/1": debrief_1}
"""By the format that is read, such as `evenhand.scorecard/1` or, for an event and a bundle, `rated/1` and
`bundle/1`: a function that returns the next one."""
