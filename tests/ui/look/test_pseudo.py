"""A language 40 % longer that nobody speaks, worn on every page: all is translated, and all of it fits."""

from collections.abc import Iterator
from pathlib import Path
from types import SimpleNamespace

import pytest
from PySide6.QtWidgets import QApplication, QDialog, QLabel, QWidget

from tests import translations
from tests.ui.look.pseudo import Data, Pseudo, clipped, pseudo, texts, untranslated

ROOT = translations.ROOT
NAMES = (
    "Evenhand", "Mara Haas", "English", "Deutsch", "Senior Machine Learning Scientist 1.0.1", "A4",
    "group", "selected", "candidates.csv", "Ada Moreau", "ada@example.org",
    "Candidate Name", "E-mail", "Origin", "Sourced",
)  # fmt: skip
"""Names, and what stands in the files that the tour takes in."""


@pytest.fixture
def data() -> Data:
    """What the sample interviews say: names, rubric, exercises."""
    packs = [*(ROOT / "rubrics").rglob("*.yaml"), *(ROOT / "exercises").glob("*/exercise.yaml")]
    return Data([*packs, *(ROOT / "exercises").rglob("*.md"), *(ROOT / "resources").rglob("*.yaml")], NAMES)


@pytest.fixture
def wear(qapp: QApplication) -> Iterator[object]:
    """Put the language on; `but` leaves out what the code forgot to translate."""
    worn: list[Pseudo] = []

    def put_on(but: translations.Message | None = None) -> None:
        worn.append(Pseudo(translations.gather() - {but}))
        qapp.installTranslator(worn[0])

    yield put_on
    for each in worn:
        qapp.removeTranslator(each)


@pytest.mark.slow
def test_every_page_and_dialog_is_translated_and_has_room(
    start: object, wear: object, data: Data, screenshots: object, clock: SimpleNamespace
) -> None:
    wear()
    clock.moment = screenshots.NOW
    session = start()
    session.keep(session.settings.replace(interviewer_name="Mara Haas"))
    session.window.resize(1280, 720)
    strange: set[tuple[str, str]] = set()
    short: set[tuple[str, str]] = set()

    def look(stop: str, widget: QWidget | None = None) -> None:
        QApplication.processEvents()
        shown = widget or session.window
        strange.update((stop, piece) for seen in texts(shown, stop) for piece in untranslated(seen, data))
        short.update((stop, each) for each in clipped(shown))

    screenshots.tour(SimpleNamespace(session=session, window=session.window, theme="none", take=look))
    session.window.show_keys()
    look("keys", session.window.findChild(QDialog))
    session.window.findChild(QDialog).reject()
    assert not strange, f"not translated: {sorted(strange)}"
    assert not short, "no room for a longer language"


def test_one_text_that_is_not_translated_is_found(start: object, wear: object, data: Data) -> None:
    wear(but=translations.Message("SettingsPage", "Text size"))
    window = start().window
    window.go("settings")
    found = {piece for seen in texts(window, "") for piece in untranslated(seen, data)}
    assert found == {"Text size"}


def test_a_label_without_room_is_found(qapp: QApplication) -> None:
    window = QWidget()
    QLabel("All of these words", window).resize(40, 20)
    assert [each.split(" lacks")[0] for each in clipped(window)] == ["QLabel “All of these words”"]
    window.deleteLater()


def test_what_fills_a_gap_stays_outside_the_brackets() -> None:
    assert pseudo("Saved {time}").format(time="14:02").endswith("⟧14:02")


def test_a_composed_text_is_refused_before_a_translator_misses_it(tmp_path: Path) -> None:
    file = tmp_path / "page.py"
    file.write_text('class Page:\n    def show(self, n):\n        return self.tr(f"{n} notes")\n', "utf-8")
    with pytest.raises(translations.Untranslatable, match=r"page\.py:3: a text to translate is a literal"):
        translations.gather(tmp_path)
