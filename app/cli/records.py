"""Verbs about records as records: how long they are kept, holds, erasing."""

from dataclasses import asdict
from pathlib import Path
from typing import Annotated

import typer

from app import paths
from app.cli.frame import (
    AsJson,
    ByOption,
    aligned,
    count,
    emit,
    emit_json,
    local,
    now,
    opened,
    place,
    program,
    say,
)
from app.store.files.typed_paths import expanded

CandidateName = Annotated[
    str, typer.Argument(metavar="CANDIDATE", help="A candidate's id, the start of one, or the name.")
]


@program.command(
    epilog="""\b
Examples:
  evenhand retention --rules
  evenhand retention --rule eu
  evenhand retention --months 9
  evenhand retention --json

\b
Lists every candidate with the day on which the records are due to go, the first first. Nothing is erased by
itself. Ends with 1 when something is overdue, and with 5 while no rule was chosen."""
)
def retention(
    context: typer.Context,
    by: ByOption,
    rule: Annotated[str | None, typer.Option("--rule", metavar="ID", help="Put this rule in force.")] = None,
    months: Annotated[int | None, typer.Option("--months", help="Put a rule of your own in force.")] = None,
    show: Annotated[bool, typer.Option("--rules", help="List the rules to choose among.")] = False,
    as_json: AsJson = False,
) -> None:
    """Tell what is due to be erased, or choose how long records are kept."""
    from app.services.records import retention as keeping

    offered = {each.id: each for each in keeping.presets(paths.resources() / "retention.yaml")}
    if show:
        emit(aligned([(each.id, f"{each.months} months", each.title) for each in offered.values()]))
        return
    if rule is not None and rule not in offered:
        raise typer.BadParameter(f"There is no rule “{rule}”. There are: {', '.join(offered)}.")
    if rule is not None or months is not None:
        with opened(context, writer=True) as workspace:
            chosen = offered[rule] if rule is not None else keeping.custom(months or 0)
            keeping.choose(workspace, chosen, by)
        say(f"In force: {chosen.title}.")
        return
    with opened(context) as workspace:
        lines = keeping.due(workspace)
    late = [line for line in lines if line.overdue(now())]
    if as_json:
        emit_json([{**asdict(line), "overdue": line in late} for line in lines])
    else:
        for line in lines:
            held = f"on hold: {line.hold}" if line.hold is not None else ""
            emit([f"{line.due:%Y-%m-%d}  {line.record.candidate}  {line.record.name}  {held}".rstrip()])
    say(f"{count(len(late), 'candidate')} overdue of {len(lines)}.")
    if late:
        raise typer.Exit(1)


@program.command(
    epilog="""\b
Examples:
  evenhand hold "Ada Moreau" --reason "Charge filed, 12 March"
  evenhand hold "Ada Moreau" --lift"""
)
def hold(
    context: typer.Context,
    candidate: CandidateName,
    by: ByOption,
    reason: Annotated[str, typer.Option("--reason", help="Why the records must stay.")] = "",
    lift: Annotated[bool, typer.Option("--lift", help="Lift the hold.")] = False,
) -> None:
    """Put a candidate's records on hold, so that nothing erases them, or lift the hold."""
    from app.services.records import retention as keeping

    with opened(context, writer=True) as workspace:
        found = keeping.find_candidate(workspace, candidate)
        if lift:
            keeping.lift(workspace, found.candidate, by)
        else:
            keeping.hold(workspace, found.candidate, reason, by)
    say("The hold is lifted." if lift else "On hold.")


