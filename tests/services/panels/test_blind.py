"""Nothing of a card that came in shows before its panel is open: by no verb, in no file, in no byte."""

import zipfile
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Literal, get_args, get_origin

import pytest
import typer

from app import cli
from app.cli.frame import program
from app.domain.errors import Conflict
from app.domain.packs.rubric import Rubric
from app.domain.scorecard import rules
from app.services.debrief import debrief
from app.services.panels import import_files, lists, opening
from app.services.records import upkeep
from app.services.scorecard import desk as reading
from app.services.scorecard import scoring
from app.store.database.workspace import Workspace
from tests.conftest import Clock
from tests.services.conftest import open_desk
from tests.services.journey import Journey

WORDS = ("Zwetschge-note", "Zwetschge-reason", "Zwetschge-evidence", "Zwetschge-growth", "Zwetschge-overall")
LEVEL = b'"level":4,"reason"'


def blind(folder: Path, clock: Clock, rubric: Rubric) -> Journey:
    """A panel of three: one card came in, one seat is sealed at the planner's, one is missing."""
    trip = Journey(folder, clock, rubric, 3).make_kits(0, 2)
    desk = trip.desk(0)
    laptop = trip.laptop(0)
    desk = scoring.take_note(laptop, desk, WORDS[0], "problem-framing")
    for dimension in desk.seat.focus:
        desk = scoring.act(laptop, desk, rules.rate, dimension, 4, WORDS[1])
        desk = scoring.act(laptop, desk, rules.set_growth, dimension, WORDS[3])
        desk = scoring.take_note(laptop, desk, WORDS[0], dimension)
    desk = scoring.act(laptop, desk, rules.mark_signal, rubric.signals[0].id, WORDS[2])
    scoring.seal(laptop, scoring.act(laptop, desk, rules.recommend, "strong-no", WORDS[4]))
    assert trip.take_in(trip.send(0)).count("added") == 1
    return trip


@pytest.fixture
def trip(tmp_path: Path, clock: Clock, rubric: Rubric) -> Iterator[Journey]:
    made = blind(tmp_path / "trip", clock, rubric)
    yield made
    made.close()


def leaks(content: bytes) -> list[str]:
    return [word for word in (*WORDS, "Zwetschge", "strong-no") if word.encode() in content]


def test_the_raw_bytes_of_database_log_and_backups_tell_nothing(trip: Journey) -> None:
    assert upkeep.back_up(trip.planner)
    files = [each for each in trip.planner.folder.rglob("*") if each.is_file()]
    assert {each.suffix for each in files} >= {".db", ".db-wal"} and len(files) >= 4
    for file in files:
        content = file.read_bytes()
        assert leaks(content) == [] and LEVEL not in content, file
    laptop = b"".join(each.read_bytes() for each in trip.laptop(0).folder.iterdir() if each.is_file())
    assert len(leaks(laptop)) == 7 and LEVEL in laptop, "the search finds what is there"


def test_a_bundle_tells_nothing_of_its_card(trip: Journey) -> None:
    content = trip.send(0).read_bytes()
    assert leaks(content) == [] and LEVEL not in content
    assert b"Ada Example" not in content and b"Ines Novak" not in content


def test_no_service_shows_it(trip: Journey) -> None:
    panel = trip.panel.id
    for look in (debrief.gather, debrief.open_room):
        with pytest.raises(Conflict, match="Waiting for: Omar Haddad, Eva Lind"):
            look(trip.planner, panel)
    with pytest.raises(Conflict):
        debrief.paper(trip.planner, panel, Path("resources/fonts"))
    shown = (
        reading.open_desk(trip.planner, panel, trip.panel.seats[0].id),
        lists.panels(trip.planner),
        lists.seats(trip.planner, panel=panel),
        upkeep.check(trip.planner),
        opening.state(trip.planner, panel),
    )
    assert leaks(repr(shown).encode()) == []


def verbs(panel: str, out: Path) -> Iterator[list[str]]:
    """Yield command lines for every verb about what is here: each with a panel, a name and a file at hand."""
    group = typer.main.get_command(program)
    known = {
        "panel": [panel],
        "seat": ["1"],
        "seats": ["1"],
        "candidate": ["Ada Example"],
        "by": ["Rosa"],
    }
    for name, command in sorted(group.commands.items()):  # type: ignore[attr-defined]
        if name in ("demo", "erase", "lint", "packet", "plan", "restore", "schema"):
            continue  # they are about other things, or take away what is looked for
        lines = [[name]]
        for parameter in command.params:
            said = parameter.type_descriptor.annotation
            choices = list(get_args(said)) if get_origin(said) is Literal else []
            values = known.get(parameter.name or "", choices if parameter.required else [])
            if parameter.name == "form":
                values = choices
            option = [parameter.opts[0]] if parameter.param_type_name == "option" else []
            if parameter.name == "out":
                lines = [[*line, *option, str(out / f"{at}-{name}")] for at, line in enumerate(lines)]
            elif parameter.name == "as_json":
                lines += [[*line, "--json"] for line in lines]
            elif values:
                lines = [[*line, *option, value] for line in lines for value in values]
        yield from lines


