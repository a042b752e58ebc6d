"""Proof: whatever people write is kept, sent, exported and printed, and no letter of it is lost.

    python -m benchmarks.proofs.strings --count 2000 --seed 1

Texts that programs stumble over, and texts of letters drawn by lot from all of Unicode, are noted on cards.
They are read back from the workspace, from a card that came by bundle, and from CSV, JSON and XLSX; the paper
is set.
"""

import csv
import json
import random
import re
import sys
import tempfile
from collections import Counter
from collections.abc import Sequence
from datetime import UTC, datetime
from pathlib import Path
from typing import TypedDict
from unicodedata import category, normalize

from app import paths
from app.domain.errors import EvenhandError, trace
from app.domain.panel import Panel
from app.exchange.bundles import age, bundles
from app.exchange.tables.formula_guard import unguarded
from app.services.debrief import debrief
from app.services.panels import kits, opening, planning, receive_card, send_card, unpack_kit
from app.services.panels.planning import SeatPlan
from app.services.recruiting import export
from app.services.scorecard import desk as desks
from app.services.scorecard import scoring
from app.store.database.workspace import Workspace
from app.store.packs.rubrics import load_rubric
from benchmarks.proofs import shell
from benchmarks.proofs.escaping import Escaped
from tests.services.conftest import finish

ROOT = Path(__file__).parents[2]
LISTED = ROOT / "tests" / "reports" / "typesetting" / "naughty.txt"
RUBRIC = load_rubric(ROOT / "rubrics", "senior-ml-scientist")
FOCUS = (RUBRIC.dimensions[0].id, RUBRIC.dimensions[1].id)
ON_A_CARD = 40
UNSEEN = {"Cc", "Cf", "Cs", "Cn", "Co", "Mn", "Me", "Mc", "Zs", "Zl", "Zp"}
"""What is no letter that anybody would miss: controls, halves of letters, marks, spaces."""


class Outcome(TypedDict):
    """What became of the texts; from `escaped` on everything must be nothing."""

    texts: int
    refused: int
    """Texts that were refused in a sentence, as one without a letter is."""
    papers: int
    escaped: list[str]
    lost: list[str]
    """Where a letter was lost, and of which text."""


def prove(count: int, seed: int, *, careless: bool = False) -> Outcome:
    """Write so many texts; a `careless` program keeps only what an old code page has, to be noticed."""
    outcome = Outcome(texts=0, refused=0, papers=0, escaped=[], lost=[])
    texts = _texts(count, random.Random(seed))
    for begin in range(0, count, ON_A_CARD):
        part = texts[begin : begin + ON_A_CARD]
        with tempfile.TemporaryDirectory(prefix="evenhand-strings-") as name, Escaped() as escaped:
            _one(Path(name), part, outcome, careless)
        if escaped.error:
            outcome["escaped"].append(f"from text {begin}: {trace(escaped.error)}")
    return outcome


def holds(outcome: Outcome) -> bool:
    """Return whether the goal was met: nothing but sentences, no letter lost."""
    taken = outcome["texts"] - outcome["refused"]
    return taken * 2 > outcome["texts"] and outcome["papers"] > 0 and not outcome["escaped"] + outcome["lost"]


def _texts(count: int, chance: random.Random) -> list[str]:
    """Return the listed texts, then others by lot."""
    listed = [
        re.sub(r"\\u\{(\w+)\}", lambda escaped: chr(int(escaped[1], 16)), line)
        for line in LISTED.read_text("utf-8").splitlines()
        if line.strip()
    ]
    ends = (0x250, 0x3000, 0x10000, 0x110000)
    drawn = (
        "".join(chr(chance.randrange(chance.choice(ends))) for _ in range(chance.randint(1, 40)))
        for _ in range(count)
    )
    return [*listed, *drawn][:count]


