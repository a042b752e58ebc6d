"""Before the seal an interviewer is shown words that would not count; technical talk passes in silence."""

from functools import cache
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.domain.packs.checks import rubric_faults
from app.domain.packs.rubric import Rubric
from app.domain.packs.wording import Observed, Wording, WordRule
from app.domain.scorecard.advice import advice, remarks
from app.domain.scorecard.marks import NE
from app.domain.scorecard.scorecard import gaps
from tests.domain.paper import Paper, shipped
from tests.domain.sentences import CAUGHT, FACTS, HANDOVER, SILENT

RULES = [rule.id for rule in shipped().advice.rules if rule.kind != "verdict"]


def guides() -> str:
    """Return what the shipped exercises give an interviewer to read."""
    exercises = Path(__file__).parents[3] / "exercises"
    return "\n".join(file.read_text(encoding="utf-8") for file in sorted(exercises.glob("*/guide.md")))


def test_the_shipped_guides_speak_of_no_protected_characteristic() -> None:
    lines = [line for line in guides().splitlines() if line.strip()]
    assert len(lines) > 200
    found = [(rule.id, line) for line in lines for rule, _ in on_a_note(line)]
    assert [each for each in found if each[0] not in ("praise-or-blame", "manner")] == []
    assert len(found) <= len(lines) / 100


def on_a_note(sentence: str) -> list[tuple[WordRule, tuple[tuple[int, int], ...]]]:
    """Return what is said of a sentence that is no note to the next interviewer."""
    return [found for found in remarks(sentence, shipped()) if found[0].kind != "verdict"]


def test_the_corpus_is_large_and_touches_every_rule() -> None:
    assert min(len(SILENT), len(CAUGHT)) >= 60
    assert {line.partition(": ")[0] for line in CAUGHT} == set(RULES)


@pytest.mark.parametrize("sentence", SILENT)
def test_what_is_said_of_models_data_and_users_passes(sentence: str) -> None:
    assert [(each.id, spans) for each, spans in on_a_note(sentence)] == []


@pytest.mark.parametrize("line", CAUGHT)
def test_what_is_said_of_the_person_instead_of_the_work_is_remarked_on(line: str) -> None:
    rule, _, sentence = line.partition(": ")
    assert rule in {each.id for each, _ in on_a_note(sentence)}


def test_a_remark_says_what_stands_where_why_and_what_to_write_instead() -> None:
    paper = Paper(shipped())
    note = paper.note("Traced the leak, very young")
    [found] = advice(paper.card, shipped())
    assert (found.kind, found.rule, found.place, found.subject) == ("characteristic", "age", "note", note)
    assert [found.text[start:end] for start, end in found.spans] == ["very young"]
    assert found.title and found.why and found.instead


@pytest.mark.parametrize("sentence", HANDOVER)
def test_the_next_interviewer_gets_no_rating(sentence: str) -> None:
    assert "verdict" in {rule.kind for rule, _ in remarks(sentence, shipped())}


def test_a_rating_is_remarked_on_only_where_the_next_interviewer_reads_it() -> None:
    paper = Paper(shipped())
    paper.write("take-aways", HANDOVER[0])
    assert advice(paper.card, shipped()) == ()
    paper.write("handover", HANDOVER[0])
    assert {(each.kind, each.place) for each in advice(paper.card, shipped())} == {("verdict", "handover")}


@pytest.mark.parametrize("sentence", FACTS)
def test_facts_for_the_next_interviewer_pass(sentence: str) -> None:
    assert remarks(sentence, shipped()) == ()


@pytest.mark.parametrize(
    "example",
    ["0.3 of the lift", "“what does it cost?”", "„was kostet das?“", "asked for the costs", "on " * 30],
)
def test_an_example_beside_it_excuses_an_adjective_but_not_a_characteristic(example: str) -> None:
    paper = Paper(shipped())
    paper.note(f"Smart: {example}")
    paper.note(f"For a woman, {example}")
    assert [each.rule for each in advice(paper.card, shipped())] == ["gender"]


