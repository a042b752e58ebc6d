"""A verifier written from docs/formats.md alone, with nothing of ours: `python third_party.py FILE.pdf`."""

import hashlib
import json
import sys
from collections.abc import Iterable, Iterator
from io import BytesIO
from typing import Any

import pikepdf
import rfc8785
from cryptography.exceptions import InvalidSignature
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PublicKey

Json = dict[str, Any]


def sha256(data: bytes) -> str:
    return hashlib.sha256(data).hexdigest()


def holds(document: Json, seal: Json, signer: Json) -> bool:
    """Whether a seal is this document's, by the key of who signs."""
    said = (document["version"], document["sealed_at"], document["reason"], signer["public_key"])
    if said != (seal["version"], seal["at"], seal["reason"], seal["public_key"]):
        return False
    content = rfc8785.dumps(document)
    key = Ed25519PublicKey.from_public_bytes(bytes.fromhex(seal["public_key"]))
    try:
        key.verify(bytes.fromhex(seal["signature"]), document["format"].encode() + b"\n" + content)
    except InvalidSignature:
        return False
    return sha256(content) == seal["digest"]


def in_order(versions: list[Json], aside: Iterable[Json] = ()) -> bool:
    """Whether versions count from 1, each naming the digest of the one before, set aside or not."""
    known = {(0, None)} | {
        (each["version"], each["digest"])
        for each in aside
        if "version" not in [fault["what"] for fault in each["faults"]]
    }
    for each in versions:
        version = each["document"]["version"]
        if (version - 1, each["document"]["supersedes"]) not in known:
            return False
        known.add((version, each["seal"]["digest"]))
    return len({each["document"]["version"] for each in versions}) == len(versions)


def counts(document: Json, rubric: Json, panel: Json) -> bool:
    """Whether a card is what its rubric can be scored with; the exercise's findings are left to Evenhand."""
    levels = {each["level"] for each in rubric["scale"]} | {"NE"}
    ends = {rubric["scale"][0]["level"], rubric["scale"][-1]["level"]}
    dimensions, rated = {each["id"] for each in rubric["dimensions"]}, document["ratings"]
    signals = {each["id"]: each for each in rubric["signals"]}
    backed = {each["dimension"] for each in document["notes"]}
    for mark in document["signals"]:
        if mark["evidence"] and mark["signal"] in signals:
            backed |= set(signals[mark["signal"]]["dimensions"])
    [seat] = [
        {**each, "starts_at": 0, "minutes": 0}
        for each in panel["seats"]
        if each["id"] == document["seat"]["id"]
    ]
    return (
        {**document["seat"], "starts_at": 0, "minutes": 0} == seat
        and len({each["dimension"] for each in rated}) == len(rated)
        and set(seat["focus"]) <= {each["dimension"] for each in rated} <= dimensions
        and {each["level"] for each in rated} <= levels
        and {each["dimension"] for each in rated if each["level"] in ends} <= backed
        and all(each["reason"] for each in rated if each["level"] == "NE")
        and {each["dimension"] for each in document["notes"]} <= dimensions | {None}
        and {each["signal"] for each in document["signals"]} <= signals.keys()
        and all(each["text"] and not each["withdrawn"] for each in document["notes"])
    )


def plan(panel: Json) -> str:
    seats = [
        {"seat": s["id"], "interviewer": s["interviewer"]["id"], "name": s["interviewer"]["name"]}
        for s in panel["seats"]
    ]
    document = {
        "format": "evenhand.plan/1", "panel": panel["id"], "candidate": panel["candidate"]["id"],
        "role": panel["role"], "rubric": panel["rubric"]["digest"], "seats": seats,
    }  # fmt: skip
    return sha256(rfc8785.dumps(document))


def about(document: Json) -> tuple[Any, ...]:
    return document["candidate"], document["role"], document["rubric"]


