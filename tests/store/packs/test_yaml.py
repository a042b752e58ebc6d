"""The YAML reader: plain data with positions, and a sentence for everything that could harm or surprise."""

import os
import sys
import time
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from app.domain.diagnostics import Problem
from app.domain.errors import NotFound
from app.store.packs.source import MOST_PROBLEMS
from app.store.packs.text import SIZE_LIMIT
from app.store.packs.yaml import DEPTH_LIMIT, NODE_LIMIT, read


def write(folder: Path, content: str | bytes) -> Path:
    file = folder / "pack.yaml"
    file.write_bytes(content if isinstance(content, bytes) else content.encode("utf-8"))
    return file


def data_of(folder: Path, content: str | bytes) -> Any:
    draft = read(write(folder, content))
    assert draft.problems() == []
    return draft.data


def only(problems: list[Problem]) -> Problem:
    assert len(problems) == 1, [str(problem) for problem in problems]
    return problems[0]


@pytest.mark.parametrize(
    ("written", "meant"),
    [
        ("1", 1),
        ("-7", -7),
        ("1.5", 1.5),
        (".5", 0.5),
        ("1e3", 1000.0),
        ("true", True),
        ("False", False),
        ("null", None),
        ("~", None),
        ("", None),
        ("yes", "yes"),
        ("No", "No"),
        ("on", "on"),
        ("2026-01-31", "2026-01-31"),
        ("010", "010"),
        ("0o17", "0o17"),
        ("0x1F", "0x1F"),
        ("1_000", "1_000"),
        ("12:30:45", "12:30:45"),
        (".inf", ".inf"),
        (".nan", ".nan"),
        ("=", "="),
        ("'1'", "1"),
        ('"null"', "null"),
        ("1.0.0", "1.0.0"),
        ('"\\u00e9"', "é"),
        ("Zażółć 漢字 عربى 🎉", "Zażółć 漢字 عربى 🎉"),
    ],
)
def test_scalars_are_what_they_look_like(tmp_path: Path, written: str, meant: object) -> None:
    value = data_of(tmp_path, f"key: {written}\n")["key"]
    assert value == meant
    assert type(value) is type(meant)


def test_byte_order_mark_and_windows_line_ends_are_read(tmp_path: Path) -> None:
    assert data_of(tmp_path, b"\xef\xbb\xbfa: 1\r\nb:\r\n  - x\r\n") == {"a": 1, "b": ["x"]}


def test_every_piece_has_its_place(tmp_path: Path) -> None:
    draft = read(
        write(tmp_path, "a: 1\nlist:\n  - id: x\n    text: |\n      two\n      lines\n  - {id: y}\n")
    )
    assert draft.place(("a",)) == (1, 4)
    assert draft.place(("a",), at_key=True) == (1, 1)
    assert draft.place(("list",)) == (2, 1)
    assert draft.place(("list", 0, "text")) == (4, 11)
    assert draft.place(("list", 1, "id")) == (7, 10)
    assert draft.place(("list", 1, "missing", 3)) == (7, 5)


def test_the_deepest_allowed_file_is_read(tmp_path: Path) -> None:
    assert data_of(tmp_path, "[" * DEPTH_LIMIT + "]" * DEPTH_LIMIT)


BOMB = "a: &a [x, x, x, x, x, x, x, x, x]\n" + "".join(
    f"{name}: &{name} [{', '.join([f'*{before}'] * 9)}]\n"
    for before, name in zip("abcdefgh", "bcdefghi", strict=True)
)

