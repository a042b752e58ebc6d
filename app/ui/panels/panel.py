"""One panel: its seats and how far they are, the kits, the cards that came, and its opening."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QFocusEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from app.domain.blinding import Blind, told_aside
from app.domain.errors import EvenhandError
from app.domain.panel import Seat
from app.services.panels import invitations, lists, opening
from app.ui.look import times, words
from app.ui.panels import send_card
from app.ui.panels.kit_acts import KitActs
from app.ui.widgets.page import column
from app.ui.widgets.page_commands import Command, add_actions
from app.ui.widgets.text import Elided, button, label, rule, section
from app.ui.widgets.two_line_list import EntryList, ListEntry
from app.ui.window_protocol import Window


class PanelPage(QWidget):
    """Shows a panel before it is open; nothing of any card stands here."""

    def __init__(self, window: Window, panel: str) -> None:
        super().__init__()
        self._window, self._workspace, self._panel = window, window.workspace, panel
        self._me = window.settings.interviewer_name
        self._blind = opening.state(self._workspace, panel)
        self._about = Elided("muted")
        self._state = label("", "lead", wrap=True)
        self._aside = label("", wrap=True)
        self._lock = label("", "muted", wrap=True, selectable=True)
        self.seats = EntryList(self.tr("Seats"))
        self.open_button = button(self.tr("Open the panel"), "primary")
        self.kits_button = button(self.tr("Make kits…"))
        self.import_button = button(self.tr("Import cards…"))
        self.send_button = button(self.tr("Send the sealed card…"))
        self.aside_button = button(self.tr("Set a card aside…"), "plain")
        self.early_button = button(self.tr("Open early…"), "plain")
        self.acts = KitActs(window, self)
        self._lay_out()
        self._connect()
        self.refresh()

    @property
    def panel(self) -> str:
        """The panel shown."""
        return self._panel

    def refresh(self) -> None:
        """Read the panel anew."""
        self._blind = blind = opening.state(self._workspace, self._panel)
        lines = {line.id: line for line in lists.seats(self._workspace, panel=self._panel)}
        now, here = self._workspace.clock(), {seat for seat, _ in (*blind.received, *blind.plain)}
        came, aside = {seat for seat, _ in blind.received}, {each.seat for each in blind.aside}
        entries = []
        for place, seat in enumerate(blind.panel.seats, start=1):
            status = lines[seat.id].status
            state = words.status("sealed" if seat.id in came else status)
            state = self.tr("Card set aside") if seat.id in aside - here else state
            state = self.tr("Card here, locked") if seat.id in came and not blind.is_open else state
            tone = "done" if seat.id in here else "busy" if status in ("draft", "amending") else "plain"
            kit = self.tr("kit handed out") if seat.id in blind.handed_out else ""
            entries.append(
                ListEntry(seat.id, seat.interviewer.name, self._detail(seat, place), state, tone, kit)
            )
        self.seats.show_entries(entries)
        self._about.setText(f"{blind.panel.role} · {times.when(blind.panel.planned_at, now)}")
        self._state.setText(self._told(blind))
        self._aside.setText("\n".join(self._set_aside(blind)))
        self._aside.setVisible(bool(blind.aside))
        self._show_lock(blind)
        complete = not blind.waiting
        away = bool(blind.kits_in)
        self.open_button.setText(self.tr("Debrief room") if blind.is_open else self.tr("Open the panel"))
        self.open_button.setVisible(not away and (blind.is_open or complete))
        self.kits_button.setVisible(not away and not blind.is_open and bool(blind.waiting))
        self.kits_button.setText(self.tr("Another kit…") if blind.kits else self.tr("Make kits…"))
        self.aside_button.setVisible(bool(blind.locked) and not away)
        self.import_button.setVisible(blind.kits is not None)
        self.send_button.setVisible(away)
        self.early_button.setVisible(not away and not blind.is_open and not complete)

    def commands(self) -> list[Command]:
        """Return what can be done with the panel."""
        return [
            Command("kits", self.tr("Make kits"), self.make_kits, ()),
            Command("import", self.tr("Import cards"), self._window.import_files, ()),
            Command("set-aside", self.tr("Set a card aside"), self.set_aside, ()),
        ]

    def make_kits(self) -> None:
        """Ask for which seats kits are written; after the first ones, for what gives one seat another."""
        self.acts.make(self._blind)

    def set_aside(self) -> None:
        """Ask which card does not count, and why."""
        self.acts.set_aside(self._blind, self._me)

    def open_or_go(self) -> None:
        """Open the panel, which goes on record, or go to its room."""
        if self._blind.is_open or self._open(self._me or self.tr("The planner"), "", ""):
            self._window.open_room(self._panel)

    def open_early(self) -> None:
        """Ask for a reason, and for what the holder of the escrow gives back where there is one."""
        self.acts.open_early(self._blind, self._me)

    def _open(self, by: str, reason: str, code: str) -> bool:
        try:
            opening.open_panel(self._workspace, self._panel, by, reason=reason, code=code or None)
        except EvenhandError as error:
            self._window.show_problem(words.translated(error))
            self.refresh()  # a card may have been set aside
            return False
        return True

    def _set_aside(self, blind: Blind) -> list[str]:
        """Return a line for every card that came and does not count."""
        told = map(words.translated, told_aside(blind.panel, blind.aside))
        return [self.tr("Set aside: {card}.").format(card=each) for each in told]

    def _detail(self, seat: Seat, place: int) -> str:
        exercise = seat.exercise
        parts = [
            self.tr("Seat {n}").format(n=place),
            f"{exercise.title}, {exercise.variant_title}" if exercise else "",
            words.counted(len(seat.focus), self.tr("1 dimension"), self.tr("{n} dimensions")),
            times.when(seat.starts_at, self._workspace.clock()) if seat.starts_at else "",
        ]
        return " · ".join(part for part in parts if part)

    def _told(self, blind: Blind) -> str:
        if blind.is_open:
            return self.tr("This panel is open.")
        if blind.kits_in:
            return self.tr("This panel came with a kit. Score it here, seal it, and send the card back.")
        waiting = ", ".join(words.cut(seat.interviewer.name) for seat in blind.waiting)
        if waiting:
            return self.tr(
                "Nothing of any card shows before every seat is sealed. Waiting for: {names}."
            ).format(names=waiting)
        return self.tr(
            "Every card is here. Opening the panel shows them to the committee, and goes on record."
        )

    def _show_lock(self, blind: Blind) -> None:
        """Show the lock in words, on both sides: a kit that was changed on its way reads otherwise."""
        self._lock.setVisible(blind.lock is not None and not blind.is_open)
        if blind.lock is not None:
            said = self.tr("The lock of this panel reads: {words}.")
            self._lock.setText(said.format(words=invitations.lock_words(blind.lock)))

    def _lay_out(self) -> None:
        title = Elided("title", keep=320)
        title.setText(self._blind.panel.candidate.name)
        head = QHBoxLayout()
        head.setContentsMargins(28, 14, 28, 14)
        head.setSpacing(10)
        head.addWidget(title)
        head.addWidget(self._about)
        head.addStretch(1)
        for each in (
            self.early_button,
            self.aside_button,
            self.send_button,
            self.import_button,
            self.kits_button,
        ):
            head.addWidget(each)
        head.addWidget(self.open_button)
        inner = QWidget()
        body = QVBoxLayout(column(inner))
        body.setContentsMargins(28, 20, 28, 20)
        body.setSpacing(12)
        body.addWidget(self._state)
        body.addWidget(self._aside)
        body.addWidget(self._lock)
        body.addWidget(section(self.tr("Seats")))
        body.addWidget(self.seats, 1000)
        body.addStretch(1)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addLayout(head)
        layout.addWidget(rule())
        layout.addWidget(inner, 1)

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Give the keys to the seats; as their proxy the page would lead Tab past its buttons."""
        super().focusInEvent(event)
        self.seats.setFocus(Qt.FocusReason.OtherFocusReason)

    def _connect(self) -> None:
        self.seats.opened.connect(self._to_desk)
        self.open_button.clicked.connect(lambda _=False: self.open_or_go())
        self.kits_button.clicked.connect(lambda _=False: self.make_kits())
        self.import_button.clicked.connect(lambda _=False: self._window.import_files())
        self.send_button.clicked.connect(lambda _=False: self._send())
        self.early_button.clicked.connect(lambda _=False: self.open_early())
        self.aside_button.clicked.connect(lambda _=False: self.set_aside())
        self.acts.changed.connect(self.refresh)
        self.acts.opened.connect(lambda: self._window.open_room(self._panel))
        add_actions(self, "panel", self.commands())

    def _chosen(self) -> Seat:
        return self._blind.panel.seat(self.seats.current() or self._blind.panel.seats[0].id)

    def _send(self) -> None:
        send_card.ask_where(self._window, self._panel, self._chosen().id)

    def _to_desk(self, seat: str) -> None:
        if any(owner == seat for owner, _ in self._blind.received) and not self._blind.is_open:
            self._window.show_problem(self.tr("This card is locked until the panel is open."))
        elif self._blind.is_open:
            self._window.open_room(self._panel)
        else:
            self._window.open_desk(self._panel, seat)