def refuted(held: Json) -> Iterator[str]:
    """Yield the number of each step of the page that does not hold."""
    panel = held["panel"]
    used = {s["exercise"]["digest"] for s in panel["seats"] if s["exercise"]}
    if sha256(held["rubric"].encode()) != panel["rubric"]["digest"]:
        yield "2"
    if {sha256(each.encode()) for each in held["exercises"]} != used:
        yield "2"
    seats, rubric = {s["id"]: s for s in panel["seats"]}, json.loads(held["rubric"])
    for card in held["cards"]:
        document = card["document"]
        seat = seats.get(document["seat"]["id"])
        if (
            seat is None
            or document["seat"]["interviewer"] != seat["interviewer"]
            or document["panel"] != panel["id"]
            or about(document) != about(panel)
            or not holds(document, card["seal"], seat["interviewer"])
            or not counts(document, rubric, panel)
        ):
            yield "3"
    every = [each["seal"]["digest"] for each in (*held["cards"], *held.get("refused", ()))]
    if len(set(every)) < len(every):
        yield "3"
    for seat_id in seats:
        own = [each for each in held["cards"] if each["document"]["seat"]["id"] == seat_id]
        aside = [each for each in held.get("set_aside", ()) if each["seat"] == seat_id]
        if not in_order(sorted(own, key=lambda each: each["document"]["version"]), aside):
            yield "3"
    for closing in held["closings"]:
        chair = closing["document"]["minutes"]["chair"]
        if (
            not held["minutes"]
            or chair != held["minutes"]["chair"]
            or not holds(closing["document"], closing["seal"], chair)
            or another_key(panel, closing["document"])
        ):
            yield "4"
    if not in_order(held["closings"]):
        yield "4"
    if held["closings"] and not closed_so(held["closings"][-1]["document"], held):
        yield "5"


def another_key(panel: Json, closing: Json) -> bool:
    """Whether the chair is of the panel, and closed with another key than that of their card."""
    chair, sealed = closing["minutes"]["chair"], {each["seat"] for each in closing["cards"]}
    own = [s["interviewer"] for s in panel["seats"] if s["id"] in sealed]
    return any(each["id"] == chair["id"] and each != chair for each in own)


def named(card: Json) -> tuple[str, int, str]:
    return card["document"]["seat"]["id"], card["document"]["version"], card["seal"]["digest"]


def closed_so(closing: Json, held: Json) -> bool:
    panel = held["panel"]
    listed = {(each["seat"], each["version"], each["digest"]): each for each in closing["cards"]}
    if closing["panel"] != panel["id"] or about(closing) != about(panel):
        return False
    if listed.keys() - {named(card) for card in (*held["cards"], *held.get("refused", ()))}:
        return False
    if closing["format"] == "evenhand.debrief/1":
        return True
    late = {key: each["after_opening"] for key, each in listed.items()}
    if any(card["after_opening"] != late.get(named(card), True) for card in held["cards"]):
        return False
    sealed = {each["seat"] for each in closing["cards"]}
    openings = closing["record"]["openings"]
    aside = held.get("set_aside", [])
    return (
        bare(closing["record"]["plan"], sealed) == bare(panel, sealed)
        and all(aside.count(each) == 1 for each in closing["record"].get("set_aside", []))
        and held["openings"][: len(openings)] == openings
    )


def bare(panel: Json, sealed: set[str]) -> Json:
    """A panel, without the time of a seat that had sealed nothing, and its key."""
    seats = []
    for seat in panel["seats"]:
        if seat["id"] not in sealed:
            nobody = {**seat["interviewer"], "public_key": None}
            seat = {**seat, "interviewer": nobody, "starts_at": None, "minutes": None}
        seats.append(seat)
    return {**panel, "seats": seats}


def times(panel: Json) -> list[tuple[Any, ...]]:
    return [(seat["starts_at"], seat["minutes"]) for seat in panel["seats"]]


def is_covered(held: Json) -> bool:
    """Whether seals cover all that page one states."""
    if not held["closings"]:
        return False
    closing = held["closings"][-1]["document"]
    if closing["format"] == "evenhand.debrief/1" or closing["minutes"] != held["minutes"]:
        return False
    listed = {(each["seat"], each["version"], each["digest"]) for each in closing["cards"]}
    later = {named(card) for card in held["cards"]} != listed
    later |= times(closing["record"]["plan"]) != times(held["panel"])
    aside = held.get("set_aside", []) == closing["record"].get("set_aside", [])
    return not later and aside and held["openings"] == closing["record"]["openings"]


def lists_its_seats(held: Json) -> bool:
    """Whether every card was sealed under the list of seats that is here."""
    places = [card["document"].get("place") for card in held["cards"]]
    return all(each is not None and each["plan"] == plan(held["panel"]) for each in places)


def verdict(file: str | BytesIO) -> str:
    """Return what the data in a PDF comes to; its pages are not looked at."""
    with pikepdf.open(file) as pdf:
        data = bytes(pdf.attachments["evenhand-debrief.json"].get_file().read_bytes())
    held = json.loads(data)
    if rfc8785.dumps(held) != data or held["format"] != "evenhand.debrief-record/1":
        return "refuted: 1"
    if steps := sorted(set(refuted(held))):
        return f"refuted: {', '.join(steps)}"
    if is_covered(held):
        return "proven"
    return "in part" if lists_its_seats(held) else "in part, and not the list of seats"


if __name__ == "__main__":
    print(verdict(sys.argv[1]))
