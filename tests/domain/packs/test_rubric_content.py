"""The shipped rubric and its variants: what an interviewer, a committee and a candidate may rely on."""

import json
import re
from collections import Counter
from collections.abc import Iterator
from pathlib import Path

import pytest
import yaml

from app.domain.packs.checks import rubric_faults, variant_faults
from app.domain.packs.rubric import BarRule, FlagRule, FloorRule, MeanRule, Question, Rubric, Variant, overlay

RUBRICS = Path(__file__).parents[3] / "rubrics"
BASE = RUBRICS / "senior-ml-scientist.yaml"
VARIANTS = sorted((RUBRICS / "variants").glob("*.yaml"))
CONTEXTS = {
    "b2b-saas", "developer-tooling", "enterprise", "genai", "regulated",
    "scale-up", "search-recommendations", "security-fraud", "startup",
}  # fmt: skip
CARD = 260
"""Characters of an anchor that still fit its card when four stand side by side."""


def as_json(path: Path) -> str:
    return json.dumps(yaml.safe_load(path.read_text(encoding="utf-8")))


@pytest.fixture(scope="module")
def rubric() -> Rubric:
    return Rubric.model_validate_json(as_json(BASE))


@pytest.fixture(params=VARIANTS, ids=lambda path: path.stem)
def variant(request: pytest.FixtureRequest) -> Variant:
    return Variant.model_validate_json(as_json(request.param))


def texts_scored_against(rubric: Rubric) -> Iterator[str]:
    for dimension in rubric.dimensions:
        yield from (anchor.text for anchor in dimension.anchors)
        for question in dimension.questions:
            yield from question.good
    yield from (signal.text for signal in rubric.signals)


def assert_fit_to_ask(questions: tuple[Question, ...]) -> None:
    for question in questions:
        assert 2 <= len(question.probes) <= 4, question.id
        assert 3 <= len(question.good) <= 5, question.id
        assert all(probe.endswith((".", "?")) for probe in question.probes), question.id
        assert len(question.text) <= 300, f"{question.id} is too long to be read aloud once"


@pytest.mark.parametrize("path", [BASE, *VARIANTS], ids=lambda path: path.stem)
def test_an_author_reads_plain_yaml_that_fits_the_screen(path: Path) -> None:
    text = path.read_text(encoding="utf-8")
    assert max(map(len, text.splitlines())) <= 110
    for token in yaml.scan(text, Loader=yaml.SafeLoader):
        assert not isinstance(
            token,
            yaml.AnchorToken
            | yaml.AliasToken
            | yaml.TagToken
            | yaml.FlowMappingStartToken
            | yaml.FlowSequenceStartToken,
        )


def test_the_rubric_has_no_mistake_that_lint_would_find(rubric: Rubric) -> None:
    assert rubric_faults(rubric) == []


def test_an_interviewer_rates_eight_dimensions_and_files_notes_by_two_letters(rubric: Rubric) -> None:
    assert {dimension.id: dimension.code for dimension in rubric.dimensions} == {
        "problem-framing": "pf",
        "modeling-depth": "md",
        "evaluation-rigor": "ev",
        "production-readiness": "pr",
        "swe-skills": "sw",
        "collaboration": "co",
        "responsible-ai": "ra",
        "leadership": "le",
    }
    assert all(dimension.asks.endswith("?") and len(dimension.asks) <= 60 for dimension in rubric.dimensions)


def test_the_scale_has_four_named_levels_and_no_middle(rubric: Rubric) -> None:
    names = [(level.level, level.name) for level in rubric.scale]
    assert names == [(1, "Well below"), (2, "Below"), (3, "Meets the senior bar"), (4, "Exceeds")]


def test_an_interviewer_reads_four_anchors_side_by_side(rubric: Rubric) -> None:
    for dimension in rubric.dimensions:
        assert [anchor.level for anchor in dimension.anchors] == [1, 2, 3, 4]
        for anchor in dimension.anchors:
            where = f"{dimension.id} at {anchor.level}"
            assert len(anchor.text) <= CARD, where
            assert 25 <= len(anchor.text.split()) <= 45, where


def test_exceeding_includes_meeting(rubric: Rubric) -> None:
    for dimension in rubric.dimensions:
        assert dimension.anchor(4).startswith("Does what level 3 does. "), dimension.id


def test_an_anchor_tells_what_was_done_instead_of_praising(rubric: Rubric) -> None:
    praise = re.compile(
        r"\b(strong|weak|good|bad|great|excellent|poor|solid|deep|outstanding|impressive|adequate)\b", re.I
    )
    for dimension in rubric.dimensions:
        for anchor in dimension.anchors:
            assert not praise.search(anchor.text), anchor.text


def test_nobody_is_scored_on_personality_or_background(rubric: Rubric, variant: Variant) -> None:
    person = re.compile(
        r"\b(cultur\w+|good fit|personalit\w+|attitude|charisma\w*|confident|passion\w*|energ\w+|"
        r"likeab\w+|smart|bright|young\w*|age|years|accent|native|fluent|gut|degree|university|pedigree)\b",
        re.I,
    )
    for text in texts_scored_against(overlay(rubric, variant)):
        assert not person.search(text), text


def test_every_dimension_has_two_to_four_questions_to_ask(rubric: Rubric) -> None:
    for dimension in rubric.dimensions:
        assert 2 <= len(dimension.questions) <= 4, dimension.id
        assert_fit_to_ask(dimension.questions)


