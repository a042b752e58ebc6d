"""Give a seat the candidate's CV: read from a file as a stranger's, found again for its interviewer."""

from pathlib import Path

from app.domain import cv as cvs
from app.domain.cv import CV_LIMIT, CvPaper, CvPlace
from app.domain.errors import NotFound
from app.domain.scorecard.desk import Desk
from app.exchange.cvs import apart
from app.store.database.workspace import Workspace
from app.store.files.os_errors import faults
from app.store.files.typed_paths import expanded
from app.store.journal import events


def read(text: str, folder: Path) -> CvPaper | CvPlace:
    """Return the CV meant by `text`: a link, or a PDF whose name is told from `folder`.

    Raises a sentence where it is no PDF, asks for a password, is too large or cannot be drawn.
    """
    if "://" in text:
        return linked(text)
    file = folder / expanded(text)
    with faults(file):
        if not file.is_file():
            raise NotFound("There is no file “{file}”.", file=file)
        with file.open("rb") as stream:
            content = stream.read(CV_LIMIT + 1)
    return apart.checked(content)


def linked(text: str) -> CvPlace:
    """Return the CV that is read elsewhere; raise a sentence where `text` is no link."""
    return cvs.place(text)


def given(workspace: Workspace, desk: Desk) -> CvPaper | CvPlace | None:
    """Return the CV that the seat of a desk was given; None where it was given none."""
    if desk.seat.cv is None:
        return None
    with workspace.read() as connection:
        return events.cv(connection, desk.panel.candidate.id, desk.seat.cv)
