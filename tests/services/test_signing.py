"""Seals: a signature holds for one document, one interviewer and one purpose, and for nothing else."""

import json
from collections.abc import Iterator
from typing import Any

import pytest
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey
from hypothesis import given
from hypothesis import strategies as st
from pydantic import ValidationError

from app.domain.scorecard.marks import NE, Seal
from app.domain.scorecard.seal import SealedCard
from app.domain.value import canonical, digest
from app.services import signing
from tests.domain.paper import Paper, planned, shipped

PRIVATE, PUBLIC = signing.new_key()


def signed() -> tuple[SealedCard, Seal]:
    """Return a rich document, sealed by its interviewer."""
    rubric = shipped()
    panel = planned(rubric, "Ines Novak", focus=("problem-framing", "evaluation-rigor", "leadership"))
    seat = panel.seats[0].replace(interviewer=panel.seats[0].interviewer.replace(public_key=PUBLIC))
    paper = Paper(rubric, panel.replace(seats=(seat,)))
    paper.note("Named the leak unasked", "evaluation-rigor")
    paper.mark("studies-errors", "Sorted the errors by cost")
    paper.score({"evaluation-rigor": 4, "problem-framing": NE}).recommend("yes", "Solid")
    document = paper.document()
    return document, sealed(document)


def sealed(document: SealedCard, private: bytes = PRIVATE) -> Seal:
    digest_, signature = signing.sign(private, document)
    return Seal(
        version=document.version,
        digest=digest_,
        public_key=document.seat.interviewer.public_key,
        signature=signature,
        at=document.sealed_at,
        reason=document.reason,
    )


DOCUMENT, SEAL = signed()
Path = tuple[str | int, ...]


def leaves(value: Any, path: Path = ()) -> Iterator[tuple[Path, Any]]:
    """Yield every leaf of a JSON value with the way to it."""
    if isinstance(value, dict):
        for key, part in value.items():
            yield from leaves(part, (*path, key))
    elif isinstance(value, list):
        for index, part in enumerate(value):
            yield from leaves(part, (*path, index))
    else:
        yield path, value


LEAVES = list(leaves(json.loads(canonical(DOCUMENT))))


def spelt(part: object) -> str:
    return ".".join(map(str, part)) if isinstance(part, tuple) else ""


def changed(path: Path, value: Any) -> SealedCard | None:
    """Return the document with one leaf changed; None where it is no document any more."""
    data = json.loads(canonical(DOCUMENT))
    part = data
    for step in path[:-1]:
        part = part[step]
    part[path[-1]] = value
    try:
        return SealedCard.model_validate_json(json.dumps(data))
    except ValidationError:
        return None


def likenesses(value: Any) -> list[Any]:
    """Return other values that a document might hold in the place of `value`."""
    if isinstance(value, bool):
        return [not value]
    if isinstance(value, int):
        return [value + 1, NE]
    if value is None:
        return ["leadership", "a" * 64, "2026-03-02T09:00:00Z", "strong", "very"]
    swapped = [
        value[:at] + other + value[at + 1 :]
        for at in range(len(value))
        for other in ("0" if value[at] != "0" else "1",)
    ]
    return [*swapped, value + "x", "strong-no", "leadership", 1]


def test_a_seal_holds_for_its_document() -> None:
    assert signing.holds(DOCUMENT, SEAL)
    assert signing.holds(SealedCard.model_validate_json(canonical(DOCUMENT)), SEAL)


@pytest.mark.parametrize(
    ("path", "value"), LEAVES, ids=lambda part: ".".join(map(str, part)) if isinstance(part, tuple) else ""
)
def test_no_part_of_a_sealed_document_can_be_changed(path: Path, value: Any) -> None:
    others = [other for each in likenesses(value) if (other := changed(path, each)) is not None]
    for other in others:
        assert other == DOCUMENT or not signing.holds(other, SEAL)


def test_the_changes_tried_above_do_make_other_documents() -> None:
    fixed = [("format",), ("seat", "exercise")]
    for path, value in LEAVES:
        others = [changed(path, each) for each in likenesses(value)]
        assert path in fixed or any(other not in (None, DOCUMENT) for other in others), path


@given(st.sampled_from(LEAVES), st.text(max_size=40) | st.integers(0, 9) | st.booleans() | st.none())
def test_any_other_value_anywhere_breaks_the_seal(leaf: tuple[Path, Any], value: Any) -> None:
    other = changed(leaf[0], value)
    assert other is None or other == DOCUMENT or not signing.holds(other, SEAL)


@pytest.mark.parametrize("part", ["ratings", "notes", "signals", "events"])
def test_nothing_can_be_left_out_or_put_in_another_order(part: str) -> None:
    held = getattr(DOCUMENT, part)
    for other in (held[1:], held[:-1], (*held, held[0])):
        assert not signing.holds(DOCUMENT.replace(**{part: other}), SEAL)
    if len(held) > 1:
        assert not signing.holds(DOCUMENT.replace(**{part: tuple(reversed(held))}), SEAL)


@pytest.mark.parametrize(
    "changes",
    [
        {"version": 2},
        {"reason": "Mistyped"},
        {"at": DOCUMENT.sealed_at.replace(year=2020)},
        {"digest": "0" * 64},
        {"public_key": signing.new_key()[1]},
        {"signature": "0" * 128},
        {"signature": SEAL.signature[64:] + SEAL.signature[:64]},
    ],
    ids=lambda changes: next(iter(changes)),
)
def test_no_part_of_the_seal_can_be_changed(changes: dict[str, Any]) -> None:
    assert not signing.holds(DOCUMENT, SEAL.replace(**changes))


def test_the_key_of_somebody_else_does_not_hold() -> None:
    private, public = signing.new_key()
    forged = sealed(DOCUMENT, private)
    assert not signing.holds(DOCUMENT, forged)
    assert not signing.holds(DOCUMENT, forged.replace(public_key=public))


def test_a_key_that_is_no_key_does_not_hold() -> None:
    for public in ("f" * 64, "0" * 64, "ed" + "ff" * 30 + "7f"):
        person = DOCUMENT.seat.interviewer.replace(public_key=public)
        other = DOCUMENT.replace(seat=DOCUMENT.seat.replace(interviewer=person))
        seal = SEAL.replace(public_key=public, digest=digest(other))
        assert not signing.holds(other, seal)


@pytest.mark.parametrize("purpose", [b"", b"evenhand.bundle/1\n", b"evenhand.scorecard/2\n"])
def test_a_signature_made_for_another_purpose_does_not_hold(purpose: bytes) -> None:
    signature = Ed25519PrivateKey.from_private_bytes(PRIVATE).sign(purpose + canonical(DOCUMENT))
    assert not signing.holds(DOCUMENT, SEAL.replace(signature=signature.hex()))


def test_the_signature_can_be_checked_with_any_other_program() -> None:
    public = Ed25519PrivateKey.from_private_bytes(PRIVATE).public_key()
    assert public.public_bytes_raw().hex() == PUBLIC
    public.verify(bytes.fromhex(SEAL.signature), b"evenhand.scorecard/1\n" + canonical(DOCUMENT))


def test_every_key_is_new() -> None:
    keys = [signing.new_key() for _ in range(20)]
    assert len(set(keys)) == 20
    assert all(len(private) == 32 and len(bytes.fromhex(public)) == 32 for private, public in keys)
