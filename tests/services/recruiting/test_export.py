"""Exports read back by other programs: what leaves, in which words, and what stands in the record."""

import csv
import io
import json
import random
from collections.abc import Sequence
from datetime import datetime
from pathlib import Path
from typing import Any, get_args

import jsonschema
import openpyxl
import pytest

from app.domain.debrief import meeting_rules
from app.domain.errors import EvenhandError, InvalidInput, NotFound
from app.domain.journal.events import Exported
from app.domain.packs.rubric import Rubric
from app.domain.panel import Panel
from app.domain.scorecard import rules
from app.domain.scorecard.marks import Given
from app.domain.tables import forms
from app.domain.tables.column import Fields, TableName
from app.exchange.tables.formula_guard import unguarded
from app.services.debrief import debrief, meeting
from app.services.panels import lists
from app.services.panels.planning import SeatPlan, plan_panel
from app.services.progress import Cancelled
from app.services.records import erase, upkeep
from app.services.recruiting import candidates, export
from app.services.recruiting.export import Export
from app.services.scorecard import scoring
from app.store.database.workspace import Workspace
from app.store.journal import events
from tests.conftest import ROOT, Clock
from tests.services.conftest import FOCUS, finish, open_desk, plan
from tests.services.records.test_erase import found_in

NAUGHTY = ROOT / "tests" / "reports" / "typesetting" / "naughty.txt"
SCHEMAS = ROOT / "tests" / "exchange" / "schemas"
SHEETS = [each.key for each in forms.TABLES]
SYSTEMS = [each.key for each in forms.SYSTEMS]
FORMULAS = ("=1+1", "+49 30", "-2", "@SUM(A1)", "\t=1", "＝1", '=HYPERLINK("http://x.example")', " =2")


def exports(workspace: Workspace) -> list[Exported]:
    """What the record says was exported, the first first."""
    with workspace.read() as connection:
        bodies = [event.body for event in events.record_events(connection)]
    return [each for each in bodies if isinstance(each, Exported)]


def sealed(
    workspace: Workspace,
    rubric: Rubric,
    *levels: Given,
    candidate: str = "Ada Example",
    notes: Sequence[str] = (),
) -> Panel:
    """Plan a panel with a seat for each level, give it throughout, and seal."""
    panel = plan(workspace, rubric, *[f"Ines Novak {n}" for n in range(len(levels))], candidate=candidate)
    for seat, level in enumerate(levels):
        desk = finish(workspace, open_desk(workspace, panel, seat), level)
        for words in notes:
            desk = scoring.take_note(workspace, desk, words, FOCUS[0])
        scoring.seal(workspace, desk)
    return panel


def written(
    workspace: Workspace, tmp_path: Path, what: TableName, form: str, fields: Fields = "full", **more: Any
) -> Path:
    file = tmp_path / f"{what}-{form}-{fields}"
    export.export(workspace, file, Export(what, form, fields, **more), "Rosa")
    return file


def table(file: Path) -> list[dict[str, str]]:
    with file.open(encoding="utf-8-sig", newline="") as stream:
        return list(csv.DictReader(stream))


def every(workspace: Workspace, tmp_path: Path, fields: Fields = "full") -> list[Path]:
    """Write every export there is."""
    files = [
        written(workspace, tmp_path, what, form, fields) for what in get_args(TableName) for form in SHEETS
    ]
    return files + [written(workspace, tmp_path, "ratings", form, fields) for form in SYSTEMS]


def workbook(file: Path) -> openpyxl.Workbook:
    return openpyxl.load_workbook(io.BytesIO(file.read_bytes()))


def words_of(file: Path) -> str:
    """Return every word in a file; of a workbook, every cell."""
    if file.name.split("-")[1] != "xlsx":
        return file.read_text("utf-8")
    book = workbook(file)
    return "\n".join(str(cell) for sheet in book for row in sheet.iter_rows(values_only=True) for cell in row)


