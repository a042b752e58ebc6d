"""Scoring: every act is on disk when it returns, a refused act changes nothing, text being typed is kept."""

import json
import sqlite3
from collections.abc import Callable
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from app.domain.errors import Conflict, EvenhandError, InvalidInput, NotFound
from app.domain.packs.rubric import Rubric
from app.domain.scorecard import rules
from app.domain.scorecard.desk import Desk
from app.domain.scorecard.marks import NE
from app.domain.text import is_seen, straight, tidy
from app.domain.value import NOTE_LIMIT
from app.services.panels import lists
from app.services.scorecard import drafts, scoring
from app.store.database.workspace import Workspace
from tests.services.conftest import Contents, finish, open_desk, plan

RED = "one-number-validation"
Act = Callable[[Workspace, Desk], Desk]


def note_of(desk: Desk) -> str:
    """Return the first note on the card."""
    return next(iter(desk.card.notes))


def question_of(desk: Desk) -> tuple[str, str]:
    """Return the dimension and the id of the first question of the rubric."""
    first = desk.rubric.dimensions[0]
    return first.id, first.questions[0].id


# Every act, in an order in which each is possible, and what a stranger then reads in the file.
ACTS: list[tuple[str, Act, str]] = [
    ("rate", lambda w, d: scoring.act(w, d, rules.rate, "problem-framing", 2), '"level":2'),
    (
        "rate NE",
        lambda w, d: scoring.act(w, d, rules.rate, "evaluation-rigor", NE, "Not asked"),
        '"reason":"Not asked"',
    ),
    ("take a note", lambda w, d: scoring.take_note(w, d, "Zażółć 😀", None), "Zażółć 😀"),
    ("correct", lambda w, d: scoring.act(w, d, rules.correct_note, note_of(d), "Gęślą"), "Gęślą"),
    (
        "file",
        lambda w, d: scoring.act(w, d, rules.file_note, note_of(d), "leadership"),
        '"dimension":"leadership"',
    ),
    ("tone", lambda w, d: scoring.act(w, d, rules.set_tone, note_of(d), "red-flag"), '"tone":"red-flag"'),
    (
        "be sure",
        lambda w, d: scoring.act(w, d, rules.set_confidence, "problem-framing", "very"),
        '"confidence":"very"',
    ),
    (
        "growth",
        lambda w, d: scoring.act(w, d, rules.set_growth, "problem-framing", "A metric"),
        '"growth":"A metric"',
    ),
    ("unrate", lambda w, d: scoring.act(w, d, rules.unrate, "problem-framing"), '"value":null'),
    ("rate again", lambda w, d: scoring.act(w, d, rules.rate, "problem-framing", 3), '"level":3'),
    ("take-aways", lambda w, d: scoring.act(w, d, rules.write, "take-aways", "Asks first"), "Asks first"),
    ("handover", lambda w, d: scoring.act(w, d, rules.write, "handover", "Ask on scale"), "Ask on scale"),
    (
        "question",
        lambda w, d: scoring.act(w, d, rules.mark_question, *question_of(d), "asked"),
        '"outcome":"asked"',
    ),
    ("section", lambda w, d: scoring.act(w, d, rules.begin_section, d.plan[0].id), '"section":'),
    ("withdraw", lambda w, d: scoring.act(w, d, rules.withdraw_note, note_of(d)), '"withdrawn":true'),
    ("tick", lambda w, d: scoring.act(w, d, rules.mark_signal, RED, "One AUC"), "One AUC"),
    ("untick", lambda w, d: scoring.act(w, d, rules.clear_signal, RED), '"value":null'),
    ("recommend", lambda w, d: scoring.act(w, d, rules.recommend, "strong-no", "Why not"), "Why not"),
    ("undo", lambda w, d: scoring.act(w, d, rules.undo), '"by":"undo"'),
    ("redo", lambda w, d: scoring.act(w, d, rules.redo), '"by":"redo"'),
    ("seal", scoring.seal, '"signature":'),
    ("amend", lambda w, d: scoring.amend(w, d, "Mistyped"), '"reason":"Mistyped"'),
]


def newest(file: sqlite3.Connection) -> str:
    return str(file.execute("SELECT body FROM events ORDER BY sequence DESC LIMIT 1").fetchone()[0])


