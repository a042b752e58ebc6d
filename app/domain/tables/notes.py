"""The sheet of evidence: one row for each note, signal and set of take-aways on the sealed cards."""

from collections.abc import Iterator

from app.domain.debrief.opened_panel import OpenedPanel
from app.domain.tables.column import Cells, Column, Release

COLUMNS = (
    Column("panel", "text", "The panel’s id; the same in every sheet."),
    Column("candidate", "text", "The candidate’s name.", "candidate"),
    Column("candidate_id", "text", "The candidate’s id in the system they came from.", "outside"),
    Column("seat", "text", "The seat’s id; the same in every sheet."),
    Column("interviewer", "text", "Who wrote it.", "interviewer"),
    Column("kind", "text", "note, signal, take-aways or acquaintance."),
    Column("at", "moment", "When it was written down; empty for take-aways."),
    Column("dimension", "text", "The id of the dimension a note is filed under; empty when not filed."),
    Column("dimension_title", "text", "Its title."),
    Column("tone", "text", "What a note or signal speaks for: strong, weak, red-flag, follow-up."),
    Column("signal", "text", "The id of the signal that was seen."),
    Column("text", "text", "The words; of an acquaintance how close, and how they know each other.", "words"),
    Column("pasted", "yes-no", "Whether a note came with a text from elsewhere, whose time is a claim."),
    Column("edited", "yes-no", "Whether a note was corrected later."),
)


def rows(opened: OpenedPanel, release: Release) -> Iterator[Cells]:
    """Yield the rows of one panel, seat by seat, in the order of the sealed cards."""
    panel, rubric = opened.panel, opened.rubric
    titles = {each.id: each.title for each in rubric.dimensions}
    for card in opened.cards():
        who = card.seat.interviewer
        head = (
            release.id(panel.id),
            release.candidate(panel.candidate.id, panel.candidate.name),
            release.outside(opened.details.external_id),
            release.id(card.seat.id),
            release.interviewer(who.id, who.name),
        )
        for note in card.notes:
            yield (
                *head, "note", release.moment(note.at), note.dimension or "",
                titles.get(note.dimension or "", ""), note.tone or "", "", release.words(note.text),
                note.pasted, note.edited,
            )  # fmt: skip
        for mark in card.signals:
            kind = rubric.signal(mark.signal).kind
            yield (
                *head, "signal", release.moment(mark.at), "", "", kind, mark.signal,
                release.words(mark.evidence), False, False,
            )  # fmt: skip
        if known := card.acquaintance:
            text = f"{known.closeness}: {known.how}" if known.how else known.closeness
            yield (
                *head, "acquaintance", release.moment(known.at), "", "", "", "", release.words(text),
                False, False,
            )  # fmt: skip
        if card.take_aways:
            yield (*head, "take-aways", None, "", "", "", "", release.words(card.take_aways), False, False)
