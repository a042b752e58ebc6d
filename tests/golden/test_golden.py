"""What earlier versions wrote opens, prints and proves itself: today, and in a program that knows more."""

import ast
import json
import os
import re
import shutil
import subprocess
import sys
import tarfile
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from app.domain.errors import Conflict
from app.domain.scorecard import rules
from app.services.panels import import_files, lists, send_card
from app.services.records import upkeep
from app.services.scorecard import desk as reading
from app.services.scorecard import scoring
from app.store.database.workspace import Workspace
from app.store.journal import folds
from app.store.upkeep.bring_up import bring_up
from tests.conftest import ROOT, Clock
from tests.services.conftest import finish

GOLDEN = Path(__file__).parent
VERSIONS = sorted(each.name.removesuffix(".tar.gz") for each in GOLDEN.glob("*.tar.gz"))

PRAISED = '''
class Praised(Value):
    """A kind of event that nobody has thought of yet."""

    kind: Literal["praised"] = "praised"
    words: Text


CardBody = (
    Praised
    | '''
WRITE_A_NEW_KIND = """
import sys
from pathlib import Path
from app.domain.journal.events import Praised, Subjects
from app.services.panels import import_files, lists, send_card
from app.store.database.workspace import Workspace
from app.store.journal import events, folds
from app.store.upkeep.bring_up import bring_up
from tests.golden.look import now
with Workspace.open(Path(sys.argv[1]), now, bring_up=bring_up) as workspace:
    line = lists.panels(workspace)[0]
    with workspace.write() as connection:
        panel = folds.panel(connection, line.id)
        about = Subjects(candidate=panel.candidate.id, panel=panel.id, seat=panel.seats[0].id)
        events.append(connection, workspace, [Praised(words="Well asked")], author=None, subjects=about)
"""

SAY_MORE = """
import sys
from pathlib import Path
from app.exchange.bundles import bundles
file = Path(sys.argv[1])
file.write_bytes(bundles.pack(bundles.read(file).replace(tomorrow="more")))
"""


NAMING_A_SEED = ("journal/minutes.py", "debrief/meeting.py", "debrief/meeting_rules.py")
"""Modules of the domain in which the seed of a meeting is called otherwise one day."""
STEPS = """

def _seed_is_lot(held: Raw) -> Raw:
    return {("lot" if key == "seed" else key): value for key, value in held.items()}


def _minutes(held: Raw) -> Raw:
    return held | {"minutes": held["minutes"] and _seed_is_lot(held["minutes"])}


UPCASTERS |= {
    "meeting-begun/1": lambda held: _seed_is_lot(held) | {"format": 2},
    "evenhand.debrief/2": lambda held: _minutes(held) | {"format": "evenhand.debrief/3"},
    "evenhand.debrief-record/1": lambda held: _minutes(held) | {"format": "evenhand.debrief-record/2"},
    "evenhand.debrief-digests/1": lambda held: held | {"format": "evenhand.debrief-digests/2"},
    "evenhand.scorecard/1": lambda held: held | {"format": "evenhand.scorecard/2"},
    "bundle/1": lambda held: held,
    "bundle/2": lambda held: held | {"packed": "once"},
    "bundle/3": lambda held: held | {"packed": "twice"},
}
"""


@pytest.fixture(params=VERSIONS)
def golden(request: pytest.FixtureRequest, tmp_path: Path) -> Path:
    """The files of a version, unpacked."""
    folder = tmp_path / "golden"
    with tarfile.open(GOLDEN / f"{request.param}.tar.gz") as packed:
        packed.extractall(folder, filter="data")
    (folder / "version").write_text(request.param)
    return folder


