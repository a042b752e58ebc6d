"""The keys that settings give to commands: what is no key, or is needed by whoever types, calls nothing."""

from types import SimpleNamespace

from PySide6.QtGui import QKeySequence
from PySide6.QtWidgets import QLabel

from app.ui.keys import catalog
from app.ui.look.keys import Keys
from app.ui.window import settle


def test_keys_that_writing_needs_call_no_command_though_a_file_says_so() -> None:
    hostile = ("Return", "Space", "Esc", "Ctrl+V", "NoSuchKey", "", "Ctrl+A, Ctrl+B", "Ctrl+J")
    assert Keys(chosen={"desk/next": hostile}).given("desk/next", []) == [QKeySequence("Ctrl+J")]


def test_a_command_keeps_such_a_key_that_it_has_by_itself() -> None:
    usual = [QKeySequence("Down")]
    assert Keys(chosen={"desk/next": ("Down", "Up")}).given("desk/next", usual) == usual


def test_no_two_commands_have_the_same_key_by_themselves(at_desk: SimpleNamespace) -> None:
    assert list(catalog.clashes(catalog.groups(at_desk.window.actions()))) == []


def test_a_key_that_a_file_gave_to_two_commands_is_told_once_at_the_start(at_desk: SimpleNamespace) -> None:
    chosen = {"desk/next": ("X",), "desk/nobody": ("Ctrl+J",)}
    at_desk.session.keep(at_desk.session.settings.replace(keys=chosen))
    settle._tell_clashes(at_desk.session)
    [told] = [each.text() for each in at_desk.window.findChildren(QLabel) if "calls neither" in each.text()]
    assert told.startswith("X calls “Take the rating back” and “Next”, so it calls neither.")
