"""Keep the translations in step with the code: gather what is said, mend the .ts files, make the .qm files.

The gathering walks the syntax trees, so it also sees what Qt's own tool does not: the templates of errors
and other sentences from inside (context “errors”). A text that is composed before it is translated is a
mistake here, since no translator would ever see it.
"""

import argparse
import ast
import re
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple
from xml.etree import ElementTree

ROOT = Path(__file__).parent.parent
FOLDER = ROOT / "resources" / "translations"
SAYING = {
    "EvenhandError",
    "InvalidInput",
    "NotFound",
    "Conflict",
    "LeftBehind",
    "Held",
    "MadeByNewer",
    "Unshown",
    "Sentence",
    "Template",
    "Cancelled",
}
"""Calls whose first argument is a template of context “errors”."""
PRINTING = {"phrase", "Phrase"}
"""Calls whose first argument is a fixed word of a paper, of context “paper”."""


class Message(NamedTuple):
    """A text to translate; the context is the class or the part of the program that says it."""

    context: str
    source: str


class Untranslatable(Exception):
    """A text that no translator would see, and where it stands."""


def gather(folder: Path = ROOT / "app") -> set[Message]:
    """Return every message in the code below `folder`."""
    found: set[Message] = set()
    for file in sorted(folder.rglob("*.py")):
        found |= set(_Reader(file).messages())
    return found


class _Reader:
    """Reads one module."""

    def __init__(self, file: Path) -> None:
        self.file = file
        self.tree = ast.parse(file.read_text("utf-8"))
        self.helper = next(map(_helper_context, filter(_is_helper, self.tree.body)), None)

    def messages(self) -> Iterator[Message]:
        """Yield what the module says."""
        yield from self._within(self.tree, {})

    def _within(self, node: ast.AST, classes: dict[str, str]) -> Iterator[Message]:
        """Read what is in `node`; `classes` are those of the names known there, `self` among them."""
        for child in ast.iter_child_nodes(node):
            if isinstance(child, ast.Call):
                yield from self._call(child, classes)
            if isinstance(child, ast.ClassDef):
                yield from self._within(child, {**classes, "self": child.name})
            elif isinstance(child, ast.FunctionDef) and not _is_helper(child):
                yield from self._within(child, {**classes, **_annotated(child)})
            elif not _is_helper(child):
                yield from self._within(child, classes)

    def _call(self, call: ast.Call, classes: dict[str, str]) -> Iterator[Message]:
        match call.func:
            case ast.Attribute(value=ast.Name(id=name), attr="tr") if name in classes:
                context, said = classes[name], call.args[:1]
            case ast.Attribute(attr="tr"):
                raise Untranslatable(f"{self._place(call)}: no annotation tells whose tr() this is")
            case ast.Name(id="_tr"):
                context, said = self.helper, call.args[:1]
            case ast.Attribute(value=ast.Name(id="QCoreApplication"), attr="translate"):
                if not isinstance(call.args[1], ast.Constant):
                    return  # a sentence from inside, whose template is gathered where it is made
                context, said = call.args[0].value, call.args[1:2]  # type: ignore[attr-defined]
            case ast.Name(id=name) if name in SAYING:
                context, said = "errors", call.args[:1]
            case ast.Name(id=name) if name in PRINTING:
                context, said = "paper", call.args[:1]
            case _:
                return
        if context is None:
            raise Untranslatable(f"{self._place(call)}: no class or helper names the context")
        for text in (literal for each in said for literal in self._literals(each, context)):
            yield Message(context, text)

    def _literals(self, node: ast.expr, context: str) -> Iterator[str]:
        match node:
            case ast.Constant(value=str(text)):
                if re.search("[^\\W\\d_]", re.sub("{[^}]*}", "", text)):  # else there are no words in it
                    yield text
            case ast.IfExp(body=first, orelse=second):
                yield from self._literals(first, context)
                yield from self._literals(second, context)
            case ast.Name() | ast.Subscript() | ast.Attribute() if context in ("errors", "paper"):
                pass  # made of Template or Phrase, which is gathered where it is written
            case _:
                raise Untranslatable(f"{self._place(node)}: a text to translate is a literal")

    def _place(self, node: ast.expr) -> str:
        return f"{self.file.relative_to(ROOT) if ROOT in self.file.parents else self.file}:{node.lineno}"


