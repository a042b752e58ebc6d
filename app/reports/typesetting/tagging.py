"""What a screen reader is told: the tree of headings, paragraphs and tables that stands beside the ink.

The file is tagged (ISO 32000-1, 14.7 and 14.8). Every flowable becomes an element when it is inked; one that
is made of parts, like a row of a table, marks them itself by `marked`. What stands in a list, a quote or a
table says so by its attribute `inside`.
"""

from collections.abc import Callable
from typing import Any

from reportlab.lib.colors import Color
from reportlab.lib.rl_accel import fp_str
from reportlab.pdfbase.pdfdoc import PDFDictionary, PDFName, PDFStream, PDFZCompress
from reportlab.pdfbase.pdfmetrics import getFont
from reportlab.pdfgen.canvas import Canvas
from reportlab.pdfgen.textobject import PDFTextObject
from reportlab.platypus import ActionFlowable, CondPageBreak, Flowable, Spacer

from app.reports.typesetting.structure_tree import Element, StructureTree

ARTIFACT = "Artifact"
"""What is ink alone: rules, footers."""
PLACED = ""
"""What puts its parts into the tree by itself."""
_FURNITURE, _ORNAMENT = "/Artifact <</Type /Pagination>> BDC", "/Artifact BMC"
_GROUPED = {"TR": "Table"}
"""Elements that stand in a larger one with their likes."""


class _Inked:
    """Remembers how colors are spelled: reportlab spells one anew for every word."""

    colors: dict[int, tuple[Color, str]]
    """One memory for a canvas and all its texts."""

    _code: list[str]
    _fillColorObj: Any  # noqa: N815

    def setFillColor(self, color: object, alpha: float | None = None) -> None:
        """Ink in a color from here on; none of ours lets anything through."""
        if not isinstance(color, Color):
            super().setFillColor(color, alpha)  # type: ignore[misc]
            return
        if id(color) not in self.colors:
            self.colors[id(color)] = (color, f"{fp_str(color.red, color.green, color.blue)} rg")
        self._fillColorObj = color
        self._code.append(self.colors[id(color)][1])


class _SpacedText(_Inked, PDFTextObject):
    """Text whose lines end with a blank: read without looking at places, the words stay apart."""

    _curSubset: Any  # noqa: N815
    """reportlab's name for the part of the font in use."""

    def __init__(self, canvas: "TaggedCanvas", *args: Any, **named: Any) -> None:
        self.colors = canvas.colors
        super().__init__(canvas, *args, **named)

    def _formatText(self, text: str) -> str:
        """The operators of some text: every font of ours is one of glyphs in subsets."""
        document, font, parts = self._canvas._doc, getFont(self._fontname), []
        for subset, piece in font.splitString(text, document):
            if subset != self._curSubset:
                name = font.getSubsetInternalName(subset, document)
                parts.append(f"{name} {self._fontsize:g} Tf {self._leading:g} TL")
                self._curSubset = subset
            parts.append(f"({self._canvas._escape(piece)}) Tj")
        return " ".join(parts)

    def _textOut(self, text: str, TStar: int = 0) -> None:
        super()._textOut(f"{text} " if TStar else text, TStar)

    def textOut(self, text: str) -> None:
        """Ink a label; what stands beside it begins where it did without the blank."""
        at: float = self.getX()
        super().textOut(f"{text} ")
        self._x = at + self._canvas.stringWidth(text, self._fontname, self._fontsize)

    def setTextOrigin(self, x: float, y: float) -> None:
        """Begin at a place, to the thousandth of a point: a shorter spelling costs more than it saves."""
        self._code.append(f"1 0 0 1 {x:.3f} {y:.3f} Tm")
        self._x0 = self._x = x
        self._y0 = self._y = y

    def textLine(self, text: str = "") -> None:
        """Ink a line."""
        super().textLine(f"{text} ")


