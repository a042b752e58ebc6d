"""Verbs of who may score: invite, invitations, set-aside."""

from pathlib import Path
from typing import Annotated

import typer

from app.cli.escrow import me
from app.cli.frame import AsJson, PanelName, aligned, emit, emit_json, opened, place, program, say
from app.cli.seats import seat_of
from app.store.files.typed_paths import expanded


@program.command(
    epilog="""\b
Examples:
  evenhand invite "Ines Novak" -o ines.evenhand

\b
Send the file to whoever plans the panel, and compare the six words with them, best by telephone. Kits for
you are then locked so that only this workspace opens them, and no card counts but one signed here."""
)
def invite(
    context: typer.Context,
    name: Annotated[str, typer.Argument(metavar="NAME", help="Your name, as the panel calls you.")],
    out: Annotated[
        Path,
        typer.Option("--out", "-o", parser=place, metavar="FILE", help="The file, or a folder for it."),
    ],
) -> None:
    """Write an invitation to send you kits: your keys, for whoever plans a panel."""
    from app.services.panels import invitations

    target = expanded(out).absolute()
    file = target / invitations.file_name(name) if target.is_dir() else target
    with opened(context, writer=True, create=True) as workspace:
        made = invitations.invite(workspace, name, file)
    say(f"Your keys read: {invitations.words(made.invited)}.")
    emit([str(file)])


@program.command(
    epilog="""\b
Examples:
  evenhand invitations
  evenhand invitations --drop "Ines Novak"

\b
They come with `evenhand import`. A name has one invitation: drop it where another laptop takes its place."""
)
def invitations(
    context: typer.Context,
    drop: Annotated[str, typer.Option("--drop", metavar="NAME", help="Let one count no more.")] = "",
    as_json: AsJson = False,
) -> None:
    """List who sent an invitation, with the words of their keys."""
    from app.services.panels import invitations

    with opened(context, writer=bool(drop)) as workspace:
        if drop:
            invitations.drop(workspace, drop)
            say("Kits made from now on are not locked for it.")
        known = invitations.known(workspace)
    if as_json:
        emit_json([{"name": name, "words": words} for name, words in known.items()])
    elif known:
        emit(aligned([("NAME", "WORDS"), *known.items()]))
    elif not drop:
        say("No invitation has come in yet.")


@program.command(
    "set-aside",
    epilog="""\b
Examples:
  evenhand set-aside "Ada Moreau" 2 --reason "Omar Haddad did not send it: his kit was stolen"

\b
The card stays locked, does not count, and stands on record with the reason. A new kit can then be made for
that seat. A card that was opened stays: it was seen.""",
)
def set_aside(
    context: typer.Context,
    panel: PanelName,
    seat: Annotated[str, typer.Argument(metavar="SEAT", help="The seat whose card is set aside.")],
    reason: Annotated[str, typer.Option("--reason", help="Why; it stays on record.")],
    by: Annotated[str, typer.Option("--by", help="Who does it.", show_default=False)] = "",
) -> None:
    """Set a card aside that came and is still locked, such as one of a stolen kit."""
    from app.services.panels import lists, opening, receive_card

    with opened(context, writer=True) as workspace:
        found = opening.state(workspace, lists.find_panel(workspace, panel).id).panel
        chosen = receive_card.set_aside(workspace, found.id, seat_of(found, seat).id, by or me(), reason)
    say(f"The card of {chosen.interviewer.name} is set aside.")
