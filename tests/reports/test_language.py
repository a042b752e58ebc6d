"""The debrief in German: every fixed word is, and what people wrote stays as they wrote it."""

import re
from pathlib import Path

import pikepdf
import pytest
from pypdf import PdfReader

from app.domain.debrief.paper_copies import PaperOptions
from app.reports.debrief.debrief import debrief_pdf
from tests import translations
from tests.domain.table import Table
from tests.reports import sample_debrief as made
from tests.reports.debrief.test_debrief import squeezed, text_of
from tests.reports.debrief.test_meeting import table

__all__ = ["table"]
GERMAN = PaperOptions(language="de")
SAME = {
    "AD",
    "August",
    "April",
    "Dimension",
    "November",
    "September",
    "Version",
    "Signal: {text}",
    "{time}\u00a0min",
}
"""Said alike in both."""


def test_a_german_paper_says_so_and_dates_as_germans_do(tmp_path: Path) -> None:
    pdf = debrief_pdf(made.sample(4), made.FONTS, GERMAN)
    text = text_of(pdf, tmp_path)
    assert "Was jeder Platz sah" in text and "Belege nach Dimension" in text
    assert re.search(r"\d\.(–\d+\.)? (November|Oktober|März) 20\d\d", text)
    with pikepdf.open(tmp_path / "out.pdf") as document:
        assert document.Root.Lang == "de-DE"
    assert "Nachbesprechung" in str(PdfReader(tmp_path / "out.pdf").metadata)
    assert pdf == debrief_pdf(made.sample(4), made.FONTS, GERMAN)


@pytest.mark.parametrize("seats", [1, 4])
def test_no_english_fixed_word_is_left(seats: int, table: Table, tmp_path: Path) -> None:
    for value in (made.sample(seats), table.shown):
        english = squeezed(text_of(debrief_pdf(value, made.FONTS), tmp_path))
        german = squeezed(text_of(debrief_pdf(value, made.FONTS, GERMAN), tmp_path))
        fixed = {each.source for each in translations.gather() if each.context == "paper"}
        long = [squeezed(each) for each in fixed if "{" not in each and len(each) > 15]
        assert [each for each in long if each in english], "the English paper has them"
        assert not [each for each in long if each in german]


def test_what_people_wrote_stands_as_they_wrote_it(table: Table, tmp_path: Path) -> None:
    german = squeezed(text_of(debrief_pdf(table.shown, made.FONTS, GERMAN), tmp_path))
    notes = [note.text for seat in table.shown.seats for note in seat.card.notes]
    assert notes and all(squeezed(each) in german for each in notes)
    decision = table.shown.meeting.decision if table.shown.meeting else None
    assert decision is None or squeezed(decision.reasons) in german


def test_english_is_spoken_again_after_a_german_paper() -> None:
    before = debrief_pdf(made.sample(1), made.FONTS)
    debrief_pdf(made.sample(1), made.FONTS, GERMAN)
    assert debrief_pdf(made.sample(1), made.FONTS) == before
