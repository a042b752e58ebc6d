"""Rubrics: what a variant changes and keeps, and every mistake that is told to the author."""

import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from app.domain.packs.checks import rubric_faults, variant_faults
from app.domain.packs.rubric import Overlay, Rubric, Variant, overlay
from app.store.packs.reader import PackReader
from tests import sample_packs
from tests.conftest import ROOT

RUBRICS = ROOT / "rubrics"
SHIPPED = sorted((RUBRICS / "variants").glob("*.yaml"))
Spoil = Callable[[dict[str, Any]], object]


def village(**parts: object) -> Variant:
    """Return a variant of the baker with one change of these parts, or the sample's two."""
    data = sample_packs.variant()
    if parts:
        data["changes"] = [{"reason": "Because.", **parts}]
    return Variant.model_validate_json(json.dumps(data))


def question(name: str) -> dict[str, Any]:
    return {"id": name, "text": "How?", "probes": ["Why?"], "good": ["Because"]}


def rule(name: str, level: float, **more: object) -> dict[str, Any]:
    return {"rule": "no-rating-below", "id": name, "text": "None below", "level": level, **more}


def questions(rubric: Rubric, dimension: str) -> list[str]:
    return [each.id for each in rubric.dimension(dimension).questions]


def test_a_variant_says_what_it_changed_and_why(baker: Rubric) -> None:
    merged = overlay(baker, village())
    assert merged.variant is not None
    assert (merged.variant.id, merged.variant.title) == ("village", "Village")
    assert merged.variant.reasons == ("Fewer hands.", "Rye sells.")


def test_a_variant_changes_weights_and_keeps_the_order_of_dimensions(baker: Rubric) -> None:
    merged = overlay(baker, village(weights={"baking": 2.5}))
    assert [(each.id, each.weight) for each in merged.dimensions] == [("kneading", 1), ("baking", 2.5)]


def test_a_variant_drops_questions_and_adds_its_own_after_those_that_stay(baker: Rubric) -> None:
    edit = {"baking": {"add": [question("rye")], "drop": ["baking-1"]}}
    merged = overlay(baker, village(questions=edit))
    assert questions(merged, "baking") == ["baking-2", "rye"]
    assert questions(merged, "kneading") == questions(baker, "kneading")


def test_a_variant_replaces_a_bar_in_its_place_and_adds_new_ones_at_the_end(baker: Rubric) -> None:
    bars = [rule("extra", 2, dimensions=["baking"]), {**rule("floor", 1), "text": "Lower here"}]
    merged = overlay(baker, village(bars=bars))
    assert [(each.id, each.text) for each in merged.policy.rules] == [
        ("floor", "Lower here"),
        ("extra", "None below"),
    ]


def test_the_last_change_counts_where_two_touch_the_same(baker: Rubric) -> None:
    data = sample_packs.variant()
    data["changes"] = [
        {"reason": "First.", "weights": {"baking": 2}, "questions": {"baking": {"add": [question("rye")]}}},
        {"reason": "Then.", "weights": {"baking": 3}, "questions": {"baking": {"drop": ["rye"]}}},
    ]
    variant = Variant.model_validate_json(json.dumps(data))
    assert variant_faults(variant, baker) == []
    merged = overlay(baker, variant)
    assert merged.dimension("baking").weight == 3
    assert questions(merged, "baking") == ["baking-1", "baking-2"]


def test_the_rubric_itself_stays_as_it_was(baker: Rubric) -> None:
    before = baker.model_dump_json()
    overlay(baker, village())
    assert baker.model_dump_json() == before


@pytest.mark.parametrize("path", SHIPPED, ids=lambda path: path.stem)
def test_a_shipped_variant_changes_what_it_says_and_nothing_else(rubric: Rubric, path: Path) -> None:
    variant = PackReader().sound(path, Variant)
    merged = overlay(rubric, variant)
    assert merged.variant is not None
    named = {key for change in variant.changes for key in (*change.weights, *change.questions)}
    changed = {new.id for new, old in zip(merged.dimensions, rubric.dimensions, strict=True) if new != old}
    assert changed == named
    rules = {each.id for each in merged.policy.rules if each not in rubric.policy.rules}
    assert rules == {each.id for change in variant.changes for each in change.bars}
    assert _weights(variant.changes) == {
        new.id: new.weight
        for new, old in zip(merged.dimensions, rubric.dimensions, strict=True)
        if new.weight != old.weight
    }
    untouched = {"dimensions", "policy", "variant"}
    assert merged.model_dump(exclude=untouched) == rubric.model_dump(exclude=untouched)
    for new, old in zip(merged.dimensions, rubric.dimensions, strict=True):
        assert new.replace(weight=old.weight, questions=old.questions) == old


def _weights(changes: tuple[Overlay, ...]) -> dict[str, float]:
    return {key: weight for change in changes for key, weight in change.weights.items()}


