"""Whether an author's data has the shape of a model; what does not fit is told in plain words with a cure."""

import difflib
import json
import re
import unicodedata
from collections.abc import Iterable
from typing import Any, TypeVar

from pydantic import ValidationError
from pydantic_core import ErrorDetails

from app.domain.diagnostics import DataPath, shown
from app.domain.text import tidy
from app.domain.value import Value
from app.store.packs.source import MOST_PROBLEMS, Draft

V = TypeVar("V", bound=Value)
Told = tuple[str, str]
"""A message and a cure."""


def fit(draft: Draft, model: type[V]) -> V | None:
    """Return the data of `draft` as a `model`, reporting what does not fit.

    With small mistakes the value has stand-ins in their places: good for finding more, not for use. A file
    that could not be read to its end has been told of.
    """
    if not isinstance(draft.data, dict):
        if not draft.reported():
            draft.report((), "the file holds no keys and values", "Write “key: value” on each line.")
        return None
    text = json.dumps(draft.data)
    try:
        return model.model_validate_json(text)
    except ValidationError as error:
        details = error.errors(include_url=False, include_input=False)[: 2 * MOST_PROBLEMS]
    schema, known = model.model_json_schema(), draft.reported()
    mistakes = [(_path(draft.data, detail), detail) for detail in details]
    for path, detail in mistakes:
        value = _at(draft.data, path)
        if path in known or _hollow(detail, value):
            continue
        at_key = detail["type"] == "extra_forbidden" or detail["loc"][-1] == "[key]"
        draft.report(path, *_tell(detail, value, _Shape(schema, detail["loc"])), at_key=at_key)
    return _with_stand_ins(model, json.loads(text), mistakes)


def nearest(word: str, known: Iterable[str]) -> str:
    """Return “Did you mean …? ” when one of `known` is close to `word`, else nothing."""
    close = difflib.get_close_matches(word[:80], list(known), n=1)
    return f"Did you mean “{close[0]}”? " if close else ""


def _path(data: Any, detail: ErrorDetails) -> DataPath:
    """Return where in the data the mistake is: tags of a union and `[key]` are no steps there."""
    path: list[int | str] = []
    loc = detail["loc"]
    if "discriminator" in detail.get("ctx", {}):
        loc = (*loc, detail["ctx"]["discriminator"].strip("'"))
    for place, step in enumerate(loc):
        last = place == len(loc) - 1
        inside = isinstance(step, int) or (isinstance(data, dict) and step in data)
        if inside or (last and step != "[key]"):
            path.append(step)
        data = _at(data, (step,)) if inside else data
    return tuple(path)


def _at(data: Any, path: DataPath) -> Any:
    for step in path:
        try:
            data = data[step]
        except (KeyError, IndexError, TypeError):
            return None
    return data


def _hollow(detail: ErrorDetails, value: Any) -> bool:
    """Whether a list is called too short only because entries in it are wrong."""
    return detail["type"] == "too_short" and len(value) >= detail["ctx"]["min_length"]


class _Shape:
    """The part of a JSON Schema that a place in the data must fit."""

    def __init__(self, schema: dict[str, Any], loc: tuple[int | str, ...]) -> None:
        self._root = schema
        self.holder = self.own = self._resolved(schema)
        for step in loc:
            self.holder, self.own = self.own, self._resolved(self._step(self.own, step))

    def _resolved(self, part: dict[str, Any]) -> dict[str, Any]:
        if "anyOf" in part:
            part = part["anyOf"][0]
        reference: str | None = part.get("$ref")
        return self._root["$defs"][reference.rsplit("/", 1)[1]] if reference else part

    def _step(self, part: dict[str, Any], step: int | str) -> Any:
        if isinstance(step, int):
            return part.get("items", {})
        if step in part.get("properties", {}):
            return part["properties"][step]
        if step in (tags := part.get("discriminator", {}).get("mapping", {})):
            return {"$ref": tags[step]}
        return next(iter(part.get("patternProperties", {}).values()), {})

    @property
    def wanted(self) -> str:
        """What belongs here, in words."""
        words = {
            "string": "text",
            "integer": "a whole number",
            "number": "a number",
            "array": "a list",
            "object": "keys and values",
        }
        return words.get(self.own.get("type", ""), "a value")