def test_an_interviewer_may_tick_six_strong_five_weak_and_five_red_flag_signals(rubric: Rubric) -> None:
    assert Counter(signal.kind for signal in rubric.signals) == {"strong": 6, "weak": 5, "red-flag": 5}
    assert all(1 <= len(signal.dimensions) <= 3 for signal in rubric.signals)
    assert all(rubric.signals_of(dimension.id) for dimension in rubric.dimensions)


def test_seven_areas_of_the_job_are_covered_and_lead_to_all_dimensions(rubric: Rubric) -> None:
    assert len(rubric.areas) == 7
    covered = {dimension for area in rubric.areas for dimension in area.dimensions}
    assert covered == {dimension.id for dimension in rubric.dimensions}
    [influence] = [area for area in rubric.areas if "leadership" in area.dimensions]
    assert influence.id == "communication-and-influence"


def test_dimensions_weigh_the_same_and_the_reason_is_on_record(rubric: Rubric) -> None:
    assert {dimension.weight for dimension in rubric.dimensions} == {1}
    assert "Office of Personnel Management" in rubric.weights.rationale


def test_the_committee_reads_what_the_policy_asks_in_short_lines(rubric: Rubric) -> None:
    rules = rubric.policy.rules
    assert [rule.level for rule in rules if isinstance(rule, FloorRule) and not rule.dimensions] == [2]
    bars = {rule.dimensions: rule.level for rule in rules if isinstance(rule, BarRule)}
    assert bars == {("evaluation-rigor",): 3, ("responsible-ai",): 3}
    assert [type(rule) for rule in rules].count(FlagRule) == 1
    assert all(len(rule.text) <= 60 for rule in rules)


def test_someone_at_the_senior_bar_throughout_clears_the_weighted_mean_with_room_for_error(
    rubric: Rubric,
) -> None:
    [mean] = [rule for rule in rubric.policy.rules if isinstance(rule, MeanRule)]
    assert mean.level == (6 * 3 + 2 * 2) / 8, "two dimensions one level short"


def test_an_interviewer_picks_a_reason_for_ne_from_a_short_list(rubric: Rubric) -> None:
    assert 4 <= len(rubric.not_evidenced) <= 5


def test_an_interviewer_can_answer_what_the_job_is_about(rubric: Rubric) -> None:
    role = rubric.role
    assert len(role.responsibilities) == 6
    assert sum(len(section.points) for section in role.responsibilities) == 24
    assert len(role.kpis) == 14
    assert len({kpi.name for kpi in role.kpis}) == 14
    assert [len(section.points) for section in role.skills] == [7, 5, 5, 4, 9]
    assert [section.title for section in role.decision_rights][:3] == [
        "Decides alone",
        "Decides with the team",
        "Needs a manager, director or executive",
    ]
    titles = " ".join(section.title for section in role.expectations)
    assert all(
        when in titles for when in ("30 days", "60 days", "90 days", "six months", "twelve months", "Staff")
    )


def test_there_is_a_variant_for_each_of_nine_contexts(rubric: Rubric) -> None:
    shipped = [Variant.model_validate_json(as_json(path)) for path in VARIANTS]
    assert {each.id for each in shipped} == CONTEXTS
    assert [each.id for each in shipped] == [path.stem for path in VARIANTS]
    assert {each.of for each in shipped} == {rubric.id}


def test_a_variant_changes_little_and_says_why(rubric: Rubric, variant: Variant) -> None:
    assert variant_faults(variant, rubric) == []
    assert 2 <= len(variant.changes) <= 4
    assert len(variant.when.split()) >= 15
    assert all(len(change.reason.split()) >= 15 for change in variant.changes)
    reweighted = [dimension for change in variant.changes for dimension in change.weights]
    assert len(reweighted) <= 2, "a weight is changed only where there is a reason"


def test_a_variant_leaves_two_to_four_questions_for_each_dimension(rubric: Rubric, variant: Variant) -> None:
    merged = overlay(rubric, variant)
    for dimension in merged.dimensions:
        assert 2 <= len(dimension.questions) <= 4, dimension.id
        assert_fit_to_ask(dimension.questions)


def test_a_variant_never_removes_a_bar(rubric: Rubric, variant: Variant) -> None:
    merged = overlay(rubric, variant)
    assert merged.policy.rules[: len(rubric.policy.rules)] == rubric.policy.rules
    assert merged.variant is not None
    assert merged.variant.reasons == tuple(change.reason for change in variant.changes)


def test_no_question_is_mistaken_for_another_in_any_context(rubric: Rubric) -> None:
    ids = [question.id for dimension in rubric.dimensions for question in dimension.questions]
    for path in VARIANTS:
        for change in Variant.model_validate_json(as_json(path)).changes:
            ids += [question.id for edit in change.questions.values() for question in edit.add]
    assert [name for name, count in Counter(ids).items() if count > 1] == []


def test_in_a_regulated_context_no_seat_may_rate_responsible_ai_below_the_bar(rubric: Rubric) -> None:
    regulated = Variant.model_validate_json(as_json(RUBRICS / "variants" / "regulated.yaml"))
    rules = overlay(rubric, regulated).policy.rules
    floors = {rule.dimensions: rule.level for rule in rules if isinstance(rule, FloorRule)}
    assert floors == {(): 2, ("responsible-ai",): 3}
