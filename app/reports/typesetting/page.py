"""The page: its frame, its footer, the outline and what the file says about itself."""

from io import BytesIO
from pathlib import Path
from typing import Any, NamedTuple

from reportlab.lib.pagesizes import LETTER
from reportlab.lib.styles import ParagraphStyle
from reportlab.platypus import BaseDocTemplate, CondPageBreak, Flowable, Frame, PageTemplate

from app.domain.papers import Paper
from app.reports.language import phrase, spoken
from app.reports.typesetting.archive import make_lasting
from app.reports.typesetting.attachment import embed
from app.reports.typesetting.fonts import REGULAR
from app.reports.typesetting.running_heads import Running, RunningHeads
from app.reports.typesetting.styles import HEADING, LINE, MARGIN, MUTED, PAGE, STEP, SUBHEADING
from app.reports.typesetting.tagging import ARTIFACT, TaggedCanvas
from app.reports.typesetting.text import Writer, plain

WIDTH = PAGE[0] - 2 * MARGIN
"""How wide the column is, on every paper: wider paper gets wider margins."""

_TOP = MARGIN
_BOTTOM = 59
COLUMN = PAGE[1] - _TOP - _BOTTOM
"""How tall the column is on A4."""
PAPERS: dict[Paper, tuple[float, float]] = {"a4": PAGE, "letter": LETTER}

_LEAST_BOTTOM = 40.0
_FOOT = 25.0
"""How far below the column the footer stands."""
_HEAD = 8
"""How far above the column a running head stands."""
_HEADINGS = {
    0: ParagraphStyle(
        "heading-0", parent=HEADING, fontSize=14.5, leading=19, spaceBefore=8 * STEP, keepWithNext=0
    ),
    1: ParagraphStyle(
        "heading-1", parent=HEADING, spaceBefore=5 * STEP, spaceAfter=1.5 * STEP, keepWithNext=0
    ),
    2: ParagraphStyle("heading-2", parent=SUBHEADING, keepWithNext=0),
}
_ROOM = 84
"""A heading closer to the foot of the page than this goes to the next."""


class Binding(NamedTuple):
    """What stands on every page, and in the file's own description of itself."""

    title: str
    subject: str
    keywords: tuple[str, ...]
    statement: str
    mark: str
    paper: Paper = "a4"
    data: bytes | None = None
    """What the file carries besides its pages."""
    enlarged: float = 1.0
    """How many times larger everything is than it is set."""


class ColumnRoom(NamedTuple):
    """The column of a page, in the measures in which it is set."""

    width: float
    column: float
    bottom: float


def sheet(paper: Paper = "a4", enlarged: float = 1.0) -> ColumnRoom:
    """The column of a paper; enlarged, it holds less of what is set in it."""
    bottom = max(_BOTTOM / enlarged, _LEAST_BOTTOM)
    return ColumnRoom(WIDTH / enlarged, (PAPERS[paper][1] - _TOP) / enlarged - bottom, bottom)


def column(paper: Paper) -> float:
    """How tall the column is on a paper."""
    return sheet(paper).column


def heading(
    writer: Writer,
    text: str,
    depth: int,
    *,
    outline: int | None = None,
    room: float = _ROOM,
    lang: str = "",
) -> list[Flowable]:
    """A heading that is never the last line of a page; with `outline`, also a bookmark at that level."""
    paragraph = writer.paragraph(writer.markup(text), _HEADINGS[depth], lang)
    paragraph.depth = depth
    paragraph.running = Running(depth, writer.markup(text), writer)
    if outline is not None:
        paragraph.outline = (plain(text), outline)
    return [CondPageBreak(room), paragraph]


def height_of(story: list[Flowable], width: float = WIDTH) -> float:
    """How tall a story is, with all space around it; spaces do not merge across a possible page break."""
    tall, gap = 0.0, 0.0
    for flowable in story:
        if isinstance(flowable, CondPageBreak):
            tall, gap = tall + gap, 0.0
        else:
            tall += max(flowable.getSpaceBefore(), gap) + flowable.wrap(width, COLUMN)[1]
            gap = flowable.getSpaceAfter()
    return tall + gap


def bound(story: list[Flowable], binding: Binding, fonts: Path) -> bytes:
    """The file: the same bytes whenever it is made from the same story.

    `fonts` is the folder of typefaces; the profile of colors lies beside it.
    """
    out = BytesIO()
    _Document(out, binding, fonts.parent).build([*story, _Corners(binding)], canvasmaker=TaggedCanvas)
    return out.getvalue()


