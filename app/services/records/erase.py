"""Erase a candidate, step by step to the end: every word goes, the digests stay."""

from typing import NamedTuple

from app.domain.errors import Conflict, EvenhandError, Sentence
from app.domain.journal.closing import DebriefClosed
from app.domain.journal.erasing import (
    CandidateErased,
    Erasing,
    ErasingBegun,
    ErasingBody,
    ErasingEnded,
    FileRewritten,
)
from app.domain.journal.events import CandidateAdded, Sealed, Subjects
from app.domain.journal.seat_events import CandidateRenamed
from app.domain.kits.bundle import CardReceived, SentCard
from app.services.records import broken_off, certificate, retention
from app.services.records.certificate import Certificate
from app.services.recruiting import calendar_offers
from app.store.database import connection as sqlite
from app.store.database.workspace import Connection, Workspace
from app.store.journal import events, folds
from app.store.scratch import scratch
from app.store.upkeep import backups, check, leftovers
from app.store.upkeep import erase as erasing


class Finished(NamedTuple):
    """What going on with erasing came to."""

    ended: tuple[Certificate, ...]
    waiting: tuple[EvenhandError, ...]
    """Why the others are not at their end."""


def erase(workspace: Workspace, candidate: str, by: str) -> Certificate:
    """Remove every word about `candidate` from the workspace's file, its log, and its backups.

    Raises `Conflict`, and changes nothing, while the records are on hold or the workspace is not sound:
    its older backups, which go too, might hold the only good copy of somebody else's records. Once the
    intent is on record each step can be repeated, and an error tells why the next one waits. Done again
    at the end, it returns the certificate again.
    """
    known = retention.state(workspace).erasings.get(candidate)
    if known is None or not known.open:
        if known and known.ended and not erasing.copies_left(workspace, candidate, ()):
            return certificate.of(workspace, known)
        _begin(workspace, candidate, by)
        return _go_on(workspace, candidate)
    return _take_up(workspace, candidate)


def finish(workspace: Workspace, *, largest: int | None = None) -> Finished:
    """Remove what killed programs left, and bring to its end what was begun; tell why some of it waits.

    A file of more bytes than `largest` is not rewritten, which would keep others from writing too long.
    """
    leftovers.sweep(workspace)
    ended, waiting = list[Certificate](), list[EvenhandError]()
    for each in broken_off.under_way(workspace):
        large = largest is not None and workspace.file.stat().st_size > largest
        if large and not each.rewritten:
            continue
        try:
            ended.append(_take_up(workspace, each.candidate))
        except EvenhandError as error:
            waiting.append(error)
    return Finished(tuple(ended), tuple(waiting))


def waits_for(workspace: Workspace, known: Erasing) -> Sentence:
    """Return what is left to do of an erasing, as a line; it names no candidate but by the id."""
    candidate, named = known.candidate, known.begun.copies if known.begun else ()
    if not known.rewritten:
        return Sentence("Erasing {candidate}: the file is not rewritten yet.", candidate=candidate)
    if copies := (*(each.name for each in erasing.named(workspace, named)), *_away(workspace)):
        return Sentence("Erasing {candidate}: waiting for {copies}.", candidate=candidate, copies=copies)
    return Sentence("Erasing {candidate}: the last step is not done yet.", candidate=candidate)


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


def _begin(workspace: Workspace, candidate: str, by: str) -> None:
    """Put on record that a candidate is to be erased, and where copies are: no name finds them later."""
    _check_hold(workspace, candidate)
    if check.check(workspace).findings:
        raise Conflict(
            "The workspace is not sound, so nothing was erased: older backups would go too. "
            "Under Backups, “Check now” says what is wrong; go back to a whole backup there first."
        )
    found = erasing.copies(workspace, [candidate, *_names(workspace, candidate)])
    _record(workspace, candidate, ErasingBegun(copies=tuple(each.name for each in found), by=by))


def _take_up(workspace: Workspace, candidate: str) -> Certificate:
    """Go on with what was begun at another time: the workspace may be another since."""
    try:
        _check_hold(workspace, candidate)
        if check.check(workspace).findings:
            raise Conflict(
                "The workspace is not sound, so its older backups stay. Under Backups, “Check now” says what "
                "is wrong."
            )
    except EvenhandError as error:
        raise _waits(candidate, error) from None
    return _go_on(workspace, candidate)


