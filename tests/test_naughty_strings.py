"""Whatever people write is kept, sent, exported and printed, and no letter of it is lost."""

import pytest

from benchmarks.proofs.strings import holds, prove


@pytest.mark.slow
def test_no_letter_is_lost_on_its_way_through_files_of_every_kind() -> None:
    outcome = prove(80, seed=7)
    assert holds(outcome), outcome


@pytest.mark.slow
def test_the_proof_notices_a_program_with_an_old_code_page() -> None:
    outcome = prove(40, seed=7, careless=True)
    assert not holds(outcome)
    assert outcome["lost"]