class _Document(BaseDocTemplate):
    """One column; the footers are forms that are inked when the number of pages is known."""

    def __init__(self, out: BytesIO, binding: Binding, resources: Path) -> None:
        super().__init__(
            out,
            pagesize=PAPERS[binding.paper],
            title=plain(binding.title),
            author="Evenhand",
            creator="Evenhand",
            producer="reportlab",
            subject=plain(binding.subject),
            keywords=[plain(word) for word in binding.keywords],
            lang=spoken().tag,
            invariant=1,
            displayDocTitle=1,
            initialFontName=REGULAR,
        )
        self.binding, self._resources = binding, resources
        room = self.room = sheet(binding.paper, binding.enlarged)
        self.margin = (self.pagesize[0] / binding.enlarged - room.width) / 2
        self._places = 0
        frame = Frame(
            self.margin, room.bottom, room.width, room.column,
            leftPadding=0, rightPadding=0, topPadding=0, bottomPadding=0,
        )  # fmt: skip
        self.heads = RunningHeads()
        self.addPageTemplates([PageTemplate("page", [frame], onPage=_foot, onPageEnd=_head)])

    def beforeDocument(self) -> None:
        """Put in the data, and what the file says of itself."""
        make_lasting(self.canv._doc, self._resources)
        if self.binding.data is not None:
            embed(self.canv._doc, self.binding.data, phrase("What this paper can be verified by"))

    def handle_flowable(self, flowables: list[Flowable]) -> None:
        """Note where the ink of the next flowable begins."""
        self._begun = len(self.canv._code)
        super().handle_flowable(flowables)

    def afterFlowable(self, flowable: Flowable) -> None:
        """Give what was inked its place in the tree, and a heading with an outline its bookmark."""
        self.canv.tag(flowable, self._begun)
        self.heads.note(flowable)
        outline = getattr(flowable, "outline", None)
        if outline is None:
            return
        text, depth = outline
        self._places += 1
        key, top = f"place-{self._places}", self.frame._y + flowable.height + MARGIN / 2
        top *= self.binding.enlarged
        self.canv.bookmarkPage(key, fit="XYZ", left=0, top=top, zoom=0)
        self.canv.addOutlineEntry(text, key, depth, closed=0)


def _head(canvas: TaggedCanvas, document: _Document) -> None:
    head = document.heads.head()
    document.heads.turn_page()
    if head is not None:
        head.wrap(document.room.width, _TOP)
        top = (document.pagesize[1] - _TOP) / document.binding.enlarged + _HEAD
        canvas.furniture(lambda: head.drawOn(canvas, document.margin, top))


def _foot(canvas: TaggedCanvas, document: _Document) -> None:
    canvas.scale(document.binding.enlarged, document.binding.enlarged)
    canvas.furniture(lambda: _ink_foot(canvas, document))


def _ink_foot(canvas: Any, document: _Document) -> None:
    foot = document.room.bottom - _FOOT
    canvas.setStrokeColor(LINE)
    canvas.setLineWidth(0.6)
    canvas.line(document.margin, foot + 13, document.margin + document.room.width, foot + 13)
    canvas.setFillColor(MUTED)
    canvas.setFont(REGULAR, 7.5)
    canvas.drawString(document.margin, foot, document.binding.statement)
    canvas.doForm(_corner(canvas.getPageNumber()))


def _corner(page: int) -> str:
    return f"corner-{page}"


class _Corners(Flowable):
    """The last flowable: only here is the number of pages known, so it inks the corner of every page."""

    structure = ARTIFACT

    def __init__(self, binding: Binding) -> None:
        super().__init__()
        self._mark, self._room = binding.mark, sheet(binding.paper, binding.enlarged)
        self._size = [edge / binding.enlarged for edge in PAPERS[binding.paper]]

    def wrap(self, width: float, height: float) -> tuple[float, float]:
        """It takes no room."""
        return 0, 0

    def draw(self) -> None:
        """Ink the corners."""
        pages = self.canv.getPageNumber()
        for page in range(1, pages + 1):
            self.canv.beginForm(_corner(page), 0, 0, *self._size)
            self.canv.setFillColor(MUTED)
            self.canv.setFont(REGULAR, 7.5)
            text = phrase("{mark} · page {page} of {pages}", mark=self._mark, page=page, pages=pages)
            right, foot = (self._size[0] + self._room.width) / 2, self._room.bottom - _FOOT
            self.canv.drawRightString(right, foot, text)
            self.canv.endForm()
