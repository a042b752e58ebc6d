"""Feedback after the decision: only what the committee approved, and nobody's name or level."""

from pathlib import Path

import pytest
from pypdf import PdfReader

from app import cli
from app.domain.debrief import meeting_rules
from app.domain.errors import Conflict, InvalidInput
from app.domain.journal.feedback import FeedbackLine
from app.domain.packs.rubric import Rubric
from app.domain.panel import Panel
from app.domain.scorecard import rules
from app.services.debrief import debrief, feedback, meeting
from app.services.records import erase, upkeep
from app.services.scorecard import scoring
from app.store.database.workspace import Workspace
from tests.conftest import ROOT
from tests.services.conftest import FOCUS, finish, open_desk, plan
from tests.services.records.test_erase import found_in

FONTS = ROOT / "resources" / "fonts"


def opened(workspace: Workspace, rubric: Rubric) -> Panel:
    """A panel of two, sealed, with a growth line; not decided yet."""
    panel = plan(workspace, rubric, "Ines Novak", "Omar Haddad", candidate="Quillfeather Moss")
    for seat in range(2):
        desk = finish(workspace, open_desk(workspace, panel, seat))
        if not seat:
            desk = scoring.act(workspace, desk, rules.set_growth, FOCUS[0], "A first plan for the pilot")
        scoring.seal(workspace, desk)
    return panel


def decide(workspace: Workspace, panel: Panel) -> None:
    room = debrief.open_room(workspace, panel.id)
    room = meeting.begin(workspace, room, "Ines Novak", panel.seats[0].id)
    meeting.act(
        workspace,
        room,
        meeting_rules.decide,
        "hold",
        "Not now",
        against_policy="The bar waits for the next loop",
    )


def lines(workspace: Workspace, panel: Panel, text: str = "") -> list[FeedbackLine]:
    """The first note and the growth sentence, worded otherwise where `text` says so."""
    offers = feedback.offers(workspace, panel.id)
    chosen = [offers[0], next(each for each in offers if each.about == "growth")]
    return [
        FeedbackLine(dimension=each.dimension, about=each.about, source=each.source, text=text or each.text)
        for each in chosen
    ]


def test_nothing_is_told_before_the_decision_nor_before_an_approval(
    workspace: Workspace, rubric: Rubric, tmp_path: Path
) -> None:
    panel = opened(workspace, rubric)
    for attempt in (
        lambda: feedback.approve(workspace, panel.id, lines(workspace, panel), "Rosa"),
        lambda: feedback.write(workspace, panel.id, tmp_path / "feedback.pdf", FONTS),
    ):
        with pytest.raises(Conflict, match="after the decision"):
            attempt()
    decide(workspace, panel)
    with pytest.raises(Conflict, match="No feedback was approved"):
        feedback.write(workspace, panel.id, tmp_path / "feedback.pdf", FONTS)
    assert not list(tmp_path.glob("feedback*"))


def test_the_candidate_reads_what_was_approved_and_nothing_else(
    workspace: Workspace, rubric: Rubric, tmp_path: Path
) -> None:
    panel = opened(workspace, rubric)
    decide(workspace, panel)
    feedback.approve(workspace, panel.id, lines(workspace, panel), "Rosa")
    told = feedback.text(workspace, panel.id)
    assert "- Seen for problem-framing" in told and "- A first plan for the pilot" in told
    assert "evaluation-rigor" not in told and "Solid" not in told and "Not now" not in told
    assert not [name for name in ("Ines", "Novak", "Omar", "Haddad", "Rosa") if name in told]
    feedback.write(workspace, panel.id, tmp_path / "feedback.pdf", FONTS)
    words = "".join(page.extract_text() for page in PdfReader(tmp_path / "feedback.pdf").pages)
    assert "A first plan for the pilot" in words and "Novak" not in words


def test_a_later_approval_counts_and_the_earlier_stays_on_record(
    workspace: Workspace, rubric: Rubric
) -> None:
    panel = opened(workspace, rubric)
    decide(workspace, panel)
    feedback.approve(workspace, panel.id, lines(workspace, panel), "Rosa")
    feedback.approve(workspace, panel.id, lines(workspace, panel, "Began with the loss")[:1], "Rosa")
    told = feedback.text(workspace, panel.id)
    assert "Began with the loss" in told and "pilot" not in told
    assert upkeep.check(workspace, rebuild=True).findings == ()


@pytest.mark.parametrize(("text", "said"), [("Omar liked the plan", "names Omar"), (" ", "is empty")])
def test_a_line_that_may_not_be_told_is_refused(
    workspace: Workspace, rubric: Rubric, text: str, said: str
) -> None:
    panel = opened(workspace, rubric)
    decide(workspace, panel)
    with pytest.raises(InvalidInput, match=said):
        feedback.approve(workspace, panel.id, lines(workspace, panel, text), "Rosa")
    with pytest.raises(InvalidInput, match="rests on no evidence"):
        feedback.approve(workspace, panel.id, [lines(workspace, panel)[0].replace(source="made up")], "Rosa")
    with pytest.raises(InvalidInput, match="at least one"):
        feedback.approve(workspace, panel.id, [], "Rosa")
    with pytest.raises(InvalidInput, match="who approves"):
        feedback.approve(workspace, panel.id, lines(workspace, panel), " ")


def test_approved_words_are_erased_with_the_candidate(workspace: Workspace, rubric: Rubric) -> None:
    panel = opened(workspace, rubric)
    decide(workspace, panel)
    feedback.approve(workspace, panel.id, lines(workspace, panel, "A zanzibarian estimate"), "Rosa")
    assert dict(found_in(workspace.folder, ("zanzibarian",)))
    erase.erase(workspace, panel.candidate.id, "Rosa")
    assert list(found_in(workspace.folder, ("zanzibarian", "Quillfeather"))) == []
    assert upkeep.check(workspace).findings == ()


def test_from_the_command_line(
    workspace: Workspace, rubric: Rubric, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    panel = opened(workspace, rubric)
    decide(workspace, panel)
    told = ["--workspace", str(workspace.folder), "feedback", panel.id, "-o", str(tmp_path / "feedback.md")]
    assert cli.run(told) == 5
    feedback.approve(workspace, panel.id, lines(workspace, panel), "Rosa")
    assert cli.run(told) == 0
    assert (tmp_path / "feedback.md").read_text("utf-8").startswith("# Feedback on your interviews")
    assert "feedback.md" in capsys.readouterr().out