class TaggedCanvas(_Inked, Canvas):
    """A canvas that gathers the tree, and writes it when it is saved."""

    _currentMatrix: Any  # noqa: N815
    """reportlab's name for where the ink goes."""

    def __init__(self, *args: Any, **named: Any) -> None:
        self.colors = {}
        self._marks: list[list[Element]] = [[]]
        """The element of every piece of marked ink, page by page."""
        super().__init__(*args, **named)
        self._root = Element("Document")
        self._parts: list[Element] = []
        """Of the flowable that is being inked."""
        self._headings: list[tuple[int, int]] = []
        self._add = self._doc.addPage
        self._doc.addPage = self._add_page

    def mark(self, element: Element) -> str:
        """Return the operator that begins marked ink of an element, on this page."""
        marks = self._marks[-1]
        element.kids.append((len(self._marks) - 1, len(marks)))
        marks.append(element)
        return f"/{element.kind} <</MCID {len(marks) - 1}>> BDC"

    def beginText(self, x: float = 0, y: float = 0, direction: str | None = None) -> PDFTextObject:
        """Return a fresh text."""
        return _SpacedText(self, x, y, direction=direction)

    def translate(self, dx: float, dy: float) -> None:
        """Move the origin, to the thousandth of a point."""
        a, b, c, d, e, f = self._currentMatrix
        self._currentMatrix = (a, b, c, d, a * dx + c * dy + e, b * dx + d * dy + f)
        self._code.append(f"1 0 0 1 {dx:.3f} {dy:.3f} cm")

    def part(self, element: Element, ink: Callable[[], object]) -> None:
        """Ink a part of a flowable; a figure stands in a cell."""
        self._ink(element, ink)
        if element.kind == "Figure":
            cell = Element("TD")
            cell.kids.append(element)
            element = cell
        self._parts.append(element)

    def place(self, element: Element, ink: Callable[[], object]) -> None:
        """Ink an element that knows what holds it; inked again, like the head of a table, it is furniture."""
        if element.kids:
            self.furniture(ink)
        else:
            self._ink(element, ink)
            self._put(element)

    def hold(self, flowable: Flowable, x: float, y: float) -> None:
        """Ink a flowable that stands in another, and give it its own place in the tree."""
        begun = len(self._code)
        flowable.drawOn(self, x, y)
        self.tag(flowable, begun)

    def _ink(self, element: Element, ink: Callable[[], object]) -> None:
        self._code.append(self.mark(element))
        ink()
        self._code.append("EMC")

    def furniture(self, ink: Callable[[], object], opening: str = _FURNITURE) -> None:
        """Ink what stands on every page alike, or what only repeats the words beside it."""
        self._code.append(opening)
        ink()
        self._code.append("EMC")

    def tag(self, flowable: Flowable, begun: int) -> None:
        """Give a flowable its place in the tree; its ink is what came since `begun`."""
        kind = getattr(flowable, "structure", "P")
        if kind == PLACED or isinstance(flowable, (ActionFlowable, CondPageBreak, Spacer)):
            return
        parts, self._parts = self._parts, []
        if [part.kind for part in parts] == [kind]:
            [element] = parts
        elif parts:
            element = Element(kind)
            element.kids += parts
        elif kind == ARTIFACT:
            self._wrap(_ORNAMENT, begun)
            return
        else:
            element = self._element(flowable, kind)
            self._wrap(self.mark(element), begun)
        element.inside = getattr(flowable, "inside", None)
        self._put(element)

    def _element(self, flowable: Flowable, kind: str) -> Element:
        depth = getattr(flowable, "depth", None)
        return Element(
            kind if depth is None else self._heading(depth),
            getattr(flowable, "alt", ""),
            lang=language_of(flowable),
            box=getattr(flowable, "box", ()),
        )

    def _wrap(self, opening: str, begun: int) -> None:
        self._code.insert(begun, opening)
        self._code.append("EMC")

    def _put(self, element: Element) -> None:
        """Put an element where it belongs, at the end of what holds it.

        A row that says nothing of its table stands in one with the rows before it.
        """
        around = _GROUPED.get(element.kind)
        if element.inside is None and around is not None:
            last = self._root.kids[-1] if self._root.kids else None
            continued = isinstance(last, Element) and last.kind == around
            element.inside = last if isinstance(last, Element) and continued else Element(around)
        while not element.placed:
            element.placed = True
            holder = element.inside or self._root
            holder.kids.append(element)
            if holder is self._root:
                return
            element = holder

    def _heading(self, depth: int) -> str:
        """Return the heading of a depth: one below the last that is less deep, so that none is skipped."""
        while self._headings and self._headings[-1][0] >= depth:
            self._headings.pop()
        level = self._headings[-1][1] + 1 if self._headings else 1
        self._headings.append((depth, level))
        return f"H{min(level, 6)}"

    def _add_page(self, page: Any) -> None:
        page.__NoDefault__ = [*page.__NoDefault__, "StructParents", "Tabs"]
        page.StructParents, page.Tabs = len(self._marks) - 1, PDFName("S")
        page.Contents = PDFStream(content=page.stream, filters=[PDFZCompress])  # not spelt in ASCII as well
        self._marks.append([])
        self._add(page)

    def save(self) -> None:
        """Write the tree, then the file."""
        if self._code:
            self.showPage()
        catalog = self._doc.Catalog
        catalog.MarkInfo = PDFDictionary({"Marked": "true"})
        catalog.StructTreeRoot = StructureTree(self._doc, self._root, self._marks[:-1]).root
        super().save()


def language_of(flowable: Flowable) -> str:
    """Return the language of what a flowable says, where it is not that of the paper."""
    return str(getattr(flowable, "lang", ""))


def marked(
    canvas: Any, kind: str, ink: Callable[[], object], *, alt: str = "", scope: str = "", lang: str = ""
) -> None:
    """Ink a part of a flowable as an element of its own; on another canvas just ink it."""
    if isinstance(canvas, TaggedCanvas):
        canvas.part(Element(kind, alt, scope, lang), ink)
    else:
        ink()


def placed(canvas: Any, element: Element, ink: Callable[[], object]) -> None:
    """Ink an element that knows what holds it; on another canvas just ink it."""
    if isinstance(canvas, TaggedCanvas):
        canvas.place(element, ink)
    else:
        ink()


def unmarked(canvas: Any, ink: Callable[[], object]) -> None:
    """Ink what only repeats the words beside it, so that it is not read out."""
    if isinstance(canvas, TaggedCanvas):
        canvas.furniture(ink, _ORNAMENT)
    else:
        ink()


def hold(canvas: Any, flowable: Flowable, x: float) -> None:
    """Ink a flowable that stands in another, in its own place in the tree; elsewhere just ink it."""
    if isinstance(canvas, TaggedCanvas):
        canvas.hold(flowable, x, 0)
    else:
        flowable.drawOn(canvas, x, 0)
