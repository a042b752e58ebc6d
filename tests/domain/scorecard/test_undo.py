"""Undo and redo: any sequence of acts behaves like a plain list of states, and only ever adds."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any, NamedTuple

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from app.domain.errors import Conflict
from app.domain.journal.card_fold import fold_card
from app.domain.journal.events import Event, Header, body_of
from app.domain.packs.rubric import Rubric
from app.domain.scorecard.marks import (
    NE,
    FindingMark,
    FindingMarked,
    Note,
    Overall,
    QuestionMark,
    Rating,
    SignalMark,
    Subject,
)
from app.domain.scorecard.scorecard import Scorecard
from app.domain.value import canonical
from tests.domain.paper import Paper, shipped

FOCUS = ("problem-framing", "evaluation-rigor")
QUESTION = shipped().dimension(FOCUS[0]).questions[0].id
SIGNALS = ("studies-errors", "one-number-validation", "leakage-ignored")

WORDS = st.sampled_from(["Asked for the base rate", "żółć 😀", "a\r\nb"])
ASKED = st.sampled_from(["asked", "skipped", None])
OUTCOMES = st.sampled_from(["found", "missed", None])
PLACES = st.sampled_from([None, *FOCUS])
ACTS = st.one_of(
    st.tuples(st.just("rate"), st.sampled_from(FOCUS), st.sampled_from([1, 2, 3, 4, NE])),
    st.tuples(st.just("note"), WORDS, PLACES),
    st.tuples(st.just("correct"), st.integers(0, 9), WORDS),
    st.tuples(st.just("file"), st.integers(0, 9), PLACES),
    st.tuples(st.just("tone"), st.integers(0, 9), st.sampled_from(["strong", "red-flag", None])),
    st.tuples(st.just("unrate"), st.sampled_from(FOCUS)),
    st.tuples(st.just("write"), st.sampled_from(["take-aways", "handover"]), WORDS | st.just("")),
    st.tuples(
        st.just("ask"), st.just(FOCUS[0]), st.just(QUESTION), st.sampled_from(["asked", "skipped", None])
    ),
    st.tuples(st.just("withdraw"), st.integers(0, 9)),
    st.tuples(st.just("mark"), st.sampled_from(SIGNALS), WORDS),
    st.tuples(st.just("clear"), st.sampled_from(SIGNALS)),
    st.tuples(
        st.just("finding"), st.sampled_from(["leak", "drift"]), st.sampled_from(["found", "missed", None])
    ),
    st.tuples(st.just("recommend"), st.sampled_from(["yes", "no"])),
)
STEPS = st.lists(ACTS | st.sampled_from([("undo",), ("undo",), ("redo",)]), max_size=30)


class State(NamedTuple):
    """What a person sees on a card."""

    ratings: Mapping[str, Rating]
    notes: tuple[Note, ...]
    signals: Mapping[str, SignalMark]
    findings: Mapping[str, FindingMark]
    questions: Mapping[str, QuestionMark]
    written: Mapping[Subject, str]
    overall: Overall | None


EMPTY = State({}, (), {}, {}, {}, {}, None)


def seen(card: Scorecard) -> State:
    return State(
        dict(card.ratings),
        card.standing_notes(),
        dict(card.signals),
        dict(card.findings),
        dict(card.questions),
        dict(card.written),
        card.overall,
    )


@dataclass
class Model:
    """Undo as anybody imagines it: the states so far, and those taken back."""

    past: list[State] = field(default_factory=lambda: [EMPTY])
    future: list[State] = field(default_factory=list)

    def did(self, state: State) -> None:
        self.past.append(state)
        self.future.clear()

    def undo(self) -> State | None:
        if len(self.past) > 1:
            self.future.append(self.past.pop())
            return self.past[-1]
        return None

    def redo(self) -> State | None:
        if self.future:
            self.past.append(self.future.pop())
            return self.past[-1]
        return None


def step(paper: Paper, model: Model, act: tuple[Any, ...]) -> None:
    """Do one act on paper and in the model, and see that they agree."""
    name, *rest = act
    standing = paper.card.standing_notes()
    count = len(paper.events)
    if name in ("undo", "redo"):
        expected = model.undo() if name == "undo" else model.redo()
        if expected is None:
            with pytest.raises(Conflict, match=f"nothing to {name}"):
                getattr(paper, name)()
            assert len(paper.events) == count
            return
        getattr(paper, name)()
        assert seen(paper.card) == expected
    else:
        if name == "rate":
            paper.rate(rest[0], rest[1], "Not asked in this seat")
        elif name in ("correct", "file", "tone", "withdraw"):
            if not standing:
                return
            getattr(paper, name)(standing[rest[0] % len(standing)].id, *rest[1:])
        elif name == "finding":
            key, outcome = rest
            mark = FindingMark(finding=key, outcome=outcome, at=paper.now) if outcome else None
            paper.do(FindingMarked(key=key, value=mark))
        elif name == "recommend" and paper.card.unrated():
            with pytest.raises(Conflict):
                paper.recommend(*rest)
            return
        else:
            getattr(paper, name)(*rest)
        model.did(seen(paper.card))
    assert len(paper.events) == count + 1


@settings(max_examples=150)
@given(STEPS)
def test_undo_and_redo_walk_through_the_states_a_person_saw(acts: list[Any]) -> None:
    paper, model = Paper(shipped(), focus=FOCUS), Model()
    for act in acts:
        record = list(paper.events)
        step(paper, model, act)
        assert paper.events[: len(record)] == record, "an event was changed or taken away"
    assert paper.card.commitments == tuple(event.header.commitment for event in paper.events)
    assert len(paper.card.undoable) == len(model.past) - 1
    assert len(paper.card.redoable) == len(model.future)


@settings(max_examples=60)
@given(STEPS)
def test_undoing_everything_leaves_an_empty_card_and_redoing_brings_all_back(acts: list[Any]) -> None:
    paper, model = Paper(shipped(), focus=FOCUS), Model()
    for act in acts:
        step(paper, model, act)
    full, steps = seen(paper.card), len(paper.card.undoable)
    for _ in range(steps):
        paper.undo()
    assert seen(paper.card) == EMPTY
    assert all(note.withdrawn for note in paper.card.notes.values()), "the record keeps words, off the card"
    assert paper.card.undoable == ()
    for _ in range(steps):
        paper.redo()
    assert seen(paper.card) == full


@settings(max_examples=60)
@given(STEPS, st.integers(0, 30))
def test_a_card_is_the_same_however_its_events_are_read(acts: list[Any], cut: int) -> None:
    paper, model = Paper(shipped(), focus=FOCUS), Model()
    for act in acts:
        step(paper, model, act)
    read = [
        Event(Header.model_validate_json(canonical(e.header)), body_of(e.header.kind, canonical(e.body)))
        for e in paper.events
    ]
    assert read == paper.events
    assert fold_card(paper.blank, read) == paper.card
    assert fold_card(fold_card(paper.blank, read[:cut]), read[cut:]) == paper.card


def test_a_new_act_forgets_what_was_taken_back(rubric: Rubric) -> None:
    paper = Paper(rubric)
    paper.rate("problem-framing", 2)
    paper.undo()
    paper.note("Something new")
    with pytest.raises(Conflict, match="nothing to redo"):
        paper.redo()


def test_undo_brings_the_previous_rating_back_with_its_reason_and_its_time(rubric: Rubric) -> None:
    paper = Paper(rubric)
    first = paper.rate("problem-framing", NE, "Not asked in this seat").ratings["problem-framing"]
    paper.rate("problem-framing", 3)
    assert paper.undo().ratings["problem-framing"] == first


def test_what_undo_and_redo_did_stands_in_the_record(rubric: Rubric) -> None:
    paper = Paper(rubric)
    paper.rate("problem-framing", 2)
    paper.undo()
    paper.redo()
    assert [event.body.by for event in paper.events] == ["hand", "undo", "redo"]  # type: ignore[union-attr]


def test_a_withdrawn_note_comes_back_in_its_place(rubric: Rubric) -> None:
    paper = Paper(rubric)
    notes = [paper.note(words) for words in ("One", "Two", "Three")]
    paper.withdraw(notes[1])
    assert [note.text for note in paper.card.standing_notes()] == ["One", "Three"]
    assert [note.text for note in paper.undo().standing_notes()] == ["One", "Two", "Three"]
