"""Erasing that is broken off goes on at the next start, and is certified once the last copy is gone."""

import os
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest

from app.domain.errors import Conflict, EvenhandError
from app.domain.journal.erasing import ErasingBegun
from app.domain.journal.events import Subjects
from app.domain.packs.rubric import Rubric
from app.services.panels import lists
from app.services.records import audit_log, broken_off, erase, retention, upkeep
from app.store.database.workspace import Workspace
from app.store.files import atomic, unfinished
from app.store.journal import events
from app.store.upkeep import restore
from benchmarks.proofs.erase import holds, prove
from tests.conftest import Clock
from tests.services.records.test_erase import found_in, interviewed


@pytest.mark.slow
def test_broken_off_at_any_step_it_comes_to_its_end_and_no_word_stays() -> None:
    found = prove(8, seed=3)
    assert holds(found), found


@pytest.mark.slow
def test_the_proof_notices_a_certificate_that_comes_before_the_copies_are_gone() -> None:
    found = prove(1, seed=3, careless=True)
    assert not holds(found)
    assert found["words_left"]


@contextmanager
def small_disk(folder: Path, megabytes: int) -> Iterator[Path]:
    """A disk of its own at `folder`, where one may be made."""
    folder.mkdir(exist_ok=True)
    size = f"size={megabytes}m"
    made = subprocess.run(["mount", "-t", "tmpfs", "-o", size, "tmpfs", folder], capture_output=True)
    if made.returncode:
        pytest.skip("only root may make a disk")
    try:
        yield folder
    finally:
        subprocess.run(["umount", folder], check=True)


def fill(file: Path) -> None:
    """Take all the space that is left."""
    with file.open("wb", buffering=0) as stream:
        for size in (1 << 16, 1 << 12, 1):
            try:
                while stream.write(b"0" * size):
                    pass
            except OSError:
                continue


def test_on_a_full_disk_it_is_said_what_is_on_record_and_it_goes_on_with_space(
    tmp_path: Path, clock: Clock, rubric: Rubric
) -> None:
    with small_disk(tmp_path / "disk", 8) as disk:
        with Workspace.create(disk / "workspace", clock) as workspace:
            candidate = interviewed(workspace, rubric).candidate.id
            assert upkeep.back_up(workspace)
            fill(disk / "ballast")
            with pytest.raises(EvenhandError) as first:
                erase.erase(workspace, candidate, "Rosa")
            assert "Nothing was changed" in str(first.value), "nothing is on record"
            assert lists.panels(workspace) and not broken_off.under_way(workspace)

            os.truncate(disk / "ballast", (disk / "ballast").stat().st_size - (128 << 10))
            with pytest.raises(EvenhandError) as second:
                erase.erase(workspace, candidate, "Rosa")
            assert "is on record and not at its end" in str(second.value)
            assert "no space left" in str(second.value) and "Nothing was changed" not in str(second.value)
            [known] = broken_off.under_way(workspace)
            assert str(erase.waits_for(workspace, known)).startswith(f"Erasing {candidate}: ")

            (disk / "ballast").unlink()
        with Workspace.open(disk / "workspace", clock) as workspace:
            [certificate] = erase.finish(workspace).ended
            assert (certificate.candidate, certificate.by) == (candidate, "Rosa")
            assert list(found_in(workspace.folder)) == []
            assert upkeep.check(workspace).findings == ()


def test_a_backup_that_the_system_does_not_let_go_is_named_until_it_is_gone(
    workspace: Workspace, rubric: Rubric
) -> None:
    candidate = interviewed(workspace, rubric).candidate.id
    held = upkeep.back_up(workspace)
    assert held
    if subprocess.run(["mount", "--bind", held, held], capture_output=True).returncode:
        pytest.skip("only root may hold a file so that nobody can remove it")
    try:
        with pytest.raises(Conflict, match=rf"Waiting for {held.name}\."):
            erase.erase(workspace, candidate, "Rosa")
        [known] = broken_off.under_way(workspace)
        assert str(erase.waits_for(workspace, known)) == f"Erasing {candidate}: waiting for {held.name}."
        assert erase.finish(workspace).ended == ()
    finally:
        subprocess.run(["umount", held], check=True)
    [certificate] = erase.finish(workspace).ended
    assert held.name in certificate.removed
    assert not held.exists() and list(found_in(workspace.folder)) == []
    assert broken_off.under_way(workspace) == ()


def test_a_file_being_written_with_the_words_is_waited_for(
    workspace: Workspace, rubric: Rubric, tmp_path: Path
) -> None:
    candidate = interviewed(workspace, rubric).candidate.id
    part = tmp_path / f"{unfinished.PART}1"
    with unfinished.noted(workspace.folder, part):
        part.write_bytes(b"half a zanzibarian page")
        with pytest.raises(Conflict, match=f"Waiting for {part}"):
            erase.erase(workspace, candidate, "Rosa")
        assert part.exists()
        part.unlink()
    assert len(erase.finish(workspace).ended) == 1


def test_the_certificate_can_be_had_again_and_the_log_tells_the_steps(
    workspace: Workspace, rubric: Rubric
) -> None:
    candidate = interviewed(workspace, rubric).candidate.id
    first = erase.erase(workspace, candidate, "Rosa")
    assert erase.erase(workspace, candidate, "Someone else") == first
    told = [str(each.said) for each in audit_log.entries(workspace, topic="erased")]
    assert len(told) == 4
    assert told[0].startswith("Erasing ended") and told[-1] == "Erasing begun."


