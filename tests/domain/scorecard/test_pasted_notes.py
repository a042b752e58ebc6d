"""What is found in a text of notes from elsewhere."""

import re
from datetime import UTC, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.domain.errors import InvalidInput
from app.domain.packs.rubric import Rubric
from app.domain.scorecard.marks import Tone
from app.domain.scorecard.note_syntax import capture, retyped
from app.domain.scorecard.pasted_notes import looks_like_many, notes_in, placed, with_times

BEGUN = datetime(2026, 11, 17, 14, 0, tzinfo=UTC)


def found(text: str, rubric: Rubric) -> list[tuple[str | None, str]]:
    return [
        (f"{each.at:%H:%M:%S}" if each.at else None, each.note.text) for each in notes_in(text, rubric, BEGUN)
    ]


@pytest.mark.parametrize(
    ("line", "at"),
    [
        ("14:05 asked who loses", "14:05:00"),
        ("14:05:40 asked who loses", "14:05:40"),
        ("- 14:05: asked who loses", "14:05:00"),
        ("* **14:05** – asked who loses", "14:05:00"),
        ("1. (14:05) asked who loses", "14:05:00"),
        ("2:05 pm asked who loses", "14:05:00"),
        ("2:05PM asked who loses", "14:05:00"),
        ("3 p.m. asked who loses", "15:00:00"),
        ("14.05 Uhr asked who loses", "14:05:00"),
        ("15 Uhr asked who loses", "15:00:00"),
        ("14h05 asked who loses", "14:05:00"),
        ("[00:12:30] asked who loses", "14:12:30"),
        ("[12:30] asked who loses", "14:12:30"),
        ("[14:30] asked who loses", "14:30:00"),
        ("00:12:30 asked who loses", "14:12:30"),
        ("asked who loses (14:05)", "14:05:00"),
        ("asked who loses", None),
    ],
)
def test_a_time_is_taken_from_the_line_in_the_ways_people_write_it(
    rubric: Rubric, line: str, at: str | None
) -> None:
    assert found(line, rubric) == [(at, "asked who loses")]


@pytest.mark.parametrize(
    "line",
    [
        "25:99 x",
        "14.05 is a version",
        "10:1 odds",
        "3 of 4 found",
        "[14:05 open",
        "13:05 pm lunch",
        "p95 at 12:30",
    ],
)
def test_what_only_looks_like_a_time_stays_in_the_words(rubric: Rubric, line: str) -> None:
    assert found(line, rubric) == [(None, line)]


def test_an_interview_over_midnight_keeps_its_order(rubric: Rubric) -> None:
    begun = datetime(2026, 11, 17, 23, 50, tzinfo=UTC)
    before, after = notes_in("23:55 first\n0:10 second", rubric, begun)
    assert before.at and after.at and after.at - before.at == timedelta(minutes=15)


def test_headings_file_bullets_split_and_wrapped_lines_are_joined(rubric: Rubric) -> None:
    text = """# Interview with a candidate

## Evaluation rigor

- 14:05 named leakage unasked,
  and said how to test it
- [ ] ! tuned on the test set
* came back to it #pf+

Problem framing
---------------
Asked who acts on the output
Asked what an error costs

**14:40**
The line after a time alone
"""
    notes = notes_in(text, rubric, BEGUN)
    told = [(each.note.text, each.note.dimension, each.note.tone, each.heading) for each in notes]
    assert told == [
        ("Interview with a candidate", None, None, True),
        ("named leakage unasked, and said how to test it", "evaluation-rigor", None, False),
        ("tuned on the test set", "evaluation-rigor", "red-flag", False),
        ("came back to it", "problem-framing", "strong", False),
        ("Asked who acts on the output", "problem-framing", None, False),
        ("Asked what an error costs", "problem-framing", None, False),
        ("The line after a time alone", "problem-framing", None, False),
    ]
    assert with_times(notes) == 2 and notes[-1].at == BEGUN.replace(minute=40)


def test_a_note_without_a_time_gets_that_of_the_pasting_and_none_lies_ahead(rubric: Rubric) -> None:
    now = BEGUN + timedelta(minutes=30)
    plain, early, late = (
        placed(each, now) for each in notes_in("plain\n14:10 early\n14:50 late", rubric, BEGUN)
    )
    assert (plain, early, late) == (now, BEGUN + timedelta(minutes=10), now)


def test_a_text_of_too_many_notes_is_refused_in_a_sentence(rubric: Rubric) -> None:
    with pytest.raises(InvalidInput, match="more than 1,000 notes"):
        notes_in("- a\n" * 1_001, rubric, BEGUN)


def test_one_line_is_not_many() -> None:
    assert not looks_like_many("  \none line\n\n") and looks_like_many("one\n\ntwo")


LINES = st.lists(
    st.one_of(
        st.text(max_size=40),
        st.sampled_from(
            ["", "- ", "# Evaluation rigor", "---", "14:05 ", "[00:12:30]", "**x**", "? why", "  goes on"]
        ),
        st.from_regex(r"[-*] \[?\d?\d[:.]\d\d\]? ?(pm|Uhr)? [a-z ]{1,20}", fullmatch=True),
    ),
    max_size=12,
).map("\n".join)


@given(text=LINES)
def test_any_text_is_read_and_no_word_is_lost(rubric: Rubric, text: str) -> None:
    notes = notes_in(text, rubric, BEGUN)
    assert all(each.note.text.strip() for each in notes)
    kept = " ".join(each.note.text for each in notes)
    for word in re.findall(r"[a-z]{4,}", text):
        assert word in kept or (word in text.casefold() and _is_structure(word, text))


def _is_structure(word: str, text: str) -> bool:
    """Words of a heading that names a dimension file the notes under it and are no note themselves."""
    return any(word in line for line in text.splitlines() if line.startswith("# Evaluation")) or word == "uhr"


@given(
    typed=st.text(alphabet="ab #ev+-!?pf\n", max_size=24),
    tone=st.sampled_from(["strong", "weak", "red-flag", "follow-up", None]),
    named=st.booleans(),
)
def test_what_a_click_writes_says_what_was_clicked_and_loses_no_word(
    rubric: Rubric, typed: str, tone: Tone | None, named: bool
) -> None:
    words = capture(typed, rubric).text
    marks_only = capture(f"x {words}", rubric).text.strip() == "x"
    if not marks_only and capture(words, rubric) == (words, None, None):
        again = capture(retyped(typed, rubric, "evaluation-rigor" if named else None, tone), rubric)
        assert (again.dimension, again.tone) == ("evaluation-rigor" if named else None, tone)
        assert again.text.split() == words.split()
