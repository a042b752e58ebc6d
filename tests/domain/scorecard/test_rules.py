"""The rules of a scorecard: which acts a sealed card refuses, and what each act asks for."""

from datetime import timedelta
from typing import Any

import pytest

from app.domain.errors import Conflict, InvalidInput, NotFound
from app.domain.journal.events import AmendmentBegun
from app.domain.packs.exercise import Exercise
from app.domain.packs.rubric import Rubric
from app.domain.scorecard import rules
from app.domain.scorecard.desk import Desk
from app.domain.scorecard.marks import NE, Given
from app.domain.scorecard.note_syntax import Captured
from app.domain.scorecard.scorecard import changes_nothing, lacks_evidence
from app.domain.value import NOTE_LIMIT
from tests.domain.acts import acts
from tests.domain.paper import START, Paper, new_id

ACTS = acts(rules, Desk, but=("amend",))
BACK = ("undo", "redo")
LEVELS: dict[str, Given] = {"kneading": 2, "baking": 2}


@pytest.fixture
def paper(baker: Rubric, bake: Exercise) -> Paper:
    """A baker's empty card, and the exercise of its seat."""
    return Paper(baker, exercise=bake)


def sample(act: str, paper: Paper, note: str) -> dict[str, Any]:
    """Return arguments with which `act` changes a finished card; a new act needs its own here."""
    arguments: dict[str, dict[str, Any]] = {
        "rate": {"dimension": "baking", "level": 1, "reason": ""},
        "unrate": {"dimension": "baking"},
        "set_confidence": {"dimension": "baking", "confidence": "very"},
        "set_growth": {"dimension": "baking", "text": "Reading the dial"},
        "take_note": {"note": new_id(), "text": "More", "dimension": None},
        "paste_notes": {"found": {new_id(): (Captured("Pasted"), paper.now)}},
        "stamp_moment": {"note": new_id()},
        "word_moment": {"note": note, "said": Captured("Other")},
        "correct_note": {"note": note, "text": "Other"},
        "file_note": {"note": note, "dimension": "kneading"},
        "set_tone": {"note": note, "tone": "weak"},
        "withdraw_note": {"note": note},
        "mark_signal": {"signal": "burnt", "evidence": "Black"},
        "clear_signal": {"signal": "burnt"},
        "mark_finding": {"finding": "cold-oven", "outcome": "missed"},
        "read_hint": {"finding": "cold-oven"},
        "mark_question": {"dimension": "baking", "question": "baking-1", "outcome": None},
        "write": {"subject": "handover", "text": "Ask about rye"},
        "begin_section": {"section": "oven"},
        "tell_acquaintance": {"closeness": "little", "how": "Same bakery in 2023"},
        "recommend": {"recommendation": "no", "reason": ""},
        "undo": {},
        "redo": {},
    }
    if act not in arguments:
        pytest.fail(f"“{act}” is new: give it arguments here, so that a sealed card is seen to refuse it")
    return arguments[act]


def finished(paper: Paper) -> str:
    """Fill the card with one of everything, take one act back, and return the id of a note on it."""
    note = paper.note("Checked the oven first", "baking")
    paper.mark("burnt", "Smoke")
    paper.ask("baking", "baking-1")
    paper.do(rules.mark_finding(paper.desk, "cold-oven", "found"))
    paper.score(LEVELS).recommend("yes")
    paper.note("Too much")
    paper.undo()
    return note


@pytest.mark.parametrize("act", ACTS)
def test_a_sealed_card_refuses_every_act_and_says_how_to_change_it(paper: Paper, act: str) -> None:
    note = finished(paper)
    arguments = sample(act, paper, note)
    paper.seal()
    with pytest.raises(Conflict, match=r"This scorecard is sealed. To change it, amend it with a reason"):
        ACTS[act](paper.desk, **arguments)


@pytest.mark.parametrize("act", ACTS)
def test_before_the_seal_and_while_it_is_amended_a_card_takes_every_act(paper: Paper, act: str) -> None:
    note = finished(paper)
    arguments = sample(act, paper, note)
    assert ACTS[act](paper.desk, **arguments)
    paper.seal()
    paper.do(AmendmentBegun(reason="The level was mistyped"))
    before = paper.card
    if act in BACK:  # what was done before the seal is out of reach
        with pytest.raises(Conflict, match=f"nothing to {act}"):
            ACTS[act](paper.desk)
        return
    done = ACTS[act](paper.desk, **arguments)
    for each in done if isinstance(done, tuple) else (done,):
        paper.do(each)
    assert paper.card.commitments[:-1] == before.commitments
    if act not in ("begin_section", "tell_acquaintance"):
        paper.undo()
        kept = ("ratings", "notes", "signals", "findings", "questions", "written", "overall")
        for each in kept if act not in ("take_note", "stamp_moment", "paste_notes") else ():
            assert getattr(paper.card, each) == getattr(before, each)
        assert paper.card.standing_notes() == before.standing_notes()


