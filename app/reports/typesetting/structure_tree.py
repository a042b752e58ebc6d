"""The tree that stands beside the ink: its elements, and how they are written into the file."""

from typing import Any

from reportlab.pdfbase.pdfdoc import PDFObject


class Element:
    """An element of the tree: what it is, and what it holds: elements, or (page, number) of marked ink.

    One that is made before the ink, like a list or a table, takes its place with the first that it holds.
    """

    __slots__ = ("alt", "box", "inside", "kids", "kind", "lang", "placed", "scope")

    def __init__(
        self,
        kind: str,
        alt: str = "",
        scope: str = "",
        lang: str = "",
        box: tuple[float, ...] = (),
        inside: "Element | None" = None,
    ) -> None:
        self.kind, self.alt, self.scope, self.lang, self.box = kind, alt, scope, lang, box
        self.inside = inside
        """What holds it; None for the document itself."""
        self.placed = False
        self.kids: list[Element | tuple[int, int]] = []


class _Written(PDFObject):
    """An object of the file that is text already."""

    __RefOnly__ = 1
    text = ""

    def format(self, document: Any) -> bytes:
        """Return the text as it stands in the file."""
        return self.text.encode("ascii")


class StructureTree:
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
        held = kids[0] if len(kids) == 1 else f"[{' '.join(kids)}]"
        written.text = f"<</S /{element.kind} /P {above} 0 R{page} /K {held}{_told(element)}>>"
        return number


def _told(element: Element) -> str:
    """What an element says of itself."""
    said = ""
    if element.alt:
        said += f" /Alt <FEFF{element.alt.encode('utf-16-be').hex().upper()}>"
    if element.lang:
        said += f" /Lang ({element.lang})"
    if element.scope:
        said += f" /A <</O /Table /Scope /{element.scope}>>"
    if element.box:
        said += f" /A <</O /Layout /BBox [{' '.join(f'{edge:.2f}' for edge in element.box)}]>>"
    return said
