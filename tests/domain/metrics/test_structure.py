"""How structured interviews really were: what opened panels recorded, counted, and said with its share."""

from dataclasses import replace
from typing import Any

from app.domain.debrief.opened_panel import OpenedPanel
from app.domain.journal.events import AmendmentBegun
from app.domain.metrics.structure import COMPONENTS, Structure, sentences, structure_of, title
from app.domain.packs.exercise import Exercise
from app.domain.packs.rubric import Rubric
from app.domain.panel import Panel
from app.domain.records.applicant import Details
from app.domain.scorecard import rules
from app.domain.scorecard.marks import NE, Given
from tests.domain.paper import Paper, planned
from tests.domain.table import Table


def interviewed(plan: Panel, rubric: Rubric, *seats: dict[str, Any]) -> list[Paper]:
    """Return the sealed cards of a panel; each seat says its `levels`, and what it `asked` and `found`."""
    papers = []
    for number, seat in enumerate(seats):
        paper = Paper(rubric, plan, number)
        levels: dict[str, Given] = seat.get("levels", {})
        for dimension in paper.seat.focus:
            level = levels.get(dimension, 2)
            paper.rate(dimension, level, "Time ran out" if level == NE else "")
            if level != NE and dimension not in seat.get("bare", ()):
                paper.note("Seen", dimension)
        for dimension in seat.get("bare", ()):  # the ends of the scale need words: a signal has them
            paper.mark("burnt", f"Smoke at {dimension}")
        for question in seat.get("asked", ()):
            paper.ask(question.partition("-")[0], question)
        for question in seat.get("skipped", ()):
            paper.ask(question.partition("-")[0], question, "skipped")
        for hints, paper.exercise in seat.get("found", ()):
            for _ in range(hints):
                paper.do(rules.read_hint(paper.desk, "cold-oven"))
            paper.do(rules.mark_finding(paper.desk, "cold-oven", seat.get("outcome", "found")))
        paper.recommend()
        paper.seal()
        papers.append(paper)
    return papers


def opened(papers: list[Paper], **more: Any) -> OpenedPanel:
    first = papers[0]
    records = tuple(paper.record() for paper in papers)
    return OpenedPanel(first.panel, first.rubric, records, more.get("minutes"), Details())


def one(rubric: Rubric, *seats: dict[str, Any]) -> OpenedPanel:
    """Return a panel of its own people."""
    names = [f"Interviewer {number}" for number in range(len(seats))]
    return opened(interviewed(planned(rubric, *names), rubric, *seats))


def counts(found: Structure, what: str) -> tuple[int, int]:
    [measure] = [each for each in found.measures if each.what == what]
    return measure.count.part, measure.count.whole


def said(found: Structure, component: Any) -> list[tuple[str, float | None]]:
    return [(str(sentence), share) for sentence, share in sentences(found, component)]


def test_every_component_has_a_title_and_says_something_even_of_nothing() -> None:
    nothing = structure_of([])
    assert len(COMPONENTS) == 15
    for component in COMPONENTS:
        assert str(title(component))
        lines = said(nothing, component)
        assert lines and all(share is None for _, share in lines)
        recorded = nothing.of(component)
        assert all(text.startswith("Not recorded: ") for text, _ in lines) is not bool(recorded)
        assert not recorded or {text for text, _ in lines} == {"No panel is open yet."}


def test_areas_count_where_a_seat_had_one_of_their_dimensions_in_focus(baker: Rubric) -> None:
    area = baker.areas[0]
    two = baker.replace(
        areas=(
            area.replace(id="hands", dimensions=("kneading",)),
            area.replace(id="heat", dimensions=("baking",)),
        )
    )
    plan = planned(two, "Ines", focus=("baking",))
    found = structure_of([opened(interviewed(plan, two, {}))])
    assert counts(found, "areas") == (1, 2)
    assert said(found, "job-analysis") == [
        ("1 of 2 areas of the job analysis were in the focus of a seat.", 0.5)
    ]


def test_questions_are_compared_between_candidates_of_a_role_and_those_left_out_are_not_asked(
    baker: Rubric,
) -> None:
    first = one(baker, {"asked": ["baking-1", "baking-2", "kneading-1"]})
    second = one(baker, {"asked": ["baking-1"], "skipped": ["baking-2"]})
    assert counts(structure_of([first]), "questions") == (0, 0), "one candidate compares with nobody"
    found = structure_of([first, second])
    assert counts(found, "questions") == (3, 4), "of kneading only one candidate was asked anything"
    assert said(found, "same-questions")[0] == (
        "Of the questions marked as asked of anybody for a role, each candidate was asked 75 % on average.",
        0.75,
    )
    other = replace(second, panel=second.panel.replace(role="Miller"))
    assert counts(structure_of([first, other]), "questions") == (0, 0)


