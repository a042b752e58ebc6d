"""Killed at any moment, the program loses nothing it had said was saved."""

import pytest

from benchmarks.proofs.kill import holds, prove


@pytest.mark.slow
def test_a_dozen_kills_lose_nothing() -> None:
    outcome = prove(12, seed=7)
    assert holds(outcome), outcome


@pytest.mark.slow
def test_the_proof_notices_a_lost_event() -> None:
    outcome = prove(1, seed=7, forget=True)
    assert not holds(outcome)
    assert outcome["findings"]