# What is said of a rating: how sure it is, and what would have raised it


def test_how_sure_a_rating_is_and_what_would_have_raised_it_stand_beside_its_level(paper: Paper) -> None:
    paper.rate("baking", 2, "Even crust")
    at = paper.card.ratings["baking"].at
    paper.do(rules.set_confidence(paper.desk, "baking", "very"))
    paper.do(rules.set_growth(paper.desk, "baking", "  Reading the dial "))
    rating = paper.card.ratings["baking"]
    assert (rating.level, rating.reason, rating.at) == (2, "Even crust", at)
    assert (rating.confidence, rating.growth) == ("very", "Reading the dial")


def test_a_level_given_anew_keeps_what_was_said_beside_it(paper: Paper) -> None:
    paper.rate("baking", 2)
    paper.do(rules.set_confidence(paper.desk, "baking", "unsure"))
    paper.do(rules.set_growth(paper.desk, "baking", "A plan"))
    at = paper.now
    again = paper.rate("baking", 1).ratings["baking"]
    assert (again.level, again.confidence, again.growth, again.at) == (1, "unsure", "A plan", at)


def test_ne_is_neither_sure_nor_raised_and_forgets_what_was_said_of_a_level(paper: Paper) -> None:
    paper.rate("baking", 2)
    paper.do(rules.set_confidence(paper.desk, "baking", "very"))
    paper.do(rules.set_growth(paper.desk, "baking", "A plan"))
    rating = paper.rate("baking", NE, "Time ran out").ratings["baking"]
    assert (rating.confidence, rating.growth) == (None, "")
    for say in (
        lambda: rules.set_confidence(paper.desk, "baking", "very"),
        lambda: rules.set_growth(paper.desk, "baking", "More"),
        lambda: rules.set_confidence(paper.desk, "kneading", "very"),
    ):
        with pytest.raises(Conflict, match="Rate the dimension first"):
            say()


def test_a_sentence_about_growth_that_is_too_long_is_refused_as_a_sentence(paper: Paper) -> None:
    paper.rate("baking", 2)
    with pytest.raises(InvalidInput, match="The sentence has 20,001 characters"):
        rules.set_growth(paper.desk, "baking", "x" * (NOTE_LIMIT + 1))


# What a note speaks for


def test_a_note_says_what_it_speaks_for_and_takes_it_back(paper: Paper) -> None:
    note = paper.note("Left the door open", "baking")
    paper.tone(note, "weak")
    assert paper.card.notes[note].tone == "weak"
    paper.tone(note, "follow-up")
    assert [each.id for each in paper.card.follow_ups()] == [note]
    paper.tone(note, None)
    assert (paper.card.notes[note].tone, paper.card.follow_ups()) == (None, ())


def test_a_withdrawn_note_cannot_be_changed_any_more(paper: Paper) -> None:
    note = paper.note("Wrong candidate")
    paper.withdraw(note)
    for act in (
        lambda: paper.tone(note, "weak"),
        lambda: paper.file(note, "baking"),
        lambda: paper.correct(note, "Other words"),
        lambda: paper.withdraw(note),
    ):
        with pytest.raises(NotFound, match="not on this scorecard"):
            act()


def test_a_note_corrected_to_the_same_words_is_not_marked_as_corrected(paper: Paper) -> None:
    note = paper.note("Left the door open")
    paper.correct(note, " Left the door open ")
    assert not paper.card.notes[note].edited
    paper.correct(note, "Left it open")
    paper.correct(note, "Left it open")
    assert paper.card.notes[note].edited


# Moments


