"""A CV that the planner gives a seat: counted, carried in the kit, given out, erased with the candidate."""

import json
import sqlite3
from pathlib import Path

import pytest

from app.domain import cv as cvs
from app.domain.cv import CvPaper
from app.domain.errors import EvenhandError, InvalidInput, NotFound
from app.domain.kits.bundle import Kit
from app.domain.packs.rubric import Rubric
from app.domain.panel import Panel
from app.exchange.bundles import age, bundles
from app.services.panels import cv, import_files, kits, lists, opening, plan_file, planning, send_card
from app.services.panels.planning import SeatPlan
from app.services.records import access_pack, erase
from app.services.recruiting import metrics
from app.services.scorecard import desk as reading
from app.services.scorecard import scoring
from app.store.database.workspace import Workspace
from app.store.upkeep import check
from tests.conftest import ROOT, Clock
from tests.exchange.cvs import hostile
from tests.services.conftest import FOCUS, finish, open_desk

WORDS = "Ten years of forecasting"
PAPER = cvs.paper(hostile.plain(words=WORDS), 1)
FONTS = ROOT / "resources" / "fonts"
NAMES = ("Ines Novak", "Omar Haddad")


@pytest.fixture
def panel(workspace: Workspace, rubric: Rubric) -> Panel:
    """Two seats, of which the first was given the CV."""
    seats = [SeatPlan(NAMES[0], FOCUS, cv=PAPER), SeatPlan(NAMES[1], FOCUS)]
    return planning.plan_panel(workspace, "Ada Example", rubric, seats)


@pytest.mark.parametrize(
    ("link", "said"),
    [
        ("ftp://example.com/cv", "A link begins with https://"),
        ("https://exam ple.com/cv", "has no blanks"),
        ("https://", "A link begins with https://"),
        ("https://ada:secret@example.com/cv", "carries a name or a password"),
        ("https://ada@example.com", "carries a name or a password"),
        ("https://exa\u202emple.com/cv", "characters that cannot be seen"),
        ("https://example.com/\u200bcv", "characters that cannot be seen"),
        (f"https://example.com/{'x' * 300}", "at most 300 characters"),
    ],
)
def test_a_link_that_is_not_plainly_one_of_the_web_is_refused_in_words(link: str, said: str) -> None:
    with pytest.raises(InvalidInput, match=said):
        cv.linked(link)


def test_a_link_is_taken_however_its_beginning_is_written() -> None:
    taken = {cv.linked(each).link for each in ("HTTPS://Example.com/CV", " https://Example.com/CV ")}
    assert taken == {"https://Example.com/CV"}
    assert cv.linked("https://example.com/@ada").link == "https://example.com/@ada"


@pytest.mark.parametrize("name", ["x" * 300 + ".pdf", "~nosuchuser/cv.pdf", "cv\0.pdf"])
def test_a_name_that_can_be_no_file_is_said(name: str, tmp_path: Path) -> None:
    with pytest.raises(EvenhandError):
        cv.read(name, tmp_path)


def test_only_the_seat_that_was_given_it_has_it(workspace: Workspace, panel: Panel) -> None:
    assert cv.given(workspace, open_desk(workspace, panel, 0)) == PAPER
    assert cv.given(workspace, open_desk(workspace, panel, 1)) is None


def test_a_seat_without_a_cv_is_written_as_it_always_was(
    workspace: Workspace, panel: Panel, file: sqlite3.Connection
) -> None:
    bodies = file.execute("SELECT body FROM events WHERE kind = 'seat-assigned' ORDER BY lamport").fetchall()
    first, second = (json.loads(body)["seat"] for (body,) in bodies)
    assert first["cv"]["form"] == "pdf" and PAPER.pdf not in bodies[0][0]
    assert "cv" not in second


def test_it_stands_in_the_file_once_whatever_seats_get_it(
    workspace: Workspace, rubric: Rubric, file: sqlite3.Connection
) -> None:
    seats = [SeatPlan(name, FOCUS, cv=PAPER) for name in NAMES]
    planning.plan_panel(workspace, "Ada Example", rubric, seats)
    assert file.execute("SELECT count(*) FROM events WHERE kind = 'cv-added'").fetchone() == (1,)


def test_it_lowers_the_control_of_ancillary_information(workspace: Workspace, panel: Panel) -> None:
    for seat in range(2):
        scoring.seal(workspace, finish(workspace, open_desk(workspace, panel, seat)))
    [without] = metrics.report(workspace).structure.of("ancillary")
    assert (without.count.part, without.count.whole) == (1, 2)
    told = metrics.as_data(metrics.report(workspace))
    [part] = [each for each in told["structure"]["components"] if each["component"] == "ancillary"]
    assert "1 of 2 seats were given no CV beforehand." in " ".join(part["said"])


def test_it_travels_in_the_kit_to_the_seat_that_was_given_it_and_the_card_comes_back(
    workspace: Workspace, panel: Panel, tmp_path: Path, clock: Clock
) -> None:
    files = {seat.id: tmp_path / f"kit-{at}.evenhand" for at, seat in enumerate(panel.seats)}
    kits.make(workspace, panel.id, files, age.new_key()[1])
    first, second = files.values()
    assert PAPER.pdf.encode() in first.read_bytes() and PAPER.pdf.encode() not in second.read_bytes()
    with Workspace.create(tmp_path / "laptop", clock) as laptop:
        assert import_files.take_in(laptop, [first]).count("added") == 1
        assert import_files.take_in(laptop, [first]).count("known") == 1
        desk = reading.open_desk(laptop, panel.id, panel.seats[0].id)
        assert cv.given(laptop, desk) == PAPER
        scoring.seal(laptop, finish(laptop, desk))
        send_card.send(laptop, panel.id, panel.seats[0].id, tmp_path / "card.evenhand")
    assert import_files.take_in(workspace, [tmp_path / "card.evenhand"]).count("added") == 1
    with Workspace.create(tmp_path / "other", clock) as other:
        import_files.take_in(other, [second])
        scoring.seal(other, finish(other, reading.open_desk(other, panel.id, panel.seats[1].id)))
        send_card.send(other, panel.id, panel.seats[1].id, tmp_path / "other.evenhand")
    import_files.take_in(workspace, [tmp_path / "other.evenhand"])
    assert opening.open_panel(workspace, panel.id, "Recruiter").is_open


