"""Packs read as values; every mistake an author can make is told with line, path and cure."""

from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from app.domain.diagnostics import Problem
from app.domain.errors import InvalidInput, NotFound
from app.domain.packs.rubric import Rubric, Variant
from app.store.packs.model_check import _PATTERNS
from app.store.packs.reader import PackReader
from app.store.packs.rubrics import lint, list_rubrics, load_rubric
from tests import sample_packs
from tests.sample_packs import dump, shelf

SHIPPED = Path(__file__).resolve().parents[3] / "rubrics"
Spoil = Callable[[dict[str, Any]], object]


def lint_rubric(folder: Path, spoil: Spoil) -> tuple[list[Problem], list[str]]:
    """Return the problems of a rubric with one mistake, and the lines of its file."""
    data = sample_packs.rubric()
    spoil(data)
    file = folder / "spoilt.yaml"
    file.write_text(dump(data), encoding="utf-8")
    return lint([file]), dump(data).splitlines()


def change(data: dict[str, Any], *path: str | int, to: object) -> None:
    for step in path[:-1]:
        data = data[step]  # type: ignore[index]
    data[path[-1]] = to  # type: ignore[index]


def remove(data: dict[str, Any], *path: str | int) -> None:
    for step in path[:-1]:
        data = data[step]  # type: ignore[index]
    del data[path[-1]]  # type: ignore[arg-type]


def word_rule(*words: str, but: list[str] | None = None) -> dict[str, Any]:
    return {
        "id": "age",
        "kind": "characteristic",
        "title": "Age",
        "why": "It says nothing.",
        "instead": "Leave it out.",
        "words": list(words),
        "exceptions": but or [],
    }