def held(file: Path) -> bytes:
    """Return what a written file says, also when it is a ZIP inside."""
    if not zipfile.is_zipfile(file):
        return file.read_bytes()
    with zipfile.ZipFile(file) as inside:
        return b"".join(map(inside.read, inside.namelist()))


def test_no_verb_shows_it_or_writes_it(
    trip: Journey, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    trip.planner.close()
    tried = set()
    for words in verbs(trip.panel.id, tmp_path):
        cli.run(["--workspace", str(trip.planner.folder), *words])
        told = capsys.readouterr()
        assert leaks((told.out + told.err).encode()) == [], words
        tried.add(words[0])
    assert {"panels", "show", "debrief", "check", "backup", "open", "send", "kit"} <= tried
    written = [each for each in tmp_path.iterdir() if each.is_file()]
    assert [each for each in written if leaks(held(each))] == []


def test_with_every_card_the_same_search_finds_it_all(trip: Journey, clock: Clock) -> None:
    desk = open_desk(trip.planner, trip.panel, 1)
    for dimension in desk.seat.focus:
        desk = scoring.act(trip.planner, desk, rules.rate, dimension, 2)
    scoring.seal(trip.planner, scoring.act(trip.planner, desk, rules.recommend, "yes", ""))
    trip.score(2)
    trip.take_in(trip.send(2))
    content = repr(opening.state(trip.planner, trip.panel.id)).encode()
    assert leaks(content) == []
    trip.open()
    assert set(leaks(repr(debrief.gather(trip.planner, trip.panel.id)).encode())) >= set(WORDS)


def test_the_planner_cannot_open_it_with_what_its_folder_holds(
    trip: Journey, look_for_keys: Callable[[bytes], list[str]]
) -> None:
    content = b"".join(each.read_bytes() for each in trip.planner.folder.rglob("*") if each.is_file())
    sent = opening.state(trip.planner, trip.panel.id).locked[0]
    assert look_for_keys(content), "the workspace's own key is found: the search works"
    from app.domain.errors import InvalidInput
    from app.exchange.bundles import age

    for key in look_for_keys(content):
        with pytest.raises(InvalidInput):
            age.unlock(sent.card, key)


@pytest.fixture
def look_for_keys() -> Callable[[bytes], list[str]]:
    """Return every run of letters in a file that is a private age key by its check letters."""
    import re

    from app.domain.errors import InvalidInput
    from app.exchange.bundles import age

    run = re.compile(rb"(?=([QPZRY9X8GF2TVDW0S3JN54KHCE6MUA7L]{58}))")

    def look(content: bytes) -> list[str]:
        found = []
        for match in {each[1].decode() for each in run.finditer(content)}:
            try:
                age.public_half(match)
            except InvalidInput:
                continue
            found.append(match)
        return found

    return look


def test_a_seat_scored_on_the_planning_laptop_shows_at_its_own_desk_alone(
    tmp_path: Path, clock: Clock, rubric: Rubric, capsys: pytest.CaptureFixture[str]
) -> None:
    with Workspace.create(tmp_path / "workspace", clock) as workspace:
        from tests.services.conftest import plan

        panel = plan(workspace, rubric, "Ines Novak", "Omar Haddad")
        desk = open_desk(workspace, panel)
        for dimension in desk.seat.focus:
            desk = scoring.act(workspace, desk, rules.rate, dimension, 3)
            desk = scoring.take_note(workspace, desk, WORDS[0], dimension)
        scoring.seal(workspace, scoring.act(workspace, desk, rules.recommend, "strong-no", WORDS[4]))
    for words in verbs(panel.id, tmp_path):
        cli.run(["--workspace", str(tmp_path / "workspace"), *words])
        told = capsys.readouterr()
        assert leaks((told.out + told.err).encode()) == [], words


def test_importing_in_another_workspace_gives_nothing_away(
    trip: Journey, tmp_path: Path, clock: Clock
) -> None:
    with Workspace.create(tmp_path / "curious", clock) as curious:
        assert import_files.take_in(curious, [trip.send(0)]).count("refused") == 1
        assert import_files.take_in(curious, [trip.kit(2)]).count("added") == 1
        told = import_files.take_in(curious, [trip.send(0)])
        assert leaks(repr(told).encode()) == [] and told.count("refused") == 1