def _go_on(workspace: Workspace, candidate: str) -> Certificate:
    """Do what is left; what stops it is told as what the next step waits for."""
    try:
        known = retention.state(workspace).erasings[candidate]
        if not known.rewritten:
            _empty(workspace, known)
            erasing.wipe(workspace)
            _record(workspace, candidate, FileRewritten())
        _end(workspace, known)
    except EvenhandError as error:
        raise _waits(candidate, error) from None
    return certificate.of(workspace, retention.state(workspace).erasings[candidate])


def _waits(candidate: str, error: EvenhandError) -> EvenhandError:
    """Return why a step was not done; what was done before it stays done, so it is never nothing."""
    told = Sentence(
        "Erasing {candidate} is on record and not at its end. {reason} "
        "It goes on at the next start, or when you erase again.",
        candidate=candidate,
        reason=_reason(error),
    )
    return type(error)("{told}", told=told)


def _reason(error: EvenhandError) -> Sentence:
    """Return what stopped a step, without the words that nothing was changed."""
    folder = error.values.get("folder")
    match error.template:
        case sqlite.FULL:
            return Sentence("There is no space left in “{folder}”. Free some.", folder=folder)
        case sqlite.BUSY:
            return Sentence("Another program is using the workspace in “{folder}”.", folder=folder)
        case sqlite.REFUSED:
            return Sentence(
                "The disk refused to read or write “{file}”. Check it.", file=error.values["file"]
            )
        case sqlite.READONLY:
            return Sentence("The workspace in “{folder}” may not be written to.", folder=folder)
        case _:
            return error


def _check_hold(workspace: Workspace, candidate: str) -> None:
    reason = retention.state(workspace).holds.get(candidate)
    if reason is not None:
        raise Conflict(
            "The records of this candidate are on hold: {reason} Lift the hold first.",
            reason=reason.rstrip(".") + ".",
        )


def _empty(workspace: Workspace, known: Erasing) -> None:
    """Take the words out of the journal and the lists."""
    candidate, begun = known.candidate, known.begun
    assert begun
    names = _names(workspace, candidate)
    with workspace.write() as connection:
        panels, seals = _held(connection, candidate)
        seats = {seat.id for panel in panels for seat in folds.panel(connection, panel).seats}
        seats |= events.seats_of_candidate(connection, candidate)
        for name in names:
            calendar_offers.forget_candidate(connection, name, seats)
        for panel in panels:
            scratch.clear(connection, f"room {panel}")
        emptied = erasing.empty(connection, candidate)
        if emptied or not known.erased:
            done = CandidateErased(panels=panels, seals=seals, emptied=emptied, by=begun.by)
            events.append(connection, workspace, [done], author=None, subjects=Subjects(candidate=candidate))


def _end(workspace: Workspace, known: Erasing) -> None:
    """Make a backup without the words, and remove every copy that has them; raise what is waited for."""
    assert known.begun
    named = known.begun.copies
    made = backups.back_up(workspace, "erasing")
    found = erasing.copies_left(workspace, known.candidate, named)
    removed = tuple(dict.fromkeys((*named, *(each.name for each in found))))
    stay = erasing.remove_copies(found)
    left = leftovers.sweep(workspace)
    if waiting := (*(each.name for each in stay), *left.busy, *left.refused, *_away(workspace)):
        raise Conflict("Waiting for {copies}.", copies=waiting)
    leftovers.sweep(workspace, forget=True)
    kept = backups.backups(workspace.folder, read=False, key=workspace.key)
    newest = made or next(each.file for each in kept if not each.other)
    given_up = tuple(str(each.folder) for each in erasing.away(workspace))
    _record(
        workspace,
        known.candidate,
        ErasingEnded(removed=removed, out_of_reach=len(left.absent), backup=newest.name, given_up=given_up),
    )


def _away(workspace: Workspace) -> tuple[Sentence, ...]:
    """Name the second folders that are waited for."""
    return tuple(
        Sentence("the backups in “{folder}”, which is not here", folder=each.folder)
        for each in erasing.away(workspace)
        if each.state != "given-up"
    )


def _record(workspace: Workspace, candidate: str, step: ErasingBody) -> None:
    with workspace.write() as connection:
        events.append(connection, workspace, [step], author=None, subjects=Subjects(candidate=candidate))


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
