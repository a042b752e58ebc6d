"""A fact has one sentence: what the room says of a panel stands on its paper, in either language."""

from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel

from app import paths
from app.domain.debrief.paper_copies import PaperOptions
from app.domain.packs.rubric import Rubric
from app.domain.scorecard import rules
from app.services.debrief import debrief
from app.services.panels import planning
from app.services.panels.planning import SeatPlan
from app.services.scorecard import desk as reading
from app.services.scorecard import scoring
from app.ui.look import language
from tests.reports.debrief.test_debrief import squeezed, text_of

LEVELS = {"Mara Haas": (3, 3, 3, 3), "Jon Aas": (4, 1, 4, 2), "Eva Lind": (3, 3, 4, 4)}
IN = {
    "en": (
        "Krippendorff’s ordinal alpha is", "So few ratings", "The policy is not met. 1 of the",
        "Without Jon Aas’s scorecard, the policy would be open.",
        "Mara Haas gave level 3 on all 4 dimensions. Was there evidence for each?",
        "does not hold: ", "weighted mean 3.25 over 4 dimensions",
    ),
    "de": (
        "Krippendorffs ordinales Alpha ist", "So wenige Bewertungen", "Die Entscheidungsregeln sind nicht",
        "Ohne den Bogen von Jon Aas wären die Entscheidungsregeln offen.",
        "Mara Haas vergab überall Stufe 3, bei 4 Dimensionen. Gab es für jede einen Beleg?",
        "gilt nicht: ", "gewichtetes Mittel 3,25 über 4 Dimensionen",
    ),
}  # fmt: skip


@pytest.fixture(autouse=True)
def english_again(qapp: QApplication) -> Iterator[None]:
    """Let no other test speak what one of these did."""
    yield
    language.speak(qapp, "en", paths.resources() / "translations")


@pytest.mark.parametrize("code", list(IN))
def test_what_the_room_says_of_a_panel_stands_on_its_paper(
    start: Callable[..., Any], rubric: Rubric, tmp_path: Path, code: str
) -> None:
    session = start()
    session.keep(session.settings.replace(language=code))
    focus = tuple(each.id for each in rubric.dimensions[:4])
    panel = planning.plan_panel(
        session.workspace, "Ines Okafor", rubric, [SeatPlan(name, focus) for name in LEVELS]
    )
    for seat in panel.seats:
        desk = reading.open_desk(session.workspace, panel.id, seat.id)
        for dimension, level in zip(focus, LEVELS[seat.interviewer.name], strict=True):
            desk = scoring.take_note(session.workspace, desk, f"Seen by {seat.interviewer.name}", dimension)
            desk = scoring.act(session.workspace, desk, rules.rate, dimension, level)
        desk = scoring.act(session.workspace, desk, rules.recommend, "yes", "Solid")
        scoring.seal(session.workspace, desk)
    session.window.open_panel(panel.id)
    QTest.qWait(20)
    face = session.window.room.ratings
    told = [
        each.text()
        for each in face._below.findChildren(QLabel)
        if each.isVisible() and len(each.text()) > 1  # not the signs of rules
    ]
    fonts = paths.resources() / "fonts"
    pdf = debrief.paper(session.workspace, panel.id, fonts, PaperOptions(language=code))
    paper = squeezed(text_of(pdf, tmp_path, "-raw")).casefold()
    assert [each for each in told if squeezed(each).casefold() not in paper] == []
    for sentence in IN[code]:
        assert any(sentence in each for each in told), (sentence, told)
