"""`evenhand lint` and `evenhand schema`, the frame around every verb, and the entrance."""

import copy
import json
import os
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any

import jsonschema
import pytest
import yaml

import app.__main__ as entrance
from app import cli
from app.domain.errors import Conflict, EvenhandError, InvalidInput, NotFound
from app.store.packs import rubrics
from tests import sample_packs
from tests.sample_packs import dump, shelf

ROOT = Path(__file__).resolve().parents[2]
SHIPPED = ROOT / "rubrics"
Capture = pytest.CaptureFixture[str]


def program(*words: str, **environment: str) -> subprocess.CompletedProcess[str]:
    command = [sys.executable, "-m", "app", *words]
    kept = {name: value for name, value in os.environ.items() if name not in ("DISPLAY", "WAYLAND_DISPLAY")}
    kept.pop("QT_QPA_PLATFORM", None)
    return subprocess.run(
        command, cwd=ROOT, env=kept | environment, capture_output=True, encoding="utf-8", timeout=600
    )


def lint_text(folder: Path, content: str | bytes, capsys: Capture) -> tuple[int, list[dict[str, Any]], str]:
    """Return the exit code of `lint --json` on a file, the problems, and what stands on stderr."""
    file = folder / "a.yaml"
    file.write_bytes(content if isinstance(content, bytes) else content.encode("utf-8"))
    code = cli.run(["lint", "--json", str(file)])
    out, err = capsys.readouterr()
    return code, json.loads(out), err


MISTAKES: dict[str, str | bytes] = {
    "unknown key": dump(sample_packs.rubric() | {"titel": "x"}),
    "missing key": dump({k: v for k, v in sample_packs.rubric().items() if k != "scale"}),
    "wrong type": dump(sample_packs.rubric() | {"dimensions": "kneading"}),
    "duplicate id": dump(sample_packs.rubric()).replace("id: baking\n", "id: kneading\n"),
    "missing level": dump(sample_packs.rubric()).replace("  - level: 2\n    text: 'Yes'\n", "", 1),
    "weight": dump(sample_packs.rubric()).replace("weight: 1", "weight: -1", 1),
    "dangling reference": dump(sample_packs.rubric()).replace("- baking\nsignals", "- frying\nsignals"),
    "not YAML": "format: [evenhand\n  : }",
    "bomb": "a: &a [x, x]\nb: &b [*a, *a]\nc: [*b, *b]\n",
    "50 MB": b"#" * 50_000_000,
    "not UTF-8": b"format: caf\xe9\n",
    "NUL": b"format: \x00\n",
    "python object": "a: !!python/object/apply:os.system [touch /tmp/evenhand-was-here]\n",
    "deep": "[" * 200_000,
    "huge word": "format: " + "x" * 900_000,
    "huge key": "? " + "k" * 900_000 + "\n: v\nformat: evenhand.rubric/1\n",
    "many unknown keys": "format: evenhand.rubric/1\n" + "".join(f"titel{n}: 1\n" for n in range(14_000)),
    "many wrong entries": dump(sample_packs.rubric() | {"areas": [1] * 14_000}),
    "terminal commands": 'format: "\\e[2J\\a"\n',
    "empty": "",
}


@pytest.mark.parametrize("name", MISTAKES)
def test_each_mistake_ends_with_3_and_is_told_in_json(tmp_path: Path, capsys: Capture, name: str) -> None:
    code, problems, err = lint_text(tmp_path, MISTAKES[name], capsys)
    assert code == 3
    assert problems
    for problem in problems:
        assert problem.keys() == {"file", "line", "column", "path", "message", "cure"}
        assert problem["file"] == str(tmp_path / "a.yaml")
        assert problem["line"] >= 1
        assert problem["message"]
        assert problem["cure"]
        assert len(problem["message"] + problem["cure"]) < 1000
        assert "\x1b" not in problem["message"]
    assert "in 1 file." in err
    assert "Traceback" not in err


def test_people_get_one_line_a_mistake(tmp_path: Path, capsys: Capture) -> None:
    file = tmp_path / "a.yaml"
    file.write_text(dump(sample_packs.rubric() | {"titel": "x"}), encoding="utf-8")
    assert cli.run(["lint", str(file)]) == 3
    out, err = capsys.readouterr()
    (line,) = out.splitlines()
    assert line.startswith(f"{file}:")
    assert "titel: there is no key “titel” here. Did you mean “title”?" in line
    assert err == "1 mistake in 1 file.\n"


