"""A debrief that another program saved: proven as before, in part, or refuted by what was put in."""

import json
import shutil
import subprocess
from collections.abc import Callable
from io import BytesIO
from pathlib import Path

import pikepdf
import pytest

from app import cli
from app.domain.errors import InvalidInput
from app.services.debrief import debrief
from app.services.panels import lists
from app.services.records.verify import Verification, verify_file
from app.store.database.workspace import Workspace
from tests.conftest import ROOT, Clock

FONTS = ROOT / "resources" / "fonts"
QPDF = shutil.which("qpdf")


@pytest.fixture(scope="module")
def paper(demo_made: Path, tmp_path_factory: pytest.TempPathFactory) -> bytes:
    """A debrief that was closed."""
    folder = shutil.copytree(demo_made, tmp_path_factory.mktemp("anew") / "workspace")
    with Workspace.open(folder, Clock()) as workspace:
        ids = {line.candidate: line.id for line in lists.panels(workspace)}
        return debrief.paper(workspace, ids["Amara Osei"], FONTS)


@pytest.fixture(scope="module")
def as_made(paper: bytes) -> Verification:
    """What verify says of it as it was made."""
    return verify_file(paper, FONTS)


def saved(paper: bytes, edit: Callable[[pikepdf.Pdf], object]) -> bytes:
    out = BytesIO()
    with pikepdf.open(BytesIO(paper)) as document:
        edit(document)
        document.save(out)
    return out.getvalue()


def against(found: Verification) -> list[str]:
    return [str(each.said) for each in found.findings if each.holds is False]


def same_verdict(found: Verification, as_made: Verification) -> bool:
    """Whether a file proves as much as the one that was made."""
    return (found.verdict, found.covered, found.uncovered) == (
        as_made.verdict, as_made.covered, as_made.uncovered,
    )  # fmt: skip


@pytest.mark.skipif(QPDF is None, reason="qpdf is not installed (Debian: qpdf)")
@pytest.mark.parametrize(
    "how",
    [
        [],
        ["--linearize"],
        ["--object-streams=generate"],
        ["--qdf"],
        ["--stream-data=uncompress"],
        ["--encrypt", "", "owner", "256", "--"],
        ["--coalesce-contents", "--normalize-content=y"],
    ],
    ids=lambda how: " ".join(how) or "plain",
)
def test_a_paper_that_qpdf_saved_is_proven_as_before(
    paper: bytes, as_made: Verification, tmp_path: Path, how: list[str]
) -> None:
    made, held = tmp_path / "made.pdf", tmp_path / "held.pdf"
    made.write_bytes(paper)
    done = subprocess.run([str(QPDF), str(made), *how, str(held)], capture_output=True)
    assert done.returncode in (0, 3), done.stderr
    assert held.read_bytes() != paper
    assert same_verdict(verify_file(held.read_bytes(), FONTS), as_made)


def test_a_paper_whose_pages_say_what_goes_without_saying_is_proven_as_before(
    paper: bytes, as_made: Verification
) -> None:
    def say(document: pikepdf.Pdf) -> None:
        for page in document.pages:
            page.obj.Rotate, page.obj.UserUnit = 0, 1
            page.obj.CropBox = page.obj.TrimBox = page.obj.MediaBox

    assert same_verdict(verify_file(saved(paper, say), FONTS), as_made)


def test_a_paper_with_bytes_behind_its_end_is_proven_as_before(paper: bytes, as_made: Verification) -> None:
    for tail in (b"\n\n", b"\0" * 3_000, b"-- \nsent by a list\n" * 300):
        assert same_verdict(verify_file(paper + tail, FONTS), as_made)


def test_a_paper_whose_attachment_lies_in_a_tree_is_proven_as_before(
    paper: bytes, as_made: Verification
) -> None:
    def branch(document: pikepdf.Pdf) -> None:
        names = document.Root.Names.EmbeddedFiles.Names
        leaf = pikepdf.Dictionary(Names=names, Limits=pikepdf.Array([names[0], names[0]]))
        document.Root.Names.EmbeddedFiles = pikepdf.Dictionary(
            Kids=pikepdf.Array([document.make_indirect(leaf)])
        )

    assert same_verdict(verify_file(saved(paper, branch), FONTS), as_made)


def test_who_saved_it_is_told_and_makes_it_proven_in_part(paper: bytes) -> None:
    def name(document: pikepdf.Pdf) -> None:
        document.docinfo["/Producer"] = "An office"

    found = verify_file(saved(paper, name), FONTS)
    assert found.verdict == "in part" and not against(found)
    told = [str(each.said) for each in found.findings]
    assert "In the file: who saved it, and when (Producer)." in told
    assert "beside its pages" in str(found.uncovered[-1])


def test_a_field_over_the_decision_ends_in_a_refusal_by_name(
    paper: bytes, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    def lay(document: pikepdf.Pdf) -> None:
        field = pikepdf.Dictionary(
            Type=pikepdf.Name.Annot, Subtype=pikepdf.Name.Widget, FT=pikepdf.Name.Tx, T="Decision",
            V="Hire", Rect=pikepdf.Array([50, 600, 300, 640]), F=4, DA="/F1 12 Tf 0 g",
        )  # fmt: skip
        document.pages[0].Annots = pikepdf.Array([document.make_indirect(field)])
        document.Root.AcroForm = pikepdf.Dictionary(Fields=document.pages[0].Annots, NeedAppearances=True)

    file = tmp_path / "held.pdf"
    file.write_bytes(saved(paper, lay))
    assert cli.run(["verify", str(file)]) == 1
    told = capsys.readouterr()
    assert "✕ On page 1: form fields, which lie over the pages and can say something else (Decision)." in (
        told.out
    )
    assert "do not rely on it" in told.err


def test_a_paper_said_to_be_of_another_version_is_refuted_by_what_none_makes(paper: bytes) -> None:
    def forge(document: pikepdf.Pdf) -> None:
        spec = document.Root.Names.EmbeddedFiles.Names[1]
        record = json.loads(spec.EF.F.read_bytes())
        record["program"] = "0.8.0"
        said = json.dumps(record, ensure_ascii=False, sort_keys=True, separators=(",", ":")).encode()
        spec.EF.F.write(said)
        document.Root.OpenAction = pikepdf.Dictionary(S=pikepdf.Name.JavaScript, JS="app.alert('Hire')")

    said = against(verify_file(saved(paper, forge), FONTS))
    assert "In the file: a script, which the reader's program runs (app.alert('Hire'))." in said


def test_a_paper_locked_with_a_password_says_so(paper: bytes) -> None:
    out = BytesIO()
    with pikepdf.open(BytesIO(paper)) as document:
        document.save(out, encryption=pikepdf.Encryption(owner="o", user="u"))
    with pytest.raises(InvalidInput, match="locked with a password"):
        verify_file(out.getvalue(), FONTS)
