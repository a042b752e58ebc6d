"""Before the hour: the question of acquaintance, sealed and told; what is handed over, and to whom."""

import json
import sqlite3
import subprocess
from datetime import timedelta
from pathlib import Path

import pytest

from app.domain.errors import Conflict, InvalidInput
from app.domain.packs.rubric import Rubric
from app.domain.scorecard import rules
from app.domain.scorecard.desk import Desk
from app.domain.scorecard.seal import SealedCard
from app.domain.value import canonical, digest
from app.services.debrief import debrief
from app.services.panels import planning
from app.services.panels.planning import SeatPlan
from app.services.scorecard import preparation, scoring
from app.store.database.workspace import Workspace
from tests.conftest import ROOT, Clock
from tests.services.conftest import FOCUS, finish, open_desk, plan

HOW = "same team in 2023"


def words_of(pdf: bytes, folder: Path) -> list[str]:
    """Return the words of each page, as another program reads them."""
    file = folder / "debrief.pdf"
    file.write_bytes(pdf)
    done = subprocess.run(["pdftotext", "-layout", file, "-"], capture_output=True, text=True, check=True)
    return done.stdout.split("\f")


def test_the_answer_is_one_event_and_stands_under_the_seal(
    workspace: Workspace, desk: Desk, file: sqlite3.Connection
) -> None:
    told = scoring.act(workspace, desk, rules.tell_acquaintance, "little", f" {HOW} ")
    [(body,)] = file.execute("SELECT body FROM events WHERE kind = 'acquaintance-told'").fetchall()
    assert json.loads(body)["value"]["how"] == HOW
    scoring.seal(workspace, finish(workspace, told))
    [(body,)] = file.execute("SELECT body FROM events WHERE kind = 'sealed'").fetchall()
    sealed = json.loads(body)["document"]
    assert (sealed["acquaintance"]["closeness"], sealed["acquaintance"]["how"]) == ("little", HOW)


def test_what_was_told_last_counts_until_the_seal(workspace: Workspace, desk: Desk) -> None:
    told = scoring.act(workspace, desk, rules.tell_acquaintance, "close", "Married")
    told = scoring.act(workspace, told, rules.tell_acquaintance, "none", "")
    sealed = scoring.seal(workspace, finish(workspace, told))
    assert open_desk(workspace, sealed.panel).card.acquaintance == sealed.card.acquaintance
    assert sealed.card.acquaintance is not None and sealed.card.acquaintance.closeness == "none"
    with pytest.raises(Conflict, match="sealed"):
        scoring.act(workspace, sealed, rules.tell_acquaintance, "close", "Married")


def test_who_knows_the_candidate_says_how(workspace: Workspace, desk: Desk) -> None:
    with pytest.raises(InvalidInput, match="how"):
        scoring.act(workspace, desk, rules.tell_acquaintance, "little", "  ")
    assert open_desk(workspace, desk.panel).card == desk.card


def test_a_card_of_which_it_was_never_asked_seals_to_the_digest_it_always_had(
    workspace: Workspace, desk: Desk, file: sqlite3.Connection
) -> None:
    sealed = scoring.seal(workspace, finish(workspace, desk))
    [(body,)] = file.execute("SELECT body FROM events WHERE kind = 'sealed'").fetchall()
    document = json.loads(body)["document"]
    assert "acquaintance" not in document and "cv" not in document["seat"]
    read = SealedCard.model_validate_json(json.dumps(document))
    assert digest(read) == sealed.card.seals[0].digest and canonical(read)


def test_an_answer_alone_is_no_interview_in_progress(workspace: Workspace, desk: Desk) -> None:
    told = scoring.act(workspace, desk, rules.tell_acquaintance, "none", "")
    assert told.card.status == "planned"
    assert scoring.take_note(workspace, told, "Asked", None).card.status == "draft"


def test_page_one_of_the_debrief_tells_who_knows_the_candidate_and_only_them(
    workspace: Workspace, rubric: Rubric, tmp_path: Path
) -> None:
    panel = plan(workspace, rubric, "Mara Haas", "Omar Haddad")
    for seat, (closeness, how) in enumerate((("little", HOW), ("none", ""))):
        told = scoring.act(
            workspace, open_desk(workspace, panel, seat), rules.tell_acquaintance, closeness, how
        )
        scoring.seal(workspace, finish(workspace, told))
    pages = words_of(debrief.paper(workspace, panel.id, ROOT / "resources" / "fonts"), tmp_path)
    first = " ".join(pages[0].split())
    assert f"Mara Haas knows the candidate a little: {HOW}" in first
    assert "Omar Haddad knows" not in first


def test_a_card_without_an_answer_says_nothing_on_paper(
    workspace: Workspace, desk: Desk, tmp_path: Path
) -> None:
    scoring.seal(workspace, finish(workspace, desk))
    pages = words_of(debrief.paper(workspace, desk.panel.id, ROOT / "resources" / "fonts"), tmp_path)
    assert "knows the candidate" not in " ".join(pages)


def test_what_is_handed_over_comes_from_sealed_cards_before_this_one(
    workspace: Workspace, rubric: Rubric, clock: Clock
) -> None:
    now = clock()
    names = ("Mara Haas", "Omar Haddad", "Eva Lind")
    seats = [SeatPlan(name, FOCUS, now + timedelta(hours=at)) for at, name in enumerate(names)]
    panel = planning.plan_panel(workspace, "Ada Example", rubric, seats)
    first = scoring.act(workspace, open_desk(workspace, panel), rules.write, "handover", "Not monitoring yet")
    second = open_desk(workspace, panel, 1)
    assert preparation.handed_over(workspace, second) == (), "it is not sealed"
    first = scoring.seal(workspace, finish(workspace, first))
    assert [(each.who, each.text) for each in preparation.handed_over(workspace, second)] == [
        ("Mara Haas", "Not monitoring yet")
    ]
    assert preparation.handed_over(workspace, first) == (), "its own is not for itself"
    amended = scoring.amend(workspace, first, "Mistyped")
    amended = scoring.act(workspace, amended, rules.write, "handover", "No monitoring yet")
    scoring.seal(workspace, amended)
    [told] = preparation.handed_over(workspace, second)
    assert told.text == "No monitoring yet"
    last = scoring.act(
        workspace, open_desk(workspace, panel, 2), rules.write, "handover", "The last one says this"
    )
    scoring.seal(workspace, finish(workspace, last))
    assert len(preparation.handed_over(workspace, second)) == 1, "who comes after hands nothing back"


def test_a_verdict_is_not_handed_over(workspace: Workspace, rubric: Rubric) -> None:
    panel = plan(workspace, rubric, "Mara Haas", "Omar Haddad")
    desk = scoring.act(workspace, open_desk(workspace, panel), rules.write, "handover", "A clear hire for me")
    scoring.seal(workspace, finish(workspace, desk))
    [told] = preparation.handed_over(workspace, open_desk(workspace, panel, 1))
    assert (told.who, told.text) == ("Mara Haas", "")
