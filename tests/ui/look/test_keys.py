"""The keys that settings give to commands: what is no key, or is needed by whoever types, calls nothing."""

from PySide6.QtGui import QKeySequence

from app.ui.look.keys import Keys


def test_keys_that_writing_needs_call_no_command_though_a_file_says_so() -> None:
    hostile = ("Return", "Space", "Esc", "Ctrl+V", "NoSuchKey", "", "Ctrl+A, Ctrl+B", "Ctrl+J")
    assert Keys(chosen={"desk/next": hostile}).given("desk/next", []) == [QKeySequence("Ctrl+J")]


def test_a_command_keeps_such_a_key_that_it_has_by_itself() -> None:
    usual = [QKeySequence("Down")]
    assert Keys(chosen={"desk/next": ("Down", "Up")}).given("desk/next", usual) == usual
