"""Keys: every command with its keys, each of which can be another one."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QFocusEvent, QKeySequence
from PySide6.QtWidgets import QFrame, QLabel, QVBoxLayout, QWidget

from app.ui.keys import catalog
from app.ui.keys.catalog import CommandGroup, KeyedCommand
from app.ui.keys.field import KeyField
from app.ui.keys.rows import KeyList
from app.ui.look.announce import announce
from app.ui.look.keycaps import native
from app.ui.look.keys import written
from app.ui.widgets.flow_layout import Flow
from app.ui.widgets.page import page_layout
from app.ui.widgets.text import button, label
from app.ui.window_protocol import Window

MOST = 4
"""Keys of one command."""


class KeysPage(QWidget):
    """Shows all commands by their pages, and has other keys kept."""

    def __init__(self, window: Window) -> None:
        super().__init__()
        self._window = window
        self._groups: list[CommandGroup] = []
        self._adds = False
        self._wanted: QKeySequence | None = None
        self._reset_all = button(self.tr("All as usual"))
        about = self.tr("Choose a command and press Enter, then the new key. Every change is kept at once.")
        layout = page_layout(self, self.tr("Change keys"), about, self._reset_all)
        self._off = label(
            self.tr("Single letters are off as keys: those below do nothing."), "warn", wrap=True
        )
        self.list = KeyList(self.tr("Commands and their keys"))
        self._name: QLabel = label("", "strong", wrap=True)
        self._change = button(self.tr("Change…"), "primary")
        self._add = button(self.tr("One more key…"))
        self._none = button(self.tr("No key"))
        self._reset = button(self.tr("As usual"))
        self.field = KeyField()
        self._told: QLabel = label("", "warn", wrap=True)
        self._take = button(self.tr("Take it from there"))
        self._cancel = button(self.tr("Cancel"))
        layout.addWidget(self._off)
        layout.addWidget(self.list, 1)
        layout.addWidget(self._bar())
        self._connect()
        self.refresh()
        self._end()

    def refresh(self) -> None:
        """Show the keys as they are now."""
        self._groups = catalog.groups(self._window.window().actions())
        self.list.show_groups(self._groups)
        settings = self._window.settings
        self._off.setVisible(not settings.single_letters)
        self._reset_all.setEnabled(bool(settings.keys))
        self._show_current()

    def _bar(self) -> QWidget:
        bar = QFrame()
        bar.setProperty("kind", "bar")
        row = Flow()
        for part in (self._change, self._add, self._none, self._reset, self.field, self._take, self._cancel):
            row.addWidget(part)
        layout = QVBoxLayout(bar)
        layout.setContentsMargins(16, 12, 16, 12)
        layout.setSpacing(8)
        layout.addWidget(self._name)
        layout.addLayout(row)
        layout.addWidget(self._told)
        return bar

    def _connect(self) -> None:
        self.list.turned.connect(self._end)
        self.list.wanted.connect(lambda: self._ask(adds=False))
        self._change.clicked.connect(lambda _=False: self._ask(adds=False))
        self._add.clicked.connect(lambda _=False: self._ask(adds=True))
        self._none.clicked.connect(lambda _=False: self._give([]))
        self._reset.clicked.connect(lambda _=False: self._as_usual())
        self._reset_all.clicked.connect(lambda _=False: self._all_as_usual())
        self._take.clicked.connect(lambda _=False: self._take_over())
        self._cancel.clicked.connect(lambda _=False: self._leave())
        self.field.pressed.connect(self._offered)
        self.field.left.connect(self._leave)

    def _current(self) -> tuple[CommandGroup, KeyedCommand] | None:
        row = self.list.current()
        return (row.group, row.command) if row is not None and row.command is not None else None

    def _show_current(self) -> None:
        current = self._current()
        if current is None:
            return
        given, usual = current[1].given(), list(current[1].usual)
        self._name.setText(current[1].text)
        self._none.setEnabled(bool(given))
        self._add.setEnabled(0 < len(given) < MOST)
        self._reset.setEnabled(given != usual)

    def _ask(self, *, adds: bool) -> None:
        """Wait for the new key."""
        self._adds, self._wanted = adds, None
        self.field.clear()
        self._show_asking(True)
        self.field.setFocus(Qt.FocusReason.OtherFocusReason)

    def _end(self) -> None:
        """Wait for no key any more."""
        self._wanted = None
        self._show_asking(False)
        self._show_current()

    def _leave(self) -> None:
        self._end()
        self.list.setFocus(Qt.FocusReason.OtherFocusReason)

    def _show_asking(self, on: bool) -> None:
        for part in (self._change, self._add, self._none, self._reset):
            part.setVisible(not on)
        self.field.setVisible(on)
        self._cancel.setVisible(on)
        self._take.hide()
        self._told.hide()

    def _offered(self, keys: QKeySequence) -> None:
        """Give the keys that were pressed, or tell why not."""
        current = self._current()
        if current is None:
            return
        group, command = current
        self._wanted = None
        self._take.hide()
        told = catalog.refusal(keys, group)
        held = None if told else catalog.holder(self._groups, keys, group, command)
        if held is not None:
            told = self.tr("{key} calls “{command}” ({place}) already.").format(
                key=native(keys), command=held[1].text, place=held[0].title
            )
            self._wanted = keys
            self._take.show()
        if told:
            self._told.setText(told)
            self._told.show()
            announce(self, told)
        else:
            self._change_to(command, keys)

    def _take_over(self) -> None:
        """Give the key to this command, and take it from those that have it where this one works."""
        current, keys = self._current(), self._wanted
        if current is None or keys is None:
            return
        group, command = current
        chosen = dict(self._window.settings.keys)
        while (held := catalog.holder(self._groups, keys, group, command)) is not None:
            rest = [each for each in held[1].given() if each != keys]
            chosen[held[1].name] = tuple(map(written, rest))
            self._keep(chosen)
        self._change_to(command, keys)

    def _change_to(self, command: KeyedCommand, keys: QKeySequence) -> None:
        before = command.given() if self._adds else []
        self._give([*(each for each in before if each != keys), keys])
        self._leave()

    def _give(self, keys: list[QKeySequence]) -> None:
        current = self._current()
        if current is not None:
            chosen = dict(self._window.settings.keys)
            if keys == list(current[1].usual):
                chosen.pop(current[1].name, None)
            else:
                chosen[current[1].name] = tuple(map(written, keys))
            self._keep(chosen)

    def _as_usual(self) -> None:
        """Give the usual keys back, but none that another command was given meanwhile."""
        current = self._current()
        if current is not None:
            group, command = current
            self._give(
                [key for key in command.usual if not catalog.holder(self._groups, key, group, command)]
            )

    def _all_as_usual(self) -> None:
        known = {command.name for group in self._groups for command in group.commands}
        chosen = self._window.settings.keys
        self._keep({name: keys for name, keys in chosen.items() if name not in known})

    def _keep(self, chosen: dict[str, tuple[str, ...]]) -> None:
        self._window.choose_settings(self._window.settings.replace(keys=chosen))

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Give the keys to the list."""
        super().focusInEvent(event)
        self.list.setFocus(Qt.FocusReason.OtherFocusReason)