def test_ratings_are_one_row_for_each_seat_and_dimension_with_the_anchor(
    workspace: Workspace, rubric: Rubric, tmp_path: Path
) -> None:
    panel = sealed(workspace, rubric, 3, "NE")
    rows = table(written(workspace, tmp_path, "ratings", "csv"))
    assert [(row["interviewer"], row["dimension"], row["level"]) for row in rows] == [
        ("Ines Novak 0", FOCUS[0], "3"), ("Ines Novak 0", FOCUS[1], "3"),
        ("Ines Novak 1", FOCUS[0], ""), ("Ines Novak 1", FOCUS[1], ""),
    ]  # fmt: skip
    assert rows[0]["anchor"] == rubric.dimension(FOCUS[0]).anchor(3)
    assert rows[0]["not_evidenced"] == "no" and rows[2]["not_evidenced"] == "yes"
    assert rows[2]["reason"] == "Not asked in this seat"
    assert {row["panel"] for row in rows} == {panel.id}
    assert datetime.fromisoformat(rows[0]["sealed_at"]).utcoffset() is not None


def test_an_amendment_shows_beside_the_level_given_before_the_opening(
    workspace: Workspace, rubric: Rubric, tmp_path: Path
) -> None:
    panel = sealed(workspace, rubric, 3, 3)
    desk = scoring.amend(workspace, open_desk(workspace, panel), "Read the notes again")
    desk = scoring.act(workspace, desk, rules.rate, FOCUS[0], 4)
    scoring.seal(workspace, desk)
    rows = table(written(workspace, tmp_path, "ratings", "csv"))
    assert [(row["version"], row["level"], row["initial_level"]) for row in rows[:3]] == [
        ("2", "4", "3"), ("2", "3", "3"), ("1", "3", "3"),
    ]  # fmt: skip
    (row,) = table(written(workspace, tmp_path, "summary", "csv"))
    assert (row[f"{FOCUS[0]}.median"], row[f"{FOCUS[0]}.highest"]) == ("3.0", "3")


def test_the_summary_says_where_a_panel_stands_and_what_was_decided(
    workspace: Workspace, rubric: Rubric, tmp_path: Path, clock: Clock
) -> None:
    starts = [SeatPlan(name, FOCUS, clock()) for name in ("Ines Novak", "Jon Aas")]
    late = plan_panel(workspace, "Bea Late", rubric, starts)
    scoring.seal(workspace, finish(workspace, open_desk(workspace, late)))
    clock.pass_by(hours=26)
    panel = sealed(workspace, rubric, 2, 4, candidate="Ada Example")
    room = meeting.begin(workspace, debrief.open_room(workspace, panel.id), "Ines Novak 0", panel.seats[0].id)
    room = meeting.act(workspace, room, meeting_rules.agree, FOCUS[0], 3, "Between the two")
    meeting.act(workspace, room, meeting_rules.decide, "no-hire", "Quillreason")
    first, second = table(written(workspace, tmp_path, "summary", "csv"))
    assert (first["status"], first["seats_sealed"], first["seats_late"]) == ("in-progress", "1", "1")
    assert first["policy"] == first["decision"] == first["yes"] == first[f"{FOCUS[0]}.median"] == ""
    assert (second["status"], second["decision"], second["decision_reasons"]) == (
        "decided",
        "no-hire",
        "Quillreason",
    )
    assert (second["policy"], second["yes"]) == (
        {"holds": "met", "fails": "not met", "open": "open"}[
            debrief.gather(workspace, panel.id).policy.verdict
        ],
        "2",
    )
    figures = [second[f"{FOCUS[0]}.{each}"] for each in ("median", "lowest", "highest", "consensus")]
    assert figures == ["3.0", "2", "4", "3"]


