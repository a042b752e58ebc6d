"""The debrief: it waits for every seat, then shows all that was seen, seat by seat."""

import pytest

from app.domain.debrief.debrief import Debrief, debrief, met
from app.domain.errors import Conflict
from app.domain.journal.events import AmendmentBegun
from app.domain.packs.rubric import Rubric
from app.domain.scorecard.marks import NE
from tests.domain.paper import Paper, planned
from tests.domain.table import Table

FOCUS = ("problem-framing", "evaluation-rigor")


def room(rubric: Rubric, *names: str) -> list[Paper]:
    """Return the empty cards of a panel, one for each name."""
    panel = planned(rubric, *names, focus=FOCUS)
    return [Paper(rubric, panel, number) for number in range(len(names))]


def opened(papers: list[Paper]) -> Debrief:
    records = [record for paper in papers if (record := paper.record()).versions]
    return debrief(papers[0].panel, papers[0].rubric, records, {})


@pytest.fixture
def two(rubric: Rubric) -> list[Paper]:
    """Two sealed seats that saw different things."""
    ines, omar = papers = room(rubric, "Ines Novak", "Omar Haddad")
    ines.note("Asked who uses the output", "problem-framing")
    ines.note("Arrived early")
    withdrawn = ines.note("Wrong candidate", "problem-framing")
    ines.withdraw(withdrawn)
    ines.mark("one-number-validation", "One AUC and nothing else")
    ines.rate("problem-framing", 4)
    ines.rate("evaluation-rigor", 2)
    omar.mark("studies-errors", "Sorted the errors by cost")
    omar.rate("problem-framing", NE, "Not asked in this seat")
    omar.rate("evaluation-rigor", 4)
    for paper in papers:
        paper.recommend()
        paper.seal()
    return papers


def test_a_debrief_names_those_it_waits_for_and_nothing_they_wrote(rubric: Rubric) -> None:
    ines, omar, eva = papers = room(rubric, "Ines Novak", "Omar Haddad", "Eva Lind")
    for paper in papers:
        paper.note("SECRET words", "problem-framing")
        paper.score({"evaluation-rigor": 4}).recommend("strong-no", "SECRET reason")
    ines.seal()
    with pytest.raises(Conflict) as refused:
        opened(papers)
    told = str(refused.value)
    assert told.endswith("Waiting for: Omar Haddad, Eva Lind.")
    assert "Ines" not in told
    assert "SECRET" not in told
    assert "Ada" not in told
    omar.seal()
    with pytest.raises(Conflict, match=r"Waiting for: Eva Lind\.$"):
        opened(papers)
    eva.seal()
    assert len(opened(papers).seats) == 3


def test_a_panel_without_seats_has_no_debrief(rubric: Rubric) -> None:
    with pytest.raises(Conflict, match="every seat"):
        debrief(planned(rubric), rubric, [], {})


def test_each_dimension_shows_each_seat_with_its_anchor_its_notes_and_its_signals(
    rubric: Rubric, two: list[Paper]
) -> None:
    view = {each.dimension.id: each for each in opened(two).dimensions}
    assert list(view) == [each.id for each in rubric.dimensions]
    first, second = view["problem-framing"].seats
    assert [seat.seat.interviewer.name for seat in (first, second)] == ["Ines Novak", "Omar Haddad"]
    assert first.rating is not None
    assert first.anchor == rubric.dimension("problem-framing").anchor(4)
    assert [note.text for note in first.notes] == ["Asked who uses the output"]
    assert first.signals == ()
    assert second.rating is not None
    assert (second.rating.level, second.rating.reason, second.anchor) == (NE, "Not asked in this seat", "")
    ines, omar = view["evaluation-rigor"].seats
    assert [signal.id for signal, _ in ines.signals] == ["one-number-validation"]
    assert [mark.evidence for _, mark in omar.signals] == ["Sorted the errors by cost"]


def test_a_signal_shows_under_every_dimension_it_is_tied_to(two: list[Paper]) -> None:
    view = {each.dimension.id: each.seats[1] for each in opened(two).dimensions}
    shown = [name for name, seat in view.items() if seat.signals]
    assert shown == ["modeling-depth", "evaluation-rigor"]