def test_a_moment_keeps_its_time_and_is_evidence_of_nothing_until_it_is_worded(paper: Paper) -> None:
    note = new_id()
    paper.do(rules.stamp_moment(paper.desk, note))
    [moment] = paper.card.moments()
    assert (paper.card.evidence(), paper.card.to_file()) == ((), (moment,))
    paper.file(note, "baking")
    paper.rate("baking", 1)
    assert lacks_evidence(paper.card, paper.rubric, paper.card.ratings["baking"])
    paper.do(rules.word_moment(paper.desk, note, Captured("Left the door open", None, "weak")))
    worded = paper.card.notes[note]
    assert (worded.text, worded.dimension, worded.tone) == ("Left the door open", "baking", "weak")
    assert (worded.at, worded.edited, paper.card.to_file()) == (moment.at, False, ())
    assert not lacks_evidence(paper.card, paper.rubric, paper.card.ratings["baking"])


@pytest.mark.parametrize("text", ["\u200d", "\u200b\u2060\ufeff", "\u202e", "\u3164", "\n \u0301"])
def test_a_note_of_which_nothing_is_seen_is_none(paper: Paper, text: str) -> None:
    with pytest.raises(InvalidInput, match="says nothing"):
        rules.take_note(paper.desk, new_id(), text, None)


def test_what_would_turn_the_words_round_on_the_screen_is_no_part_of_them(paper: Paper) -> None:
    said = rules.take_note(paper.desk, new_id(), "Paid \u202e100 euro\u202c, not \u2066200\u2069; שלום", None)
    assert said.value is not None and said.value.text == "Paid 100 euro, not 200; שלום"
    paper.note("caf\u0065\u202e\u0301")  # what it stood between is one letter then


def test_words_put_a_moment_under_the_dimension_they_name_and_undo_takes_them_off_again(paper: Paper) -> None:
    note = new_id()
    paper.do(rules.stamp_moment(paper.desk, note))
    with pytest.raises(InvalidInput, match="says nothing"):
        rules.word_moment(paper.desk, note, Captured("  "))
    paper.do(rules.word_moment(paper.desk, note, Captured("Left the door open", "baking")))
    assert paper.card.notes[note].dimension == "baking"
    paper.undo()
    assert [each.id for each in paper.card.moments()] == [note]
    paper.correct(note, "Left the door open")
    paper.correct(note, "Left the oven open")
    assert paper.card.notes[note].edited


# Findings and their hints


def test_hints_are_read_out_one_by_one_and_a_finding_keeps_how_many_it_took(paper: Paper) -> None:
    def stands() -> tuple[str, int]:
        mark = paper.card.findings["cold-oven"]
        return mark.outcome, mark.hint

    paper.do(rules.read_hint(paper.desk, "cold-oven"))
    assert stands() == ("open", 1)
    paper.do(rules.mark_finding(paper.desk, "cold-oven", "missed"))
    assert stands() == ("missed", 1)
    paper.do(rules.read_hint(paper.desk, "cold-oven"))
    assert stands() == ("open", 2)
    paper.do(rules.mark_finding(paper.desk, "cold-oven", "found"))
    assert stands() == ("found", 2)
    assert paper.card.findings["cold-oven"].at == START + timedelta(minutes=3)
    with pytest.raises(Conflict, match="Every hint to this finding has been read out"):
        rules.read_hint(paper.desk, "cold-oven")


def test_a_finding_found_at_once_took_no_hint(paper: Paper) -> None:
    paper.do(rules.mark_finding(paper.desk, "cold-oven", "found"))
    assert paper.card.findings["cold-oven"].hint == 0


def test_a_finding_that_the_exercise_has_not_is_refused_by_its_name(paper: Paper) -> None:
    for act in (
        lambda: rules.mark_finding(paper.desk, "mice", "found"),
        lambda: rules.read_hint(paper.desk, "mice"),
    ):
        with pytest.raises(NotFound, match="no finding “mice”"):
            act()


# Questions, sections, and what is written once


def test_a_question_is_marked_asked_or_left_out_and_its_mark_taken_back(paper: Paper) -> None:
    for outcome in ("asked", "skipped"):
        mark = paper.ask("baking", "baking-1", outcome).questions["baking/baking-1"]
        assert (mark.dimension, mark.question, mark.outcome) == ("baking", "baking-1", outcome)
    assert paper.ask("baking", "baking-1", None).questions == {}


def test_a_question_is_one_of_its_own_dimension(paper: Paper) -> None:
    with pytest.raises(NotFound, match="no question “kneading-1” under “baking”"):
        paper.ask("baking", "kneading-1")
    with pytest.raises(NotFound, match="no dimension “icing”"):
        paper.ask("icing", "kneading-1")


