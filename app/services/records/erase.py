"""Erase a candidate: every word goes, the digests stay, and a certificate says what was done."""

import json
from collections.abc import Iterable
from dataclasses import asdict, dataclass
from datetime import datetime
from pathlib import Path

from app.domain.errors import Conflict
from app.domain.journal.closing import DebriefClosed
from app.domain.journal.events import CandidateAdded, CandidateErased, Sealed, Subjects
from app.domain.journal.seat_events import CandidateRenamed
from app.domain.kits.bundle import CardReceived, SentCard
from app.services.records import retention
from app.services.recruiting import calendar_offers
from app.store.database.workspace import Connection, Workspace
from app.store.files import atomic
from app.store.journal import events, folds
from app.store.scratch import scratch
from app.store.upkeep import backups, check
from app.store.upkeep import erase as erasing


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
    backup: str
    """The backup made afterwards."""


def erase(workspace: Workspace, candidate: str, by: str) -> Certificate:
    """Remove every word about `candidate` from the workspace's file, its log, and its backups.

    Raises `Conflict`, and changes nothing, while the records are on hold or the workspace is not sound:
    its older backups, which go too, might hold the only good copy of somebody else's records. Done again
    for a candidate who was erased, it clears what could not be cleared then.
    """
    decided = retention.state(workspace)
    if candidate in decided.holds:
        raise Conflict(
            "The records of this candidate are on hold: {reason} Lift the hold first.",
            reason=decided.holds[candidate].rstrip(".") + ".",
        )
    if check.check(workspace).findings:
        raise Conflict(
            "The workspace is not sound, so nothing was erased: older backups would go too. "
            "Run `evenhand check`, and restore a good backup first."
        )
    names = _names(workspace, candidate)
    done = decided.erased.get(candidate) or _empty(workspace, candidate, names, by)
    erasing.wipe(workspace)
    made = backups.back_up(workspace) or backups.backups(workspace.folder)[0].file
    removed = erasing.remove_copies(workspace, [candidate, *names], made)
    return Certificate(
        workspace=workspace.id,
        candidate=candidate,
        at=workspace.clock(),
        by=done.by,
        panels=done.panels,
        seals=done.seals,
        emptied=done.emptied,
        removed=tuple(removed),
        backup=made.name,
    )


def certificate_pdf(certificate: Certificate, fonts: Path) -> bytes:
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
        ("Backup", certificate.backup),
        *(("SHA-256", digest) for digest in certificate.seals),
    ]
    return statement_pdf(
        "Certificate of erasure", [StatementSection("", words), StatementSection("", "", told)], fonts
    )


def certificate_json(certificate: Certificate) -> bytes:
    """Return a certificate for programs."""
    text = json.dumps(asdict(certificate), ensure_ascii=False, indent=2, default=datetime.isoformat)
    return f"{text}\n".encode()


def save_certificate(certificate: Certificate, file: Path, fonts: Path) -> None:
    """Write a certificate to `file`: as a PDF where its name ends so, else as JSON."""
    paper = file.suffix.casefold() == ".pdf"
    atomic.write(file, certificate_pdf(certificate, fonts) if paper else certificate_json(certificate))


def _names(workspace: Workspace, candidate: str) -> list[str]:
    """Return what a candidate is and was called; nothing once erased."""
    names = list[str]()
    with workspace.read() as connection:
        for event in events.candidate_events(connection, candidate):
            if isinstance(event.body, CandidateAdded):
                names.append(event.body.candidate.name)
            elif isinstance(event.body, CandidateRenamed):
                names.append(event.body.name)
    return names


def _empty(workspace: Workspace, candidate: str, names: Iterable[str], by: str) -> CandidateErased:
    with workspace.write() as connection:
        panels, seals = _held(connection, candidate)
        seats = {seat.id for panel in panels for seat in folds.panel(connection, panel).seats}
        seats |= events.seats_of_candidate(connection, candidate)
        for name in names:
            calendar_offers.forget_candidate(connection, name, seats)
        for panel in panels:
            scratch.clear(connection, f"room {panel}")
        emptied = erasing.empty(connection, candidate)
        done = CandidateErased(panels=panels, seals=seals, emptied=emptied, by=by)
        about = Subjects(candidate=candidate)
        events.append(connection, workspace, [done], author=None, subjects=about)
    return done


def _held(connection: Connection, candidate: str) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """Return the panels of a candidate, and the digests of what was sealed on them."""
    panels, seals = list[str](), list[str]()
    for event in events.events_of_candidate(connection, candidate):
        panel = event.header.subjects.panel
        if panel and panel not in panels:
            panels.append(panel)
        body = event.body.card if isinstance(event.body, CardReceived) else event.body
        if isinstance(body, Sealed | DebriefClosed | SentCard) and body.seal.digest not in seals:
            seals.append(body.seal.digest)
    return tuple(panels), tuple(seals)