# A mistake, the path that is told, words of the message, words of the cure, and words of the line.
MISTAKES: dict[str, tuple[Spoil, str, str, str, str]] = {
    "advice: a rule stands twice": (
        lambda r: change(r, "advice", to={"rules": [word_rule("young"), word_rule("old")]}),
        "advice.rules[1].id",
        "id “age” stands 2 times",
        "own id",
        "- id: age",
    ),
    "advice: a rule without words": (
        lambda r: change(r, "advice", to={"rules": [word_rule()]}),
        "advice.rules[0].words",
        "needs at least 1",
        "Add entries",
        "words: []",
    ),
    "advice: a word of signs": (
        lambda r: change(r, "advice", to={"rules": [word_rule("--")]}),
        "advice.rules[0].words[0]",
        "“--” holds no word",
        "Write a word",
        "- --",
    ),
    "advice: a word twice": (
        lambda r: change(r, "advice", to={"rules": [word_rule("young", "Young")]}),
        "advice.rules[0].words[1]",
        "“Young” stands twice",
        "Remove one",
        "- Young",
    ),
    "advice: a star inside a word": (
        lambda r: change(r, "advice", to={"rules": [word_rule("yo*ng")]}),
        "advice.rules[0].words[0]",
        "not at the end of a word",
        "smart*",
        "- yo*ng",
    ),
    "advice: a star behind too little": (
        lambda r: change(r, "advice", to={"rules": [word_rule("so yo*")]}),
        "advice.rules[0].words[0]",
        "stands for too much",
        "at least 3 letters",
        "- so yo*",
    ),
    "advice: a choice of one": (
        lambda r: change(r, "advice", to={"rules": [word_rule("his / her age")]}),
        "advice.rules[0].words[0]",
        "nothing on one side",
        "without spaces",
        "- his / her age",
    ),
    "advice: a gap at the end": (
        lambda r: change(r, "advice", to={"rules": [word_rule("she is …")]}),
        "advice.rules[0].words[0]",
        "does not stand between two words",
        "before and after",
        "- she is …",
    ),
    "advice: a word that its exception always cancels": (
        lambda r: change(r, "advice", to={"rules": [word_rule("ok", "his/her … age", but=["her"])]}),
        "advice.rules[0].words[1]",
        "the exception “her” always cancels “his/her … age” where it means “her … age”",
        "make the exception longer",
        "- his/her … age",
    ),
    "unknown key": (
        lambda r: change(r, "dimensions", 1, "weigth", to=2),
        "dimensions[1].weigth",
        "there is no key “weigth” here",
        "Did you mean “weight”?",
        "weigth: 2",
    ),
    "unknown key at the top": (
        lambda r: change(r, "x", to=1),
        "x",
        "no key “x”",
        "format, id, version",
        "x: 1",
    ),
    "missing key": (
        lambda r: remove(r, "role", "purpose"),
        "role.purpose",
        "missing",
        "“purpose:” with text",
        "role:",
    ),
    "missing list": (
        lambda r: remove(r, "signals"),
        "signals",
        "missing",
        "“signals:” with a list",
        "format:",
    ),
    "weight zero": (
        lambda r: change(r, "dimensions", 0, "weight", to=0),
        "dimensions[0].weight",
        "must be greater than 0, but is 0",
        "greater than 0",
        "weight: 0",
    ),
    "weight negative": (
        lambda r: change(r, "dimensions", 0, "weight", to=-1.5),
        "dimensions[0].weight",
        "but is -1.5",
        "greater than 0",
        "weight: -1.5",
    ),
    "weight too large": (
        lambda r: change(r, "dimensions", 0, "weight", to=1000),
        "dimensions[0].weight",
        "must be at most 100",
        "at most 100",
        "weight: 1000",
    ),
    "weight in words": (
        lambda r: change(r, "dimensions", 0, "weight", to="heavy"),
        "dimensions[0].weight",
        "must be a number, but is text",
        "without quotes",
        "weight: heavy",
    ),
    "level with a fraction": (
        lambda r: change(r, "scale", 1, "level", to=1.5),
        "scale[1].level",
        "whole number",
        "whole number",
        "level: 1.5",
    ),
    "number for text": (
        lambda r: change(r, "version", to=1.0),
        "version",
        "but is a number",
        "quotes",
        "version: 1.0",
    ),
    "truth for text": (
        lambda r: change(r, "title", to=True),
        "title",
        "but is true or false",
        "quotes",
        "title: true",
    ),
    "nothing for text": (
        lambda r: change(r, "title", to=None),
        "title",
        "but is empty",
        "after the colon",
        "title: null",
    ),
    "keys for text": (
        lambda r: change(r, "dimensions", 0, "questions", 0, "probes", 0, to={"Ask": "why"}),
        "dimensions[0].questions[0].probes[0]",
        "but is keys and values",
        "holds a colon in quotes",
        "Ask: why",
    ),
    "list for text": (lambda r: change(r, "title", to=["a"]), "title", "but is a list", "one text", "title:"),
    "text for a list": (
        lambda r: change(r, "areas", 0, "asks", to="Can it?"),
        "areas[0].asks",
        "must be a list, but is text",
        "own line",
        "asks: Can it?",
    ),
    "text for keys": (
        lambda r: change(r, "role", to="Baker"),
        "role",
        "keys and values",
        "reports_to",
        "role: Baker",
    ),
    "list for keys": (
        lambda r: change(r, "weights", to=[]),
        "weights",
        "but is a list",
        "rationale",
        "weights: []",
    ),
    "empty list": (
        lambda r: change(r, "not_evidenced", to=[]),
        "not_evidenced",
        "at least 1",
        "Add",
        "not_evidenced",
    ),
    "short scale": (
        lambda r: remove(r, "scale", 1),
        "scale",
        "needs at least 2, but has 1",
        "Add entries",
        "scale:",
    ),
    "long list": (
        lambda r: change(r, "not_evidenced", to=["a"] * 201),
        "not_evidenced",
        "more than 200",
        "Shorten",
        "",
    ),
    "empty line": (lambda r: change(r, "title", to=""), "title", "is empty", "Write", "title: ''"),
    "long line": (
        lambda r: change(r, "title", to="x" * 301),
        "title",
        "301 characters, more than 300",
        "Shorten",
        "",
    ),
    "two lines": (lambda r: change(r, "title", to="a\nb"), "title", "one line", "on one line", "title: 'a"),
    "bad id": (
        lambda r: change(r, "id", to="Böse Id"),
        "id",
        "“Böse Id” is not an id",
        "“bose-id”",
        "id: Böse Id",
    ),
    "bad code": (
        lambda r: change(r, "dimensions", 0, "code", to="k"),
        "dimensions[0].code",
        "code",
        "two",
        "code: k",
    ),
    "bad version": (
        lambda r: change(r, "version", to="one"),
        "version",
        "not a version",
        'such as "1.0"',
        "version: one",
    ),
    "control character": (lambda r: change(r, "title", to="a\x07"), "title", "U+0007", "Delete", "title:"),
    "loose accent": (lambda r: change(r, "title", to="Cafe\u0301"), "title", "form NFC", "again", "title:"),
    "unknown kind": (
        lambda r: change(r, "signals", 0, "kind", to="redflag"),
        "signals[0].kind",
        "“redflag” is not known here",
        "Did you mean “red-flag”?",
        "kind: redflag",
    ),
    "unknown rule": (
        lambda r: change(r, "policy", "rules", 0, "rule", to="no-ratings-below"),
        "policy.rules[0].rule",
        "“no-ratings-below” is not known here",
        "Did you mean “no-rating-below”?",
        "rule: no-ratings-below",
    ),
    "rule without its name": (
        lambda r: remove(r, "policy", "rules", 0, "rule"),
        "policy.rules[0].rule",
        "the key “rule” is missing",
        "no-rating-below",
        "- id: floor",
    ),
    "mistake inside a rule": (
        lambda r: change(r, "policy", "rules", 0, "levle", to=1),
        "policy.rules[0].levle",
        "no key “levle”",
        "Did you mean “level”?",
        "levle: 1",
    ),
    "unknown format": (
        lambda r: change(r, "format", to="evenhand.rubrik/1"),
        "format",
        "“evenhand.rubrik/1” is no format",
        "Did you mean “evenhand.rubric/1”?",
        "format:",
    ),
    "format in numbers": (
        lambda r: change(r, "format", to=1),
        "format",
        "no format",
        "evenhand.rubric/1",
        "format: 1",
    ),
    "no format": (
        lambda r: remove(r, "format"),
        "format",
        "“format” is missing",
        "evenhand.rubric/1",
        "id: baker",
    ),
    "merged by hand": (
        lambda r: change(r, "variant", to={"id": "x", "title": "X", "reasons": ["y"]}),
        "variant",
        "never merged",
        "variant",
        "variant:",
    ),
    "duplicate id": (
        lambda r: r["signals"].append(r["signals"][0] | {}),
        "signals[1].id",
        "“burnt” stands 2 times",
        "its own id",
        "id: burnt",
    ),
    "duplicate code": (
        lambda r: change(r, "dimensions", 1, "code", to="kn"),
        "dimensions[1].code",
        "“kn” stands 2 times",
        "its own code",
        "code: kn",
    ),
    "missing level": (
        lambda r: remove(r, "dimensions", 1, "anchors", 0),
        "dimensions[1].anchors",
        "no anchor for level 1",
        "Add",
        "anchors:",
    ),
    "level off the scale": (
        lambda r: r["dimensions"][1]["anchors"].append({"level": 3, "text": "Beyond"}),
        "dimensions[1].anchors[2].level",
        "not on the scale",
        "[1, 2]",
        "level: 3",
    ),
    "dangling reference": (
        lambda r: r["signals"][0]["dimensions"].append("bakin"),
        "signals[0].dimensions[1]",
        "there is no dimension “bakin”",
        "baking, kneading",
        "- bakin",
    ),
    "uncovered dimension": (
        lambda r: remove(r, "areas", 0, "dimensions", 0),
        "dimensions[0].id",
        "no area leads to",
        "Name it",
        "id: kneading",
    ),
    "rule above the scale": (
        lambda r: change(r, "policy", "rules", 0, "level", to=5),
        "policy.rules[0].level",
        "the scale ends at 2",
        "from 1 to 2",
        "level: 5",
    ),
}


