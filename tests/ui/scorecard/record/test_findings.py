"""The findings beside the notes: the facts of this case alone, hint and buttons where the eye is."""

from collections.abc import Callable, Iterator
from types import SimpleNamespace

import pytest
from PySide6.QtCore import QRectF, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from app import paths
from app.services.panels.planning import SeatPlan
from app.store.packs.exercises import list_exercises, load_exercise
from app.ui.scorecard.record.findings import FindingList, FindingPart
from app.ui.widgets.wrapped_text import without_marks
from tests.ui.conftest import seat

Begin = Callable[[str, str], SimpleNamespace]


@pytest.fixture
def begin(start: Callable[..., object], rubric: object) -> Iterator[Begin]:
    """Open the desk of a seat with an exercise and a variant, in a small window."""

    def opened(exercise: str, variant: str) -> SimpleNamespace:
        frozen = load_exercise(paths.exercises(), exercise, variant)
        page = seat(start, rubric, SeatPlan("Mara Haas", exercise=frozen)).page
        page.window().resize(1280, 720)
        QApplication.processEvents()
        return SimpleNamespace(page=page, frozen=frozen, findings=page.record.pane.findings)

    yield opened


def parts(findings: FindingList) -> list[FindingPart]:
    """Return what is painted in the current row, where it stands in the list."""
    index = findings.currentIndex()
    return list(findings._delegate.parts(QRectF(findings.visualRect(index)), index))


@pytest.mark.parametrize(
    "exercise", ["system-design", "experiment-readout", "notebook-review", "llm-evaluation"]
)
def test_findings_tell_the_facts_of_this_variant_and_of_no_other(begin: Begin, exercise: str) -> None:
    [listed] = [each for each in list_exercises(paths.exercises()).exercises if each.id == exercise]
    (variant, _), *others = listed.variants
    hour = begin(exercise, variant)
    findings, frozen = hour.findings, hour.frozen
    own = {each.finding: each.facts for each in frozen.chosen.findings}
    seen = 0
    for row, finding in enumerate(frozen.exercise.findings):
        findings.setCurrentIndex(findings.model().index(row, 0))
        told = [part.text for part in parts(findings)]
        assert finding.title in told and finding.detail in told
        if own[finding.id]:
            seen += 1
            assert own[finding.id] in told
            spoken = findings.currentIndex().data(Qt.ItemDataRole.AccessibleTextRole)
            assert without_marks(own[finding.id]) in spoken and "**" not in spoken
        for other, other_title in others:
            whole = " ".join(told).casefold()
            names = (other.replace("-", " "), other_title.partition(":")[0].casefold())
            assert not any(name in whole for name in names)
            foreign = {each.finding: each.facts for each in frozen.exercise.variant(other).findings}
            assert foreign[finding.id] in ("", own[finding.id]) or foreign[finding.id] not in told
    assert seen >= 8


def test_hint_and_buttons_stand_in_sight_before_facts_and_details(begin: Begin) -> None:
    hour = begin("system-design", "payment-fraud")
    room = QRectF(hour.findings.viewport().rect())
    for row, finding in enumerate(hour.frozen.exercise.findings):
        hour.findings.setCurrentIndex(hour.findings.model().index(row, 0))
        QApplication.processEvents()
        told = parts(hour.findings)
        texts = [part.text for part in told]
        hint = next(at for at, text in enumerate(texts) if finding.hints[0] in text)
        buttons = [at for at, part in enumerate(told) if part.act]
        assert [told[at].act for at in buttons] == ["hint", "found", "missed"]
        facts = texts.index(hour.frozen.facts(finding.id))
        assert hint < buttons[0] and buttons[-1] < facts < texts.index(finding.detail)
        assert all(room.contains(told[at].where) for at in (0, hint, *buttons))
        assert told[0].where.width() > 0.85 * room.width(), "the title has the whole width"


def test_the_buttons_do_what_the_keys_do(begin: Begin) -> None:
    hour = begin("experiment-readout", "checkout-speed")
    findings = hour.findings
    for act in ("hint", "found", "missed"):
        [button] = [part for part in parts(findings) if part.act == act]
        QTest.mouseClick(findings.viewport(), Qt.MouseButton.LeftButton, pos=button.where.center().toPoint())
        QApplication.processEvents()
    marks = hour.page.desk.card.findings
    assert [(mark.outcome, mark.hint) for mark in marks.values()] == [("found", 1), ("missed", 0)]


def test_figures_are_bold_and_code_has_no_signs_round_it(begin: Begin) -> None:
    from PySide6.QtGui import QFont

    from app.ui.widgets.wrapped_text import marked

    layout, _ = marked("`topic` takes **75%** of it", QFont().toString(), 400.0)
    assert layout.text() == "topic takes 75% of it"
    code, figure = layout.formats()
    assert (code.start, code.length) == (0, 5) and code.format.fontFixedPitch()
    assert (figure.start, figure.length) == (12, 3) and figure.format.fontWeight() == QFont.Weight.Bold