def test_the_hour_turns_to_a_section_of_its_plan_or_stops_its_clock(paper: Paper) -> None:
    paper.do(rules.begin_section(paper.desk, "shape"))
    assert paper.card.section() == "shape"
    paper.do(rules.begin_section(paper.desk, "oven"))
    paper.do(rules.begin_section(paper.desk, None))
    assert paper.card.section() is None
    assert paper.card.elapsed(START + timedelta(hours=1)) == {"shape": 60, "oven": 60}
    with pytest.raises(NotFound, match="no section “till”"):
        rules.begin_section(paper.desk, "till")


def test_a_seat_without_an_exercise_has_no_findings_and_the_plan_of_the_rubric(rubric: Rubric) -> None:
    paper = Paper(rubric)
    for rule in (rules.read_hint, lambda desk, finding: rules.mark_finding(desk, finding, "found")):
        with pytest.raises(NotFound, match="This seat has no exercise"):
            rule(paper.desk, "cold-oven")
    paper.do(rules.begin_section(paper.desk, rubric.plan[0].id))
    assert paper.card.section() == rubric.plan[0].id


def test_only_a_sealed_card_is_amended_and_only_with_a_reason(paper: Paper) -> None:
    paper.score(LEVELS).recommend("yes")
    with pytest.raises(Conflict, match="Only a sealed scorecard is amended"):
        rules.amend(paper.desk, "Mistyped")
    paper.seal()
    with pytest.raises(InvalidInput, match="reason in writing"):
        rules.amend(paper.desk, " ")
    assert paper.do(rules.amend(paper.desk, " Mistyped ")).amending == "Mistyped"


def test_take_aways_and_handover_are_written_once_and_emptied_by_writing_nothing(paper: Paper) -> None:
    paper.write("take-aways", " Bakes by feel ")
    paper.write("handover", "Ask about rye")
    assert paper.card.written == {"take-aways": "Bakes by feel", "handover": "Ask about rye"}
    assert paper.write("take-aways", "  ").written == {"handover": "Ask about rye"}
    with pytest.raises(InvalidInput, match="The text has 20,001 characters"):
        paper.write("handover", "x" * (NOTE_LIMIT + 1))


def test_a_rating_taken_back_leaves_its_dimension_unrated(paper: Paper) -> None:
    paper.score(LEVELS)
    assert paper.unrate("baking").unrated() == ("baking",)
    with pytest.raises(Conflict, match="1 dimension is still unrated"):
        paper.recommend()


def test_a_note_beyond_the_limit_is_told_to_be_split_and_a_reason_to_be_shortened(paper: Paper) -> None:
    with pytest.raises(InvalidInput, match=r"The note has .* Split it in two"):
        paper.note("x" * (NOTE_LIMIT + 1))
    with pytest.raises(InvalidInput, match=r"The reason has .* Shorten it"):
        paper.rate("baking", 2, "x" * (NOTE_LIMIT + 1))


# Saying again what stands changes nothing


@pytest.mark.parametrize(
    ("act", "changes"),
    [
        ("rate", {"level": 2, "reason": ""}),
        ("unrate", {"dimension": "icing"}),
        ("take_note", None),
        ("correct_note", {"text": "Checked the oven first"}),
        ("file_note", {"dimension": "baking"}),
        ("set_tone", {"tone": None}),
        ("mark_signal", {"evidence": "Smoke"}),
        ("clear_signal", {"signal": "raw"}),
        ("mark_finding", {"outcome": "found"}),
        ("mark_question", {"outcome": "asked"}),
        ("write", {"text": ""}),
        ("recommend", {"recommendation": "yes"}),
    ],
)
def test_an_act_that_says_again_what_stands_changes_nothing_and_any_other_does(
    paper: Paper, act: str, changes: dict[str, Any] | None
) -> None:
    note = finished(paper)
    arguments = sample(act, paper, note)
    assert not changes_nothing(paper.card, ACTS[act](paper.desk, **arguments))
    if changes is not None:
        assert changes_nothing(paper.card, ACTS[act](paper.desk, **{**arguments, **changes}))


def test_a_text_written_again_changes_nothing_and_undo_always_does(paper: Paper) -> None:
    paper.write("handover", "Ask about rye")
    assert changes_nothing(paper.card, rules.write(paper.desk, "handover", " Ask about rye"))
    assert not changes_nothing(paper.card, rules.write(paper.desk, "handover", ""))
    [back] = rules.undo(paper.desk)
    assert not changes_nothing(paper.card, back)
    paper.undo()
    assert not changes_nothing(paper.card, back), "even where it would leave all as it is"
