"""The actions of the desk: its commands with their keys, and which of them do something where one is."""

from functools import partial
from typing import TYPE_CHECKING, Protocol

from PySide6.QtCore import QCoreApplication
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QWidget

from app.domain.scorecard import hour, rules
from app.domain.scorecard.desk import Desk
from app.ui.scorecard import mistakes, undo_labels
from app.ui.scorecard.session import Sitting
from app.ui.widgets.page_commands import Command, add_actions

if TYPE_CHECKING:
    from app.ui.scorecard.evaluate.controller import EvaluateDesk
    from app.ui.scorecard.interruption_bar import InterruptionBar
    from app.ui.scorecard.notes.tidy_up import TidyUp
    from app.ui.scorecard.record.controller import RecordDesk
    from app.ui.scorecard.record.paste import PasteDesk


class ActingDesk(Protocol):
    """What the commands ask of the desk they are for."""

    sitting: Sitting
    evaluate: "EvaluateDesk"
    record: "RecordDesk"
    paste: "PasteDesk"
    tidy: "TidyUp"
    interruption: "InterruptionBar"

    @property
    def desk(self) -> Desk:
        """The scorecard as it stands."""

    @property
    def recording(self) -> bool:
        """Whether the hour is on."""

    def move_by(self, by: int) -> None:
        """Go so many rows or steps on, or back."""

    def to_note(self) -> None:
        """Put the cursor where one writes."""

    def turn_phase(self) -> None:
        """Turn from recording to evaluating, and back."""

    def turn_glance(self) -> None:
        """Show only the essential, or everything again."""


class DeskActions:
    """Every action of a desk by name, made once."""

    def __init__(self, widget: QWidget, page: ActingDesk) -> None:
        """Make them on the `widget` that the `page` is."""
        evaluate = page.evaluate.commands(page.desk.rubric.scale[-1].level)
        record = [*page.record.commands(), *page.paste.commands(), *commands_at_the_hour(page)]
        always = [*commands(page), *page.tidy.commands(), *mistakes.commands(page.sitting.window, page.desk)]
        self.by_name = add_actions(widget, "desk", [*always, *evaluate, *record])
        self.always = [command.name for command in always]
        self.evaluating = [command.name for command in evaluate]
        self.at_the_hour = [command.name for command in record]
        self._on_notes = [command.name for command in page.evaluate.notes.commands()]
        self._usual = {each.name: each.text for each in evaluate}
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

    def show(self, page: ActingDesk) -> None:
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
        editable = page.sitting.editable
        self.by_name["note"].setEnabled(editable)
        self.by_name["review"].setText(_tr("Review, then seal") if editable else _tr("What was sealed"))
        self.by_name["leave-out"].setEnabled(page.interruption.counted)
        begins = hour.waits(page.desk)
        self.by_name["section"].setText(_tr("Start the hour") if begins else _tr("Next section"))
        for name in self.evaluating:
            sealed = name in page.evaluate.of_the_seal  # whichever half is shown
            on = (sealed or not page.recording) and not page.tidy.on and page.evaluate.serves(name)
            self.by_name[name].setEnabled(on)
            self.by_name[name].setText(page.evaluate.recommends(name) or self._usual[name])
        for name in self.at_the_hour:
            self.by_name[name].setEnabled(page.recording)


def commands(page: ActingDesk) -> list[Command]:
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


def commands_at_the_hour(page: ActingDesk) -> list[Command]:
    """Return what the desk itself can do while recording."""
    return [Command("glance", _tr("Only the essential, in large letters"), page.turn_glance, ("F11",))]


def _tr(text: str) -> str:
    return QCoreApplication.translate("DeskPage", text)
