"""Verbs that carry a panel between machines: kit, send, open."""

import sys
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from app.cli.frame import AsJson, PanelName, count, emit, emit_json, opened, place, program, say
from app.domain.errors import InvalidInput, NotFound
from app.store.files.typed_paths import expanded

if TYPE_CHECKING:
    from app.domain.panel import Panel, Seat

SeatName = Annotated[
    str | None,
    typer.Argument(metavar="SEAT", help="A seat's number, its interviewer's name, or the start of its id."),
]
Code = Annotated[
    str | None,
    typer.Option("--code", help="The escrow code, spaces or none; - reads it from standard input."),
]


@program.command(
    epilog="""\b
Examples:
  evenhand kit "Ada Moreau" --all -o kits
  evenhand kit "Ada Moreau" 2 -o omar.evenhand
  evenhand kit "Ada Moreau" 2 -o omar.evenhand --code "7M98 8ELJ …"

\b
The first time the panel gets a key whose private half is split over the kits, and the escrow code is
printed to stderr, once: keep it outside the panel. A kit that was lost is made again with it.
Ends with 5 when a file exists already or the kit was made before."""
)
def kit(
    context: typer.Context,
    panel: PanelName,
    out: Annotated[
        Path,
        typer.Option("--out", "-o", parser=place, metavar="FILE", help="The file, or with --all the folder."),
    ],
    seat: SeatName = None,
    every: Annotated[
        bool, typer.Option("--all", help="A kit for every seat that has none and is not sealed.")
    ] = False,
    code: Code = None,
    as_json: AsJson = False,
) -> None:
    """Write what an interviewer needs to score on another machine: rubric, exercise and their own seat."""
    from app.services.panels import kits, lists, opening
    from app.services.records import upkeep
    from app.store.files.os_errors import faults

    target = expanded(out).absolute()
    if every == (seat is not None):
        raise typer.BadParameter("Name a seat, or give --all.")
    with opened(context, writer=True) as workspace:
        blind = opening.state(workspace, lists.find_panel(workspace, panel).id)
        found = blind.panel
        if seat is not None:
            chosen = _seat(found, seat)
            files = {chosen.id: target / kits.file_name(found, chosen) if target.is_dir() else target}
        else:
            with faults(target):
                target.mkdir(parents=True, exist_ok=True)
            files = {each.id: target / kits.file_name(found, each) for each in blind.without_kit}
        escrow = kits.make(workspace, found.id, files, code=_typed(code))
        if escrow:
            say(f"Escrow code, shown this once: {escrow}")
            say("Give it to somebody outside the panel. It opens the panel without a seat that never comes.")
        upkeep.back_up(workspace)  # without what is on record of its kits, a panel never opens
    if as_json:
        emit_json({"files": [str(file) for file in files.values()], "escrow_code": escrow})
    else:
        emit(str(file) for file in files.values())


@program.command(
    epilog="""\b
Examples:
  evenhand send "Ada Moreau" -o card.evenhand
  evenhand send "Ada Moreau" 2 -o card.evenhand

\b
Locked for the panel: only the workspace that planned it can open it, and only with every seat's card.
Name the seat when two of the panel are scored here. Ends with 5 while the card is not sealed."""
)
def send(
    context: typer.Context,
    panel: PanelName,
    out: Annotated[
        Path,
        typer.Option("--out", "-o", parser=place, metavar="FILE", help="The bundle, or a folder for it."),
    ],
    seat: SeatName = None,
) -> None:
    """Write a sealed card, with its amendments, for the workspace that planned the panel."""
    from app.services.panels import lists, opening, send_card

    target = expanded(out).absolute()
    with opened(context) as workspace:
        found = opening.state(workspace, lists.find_panel(workspace, panel).id).panel
        if seat is None and len(found.seats) > 1:
            raise InvalidInput("Several seats of this panel are scored here. Name one of them.")
        chosen = found.seats[0] if seat is None else _seat(found, seat)
        file = target / send_card.file_name(found, chosen) if target.is_dir() else target
        send_card.send(workspace, found.id, chosen.id, file)
    emit([str(file)])


@program.command(
    "open",
    epilog="""\b
Examples:
  evenhand open "Ada Moreau"
  evenhand open "Ada Moreau" --reason "Omar Haddad has left" --code -

\b
A panel without kits opens by itself with its last seal. Opening without a seat takes a reason, which stays
on record, and where kits were made the escrow code. Ends with 5 while cards are missing.""",
)
def open_(
    context: typer.Context,
    panel: PanelName,
    by: Annotated[str, typer.Option("--by", help="Who opens it.", show_default=False)] = "",
    reason: Annotated[str, typer.Option("--reason", help="Why, when a seat is missing.")] = "",
    code: Code = None,
) -> None:
    """Open a panel: unlock its cards, check every seal, and put that on record."""
    from app.domain.blinding import told_aside
    from app.services.panels import lists, opening

    with opened(context, writer=True) as workspace:
        line = lists.find_panel(workspace, panel)
        blind = opening.open_panel(workspace, line.id, by or _me(), reason=reason, code=_typed(code))
    missing = {seat for opened in blind.openings[-1:] for seat in opened.without}
    names = ", ".join(seat.interviewer.name for seat in blind.panel.seats if seat.id in missing)
    say("The panel is open." + (f" Without: {names}." if names else ""))
    for each in told_aside(blind.panel, blind.aside):
        say(f"Set aside: {each}.")
    if blind.locked:
        say(f"{count(len(blind.locked), 'card')} could not be opened.")


def _typed(code: str | None) -> str | None:
    """Return the code given, or the line typed for it: so it stands in no history of commands."""
    return sys.stdin.readline() if code == "-" else code


def _me() -> str:
    """Return who sits here: the name in the preferences, or the account's."""
    import getpass

    from app import paths, settings

    kept, complaint = settings.load(paths.settings_file())
    if complaint:
        say(str(complaint))
    return kept.interviewer_name or getpass.getuser()


def _seat(panel: "Panel", name: str) -> "Seat":
    """Return the seat meant by a number from 1, an interviewer's name or the start of an id."""
    wanted = " ".join(name.split()).casefold()
    if wanted.isdecimal() and 1 <= int(wanted) <= len(panel.seats):
        return panel.seats[int(wanted) - 1]
    fits = [each for each in panel.seats if each.interviewer.name.casefold() == wanted]
    fits = fits or [each for each in panel.seats if len(wanted) > 3 and each.id.startswith(wanted)]
    if not fits:
        names = ", ".join(f"{at} {each.interviewer.name}" for at, each in enumerate(panel.seats, start=1))
        raise NotFound("The panel has no seat “{name}”. It has: {names}.", name=name, names=names)
    if len(fits) > 1:
        raise InvalidInput("“{name}” fits several seats. Give the seat's number.", name=name)
    return fits[0]