def test_a_copy_that_comes_back_is_erased_again(workspace: Workspace, rubric: Rubric, tmp_path: Path) -> None:
    candidate = interviewed(workspace, rubric).candidate.id
    kept = upkeep.back_up(workspace)
    assert kept
    stick = tmp_path / kept.name
    stick.write_bytes(kept.read_bytes())
    erase.erase(workspace, candidate, "Rosa")
    kept.write_bytes(stick.read_bytes())
    again = erase.erase(workspace, candidate, "Rosa")
    assert kept.name in again.removed and list(found_in(workspace.folder)) == []


def test_later_backups_without_the_words_stay(workspace: Workspace, rubric: Rubric, clock: Clock) -> None:
    first, second = (interviewed(workspace, rubric).candidate.id for _ in range(2))
    upkeep.back_up(workspace)
    erase.erase(workspace, first, "Rosa")
    clock.pass_by(hours=1)
    certificate = erase.erase(workspace, second, "Rosa")
    clock.pass_by(hours=1)
    erase.erase(workspace, first, "Rosa")
    assert (workspace.folder / "backups" / certificate.backup).exists()


def test_what_a_killed_restore_left_elsewhere_is_swept_with_the_workspace_it_came_from(
    workspace: Workspace, rubric: Rubric, tmp_path: Path
) -> None:
    candidate = interviewed(workspace, rubric).candidate.id
    backup = upkeep.back_up(workspace)
    elsewhere = tmp_path / "elsewhere"
    killed = (
        "import os, sys; from pathlib import Path; from datetime import UTC, datetime;"
        "from app.store.upkeep import restore; restore._check_through = lambda *_: os._exit(9);"
        "restore.restore(Path(sys.argv[1]), Path(sys.argv[2]), lambda: datetime.now(UTC))"
    )
    run = subprocess.run([sys.executable, "-c", killed, elsewhere, backup])
    assert run.returncode == 9
    assert list(found_in(elsewhere)), "a whole copy lies there"
    erase.erase(workspace, candidate, "Rosa")
    assert list(found_in(elsewhere)) == []


def test_an_export_killed_half_way_is_swept_at_the_next_start(
    workspace: Workspace, tmp_path: Path, clock: Clock
) -> None:
    killed = (
        "import os, sys; from pathlib import Path; from app.store.files import atomic;"
        "end = lambda part: (part.write_bytes(b'half'), os._exit(9));"
        "atomic.write_with(Path(sys.argv[1]), end, Path(sys.argv[2]))"
    )
    target = tmp_path / "Quillfeather" / "export.csv"
    target.parent.mkdir()
    subprocess.run([sys.executable, "-c", killed, target, workspace.folder])
    assert os.listdir(target.parent) and list(found_in(workspace.folder)), "the note names its folder"
    erase.finish(workspace)
    assert os.listdir(target.parent) == [] and list(found_in(workspace.folder)) == []
    atomic.write(target, b"whole", workspace.folder)
    assert os.listdir(target.parent) == ["export.csv"]
    assert not (workspace.folder / unfinished.FOLDER).exists()


def test_going_back_to_a_backup_made_on_the_way_goes_on_from_there(
    workspace: Workspace, rubric: Rubric, tmp_path: Path, clock: Clock
) -> None:
    candidate = interviewed(workspace, rubric).candidate.id
    certificate = erase.erase(workspace, candidate, "Rosa")
    backup = workspace.folder / "backups" / certificate.backup
    restore.restore(tmp_path / "elsewhere", backup, clock)
    with Workspace.open(tmp_path / "elsewhere", clock) as restored:
        assert len(broken_off.under_way(restored)) == 1
        assert len(erase.finish(restored).ended) == 1
        assert broken_off.under_way(restored) == ()


def begun_only(workspace: Workspace, candidate: str) -> None:
    """Put the intent on record, as a kill right afterwards leaves it."""
    with workspace.write() as connection:
        begun, about = ErasingBegun(copies=(), by="Rosa"), Subjects(candidate=candidate)
        events.append(connection, workspace, [begun], author=None, subjects=about)


def test_a_large_file_is_not_rewritten_while_somebody_may_type(workspace: Workspace, rubric: Rubric) -> None:
    begun_only(workspace, interviewed(workspace, rubric).candidate.id)
    assert erase.finish(workspace, largest=1000) == ((), ())
    assert len(erase.finish(workspace, largest=1 << 30).ended) == 1
    assert list(found_in(workspace.folder)) == []


def test_a_hold_placed_meanwhile_keeps_what_is_not_gone_yet(workspace: Workspace, rubric: Rubric) -> None:
    candidate = interviewed(workspace, rubric).candidate.id
    begun_only(workspace, candidate)
    retention.hold(workspace, candidate, "Charge filed", "Rosa")
    [waiting] = erase.finish(workspace).waiting
    assert "on hold: Charge filed." in str(waiting)
    assert list(found_in(workspace.folder))
    retention.lift(workspace, candidate, "Rosa")
    assert len(erase.finish(workspace).ended) == 1
    assert list(found_in(workspace.folder)) == []


def test_in_a_damaged_workspace_older_backups_wait(workspace: Workspace, rubric: Rubric) -> None:
    candidate = interviewed(workspace, rubric).candidate.id
    kept = upkeep.back_up(workspace)
    assert kept
    begun_only(workspace, candidate)
    with workspace.write() as connection:
        connection.run("UPDATE events SET body = replace(body, 'zanzibarian', 'changed')")
    [waiting] = erase.finish(workspace).waiting
    assert "is on record and not at its end. The workspace is not sound" in str(waiting)
    assert kept.exists()
