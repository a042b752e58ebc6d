"""YAML turned into data with positions; everything that could harm or surprise is refused."""

import re
from pathlib import Path as FilePath
from typing import Any

import yaml

from app.domain.diagnostics import DataPath, shown
from app.domain.text import turns
from app.store.packs.source import Data, Draft, Position
from app.store.packs.text import Unreadable, read_text

NODE_LIMIT = 30_000
DEPTH_LIMIT = 40


def read(path: FilePath) -> Draft:
    """Read the file at `path`; `NotFound` when there is none, every other trouble is told by the draft."""
    draft = Draft(path)
    try:
        draft.data = _parse(read_text(path), draft)
    except Unreadable as trouble:
        draft.report((), trouble.message, trouble.cure, place=trouble.place)
    return draft


def _parse(text: str, draft: Draft) -> Data:
    loader = _Loader(text, draft)
    try:
        return loader.single_document()
    except yaml.MarkedYAMLError as error:
        mark = error.problem_mark or error.context_mark
        raise Unreadable(*_plainly(error.problem or str(error)), _place(mark)) from error
    except (yaml.YAMLError, ValueError, OverflowError) as error:  # the scanner trusts the digits of an escape
        raise Unreadable(
            "this is not YAML: an escape or a number is out of range",
            "Type the character itself.",
            _place(loader),
        ) from error


def _place(mark: Any) -> Position:
    return (mark.line + 1, mark.column + 1) if mark else (1, 1)


_QUOTE = "Put the value in quotes."
_SINGLE = "Use single quotes, or write the backslash twice."
_SYNTAX = (
    ("'\\t' that cannot start", "a tab is used to indent", "Indent with spaces."),
    (
        "mapping values are not allowed",
        "a colon stands where no key can begin",
        "Put text that holds a colon in quotes, or correct the indentation.",
    ),
    (
        "could not find expected ':'",
        "a colon is missing after a key",
        "Write “key: value”, with a space after the colon.",
    ),
    ("unexpected end of stream", "a quote is opened and never closed", "Close the quote."),
    ("unknown escape", "a backslash in double quotes starts no escape", _SINGLE),
    ("expected escape sequence", "a backslash in double quotes starts no escape", _SINGLE),
    ("that cannot start any token", "a value begins with a sign that has a meaning in YAML", _QUOTE),
    ("undefined tag handle", "tags (words that begin with “!”) are not used here", _QUOTE),
    ("expected alphabetic or numeric", "a value begins with “&” or “*”", _QUOTE),
    (
        "but ",  # found this, or got that
        "this does not fit what stands above",
        "Indent the keys of one entry alike, close what was opened, and quote text that begins with a sign.",
    ),
)


def _plainly(problem: str) -> tuple[str, str]:
    for needle, message, cure in _SYNTAX:
        if needle in problem:
            return f"this is not YAML: {message}", cure
    return f"this is not YAML: {shown(problem)}", "Correct this line, or put its value in quotes."


_INT = re.compile(r"[-+]?(?:0|[1-9][0-9]*)")
_FLOAT = re.compile(r"[-+]?(?:[0-9]+\.[0-9]*|\.[0-9]+|[0-9]+(?=[eE]))(?:[eE][-+]?[0-9]+)?")
_WORDS: dict[str, bool | None] = {
    **dict.fromkeys(("", "~", "null", "Null", "NULL"), None),
    **dict.fromkeys(("true", "True", "TRUE"), True),
    **dict.fromkeys(("false", "False", "FALSE"), False),
}
_HALF = re.compile("[\ud800-\udfff]")


