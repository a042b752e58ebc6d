"""Two pictures of a screen held against each other, and what is left for a person to look at."""

from dataclasses import dataclass
from pathlib import Path

import numpy as np
from PIL import Image

from tests.glass.screen import Area, Picture


@dataclass(frozen=True)
class Fault:
    """Where two pictures differ, and in how many pixels."""

    area: Area
    pixels: int


def difference(one: Picture, other: Picture) -> Fault | None:
    """Return where two pictures differ, if they do."""
    differs = (one != other).any(axis=2)
    if not differs.any():
        return None
    rows, columns = np.flatnonzero(differs.any(axis=1)), np.flatnonzero(differs.any(axis=0))
    left, top = int(columns[0]), int(rows[0])
    area = Area(left, top, int(columns[-1]) - left + 1, int(rows[-1]) - top + 1)
    return Fault(area, int(differs.sum()))


def keep(folder: Path, number: int, screen: Picture, fresh: Picture) -> str:
    """Write both pictures, and one in which what differs is red; return how their names begin."""
    folder.mkdir(parents=True, exist_ok=True)
    differs = (screen != fresh).any(axis=2)
    faint = (255 - (255 - screen.astype(np.uint16)) // 4).astype(np.uint8)
    faint[differs] = (255, 0, 0)
    for name, picture in (("screen", screen), ("fresh", fresh), ("difference", faint)):
        Image.fromarray(picture).save(folder / f"{number}-{name}.png")
    return str(folder / f"{number}-…")
