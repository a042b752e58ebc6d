"""Exercises read as values; every mistake in a pack or its files is told with its place and a cure."""

import hashlib
import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import jsonschema
import pytest
import yaml
from sqlalchemy import update

from app.domain.diagnostics import Problem
from app.domain.errors import EvenhandError, InvalidInput, NotFound
from app.domain.packs.exercise import Exercise
from app.services.packs import schema as schemas
from app.store.database import schema
from app.store.database.workspace import Workspace
from app.store.journal import documents
from app.store.packs.exercises import list_exercises, load_exercise, read_exercise
from app.store.packs.rubrics import lint
from app.store.upkeep import check
from tests.sample_exercise import SVG, bakery, exercise

ROOT = Path(__file__).resolve().parents[3]
SHIPPED = ROOT / "exercises"
RYE = "variants/rye/brief.md"

Spoil = Callable[[dict[str, Any]], object]


def test_a_variant_is_frozen_with_texts_pictures_and_digests(tmp_path: Path) -> None:
    pack = bakery(tmp_path)
    frozen = load_exercise(tmp_path / "exercises", "bake")
    assert (frozen.exercise.id, frozen.variant, frozen.chosen.title) == ("bake", "rye", "Rye bread")
    assert frozen.brief.startswith("# Bake\n\nShape three loaves.\n\n# Rye\n")
    assert frozen.guide.endswith("# Rye, for you\n\nRye dough never springs back.\n")
    assert "![Loaves a day](variants/rye/data/loaves.svg)" in frozen.brief
    assert frozen.pictures == {"variants/rye/data/loaves.svg": SVG}
    csv = pack / "variants/rye/data/loaves.csv"
    assert frozen.files == {"variants/rye/data/loaves.csv": hashlib.sha256(csv.read_bytes()).hexdigest()}
    assert frozen.chosen.packed("variants/rye/data/loaves.csv") == "data/loaves.csv"
    assert load_exercise(tmp_path / "exercises", "bake", "rye") == frozen


def test_a_picture_may_stand_twice_in_a_line_and_beside_a_link(tmp_path: Path) -> None:
    line = "[See](data/loaves.svg) ![a](data/loaves.svg) ![b](data/loaves.svg 'Title')"
    (bakery(tmp_path) / RYE).write_text(f"# Rye\n\n{line}\n", encoding="utf-8")
    brief = load_exercise(tmp_path / "exercises", "bake").brief
    name = "variants/rye/data/loaves.svg"
    assert f"[See](data/loaves.svg) ![a]({name}) ![b]({name} 'Title')" in brief


def test_what_is_not_there_is_said_with_what_is(tmp_path: Path) -> None:
    bakery(tmp_path)
    with pytest.raises(NotFound, match=r"no exercise “cook” .* There are: bake"):
        load_exercise(tmp_path / "exercises", "cook")
    with pytest.raises(NotFound, match=r"no variant “wheat”\. There are: rye"):
        load_exercise(tmp_path / "exercises", "bake", "wheat")
    with pytest.raises(NotFound, match="no exercise at all"):
        load_exercise(tmp_path / "nowhere", "bake")


def test_a_broken_pack_does_not_hide_the_others(tmp_path: Path) -> None:
    bakery(tmp_path)
    broken = bakery(tmp_path, exercise() | {"id": "broken", "titel": "x"}, name="broken")
    listing = list_exercises(tmp_path / "exercises")
    assert [(each.id, each.variants, each.minutes) for each in listing.exercises] == [
        ("bake", (("rye", "Rye bread"),), 40)
    ]
    assert {problem.file for problem in listing.problems} == {str(broken / "exercise.yaml")}
    with pytest.raises(InvalidInput, match="no key “titel”"):
        load_exercise(tmp_path / "exercises", "broken")
    with pytest.raises(InvalidInput):
        read_exercise(broken / "exercise.yaml")


def test_a_folder_is_linted_by_its_pack_files_alone(tmp_path: Path) -> None:
    pack = bakery(tmp_path)
    (pack / "templates").mkdir()
    (pack / "templates" / "exercise.yaml").write_text("{{ not YAML", encoding="utf-8")
    (pack / "variants" / "rye" / "variant.yaml").write_text("- 1", encoding="utf-8")
    (pack / "unlisted.csv").write_text("The oven was never heated before the bread went in", encoding="utf-8")
    assert lint([tmp_path]) == []
    assert lint([pack]) == []
    assert lint([pack / "exercise.yaml"]) == []