@pytest.mark.parametrize("name", MISTAKES)
def test_each_mistake_has_line_path_and_cure(tmp_path: Path, name: str) -> None:
    spoil, path, message, cure, words = MISTAKES[name]
    problems, lines = lint_rubric(tmp_path, spoil)
    assert len(problems) == 1, [str(problem) for problem in problems]
    problem = problems[0]
    assert problem.path == path
    assert message in problem.message
    assert cure in problem.cure
    assert words in lines[problem.line - 1]
    assert str(problem).startswith(f"{tmp_path / 'spoilt.yaml'}:{problem.line}:{problem.column}: {path}: ")


def test_all_mistakes_are_told_at_once_in_the_order_of_lines(tmp_path: Path) -> None:
    def spoil(data: dict[str, Any]) -> None:
        change(data, "version", to=1.0)
        change(data, "dimensions", 0, "weight", to=0)
        remove(data, "dimensions", 0, "anchors", 0)
        change(data, "dimensions", 1, "titel", to="x")
        change(data, "signals", 0, "kind", to="bad")
        change(data, "signals", 0, "dimensions", to=["frying"])
        data["signals"].append(data["signals"][0] | {"dimensions": ["baking"]})
        remove(data, "policy", "summary")

    problems, _ = lint_rubric(tmp_path, spoil)
    assert [problem.path for problem in problems] == [
        "version",
        "dimensions[0].weight",
        "dimensions[0].anchors",
        "dimensions[1].titel",
        "signals[0].kind",
        "signals[0].dimensions[0]",
        "signals[1].id",
        "signals[1].kind",
        "policy.summary",
    ]
    assert [problem.line for problem in problems] == sorted(problem.line for problem in problems)


