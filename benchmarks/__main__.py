"""Measure the program against its floors, all in one run: `python -m benchmarks`, or `dev.py bench`.

Floor and ours are time on the wall. CPU is the time that our process itself has used meanwhile, which what
else the machine does hardly touches.
"""

import argparse
import json
import sys
from importlib import import_module
from typing import Any, NamedTuple


class Row(NamedTuple):
    """A line of the table: where its figures are, and the target."""

    label: str
    module: str
    key: str
    """What follows `floor`, `ours` and `ratio` in the names of the figures."""
    most_ratio: float | None = None
    most_ms: float | None = None


ROWS = (
    Row("Rating committed, p50", "commit", "_p50", most_ratio=3),
    Row("Rating committed, p99", "commit", "_p99"),
    Row("Rating committed, encrypted, p50", "commit", "_encrypted_p50", most_ratio=3),
    Row("Rating committed, encrypted, p99", "commit", "_encrypted_p99"),
    Row("Key that rates: durable, repainted, p50", "keypress", "_rate_p50"),
    Row("Key that rates: durable, repainted, p99", "keypress", "_rate_p99", most_ms=16),
    Row("Note stamped: durable, repainted, p50", "keypress", "_stamp_p50"),
    Row("Note stamped: durable, repainted, p99", "keypress", "_stamp_p99", most_ms=16),
    Row("Letter typed, p50", "keypress", "_type_p50"),
    Row("Letter typed, draft kept, p99", "keypress", "_type_p99", most_ms=8),
    Row("Another dimension shown, p50", "keypress", "_turn_p50"),
    Row("Another dimension shown, p99", "keypress", "_turn_p99", most_ms=30),
    Row("Review of 200 notes, p50", "keypress", "_review_p50"),
    Row("Review of 200 notes, p99", "keypress", "_review_p99", most_ms=50),
    Row("Cold start, until interactive", "start", "_interactive", most_ratio=3),
    Row("A desk resumed: Today before it", "start", "_waiting", most_ratio=3),
    Row("A desk resumed, until it takes keys", "start", "_resumed"),
    Row("Cold start, closed and backed up again", "start", ""),
    Row("New interview opened, packs unread", "dialog", "_first"),
    Row("New interview opened again", "dialog", "_later", most_ms=50),
    Row("First page: panels", "lists", "_panels", most_ms=100),
    Row("First page: scorecards to finish", "lists", "_unfinished", most_ms=100),
    Row("A panel found by its candidate", "lists", "_find", most_ms=100),
    Row("First page: status board", "lists", "_board", most_ms=100),
    Row("Search as you type: status board", "lists", "_search", most_ms=50),
    Row("First page: candidates", "lists", "_candidates", most_ms=100),
    Row("Search as you type: candidates", "lists", "_candidates_search", most_ms=50),
    Row("Search as you type: panels", "lists", "_panels_search", most_ms=50),
    Row("Debrief PDF, a page", "paper", "", most_ratio=2.5),
    Row("Ratings exported as CSV", "exports", "_csv", most_ratio=3),
    Row("Ratings exported as a workbook", "exports", "_xlsx", most_ratio=1.3),
)
AT_SIZE = ("keypress", "start")
"""What is measured in a workspace that holds many scorecards already."""
NOTES = {
    "keypress": "Keys: a card of {notes} notes, in a workspace of {scorecards:,} scorecards.",
    "start": "Cold start: with {scorecards:,} scorecards in the file.",
    "lists": "Lists: with {scorecards:,} scorecards; their floor is the same list with 1,000.",
    "exports": "Exports: {ratings:,} ratings. Most memory of a process, a tenth of them and all: CSV "
    "{peak_csv_tenth:.0f} and {peak_csv_whole:.0f} MiB, workbook {peak_xlsx_tenth:.0f} and "
    "{peak_xlsx_whole:.0f} MiB.",
    "paper": "The debrief measured has {pages} pages.",
}
MODULES = tuple(dict.fromkeys(row.module for row in ROWS))


def main() -> int:
    """Measure, and print the table or JSON; return the exit code."""
    parser = argparse.ArgumentParser(prog="benchmarks", description=__doc__)
    parser.add_argument("only", nargs="*", metavar="NAME", help=f"measure only these: {', '.join(MODULES)}")
    parser.add_argument("--full", action="store_true", help="in a workspace of 10,000 scorecards, not 1,000")
    parser.add_argument("--json", action="store_true", help="print the figures as JSON")
    args = parser.parse_args()
    if unknown := set(args.only) - set(MODULES):
        parser.error(f"there is no benchmark {', '.join(sorted(unknown))}; there are: {', '.join(MODULES)}")
    figures = {name: _measured(name, args.full) for name in MODULES if not args.only or name in args.only}
    print(json.dumps(figures, indent=2) if args.json else "\n".join(_table(figures)))
    return 0


def _measured(name: str, full: bool) -> dict[str, Any]:
    print(f"Measuring {name} …", file=sys.stderr, flush=True)
    module = import_module(f"benchmarks.{name}")
    figures: dict[str, Any] = module.measure(10_000) if full and name in AT_SIZE else module.measure()
    return figures


def _table(figures: dict[str, dict[str, Any]]) -> list[str]:
    lines = [f"{'':40}{'floor':>11}{'ours':>11}{'ratio':>9}{'CPU':>12}  target"]
    for row in ROWS:
        if row.module in figures:
            floor, ours, ratio = (
                _figure(figures[row.module], name, row.key) for name in ("floor", "ours", "ratio")
            )
            spent = figures[row.module].get(f"ours{row.key}_cpu")
            lines.append(
                f"{row.label:40}{floor:8.2f} ms{ours:8.2f} ms{ratio:8.2f}×"
                f"{'' if spent is None else f'{spent:.2f} ms':>12}  {_target(row, ours, ratio)}"
            )
    lines += [words.format(**figures[name]) for name, words in NOTES.items() if name in figures]
    return lines


def _figure(figures: dict[str, Any], name: str, key: str) -> float:
    names = (f"{name}{key}", f"{name}_ms_a_page")
    return next(float(figures[each]) for each in names if each in figures)


def _target(row: Row, ours: float, ratio: float) -> str:
    if row.most_ratio is not None:
        return f"≤ {row.most_ratio:g}× {'met' if ratio <= row.most_ratio else 'missed'}"
    if row.most_ms is not None:
        return f"≤ {row.most_ms:g} ms {'met' if ours <= row.most_ms else 'missed'}"
    return ""


if __name__ == "__main__":
    sys.exit(main())
