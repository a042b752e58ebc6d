"""Whatever happens to the bytes of a workspace: sentences, and no changed record unnoticed."""

import random
import sqlite3
from pathlib import Path

import pytest

from app.domain.errors import EvenhandError
from app.store.database.workspace import Workspace
from app.store.upkeep.check import check
from benchmarks.proofs.damage import holds, prove
from tests.store.conftest import Table, ticking


@pytest.fixture
def sound(folder: Path) -> bytes:
    """The bytes of a closed workspace with a well-filled journal."""
    with Workspace.create(folder, ticking()) as workspace:
        table = Table(workspace, seats=2)
        for number in range(12):
            table.rate(number % 4 + 1, seat=number % 2)
            table.note(f"Note {number}: " + "said that the holdout leaked. " * (number * 3))
    return (folder / "evenhand.db").read_bytes()


def damaged(content: bytes, chance: random.Random) -> bytes:
    """Return `content` with one thing wrong."""
    changed = bytearray(content)
    place, page = chance.randrange(100, len(content)), chance.randrange(1, len(content) // 4096) * 4096
    kind = chance.choice(("bit", "bit", "bit", "zeros", "noise", "cut", "swap"))
    if kind == "bit":
        changed[place] ^= 1 << chance.randrange(8)
    elif kind == "zeros":
        changed[page : page + 4096] = bytes(4096)
    elif kind == "noise":
        changed[place : place + 64] = chance.randbytes(64)
    elif kind == "cut":
        del changed[place:]
    else:
        other = chance.randrange(1, len(content) // 4096) * 4096
        changed[page : page + 4096], changed[other : other + 4096] = (
            content[other : other + 4096],
            content[page : page + 4096],
        )
    return bytes(changed)


def records(file: Path) -> object:
    """Return the journal as plain sqlite3 reads it, or why it does not."""
    connection = sqlite3.connect(f"file:{file}?mode=ro&immutable=1", uri=True)
    connection.text_factory = bytes
    try:
        return connection.execute("SELECT * FROM events NOT INDEXED ORDER BY rowid").fetchall()
    except (sqlite3.Error, UnicodeDecodeError) as error:
        return str(error)
    finally:
        connection.close()


@pytest.mark.parametrize("seed", [*range(40), 108, 590])
def test_damage_is_told_in_sentences_and_no_changed_record_passes(
    sound: bytes, folder: Path, seed: int
) -> None:
    file = folder / "evenhand.db"
    before = records(file)
    file.write_bytes(damaged(sound, random.Random(seed)))
    after = records(file)
    try:
        with Workspace.open(folder, ticking()) as workspace:
            findings = [str(each) for each in check(workspace).findings]
    except EvenhandError as error:
        findings = [str(error)]
    assert findings or after == before
    assert all(finding.encode("utf-8") for finding in findings)


@pytest.mark.slow
def test_what_is_damaged_is_not_backed_up_and_can_be_gone_back_from() -> None:
    outcome = prove(40, seed=7)
    assert holds(outcome), outcome


@pytest.mark.slow
def test_the_proof_notices_a_program_that_reads_no_digest() -> None:
    outcome = prove(20, seed=7, careless=True)
    assert not holds(outcome)
    assert outcome["unnoticed"]
