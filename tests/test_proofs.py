"""`dev.py prove`: every proof is run by it, and what a proof came to is told as it is."""

import json
from pathlib import Path

import pytest

from benchmarks.proofs.listed import PROOFS
from benchmarks.proofs.page import page, table
from benchmarks.proofs.runs import Run, keep, kept, run

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
    assert told in table([a_run(counters, holds=holds)])


def a_run(counters: dict[str, object], *, at: int = 0, count: int = 30, holds: bool = True) -> Run:
    return Run(PROOFS[at], count, 1, counters, holds, 1.4, "2026-11-30", "0.9.0", "a laptop")


def test_the_page_says_how_large_each_run_was_and_what_each_proof_does() -> None:
    written = page([a_run({"kills": 250}, count=250), a_run({"kills": 3}, at=1, count=10**6)])
    assert "| 25% " in written and "| 100% " in written and json.dumps({"kills": 250}) in written
    assert "They were run on a laptop." in written
    assert all(each.does in written and each.limits in written for each in PROOFS)


def test_a_run_takes_the_place_of_the_last_one_of_its_proof_alone(tmp_path: Path) -> None:
    file = tmp_path / "runs.json"
    keep([a_run({"kills": 1}), a_run({"cuts": 7}, at=2)], file)
    assert [each.counters for each in keep([a_run({"kills": 2})], file)] == [{"kills": 2}, {"cuts": 7}]
    assert kept(file)[0] == a_run({"kills": 2})._replace(seconds=1)


def test_the_page_in_the_documents_is_of_the_runs_that_are_kept() -> None:
    assert (FOLDER.parents[1] / "docs" / "reliability.md").read_text("utf-8") == page(kept())