def test_each_act_is_on_disk_when_it_returns(
    workspace: Workspace, desk: Desk, file: sqlite3.Connection
) -> None:
    for name, act, trace in ACTS:
        before = file.execute("SELECT count(*) FROM events").fetchone()[0]
        desk = act(workspace, desk)
        assert file.execute("SELECT count(*) FROM events").fetchone()[0] == before + 1, name
        assert trace in newest(file), name
        assert open_desk(workspace, desk.panel) == desk, f"{name}: the screen and the file disagree"
        [line] = lists.seats(workspace, panel=desk.panel.id)
        assert (line.status, line.notes) == (desk.card.status, len(desk.card.standing_notes())), name


def test_an_act_on_disk_tells_who_did_it_to_which_card(
    workspace: Workspace, desk: Desk, file: sqlite3.Connection
) -> None:
    scoring.act(workspace, desk, rules.rate, "problem-framing", 3)
    row = file.execute("SELECT author, candidate_id, panel_id, seat_id, kind FROM events WHERE seat_id != ''")
    seat = desk.seat
    assert row.fetchall() == [
        (seat.interviewer.id, desk.panel.candidate.id, desk.panel.id, seat.id, "rated"),
    ]


def test_nothing_is_ever_changed_or_deleted_in_the_journal(
    workspace: Workspace, desk: Desk, file: sqlite3.Connection
) -> None:
    rows: list[tuple[object, ...]] = []
    for _, act, _ in ACTS:
        desk = act(workspace, desk)
        now = file.execute("SELECT * FROM events ORDER BY sequence").fetchall()
        assert now[: len(rows)] == rows
        rows = now


def test_after_a_restart_the_card_is_there_and_can_still_be_undone(workspace: Workspace, desk: Desk) -> None:
    desk = scoring.act(workspace, desk, rules.rate, "problem-framing", 2)
    desk = scoring.act(workspace, desk, rules.rate, "problem-framing", 4)
    workspace.close()
    with Workspace.open(workspace.folder, workspace.clock) as again:
        reopened = open_desk(again, desk.panel)
        assert reopened == desk
        back = scoring.act(again, reopened, rules.undo)
        assert back.card.ratings["problem-framing"].level == 2
        assert scoring.act(again, back, rules.redo).card.ratings["problem-framing"].level == 4


# A desk that is behind, and acts that are refused


@pytest.mark.parametrize("name", [name for name, _, _ in ACTS if name != "amend"])
def test_a_desk_that_is_behind_is_told_so_and_changes_nothing(
    workspace: Workspace, desk: Desk, contents: Contents, name: str
) -> None:
    acts = {each: act for each, act, _ in ACTS}
    stale = finish(workspace, desk)
    stale = scoring.act(workspace, stale, rules.mark_signal, RED, "Something else")
    if name == "redo":
        stale = scoring.act(workspace, stale, rules.undo)
    scoring.take_note(workspace, stale, "Typed in another window", None)
    before = contents()
    with pytest.raises(Conflict, match="changed elsewhere"):
        acts[name](workspace, stale)
    assert contents() == before


def test_what_is_typed_at_a_desk_that_is_behind_stays_where_it_is(
    workspace: Workspace, desk: Desk, contents: Contents
) -> None:
    drafts.keep(workspace, desk.seat.id, {"note": "Half a thought", "evidence": "One AUC"})
    scoring.take_note(workspace, desk, "Typed in another window", None)
    before = contents()
    with pytest.raises(Conflict, match="changed elsewhere"):
        scoring.take_note(workspace, desk, "Half a thought", None, draft="note")
    with pytest.raises(Conflict, match="changed elsewhere"):
        scoring.enter(workspace, desk, "evidence", rules.mark_signal, RED, "One AUC")
    assert contents() == before


def test_two_amendments_of_one_seal_do_not_both_begin(workspace: Workspace, desk: Desk) -> None:
    sealed = scoring.seal(workspace, finish(workspace, desk))
    scoring.amend(workspace, sealed, "First")
    with pytest.raises(Conflict, match="changed elsewhere"):
        scoring.amend(workspace, sealed, "Second")


