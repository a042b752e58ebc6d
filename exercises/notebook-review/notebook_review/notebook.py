"""The colleague's notebook: from the template to nbformat JSON, and run once without a kernel."""

import ast
import contextlib
import hashlib
import json
from pathlib import Path
from typing import Any

import numpy as np

from notebook_review.render import fill

Cell = tuple[str, str]
"""The kind of a cell, `markdown` or `code`, and its source."""


def cells(template: str, values: dict[str, Any]) -> list[Cell]:
    """Return the cells of `template`, each begun by a line `%% markdown` or `%% code`."""
    made = []
    for part in template.split("%% ")[1:]:
        kind, _, source = part.partition("\n")
        made.append((kind, fill(source.strip("\n"), values)))
    return made


def run(cells: list[Cell], folder: Path, seed: int) -> list[str | None]:
    """Run the code cells in `folder` and return what each would display, `None` where nothing.

    The notebook pins no randomness; NumPy's global state, which it falls back to, is set to `seed` here.
    """
    names: dict[str, Any] = {}
    np.random.seed(seed)
    with contextlib.chdir(folder):
        return [_shown(source, names) for kind, source in cells if kind == "code"]


def as_json(cells: list[Cell], outputs: list[str | None]) -> str:
    """Return the notebook file (nbformat 4.5) with the outputs that the colleague saw."""
    shown = iter(outputs)
    made: list[dict[str, Any]] = []
    for at, (kind, source) in enumerate(cells):
        digest = hashlib.sha256(f"{at}:{source}".encode()).hexdigest()
        cell: dict[str, Any] = {"cell_type": kind, "id": digest[:8], "metadata": {}, "source": _lines(source)}
        if kind == "code":
            count = sum(made_cell["cell_type"] == "code" for made_cell in made) + 1
            cell |= {"execution_count": count, "outputs": _outputs(next(shown), count)}
        made.append(cell)
    kernel = {"display_name": "Python 3", "language": "python", "name": "python3"}
    metadata = {"kernelspec": kernel, "language_info": {"name": "python"}}
    book = {"cells": made, "metadata": metadata, "nbformat": 4, "nbformat_minor": 5}
    return json.dumps(book, indent=1, ensure_ascii=False) + "\n"


def _shown(source: str, names: dict[str, Any]) -> str | None:
    tree = ast.parse(source)
    last = tree.body.pop() if isinstance(tree.body[-1], ast.Expr) else None
    exec(compile(tree, "<cell>", "exec"), names)
    if not isinstance(last, ast.Expr):
        return None
    return repr(eval(compile(ast.Expression(last.value), "<cell>", "eval"), names))


def _outputs(text: str | None, count: int) -> list[dict[str, Any]]:
    if text is None:
        return []
    data = {"text/plain": _lines(text)}
    return [{"data": data, "execution_count": count, "metadata": {}, "output_type": "execute_result"}]


def _lines(text: str) -> list[str]:
    return text.splitlines(keepends=True)
