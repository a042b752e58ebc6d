"""The report of an import: how many files ended how, and which desks came."""

from app.domain.errors import Sentence
from app.domain.records.import_report import ImportLine, ImportReport

SAID = Sentence("It came.")
REPORT = ImportReport(
    (
        ImportLine("a.evenhand", "added", SAID, "panel-1", "seat-1"),
        ImportLine("b.evenhand", "known", SAID, "panel-2", "seat-2"),
        ImportLine("c.evenhand", "refused", SAID, "panel-3", "seat-3", 5),
        ImportLine("d.evenhand", "added", SAID),
        ImportLine("e.evenhand", "added", SAID, "panel-4"),
    )
)


def test_files_are_counted_by_how_they_ended() -> None:
    assert [REPORT.count(outcome) for outcome in ("added", "known", "refused")] == [3, 1, 1]


def test_the_desks_of_kits_that_came_or_were_here_can_be_opened_and_no_others() -> None:
    assert REPORT.desks == (("panel-1", "seat-1"), ("panel-2", "seat-2"))
