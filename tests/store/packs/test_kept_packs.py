"""Packs are read once, and again as soon as a file of theirs has changed."""

import shutil
import threading
from pathlib import Path

import pytest

from app.domain.errors import EvenhandError
from app.store.packs.kept_packs import KeptPacks
from tests.conftest import ROOT

ID = "senior-ml-scientist"


@pytest.fixture
def packs(tmp_path: Path) -> KeptPacks:
    for name in ("rubrics", "exercises"):
        shutil.copytree(ROOT / name, tmp_path / name)
    return KeptPacks(tmp_path / "rubrics", tmp_path / "exercises")


def write(file: Path, before: str, after: str) -> None:
    text = file.read_text("utf-8")
    assert before in text
    file.write_text(text.replace(before, after), "utf-8")


def test_what_was_read_is_not_read_again(packs: KeptPacks) -> None:
    assert not packs.at_hand
    first = packs.rubrics(), packs.rubric(ID), packs.shelf(), packs.exercise("notebook-review", "lumora")
    assert packs.at_hand
    again = packs.rubrics(), packs.rubric(ID), packs.shelf(), packs.exercise("notebook-review", "lumora")
    assert all(one is other for one, other in zip(first, again, strict=True))


def test_a_changed_file_is_read_again(packs: KeptPacks, tmp_path: Path) -> None:
    version = packs.rubric(ID).version
    exercise = packs.shelf().exercises[0]
    write(tmp_path / "rubrics" / f"{ID}.yaml", f'version: "{version}"', 'version: "9.9.9"')
    assert not packs.at_hand
    assert packs.rubric(ID).version == packs.rubrics().rubrics[0].version == "9.9.9"
    file = tmp_path / "exercises" / exercise.id / "exercise.yaml"
    write(file, f"title: {exercise.title}\n", "title: Another title\n")
    assert packs.shelf().exercises[0].title == "Another title"


def test_what_is_broken_is_told_each_time_and_mended_is_there(packs: KeptPacks, tmp_path: Path) -> None:
    file = tmp_path / "rubrics" / f"{ID}.yaml"
    write(file, f"id: {ID}", "id: [")
    for _ in range(2):
        with pytest.raises(EvenhandError):
            packs.rubric(ID)
    write(file, "id: [", f"id: {ID}")
    assert packs.rubric(ID).id == ID


def test_who_asks_while_they_are_being_read_waits_for_that(packs: KeptPacks) -> None:
    found: list[object] = []
    threads = [threading.Thread(target=lambda: found.append(packs.rubrics())) for _ in range(3)]
    for each in threads:
        each.start()
    for each in threads:
        each.join()
    assert found == [packs.rubrics()] * 3 and all(each is found[0] for each in found)
