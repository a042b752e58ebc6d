"""What somebody who listens to the debrief gets: headings, paragraphs, tables, in reading order."""

import itertools
import re
import subprocess
from collections.abc import Iterator
from io import BytesIO
from pathlib import Path
from typing import Any

import pikepdf
import pytest

from app.reports.debrief.debrief import debrief_pdf
from app.store.packs.exercises import load_exercise
from tests.conftest import ROOT
from tests.reports import sample_debrief as made

Node = tuple[str, list[Any], Any]
"""A kind, its elements, the dictionary in the file."""


@pytest.fixture(params=[1, 4, 12])
def pdf(request: pytest.FixtureRequest) -> Iterator[pikepdf.Pdf]:
    with pikepdf.open(BytesIO(debrief_pdf(made.sample(request.param), made.FONTS))) as document:
        yield document


def tree(element: Any) -> Node:
    """Return an element with all below it; marked ink is left out."""
    kids = element.get("/K", pikepdf.Array())
    listed = kids if isinstance(kids, pikepdf.Array) else [kids]
    return (str(element.S)[1:], [tree(kid) for kid in listed if isinstance(kid, pikepdf.Dictionary)], element)


def walk(node: Node) -> Iterator[Node]:
    yield node
    for kid in node[1]:
        yield from walk(kid)


def elements(document: pikepdf.Pdf) -> list[Node]:
    return list(walk(tree(document.Root.StructTreeRoot.K)))


def test_the_file_says_that_it_is_tagged_and_in_which_language(pdf: pikepdf.Pdf) -> None:
    assert pdf.Root.MarkInfo.Marked and pdf.Root.Lang == "en-GB"
    assert pdf.Root.ViewerPreferences.DisplayDocTitle
    assert all(page.Tabs == "/S" for page in pdf.pages)


def test_headings_begin_with_the_title_and_skip_no_level(pdf: pikepdf.Pdf) -> None:
    levels = [int(kind[1]) for kind, _, _ in elements(pdf) if re.fullmatch("H[1-6]", kind)]
    assert levels[0] == 1 and levels.count(1) == 1 and len(levels) > 20
    assert all(after <= before + 1 for before, after in itertools.pairwise(levels))


def test_tables_are_rows_of_cells_with_heads(pdf: pikepdf.Pdf) -> None:
    tables = [node for node in elements(pdf) if node[0] == "Table"]
    assert len(tables) >= 3
    for _, rows, _ in tables:
        assert {kind for kind, _, _ in rows} == {"TR"}
        for _, cells, _ in rows:
            assert {kind for kind, _, _ in cells} <= {"TH", "TD"}
            assert any(kind == "TH" and "/Scope" in cell.A for kind, _, cell in cells if kind == "TH")
    matrix = tables[0][1]
    assert next(str(cell.A.Scope) for kind, _, cell in matrix[0][1] if kind == "TH") == "/Column"
    assert all(str(row[1][0][2].A.Scope) == "/Row" for row in matrix[1:])
    assert len({len(row[1]) for row in matrix}) == 1, "every row has as many cells as the head"


def test_every_figure_says_what_it_shows(pdf: pikepdf.Pdf) -> None:
    figures = [element for kind, _, element in elements(pdf) if kind == "Figure"]
    assert figures and all(
        str(each.Alt).startswith(("Levels given, on a scale", "No level")) for each in figures
    )


def test_all_text_is_in_marked_ink_that_the_tree_knows(pdf: pikepdf.Pdf) -> None:
    parents = dict(zip(*[iter(pdf.Root.StructTreeRoot.ParentTree.Nums.as_list())] * 2, strict=True))
    for number, page in enumerate(pdf.pages):
        assert page.StructParents == number
        depth, seen = 0, []
        for operands, operator in pikepdf.parse_content_stream(page):
            if str(operator) in ("BDC", "BMC"):
                depth += 1
                if str(operator) == "BDC" and "/MCID" in operands[1]:
                    seen.append(int(operands[1].MCID))
            elif str(operator) == "EMC":
                depth -= 1
            elif str(operator) in ("Tj", "TJ", "'", '"', "Do"):
                assert depth == 1, "text outside of marked ink, or marked twice"
        assert depth == 0
        held = list(parents[number])
        assert seen and sorted(seen) == list(range(len(held)))
        for mcid, element in enumerate(held):
            kids = element.K if isinstance(element.K, pikepdf.Array) else [element.K]
            assert element.Pg.objgen == page.objgen and mcid in [kid for kid in kids if isinstance(kid, int)]


def test_words_stay_apart_at_the_ends_of_lines_and_come_in_reading_order(
    tmp_path: Path,
) -> None:
    next(each for each in made.SENTENCES if len(each) > 60)
    long = next(each for each in made.SENTENCES if len(each) > 60)
    (tmp_path / "out.pdf").write_bytes(debrief_pdf(made.sample(4), made.FONTS))
    told = subprocess.run(
        ["pdfinfo", "-struct-text", tmp_path / "out.pdf"], capture_output=True, text=True, check=True
    ).stdout
    said = " ".join(re.findall(r'"(.*)"', told))
    assert long in " ".join(said.split())
    order = [said.index(each) for each in ("What each seat saw", "Evidence by dimension", "Appendix: the")]
    assert order == sorted(order)


def test_the_candidates_brief_is_tagged_too() -> None:
    from app.reports.candidate.markdown_paper import brief_pdf

    frozen = load_exercise(ROOT / "exercises", "experiment-readout")
    content = brief_pdf(frozen.exercise.title, frozen.brief, {}, made.FONTS)
    with pikepdf.open(BytesIO(content)) as document:
        kinds = [kind for kind, _, _ in elements(document)]
    assert kinds[0] == "Document" and "H1" in kinds and kinds.count("P") > 10
