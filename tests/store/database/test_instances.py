"""Of programs that start at once on one workspace one writes, and after a kill the next one does."""

import pytest

from benchmarks.proofs.instances import holds, prove


@pytest.mark.slow
def test_of_racing_starts_one_writes_and_the_next_after_a_kill() -> None:
    outcome = prove(18, seed=7)
    assert holds(outcome), outcome
    assert outcome["kills"]


@pytest.mark.slow
def test_the_proof_notices_programs_that_take_no_lock() -> None:
    outcome = prove(6, seed=7, careless=True)
    assert not holds(outcome)
    assert outcome["several"]
