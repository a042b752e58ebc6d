"""The meeting: dimension by dimension with its clock, in a shuffled reading order, to a consensus."""

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QHideEvent, QShowEvent
from PySide6.QtWidgets import (
    QComboBox,
    QHBoxLayout,
    QLineEdit,
    QSplitter,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from app.domain.agreement import DimensionAgreement
from app.domain.marks import NE, Given
from app.domain.minutes import Minutes
from app.services.debriefs import Room
from app.store.workspace import Clock
from app.ui.drafts import Drafts
from app.ui.pages.frame import scrolling
from app.ui.theme import theme_of
from app.ui.widgets.comparison import Comparison
from app.ui.widgets.matrix import FIGURE, RATING, TITLE, Cell, Matrix, Row
from app.ui.widgets.segments import Segments
from app.ui.widgets.text import button, label, section

SECOND = 1000
OUTSIDE = "outside"


class BeginPane(QWidget):
    """Asks who chairs, before anything is discussed."""

    begun = Signal(str, str)
    """The chair's name, and the chair's seat or nothing."""

    def __init__(self, room: Room, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.chair = QComboBox()
        self.chair.setAccessibleName(self.tr("Who chairs"))
        for seat in room.shown.panel.seats:
            self.chair.addItem(seat.interviewer.name, seat.id)
        self.chair.addItem(self.tr("Somebody from outside the panel"), OUTSIDE)
        self._name = QLineEdit()
        self._name.setAccessibleName(self.tr("Name of the chair"))
        self._name.setPlaceholderText(self.tr("Name"))
        self._name.hide()
        self._begin = button(self.tr("Begin the meeting"), "primary")
        self._begin.clicked.connect(lambda _=False: self.begin())
        self._name.returnPressed.connect(self.begin)
        self.chair.currentIndexChanged.connect(
            lambda _: self._name.setVisible(self.chair.currentData() == OUTSIDE)
        )
        layout = QVBoxLayout(self)
        layout.setContentsMargins(28, 24, 28, 24)
        layout.setSpacing(12)
        layout.addWidget(label(self.tr("Begin the meeting"), "page"))
        about = self.tr(
            "One dimension at a time, the most disagreed first. Who reads first is shuffled and the chair "
            "comes last, so that nobody follows the loudest voice. Initial ratings stay as they are; the "
            "consensus stands beside them. The chair signs the debrief in the end."
        )
        text = label(about, "lead", wrap=True)
        text.setMaximumWidth(theme_of().px(720))
        layout.addWidget(text)
        row = QHBoxLayout()
        row.addWidget(label(self.tr("Chair")))
        row.addWidget(self.chair)
        row.addWidget(self._name)
        row.addWidget(self._begin)
        row.addStretch(1)
        layout.addLayout(row)
        layout.addStretch(1)

    def begin(self) -> None:
        """Ask to begin with the chair that is chosen."""
        seat = self.chair.currentData()
        name = self._name.text() if seat == OUTSIDE else self.chair.currentText()
        self.begun.emit(name, "" if seat == OUTSIDE else seat)


class ConsensusBar(QWidget):
    """Asks for the level that the room agrees on, and what settled it."""

    agreed = Signal(object, str)
    """The level, and the reason."""
    taken_back = Signal()
    typed = Signal(str)

    def __init__(self, levels: list[int], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._level: Given | None = None
        keys = [(str(level), str(level)) for level in levels]
        self._levels = Segments((*keys, (NE, NE)), self.tr("Consensus level"))
        self.reason = QLineEdit()
        self.reason.setAccessibleName(self.tr("What settled it"))
        self.reason.setPlaceholderText(self.tr("What settled it?"))
        self._agree = button(self.tr("Agree"), "primary", tip=self.tr("Enter"))
        self._back = button(self.tr("Take back"), "plain")
        self._levels.chosen.connect(self.choose)
        self.reason.textEdited.connect(self.typed)
        self.reason.returnPressed.connect(self._say)
        self._agree.clicked.connect(lambda _=False: self._say())
        self._back.clicked.connect(lambda _=False: self.taken_back.emit())
        row = QHBoxLayout(self)
        row.setContentsMargins(24, 10, 24, 14)
        row.setSpacing(10)
        row.addWidget(label(self.tr("Consensus"), "strong"))
        row.addWidget(self._levels)
        row.addWidget(self.reason, 1)
        row.addWidget(self._agree)
        row.addWidget(self._back)

    def show_consensus(self, level: Given | None, reason: str, draft: str, *, editable: bool) -> None:
        """Show what was agreed on, or what is being typed."""
        self._level = level
        self._levels.show_choice(None if level is None else str(level))
        if not self.reason.hasFocus() or not self.reason.isModified():
            self.reason.setText(draft or reason)
        self._back.setVisible(level is not None)
        self.setEnabled(editable)

    def choose(self, key: str) -> None:
        """Choose a level; the reason is asked for next."""
        self._level = NE if key == NE else int(key)
        self._levels.show_choice(key)
        self.reason.setFocus(Qt.FocusReason.OtherFocusReason)

    def _say(self) -> None:
        if self._level is None:
            self._levels.setFocus()
        else:
            self.agreed.emit(self._level, self.reason.text())


class MeetingFace(QWidget):
    """Shows where the meeting is; every signal asks the page to do something."""

    begun = Signal(str, str)
    turned = Signal(str)
    stopped = Signal()
    agreed = Signal(str, object, str)
    taken_back = Signal(str)

    def __init__(self, room: Room, clock: Clock, drafts: Drafts, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._room, self._clock, self._drafts = room, clock, drafts
        self._at = room.shown.agreement.most_disagreed()[0].dimension
        self.begin_pane = BeginPane(room)
        self.list = Matrix(len(room.shown.rubric.scale), self.tr("Dimensions"))
        self._time = label("", "strong")
        self._order = label("", "muted", wrap=True)
        self._pause = button(self.tr("Stop the clock"))
        self._comparison = Comparison()
        self.consensus = ConsensusBar([level.level for level in room.shown.rubric.scale])
        self._stack = QStackedWidget()
        self._timer = QTimer(self)
        self._timer.setInterval(SECOND)
        self._timer.timeout.connect(self._show_time)
        self._lay_out()
        self._connect()
        self.show_room(room)

    @property
    def dimension(self) -> str:
        """The dimension under discussion."""
        return self._at

    def show_room(self, room: Room) -> None:
        """Show where the meeting is."""
        self._room = room
        taken = room.shown.meeting
        self._stack.setCurrentIndex(0 if taken is None else 1)
        if taken is None:
            return
        self._at = room.meeting.dimension() or self._at
        self.list.blockSignals(True)
        self.list.show_rows(
            ["", self.tr("time"), self.tr("consensus")],
            [self._row(each.dimension, taken) for each in self._all()],
        )
        self.list.go(self._at, 0)
        self.list.blockSignals(False)
        names = {seat.id: seat.interviewer.name for seat in room.shown.panel.seats}
        order = ", ".join(names[each] for each in taken.reading_order)
        self._order.setText(self.tr("Reading order: {names}").format(names=order))
        self._comparison.show_dimension(room.shown, self._at, taken.reading_order)
        held = taken.agreed(self._at)
        self.consensus.show_consensus(
            held.level if held else None,
            held.reason if held else "",
            self._drafts.text(f"consensus:{self._at}"),
            editable=room.meeting.status in ("open", "amending"),
        )
        self._show_time()

    def step(self, by: int) -> None:
        """Turn to the next dimension, or the one before."""
        order = [each.dimension for each in self._all()]
        self.turned.emit(order[max(0, min(len(order) - 1, order.index(self._at) + by))])

    def showEvent(self, event: QShowEvent) -> None:
        self._timer.start()
        super().showEvent(event)

    def hideEvent(self, event: QHideEvent) -> None:
        self._timer.stop()
        super().hideEvent(event)

    def _all(self) -> tuple[DimensionAgreement, ...]:
        return self._room.shown.agreement.most_disagreed()

    def _row(self, dimension: str, taken: Minutes) -> Row:
        title = self._room.shown.rubric.dimension(dimension).title
        spent = self._room.meeting.elapsed(self._clock()).get(dimension, 0)
        held = taken.agreed(dimension)
        said = self.tr("{dimension}, {time}").format(dimension=title, time=_time(spent))
        agreed = self.tr("{dimension}, consensus {level}").format(
            dimension=title, level=held.level if held else self.tr("open")
        )
        return Row(
            dimension,
            (
                Cell(TITLE, title, title, strong=dimension == self._at),
                Cell(FIGURE, _time(spent) if spent else "", said),
                Cell(RATING, "" if held else self.tr("open"), agreed, held.level if held else None),
            ),
        )

    def _show_time(self) -> None:
        meeting, now = self._room.meeting, self._clock()
        running = meeting.status in ("open", "amending") and meeting.dimension() is not None
        spent = meeting.elapsed(now) if meeting.begun else {}
        title = self._room.shown.rubric.dimension(self._at).title
        whole = _time(sum(spent.values()))
        said = self.tr("{dimension}: {time} · meeting {whole}")
        self._time.setText(said.format(dimension=title, time=_time(spent.get(self._at, 0)), whole=whole))
        self._pause.setText(self.tr("Stop the clock") if running else self.tr("Start the clock"))
        self._pause.setEnabled(meeting.status in ("open", "amending"))

    def _lay_out(self) -> None:
        side = QWidget()
        column = QVBoxLayout(side)
        column.setContentsMargins(28, 20, 20, 20)
        column.addWidget(section(self.tr("Most disagreed first")))
        column.addWidget(self.list, 1)
        main = QWidget()
        right = QVBoxLayout(main)
        right.setContentsMargins(0, 0, 0, 0)
        right.setSpacing(0)
        head = QHBoxLayout()
        head.setContentsMargins(24, 16, 24, 0)
        head.addWidget(self._time, 1)
        head.addWidget(self._pause)
        right.addLayout(head)
        order = QHBoxLayout()
        order.setContentsMargins(24, 4, 24, 0)
        order.addWidget(self._order)
        right.addLayout(order)
        right.addWidget(scrolling(self._comparison), 1)
        right.addWidget(self.consensus)
        both = QSplitter(Qt.Orientation.Horizontal)
        both.setHandleWidth(1)
        both.addWidget(side)
        both.addWidget(main)
        both.setSizes([theme_of().px(420), theme_of().px(820)])
        both.setStretchFactor(1, 1)
        self._stack.addWidget(self.begin_pane)
        self._stack.addWidget(both)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self._stack)

    def _connect(self) -> None:
        self.begin_pane.begun.connect(self.begun)
        self.list.turned.connect(lambda dimension, _: self._turn(dimension))
        self._pause.clicked.connect(lambda _=False: self._start_or_stop())
        self.consensus.agreed.connect(lambda level, reason: self.agreed.emit(self._at, level, reason))
        self.consensus.taken_back.connect(lambda: self.taken_back.emit(self._at))
        self.consensus.typed.connect(lambda text: self._drafts.keep(f"consensus:{self._at}", text))

    def _turn(self, dimension: str) -> None:
        if dimension != self._at:
            self.turned.emit(dimension)

    def _start_or_stop(self) -> None:
        if self._room.meeting.dimension() is None:
            self.turned.emit(self._at)
        else:
            self.stopped.emit()


def _time(seconds: float) -> str:
    minutes, rest = divmod(int(seconds), 60)
    return f"{minutes}:{rest:02}"
