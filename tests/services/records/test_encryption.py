"""What is done with records holds for an encrypted workspace too."""

import shutil
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path

import pytest

from app.domain.packs.rubric import Rubric
from app.services.records import encryption, erase, upkeep
from app.services.records.reading_apart import ReadingApart
from app.store.database import driver
from app.store.database.workspace import Workspace
from app.store.upkeep import backups, conversion
from tests.conftest import Clock
from tests.services.conftest import plan

pytestmark = pytest.mark.skipif(not driver.is_here(), reason="no encryption library for this platform")


@pytest.fixture
def encrypted(tmp_path: Path, clock: Clock) -> Iterator[Workspace]:
    """An open workspace that is encrypted."""
    folder = tmp_path / "workspace"
    Workspace.create(folder, clock).close()
    prepared = encryption.prepare(encryption.identify(folder, clock).workspace, "nineteen grey herons")
    encryption.encrypt(folder, clock, prepared, typed=prepared.code, by="Rosa")
    with Workspace.open(folder, clock, key=prepared.key) as workspace:
        yield workspace


def said_in(workspace: Workspace, copy: Path) -> str:
    """Return everything that a copy says, read with the key."""
    file = copy / "evenhand.db" if copy.is_dir() else copy
    with closing(driver.connect(file, "ro", workspace.key)) as base:
        tables = [name for (name,) in base.execute("SELECT name FROM sqlite_master WHERE type = 'table'")]
        return str([base.execute(f"SELECT * FROM {name}").fetchall() for name in tables])


def test_erasing_reaches_the_copies_that_are_encrypted(
    encrypted: Workspace, rubric: Rubric, clock: Clock
) -> None:
    plan(encrypted, rubric, "Ines Novak", candidate="Bea Kept")
    before = upkeep.back_up(encrypted)
    clock.pass_by(minutes=1)
    panel = plan(encrypted, rubric, "Ines Novak", candidate="Quillfeather")
    held = upkeep.back_up(encrypted)
    assert before and held and "Quillfeather" in said_in(encrypted, held)
    aside = encrypted.folder / "damaged-20260101T000000Z"
    aside.mkdir()
    shutil.copy(held, aside / "evenhand.db")
    clock.pass_by(minutes=1)
    erase.erase(encrypted, panel.candidate.id, "Rosa")
    left = backups.copies(encrypted.folder)
    assert before in left and held not in left and aside not in left
    assert not any("Quillfeather" in said_in(encrypted, each) for each in left)
    assert upkeep.check(encrypted).ok


def test_the_process_apart_reads_it_with_the_key_and_not_without(
    encrypted: Workspace, rubric: Rubric
) -> None:
    plan(encrypted, rubric, "Ines Novak")
    assert ReadingApart().read(encrypted.folder, encrypted.key) == ()
    (finding,) = ReadingApart().read(encrypted.folder)
    assert "not an Evenhand workspace" in str(finding), "without the key it reads nothing"


def test_what_was_left_over_is_swept_beside_the_work(encrypted: Workspace, rubric: Rubric) -> None:
    assert not conversion.anything(encrypted)
    plan(encrypted, rubric, "Ines Novak")
    assert upkeep.back_up(encrypted) and not conversion.anything(encrypted)
    assert [each.sound for each in backups.backups(encrypted.folder, key=encrypted.key)] == [True, True]
