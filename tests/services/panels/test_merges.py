"""Whatever order the files of several laptops come in, all of them end in the same state, nothing lost."""

import pytest

from benchmarks.proofs.merges import Break, holds, prove


@pytest.mark.slow
def test_histories_of_laptops_with_wrong_clocks_end_in_one_state() -> None:
    outcome = prove(8, seed=7)
    assert holds(outcome), outcome
    assert outcome["early"] and outcome["papers"] and outcome["laptops"]


@pytest.mark.slow
@pytest.mark.parametrize(("broken", "noticed"), [("doubling", "doubled"), ("wall", "misjudged")])
def test_the_proof_notices(broken: Break, noticed: str) -> None:
    """A program that adds a card again, and one that puts events in the order of the clock on the wall."""
    outcome = prove(2, seed=7, broken=broken)
    assert not holds(outcome)
    assert outcome[noticed]  # type: ignore[literal-required]
