"""A disk that takes no more, or breaks, at any write: a sentence, nothing lost, and afterwards it goes on."""

import pytest

from benchmarks.proofs import recording
from benchmarks.proofs.full_disk import holds, prove

pytestmark = [
    pytest.mark.slow,
    pytest.mark.skipif(bool(recording.missing()), reason=recording.missing() or "writes can fail here"),
]


def test_whatever_write_the_disk_refuses_nothing_is_lost() -> None:
    outcome = prove(30, seed=7)
    assert holds(outcome), outcome


def test_a_workspace_is_not_put_in_its_place_while_part_of_it_is_in_a_log() -> None:
    outcome = prove(30, seed=9, acts=["create"])
    assert holds(outcome), outcome


def test_a_kit_whose_folder_could_not_be_written_to_the_end_can_be_made_again() -> None:
    outcome = prove(40, seed=7, acts=["make a kit"])
    assert holds(outcome), outcome


def test_the_proof_notices_a_program_that_does_not_hear_what_the_disk_says() -> None:
    outcome = prove(10, seed=7, acts=["note"], careless=True)
    assert not holds(outcome)
    assert outcome["lost"]
