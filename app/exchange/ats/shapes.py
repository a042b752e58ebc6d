"""Sealed cards in the shapes that integrations of applicant-tracking systems read; nothing is sent."""

from collections.abc import Callable, Iterator, Mapping

from app.domain.debrief.opened_panel import OpenedPanel
from app.domain.tables.ats_scales import (
    GREENHOUSE_OVERALL,
    GREENHOUSE_RATINGS,
    LEVER_OVERALL,
    MERGE_OVERALL,
    NO_DECISION,
    check_scale,
    greenhouse_level,
    step,
)
from app.domain.tables.column import Release
from app.domain.tables.forms import ASHBY, GREENHOUSE, LEVER, MERGE
from app.exchange.ats.card import Json, SentOut, outside_id


def shaped(system: str, opened: OpenedPanel, release: Release) -> Iterator[Json]:
    """Yield an object for each sealed card of a panel, in the shape that the form `system` has.

    Raises `InvalidInput` when the rubric's scale has more or fewer levels than these systems know.
    """
    check_scale(opened.rubric)
    for card in opened.cards():
        yield SHAPES[system](SentOut(opened, card, release))


def _greenhouse(sent: SentOut) -> Json:
    card, rubric = sent.card, sent.opened.rubric
    whole, first, last = sent.name()
    person = {
        "id": sent.release.id(card.seat.interviewer.id), "first_name": first, "last_name": last,
        "name": whole, "employee_id": None,
    }  # fmt: skip
    ratings: dict[str, list[str]] = {name: [] for name in GREENHOUSE_RATINGS}
    for rating in card.ratings:
        called = greenhouse_level(rubric, rating.level)
        if called != NO_DECISION:
            ratings[called].append(sent.title(rating))
    submitted = sent.moment(card.sealed_at)
    return {
        "id": sent.id,
        "updated_at": submitted,
        "created_at": submitted,
        "interview": sent.interview,
        "interview_step": {"id": sent.id, "name": sent.interview},
        "candidate_id": outside_id(sent.release.outside(sent.opened.details.external_id)),
        "application_id": sent.application,
        "interviewed_at": sent.moment(card.seat.starts_at),
        "submitted_by": person,
        "interviewer": person,
        "submitted_at": submitted,
        "overall_recommendation": GREENHOUSE_OVERALL[card.overall.recommendation],
        "attributes": [
            {
                "name": sent.title(rating),
                "type": "Skills",
                "note": sent.comment(rating) or None,
                "rating": greenhouse_level(rubric, rating.level),
                "evenhand": sent.raw(rating),
            }
            for rating in card.ratings
        ],
        "ratings": ratings,
        "questions": [
            {"id": None, "question": "Key Take-Aways", "answer": sent.release.words(card.take_aways)},
            {"id": None, "question": "Private Notes", "answer": sent.notes(None)},
        ],
        "evenhand": sent.overall(),
    }


def _lever(sent: SentOut) -> Json:
    card = sent.card
    value = LEVER_OVERALL[card.overall.recommendation]
    submitted = sent.epoch(card.sealed_at)
    options = [each for each in LEVER_OVERALL.values() if each]
    overall = {
        "id": f"{sent.id}/overall", "type": "score-system", "text": "Rating",
        "description": sent.release.words(card.overall.reason), "required": True, "value": value,
        "prompt": None,
        "options": [{"text": each, "optionId": str(at)} for at, each in enumerate(options)],
        "evenhand": sent.overall(),
    }  # fmt: skip
    return {
        "id": sent.id,
        "type": "interview",
        "text": sent.interview,
        "instructions": "",
        "fields": [
            overall,
            *(
                {
                    "id": f"{sent.id}/{rating.dimension}", "type": "textarea", "text": sent.title(rating),
                    "description": "", "required": False, "value": sent.rating_words(rating), "prompt": None,
                    "options": [], "evenhand": sent.raw(rating),
                }
                for rating in card.ratings
            ),
        ],
        "baseTemplateId": sent.opened.rubric.id,
        "interview": sent.id,
        "panel": sent.release.id(card.panel),
        "user": sent.release.id(card.seat.interviewer.id),
        "createdAt": submitted,
        "updatedAt": submitted,
        "completedAt": submitted if value else None,
        "deletedAt": None,
    }  # fmt: skip


def _ashby(sent: SentOut) -> Json:
    card, rubric = sent.card, sent.opened.rubric
    _, first, last = sent.name()
    values: Json = {}
    for rating in card.ratings:
        score = step(rubric, rating.level)
        if score is not None:
            values[rating.dimension] = {
                "score": score,
                "comments": {"type": "PlainText", "value": sent.rating_words(rating)},
                "evenhand": sent.raw(rating),
            }
    return {
        "id": sent.id,
        "applicationId": sent.application,
        "feedbackFormDefinitionId": f"{rubric.id}/{rubric.version}",
        "interviewId": card.seat.exercise.id if card.seat.exercise else rubric.id,
        "interviewEventId": sent.id,
        "applicationHistoryId": None,
        "submittedAt": sent.moment(card.sealed_at),
        "submittedByUser": {
            "id": sent.release.id(card.seat.interviewer.id), "firstName": first, "lastName": last,
            "email": None,
        },
        "formDefinition": {
            "sections": [
                {
                    "title": rubric.title,
                    "fields": [
                        {
                            "isRequired": dimension.id in card.seat.focus,
                            "field": {
                                "id": dimension.id, "type": "Score", "path": dimension.id,
                                "title": dimension.title, "humanReadablePath": dimension.title,
                                "isNullable": True,
                                "selectableValues": [
                                    {"label": level.name, "value": str(at)}
                                    for at, level in enumerate(rubric.scale, 1)
                                ],
                            },
                        }
                        for dimension in rubric.dimensions
                    ],
                }
            ]
        },
        "submittedValues": values,
        "evenhand": sent.overall(),
    }  # fmt: skip


def _merge(sent: SentOut) -> Json:
    card, submitted = sent.card, sent.moment(sent.card.sealed_at)
    return {
        "application": sent.application if sent.application is None else str(sent.application),
        "interview": sent.id,
        "interviewer": sent.release.id(card.seat.interviewer.id),
        "remote_created_at": submitted,
        "submitted_at": submitted,
        "overall_recommendation": MERGE_OVERALL[card.overall.recommendation],
        "evenhand": sent.overall(),
    }


SHAPES: Mapping[str, Callable[[SentOut], Json]] = {
    GREENHOUSE.key: _greenhouse,
    LEVER.key: _lever,
    ASHBY.key: _ashby,
    MERGE.key: _merge,
}
"""The shape of each form that is another system's."""
