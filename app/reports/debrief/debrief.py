"""The debrief on paper: page one to decide from, then evidence, statistics, the meeting, the record.

The domain's `Debrief` decides every fact; here they are only laid out.
"""

from pathlib import Path

from reportlab.platypus import Flowable

from app.domain.debrief.debrief import Debrief
from app.domain.debrief.paper_copies import PaperOptions, copy
from app.domain.records.applicant import Details
from app.reports import words
from app.reports.debrief import agreement, evidence, exercises, meeting, page_one, record
from app.reports.language import phrase, speaking
from app.reports.typesetting import tabular_digits
from app.reports.typesetting.page import Binding, bound
from app.reports.typesetting.text import Writer


def debrief_pdf(
    whole: Debrief,
    fonts: Path,
    options: PaperOptions | None = None,
    data: bytes | None = None,
    details: Details | None = None,
) -> bytes:
    """The debrief as a PDF with the typefaces of the folder `fonts`; the same bytes whenever it is made.

    It carries `data` as an attachment, as it is given: what a copy may tell was decided before. In a copy
    without names, the `details` of the candidate are hidden too.
    """
    options = options or PaperOptions()
    with speaking(options.language, fonts.parent / "translations"):
        return _made(copy(whole, options, details), fonts, options, data)


def _made(debrief: Debrief, fonts: Path, options: PaperOptions, data: bytes | None) -> bytes:
    tabular_digits.register(fonts)
    writer = Writer(fonts)
    story: list[Flowable] = [
        *page_one.first_page(debrief, writer, options),
        *evidence.evidence(debrief, writer, notes=options.notes),
        *exercises.exercises(debrief, writer),
        *agreement.agreement(debrief, writer),
        *agreement.standing(debrief, writer),
        *meeting.meeting(debrief, writer),
        *record.record(debrief, writer, options),
    ]
    return bound(story, _binding(debrief, options)._replace(data=data), fonts)


def _binding(debrief: Debrief, options: PaperOptions) -> Binding:
    panel = debrief.panel
    newest = [seat.versions[-1].seal.digest for seat in debrief.seats]
    return Binding(
        title=phrase("Debrief: {name}, {role}", name=panel.candidate.name, role=panel.role),
        subject=phrase(
            "Structured interview, rubric {rubric}", rubric=f"{panel.rubric.id} {panel.rubric.version}"
        ),
        keywords=(phrase("structured interview"), phrase("debrief"), panel.role, panel.rubric.id, *newest),
        statement=phrase(words.NO_MODEL),
        mark=words.seal_mark(newest),
        paper=options.paper,
    )
