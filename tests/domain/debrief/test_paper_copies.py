"""Copies that go outside: whom they do not name, and which words they leave out."""

from collections.abc import Callable

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from app.domain.debrief.debrief import Debrief, debrief
from app.domain.debrief.paper_copies import PaperOptions, copy, hiding
from app.domain.kits.bundle import PanelOpened
from app.domain.packs.rubric import Rubric
from app.domain.panel import Candidate, Interviewer
from app.domain.scorecard import rules
from app.domain.text import tidy
from tests.domain.paper import START, Paper, new_id, planned, shipped
from tests.domain.table import Table

FOCUS = ("problem-framing", "evaluation-rigor")
NAMES = ("Ines Novak", "Omar Haddad", "J. de la Cruz")
CHAIR, CANDIDATE, OPENER = "Carla Berg", "Ada Example", "Rita Quint"
EVERYBODY = PaperOptions(pseudonymous=("candidate", "interviewers"))
PANEL = PaperOptions(pseudonymous=("interviewers",))
HERSELF = PaperOptions(pseudonymous=("candidate",))
WORDLESS = PaperOptions(notes=False)
GOSSIP = "Ines Novak asked Ada, Omar and Carla Berg nodded; Cruz wrote it down for Example"
"""Stands in every text that anybody may write."""
FLAG = "one-number-validation"


def gossiping(rubric: Rubric, *, seat: int | None = None) -> Table:
    """Return a closed and reopened meeting of three seats, chaired by `seat`, full of names."""
    plan = planned(rubric, *NAMES, focus=FOCUS)
    papers = []
    for number in range(3):
        paper = Paper(rubric, plan, number)
        paper.note(f"Filed: {GOSSIP}", "problem-framing")
        paper.note(f"Unfiled: {GOSSIP}")
        paper.tone(paper.note(f"Flagged: {GOSSIP}", "evaluation-rigor"), "red-flag")
        paper.mark(FLAG, f"Evidence: {GOSSIP}")
        paper.mark("studies-errors", f"Strong evidence: {GOSSIP}")
        paper.rate("problem-framing", 4 - number, f"Reason: {GOSSIP}")
        paper.rate("evaluation-rigor", 3)
        paper.do(rules.set_growth(paper.desk, "evaluation-rigor", f"Growth: {GOSSIP}"))
        paper.write("take-aways", f"Take-aways: {GOSSIP}")
        paper.write("handover", f"Handover: {GOSSIP}")
        paper.recommend("yes", f"Overall: {GOSSIP}")
        paper.seal()
        papers.append(paper)
    table = Table(papers)
    table.chair = Interviewer(id=new_id(), name=CHAIR, public_key="c" * 64)
    table.begin(seat)
    table.agree("problem-framing", 3, f"Consensus: {GOSSIP}")
    table.dissent(2, f"Dissent: {GOSSIP}")
    for flag in table.shown.red_flags:
        table.answer(flag.id, f"Answer: {GOSSIP}")
    table.decide("hold", GOSSIP, conditions=[GOSSIP], follow_ups=[GOSSIP])
    table.close()
    table.reopen(GOSSIP)
    return table


@pytest.fixture(scope="module")
def table(rubric: Rubric) -> Table:
    """A meeting whose words name people everywhere, chaired from outside."""
    return gossiping(rubric)


@pytest.fixture(scope="module")
def whole(table: Table) -> Debrief:
    return table.shown


def opened_by(shown: Debrief, *names: str) -> Debrief:
    openings = [PanelOpened(by=name, how="early", reason=GOSSIP, at=START) for name in names]
    return shown.replace(openings=tuple(openings))


def facts(shown: Debrief) -> list[object]:
    """Return what no copy may change: every level, every figure, the outcome, the seals."""
    levels = [[seat.rating and seat.rating.level for seat in each.seats] for each in shown.dimensions]
    seals = [version.seal for seat in shown.seats for version in seat.versions]
    weights = [(each.kind, each.verdict) for each in shown.robustness.variations]
    return [levels, seals, weights, shown.policy, shown.agreement, len(shown.red_flags), len(shown.hints)]


def test_a_copy_that_leaves_nothing_out_is_the_debrief_itself(whole: Debrief) -> None:
    for options in (PaperOptions(), PaperOptions(paper="letter", language="de")):
        assert options.whole
        assert copy(whole, options) is whole
    assert not any(options.whole for options in (EVERYBODY, PANEL, HERSELF, WORDLESS))


@pytest.mark.parametrize("options", [EVERYBODY, PANEL, HERSELF, WORDLESS, EVERYBODY.replace(notes=False)])
def test_no_copy_changes_a_level_a_figure_the_outcome_or_a_seal(
    whole: Debrief, options: PaperOptions
) -> None:
    assert facts(copy(whole, options)) == facts(whole)


# Names


