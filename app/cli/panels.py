"""Verbs that read panels: panels and show."""

from collections import Counter
from collections.abc import Collection, Iterator, Sequence
from dataclasses import asdict
from typing import TYPE_CHECKING, Annotated, Any

import typer

from app.cli.frame import AsJson, PanelName, aligned, count, emit, emit_json, local, opened, program, say
from app.domain.errors import Conflict

if TYPE_CHECKING:
    from app.domain.debrief.debrief import Debrief
    from app.domain.kits.bundle import CardSetAside
    from app.domain.panel import Panel, Seat
    from app.domain.schedule.lines import PanelLine, SeatLine
    from app.domain.scorecard.seal import SealedCard
    from app.store.database.workspace import Workspace


_SHORTEST_ID = 8
_TOLD = (
    "ratings",
    "recommendations",
    "words",
    "policy",
    "agreement",
    "turning",
    "meeting",
    "openings",
    "late",
    "odd_times",
)
"""What the JSON tells of an open panel."""
_MARKS = ("strong", "weak", "red-flag", "follow-up", "unmarked")


@program.command(
    epilog="""\b
Examples:
  evenhand panels
  evenhand --workspace ~/hiring panels --json"""
)
def panels(context: typer.Context, as_json: AsJson = False) -> None:
    """List the panels, planned last first."""
    with opened(context) as workspace:
        lines = list(_all_panels(workspace))
    if as_json:
        emit_json([asdict(line) for line in lines])
    elif lines:
        emit(aligned(_table(lines)))
    else:
        say("No panel has been planned in this workspace yet.")


@program.command(
    epilog="""\b
Examples:
  evenhand show "Ada Moreau"
  evenhand show 0193a7b2 --json

\b
What a scorecard says is shown when the panel is open: with its last seal, or by `evenhand open`."""
)
def show(context: typer.Context, panel: PanelName, as_json: AsJson = False) -> None:
    """Show one panel: its seats, how far they are, and the ratings once it is open."""
    from app.services.debrief import debrief as debriefs
    from app.services.panels import invitations, lists, opening

    with opened(context) as workspace:
        line = lists.find_panel(workspace, panel)
        blind = opening.state(workspace, line.id)
        known = {seat.id: seat for seat in lists.seats(workspace, panel=line.id)}
        seats = [known[seat.id] for seat in blind.panel.seats]
        locked = {card.seat for card in blind.locked} - {seat for seat, _ in blind.plain}
        debrief, closed = None, ""
        try:
            debrief = debriefs.gather(workspace, line.id)
        except Conflict as error:  # nothing of any card shows before the panel is open
            closed = "\n".join((str(error), *_aside(blind.panel, blind.aside)))
    if as_json:
        aside = debrief.set_aside if debrief else blind.aside
        lock = invitations.lock_words(blind.lock) if blind.lock else None
        told = {**_sealed(debrief), "set_aside": _aside_json(aside), "lock": lock}
        emit_json({**asdict(line), "seats": [_seat(seat, seat.id in locked) for seat in seats], **told})
    else:
        emit(_described(line, seats, locked, debrief, closed))
        if blind.lock and not blind.is_open:
            emit(["", f"The lock of this panel reads: {invitations.lock_words(blind.lock)}."])


def _all_panels(workspace: "Workspace") -> Iterator["PanelLine"]:
    from app.services.panels import lists

    last = None
    while page := lists.panels(workspace, after=last, limit=500):
        yield from page
        last = page[-1].id


def _table(lines: list["PanelLine"]) -> list[tuple[str, ...]]:
    length = _telling_length([line.id for line in lines])
    rows = [
        (
            line.id[:length],
            line.candidate,
            line.status,
            f"{line.sealed} of {line.seats} sealed",
            f"{line.rated} of {line.focus} rated",
            local(line.starts_at),
        )
        for line in lines
    ]
    return [("ID", "CANDIDATE", "STATUS", "SEATS", "DIMENSIONS", "STARTS"), *rows]


def _telling_length(ids: list[str]) -> int:
    """Return how much of an id tells it from all others."""
    lengths = range(_SHORTEST_ID, 36)
    return next((length for length in lengths if len({each[:length] for each in ids}) == len(ids)), 36)


