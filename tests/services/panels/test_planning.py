"""Planning: a panel keeps the rubric of its day, and people join once, each with one key."""

import shutil
import sqlite3
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from app.domain.errors import Conflict, EvenhandError, InvalidInput
from app.domain.packs.rubric import Rubric
from app.domain.value import digest
from app.services.panels import lists, planning
from app.services.panels.planning import SeatPlan
from app.services.records import upkeep
from app.services.scorecard import scoring
from app.store.database.workspace import Workspace
from app.store.packs.rubrics import load_rubric
from tests.services.conftest import Contents, finish, open_desk, plan

RUBRICS = Path(__file__).parents[3] / "rubrics"
ID = "senior-ml-scientist"


def names_and_keys(file: sqlite3.Connection) -> tuple[int, int]:
    """Return how many people joined, and how many keys there are."""
    joined = file.execute("SELECT count(*) FROM events WHERE kind = 'interviewer-joined'").fetchone()
    keys = file.execute("SELECT count(*) FROM signing_keys").fetchone()
    return joined[0], keys[0]


# The rubric is frozen


def test_a_panel_keeps_its_rubric_though_the_yaml_changes(workspace: Workspace, tmp_path: Path) -> None:
    folder = tmp_path / "rubrics"
    shutil.copytree(RUBRICS, folder)
    before = load_rubric(folder, ID)
    old = plan(workspace, before, "Ines Novak")

    author = folder / f"{ID}.yaml"
    text = author.read_text(encoding="utf-8").replace('version: "1.0.1"', 'version: "2.0.0"')
    author.write_text(text.replace("Starts from an algorithm.", "Begins with a model."), encoding="utf-8")
    after = load_rubric(folder, ID)
    new = plan(workspace, after, "Ines Novak")
    shutil.rmtree(folder)

    first, second = open_desk(workspace, old), open_desk(workspace, new)
    assert first.rubric == before != second.rubric == after
    assert (first.panel.rubric.version, second.panel.rubric.version) == ("1.0.1", "2.0.0")
    assert first.rubric.dimensions[0].anchor(1).startswith("Starts from an algorithm.")
    assert second.rubric.dimensions[0].anchor(1).startswith("Begins with a model.")


def test_the_frozen_rubric_lies_under_its_digest_once(
    workspace: Workspace, rubric: Rubric, file: sqlite3.Connection
) -> None:
    first, second = plan(workspace, rubric, "Ines Novak"), plan(workspace, rubric, "Omar Haddad")
    assert first.rubric == second.rubric
    rows = file.execute("SELECT digest, kind FROM documents").fetchall()
    assert rows == [(digest(rubric), "rubric")]
    assert first.rubric.digest == digest(rubric)


def test_a_panel_in_another_context_remembers_the_variant_and_its_reasons(workspace: Workspace) -> None:
    panel = plan(workspace, load_rubric(RUBRICS, ID, "regulated"), "Ines Novak")
    assert panel.rubric.variant == "regulated"
    frozen = open_desk(workspace, panel).rubric
    assert frozen.variant is not None
    assert frozen.variant.reasons
    assert frozen.dimension("responsible-ai").weight == 2


# People


@pytest.mark.parametrize("again", ["Zoë Novák", "ZOË NOVÁK", "  zoë   novák ", "Zoe\u0308 Nova\u0301k"])
def test_an_interviewer_joins_once_however_the_name_is_typed(
    workspace: Workspace, rubric: Rubric, file: sqlite3.Connection, again: str
) -> None:
    first, second = plan(workspace, rubric, "Zoë Novák"), plan(workspace, rubric, again)
    assert first.seats[0].interviewer == second.seats[0].interviewer
    assert names_and_keys(file) == (1, 1)


def test_each_interviewer_has_a_key_of_their_own(
    workspace: Workspace, rubric: Rubric, file: sqlite3.Connection
) -> None:
    panel = plan(workspace, rubric, "Ines Novak", "Omar Haddad", "ines novak")
    people = [seat.interviewer for seat in panel.seats]
    assert people[0] == people[2] != people[1]
    assert people[0].public_key != people[1].public_key
    assert names_and_keys(file) == (2, 2)


def test_two_candidates_of_one_name_are_two_people(workspace: Workspace, rubric: Rubric) -> None:
    first, second = plan(workspace, rubric, "Ines Novak"), plan(workspace, rubric, "Ines Novak")
    assert first.candidate.id != second.candidate.id
    assert first.candidate.name == second.candidate.name


def test_names_are_kept_tidy(workspace: Workspace, rubric: Rubric) -> None:
    panel = plan(workspace, rubric, "Ines\tNovak ", candidate=" Ada\r\n\x07Example  ")
    assert panel.candidate.name == "Ada [U+0007]Example"
    assert panel.seats[0].interviewer.name == "Ines Novak"


def test_a_name_cannot_turn_round_the_text_beside_it(workspace: Workspace, rubric: Rubric) -> None:
    panel = plan(workspace, rubric, "\u2067Ines\u2069 Novak\u202c", candidate="A\u202eda e\u202a\u0301")
    assert panel.candidate.name == "Ada \u00e9"
    assert panel.seats[0].interviewer.name == "Ines Novak"


def test_a_name_keeps_the_joiners_its_script_needs(workspace: Workspace, rubric: Rubric) -> None:
    name = "\u0639\u0644\u06cc\u200c\u0631\u0636\u0627"
    assert plan(workspace, rubric, "Ines", candidate=name).candidate.name == name


# What is refused leaves nothing behind


