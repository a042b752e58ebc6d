"""Killed at any moment, the program loses nothing it had said was saved."""

import pytest

from app.store.database import driver
from benchmarks.proofs.kill import holds, prove

NEEDS_SQLCIPHER = pytest.mark.skipif(not driver.is_here(), reason="no SQLCipher for this system")


@pytest.mark.slow
@pytest.mark.parametrize("encrypted", [False, pytest.param(True, marks=NEEDS_SQLCIPHER)])
def test_a_dozen_kills_lose_nothing(encrypted: bool) -> None:
    outcome = prove(12, seed=7, encrypted=encrypted)
    assert holds(outcome), outcome


@pytest.mark.slow
def test_the_proof_notices_a_lost_event() -> None:
    outcome = prove(1, seed=7, forget=True)
    assert not holds(outcome)
    assert outcome["findings"]
