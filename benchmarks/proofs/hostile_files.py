"""Packs and bundles as a hostile hand would make them, each spoilt in one way."""

import copy
import json
import os
from collections.abc import Callable, Iterator
from functools import partial
from pathlib import Path
from typing import Any

from benchmarks.proofs.mutations import with_digest
from tests.sample_exercise import bakery, exercise
from tests.sample_packs import dump, rubric, variant
from tests.store.packs.test_yaml import HOSTILE

Lay = Callable[[Path], object]
"""Makes one thing hostile in a folder of sound packs."""

RUBRIC, VARIANT, EXERCISE = (
    "rubrics/baker.yaml",
    "rubrics/variants/village.yaml",
    "exercises/bake/exercise.yaml",
)
BRIEF, PICTURE = "exercises/bake/brief.md", "exercises/bake/variants/rye/data/loaves.svg"
_SOUND = {RUBRIC: rubric, VARIANT: variant, EXERCISE: exercise}

_WORSE: dict[str, list[tuple[tuple[str | int, ...], Any]]] = {
    RUBRIC: [
        (("id",), "../../baker"),
        (("id",), "a" * 100_000),
        (("title",), 7),
        (("title",), "x" * 900_000),
        (("title",), "Bread\a and \x1b[31m more"),
        (("title",), "Bread\u202edaerb"),
        (("version",), 1e300),
        (("dimensions",), {"kneading": 1}),
        (("dimensions",), "kneading"),
        (("dimensions",), [7] * 20_000),
        (("dimensions", 0, "weight"), ".nan"),
        (("dimensions", 0, "weight"), -1),
        (("dimensions", 0, "weight"), 10**15),
        (("dimensions", 0, "weight"), True),
        (("dimensions", 0, "anchors"), None),
        (("dimensions", 0, "anchors", 0, "level"), 10**15),
        (("dimensions", 1, "id"), "kneading"),
        (("scale",), [{"level": each, "name": "x"} for each in range(5_000)]),
        (("policy", "rules", 0, "rule"), "__import__('os').system('true')"),
        (("weights",), [[[[[[[["deep"]]]]]]]]),
        (("__class__",), "os.system"),
    ],
    VARIANT: [
        (("of",), "village"),
        (("of",), "nobody"),
        (("of",), "../baker"),
        (("changes",), [{"reason": "Again.", "weights": {"baking": 2}}] * 5_000),
        (("changes", 0, "weights", "baking"), ".inf"),
        (("changes", 0, "weights"), {f"d{each}": 1 for each in range(9_000)}),
    ],
    EXERCISE: [
        (("brief",), "../../../../etc/passwd"),
        (("brief",), "/etc/passwd"),
        (("brief",), "C:\\Windows\\win.ini"),
        (("brief",), "brief.md\0"),
        (("brief",), "x" * 100_000),
        (("guide",), "."),
        (("variants", 0, "data", 0), "../../rubrics/baker.yaml"),
        (("variants", 0, "data", 0), "/dev/zero"),
        (("variants", 0, "data", 0), "variants/../../../rubrics/baker.yaml"),
        (("variants",), [{}] * 9_000),
        (("sections", 0, "minutes"), 10**15),
        (("rubric",), "bake"),
        (("focus",), ["baking"] * 20_000),
        (("findings", 0, "title"), "said that. " * 50_000),
    ],
}
"""What is put where in the data of a sound pack."""

_WITHIN = {
    "an anchor": "title: &baker Baker",
    "a tag": "title: !!str Baker",
    "a tag of Python": "title: !!python/object/apply:os.getcwd []",
    "a key twice": "title: Butcher\ntitle: Baker",
    "a merge": "<<: {title: Baker}",
    "a merged alias": "role: &role {title: Baker}\n<<: *role",
    "an octal escape": 'title: "\\x07Baker"',
    "a turned word": 'title: "\\u202eBaker"',
    "half a letter": 'title: "\\udc00Baker"',
    "a long number": f"title: Baker\nsecond: {'9' * 400_000}",
    "a second document": "title: Baker\n---\ntitle: Baker",
    "another's directive": "title: Baker\n...\n%TAG ! tag:yaml.org,2002:python/\n---\na: b",
}
"""What stands for one sound line of a rubric."""


