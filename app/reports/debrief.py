"""The debrief on paper: page one to decide from, then the evidence, then the record.

The domain's `Debrief` decides every fact; here they are only laid out.
"""

from pathlib import Path

from reportlab.platypus import Flowable, PageBreak

from app.domain.debrief import Debrief
from app.domain.seal import short
from app.reports import evidence, figures, record, summary, words
from app.reports.page import Binding, bound
from app.reports.text import Writer


def debrief_pdf(debrief: Debrief, fonts: Path) -> bytes:
    """The debrief as a PDF with the typefaces of the folder `fonts`; the same bytes whenever it is made."""
    figures.register(fonts)
    writer = Writer(fonts)
    story: list[Flowable] = [
        *summary.first_page(debrief, writer),
        PageBreak(),
        *evidence.evidence(debrief, writer),
        *record.record(debrief, writer),
    ]
    return bound(story, _binding(debrief))


def _binding(debrief: Debrief) -> Binding:
    panel = debrief.panel
    newest = [seat.versions[-1].seal.digest for seat in debrief.seats]
    mark = f"seal {short(newest[0])}" if len(newest) == 1 else f"{len(newest)} seals, first {short(newest[0])}"
    return Binding(
        title=f"Debrief: {panel.candidate.name}, {panel.role}",
        subject=f"Structured interview, rubric {panel.rubric.id} {panel.rubric.version}",
        keywords=("structured interview", "debrief", panel.role, panel.rubric.id, *newest),
        statement=words.NO_MODEL,
        mark=mark,
    )