def _seat(seat: "SeatLine", is_locked: bool) -> dict[str, Any]:
    """Return what is known of a seat; of a card that is locked nobody knows how much is on it."""
    kept = (
        "id",
        "interviewer",
        "exercise",
        "status",
        "rated",
        "focus",
        "notes",
        "seals",
        "starts_at",
        "minutes",
    )
    hidden = ("rated", "notes") if is_locked else ()
    return {name: None if name in hidden else getattr(seat, name) for name in kept}


def _sealed(debrief: "Debrief | None") -> dict[str, Any]:
    """Return what the sealed cards say; `None` for each part while one is not sealed."""
    if debrief is None:
        return dict.fromkeys(_TOLD)
    ratings = [
        {"seat": view.seat.id, **view.rating.model_dump(mode="json")}
        for dimension in debrief.dimensions
        for view in dimension.seats
        if view.rating
    ]
    recommendations = [
        {"seat": record.seat.id, **record.card.overall.model_dump(mode="json")} for record in debrief.seats
    ]
    policy = debrief.policy.model_dump(mode="json")
    words = [
        {
            "seat": record.seat.id,
            "take_aways": record.card.take_aways,
            "handover": record.card.handover,
            "notes": [note.model_dump(mode="json") for note in record.card.notes],
            "questions": [mark.model_dump(mode="json") for mark in record.card.questions],
        }
        for record in debrief.seats
    ]
    agreement = debrief.agreement.model_dump(mode="json")
    turning = [each.model_dump(mode="json") for each in debrief.robustness.turning()]
    meeting = debrief.meeting.model_dump(mode="json") if debrief.meeting else None
    openings = [each.model_dump(mode="json") for each in debrief.openings]
    late = [{"seat": seat.id, "version": version} for seat, version in _late(debrief)]
    odd = [{"seat": seat.id, "version": version} for seat, version in debrief.odd_times()]
    told = (ratings, recommendations, words, policy, agreement, turning, meeting, openings, late, odd)
    return dict(zip(_TOLD, told, strict=True))


def _described(
    line: "PanelLine",
    seats: list["SeatLine"],
    locked: Collection[str],
    debrief: "Debrief | None",
    closed: str,
) -> Iterator[str]:
    variant = f", variant {line.variant}" if line.variant else ""
    yield f"{line.candidate} · {line.role}"
    yield f"Panel {line.id} · {line.status}"
    yield f"Rubric {line.rubric} {line.version}{variant}"
    yield ""
    yield from aligned(
        [
            (
                str(number),
                seat.interviewer,
                local(seat.starts_at),
                seat.status,
                *(
                    ("locked until the panel opens", "")
                    if seat.id in locked
                    else (f"{seat.rated} of {seat.focus} rated", count(seat.notes, "note"))
                ),
            )
            for number, seat in enumerate(seats, 1)
        ]
    )
    yield ""
    if debrief is None:
        yield closed
    else:
        yield from _opened(debrief)


def _opened(debrief: "Debrief") -> Iterator[str]:
    names = [record.seat.interviewer.name for record in debrief.seats]
    rows = [("", *names)]
    for each in debrief.dimensions:
        levels = (str(view.rating.level) if view.rating else "–" for view in each.seats)
        rows.append((each.dimension.title, *levels))
    overall = (record.card.overall.recommendation.replace("-", " ") for record in debrief.seats)
    yield from aligned([*rows, ("Overall", *overall)])
    yield ""
    for rule in debrief.policy.rules:
        yield f"{rule.text} · {rule.sentence()}"
    yield from _came(debrief)
    yield from _decided(debrief)
    for record in debrief.seats:
        yield ""
        yield from _card_lines(record.card, debrief)


def _came(debrief: "Debrief") -> Iterator[str]:
    """How the panel was opened, if somebody did, and what came after."""
    names = {seat.id: seat.interviewer.name for seat in debrief.panel.seats}
    for each in debrief.openings:
        without = ", ".join(names[seat] for seat in each.without)
        yield ""
        yield f"Opened {local(each.at)} by {each.by}" + (f", without {without}." if without else ".")
        if each.reason:
            yield f"Reason: {' '.join(each.reason.split())}"
        if each.set_aside:
            yield f"Set aside {local(each.set_aside)}, by going back to a backup in which it is closed."
    for seat, version in _late(debrief):
        yield f"Version {version} of the card of {seat.interviewer.name} came after the panel was open."
    yield from _aside(debrief.panel, debrief.set_aside)
    for seat, version in debrief.odd_times():
        yield f"Version {version} of the card of {seat.interviewer.name} says a time that cannot be right."


