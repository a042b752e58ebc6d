"""A recovery code is read as people copy it, and one wrong letter is noticed."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.domain.errors import InvalidInput
from app.domain.records import recovery_code
from app.domain.records.recovery_code import BYTES, LETTERS, LONG

RANDOM = st.binary(min_size=BYTES, max_size=BYTES)


@given(RANDOM)
def test_it_comes_in_groups_of_letters_that_do_not_look_alike(chance: bytes) -> None:
    code = recovery_code.made(chance)
    assert [len(group) for group in code.split("-")] == [4] * 7 and not set(code) & set("ILOU")
    assert recovery_code.read(code) == code.replace("-", "")


@given(RANDOM)
def test_it_is_read_in_small_letters_with_blanks_and_with_letters_that_look_alike(chance: bytes) -> None:
    code = recovery_code.made(chance)
    typed = code.lower().replace("-", "  ").replace("0", "o").replace("1", "l")
    assert recovery_code.read(typed) == code.replace("-", "")


@given(RANDOM, st.integers(0, LONG - 1), st.sampled_from(LETTERS))
def test_one_wrong_letter_is_noticed(chance: bytes, place: int, letter: str) -> None:
    letters = recovery_code.read(recovery_code.made(chance))
    if letters[place] != letter:
        with pytest.raises(InvalidInput, match="another"):
            recovery_code.read(letters[:place] + letter + letters[place + 1 :])


@pytest.mark.parametrize("typed", ["", "1234", "U" * LONG, "0" * (LONG + 1), "ü" * LONG])
def test_what_is_no_code_is_told(typed: str) -> None:
    with pytest.raises(InvalidInput):
        recovery_code.read(typed)


def test_a_code_is_made_of_so_much_chance_and_not_less() -> None:
    with pytest.raises(ValueError, match="27"):
        recovery_code.made(b"short")
