"""Debriefs from a workspace: nothing before every seal, every version after, signatures checked."""

import re

import pytest

from app.domain.errors import Conflict, NotFound
from app.domain.packs.rubric import Rubric
from app.domain.scorecard import rules
from app.domain.scorecard.desk import Desk
from app.services.debrief import debrief
from app.services.scorecard import scoring
from app.store.database.workspace import Workspace
from tests.conftest import Clock
from tests.services.conftest import finish, open_desk, plan


def sealed(workspace: Workspace, desk: Desk) -> Desk:
    return scoring.seal(workspace, finish(workspace, desk))


def test_a_debrief_waits_for_every_seat_and_names_who_is_late(workspace: Workspace, rubric: Rubric) -> None:
    panel = plan(workspace, rubric, "Ines Novak", "Omar Haddad")
    sealed(workspace, open_desk(workspace, panel))
    omar = scoring.take_note(workspace, open_desk(workspace, panel, 1), "SECRET", None)
    with pytest.raises(Conflict) as refused:
        debrief.gather(workspace, panel.id)
    assert str(refused.value).endswith("Waiting for: Omar Haddad.")
    sealed(workspace, omar)
    shown = debrief.gather(workspace, panel.id)
    assert [record.seat.interviewer.name for record in shown.seats] == ["Ines Novak", "Omar Haddad"]


def test_seats_stand_in_the_order_they_were_planned_whoever_sealed_first(
    workspace: Workspace, rubric: Rubric, clock: Clock
) -> None:
    panel = plan(workspace, rubric, "Ines Novak", "Omar Haddad", "Eva Lind")
    for seat in (2, 0, 1):
        clock.pass_by(minutes=5)
        sealed(workspace, open_desk(workspace, panel, seat))
    shown = debrief.gather(workspace, panel.id)
    assert [record.seat for record in shown.seats] == list(panel.seats)
    assert all(version.verified for record in shown.seats for version in record.versions)
    assert shown.last_sealed_at == clock.moment


def test_an_amended_card_shows_both_versions_and_both_seals_hold(
    workspace: Workspace, desk: Desk, clock: Clock
) -> None:
    first = sealed(workspace, desk)
    clock.pass_by(hours=2)
    amended = scoring.act(
        workspace, scoring.amend(workspace, first, "Mistyped"), rules.rate, "problem-framing", 2
    )
    scoring.seal(workspace, amended)
    [record] = debrief.gather(workspace, desk.panel.id).seats
    assert [(v.document.version, v.seal.reason, v.verified) for v in record.versions] == [
        (1, "", True),
        (2, "Mistyped", True),
    ]
    assert record.versions[0].seal == first.card.seals[0]
    levels = [{r.dimension: r.level for r in v.document.ratings}["problem-framing"] for v in record.versions]
    assert levels == [3, 2]
    assert record.card.supersedes == record.versions[0].seal.digest


def test_while_an_amendment_is_being_written_the_sealed_version_is_shown(
    workspace: Workspace, desk: Desk
) -> None:
    amending = scoring.amend(workspace, sealed(workspace, desk), "Mistyped")
    scoring.take_note(workspace, amending, "NOT YET SEALED", None)
    shown = debrief.gather(workspace, desk.panel.id)
    assert [len(record.versions) for record in shown.seats] == [1]
    assert "NOT YET SEALED" not in shown.model_dump_json()


def test_a_debrief_is_of_one_panel_only(workspace: Workspace, rubric: Rubric) -> None:
    one = plan(workspace, rubric, "Ines Novak", candidate="Ada Example")
    other = plan(workspace, rubric, "Ines Novak", candidate="Bo Other")
    for panel in (one, other):
        sealed(workspace, open_desk(workspace, panel))
    shown = debrief.gather(workspace, one.id)
    assert shown.panel == one
    assert "Bo Other" not in shown.model_dump_json()


def test_there_is_no_debrief_of_a_panel_that_does_not_exist(workspace: Workspace) -> None:
    with pytest.raises(NotFound):
        debrief.gather(workspace, workspace.new_id())


def test_the_proposed_file_name_does_not_tell_the_candidate(workspace: Workspace, desk: Desk) -> None:
    name = debrief.file_name(desk.panel.id)
    assert re.fullmatch(r"debrief-[0-9a-f]{12}\.pdf", name), "letters of its number alone"
