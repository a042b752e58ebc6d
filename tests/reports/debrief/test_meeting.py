"""Agreement, policy and meeting on paper: every figure with its caveat, no vote too early."""

from pathlib import Path

import pytest

from app.domain.debrief.debrief import Debrief
from app.domain.journal.events import AmendmentBegun
from app.domain.packs.rubric import Rubric
from app.domain.scorecard.marks import NE, Given
from app.reports import words
from app.reports.debrief.debrief import debrief_pdf
from tests.domain.paper import Paper, planned, shipped
from tests.domain.table import Table
from tests.reports import sample_debrief as made
from tests.reports.debrief.test_debrief import page_texts, squeezed, text_of

DIMENSIONS = tuple(each.id for each in shipped().dimensions)
NAMES = ("Maren Haas", "Tove Lindqvist", "Jonas Brandt")


def levels(*given: Given) -> dict[str, Given]:
    return dict(zip(DIMENSIONS, given, strict=False))


@pytest.fixture
def table(rubric: Rubric) -> Table:
    """Three sealed seats: Tove gave a 1, Jonas a 3 everywhere, and Maren raised a red flag."""
    plan, papers = planned(rubric, *NAMES), []
    rows = [levels(3, 4, 2, 4, 3, 2, NE, 3), levels(2, 3, 1, 4, 4, 2, 3, 4), levels(*[3] * 8)]
    for number, row in enumerate(rows):
        paper = Paper(rubric, plan, number)
        if number == 0:
            paper.mark("one-number-validation", "One AUC and nothing else")
        paper.score(row).recommend()
        paper.seal()
        papers.append(paper)
    return Table(papers)


def read(value: Debrief, tmp_path: Path) -> str:
    return squeezed(text_of(debrief_pdf(value, made.FONTS), tmp_path, "-raw"))


def said(text: str, page: str) -> bool:
    return squeezed(text) in page


def test_the_table_of_agreement_is_on_paper_with_its_caveats(table: Table, tmp_path: Path) -> None:
    page = read(table.shown, tmp_path)
    assert said("Evaluation rigor 2 · 1 · 3 2 0.67 0.20", page)
    assert said("Responsible AI 3 · 3, 1 NE 0 0.00 1.00", page)
    assert said("up to 0.67 passes for agreement on 4 levels (Burke and Dunlap 2002)", page)
    assert said("It is not a pass mark", page)
    assert said("Jonas Brandt gave level 3 on all 8 dimensions. Was there evidence for each?", page)


def test_the_paper_says_what_the_outcome_hangs_on(table: Table, tmp_path: Path) -> None:
    page = read(table.shown, tmp_path)
    assert said("The policy is not met. 1 of the 19 variations tried would change that.", page)
    without = "Without Tove Lindqvist’s scorecard, the policy would be open. “No dimension at 1” would hold."
    assert said(without, page)
    assert said("Without Jonas Brandt’s scorecard, the policy would not be met.", page)


def test_before_the_meeting_there_is_nothing_of_it_on_paper(table: Table, tmp_path: Path) -> None:
    assert not said("The meeting", read(table.shown, tmp_path))


def test_votes_come_on_paper_only_when_they_have_been_shown(table: Table, tmp_path: Path) -> None:
    table.begin()
    table.vote(0, "strong-yes")
    table.vote(1, "no")
    hidden = read(table.shown, tmp_path)
    assert said("The meeting", hidden)
    assert not said("Votes", hidden)
    assert not said("Maren Haas Strong yes", hidden)
    table.show_votes(close=True)
    shown = read(table.shown, tmp_path)
    assert said("Maren Haas Strong yes Tove Lindqvist No Jonas Brandt did not vote", shown)


def test_a_whole_meeting_is_on_paper_word_for_word(table: Table, tmp_path: Path) -> None:
    table.begin(seat=1)
    table.turn_to(DIMENSIONS[0])
    table.agree(DIMENSIONS[0], 2, "First thought <b>")
    table.agree(DIMENSIONS[0], 3, "Tove came late to it & says so")
    table.turn_to(None)
    table.dissent(1, "One number\nis no validation.")
    [flag] = table.shown.red_flags
    table.answer(flag.id, "Asked again: three measures")
    table.decide(
        "other-level",
        "Strong, not yet senior",
        level="Mid-level",
        conditions=["References"],
        follow_ups=["Call"],
    )
    sealed_ = table.close()
    page = read(table.shown, tmp_path)
    for text in (
        "Chair Tove Lindqvist",
        f"Seed {sealed_.minutes.seed}",
        "Decided Another level: Mid-level",
        "Reasons Strong, not yet senior",
        "Condition References Follow-up Call",
        "Tove Lindqvist One number is no validation.",
        "Asked again: three measures",
        "Tove came late to it & says so · 3:00 min",
        "Problem framing: level 2. First thought <b>",
        "Version 1 of 1, sealed 2 March 2026",
    ):
        assert said(text, page), text
    assert debrief_pdf(table.shown, made.FONTS) == debrief_pdf(table.shown, made.FONTS)