def change(*path: str | int, to: object) -> Spoil:
    def spoil(data: Any) -> None:
        for step in path[:-1]:
            data = data[step]
        if to is None:
            del data[path[-1]]
        else:
            data[path[-1]] = to

    return spoil


# A mistake in exercise.yaml: what is spoilt, the path that is told, words of message and cure, of the line.
MISTAKES: dict[str, tuple[Spoil, str, str, str]] = {
    "unknown key": (change("titel", to="x"), "titel", "Did you mean “title”?", "titel: x"),
    "no brief": (change("variants", 0, "brief", to=None), "variants[0].brief", "is missing", "- id: rye"),
    "no guide": (change("variants", 0, "guide", to=None), "variants[0].guide", "is missing", "- id: rye"),
    "missing brief": (
        change("brief", to="brif.md"),
        "brief",
        "no file “brif.md” in the pack",
        "brief: brif.md",
    ),
    "missing guide": (
        change("variants", 0, "guide", to="x/guide.md"),
        "variants[0].guide",
        "no file “x/guide.md”",
        "guide: x/guide.md",
    ),
    "missing data": (
        change("variants", 0, "data", 0, to="loaves.csv"),
        "variants[0].data[0]",
        "no file “loaves.csv” in the pack. Add the file, or correct the path.",
        "- loaves.csv",
    ),
    "a folder": (
        change("variants", 0, "data", 0, to="data.d/x.csv"),
        "variants[0].data[0]",
        "“data.d/x.csv” is not the path of a file in the pack",
        "- data.d/x.csv",
    ),
    "climbing out": (
        change("variants", 0, "data", 0, to="../../rubrics/baker.yaml"),
        "variants[0].data[0]",
        "is not the path of a file in the pack. Write it from the pack’s folder",
        "- ../../rubrics/baker.yaml",
    ),
    "absolute": (
        change("brief", to="/etc/passwd"),
        "brief",
        "is not the path of a file",
        "brief: /etc/passwd",
    ),
    "a name Windows forbids": (
        change("variants", 0, "data", 0, to="data/aux.csv"),
        "variants[0].data[0]",
        "Windows allows no file called “data/aux.csv”",
        "- data/aux.csv",
    ),
    "two files, one name": (
        change("variants", 0, "data", to=["variants/rye/data/loaves.csv", "data/loaves.csv"]),
        "variants[0].data[1]",
        "a second file would be “data/loaves.csv” in the packet",
        "- data/loaves.csv",
    ),
    "in place of the brief": (
        change("variants", 0, "data", 0, to="variants/rye/brief.pdf"),
        "variants[0].data[0]",
        "a second file would be “brief.pdf”",
        "- variants/rye/brief.pdf",
    ),
    "unknown finding": (
        change("variants", 0, "findings", 0, "finding", to="hot-oven"),
        "variants[0].findings[0].finding",
        "there is no finding “hot-oven”. Use one of: cold-oven.",
        "- finding: hot-oven",
    ),
    "unknown section": (
        change("findings", 0, "section", to="fridge"),
        "findings[0].section",
        "there is no section “fridge”. Use one of: shape, oven.",
        "section: fridge",
    ),
    "unknown dimension": (
        change("findings", 0, "dimensions", 0, to="frying"),
        "findings[0].dimensions[0]",
        "the rubric has no dimension “frying”. Use one of: kneading, baking.",
        "- frying",
    ),
    "unknown rubric": (change("rubric", to="cook"), "rubric", "there is no rubric “cook”", "rubric: cook"),
    "too long": (
        change("sections", 1, "minutes", to=90),
        "sections",
        "the sections add up to 100 minutes, the live form takes 30 to 60",
        "sections:",
    ),
    "wrong minutes": (
        change("sections", 1, "minutes", to="30"),
        "sections[1].minutes",
        "must be a whole number",
        "minutes: '30'",
    ),
    "focus without guidance": (
        change("focus", to=["baking", "kneading"]),
        "focus[1]",
        "has no scoring guidance",
        "- kneading",
    ),
    "level without guidance": (
        change("guidance", 0, "levels", to=[{"level": 1, "text": "Burns"}]),
        "guidance[0].levels",
        "the levels are [1]",
        "levels:",
    ),
    "too many hints": (
        change("findings", 0, "hints", to=["Why?"] * 6),
        "findings[0].hints",
        "more than 5 entries",
        "hints:",
    ),
    "huge seed": (change("variants", 0, "seed", to=2**53), "variants[0].seed", "less than", "seed: 9007"),
}