def test_a_kit_whose_cv_is_another_than_its_seat_names_is_refused(
    workspace: Workspace, panel: Panel, tmp_path: Path, clock: Clock
) -> None:
    file = tmp_path / "kit.evenhand"
    kits.make(
        workspace,
        panel.id,
        {panel.seats[0].id: file, panel.seats[1].id: tmp_path / "b.evenhand"},
        age.new_key()[1],
    )
    kit = bundles.read(file)
    for other in (None, cvs.place("https://example.com/cv")):
        file.write_bytes(bundles.pack(kit.replace(cv=other)))  # type: ignore[arg-type]
        with Workspace.create(tmp_path / f"laptop-{other is None}", clock) as laptop:
            [line] = import_files.take_in(laptop, [file]).lines
            assert line.outcome == "refused" and "CV" in str(line.what)


@pytest.mark.parametrize("link", ["https://ada:secret@example.com/cv", "https://example.com/\u202evc"])
def test_a_link_in_a_kit_is_read_as_strictly_as_one_that_is_typed(
    workspace: Workspace, panel: Panel, tmp_path: Path, clock: Clock, link: str
) -> None:
    file = tmp_path / "kit.evenhand"
    kits.make(
        workspace,
        panel.id,
        {panel.seats[0].id: file, panel.seats[1].id: tmp_path / "b.evenhand"},
        age.new_key()[1],
    )
    kit, other = bundles.read(file), cvs.CvPlace(link=link)
    assert isinstance(kit, Kit)
    seat = kit.seat.replace(cv=cvs.reference(other))
    file.write_bytes(bundles.pack(kit.replace(cv=other, seat=seat)))
    with Workspace.create(tmp_path / "laptop", clock) as laptop:
        [line] = import_files.take_in(laptop, [file]).lines
        assert line.outcome == "refused" and str(line.what).startswith("This link ")
        assert not lists.panels(laptop)


def test_it_goes_with_the_candidate_from_the_file_and_its_backups(
    workspace: Workspace, panel: Panel, clock: Clock
) -> None:
    from app.store.upkeep import backups

    backups.back_up(workspace)
    folder, secret = workspace.folder, PAPER.pdf[40:120].encode()
    assert any(secret in each.read_bytes() for each in folder.rglob("*") if each.is_file())
    erase.erase(workspace, panel.candidate.id, "Recruiter")
    assert not [each for each in folder.rglob("*") if each.is_file() and secret in each.read_bytes()]
    assert check.check(workspace).findings == ()
    with pytest.raises(EvenhandError):
        open_desk(workspace, panel)


def test_the_candidate_gets_it_with_everything_else(
    workspace: Workspace, panel: Panel, tmp_path: Path
) -> None:
    pack = access_pack.write(workspace, panel.candidate.id, tmp_path / "pack", FONTS, "Recruiter")
    assert (tmp_path / "pack" / "cv-1.pdf").read_bytes() == PAPER.content
    assert tmp_path / "pack" / "cv-1.pdf" in pack.files
    held = json.loads((tmp_path / "pack" / "access.json").read_text("utf-8"))
    assert held["cvs"] == [{"form": "pdf", "pages": 1}]
    assert [seat["was_given_a_cv"] for seat in held["panels"][0]["seats"]] == [True, False]


def test_a_panel_file_gives_it_by_a_file_beside_it_or_by_a_link(tmp_path: Path, clock: Clock) -> None:
    (tmp_path / "ada.pdf").write_bytes(hostile.plain(words=WORDS))
    seats = [
        {"interviewer": NAMES[0], "focus": list(FOCUS), "cv": "ada.pdf"},
        {"interviewer": NAMES[1], "focus": list(FOCUS), "cv": "https://example.com/ada"},
        {"interviewer": "Eva Lind", "focus": list(FOCUS)},
    ]
    asked = {"candidate": "Ada Example", "rubric": "senior-ml-scientist", "seats": seats}
    (tmp_path / "panel.json").write_text(json.dumps(asked))
    setup = plan_file.read(tmp_path / "panel.json", ROOT / "rubrics", ROOT / "exercises", clock())
    first, second, third = (each.cv for each in setup.seats)
    assert isinstance(first, CvPaper) and first.pages == 1
    assert second == cvs.place("https://example.com/ada") and third is None


@pytest.mark.parametrize("text", ["file:///etc/passwd", "https://", "javascript://alert", "https://a b"])
def test_a_link_is_one_of_the_web(text: str, tmp_path: Path) -> None:
    with pytest.raises(InvalidInput, match="https://"):
        cv.read(text, tmp_path)


def test_a_file_that_is_not_there_is_named(tmp_path: Path) -> None:
    with pytest.raises(NotFound, match=r"nobody\.pdf"):
        cv.read("nobody.pdf", tmp_path)
