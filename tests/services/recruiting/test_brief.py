"""The brief before the interviews: what the candidate reads, and never a word to be rated by."""

import re
from datetime import datetime, timedelta, timezone
from pathlib import Path

import pytest
from pypdf import PdfReader

from app import cli
from app.domain.errors import InvalidInput
from app.domain.packs.rubric import Rubric
from app.services.panels.planning import SeatPlan, plan_panel
from app.services.recruiting import brief
from app.store.database.workspace import Workspace
from tests.conftest import ROOT, Clock
from tests.services.conftest import FOCUS

FONTS = ROOT / "resources" / "fonts"
CONTACT = "Rosa Lind, rosa@example.org"


def planned(workspace: Workspace, rubric: Rubric, clock: Clock) -> str:
    seats = [
        SeatPlan("Mara *Haas*", FOCUS, clock() + timedelta(days=2), 60),
        SeatPlan("Jon Aas", FOCUS[:1], None, 45),
    ]
    return plan_panel(workspace, "Ada Example", rubric, seats).id


def test_it_says_who_when_how_long_what_and_whom_to_ask(
    workspace: Workspace, rubric: Rubric, clock: Clock
) -> None:
    told = brief.text(workspace, planned(workspace, rubric, clock), CONTACT)
    assert "2 conversations, 105 minutes in all" in told
    when = "Thursday, 19 November 2026, 14:00 to 15:00 (UTC+1, one hour ahead of Coordinated Universal Time)"
    assert rf"- **Mara \*Haas\***, 60 minutes, {when}" in told
    assert [rubric.dimension(each).title in told for each in FOCUS] == [True, True]
    assert [each.title for each in rubric.dimensions if each.title in told and each.id not in FOCUS] == []
    assert "Please tell: **Rosa Lind, rosa@example.org**" in told


@pytest.mark.parametrize(
    ("minutes", "said"),
    [
        (0, "(UTC, Coordinated Universal Time)"),
        (-300, "(UTC−5, five hours behind Coordinated Universal Time)"),
        (330, "(UTC+5:30, five hours 30 minutes ahead of Coordinated Universal Time)"),
    ],
)
def test_a_time_says_by_which_clock(workspace: Workspace, rubric: Rubric, minutes: int, said: str) -> None:
    begin = datetime(2027, 1, 4, 9, 5, tzinfo=timezone(timedelta(minutes=minutes)))
    plan = plan_panel(workspace, "Ada Example", rubric, [SeatPlan("Jon Aas", FOCUS[:1], begin, 45)])
    assert f"Monday, 4 January 2027, 09:05 to 09:50 {said}" in brief.text(workspace, plan.id, CONTACT)


def test_nothing_of_the_rubric_but_titles_stands_in_it(
    workspace: Workspace, rubric: Rubric, clock: Clock
) -> None:
    told = brief.text(workspace, planned(workspace, rubric, clock), CONTACT)
    for dimension in rubric.dimensions:
        secret = [each.text for each in (*dimension.anchors, *dimension.questions)]
        assert not [each for each in secret if each in told]
    assert not [each.text for each in rubric.signals if each.text in told]
    assert not re.search(r"\blevel\b|\brating", told, re.IGNORECASE)


def test_the_pdf_says_what_the_markdown_says(
    workspace: Workspace, rubric: Rubric, clock: Clock, tmp_path: Path
) -> None:
    panel = planned(workspace, rubric, clock)
    brief.write(workspace, panel, CONTACT, tmp_path / "brief.pdf", FONTS)
    pages = PdfReader(tmp_path / "brief.pdf").pages
    words = " ".join(" ".join(page.extract_text() for page in pages).split())
    assert "Mara *Haas*, 60 minutes" in words and CONTACT in words and "Ada Example" in words
    assert len(pages) <= 2


@pytest.mark.parametrize(
    ("contact", "name"), [(" ", "brief.pdf"), (CONTACT, "brief.docx"), ("x" * 301, "b.md")]
)
def test_without_a_contact_or_in_another_form_nothing_is_written(
    workspace: Workspace, rubric: Rubric, clock: Clock, tmp_path: Path, contact: str, name: str
) -> None:
    panel = planned(workspace, rubric, clock)
    with pytest.raises(InvalidInput):
        brief.write(workspace, panel, contact, tmp_path / name, FONTS)
    assert not (tmp_path / name).exists()


def test_it_is_a_web_page_and_large_print_too(
    workspace: Workspace, rubric: Rubric, clock: Clock, tmp_path: Path
) -> None:
    panel = planned(workspace, rubric, clock)
    brief.write(workspace, panel, CONTACT, tmp_path / "brief.html", FONTS)
    page = (tmp_path / "brief.html").read_text("utf-8")
    assert page.startswith('<!DOCTYPE html>\n<html lang="en-GB">')
    assert "<strong>Mara *Haas*</strong>, 60 minutes" in page and "<title>Your interviews</title>" in page
    for name, large in (("brief.pdf", False), ("large.pdf", True)):
        brief.write(workspace, panel, CONTACT, tmp_path / name, FONTS, large=large)
    pages = [len(PdfReader(tmp_path / name).pages) for name in ("brief.pdf", "large.pdf")]
    assert pages[0] < pages[1]
    with pytest.raises(InvalidInput, match="Large print is a PDF"):
        brief.write(workspace, panel, CONTACT, tmp_path / "large.html", FONTS, large=True)


def test_from_the_command_line(
    workspace: Workspace, rubric: Rubric, clock: Clock, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    planned(workspace, rubric, clock)
    file = tmp_path / "brief.md"
    told = [
        "--workspace",
        str(workspace.folder),
        "brief",
        "Ada Example",
        "--contact",
        CONTACT,
        "-o",
        str(file),
    ]
    assert cli.run(told) == 0
    assert file.read_text("utf-8").startswith("# Your interviews: ")
    assert capsys.readouterr().out == f"{file}\n"
