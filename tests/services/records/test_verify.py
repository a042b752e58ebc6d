"""Verifying: an untouched file proves itself, and whatever was changed in it is named."""

import json
import re
import shutil
import sqlite3
import sys
import zlib
from collections.abc import Callable
from contextlib import closing
from dataclasses import dataclass
from io import BytesIO
from pathlib import Path

import pikepdf
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from app import cli
from app.domain.debrief.paper_copies import PaperOptions
from app.domain.errors import EvenhandError, InvalidInput
from app.domain.packs.rubric import Rubric
from app.reports.comparison import compare_apart
from app.reports.typesetting.attachment import attached
from app.services.debrief import debrief
from app.services.panels import lists
from app.services.records import verify as verifying
from app.services.records.verify import Verification
from app.store.database.workspace import Workspace
from tests.conftest import ROOT, Clock
from tests.services.journey import Journey

FONTS = ROOT / "resources" / "fonts"
NAMES = ("Daniel", "Reuter", "Mara", "Haas", "Hanna", "Lindqvist", "Adeyemi")


@dataclass
class Filled:
    """A workspace with the demo's panels, and the debriefs of two of them."""

    workspace: Workspace
    split: str
    closed: bytes
    open: bytes


@pytest.fixture(scope="module")
def filled(demo_made: Path, tmp_path_factory: pytest.TempPathFactory) -> object:
    folder = shutil.copytree(demo_made, tmp_path_factory.mktemp("verify") / "workspace")
    with Workspace.open(folder, Clock()) as workspace:
        ids = {line.candidate: line.id for line in lists.panels(workspace)}
        made = [debrief.paper(workspace, ids[name], FONTS) for name in ("Amara Osei", "Daniel Reuter")]
        yield Filled(workspace, ids["Daniel Reuter"], *made)


def verify(content: bytes, workspace: Workspace | None = None) -> Verification:
    return verifying.verify_file(content, FONTS, workspace)


def test_a_paper_of_an_earlier_version_is_never_called_forged() -> None:
    found = verify((ROOT / "tests" / "golden" / "debrief-0.2.0.pdf").read_bytes())
    assert found.verdict != "refuted" and not wrong(found)
    assert [each.holds for each in found.findings[:2]] == [True, True], "its rubric and its seal hold"


def wrong(found: Verification) -> list[str]:
    """Return what does not hold, in words."""
    return [str(each.said) for each in found.findings if each.holds is False]


def edited(pdf: bytes, edit: Callable[[pikepdf.Pdf], None]) -> bytes:
    """Return a PDF after somebody with a PDF editor has been at it."""
    out = BytesIO()
    with pikepdf.open(BytesIO(pdf)) as document:
        edit(document)
        document.save(out)
    return out.getvalue()


def with_data(pdf: bytes, change: Callable[[str], str]) -> bytes:
    """Return a PDF whose attachment was changed."""
    data = attached(pdf)
    assert data is not None

    def put(document: pikepdf.Pdf) -> None:
        spec = document.Root.Names.EmbeddedFiles.Names[1]
        packed = zlib.compress(change(data.decode()).encode())
        spec.EF.F.write(packed, filter=pikepdf.Name.FlateDecode)

    return edited(pdf, put)


def test_a_debrief_proves_itself_to_somebody_who_has_nothing_else(filled: Filled) -> None:
    for pdf, seats, verdict in ((filled.closed, 3, "proven"), (filled.open, 4, "in part")):
        found = verify(pdf)
        assert found.verdict == verdict and not wrong(found)
        told = " ".join(str(each.said) for each in found.findings)
        assert len(re.findall(r"The card of .+?, version 1, is what was sealed with the key", told)) == seats
        assert "byte for byte" in told
    assert "what Mara Haas closed with the key" in " ".join(
        str(each.said) for each in verify(filled.closed).findings
    )


