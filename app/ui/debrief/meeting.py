"""The meeting: dimension by dimension with its clock, in a shuffled reading order, to a consensus."""

from PySide6.QtCore import QTimer, Signal
from PySide6.QtGui import QHideEvent, QShowEvent
from PySide6.QtWidgets import (
    QHBoxLayout,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from app.domain.analysis.agreement import DimensionAgreement
from app.domain.debrief.room import Room
from app.domain.journal.minutes import Minutes
from app.store.database.workspace import Clock
from app.ui.debrief.begin import BeginPane
from app.ui.debrief.comparison import Comparison
from app.ui.debrief.consensus import ConsensusBar
from app.ui.debrief.matrix import FIGURE, RATING, TITLE, Matrix, MatrixCell, MatrixRow
from app.ui.look.theme import theme_of
from app.ui.widgets.drafts import Drafts
from app.ui.widgets.page import scrolling
from app.ui.widgets.splitter import StackingSplitter
from app.ui.widgets.text import button, label, section

SECOND = 1000


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
        self.list.blockSignals(False)
        self.show_dimension()
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

    def show_dimension(self) -> None:
        """Make the dimension under discussion the current one of the list."""
        self.list.blockSignals(True)
        self.list.go(self._at, 0)
        self.list.blockSignals(False)

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

    def _row(self, dimension: str, taken: Minutes) -> MatrixRow:
        title = self._room.shown.rubric.dimension(dimension).title
        spent = self._room.meeting.elapsed(self._clock()).get(dimension, 0)
        held = taken.agreed(dimension)
        said = self.tr("{dimension}, {time}").format(dimension=title, time=_time(spent))
        agreed = self.tr("{dimension}, consensus {level}").format(
            dimension=title, level=held.level if held else self.tr("open")
        )
        return MatrixRow(
            dimension,
            (
                MatrixCell(TITLE, title, title, strong=dimension == self._at),
                MatrixCell(FIGURE, _time(spent) if spent else "", said),
                MatrixCell(RATING, "" if held else self.tr("open"), agreed, held.level if held else None),
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
        compared = scrolling(self._comparison)
        compared.setMinimumHeight(theme_of().px(32))  # where there is little room, it is this that gives way
        right.addWidget(compared, 1)
        right.addWidget(self.consensus)
        both = StackingSplitter("meeting", 840, side, main, sizes=(420, 820))
        self._stack.addWidget(scrolling(self.begin_pane))
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
