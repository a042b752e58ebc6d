"""Every reader of files that come from elsewhere, with valid files for it."""

from collections.abc import Callable, Sequence
from pathlib import Path
from typing import NamedTuple

from app import paths, settings
from app.domain.kits.bundle import Kit, SentCards
from app.exchange.bundles import bundles
from app.exchange.cvs import apart
from app.services.panels import plan_file, receive_card, unpack_kit
from app.services.records import verify
from app.services.recruiting import adverse_impact, calendars, candidates
from app.services.scorecard import drafts
from app.store.database.workspace import FILE, Workspace
from app.store.packs.reader import PackReader
from app.store.packs.rubrics import load_rubric
from benchmarks.proofs import mutations, valid_files
from benchmarks.proofs.mutations import Spoil
from benchmarks.proofs.valid_files import NOW
from tests.sample_exercise import TEXTS, bakery

Read = Callable[[Path], bool]


class Reader(NamedTuple):
    """Something that reads what comes from elsewhere."""

    name: str
    place: Path
    """Where a file for it lies."""
    valid: Sequence[bytes]
    read: Read
    """Reads the file; returns whether it was taken as it is, or raises an `EvenhandError`."""
    spoil: Spoil = mutations.plain
    dear: int = 1
    """How many cases of another reader one of its costs."""


def readers(folder: Path) -> list[Reader]:
    """Return every reader, at work in `folder`."""
    packs = folder / "packs"
    bakery(packs)
    given = valid_files.panels(folder, load_rubric(packs / "rubrics", "baker"), paths.resources() / "fonts")
    other = Workspace.create(folder / "other", lambda: NOW)
    return [
        *_lists(folder, given.planner),
        *_packs(packs),
        Reader(
            "kits", folder / "in.evenhand", [given.kit], lambda file: _bundle(other, file), mutations.bundle
        ),
        Reader(
            "cards", folder / "in.evenhand", [given.card], lambda file: _bundle(given.planner, file),
            mutations.bundle,
        ),
        Reader(
            "settings", folder / "settings.json", [valid_files.SETTINGS],
            lambda file: settings.load(file)[1] is None, mutations.json_data,
        ),
        Reader(
            "notes", folder / "notes.txt", [valid_files.NOTES], lambda file: drafts.read_notes(file) != ""
        ),
        Reader("workspaces", folder / "theirs" / FILE, [given.closed], _workspace, mutations.plain, 5),
        Reader("papers", folder / "in.pdf", [given.paper], _paper, mutations.pdf, 10),
        Reader("cvs", folder / "cv.pdf", [valid_files.cv()], _cv, mutations.pdf, 50),
    ]  # fmt: skip


def _lists(folder: Path, planner: Workspace) -> list[Reader]:
    """Return the readers of tables and calendars."""

    def table(file: Path) -> bool:
        return all(line.verdict == "new" for line in candidates.preview(planner, file).lines)

    return [
        Reader("tables", folder / "people.csv", valid_files.TABLES, table),
        Reader("workbooks", folder / "people.xlsx", [valid_files.workbook()], table, mutations.packed, 2),
        Reader(
            "outcomes", folder / "outcomes.csv", [valid_files.OUTCOMES],
            lambda file: not adverse_impact.sheet(file).unnamed,
        ),
        Reader(
            "calendars", folder / "interviews.ics", valid_files.CALENDARS,
            lambda file: not calendars.take_over(planner, file).unreadable,
        ),
    ]  # fmt: skip


def _packs(packs: Path) -> list[Reader]:
    """Return the readers of packs and of panel files."""
    exercise, rubrics = packs / "exercises" / "bake", packs / "rubrics"
    spoilt = packs / "spoilt"
    pack = bakery(spoilt)

    def rubric(name: str, place: Path) -> Reader:
        return Reader(
            name, place / name, [(rubrics / name).read_bytes()],
            lambda file: not PackReader().examine(file)[1],
        )  # fmt: skip

    def part(name: str) -> Reader:
        def judged(file: Path) -> bool:
            found = PackReader().examine(pack / "exercise.yaml")[1]
            file.write_bytes((exercise / name).read_bytes())
            return not found

        return Reader(name, pack / name, [(exercise / name).read_bytes()], judged, mutations.plain, 2)

    return [
        rubric("baker.yaml", packs / "alone"),
        rubric("variants/village.yaml", spoilt / "rubrics"),
        part("exercise.yaml"),
        *(part(name) for name in TEXTS if name.endswith((".svg", "rye/brief.md"))),
        Reader(
            "plans", packs / "plan.yaml", valid_files.PLANS,
            lambda file: plan_file.read(file, rubrics, exercise.parent, NOW).seats != (), mutations.plain, 2,
        ),
    ]  # fmt: skip


def _bundle(workspace: Workspace, file: Path) -> bool:
    found = bundles.read(file)
    if isinstance(found, Kit):
        unpack_kit.unpack(workspace, found)
    elif isinstance(found, SentCards):
        receive_card.receive(workspace, found)
    return True


def _workspace(file: Path) -> bool:
    with Workspace.open(file.parent, lambda: NOW, writer=False) as theirs:
        return verify.verify_workspace(theirs).verdict == "proven"


def _paper(file: Path) -> bool:
    return verify.verify_file(verify.read(file), paths.resources() / "fonts").verdict in ("proven", "in part")


def _cv(file: Path) -> bool:
    return apart.checked(file.read_bytes()).pages > 0
