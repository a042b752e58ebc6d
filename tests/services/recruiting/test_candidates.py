"""Candidates taken over from other systems: looked at first, told apart, planned for, and erased."""

import shutil
import sqlite3
from pathlib import Path

import pytest

from app.domain.errors import InvalidInput
from app.domain.packs.rubric import Rubric
from app.domain.records.applicant import CandidateLine
from app.services.progress import Cancelled
from app.services.records import erase, retention, upkeep
from app.services.recruiting import candidates
from app.store.database.workspace import Workspace
from tests.services.conftest import plan
from tests.services.records.test_erase import found_in

TABLES = Path(__file__).parents[2] / "exchange" / "tables"


def take(workspace: Workspace, file: Path, **wanted: str) -> list[CandidateLine]:
    return candidates.take_in(workspace, candidates.preview(workspace, file, wanted))


def written(tmp_path: Path, text: str) -> Path:
    file = tmp_path / "people.csv"
    file.write_text(text, "utf-8")
    return file


def test_tables_of_four_systems_are_understood_as_they_are(workspace: Workspace) -> None:
    for name in ("greenhouse", "lever", "ashby", "workable"):
        assert take(workspace, TABLES / f"{name}.csv")
    found = {line.name: line.details for line in candidates.lines(workspace)}
    assert set(found) == {"Ada Moreau", "Jon Åström", "Priya Raman", "Tomasz Wójcik", "Grace Njoroge"}
    ada = found["Ada Moreau"]
    assert (ada.email, ada.phone, ada.company) == ("ada.moreau@example.org", "+49 30 1234567", "Kestrel Labs")
    assert (ada.stage, ada.source, ada.headline) == ("Face to Face", "Referral", "Staff Scientist")
    assert found["Priya Raman"].application_id.startswith("f2f01e16")
    assert found["Priya Raman"].stage == "On-site interview"
    assert found["Tomasz Wójcik"].external_id.startswith("1d5cae46")
    assert found["Tomasz Wójcik"].email == "tomasz@example.pl"
    assert found["Grace Njoroge"].headline == "ML engineer"
    assert {each.role for each in found.values()} == {"Senior Machine Learning Scientist"}


def test_the_preview_names_what_is_left_out_and_changes_nothing(workspace: Workspace, tmp_path: Path) -> None:
    text = "Name,Email,Candidate ID\nAda,ada@x.org,C1\nBea,,C2\n"
    take(workspace, written(tmp_path, text))
    more = text + "Cid,nonsense,C3\nDee,dee@x.org,C4\nDee D.,dee@x.org,C5\n,e@x.org,C6\nBea,b@x.org,C2\n"
    shown = candidates.preview(workspace, written(tmp_path, more))
    assert [(line.row, line.verdict) for line in shown.lines] == [
        (2, "known"), (3, "known"), (4, "bad"), (5, "new"), (6, "twice"), (7, "bad"), (8, "known"),
    ]  # fmt: skip
    assert str(shown.lines[2].why) == "“nonsense” is no e-mail address."
    assert shown.lines[4].match == ("row 5", "e-mail")
    assert len(candidates.lines(workspace)) == 2
    assert [each.name for each in candidates.take_in(workspace, shown)] == ["Dee"]


def test_a_namesake_is_added_only_when_asked_for(workspace: Workspace, tmp_path: Path) -> None:
    file = written(tmp_path, "Name\nAda Moreau\n")
    take(workspace, file)
    assert candidates.preview(workspace, file).of("known")[0].match[1] == "name"  # type: ignore[index]
    candidates.take_in(workspace, candidates.preview(workspace, file, namesakes=True))
    assert len(candidates.lines(workspace)) == 2


def test_what_the_columns_mean_is_remembered_without_their_words(
    workspace: Workspace, tmp_path: Path
) -> None:
    file = written(tmp_path, "Quillword,Talent\nAda Moreau,T-1\n")
    with pytest.raises(InvalidInput, match="Its columns are: Quillword, Talent"):
        candidates.preview(workspace, file)
    take(workspace, file, Quillword="name", Talent="external_id")
    again = candidates.preview(workspace, written(tmp_path, "QUILLWORD,talent\nBea,T-2\n"))
    assert again.remembered and again.mapped == ("name", "external_id")
    assert list(found_in(workspace.folder, ("Quillword",))) == []
    candidates.forget_columns(workspace, again.headers)
    with pytest.raises(InvalidInput):
        candidates.preview(workspace, file)


