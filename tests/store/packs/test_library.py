"""The library: what an interviewer may choose, and what choosing a variant changes."""

from pathlib import Path

import pytest

from app.domain.errors import InvalidInput, NotFound
from app.store.packs.rubrics import list_rubrics, load_rubric
from tests import sample_packs

RUBRICS = Path(__file__).parents[3] / "rubrics"
ID = "senior-ml-scientist"


def test_the_shipped_rubric_is_offered_with_its_variants() -> None:
    shelf = list_rubrics(RUBRICS)
    assert shelf.problems == ()
    [offered] = shelf.rubrics
    assert offered.id == ID
    assert "regulated" in [variant.id for variant in offered.variants]


def test_every_variant_on_offer_can_be_chosen_and_says_which_it_is() -> None:
    [offered] = list_rubrics(RUBRICS).rubrics
    base = load_rubric(RUBRICS, ID)
    assert base.variant is None
    for variant in offered.variants:
        merged = load_rubric(RUBRICS, ID, variant.id)
        assert merged.variant is not None
        assert (merged.variant.id, merged.variant.title) == (variant.id, variant.title)
        assert merged.dimensions != base.dimensions or merged.policy != base.policy


def test_what_is_not_on_the_shelf_is_not_found_and_what_is_there_is_named() -> None:
    with pytest.raises(NotFound, match=ID):
        load_rubric(RUBRICS, "chef")
    with pytest.raises(NotFound, match="regulated"):
        load_rubric(RUBRICS, ID, "moon-base")


def test_a_broken_pack_is_told_and_hides_no_other(tmp_path: Path) -> None:
    folder = sample_packs.shelf(tmp_path / "rubrics")
    (folder / "broken.yaml").write_text("format: evenhand.rubric/1\nid: broken\n", encoding="utf-8")
    shelf = list_rubrics(folder)
    assert [each.id for each in shelf.rubrics] == ["baker"]
    assert {Path(problem.file).name for problem in shelf.problems} == {"broken.yaml"}
    with pytest.raises((InvalidInput, NotFound)):
        load_rubric(folder, "broken")
