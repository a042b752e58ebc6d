"""A picture made of plain shapes, read from SVG: the few elements that every surface of ours can show."""

import re
from collections.abc import Callable, Mapping
from typing import NamedTuple
from xml.etree import ElementTree

from app.domain.errors import InvalidInput, Sentence

Points = tuple[tuple[float, float], ...]

_SVG = "{http://www.w3.org/2000/svg}"
_COLOUR = re.compile("#[0-9A-Fa-f]{6}")
_FURNITURE = frozenset(("title", "desc"))
_LIMIT = 20_000.0


class Unshown(InvalidInput):
    """Why a picture cannot be shown."""

    def __init__(self, template: str, /, **values: object) -> None:
        """Keep why, as a sentence without its full stop."""
        self.reason = Sentence(template, **values)
        super().__init__("A picture cannot be shown: {reason}.", reason=self.reason)


class Look(NamedTuple):
    """How a shape is inked; colours are `#RRGGBB`, None for no ink."""

    fill: str | None
    stroke: str | None
    width: float
    dashes: tuple[float, ...]


class Shape(NamedTuple):
    """A line through points, or around them; y grows downwards."""

    points: Points
    closed: bool
    look: Look


class Words(NamedTuple):
    """One line of text; the point is where its baseline starts, has its middle or ends."""

    point: tuple[float, float]
    text: str
    size: float
    anchor: float
    """0 for start, 0.5 for middle, 1 for end."""
    bold: bool
    colour: str


class Picture(NamedTuple):
    """A drawing in its own units, in the order in which it is inked."""

    width: float
    height: float
    parts: tuple[Shape | Words, ...]
    title: str = ""
    described: str = ""
    """What it shows, in the words of whoever drew it."""


def picture(svg: str) -> Picture:
    """Return the drawing in an SVG file; `Unshown` says what in it cannot be shown."""
    if "<!" in re.sub("<!--.*?-->", "", svg, flags=re.DOTALL):
        raise Unshown("it holds a document type or a CDATA section")
    try:
        root = ElementTree.fromstring(svg)
    except ElementTree.ParseError as error:
        raise Unshown("it is not XML (line {line})", line=error.position[0]) from None
    if root.tag != f"{_SVG}svg":
        raise Unshown("it is not an SVG picture")
    width, height = _number(root.attrib, "width"), _number(root.attrib, "height")
    box = root.get("viewBox")
    if width <= 0 or height <= 0 or (box is not None and _numbers(box) != (0, 0, width, height)):
        raise Unshown("its viewBox is not “0 0 width height”")
    shown = [each for each in root if _name(each) not in _FURNITURE]
    title, described = (" ".join(root.findtext(f"{_SVG}{name}", "").split()) for name in ("title", "desc"))
    return Picture(width, height, tuple(_part(each) for each in shown), title, described)


def _name(element: ElementTree.Element) -> str:
    return str(element.tag).removeprefix(_SVG)


def _part(element: ElementTree.Element) -> Shape | Words:
    name = _name(element)
    if name not in _PARTS:
        raise Unshown("it holds <{name}>; only {known} are drawn", name=name[:40], known=", ".join(_PARTS))
    make, allowed = _PARTS[name]
    known = {*allowed, *_LOOKS} if make is not _words else allowed
    odd = [key for key in element.attrib if key not in known]
    if odd or len(element):
        raise Unshown(
            "<{name}> holds {what}, which is not drawn",
            name=name,
            what=odd[0][:40] if odd else Sentence("other elements"),
        )
    return make(element)


def _words(element: ElementTree.Element) -> Words:
    values = element.attrib
    anchor = values.get("text-anchor", "start")
    if anchor not in _ANCHORS:
        raise Unshown("text-anchor “{anchor}” is not drawn", anchor=anchor[:40])
    return Words(
        point=(_number(values, "x", 0), _number(values, "y", 0)),
        text=" ".join((element.text or "").split()),
        size=_number(values, "font-size", 12),
        anchor=_ANCHORS[anchor],
        bold=values.get("font-weight", "normal") in ("bold", "600", "700"),
        colour=_colour(values, "fill", "#000000") or "#000000",
    )


def _rect(element: ElementTree.Element) -> Shape:
    x, y, width, height = (_number(element.attrib, key, 0) for key in ("x", "y", "width", "height"))
    return Shape(((x, y), (x + width, y), (x + width, y + height), (x, y + height)), True, _look(element))


def _line(element: ElementTree.Element) -> Shape:
    x1, y1, x2, y2 = (_number(element.attrib, key, 0) for key in ("x1", "y1", "x2", "y2"))
    return Shape(((x1, y1), (x2, y2)), False, _look(element)._replace(fill=None))


def _polyline(element: ElementTree.Element) -> Shape:
    return Shape(_points(element), False, _look(element))


def _polygon(element: ElementTree.Element) -> Shape:
    return Shape(_points(element), True, _look(element))


_LOOKS = ("fill", "stroke", "stroke-width", "stroke-dasharray")
_ANCHORS = {"start": 0.0, "middle": 0.5, "end": 1.0}
_PARTS: dict[str, tuple[Callable[[ElementTree.Element], Shape | Words], tuple[str, ...]]] = {
    "rect": (_rect, ("x", "y", "width", "height")),
    "line": (_line, ("x1", "y1", "x2", "y2")),
    "polyline": (_polyline, ("points",)),
    "polygon": (_polygon, ("points",)),
    "text": (_words, ("x", "y", "text-anchor", "font-family", "font-size", "font-weight", "fill")),
}


def _points(element: ElementTree.Element) -> Points:
    numbers = _numbers(element.get("points", ""))
    if len(numbers) < 4 or len(numbers) % 2:
        raise Unshown("<{name}> needs pairs of numbers as points", name=_name(element))
    return tuple(zip(numbers[::2], numbers[1::2], strict=True))


def _look(element: ElementTree.Element) -> Look:
    values = element.attrib
    return Look(
        fill=_colour(values, "fill", "#000000"),
        stroke=_colour(values, "stroke", None),
        width=_number(values, "stroke-width", 1),
        dashes=_numbers(values.get("stroke-dasharray", "")),
    )


def _colour(values: Mapping[str, str], key: str, default: str | None) -> str | None:
    value = values.get(key)
    if value is None or value == "none":
        return None if value else default
    if not _COLOUR.fullmatch(value):
        raise Unshown("the color “{color}” is not written as #RRGGBB", color=value[:40])
    return value


def _number(values: Mapping[str, str], key: str, default: float | None = None) -> float:
    if key not in values and default is not None:
        return default
    numbers = _numbers(values.get(key, ""))
    if len(numbers) != 1:
        raise Unshown("{key} must be a number without a unit", key=key)
    return numbers[0]


def _numbers(text: str) -> tuple[float, ...]:
    try:
        numbers = tuple(float(each) for each in text.replace(",", " ").split())
    except ValueError:
        raise Unshown("“{text}” is no list of numbers", text=text[:40]) from None
    if not all(-_LIMIT <= number <= _LIMIT for number in numbers):  # false for NaN too
        raise Unshown("a number in “{text}” is out of range", text=text[:40])
    return numbers