def test_stopped_half_way_nobody_is_added(workspace: Workspace, tmp_path: Path) -> None:
    file = written(tmp_path, "Name\n" + "".join(f"Person {n}\n" for n in range(1_000)))
    told: list[int] = []

    def progress(done: int, of: int) -> bool:
        told.append(done)
        return done < 400

    with pytest.raises(Cancelled):
        candidates.take_in(workspace, candidates.preview(workspace, file), progress)
    assert told == [0, 200, 400]
    assert candidates.lines(workspace) == []
    with sqlite3.connect(workspace.file) as plain:
        assert plain.execute("SELECT count(*) FROM events").fetchone() == (0,)
    plain.close()


def test_a_panel_is_planned_for_a_candidate_who_was_taken_over(workspace: Workspace, rubric: Rubric) -> None:
    take(workspace, TABLES / "greenhouse.csv")
    take(workspace, TABLES / "ashby.csv")
    ada, tomasz = (candidates.lines(workspace, name)[0] for name in ("ada", "WÓJCIK"))
    assert plan(workspace, rubric, "Ines Novak", candidate="ada moreau").candidate.id == ada.id
    by_id = plan(workspace, rubric, "Ines Novak", candidate=tomasz.details.external_id)
    assert (by_id.candidate.id, by_id.candidate.name) == (tomasz.id, "Tomasz Wójcik")
    waiting = candidates.lines(workspace, waiting=True)
    assert [each.name for each in waiting] == ["Jon Åström"]
    assert plan(workspace, rubric, "Ines Novak", candidate="Ada Moreau").candidate.id != ada.id
    assert upkeep.check(workspace).findings == ()


def test_a_name_that_fits_two_asks_which(workspace: Workspace, rubric: Rubric, tmp_path: Path) -> None:
    take(workspace, written(tmp_path, "Name,Candidate ID\nAda Moreau,C1\nAda Moreau,C2\n"))
    with pytest.raises(InvalidInput, match="fits 2 candidates: C2, C1"):
        plan(workspace, rubric, "Ines Novak", candidate="Ada Moreau")
    assert plan(workspace, rubric, "Ines Novak", candidate="C1").candidate.name == "Ada Moreau"


def test_erasing_reaches_a_candidate_who_has_no_panel(workspace: Workspace) -> None:
    take(workspace, TABLES / "greenhouse.csv")
    upkeep.back_up(workspace)
    aside = workspace.folder / "damaged-20260101T000000Z"
    aside.mkdir()
    for file in workspace.folder.glob("evenhand.db*"):
        shutil.copy(file, aside)
    words = ("Moreau", "ada.moreau", "1234567", "Kestrel", "Staff Scientist", "linkedin.example")
    assert {word for _, word in found_in(workspace.folder, words)} == set(words)
    found = retention.find_candidate(workspace, "Ada Moreau")
    assert found.panels == 0
    erase.erase(workspace, found.candidate, "Rosa")
    assert list(found_in(workspace.folder, words)) == []
    assert [line.name for line in candidates.lines(workspace)] == ["Jon Åström"]
    assert upkeep.check(workspace).findings == ()
    assert upkeep.check(workspace, rebuild=True).findings == ()
    assert [line.name for line in candidates.lines(workspace)] == ["Jon Åström"]


def test_a_list_that_went_wrong_is_noticed_and_made_anew(workspace: Workspace) -> None:
    take(workspace, TABLES / "greenhouse.csv")
    with workspace.write() as connection:
        connection.run("UPDATE candidates SET name = 'Changed' WHERE name = 'Ada Moreau'")
    (finding,) = upkeep.check(workspace).findings
    assert "list of candidates is wrong" in str(finding)
    assert upkeep.check(workspace, rebuild=True).findings == ()
