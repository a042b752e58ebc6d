"""An hour at the desk costs no memory that does not come back, no handle and no thread."""

import sys

import pytest

from benchmarks.proofs.soak import holds, prove

pytestmark = [
    pytest.mark.slow,
    pytest.mark.skipif(sys.platform != "linux", reason="what a process holds is read in /proc"),
]


def test_what_is_used_at_the_desk_comes_back() -> None:
    outcome = prove(1, seed=7)
    assert holds(outcome), outcome


def test_the_proof_notices_a_program_that_keeps_what_it_used() -> None:
    outcome = prove(2, seed=7, careless=True)
    assert outcome["grown_mib"] > 50 and outcome["handles"] and outcome["threads"], outcome