def test_a_debrief_made_twice_is_the_same_file(filled: Filled) -> None:
    assert debrief.paper(filled.workspace, filled.split, FONTS) == filled.open


def test_a_file_saved_anew_by_another_program_is_still_proven_by_its_pages(filled: Filled) -> None:
    found = verify(edited(filled.closed, lambda document: None))
    assert found.verdict == "proven" and "saved anew" in str(found.findings[-1].said)


def test_a_changed_page_is_named(filled: Filled) -> None:
    def paint(document: pikepdf.Pdf) -> None:
        document.pages[1].contents_add(b"0 g 200 300 60 3 re f")

    found = verify(edited(filled.open, paint))
    assert found.verdict == "refuted"
    assert wrong(found) == ["Pages that are not what this data makes: 2."]


def test_a_page_taken_out_is_named(filled: Filled) -> None:
    def remove(document: pikepdf.Pdf) -> None:
        del document.pages[-1]

    found = verify(edited(filled.open, remove))
    with pikepdf.open(BytesIO(filled.open)) as whole:
        assert f"Pages that are not what this data makes: {len(whole.pages)}." in wrong(found)


def test_a_page_as_large_as_a_house_is_named_and_never_drawn(filled: Filled) -> None:
    def stretch(document: pikepdf.Pdf) -> None:
        document.pages[1].MediaBox = [0, 0, 14_400, 14_400]

    before = highest_memory()
    found = verify(edited(filled.open, stretch))
    assert wrong(found) == [
        "On page 2: another part of the page is shown, or it is turned or scaled (MediaBox).",
        "Pages that are not what this data makes: 2.",
    ]
    assert highest_memory() - before < 300 << 20, "a picture of it takes 1.9 GB"


@pytest.mark.parametrize("box", ["/CropBox", "/Rotate", "/MediaBox"])
def test_a_page_that_shows_another_part_of_itself_is_named(filled: Filled, box: str) -> None:
    def crop(document: pikepdf.Pdf) -> None:
        document.pages[0][box] = 180 if box == "/Rotate" else [0, 0, 595, 421]

    assert wrong(verify(edited(filled.open, crop))) == [
        f"On page 1: another part of the page is shown, or it is turned or scaled ({box[1:]}).",
        "Pages that are not what this data makes: 1.",
    ]


def test_pages_that_were_added_are_named_as_a_range(filled: Filled) -> None:
    def add(document: pikepdf.Pdf) -> None:
        document.pages.extend([document.pages[0]] * 2_990)

    with pikepdf.open(BytesIO(filled.open)) as whole:
        own = len(whole.pages)
    found = verify(edited(filled.open, add))
    assert wrong(found) == [f"Pages that are not what this data makes: {own + 1}–{own + 2_990}."]


def test_a_page_that_would_be_drawn_for_ever_is_given_up(
    filled: Filled, monkeypatch: pytest.MonkeyPatch
) -> None:
    def laugh(document: pikepdf.Pdf) -> None:
        form = None
        for _ in range(12):
            each = document.make_stream(b"/F Do " * 10 if form else b"0 0 9 9 re f " * 10)
            each.Type, each.Subtype = pikepdf.Name.XObject, pikepdf.Name.Form
            each.BBox = [0, 0, 600, 800]
            if form:
                each.Resources = pikepdf.Dictionary(XObject=pikepdf.Dictionary(F=form))
            form = document.make_indirect(each)
        page = document.pages[1]
        page.Resources.XObject = pikepdf.Dictionary(F=form)
        page.contents_add(b"/F Do")

    monkeypatch.setattr(compare_apart, "_AT_MOST", 3)
    with pytest.raises(InvalidInput, match="asks for more than any debrief"):
        verify(edited(filled.open, laugh))


def highest_memory() -> int:
    """Return the most bytes that a process of ours ever held; 0 where the system does not tell."""
    if sys.platform != "linux":
        return 0
    import resource

    return resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss << 10


