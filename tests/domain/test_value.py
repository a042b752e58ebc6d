"""Values: text loses nothing a person can read, equal values have equal digests, errors keep secrets."""

import hashlib
import json
import unicodedata
from datetime import UTC, datetime, timedelta, timezone
from uuid import UUID

import pytest
from hypothesis import example, given
from hypothesis import strategies as st
from pydantic import ValidationError

from app.domain.journal.events import CandidateAdded, body_of
from app.domain.panel import Candidate, Interviewer, RubricRef
from app.domain.scorecard.marks import Note
from app.domain.text import tidy, uuid7
from app.domain.value import NOTE_LIMIT, OneLine, Text, Timestamp, Value, added, canonical, digest
from tests.domain.paper import START, new_id

CONTROLS = "\x00\x07\x0b\x1b\x7f\x85\u2028\u2029\ud800\udfff\r\n\t"
TROUBLE = f"{CONTROLS} e\u0301\u0327\u0338[]=\u1100\u1161\u11a8\ufeff\u202e😀"
ANY_TEXT = st.text(st.characters(exclude_categories=()) | st.sampled_from(TROUBLE))
TIMES = st.datetimes(datetime(2020, 1, 1), datetime(2100, 1, 1), timezones=st.just(UTC))


class Words(Value):
    text: Text


class Name(Value):
    line: OneLine


class Times(Value):
    at: Timestamp


class NicknamedName(Name):
    nickname: Text = added("")


def test_a_field_that_came_later_changes_no_digest_of_what_was_there_before() -> None:
    assert digest(NicknamedName(line="Ada")) == digest(Name(line="Ada"))
    assert digest(NicknamedName(line="Ada", nickname="A")) != digest(Name(line="Ada"))
    assert NicknamedName.model_validate_json(canonical(Name(line="Ada"))) == NicknamedName(line="Ada")


def commands_rather_than_reads(letter: str) -> bool:
    """A control, half a surrogate pair, or a line end in disguise; newline and tab are welcome."""
    return letter not in "\n\t" and unicodedata.category(letter) in ("Cc", "Cs", "Zl", "Zp")


@given(ANY_TEXT)
@example(TROUBLE)
def test_what_was_typed_is_kept_letter_by_letter_and_controls_are_spelt_out(text: str) -> None:
    meant = unicodedata.normalize("NFC", text.replace("\r\n", "\n").replace("\r", "\n"))
    spelt = "".join(f"[U+{ord(each):04X}]" if commands_rather_than_reads(each) else each for each in meant)
    assert tidy(text) == spelt


@given(ANY_TEXT)
@example(TROUBLE)
def test_tidy_text_stays_as_it_is_and_may_be_kept(text: str) -> None:
    once = tidy(text)
    assert tidy(once) == once
    kept = Words(text=once)
    assert Words.model_validate_json(canonical(kept)) == kept


@pytest.mark.parametrize(
    "text", ["a\x07b", "a\r\nb", "line\u2028end", "\ud800", "e\u0301", "x" * (NOTE_LIMIT + 1)]
)
def test_text_that_is_not_tidy_is_refused(text: str) -> None:
    with pytest.raises(ValidationError):
        Words(text=text)


def test_a_note_of_exactly_the_limit_is_kept() -> None:
    assert len(Words(text="ż" * NOTE_LIMIT).text) == 20_000


@pytest.mark.parametrize("name", ["", "two\nlines", "a\ttab", "end\n", "n" * 301])
def test_a_name_is_one_line_of_at_most_three_hundred_characters(name: str) -> None:
    with pytest.raises(ValidationError):
        Name(line=name)


def test_the_canonical_json_is_that_of_rfc_8785() -> None:
    class Sample(Value):
        numbers: tuple[float, ...]
        string: str
        literals: tuple[bool | None, ...]

    sample = Sample(
        numbers=(333333333.33333329, 1e30, 4.50, 2e-3, 0.000000000000000000000000001),
        string="\u20ac$\u000f\u000aA'\u0042\u0022\u005c\\\"/",
        literals=(None, True, False),
    )
    expected = (
        '{"literals":[null,true,false],"numbers":[333333333.3333333,1e+30,4.5,0.002,1e-27],'
        '"string":"€$\\u000f\\nA\'B\\"\\\\\\\\\\"/"}'
    )
    assert canonical(sample).decode() == expected


def test_keys_are_ordered_as_rfc_8785_orders_them() -> None:
    class Sample(Value):
        keys: dict[str, str]

    keys = {
        "\u20ac": "Euro Sign",
        "\r": "Carriage Return",
        "\ufb33": "Hebrew Letter Dalet With Dagesh",
        "1": "One",
        "\U0001f600": "Emoji: Grinning Face",
        "\u0080": "Control",
        "\u00f6": "Latin Small Letter O With Diaeresis",
    }
    ordered = list(json.loads(canonical(Sample(keys=keys)))["keys"].values())
    assert [words.split()[0] for words in ordered] == [
        "Carriage", "One", "Control", "Latin", "Euro", "Emoji:", "Hebrew",
    ]  # fmt: skip
    assert digest(Sample(keys=keys)) == digest(Sample(keys=dict(reversed(keys.items()))))