LONG = "x" * (NOTE_LIMIT + 1)
REFUSED: dict[str, tuple[Act, type[EvenhandError]]] = {
    "off the scale": (lambda w, d: scoring.act(w, d, rules.rate, "problem-framing", 5), InvalidInput),
    "NE without reason": (lambda w, d: scoring.act(w, d, rules.rate, "problem-framing", NE), InvalidInput),
    "unknown dimension": (lambda w, d: scoring.act(w, d, rules.rate, "icing", 3), NotFound),
    "empty note": (lambda w, d: scoring.take_note(w, d, " \n", None, draft="note"), InvalidInput),
    "endless note": (lambda w, d: scoring.take_note(w, d, LONG, None, draft="note"), InvalidInput),
    "endless evidence": (
        lambda w, d: scoring.enter(w, d, "note", rules.mark_signal, RED, LONG),
        InvalidInput,
    ),
    "note filed nowhere": (lambda w, d: scoring.take_note(w, d, "x", "icing", draft="note"), NotFound),
    "unknown note": (lambda w, d: scoring.act(w, d, rules.withdraw_note, w.new_id()), NotFound),
    "unknown signal": (lambda w, d: scoring.act(w, d, rules.mark_signal, "charm", "x"), NotFound),
    "early overall": (lambda w, d: scoring.enter(w, d, "note", rules.recommend, "yes", ""), Conflict),
    "nothing to redo": (lambda w, d: scoring.act(w, d, rules.redo), Conflict),
    "seal with gaps": (scoring.seal, Conflict),
    "amend what is open": (lambda w, d: scoring.amend(w, d, "Mistyped"), Conflict),
}


@pytest.mark.parametrize("act", REFUSED)
def test_an_act_that_is_refused_changes_nothing(
    workspace: Workspace, desk: Desk, contents: Contents, act: str
) -> None:
    do, error = REFUSED[act]
    drafts.keep(workspace, desk.seat.id, {"note": "Half a thou"})
    before = contents()
    with pytest.raises(error):
        do(workspace, desk)
    assert contents() == before


def test_a_note_the_database_refuses_changes_nothing_and_keeps_the_draft(
    workspace: Workspace, desk: Desk, file: sqlite3.Connection, contents: Contents
) -> None:
    drafts.keep(workspace, desk.seat.id, {"note": "Half a thou"})
    before = contents()
    file.execute("BEGIN IMMEDIATE")
    with pytest.raises(EvenhandError):
        scoring.take_note(workspace, desk, "Half a thought", None, draft="note")
    file.execute("ROLLBACK")
    assert contents() == before
    desk = scoring.take_note(workspace, desk, "Half a thought", None, draft="note")
    assert drafts.kept(workspace, desk.seat.id) == {}


# Text being typed


def test_text_being_typed_is_kept_for_each_field_and_forgotten_when_emptied(
    workspace: Workspace, desk: Desk
) -> None:
    seat = desk.seat.id
    drafts.keep(workspace, seat, {"note": "Half", "reason": "Why"})
    drafts.keep(workspace, seat, {"note": "Half a thou"})
    drafts.keep(workspace, "another seat", {"note": "Other"})
    assert drafts.kept(workspace, seat) == {"note": "Half a thou", "reason": "Why"}
    drafts.keep(workspace, seat, {"reason": ""})
    assert drafts.kept(workspace, seat) == {"note": "Half a thou"}
    assert drafts.kept(workspace, "another seat") == {"note": "Other"}


@pytest.mark.parametrize(
    ("field", "act"),
    [
        ("note", lambda w, d: scoring.take_note(w, d, "Done", None, draft="note")),
        ("evidence", lambda w, d: scoring.enter(w, d, "evidence", rules.mark_signal, RED, "Done")),
        ("reason", lambda w, d: scoring.enter(w, d, "reason", rules.recommend, "yes", "Done")),
    ],
)
def test_what_was_typed_leaves_the_scratch_when_it_becomes_an_event(
    workspace: Workspace, desk: Desk, file: sqlite3.Connection, field: str, act: Act
) -> None:
    desk = finish(workspace, desk)
    drafts.keep(workspace, desk.seat.id, {field: "Done", "other": "Stays"})
    act(workspace, desk)
    assert file.execute("SELECT field, text FROM scratch").fetchall() == [("other", "Stays")]
    assert "Done" in newest(file)


@settings(max_examples=40, suppress_health_check=[HealthCheck.function_scoped_fixture, HealthCheck.too_slow])
@given(text=st.text(st.characters(exclude_categories=()), min_size=1))
def test_any_text_being_typed_comes_back_tidy(workspace: Workspace, text: str) -> None:
    drafts.keep(workspace, "scope", {"note": text})
    assert drafts.kept(workspace, "scope") == {"note": tidy(text)}


