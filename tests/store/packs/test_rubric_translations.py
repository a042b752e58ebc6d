"""A rubric's words in another language: read, checked, chosen, and frozen with the panel."""

import re
import sqlite3
from pathlib import Path

import pytest
import yaml

from app.domain.errors import InvalidInput, NotFound
from app.domain.packs.translation import texts
from app.services.panels import planning
from app.services.panels.planning import SeatPlan
from app.store.packs.rubrics import lint, list_rubrics, load_rubric
from tests import sample_packs
from tests.conftest import ROOT


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """The baker's rubric, with a Swedish translation that says every text in capitals."""
    (tmp_path / "baker.yaml").write_text(yaml.safe_dump(sample_packs.rubric()), "utf-8")
    words = {place: text.upper() for place, text in texts(load_rubric(tmp_path, "baker")).items()}
    return write(tmp_path, {**HEAD, "texts": words})


HEAD = {"format": "evenhand.rubric-translation/1", "of": "baker", "version": "1.0", "language": "sv"}


def write(folder: Path, data: dict) -> Path:
    file = folder / "translations" / "sv" / "baker.yaml"
    file.parent.mkdir(parents=True, exist_ok=True)
    file.write_text(yaml.safe_dump(data, allow_unicode=True), "utf-8")
    return folder


def read(folder: Path) -> dict:
    return yaml.safe_load((folder / "translations" / "sv" / "baker.yaml").read_text("utf-8"))


def test_every_text_is_said_in_the_language_and_nothing_else_changes(folder: Path) -> None:
    assert lint([folder]) == []
    own, other = load_rubric(folder, "baker"), load_rubric(folder, "baker", language="sv")
    assert (own.language, other.language) == ("en", "sv")
    assert texts(other) == {place: text.upper() for place, text in texts(own).items()}
    assert [d.id for d in other.dimensions] == [d.id for d in own.dimensions]
    assert [s.dimensions for s in other.signals] == [s.dimensions for s in own.signals]
    assert load_rubric(folder, "baker", language="en") == own


def test_the_list_offers_the_languages_the_rubrics_own_first(folder: Path) -> None:
    assert list_rubrics(folder).rubrics[0].languages == ("en", "sv")


def test_a_missing_text_is_named_with_what_it_says(folder: Path) -> None:
    data = read(folder)
    del data["texts"]["scale.1.name"]
    write(folder, data)
    (problem,) = lint([folder])
    assert (problem.path, problem.message) == ("texts", "“scale.1.name” is not translated")
    with pytest.raises(InvalidInput, match="is not translated"):
        load_rubric(folder, "baker", language="sv")


def test_a_text_for_what_the_rubric_has_not_is_named(folder: Path) -> None:
    data = read(folder)
    data["texts"]["signals.no-such.text"] = "X"
    write(folder, data)
    (problem,) = lint([folder])
    assert problem.message == "the rubric has no text there" and "signals.no-such.text" in problem.path
    assert problem.line > 1


def test_a_translation_of_another_version_is_stale(folder: Path) -> None:
    write(folder, {**read(folder), "version": "0.9"})
    (problem,) = lint([folder])
    assert problem.path == "version"
    assert problem.message == "the rubric is at version 1.0; these are the words of 0.9"


def test_a_language_that_is_not_kept_and_a_variant_in_another_are_refused(folder: Path) -> None:
    with pytest.raises(NotFound, match="is not kept in “da”"):
        load_rubric(folder, "baker", language="da")
    with pytest.raises(InvalidInput, match="variants of “baker” are kept in “en” only"):
        load_rubric(folder, "baker", "village", "sv")


def test_the_shipped_german_rubric_is_whole_and_its_anchors_stay_short() -> None:
    german = load_rubric(ROOT / "rubrics", "senior-ml-scientist", language="de")
    english = load_rubric(ROOT / "rubrics", "senior-ml-scientist")
    assert german.dimension("evaluation-rigor").title == "Strenge der Evaluation"
    assert max(len(anchor.text) for d in german.dimensions for anchor in d.anchors) <= 260
    same = {place for place, text in texts(german).items() if text == texts(english)[place]}
    assert same == {"title", "role.title"}, "only the name of the job stays English"
    assert not re.search(
        r"\b(Ihr|Ihre|Ihrer|Ihrem|Ihren|Ihnen|du|dein\w*)\b", " ".join(texts(german).values())
    )


def test_a_panel_freezes_the_words_of_its_language(workspace: object) -> None:
    german = load_rubric(ROOT / "rubrics", "senior-ml-scientist", language="de")
    english = load_rubric(ROOT / "rubrics", "senior-ml-scientist")
    seats = [SeatPlan("Mara Haas", ("evaluation-rigor",))]
    one = planning.plan_panel(workspace, "Ines Okafor", german, seats)
    other = planning.plan_panel(workspace, "Jon Ek", english, seats)
    assert one.rubric.digest != other.rubric.digest, "the digest names the words that were read"
    kept = sqlite3.connect(workspace.file).execute(
        "SELECT body FROM documents WHERE digest = ?", (one.rubric.digest,)
    )
    assert "Strenge der Evaluation" in kept.fetchone()[0]