def test_a_digest_can_be_made_with_any_other_program() -> None:
    body = '{"text":"Zażółć 😀"}'.encode()
    assert digest(Words(text="Zażółć 😀")) == hashlib.sha256(body).hexdigest()


@given(
    st.datetimes(
        datetime(1990, 1, 1),
        datetime(2100, 1, 1),
        timezones=st.integers(-840, 840).map(lambda minutes: timezone(timedelta(minutes=minutes))),
    )
)
def test_a_time_comes_back_from_json_with_its_offset_and_the_same_digest(moment: datetime) -> None:
    kept = Times(at=moment)
    read = Times.model_validate_json(canonical(kept))
    assert read.at == moment
    assert read.at.utcoffset() == moment.utcoffset()
    assert digest(read) == digest(kept)


def test_a_time_without_its_offset_is_refused() -> None:
    with pytest.raises(ValidationError):
        Times(at=datetime(2026, 3, 2, 9, 0))


def test_an_identifier_is_the_one_that_rfc_9562_shows() -> None:
    moment = datetime(2022, 2, 22, 14, 22, 22, tzinfo=timezone(timedelta(hours=-5)))
    made = uuid7(moment, bytes.fromhex("0cc318c4dc0c0c07398f"))
    assert made == "017f22e2-79b0-7cc3-98c4-dc0c0c07398f"


@given(TIMES, st.binary(min_size=10, max_size=10))
def test_an_identifier_tells_its_version_and_its_millisecond(moment: datetime, chance: bytes) -> None:
    made = UUID(uuid7(moment, chance))
    assert made.version == 7
    assert made.variant == "specified in RFC 4122"
    assert abs((made.int >> 80) - moment.timestamp() * 1000) <= 1


@given(TIMES, TIMES, st.binary(min_size=10, max_size=10), st.binary(min_size=10, max_size=10))
def test_a_later_identifier_sorts_after_an_earlier_one(
    one: datetime, other: datetime, chance: bytes, another: bytes
) -> None:
    first, last = sorted([one, other])
    if last - first >= timedelta(milliseconds=1):
        assert uuid7(first, chance) < uuid7(last, another)


@pytest.mark.parametrize("length", [0, 9, 11])
def test_an_identifier_needs_ten_random_bytes(length: int) -> None:
    with pytest.raises(ValueError, match="10 random bytes"):
        uuid7(START, bytes(length))


def test_a_changed_copy_is_checked_again() -> None:
    ada = Candidate(id=new_id(), name="Ada")
    assert ada.replace(name="Eve") == Candidate(id=ada.id, name="Eve")
    assert ada.name == "Ada"
    for changes in ({"name": ""}, {"name": "A\x00da"}, {"id": "7"}, {"name": None}, {"nickname": "A"}):
        with pytest.raises(ValidationError):
            ada.replace(**changes)


def test_nobody_changes_a_value_in_place() -> None:
    ada = Candidate(id=new_id(), name="Ada")
    with pytest.raises(ValidationError):
        ada.name = "Eve"  # type: ignore[misc]


def test_a_field_nobody_knows_is_refused() -> None:
    with pytest.raises(ValidationError, match="Extra inputs"):
        Candidate.model_validate({"id": new_id(), "name": "Ada", "salary": "1"})


@pytest.mark.parametrize("wrong", [1, None, b"Ada", ["Ada"]])
def test_nothing_is_taken_for_a_name_but_text(wrong: object) -> None:
    with pytest.raises(ValidationError):
        Candidate.model_validate({"id": new_id(), "name": wrong})


@pytest.mark.parametrize("number", [float("nan"), float("inf"), float("-inf")])
def test_numbers_are_finite(number: float) -> None:
    class Sample(Value):
        number: float

    with pytest.raises(ValidationError):
        Sample(number=number)


SECRET = "Ada Marker\x07"


@pytest.mark.parametrize(
    ("kind", "fields"),
    [
        (Candidate, {"id": SECRET, "name": SECRET, "extra": SECRET}),
        (Interviewer, {"id": SECRET, "name": SECRET, "public_key": SECRET}),
        (RubricRef, {"id": SECRET, "version": SECRET, "title": SECRET, "digest": SECRET}),
        (Note, {"id": SECRET, "text": SECRET, "dimension": SECRET, "at": SECRET}),
    ],
)
def test_an_error_about_a_value_does_not_repeat_what_was_typed(
    kind: type[Value], fields: dict[str, str]
) -> None:
    with pytest.raises(ValidationError) as refused:
        kind(**fields)
    assert "Marker" not in str(refused.value)
    assert "Marker" not in repr(refused.value)


def test_an_error_about_an_event_does_not_repeat_what_was_typed() -> None:
    body = {"kind": "candidate-added", "candidate": {"id": SECRET, "name": SECRET}}
    with pytest.raises(ValidationError) as refused:
        CandidateAdded.model_validate(body)
    assert "Marker" not in str(refused.value)
    with pytest.raises(ValidationError) as refused:
        body_of("candidate-added", json.dumps(body))
    assert "Marker" not in str(refused.value)
