"""Every command that keys can call, by the page it works on, whether or not that page is open."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from typing import Any

from PySide6.QtCore import QCoreApplication
from PySide6.QtGui import QAction, QKeySequence

from app.ui.look.keycaps import native
from app.ui.look.keys import RESERVED, is_single, keys_of, usual_of, written
from app.ui.widgets.page_commands import Command


@dataclass(frozen=True, slots=True)
class KeyedCommand:
    """A command: its name in settings, its words, the keys it has by itself."""

    name: str
    text: str
    usual: tuple[QKeySequence, ...]

    def given(self) -> list[QKeySequence]:
        """Return the keys it was given, its usual ones unless the person chose others."""
        return keys_of().given(self.name, self.usual)


@dataclass(frozen=True, slots=True)
class CommandGroup:
    """Commands of one page."""

    title: str
    commands: tuple[KeyedCommand, ...]
    places: frozenset[str]
    """Where its keys work; two groups that share one may not share a key."""
    writes: bool = False
    """Whether letters write there, so that none alone may be a key."""


class StandIn:
    """Stands where a page would, so that its commands can be listed unopened; none of them can be done."""

    def __init__(self, context: str = "") -> None:
        self._context = context

    def tr(self, text: str) -> str:
        """Translate as the page does."""
        return QCoreApplication.translate(self._context, text)

    def __getattr__(self, _name: str) -> "StandIn":
        return self

    def __call__(self, *_given: object, **_named: object) -> "StandIn":
        return self

    def __iter__(self) -> Iterator[Any]:
        return iter(())


def groups(window_actions: Iterable[QAction]) -> list[CommandGroup]:
    """Return all commands in the order in which one meets them."""
    from app.ui.debrief.paper import PaperPage
    from app.ui.debrief.room import RoomPage
    from app.ui.panels.panel import PanelPage
    from app.ui.scorecard import desk_actions, mistakes
    from app.ui.scorecard.evaluate.controller import EvaluateDesk
    from app.ui.scorecard.evaluate.keys import KEYS
    from app.ui.scorecard.notes.controller import NoteDesk
    from app.ui.scorecard.notes.tidy_up import TidyUp
    from app.ui.scorecard.record.controller import RecordDesk
    from app.ui.scorecard.record.paste import PasteDesk
    from app.ui.scorecard.review.controller import ReviewDesk
    from app.ui.today.today import TodayPage

    def listed(page: Any, *given: object) -> list[Command]:
        made: list[Command] = page.commands(StandIn(page.__name__), *given)
        return made

    desk: Any = StandIn()
    both = [*desk_actions.commands(desk), *listed(TidyUp), *mistakes.commands(desk, desk)]
    record = [*listed(RecordDesk), *listed(PasteDesk), *desk_actions.commands_at_the_hour(desk)]
    evaluate = [*listed(EvaluateDesk, max(KEYS)), *listed(NoteDesk), *listed(ReviewDesk)]
    levels = [str(level) for level in sorted(KEYS) if level]
    everywhere = tuple(
        KeyedCommand(each.objectName(), each.text(), tuple(usual_of(each))) for each in window_actions
    )
    hour, after = "record", "evaluate"
    pages = (
        (_tr("Recording"), "desk", record, (hour,)),
        (_tr("Evaluating"), "desk", evaluate, (after,)),
        (_tr("The whole desk"), "desk", both, (hour, after)),
        (_tr("Debrief"), "room", listed(RoomPage, levels), ("room",)),
        (_tr("Debrief on paper"), "paper", listed(PaperPage), ("paper",)),
        (_tr("Today"), "today", listed(TodayPage), ("today",)),
        (_tr("Panel"), "panel", listed(PanelPage), ("panel",)),
    )
    made = [
        CommandGroup(title, _named(place, commands), frozenset(where), writes=where == (hour,))
        for title, place, commands, where in pages
    ]
    all_places = frozenset(place for each in made for place in each.places)
    return [CommandGroup(_tr("Everywhere"), everywhere, all_places, writes=True), *made]


def holder(
    listed: Iterable[CommandGroup], keys: QKeySequence, where: CommandGroup, but: KeyedCommand
) -> tuple[CommandGroup, KeyedCommand] | None:
    """Return which command `but` one has `keys` already where the commands of a group work."""
    for group in listed:
        if group.places & where.places:
            for command in group.commands:
                if command.name != but.name and keys in command.given():
                    return group, command
    return None


def clashes(listed: Sequence[CommandGroup]) -> Iterator[str]:
    """Yield a sentence for every key that two commands have where both work: it calls neither of them.

    The page of the keys lets none come about; a file that was edited, or a newer version's usual keys, may.
    """
    told = set[tuple[str, str]]()
    for group in listed:
        for command in group.commands:
            for keys in command.given():
                held = holder(listed, keys, group, command)
                if held is None or (held[1].name, written(keys)) in told:
                    continue
                told.add((command.name, written(keys)))
                yield _tr("{key} calls “{command}” and “{other}”, so it calls neither.").format(
                    key=native(keys), command=command.text, other=held[1].text
                )


def refusal(keys: QKeySequence, group: CommandGroup) -> str:
    """Say why keys cannot call a command of a group; nothing where they can."""
    if written(keys) in RESERVED:
        return _tr("This key is reserved: it writes, moves or edits wherever one types.")
    if is_single(keys) and group.writes:
        return _tr("A letter, digit or sign alone writes here; hold Ctrl or Alt with it.")
    if is_single(keys) and not keys_of().single:
        return _tr("Single letters are off as keys; hold Ctrl or Alt with it.")
    return ""


def _named(place: str, commands: Iterable[Command]) -> tuple[KeyedCommand, ...]:
    return tuple(
        KeyedCommand(f"{place}/{each.name}", each.text, tuple(QKeySequence(key) for key in each.keys))
        for each in commands
    )


def _tr(text: str) -> str:
    return QCoreApplication.translate("KeysPage", text)
