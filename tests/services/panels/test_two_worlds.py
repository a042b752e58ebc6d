"""Proof of blindness: two worlds that differ only in what locked cards say are the same, to the byte.

One interviewer is all praise in many words, in the other world all blame in few. What the planner's program
writes, prints and keeps is compared whole; only digests, signatures, what is locked, and numbers drawn by
lot are told apart by nothing but their length.
"""

import re
import shutil
import sqlite3
from collections.abc import Callable, Iterator
from contextlib import closing
from pathlib import Path
from typing import NamedTuple

import pytest

from app import cli
from app.cli import frame
from app.domain.packs.rubric import Rubric
from app.domain.scorecard import rules
from app.services.panels import import_files, send_card
from app.services.records import upkeep
from app.services.scorecard import desk as reading
from app.services.scorecard import scoring
from app.store.database.workspace import FILE, Workspace
from tests.conftest import Clock
from tests.services.conftest import finish, open_desk
from tests.services.journey import Journey
from tests.services.panels.test_blind import held, verbs

_LOT = (
    (re.compile(r"[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}"), "an id"),
    (re.compile(r"\b[0-9a-f]{64,}\b"), "hexadecimal"),
    (re.compile(r"[A-Za-z0-9+/]{100,}={0,2}"), "locked"),
    (re.compile(r"(?<=: )([a-z]+ ){5}[a-z]+(?=[.,])"), "words of a key"),
)
_STEP = (16 << 10) * 4 // 3
"""A step of what is locked, in letters of Base64."""


class World(NamedTuple):
    """A planner's folder into which one card came, and that card as it was sent."""

    folder: Path
    card: Path


def told(content: str | bytes | float | None) -> object:
    """Return what is compared of a text or a cell."""
    if isinstance(content, bytes):
        try:
            content = content.decode()
        except UnicodeDecodeError:
            return f"{len(content)} bytes"
    if isinstance(content, str):
        for which, name in _LOT:
            content = which.sub(lambda found, name=name: f"<{name}, {_length(found[0])}>", content)
    return content


def _length(text: str) -> int:
    """Return a length as it is compared: what is locked with age begins with some lines drawn by lot."""
    return len(text) if len(text) <= 128 else len(text) // _STEP


def tables(file: Path) -> dict[str, list[object]]:
    """Return every row of every table, as another program reads them."""
    with closing(sqlite3.connect(file)) as connection:
        names = [
            name for (name,) in connection.execute("SELECT name FROM sqlite_master WHERE type = 'table'")
        ]
        return {
            name: sorted(
                str([told(cell) for cell in row]) for row in connection.execute(f"SELECT * FROM {name}")
            )
            for name in names
        }


def score(laptop: Workspace, panel: str, seat: str, *, praise: bool) -> None:
    """Score a seat all the other way round: another level everywhere, more notes, signals, other words."""
    desk = reading.open_desk(laptop, panel, seat)
    for at, dimension in enumerate(desk.seat.focus):
        level = 4 if praise else 1 + at % 2
        for number in range(9 if praise else 1):
            desk = scoring.take_note(laptop, desk, f"Seen {'well ' * 40 * praise}{number}", dimension)
        desk = scoring.act(laptop, desk, rules.rate, dimension, level, "Because " + "so " * 30 * praise)
    recommendation = "strong-yes" if praise else "strong-no"
    scoring.seal(
        laptop, scoring.act(laptop, desk, rules.recommend, recommendation, "A" * 900 * praise or "No")
    )


@pytest.fixture
def worlds(
    tmp_path: Path, clock: Clock, rubric: Rubric, monkeypatch: pytest.MonkeyPatch
) -> Callable[..., list[World]]:
    """Make both worlds, from one planner's folder and one laptop's on which nothing was scored yet."""
    monkeypatch.setattr(frame, "now", clock)

    def make(*differ: bool) -> list[World]:
        trip = Journey(tmp_path / "trip", clock, rubric, 3).make_kits(0, 2)
        scoring.seal(trip.planner, finish(trip.planner, open_desk(trip.planner, trip.panel, 1)))
        upkeep.back_up(trip.planner)
        trip.laptop(0)
        trip.close()
        made, seat = [], trip.panel.seats[0].id
        for at, praise in enumerate(differ):
            folder = tmp_path / f"world-{at}"
            for name in ("planner", "laptop-0"):
                shutil.copytree(trip.folder / name, folder / name, ignore=shutil.ignore_patterns("*.lock"))
            card = folder / "card.evenhand"
            with Workspace.open(folder / "laptop-0", clock) as laptop:
                score(laptop, trip.panel.id, seat, praise=praise)
                send_card.send(laptop, trip.panel.id, seat, card)
            with Workspace.open(folder / "planner", clock) as planner:
                assert import_files.take_in(planner, [card]).count("added") == 1
                upkeep.back_up(planner)
            made.append(World(folder / "planner", card))
        return made

    return make


def outputs(world: World, panel: str, capsys: pytest.CaptureFixture[str]) -> Iterator[tuple[str, object]]:
    """Yield what every verb prints and writes, and what then is in every table and file."""
    out = world.folder.parent / "out"
    out.mkdir()
    for words in verbs(panel, out):
        code = cli.run(["--workspace", str(world.folder), *words])
        printed = capsys.readouterr()
        here = str(world.folder.parent)
        name = " ".join(words).replace(here, "")
        yield f"{name}: exit code", code
        yield f"{name}: out", told(printed.out.replace(here, ""))
        yield f"{name}: err", told(printed.err.replace(here, ""))
    for file in sorted(each for each in out.rglob("*") if each.is_file()):
        yield f"{file.relative_to(out)}", told(held(file))
    for file in (world.folder / FILE, *sorted((world.folder / "backups").glob("*.db"))):
        for name, rows in tables(file).items():
            yield f"{file.name} {name}", rows


def differing(worlds: list[World], capsys: pytest.CaptureFixture[str]) -> list[str]:
    """Return where two worlds can be told apart."""
    with closing(sqlite3.connect(worlds[0].folder / FILE)) as file:
        [(panel,)] = file.execute("SELECT id FROM panels").fetchall()
    first, second = (list(outputs(world, panel, capsys)) for world in worlds)
    assert [name for name, _ in first] == [name for name, _ in second] and len(first) > 150
    found = [name for (name, one), (_, other) in zip(first, second, strict=True) if one != other]
    return found + ["card"] * (worlds[0].card.stat().st_size != worlds[1].card.stat().st_size)


def test_nothing_tells_what_a_locked_card_says(
    worlds: Callable[..., list[World]], capsys: pytest.CaptureFixture[str]
) -> None:
    assert differing(worlds(True, False), capsys) == []


def test_the_comparison_sees_a_card_that_is_not_locked(
    worlds: Callable[..., list[World]], capsys: pytest.CaptureFixture[str], clock: Clock
) -> None:
    """Where the seat is scored on the planner's computer its words lie in the file, and are found."""
    first, second = worlds(True, True)
    for world, praise in ((first, True), (second, False)):
        with Workspace.open(world.folder, clock) as planner:
            with planner.read() as connection:
                query = "SELECT panel_id, id FROM seats WHERE status = 'planned'"
                [(panel, seat)] = connection.run(query).fetchall()
            score(planner, panel, seat, praise=praise)
    assert {name for name in differing([first, second], capsys) if name.startswith(FILE)}
