"""Bundles as bytes: the same bundle is the same file, and anything else is refused in a sentence."""

import hashlib
import json

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from app.domain.errors import EvenhandError
from app.domain.kits.bundle import BUNDLES, Kit, Locks
from app.domain.packs.rubric import Rubric
from app.domain.text import tidy
from app.domain.value import canonical
from app.exchange.bundles import bundles
from tests.domain.paper import planned, shipped

NAMES = (
    st.text(min_size=1, max_size=80)
    .map(lambda text: " ".join(tidy(text).split()))
    .filter(lambda text: 0 < len(text) <= 300)
)


def kit(rubric: Rubric, candidate: str = "Ada Example", interviewer: str = "Ines Novak") -> Kit:
    """Return the kit of a panel's first seat, made by hand."""
    panel, key = planned(rubric, interviewer, "Omar Haddad"), "age1" + "q" * 58
    return Kit(
        panel=panel.id,
        candidate=panel.candidate.replace(name=candidate),
        role=panel.role,
        rubric=panel.rubric,
        seat=panel.seats[0],
        place=1,
        of=2,
        locks=Locks(panel=key, workspace=key),
        share="0" * 116,
        rubric_body=canonical(rubric).decode(),
    )


@settings(max_examples=40)
@given(candidate=NAMES, interviewer=NAMES)
def test_whatever_people_are_called_a_bundle_comes_back_the_same(candidate: str, interviewer: str) -> None:
    made = kit(shipped(), candidate, interviewer)
    content = bundles.pack(made)
    assert bundles.unpack(content) == made
    assert bundles.pack(made) == content


@settings(max_examples=60)
@given(content=st.binary(max_size=400))
def test_any_bytes_are_refused_in_a_sentence(content: bytes) -> None:
    check_refused(content)
    check_refused(b"evenhand-bundle 1 " + content)
    check_refused(wrapped(content))


JSON = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats() | st.text(max_size=20),
    lambda inner: st.lists(inner, max_size=5) | st.dictionaries(st.text(max_size=10), inner, max_size=5),
    max_leaves=20,
)


@settings(max_examples=60)
@given(value=JSON, kind=st.sampled_from(["kit", "cards", "other"]))
def test_any_json_is_refused_in_a_sentence(value: object, kind: str) -> None:
    check_refused(wrapped(json.dumps(value).encode()))
    check_refused(wrapped(json.dumps({"kind": kind, "panel": value, "versions": value}).encode()))


@pytest.mark.parametrize(
    "body",
    [
        b"[" * 200_000,
        b'{"kind":' * 50_000,
        b'{"kind":"kit","kind":"cards"}',
        b'{"kind":"cards","panel":"' + b"a" * 7_000_000 + b'"}',
        b'{"kind":"kit","place":1e400}',
        b'{"kind":"kit","place":' + b"9" * 100_000 + b"}",
        b'{"kind":"kit","place":NaN}',
        b'{"kind":"cards","versions":[' + b"{}," * 500_000 + b"{}]}",
        b'"\\ud800"',
        b"\xff\xfe",
        b"",
        b"PK\x03\x04../../etc/passwd",
    ],
)
def test_hostile_bundles_are_refused_whole_with_a_digest_that_fits(body: bytes) -> None:
    check_refused(wrapped(body))


def test_a_bundle_that_never_ends_is_not_read_to_its_end() -> None:
    check_refused(wrapped(b" " * (bundles.LIMIT + 1)))
    check_refused(b"evenhand-bundle 1 " + b"0" * (bundles.LIMIT + 1))


@pytest.mark.parametrize("change", [b" ", b"\n"])
def test_only_the_very_letters_that_are_written_are_read(rubric: Rubric, change: bytes) -> None:
    body = bundles.pack(kit(rubric), 1).split(b"\n", 1)[1]
    assert bundles.unpack(wrapped(body))
    check_refused(wrapped(body + change))
    check_refused(wrapped(body.replace(b'"place":1', b'"place":' + change + b"1")))
    doubled = body.replace(b'"place":1', b'"place":1,"place":1')
    assert BUNDLES.validate_json(doubled)
    check_refused(wrapped(doubled))


def test_a_bundle_fills_steps_of_16_kib_whatever_it_says_and_with_no_blank_more(rubric: Rubric) -> None:
    sizes = {len(bundles.pack(kit(rubric, "A" * length))) for length in range(1, 300, 23)}
    assert len(sizes) <= 2 and all(size % (16 << 10) == 0 for size in sizes)
    content = bundles.pack(kit(rubric))
    assert bundles.unpack(content)
    body = content.split(b"\n", 1)[1]
    for other in (body.rstrip(b" "), body[:-1], body + b" ", body + b" " * (16 << 10)):
        check_refused(wrapped(other, 2))
    check_refused(wrapped(body.rstrip(b" ").ljust(len(body), b"\n"), 2))


def wrapped(body: bytes, version: int = 1) -> bytes:
    return f"evenhand-bundle {version} {hashlib.sha256(body).hexdigest()}\n".encode() + body


def check_refused(content: bytes) -> None:
    with pytest.raises(EvenhandError):
        bundles.unpack(content)


def test_what_nobody_could_read_is_not_written(rubric: Rubric) -> None:
    long = kit(rubric).replace(rubric_body="é" * 3_000_000, exercise_body="é" * 3_000_000)
    with pytest.raises(EvenhandError, match="more than 8 MB"):
        bundles.pack(long)
