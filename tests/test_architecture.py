"""The arrows between packages hold, and the check that says so can fail."""

import ast
import re
import shutil
import subprocess
import sys
from copy import deepcopy
from pathlib import Path

import pytest
from grimp import ImportGraph, build_graph
from importlinter.api import read_configuration
from importlinter.contracts.forbidden import ForbiddenContract
from importlinter.contracts.layers import LayersContract
from importlinter.contracts.protected import ProtectedContract

from tests import translations

ROOT = Path(__file__).resolve().parent.parent
CHECK = "from importlinter.cli import lint_imports_command as run; run(['--no-cache', '--no-logo'])"

# A module, what it may not import, and the arrow that forbids it.
TRESPASSES = [
    ("app.domain.trespass", "app.store", "The house"),
    ("app.store.trespass", "app.reports", "The house"),
    ("app.services.trespass", "app.ui", "The house"),
    ("app.elsewhere", "app.domain", "The house"),
    ("app.domain.trespass", "sqlite3", "The domain needs no computer"),
    ("app.services.trespass", "PySide6", "Only ui imports Qt"),
    ("app.services.trespass", "sqlalchemy", "Only store imports SQLAlchemy"),
    ("app.ui.trespass", "yaml", "Only store imports SQLAlchemy, Alembic and a YAML reader"),
    ("app.reports.trespass", "alembic", "Only store imports SQLAlchemy, Alembic"),
    ("app.ui.trespass", "reportlab", "Only reports imports reportlab"),
    ("app.services.trespass", "pyrage", "Only exchange imports age"),
    ("app.services.trespass", "sqlcipher3", "Only store knows where keys lie"),
    ("app.services.trespass", "app.paths", "Only the entrances know folders"),
    ("app.domain.trespass", "app.settings", "Only the entrances know folders"),
    ("app.domain.trespass", "app.apart", "The domain starts no program"),
    ("app.ui.trespass", "app.__main__", "Nothing imports the entrance"),
]
KINDS = {"layers": LayersContract, "forbidden": ForbiddenContract, "protected": ProtectedContract}


def lint(folder: Path) -> subprocess.CompletedProcess[str]:
    """Run the contracts of `pyproject.toml` over a folder's `app`, as `dev.py lint` does."""
    command = [sys.executable, "-c", CHECK]
    return subprocess.run(command, cwd=folder, capture_output=True, text=True, timeout=600)


@pytest.fixture(scope="module")
def house() -> ImportGraph:
    """Who imports what, read from the source once."""
    return build_graph("app", include_external_packages=True, cache_dir=None)


def broken(graph: ImportGraph) -> list[str]:
    """Return the names of the contracts that a graph breaks."""
    said = read_configuration(str(ROOT / "pyproject.toml"))
    contracts = [
        KINDS[each["type"]](each["name"], said["session_options"], each) for each in said["contracts_options"]
    ]
    return [each.name for each in contracts if not each.check(deepcopy(graph), verbose=False).kept]


def test_every_arrow_points_inwards(house: ImportGraph) -> None:
    assert broken(house) == []


@pytest.mark.parametrize(("importer", "imported", "arrow"), TRESPASSES)
def test_a_trespass_is_found(house: ImportGraph, importer: str, imported: str, arrow: str) -> None:
    graph = deepcopy(house)
    assert importer not in graph.modules
    if not imported.startswith("app."):
        graph.add_module(imported, is_squashed=True)  # also what nothing imports yet
    assert imported in graph.modules, "nothing of that name is here to be imported"
    graph.add_module(importer)
    graph.add_import(importer=importer, imported=imported)
    assert any(name.startswith(arrow) for name in broken(graph))


def test_every_arrow_has_a_trespass() -> None:
    names = [each["name"] for each in read_configuration(str(ROOT / "pyproject.toml"))["contracts_options"]]
    assert [name for name in names if not any(name.startswith(arrow) for _, _, arrow in TRESPASSES)] == []


def test_the_command_reads_it_from_the_source_and_fails(tmp_path: Path) -> None:
    assert (done := lint(ROOT)).returncode == 0, done.stdout + done.stderr
    shutil.copytree(ROOT / "app", tmp_path / "app", ignore=shutil.ignore_patterns("__pycache__"))
    shutil.copy(ROOT / "pyproject.toml", tmp_path)
    (tmp_path / "app/domain/trespass.py").write_text("def late():\n    import sqlite3\n", encoding="utf-8")
    done = lint(tmp_path)
    assert done.returncode == 1
    assert re.findall(r"^(.*) BROKEN", done.stdout, re.MULTILINE) == ["The domain needs no computer"]


def test_every_text_for_people_is_a_literal_that_a_translator_will_see() -> None:
    assert len(translations.gather()) > 100


def test_tests_lie_in_the_rooms_of_what_they_test() -> None:
    floors = {each.name for each in (ROOT / "app").iterdir() if each.is_dir()}
    rooms = {file.parent.relative_to(ROOT / "tests") for file in (ROOT / "tests").rglob("test_*.py")}
    mirrored = [room for room in rooms if room.parts and room.parts[0] in floors]
    assert len(mirrored) > 20
    assert [str(room) for room in mirrored if not (ROOT / "app" / room).is_dir()] == []


def test_qt_stays_in_the_tests_of_the_window() -> None:
    """A test elsewhere may start a program with Qt; only these load it into the process of the tests."""
    found = set()
    for file in (ROOT / "tests").rglob("test_*.py"):
        for node in ast.parse(file.read_text("utf-8")).body:
            if isinstance(node, ast.ImportFrom | ast.Import) and "PySide6" in ast.unparse(node):
                found.add(file.relative_to(ROOT / "tests").parts[0])
    assert {"ui", "e2e"} <= found <= {"ui", "e2e", "glass"}