def _one(folder: Path, texts: Sequence[str], outcome: Outcome, careless: bool) -> None:
    """Note the texts on a card that is sent, and on one that stays; read them back from everywhere."""
    with Workspace.create(folder / "planner", _now) as planner:
        panel = _planned(planner)
        kits.make(planner, panel.id, {panel.seats[0].id: folder / "kit.evenhand"}, age.new_key()[1])
        with Workspace.create(folder / "laptop", _now) as laptop:
            kit = bundles.read(folder / "kit.evenhand")
            unpack_kit.unpack(laptop, kit)  # type: ignore[arg-type]
            kept = _noted(laptop, panel, texts, outcome, careless)
            send_card.send(laptop, panel.id, panel.seats[0].id, folder / "card.evenhand")
        receive_card.receive(planner, bundles.read(folder / "card.evenhand"))  # type: ignore[arg-type]
        opening.open_panel(planner, panel.id, "Rosa")
        _compare("card", kept, _said(planner, panel), outcome)
    with Workspace.create(folder / "alone", _now) as alone:
        panel = _planned(alone)
        kept = _noted(
            alone, panel, texts, Outcome(texts=0, refused=0, papers=0, escaped=[], lost=[]), careless
        )
        _compare("workspace", kept, _said(alone, panel), outcome)
        for form in ("csv", "json", "xlsx"):
            file = folder / f"notes.{form}"
            export.export(alone, file, export.Export("notes", form), "Rosa")
            _compare(form, kept, _read(file), outcome)
        outcome["papers"] += debrief.paper(alone, panel.id, paths.resources() / "fonts").startswith(b"%PDF")


def _planned(workspace: Workspace) -> Panel:
    return planning.plan_panel(workspace, "Ada Example", RUBRIC, [SeatPlan("Ines Novak", FOCUS)])


def _noted(
    workspace: Workspace, panel: Panel, texts: Sequence[str], outcome: Outcome, careless: bool
) -> list[str]:
    """Note each text, seal, and return those that were taken."""
    desk, kept = desks.open_desk(workspace, panel.id, panel.seats[0].id), []
    for text in texts:
        outcome["texts"] += 1
        given = text.encode("cp1252", "ignore").decode("cp1252") if careless else text
        try:
            desk = scoring.take_note(workspace, desk, given, FOCUS[0])
            kept.append(text)
        except EvenhandError:
            outcome["refused"] += 1
            if _ink(text):
                outcome["lost"].append(f"refused: {text!a}")
    scoring.seal(workspace, finish(workspace, desk))
    return kept


def _said(workspace: Workspace, panel: Panel) -> list[str]:
    return [note.text for note in debrief.gather(workspace, panel.id).seats[0].card.notes]


def _read(file: Path) -> list[str]:
    """Return the notes that another program finds in an export."""
    match file.suffix:
        case ".csv":
            with file.open(encoding="utf-8-sig", newline="") as stream:
                return [unguarded(row["text"]) for row in csv.DictReader(stream)]
        case ".json":
            return [row["text"] for row in json.loads(file.read_text("utf-8"))["rows"]]
    import openpyxl

    head, *rows = openpyxl.load_workbook(file)["Notes"].iter_rows(values_only=True)
    return [str(row[head.index("text")]) for row in rows]


def _compare(where: str, kept: Sequence[str], found: Sequence[str], outcome: Outcome) -> None:
    """See that each text is there in its place; the two notes behind the ratings come after them."""
    for text, read in zip(kept, [*found, *[""] * len(kept)], strict=False):
        if missing := _ink(text) - _ink(read):
            outcome["lost"].append(f"{where}: {''.join(missing)!a} of {text!a}")


def _ink(text: str) -> Counter[str]:
    """Count the letters that can be seen, each in its composed form."""
    return Counter(letter for letter in normalize("NFC", text) if category(letter) not in UNSEEN)


def _now() -> datetime:
    return datetime.now(UTC).astimezone()


if __name__ == "__main__":
    sys.exit(shell.run(__doc__, 80, prove, holds))
