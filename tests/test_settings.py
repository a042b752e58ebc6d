"""Preferences survive restarts, damage and bad luck."""

import json
import os
import re
import stat
import sys
from pathlib import Path

import pytest

from app.domain.errors import EvenhandError
from app.settings import Settings, account, load, save, stopped_clock


@pytest.fixture
def file(tmp_path: Path) -> Path:
    """Where preferences go; nothing is there yet."""
    return tmp_path / "new folder" / "settings.json"


def test_the_first_start_has_defaults_and_says_nothing(file: Path) -> None:
    assert load(file) == (Settings(), None)
    assert not file.exists()


def test_what_was_chosen_is_there_after_a_restart(file: Path) -> None:
    chosen = Settings(theme="dark", text_scale=150, interviewer_name="Łucja Ōno", last_workspace="/there")
    chosen = chosen.replace(panes={"desk": (300, 900)}, notifications=False)
    save(file, Settings())
    save(file, chosen)
    assert load(file) == (chosen, None)
    assert os.listdir(file.parent) == ["settings.json"]


@pytest.mark.skipif(os.name == "nt", reason="POSIX permissions")
def test_only_the_owner_can_read_the_file_whatever_the_umask(file: Path) -> None:
    before = os.umask(0)
    try:
        save(file, Settings())
    finally:
        os.umask(before)
    assert stat.S_IMODE(file.stat().st_mode) == 0o600


DAMAGED = {
    "empty": b"",
    "half written": b'{"theme": "da',
    "not UTF-8": b'{"interviewer_name": "\xff\xfe"}',
    "a list": b"[]",
    "half a character": b'{"interviewer_name": "a\\ud800"}',
    "half a character elsewhere": b'{"colour": "\\ud800"}',
    "a wrong value": b'{"text_scale": 9000}',
    "a wrong type": b'{"text_scale": "100"}',
    "sizes that are none": b'{"panes": {"desk": [1]}}',
    "panes that are none": b'{"panes": [1, 2]}',
    "a truth that is none": b'{"notifications": 1}',
    "a number that is none": b'{"text_scale": true}',
    "a choice that is a list": b'{"theme": ["dark"]}',
    "deep": b"[" * 60_000,
    "huge": b" " * 70_000 + b"{}",
}


@pytest.mark.parametrize("content", DAMAGED.values(), ids=DAMAGED.keys())
def test_a_damaged_file_gives_defaults_a_sentence_and_is_kept(file: Path, content: bytes) -> None:
    file.parent.mkdir()
    for number in (1, 2):
        file.write_bytes(content)
        settings, sentence = load(file)
        assert settings == Settings()
        assert sentence is not None and f"kept as settings.damaged-{number}.json" in str(sentence)
        assert (file.parent / f"settings.damaged-{number}.json").read_bytes() == content
    assert load(file) == (Settings(), None)


def test_what_a_newer_version_wrote_is_no_damage_and_is_kept(file: Path) -> None:
    file.parent.mkdir()
    newer = {"theme": "dark", "colour": {"of": ["the", 1.5, None]}, "others": [1], "keys": {"sky/fly": ["F"]}}
    file.write_text(json.dumps(newer), encoding="utf-8-sig")
    settings, sentence = load(file)
    assert sentence is None and settings.theme == "dark"
    save(file, settings.replace(text_scale=150))
    assert json.loads(file.read_text(encoding="utf-8")).items() >= {**newer, "text_scale": 150}.items()
    assert load(file) == (settings.replace(text_scale=150), None)


def test_one_wrong_preference_costs_the_others_nothing(file: Path) -> None:
    file.parent.mkdir()
    wrong = {"theme": "sepia", "interviewer_name": "Mara", "text_scale": 9000, "overdue_hours": 12, "new": 1}
    file.write_text(json.dumps(wrong), encoding="utf-8")
    settings, sentence = load(file)
    assert settings == Settings(interviewer_name="Mara", overdue_hours=12, others={"new": 1})
    assert "theme, text_scale" in str(sentence) and "kept as settings.damaged-1.json" in str(sentence)
    assert json.loads((file.parent / "settings.damaged-1.json").read_text(encoding="utf-8")) == wrong
    assert load(file) == (settings, None), "it is said once"


def test_a_file_that_cannot_be_read_is_said_and_left_alone(file: Path) -> None:
    file.mkdir(parents=True)
    settings, sentence = load(file)
    assert settings == Settings()
    assert sentence is not None and "cannot be read" in str(sentence)
    assert file.is_dir()


def test_a_save_that_fails_leaves_the_old_file(file: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    save(file, Settings(theme="dark"))

    def full(_handle: int) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(os, "fsync", full)
    with pytest.raises(EvenhandError):
        save(file, Settings(theme="light"))
    assert json.loads(file.read_text(encoding="utf-8"))["theme"] == "dark"
    assert os.listdir(file.parent) == ["settings.json"]


def test_a_change_is_validated() -> None:
    assert Settings().replace(text_scale=200).text_scale == 200
    with pytest.raises(ValueError, match="text_scale"):
        Settings().replace(text_scale=201)
    with pytest.raises(TypeError, match="colour"):
        Settings().replace(colour="red")


def test_a_clock_stands_where_it_is_told_to_and_nonsense_is_said(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("EVENHAND_NOW", raising=False)
    assert stopped_clock() is None
    monkeypatch.setenv("EVENHAND_NOW", "2026-11-17T14:37:12+01:00")
    moment = stopped_clock()
    assert moment is not None and moment.isoformat().startswith("2026-11-17T") and moment.tzinfo is not None
    for nonsense in ("soon", "9999-12-31T23:59:59-12:00", "0001-01-01T00:00:00+12:00", "9999-01-01"):
        monkeypatch.setenv("EVENHAND_NOW", nonsense)
        with pytest.raises(EvenhandError, match=f"EVENHAND_NOW says “{re.escape(nonsense)}”"):
            stopped_clock()


@pytest.mark.skipif(sys.platform == "win32", reason="an account has a number elsewhere alone")
def test_an_account_that_nobody_named_goes_by_its_number(monkeypatch: pytest.MonkeyPatch) -> None:
    for name in ("LOGNAME", "USER", "LNAME", "USERNAME"):
        monkeypatch.delenv(name, raising=False)
    monkeypatch.setattr(os, "getuid", lambda: 4_000_000_000)  # as in a container
    assert account() == "4000000000"
