"""Exercises: what a variant packs, and every mistake that is told to its author."""

import json
from collections.abc import Callable
from typing import Any

import pytest

from app.domain.packs.exercise import Exercise, FrozenExercise, exercise_faults
from app.domain.packs.rubric import Rubric
from app.domain.value import canonical, digest
from tests import sample_exercise

Data = dict[str, Any]


def made(spoil: Callable[[Data], object] = lambda data: None) -> Exercise:
    data = sample_exercise.exercise()
    spoil(data)
    return Exercise.model_validate_json(json.dumps(data))


def told(baker: Rubric, spoil: Callable[[Data], object]) -> list[tuple[str, str]]:
    """Return where and what the mistakes are that `spoil` makes in a sound exercise."""
    return [(".".join(map(str, each.path)), each.message) for each in exercise_faults(made(spoil), baker)]


def add(data: Data, name: str, **changes: object) -> None:
    data[name].append({**data[name][0], **changes})


def test_a_sound_exercise_has_no_mistake(baker: Rubric, bake: Exercise) -> None:
    assert exercise_faults(bake, baker) == []


MISTAKES: dict[str, tuple[Callable[[Data], object], tuple[str, str]]] = {
    "a section twice": (
        lambda data: data["sections"].append({**data["sections"][0], "minutes": 5}),
        ("sections.2.id", "id “shape” stands 2 times"),
    ),
    "a finding twice": (
        lambda data: add(data, "findings"),
        ("findings.1.id", "id “cold-oven” stands 2 times"),
    ),
    "a variant twice": (lambda data: add(data, "variants"), ("variants.1.id", "id “rye” stands 2 times")),
    "sections that are too short": (
        lambda data: data["sections"][1].update(minutes=19),
        ("sections", "the sections add up to 29 minutes, the live form takes 30 to 60"),
    ),
    "sections that are too long": (
        lambda data: data["sections"][1].update(minutes=51),
        ("sections", "the sections add up to 61 minutes, the live form takes 30 to 60"),
    ),
    "a form upside down": (
        lambda data: data["forms"].append({"id": "take-home", "shortest": 60, "longest": 30}),
        ("forms.1.shortest", "shortest is more than longest"),
    ),
    "a finding of no section": (
        lambda data: data["findings"][0].update(section="till"),
        ("findings.0.section", "there is no section “till”"),
    ),
    "words about no finding": (
        lambda data: data["variants"][0]["findings"][0].update(finding="mice"),
        ("variants.0.findings.0.finding", "there is no finding “mice”"),
    ),
    "a finding twice in one variant": (
        lambda data: data["variants"][0]["findings"].append(data["variants"][0]["findings"][0]),
        ("variants.0.findings", "variant “rye” has “cold-oven” 2 times"),
    ),
    "facts that one variant lacks": (
        lambda data: (
            data["variants"].append({**data["variants"][0], "id": "spelt", "title": "Spelt", "findings": []}),
            data["variants"][0]["findings"][0].update(facts="**40** degrees"),
        ),
        ("variants.1.findings", "variant “spelt” gives no facts for “cold-oven”, another variant does"),
    ),
    "facts of one variant told in all": (
        lambda data: (
            data["variants"].append({**data["variants"][0], "id": "spelt", "title": "Spelt: a cake"}),
            data["findings"][0].update(detail="Forty degrees. Spelt: fifty."),
        ),
        ("findings.0.detail", "this is shown in every variant, and speaks of “Spelt”"),
    ),
    "facts of one variant told in all, by its id": (
        lambda data: (
            data["variants"].append({**data["variants"][0], "id": "old-spelt", "title": "Emmer"}),
            data["findings"][0].update(detail="Forty degrees for old spelt."),
        ),
        ("findings.0.detail", "this is shown in every variant, and speaks of “old spelt”"),
    ),
    "a focus without guidance": (
        lambda data: data["focus"].append("kneading"),
        ("focus.1", "focus dimension “kneading” has no scoring guidance"),
    ),
    "a name that Windows forbids": (
        lambda data: data["variants"][0]["data"].append("variants/rye/data/NUL.csv"),
        ("variants.0.data.1", "Windows allows no file called “data/NUL.csv”"),
    ),
    "two files of one name but for capitals": (
        lambda data: data["variants"][0]["data"].append("variants/rye/data/LOAVES.csv"),
        ("variants.0.data.1", "a second file would be “data/LOAVES.csv” in the packet"),
    ),
    "a file in the place of the brief": (
        lambda data: data["variants"][0]["data"].append("variants/rye/brief.pdf"),
        ("variants.0.data.1", "a second file would be “brief.pdf” in the packet"),
    ),
    "a focus the rubric lacks": (
        lambda data: (data.update(focus=["icing"]), data["guidance"][0].update(dimension="icing")),
        ("focus.0", "the rubric has no dimension “icing”"),
    ),
    "a finding about a dimension the rubric lacks": (
        lambda data: data["findings"][0].update(dimensions=["baking", "icing"]),
        ("findings.0.dimensions.1", "the rubric has no dimension “icing”"),
    ),
    "guidance on a dimension the rubric lacks": (
        lambda data: add(data, "guidance", dimension="icing"),
        ("guidance.1.dimension", "the rubric has no dimension “icing”"),
    ),
    "guidance without a level": (
        lambda data: data["guidance"][0]["levels"].pop(),
        ("guidance.0.levels", "the levels are [1]"),
    ),
    "guidance in another order": (
        lambda data: data["guidance"][0]["levels"].reverse(),
        ("guidance.0.levels", "the levels are [2, 1]"),
    ),
}


