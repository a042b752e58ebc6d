"""Upkeep: whoever alters a sealed scorecard in the file is found out, however far they go."""

import json
import sqlite3
from collections.abc import Callable
from typing import Any

import pytest

from app.domain.journal.events import CHAIN_START, body_of, chained, commitment
from app.domain.packs.rubric import Rubric
from app.domain.scorecard import rules
from app.domain.scorecard.desk import Desk
from app.domain.scorecard.seal import SealedCard
from app.domain.value import canonical, digest
from app.services import signing
from app.services.debrief import debrief
from app.services.records import upkeep
from app.services.scorecard import scoring
from app.store.database.workspace import Workspace
from tests.services.conftest import finish, open_desk, plan

Edit = Callable[[dict[str, Any]], object]


@pytest.fixture
def sealed(workspace: Workspace, desk: Desk) -> Desk:
    """A sealed desk, and an amendment begun, so that the seal is not the last event."""
    desk = scoring.seal(workspace, finish(workspace, desk))
    return scoring.amend(workspace, desk, "Mistyped")


def raise_the_level(body: dict[str, Any]) -> None:
    body["document"]["ratings"][0]["level"] = 4


def alter(file: sqlite3.Connection, edit: Edit, *, commit: bool = False, chain: bool = False) -> None:
    """Edit the first seal as an attacker with our source would, with its digests made anew if told."""
    row = file.execute("SELECT id, body, salt FROM events WHERE kind = 'sealed' ORDER BY sequence LIMIT 1")
    identifier, text, salt = row.fetchone()
    body = json.loads(text)
    edit(body)
    written = canonical(body_of(body["kind"], json.dumps(body)))
    file.execute("UPDATE events SET body = ? WHERE id = ?", (written.decode(), identifier))
    if commit:
        made = commitment(salt, written)
        file.execute("UPDATE events SET commitment = ? WHERE id = ?", (made, identifier))
    if chain:
        rechain(file)


def rechain(file: sqlite3.Connection) -> None:
    """Make the chain of the only device anew, up to its recorded end."""
    file.row_factory = sqlite3.Row
    digest_ = CHAIN_START
    for row in file.execute("SELECT * FROM events ORDER BY sequence").fetchall():
        digest_ = chained(digest_, dict(row))
        file.execute("UPDATE events SET chain = ? WHERE id = ?", (digest_, row["id"]))
    file.execute("UPDATE heads SET chain = ?", (digest_,))


def test_a_workspace_in_use_is_sound(workspace: Workspace, rubric: Rubric, sealed: Desk) -> None:
    scoring.seal(workspace, sealed)
    panel = plan(workspace, rubric, "Omar Haddad", "Eva Lind")
    finish(workspace, open_desk(workspace, panel, 1))
    report = upkeep.check(workspace)
    assert report.findings == ()
    assert (report.panels, report.seats) == (2, 3)


def test_an_altered_document_is_found_by_its_commitment(
    workspace: Workspace, sealed: Desk, file: sqlite3.Connection
) -> None:
    alter(file, raise_the_level)
    assert "text is not what was recorded" in " ".join(map(str, upkeep.check(workspace).findings))


def test_an_altered_document_with_a_new_commitment_is_found_by_the_chain(
    workspace: Workspace, sealed: Desk, file: sqlite3.Connection
) -> None:
    alter(file, raise_the_level, commit=True)
    assert "was changed after it was written" in " ".join(map(str, upkeep.check(workspace).findings))


def test_an_altered_document_with_a_new_chain_is_found_by_its_signature(
    workspace: Workspace, sealed: Desk, file: sqlite3.Connection
) -> None:
    alter(file, raise_the_level, commit=True, chain=True)
    [finding] = upkeep.check(workspace).findings
    assert str(finding).startswith("The seal of Ines Novak's scorecard, version 1, does not hold")


