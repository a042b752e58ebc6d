"""A bit that the disk loses while one works is told at the next whole reading, and no backup holds it."""

import pytest

from benchmarks.proofs.silent import holds, prove

pytestmark = pytest.mark.slow


def test_every_harmful_bit_is_told_and_none_is_backed_up() -> None:
    outcome = prove(3, seed=7)
    assert holds(outcome), outcome


def test_the_proof_notices_a_program_that_reads_nothing_through() -> None:
    outcome = prove(4, seed=7, careless=True)
    assert not holds(outcome)
    assert outcome["untold"] and outcome["backed_up"]
