"""The house as its sources stand: no circle of imports, no crowded room, one name for one type."""

import ast
from collections import Counter
from collections.abc import Iterator
from graphlib import CycleError, TopologicalSorter
from pathlib import Path

import pytest

APP = Path(__file__).resolve().parent.parent / "app"
MOST = 21
"""Modules in one folder; who needs more opens a room."""

Sources = dict[str, str]
"""What is written in each file, by its path: `app/ui/window/rail.py`."""
Arrows = dict[str, set[str]]
"""The files that each file imports."""


@pytest.fixture(scope="module")
def sources() -> Sources:
    """The program as it stands."""
    files = sorted(APP.rglob("*.py"))
    return {file.relative_to(APP.parent).as_posix(): file.read_text("utf-8") for file in files}


@pytest.fixture(scope="module")
def found(sources: Sources) -> Arrows:
    """Who imports whom, as the program stands."""
    return arrows(sources)


def module(file: str) -> str:
    """Return what a file is called when it is imported."""
    return file.removesuffix(".py").removesuffix("/__init__").replace("/", ".")


def named(file: str, text: str) -> Iterator[str]:
    """Yield what a file imports: at its top, in functions, for the type checker, by a name in a string."""
    package = module(file) if file.endswith("/__init__.py") else module(file).rpartition(".")[0]
    for node in ast.walk(ast.parse(text)):
        match node:
            case ast.Import(names=names):
                yield from (each.name for each in names)
            case ast.ImportFrom(module=base, names=names, level=level):
                up = package.split(".")[: len(package.split(".")) - level + 1] if level else []
                yield from (".".join([*up, *filter(None, [base]), each.name]) for each in names)
            case ast.Constant(value=str(name)) if name.startswith("app."):
                yield name


def arrows(sources: Sources) -> Arrows:
    """Return who imports whom; of a name in a module that is the module."""
    files = {module(file): file for file in sources}
    made: Arrows = {}
    for file, text in sources.items():
        wanted = (files.get(name) or files.get(name.rpartition(".")[0]) for name in named(file, text))
        made[file] = {each for each in wanted if each} - {file}
    return made


def circle(found: Arrows) -> str:
    """Return the files of a circle, each importing the next; nothing where there is none."""
    try:
        TopologicalSorter(found).prepare()
    except CycleError as error:
        return " → ".join(reversed(error.args[1]))
    return ""


def crowded(sources: Sources) -> dict[str, int]:
    """Return the folders with too many modules, and how many."""
    modules = (file.rpartition("/")[0] for file in sources if not file.endswith("/__init__.py"))
    return {folder: many for folder, many in Counter(modules).items() if many > MOST}


def test_no_module_is_imported_by_what_it_imports(found: Arrows) -> None:
    assert circle(found) == ""


@pytest.mark.parametrize(
    "line",
    [
        "from app.ui.window.main_window import MainWindow",
        "from app.ui.window import main_window",
        "import app.ui.window.main_window",
        "from . import main_window",
        "from .main_window import MainWindow",
        "def show():\n    from app.ui.window.main_window import MainWindow",
        "from typing import TYPE_CHECKING\nif TYPE_CHECKING:\n    from app.ui.window import main_window",
        'WINDOW = "app.ui.window.main_window"',
    ],
)
def test_a_circle_is_found_and_its_files_are_named(line: str) -> None:
    house = {
        "app/ui/window/__init__.py": "",
        "app/ui/window/main_window.py": "from app.ui.window.rail import Rail",
        "app/ui/window/rail.py": line,
    }
    named = circle(arrows(house)).split(" → ")
    assert set(named) == {"app/ui/window/main_window.py", "app/ui/window/rail.py"}


def test_only_the_application_knows_the_window_by_its_class(found: Arrows) -> None:
    window = "app/ui/window/main_window.py"
    assert [file for file, imported in found.items() if window in imported] == ["app/ui/application.py"]


def test_no_room_holds_more_than_one_finds_ones_way_in(sources: Sources) -> None:
    assert not crowded(sources)


def test_a_crowded_room_is_found(sources: Sources) -> None:
    more = {f"app/ui/window/more_{n}.py": "" for n in range(MOST)}
    assert set(crowded({**sources, **more})) == {"app/ui/window"}


def types(sources: Sources) -> dict[str, list[str]]:
    """Return where each type is defined: a class, or a name such as `Level = Literal[…]`."""
    where: dict[str, list[str]] = {}
    for file, text in sources.items():
        for node in ast.parse(text).body:
            match node:
                case ast.ClassDef(name=name):
                    where.setdefault(name, []).append(file)
                case ast.Assign(targets=[ast.Name(id=name)]) | ast.AnnAssign(target=ast.Name(id=name)):
                    if name[:1].isupper() and not name.isupper():
                        where.setdefault(name, []).append(file)
    return where


def test_a_type_has_a_name_of_its_own(sources: Sources) -> None:
    assert {name: files for name, files in types(sources).items() if len(files) > 1} == {}


def test_a_name_given_twice_is_found() -> None:
    second = {"app/domain/second.py": "class Seat:\n    pass\nLevel: TypeAlias = int"}
    assert types({"app/domain/first.py": "Level = int\nclass Seat:\n    pass", **second}) == {
        "Level": ["app/domain/first.py", "app/domain/second.py"],
        "Seat": ["app/domain/first.py", "app/domain/second.py"],
    }


SCROLLED_PAST = {"QComboBox": "combo.py", "QSpinBox": "spin_box.py", "QDateTimeEdit": "spin_box.py"}
"""Boxes of Qt that a wheel changes, and where ours are that it scrolls past."""
ALSO = {"QDoubleSpinBox", "QDateEdit", "QTimeEdit", "QDial", "QFontComboBox", "QTabBar", "QTabWidget"}
"""Others that a wheel changes, and of which there are none."""


def turned_by_the_wheel(sources: Sources) -> list[str]:
    """Return where a box is made, or made more of, that changes when someone scrolls past."""
    found = []
    for file, text in sources.items():
        for node in ast.walk(ast.parse(text)):
            match node:
                case ast.Call(func=ast.Name(id=name)) | ast.ClassDef(bases=[ast.Name(id=name)]):
                    if name in ALSO or not file.endswith(SCROLLED_PAST.get(name, "")):
                        found.append(f"{file}: {name}")
    return found


def test_no_box_is_turned_by_a_wheel_that_scrolls_past(sources: Sources) -> None:
    assert turned_by_the_wheel(sources) == []


@pytest.mark.parametrize("line", ["box = QSpinBox()", "class Box(QComboBox): pass", "QDateEdit(day)"])
def test_a_box_that_the_wheel_turns_is_found(line: str) -> None:
    assert len(turned_by_the_wheel({"app/ui/today/settings.py": line})) == 1