def test_nothing_an_unopened_panel_says_leaves_in_any_form(
    workspace: Workspace, rubric: Rubric, tmp_path: Path
) -> None:
    panel = plan(workspace, rubric, "Ines Novak", "Jon Aas", candidate="Bea Early")
    desk = finish(workspace, open_desk(workspace, panel), 4)
    desk = scoring.take_note(workspace, desk, "Quillevidence", FOCUS[0])
    desk = scoring.act(workspace, desk, rules.mark_signal, rubric.signals[0].id, "Quillsignal")
    desk = scoring.act(workspace, desk, rules.write, "take-aways", "Quilltake")
    desk = scoring.act(workspace, desk, rules.recommend, "strong-yes", "Quilloverall")
    scoring.seal(workspace, desk)
    for file in every(workspace, tmp_path):
        said = words_of(file)
        assert "Quill" not in said and "strong-yes" not in said.lower(), file.name
        assert "Bea Early" not in said or "summary" in file.name
    assert table(written(workspace, tmp_path, "ratings", "csv")) == []
    (row,) = table(written(workspace, tmp_path, "summary", "csv"))
    opened_only = [name for name in row if "." in name or name in ("policy", "decision", "strong_yes")]
    assert row["status"] == "in-progress" and {row[name] for name in opened_only} == {""}


@pytest.mark.parametrize("fields", ["without-notes", "pseudonymous"])
def test_words_and_names_stay_when_the_policy_keeps_them_back(
    workspace: Workspace, rubric: Rubric, tmp_path: Path, clock: Clock, fields: Fields
) -> None:
    people = tmp_path / "people.csv"
    people.write_text(
        "Name,Candidate ID,Application ID,Email\nQuillfeather,X-77881,A-99123,q@x.example\n", "utf-8"
    )
    candidates.take_in(workspace, candidates.preview(workspace, people))
    panel = plan(workspace, rubric, "Zanzibar Novak", candidate="Quillfeather")
    desk = finish(workspace, open_desk(workspace, panel), 4)
    desk = scoring.act(workspace, desk, rules.rate, FOCUS[0], 4, "wordreason")
    desk = scoring.take_note(workspace, desk, "wordnote", FOCUS[1])
    desk = scoring.take_note(workspace, desk, "wordloose", None)
    desk = scoring.act(workspace, desk, rules.mark_signal, rubric.signals[0].id, "wordsignal")
    desk = scoring.act(workspace, desk, rules.write, "take-aways", "wordtake")
    scoring.seal(workspace, scoring.act(workspace, desk, rules.recommend, "yes", "wordoverall"))
    room = meeting.begin(workspace, debrief.open_room(workspace, panel.id), "Zanzibar Novak")
    meeting.act(workspace, room, meeting_rules.decide, "other-level", "worddecision", level="wordlevel")
    clock.pass_by(hours=3)
    full = "".join(words_of(file) for file in every(workspace, tmp_path))
    told = (
        "wordreason",
        "wordnote",
        "wordloose",
        "wordsignal",
        "wordtake",
        "wordoverall",
        "worddecision",
        "wordlevel",
    )
    names = ("Quillfeather", "Zanzibar", "X-77881", "A-99123", panel.candidate.id, panel.id)
    assert [each for each in (*told, *names[:4]) if each not in full] == []
    assert "q@x.example" not in full
    kept_back = (*told, *names) if fields == "pseudonymous" else told
    for file in every(workspace, tmp_path, fields):
        said = words_of(file)
        assert [each for each in kept_back if each in said] == [], file.name
        assert panel.planned_at.strftime("T%H:") not in said or fields != "pseudonymous"
    rows = table(written(workspace, tmp_path, "ratings", "csv", fields))
    assert rows[0]["level"] == "4"
    if fields == "pseudonymous":
        (again,) = table(written(workspace, tmp_path, "summary", "csv", fields))
        assert again["panel"] == rows[0]["panel"] and again["candidate"] == rows[0]["candidate"]
        assert again["candidate"].startswith("Candidate ")


