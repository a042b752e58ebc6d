"""The record behind a debrief: time line, seals, rubric and policy, anchors, how to check all that."""

from reportlab.platypus import Flowable, PageBreak

from app.domain.debrief import Debrief, Moments, SealedVersion, SeatRecord
from app.domain.seal import fingerprint
from app.reports import words
from app.reports.fonts import MEDIUM
from app.reports.page import heading
from app.reports.styles import BODY, CAPTION, MUTED_TEXT, SMALL
from app.reports.text import Writer

CUT = 160


def record(debrief: Debrief, writer: Writer) -> list[Flowable]:
    """Everything after the evidence."""
    return [
        *_timeline(debrief, writer),
        *_seals(debrief, writer),
        *_rubric(debrief, writer),
        *_anchors(debrief, writer),
        *_replacements(writer),
    ]


def _timeline(debrief: Debrief, writer: Writer) -> list[Flowable]:
    story = heading(writer, "Time line", 0, outline=0)
    return story + [writer.paragraph(_moment(each, writer), SMALL) for each in debrief.timeline]


def _moment(moment: Moments, writer: Writer) -> str:
    what = moment.what if len(moment.what) <= CUT else moment.what[:CUT] + " …"
    parts = [words.clock(moment.at), moment.seat.interviewer.name, " ".join(what.split())]
    return writer.markup(" · ".join([*parts, moment.dimension] if moment.dimension else parts))


def _seals(debrief: Debrief, writer: Writer) -> list[Flowable]:
    story = heading(writer, "Seals", 0, outline=0)
    for seat in debrief.seats:
        for version in seat.versions:
            story += _seal(seat, version, writer)
    return story


def _seal(seat: SeatRecord, version: SealedVersion, writer: Writer) -> list[Flowable]:
    seal = version.seal
    lines = [
        f"{seat.seat.interviewer.name}, version {seal.version}, sealed {words.day_and_clock(seal.at)}",
        *([f"Amended because: {seal.reason}"] if seal.reason else []),
        " ".join(seal.digest[at : at + 4] for at in range(0, 64, 4)),
        f"Key: {fingerprint(seal.public_key)}",
        "verified" if version.verified else "does NOT verify",
    ]
    return [writer.paragraph(writer.markup(line), BODY) for line in lines]


def _rubric(debrief: Debrief, writer: Writer) -> list[Flowable]:
    ref = debrief.panel.rubric
    return [
        *heading(writer, "Rubric and policy", 0, outline=0),
        writer.paragraph(writer.markup(f"{ref.title}, {ref.id} {ref.version}, SHA-256 {ref.digest}"), BODY),
        *writer.paragraphs(debrief.rubric.policy.summary, BODY),
    ]


def _anchors(debrief: Debrief, writer: Writer) -> list[Flowable]:
    story = heading(writer, "Appendix: the anchors", 0, outline=0)
    for dimension in debrief.rubric.dimensions:
        story += heading(writer, dimension.title, 2)
        for anchor in dimension.anchors:
            text = f"{anchor.level} {debrief.rubric.level_name(anchor.level)}: {anchor.text}"
            story += writer.paragraphs(text, SMALL)
    return story


def _replacements(writer: Writer) -> list[Flowable]:
    sentences = writer.replacements.explained()
    if not sentences:
        return []
    story = heading(writer, "Characters shown differently", 1)
    return story + [writer.paragraph(writer.markup(each), BODY) for each in sentences]