def test_the_rubric_used_most_for_a_role_is_the_measure(baker: Rubric) -> None:
    newer = baker.replace(version="2.0")
    panels = [one(baker, {}), one(baker, {}), one(newer, {})]
    assert counts(structure_of(panels), "rubric") == (2, 3)
    assert counts(structure_of(panels[:1]), "rubric") == (0, 0)
    assert said(structure_of(panels[:1]), "same-questions")[1] == (
        "Nothing to compare yet: that takes two panels for a role.", None,
    )  # fmt: skip


def test_findings_found_without_a_hint_are_counted_among_those_found(baker: Rubric, bake: Exercise) -> None:
    found = structure_of(
        [
            one(
                baker,
                {"found": [(0, bake)]},
                {"found": [(2, bake)]},
                {"found": [(0, bake)], "outcome": "missed"},
            )
        ]
    )
    assert counts(found, "hints") == (1, 2)
    assert said(structure_of([one(baker, {})]), "limited-prompting") == [
        ("No finding of an exercise was found yet.", None)
    ]


def test_minutes_are_the_median_of_what_was_planned_for_a_candidate(baker: Rubric) -> None:
    found = structure_of([one(baker, {}), one(baker, {}, {}), one(baker, {}, {}, {})])
    assert (found.minutes, counts(found, "minutes")) == (120, (360, 3))
    assert said(found, "length") == [("120 minutes were planned for a candidate (median of 3 panels).", None)]


def test_ne_is_rated_but_no_level_and_a_level_without_a_note_is_told(baker: Rubric) -> None:
    found = structure_of([one(baker, {"levels": {"kneading": NE}, "bare": ["baking"]}, {})])
    assert counts(found, "rated") == (4, 4)
    assert counts(found, "anchors") == (3, 3)
    assert counts(found, "notes") == (2, 3)


def test_a_level_without_an_anchor_is_told(baker: Rubric) -> None:
    kneading, baking = baker.dimensions
    gap = baker.replace(dimensions=(kneading, baking.replace(anchors=baking.anchors[:1])))
    assert counts(structure_of([replace(one(baker, {}), rubric=gap)]), "anchors") == (1, 2)


def test_several_interviewers_are_people_not_seats(baker: Rubric) -> None:
    single, pair = one(baker, {}), one(baker, {}, {})
    first, second = pair.panel.seats
    twice = replace(
        pair,
        panel=pair.panel.replace(seats=(first, second.replace(interviewer=first.interviewer))),
    )
    assert counts(structure_of([single, pair, twice]), "panels") == (1, 3)


def test_the_same_people_for_every_candidate_of_a_role(baker: Rubric) -> None:
    first = one(baker, {}, {})
    again = replace(first, panel=first.panel.replace(seats=first.panel.seats[:1]))
    assert counts(structure_of([first, again]), "people") == (3, 4)
    assert counts(structure_of([first]), "people") == (0, 0)
    assert said(structure_of([first, again]), "same-interviewers")[0][1] == 0.75


def test_cards_sealed_before_the_opening_are_independent(baker: Rubric) -> None:
    papers = interviewed(planned(baker, "Ines", "Omar"), baker, {}, {})
    papers[0].do(AmendmentBegun(reason="Persuaded"))
    papers[0].seal()
    shown = opened(papers)
    first, second = shown.records
    late = replace(
        shown,
        records=(
            first.replace(versions=(first.versions[0], first.versions[1].replace(after_opening=True))),
            second.replace(versions=(second.versions[0].replace(after_opening=True),)),
        ),
    )
    assert counts(structure_of([late]), "independent") == (1, 2), "an amendment leaves the first card be"
    assert (structure_of([late]).panels, structure_of([late]).cards) == (1, 2)


def test_decisions_with_a_reason_against_the_policy_do_not_follow_it(rubric: Rubric) -> None:
    plans = []
    for level, why in ((3, ""), (1, "Four minutes only")):
        paper = Paper(rubric).score({"leadership": level})
        paper.recommend()
        paper.seal()
        table = Table([paper])
        table.begin()
        undecided = table.shown.meeting
        table.decide("hire", against_policy=why)
        plans += [opened([paper], minutes=table.shown.meeting), opened([paper], minutes=undecided)]
    assert counts(structure_of(plans), "policy") == (1, 2)
    assert counts(structure_of(plans[1:2]), "policy") == (0, 0)
    assert said(structure_of(plans[1:2]), "statistical-combination") == [("Nothing is decided yet.", None)]
    assert said(structure_of(plans), "statistical-combination") == [
        ("1 of 2 decisions follow the policy, which combines ratings by rule.", 0.5)
    ]