HOSTILE: dict[str, tuple[str | bytes, str, int]] = {
    "empty": ("", "the file is empty", 1),
    "only a comment": ("# nothing\n", "the file is empty", 1),
    "bomb": (BOMB, "“&a” is an anchor", 1),
    "lone alias": ("a: 1\nb: *a\n", "“*a” is an alias", 2),
    "recursive": ("a: &a\n  b: *a\n", "“&a” is an anchor", 1),
    "alias as key": ("a: 1\n*a : 2\n", "“*a” is an alias", 2),
    "merge": ("a: 1\n<<: {b: 2}\n", "“<<” merges", 2),
    "python object": ("a: !!python/object/apply:os.system ['ls']\n", "is a tag", 1),
    "python name": ("!!python/name:os.system\n", "is a tag", 1),
    "binary": ("a: !!binary aGk=\n", "is a tag", 1),
    "set": ("a: !!set {b, c}\n", "is a tag", 1),
    "bare tag": ("a: ! b\n", "is a tag", 1),
    "unknown tag handle": ("a: !x!y b\n", "tags (words that begin with “!”)", 1),
    "tag directive": ("%TAG ! tag:yaml.org,2002:python/\n---\na: !name:os.system x\n", "is a tag", 3),
    "duplicate key": ("a: 1\nb: 2\na: 3\n", "the key “a” stands twice, in lines 1 and 3", 3),
    "deep flow": ("[" * 100_000, "levels deep", 1),
    "deep braces": ("{" * 100_000, "levels deep", 1),
    "deep dashes": ("- " * 50_000, "levels deep", 1),
    "deep indent": ("".join(" " * i + "a:\n" for i in range(900)), "levels deep", 41),
    "deep keys": ("? " * 50_000, "levels deep", 1),
    "very many values": ("- a\n" * 19_000 + "- [" + "a," * 40_000 + "]\n", "values", 19_001),
    "very many lines": ("\n" * 500_000, "lines", 1),
    "two documents": ("a: 1\n---\nb: 2\n", "a second document begins here", 2),
    "number key": ("1: a\n", "the key 1 is not text", 1),
    "true key": ("true: a\n", "the key true is not text", 1),
    "null key": ("a: 1\n~: a\n", "a key is missing", 2),
    "no key": ("? \n", "a key is missing", 1),
    "list key": ("? [a]\n: b\n", "a key is a list", 1),
    "template": ("a: {{ name }}\n", "a key is a list or has keys", 1),
    "NUL": (b"a: b\nc: \x00\n", "control character U+0000", 2),
    "escape character": (b"a: \x1b[31mred\n", "control character U+001B", 1),
    "line separator": ("a: b\u2028c: d\n", "control character U+2028", 1),
    "Latin-1": (b"a: 1\nb: caf\xe9\n", "not UTF-8 text: byte 0xE9", 2),
    "overlong": (b"a: \xc0\xaf\n", "not UTF-8 text", 1),
    "surrogate bytes": (b"a: \xed\xa0\x80\n", "not UTF-8 text", 1),
    "UTF-16": ("a: 1\n".encode("utf-16"), "it looks like UTF-16", 1),
    "UTF-16 without mark": ("a: 1\n".encode("utf-16-le"), "control character U+0000", 1),
    "half a character": ('a: "\\ud800"\n', "half a character", 1),
    "a word turned round": ('a: "\\u202eb"\n', "turns round the text beside it", 1),
    "escape out of range": ('a: "\\UFFFFFFFF"\n', "out of range", 1),
    "directive out of range": (f"%YAML 1.{'9' * 9000}\n---\na: 1\n", "out of range", 1),
    "huge number": (f"a: {'9' * 500_000}\n", "number is too long", 1),
    "huge exponent": ("a: 1e999\n", "number is too long", 1),
    "tab": ("a:\n\t- b\n", "a tab is used to indent", 2),
    "colon": ("a: b: c\n", "a colon stands where no key can begin", 1),
    "no colon": ("a: 1\nb\nc: 2\n", "a colon is missing", 3),
    "indentation": ("a:\n  b: 1\n c: 2\n", "does not fit what stands above", 3),
    "open bracket": ("a: [1, 2\n", "does not fit what stands above", 2),
    "open quote": ('a: "b\nc: d\n', "a quote is opened and never closed", 3),
    "bad escape": ('a: "C:\\Users"\n', "starts no escape", 1),
    "at sign": ("a: @b\n", "a sign that has a meaning", 1),
    "percent": ("a: %b\n", "a sign that has a meaning", 1),
    "ampersand": ("a: & b\n", "begins with “&” or “*”", 1),
    "program": (b"\x7fELF\x02\x01\x01\x00", "control character", 1),
    "JSON with a comma too many": ('{"a": 1,, "b": 2}', "does not fit what stands above", 1),
}


