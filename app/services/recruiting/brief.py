"""Write the brief that a candidate gets before the interviews."""

from pathlib import Path

from app.domain.errors import InvalidInput
from app.domain.text import tidy
from app.services.scorecard.desk import panel_and_rubric
from app.store.database.workspace import Workspace
from app.store.files import atomic

_MOST = 300


def text(workspace: Workspace, panel: str, contact: str) -> str:
    """Return the brief of a panel in Markdown; `contact` is whom the candidate asks for what would help.

    Raises `InvalidInput` when nobody is named there.
    """
    from app.reports.candidate.brief import invitation

    asked = " ".join(tidy(contact).split())
    if not asked:
        raise InvalidInput("Say whom the candidate can ask for what would help: a name with an address.")
    if len(asked) > _MOST:
        raise InvalidInput(
            "The contact has {count} characters; the limit is {limit}.", count=len(asked), limit=_MOST
        )
    with workspace.read() as connection:
        found, rubric = panel_and_rubric(connection, panel)
    return invitation(found, rubric, asked)


def write(
    workspace: Workspace, panel: str, contact: str, file: Path, fonts: Path, *, large: bool = False
) -> None:
    """Write the brief of a panel to `file`, whole or not at all: a PDF, a web page or Markdown."""
    from app.reports.candidate.markdown_paper import candidate_file

    words = text(workspace, panel, contact)
    content = candidate_file(file.suffix.casefold(), "Your interviews", words, fonts, large=large)
    if content is None:
        raise InvalidInput(
            "A brief is a PDF, a web page or Markdown: let “{name}” end in .pdf, .html or .md.",
            name=file.name,
        )
    atomic.write(file, content, workspace.folder)


def file_name(panel: str) -> str:
    """Return the name proposed for the brief of a panel; it does not tell the candidate's."""
    return f"brief-{panel[-12:]}.pdf"
