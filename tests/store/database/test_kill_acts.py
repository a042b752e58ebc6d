"""Whatever act a kill breaks off, no file is torn, and the next start goes on."""

import os

import pytest

from benchmarks.proofs.kill_acts import holds, prove

pytestmark = [
    pytest.mark.slow,
    pytest.mark.skipif(not hasattr(os, "fork"), reason="each act is a fork, which Windows has not"),
]


def test_no_act_that_is_killed_leaves_a_torn_file() -> None:
    outcome = prove(12, seed=7)
    assert holds(outcome), outcome


def test_the_proof_notices_a_program_that_writes_its_files_in_place() -> None:
    outcome = prove(15, seed=7, acts=["export"], careless=True)
    assert not holds(outcome)
    assert outcome["parts"]