def test_sound_packs_end_with_0(tmp_path: Path, capsys: Capture) -> None:
    shelf(tmp_path)
    assert cli.run(["lint", str(tmp_path)]) == 0
    assert capsys.readouterr() == ("", "No mistakes.\n")
    assert cli.run(["lint", "--json", str(tmp_path)]) == 0
    assert json.loads(capsys.readouterr().out) == []


def test_a_missing_file_ends_with_4(tmp_path: Path, capsys: Capture) -> None:
    assert cli.run(["lint", str(tmp_path / "missing.yaml")]) == 4
    out, err = capsys.readouterr()
    assert out == ""
    assert err.startswith("There is no file ")


@pytest.mark.parametrize(
    "argv", [["lint"], ["nonsense"], ["lint", "--nonsense", "x"], ["schema", "cake"], ["schema"]]
)
def test_wrong_usage_ends_with_2(argv: list[str], capsys: Capture) -> None:
    assert cli.run(argv) == 2
    out, err = capsys.readouterr()
    assert out == ""
    assert "Try 'evenhand" in err


@pytest.mark.parametrize("argv", [["--help"], ["lint", "--help"], ["schema", "--help"]])
def test_help_has_examples(argv: list[str], capsys: Capture) -> None:
    assert cli.run(argv) == 0
    out = capsys.readouterr().out
    assert "Examples:" in out
    assert "\x1b" not in out


def test_version(capsys: Capture) -> None:
    assert cli.run(["--version"]) == 0
    assert capsys.readouterr().out.startswith("evenhand 0.")


@pytest.mark.parametrize(
    ("error", "code"), [(EvenhandError, 1), (InvalidInput, 3), (NotFound, 4), (Conflict, 5)]
)
def test_an_error_is_a_sentence_and_a_code(
    error: type[EvenhandError], code: int, capsys: Capture, monkeypatch: pytest.MonkeyPatch
) -> None:
    def fail(paths: object) -> None:
        raise error("The oven is cold.")

    monkeypatch.setattr(rubrics, "lint", fail)
    assert cli.run(["lint", "x"]) == code
    assert capsys.readouterr() == ("", "The oven is cold.\n")


def test_the_real_program_within_200_megabytes(tmp_path: Path) -> None:
    for place, content in enumerate(MISTAKES.values()):
        file = tmp_path / f"{place}.yaml"
        file.write_bytes(content if isinstance(content, bytes) else content.encode("utf-8"))
    limit = "import resource; resource.setrlimit(resource.RLIMIT_DATA, (200 << 20, 200 << 20)); "
    code = ("" if sys.platform != "linux" else limit) + "from app.__main__ import main; main()"
    command = [sys.executable, "-c", code, "lint", str(tmp_path)]
    done = subprocess.run(command, cwd=ROOT, capture_output=True, encoding="utf-8", timeout=600)
    assert done.returncode == 3, done.stderr
    assert "Traceback" not in done.stderr
    assert done.stderr.endswith(f"in {len(MISTAKES)} files.\n")
    assert {Path(line.split(":")[0]).name for line in done.stdout.splitlines()} == {
        f"{place}.yaml" for place in range(len(MISTAKES))
    }


@pytest.mark.skipif(sys.platform == "win32", reason="pipes end otherwise on Windows")
def test_a_broken_pipe_is_quiet(tmp_path: Path) -> None:
    (tmp_path / "a.yaml").write_text(str(MISTAKES["many unknown keys"]), encoding="utf-8")
    command = [sys.executable, "-m", "app", "lint", "--json", str(tmp_path)]
    pipes = subprocess.PIPE
    with subprocess.Popen(command, cwd=ROOT, stdout=pipes, stderr=pipes, encoding="utf-8") as running:
        assert running.stdout
        assert running.stderr
        running.stdout.close()
        assert running.stderr.read() == ""
    assert running.returncode == 1


def test_a_poor_terminal_still_gets_every_sentence(tmp_path: Path) -> None:
    (tmp_path / "a.yaml").write_text("a: 1\n", encoding="utf-8")
    done = program("lint", str(tmp_path), PYTHONIOENCODING="ascii")
    assert done.returncode == 3
    assert "is missing" in done.stdout


def test_lint_loads_neither_window_nor_database_nor_paper() -> None:
    code = """
import sys
from app.__main__ import start
start(["lint", "rubrics"])
print([name for name in ("PySide6", "sqlalchemy", "reportlab", "rich") if name in sys.modules])
"""
    done = subprocess.run([sys.executable, "-c", code], cwd=ROOT, capture_output=True, text=True, timeout=600)
    assert done.stdout == "[]\n", done.stderr