def packs() -> Iterator[tuple[str, Lay]]:
    """Yield every hostile pack by a name; each must be refused."""
    for number, (name, (content, _, _)) in enumerate(HOSTILE.items()):
        raw = content if isinstance(content, bytes) else content.encode("utf-8", "surrogatepass")
        yield f"text: {name}", partial(_written, [*_SOUND][number % len(_SOUND)], raw)
    for file, spoilt in _WORSE.items():
        for place, value in spoilt:
            yield (
                f"{file}: {'.'.join(map(str, place))} {str(value)[:20]!r}",
                partial(_changed, file, place, value),
            )
    for name, line in _WITHIN.items():
        text = dump(rubric()).replace("title: Baker", line, 1)
        yield f"within: {name}", partial(_written, RUBRIC, text.encode())
    yield "too long a page", partial(_written, BRIEF, b"![" * 25_001)
    for number, lay in enumerate(_FILES):
        yield f"file {number}", lay


def heavy() -> Iterator[tuple[str, Lay]]:
    """Yield packs that may be right, and must cost no more than others."""
    texts = {
        "brackets": "[" * 50_000,
        "quotes": "> " * 25_000,
        "stars": "*a **b " * 7_100,
        "ticks": " ".join("`" * each for each in range(1, 310)),
        "table": "|" + "a|" * 12_000 + "\n|" + "-|" * 12_900 + "\n",
        "pictures": "![" * 25_000,
        "links": "[a](" * 12_500,
        "references": "".join(f"[{each}]: x\n" for each in range(5_000)),
        "lists": "".join(" " * each + "- a\n" for each in range(310)),
        "entities": "&amp;" * 10_000,
    }
    for name, text in texts.items():
        yield f"brief of {name}", partial(_written, BRIEF, text.encode())


def sound(folder: Path) -> None:
    """Lay out packs in which nothing is wrong."""
    bakery(folder)
    (folder / VARIANT).parent.mkdir(parents=True, exist_ok=True)
    (folder / VARIANT).write_text(dump(variant()), encoding="utf-8")


def _written(file: str, content: bytes, folder: Path) -> None:
    (folder / file).write_bytes(content)


def _changed(file: str, place: tuple[str | int, ...], value: Any, folder: Path) -> None:
    data = copy.deepcopy(_SOUND[file]())
    inner: Any = data
    for step in place[:-1]:
        inner = inner[step]
    inner[place[-1]] = value
    (folder / file).write_text(dump(data), encoding="utf-8")


def _linked(file: str, target: str, folder: Path) -> None:
    (folder / file).unlink()
    (folder / file).symlink_to(target)


def _pipe(file: str, folder: Path) -> None:
    (folder / file).unlink()
    os.mkfifo(folder / file)


def _folder(file: str, folder: Path) -> None:
    (folder / file).unlink()
    (folder / file).mkdir()


def _svg(inner: str) -> bytes:
    head = '<svg xmlns="http://www.w3.org/2000/svg" width="100" height="50" viewBox="0 0 100 50">'
    return f"{head}<title>x</title>{inner}</svg>".encode()


