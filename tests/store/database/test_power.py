"""When the power goes at any moment, nothing is lost that the program had said was saved."""

import pytest

from benchmarks.proofs import recording
from benchmarks.proofs.power import holds, prove

pytestmark = [
    pytest.mark.slow,
    pytest.mark.skipif(bool(recording.missing()), reason=recording.missing() or "calls are recorded here"),
]


def test_cuts_of_the_power_lose_nothing() -> None:
    outcome = prove(50, seed=7)
    assert holds(outcome), outcome


def test_the_proof_notices_commits_that_are_not_synced() -> None:
    outcome = prove(12, seed=7, careless=True)
    assert not holds(outcome)
    assert outcome["lost"]
