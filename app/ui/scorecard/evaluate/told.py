"""What a key just did, said where the eye is, so that one pressed by mistake is noticed."""

from datetime import timedelta

from PySide6.QtCore import QCoreApplication, QPoint, Qt, QTimer
from PySide6.QtGui import QHideEvent
from PySide6.QtWidgets import QLabel, QWidget

from app.domain.scorecard.marks import NE, Change, Noted, OverallGiven, Rated
from app.domain.scorecard.scorecard import Step
from app.store.database.workspace import Clock
from app.ui.look import words
from app.ui.look.keys import called_by

SHOWN = timedelta(seconds=5)


class StepTold(QLabel):
    """Lies over the page for a few seconds; it takes no key and no click."""

    def __init__(self, page: QWidget, clock: Clock) -> None:
        """Make it over a page; how long it lies there, the `clock` tells."""
        super().__init__(page)
        self._clock, self._since = clock, clock()
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setProperty("kind", "told")
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self._timer = QTimer(self, interval=500)
        self._timer.timeout.connect(self._look)
        self.hide()

    def tell(self, step: Step, part: QWidget) -> None:
        """Say what a step did beside what it changed, or at its lower edge, and which key takes it back."""
        said, undo = done(step.before, step.after), called_by(self, "desk/undo")
        page = self.parentWidget()  # not kept: page and telling would hold each other when the desk closes
        if not said or page is None:
            return
        self.setText(f"{said} · {undo}" if undo else said)
        self.adjustSize()
        beside = QPoint(part.width() + 8, (part.height() - self.height()) // 2)
        tall = part.height() > 3 * self.height()
        if tall or part.mapTo(page, beside).x() + self.width() > page.width():
            below = part.height() - self.height() // 2 if tall else part.height() + 2
            beside = QPoint(part.width() - self.width() - 8, below)
        corner = part.mapTo(page, beside)
        low = page.height() - self.height()
        self.move(max(0, min(corner.x(), page.width() - self.width())), max(0, min(corner.y(), low)))
        self.show()
        self.raise_()
        self._since = self._clock()
        self._timer.start()

    def _look(self) -> None:
        if not timedelta() <= self._clock() - self._since < SHOWN:
            self.hide()

    def hideEvent(self, event: QHideEvent) -> None:
        self._timer.stop()
        super().hideEvent(event)


def done(before: Change, after: Change) -> str:
    """Say in two or three words what a step did; nothing of what no single key does."""
    match before, after:
        case Rated(), Rated():
            return _rated(before, after)
        case _, OverallGiven(value=given) if given is not None:
            return words.recommendation(given.recommendation)
        case Noted(), Noted() if before.value.tone != after.value.tone:
            tone = after.value.tone
            return words.tone(tone) if tone else _tr("Mark taken back")
        case _:
            return ""


def _rated(before: Rated, after: Rated) -> str:
    old, new = before.value, after.value
    if new is None:
        return _tr("Rating taken back")
    if old is None or old.level != new.level:
        return _tr("Not evidenced") if new.level == NE else _tr("Rated {level}").format(level=new.level)
    if old.confidence != new.confidence:
        said = {"unsure": _tr("Unsure"), "fairly": _tr("Fairly sure"), "very": _tr("Very sure")}
        return said[new.confidence] if new.confidence else _tr("No longer said how sure")
    return ""


def _tr(text: str) -> str:
    return QCoreApplication.translate("StepTold", text)
