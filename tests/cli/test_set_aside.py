"""A card that does not count, from the command line: what open, show and check say, and how they end."""

import json
from collections.abc import Iterator
from pathlib import Path

import pytest

from app import cli
from app.domain.packs.rubric import Rubric
from tests.conftest import Clock
from tests.services.changed_client import ChangedClient
from tests.services.journey import Journey

WHY = "Set aside: the card of Omar Haddad, version 1 (its level for “problem-framing” is not on the scale)."


@pytest.fixture
def trip(tmp_path: Path, clock: Clock, rubric: Rubric) -> Iterator[Journey]:
    """A panel of two whose second card rates off the scale; nobody has its workspace open."""
    made = Journey(tmp_path, clock, rubric, 2).make_kits()
    made.bring(0)
    made.take_in(ChangedClient(made, 1).forge(lambda raw: raw["ratings"][0].update(level=9)))
    made.close()
    yield made


def test_open_show_and_check_name_the_card_and_its_seat(
    trip: Journey, capsys: pytest.CaptureFixture[str]
) -> None:
    def run(*words: str) -> int:
        return cli.run(["--workspace", str(trip.planner.folder), *words])

    assert run("open", "Ada Example") == 5
    assert "Nothing was opened" in capsys.readouterr().err
    assert run("show", "Ada Example") == 0
    told = capsys.readouterr().out
    assert WHY in told and "Waiting for: Omar Haddad" in told and "locked until the panel opens" in told
    assert run("show", "Ada Example", "--json") == 0
    shown = json.loads(capsys.readouterr().out)
    assert [(each["version"], each["why"]) for each in shown["set_aside"]] == [
        (1, ["its level for “problem-framing” is not on the scale"])
    ]
    assert shown["ratings"] is None
    assert run("open", "Ada Example", "--reason", "His card is not sound", "--code", trip.code) == 0
    assert WHY in capsys.readouterr().err
    assert run("show", "Ada Example") == 0
    assert WHY in capsys.readouterr().out
    file = trip.folder / "ratings.json"
    assert run("export", "ratings", "--format", "json", "-o", str(file)) == 0
    assert {row["interviewer"] for row in json.loads(file.read_text("utf-8"))["rows"]} == {"Ines Novak"}
    capsys.readouterr()
    assert run("check") == 0
    assert "the card of Omar Haddad, version 1" in capsys.readouterr().err
