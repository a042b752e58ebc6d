"""Notes of files being written: what a killed program left is found by them, and nothing else is touched."""

import os
from pathlib import Path

from app.store.files.unfinished import FOLDER, PART, noted, sweep


def left_by_a_kill(home: Path, part: Path) -> None:
    """Leave a part and its note, as a kill does."""
    (home / FOLDER).mkdir(exist_ok=True)
    (home / FOLDER / part.name).write_bytes(b"\n" + os.fsencode(part))
    part.parent.mkdir(exist_ok=True)
    part.write_bytes(b"half")


def test_a_part_is_removed_wherever_it_is_and_its_note_with_it(tmp_path: Path) -> None:
    part = tmp_path / "away" / f"{PART}1"
    left_by_a_kill(tmp_path, part)
    assert sweep(tmp_path).refused == ()
    assert not part.exists() and not (tmp_path / FOLDER).exists()


def test_a_note_that_names_something_else_removes_nothing(tmp_path: Path) -> None:
    precious = tmp_path / "precious.txt"
    left_by_a_kill(tmp_path, precious)
    sweep(tmp_path)
    assert precious.read_bytes() == b"half" and not (tmp_path / FOLDER).exists()


def test_a_file_being_written_is_left_alone_until_it_is_done(tmp_path: Path) -> None:
    part = tmp_path / f"{PART}1"
    with noted(tmp_path, part):
        part.write_bytes(b"half")
        assert sweep(tmp_path).busy == (part,)
        part.rename(tmp_path / "done")
    assert sweep(tmp_path).busy == () and not (tmp_path / FOLDER).exists()


def test_a_part_on_a_stick_that_was_pulled_out_is_remembered_until_it_is_back(tmp_path: Path) -> None:
    part = tmp_path / "stick" / f"{PART}1"
    left_by_a_kill(tmp_path, part)
    (tmp_path / "stick").rename(tmp_path / "pulled out")
    assert sweep(tmp_path).absent == (part,)
    (tmp_path / "pulled out").rename(tmp_path / "stick")
    assert sweep(tmp_path).absent == () and not part.exists()


def test_notes_of_what_cannot_be_reached_do_not_grow_for_ever(tmp_path: Path) -> None:
    for number in range(60):
        left_by_a_kill(tmp_path, tmp_path / f"stick {number}" / f"{PART}{number}")
        (tmp_path / f"stick {number}" / f"{PART}{number}").unlink()
        (tmp_path / f"stick {number}").rmdir()
    assert len(sweep(tmp_path).absent) == 60
    assert len(sweep(tmp_path).absent) == 50
    assert len(sweep(tmp_path, forget=True).absent) == 50
    assert not (tmp_path / FOLDER).exists()


def test_without_a_place_for_the_note_the_file_is_written_all_the_same(tmp_path: Path) -> None:
    home = tmp_path / "home"
    home.write_bytes(b"a file in the way")
    with noted(home, tmp_path / f"{PART}1"):
        (tmp_path / "done").write_bytes(b"whole")
    assert home.read_bytes() == b"a file in the way"
