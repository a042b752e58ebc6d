"""`dev.py prove`: every proof is run by it, and what a proof came to is told as it is."""

import json
from pathlib import Path

import pytest

from benchmarks.proofs.__main__ import Run, run, table
from benchmarks.proofs.listed import PROOFS
from benchmarks.proofs.page import page

FOLDER = Path(__file__).parents[1] / "benchmarks" / "proofs"


def test_every_proof_is_listed() -> None:
    proofs = {each.stem for each in FOLDER.glob("*.py") if each.read_text("utf-8").startswith('"""Proof: ')}
    assert proofs == {each.name for each in PROOFS}


def test_a_proof_is_run_as_anybody_would_and_its_counters_are_kept() -> None:
    faults = next(each for each in PROOFS if each.name == "faults")
    done = run(faults, 1, seed=3)
    assert done.holds and done.cases >= 10 and not done.failed
    assert "| faults | " in table([done]) and "| 3 " in table([done])


@pytest.mark.parametrize(
    ("counters", "holds", "told"),
    [
        ({"kills": 30, "lost": 2}, False, "| 2 "),
        ({"kills": 30, "lost": 0}, False, "| does not hold "),
        ({}, False, "| came to no end "),
        ({"skipped": "there is no compiler"}, True, "| skipped: there is no compiler "),
    ],
)
def test_what_does_not_hold_or_was_not_run_is_told(
    counters: dict[str, object], holds: bool, told: str
) -> None:
    assert told in table([Run(PROOFS[0], 1, counters, holds, 1.0)])


def test_the_page_says_how_large_the_run_was_and_what_each_proof_does() -> None:
    written = page("the table", {"kill": {"kills": 3}}, 0.25)
    assert "at 25% of the full size" in written and json.dumps({"kills": 3}) in written
    assert all(each.does in written and each.limits in written for each in PROOFS)
