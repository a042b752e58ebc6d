"""A proof as a command: what it is asked with, and what it answers."""

import argparse
import json
from collections.abc import Callable, Mapping
from typing import Any, TypeVar

Counted = TypeVar("Counted", bound=Mapping[str, Any])


def asked(doc: str | None, count: int) -> argparse.ArgumentParser:
    """Return a parser for a proof that says `doc` of itself and tries `count` times by itself."""
    parser = argparse.ArgumentParser(description=doc)
    parser.add_argument("--count", type=int, default=count)
    parser.add_argument("--seed", type=int, default=1)
    return parser


def answered(outcome: Counted, holds: Callable[[Counted], bool]) -> int:
    """Print the counters; return 0 only when the proof holds."""
    print(json.dumps(outcome))
    return 0 if holds(outcome) else 1


def run(
    doc: str | None,
    count: int,
    prove: Callable[[int, int], Counted],
    holds: Callable[[Counted], bool],
    *,
    missing: str = "",
) -> int:
    """Run a proof that is asked for nothing but its count and its seed, unless it is `missing` something."""
    chosen = asked(doc, count).parse_args()
    if missing:
        print(json.dumps({"skipped": missing}))
        return 0
    return answered(prove(chosen.count, chosen.seed), holds)
