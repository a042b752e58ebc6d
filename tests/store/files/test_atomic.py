"""An export is the old file or the new one, never a part."""

import os
from pathlib import Path

import pytest

from app.domain.errors import EvenhandError, NotFound
from app.store.files import atomic, unfinished


def test_a_file_is_written_and_written_over(tmp_path: Path) -> None:
    file = tmp_path / "debrief.pdf"
    atomic.write(file, b"first")
    atomic.write(file, b"second")
    assert file.read_bytes() == b"second"
    assert os.listdir(tmp_path) == ["debrief.pdf"]


def test_a_writer_that_fails_leaves_the_old_file_and_no_part(tmp_path: Path) -> None:
    file = tmp_path / "debrief.pdf"
    atomic.write(file, b"old")

    def fill(part: Path) -> None:
        part.write_bytes(b"half")
        raise OSError(28, "No space left on device")

    with pytest.raises(EvenhandError, match=r"no space left to write “.*debrief\.pdf”"):
        atomic.write_with(file, fill)
    assert file.read_bytes() == b"old"
    assert os.listdir(tmp_path) == ["debrief.pdf"]


def test_a_missing_folder_has_its_sentence(tmp_path: Path) -> None:
    with pytest.raises(NotFound, match="does not exist"):
        atomic.write(tmp_path / "nowhere" / "debrief.pdf", b"")
    assert os.listdir(tmp_path) == []


def test_a_folder_in_the_way_has_its_sentence(tmp_path: Path) -> None:
    (tmp_path / "debrief.pdf").mkdir()
    with pytest.raises(EvenhandError, match="is a folder"):
        atomic.write(tmp_path / "debrief.pdf", b"")
    assert os.listdir(tmp_path) == ["debrief.pdf"]


def test_a_file_below_a_file_has_its_sentence(tmp_path: Path) -> None:
    (tmp_path / "file").write_bytes(b"")
    with pytest.raises(EvenhandError, match="below something that is not a folder"):
        atomic.write(tmp_path / "file" / "debrief.pdf", b"")


@pytest.mark.parametrize("refusal", [13, 30, 122, 5, 24, 9999])
def test_whatever_the_system_refuses_is_one_sentence(
    refusal: int, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def refuse(*_: object) -> None:
        raise OSError(refusal, os.strerror(refusal))

    monkeypatch.setattr(os, "fsync", refuse)
    with pytest.raises(EvenhandError) as caught:
        atomic.write(tmp_path / "debrief.pdf", b"")
    assert str(caught.value).endswith(".")
    assert "debrief.pdf" in str(caught.value)
    assert os.listdir(tmp_path) == []


def test_parts_of_killed_programs_are_swept_and_nothing_else(tmp_path: Path) -> None:
    (tmp_path / f"{unfinished.PART}abc").write_bytes(b"half")
    (tmp_path / "kept.pdf").write_bytes(b"whole")
    assert atomic.sweep(tmp_path) == 1
    assert os.listdir(tmp_path) == ["kept.pdf"]
