"""What is spelled in one table is spelled nowhere else: languages, forms of an export, files that come in."""

import ast
import json
import os
import re
import shutil
import subprocess
import sys
from collections.abc import Callable, Iterator
from functools import cache
from pathlib import Path
from xml.etree import ElementTree

import pikepdf
import pytest
from pypdf import PdfReader

from app.domain import languages
from app.domain.records import import_kinds
from app.domain.tables import forms
from app.exchange.ats import shapes
from app.settings import Settings
from tests import translations

ROOT = Path(__file__).resolve().parent.parent
APP = ROOT / "app"
FRENCH = """    Language(
        "fr", "Français", "French", "fr-FR", ",", " ", "{day}", "{day} {month} {year}", True, "«»"
    ),"""
SHOWN = """
import json, sys
from pathlib import Path
from PySide6.QtWidgets import QAbstractButton, QComboBox, QLabel
from app.ui.application import Session, make_app
from app.domain.debrief.paper_copies import PaperOptions
from app.reports.debrief.debrief import debrief_pdf
from app.ui.debrief.paper_options import PaperChoice
from tests.reports import sample_debrief as made
fonts = Path("resources/fonts").absolute()
Path(sys.argv[2]).write_bytes(debrief_pdf(made.sample(2), fonts, PaperOptions(language="fr")))
session = Session(make_app(), Path(sys.argv[1]))
session.window.go("settings")
texts = [each.text() for kind in (QLabel, QAbstractButton) for each in session.window.findChildren(kind)]
[*_, language] = PaperChoice().findChildren(QComboBox)
papers = [language.itemText(at) for at in range(language.count())]
print(json.dumps([texts, papers]))
session.window.close()
session.end()
"""


@cache
def literals() -> frozenset[tuple[str, str]]:
    """Return the texts in `app` that are no docstrings, each with its module."""
    found = set()
    for file in APP.rglob("*.py"):
        tree = ast.parse(file.read_text("utf-8"))
        said = {id(each.value) for each in ast.walk(tree) if isinstance(each, ast.Expr)}
        for node in ast.walk(tree):
            if isinstance(node, ast.Constant) and isinstance(node.value, str) and id(node) not in said:
                found.add((file.relative_to(APP).as_posix(), node.value))
    return frozenset(found)


def spelled(words: set[str], parts: str) -> set[tuple[str, str]]:
    """Return where `app` has a text made of nothing but `words` and of what parts them."""
    return {
        (file, text)
        for file, text in literals()
        if (found := set(re.split(parts, text)) - {""}) and found <= words
    }


def test_languages_are_spelled_in_their_table_alone() -> None:
    known = {word for each in languages.LANGUAGES for word in (each.code, each.name, each.english, each.tag)}
    assert {file for file, _ in spelled(known, r"[^\w-]+")} == {"domain/languages.py"}


def test_forms_of_an_export_are_spelled_in_their_table_alone() -> None:
    known = set(forms.FORMS) - {forms.JSON.key}  # which is also a mode of pydantic's
    assert {file for file, _ in spelled(known, r"[\s,|]+")} == {"domain/tables/forms.py"}


def test_every_form_of_another_system_has_its_shape() -> None:
    assert set(shapes.SHAPES) == {each.key for each in forms.SYSTEMS}


def test_endings_of_files_that_come_in_are_spelled_in_their_table_alone() -> None:
    known = {end for each in import_kinds.KINDS for end in each.suffixes}
    figures = ("services/recruiting/metrics.py", ".xlsx")  # what the metrics are written as
    found = spelled(known, r"[\s,;*]+")
    assert {file for file, _ in found - {figures}} == {"domain/records/import_kinds.py"}


@pytest.mark.parametrize("language", languages.LANGUAGES[1:], ids=lambda each: each.code)
def test_every_language_has_its_files_and_no_file_lacks_a_language(language: languages.Language) -> None:
    assert (translations.FOLDER / f"evenhand_{language.code}.qm").is_file()
    kept = {file.stem.removeprefix("evenhand_") for file in translations.sources()}
    assert kept == {each.code for each in languages.LANGUAGES} - {languages.NATIVE.code}


@pytest.mark.parametrize("chosen", ["fr", "", None, ["de"], 1])
def test_a_language_that_there_is_not_is_no_preference(chosen: object) -> None:
    for name in ("language", "paper_language"):
        with pytest.raises(ValueError, match=name):
            Settings(**{name: chosen})  # type: ignore[arg-type]


def translated(source: Path, target: Path) -> None:
    """Write the files of a language in which every text stands between « and »."""
    tree = ElementTree.parse(source)
    for message in tree.getroot().iter("message"):
        said = message.find("translation")
        assert said is not None
        said.text = f"«{message.findtext('source')}»"
    tree.write(target, "utf-8", xml_declaration=True)
    translations.release(target, target.with_suffix(".qm"))


@pytest.fixture
def run(tmp_path: Path) -> Iterator[Callable[..., str]]:
    """Runs a copy of the program that has one more language: a row, and its translation files."""
    copy = tmp_path / "copy"
    shutil.copytree(APP, copy / "app", ignore=shutil.ignore_patterns("__pycache__"))
    table = copy / "app" / "domain" / "languages.py"
    text = table.read_text("utf-8")
    table.write_text(text.replace("\n)\nNATIVE", f"\n{FRENCH}\n)\nNATIVE"), "utf-8")
    for name in ("rubrics", "exercises", "tests"):
        (copy / name).symlink_to(ROOT / name)
    (copy / "resources").mkdir()
    for each in (ROOT / "resources").iterdir():
        if each != translations.FOLDER:
            (copy / "resources" / each.name).symlink_to(each)
    shutil.copytree(translations.FOLDER, copy / "resources" / "translations")
    made = copy / "resources" / "translations" / "evenhand_fr.ts"
    translated(translations.sources()[0], made)
    home = tmp_path / "home"
    home.mkdir()
    (home / "settings.json").write_text('{"language": "fr", "paper_language": "fr"}')

    def start(*words: str) -> str:
        done = subprocess.run(
            [sys.executable, *words],
            cwd=copy,
            env={**os.environ, "QT_QPA_PLATFORM": "offscreen", "EVENHAND_HOME": str(home)},
            capture_output=True,
            text=True,
            timeout=120,
        )
        assert done.returncode == 0, done.stderr
        return done.stdout

    yield start


def test_a_third_language_is_one_row_and_its_files(run: Callable[..., str], tmp_path: Path) -> None:
    assert "fr (French)" in " ".join(run("-m", "app", "debrief", "--help").split())
    out = str(tmp_path / "out.pdf")
    texts, papers = json.loads(run("-c", SHOWN, str(tmp_path / "workspace"), out))
    with pikepdf.open(out) as document:
        assert document.Root.Lang == "fr-FR"
    paper = "".join(page.extract_text() for page in PdfReader(out).pages)
    assert "«Agreement»" in paper
    assert re.search(r"alpha[^.]*?0,\d\d", paper, re.DOTALL), "numbers as the row writes them"
    assert {"English", "Deutsch", "Français", "«Settings»", "«Language»"} <= set(texts)
    assert papers == ["English", "Deutsch", "Français"]