def test_a_dimension_nobody_looked_at_is_empty_but_there(two: list[Paper]) -> None:
    view = {each.dimension.id: each for each in opened(two).dimensions}
    assert [(seat.rating, seat.anchor, seat.notes) for seat in view["leadership"].seats] == [
        (None, "", ())
    ] * 2


def test_notes_filed_nowhere_are_kept_apart_and_withdrawn_ones_are_gone(two: list[Paper]) -> None:
    shown = opened(two)
    assert [(seat.interviewer.name, note.text) for seat, note in shown.unfiled] == [
        ("Ines Novak", "Arrived early")
    ]
    assert "Wrong candidate" not in shown.model_dump_json()


def test_red_flags_are_told_with_who_saw_them_and_good_signals_are_not_among_them(two: list[Paper]) -> None:
    shown = opened(two)
    [flag] = shown.red_flags
    assert flag.signal is not None
    assert (flag.seat.interviewer.name, flag.signal.id, flag.evidence) == (
        "Ines Novak", "one-number-validation", "One AUC and nothing else",
    )  # fmt: skip
    assert shown.policy.verdict == "open"


def test_the_time_line_is_in_the_order_of_time_across_seats(two: list[Paper]) -> None:
    shown = opened(two)
    times = [entry.at for entry in shown.timeline]
    assert times == sorted(times)
    assert {entry.seat.interviewer.name for entry in shown.timeline} == {"Ines Novak", "Omar Haddad"}
    said = [(e.kind, e.what, e.dimension) for e in shown.timeline if e.seat.interviewer.name == "Ines Novak"]
    flag = two[0].rubric.signal("one-number-validation").text
    assert said == [
        ("note", "Asked who uses the output", "Problem framing"),
        ("note", "Arrived early", None),
        ("signal", flag, None),
        ("rated", "4", "Problem framing"),
        ("rated", "2", "Evaluation rigor"),
        ("sealed", "1", None),
    ]


def test_the_debrief_is_dated_by_the_last_seal(two: list[Paper]) -> None:
    assert opened(two).last_sealed_at == max(paper.card.seals[-1].at for paper in two)


def test_an_amendment_is_shown_beside_what_it_replaces_and_the_newest_version_counts(
    two: list[Paper],
) -> None:
    ines, _ = two
    ines.do(AmendmentBegun(reason="The level was mistyped"))
    ines.rate("evaluation-rigor", 3)
    ines.seal()
    shown = opened(two)
    record = shown.seats[0]
    assert [version.document.version for version in record.versions] == [1, 2]
    assert [version.document.reason for version in record.versions] == ["", "The level was mistyped"]
    assert record.card.version == 2
    view = {each.dimension.id: each for each in shown.dimensions}
    rating = view["evaluation-rigor"].seats[0].rating
    assert rating is not None
    assert rating.level == 3


def test_an_amendment_leaves_its_history_in_the_time_line_and_beside_the_level(two: list[Paper]) -> None:
    ines, _ = two
    first = ines.record().card.sealed_at
    ines.do(AmendmentBegun(reason="The level was mistyped"))
    ines.rate("evaluation-rigor", 3)
    second = ines.seal().sealed_at
    shown = opened(two)
    said = [(e.at, e.kind, e.what, e.dimension) for e in shown.timeline if e.seat.id == ines.seat.id]
    assert (first, "sealed", "1", None) in said
    assert (second, "sealed", "2", None) in said
    rated = [what for _, kind, what, dimension in said if (kind, dimension) == ("rated", "Evaluation rigor")]
    assert rated == ["2", "3"]
    earlier = {each.dimension.id: each.seats[0].earlier for each in shown.dimensions}
    assert {name: found for name, found in earlier.items() if found} == {"evaluation-rigor": ((1, 2),)}


def test_the_policy_reads_the_newest_sealed_version(rubric: Rubric) -> None:
    paper = Paper(rubric).score({"evaluation-rigor": 1})
    paper.recommend()
    paper.seal()
    before = opened([paper]).policy
    assert before.verdict == "fails"
    paper.do(AmendmentBegun(reason="Talked it over"))
    paper.rate("evaluation-rigor", 4)
    paper.seal()
    assert before.verdict == "fails" and opened([paper]).policy.verdict == "holds"


def test_one_seat_is_a_panel_too(rubric: Rubric) -> None:
    paper = Paper(rubric).score()
    paper.recommend()
    paper.seal()
    shown = opened([paper])
    assert shown.policy.verdict == "holds"
    assert all(len(each.seats) == 1 for each in shown.dimensions)