def test_a_reference_does_not_hide_other_mistakes(tmp_path: Path) -> None:
    file = tmp_path / "a.yaml"
    file.write_text(
        dump(sample_packs.rubric()).replace("title: Baker", "title: &x Baker\nid: *x"), encoding="utf-8"
    )
    assert [(p.line, p.path) for p in lint([file])][:2] == [(4, "title"), (5, "id")]


@pytest.mark.parametrize("content", ["just words\n", "- a\n", "5\n"])
def test_a_file_without_keys_is_told(tmp_path: Path, content: str) -> None:
    (tmp_path / "a.yaml").write_text(content, encoding="utf-8")
    (problem,) = lint([tmp_path])
    assert "no keys and values" in problem.message
    assert "evenhand.rubric/1" in problem.cure


VARIANT_MISTAKES: dict[str, tuple[Spoil, str, str]] = {
    "no such rubric": (lambda v: change(v, "of", to="butcher"), "of", "there is no rubric “butcher”"),
    "no such dimension": (
        lambda v: change(v, "changes", 0, "weights", to={"frying": 2}),
        "changes[0].weights.frying",
        "there is no dimension “frying”",
    ),
    "key no id": (
        lambda v: change(v, "changes", 0, "weights", to={"Bak Ing": 2}),
        'changes[0].weights["Bak Ing"]',
        "“Bak Ing” is not an id",
    ),
    "weight": (
        lambda v: change(v, "changes", 0, "weights", "baking", to=0),
        "changes[0].weights.baking",
        "greater than 0",
    ),
    "no such question": (
        lambda v: v["changes"][1]["questions"]["baking"]["drop"].append("baking-9"),
        "changes[1].questions.baking.drop[1]",
        "there is no question “baking-9”",
    ),
    "no question left": (
        lambda v: change(v, "changes", 1, "questions", "baking", to={"drop": ["baking-1", "baking-2"]}),
        "changes[1].questions.baking.drop",
        "keeps no question",
    ),
    "changes nothing": (lambda v: remove(v, "changes", 0, "weights"), "changes[0]", "changes nothing"),
    "no reason": (lambda v: remove(v, "changes", 0, "reason"), "changes[0].reason", "missing"),
    "question twice": (
        lambda v: change(v, "changes", 1, "questions", "baking", "add", 0, "id", to="baking-2"),
        "changes",
        "stands 2 times",
    ),
    "too many questions": (
        lambda v: change(
            v,
            *("changes", 1, "questions", "baking", "add"),
            to=[v["changes"][1]["questions"]["baking"]["add"][0] | {"id": f"q{n}"} for n in range(200)],
        ),
        "changes",
        "the rubric is too long",
    ),
}


