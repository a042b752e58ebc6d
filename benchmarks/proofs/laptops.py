"""A panel's laptops, each with a wrong clock of its own: what they sealed, and the files they sent."""

import random
from collections.abc import Iterator
from contextlib import ExitStack
from datetime import UTC, datetime, timedelta
from itertools import pairwise
from pathlib import Path
from typing import NamedTuple

from app.domain.kits.bundle import SentCards
from app.domain.panel import Panel
from app.domain.scorecard import rules
from app.exchange.bundles import age, bundles
from app.services.panels import import_files, kits, planning, send_card
from app.services.panels.planning import SeatPlan
from app.services.scorecard import desk as desks
from app.services.scorecard import scoring
from app.store.database.workspace import FILE, LOCK, Workspace
from app.store.packs.rubrics import load_rubric
from tests.sample_exercise import bakery
from tests.services.conftest import finish
from tests.services.journey import NAMES

LEVELS = (1, 2)

Version = tuple[str, int, str]
"""A seat, the version of its card, and that card's digest."""


class WrongClock:
    """Goes wrong by up to five years, and now and then back."""

    def __init__(self, chance: random.Random) -> None:
        self._chance = chance
        self._now = datetime(2026, 3, 2, 9, tzinfo=UTC) + timedelta(days=chance.randint(-1800, 1800))

    def __call__(self) -> datetime:
        """Return what it shows."""
        if self._chance.random() < 0.15:
            self._now += timedelta(minutes=self._chance.choice((-500_000, -600, -61, -5, 600, 500_000)))
        self._now += timedelta(seconds=self._chance.randint(0, 40))
        return self._now


class Planned(NamedTuple):
    """What was planned on one laptop and scored on others."""

    panel: Panel
    code: str
    """Opens it early."""
    start: bytes
    """The file of the planning laptop, before anything came back."""
    bare: bytes
    """The file of a laptop on which nothing was done yet."""
    kits: tuple[Path, ...]
    cards: tuple[Path, ...]
    """Bundles of cards as sent, and with gaps: an amendment before its first version, or without."""
    torn: tuple[Path, ...]
    """Files cut off or changed on their way."""
    versions: frozenset[Version]
    """Every version that was sealed on a laptop."""
    levels: dict[tuple[str, str], int]
    """What each seat gave each dimension last."""


def planned(folder: Path, seats: int, chance: random.Random) -> Planned:
    """Plan a panel of so many seats, and score them on laptops of their own; now and then one at home."""
    with ExitStack() as open_ones:
        planner = open_ones.enter_context(Workspace.create(folder / "planner", WrongClock(chance)))
        bakery(folder / "packs")
        rubric = load_rubric(folder / "packs" / "rubrics", "baker")  # a short one: every kit holds it
        plans = [SeatPlan(name) for name in NAMES[:seats]]
        panel = planning.plan_panel(planner, "Ada Example", rubric, plans)
        away = panel.seats if chance.random() < 0.7 else panel.seats[:-1]
        made = {seat.id: folder / f"kit-{seat.id}.evenhand" for seat in away}
        code, holder = age.new_key()
        kits.make(planner, panel.id, made, holder)
        levels: dict[tuple[str, str], int] = {}
        for seat in set(panel.seats) - set(away):
            _score(planner, panel.id, seat.id, levels, chance)
        cards, versions = list[Path](), set[Version]()
        for at, file in enumerate(made.values()):
            laptop = open_ones.enter_context(Workspace.create(folder / f"laptop-{at}", WrongClock(chance)))
            cards += _scored(laptop, file, levels, versions, chance)
        torn = [_torn(file, chance) for file in (*made.values(), cards[0])]
    with Workspace.create(folder / "bare", WrongClock(chance)):
        pass
    start, bare = ((folder / name / FILE).read_bytes() for name in ("planner", "bare"))
    for lock in folder.glob(f"*/{LOCK}"):
        lock.unlink()
    return Planned(
        panel, code, start, bare, tuple(made.values()), tuple(cards), tuple(torn), frozenset(versions), levels
    )  # fmt: skip


def _scored(
    laptop: Workspace,
    kit: Path,
    levels: dict[tuple[str, str], int],
    versions: set[Version],
    chance: random.Random,
) -> Iterator[Path]:
    """Score the seat of a kit, amend it up to twice; yield each bundle sent, and some with gaps."""
    [line] = import_files.take_in(laptop, [kit]).lines
    assert line.outcome == "added" and line.panel and line.seat, line
    _score(laptop, line.panel, line.seat, levels, chance)
    sent = []
    for number in range(1 + chance.randint(0, 2)):
        if number:
            desk = desks.open_desk(laptop, line.panel, line.seat)
            scoring.amend(laptop, desk, "A slip")
            _score(laptop, line.panel, line.seat, levels, chance)
        file = kit.with_name(f"card-{line.seat}-{number}.evenhand")
        sent.append(send_card.send(laptop, line.panel, line.seat, file))
        yield file
    versions.update((line.seat, each.seal.version, each.seal.digest) for each in sent[-1].versions)
    for before, after in pairwise(sent):
        fresh = after.versions[len(before.versions) :]
        file = kit.with_name(f"gap-{line.seat}-{len(before.versions)}.evenhand")
        file.write_bytes(bundles.pack(SentCards(panel=after.panel, seat=after.seat, versions=fresh)))
        yield file


def _score(
    workspace: Workspace,
    panel: str,
    seat: str,
    levels: dict[tuple[str, str], int],
    chance: random.Random,
) -> None:
    """Rate everything, think better of one rating, and seal."""
    desk = finish(workspace, desks.open_desk(workspace, panel, seat), 2)
    levels.update(((seat, dimension), 2) for dimension in desk.seat.focus)
    dimension = chance.choice(desk.seat.focus)
    for level in chance.sample(LEVELS, len(LEVELS)):
        desk = scoring.act(workspace, desk, rules.rate, dimension, level, "Not asked in this seat")
        levels[seat, dimension] = level
    scoring.seal(workspace, desk)


def _torn(file: Path, chance: random.Random) -> Path:
    content = bytearray(file.read_bytes())
    if chance.random() < 0.5:
        del content[chance.randrange(1, len(content)) :]
    else:
        content[chance.randrange(len(content))] ^= 1 << chance.randrange(8)
    torn = file.with_name(f"torn-{file.name}")
    torn.write_bytes(content)
    return torn
