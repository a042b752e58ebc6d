"""Beside the note line: where the typed note will be filed and what it speaks for, also by mouse."""

from PySide6.QtCore import QCoreApplication, Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QMenu, QPushButton, QWidget

from app.domain.packs.rubric import Dimension
from app.domain.scorecard.marks import Tone
from app.domain.scorecard.note_syntax import TONES, UnknownTag
from app.ui.look import words
from app.ui.look.announce import announce
from app.ui.look.keycaps import cap
from app.ui.look.theme import theme_of
from app.ui.widgets.choice import show_checked
from app.ui.widgets.text import Elided, button, label


class NoteChips(QWidget):
    """Shows a dimension and a tone; a click asks for others."""

    filed = Signal(object)
    """A dimension, or None."""
    toned = Signal(object)
    """A tone, or None."""
    mended = Signal()
    """The dimension that is nearest to an unknown tag is meant."""

    def __init__(self, dimensions: tuple[Dimension, ...], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._dimensions = dimensions
        self._dimension = _chip("")
        self._dimension.clicked.connect(self._choose)
        self._tones: dict[str, QPushButton] = {}
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(4)
        row.addWidget(self._dimension)
        row.addSpacing(6)
        for sign, tone in TONES.items():
            chip = _chip(sign.replace("-", "\u2212"))
            chip.setCheckable(True)
            chip.setProperty("tone", tone)
            chip.setAccessibleName(words.tone(tone))
            chip.setToolTip(f"{words.tone(tone)} ({sign})")
            chip.toggled.connect(lambda on, tone=tone: self.toned.emit(tone if on else None))
            self._tones[tone] = chip
            row.addWidget(chip)
        self._said = label("", "small")
        row.addSpacing(6)
        row.addWidget(self._said)
        self._meant = Elided("warn")
        self._take = _chip("")
        self._take.clicked.connect(lambda _=False: self.mended.emit())
        self._offers = ("", "")
        self._told = ""
        row.addWidget(self._meant)
        row.addWidget(self._take)
        row.addStretch(1)
        self.show_unknown(None)
        self.show_marks(None, None)

    def show_marks(self, dimension: str | None, tone: Tone | None) -> None:
        """Show where the note will be filed and what it will speak for."""
        titles = {each.id: f"#{each.code} {each.title}" for each in self._dimensions}
        said = titles.get(dimension or "", self.tr("# dimension"))
        self._dimension.setText(said)
        spoken = titles.get(dimension or "", self.tr("none, to be filed later"))
        self._dimension.setAccessibleName(self.tr("Dimension: {title}").format(title=spoken))
        self._mark(self._dimension, dimension is not None)
        for each, chip in self._tones.items():
            show_checked(chip, each == tone)
        self._said.setText(words.tone(tone) if tone else "")

    def show_unknown(self, tag: UnknownTag | None) -> None:
        """Say of a tag that it names no dimension, and offer the nearest."""
        for part in (self._meant, self._take):
            part.setVisible(tag is not None)
        if tag is None:
            self._meant.setText("")
            return
        near = tag.nearest
        said = self.tr("#{letters} is no dimension.").format(letters=tag.letters)
        meant = self.tr("Did you mean #{code}?").format(code=near.code)
        self._meant.setText(said)
        self._meant.setToolTip(said)
        self._offers = (meant, f"#{near.code}  {cap('Tab')}")
        self._fit()
        self._take.setToolTip(self.tr("Tab writes #{code} instead").format(code=near.code))
        self._take.setAccessibleName(f"{said} {meant} {near.title}")

    def say_unknown(self) -> None:
        """Say it to who listens, once for each."""
        told = self._take.accessibleName() if self._meant.text() else ""
        if told and told != self._told:
            announce(self, told)
        self._told = told

    def _fit(self) -> None:
        """Offer the nearest dimension in the words there is room for."""
        long, short = self._offers
        width = self._take.fontMetrics().horizontalAdvance(long) + theme_of().px(18)
        others = self._dimension.sizeHint().width() + sum(c.sizeHint().width() for c in self._tones.values())
        room = self.width() - others - self._meant.sizeHint().width() - theme_of().px(40)
        self._take.setText(long if width <= room else short)

    def _choose(self) -> None:
        menu = dimension_menu(self._dimensions, self)
        menu.triggered.connect(lambda action: self.filed.emit(action.data()))
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        menu.popup(self._dimension.mapToGlobal(self._dimension.rect().bottomLeft()))

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    @staticmethod
    def _mark(chip: QPushButton, on: bool) -> None:
        if chip.property("on") != on:
            chip.setProperty("on", on)
            chip.style().polish(chip)


def dimension_menu(dimensions: tuple[Dimension, ...], parent: QWidget, *, title: str = "") -> QMenu:
    """Return a menu of the dimensions and of none; each action's data is what it stands for."""
    menu = QMenu(title, parent)
    for each in dimensions:
        menu.addAction(f"{each.title}   #{each.code}").setData(each.id)
    menu.addSeparator()
    menu.addAction(_tr("Not filed yet")).setData(None)
    return menu


def _tr(text: str) -> str:
    return QCoreApplication.translate("NoteChips", text)


def _chip(text: str) -> QPushButton:
    made = button(text, "chip")
    made.setFocusPolicy(Qt.FocusPolicy.TabFocus)
    return made
