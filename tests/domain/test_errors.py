"""Sentences: English filled in, template and values kept, whatever the values hold."""

import ast
from pathlib import Path
from string import Formatter

import pytest

from app.domain.errors import EvenhandError, NotFound, Sentence

SAYING = {"EvenhandError", "InvalidInput", "NotFound", "Conflict", "Unshown", "Sentence", "Template"}


def test_an_error_reads_in_english_and_keeps_what_a_translation_needs():
    error = NotFound("There is no panel “{name}” among {count:,}.", name="Ada", count=1234)
    assert str(error) == "There is no panel “Ada” among 1,234."
    assert (error.template, error.values["name"]) == ("There is no panel “{name}” among {count:,}.", "Ada")


def test_braces_that_people_type_stay_as_they_are():
    assert str(EvenhandError("No “{name}”.", name="{count} }{ {0}")) == "No “{count} }{ {0}”."


def test_a_sentence_within_a_sentence_is_kept_as_one():
    inner = NotFound("“{file}” is gone.", file="a.db")
    outer = EvenhandError("No backup was made. {reason}", reason=inner)
    assert str(outer) == "No backup was made. “a.db” is gone."
    assert outer.values["reason"] is inner


@pytest.mark.parametrize("file", sorted(Path("app").rglob("*.py")), ids=str)
def test_sentences_are_literals_with_named_gaps_so_that_they_can_be_translated(file: Path):
    for node in ast.walk(ast.parse(file.read_text("utf-8"))):
        if isinstance(node, ast.Call) and isinstance(node.func, ast.Name) and node.func.id in SAYING:
            composed = [
                each for each in ast.walk(node.args[0]) if isinstance(each, ast.JoinedStr | ast.BinOp)
            ]
            assert not composed, f"{file}:{node.lineno}: a template is a literal, with values beside it"
            given = {each.arg for each in node.keywords}
            for each in ast.walk(node.args[0]):
                if (
                    isinstance(each, ast.Constant)
                    and isinstance(each.value, str)
                    and node.func.id != "Template"
                ):
                    gaps = {gap for _, gap, _, _ in Formatter().parse(each.value) if gap is not None}
                    assert gaps <= given, f"{file}:{node.lineno}: no value for {gaps - given}"


def test_a_sentence_that_is_no_error_is_filled_the_same_way():
    assert str(Sentence("{a} and {b}", a=1, b=Sentence("two"))) == "1 and two"
