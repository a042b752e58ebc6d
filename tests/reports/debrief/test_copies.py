"""Copies for outside: whom they do not name, what they leave out, and the paper they are on."""

import sqlite3
from contextlib import closing
from datetime import timedelta
from pathlib import Path

import pytest
from pypdf import PdfReader

from app import cli
from app.domain.debrief.debrief import Debrief
from app.domain.debrief.paper_copies import PaperOptions
from app.domain.kits.bundle import PanelOpened
from app.domain.records.applicant import Details
from app.reports.debrief.debrief import debrief_pdf
from app.services.demo import demo
from app.services.panels import lists
from app.store.database.workspace import Workspace
from tests.conftest import Clock
from tests.domain.table import Table
from tests.reports import sample_debrief as made
from tests.reports.debrief.test_debrief import page_texts, squeezed, text_of
from tests.reports.debrief.test_meeting import DIMENSIONS, table

__all__ = ["table"]
QUOTE = "Maren and Ines Okafor argued about the split; Tove Lindqvist wrote it down."


def told(value: Debrief, tmp_path: Path, options: PaperOptions | None = None) -> str:
    return text_of(debrief_pdf(value, made.FONTS, options), tmp_path)


def quoted(words: str = QUOTE, **marks: object) -> Debrief:
    packs = made.rubric()
    plan = made.panel(packs, [made.seat(number, packs) for number in range(3)])
    cards = [made.card(plan, packs, number) for number in range(3)]
    note = made.card_note(words, packs.dimensions[0].id).replace(**marks)
    signal = next(each.id for each in packs.signals if each.kind == "red-flag")
    cards[0] = cards[0].replace(notes=(note,), signals=(made.mark(signal, "Ines said: skip it"),))
    return made.opened(cards, plan, packs)


def test_a_pseudonymous_copy_names_nobody_anywhere(tmp_path: Path) -> None:
    names = ("Ines", "Okafor", "Maren", "Haas", "Tove", "Lindqvist", "Jonas", "Brandt")
    assert all(name in told(quoted(), tmp_path) for name in names)
    options = PaperOptions(pseudonymous=("candidate", "interviewers"))
    pdf = debrief_pdf(quoted(), made.FONTS, options)
    text = text_of(pdf, tmp_path) + str(PdfReader(tmp_path / "out.pdf").metadata)
    assert not [name for name in names if name in text]
    assert squeezed("Interviewer 1 and Candidate argued about the split; Interviewer 2 wrote") in squeezed(
        text
    )
    assert squeezed("a nickname or a misspelt name is not found") in squeezed(text)


def test_what_the_workspace_knows_of_a_candidate_is_hidden_too() -> None:
    said = "Okafor, Ines (ines@example.org, +49 30 1234567, GH-99) came from Brot & Söhne."
    known = Details(
        email="ines@example.org", phone="030 1234567", external_id="GH-99", company="Brot & Söhne AG"
    )
    options = PaperOptions(pseudonymous=("candidate",))
    pdf = debrief_pdf(quoted(said), made.FONTS, options, None, known)
    pages = squeezed(" ".join(page_texts(pdf)))
    assert squeezed("Candidate, Candidate ([e-mail], [phone], [id]) came from [employer].") in pages
    whole = squeezed(" ".join(page_texts(debrief_pdf(quoted(said), made.FONTS, None, None, known))))
    assert squeezed(said) in whole


def test_a_copy_of_a_workspace_asks_it_what_it_knows(demo_folder: Path, tmp_path: Path, clock: Clock) -> None:
    with Workspace.open(demo_folder, clock) as workspace:
        demo.sealed_panel(workspace, made.ROOT / "rubrics")
    with closing(sqlite3.connect(demo_folder / "evenhand.db")) as file, file:
        told = Details(company="Support").model_dump_json(exclude_defaults=True)
        file.execute("UPDATE candidates SET details = ? WHERE name = 'Leila Brandt'", [told])
    out = tmp_path / "copy.pdf"
    verb = ["--workspace", str(demo_folder), "debrief", "Leila Brandt", "-o", str(out)]
    for more, hidden in (([], False), (["--pseudonymous", "candidate"], True)):
        assert cli.run([*verb, *more]) == 0
        assert ("[employer]" in "".join(page_texts(out.read_bytes()))) == hidden