@pytest.fixture(scope="module")
def tomorrow(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The program as it may be one day: each of its values has one more field, and there is a new event."""
    root = tmp_path_factory.mktemp("tomorrow")
    shutil.copytree(ROOT / "app", root / "app", ignore=shutil.ignore_patterns("__pycache__"))
    for name in ("tests", "rubrics", "exercises", "resources"):
        (root / name).symlink_to(ROOT / name)
    added = sum(_grow(file) for file in sorted((root / "app" / "domain").rglob("*.py")))
    assert added > 80, "the models are found"
    events = root / "app" / "domain" / "journal" / "events.py"
    events.write_text(events.read_text("utf-8").replace("\nCardBody = (\n    ", PRAISED, 1), "utf-8")
    return root


@pytest.fixture(scope="module")
def year_after(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The program as it may be later: events, documents and bundles have other formats than today's."""
    root = tmp_path_factory.mktemp("year-after")
    shutil.copytree(ROOT / "app", root / "app", ignore=shutil.ignore_patterns("__pycache__"))
    for name in ("tests", "rubrics", "exercises", "resources"):
        (root / name).symlink_to(ROOT / name)
    app = root / "app"
    for name in NAMING_A_SEED:
        assert _change(app / "domain" / name, r"\bseed\b", "lot")
    assert _change(app / "reports/debrief/meeting.py", r"told\.seed\b", "told.lot")
    second = r"\1    format: Literal[2] = 2\n"
    assert _change(app / "domain/journal/minutes.py", '(= "meeting-begun"\n)', second)
    for name in ("domain/journal/closing.py", "domain/debrief/attachment.py", "domain/scorecard/seal.py"):
        assert _change(app / name, r"(evenhand\.[a-z-]+)/2\b", r"\1/3") + _change(
            app / name, r"(evenhand\.[a-z-]+)/1\b", r"\1/2"
        )
    assert _change(app / "exchange/bundles/bundles.py", "_VERSION = 2", "_VERSION = 4")
    for kind in ("kit", "cards"):
        packed = r'\1    packed: Literal["twice"]\n'
        assert _change(app / "domain/kits/bundle.py", f'(kind: Literal.* = "{kind}"\n)', packed)
    document = app / "domain/document.py"
    document.write_text(document.read_text("utf-8") + STEPS, "utf-8")
    return root


def _change(file: Path, old: str, new: str) -> int:
    """Change what a pattern finds in a module; return how often it does."""
    text, times = re.subn(old, new, file.read_text("utf-8"))
    file.write_text(text, "utf-8")
    return times


def _grow(file: Path) -> int:
    """Give every value of a module a field more; return how many it has."""
    source = file.read_text("utf-8")
    lines, after = source.splitlines(keepends=True), list[int]()
    for each in ast.walk(ast.parse(source)):
        if isinstance(each, ast.ClassDef) and {"Value", "Document"} & {ast.unparse(b) for b in each.bases}:
            first = each.body[0]
            assert isinstance(first, ast.Expr) and first.end_lineno, "it begins with its docstring"
            if each.name not in ("Document", "Header"):  # a header's columns are named one by one
                after.append(first.end_lineno)
    for line in sorted(after, reverse=True):
        lines.insert(line, "    tomorrow: str | None = None\n")
    file.write_text("".join(lines), "utf-8")
    return len(after)


def run(root: Path, *arguments: object) -> str:
    """Run Python as in a folder of its own, with the program that lies there."""
    done = subprocess.run(
        [sys.executable, *map(str, arguments)],
        cwd=root, env={**os.environ, "PYTHONPATH": str(root)}, capture_output=True, text=True,
    )  # fmt: skip
    assert done.returncode == 0, done.stderr
    return done.stdout


def look(root: Path, folder: Path) -> dict[str, Any]:
    found: dict[str, Any] = json.loads(run(root, "-m", "tests.golden.look", folder))
    return found


def differing(found: dict[str, Any], folder: Path) -> Iterator[str]:
    """Yield what does not come to what it came to in the version that wrote it."""
    told = json.loads((GOLDEN / f"{(folder / 'version').read_text()}.json").read_text("utf-8"))
    assert found.keys() == told.keys()
    for what, outcome in told.items():
        if found[what] != outcome and found[what] != _less(outcome):
            yield f"{what}: {found[what]}, not {outcome}"


def _less(outcome: Any) -> Any:
    """Return what an outcome may come to where later versions ask for more before they call a file proven."""
    if isinstance(outcome, list):
        return [_less(each) for each in outcome]
    return "in part" if outcome == "proven" else outcome


def test_what_an_earlier_version_wrote_opens_prints_and_proves_itself(golden: Path) -> None:
    assert list(differing(look(ROOT, golden), golden)) == []


def test_it_does_so_in_a_program_whose_every_value_has_a_field_more(golden: Path, tomorrow: Path) -> None:
    assert list(differing(look(tomorrow, golden), golden)) == []


def test_it_does_so_in_a_program_that_reads_it_through_upcasters(golden: Path, year_after: Path) -> None:
    assert list(differing(look(year_after, golden), golden)) == []


def test_what_a_newer_version_wrote_is_kept_and_told_and_the_card_waits_for_it(
    golden: Path, tomorrow: Path
) -> None:
    folder = golden / "workspaces" / "hot"
    run(tomorrow, "-c", WRITE_A_NEW_KIND, folder)
    with Workspace.open(folder, Clock()) as workspace:
        report = upkeep.check(workspace)
        assert (report.findings, report.newer) == ((), 1)
        [line] = lists.panels(workspace)
        with workspace.read() as connection:
            panel = folds.panel(connection, line.id)
        desk = reading.open_desk(workspace, panel.id, panel.seats[0].id)
        assert len(desk.card.standing_notes()) == 1, "what this version knows is shown"
        with pytest.raises(Conflict, match="newer Evenhand"):
            scoring.act(workspace, desk, rules.rate, "problem-framing", 2)


@pytest.mark.parametrize("file", ["kit-0.evenhand", "card-0.evenhand"])
def test_a_bundle_of_a_newer_version_is_told_as_such(golden: Path, tomorrow: Path, file: str) -> None:
    run(tomorrow, "-c", SAY_MORE, golden / file)
    done = subprocess.run(
        [sys.executable, "-m", "app", "verify", golden / file], cwd=ROOT, capture_output=True, text=True
    )
    assert "made by a newer Evenhand" in done.stderr and done.returncode == 5, done.stderr


def test_a_kit_of_an_older_planner_is_scored_today_and_answered_in_words_that_planner_knows(
    golden: Path, tmp_path: Path
) -> None:
    """Planner and interviewers need not update on one day: the card has no key that 0.9 never heard of."""
    card = tmp_path / "card.evenhand"
    with Workspace.create(tmp_path / "laptop", Clock()) as laptop:
        [(panel, seat)] = import_files.take_in(laptop, [golden / "kit-2.evenhand"]).desks
        scoring.seal(laptop, finish(laptop, reading.open_desk(laptop, panel, seat)))
        send_card.send(laptop, panel, seat, card)
    then, now = (file.read_bytes() for file in (golden / "card-0.evenhand", card))
    assert now.startswith(b"evenhand-bundle 1 ") and not now.endswith(b" ")
    [old], [new] = (json.loads(each.split(b"\n", 1)[1])["versions"] for each in (then, now))
    assert old.keys() == new.keys()
    with Workspace.open(golden / "workspaces" / "opened", Clock(), bring_up=bring_up) as planner:
        [line] = import_files.take_in(planner, [card]).lines
        assert line.outcome == "added", line.what