def _annotated(function: ast.FunctionDef) -> dict[str, str]:
    """Return the classes that the parameters of a function are annotated with."""
    annotated = {each.arg: each.annotation for each in function.args.args if each.annotation}
    return {name: ast.unparse(annotation).strip("'\"") for name, annotation in annotated.items()}


def _is_helper(node: ast.AST) -> bool:
    return isinstance(node, ast.FunctionDef) and node.name == "_tr"


def _helper_context(node: ast.AST) -> str:
    """Return the context in `def _tr(text): return QCoreApplication.translate("context", text)`."""
    return next(each.args[0].value for each in ast.walk(node) if isinstance(each, ast.Call))  # type: ignore[attr-defined]


class Entry(NamedTuple):
    """A translation and whether a person has finished it."""

    text: str
    finished: bool


def read(file: Path) -> dict[Message, Entry]:
    """Return what a .ts file holds."""
    if not file.exists():
        return {}
    return {
        Message(context.findtext("name", ""), message.findtext("source", "")): Entry(
            message.findtext("translation", ""),
            message.find("translation").get("type") != "unfinished",  # type: ignore[union-attr]
        )
        for context in ElementTree.parse(file).getroot().iter("context")
        for message in context.iter("message")
    }


def merge(known: dict[Message, Entry], messages: set[Message]) -> dict[Message, Entry]:
    """Return an entry for each message; a new one borrows what the same words are called elsewhere."""
    elsewhere = {message.source: entry.text for message, entry in known.items() if entry.text}
    return {
        message: known.get(message, Entry(elsewhere.get(message.source, ""), finished=False))
        for message in messages
    }


def spell(entries: dict[Message, Entry], language: str) -> str:
    """Return the text of a .ts file, in an order that keeps differences small."""
    root = ElementTree.Element("TS", version="2.1", language=language, sourcelanguage="en")
    contexts: dict[str, ElementTree.Element] = {}
    for message, entry in sorted(entries.items()):
        if message.context not in contexts:
            contexts[message.context] = ElementTree.SubElement(root, "context")
            ElementTree.SubElement(contexts[message.context], "name").text = message.context
        element = ElementTree.SubElement(contexts[message.context], "message")
        ElementTree.SubElement(element, "source").text = message.source
        kind = {} if entry.finished else {"type": "unfinished"}
        ElementTree.SubElement(element, "translation", kind).text = entry.text
    ElementTree.indent(root, " ")
    body = ElementTree.tostring(root, encoding="unicode")
    return f'<?xml version="1.0" encoding="utf-8"?>\n<!DOCTYPE TS>\n{body}\n'


def release(source: Path, target: Path) -> None:
    """Make the .qm file that the program loads; the tool comes with Qt."""
    import PySide6

    tool = Path(PySide6.__file__).parent / ("lrelease.exe" if sys.platform == "win32" else "lrelease")
    subprocess.run([tool, "-silent", source, "-qm", target], check=True)


def sources() -> list[Path]:
    """Return the .ts files there are."""
    return sorted(FOLDER.glob("evenhand_*.ts"))


def main() -> int:
    """Mend every .ts file and make its .qm; with --check change nothing and fail when they are behind."""
    parser = argparse.ArgumentParser(prog="dev.py translations", description=main.__doc__)
    parser.add_argument("--check", action="store_true", help="only say whether the files are behind the code")
    check = parser.parse_args().check
    try:
        messages = gather()
    except Untranslatable as trouble:
        print(trouble, file=sys.stderr)
        return 1
    behind = 0
    for file in sources():
        entries = merge(read(file), messages)
        text = spell(entries, file.stem.removeprefix("evenhand_"))
        waiting = [message for message, entry in sorted(entries.items()) if not entry.finished]
        stale = text != file.read_text("utf-8")
        if not check:
            file.write_text(text, "utf-8")
            release(file, file.with_suffix(".qm"))
        print(f"{file.name}: {len(entries)} texts, {len(waiting)} to translate{', behind the code' * stale}")
        for message in waiting:
            print(f"  {message.context}: {message.source}")
        behind += bool(waiting) or (check and stale)
    return 1 if behind else 0


if __name__ == "__main__":
    sys.exit(main())
