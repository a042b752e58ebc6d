"""The certificate of an erasure: what was done, as the record tells it, on paper and for programs."""

import json
from dataclasses import asdict, dataclass
from datetime import datetime
from pathlib import Path

from app.domain.journal.erasing import Erasing
from app.store.database.workspace import Workspace
from app.store.files import atomic


@dataclass(frozen=True, slots=True)
class Certificate:
    """What was erased, and what stays; it names nobody but who did it."""

    workspace: str
    candidate: str
    """The identifier that stays in the headers of the journal; it leads to no word any more."""
    at: datetime
    by: str
    panels: tuple[str, ...]
    seals: tuple[str, ...]
    """The digests of the sealed scorecards that were erased; a copy kept elsewhere can be told by them."""
    emptied: int
    """How many events of the journal lost their words."""
    removed: tuple[str, ...]
    """The backups and folders that held the candidate and were removed."""
    out_of_reach: int
    """How many unfinished files lay in folders that were not there, such as on a stick."""
    backup: str
    """The backup made afterwards."""
    given_up: tuple[str, ...] = ()
    """Second folders of backups that nobody expects to reach again: what they hold was not looked at."""


def of(workspace: Workspace, known: Erasing) -> Certificate:
    """Return the certificate that the record tells."""
    assert known.begun and known.erased and known.ended
    return Certificate(
        workspace=workspace.id,
        candidate=known.candidate,
        at=known.at,
        by=known.begun.by,
        panels=known.erased.panels,
        seals=known.erased.seals,
        emptied=known.erased.emptied,
        removed=known.ended.removed,
        out_of_reach=known.ended.out_of_reach,
        backup=known.ended.backup,
        given_up=known.ended.given_up,
    )


def _pdf(certificate: Certificate, fonts: Path) -> bytes:
    """Return a certificate as a PDF, with the fonts in the folder `fonts`."""
    from app.reports.statement import StatementSection, statement_pdf

    words = (
        "Every word about this candidate was removed from the workspace's file, its log, its free pages and "
        "its backups. The digests below stay, so that the rest of the record still verifies; they lead to no "
        "word. Files that were exported or sent before are outside of this workspace."
    )
    told = [
        ("Candidate", certificate.candidate),
        ("Workspace", certificate.workspace),
        ("When", f"{certificate.at:%Y-%m-%d %H:%M:%S %z}"),
        ("By", certificate.by),
        ("Panels", ", ".join(certificate.panels) or "–"),
        ("Events", f"{certificate.emptied} lost their words"),
        ("Removed", ", ".join(certificate.removed) or "no backup held the candidate"),
        ("Out of reach", f"{certificate.out_of_reach} unfinished files, in folders that are not here"),
        ("Backup", certificate.backup),
        *(("Not looked into", f"the backups in {each}, given up") for each in certificate.given_up),
        *(("SHA-256", digest) for digest in certificate.seals),
    ]
    return statement_pdf(
        "Certificate of erasure", [StatementSection("", words), StatementSection("", "", told)], fonts
    )


def _json(certificate: Certificate) -> bytes:
    """Return a certificate for programs."""
    text = json.dumps(asdict(certificate), ensure_ascii=False, indent=2, default=datetime.isoformat)
    return f"{text}\n".encode()


def save(certificate: Certificate, file: Path, fonts: Path) -> None:
    """Write a certificate to `file`: as a PDF where its name ends so, else as JSON."""
    paper = file.suffix.casefold() == ".pdf"
    atomic.write(file, _pdf(certificate, fonts) if paper else _json(certificate))
