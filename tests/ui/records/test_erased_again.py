"""Going back from the window to an older copy that still holds a candidate who was erased since."""

import shutil
from collections.abc import Callable
from pathlib import Path

from app.domain.packs.rubric import Rubric
from app.services.records import erase, upkeep
from app.ui.application import Session
from app.ui.widgets.two_line_list import EntryList
from tests.services.conftest import plan
from tests.ui.conftest import shown
from tests.ui.waiting import until


def listed(session: Session) -> str:
    """Return what the lists of the window say."""
    lists = [each.model() for each in session.window.findChildren(EntryList)]
    return "\n".join(str(each.index(row, 0).data()) for each in lists for row in range(each.rowCount()))


def test_who_was_erased_is_not_listed_once_that_is_done_again(
    start: Callable[..., Session], rubric: Rubric, tmp_path: Path
) -> None:
    session = start()
    kept = plan(session.workspace, rubric, "Mara Haas", candidate="Bea Kept")
    panel = plan(session.workspace, rubric, "Mara Haas", candidate="Ada Gone")
    made = upkeep.back_up(session.workspace)
    assert made
    copied = Path(shutil.copy(made, tmp_path / "from a stick.db"))
    erase.erase(session.workspace, panel.candidate.id, "Mara Haas")
    session.restore(copied)
    until(lambda: shown(session.window, "erased to the last copy"), "it is said")
    assert kept.candidate.name in listed(session)
    assert panel.candidate.name not in listed(session)
