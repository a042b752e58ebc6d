"""Languages: each is found by its code and writes numbers in its own way."""

import pytest

from app.domain.languages import CODES, LANGUAGES, NATIVE, language


@pytest.mark.parametrize(
    ("code", "told"), [("en", ["1,234.50", "−0.5", "7"]), ("de", ["1.234,50", "−0,5", "7"])]
)
def test_a_number_is_spelled_as_its_language_does(code: str, told: list[str]) -> None:
    numbers = [(1234.5, ",.2f"), (-0.5, ".1f"), (7, "")]
    assert [language(code).spelled(number, form) for number, form in numbers] == told


def test_every_code_finds_its_language_and_no_other_code_finds_one() -> None:
    assert [language(code) for code in CODES] == list(LANGUAGES)
    assert NATIVE.code == "en"
    with pytest.raises(KeyError):
        language("fr")