def with_a_new_digest(body: dict[str, Any]) -> None:
    raise_the_level(body)
    body["seal"]["digest"] = digest(SealedCard.model_validate_json(json.dumps(body["document"])))


def with_a_reason(body: dict[str, Any]) -> None:
    body["seal"]["reason"] = "Because I said so"


def with_a_key_of_my_own(body: dict[str, Any]) -> None:
    raise_the_level(body)
    private, public = signing.new_key()
    body["document"]["seat"]["interviewer"]["public_key"] = body["seal"]["public_key"] = public
    document = SealedCard.model_validate_json(json.dumps(body["document"]))
    body["seal"]["digest"], body["seal"]["signature"] = signing.sign(private, document)


def for_a_seat_of_my_own(body: dict[str, Any]) -> None:
    body["document"]["seat"]["id"] = body["document"]["panel"]
    with_a_key_of_my_own(body)


@pytest.mark.parametrize(
    "edit", [with_a_new_digest, with_a_reason, with_a_key_of_my_own, for_a_seat_of_my_own]
)
def test_a_forger_who_makes_every_digest_anew_is_found_too(
    workspace: Workspace, sealed: Desk, file: sqlite3.Connection, edit: Edit
) -> None:
    alter(file, edit, commit=True, chain=True)
    [finding] = upkeep.check(workspace).findings
    assert str(finding).startswith("The seal of Ines Novak's scorecard, version 1, does not hold")
    [record] = debrief.gather(workspace, sealed.panel.id).seats
    assert [version.verified for version in record.versions] == [False]


def test_the_forgers_tools_leave_a_sound_journal_when_nothing_is_altered(
    workspace: Workspace, sealed: Desk, file: sqlite3.Connection
) -> None:
    alter(file, lambda body: None, commit=True, chain=True)
    assert upkeep.check(workspace).ok


def test_a_true_seal_moved_to_another_seat_is_found(
    workspace: Workspace, rubric: Rubric, file: sqlite3.Connection
) -> None:
    """The same interviewer sealed two cards; the better one is put in the place of the other."""
    panels = [plan(workspace, rubric, "Ines Novak", candidate=name) for name in ("Ada", "Bo")]
    for panel in panels:
        scoring.seal(workspace, finish(workspace, open_desk(workspace, panel)))
    better = file.execute("SELECT body FROM events WHERE kind = 'sealed' ORDER BY sequence DESC").fetchone()

    def swap(body: dict[str, Any]) -> None:
        body.update(json.loads(better[0]))

    alter(file, swap, commit=True, chain=True)
    [finding] = upkeep.check(workspace).findings
    assert "does not hold" in str(finding)
    [record] = debrief.gather(workspace, panels[0].id).seats
    assert not record.versions[0].verified


def test_a_finding_tells_no_words_of_the_candidate(
    workspace: Workspace, sealed: Desk, file: sqlite3.Connection
) -> None:
    alter(file, raise_the_level, commit=True, chain=True)
    told = " ".join(map(str, upkeep.check(workspace).findings))
    assert "Ada" not in told
    assert "Seen for" not in told


def test_lists_that_are_wrong_are_found_and_made_anew(
    workspace: Workspace, sealed: Desk, file: sqlite3.Connection
) -> None:
    file.execute("UPDATE seats SET rated = 99")
    assert "lists are wrong" in " ".join(map(str, upkeep.check(workspace).findings))
    report = upkeep.check(workspace, rebuild=True)
    assert report.ok
    assert report.rebuilt
    assert upkeep.check(workspace).ok


def test_both_seals_of_an_amended_card_stay_good(workspace: Workspace, sealed: Desk) -> None:
    scoring.seal(workspace, scoring.act(workspace, sealed, rules.rate, "problem-framing", 2))
    assert upkeep.check(workspace).ok
    [record] = debrief.gather(workspace, sealed.panel.id).seats
    assert [version.verified for version in record.versions] == [True, True]
