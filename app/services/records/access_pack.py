"""The access pack: all that is held about one candidate, for that candidate, with third parties redacted.

An examiner's comments on somebody are that person's data (CJEU C-434/16, Nowak), so notes, ratings and even
private notes are given, and who wrote them is not. What is sealed and not open cannot be given: nobody here
can read it, or may before the panel is open.
"""

import json
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from app.domain.blinding import Blind
from app.domain.cv import CvPaper, CvPlace
from app.domain.debrief.paper_copies import PaperOptions, copy, hiding
from app.domain.errors import NotFound, Sentence
from app.domain.journal.events import Exported, Subjects
from app.domain.packs.plan import ExtraTime
from app.services.debrief import debrief
from app.services.panels import opening
from app.services.records import audit_log, retention
from app.store.database.workspace import Workspace
from app.store.files import atomic
from app.store.files.os_errors import faults
from app.store.journal import events, folds
from app.store.lists import candidates
from app.store.lists import panels as lists
from app.store.scratch import appointments, scratch

_OPTIONS = PaperOptions(pseudonymous=("interviewers",))
_OTHER = "another candidate"
_NOT_OPEN = Sentence(
    "Scorecards of this panel are held, sealed or in progress. They are given once the panel is open."
)


@dataclass(frozen=True, slots=True)
class Pack:
    """The files that were written, and what could not be given."""

    files: tuple[Path, ...]
    waiting: int
    """Panels that are not open yet."""


def write(workspace: Workspace, candidate: str, folder: Path, fonts: Path, by: str) -> Pack:
    """Write the pack into `folder` and put that on record; raise `NotFound` for nobody who is here."""
    held = _held(workspace, candidate)
    with faults(folder):
        folder.mkdir(parents=True, exist_ok=True)
    files = [folder / "access.json", folder / "access.pdf"]
    text = json.dumps(held, ensure_ascii=False, indent=2, default=str)
    atomic.write(files[0], f"{text}\n".encode(), workspace.folder)
    atomic.write(files[1], _pdf(held, fonts), workspace.folder)
    opened = [each["id"] for each in held["panels"] if each["debrief"] is not None]
    for number, panel in enumerate(opened, start=1):
        files.append(folder / f"debrief-{number}.pdf")
        atomic.write(files[-1], debrief.paper(workspace, panel, fonts, _OPTIONS), workspace.folder)
    for number, cv in enumerate(_papers(workspace, candidate), start=1):
        files.append(folder / f"cv-{number}.pdf")
        atomic.write(files[-1], cv.content, workspace.folder)
    done = Exported(what="access pack", form="json and pdf", policy="third parties redacted", by=by,
                    rows=len(held["panels"]))  # fmt: skip
    with workspace.write() as connection:
        about = Subjects(candidate=candidate)
        events.append(connection, workspace, [done], author=None, subjects=about)
    return Pack(tuple(files), len(held["panels"]) - len(opened))


def _cvs(workspace: Workspace, candidate: str) -> list[CvPaper | CvPlace]:
    """Return the CVs that were entered for a candidate."""
    with workspace.read() as connection:
        return list(events.cvs(connection, candidate))


def _papers(workspace: Workspace, candidate: str) -> list[CvPaper]:
    return [each for each in _cvs(workspace, candidate) if isinstance(each, CvPaper)]


def _held(workspace: Workspace, candidate: str) -> dict[str, Any]:
    with workspace.read() as connection:
        line = candidates.line(connection, candidate)
        if line is None:
            raise NotFound("There is no such candidate in this workspace.")
        panels = lists.panels_of(connection, candidate)
        others = [name for key, name in lists.every_candidate(connection) if key != candidate and name]
        offered = [each.appointment for each in appointments.kept(connection).values()]
    states = [opening.state(workspace, panel) for panel in panels]
    decided = retention.state(workspace)
    told = {
        "format": "evenhand.access/1",
        "made_at": workspace.clock(),
        "candidate": {"id": line.id, "name": line.name, "entered_at": line.added_at,
                      **line.details.model_dump(exclude_defaults=True)},
        "retention": decided.rule.title if decided.rule else None,
        "on_hold": decided.holds.get(candidate),
        "panels": [_panel(workspace, state) for state in states],
        "cvs": [
            {"form": each.form, "pages": each.pages} if isinstance(each, CvPaper) else each.model_dump()
            for each in _cvs(workspace, candidate)
        ],
        "taken_back": _taken_back(workspace, candidate),
        "private": [each for state in states for each in _private(workspace, state)],
        "calendar": [{"title": each.title, "starts_at": each.starts_at} for each in offered
                     if line.name.casefold() in each.title.casefold()],
        "log": [{"at": each.at, "said": str(each.said)}
                for each in audit_log.every(workspace, typed=candidate)],
    }  # fmt: skip
    hidden = [hiding(state.panel) for state in states]
    redacted: dict[str, Any] = _redacted(told, others, hidden)
    return redacted


