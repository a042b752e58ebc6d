"""The sheet of ratings: one row for each seat and dimension it rated."""

from collections.abc import Iterator, Mapping

from app.domain.debrief.opened_panel import RatedSeat
from app.domain.packs.rubric import Rubric
from app.domain.records.applicant import Details
from app.domain.scorecard.marks import NE
from app.domain.tables.column import Cells, Column, Release

COLUMNS = (
    Column("panel", "text", "The panel’s id; the same in every sheet."),
    Column("candidate", "text", "The candidate’s name.", "candidate"),
    Column("candidate_id", "text", "The candidate’s id in the system they came from.", "outside"),
    Column("application_id", "text", "The application’s id there.", "outside"),
    Column("role", "text", "The job being hired for."),
    Column("rubric", "text", "The id of the rubric the panel is scored with."),
    Column("rubric_version", "text", "Its version."),
    Column("rubric_variant", "text", "Its variant; empty for none."),
    Column("seat", "text", "The seat’s id; the same in every sheet."),
    Column("interviewer", "text", "Who rated.", "interviewer"),
    Column("exercise", "text", "The id of the exercise used; empty for none."),
    Column("starts_at", "moment", "When the interview was to begin."),
    Column("sealed_at", "moment", "When this version of the scorecard was sealed."),
    Column("version", "whole", "Which version of the scorecard: 1, or more after amendments."),
    Column("overall", "text", "The seat’s overall recommendation."),
    Column("dimension", "text", "The id of the dimension rated."),
    Column("dimension_title", "text", "Its title."),
    Column("level", "level", "The level given; empty when not evidenced."),
    Column("not_evidenced", "yes-no", "Whether the seat said NE: never low, never in a mean."),
    Column("initial_level", "level", "The level before the panel was open; empty for NE or none."),
    Column("level_name", "text", "What the scale calls the level."),
    Column("anchor", "text", "What the level looks like for this dimension, in the rubric’s words."),
    Column("reason", "text", "Why, in the interviewer’s words.", "words"),
    Column("confidence", "text", "How sure the interviewer was."),
)


AnchorWords = Mapping[tuple[str, int | str], tuple[str, str, str]]
"""For each dimension and level: the dimension's title, the level's name, the anchor."""


def said_of(rubric: Rubric) -> AnchorWords:
    """Return what a rubric says of every level that can be given, looked up once for many rows."""
    said: dict[tuple[str, int | str], tuple[str, str, str]] = {}
    for dimension in rubric.dimensions:
        said[dimension.id, NE] = (dimension.title, "", "")
        for level in rubric.scale:
            said[dimension.id, level.level] = (dimension.title, level.name, dimension.anchor(level.level))
    return said


def rows(seat: RatedSeat, said: AnchorWords, details: Details, release: Release) -> Iterator[Cells]:
    """Yield the rows of one seat."""
    card, before = seat.card, seat.initial_levels()
    who, place = card.seat.interviewer, card.seat
    head = (
        release.id(card.panel),
        release.candidate(card.candidate.id, card.candidate.name),
        release.outside(details.external_id),
        release.outside(details.application_id),
        card.role,
        card.rubric.id,
        card.rubric.version,
        card.rubric.variant or "",
        release.id(place.id),
        release.interviewer(who.id, who.name),
        place.exercise.id if place.exercise else "",
        release.moment(place.starts_at),
        release.moment(card.sealed_at),
        card.version,
        card.overall.recommendation,
    )
    for rating in card.ratings:
        level, first = rating.level, before.get(rating.dimension)
        title, name, anchor = said[rating.dimension, level]
        unseen = level == NE
        yield (
            *head,
            rating.dimension,
            title,
            None if unseen else level,
            unseen,
            None if first == NE else first,
            name,
            anchor,
            release.words(rating.reason),
            rating.confidence or "",
        )
