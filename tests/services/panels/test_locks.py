"""Locks of kits: changed on their way, or none at all; and kits whose key never came on record."""

import json
import os
import sqlite3
import subprocess
import sys
from base64 import b64decode
from collections.abc import Callable
from contextlib import closing
from pathlib import Path

import pytest

from app.domain.kits.bundle import Kit, LockedKit, Locks, SentCards
from app.domain.packs.rubric import Rubric
from app.exchange.bundles import age, bundles
from app.services.panels import import_files, invitations, opening
from app.services.scorecard import scoring
from app.store.database.workspace import FILE, Workspace
from tests.conftest import ROOT, Clock
from tests.services.conftest import finish, open_desk, plan
from tests.services.journey import Journey, said

Begin = Callable[[int], Journey]


def changed(trip: Journey, seat: int, **locks: str) -> Path:
    """Change the locks of a kit on its way, and pack it anew."""
    kit = bundles.read(trip.kit(seat))
    assert isinstance(kit, Kit)
    trip.kit(seat).write_bytes(bundles.pack(kit.replace(locks=kit.locks.replace(**locks))))
    return trip.kit(seat)


@pytest.mark.parametrize("which", ["panel", "workspace"])
def test_a_kit_changed_on_its_way_is_noticed_when_its_card_comes_and_blames_nobody(
    journey: Begin, which: str
) -> None:
    trip = journey(2).make_kits()
    _, other = age.new_key()
    changed(trip, 1, **{which: other})
    trip.score(1)
    told = said(trip.take_in(trip.send(1)))
    assert told.startswith("refused: It is locked for another panel")
    assert "may have been changed on its way, and Omar Haddad is not to blame" in told
    kits = opening.state(trip.planner, trip.panel.id).kits
    assert kits and invitations.lock_words(kits.locks.panel) in told
    assert opening.state(trip.planner, trip.panel.id).received == {}


def test_both_sides_read_the_same_words_of_the_lock_and_others_where_it_was_changed(journey: Begin) -> None:
    trip = journey(2).make_kits()
    here = said(import_files.take_in(Workspace.create(trip.folder / "first", trip.clock), [trip.kit(0)]))
    assert f"Its lock reads: {trip.written.lock}." in here
    changed(trip, 1, panel=age.new_key()[1])
    there = said(import_files.take_in(Workspace.create(trip.folder / "second", trip.clock), [trip.kit(1)]))
    assert "Its lock reads: " in there and trip.written.lock not in there


@pytest.mark.parametrize("which", ["panel", "workspace"])
@pytest.mark.parametrize(
    "lock",
    [
        "age1" + "q" * 58,
        "age1" + "q" * 52 + "5cu47z",
        "age1ur4h5lpmgxu2u9jku0a0r87ydtdqnr0tnsetrlvxvgz3vh6fhqqqzyt4v9",
    ],
    ids=["check letters that do not fit", "no point", "a point that leads every key to one secret"],
)
def test_a_kit_whose_lock_is_none_is_refused_before_the_hour(journey: Begin, which: str, lock: str) -> None:
    trip = journey(1).make_kits()
    file = changed(trip, 0, **{which: lock})
    with Workspace.create(trip.folder / "laptop", trip.clock) as laptop:
        told = said(import_files.take_in(laptop, [file]))
    assert told.startswith("refused: No card could be locked for it")


def test_a_card_whose_kit_lost_its_secret_on_the_way_is_refused(journey: Begin) -> None:
    """Its card would say nothing of its locks, as those of an older Evenhand."""
    trip = journey(1).make_kits()
    kit = bundles.read(trip.kit(0))
    assert isinstance(kit, Kit)
    trip.kit(0).write_bytes(bundles.pack(kit.replace(secret=None, issue=1), 1))
    told = said(trip.bring(0))
    assert told == "refused: It was not made with the kit of Ines Novak as it was written here."


@pytest.mark.parametrize("what", ["role", "candidate", "focus"])
def test_a_kit_that_says_otherwise_than_it_was_written_is_noticed_when_its_card_comes(
    journey: Begin, what: str
) -> None:
    trip = journey(2).make_kits()
    kit = bundles.read(trip.kit(1))
    assert isinstance(kit, Kit)
    others = {
        "role": kit.replace(role="Baker"),
        "candidate": kit.replace(candidate=kit.candidate.replace(name="Bo Other")),
        "focus": kit.replace(seat=kit.seat.replace(focus=kit.seat.focus[:1])),
    }
    trip.kit(1).write_bytes(bundles.pack(others[what]))
    trip.score(1)
    told = said(trip.take_in(trip.send(1)))
    assert told.startswith("refused: The kit that Omar Haddad scored with says otherwise")
    assert "Omar Haddad is not to blame then: make the kit again" in told
    assert opening.state(trip.planner, trip.panel.id).received == {}


def test_what_is_locked_of_a_card_has_whole_steps(journey: Begin) -> None:
    trip = journey(1).make_kits()
    trip.score(0)
    sent = bundles.read(trip.send(0))
    assert isinstance(sent, SentCards)
    card = age.unlock(sent.versions[0].card, trip.given_back(None))
    assert len(card) % (16 << 10) == 0 and json.loads(card)["ratings"]


