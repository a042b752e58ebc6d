"""The cover, and the large view: what is seen, and what is not."""

from collections.abc import Callable, Iterator
from types import SimpleNamespace

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible, QAccessibleInterface
from PySide6.QtWidgets import QApplication, QWidget

from tests.ui.conftest import shown

Press = Callable[..., None]


@pytest.fixture
def recording(at_desk: SimpleNamespace) -> SimpleNamespace:
    at_desk.page.go("record")
    at_desk.pane = at_desk.page.record.pane
    return at_desk


def spoken(of: object) -> Iterator[str]:
    """Everything a screen reader can reach from the program, hidden or not."""
    root = QAccessible.queryAccessibleInterface(of)

    def walk(each: QAccessibleInterface) -> Iterator[str]:
        for kind in (QAccessible.Text.Name, QAccessible.Text.Value, QAccessible.Text.Description):
            yield each.text(kind)
        for at in range(each.childCount()):
            child = each.child(at)
            if child is not None:
                yield from walk(child)

    yield from walk(root)


def test_one_key_hides_every_word_from_the_screen_and_from_screen_readers_and_brings_it_back(
    recording: SimpleNamespace, press: Press, clock: object
) -> None:
    press("Asked who loses", Qt.Key.Key_Return)
    press("half a thou")
    assert "Ines Okafor" in "".join(spoken(recording.window)), "the walk sees what is there"
    press(Qt.Key.Key_F9)
    told = " ".join([*spoken(QApplication.instance()), *spoken(recording.window)])
    for secret in ("Ines Okafor", "Asked who loses", "half a thou", "Problem framing"):
        assert secret not in told
    assert "Covered" in told
    assert not recording.page.isVisible()
    seen = [w for w in QApplication.topLevelWidgets() if w.isVisible()]
    assert seen == [recording.window]
    clock.pass_by(minutes=3)
    press(Qt.Key.Key_F9)
    press("ght", Qt.Key.Key_Return)
    texts = [note.text for note in recording.page.desk.card.standing_notes()]
    assert texts == ["Asked who loses", "half a thought"]
    assert recording.page.desk.card.elapsed(clock())[recording.page.desk.plan[0].id] == 180.0


def test_no_key_opens_anything_over_the_cover(recording: SimpleNamespace, press: Press) -> None:
    press(Qt.Key.Key_F9)
    press(Qt.Key.Key_K, ctrl=True)
    press(Qt.Key.Key_F1, "words", Qt.Key.Key_3)
    assert [w for w in QApplication.topLevelWidgets() if w.isVisible()] == [recording.window]
    press(Qt.Key.Key_F9)
    assert recording.pane.line.text() == "" and recording.page.desk.card.standing_notes() == ()
    press(Qt.Key.Key_K, ctrl=True)
    assert len([w for w in QApplication.topLevelWidgets() if w.isVisible()]) == 2, "the keys are back"


def test_if_wished_the_window_is_covered_when_another_program_comes_to_the_front(
    recording: SimpleNamespace, monkeypatch: pytest.MonkeyPatch
) -> None:
    cover = recording.window.cover
    monkeypatch.setattr(QApplication, "activeWindow", staticmethod(lambda: None))
    cover._left()
    assert not cover.on
    recording.session.keep(recording.session.settings.replace(cover_when_away=True))
    cover._left()
    assert cover.on
    cover.turn()
    assert not cover.on and recording.page.isVisible()


def test_a_covered_window_closes_whole(recording: SimpleNamespace, press: Press) -> None:
    press("half")
    press(Qt.Key.Key_F9)
    recording.window.close()
    assert recording.page.sitting.drafts.text("note") == "half"


def test_the_large_view_has_only_the_essential_and_the_same_note(
    recording: SimpleNamespace, press: Press, clock: object
) -> None:
    press("? ask about the rerun", Qt.Key.Key_Return)
    clock.pass_by(minutes=2)
    press("half ")
    events = len(recording.page.desk.card.commitments)
    press(Qt.Key.Key_F11)
    glance: QWidget = recording.page.glance
    plan = recording.page.desk.plan[0]
    assert glance.isVisible() and not recording.pane.isVisible()
    assert shown(glance, plan.title) and shown(glance, f"{plan.minutes - 2} minutes left")
    assert shown(glance, recording.page.desk.rubric.dimensions[0].questions[0].text)
    assert shown(glance, "? ask about the rerun") and not shown(recording.window, "Ines Okafor")
    clock.pass_by(minutes=plan.minutes)
    recording.pane._show_time()
    assert shown(glance, "▲ 3 minutes over")
    assert len(recording.page.desk.card.commitments) == events, "looking leaves no trace"
    press("a thought #ev", Qt.Key.Key_Return)
    press("and ")
    press(Qt.Key.Key_F11)
    press("on")
    assert recording.pane.isVisible() and recording.pane.line.text() == "and on"
    assert recording.page.desk.card.standing_notes()[-1].text == "half a thought"
    assert shown(recording.window, "Ines Okafor")