@pytest.mark.parametrize("name", HOSTILE)
def test_hostile_text_is_told_with_line_and_cure_at_once(tmp_path: Path, name: str) -> None:
    content, message, line = HOSTILE[name]
    start = time.process_time()
    first = read(write(tmp_path, content)).problems()[0]
    assert time.process_time() - start < 2
    assert message in first.message
    assert first.line == line
    assert first.cure
    assert first.file.endswith("pack.yaml")


@pytest.mark.parametrize(
    "content",
    [
        "a: " + "x" * (SIZE_LIMIT - 3),
        'a: "' + "\\n" * 490_000 + '"',
        "#" * SIZE_LIMIT,
        "a: |\n" + " x\n" * 19_000,
    ],
    ids=["word", "quoted", "comment", "block"],
)
def test_the_largest_files_are_read_quickly(tmp_path: Path, content: str) -> None:
    start = time.process_time()
    read(write(tmp_path, content))
    assert time.process_time() - start < 2


def test_all_references_and_repeats_are_told_at_once(tmp_path: Path) -> None:
    problems = read(write(tmp_path, "a: &x 1\nb: *x\na: !t 2\n5: c\n")).problems()
    assert [problem.line for problem in problems] == [1, 2, 3, 3, 4]
    assert [problem.path for problem in problems] == ["a", "b", "a", "a", "5"]


def test_very_many_mistakes_are_cut_short(tmp_path: Path) -> None:
    problems = read(write(tmp_path, "- *a\n" * (NODE_LIMIT // 2))).problems()
    assert len(problems) == MOST_PROBLEMS + 1
    assert problems[-1].message == "more mistakes follow"


def test_fifty_gigabytes_are_refused_unread(tmp_path: Path) -> None:
    file = tmp_path / "huge.yaml"
    with file.open("wb") as sparse:
        sparse.truncate(50_000_000_000)  # no machine of ours would hold what is in it
    assert "more than 1 MB" in only(read(file).problems()).message


def a_pipe(folder: Path) -> Path:
    os.mkfifo(folder / "pipe.yaml")
    return folder / "pipe.yaml"


def a_loop(folder: Path) -> Path:
    (folder / "loop.yaml").symlink_to(folder / "loop.yaml")
    return folder / "loop.yaml"


@pytest.mark.parametrize(
    ("make", "message"),
    [
        pytest.param(lambda folder: folder, "this is a folder", id="folder"),
        pytest.param(lambda folder: folder / ("x" * 5000), "the file cannot be read", id="name too long"),
        pytest.param(lambda folder: folder / "a\0b", "the file cannot be read", id="NUL in the name"),
        pytest.param(a_loop, "the file cannot be read", id="symlink loop"),
        pytest.param(a_pipe, "this is a pipe", id="pipe"),
        pytest.param(lambda folder: Path("/dev/zero"), "this is a pipe or device", id="device"),
    ],
)
@pytest.mark.skipif(sys.platform == "win32", reason="pipes and devices are files on POSIX only")
def test_what_is_no_file_is_told(tmp_path: Path, make: Callable[[Path], Path], message: str) -> None:
    problem = only(read(make(tmp_path)).problems())
    assert message in problem.message
    assert problem.cure


@pytest.mark.skipif(not hasattr(os, "geteuid") or os.geteuid() == 0, reason="root may read everything")
def test_a_forbidden_file_is_told(tmp_path: Path) -> None:
    file = write(tmp_path, "a: 1\n")
    file.chmod(0)
    assert "permission denied" in only(read(file).problems()).message


@pytest.mark.parametrize("name", ["missing.yaml", "pack.yaml/below.yaml"])
def test_a_missing_file_is_not_found(tmp_path: Path, name: str) -> None:
    write(tmp_path, "a: 1\n")
    with pytest.raises(NotFound, match="There is no file"):
        read(tmp_path / name)