def test_a_changed_rating_in_the_data_breaks_the_seal_of_that_seat_alone(filled: Filled) -> None:
    def raise_level(text: str) -> str:
        record = json.loads(text)
        card = next(
            each for each in record["cards"] if "Adeyemi" in each["document"]["seat"]["interviewer"]["name"]
        )
        rating = next(each for each in card["document"]["ratings"] if each["level"] == 1)
        rating["level"] = 4
        return json.dumps(record, ensure_ascii=False, sort_keys=True, separators=(",", ":"))

    found = verify(with_data(filled.open, raise_level))
    assert found.verdict == "refuted"
    [said] = wrong(found)
    assert said.startswith("The card of Tunde Adeyemi, version 1, is what was sealed")


def test_a_changed_rubric_and_changed_minutes_are_named(filled: Filled) -> None:
    for part in ("rubric", "exercises"):

        def another_word(text: str, part: str = part) -> str:
            at = text.rindex(f'"{part}":') + 100
            return text[:at] + text[at:].replace("the ", "teh ", 1)

        [said] = wrong(verify(with_data(filled.closed, another_word)))
        assert said.startswith(f"The {part}") and said.endswith("the panel froze.")

    def another_reason(text: str) -> str:
        record = json.loads(text)
        record["closings"][0]["document"]["minutes"]["decision"]["reasons"] = "Because."
        return json.dumps(record, ensure_ascii=False, sort_keys=True, separators=(",", ":"))

    [said] = wrong(verify(with_data(filled.closed, another_reason)))
    assert said.startswith("The debrief, version 1, is what Mara Haas closed")


def test_what_stands_under_no_seal_is_said(filled: Filled) -> None:
    def another_minute(text: str) -> str:
        record = json.loads(text)
        record["minutes"]["decision"]["reasons"] = "Because."
        return json.dumps(record, ensure_ascii=False, sort_keys=True, separators=(",", ":"))

    found = verify(with_data(filled.closed, another_minute))
    assert "stands under no seal" in " ".join(str(each.said) for each in found.findings if each.holds is None)
    assert found.verdict == "refuted", "and the pages say otherwise"


def test_data_that_is_no_json_any_more_is_refuted_and_damaged_data_is_an_error(filled: Filled) -> None:
    assert wrong(verify(with_data(filled.open, lambda text: text[:-1]))) == [
        "The data inside is as Evenhand wrote it."
    ]

    def damage(document: pikepdf.Pdf) -> None:
        document.Root.Names.EmbeddedFiles.Names[1].EF.F.write(b"x", filter=pikepdf.Name.FlateDecode)

    with pytest.raises(EvenhandError, match="was damaged") as raised:
        verify(edited(filled.open, damage))
    assert raised.value.exit_code == 1


def test_a_copy_carries_no_name_and_no_note_and_is_held_against_its_workspace(filled: Filled) -> None:
    options = PaperOptions(pseudonymous=("candidate", "interviewers"), notes=False)
    pdf = debrief.paper(filled.workspace, filled.split, FONTS, options)
    data = attached(pdf)
    assert data is not None and json.loads(data).keys() == {
        "format", "program", "options", "panel", "rubric", "cards", "closings",
    }  # fmt: skip
    assert not [name for name in NAMES if name.encode() in data]
    assert verify(pdf).verdict == "unproven"
    assert verify(pdf, filled.workspace).verdict == "in part", "its debrief was not closed"

    def paint(document: pikepdf.Pdf) -> None:
        document.pages[0].contents_add(b"0 g 200 300 60 3 re f")

    assert wrong(verify(edited(pdf, paint), filled.workspace)) == [
        "Pages that are not what this data makes: 1."
    ]


