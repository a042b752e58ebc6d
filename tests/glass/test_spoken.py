"""What is said reaches the bus that screen readers listen on."""

from tests.glass.conftest import Start


def test_who_listens_hears_a_rating_and_that_it_was_taken_back(start: Start) -> None:
    program = start()
    program.click("Try the sample interview")
    program.press("Ctrl+E")
    program.bus.heard()
    program.press("3")
    assert program.bus.heard() == ["Problem framing unrated → 3"]
    program.press("Ctrl+Z")
    assert program.bus.heard() == ["Undone: Problem framing unrated → 3"]


def test_who_listens_hears_that_a_note_was_kept(start: Start) -> None:
    program = start()
    program.click("Try the sample interview")
    program.write("asked who pays for the error")
    program.bus.heard()
    program.press("Return")
    assert program.bus.heard() == ["note"]
