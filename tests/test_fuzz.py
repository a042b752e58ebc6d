"""Whatever a file from elsewhere holds, its reader takes it or says why not, in one sentence."""

from benchmarks.proofs.fuzz import holds, prove

QUICK = 16


def test_spoilt_files_of_every_kind_end_in_sentences() -> None:
    outcome = prove(QUICK, seed=7)
    assert holds(outcome), outcome
    assert outcome["readers"] >= 17 and outcome["taken"] and outcome["refused"]


def test_the_proof_notices_a_reader_that_lets_anything_through() -> None:
    outcome = prove(QUICK, seed=7, names=["careless"], careless=True)
    assert not holds(outcome)
    assert outcome["escaped"]
