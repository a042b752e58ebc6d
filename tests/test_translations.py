"""The catalogues: in step with the code, complete, with the same gaps, and compiled from what stands here."""

import ast
from pathlib import Path
from string import Formatter

import pytest

from tests import translations

FILES = pytest.mark.parametrize("file", translations.sources(), ids=lambda file: file.stem)


def gaps(text: str) -> set[str]:
    return {gap for _, gap, _, _ in Formatter().parse(text) if gap is not None}


@FILES
def test_every_text_of_the_code_is_translated_and_nothing_else(file: Path) -> None:
    entries, messages = translations.read(file), translations.gather()
    assert messages - entries.keys() == set(), "run: python3 dev.py translations"
    assert entries.keys() - messages == set(), "run: python3 dev.py translations"
    waiting = [message for message, entry in entries.items() if not entry.finished or not entry.text.strip()]
    assert waiting == [], "translate these"


@FILES
def test_a_translation_fills_the_same_gaps(file: Path) -> None:
    wrong = [
        (message.source, entry.text)
        for message, entry in translations.read(file).items()
        if gaps(message.source) != gaps(entry.text)
    ]
    assert wrong == []


@FILES
def test_one_and_many_are_both_translated_and_differ_only_where_english_does(file: Path) -> None:
    entries = translations.read(file)
    pairs = list(plurals(translations.ROOT / "app" / "ui"))
    assert pairs
    known = {message.source: entry.text for message, entry in entries.items()}
    for one, many in pairs:
        assert known[one] and known[many]
        assert "{n}" in known[many], many


def plurals(folder: Path) -> list[tuple[str, str]]:
    """Return every pair of a text about one thing and a text about many."""
    found = []
    for file in folder.rglob("*.py"):
        for node in ast.walk(ast.parse(file.read_text("utf-8"))):
            if isinstance(node, ast.Call) and ast.unparse(node.func).endswith("counted"):
                said = [
                    each.args[0].value
                    for each in node.args[1:]
                    if isinstance(each, ast.Call) and isinstance(each.args[0], ast.Constant)
                ]
                if len(said) == 2:
                    found.append((said[0], said[1]))
    return found


@FILES
def test_the_compiled_file_is_what_the_source_gives(file: Path, tmp_path: Path) -> None:
    made = tmp_path / "made.qm"
    translations.release(file, made)
    assert made.read_bytes() == file.with_suffix(".qm").read_bytes(), "run: python3 dev.py translations"


def test_a_new_text_borrows_what_the_same_words_are_called_elsewhere() -> None:
    known = {translations.Message("A", "Note"): translations.Entry("Notiz", True)}
    new = translations.Message("B", "Note")
    merged = translations.merge(known, {new, translations.Message("B", "Sealed")})
    assert merged[new] == ("Notiz", False)
    assert merged[translations.Message("B", "Sealed")] == ("", False)
    assert translations.Message("A", "Note") not in merged, "what the code no longer says goes"


def test_errors_from_inside_are_gathered_with_their_plurals(tmp_path: Path) -> None:
    file = tmp_path / "rule.py"
    file.write_text('raise Conflict("1 is open." if n == 1 else "{n} are open.", n=n)\n', "utf-8")
    assert {message.source for message in translations.gather(tmp_path)} == {"1 is open.", "{n} are open."}