def test_no_cell_is_calculated_and_every_letter_comes_back(
    workspace: Workspace, rubric: Rubric, tmp_path: Path
) -> None:
    naughty = [line for line in NAUGHTY.read_text("utf-8").splitlines() if line.strip()]
    sealed(workspace, rubric, 3, candidate="=cmd|' /C calc'!A0", notes=[*naughty, *FORMULAS])
    panel = debrief.gather(workspace, lists.panels(workspace)[0].id)
    said = [note.text for note in panel.seats[0].card.notes]
    file = written(workspace, tmp_path, "notes", "csv")
    assert b"\r\n" in file.read_bytes()
    rows = table(file)
    assert [unguarded(row["text"]) for row in rows] == said
    for row in rows:
        for cell in row.values():
            assert not cell.lstrip().startswith(("=", "+", "-", "@", "＝", "＋", "－", "＠")), cell
    whole = json.loads(written(workspace, tmp_path, "notes", "json").read_text("utf-8"))
    assert [row["text"] for row in whole["rows"]] == said
    book = workbook(written(workspace, tmp_path, "notes", "xlsx"))
    place = [cell.value for cell in book["Notes"][1]].index("text")
    cells = [row[place] for row in book["Notes"].iter_rows(min_row=2)]
    assert [cell.value for cell in cells] == said
    assert {cell.data_type for row in book["Notes"].iter_rows() for cell in row} <= {"s", "n", "d", "b"}
    assert not any(cell.hyperlink for cell in cells)
    lines = written(workspace, tmp_path, "notes", "markdown").read_text("utf-8").split("\n")
    assert len(lines) == len(said) + 3 and "<script" not in "".join(lines)


def test_a_csv_begins_with_the_mark_of_excel_only_when_asked(
    workspace: Workspace, rubric: Rubric, tmp_path: Path
) -> None:
    sealed(workspace, rubric, 3)
    assert written(workspace, tmp_path, "ratings", "csv").read_bytes()[:7] == b'"panel"'
    marked = written(workspace, tmp_path, "ratings", "csv", bom=True).read_bytes()
    assert marked[:10] == b'\xef\xbb\xbf"panel"'


def test_a_workbook_has_typed_cells_filters_colours_and_a_dictionary(
    workspace: Workspace, rubric: Rubric, tmp_path: Path
) -> None:
    sealed(workspace, rubric, 3, 4)
    book = workbook(written(workspace, tmp_path, "ratings", "xlsx"))
    assert book.sheetnames == ["Ratings", "Data dictionary"]
    sheet = book["Ratings"]
    names = [cell.value for cell in sheet[1]]
    row = dict(zip(names, sheet[2], strict=True))
    assert row["level"].value == 3 and row["level"].data_type == "n"
    assert row["not_evidenced"].value is False
    assert isinstance(row["sealed_at"].value, datetime) and row["sealed_at"].is_date
    assert (
        sheet.freeze_panes == "C2" and sheet.auto_filter.ref == f"A1:{sheet.cell(5, len(names)).coordinate}"
    )
    coloured = {str(each.sqref) for each in sheet.conditional_formatting}
    level = row["level"].column_letter
    assert f"{level}2:{level}5" in coloured
    assert [
        row[0].value for row in book["Data dictionary"].iter_rows(min_row=2, max_row=len(names) + 1)
    ] == names
    assert list(workspace.folder.glob("temporary*")) == []


@pytest.mark.parametrize("what", get_args(TableName))
def test_json_fits_the_schema_that_is_published(
    workspace: Workspace, rubric: Rubric, tmp_path: Path, what: TableName
) -> None:
    sealed(workspace, rubric, 3, "NE")
    plan(workspace, rubric, "Ines Novak", candidate="Bea")
    published = json.loads((ROOT / "docs" / "schemas" / f"export-{what}.json").read_text("utf-8"))
    assert published == export.schema(what)
    jsonschema.Draft202012Validator.check_schema(published)
    fields: Fields
    for fields in get_args(Fields):
        whole = json.loads(written(workspace, tmp_path, what, "json", fields).read_text("utf-8"))
        jsonschema.Draft202012Validator(published, format_checker=jsonschema.FormatChecker()).validate(whole)
        assert whole["format"] == f"evenhand.{what}/1" and whole["rows"]


