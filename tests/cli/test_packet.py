"""`evenhand packet`: all that a candidate gets, and never a word of the key."""

import csv
import json
import re
import subprocess
import sys
from collections.abc import Iterator
from html import unescape
from pathlib import Path
from typing import Any

import pytest
from pypdf import PdfReader

from app import cli, paths
from app.domain.errors import Conflict, EvenhandError, InvalidInput, NotFound
from app.domain.packs.exercise import FrozenExercise
from app.services.packs import exercises
from app.store.packs.exercises import list_exercises, load_exercise
from tests.sample_exercise import bakery, exercise

ROOT = Path(__file__).resolve().parents[2]
PACKS, FONTS = ROOT / "exercises", ROOT / "resources" / "fonts"
SHIPPED = [
    (file.parent.name, variant.name)
    for file in sorted(PACKS.glob("*/exercise.yaml"))
    for variant in sorted((file.parent / "variants").iterdir())
]
BRIEFS = ("brief.pdf", "brief-large-print.pdf", "brief.html")
LEAST = 4
"""Words of a sentence that nobody writes twice by chance."""


def normal(text: str) -> str:
    return " " + " ".join(re.findall(r"[^\W_]+", text.casefold())) + " "


def is_sentence(text: str) -> bool:
    """Whether a normal text has enough words that are not figures."""
    return sum(any(map(str.isalpha, word)) for word in text.split()) >= LEAST


def key(frozen: FrozenExercise) -> set[str]:
    """Return every sentence of the guide, and every finding with all that belongs to it."""
    titles = [finding.title for finding in frozen.exercise.findings]
    texts = [frozen.guide, *(each.reveal for each in frozen.exercise.variants)]
    for finding in frozen.exercise.findings:
        texts += [finding.detail, finding.shallow, finding.deep, *finding.hints]
    for variant in frozen.exercise.variants:
        texts += [text for words in variant.findings for text in (words.shallow, words.deep)]
    texts += [anchor.text for guidance in frozen.exercise.guidance for anchor in guidance.levels]
    sentences = {
        normal(part) for text in texts for part in re.split(r"(?<=[.?!])[”\"*]*\s|\n\s*\n|\n[-#>]|\|", text)
    }
    return {normal(title) for title in titles} | {each for each in sentences if is_sentence(each)}


def strings(data: Any) -> Iterator[str]:
    if isinstance(data, str):
        yield data
    elif isinstance(data, dict):
        for name, value in data.items():
            yield from (name, *strings(value))
    elif isinstance(data, list):
        yield "".join(each for each in data if isinstance(each, str))
        for value in data:
            yield from strings(value)


def told(file: Path) -> str:
    """Return everything a file says to whoever looks for it."""
    if file.suffix == ".pdf":
        reader = PdfReader(file)
        parts = [page.extract_text() for page in reader.pages]
        parts += [str(value) for value in (reader.metadata or {}).values()]
        parts += [str(reader.xmp_metadata or ""), *(str(item) for item in reader.outline)]
        return "\n".join(parts)
    text = file.read_text(encoding="utf-8")
    if file.suffix == ".html":
        return unescape(re.sub("<[^>]*>", " ", text))
    if file.suffix in (".ipynb", ".json"):
        return "\n".join(strings(json.loads(text)))
    if file.suffix == ".csv":
        return "\n".join(" ".join(row) for row in csv.reader(text.splitlines()))
    return text


@pytest.mark.parametrize(("name", "variant"), SHIPPED)
def test_a_packet_holds_the_brief_and_the_data_and_nothing_of_the_key(
    tmp_path: Path, name: str, variant: str, capsys: pytest.CaptureFixture[str]
) -> None:
    out = tmp_path / "packet"
    assert cli.run(["packet", name, "--variant", variant, "-o", str(out)]) == 0
    frozen = load_exercise(PACKS, name, variant)
    written = {file.relative_to(out).as_posix() for file in out.rglob("*") if file.is_file()}
    assert written == {*BRIEFS, *(frozen.chosen.packed(file) for file in frozen.chosen.data)}
    assert capsys.readouterr().out.splitlines()[0] == str(out / "brief.pdf")
    for file in frozen.chosen.data:
        assert (out / frozen.chosen.packed(file)).read_bytes() == (PACKS / name / file).read_bytes()
    secret = key(frozen)
    assert len(secret) > 100
    for written_file in sorted(out.rglob("*.*")):
        given = normal(told(written_file))
        vocabulary = set(given.split())
        found = [each for each in secret if vocabulary.issuperset(each.split()) and each in given]
        assert found == [], written_file.name


