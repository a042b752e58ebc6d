"""A rubric in another language: every text is said, nothing else moves, and each mistake is named."""

import pytest

from app.domain.packs.rubric import Rubric
from app.domain.packs.translation import Translation, texts, translated, translation_faults
from app.domain.packs.wording import Wording


def swedish(rubric: Rubric, **changes: object) -> Translation:
    """Return a translation that says every text in capitals."""
    said = {place: text.upper() for place, text in texts(rubric).items()}
    whole = Translation(
        format="evenhand.rubric-translation/1",
        of=rubric.id,
        version=rubric.version,
        language="sv",
        texts=said,
    )
    return whole.replace(**changes)


def mistakes(rubric: Rubric, translation: Translation) -> list[tuple[str, str]]:
    return [(".".join(map(str, each.path)), each.message) for each in translation_faults(translation, rubric)]


@pytest.fixture(params=["baker", "shipped"])
def any_rubric(request: pytest.FixtureRequest, baker: Rubric, rubric: Rubric) -> Rubric:
    return baker if request.param == "baker" else rubric


def test_every_text_is_said_in_the_other_language_and_nothing_else_moves(any_rubric: Rubric) -> None:
    other = translated(any_rubric, swedish(any_rubric))
    assert other.language == "sv"
    assert texts(other) == {place: text.upper() for place, text in texts(any_rubric).items()}
    back = {"language": any_rubric.language, "advice": any_rubric.advice}
    home = swedish(any_rubric, texts=texts(any_rubric))
    assert translated(other, home).replace(**back) == any_rubric


def test_ids_levels_rules_and_versions_are_no_words(baker: Rubric) -> None:
    told = texts(baker)
    assert told["scale.1.name"] == "Below"
    assert told["dimensions.baking.anchors.2.text"] == "Yes"
    assert told["dimensions.baking.questions.baking-1.probes.1"] == "Why?"
    assert told["role.kpis.1.target"] == "100"
    assert told["areas.craft.asks.1"] == "Can it?"
    ends = {place.rpartition(".")[2] for place in told}
    assert not ends & {"id", "code", "version", "format", "kind", "rule", "language", "level"}
    assert not [place for place in told if ".dimensions." in place]


def test_a_sound_translation_has_no_mistake(any_rubric: Rubric) -> None:
    assert mistakes(any_rubric, swedish(any_rubric)) == []


def test_each_mistake_of_a_translation_is_named_with_its_place(baker: Rubric) -> None:
    assert mistakes(baker, swedish(baker, language="en")) == [
        ("language", "the rubric is written in this language itself")
    ]
    assert mistakes(baker, swedish(baker, version="0.9")) == [
        ("version", "the rubric is at version 1.0; these are the words of 0.9")
    ]
    said = dict(swedish(baker).texts)
    del said["scale.1.name"]
    [fault] = translation_faults(swedish(baker, texts=said), baker)
    assert (fault.message, fault.cure) == ("“scale.1.name” is not translated", "Add it; it says: Below")
    assert mistakes(baker, swedish(baker, texts={**swedish(baker).texts, "scale.3.name": "X"})) == [
        ("texts.scale.3.name", "the rubric has no text there")
    ]
    advice = Wording.model_validate({"observed": {"words": ("/",), "length": 30}})
    assert mistakes(baker, swedish(baker, advice=advice))[0][0] == "advice.observed.words.0"


def test_a_title_that_is_too_long_for_its_line_is_told(baker: Rubric) -> None:
    said = {**swedish(baker).texts, "title": "x" * 301}
    assert mistakes(baker, swedish(baker, texts=said)) == [("texts", "a text is too long for its place")]


def test_a_long_text_that_is_missing_is_told_by_its_beginning(baker: Rubric) -> None:
    long = baker.replace(policy=baker.policy.replace(summary="y" * 61))
    said = {place: text for place, text in texts(long).items() if place != "policy.summary"}
    [fault] = translation_faults(swedish(long, texts=said), long)
    assert fault.cure == f"Add it; it says: {'y' * 60}…"