def test_only_those_asked_for_are_pseudonymous(tmp_path: Path) -> None:
    text = told(quoted(), tmp_path, PaperOptions(pseudonymous=("candidate",)))
    assert "Okafor" not in text
    assert "Maren Haas" in text


def test_a_copy_without_notes_holds_no_word_of_them_and_says_so(tmp_path: Path) -> None:
    text = squeezed(told(quoted(), tmp_path, PaperOptions(notes=False)))
    assert squeezed(QUOTE) not in text
    assert squeezed("Ines said: skip it") not in text
    assert squeezed("leaves out the notes and the evidence of signals") in text
    assert squeezed("No note was filed here") not in text


@pytest.mark.parametrize("seats", [1, 4, 12])
def test_letter_paper_is_letter_and_page_one_stays_one_page(seats: int) -> None:
    pdf = debrief_pdf(made.sample(seats), made.FONTS, PaperOptions(paper="letter"))
    first, second = page_texts(pdf, 2)
    assert "Red flags" in first
    assert second.startswith(("Overall recommendations in full", "Evidence by dimension"))
    assert b"612" in pdf
    assert pdf == debrief_pdf(made.sample(seats), made.FONTS, PaperOptions(paper="letter"))


def test_an_early_opening_is_loud_on_page_one() -> None:
    whole = made.sample(2)
    opened = PanelOpened(
        by="Rita Recruiter", how="early", reason="The offer cannot wait", without=(whole.panel.seats[1].id,),
        at=made.BEGIN + timedelta(days=1),
    )  # fmt: skip
    first = page_texts(debrief_pdf(whole.replace(openings=(opened,)), made.FONTS))[0]
    said = "Opened early: 18 November 2026, by Rita Recruiter, without Tove Lindqvist: The offer cannot wait"
    assert squeezed(said) in squeezed(first)
    assert "Opened early" not in page_texts(debrief_pdf(whole, made.FONTS))[0]


def test_what_the_meeting_made_of_it_stands_on_page_one(table: Table) -> None:
    table.begin(0)
    first = page_texts(debrief_pdf(table.shown, made.FONTS))[0]
    assert "Not answered" in first
    assert "Furthest apart:" in first
    table.agree(DIMENSIONS[2], 2, "The board shows it")
    table.answer(table.shown.red_flags[0].id, "Asked again, and answered well")
    first = squeezed(page_texts(debrief_pdf(table.shown, made.FONTS))[0])
    assert squeezed("Agreed: level 2. The board shows it") in first or squeezed("Furthest apart") in first
    assert squeezed("Answer: Asked again, and answered well") in first


def test_the_command_line_writes_a_copy_and_refuses_what_it_does_not_know(
    demo_folder: Path, tmp_path: Path, clock: Clock, capsys: pytest.CaptureFixture[str]
) -> None:
    with Workspace.open(demo_folder, clock) as workspace:
        demo.sealed_panel(workspace, made.ROOT / "rubrics")
        line = lists.find_panel(workspace, "Leila Brandt")
    out = tmp_path / "copy.pdf"
    verb = ["--workspace", str(demo_folder), "debrief", line.candidate, "-o", str(out)]
    assert cli.run([*verb, "--pseudonymous", "candidate", "--paper", "letter"]) == 0
    assert line.candidate not in "".join(page_texts(out.read_bytes()))
    for odd in (["--paper", "a5"], ["--pseudonymous", "everybody"]):
        assert cli.run([*verb, *odd]) == 2


def test_a_quotation_stands_in_the_marks_of_the_language_wherever_it_is_printed(tmp_path: Path) -> None:
    quotation = quoted('"We never tested it", twice')
    english = squeezed(told(quotation, tmp_path))
    assert english.count("“Wenevertestedit”,twice") == 2, "with the evidence and in the time line"
    assert '"We' not in english
    german = squeezed(told(quotation, tmp_path, PaperOptions(language="de")))
    assert german.count("„Wenevertestedit“,twice") == 2
    flagged = squeezed(told(quoted('"We never tested it", twice', tone="red-flag"), tmp_path))
    assert flagged.count("“Wenevertestedit”,twice") == 3, "with the red flags of page one too"
    assert '"We' not in flagged
