"""Erasing a candidate reaches the second folder of backups, and waits for a stick that is away."""

from pathlib import Path

import pytest

from app.domain.errors import Conflict
from app.domain.packs.rubric import Rubric
from app.services.panels.planning import SeatPlan, plan_panel
from app.services.records import certificate, erase, retention, upkeep
from app.store.database.workspace import Workspace
from app.store.upkeep import second_folder

NAME = "Zoltan Example"


@pytest.fixture
def stick(tmp_path: Path) -> Path:
    """A stick that is in."""
    made = tmp_path / "stick"
    made.mkdir()
    return made


@pytest.fixture
def candidate(workspace: Workspace, rubric: Rubric, stick: Path) -> str:
    """A candidate of whom there is a backup in both folders."""
    second_folder.choose(workspace, stick)
    panel = plan_panel(workspace, NAME, rubric, [SeatPlan("Ines Novak")])
    assert upkeep.back_up(workspace)
    assert holding(stick) and holding(workspace.folder / "backups")
    return panel.candidate.id


def holding(folder: Path) -> list[Path]:
    """Return the files below a folder that hold the name."""
    files = (each for each in folder.rglob("*") if each.is_file())
    return [each for each in files if NAME.encode() in each.read_bytes()]


def test_the_copies_there_go_too(workspace: Workspace, candidate: str, stick: Path) -> None:
    done = erase.erase(workspace, candidate, "Rosa")
    assert holding(stick) == [] and not done.given_up
    assert upkeep.back_up(workspace)
    assert list(stick.rglob("evenhand-*.db")) and holding(stick) == [], "one without the words"


def test_while_the_stick_is_away_the_certificate_waits(
    workspace: Workspace, candidate: str, stick: Path
) -> None:
    pocket = stick.rename(stick.with_name("pocket"))
    with pytest.raises(Conflict, match="which is not here"):
        erase.erase(workspace, candidate, "Rosa")
    known = retention.state(workspace).erasings[candidate]
    assert known.open and "stick" in str(erase.waits_for(workspace, known))
    assert holding(workspace.folder) == [], "what is here is gone already"
    assert erase.finish(workspace).ended == ()
    pocket.rename(stick)
    [ended] = erase.finish(workspace).ended
    assert ended.candidate == candidate and holding(stick) == []


def test_a_folder_that_is_given_up_is_named_on_the_certificate(
    workspace: Workspace, candidate: str, stick: Path, tmp_path: Path
) -> None:
    stick.rename(stick.with_name("lost"))
    with pytest.raises(Conflict):
        erase.erase(workspace, candidate, "Rosa")
    second_folder.leave(workspace)
    [done] = erase.finish(workspace).ended
    [place] = done.given_up
    assert str(stick) in place
    certificate.save(done, tmp_path / "done.json", tmp_path)
    assert place in (tmp_path / "done.json").read_text("utf-8")


def test_saving_elsewhere_that_broke_off_can_be_done_again_in_the_same_folder(
    workspace: Workspace, candidate: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Killed once everything was copied and before it was put in its place."""
    from app.store.upkeep import backups

    there = tmp_path / "elsewhere"
    backups.save_into(workspace, there)
    (there / "backups" / ".evenhand-part-0123456789abcdef").write_bytes(b"half")
    (there / "evenhand.db.part").write_bytes(b"half")
    upkeep.save_elsewhere(workspace, there)
    with Workspace.open(there, workspace.clock) as saved:
        assert saved.id == workspace.id
    assert len(list((there / "backups").iterdir())) == 1
    with pytest.raises(Conflict, match="There is a workspace"):
        upkeep.save_elsewhere(workspace, there)
    (there / "evenhand.db").unlink()
    with pytest.raises(Conflict, match="still lies"):
        upkeep.save_elsewhere(workspace, there)  # who worked there lost the file, and has this backup
