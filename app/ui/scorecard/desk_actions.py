"""The actions of the desk: its commands with their keys, and which of them do something where one is."""

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication
from PySide6.QtGui import QAction, QKeySequence

from app.domain.scorecard import hour, rules
from app.ui.scorecard import mistakes, undo_labels
from app.ui.widgets.page_commands import Command, add_actions

if TYPE_CHECKING:
    from app.ui.scorecard.desk import DeskPage


class DeskActions:
    """Every action of a desk by name, made once."""

    def __init__(self, page: "DeskPage") -> None:
        evaluate = page.evaluate.commands(page.desk.rubric.scale[-1].level)
        record = [*page.record.commands(), *page.paste.commands(), *commands_at_the_hour(page)]
        always = [*commands(page), *page.tidy.commands(), *mistakes.commands(page.sitting.window, page.desk)]
        self.by_name = add_actions(page, "desk", [*always, *evaluate, *record])
        self.always = [command.name for command in always]
        self.evaluating = [command.name for command in evaluate]
        self.at_the_hour = [command.name for command in record]
        self._on_notes = [command.name for command in page.evaluate.notes.commands()]
        for name in ("review", *self.at_the_hour):
            self.by_name[name].setAutoRepeat(False)  # a held key acts once

    def groups(self) -> dict[str, list[QAction]]:
        """Return what can be done, in groups that a menu has room for."""
        listed = {
            _tr("This interview"): self.always,
            _tr("Recording"): self.at_the_hour,
            _tr("Evaluating"): [each for each in self.evaluating if each not in self._on_notes],
            _tr("Notes"): self._on_notes,
        }
        return {title: [self.by_name[each] for each in names] for title, names in listed.items()}

    def show(self, page: "DeskPage") -> None:
        """Name what undo and redo would do, and offer only what does something where one is."""
        card, rubric = page.desk.card, page.desk.rubric
        for name, steps, verb in (
            ("undo", card.undoable, _tr("Undo: {what}")),
            ("redo", card.redoable, _tr("Redo: {what}")),
        ):
            action = self.by_name[name]
            action.setEnabled(page.sitting.editable and bool(steps))
            what = undo_labels.undo_label(steps, rubric) if steps else ""
            action.setText(verb.format(what=what).rstrip(": "))
        self.by_name["leave-out"].setEnabled(page.interruption.counted)
        begins = hour.waits(page.desk)
        self.by_name["section"].setText(_tr("Start the hour") if begins else _tr("Next section"))
        for name in self.evaluating:
            on = not page.recording and not page.tidy.on and page.evaluate.serves(name)
            self.by_name[name].setEnabled(on)
        for name in self.at_the_hour:
            self.by_name[name].setEnabled(page.recording)


def commands(page: "DeskPage") -> list[Command]:
    """Return what can be done in both halves of the desk."""
    do = page.sitting.do
    undo = (QKeySequence.StandardKey.Undo,)
    return [
        Command("next", _tr("Next"), partial(page.move_by, 1), ("J", "Down", "Alt+Down")),
        Command("back", _tr("Back"), partial(page.move_by, -1), ("K", "Up", "Alt+Up")),
        Command("note", _tr("Write a note"), page.to_note, ("N",)),
        Command("review", _tr("Review, then seal"), page.evaluate.review, ("Ctrl+Return",)),
        Command("undo", _tr("Undo"), partial(do, rules.undo), undo),
        Command("redo", _tr("Redo"), partial(do, rules.redo), ("Ctrl+Shift+Z", "Ctrl+Y")),
        Command("phase", _tr("Record or evaluate"), page.turn_phase, ("Ctrl+E",)),
        Command(
            "leave-out", _tr("Leave the time away out of the hour"), page.interruption.leave_counted_out, ()
        ),
    ]


def commands_at_the_hour(page: "DeskPage") -> list[Command]:
    """Return what the desk itself can do while recording."""
    return [Command("glance", _tr("Only the essential, in large letters"), page.turn_glance, ("F11",))]


def _tr(text: str) -> str:
    return QCoreApplication.translate("DeskPage", text)