@pytest.mark.parametrize("form", BRIEFS)
@pytest.mark.parametrize(("name", "variant"), SHIPPED)
def test_the_brief_in_each_form_says_all_that_the_brief_says(
    name: str, variant: str, form: str, tmp_path: Path
) -> None:
    frozen = load_exercise(PACKS, name, variant)
    pdf = tmp_path / form
    pdf.write_bytes({"brief.pdf": exercises.brief(frozen, FONTS), **exercises.readable(frozen, FONTS)}[form])
    markdown = re.sub(r"!\[[^]]*\]\([^)]*\)|(?m:^\d+\.|```\w*$)|:?-{3,}:?", " ", frozen.brief)
    on_paper, wanted = set(normal(told(pdf)).split()), set(normal(markdown).split())
    assert wanted - on_paper == set()
    if pdf.suffix == ".pdf":
        assert PdfReader(pdf).metadata.title == frozen.exercise.title  # type: ignore[union-attr]


def test_every_exercise_and_variant_that_ships_is_tried() -> None:
    shelf = list_exercises(PACKS)
    assert shelf.problems == ()
    assert {(each.id, variant) for each in shelf.exercises for variant, _ in each.variants} == set(SHIPPED)


def write(folder: Path, out: Path, variant: str | None = None) -> list[Path]:
    return exercises.write_packet(folder / "exercises", "bake", variant, out, FONTS)


def test_the_first_variant_is_taken_when_none_is_named(tmp_path: Path) -> None:
    bakery(tmp_path)
    out = tmp_path / "new" / "packet"
    assert set(write(tmp_path, out)) == {*(out / each for each in BRIEFS), out / "data" / "loaves.csv"}
    again = tmp_path / "again"
    again.mkdir()
    (again / ".hidden").touch()
    write(tmp_path, again, "rye")
    assert (again / "brief.pdf").read_bytes() == (out / "brief.pdf").read_bytes()


def test_a_folder_with_something_in_it_is_left_alone(tmp_path: Path) -> None:
    bakery(tmp_path)
    out = tmp_path / "out"
    out.mkdir()
    (out / "mine.txt").write_text("mine", encoding="utf-8")
    with pytest.raises(Conflict, match=r"is not empty\. Name a new or an empty folder"):
        write(tmp_path, out)
    assert [each.name for each in out.iterdir()] == ["mine.txt"]
    with pytest.raises(EvenhandError, match=r"is a file, not a folder|not a folder"):
        write(tmp_path, out / "mine.txt")


def test_after_trouble_nothing_is_left(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    bakery(tmp_path)
    real = exercises.atomic.write

    def full(file: Path, content: bytes) -> None:
        if file.suffix == ".pdf":
            raise EvenhandError("There is no space left.")
        real(file, content)

    monkeypatch.setattr(exercises.atomic, "write", full)
    with pytest.raises(EvenhandError, match="no space"):
        write(tmp_path, tmp_path / "deep" / "out")
    assert not (tmp_path / "deep").exists()


def test_an_exercise_whose_key_leaks_gives_no_packet(tmp_path: Path) -> None:
    data = exercise()
    pack = bakery(tmp_path, data)
    hint = data["findings"][0]["hints"][0]
    (pack / "brief.md").write_text(f"# Bake\n\n{hint}\n", encoding="utf-8")
    with pytest.raises(InvalidInput, match="stands in the interviewer’s part"):
        write(tmp_path, tmp_path / "out")
    assert not (tmp_path / "out").exists()


def test_what_is_not_there_is_said_with_what_is(tmp_path: Path) -> None:
    bakery(tmp_path)
    with pytest.raises(NotFound, match="There are: rye"):
        write(tmp_path, tmp_path / "out", "wheat")
    assert not (tmp_path / "out").exists()


def run(*argv: str) -> int:
    return cli.run(["packet", *argv])


def test_exit_codes(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    pack = bakery(tmp_path)
    monkeypatch.setattr(paths, "exercises", lambda: tmp_path / "exercises")
    out = str(tmp_path / "out")
    assert run("bake", "-o", out) == 0
    told = capsys.readouterr().out.splitlines()
    assert told[0] == f"{out}/brief.pdf"
    assert set(told) == {*(f"{out}/{each}" for each in BRIEFS), f"{out}/data/loaves.csv"}
    assert run("bake", "-o", out) == 5
    assert run("cake", "-o", out) == 4
    assert run("bake", "--variant", "wheat", "-o", out) == 4
    assert run("bake") == 2
    (pack / "guide.md").unlink()
    assert run("bake", "-o", str(tmp_path / "other")) == 3
    out_text, err = capsys.readouterr()
    assert out_text == ""
    assert "Traceback" not in err
    assert "no file “guide.md” in the pack" in err


def test_help_shows_an_example(capsys: pytest.CaptureFixture[str]) -> None:
    assert run("--help") == 0
    assert "evenhand packet system-design -o packet" in capsys.readouterr().out


def test_no_window_is_needed(tmp_path: Path) -> None:
    code = (
        "import sys; from app import cli; "
        f"code = cli.run(['packet', 'system-design', '-o', {str(tmp_path / 'out')!r}]); "
        "sys.exit(code or any(name.startswith('PySide6') for name in sys.modules))"
    )
    assert subprocess.run([sys.executable, "-c", code], cwd=ROOT, timeout=600).returncode == 0
