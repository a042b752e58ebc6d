"""Folders are found in a checkout, in a wheel, in a frozen build and under the person's own folders."""

import sys
from pathlib import Path

import pytest

from app import paths

ROOT = Path(__file__).resolve().parent.parent


@pytest.fixture(autouse=True)
def no_overrides(monkeypatch: pytest.MonkeyPatch) -> None:
    """Begin as on a machine where nothing is set."""
    monkeypatch.delenv("EVENHAND_WORKSPACE", raising=False)
    monkeypatch.delenv("EVENHAND_HOME", raising=False)


def test_a_checkout_has_its_folders_beside_the_package() -> None:
    assert paths.rubrics() == ROOT / "rubrics"
    assert paths.exercises() == ROOT / "exercises"
    assert (paths.resources() / "fonts" / "Inter-Regular.ttf").is_file()
    assert (paths.resources() / "icons" / "menu.svg").is_file()


def test_a_wheel_carries_its_folders_inside(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "app" / "_data").mkdir(parents=True)
    monkeypatch.setattr(paths, "__file__", str(tmp_path / "app" / "paths.py"))
    assert paths.rubrics() == tmp_path / "app" / "_data" / "rubrics"


def test_a_frozen_build_unpacks_them_elsewhere(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "app" / "_data").mkdir(parents=True)
    monkeypatch.setattr(sys, "_MEIPASS", str(tmp_path), raising=False)
    assert paths.resources() == tmp_path / "app" / "_data" / "resources"


def test_without_overrides_everything_is_in_the_persons_folders_not_in_the_checkout() -> None:
    for path in (paths.default_workspace(), paths.settings_file(), paths.log_dir()):
        assert path.is_absolute()
        assert "Evenhand" in path.parts
        assert not path.is_relative_to(ROOT)


def test_evenhand_home_holds_everything(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("EVENHAND_HOME", str(tmp_path))
    assert paths.default_workspace() == tmp_path / "workspace"
    assert paths.settings_file() == tmp_path / "settings.json"
    assert paths.log_dir() == tmp_path / "logs"


def test_evenhand_workspace_wins_for_the_workspace(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("EVENHAND_HOME", str(tmp_path))
    monkeypatch.setenv("EVENHAND_WORKSPACE", "~/panels")
    assert paths.default_workspace() == Path.home() / "panels"
    assert paths.settings_file() == tmp_path / "settings.json"


def test_an_empty_override_counts_as_none(monkeypatch: pytest.MonkeyPatch) -> None:
    expected = paths.default_workspace()
    monkeypatch.setenv("EVENHAND_WORKSPACE", "")
    monkeypatch.setenv("EVENHAND_HOME", "")
    assert paths.default_workspace() == expected