_LOL = '<!DOCTYPE svg [<!ENTITY a "lol">{}]>'.format(
    "".join(f'<!ENTITY {b} "{f"&{a};" * 10}">' for a, b in zip("abcdefgh", "bcdefghi", strict=True))
)
_FILES: tuple[Lay, ...] = (
    *(partial(_linked, file, "/etc/passwd") for file in (RUBRIC, EXERCISE, BRIEF, PICTURE)),
    *(partial(_linked, file, "/dev/zero") for file in (RUBRIC, EXERCISE, BRIEF)),
    *(partial(_linked, file, Path(file).name) for file in (RUBRIC, EXERCISE, BRIEF)),
    *(partial(_pipe, file) for file in (RUBRIC, BRIEF, PICTURE)),
    *(partial(_folder, file) for file in (BRIEF, PICTURE)),
    *(partial(_written, file, b"a" * 10_000_000) for file in (RUBRIC, EXERCISE, BRIEF, PICTURE)),
    *(partial(_written, BRIEF, raw) for raw in (b"\xff\xfe", b"\0" * 1000, b"![x](/etc/passwd)\n")),
    partial(_written, BRIEF, b"![x](//host/x.svg)\n"),
    partial(_written, PICTURE, _LOL.encode() + _svg("<text x='1' y='9'>&i;</text>")),
    partial(_written, PICTURE, _svg('<image href="/etc/passwd" width="9" height="9"/>')),
    partial(_written, PICTURE, _svg('<script>alert(1)</script>')),
    partial(_written, PICTURE, _svg("<g>" * 50_000)),
    partial(_written, PICTURE, _svg('<rect x="0" y="0" width="1e999" height="9"/>')),
    partial(_written, PICTURE, _svg('<rect x="nan" y="0" width="9" height="9"/>')),
)  # fmt: skip


def bundles(kit: bytes, card: bytes) -> Iterator[tuple[str, bytes]]:
    """Yield every hostile bundle by a name, made from a sound kit and a sound card; each must be refused."""
    for name, whole in (("kit", kit), ("card", card)):
        head, body = whole.split(b"\n", 1)
        data = json.loads(body)
        first = next(iter(data))
        plain = json.dumps(data, separators=(",", ":"), sort_keys=True)
        bodies = {
            "a key twice": plain.replace("{", '{"kind":"kit",', 1),
            "a key twice inside": plain.replace('"panel":', '"panel":"x","panel":', 1),
            "a key too many": plain.replace("{", '{"aaa":1,', 1),
            "a key too few": json.dumps({key: data[key] for key in data if key != first}),
            "blanks": json.dumps(data),
            "a line end at its end": plain + "\n",
            "more at its end": plain + plain,
            "not a number": plain.replace("{", '{"aaa":NaN,', 1),
            "a huge number": plain.replace("{", '{"aaa":' + "9" * 200_000 + ",", 1),
            "deep": '{"kind":' * 100_000 + "1" + "}" * 100_000,
            "deep lists": "[" * 1_000_000,
            "many parts": '{"kind":"cards","versions":[' + "{}," * 900_000 + "{}]}",
            "long": '{"kind":"cards","panel":"' + "a" * 8_000_000 + '"}',
            "half a letter": plain.replace('"panel":"', '"panel":"\\ud800', 1),
            "a control": plain.replace('"panel":"', '"panel":"\x01', 1),
            "no kind": plain.replace('"kind":', '"king":', 1),
            "a list": f"[{plain}]",
            "a name out of the folder": plain.replace('"panel":"', '"panel":"../../', 1),
        }
        for what, text in bodies.items():
            yield f"{name}: {what}", with_digest(text.encode("utf-8", "surrogatepass"))
        ends = {
            "half": whole[: len(whole) // 2],
            "head alone": head + b"\n",
            "no head": body,
            "a head without end": b"evenhand-bundle 2 " + b"0" * 8_000_000,
            "a newer one": head.replace(b"bundle 2", b"bundle 999999999") + b"\n" + body,
            "version 0": head.replace(b"bundle 2", b"bundle 0") + b"\n" + body,
            "a huge version": b"evenhand-bundle " + b"9" * 200_000 + head[17:] + b"\n" + body,
            "great letters": head.upper() + b"\n" + body,
            "line ends of Windows": head + b"\r\n" + body,
            "a mark of UTF-8": b"\xef\xbb\xbf" + whole,
            "UTF-16": with_digest(body.decode().encode("utf-16")),
            "over 8 MB": with_digest(body + b" " * (8 << 20)),
            "zeros": bytes(10_000_000),
            "packed": b"PK\x03\x04" + whole,
        }  # fmt: skip
        yield from ((f"{name}: {what}", content) for what, content in ends.items())
