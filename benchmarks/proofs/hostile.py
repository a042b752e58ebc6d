"""Proof: packs and bundles of a hostile hand are refused in a sentence, at little cost, and touch nothing.

    python -m benchmarks.proofs.hostile --count 30000 --seed 1

Every hostile pack is read by `lint` and by the loaders, every hostile bundle by `import`, each in a process
of its own: within 2 seconds of CPU and 200 MiB, nothing written but the workspace. Then bytes of a signed
card are changed, as they are and under a digest that fits again: `--count` of them, or all where that is
enough. With a count below 300 only some of the files are read.
"""

import io
import random
import shutil
import sqlite3
import sys
import tempfile
import time
from collections.abc import Callable, Iterable, Iterator
from contextlib import closing, contextmanager, redirect_stderr, redirect_stdout
from functools import partial
from pathlib import Path
from typing import Any, Literal, TypedDict, TypeVar

import yaml as plain_yaml

from app import cli, paths
from app.domain.errors import EvenhandError, trace
from app.domain.kits.bundle import Kit, SentCards
from app.exchange.bundles import bundles
from app.services import signing
from app.services.panels import receive_card, unpack_kit
from app.store.database.workspace import FILE, Workspace
from app.store.packs import yaml
from app.store.packs.exercises import load_exercise
from app.store.packs.rubrics import load_rubric
from benchmarks.proofs import hostile_files, mutations, shell, valid_files
from benchmarks.proofs.confined import Told, confined
from benchmarks.proofs.valid_files import NOW

MOST_SECONDS, MOST_MIB = 2, 200
AT_ONCE = 250
"""Changed bytes that one process reads."""

ALL = 300
"""The count from which on every pack and every bundle is read."""

Case = TypeVar("Case", bound=tuple[Any, ...])
Broken = Literal["", "yaml", "proof"]
"""What is broken on purpose: YAML is read as any program reads it, or a signature is not looked at."""


class Outcome(TypedDict):
    """What became of the hostile files; from `taken` on there must be none."""

    packs: int
    bundles: int
    bytes: int
    """Of a signed card that were changed, some of them with their digest."""
    refused: int
    taken: list[str]
    """Cases that were not refused."""
    costly: list[str]
    """Cases that took more than 2 seconds of CPU or 200 MiB, or were ended."""
    escaped: list[str]
    """Cases that ended in anything but a sentence."""
    outside: list[str]
    """Cases that wrote elsewhere, or started something."""
    slowest: float
    largest: float


def prove(count: int, seed: int, *, broken: Broken = "", only: str = "") -> Outcome:
    """Read every hostile file whose name begins with `only`; a `broken` reader must be noticed."""
    outcome = Outcome(
        packs=0, bundles=0, bytes=0, refused=0, taken=[], costly=[], escaped=[], outside=[], slowest=0,
        largest=0,
    )  # fmt: skip
    with tempfile.TemporaryDirectory(prefix="evenhand-hostile-") as name, _broken(broken):
        folder, chance = Path(name), random.Random(seed)
        given = _warm(folder)
        for case, lay, may_be_right in _some([*_hostile_packs()], count, chance, only):
            outcome["packs"] += 1
            _judge(case, _packs(folder / "packs", lay), outcome, may_be_right=may_be_right)
        before = _events(folder / "planner")
        for case, content in _some([*hostile_files.bundles(given.kit, given.card)], count, chance, only):
            outcome["bundles"] += 1
            (folder / "in.evenhand").write_bytes(content)
            told = confined(partial(_import, folder / "planner", folder / "in.evenhand"), folder / "planner")
            _judge(case, told, outcome)
        if "byte".startswith(only):
            changes = [*_changes(given.card)]
            some = chance.sample(changes, min(count, len(changes)))
            for first in range(0, len(some), AT_ONCE):
                _change(folder / "planner", given.card, some[first : first + AT_ONCE], outcome)
        outcome["taken"] += ["events"] * (_events(folder / "planner") - before)
    return outcome


def holds(outcome: Outcome) -> bool:
    """Return whether the goal was met: all refused, in sentences, at little cost, nothing written."""
    failures = ("taken", "costly", "escaped", "outside")
    return outcome["refused"] > 0 and not any(outcome[name] for name in failures)  # type: ignore[literal-required]


def _judge(case: str, told: Told, outcome: Outcome, *, may_be_right: bool = False) -> None:
    """Look at what a case came to, and what it cost."""
    outcome["slowest"] = max(outcome["slowest"], round(told.seconds, 2))
    outcome["largest"] = max(outcome["largest"], round(told.mib))
    if told.seconds > MOST_SECONDS or told.mib > MOST_MIB:
        outcome["costly"].append(f"{case}: {told.seconds:.1f} s, {told.mib:.0f} MiB")
    if told.outside:
        outcome["outside"].append(f"{case}: {', '.join(told.outside[:3])}")
    match told.answer:
        case "refused" if told.printed.strip() and "Traceback" not in told.printed:
            outcome["refused"] += 1
        case "taken":
            outcome["taken"] += [case] * (not may_be_right)
        case _:
            outcome["escaped"].append(f"{case}: {told.answer}")