def _panel(workspace: Workspace, state: Blind) -> dict[str, Any]:
    panel = state.panel
    shown = None
    if state.is_open:
        gathered = copy(debrief.gather(workspace, panel.id), _OPTIONS)
        shown = gathered.model_dump(mode="json", exclude={"rubric"})
    return {
        "id": panel.id,
        "role": panel.role,
        "rubric": f"{panel.rubric.title} {panel.rubric.version}",
        "seats": [
            {"by": f"Interviewer {at}", "starts_at": seat.starts_at, "minutes": seat.minutes,
             "was_given_a_cv": seat.cv is not None,
             "exercise": seat.exercise.title if seat.exercise else None,
             **({"extra_time": _told(seat.extra)} if seat.extra else {})}
            for at, seat in enumerate(panel.seats, start=1)
        ],
        "debrief": shown,
        "not_given": None if shown else str(_NOT_OPEN),
    }  # fmt: skip


def _told(extra: ExtraTime) -> str:
    return f"{extra.factor:g} times as long" if extra.factor else f"{extra.minutes} minutes more"


def _taken_back(workspace: Workspace, candidate: str) -> list[dict[str, Any]]:
    """Return the words of interviews that were taken back before anything was rated."""
    with workspace.read() as connection:
        happened = events.events_of_candidate(connection, candidate)
        panels = {each.header.subjects.panel for each in happened if each.header.kind == "seat-withdrawn"}
        cards = [
            card for panel in sorted(filter(None, panels)) for card in folds.withdrawn(connection, panel)
        ]
        typed = {card.seat.id: scratch.words(connection, card.seat.id) for card in cards}
    return [
        {
            "starts_at": card.seat.starts_at,
            "notes": [*(note.text for note in card.standing_notes()), *typed[card.seat.id].values()],
        }
        for card in cards
    ]


def _private(workspace: Workspace, state: Blind) -> Iterator[dict[str, str]]:
    """Yield what is kept beside the scorecards: private notes, and words still being typed."""
    with workspace.read() as connection:
        for at, seat in enumerate(state.panel.seats, start=1):
            for field, text in scratch.words(connection, seat.id).items():
                if state.is_open:  # before, not a word of a seat shows
                    yield {"by": f"Interviewer {at}", "field": field, "text": text}


def _redacted(told: Any, others: list[str], hidden: list[Callable[[str], str]]) -> Any:
    """Return everything with the names of interviewers and of other candidates taken out of texts."""
    if isinstance(told, dict):
        return {key: _redacted(each, others, hidden) for key, each in told.items()}
    if isinstance(told, (list, tuple)):
        return [_redacted(each, others, hidden) for each in told]
    if not isinstance(told, str):
        return told
    for hide in hidden:
        told = hide(told)
    for name in others:
        if name in told:
            told = told.replace(name, _OTHER)
    return told


def _about(seat: dict[str, Any]) -> str:
    parts = (seat["exercise"], seat["starts_at"], seat.get("extra_time"))
    return ", ".join(str(part) for part in parts if part) or "–"


def _pdf(held: dict[str, Any], fonts: Path) -> bytes:
    from app.reports.statement import StatementSection, statement_pdf

    person = held["candidate"]
    words = (
        "This is what this workspace holds about you. Interviewers are numbered, not named, and other "
        "people's names are taken out. access.json says the same for programs."
    )
    sections = [
        StatementSection("", words, [(key.replace("_", " "), str(text)) for key, text in person.items()])
    ]
    opened = 0
    for panel in held["panels"]:
        opened += panel["debrief"] is not None
        seats = [(seat["by"], _about(seat)) for seat in panel["seats"]]
        given = panel["not_given"] or f"Everything that was rated, noted and decided: debrief-{opened}.pdf."
        about = [("rubric", panel["rubric"]), *seats]
        sections.append(StatementSection(f"Panel: {panel['role']}", given, about))
    if held["cvs"]:
        given = [(each["form"], each.get("link") or f"{each['pages']} pages") for each in held["cvs"]]
        words = "What was entered to be given to interviewers beforehand; PDFs lie beside this paper."
        sections.append(StatementSection("CV", words, given))
    if held["private"]:
        told = [(each["by"], each["text"]) for each in held["private"]]
        sections.append(StatementSection("Notes beside the scorecards", "", told))
    for gone in held["taken_back"]:
        when = str(gone["starts_at"] or "–")
        sections.append(
            StatementSection("Interview taken back", "", [(when, text) for text in gone["notes"]])
        )
    if held["calendar"]:
        sections.append(
            StatementSection("Calendar", "", [(str(e["starts_at"]), e["title"]) for e in held["calendar"]])
        )
    log = [(f"{each['at']:%Y-%m-%d}", each["said"]) for each in held["log"]]
    sections.append(StatementSection("What was done, and when", "", log))
    kept = [("rule", held["retention"] or "none chosen"), ("hold", held["on_hold"] or "none")]
    sections.append(StatementSection("How long it is kept", "", kept))
    return statement_pdf(f"What is held about {person['name']}", sections, fonts)
