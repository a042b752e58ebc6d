"""Verbs that carry a panel between machines: kit, send, open."""

from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from app.cli.escrow import CodeFile, me, typed_code
from app.cli.frame import AsJson, PanelName, count, emit, emit_json, opened, place, program, say
from app.cli.seats import SeatName, seat_of
from app.domain.errors import Conflict, InvalidInput
from app.store.files.typed_paths import expanded

if TYPE_CHECKING:
    from collections.abc import Sequence

    from app.domain.panel import Panel, Seat
    from app.services.panels.kits import KitsWritten
    from app.store.database.workspace import Workspace

OldCode = Annotated[str | None, typer.Option("--code", hidden=True)]
"""Read as before, and warned of: what is typed so stays in the history of the shell."""


@program.command(
    epilog="""\b
Examples:
  evenhand kit "Ada Moreau" --all -o kits
  evenhand kit "Ada Moreau" --all -o kits --escrow-to age1…
  evenhand kit "Ada Moreau" 1 3 -o kits
  evenhand kit "Ada Moreau" 2 -o omar.evenhand
  evenhand kit "Ada Moreau" 2 -o omar.evenhand --code-file answer.txt

\b
The kits of a panel are written in one act. The panel gets a key whose private half is split over them, and
neither it nor a share is kept: seats without a kit are scored here. For somebody outside the panel the key is
locked, by their public key (--escrow-to) or by a code on a page that you print, put into an envelope and
delete (beside the kits, or --escrow-paper). A kit that was lost, or is wanted later, takes the share that the
holder gives back (see `evenhand escrow`). Who sent an invitation gets a kit that nobody else can open.
Ends with 5 when a file exists already or the kits were made before."""
)
def kit(
    context: typer.Context,
    panel: PanelName,
    out: Annotated[
        Path,
        typer.Option(
            "--out", "-o", parser=place, metavar="FILE", help="The file; for several seats the folder."
        ),
    ],
    seats: Annotated[
        list[str] | None,
        typer.Argument(
            metavar="[SEAT]...", help="Numbers of seats, names of interviewers, or starts of ids."
        ),
    ] = None,
    every: Annotated[
        bool, typer.Option("--all", help="A kit for every seat that has none and is not sealed.")
    ] = False,
    escrow_to: Annotated[
        str,
        typer.Option(
            "--escrow-to", metavar="KEY", help="Who keeps the escrow: age1…, or the file of their invitation."
        ),
    ] = "",
    escrow_paper: Annotated[
        Path | None,
        typer.Option("--escrow-paper", parser=place, metavar="FILE", help="The page for the envelope."),
    ] = None,
    code_file: CodeFile = None,
    code: OldCode = None,
    as_json: AsJson = False,
) -> None:
    """Write what interviewers need to score on other machines: rubric, exercise and their own seat."""
    from app import paths
    from app.services.panels import escrow, kits, lists, opening
    from app.services.records import upkeep
    from app.store.files.os_errors import faults

    target = expanded(out).absolute()
    if every == bool(seats):
        raise typer.BadParameter("Name a seat, or give --all.")
    if escrow_to and escrow_paper:
        raise typer.BadParameter("Give --escrow-to or --escrow-paper, not both.")
    paper: Path | None = None
    with opened(context, writer=True) as workspace:
        blind = opening.state(workspace, lists.find_panel(workspace, panel).id)
        found = blind.panel
        chosen = [seat_of(found, each) for each in seats or ()] or list(blind.without_kit)
        if every or len(chosen) > 1:
            with faults(target):
                target.mkdir(parents=True, exist_ok=True)
        folder = target if target.is_dir() else target.parent
        named = {each.id: target / kits.file_name(found, each) for each in chosen}
        files = named if target.is_dir() else {each.id: target for each in chosen}
        if blind.kits and len(chosen) == 1:
            [(seat, file)] = files.items()
            if escrow_to or escrow_paper:
                raise Conflict("The escrow of this panel stands since its kits were made.")
            told = _again(workspace, found, seat, file, typed_code(code, code_file) or "")
        elif escrow_to:
            told = kits.make(workspace, found.id, files, escrow.holder(escrow_to))
        else:
            paper = expanded(escrow_paper).absolute() if escrow_paper else folder / kits.escrow_name(found)
            on_paper = escrow.OnPaper(paper, paths.resources() / "fonts")
            told = kits.make(workspace, found.id, files, on_paper)
        upkeep.back_up(workspace)  # without what is on record of its kits, a panel never opens
    _tell(told, found, paper)
    if any(seat in blind.handed_out for seat in files):
        say("Cards made with a kit of this seat that was written before are refused from now on.")
    if as_json:
        data = {"files": [str(file) for file in files.values()], "lock": told.lock}
        emit_json(data | {"escrow_paper": str(paper) if paper else None})
    else:
        emit(str(file) for file in files.values())