def _packs(folder: Path, lay: hostile_files.Lay) -> Told:
    """Lay out packs with one made hostile; return the worst of what `lint` and the loaders come to."""
    shutil.rmtree(folder, ignore_errors=True)
    hostile_files.sound(folder)
    lay(folder)
    told, *loaded = (
        confined(partial(each, folder))
        for each in (
            _lint,
            lambda packs: _escaping(partial(load_rubric, packs / "rubrics", "baker", "village")),
            lambda packs: _escaping(partial(load_exercise, packs / "exercises", "bake")),
        )
    )
    wrong = next((each.answer for each in loaded if each.answer), told.answer)
    return Told(
        wrong,
        told.printed,
        max(each.seconds for each in (told, *loaded)),
        max(each.mib for each in (told, *loaded)),
        [place for each in (told, *loaded) for place in each.outside],
    )


def _lint(folder: Path) -> str:
    code = cli.run(["lint", str(folder / "rubrics"), str(folder / "exercises")])
    return "taken" if code == 0 else "refused" if code in (3, 4) else f"lint ended with {code}"


def _escaping(act: Callable[[], object]) -> str:
    """Return what left `act` but a sentence."""
    try:
        act()
    except EvenhandError as error:
        return "" if str(error) else "an empty sentence"
    except Exception as error:  # noqa: BLE001 - whatever it is, it may not leave the program
        return trace(error)
    return ""


def _warm(folder: Path) -> valid_files.Panels:
    """Read what is sound, so that no process pays for what reading imports; return sound bundles."""
    sound = folder / "sound"
    hostile_files.sound(sound)
    load_exercise(sound / "exercises", "bake")
    rubric = load_rubric(sound / "rubrics", "baker", "village")
    given = valid_files.panels(folder, rubric, paths.resources() / "fonts")
    given.planner.close()
    with redirect_stdout(io.StringIO()), redirect_stderr(io.StringIO()):
        assert _lint(sound) == "taken"
        assert _import(folder / "planner", folder / "nothing.evenhand") == "refused"
    return given


def _hostile_packs() -> Iterator[tuple[str, hostile_files.Lay, bool]]:
    """Yield every pack by its name, and whether it may be right."""
    yield from ((case, lay, False) for case, lay in hostile_files.packs())
    yield from ((case, lay, True) for case, lay in hostile_files.heavy())


def _some(cases: list[Case], count: int, chance: random.Random, only: str) -> list[Case]:
    """Return the cases whose names begin with `only`, or as many of them as a small count asks for."""
    wanted = [each for each in cases if each[0].startswith(only)]
    return wanted if count >= ALL else chance.sample(wanted, -(-len(wanted) * count // ALL))


def _change(workspace: Path, card: bytes, some: list[tuple[int, int, bool]], outcome: Outcome) -> None:
    """Let one process read a card with each of `some` changes."""
    told = confined(partial(_read_changed, workspace, card, some), workspace)
    outcome["bytes"] += len(some)
    outcome["outside"] += told.outside
    if not isinstance(told.answer, list):
        outcome["escaped"].append(f"{len(some)} bytes: {told.answer}")
        return
    for (at, bit, again), (verdict, seconds) in zip(some, told.answer, strict=True):
        case = f"byte {at}, bit {bit}{' with its digest' if again else ''}"
        _judge(case, Told(verdict, "said", seconds, told.mib), outcome)


def _import(workspace: Path, file: Path) -> str:
    code = cli.run(["--workspace", str(workspace), "import", str(file)])
    return "taken" if code == 0 else "refused" if code in (3, 4, 5) else f"import ended with {code}"


def _changes(card: bytes) -> Iterator[tuple[int, int, bool]]:
    """Yield every byte of the file with a bit to change, without and with a digest that then fits."""
    body = card.index(b"\n") + 1
    for at in range(len(card)):
        yield at, at % 8, False
    for at in range(body, len(card)):
        yield at, at % 8, True


def _read_changed(
    workspace: Path, card: bytes, changes: Iterable[tuple[int, int, bool]]
) -> list[tuple[str, float]]:
    verdicts = list[tuple[str, float]]()
    with Workspace.open(workspace, lambda: NOW) as planner:
        for at, bit, again in changes:
            content = bytearray(card)
            content[at] ^= 1 << bit
            whole = mutations.with_digest(bytes(content).split(b"\n", 1)[1]) if again else bytes(content)
            begun = time.process_time()
            verdicts.append((_taken(planner, whole), time.process_time() - begun))
    return verdicts


def _taken(planner: Workspace, content: bytes) -> str:
    try:
        bundle = bundles.unpack(content)
        if isinstance(bundle, Kit):
            unpack_kit.unpack(planner, bundle)
        elif isinstance(bundle, SentCards):
            receive_card.receive(planner, bundle)
    except EvenhandError as error:
        return "refused" if str(error) else "an empty sentence"
    except Exception as error:  # noqa: BLE001 - whatever it is, it may not leave the program
        return trace(error)
    return "taken"


def _events(workspace: Path) -> int:
    with closing(sqlite3.connect(workspace / FILE)) as connection:
        return int(connection.execute("SELECT count(*) FROM events").fetchone()[0])


@contextmanager
def _broken(how: Broken) -> Iterator[None]:
    """Break a reader on purpose, for as long as the block lasts."""
    parse, proven = yaml._parse, signing.is_proven
    if how == "yaml":
        yaml._parse = lambda text, draft: plain_yaml.safe_load(text)
    elif how == "proof":
        signing.is_proven = lambda card: True
    try:
        yield
    finally:
        yaml._parse, signing.is_proven = parse, proven


if __name__ == "__main__":
    sys.exit(shell.run(__doc__, 300, prove, holds))
