"""Writing: templates to text, values to YAML in plain block style, rows to CSV."""

import csv
import io
import json
import re
import textwrap
from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import Any

WIDTH = 100
_PLACE = re.compile(r"\{\{([a-z-]+:)?([a-z_0-9]+)\}\}")
_PLAIN = re.compile(r"[A-Za-z][A-Za-z0-9 ,.()/&’–-]*[A-Za-z0-9.)]")
_WORDS_OF_YAML = {"yes", "no", "on", "off", "true", "false", "null", "y", "n"}


def filled(text: str, values: Mapping[str, str]) -> str:
    """Return `text` with every `{{name}}` replaced; `KeyError` for a name nobody defined."""
    return _PLACE.sub(lambda found: values[(found[1] or "") + found[2]], text)


def filled_deep(value: Any, values: Mapping[str, str]) -> Any:
    """Return `value` with the templates in all its strings filled."""
    if isinstance(value, str):
        return filled(value, values)
    if isinstance(value, list):
        return [filled_deep(each, values) for each in value]
    if isinstance(value, dict):
        return {key: filled_deep(each, values) for key, each in value.items()}
    return value


def with_blocks(text: str, blocks: Mapping[str, str]) -> str:
    """Return `text` with every `{{block:name}}` line replaced by that block."""
    return re.sub(r"^\{\{block:([a-z]+)\}\}$", lambda found: blocks[found[1]], text, flags=re.MULTILINE)


def reflowed(text: str) -> str:
    """Return Markdown with its paragraphs and list items wrapped anew; the rest stays as it is."""
    done: list[str] = []
    open_lines: list[str] = []
    fenced = False
    for line in text.splitlines():
        starts = re.match(r"(- |\d+\. |[|#]|```|$)", line)
        if starts and open_lines:
            done += _wrapped(open_lines)
            open_lines = []
        if fenced or (starts and line[:2] != "- " and not line[:1].isdigit()):
            done.append(line)
        else:
            open_lines.append(line)
        fenced ^= line.startswith("```")
    return "\n".join([*done, *(_wrapped(open_lines) if open_lines else [])]) + "\n"


def _wrapped(lines: Sequence[str]) -> list[str]:
    text = " ".join(" ".join(lines).split())
    marker = re.match(r"(- |\d+\. )?", text)
    hang = " " * len(marker[0] if marker else "")
    return textwrap.wrap(text, 110, subsequent_indent=hang, break_long_words=False, break_on_hyphens=False)


def table(head: Sequence[str], rows: Iterable[Sequence[str]]) -> str:
    """Return a Markdown table."""
    lines = [head, ["---"] * len(head), *rows]
    return "\n".join("| " + " | ".join(" ".join(cell.split()) for cell in line) + " |" for line in lines)


def csv_text(head: Sequence[str], rows: Iterable[Sequence[str]]) -> str:
    """Return CSV with `\\n` line ends."""
    target = io.StringIO()
    writer = csv.writer(target, lineterminator="\n")
    writer.writerow(head)
    writer.writerows(rows)
    return target.getvalue()


def yaml_text(value: Mapping[str, Any]) -> str:
    """Return `value` as YAML: block style, no anchors or tags, lines of at most 110 characters."""
    return "\n".join(_mapping(value, 0)) + "\n"


def _mapping(value: Mapping[str, Any], indent: int) -> Iterator[str]:
    pad = " " * indent
    for key, each in value.items():
        if isinstance(each, Mapping):
            yield f"{pad}{key}:"
            yield from _mapping(each, indent + 2)
        elif isinstance(each, list):
            yield f"{pad}{key}:"
            yield from _sequence(each, indent)
        else:
            first, *rest = _scalar(each, indent + 2)
            yield f"{pad}{key}: {first}"
            yield from rest


def _sequence(values: Sequence[Any], indent: int) -> Iterator[str]:
    pad = " " * indent
    for each in values:
        lines = list(_mapping(each, indent + 2)) if isinstance(each, Mapping) else _scalar(each, indent + 2)
        yield f"{pad}- {lines[0].lstrip()}"
        yield from lines[1:]


def _scalar(value: object, indent: int) -> list[str]:
    if not isinstance(value, str):
        return [json.dumps(value)]
    if len(value) <= WIDTH - indent - 24 and "\n" not in value:
        plain = _PLAIN.fullmatch(value) and value.lower() not in _WORDS_OF_YAML
        return [value if plain else json.dumps(value, ensure_ascii=False)]
    lines = [">-"]
    for number, paragraph in enumerate(value.split("\n\n")):
        lines += ["", ""] if number else []
        width = WIDTH - indent
        wrapped = textwrap.wrap(
            " ".join(paragraph.split()), width, break_long_words=False, break_on_hyphens=False
        )
        lines += [" " * indent + line for line in wrapped]
    return lines
