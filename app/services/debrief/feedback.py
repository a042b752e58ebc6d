"""Feedback to a candidate: approve what is told, and write it."""

from collections.abc import Sequence
from pathlib import Path

from app.domain.debrief import feedback_rules
from app.domain.debrief.debrief import Debrief
from app.domain.debrief.feedback_rules import Offer
from app.domain.errors import Conflict, InvalidInput
from app.domain.journal.events import Subjects
from app.domain.journal.feedback import FeedbackApproved, FeedbackLine
from app.domain.text import tidy
from app.services.debrief import debrief
from app.store.database.workspace import Workspace
from app.store.files import atomic
from app.store.journal import events as journal


def offers(workspace: Workspace, panel: str) -> list[Offer]:
    """Return the evidence of an opened panel that may be told; raise `Conflict` while it is not open."""
    return feedback_rules.offers(debrief.gather(workspace, panel))


def approved(workspace: Workspace, panel: str) -> FeedbackApproved | None:
    """Return what was approved last; None when nothing was."""
    with workspace.read() as connection:
        events = journal.events_of_panel(connection, panel, cards=False)
    return next((e.body for e in reversed(events) if isinstance(e.body, FeedbackApproved)), None)


def approve(workspace: Workspace, panel: str, lines: Sequence[FeedbackLine], by: str) -> FeedbackApproved:
    """Approve what the candidate is told, in place of what was approved before, which stays on record."""
    person = " ".join(tidy(by).split())[:300]
    if not person:
        raise InvalidInput("Say who approves: it stands in the record.")
    shown = debrief.gather(workspace, panel)
    act = feedback_rules.approve(shown, lines, person, workspace.clock())
    about = Subjects(candidate=shown.panel.candidate.id, panel=panel)
    with workspace.write() as connection:
        journal.append(connection, workspace, [act], author=None, subjects=about)
    return act


def text(workspace: Workspace, panel: str) -> str:
    """Return the feedback of a panel in Markdown; raise `Conflict` before the decision or an approval."""
    from app.reports.candidate.feedback import letter

    shown = debrief.gather(workspace, panel)
    _check_decided(shown)
    act = approved(workspace, panel)
    if act is None:
        raise Conflict(
            "No feedback was approved for this panel. Choose it in the window, on the page Candidates."
        )
    return letter(shown.panel, shown.rubric, act)


def write(workspace: Workspace, panel: str, file: Path, fonts: Path, *, large: bool = False) -> None:
    """Write the feedback to `file`, whole or not at all: a PDF, a web page or Markdown, by its ending."""
    from app.reports.candidate.markdown_paper import candidate_file

    words = text(workspace, panel)
    content = candidate_file(file.suffix.casefold(), "Feedback on your interviews", words, fonts, large=large)
    if content is None:
        raise InvalidInput(
            "Feedback is a PDF, a web page or Markdown: let “{name}” end in .pdf, .html or .md.",
            name=file.name,
        )
    atomic.write(file, content, workspace.folder)


def file_name(panel: str) -> str:
    """Return the name proposed for the feedback of a panel; it does not tell the candidate's."""
    return f"feedback-{panel[-12:]}.pdf"


def _check_decided(shown: Debrief) -> None:
    if shown.meeting is None or shown.meeting.decision is None:
        raise Conflict("Feedback is given after the decision. This panel has none yet.")