@pytest.mark.parametrize("name", MISTAKES)
def test_a_mistake_in_the_pack_file_is_told_with_line_and_cure(tmp_path: Path, name: str) -> None:
    spoil, path, words, line = MISTAKES[name]
    data = exercise()
    spoil(data)
    file = bakery(tmp_path, data) / "exercise.yaml"
    told = next(problem for problem in lint([file]) if problem.path == path)
    assert words in str(told)
    assert line in file.read_text(encoding="utf-8").splitlines()[told.line - 1]
    assert told.file == str(file)
    assert told.cure


def spoilt_file(folder: Path, file: str, content: bytes) -> list[Problem]:
    pack = bakery(folder)
    (pack / file).write_bytes(content)
    problems = lint([pack])
    assert all(problem.cure and problem.line >= 1 for problem in problems)
    return problems


def picture(name: str) -> bytes:
    return f"# Rye\n\nText.\n\n![Loaves]({name})\n".encode()


LEAK = "The oven was\nnever heated — before the *bread* went in."

# A mistake in another file: the file, its content, the line, words of the message.
SPOILT: dict[str, tuple[str, bytes, int, str]] = {
    "not UTF-8": (RYE, b"# Rye\n\ncaf\xe9\n", 3, "not UTF-8"),
    "too large": ("guide.md", b"a" * 50_001, 1, "more than 50 kB"),
    "a control character": ("brief.md", b"# Bake\n\x07\n", 2, "U+0007"),
    "empty": ("brief.md", b"\n", 1, "the file is empty"),
    "no such picture": (RYE, picture("data/none.svg"), 5, "no file “variants/rye/data/none.svg” in the pack"),
    "a picture with a name that no disk can hold": (
        RYE,
        picture(f"data/{'loaves' * 200}.svg"),
        5,
        "no file “variants/rye/data/loaves",
    ),
    "a bitmap": (RYE, picture("data/loaves.png"), 5, "ends in .svg"),
    "from the net": (RYE, picture("https://example.org/a.svg"), 5, "not a relative path"),
    "out of the pack": (RYE, picture("../../../../x.svg"), 5, "not a relative path"),
    "absolute": (RYE, picture("/data/loaves.svg"), 5, "not a relative path"),
    "by reference": (RYE, b"![Loaves][1]\n\n[1]: data/loaves.svg\n", 1, "does not stand behind it"),
    "leak in the brief": (
        "brief.md",
        f"# Bake\n\nSo: {LEAK}\n".encode(),
        3,
        "stands in the interviewer’s part",
    ),
    "leak of the guide": (
        RYE,
        b"# Rye\n\n> watch how the oven\n> door is OPENED and closed!\n",
        3,
        "“Watch how the oven door is opened and closed.",
    ),
    "leak of a hint in the data": (
        "variants/rye/data/loaves.csv",
        b'day,note\n1,"What would you look at before you put a loaf in?"\n',
        2,
        "“What would you look at before",
    ),
}


@pytest.mark.parametrize("name", SPOILT)
def test_a_mistake_in_another_file_is_told_there(tmp_path: Path, name: str) -> None:
    file, content, line, words = SPOILT[name]
    (told,) = spoilt_file(tmp_path, file, content)
    assert told.file.endswith(f"bake/{file}")
    assert told.line == line
    assert words in told.message


PICTURES = {
    "not XML": ("<svg", "not XML"),
    "not SVG": ("<html/>", "not an SVG picture"),
    "entities": ('<!DOCTYPE svg [<!ENTITY a "b">]>' + SVG, "document type"),
    "a shape that is not drawn": (SVG.replace("</svg>", '<path d="M0 0"/></svg>'), "<path>; only rect, line"),
    "a style that is not drawn": (
        SVG.replace('stroke-width="2"', 'opacity="0.5"'),
        "opacity, which is not drawn",
    ),
    "a named colour": (SVG.replace("#2B55CC", "blue"), "“blue” is not written as #RRGGBB"),
    "a unit": (SVG.replace('x="50"', 'x="5cm"'), "no list of numbers"),
    "not a number": (SVG.replace('x="50"', 'x="nan"'), "out of range"),
    "another view box": (SVG.replace("0 0 100 50", "5 5 100 50"), "viewBox"),
    "words in words": (SVG.replace("Monday", "<tspan>x</tspan>"), "other elements"),
}