FAULTS: dict[str, tuple[Spoil, tuple[str | int, ...], str]] = {
    "levels do not count from 1": (
        lambda r: r["scale"].__setitem__(1, {"level": 3, "name": "Meets"}),
        ("scale",),
        "the levels are [1, 3]",
    ),
    "a question spoils an exercise twice": (
        lambda r: r["dimensions"][1]["questions"][0].update(spoils=["bake", "roast", "bake"]),
        ("dimensions", 1, "questions", 0, "spoils", 2),
        "“bake” stands twice in this list",
    ),
    "levels fall": (lambda r: r["scale"].reverse(), ("scale",), "the levels are [2, 1]"),
    "a level has no anchor": (
        lambda r: r["dimensions"][1]["anchors"].pop(),
        ("dimensions", 1, "anchors"),
        "dimension “baking” has no anchor for level 2",
    ),
    "an anchor is off the scale": (
        lambda r: r["dimensions"][0]["anchors"].append({"level": 3, "text": "Wow"}),
        ("dimensions", 0, "anchors", 2, "level"),
        "level 3 is not on the scale",
    ),
    "two dimensions share an id": (
        lambda r: r["dimensions"].append(sample_packs.dimension("baking", "bx")),
        ("dimensions", 2, "id"),
        "id “baking” stands 2 times",
    ),
    "two dimensions share a code": (
        lambda r: r["dimensions"][1].update(code="kn"),
        ("dimensions", 1, "code"),
        "code “kn” stands 2 times",
    ),
    "two signals share an id": (
        lambda r: r["signals"].append(r["signals"][0]),
        ("signals", 1, "id"),
        "id “burnt” stands 2 times",
    ),
    "two areas share an id": (
        lambda r: r["areas"].append(r["areas"][0]),
        ("areas", 1, "id"),
        "id “craft” stands 2 times",
    ),
    "two rules share an id": (
        lambda r: r["policy"]["rules"].append(r["policy"]["rules"][0]),
        ("policy", "rules", 1, "id"),
        "id “floor” stands 2 times",
    ),
    "two questions share an id": (
        lambda r: r["dimensions"][0]["questions"].append(r["dimensions"][0]["questions"][0]),
        ("dimensions", 0, "questions", 2, "id"),
        "id “kneading-1” stands 2 times",
    ),
    "a level is anchored twice": (
        lambda r: r["dimensions"][0]["anchors"].append({"level": 2, "text": "Also"}),
        ("dimensions", 0, "anchors", 2, "level"),
        "level “2” stands 2 times",
    ),
    "a signal names an unknown dimension": (
        lambda r: r["signals"][0]["dimensions"].append("icing"),
        ("signals", 0, "dimensions", 1),
        "there is no dimension “icing”",
    ),
    "an area names an unknown dimension": (
        lambda r: r["areas"][0]["dimensions"].insert(0, "icing"),
        ("areas", 0, "dimensions", 0),
        "there is no dimension “icing”",
    ),
    "a rule names an unknown dimension": (
        lambda r: r["policy"]["rules"][0].update(dimensions=["icing"]),
        ("policy", "rules", 0, "dimensions", 0),
        "there is no dimension “icing”",
    ),
    "a rule asks for more than the scale has": (
        lambda r: r["policy"]["rules"][0].update(level=3),
        ("policy", "rules", 0, "level"),
        "the scale ends at 2",
    ),
    "a mean asks for more than the scale has": (
        lambda r: r["policy"]["rules"][0].update(rule="weighted-mean-at-least", level=2.1),
        ("policy", "rules", 0, "level"),
        "the scale ends at 2",
    ),
    "a dimension cannot be traced to the job": (
        lambda r: r["areas"][0]["dimensions"].remove("baking"),
        ("dimensions", 1, "id"),
        "no area leads to dimension “baking”",
    ),
}


def test_the_sample_has_no_mistake(baker: Rubric) -> None:
    assert rubric_faults(baker) == []
    assert variant_faults(village(), baker) == []


@pytest.mark.parametrize("mistake", FAULTS)
def test_an_author_is_told_where_a_rubric_is_wrong_and_how_to_mend_it(mistake: str) -> None:
    spoil, path, message = FAULTS[mistake]
    data = sample_packs.rubric()
    spoil(data)
    faults = rubric_faults(Rubric.model_validate_json(json.dumps(data)))
    assert (path, message) in [(fault.path, fault.message) for fault in faults]
    assert all(fault.cure.endswith(".") for fault in faults)


VARIANT_FAULTS: dict[str, tuple[dict[str, Any], tuple[str | int, ...], str]] = {
    "it changes nothing": ({"weights": {}}, ("changes", 0), "this change changes nothing"),
    "it weighs an unknown dimension": (
        {"weights": {"icing": 2}},
        ("changes", 0, "weights", "icing"),
        "there is no dimension “icing”",
    ),
    "it asks about an unknown dimension": (
        {"questions": {"icing": {"add": [question("rye")]}}},
        ("changes", 0, "questions", "icing"),
        "there is no dimension “icing”",
    ),
    "it drops an unknown question": (
        {"questions": {"baking": {"drop": ["rye"]}}},
        ("changes", 0, "questions", "baking", "drop", 0),
        "there is no question “rye”",
    ),
    "it leaves a dimension without questions": (
        {"questions": {"baking": {"drop": ["baking-1", "baking-2"]}}},
        ("changes", 0, "questions", "baking", "drop"),
        "“baking” keeps no question",
    ),
    "its bar names an unknown dimension": (
        {"bars": [rule("icing-bar", 2, dimensions=["icing"])]},
        ("changes", 0, "bars", 0, "dimensions", 0),
        "there is no dimension “icing”",
    ),
    "its bar is above the scale": (
        {"bars": [rule("bar", 3)]},
        ("changes", 0, "bars", 0, "level"),
        "the scale ends at 2",
    ),
    "it adds a question that is there": (
        {"questions": {"baking": {"add": [question("baking-1")]}}},
        ("changes",),
        "id “baking-1” stands 2 times",
    ),
}


@pytest.mark.parametrize("mistake", VARIANT_FAULTS)
def test_an_author_is_told_where_a_variant_is_wrong(baker: Rubric, mistake: str) -> None:
    parts, path, message = VARIANT_FAULTS[mistake]
    faults = variant_faults(village(**parts), baker)
    assert [(fault.path, fault.message) for fault in faults] == [(path, message)]