@program.command(
    "log",
    epilog="""\b
Examples:
  evenhand log
  evenhand log --topic exported --json
  evenhand log --about "Ada Moreau" -o log.csv
  evenhand log --check

\b
The journal is only ever added to, and each event is chained to the one before by SHA-256. What was erased
keeps its line, without its words. Notes and ratings stand on the debrief, not here. With --check the chain
and every seal are read first; ends with 1 when something is wrong.""",
)
def log_(
    context: typer.Context,
    topic: Annotated[
        str | None,
        typer.Option(
            "--topic", metavar="TOPIC", help="planned, sealed, opened, decided, exported, kept, erased."
        ),
    ] = None,
    about: Annotated[str, typer.Option("--about", metavar="NAME", help="Only about such candidates.")] = "",
    limit: Annotated[int, typer.Option("--limit", min=1, help="How many lines, the newest first.")] = 100,
    out: Annotated[
        Path | None,
        typer.Option("--out", "-o", parser=place, metavar="FILE.csv", help="Write all of it to a file."),
    ] = None,
    checked: Annotated[bool, typer.Option("--check", help="Check the chain and the seals first.")] = False,
    as_json: AsJson = False,
) -> None:
    """Tell who planned, sealed, opened, decided, exported, held and erased what, and when."""
    from app.domain.journal.audit_log import TOPICS
    from app.services.records import audit_log, upkeep

    known = next((each for each in TOPICS if each == topic), None)
    if topic is not None and known is None:
        raise typer.BadParameter(f"“{topic}” is no topic. There are: {', '.join(TOPICS)}.")
    with opened(context) as workspace:
        findings = upkeep.check(workspace).findings if checked else ()
        if out is not None:
            number = audit_log.save(workspace, expanded(out).absolute(), topic=known, typed=about)
            emit([str(out)])
            say(f"{count(number, 'entry').replace('entrys', 'entries')} written.")
        else:
            found = audit_log.entries(workspace, topic=known, typed=about, limit=limit)
            if as_json:
                emit_json([{**each._asdict(), "said": str(each.said)} for each in found])
            else:
                emit(
                    aligned([[local(e.at), e.topic, e.who or "–", e.candidate, str(e.said)] for e in found])
                    if found
                    else []
                )
    for finding in findings:
        say(str(finding))
    if checked:
        say("The chain is unbroken and every seal holds." if not findings else "The record is not sound.")
    if findings:
        raise typer.Exit(1)


@program.command(
    "access-pack",
    epilog="""\b
Examples:
  evenhand access-pack "Ada Moreau" -o pack

\b
Writes access.json and access.pdf, and the debrief of every panel that is open. Interviewers are numbered
and other people's names taken out, also in texts, where they are written as in the lists; read it before it
leaves. Private notes are in it: they are the candidate's data too. It goes on record as an export.""",
)
def access_pack(
    context: typer.Context,
    candidate: CandidateName,
    by: ByOption,
    out: Annotated[Path, typer.Option("--out", "-o", parser=place, metavar="DIR", help="The folder for it.")],
) -> None:
    """Write all that is held about a candidate, for that candidate, with third parties redacted."""
    from app.services.records import access_pack as access
    from app.services.records import retention as keeping

    with opened(context, writer=True) as workspace:
        found = keeping.find_candidate(workspace, candidate)
        fonts = paths.resources() / "fonts"
        pack = access.write(workspace, found.candidate, expanded(out).absolute(), fonts, by)
    emit(str(file) for file in pack.files)
    if pack.waiting:
        say(f"{count(pack.waiting, 'panel')} not open yet: what its cards say is not in the pack.")


@program.command(
    epilog="""\b
Examples:
  evenhand erase "Ada Moreau"                        tell what would go
  evenhand erase "Ada Moreau" --yes -o certificate.pdf
  evenhand erase 01a1e997-c480-75db-804c-4d97c981e217 --yes

\b
Removes every word about the candidate from the workspace's file, its log, its free pages and its backups;
older backups that held the candidate go, and a new one is made. Digests stay, so that `check` and `verify`
still prove the rest. Files that were exported elsewhere are yours to remove. It cannot be undone.
The intent is put on record first. What was killed or found no space goes on at the next start of the window
or of a verb that writes; the certificate is there once the last copy is gone, and again by the id.
Close the window first. Ends with 5 while the records are on hold, another program has the workspace open,
or the workspace is not sound; with 1 when the disk refuses a step, which waits then."""
)
def erase(
    context: typer.Context,
    candidate: CandidateName,
    by: ByOption,
    yes: Annotated[bool, typer.Option("--yes", help="Do it.")] = False,
    out: Annotated[
        Path | None,
        typer.Option("--out", "-o", parser=place, metavar="FILE.pdf|json", help="The certificate."),
    ] = None,
) -> None:
    """Remove every word about a candidate; print the certificate."""
    from app.services.records import certificate
    from app.services.records import erase as erasing
    from app.services.records import retention as keeping

    with opened(context, writer=yes) as workspace:
        if not yes:
            found = keeping.find_candidate(workspace, candidate)
            emit([f"{found.name}: {count(found.panels, 'panel')}, last act {local(found.last_act)}"])
            say("Nothing was erased. It cannot be undone: add --yes to do it.")
            raise typer.Exit(2)
        begun = keeping.state(workspace).erasings
        known = candidate if candidate in begun else keeping.find_candidate(workspace, candidate).candidate
        done = erasing.erase(workspace, known, by)
    if out is None:
        emit_json(asdict(done))
    else:
        certificate.save(done, expanded(out).absolute(), paths.resources() / "fonts")
        emit([str(out)])
    say("Erased. Copies exported elsewhere are yours to remove.")