@pytest.mark.parametrize("name", PICTURES)
def test_a_picture_that_cannot_be_shown_everywhere_is_refused(tmp_path: Path, name: str) -> None:
    svg, words = PICTURES[name]
    told = spoilt_file(tmp_path, "variants/rye/data/loaves.svg", svg.encode())[0]
    assert told.file.endswith(RYE)
    assert told.line == 3
    assert words in told.message


def test_a_leak_in_a_notebook_is_found_through_its_escapes(tmp_path: Path) -> None:
    source = ["# the “oven” was\n", "# never heated before the\t", "bread went in\n"]
    notebook = {"cells": [{"source": ["import x\n"]}, {"source": source}]}
    data = exercise()
    data["variants"][0]["data"] = ["variants/rye/data/a.ipynb"]
    pack = bakery(tmp_path, data)
    (pack / "variants/rye/data/a.ipynb").write_text(json.dumps(notebook, indent=1), encoding="utf-8")
    (told,) = lint([pack])
    assert told.file.endswith("a.ipynb")
    assert (
        "oven" in (pack / "variants/rye/data/a.ipynb").read_text(encoding="utf-8").splitlines()[told.line - 1]
    )


def test_data_that_is_no_text_is_given_as_it_is(tmp_path: Path) -> None:
    pack = bakery(tmp_path)
    (pack / "variants/rye/data/loaves.csv").write_bytes(b"\xff\x00" * 2_000_000)
    assert lint([pack]) == []


def test_a_link_out_of_the_pack_is_refused(tmp_path: Path) -> None:
    pack = bakery(tmp_path)
    file = pack / "variants/rye/data/loaves.csv"
    file.unlink()
    file.symlink_to(tmp_path / "rubrics" / "baker.yaml")
    (told,) = lint([pack])
    assert told.path == "variants[0].data[0]"
    assert "leads out of the pack" in told.message


def test_a_rubric_with_mistakes_is_named(tmp_path: Path) -> None:
    pack = bakery(tmp_path)
    rubric = tmp_path / "rubrics" / "baker.yaml"
    rubric.write_text(rubric.read_text("utf-8") + "x: 1\n", encoding="utf-8")
    (told,) = lint([pack])
    assert "has mistakes itself" in told.message


def test_shipped_exercises_have_no_mistakes() -> None:
    assert [str(problem) for problem in lint([SHIPPED])] == []
    assert len(list_exercises(SHIPPED).exercises) == len(list(SHIPPED.glob("*/exercise.yaml")))


@pytest.mark.parametrize("file", sorted(SHIPPED.glob("*/exercise.yaml")), ids=lambda file: file.parent.name)
def test_shipped_exercises_fit_the_schema(file: Path) -> None:
    wanted = schemas.schema("exercise")
    jsonschema.Draft202012Validator.check_schema(wanted)
    validator = jsonschema.Draft202012Validator(wanted)
    data = yaml.safe_load(file.read_text(encoding="utf-8"))
    assert [error.message for error in validator.iter_errors(data)] == []
    assert not validator.is_valid(data | {"titel": "x"})
    assert not validator.is_valid(data | {"brief": "../brief.md"})


def test_a_frozen_exercise_is_kept_and_given_back(tmp_path: Path, workspace: Workspace) -> None:
    bakery(tmp_path)
    frozen = load_exercise(tmp_path / "exercises", "bake")
    with workspace.write() as connection:
        digest = documents.put(connection, frozen)
        assert documents.put(connection, frozen) == digest
        assert documents.exercise(connection, digest) == frozen
        with pytest.raises(NotFound, match="no exercise with the digest"):
            documents.exercise(connection, "0" * 64)
    assert check.check(workspace).ok
    with workspace.write() as connection:
        connection.execute(update(schema.documents).values(body="{}"))
    with (
        workspace.read() as connection,
        pytest.raises(EvenhandError, match=r"frozen exercise .* was damaged"),
    ):
        documents.exercise(connection, digest)
    assert f"The frozen exercise {digest[:12]}… was changed" in " ".join(
        map(str, check.check(workspace).findings)
    )


def test_an_exercise_is_read_by_its_file(tmp_path: Path) -> None:
    assert isinstance(read_exercise(bakery(tmp_path) / "exercise.yaml"), Exercise)
