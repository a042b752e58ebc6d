"""The rows of ratings, notes and summary: a cell for each column, and nothing that is kept back."""

from collections.abc import Iterable, Sequence
from datetime import timedelta
from typing import Any

import pytest

from app.domain.blinding import fold_blind
from app.domain.debrief.opened_panel import OpenedPanel, RatedCard, RatedSeat, rated_seat
from app.domain.journal.events import AmendmentBegun
from app.domain.journal.minutes import Minutes
from app.domain.packs.exercise import Exercise
from app.domain.packs.rubric import Rubric
from app.domain.panel import ExerciseRef
from app.domain.records.applicant import Details
from app.domain.scorecard import rules
from app.domain.scorecard.marks import NE
from app.domain.tables import notes, ratings, summary
from app.domain.tables.column import Cells, Column, Fields, Release
from app.domain.value import canonical
from tests.domain.paper import START, Paper, planned
from tests.domain.table import Table

DETAILS = Details(external_id="X-1", application_id="A-1")
FOCUS = ("problem-framing", "evaluation-rigor")
EXERCISE = ExerciseRef(
    id="bake", version="1.0", title="Bake", variant="rye", variant_title="Rye", digest="e" * 64
)
WORDS = ("Filed", "Unfiled", "Smoke", "Bakes by feel", "Not asked", "Persuaded", "Staff", "The evidence")


def told(columns: Sequence[Column], rows: Iterable[Cells]) -> list[dict[str, Any]]:
    """Return rows as what stands under each column; a cell too few or too many is an error."""
    return [dict(zip((each.name for each in columns), row, strict=True)) for row in rows]


@pytest.fixture(scope="module")
def table(rubric: Rubric, bake: Exercise) -> Table:
    """A meeting, not begun, of Ines, who amended a level after the opening, and Omar, who had an exercise."""
    plan = planned(rubric, "Ines Novak", "Omar Haddad", focus=FOCUS)
    first, second = plan.seats
    plan = plan.replace(seats=(first.replace(starts_at=START), second.replace(exercise=EXERCISE)))
    ines, omar = papers = [Paper(rubric, plan, number) for number in range(2)]
    ines.tone(ines.note("Filed", "problem-framing"), "strong")
    ines.correct(ines.note("Unfild"), "Unfiled")
    ines.mark("one-number-validation", "Smoke")
    ines.write("take-aways", "Bakes by feel")
    ines.rate("problem-framing", 2)
    ines.do(rules.set_confidence(ines.desk, "problem-framing", "very"))
    ines.rate("evaluation-rigor", NE, "Not asked")
    omar.score({"problem-framing": 3})
    for paper, word in ((ines, "no"), (omar, "strong-yes")):
        paper.recommend(word)
        paper.seal()
    ines.do(AmendmentBegun(reason="Persuaded"))
    ines.rate("problem-framing", 3)
    ines.seal()
    return Table(papers, {EXERCISE.digest: bake})


def opened(table: Table, minutes: Minutes | None = None, *, closed: bool = False) -> OpenedPanel:
    records = [paper.record() for paper in table.papers]
    late = records[0].versions[1].replace(after_opening=True)
    records[0] = records[0].replace(versions=(records[0].versions[0], late))
    return OpenedPanel(table.panel, table.rubric, tuple(records), minutes, DETAILS, closed)


def rated(table: Table, seat: int) -> RatedSeat:
    versions = {
        each.document.version: RatedCard.model_validate_json(canonical(each.document))
        for each in table.papers[seat].record().versions
    }
    return rated_seat(versions, {2})


# Ratings


def rows_of_ratings(table: Table, seat: int, fields: Fields = "full") -> list[dict[str, Any]]:
    said = ratings.said_of(table.rubric)
    return told(ratings.COLUMNS, ratings.rows(rated(table, seat), said, DETAILS, Release(fields, "salt")))


def test_a_rating_stands_with_its_anchor_and_with_the_level_before_the_opening(table: Table) -> None:
    framing, rigor = rows_of_ratings(table, 0)
    dimension = table.rubric.dimension("problem-framing")
    assert (framing["level"], framing["initial_level"], framing["version"]) == (3, 2, 2)
    assert (framing["dimension_title"], framing["anchor"]) == (dimension.title, dimension.anchor(3))
    assert framing["level_name"] == table.rubric.level_name(3)
    assert (framing["confidence"], framing["not_evidenced"], framing["overall"]) == ("very", False, "no")
    assert (framing["starts_at"], framing["exercise"]) == (START, "")
    assert (rigor["level"], rigor["initial_level"], rigor["not_evidenced"]) == (None, None, True)
    assert (rigor["anchor"], rigor["level_name"], rigor["reason"]) == ("", "", "Not asked")
    assert (framing["candidate"], framing["candidate_id"], framing["application_id"]) == (
        "Ada Example", "X-1", "A-1",
    )  # fmt: skip
    assert {row["exercise"] for row in rows_of_ratings(table, 1)} == {"bake"}


# Evidence


def rows_of_notes(table: Table, fields: Fields = "full") -> list[dict[str, Any]]:
    return told(notes.COLUMNS, notes.rows(opened(table), Release(fields, "salt")))


def test_each_piece_of_evidence_is_a_row_in_the_order_of_the_card(table: Table) -> None:
    rows = rows_of_notes(table)
    assert [(row["kind"], row["text"], row["dimension"], row["tone"], row["edited"]) for row in rows[:4]] == [
        ("note", "Filed", "problem-framing", "strong", False),
        ("note", "Unfiled", "", "", True),
        ("signal", "Smoke", "", "red-flag", False),
        ("take-aways", "Bakes by feel", "", "", False),
    ]
    assert [row["dimension_title"] for row in rows[:2]] == ["Problem framing", ""]
    assert (rows[0]["at"], rows[3]["at"], rows[2]["signal"]) == (START, None, "one-number-validation")
    assert {row["interviewer"] for row in rows} == {"Ines Novak"}, "Omar wrote nothing"