def test_every_place_where_words_are_sealed_is_read() -> None:
    rubric = shipped()
    paper, first = Paper(rubric), rubric.dimensions[0].id
    flag = next(each for each in rubric.signals if each.kind == "red-flag")
    paper.note("Looked ill")
    paper.rate(first, NE, "Looked ill")
    paper.mark(flag.id, "Looked ill")
    paper.write("take-aways", "Looked ill")
    paper.write("handover", "Looked ill")
    paper.score({first: NE})
    paper.recommend("no", "Looked ill")
    found = [each.place for each in advice(paper.card, rubric) if each.rule == "health"]
    assert set(found) == {"note", "signal", "take-aways", "handover", "overall"}
    paper.rate(first, NE, "Looked ill")
    assert "reason" in {each.place for each in advice(paper.card, rubric)}


def test_a_reason_chosen_from_the_rubric_is_never_remarked_on() -> None:
    paper = Paper(shipped())
    for reason in shipped().not_evidenced:
        paper.rate(shipped().dimensions[0].id, NE, reason)
        assert advice(paper.card, shipped()) == ()


def bare(paper: Paper) -> list[str]:
    """Return the dimensions and signals that are said to rest on nothing seen."""
    return [each.subject for each in advice(paper.card, paper.rubric) if each.kind == "no-behaviour"]


def test_a_rating_rests_on_something_seen() -> None:
    paper = Paper(shipped())
    first = shipped().dimensions[0].id
    paper.rate(first, 3)
    assert bare(paper) == [first]
    note = paper.note("Very smart", first)
    assert bare(paper) == [first]
    paper.note("Ask again about the baseline", first)
    paper.tone(list(paper.card.notes)[-1], "follow-up")
    assert bare(paper) == [first]
    paper.correct(note, "Very smart: named the baseline before the model")
    assert bare(paper) == []


def test_evidence_of_a_signal_supports_a_rating_and_a_red_flag_needs_a_behaviour() -> None:
    paper = Paper(shipped())
    flag = next(each for each in shipped().signals if each.kind == "red-flag")
    paper.rate(flag.dimensions[0], 2)
    paper.mark(flag.id, "Arrogant")
    assert bare(paper) == [flag.dimensions[0], flag.id]
    paper.mark(flag.id, "Read the p-value as the chance that the effect is real")
    assert bare(paper) == []


def test_what_bars_the_seal_is_not_told_twice() -> None:
    paper = Paper(shipped())
    first = shipped().dimensions[0].id
    paper.rate(first, 4)
    assert "evidence" in {gap.what for gap in gaps(paper.card, shipped())}
    assert bare(paper) == []


def test_the_gravest_comes_first_and_withdrawn_notes_are_left_alone() -> None:
    paper = Paper(shipped())
    paper.note("Smart")
    note = paper.note("Young lady, smart")
    kinds = [each.kind for each in advice(paper.card, shipped())]
    assert kinds == ["characteristic", "label", "label"]
    paper.withdraw(note)
    assert [each.kind for each in advice(paper.card, shipped())] == ["label"]


def test_a_rubric_without_lists_gives_no_advice_on_words() -> None:
    plain = shipped().replace(advice=Wording())
    paper = Paper(plain)
    paper.note("Smart young lady")
    assert advice(paper.card, plain) == ()


@given(st.text(max_size=300) | st.lists(st.sampled_from(SILENT + CAUGHT), max_size=4).map(", ".join))
def test_words_are_marked_where_they_stand_in_any_text(text: str) -> None:
    for rule, spans in remarks(text, shipped()):
        assert rule in shipped().advice.rules
        assert spans
        ends = [edge for span in spans for edge in span]
        assert ends == sorted(ends) and ends[0] >= 0 and ends[-1] <= len(text)
        assert all(text[start:end].strip() for start, end in spans)


@cache
def with_rule(word: str, exception: str) -> Rubric:
    rule = WordRule(
        id="x",
        kind="characteristic",
        title="X",
        why="Because",
        instead="Else",
        words=(word,),
        exceptions=(exception,),
    )
    return shipped().replace(advice=Wording(observed=Observed(), rules=(rule,)))


@given(st.sampled_from(["", "a "]), st.sampled_from(["", " b"]), st.sampled_from([" ", "; "]))
def test_an_exception_cancels_the_word_inside_it_and_no_other(before: str, after: str, between: str) -> None:
    rubric = with_rule("age", f"{before}age{after} kept".strip())
    excused = f"{before}age{after} kept".strip()
    assert remarks(excused, rubric) == ()
    both = f"age{between}{excused}"
    [(_, spans)] = remarks(both, rubric)
    assert spans == ((0, 3),)


def test_the_shipped_lists_have_no_faults() -> None:
    assert rubric_faults(shipped()) == []