@pytest.mark.parametrize("name", VARIANT_MISTAKES)
def test_each_mistake_in_a_variant_is_told(tmp_path: Path, name: str) -> None:
    spoil, path, message = VARIANT_MISTAKES[name]
    data = sample_packs.variant()
    spoil(data)
    file = shelf(tmp_path) / "variants" / "village.yaml"
    file.write_text(dump(data), encoding="utf-8")
    (problem,) = lint([file])
    assert problem.path == path
    assert message in problem.message
    assert problem.line > 1
    assert problem.cure


@pytest.mark.parametrize(("key", "told"), [("ba" + "ki" * 60, "characters, more than"), ("", "is not an id")])
def test_an_id_that_is_a_key_is_told_as_any_other(tmp_path: Path, key: str, told: str) -> None:
    data = sample_packs.variant()
    data["changes"][0]["weights"] = {key: 2}
    file = shelf(tmp_path) / "variants" / "village.yaml"
    file.write_text(sample_packs.dump(data), encoding="utf-8")
    assert [each for each in lint([file]) if told in each.message]


def test_a_variant_of_a_broken_rubric_says_so(tmp_path: Path) -> None:
    rubric = shelf(tmp_path) / "baker.yaml"
    rubric.write_text(dump(sample_packs.rubric() | {"title": None}), encoding="utf-8")
    (problem,) = lint([tmp_path / "variants"])
    assert problem.message == "the rubric “baker” has mistakes itself"
    assert len(lint([tmp_path])) == 2


def test_a_folder_is_searched_to_its_depth(tmp_path: Path) -> None:
    shelf(tmp_path / "deep" / "er")
    (tmp_path / "deep" / "broken.YML").write_text("a", encoding="utf-8")
    (tmp_path / "notes.txt").write_text("a", encoding="utf-8")
    (tmp_path / ".hidden").mkdir()
    (tmp_path / ".hidden" / "broken.yaml").write_text("a", encoding="utf-8")
    (problem,) = lint([tmp_path, tmp_path / "deep"])
    assert problem.file.endswith("broken.YML")


def test_what_is_not_there_is_not_found(tmp_path: Path) -> None:
    with pytest.raises(NotFound, match="no pack in the folder"):
        lint([tmp_path])
    with pytest.raises(NotFound, match="no file"):
        lint([tmp_path / "missing.yaml"])


def test_reading_gives_the_value(tmp_path: Path) -> None:
    shelf(tmp_path)
    rubric = PackReader().sound(tmp_path / "baker.yaml", Rubric)
    assert isinstance(rubric, Rubric)
    assert [dimension.id for dimension in rubric.dimensions] == ["kneading", "baking"]
    assert isinstance(PackReader().sound(tmp_path / "variants" / "village.yaml", Variant), Variant)