def _tell(detail: ErrorDetails, value: Any, shape: _Shape) -> Told:
    kind = detail["type"]
    if detail["loc"][-1] == "[key]":
        value = detail["loc"][-2]
    if kind in ("extra_forbidden", "missing", "union_tag_not_found", "union_tag_invalid", "literal_error"):
        return _tell_name(detail, value, shape)
    if kind.endswith("_type") or kind == "int_from_float":
        return _tell_type(kind, value, shape)
    if kind == "string_pattern_mismatch":
        return _tell_pattern(detail["ctx"]["pattern"], value)
    if kind == "value_error":
        return _tell_text(detail, str(value))
    return _tell_size(detail, value)


def _tell_name(detail: ErrorDetails, value: Any, shape: _Shape) -> Told:
    name, context = str(detail["loc"][-1]), detail.get("ctx", {})
    match detail["type"]:
        case "extra_forbidden":
            keys = list(shape.holder.get("properties", {}))
            message = f"there is no key “{shown(name)}” here"
            return message, f"{nearest(name, keys)}The keys here are: {', '.join(keys)}."
        case "missing":
            return f"the key “{name}” is missing", f"Add “{name}:” with {shape.wanted}."
        case "union_tag_not_found":
            name = context["discriminator"].strip("'")
            tags = ", ".join(shape.own["discriminator"]["mapping"])
            return f"the key “{name}” is missing", f"Add “{name}:” with one of: {tags}."
    known = _quoted(context.get("expected_tags") or context["expected"])
    cure = f"Use one of: {', '.join(known)}."
    if not isinstance(value, str):
        return "this must be a word that is known here", cure
    return f"“{shown(value)}” is not known here", f"{nearest(value, known)}{cure}"


def _quoted(names: str) -> list[str]:
    return re.findall("'([^']*)'", names)


def _tell_type(kind: str, value: Any, shape: _Shape) -> Told:
    words: dict[type, str] = {
        str: "text",
        list: "a list",
        dict: "keys and values",
        bool: "true or false",
        type(None): "empty",
    }
    is_now = words.get(type(value), "true or false" if isinstance(value, bool) else "a number")
    if kind == "string_type":
        cures: dict[type, str] = {
            list: "Write one text; “|” begins one of several lines.",
            dict: "Put text that holds a colon in quotes.",
            type(None): "Write the text after the colon.",
        }
        return f"this must be text, but is {is_now}", cures.get(type(value), "Put it in quotes.")
    if kind in ("int_type", "int_from_float", "float_type"):
        wanted = "a number" if kind == "float_type" else "a whole number"
        return f"this must be {wanted}, but is {is_now}", f"Write {wanted} such as 2, without quotes."
    if kind == "tuple_type":
        return f"this must be a list, but is {is_now}", "Begin each entry on its own line with “- ”."
    keys = ", ".join(shape.own.get("properties", {}))
    cure = "Write “key: value” under it, each on its own line" + (f"; the keys are: {keys}." if keys else ".")
    return f"this must hold keys and values, but is {is_now}", cure


_PATTERNS = {
    r"^[^\n\t]*$": ("this must be one line", "Write it on one line, without tabs and without “|” or “>”."),
    r"^[a-z0-9]+(-[a-z0-9]+)*$": ("“{}” is not an id", "Use lower-case words joined by hyphens, {}."),
    r"^[A-Za-z0-9_-]+(/[A-Za-z0-9_-]+)*\.[a-z0-9]+$": (
        "“{}” is not the path of a file in the pack",
        "Write it from the pack’s folder, such as data/rows.csv, with letters, digits, “-” and “_” only.",
    ),
    r"^[a-z]{2}(-[A-Z]{2})?$": ("“{}” is not a language", "Use its code, such as de or pt-BR."),
    r"^[a-z0-9_-]+(\.[a-z0-9_-]+)*$": (
        "“{}” is not a place in a rubric",
        "Join keys, ids and numbers by dots, as in dimensions.craft.anchors.1.text.",
    ),
    r"^[a-z]{2}$": ("“{}” is not a code", "Use two lower-case letters."),
    r"^\d+\.\d+(\.\d+)?$": ("“{}” is not a version", 'Write numbers with dots in quotes, such as "1.0".'),
}


