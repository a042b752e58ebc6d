"""Making kits: for which seats, who keeps the escrow, and what whoever hands them out has to know."""

from collections.abc import Mapping, Sequence
from pathlib import Path

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import (
    QCheckBox,
    QFileDialog,
    QGridLayout,
    QHBoxLayout,
    QLineEdit,
    QWidget,
)

from app.domain.panel import Seat
from app.services.panels.kits import KitsWritten
from app.ui.look import words
from app.ui.look.theme import theme_of
from app.ui.widgets.dialog import FormDialog
from app.ui.widgets.segments import Segments
from app.ui.widgets.text import button, label, section


class MakeKitsDialog(FormDialog):
    """Asks which seats get a kit, all in one act, and who keeps the escrow."""

    wanted = Signal(tuple, str)
    """The ids of the seats, and whose key the escrow is locked for; empty where it goes on paper."""

    def __init__(self, seats: Sequence[Seat], invited: Mapping[str, str], parent: QWidget) -> None:
        super().__init__("make-kits", self.tr("Make kits"), parent)
        self.boxes = {seat.id: QCheckBox(words.cut(seat.interviewer.name)) for seat in seats}
        self.escrow = Segments(
            (("paper", self.tr("A page for an envelope")), ("key", self.tr("Their own key"))),
            self.tr("How the escrow is kept"),
        )
        self.escrow.show_choice("paper")
        self.escrow.chosen.connect(self._show_way)
        self.key = QLineEdit()
        self.key.setAccessibleName(self.tr("Public key, or the file of an invitation"))
        self.key.setPlaceholderText(self.tr("age1…, or the file of an invitation"))
        self._choose = button(self.tr("Choose a file…"))
        self._choose.clicked.connect(lambda _=False: self._choose_file())
        self.go = button(self.tr("Choose the folder…"), "primary")
        self.go.clicked.connect(lambda _=False: self.wanted.emit(self.chosen(), self.holder()))
        self.problem = label("", "warn", wrap=True)
        self.problem.hide()
        self._lay_out(seats, invited)
        self._show_way("paper")

    def chosen(self) -> tuple[str, ...]:
        """Return the seats that get a kit."""
        return tuple(seat for seat, box in self.boxes.items() if box.isChecked())

    def holder(self) -> str:
        """Return whose key the escrow is locked for; empty where it goes on paper."""
        return "" if self.key.isHidden() else self.key.text()

    def show_problem(self, sentence: str) -> None:
        """Say why it was refused."""
        self.tell(self.problem, sentence)

    def _lay_out(self, seats: Sequence[Seat], invited: Mapping[str, str]) -> None:
        layout = self.form
        about = self.tr(
            "All kits are written at once: the panel’s key is split over them and forgotten here. A seat "
            "without one is scored on this computer; a kit for it later takes whoever holds the escrow."
        )
        layout.addWidget(label(about, wrap=True))
        layout.addWidget(section(self.tr("On another computer")))
        layout.addLayout(self._rows(seats, invited))
        if not all(invited.get(seat.id) for seat in seats):
            risk = self.tr(
                "A kit is locked for an invitation. Whoever gets hold of one that is not locked can score in "
                "that place: ask for an invitation first, or hand it over in person."
            )
            layout.addWidget(label(risk, "muted", wrap=True))
        layout.addWidget(section(self.tr("Escrow, for a card that never comes or a lost kit")))
        layout.addWidget(self.escrow, 0, Qt.AlignmentFlag.AlignLeft)
        self._about = label("", "muted", wrap=True)
        layout.addWidget(self._about)
        row = QHBoxLayout()
        row.addWidget(self.key, 1)
        row.addWidget(self._choose)
        layout.addLayout(row)
        self.foot.addWidget(self.problem)
        cancel = button(self.tr("Cancel"))
        cancel.clicked.connect(lambda _=False: self.reject())
        self.ends.addStretch(1)
        self.ends.addWidget(cancel)
        self.ends.addWidget(self.go)

    def _rows(self, seats: Sequence[Seat], invited: Mapping[str, str]) -> QGridLayout:
        """Return a line for each seat: who gets a kit, and whether only they open it."""
        rows = QGridLayout()
        rows.setHorizontalSpacing(16)
        rows.setVerticalSpacing(4)
        rows.setColumnStretch(1, 1)
        for at, seat in enumerate(seats):
            box, known = self.boxes[seat.id], invited.get(seat.id)
            locked = self.tr("locked for keys that read: {words}").format(words=known)
            told = locked if known else self.tr("not locked: no invitation")
            box.setChecked(True)
            box.setAccessibleDescription(told)
            box.toggled.connect(lambda _: self.go.setEnabled(bool(self.chosen())))
            rows.addWidget(box, at, 0)
            rows.addWidget(label(told, "muted", wrap=True), at, 1)
        return rows

    def _show_way(self, way: str) -> None:
        self.escrow.show_choice(way)
        for each in (self.key, self._choose):
            each.setVisible(way == "key")
        on_paper = self.tr(
            "A page with the code is written beside the kits. Print it, seal it in an envelope for somebody "
            "outside the panel, and delete the file."
        )
        by_key = self.tr(
            "The code is locked for the key of somebody outside the panel, and nobody here ever sees it."
        )
        self._about.setText(on_paper if way == "paper" else by_key)
        self.fit(theme_of().px(620))

    def _choose_file(self) -> None:
        file, _ = QFileDialog.getOpenFileName(self, self.tr("Invitation of the holder"))
        if file:
            self.key.setText(file)


class KitsWrittenDialog(FormDialog):
    """Tells what is to be done with kits that were written."""

    def __init__(self, told: KitsWritten, paper: Path | None, parent: QWidget) -> None:
        super().__init__("kits-written", self.tr("Kits written"), parent)
        layout = self.form
        layout.addWidget(section(self.tr("The lock of this panel reads")))
        layout.addWidget(label(told.lock, "lead", wrap=True, selectable=True))
        same = self.tr("Whoever takes a kit in reads the same words: compare them, best by telephone.")
        layout.addWidget(label(same, "muted", wrap=True))
        if told.plain:
            layout.addWidget(section(self.tr("Not locked")))
            names = ", ".join(words.cut(seat.interviewer.name) for seat in told.plain)
            risk = self.tr(
                "{names}: whoever gets hold of such a kit can score in that place. Hand it over in person."
            )
            layout.addWidget(label(risk.format(names=names), wrap=True))
        if paper is not None:
            layout.addWidget(section(self.tr("Escrow code")))
            page = self.tr(
                "It stands in “{file}” and nowhere else. Print it, put it into an envelope for somebody "
                "outside the panel, and delete the file: whoever has it can open every card."
            )
            layout.addWidget(label(page.format(file=paper.name), wrap=True))
        done = button(self.tr("Done"), "primary")
        done.clicked.connect(lambda _=False: self.accept())
        self.ends.addStretch(1)
        self.ends.addWidget(done)
        self.fit(theme_of().px(600))