@pytest.mark.parametrize("mistake", MISTAKES)
def test_an_author_is_told_where_an_exercise_is_wrong(baker: Rubric, mistake: str) -> None:
    spoil, fault = MISTAKES[mistake]
    assert fault in told(baker, spoil)
    assert len(told(baker, spoil)) == (2 if mistake == "a focus the rubric lacks" else 1)


@pytest.mark.parametrize("minutes", [20, 50])
def test_the_shortest_and_the_longest_hour_are_sound(baker: Rubric, minutes: int) -> None:
    assert told(baker, lambda data: data["sections"][1].update(minutes=minutes)) == []


def test_an_exercise_held_at_home_only_is_held_to_no_hour(baker: Rubric) -> None:
    forms = [{"id": "take-home", "shortest": 120, "longest": 240}]
    assert told(baker, lambda data: data.update(forms=forms)) == []


def test_an_exercise_whose_rubric_is_not_there_says_only_that() -> None:
    [fault] = exercise_faults(made(lambda data: data.update(focus=["icing"], rubric="cook")), None)[-1:]
    assert (fault.path, fault.message) == (("rubric",), "there is no rubric “cook”")


def test_data_lies_in_the_packet_as_it_lies_beside_the_brief(bake: Exercise) -> None:
    variant = bake.variant("rye")
    assert variant.packed("variants/rye/data/loaves.csv") == "data/loaves.csv"
    assert variant.packed("common/loaves.csv") == "common/loaves.csv"
    with pytest.raises(KeyError):
        bake.variant("spelt")


def test_a_frozen_exercise_knows_its_variant_and_its_minutes(bake: Exercise) -> None:
    frozen = FrozenExercise(exercise=bake, variant="rye", brief="", guide="", files={}, pictures={})
    assert frozen.chosen == bake.variants[0]
    assert bake.minutes == 40


def test_a_frozen_exercise_gives_the_facts_of_its_own_variant() -> None:
    def two(data: Data) -> None:
        data["variants"].append(json.loads(json.dumps({**data["variants"][0], "id": "spelt"})))
        data["variants"][0]["findings"][0].update(facts="**40** degrees")
        data["variants"][1]["findings"][0].update(facts="**55** degrees")

    for variant, facts in (("rye", "**40** degrees"), ("spelt", "**55** degrees")):
        frozen = FrozenExercise(
            exercise=made(two), variant=variant, brief="", guide="", files={}, pictures={}
        )
        assert (frozen.facts("cold-oven"), frozen.facts("mice")) == (facts, "")


def test_an_exercise_frozen_before_it_could_have_facts_keeps_its_digest(bake: Exercise) -> None:
    assert "facts" not in canonical(bake).decode()
    assert digest(bake) == "4cd99f20e4c61f09f05cb81403304dfc7cdbaabd36360980d06b51d092259979"