def test_a_chair_from_outside_and_cards_amended_since_are_named(table: Table, tmp_path: Path) -> None:
    table.begin()
    [flag] = table.shown.red_flags
    table.answer(flag.id, "It stands")
    table.decide("no-hire")
    table.close()
    tove = table.papers[1]
    tove.do(AmendmentBegun(reason="Mistyped"))
    tove.rate(DIMENSIONS[2], 2)
    tove.seal()
    page = read(table.shown, tmp_path)
    assert said("Carla Chair, from outside the panel", page)
    assert said("Scorecards amended since: Tove Lindqvist.", page)


def first_page(value: Debrief) -> str:
    return squeezed(page_texts(debrief_pdf(value, made.FONTS))[0])


def test_the_decision_comes_first_on_page_one_with_its_reasons_and_conditions(table: Table) -> None:
    table.begin()
    assert not said("Decision:", first_page(table.shown))
    table.decide(
        "hire", "Clear <evidence>", conditions=["References"], against_policy="Four minutes were too few"
    )
    page = first_page(table.shown)
    assert said("Decision: Hire · Clear <evidence>", page)
    assert said("Against the policy: Four minutes were too few On condition: References", page)
    assert page.index(squeezed("Decision:")) < page.index(squeezed("What each seat saw"))


def test_a_long_decision_keeps_page_one_one_page_and_stands_in_full_later(table: Table) -> None:
    table.begin()
    reasons = " ".join(f"reason{number}" for number in range(1500))
    conditions = [f"Condition number {number} " + "word " * 60 for number in range(30)]
    table.decide("hold", reasons, conditions=conditions)
    pages = [squeezed(page) for page in page_texts(debrief_pdf(table.shown, made.FONTS))]
    assert said("Decision: Hold", pages[0])
    assert said("What each seat saw", pages[0])
    assert said("Every red flag answered in writing", pages[0])
    assert said(words.CUT_HERE, pages[0])
    assert all(said(f"reason{number} ", "".join(pages[1:])) for number in (0, 700, 1499))


def test_a_debrief_whose_seal_does_not_hold_raises_the_alarm_on_page_one(table: Table) -> None:
    table.begin()
    [flag] = table.shown.red_flags
    table.answer(flag.id, "It stands")
    table.decide("no-hire")
    table.close()
    broken = table.shown.closings[0].replace(verified=False)
    assert said("1 seal does NOT verify", first_page(table.shown.replace(closings=(broken,))))
    assert not said("does NOT verify", first_page(table.shown))


def five(rubric: Rubric) -> Table:
    """Five sealed seats, each with a long reason."""
    plan, papers = planned(rubric, *NAMES, "Femi Adeyemi", "Ana Petrova"), []
    for number in range(5):
        paper = Paper(rubric, plan, number).score(levels(*[2 + number % 2] * 8))
        paper.recommend("yes" if number % 2 else "no", f"Seat {number} says: " + "thought it through. " * 30)
        paper.seal()
        papers.append(paper)
    return Table(papers)


def test_with_five_long_winded_seats_decision_policy_and_dissent_keep_their_line(rubric: Rubric) -> None:
    table = five(rubric)
    table.begin()
    table.dissent(1, "I would not hire on one good answer")
    table.decide(
        "hire", "Clear throughout, and twice on her own", against_policy="The bar is seen in the next loop",
        conditions=["References from two teams"], follow_ups=["Ask about the outage in spring"],
    )  # fmt: skip
    page = first_page(table.shown)
    for text in (
        "Decision: Hire · Clear throughout, and twice on her own",
        "Against the policy: The bar is seen in the next loop",
        "Dissent: Tove Lindqvist · I would not hire on one good answer",
        "On condition: References from two teams",
        "Follow-up: Ask about the outage in spring",
        "Not closed: under no seal",
        "Scorecards sealed 5 of 5",
    ):
        assert said(text, page), text
    assert all(said(f"Seat {number} says: thought it through.", page) for number in range(5))
    assert said(words.CUT_HERE, page)


@pytest.mark.parametrize(
    ("acts", "told"),
    [("", "No meeting was held"), ("begin", "Not closed: under no seal"), ("close", "Closed under seal"),
     ("reopen", "Reopened: under no seal")],
)  # fmt: skip
def test_page_one_says_whether_a_seal_stands_over_what_was_decided(
    table: Table, acts: str, told: str
) -> None:
    if acts:
        table.begin()
    if acts in ("close", "reopen"):
        table.answer(table.shown.red_flags[0].id, "It stands")
        table.decide("no-hire", "Too little")
        table.close()
    if acts == "reopen":
        table.reopen("A reference came in")
        table.decide("hold", "Until it is read")
    page = first_page(table.shown)
    standings = ("No meeting was held", "Not closed:", "Closed under seal", "Reopened:")
    assert said(told, page) and sum(said(each, page) for each in standings) == 1


def test_page_one_says_without_whom_the_policy_would_say_otherwise(table: Table) -> None:
    assert said("Would change the outcome: without Tove Lindqvist: open", first_page(table.shown))
