"""The newest backup is tried out: opened as a workspace, and read whole."""

from pathlib import Path

import pytest

from app.domain.errors import NotFound
from app.domain.packs.rubric import Rubric
from app.services.panels.planning import SeatPlan, plan_panel
from app.services.records import drill, upkeep
from app.services.records.reading_apart import ReadingApart
from app.services.scorecard import desk as desks
from app.services.scorecard import scoring
from app.store.database.workspace import Workspace
from app.store.upkeep.check import check
from tests.conftest import Clock
from tests.services.conftest import finish


@pytest.fixture
def backup(workspace: Workspace, rubric: Rubric) -> Path:
    """The backup of a workspace with one sealed card, in which things went on since."""
    panel = plan_panel(workspace, "Ada Example", rubric, [SeatPlan("Ines Novak", (rubric.dimensions[0].id,))])
    scoring.seal(workspace, finish(workspace, desks.open_desk(workspace, panel.id, panel.seats[0].id)))
    made = upkeep.back_up(workspace)
    assert made
    return made


def test_it_tells_how_much_is_in_it_and_leaves_nothing(
    workspace: Workspace, rubric: Rubric, backup: Path
) -> None:
    events = check(workspace).events
    plan_panel(workspace, "Bo Example", rubric, [SeatPlan("Jon Aas")])
    before, there = {*workspace.folder.iterdir()}, backup.read_bytes()
    came_to, findings = drill.try_newest(workspace, ReadingApart())
    assert (came_to.events, came_to.cards, came_to.whole, findings) == (events, 1, True, ())
    assert drill.last_tried(workspace) == came_to
    assert {*workspace.folder.iterdir()} == before and backup.read_bytes() == there
    assert upkeep.back_up(workspace) and upkeep.back_up(workspace) is None, "that it was tried is no change"


@pytest.mark.parametrize("what", [b'"level":', b'"dimensions":['])
def test_one_wrong_letter_in_it_is_found(workspace: Workspace, backup: Path, what: bytes) -> None:
    content = backup.read_bytes()
    at = content.index(what) + len(what)
    backup.write_bytes(content[:at] + bytes([content[at] ^ 1]) + content[at + 1 :])
    came_to, findings = drill.try_newest(workspace, ReadingApart())
    assert findings and not came_to.whole
    assert check(workspace).ok, "the workspace itself is whole"


def test_a_backup_that_does_not_open_is_told(workspace: Workspace, backup: Path) -> None:
    backup.write_bytes(backup.read_bytes()[:5000])
    came_to, [finding] = drill.try_newest(workspace, ReadingApart())
    assert not came_to.whole and "damaged" in str(finding)


def test_it_is_due_once_a_week_and_only_where_there_is_a_backup(
    workspace: Workspace, rubric: Rubric, clock: Clock
) -> None:
    assert not drill.is_due(workspace)
    with pytest.raises(NotFound):
        drill.try_newest(workspace, ReadingApart())
    plan_panel(workspace, "Ada Example", rubric, [SeatPlan("Ines Novak")])
    upkeep.back_up(workspace)
    assert drill.is_due(workspace)
    drill.try_newest(workspace, ReadingApart())
    assert not drill.is_due(workspace)
    clock.pass_by(hours=24 * 6)
    assert not drill.is_due(workspace)
    clock.pass_by(hours=25)
    assert drill.is_due(workspace)