# The summary


def row_of_summary(
    table: Table, shown: OpenedPanel | None = None, fields: Fields = "full", **more: Any
) -> dict[str, Any]:
    dimensions = [table.rubric.dimension(each) for each in FOCUS]
    given: dict[str, Any] = {"sealed": {}, "begun": False, "now": START, **more}
    blind = fold_blind(table.panel, [e for paper in given.pop("papers", ()) for e in paper.events])
    row = summary.row(blind, shown, DETAILS, FOCUS, release=Release(fields, "salt"), **given)
    return told(summary.columns(dimensions), [row])[0]


def test_before_a_panel_is_open_nothing_of_its_cards_stands_in_the_summary(table: Table) -> None:
    row = row_of_summary(table)
    after = list(row)[list(row).index("policy") :]
    assert {row[name] for name in after} == {None}
    assert (row["status"], row["seats"], row["seats_sealed"]) == ("planned", 2, 0)
    assert (row["first_interview_at"], row["last_sealed_at"]) == (START, None)


def test_a_panel_stands_as_far_as_it_has_come(table: Table) -> None:
    begun = row_of_summary(table, begun=True)
    half = row_of_summary(table, papers=table.papers[:1], begun=True)
    whole = row_of_summary(table, papers=table.papers, begun=True)
    assert [row["status"] for row in (begun, half, whole)] == ["in-progress", "in-progress", "sealed"]
    assert [row["seats_sealed"] for row in (begun, half, whole)] == [0, 1, 2]


def test_an_opened_panel_tells_its_figures_by_the_initial_ratings(table: Table) -> None:
    row = row_of_summary(table, opened(table), papers=table.papers)
    assert row["status"] == "open"
    assert (row["problem-framing.median"], row["problem-framing.lowest"]) == (2.5, 2)
    assert row["problem-framing.highest"] == 3
    assert (row["evaluation-rigor.median"], row["evaluation-rigor.consensus"]) == (3.0, None)
    assert (row["policy"], row["decision"], row["decided_at"]) == ("not met", "", None)
    assert [row[each] for each in ("strong_yes", "yes", "no_decision", "no", "strong_no")] == [1, 0, 0, 1, 0]
    assert row["decision_against_policy"] is None


def test_what_the_meeting_agreed_and_decided_stands_in_the_summary(table: Table) -> None:
    meeting = Table(table.papers, table.exercises)
    meeting.begin()
    meeting.agree("problem-framing", 4, "Settled")
    meeting.agree("evaluation-rigor", NE, "Nobody asked")
    meeting.decide("other-level", level="Staff")
    shown = opened(table, meeting.shown.meeting)
    row = row_of_summary(table, shown)
    assert (row["problem-framing.consensus"], row["evaluation-rigor.consensus"]) == (4, None)
    assert (row["status"], row["decision"], row["decision_level"]) == ("decided", "other-level", "Staff")
    assert (row["decision_reasons"], row["decision_against_policy"]) == ("The evidence carries it", False)
    assert row["decided_at"] == START + timedelta(hours=3, minutes=3)
    assert row_of_summary(table, opened(table, closed=True))["status"] == "closed"


def test_a_dimension_nobody_rated_has_no_figures(table: Table) -> None:
    columns = summary.columns([table.rubric.dimension("leadership")])
    row = summary.row(
        fold_blind(table.panel, []), opened(table), DETAILS, ["leadership"], {}, True,
        Release("full", "salt"), START,
    )  # fmt: skip
    assert told(columns, [row])[0]["leadership.median"] is None
    assert columns[-1].name == "leadership.consensus" and columns[-1].about.startswith("Leadership: ")


@pytest.mark.parametrize(
    ("sealed_hours", "now_hours", "late"),
    [(None, 25, 0), (None, 25.1, 1), (25, 99, 0), (25.1, 99, 1)],
    ids=["not yet due", "still not sealed", "just in time", "sealed too late"],
)
def test_a_seat_is_late_24_hours_after_the_end_of_its_interview(
    table: Table, sealed_hours: float | None, now_hours: float, late: int
) -> None:
    sealed = {} if sealed_hours is None else {table.seat(0): START + timedelta(hours=sealed_hours)}
    row = row_of_summary(table, sealed=sealed, now=START + timedelta(hours=now_hours))
    assert row["seats_late"] == late, "the other seat has no time and is never late"
    assert row["last_sealed_at"] == (sealed.get(table.seat(0)))


# What is let out


@pytest.mark.parametrize("fields", ["without-notes", "pseudonymous"])
def test_no_sheet_lets_a_word_or_a_name_out_that_is_kept_back(table: Table, fields: Fields) -> None:
    meeting = Table(table.papers, table.exercises)
    meeting.begin()
    meeting.decide("other-level", level="Staff")
    shown = opened(table, meeting.shown.meeting)

    def everything(fields: Fields) -> str:
        sheets = [rows_of_ratings(table, 0, fields), rows_of_notes(table, fields)]
        return repr([*sheets, row_of_summary(table, shown, fields)])

    written = [word for word in WORDS if word != "Persuaded"]
    assert [word for word in written if word not in everything("full")] == []
    assert [word for word in WORDS if word in everything(fields)] == []
    names = [
        each
        for each in ("Ada", "Ines", "X-1", "A-1", table.panel.id, table.seat(0))
        if each in everything(fields)
    ]
    assert bool(names) is (fields == "without-notes")
