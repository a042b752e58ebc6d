"""A seat as it is named on the command line: by number, interviewer or id."""

from typing import TYPE_CHECKING, Annotated

import typer

from app.domain.errors import InvalidInput, NotFound

if TYPE_CHECKING:
    from app.domain.panel import Panel, Seat

SeatName = Annotated[
    str | None,
    typer.Argument(metavar="SEAT", help="A seat's number, its interviewer's name, or the start of its id."),
]


def seat_of(panel: "Panel", name: str) -> "Seat":
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