def test_the_same_records_give_the_same_debrief(two: list[Paper]) -> None:
    assert opened(two).model_dump_json() == opened(two).model_dump_json()


def test_the_debrief_says_how_far_the_seats_agree_and_what_the_outcome_hangs_on(two: list[Paper]) -> None:
    shown = opened(two)
    most = shown.agreement.most_disagreed()[0]
    assert (most.dimension, most.levels, most.range) == ("evaluation-rigor", (2, 4), 2)
    assert shown.agreement.bearing == "few"
    assert [each.seat for each in shown.robustness.variations if each.kind == "without-seat"] == [
        paper.seat for paper in two
    ]
    assert shown.robustness.verdict == shown.policy.verdict
    assert (shown.hints, shown.meeting, shown.closings) == ((), None, ())


def test_the_agreement_is_that_of_the_cards_as_they_stand_now(two: list[Paper]) -> None:
    ines, _ = two
    ines.do(AmendmentBegun(reason="The level was mistyped"))
    ines.rate("evaluation-rigor", 4)
    ines.note("Sorted errors by cost", "evaluation-rigor")
    ines.seal()
    levels = {each.dimension: each.levels for each in opened(two).agreement.dimensions}
    assert levels["evaluation-rigor"] == (4, 4)


# What is amended once the panel is open


def amended_late(papers: list[Paper]) -> Debrief:
    """Return the debrief when every second version was sealed after the panel was open."""
    records = [paper.record() for paper in papers]
    marked = [
        record.replace(
            versions=(record.versions[0], *(v.replace(after_opening=True) for v in record.versions[1:]))
        )
        for record in records
    ]
    return debrief(papers[0].panel, papers[0].rubric, marked, {})


def test_a_level_amended_after_the_opening_is_shown_but_the_policy_keeps_to_the_first(rubric: Rubric) -> None:
    ines, omar = papers = room(rubric, "Ines Novak", "Omar Haddad")
    for paper, level in ((ines, 1), (omar, 3)):
        paper.score({"evaluation-rigor": level}).recommend()
        paper.seal()
    ines.do(AmendmentBegun(reason="Persuaded"))
    ines.rate("evaluation-rigor", 3)
    ines.seal()
    shown = amended_late(papers)
    view = {each.dimension.id: each for each in shown.dimensions}
    assert [seat.rating.level for seat in view["evaluation-rigor"].seats if seat.rating] == [3, 3]
    assert {each.dimension: each.levels for each in shown.agreement.dimensions}["evaluation-rigor"] == (1, 3)
    assert shown.policy.verdict == "fails"
    [variation] = [each for each in shown.robustness.variations if each.kind == "amended"]
    assert variation.verdict == "open"
    assert [change.rule for change in variation.changes] == ["no-dimension-at-1", "weighted-mean"]
    assert opened(papers).policy.verdict == "open"


def test_a_red_flag_taken_back_after_the_opening_still_waits_and_a_new_one_waits_too(
    two: list[Paper],
) -> None:
    ines, omar = two
    ines.do(AmendmentBegun(reason="Talked out of it"))
    ines.clear("one-number-validation")
    ines.seal()
    omar.do(AmendmentBegun(reason="Remembered"))
    omar.mark("one-number-validation", "Said so twice")
    omar.seal()
    shown = amended_late(two)
    assert [flag.id.partition("/")[0] for flag in shown.red_flags] == [ines.seat.id, omar.seat.id]
    waiting = next(rule for rule in shown.policy.rules if rule.rule == "red-flags")
    assert waiting.detail == "2 red flags wait for the committee’s written answer"
    assert [flag.seat.id for flag in opened(two).red_flags] == [omar.seat.id]


def test_a_debrief_after_more_of_its_meeting_is_that_of_the_whole_meeting(two: list[Paper]) -> None:
    table = Table(two)
    before = table.shown
    table.begin()
    table.answer(before.red_flags[0].id, "Asked again")
    table.agree("evaluation-rigor", 3, "Settled")
    table.decide("hold")
    table.close()
    assert met(before, table.meeting, table.shown.closings) == table.shown
    assert met(before, table.meeting, ()).closings == ()
    assert before.policy != table.shown.policy