def test_a_pdf_of_somebody_else_and_what_is_no_pdf_are_told_apart(filled: Filled) -> None:
    def strip(document: pikepdf.Pdf) -> None:
        del document.Root.Names

    with pytest.raises(EvenhandError, match="carries no sealed data"):
        verify(edited(filled.open, strip))
    with pytest.raises(EvenhandError, match="neither a PDF nor a bundle"):
        verify(b"PK\x03\x04")
    with pytest.raises(EvenhandError, match="cannot be read as a PDF"):
        verify(b"%PDF-1.7\nnothing")
    later = with_data(filled.open, lambda text: text.replace("debrief-record/1", "debrief-record/2"))
    with pytest.raises(EvenhandError, match="newer Evenhand"):
        verify(later)


@settings(max_examples=60)
@given(st.data())
def test_whatever_is_flipped_or_cut_ends_in_a_sentence_and_never_in_a_false_proof(
    filled: Filled, data: st.DataObject
) -> None:
    content = bytearray(filled.open)
    if data.draw(st.booleans()):
        content = content[: data.draw(st.integers(0, len(content) - 1))]
    else:
        for at in data.draw(st.lists(st.integers(0, len(content) - 1), min_size=1, max_size=8)):
            content[at] ^= data.draw(st.integers(1, 255))
    try:
        found = verify(bytes(content))
    except EvenhandError as error:
        assert str(error).endswith(".")
        return
    if found.verdict in ("proven", "in part"):  # what was hit is neither data nor seen
        assert attached(bytes(content)) == attached(filled.open)


@pytest.mark.elsewhere
def test_kits_and_sent_cards_are_verified_by_whoever_has_the_file(
    tmp_path: Path, clock: Clock, rubric: Rubric
) -> None:
    trip = Journey(tmp_path, clock, rubric, 2).make_kits()
    trip.score(0)
    kit, sent = (file.read_bytes() for file in (trip.kit(0), trip.send(0)))
    for content in (kit, sent):
        assert verify(content).verdict == "in part"
        with pytest.raises(EvenhandError, match="damaged on its way"):
            verify(content[:-20] + bytes([content[-20] ^ 1]) + content[-19:])
    assert "kits are not signed" in str(verify(kit).findings[-1].said)
    assert "was sent by the owner of the key" in str(verify(sent).findings[1].said)
    trip.close()


def test_the_command_says_what_it_looked_at_and_ends_with_its_code(
    filled: Filled, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    good, bad = tmp_path / "good.pdf", tmp_path / "bad.pdf"
    good.write_bytes(filled.closed)
    bad.write_bytes(
        edited(filled.closed, lambda document: document.pages[0].contents_add(b"0 g 9 9 9 9 re f"))
    )
    assert cli.run(["verify", str(good)]) == 0
    told = capsys.readouterr()
    assert told.out.startswith("✓ The rubric is the one the panel froze.\n") and told.err == "Proven.\n"
    assert "\nCovered by seals: every scorecard" in told.out and told.out.endswith(
        "\nNot covered: nothing.\n"
    )
    assert cli.run(["verify", str(bad), "--json"]) == 1
    told = capsys.readouterr()
    assert json.loads(told.out)["verdict"] == "refuted" and "do not rely on it" in told.err
    assert cli.run(["verify", str(tmp_path / "none.pdf")]) == 4
    (tmp_path / "note.txt").write_text("hello")
    assert cli.run(["verify", str(tmp_path / "note.txt")]) == 3
    assert "“note.txt”: It is neither" in capsys.readouterr().err


def test_a_workspace_is_verified_and_a_changed_one_refuted(demo_workspace: Workspace) -> None:
    assert verifying.verify_workspace(demo_workspace).verdict == "proven"
    with closing(sqlite3.connect(demo_workspace.file, isolation_level=None)) as file:
        for (name,) in file.execute("SELECT name FROM sqlite_schema WHERE type = 'trigger'").fetchall():
            file.execute(f"DROP TRIGGER {name}")
        file.execute("UPDATE events SET body = replace(body, 'evaluation', 'evaluating')")
    found = verifying.verify_workspace(demo_workspace)
    assert found.verdict == "refuted" and wrong(found)
