"""The language: chosen on the Settings page, worn at once, kept for the next start."""

from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import QLocale
from PySide6.QtWidgets import QApplication, QComboBox, QDialog, QLabel, QLineEdit

from app import paths
from app.domain.errors import EvenhandError, Sentence
from app.services.panels import lists
from app.services.scorecard.desk import open_desk
from app.settings import load
from app.ui.look import language, words
from tests.ui.waiting import until


def texts(window: object) -> set[str]:
    return {each.text() for each in window.findChildren(QLabel) if each.isVisible()}  # type: ignore[attr-defined]


@pytest.mark.native
@pytest.mark.elsewhere
def test_where_nobody_chose_a_language_the_window_speaks_the_desktops(
    start: Callable, clock: Callable, request: pytest.FixtureRequest
) -> None:
    german = request.config.option.desktop.startswith("de_")
    session = start()
    session.window.go("settings")
    assert session.settings.language == "system"
    assert ("Einstellungen" if german else "Settings") in texts(session.window)
    assert words.day(clock()) == ("17. November 2026" if german else "17 November 2026")
    assert words.number(12345) == ("12.345" if german else "12,345")


@pytest.mark.elsewhere
def test_a_chosen_language_is_worn_at_once_and_kept_for_the_next_start(
    start: Callable, tmp_path: Path
) -> None:
    session = start()
    session.window.go("settings")
    assert "Settings" in texts(session.window)
    before = session.window
    session.keep(session.settings.replace(language="de"))
    QApplication.processEvents()
    assert session.window is not before and session.window.isVisible() and not before.isVisible()
    assert {"Einstellungen", "Sprache"} <= texts(session.window), "the page one was on, in German"
    assert load(paths.settings_file())[0].language == "de"
    again = start(tmp_path / "another")
    assert again.settings.language == "de"
    again.window.go("settings")
    again.keep(again.settings.replace(language="en"))
    assert "Settings" in texts(again.window)


@pytest.mark.elsewhere
def test_dates_and_numbers_follow_the_language(start: Callable, clock: Callable) -> None:
    session = start()
    assert (words.day(clock()), words.number(12345)) == ("17 November 2026", "12,345")
    session.keep(session.settings.replace(language="de"))
    assert (words.day(clock()), words.number(12345)) == ("17. November 2026", "12.345")


def test_a_sentence_from_inside_is_said_in_the_language_with_the_sentences_in_it(start: Callable) -> None:
    session = start()
    session.keep(session.settings.replace(language="de"))
    inner = EvenhandError("Type the name of the candidate.")
    assert words.translated(inner) == "Den Namen der Kandidatin oder des Kandidaten eintippen."
    assert words.translated(Sentence("{n:,} {why}", n=1234, why=inner)).startswith("1.234 Den Namen")
    session.keep(session.settings.replace(language="en"))
    assert words.translated(inner) == "Type the name of the candidate."


def test_the_system_setting_takes_the_first_language_there_is(monkeypatch) -> None:
    monkeypatch.setattr(QLocale, "uiLanguages", lambda self: ["fr-FR", "de-AT", "en"])
    assert language.resolve("system") == "de"
    monkeypatch.setattr(QLocale, "uiLanguages", lambda self: ["fr-FR"])
    assert language.resolve("system") == "en"
    assert language.resolve("en") == "en"


def test_an_interview_is_planned_with_the_rubric_in_the_language_of_the_window(start: Callable) -> None:
    session = start()
    session.keep(session.settings.replace(language="de", interviewer_name="Mara Haas"))
    session.window.new_interview()
    dialog = session.window.findChild(QDialog, "new-interview")
    until(lambda: dialog.form.rubric is not None, "the rubrics are read")
    languages = next(each for each in dialog.findChildren(QComboBox) if each.currentData() == "de")
    assert [languages.itemText(at) for at in range(languages.count())] == ["English", "Deutsch"]
    dialog.findChildren(QLineEdit)[0].setText("Ines Okafor")
    dialog.act()
    [seat] = lists.seats(session.workspace)
    rubric = open_desk(session.workspace, seat.panel, seat.id).rubric
    assert (rubric.language, rubric.dimensions[0].title) == ("de", "Problemklärung")


def test_a_variant_offers_no_other_language(start: Callable) -> None:
    session = start()
    session.window.new_interview()
    dialog = session.window.findChild(QDialog, "new-interview")
    until(lambda: dialog.form.rubric is not None, "the rubrics are read")
    languages = next(each for each in dialog.findChildren(QComboBox) if each.findData("de") >= 0)
    assert languages.isVisible() and languages.currentData() == "en"
    rubrics = next(each for each in dialog.findChildren(QComboBox) if isinstance(each.currentData(), tuple))
    rubrics.setCurrentIndex(1)
    assert not languages.isVisible()
    dialog.reject()