def _again(workspace: "Workspace", panel: "Panel", seat: str, file: Path, given: str) -> "KitsWritten":
    """Write a kit once more; say how to come by the share that it takes."""
    from app.services.panels import kits

    try:
        return kits.make_again(workspace, panel.id, seat, file, given)
    except kits.ShareWanted as wanted:
        say("“evenhand escrow PANEL SEAT -o FILE” writes what they unlock; --code-file takes their answer.")
        raise wanted from None


def _tell(told: "KitsWritten", panel: "Panel", paper: Path | None) -> None:
    """Say what whoever hands the kits out has to know."""
    say(f"The lock of this panel reads: {told.lock}. Whoever takes a kit in reads it too: compare.")
    for seat in panel.seats:
        if seat.id in told.invited:
            words = told.invited[seat.id]
            say(f"{seat.interviewer.name}: locked for the invitation that reads {words}.")
    if told.plain:
        say(
            f"Not locked, because no invitation is here: {_names(told.plain)}. Whoever gets hold of such a "
            "kit can score in that place. Hand it over in person, or ask for an invitation first "
            "(evenhand invite)."
        )
    if told.here:
        say(
            f"Scored here: {_names(told.here)}. Until they are sealed it is the program that keeps the panel "
            "shut, not its key. A kit for one of them later takes the holder of the escrow."
        )
    if paper:
        say(
            f"The escrow code stands in “{paper.name}” and nowhere else. Print it, put it into an envelope "
            "for somebody outside the panel, and delete the file. It opens the panel without a seat that "
            "never comes."
        )
    elif told.first:
        say(
            "The escrow is locked for the key given: only its holder opens the panel without a seat that "
            "never comes (evenhand escrow)."
        )


def _names(seats: "Sequence[Seat]") -> str:
    return ", ".join(seat.interviewer.name for seat in seats)


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
        chosen = found.seats[0] if seat is None else seat_of(found, seat)
        file = target / send_card.file_name(found, chosen) if target.is_dir() else target
        send_card.send(workspace, found.id, chosen.id, file)
    emit([str(file)])


@program.command(
    "open",
    epilog="""\b
Examples:
  evenhand open "Ada Moreau"
  evenhand open "Ada Moreau" --reason "Omar Haddad has left" --code-file answer.txt
  evenhand open "Ada Moreau" --reason "Omar Haddad has left" --code-file -

\b
A panel without kits opens by itself with its last seal. Opening without a seat takes a reason, which stays
on record, and where kits were made what the holder of the escrow gives back (see `evenhand escrow`), from a
file or, with -, typed unseen. Ends with 5 while cards are missing.""",
)
def open_(
    context: typer.Context,
    panel: PanelName,
    by: Annotated[str, typer.Option("--by", help="Who opens it.", show_default=False)] = "",
    reason: Annotated[str, typer.Option("--reason", help="Why, when a seat is missing.")] = "",
    code_file: CodeFile = None,
    code: OldCode = None,
) -> None:
    """Open a panel: unlock its cards, check every seal, and put that on record."""
    from app.domain.blinding import told_aside
    from app.services.panels import lists, opening

    with opened(context, writer=True) as workspace:
        line = lists.find_panel(workspace, panel)
        given = typed_code(code, code_file)
        blind = opening.open_panel(workspace, line.id, by or me(), reason=reason, code=given)
    missing = {seat for opened in blind.openings[-1:] for seat in opened.without}
    names = ", ".join(seat.interviewer.name for seat in blind.panel.seats if seat.id in missing)
    say("The panel is open." + (f" Without: {names}." if names else ""))
    for each in told_aside(blind.panel, blind.aside):
        say(f"Set aside: {each}.")
    if blind.locked:
        say(f"{count(len(blind.locked), 'card')} could not be opened.")
