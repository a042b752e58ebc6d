"""Packs and bundles of a hostile hand are refused in a sentence, at little cost, and touch nothing."""

import os

import pytest

from benchmarks.proofs.hostile import Broken, holds, prove

pytestmark = [
    pytest.mark.slow,
    pytest.mark.skipif(not hasattr(os, "fork"), reason="each file is read in a fork, which Windows has not"),
]


def test_hostile_files_are_refused_at_little_cost() -> None:
    outcome = prove(20, seed=7)
    assert holds(outcome), outcome
    assert outcome["packs"] and outcome["bundles"] and outcome["bytes"]


@pytest.mark.parametrize(
    ("broken", "only"), [("yaml", "within: an anchor"), ("yaml", "within: a key twice"), ("proof", "byte")]
)
def test_the_proof_notices(broken: Broken, only: str) -> None:
    """A program that reads YAML as any other does, and one that looks at no signature."""
    outcome = prove(300 if broken == "yaml" else 15, seed=7, broken=broken, only=only)
    assert not holds(outcome)
    assert outcome["taken"] and not outcome["escaped"]