def test_without_a_display_the_window_is_refused_in_a_sentence() -> None:
    if not sys.platform.startswith("linux"):
        pytest.skip("only on Linux a display may be missing")
    done = program()
    assert done.returncode == 1
    assert done.stderr.startswith("There is no display to open a window on.")
    assert "Traceback" not in done.stderr


@pytest.mark.parametrize(
    ("argv", "folder"),
    [
        ([], "/disks/ann/hiring"),
        (["--workspace", "/tmp/x"], "/tmp/x"),
        (["--workspace=/tmp/x"], "/tmp/x"),
        (["--workspace"], None),
        (["--workspace="], None),
        (["--workspace", "--help"], None),
        (["--workspace", "/tmp/x", "lint", "y"], None),
        (["--help"], None),
        (["lint"], None),
        (["/tmp/week.ics"], "/disks/ann/hiring"),
        (["--workspace", "/tmp/x", "/tmp/week.ICS"], "/tmp/x"),
        (["import", "/tmp/week.ics"], None),
    ],
)
def test_the_window_opens_when_nothing_but_a_workspace_and_files_is_named(
    argv: list[str], folder: str | None, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("EVENHAND_WORKSPACE", "/disks/ann/hiring")
    opened: list[Path] = []
    monkeypatch.setattr(entrance, "_open_window", lambda place, files: opened.append(place) or 0)
    monkeypatch.setattr(cli, "run", lambda words: 2)
    assert entrance.start(argv) == (2 if folder is None else 0)
    assert opened == ([] if folder is None else [Path(folder)])


def shipped(kind: str) -> list[Path]:
    places = {"rubric": "*.yaml", "variant": "variants/*.yaml", "translation": "translations/*/*.yaml"}
    return sorted(SHIPPED.glob(places[kind]))


def schema_of(kind: str, capsys: Capture) -> dict[str, Any]:
    assert cli.run(["schema", kind]) == 0
    schema: dict[str, Any] = json.loads(capsys.readouterr().out)
    jsonschema.Draft202012Validator.check_schema(schema)
    return schema


@pytest.mark.parametrize("kind", ["rubric", "variant", "translation"])
def test_the_schema_accepts_the_shipped_packs(kind: str, capsys: Capture) -> None:
    schema = schema_of(kind, capsys)
    assert schema["$schema"] == "https://json-schema.org/draft/2020-12/schema"
    assert schema["$id"].startswith("urn:evenhand:rubric")
    assert schema["title"]
    assert schema["description"]
    assert shipped(kind)
    for file in shipped(kind):
        jsonschema.validate(yaml.safe_load(file.read_text(encoding="utf-8")), schema)


BROKEN: dict[str, tuple[str, Callable[[dict[str, Any]], object]]] = {
    "unknown key": ("rubric", lambda data: data.update(titel="x")),
    "missing key": ("rubric", lambda data: data.pop("scale")),
    "weight": ("rubric", lambda data: data["dimensions"][0].update(weight=0)),
    "wrong type": ("rubric", lambda data: data.update(version=1.0)),
    "bad id": ("rubric", lambda data: data.update(id="Bad Id")),
    "empty list": ("rubric", lambda data: data.update(signals=[])),
    "unknown rule": ("rubric", lambda data: data["policy"]["rules"][0].update(rule="x")),
    "merged by hand": (
        "rubric",
        lambda data: data.update(variant={"id": "x", "title": "x", "reasons": ["x"]}),
    ),
    "other format": ("rubric", lambda data: data.update(format="evenhand.rubric-variant/1")),
    "weight in a variant": ("variant", lambda data: data["changes"][0].update(weights={"baking": 0})),
    "key no id": ("variant", lambda data: data["changes"][0].update(weights={"Bak Ing": 1})),
    "no reason": ("variant", lambda data: data["changes"][0].pop("reason")),
}


@pytest.mark.parametrize("name", BROKEN)
def test_the_schema_refuses_broken_packs(name: str, capsys: Capture) -> None:
    kind, spoil = BROKEN[name]
    schema = schema_of(kind, capsys)
    data = sample_packs.rubric() if kind == "rubric" else sample_packs.variant()
    jsonschema.validate(data, schema)
    spoilt = copy.deepcopy(data)
    spoil(spoilt)
    with pytest.raises(jsonschema.ValidationError):
        jsonschema.validate(spoilt, schema)