def _tell_pattern(pattern: str, value: Any) -> Told:
    message, cure = _PATTERNS.get(pattern, ("“{}” is not written as it must be", f"It must match {pattern}"))
    plain = unicodedata.normalize("NFKD", str(value)[:60]).encode("ascii", "ignore").decode().lower()
    slug = re.sub("[^a-z0-9]+", "-", plain).strip("-")
    example = f"such as “{slug or 'system-design'}”"
    return message.replace("{}", shown(str(value))), cure.replace("{}", example)


def _tell_text(detail: ErrorDetails, value: str) -> Told:
    control = next(
        (c for c in value if c not in "\n\t" and unicodedata.category(c) in ("Cc", "Zl", "Zp")), None
    )
    if control:
        message = f"the text holds the control character U+{ord(control):04X}"
        return message, "Delete it; text may hold letters, signs, spaces, tabs and line ends."
    if tidy(value) != value:
        message = "the text is not in Unicode form NFC: accents are stored apart from their letters"
        return message, "Type the accented letters again."
    return str(detail["ctx"]["error"]), "Correct it."


def _tell_size(detail: ErrorDetails, value: Any) -> Told:
    context = detail.get("ctx", {})
    match detail["type"]:
        case "too_short":
            least = context["min_length"]
            return (
                f"this list needs at least {least}, but has {len(value)}",
                f"Add entries until it has {least}.",
            )
        case "too_long":
            return f"this list has more than {context['max_length']} entries", "Shorten it."
        case "string_too_short":
            return "this is empty", "Write a text."
        case "string_too_long":
            most = context["max_length"]
            return f"this has {len(value):,} characters, more than {most:,}", "Shorten it."
    bounds = {"gt": "greater than", "ge": "at least", "lt": "less than", "le": "at most"}
    for key, words in bounds.items():
        if key in context:
            bound = f"{words} {context[key]:g}"
            return f"this must be {bound}, but is {value:g}", f"Write a number that is {bound}."
    return detail["msg"][:1].lower() + detail["msg"][1:], "Correct it."


def _with_stand_ins(model: type[V], data: Any, mistakes: list[tuple[DataPath, ErrorDetails]]) -> V | None:
    if any(detail["loc"][-1] == "[key]" for _, detail in mistakes):
        return None
    for path, detail in mistakes:
        holder = _at(data, path[:-1])
        if detail["type"] == "extra_forbidden":
            holder.pop(path[-1], None)
        elif path and not _hollow(detail, _at(data, path)):
            holder[path[-1]] = _stand_in(detail, _at(data, path))
    try:
        return model.model_validate_json(json.dumps(data))
    except ValidationError:
        return None


def _stand_in(detail: ErrorDetails, value: Any) -> str | float | list[Any]:
    """Return what would fit in the place of `value`, or a dash, which fits where any text does."""
    kind, context = detail["type"], detail.get("ctx", {})
    if "gt" in context or "le" in context:
        bound: float = context["gt"] + 1 if "gt" in context else context["le"]
        return bound
    if kind == "float_type":
        return 1.0
    if kind == "tuple_type":
        return [value]
    if kind == "literal_error":
        return _quoted(context["expected"])[0]
    if kind == "int_type" and isinstance(value, str) and value.isdecimal() and len(value) < 9:
        return int(value)
    return str(value) if kind == "string_type" and isinstance(value, int | float) else "—"
