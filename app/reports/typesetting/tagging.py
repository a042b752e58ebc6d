"""What a screen reader is told: the tree of headings, paragraphs and tables that stands beside the ink.

The file is tagged (ISO 32000-1, 14.7 and 14.8). Every flowable becomes an element when it is inked; one that
is made of parts, like a row of a table, marks them itself by `marked`.
"""

from collections.abc import Callable
from typing import Any

from reportlab.pdfbase.pdfdoc import PDFDictionary, PDFName, PDFObject, PDFStream, PDFZCompress
from reportlab.pdfgen.canvas import Canvas
from reportlab.pdfgen.textobject import PDFTextObject
from reportlab.platypus import ActionFlowable, CondPageBreak, Flowable, Spacer

ARTIFACT = "Artifact"
"""What is ink alone: rules, footers."""
_FURNITURE, _ORNAMENT = "/Artifact <</Type /Pagination>> BDC", "/Artifact BMC"
_GROUPED = {"TR": "Table"}
"""Elements that stand in a larger one with their likes."""


class Element:
    """An element of the tree: what it is, and what it holds: elements, or (page, number) of marked ink."""

    __slots__ = ("alt", "kids", "kind", "scope")

    def __init__(self, kind: str, alt: str = "", scope: str = "") -> None:
        self.kind, self.alt, self.scope = kind, alt, scope
        self.kids: list[Element | tuple[int, int]] = []


class _SpacedText(PDFTextObject):
    """Text whose lines end with a blank: read without looking at places, the words stay apart."""

    def _textOut(self, text: str, TStar: int = 0) -> None:
        super()._textOut(f"{text} " if TStar else text, TStar)

    def textOut(self, text: str) -> None:
        """Ink a label; what stands beside it begins where it did without the blank."""
        at: float = self.getX()
        super().textOut(f"{text} ")
        self._x = at + self._canvas.stringWidth(text, self._fontname, self._fontsize)

    def textLine(self, text: str = "") -> None:
        """Ink a line."""
        super().textLine(f"{text} ")


class TaggedCanvas(Canvas):
    """A canvas that gathers the tree, and writes it when it is saved."""

    def __init__(self, *args: Any, **named: Any) -> None:
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

    def part(self, element: Element, ink: Callable[[], object]) -> None:
        """Ink a part of a flowable; a figure stands in a cell."""
        self._code.append(self.mark(element))
        ink()
        self._code.append("EMC")
        if element.kind == "Figure":
            cell = Element("TD")
            cell.kids.append(element)
            element = cell
        self._parts.append(element)

    def furniture(self, ink: Callable[[], object], opening: str = _FURNITURE) -> None:
        """Ink what stands on every page alike, or what only repeats the words beside it."""
        self._code.append(opening)
        ink()
        self._code.append("EMC")

    def tag(self, flowable: Flowable, begun: int) -> None:
        """Give a flowable its place in the tree; its ink is what came since `begun`."""
        if isinstance(flowable, (ActionFlowable, CondPageBreak, Spacer)):
            return
        parts, self._parts = self._parts, []
        kind = getattr(flowable, "structure", "P")
        depth = getattr(flowable, "depth", None)
        if [part.kind for part in parts] == [kind]:
            self._hold(parts[0])
        elif parts:
            group = Element(kind)
            group.kids += parts
            self._hold(group)
        elif kind == ARTIFACT:
            self._wrap(_ORNAMENT, begun)
        else:
            element = Element(kind if depth is None else self._heading(depth), getattr(flowable, "alt", ""))
            self._wrap(self.mark(element), begun)
            self._hold(element)

    def _wrap(self, opening: str, begun: int) -> None:
        self._code.insert(begun, opening)
        self._code.append("EMC")

    def _hold(self, element: Element) -> None:
        """Put an element at the end of the tree, with its likes before it in one where they belong in one."""
        around = _GROUPED.get(element.kind)
        last = self._root.kids[-1] if self._root.kids else None
        if around is None:
            self._root.kids.append(element)
        elif isinstance(last, Element) and last.kind == around:
            last.kids.append(element)
        else:
            table = Element(around)
            table.kids.append(element)
            self._root.kids.append(table)

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
        catalog.StructTreeRoot = _Tree(self._doc, self._root, self._marks[:-1]).root
        super().save()


class _Written(PDFObject):
    """An object of the file that is text already."""

    __RefOnly__ = 1
    text = ""

    def format(self, document: Any) -> bytes:
        """Return the text as it stands in the file."""
        return self.text.encode("ascii")


class _Tree:
    """Writes the elements as objects of the file: by hand, since there are very many."""

    def __init__(self, document: Any, root: Element, marks: list[list[Element]]) -> None:
        self._document = document
        self._pages = [self._number(each.__InternalName__) for each in document.Pages.pages]
        self._numbers: dict[int, int] = {}
        self.root = _Written()
        above = self._register(self.root)
        self._write(root, above)
        nums = " ".join(
            f"{page} [{' '.join(f'{self._numbers[id(each)]} 0 R' for each in held)}]"
            for page, held in enumerate(marks)
        )
        self.root.text = (
            f"<</Type /StructTreeRoot /K {self._numbers[id(root)]} 0 R "
            f"/ParentTree <</Nums [{nums}]>> /ParentTreeNextKey {len(marks)}>>"
        )

    def _number(self, name: str) -> int:
        return int(self._document.idToObjectNumberAndVersion[name][0])

    def _register(self, written: _Written) -> int:
        return self._number(self._document.Reference(written).name)

    def _write(self, element: Element, above: int) -> int:
        written = _Written()
        number = self._numbers[id(element)] = self._register(written)
        kids, page = [], ""
        for kid in element.kids:
            if isinstance(kid, Element):
                kids.append(f"{self._write(kid, number)} 0 R")
            else:
                kids.append(str(kid[1]))
                page = f" /Pg {self._pages[kid[0]]} 0 R"
        alt = f" /Alt <FEFF{element.alt.encode('utf-16-be').hex().upper()}>" if element.alt else ""
        scope = f" /A <</O /Table /Scope /{element.scope}>>" if element.scope else ""
        held = kids[0] if len(kids) == 1 else f"[{' '.join(kids)}]"
        written.text = f"<</S /{element.kind} /P {above} 0 R{page} /K {held}{alt}{scope}>>"
        return number


def marked(canvas: Any, kind: str, ink: Callable[[], object], *, alt: str = "", scope: str = "") -> None:
    """Ink a part of a flowable as an element of its own; on another canvas just ink it."""
    if isinstance(canvas, TaggedCanvas):
        canvas.part(Element(kind, alt, scope), ink)
    else:
        ink()


def unmarked(canvas: Any, ink: Callable[[], object]) -> None:
    """Ink what only repeats the words beside it, so that it is not read out."""
    if isinstance(canvas, TaggedCanvas):
        canvas.furniture(ink, _ORNAMENT)
    else:
        ink()