def test_reading_a_broken_pack_tells_the_first_mistake_and_how_many_more(tmp_path: Path) -> None:
    file = tmp_path / "a.yaml"
    file.write_text(dump(sample_packs.rubric() | {"title": None, "version": 1.0, "x": 1}), encoding="utf-8")
    with pytest.raises(InvalidInput, match=r"a\.yaml:3:10: version: .* \(2 more mistakes\.\)"):
        PackReader().sound(file, Rubric)


def test_reading_another_kind_of_pack_is_refused(tmp_path: Path) -> None:
    shelf(tmp_path)
    with pytest.raises(
        InvalidInput, match=r"another kind of pack\. Name a file with “format: evenhand\.rubric/1”"
    ):
        PackReader().sound(tmp_path / "variants" / "village.yaml", Rubric)


def test_a_rubric_is_found_by_its_id_and_merged(tmp_path: Path) -> None:
    shelf(tmp_path)
    (tmp_path / "baker.yaml").rename(tmp_path / "any-name.yml")
    (tmp_path / "broken.yaml").write_text("evenhand.rubric/1 baker: [", encoding="utf-8")
    assert load_rubric(tmp_path, "baker").variant is None
    merged = load_rubric(tmp_path, "baker", "village")
    assert merged.variant is not None
    assert merged.variant.reasons == ("Fewer hands.", "Rye sells.")
    assert merged.dimension("baking").weight == 2
    assert [question.id for question in merged.dimension("baking").questions] == ["baking-2", "rye"]


def test_an_absent_rubric_or_variant_is_not_found_and_the_others_are_offered(tmp_path: Path) -> None:
    shelf(tmp_path)
    with pytest.raises(NotFound, match=r"no rubric “\.\./x” in .* There are: baker\."):
        load_rubric(tmp_path, "../x")
    with pytest.raises(NotFound, match=r"no variant “town” in .* There are: village\."):
        load_rubric(tmp_path, "baker", "town")
    with pytest.raises(NotFound, match="no sound rubric at all"):
        load_rubric(tmp_path / "nowhere", "baker")


def test_a_broken_rubric_is_refused_when_asked_for_by_id(tmp_path: Path) -> None:
    (tmp_path / "baker.yaml").write_text(dump(sample_packs.rubric() | {"x": 1}), encoding="utf-8")
    with pytest.raises(InvalidInput, match="no key “x”"):
        load_rubric(tmp_path, "baker")


def test_the_list_shows_sound_packs_beside_broken_ones(tmp_path: Path) -> None:
    shelf(tmp_path)
    (tmp_path / "broken.yaml").write_text("format: evenhand.rubric/1\n", encoding="utf-8")
    library = list_rubrics(tmp_path)
    (rubric,) = library.rubrics
    assert (rubric.id, rubric.title, rubric.version) == ("baker", "Baker", "1.0")
    assert [(variant.id, variant.title, variant.when) for variant in rubric.variants] == [
        ("village", "Village", "One oven.")
    ]
    assert {Path(problem.file).name for problem in library.problems} == {"broken.yaml"}


def patterns(schema: object) -> set[str]:
    if isinstance(schema, list):
        return set().union(*map(patterns, schema))
    if not isinstance(schema, dict):
        return set()
    own = {schema["pattern"]} if isinstance(schema.get("pattern"), str) else set()
    return own.union(*map(patterns, schema.values()))


def test_every_pattern_of_the_models_is_explained_in_words() -> None:
    assert patterns(Rubric.model_json_schema()) | patterns(Variant.model_json_schema()) <= _PATTERNS.keys()


def test_the_shipped_packs_are_sound() -> None:
    assert [str(problem) for problem in lint([SHIPPED])] == []


def test_every_shipped_variant_merges() -> None:
    for rubric in list_rubrics(SHIPPED).rubrics:
        assert rubric.variants
        for variant in rubric.variants:
            merged = load_rubric(SHIPPED, rubric.id, variant.id)
            assert merged.variant is not None
            assert merged.variant.id == variant.id