class _Loader(yaml.SafeLoader):
    """The pure-Python loader, used for its events alone: what they mean is decided here."""

    def __init__(self, text: str, draft: Draft) -> None:
        super().__init__(text)
        self.draft = draft
        self.nodes = 0

    def single_document(self) -> Data:
        """Return the data of the only document in the text."""
        self._next()
        if self.check_event(yaml.StreamEndEvent):
            raise Unreadable("the file is empty", "Start it with a line “format: …”.")
        self._next()
        data = self._node((), 0)
        self._next()
        if not self.check_event(yaml.StreamEndEvent):
            place = _place(self._peek().start_mark)
            raise Unreadable("a second document begins here", "Keep one document a file.", place)
        return data

    def _next(self) -> Any:
        return self.get_event()  # type: ignore[no-untyped-call]

    def _peek(self) -> Any:
        return self.peek_event()  # type: ignore[no-untyped-call]

    def _node(self, path: DataPath, depth: int) -> Data:
        event = self._next()
        place = _place(event.start_mark)
        self.nodes += 1
        if self.nodes > NODE_LIMIT:
            raise Unreadable(f"the file holds more than {NODE_LIMIT:,} values", "Shorten it.", place)
        if depth > DEPTH_LIMIT:
            raise Unreadable(f"this is more than {DEPTH_LIMIT} levels deep", "Packs are flat.", place)
        self.draft.values[path] = place
        self._refuse_references(event, path)
        if isinstance(event, yaml.SequenceStartEvent):
            return self._sequence(path, depth)
        if isinstance(event, yaml.MappingStartEvent):
            return self._mapping(path, depth)
        return None if isinstance(event, yaml.AliasEvent) else self._scalar(event, path)

    def _refuse_references(self, event: Any, path: DataPath) -> None:
        cure = "Remove it, or put the whole value in quotes."
        if isinstance(event, yaml.AliasEvent):
            self.draft.report(path, f"“*{shown(str(event.anchor))}” is an alias: not used here", cure)
        elif event.anchor is not None:
            self.draft.report(path, f"“&{shown(event.anchor)}” is an anchor: not used here", cure)
        if getattr(event, "tag", None) is not None:
            self.draft.report(path, f"“{shown(event.tag)}” is a tag: not used here", cure)

    def _sequence(self, path: DataPath, depth: int) -> Data:
        items: list[Data] = []
        while not self.check_event(yaml.SequenceEndEvent):
            items.append(self._node((*path, len(items)), depth + 1))
        self._next()
        return items

    def _mapping(self, path: DataPath, depth: int) -> Data:
        items: dict[str, Data] = {}
        while not self.check_event(yaml.MappingEndEvent):
            event = self._peek()
            here = (*path, str(getattr(event, "value", "?")))
            key = self._key(event, here, depth)
            if key is not None and key in items:
                both = f"lines {self.draft.keys[here][0]} and {event.start_mark.line + 1}"
                self.draft.report(
                    here,
                    f"the key “{shown(key)}” stands twice, in {both}",
                    "Keep one of them.",
                    place=_place(event.start_mark),
                )
            self.draft.keys[here] = _place(event.start_mark)
            value = self._node(here, depth + 1)
            if isinstance(value, dict | list):
                self.draft.values[here] = self.draft.keys[here]
            if key is not None:
                items[key] = value
        self._next()
        return items

    def _key(self, event: Any, here: DataPath, depth: int) -> str | None:
        """Return the key, or `None` when it is none (which is then reported)."""
        merge = getattr(event, "value", None) == "<<" and event.style is None
        key = self._node(here, depth + 1)
        if isinstance(key, str) and not merge:
            return key
        if merge:
            told = "“<<” merges other entries: not used here", "Write the keys out."
        elif isinstance(key, dict | list):
            told = "a key is a list or has keys of its own", "Put text that begins with a bracket in quotes."
        elif key is None:
            told = "a key is missing before the colon", "Write the key, or put the text in quotes."
        else:
            told = f"the key {shown(event.value)} is not text", "Put it in quotes."
        if here not in self.draft.reported():
            self.draft.report(here, *told, place=_place(event.start_mark))
        return None

    def _scalar(self, event: Any, path: DataPath) -> Data:
        text: str = event.value
        if event.style is None and event.implicit[0]:
            if text in _WORDS:
                return _WORDS[text]
            whole = _INT.fullmatch(text)
            if whole or _FLOAT.fullmatch(text):
                if len(text) <= (16 if whole else 30) and abs(float(text)) < 1e300:
                    return int(text) if whole else float(text)
                self.draft.report(path, "this number is too long", "Shorten it, or put it in quotes.")
                return None
        if _HALF.search(text):
            self.draft.report(path, "an escape stands for half a character", "Type the character itself.")
            return None
        if turns(text):
            self.draft.report(
                path, "a sign here turns round the text beside it", "Delete it; words need none."
            )
            return None
        return text