def test_a_kit_for_an_invitation_with_another_key_on_that_laptop_is_refused(
    journey: Begin, tmp_path: Path, clock: Clock
) -> None:
    trip = journey(1)
    file = tmp_path / "invitation.evenhand"
    with Workspace.create(tmp_path / "laptop", clock) as laptop:
        made = invitations.invite(laptop, "Ines Novak", file)
        assert trip.take_in(file).count("added") == 1
        trip.make_kits()
        locked = bundles.read(trip.kit(0))
        assert isinstance(locked, LockedKit) and locked.recipient == made.recipient
        kit = bundles.unpack(age.unlock(locked.kit, own_key(laptop)))
        assert isinstance(kit, Kit) and kit.invited == made.public_key
        forged = kit.replace(invited="0" * 64)
        again = LockedKit(recipient=made.recipient, kit=age.lock(bundles.pack(forged), made.recipient))
        trip.kit(0).write_bytes(bundles.pack(again))
        told = said(import_files.take_in(laptop, [trip.kit(0)]))
        assert told == "refused: It was made for an invitation that is not from this workspace."


def test_a_thief_of_an_invited_kit_has_nothing_and_no_other_key_counts(journey: Begin, clock: Clock) -> None:
    trip = journey(1)
    file = trip.folder / "invitation.evenhand"
    with Workspace.create(trip.folder / "ines", clock) as ines:
        invitations.invite(ines, "ines novak", file)
        trip.take_in(file)
        trip.make_kits()
        with Workspace.create(trip.folder / "thief", clock) as thief:
            assert "locked for somebody else" in said(import_files.take_in(thief, [trip.kit(0)]))
        kit = bundles.unpack(age.unlock(bundles.read(trip.kit(0)).kit, own_key(ines)))  # type: ignore[union-attr]
    assert isinstance(kit, Kit)
    trip.kit(0).write_bytes(bundles.pack(kit.replace(invited=None)))  # as if somebody had opened it
    told = said(trip.bring(0))
    assert "is not the one of the invitation of Ines Novak" in told and told.startswith("refused")


def own_key(workspace: Workspace) -> str:
    with workspace.write() as connection:
        return invitations.own_key(connection)


KILLED = """
import os, sys
from pathlib import Path
from app.services.panels import escrow, kits, lists, opening
from app.store.database.workspace import Workspace
from app.store.files import atomic
from tests.conftest import Clock
workspace = Workspace.open(Path(sys.argv[1]), Clock())
panel = opening.state(workspace, lists.panels(workspace)[0].id).panel
out = Path(sys.argv[2])
written, write = [], atomic.write
def then_die(file, *rest):
    write(file, *rest)
    written.append(file)
    if len(written) == int(sys.argv[3]):
        os._exit(9)
atomic.write = then_die
files = {seat.id: out / f"{at}.evenhand" for at, seat in enumerate(panel.seats)}
kits.make(workspace, panel.id, files, escrow.OnPaper(out / "escrow.pdf", Path("resources/fonts")))
"""


@pytest.mark.parametrize("after", [1, 2, 3])
def test_kits_of_a_key_that_never_came_on_record_are_swept_at_the_next_start(
    tmp_path: Path, clock: Clock, rubric: Rubric, after: int
) -> None:
    out = tmp_path / "out"
    out.mkdir()
    (out / "mine.txt").write_text("Mine")
    with Workspace.create(tmp_path / "w", clock) as workspace:
        plan(workspace, rubric, "Ines Novak", "Omar Haddad")
    words = [sys.executable, "-c", KILLED, str(tmp_path / "w"), str(out), str(after)]
    env = {**os.environ, "PYTHONPATH": str(ROOT)}
    assert subprocess.run(words, cwd=ROOT, env=env).returncode == 9
    assert len(list(out.glob("*.evenhand"))) == min(after, 2), (
        "they lie there, and no workspace knows their key"
    )
    with closing(sqlite3.connect(tmp_path / "w" / FILE)) as file:
        assert file.execute("SELECT count(*) FROM events WHERE kind = 'kits-made'").fetchone() == (0,)
    once_more = ["kit", "Ada Example", "--all", "-o", str(tmp_path / "again")]
    next_start = [sys.executable, "-m", "app", "--workspace", str(tmp_path / "w"), *once_more]
    assert subprocess.run(next_start, cwd=ROOT, env=env, capture_output=True).returncode == 0
    assert [each.name for each in out.iterdir()] == ["mine.txt"]
    assert len(list((tmp_path / "again").iterdir())) == 3


def test_kits_on_record_are_never_swept(journey: Begin, rubric: Rubric) -> None:
    from app.store.upkeep import leftovers

    trip = journey(2).make_kits()
    leftovers.sweep(trip.planner)
    assert trip.kit(0).exists() and trip.kit(1).exists()
    trip.bring(0, 1)
    trip.open()


def test_a_panel_scored_here_and_elsewhere_takes_no_card_for_a_seat_without_a_kit(journey: Begin) -> None:
    trip = journey(2).make_kits(1)
    scoring.seal(trip.planner, finish(trip.planner, open_desk(trip.planner, trip.panel)))
    trip.bring(1)
    trip.open()
    kits = opening.state(trip.planner, trip.panel.id).kits
    assert kits and [each.opens for each in kits.shares] == [False, True]
    assert kits.escrow and b64decode(kits.escrow.key).startswith(b"age-encryption.org/v1")
    assert Locks(panel=kits.locks.panel, workspace=kits.locks.workspace) == kits.locks
