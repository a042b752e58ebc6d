"""An interview on a laptop of its own, as a process of its own: kit in, scored, sealed, card out.

Run as `python -m tests.e2e.interview WORKSPACE KIT CARD LEVEL`.
"""

import sys
from pathlib import Path

from app.cli.frame import now
from app.services import importing, reading, scoring, sending
from app.store.workspace import Workspace


def main(folder: Path, kit: Path, card: Path, level: int) -> None:
    """Hold the interview; every focus dimension gets `level`."""
    with Workspace.create(folder, now) as workspace:
        [(panel, seat)] = importing.take_in(workspace, [kit]).desks
        desk = reading.open_desk(workspace, panel, seat)
        for dimension in desk.seat.focus:
            desk = scoring.rate(workspace, desk, dimension, level)
            desk = scoring.take_note(workspace, desk, f"Seen at level {level}", dimension)
        desk = scoring.recommend(workspace, desk, "yes" if level > 2 else "no", "As rated")
        scoring.seal(workspace, desk)
        sending.send(workspace, panel, seat, card)


if __name__ == "__main__":
    main(*map(Path, sys.argv[1:4]), int(sys.argv[4]))
