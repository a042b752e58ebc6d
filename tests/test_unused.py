"""Nothing lies about unused: no name in `app/`, no icon, no dependency that is not asked for."""

import ast
import re
import sys
import tomllib
from collections.abc import Iterator
from importlib.metadata import packages_distributions
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
APP = sorted((ROOT / "app").rglob("*.py"))

CALLED_BY_NAME = {"property", "staticmethod", "classmethod", "abstractmethod", "contextmanager", "lru_cache",
                  "dataclass", "runtime_checkable"}  # fmt: skip
"""Decorators that leave a definition to be asked for by its name; any other hands it to a framework."""
KEPT = {
    "model_config": "pydantic looks for it",
    "state_digest": "compares the panels of two workspaces; only tests have two so far",
}
"""Names that nothing in `app/` asks for, and why they stay."""


def parse(file: Path) -> ast.Module:
    return ast.parse(file.read_text(encoding="utf-8"))


def name(node: ast.AST) -> str:
    """The last part of a dotted name, called or not."""
    match node:
        case ast.Call(func=func):
            return name(func)
        case ast.Attribute(attr=attr):
            return attr
        case ast.Name(id=id):
            return id
    return ""


def defined(tree: ast.Module) -> Iterator[tuple[str, int]]:
    """What a module names for others: functions, methods, classes and its own constants and variables."""
    for node in ast.walk(tree):
        match node:
            case ast.FunctionDef(name=found) | ast.ClassDef(name=found):
                from_outside = any(name(each) not in CALLED_BY_NAME for each in node.decorator_list)
                override = isinstance(node, ast.FunctionDef) and re.search(
                    "[a-z][A-Z]", found
                )  # Qt, reportlab
                if not from_outside and not override:
                    yield found, node.lineno
    for node in tree.body:
        match node:
            case ast.Assign(targets=targets):
                yield from ((name(each), node.lineno) for each in targets)
            case ast.AnnAssign(target=target):
                yield name(target), node.lineno


def used(tree: ast.Module) -> Iterator[str]:
    """What a module asks for: names, attributes, keywords, and names in strings as `getattr` takes them."""
    for node in ast.walk(tree):
        match node:
            case ast.Name(id=found, ctx=ast.Load()) | ast.Attribute(attr=found) | ast.keyword(arg=str(found)):
                yield found
            case ast.Constant(value=str(text)) if re.fullmatch(r"[\w.\[\], |]+", text) and "  " not in text:
                yield from re.findall(r"\w+", text) if "|" in text or "[" in text else [text]


def imported(tree: ast.Module) -> Iterator[str]:
    """The packages that a module imports, by the first part of their names."""
    for node in ast.walk(tree):
        match node:
            case ast.Import(names=names):
                yield from (each.name.split(".")[0] for each in names)
            case ast.ImportFrom(module=str(module), level=0):
                yield module.split(".")[0]


def plain(distribution: str) -> str:
    return re.sub("[-_.]+", "-", distribution).lower()


def test_every_name_in_the_program_is_asked_for() -> None:
    trees = {file: parse(file) for file in APP}
    asked = {each for tree in trees.values() for each in used(tree)} | set(KEPT)
    dead = [
        f"{file.relative_to(ROOT)}:{line} {found}"
        for file, tree in trees.items()
        for found, line in defined(tree)
        if found and found not in asked and not re.fullmatch("__.+__", found)
    ]
    assert dead == []


def test_every_package_imported_is_declared_and_every_one_declared_is_imported() -> None:
    project = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))["project"]
    declared = [re.match(r"[\w.-]+", each)[0] for each in project["dependencies"]]
    asked = {each for file in APP for each in imported(parse(file))} - set(sys.stdlib_module_names) - {"app"}
    homes = packages_distributions()
    assert {plain(homes[each][0]) for each in asked} == set(map(plain, declared))


def test_every_icon_is_named_in_the_window_and_every_one_named_is_there() -> None:
    there = {file.stem for file in (ROOT / "resources" / "icons").glob("*.svg")}
    window = [each for file in APP if "ui" in file.parts for each in ast.walk(parse(file))]
    words = {each.value for each in window if isinstance(each, ast.Constant)}
    places = {"icon": 0, "Page": 2}
    """Where a call takes the name of an icon."""
    named = {
        each.args[places[name(each)]].value
        for each in window
        if isinstance(each, ast.Call) and name(each) in places
        if len(each.args) > places[name(each)] and isinstance(each.args[places[name(each)]], ast.Constant)
    }
    assert there - words == set() and named - {""} - there == set() and len(named) > 5
