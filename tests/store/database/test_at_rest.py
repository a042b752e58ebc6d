"""Of an encrypted workspace no file holds a plain word, whatever is done and whenever it is killed."""

import pytest

from app.store.database import driver
from benchmarks.proofs.at_rest import holds, prove

pytestmark = [
    pytest.mark.slow,
    pytest.mark.skipif(not driver.is_here(), reason="no SQLCipher for this system"),
]


def test_killed_while_it_works_it_leaves_no_plain_word() -> None:
    found = prove(2, seed=5)
    assert holds(found), found


def test_the_proof_notices_plain_copies_that_stay() -> None:
    found = prove(0, seed=5, careless=True)
    assert not holds(found) and found["words"]
