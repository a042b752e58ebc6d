"""What a debrief on paper costs, beside plain platypus pages made in the same run."""

import json
import time
from collections.abc import Callable
from io import BytesIO
from pathlib import Path
from statistics import median

from pypdf import PdfReader
from reportlab.lib.pagesizes import A4
from reportlab.platypus import Flowable, PageBreak, Paragraph, SimpleDocTemplate, Table

from app.domain.debrief.attachment import record
from app.domain.debrief.paper_copies import PaperOptions
from app.domain.value import canonical
from app.reports.debrief.debrief import debrief_pdf
from app.reports.typesetting.fonts import Fonts
from app.reports.typesetting.styles import BODY
from tests.reports.sample_debrief import SENTENCES, sample

FONTS = Path(__file__).parents[1] / "resources" / "fonts"
SEATS = 5


def measure(rounds: int = 7) -> dict[str, float]:
    """Return milliseconds of CPU a page (medians) for the floor and a five-seat debrief, and their ratio.

    Ours with all that a user gets: tagged, with its sealed data attached.

    The two take turns, so that what else the machine does falls on both.
    """
    debrief = sample(SEATS)
    rubric = canonical(debrief.rubric).decode()

    def made() -> bytes:
        return debrief_pdf(debrief, FONTS, None, canonical(record(debrief, PaperOptions(), "0", rubric, ())))

    pages = len(PdfReader(BytesIO(made())).pages)
    _floor(pages)
    times = [(_timed(lambda: _floor(pages)), _timed(made)) for _ in range(rounds)]
    floor, ours = (median(column) * 1000 / pages for column in zip(*times, strict=True))
    return {"pages": pages, "floor_ms_a_page": floor, "ours_ms_a_page": ours, "ratio": ours / floor}


def _timed(make: Callable[[], bytes]) -> float:
    begin = time.process_time()
    make()
    return time.process_time() - begin


def _floor(pages: int) -> bytes:
    """As many plain pages: a table of ratings and eight paragraphs each, in the same typeface."""
    Fonts(FONTS)
    story: list[Flowable] = []
    cells = [[f"Dimension {row}", *"3421", "agreed"] for row in range(9)]
    for _ in range(pages):
        story.append(Table(cells))
        story += [Paragraph(" ".join(SENTENCES[:5]), BODY) for _ in range(8)]
        story.append(PageBreak())
    out = BytesIO()
    SimpleDocTemplate(out, pagesize=A4, invariant=1).build(story)
    return out.getvalue()


if __name__ == "__main__":
    print(json.dumps(measure(), indent=2))
