"""Somebody compares how selection went for groups, from a file of its own that leaves no trace."""

import json
from pathlib import Path

import pytest

from app import cli
from app.services.recruiting import adverse_impact
from app.store.database.workspace import Workspace

Capture = pytest.CaptureFixture[str]


def table(file: Path, *groups: tuple[str, int, int], header: str = "Candidate,Group,Selected") -> Path:
    """Write a file with a row for each candidate of groups: name, people, selected."""
    rows = [
        f"Person {name} {at},{name},{'yes' if at < selected else 'no'}"
        for name, people, selected in groups
        for at in range(people)
    ]
    file.write_text("\n".join([header, *rows]), "utf-8")
    return file


def test_the_promotion_study_of_rosen_and_jerdee(tmp_path: Path, capsys: Capture) -> None:
    """Rosen and Jerdee 1974, J. Appl. Psychol. 59: 21 of 24 male and 14 of 24 female files promoted."""
    file = table(tmp_path / "study.csv", ("men", 24, 21), ("women", 24, 14))
    assert cli.run(["impact", str(file), "--json"]) == 0
    told = json.loads(capsys.readouterr().out)
    assert told["reference"]["name"] == "men"
    [women] = told["groups"]
    assert women["rate"] == pytest.approx(14 / 24)
    assert women["impact_ratio"] == pytest.approx(2 / 3)
    assert women["p_value"] == pytest.approx(0.0490, abs=5e-5)
    assert women["under_four_fifths"] and not women["one_person_flips"]
    assert "chance alone rarely makes such a difference (p = 0.049)" in women["meaning"]


def test_people_read_rates_ratios_and_what_they_cannot_tell(tmp_path: Path, capsys: Capture) -> None:
    file = table(tmp_path / "small.csv", ("A", 10, 5), ("B", 10, 3))
    assert cli.run(["impact", str(file)]) == 0
    lines = capsys.readouterr().out.splitlines()
    assert [line.split() for line in lines[1:3]] == [
        ["A", "10", "5", "50.0", "%", "highest"],
        ["B", "10", "3", "30.0", "%", "60.0", "%", "0.650", "yes"],
    ]
    text = " ".join(lines)
    assert "at this size chance alone often makes such a difference (p = 0.650)" in text
    assert "One decision more or less in this group would carry it across four fifths." in text
    assert "78 % of samples of 10 people a group" in text


def test_of_a_group_of_four_nothing_is_told(tmp_path: Path, capsys: Capture) -> None:
    file = table(tmp_path / "rare.csv", ("A", 20, 10), ("B", 20, 8), ("Rarest", 4, 1))
    for more in ((), ("--json",)):
        assert cli.run(["impact", str(file), *more]) == 0
        out = capsys.readouterr().out
        assert "Rarest" not in out
        assert "One group has fewer than 5 people" in out


def test_columns_with_other_names_are_named(tmp_path: Path, capsys: Capture) -> None:
    file = table(tmp_path / "own.csv", ("A", 9, 4), ("B", 9, 4), header="Who,Cohort,Made it")
    assert cli.run(["impact", str(file)]) == 3
    assert "Choose the one that is meant: “Who”, “Cohort”, “Made it”" in capsys.readouterr().err
    assert cli.run(["impact", str(file), "--group", "cohort", "--selected", "made-it"]) == 0


def test_a_workbook_is_read_too(tmp_path: Path) -> None:
    import openpyxl

    book = openpyxl.Workbook()
    for row in [("Gender", "Hired"), *[("f", True)] * 6, *[("M", 0)] * 3, *[("m", 1)] * 3]:
        book.active.append(row)
    book.save(tmp_path / "hired.xlsx")
    sheet = adverse_impact.sheet(tmp_path / "hired.xlsx")
    assert sheet.impact.reference is not None and sheet.impact.reference.name == "f"
    [men] = sheet.impact.others
    assert (men.group.name, men.group.people, men.ratio) == ("M", 6, 0.5)


def test_what_is_unclear_is_not_guessed(tmp_path: Path, capsys: Capture) -> None:
    file = tmp_path / "unclear.csv"
    file.write_text("group,selected\nA,yes\nA,maybe\n", "utf-8")
    assert cli.run(["impact", str(file)]) == 3
    assert "Row 3 does not tell whether the person was selected: “maybe”" in capsys.readouterr().err


def test_rows_without_a_group_are_left_out_and_said_to_be(tmp_path: Path, capsys: Capture) -> None:
    file = table(tmp_path / "some.csv", ("A", 8, 4), ("", 3, 2), ("B", 8, 4))
    assert cli.run(["impact", str(file)]) == 0
    assert "Rows that name no group were left out." in capsys.readouterr().out


def test_nothing_of_the_file_gets_into_a_workspace(
    tmp_path: Path, home: Path, workspace: Workspace, capsys: Capture
) -> None:
    file = table(tmp_path / "Quokkas.csv", ("Wombatish", 9, 4), ("Numbatish", 9, 8))
    assert cli.run(["--workspace", str(workspace.folder), "impact", str(file)]) == 0
    assert "Wombatish" in capsys.readouterr().out
    assert not traces((workspace.folder, home), "Wombatish", "Numbatish", "Quokkas", "Person")


def traces(folders: tuple[Path, ...], *words: str) -> list[str]:
    """Return the files below folders in which one of the words stands, in any usual encoding."""
    wanted = [word.encode(each) for word in words for each in ("utf-8", "utf-16-le")]
    files = [file for folder in folders for file in folder.rglob("*") if file.is_file()]
    return [str(file) for file in files if any(word in file.read_bytes() for word in wanted)]