def test_a_copy_without_names_names_nobody_in_anything_that_anybody_wrote(whole: Debrief) -> None:
    parts = ("Ines", "Novak", "Omar", "Haddad", "Cruz", "Carla", "Berg", "Ada", "Example", "Rita", "Quint")
    shown = opened_by(whole, OPENER)
    assert all(part in shown.model_dump_json() for part in parts), "the search finds what is there"
    told = copy(shown, EVERYBODY).model_dump_json(exclude={"rubric"})
    assert [part for part in parts if part in told] == []


@pytest.mark.parametrize(
    "start", ["Filed", "Flagged", "Evidence", "Reason", "Growth", "Take-aways", "Handover", "Overall",
              "Consensus", "Dissent", "Answer", "Unfiled"],
)  # fmt: skip
def test_the_words_around_a_name_stay_and_everybody_has_a_name_of_this_paper(
    whole: Debrief, start: str
) -> None:
    said = "Interviewer 1 asked Candidate, Interviewer 2 and Chair nodded; Interviewer 3 wrote it down"
    assert f"{start}: {said} for Candidate" in copy(whole, EVERYBODY).model_dump_json()


def test_a_candidate_alone_is_left_unnamed_on_the_panel_and_on_every_sealed_card(whole: Debrief) -> None:
    told = copy(whole, HERSELF)
    assert told.panel.candidate.name == "Candidate"
    assert {version.document.candidate.name for seat in told.seats for version in seat.versions} == {
        "Candidate"
    }
    assert [seat.interviewer.name for seat in told.panel.seats] == list(NAMES)
    assert told.meeting is not None
    assert told.meeting.chair.name == CHAIR
    text = told.model_dump_json(exclude={"rubric"})
    assert "Ada" not in text and "Example" not in text
    assert "Ines Novak asked Candidate, Omar and Carla Berg nodded; Cruz wrote it down for Candidate" in text


def test_a_panel_alone_is_left_unnamed_and_the_candidate_is_not(whole: Debrief) -> None:
    told = copy(whole, PANEL)
    assert told.panel.candidate.name == CANDIDATE
    numbered = ["Interviewer 1", "Interviewer 2", "Interviewer 3"]
    assert [seat.interviewer.name for seat in told.panel.seats] == numbered
    assert [record.card.seat.interviewer.name for record in told.seats] == numbered
    assert told.meeting is not None
    assert told.meeting.chair.name == "Chair"
    assert "Interviewer 1 asked Ada, Interviewer 2 and Chair nodded" in told.model_dump_json()


def test_a_chair_who_has_a_seat_keeps_its_number(rubric: Rubric) -> None:
    told = copy(gossiping(rubric, seat=1).shown, PANEL)
    assert told.meeting is not None
    assert told.meeting.chair.name == "Interviewer 2"
    assert "Carla Berg nodded" in told.model_dump_json(), "somebody who was not there is not known"


def test_before_its_meeting_a_debrief_is_copied_without_names_too(table: Table, rubric: Rubric) -> None:
    records = [paper.record() for paper in table.papers]
    told = copy(debrief(table.panel, rubric, records, {}), PANEL)
    assert told.meeting is None
    assert "Ines" not in told.model_dump_json(exclude={"rubric"})


def test_who_opened_the_panel_is_known_by_number_or_as_the_opener(whole: Debrief) -> None:
    shown = opened_by(whole, OPENER, "Omar Haddad", CHAIR)
    assert [each.by for each in copy(shown, PANEL).openings] == ["Opener", "Interviewer 2", "Chair"]
    assert [each.by for each in copy(shown, HERSELF).openings] == [OPENER, "Omar Haddad", CHAIR]


def test_somebody_with_two_seats_is_one_person_on_paper(whole: Debrief) -> None:
    first, second, third = whole.panel.seats
    plan = whole.panel.replace(seats=(first, second, third.replace(interviewer=first.interviewer)))
    names = [seat.interviewer.name for seat in copy(whole.replace(panel=plan), PANEL).panel.seats]
    assert names == ["Interviewer 1", "Interviewer 2", "Interviewer 1"]


def test_what_the_authors_wrote_stays_though_it_reads_like_a_name(rubric: Rubric) -> None:
    plan = planned(rubric, "Ethics Model", "Evaluation Framing", focus=FOCUS)
    papers = [Paper(rubric, plan, number) for number in range(2)]
    for paper in papers:
        paper.mark("studies-errors", "Model drew it")
        paper.score().recommend()
        paper.seal()
    shown = Table(papers).shown
    told = copy(shown, EVERYBODY)
    assert (told.rubric, told.policy) == (shown.rubric, shown.policy)
    assert [each.dimension for each in told.dimensions] == [each.dimension for each in shown.dimensions]
    signals = [signal for each in told.dimensions for seat in each.seats for signal, _ in seat.signals]
    assert {signal.text for signal in signals} == {rubric.signal("studies-errors").text}
    assert "Interviewer 1 drew it" in told.model_dump_json()


def hidden(*names: str) -> Callable[[str], str]:
    return hiding(planned(shipped(), *names))


