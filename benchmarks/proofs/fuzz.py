"""Proof: whatever a file from elsewhere holds, its reader takes it or says why not, in one sentence.

    python -m benchmarks.proofs.fuzz --count 2000 --seed 1
    python -m benchmarks.proofs.fuzz --reader calendars --seed 1 --case 417

Valid files of every kind are spoilt at random and read through the real functions. Only an `EvenhandError`
may leave them. A case is told by seed, reader and number alone, so that one which failed can be read again,
and becomes a test. With `--guided` and atheris, where that is installed (Linux), the readers' own branches
lead.
"""

import faulthandler
import json
import random
import sys
import tempfile
import time
import warnings
from collections.abc import Sequence
from functools import partial
from pathlib import Path
from typing import TypedDict

from app.domain.errors import EvenhandError, trace
from benchmarks.proofs import shell
from benchmarks.proofs.escaping import Escaped
from benchmarks.proofs.readers import Reader, readers

PATIENCE = 60
"""Seconds after which a case hangs, and the proof ends with where it does."""


class Outcome(TypedDict):
    """What became of the cases."""

    seed: int
    cases: int
    taken: int
    refused: int
    readers: int
    idle: list[str]
    """Readers that took nothing or refused nothing: of them too little was tried."""
    escaped: list[str]
    """Cases that ended otherwise: reader, number and what left it. There must be none."""
    slowest: float
    """Seconds of the longest case."""


def prove(count: int, seed: int, names: Sequence[str] = (), *, careless: bool = False) -> Outcome:
    """Read `count` spoilt files with each reader; a `careless` one is added, which the proof must notice."""
    result = Outcome(
        seed=seed, cases=0, taken=0, refused=0, readers=0, idle=[], escaped=[], slowest=0.0
    )  # fmt: skip
    with tempfile.TemporaryDirectory(prefix="evenhand-fuzz-") as name:
        found = readers(Path(name))
        if careless:
            found.append(Reader("careless", Path(name) / "x", [b'{"a": 1}'], _careless))
        for reader in found:
            if not names or reader.name in names:
                _try(reader, max(2, count // reader.dear), seed, result)
    return result


def holds(outcome: Outcome) -> bool:
    """Return whether the goal was met: nothing but sentences, and every reader took some and refused some."""
    return outcome["cases"] > 0 and not outcome["escaped"] and not outcome["idle"]


def _try(reader: Reader, count: int, seed: int, outcome: Outcome) -> None:
    before = outcome["taken"], outcome["refused"]
    outcome["readers"] += 1
    for number in range(count):
        content = spoilt(reader, seed, number)
        outcome["cases"] += 1
        begun = time.process_time()
        faulthandler.dump_traceback_later(PATIENCE, exit=True)
        with Escaped() as escaped:
            outcome["taken" if _read(reader, content) else "refused"] += 1
        faulthandler.cancel_dump_traceback_later()
        if escaped.error is not None:
            outcome["escaped"].append(f"{reader.name} {number}: {trace(escaped.error)}")
        outcome["slowest"] = max(outcome["slowest"], round(time.process_time() - begun, 2))
    if count >= 20 and (outcome["taken"] == before[0] or outcome["refused"] == before[1]):
        outcome["idle"].append(reader.name)


def spoilt(reader: Reader, seed: int, number: int) -> bytes:
    """Return the file of a case, the same each time; the first is the valid one."""
    chance = random.Random(f"{seed} {reader.name} {number}")
    valid = reader.valid[number % len(reader.valid)]
    return valid if number < len(reader.valid) else reader.spoil(chance, valid)


def _read(reader: Reader, content: bytes) -> bool:
    reader.place.parent.mkdir(parents=True, exist_ok=True)
    reader.place.write_bytes(content)
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("error")
            return reader.read(reader.place)
    except EvenhandError as error:
        return not str(error)


def _careless(file: Path) -> bool:
    return bool(json.loads(file.read_bytes()))


def _guided(reader: Reader, count: int, seed: int) -> None:
    """Let atheris look for cases; it ends the process, and leaves the first that fails in a file."""
    import atheris

    atheris.instrument_all()
    atheris.Setup([sys.argv[0], f"-seed={seed}", f"-runs={count}"], partial(_read, reader))
    atheris.Fuzz()


def main() -> int:
    """Run the proof and print its counters; exit 0 only when it holds."""
    parser = shell.asked(__doc__, 200)
    parser.add_argument("--reader", action="append", default=[], help="Only this one; may be given again.")
    parser.add_argument("--case", type=int, help="Write the file of one case to standard output.")
    parser.add_argument("--guided", action="store_true", help="Let atheris lead; needs one --reader.")
    chosen = parser.parse_args()
    if chosen.guided or chosen.case is not None:
        with tempfile.TemporaryDirectory(prefix="evenhand-fuzz-") as name:
            (reader,) = [each for each in readers(Path(name)) if each.name in chosen.reader]
            if chosen.guided:
                _guided(reader, chosen.count, chosen.seed)
            sys.stdout.buffer.write(spoilt(reader, chosen.seed, chosen.case))
        return 0
    return shell.answered(prove(chosen.count, chosen.seed, chosen.reader), holds)


if __name__ == "__main__":
    sys.exit(main())