def _aside(panel: "Panel", aside: Sequence["CardSetAside"]) -> Iterator[str]:
    """A line for every card that came and does not count."""
    from app.domain.blinding import told_aside

    for each in told_aside(panel, aside):
        yield f"Set aside: {each}."


def _aside_json(aside: Sequence["CardSetAside"]) -> list[dict[str, Any]]:
    kept = {"seat", "version", "digest", "by", "at"}
    return [{**each.model_dump(mode="json", include=kept), "why": [*map(str, each.why())]} for each in aside]


def _late(debrief: "Debrief") -> list[tuple["Seat", int]]:
    return [
        (record.seat, each.seal.version)
        for record in debrief.seats
        for each in record.versions
        if each.after_opening
    ]


def _decided(debrief: "Debrief") -> Iterator[str]:
    """What the meeting decided, and whether that is sealed."""
    decision = debrief.meeting.decision if debrief.meeting else None
    if decision is None:
        return
    outcome = decision.outcome.replace("-", " ") + (f" ({decision.level})" if decision.level else "")
    yield ""
    yield f"Decided: {outcome}. {' '.join(decision.reasons.split())}"
    if decision.against_policy:
        yield f"Against the policy because: {' '.join(decision.against_policy.split())}"
    for condition in decision.conditions:
        yield f"Condition: {' '.join(condition.split())}"
    if debrief.under_seal == "closed":
        yield f"Closed and sealed, version {len(debrief.closings)}."
    else:
        yield "Reopened: under no seal." if debrief.closings else "Not closed: under no seal."


def _card_lines(card: "SealedCard", debrief: "Debrief") -> Iterator[str]:
    """What one seat says beside its levels."""
    yield f"{card.seat.interviewer.name}:"
    known = card.acquaintance
    if known is not None and known.closeness != "none":
        yield f"  Knows the candidate {'closely' if known.closeness == 'close' else 'a little'}: {known.how}"
    tones = Counter(str(note.tone or "unmarked") for note in card.notes)
    marks = ", ".join(f"{tones[tone]} {tone.replace('-', ' ')}" for tone in _MARKS if tones[tone])
    yield f"  {count(len(card.notes), 'note')}" + (f": {marks}" if marks else "")
    asked = sum(mark.outcome == "asked" for mark in card.questions)
    if card.questions:
        yield f"  {count(asked, 'question')} asked, {len(card.questions) - asked} skipped"
    for rating in card.ratings:
        sure = f"{rating.confidence}{'' if rating.confidence == 'unsure' else ' sure'}"
        parts = [sure if rating.confidence else "", rating.growth and f"growth: {rating.growth}"]
        if any(parts):
            yield f"  {debrief.rubric.dimension(rating.dimension).title}: {'; '.join(filter(None, parts))}"
    for title, text in (("Take-aways", card.take_aways), ("For the next interviewer", card.handover)):
        if text:
            yield f"  {title}: {' '.join(text.split())}"


@program.command(
    epilog="""\b
Examples:
  evenhand candidates
  evenhand candidates moreau
  evenhand candidates --waiting --json"""
)
def candidates(
    context: typer.Context,
    words: Annotated[
        str, typer.Argument(metavar="[WORDS]", help="Only those whose name, e-mail or outside id holds this.")
    ] = "",
    waiting: Annotated[
        bool, typer.Option("--waiting", help="Only those for whom no panel was planned yet.")
    ] = False,
    as_json: AsJson = False,
) -> None:
    """List the candidates, added last first."""
    from app.services.recruiting import candidates as people

    found, last = [], None
    with opened(context) as workspace:
        while page := people.lines(workspace, words, waiting=waiting, after=last, limit=500):
            found += page
            last = page[-1].id
    if as_json:
        emit_json([asdict(line) | {"details": line.details.model_dump()} for line in found])
    elif found:
        rows = [
            (line.name, line.details.external_id, line.details.email, str(line.panels), local(line.added_at))
            for line in found
        ]
        emit(aligned([("NAME", "OUTSIDE ID", "E-MAIL", "PANELS", "ADDED"), *rows]))
    else:
        say("No candidate fits." if words or waiting else "There is no candidate in this workspace yet.")