@pytest.mark.parametrize(
    ("candidate", "seats", "sentence"),
    [
        ("  ", [SeatPlan("Ines")], "name of the candidate"),
        ("\u200b \u2060\ufeff\u00ad", [SeatPlan("Ines")], "name of the candidate"),
        ("\u202e\u2066\u200f", [SeatPlan("Ines")], "name of the candidate"),
        ("\u3164\ufe0f\u034f", [SeatPlan("Ines")], "name of the candidate"),
        ("Ada", [SeatPlan("\u200d")], "name of the interviewer"),
        ("A" * 301, [SeatPlan("Ines")], "301 characters; the limit is 300"),
        ("Ada", [SeatPlan("Ines"), SeatPlan("\n")], "name of the interviewer"),
        ("Ada", [SeatPlan("Ines"), SeatPlan("Omar", ("icing",))], "no dimension “icing”"),
        ("Ada", [], "at least one seat"),
    ],
)
def test_a_plan_that_is_refused_leaves_nothing_behind(
    workspace: Workspace,
    rubric: Rubric,
    contents: Contents,
    candidate: str,
    seats: list[SeatPlan],
    sentence: str,
) -> None:
    before = contents()
    with pytest.raises(InvalidInput, match=sentence):
        planning.plan_panel(workspace, candidate, rubric, seats)
    assert contents() == before


# What a panel says


def test_a_seat_without_focus_looks_at_everything(workspace: Workspace, rubric: Rubric) -> None:
    panel = planning.plan_panel(workspace, "Ada", rubric, [SeatPlan("Ines")])
    assert panel.seats[0].focus == tuple(each.id for each in rubric.dimensions)


def test_a_seat_keeps_its_focus_its_time_and_its_length(workspace: Workspace, rubric: Rubric) -> None:
    starts = datetime(2026, 11, 18, 9, 30, tzinfo=UTC)
    seat = SeatPlan("Ines", ("leadership", "problem-framing"), starts, 45)
    panel = planning.plan_panel(workspace, "Ada", rubric, [seat])
    kept = open_desk(workspace, panel).seat
    assert kept == panel.seats[0]
    assert (kept.focus, kept.starts_at, kept.minutes) == (("problem-framing", "leadership"), starts, 45)


def test_what_was_planned_is_what_is_opened_and_the_lists_agree_while_time_goes_on(
    tmp_path: Path, rubric: Rubric
) -> None:
    moments = (datetime(2026, 11, 17, 14, tzinfo=UTC) + timedelta(seconds=n) for n in range(10**6))
    with Workspace.create(tmp_path / "real", lambda: next(moments)) as workspace:
        panel = plan(workspace, rubric, "Ines Novak", "Omar Haddad")
        assert open_desk(workspace, panel).panel == panel
        [line] = lists.panels(workspace)
        assert line.planned_at == panel.planned_at
        finish(workspace, open_desk(workspace, panel, 1))
        assert upkeep.check(workspace).findings == ()


def test_a_workspace_opened_to_read_plans_nothing(workspace: Workspace, rubric: Rubric) -> None:
    with (
        Workspace.open(workspace.folder, workspace.clock, writer=False) as reader,
        pytest.raises(EvenhandError, match="reading only"),
    ):
        plan(reader, rubric, "Ines Novak")
    assert lists.panels(workspace) == []


# The time of a seat


def test_a_seat_is_given_a_time_another_and_none(
    workspace: Workspace, rubric: Rubric, file: sqlite3.Connection
) -> None:
    panel = plan(workspace, rubric, "Ines Novak", "Omar Haddad")
    first, second = panel.seats
    starts = datetime(2026, 11, 18, 9, 30, tzinfo=UTC)
    planning.schedule(workspace, panel.id, second.id, starts, 45)
    moved = planning.schedule(workspace, panel.id, second.id, starts + timedelta(hours=1))
    assert (moved.seats[0], moved.seats[1].minutes) == (first, 45)
    assert open_desk(workspace, panel, 1).seat.starts_at == starts + timedelta(hours=1)
    row = "SELECT starts_at, minutes FROM seats WHERE place = 1"
    assert file.execute(row).fetchone() == ("2026-11-18T10:30:00.000000+00:00", 45)
    planning.schedule(workspace, panel.id, second.id, None)
    assert file.execute(row).fetchone() == ("", 45)
    assert upkeep.check(workspace).findings == ()


def test_the_same_time_again_adds_nothing(workspace: Workspace, rubric: Rubric, contents: Contents) -> None:
    panel = plan(workspace, rubric, "Ines Novak")
    starts = datetime(2026, 11, 18, 9, 30, tzinfo=UTC)
    planning.schedule(workspace, panel.id, panel.seats[0].id, starts)
    before = contents()
    planning.schedule(workspace, panel.id, panel.seats[0].id, starts.astimezone())
    assert contents() == before


def test_a_sealed_card_keeps_the_time_it_was_sealed_with(workspace: Workspace, rubric: Rubric) -> None:
    panel = plan(workspace, rubric, "Ines Novak")
    scoring.seal(workspace, finish(workspace, open_desk(workspace, panel)))
    with pytest.raises(Conflict, match="sealed with its time"):
        planning.schedule(workspace, panel.id, panel.seats[0].id, datetime(2026, 11, 18, tzinfo=UTC))


def test_a_time_no_interview_takes_is_refused(workspace: Workspace, rubric: Rubric) -> None:
    panel = plan(workspace, rubric, "Ines Novak")
    with pytest.raises(ValueError, match="minutes"):
        planning.schedule(workspace, panel.id, panel.seats[0].id, None, 0)