@pytest.mark.parametrize("form", SYSTEMS)
def test_cards_have_the_shape_that_the_other_system_documents(
    workspace: Workspace, rubric: Rubric, tmp_path: Path, form: str
) -> None:
    panel = plan(workspace, rubric, *[f"Ines Novak {n}" for n in range(5)])
    given: list[Given] = [1, 2, 3, 4, "NE"]
    said = ("strong-no", "no", "yes", "strong-yes", "no-decision")
    for seat, (level, overall) in enumerate(zip(given, said, strict=True)):
        desk = finish(workspace, open_desk(workspace, panel, seat), level)
        scoring.seal(workspace, scoring.act(workspace, desk, rules.recommend, overall, "Solid"))  # type: ignore[arg-type]
    cards = json.loads(written(workspace, tmp_path, "ratings", form).read_text("utf-8"))
    schema = json.loads((SCHEMAS / f"{form}.json").read_text("utf-8"))
    jsonschema.Draft202012Validator(schema).validate(cards)
    assert VALUES[form](cards) == EXPECTED[form]
    raw = json.dumps(cards)
    assert all(json.dumps(rubric.dimension(FOCUS[0]).anchor(level))[1:-1] in raw for level in (1, 2, 3, 4))
    assert rubric.version in raw


VALUES: dict[str, Any] = {
    "greenhouse": lambda cards: [(c["overall_recommendation"], c["attributes"][0]["rating"]) for c in cards],
    "lever": lambda cards: [(c["fields"][0]["value"], c["completedAt"] is None) for c in cards],
    "ashby": lambda cards: [c["submittedValues"].get(FOCUS[0], {}).get("score") for c in cards],
    "merge": lambda cards: [c["overall_recommendation"] for c in cards],
}
EXPECTED: dict[str, Any] = {
    "greenhouse": [
        ("definitely_not", "definitely_not"), ("no", "no"), ("yes", "yes"), ("strong_yes", "strong_yes"),
        ("no_decision", "no_decision"),
    ],
    "lever": [
        ("1 - Strong No Hire", False), ("2 - No Hire", False), ("3 - Hire", False),
        ("4 - Strong Hire", False), (None, True),
    ],
    "ashby": [1, 2, 3, 4, None],
    "merge": ["DEFINITELY_NO", "NO", "YES", "STRONG_YES", "NO_DECISION"],
}  # fmt: skip


def test_a_system_is_sent_the_ids_it_gave(workspace: Workspace, rubric: Rubric, tmp_path: Path) -> None:
    people = tmp_path / "people.csv"
    people.write_text("Name,Candidate ID,Application ID\nAda Example,5501,66001\n", "utf-8")
    candidates.take_in(workspace, candidates.preview(workspace, people))
    sealed(workspace, rubric, 3)
    (card,) = json.loads(written(workspace, tmp_path, "ratings", "greenhouse").read_text("utf-8"))
    assert (card["candidate_id"], card["application_id"]) == (5501, 66001)
    assert card["submitted_by"]["first_name"] == "Ines Novak" and card["submitted_by"]["last_name"] == "0"
    with pytest.raises(InvalidInput, match="export ratings for it, not notes"):
        written(workspace, tmp_path, "notes", "greenhouse")