@pytest.mark.parametrize(
    ("written", "told"),
    [
        ("Ines Novak", "Interviewer 1"),
        ("Novak’s question", "Interviewer 1’s question"),
        ("“Ines”", "“Interviewer 1”"),
        ("Novak-Haddad", "Interviewer 1-Interviewer 2"),
        ("Inesita Novakova", "Inesita Novakova"),
        ("novak", "novak"),
        ("de la", "de la"),
        ("J. said", "J. said"),
        ("J. de la Cruz said", "Interviewer 3 said"),
        ("Yu and Yuri", "Yu and Yuri"),
        ("Yu Wei and Wei", "Interviewer 4 and Interviewer 4"),
        ("Omar Novak", "Interviewer 2 Interviewer 1"),
        ("Ines of the other panel", "Interviewer 1 of the other panel"),
        ("Moritz, B.", "Interviewer 6, B."),
        ("", ""),
    ],
)
def test_a_name_is_hidden_where_it_is_written_as_in_the_list_or_by_a_part_of_it(
    written: str, told: str
) -> None:
    assert hidden(*NAMES, "Yu Wei", "Ines Kahn", "Moritz, A.")(written) == told


def test_somebody_whose_name_is_that_of_two_people_is_the_first_of_them() -> None:
    assert hidden("Ines Novak", "Ines Kahn")("Ines, Ines Kahn") == "Interviewer 1, Interviewer 2"


def test_a_candidate_with_an_interviewers_name_does_not_unname_the_interviewer(whole: Debrief) -> None:
    plan = whole.panel.replace(candidate=Candidate(id=whole.panel.candidate.id, name="Ada Novak"))
    told = copy(whole.replace(panel=plan), EVERYBODY).model_dump_json(exclude={"rubric"})
    assert "Interviewer 1 asked Candidate" in told
    assert "Novak" not in told


def test_a_candidate_who_is_called_as_an_interviewer_is_the_candidate_all_the_same(whole: Debrief) -> None:
    plan = whole.panel.replace(candidate=Candidate(id=whole.panel.candidate.id, name="Ines Novak"))
    told = copy(whole.replace(panel=plan), EVERYBODY).panel
    assert (told.candidate.name, told.seats[0].interviewer.name) == ("Candidate", "Interviewer 1")


SIGNS = st.text(st.characters(exclude_categories=("L", "N", "M", "Cs"), exclude_characters="_"), max_size=4)


@settings(deadline=None)
@given(
    st.lists(st.tuples(SIGNS, st.sampled_from(["Ines Novak", "Novak", "Haddad", "Cruz", "so"])), max_size=6)
)
def test_no_name_is_left_whatever_signs_stand_around_it(words: list[tuple[str, str]]) -> None:
    text = tidy("".join(f" {sign}{word}{sign}" for sign, word in words))
    told = hidden(*NAMES)(text)
    assert not [part for part in ("Ines", "Novak", "Haddad", "Cruz") if part in told]
    assert told.count("so") == text.count("so")


@settings(deadline=None)
@given(st.text("abcdefgh ijklmnopqrstuvwxyz.,;-\n", max_size=80))
def test_a_text_that_names_nobody_stays_as_it_is(text: str) -> None:
    assert hidden(*NAMES)(text) == text


# Words


def test_a_copy_without_notes_holds_no_word_of_a_note_or_of_evidence(whole: Debrief) -> None:
    starts = ("Filed", "Unfiled", "Flagged", "Evidence", "Strong evidence")
    assert all(f"{start}: " in whole.model_dump_json() for start in starts), "the search finds what is there"
    told = copy(whole, WORDLESS).model_dump_json()
    assert [start for start in starts if f"{start}: " in told] == []


def test_a_copy_without_notes_keeps_what_was_reasoned_agreed_and_decided(whole: Debrief) -> None:
    told = copy(whole, WORDLESS).model_dump_json()
    kept = ("Reason", "Growth", "Overall", "Consensus", "Dissent", "Answer", "Take-aways", "Handover")
    assert [start for start in kept if f"{start}: {GOSSIP}" not in told] == []


def test_a_copy_without_notes_still_says_which_signals_were_seen_and_when(whole: Debrief) -> None:
    told = copy(whole, WORDLESS)
    assert told.unfiled == ()
    assert [(flag.id, flag.at, flag.evidence) for flag in told.red_flags] == [
        (flag.id, flag.at, "") for flag in whole.red_flags
    ]
    for mine, theirs in zip(told.dimensions, whole.dimensions, strict=True):
        for seat, before in zip(mine.seats, theirs.seats, strict=True):
            assert seat.notes == ()
            assert [(s.id, m.at) for s, m in seat.signals] == [(s.id, m.at) for s, m in before.signals]
            assert seat.rating == before.rating
    assert list(told.timeline) == [each for each in whole.timeline if each.kind != "note"]
    assert {each.kind for each in told.timeline} == {"rated", "signal", "sealed"}


def test_a_copy_may_leave_out_names_and_notes_together(whole: Debrief) -> None:
    told = copy(whole, EVERYBODY.replace(notes=False)).model_dump_json(exclude={"rubric"})
    assert "Filed: " not in told and "Novak" not in told and "Reason: Interviewer 1 asked" in told
