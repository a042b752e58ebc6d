"""Whatever befalls the file or its folder has a sentence of its own, costs nothing, and it goes on."""

from benchmarks.proofs.faults import holds, prove


def test_every_fault_is_told_and_gone_on_from() -> None:
    outcome = prove(1, seed=7)
    assert holds(outcome), outcome


def test_the_proof_notices_a_program_that_does_not_look_whether_its_file_is_there() -> None:
    outcome = prove(1, seed=7, careless=True)
    assert not holds(outcome)
    assert outcome["unsaid"]