def test_who_exported_what_stands_in_the_record_once_the_file_is_there(
    workspace: Workspace, rubric: Rubric, tmp_path: Path
) -> None:
    sealed(workspace, rubric, 3)
    file = tmp_path / "ratings.csv"
    file.write_text("before")
    with pytest.raises(Cancelled):
        export.export(workspace, file, Export("ratings", "csv"), "Rosa", lambda done, of: False)
    with pytest.raises(NotFound):
        export.export(workspace, tmp_path / "nowhere" / "x.csv", Export("ratings", "csv"), "Rosa")
    with pytest.raises(InvalidInput, match="Say who exports"):
        export.export(workspace, file, Export("ratings", "csv"), " ")
    assert file.read_text() == "before" and exports(workspace) == []
    assert [each.name for each in tmp_path.iterdir() if each.name.startswith(".")] == []
    told: list[tuple[int, int]] = []

    def progress(done: int, of: int) -> bool:
        told.append((done, of))
        return True

    done = export.export(workspace, file, Export("ratings", "csv", "without-notes"), "Rosa", progress)
    assert done == (2, 1, 0) and told == [(0, 1), (1, 1)]
    (body,) = exports(workspace)
    assert (body.what, body.form, body.policy, body.rows, body.by) == (
        "ratings",
        "csv",
        "without-notes",
        2,
        "Rosa",
    )
    assert upkeep.check(workspace).findings == ()


def test_only_the_panels_asked_for_leave(workspace: Workspace, rubric: Rubric, tmp_path: Path) -> None:
    first = sealed(workspace, rubric, 3, candidate="Ada Example")
    sealed(workspace, rubric, 4, candidate="Bea Other")
    for what in get_args(TableName):
        file = written(workspace, tmp_path, what, "json", panels=(first.id,))
        assert {row["candidate"] for row in json.loads(file.read_text("utf-8"))["rows"]} == {"Ada Example"}


def test_after_erasing_exports_know_nothing_of_the_candidate(
    workspace: Workspace, rubric: Rubric, tmp_path: Path
) -> None:
    panel = sealed(workspace, rubric, 3, candidate="Quillfeather", notes=["zanzibarian"])
    sealed(workspace, rubric, 4, candidate="Bea Kept")
    every(workspace, tmp_path)
    left = workspace.folder / "temporary"
    left.mkdir()
    (left / "piece").write_text("Quillfeather")
    erase.erase(workspace, panel.candidate.id, "Rosa")
    assert list(found_in(workspace.folder, ("Quillfeather", "zanzibarian"))) == []
    for file in every(workspace, tmp_path):
        assert "Quillfeather" not in words_of(file) and "zanzibarian" not in words_of(file)
        assert "Bea Kept" in words_of(file) or file.name.split("-")[1] in SYSTEMS


def test_a_damaged_card_is_one_sentence(workspace: Workspace, rubric: Rubric, tmp_path: Path) -> None:
    sealed(workspace, rubric, 3)
    with workspace.write() as connection:
        connection.run("UPDATE events SET body = '{}' WHERE kind = 'sealed'")
    with pytest.raises(EvenhandError, match="is damaged and cannot be read"):
        written(workspace, tmp_path, "ratings", "csv")


def test_the_fast_way_and_the_rule_agree_on_which_panels_are_open(
    workspace: Workspace, rubric: Rubric, tmp_path: Path
) -> None:
    drawn = random.Random(5)
    opened = set[str]()
    for number in range(12):
        panel = plan(workspace, rubric, "Ines Novak", "Jon Aas", candidate=f"Candidate {number}")
        for seat in range(2):
            if drawn.random() < 0.7:
                desk = scoring.seal(workspace, finish(workspace, open_desk(workspace, panel, seat)))
                if drawn.random() < 0.4:
                    desk = scoring.amend(workspace, desk, "Again")
                    if drawn.random() < 0.5:
                        scoring.seal(workspace, desk)
        try:
            debrief.gather(workspace, panel.id)
        except EvenhandError:
            continue
        opened.add(panel.id)
    assert 0 < len(opened) < 12
    assert {row["panel"] for row in table(written(workspace, tmp_path, "ratings", "csv"))} == opened