@settings(max_examples=40, suppress_health_check=[HealthCheck.function_scoped_fixture, HealthCheck.too_slow])
@given(text=st.text(st.characters(exclude_categories=()), min_size=1).filter(lambda t: is_seen(tidy(t))))
def test_any_note_is_read_back_as_it_was_taken(
    workspace: Workspace, desk: Desk, file: sqlite3.Connection, text: str
) -> None:
    desk = open_desk(workspace, desk.panel)
    taken = scoring.take_note(workspace, desk, text, None)
    assert open_desk(workspace, desk.panel).card == taken.card
    assert json.loads(newest(file))["value"]["text"] == tidy(straight(text)).strip()


# Seal, amend, seal again


def test_a_seal_is_signed_with_the_key_of_its_interviewer(workspace: Workspace, desk: Desk) -> None:
    sealed = scoring.seal(workspace, finish(workspace, desk))
    [seal] = sealed.card.seals
    assert sealed.card.status == "sealed"
    assert seal.public_key == desk.seat.interviewer.public_key
    assert (seal.version, seal.at, seal.reason) == (1, workspace.clock(), "")


@pytest.mark.parametrize("act", [name for name, _, _ in ACTS if name != "amend"])
def test_a_sealed_card_takes_no_act_but_an_amendment(
    workspace: Workspace, desk: Desk, contents: Contents, act: str
) -> None:
    acts: dict[str, Any] = {each: do for each, do, _ in ACTS}
    desk = scoring.seal(workspace, finish(workspace, desk))
    before = contents()
    with pytest.raises(Conflict, match="sealed"):
        acts[act](workspace, desk)
    assert contents() == before


@pytest.mark.parametrize("reason", ["", " \n", LONG])
def test_an_amendment_needs_a_reason_of_reasonable_length(
    workspace: Workspace, desk: Desk, contents: Contents, reason: str
) -> None:
    desk = scoring.seal(workspace, finish(workspace, desk))
    before = contents()
    with pytest.raises(InvalidInput):
        scoring.amend(workspace, desk, reason)
    assert contents() == before


def test_an_amendment_is_sealed_as_the_next_version(workspace: Workspace, desk: Desk) -> None:
    desk = scoring.seal(workspace, finish(workspace, desk))
    desk = scoring.amend(workspace, desk, " Mistyped ")
    assert (desk.card.status, desk.card.amending) == ("amending", "Mistyped")
    desk = scoring.act(workspace, desk, rules.rate, "problem-framing", 2)
    desk = scoring.seal(workspace, desk)
    assert [(seal.version, seal.reason) for seal in desk.card.seals] == [(1, ""), (2, "Mistyped")]
    assert open_desk(workspace, desk.panel) == desk
    [line] = lists.seats(workspace)
    assert (line.status, line.seals) == ("sealed", 2)


def test_without_the_key_the_card_stays_open_and_the_reason_is_told(
    workspace: Workspace, desk: Desk, file: sqlite3.Connection, contents: Contents
) -> None:
    desk = finish(workspace, desk)
    file.execute("DELETE FROM signing_keys")
    before = contents()
    with pytest.raises(Conflict, match="signing key of Ines Novak is not in this workspace"):
        scoring.seal(workspace, desk)
    assert contents() == before


# Two interviewers


def test_two_interviewers_score_side_by_side_without_touching_each_other(
    workspace: Workspace, rubric: Rubric
) -> None:
    panel = plan(workspace, rubric, "Ines Novak", "Omar Haddad")
    ines, omar = open_desk(workspace, panel), open_desk(workspace, panel, 1)
    for level in (1, 2, 3):
        ines = scoring.act(workspace, ines, rules.rate, "problem-framing", level)
        omar = scoring.act(workspace, omar, rules.rate, "problem-framing", 5 - level)
        ines = scoring.take_note(workspace, ines, f"Ines {level}", None)
    assert open_desk(workspace, panel) == ines
    assert open_desk(workspace, panel, 1) == omar
    assert [note.text for note in ines.card.standing_notes()] == ["Ines 1", "Ines 2", "Ines 3"]
    assert omar.card.standing_notes() == ()
    assert omar.card.ratings["problem-framing"].level == 2
    assert scoring.act(workspace, omar, rules.undo).card.ratings["problem-framing"].level == 3
