"""The house as its sources stand: no circle of imports, no room with too many modules; both can be missed."""

import ast
from collections.abc import Iterator
from graphlib import CycleError, TopologicalSorter
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
MOST = 22
"""Modules in one folder; who needs more opens a room."""

Graph = dict[str, set[str]]


def modules(app: Path) -> dict[str, Path]:
    """Return every module below a folder by its dotted name."""
    found = {}
    for file in sorted(app.rglob("*.py")):
        parts = file.relative_to(app.parent).with_suffix("").parts
        found[".".join(parts[:-1] if parts[-1] == "__init__" else parts)] = file
    return found


def named(tree: ast.AST, package: str) -> Iterator[str]:
    """Yield what a module's imports name: at its top, in functions and for the type checker alone."""
    for node in ast.walk(tree):
        if isinstance(node, ast.Import):
            yield from (each.name for each in node.names)
        elif isinstance(node, ast.ImportFrom):
            above = package.split(".")[: package.count(".") + 2 - node.level] if node.level else []
            base = ".".join([*above, *([node.module] if node.module else [])])
            yield from (f"{base}.{each.name}" for each in node.names)


def graph(app: Path) -> Graph:
    """Return who imports whom. A name that is no module stands for the one that holds it."""
    known = modules(app)
    made: Graph = {}
    for name, file in known.items():
        package = name if file.name == "__init__.py" else name.rpartition(".")[0]
        found = set()
        for wanted in named(ast.parse(file.read_text(encoding="utf-8")), package):
            module = wanted if wanted in known else wanted.rpartition(".")[0]
            if module in known:
                found.add(module)
        made[name] = found - {name}
    return made


def circle(arrows: Graph) -> list[str]:
    """Return a circle, each module before the one it imports; nothing where there is none."""
    try:
        TopologicalSorter(arrows).prepare()
    except CycleError as error:
        return list(reversed(error.args[1]))
    return []
