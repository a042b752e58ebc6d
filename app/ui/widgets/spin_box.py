"""Boxes for a number or a moment, which may be left open; the wheel scrolls by and changes none."""

from datetime import datetime, timedelta

from PySide6.QtCore import QDate, QDateTime, Qt, QTime
from PySide6.QtGui import QResizeEvent, QWheelEvent
from PySide6.QtWidgets import QCheckBox, QDateTimeEdit, QHBoxLayout, QSpinBox, QWidget

from app.domain.instants import EARLIEST, LATEST
from app.ui.look.theme import theme_of


class NumberBox(QSpinBox):
    """A number, changed by keys and by its arrows; its words begin where those of other fields do."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)

    def resizeEvent(self, event: QResizeEvent) -> None:
        self.lineEdit().setTextMargins(theme_of().px(9), 0, 0, 0)  # the style sheet's padding moves none
        super().resizeEvent(event)

    def wheelEvent(self, event: QWheelEvent) -> None:
        event.ignore()


class MomentBox(QDateTimeEdit):
    """A day and a time, changed by keys and in the calendar."""

    def __init__(self, moment: QDateTime, parent: QWidget | None = None) -> None:
        super().__init__(moment, parent)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)

    def wheelEvent(self, event: QWheelEvent) -> None:
        event.ignore()


class TimeField(QWidget):
    """Asks for a moment in this computer's time zone, to the minute."""

    def __init__(self, now: datetime, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._box = QCheckBox(self.tr("Planned for"))
        self._edit = MomentBox(_qt(_next_half_hour(now)))
        self._edit.setAccessibleName(self.tr("Day and time"))
        self._edit.setDateRange(QDate(EARLIEST.year, 1, 2), QDate(LATEST.year - 1, 12, 30))  # in any zone
        self._edit.setDisplayFormat(self.tr("ddd d MMM yyyy, HH:mm"))
        self._edit.setCalendarPopup(True)
        self._edit.setEnabled(False)
        self._box.toggled.connect(self._edit.setEnabled)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(10)
        row.addWidget(self._box)
        row.addWidget(self._edit, 1)
        self.setFocusProxy(self._box)

    def time(self) -> datetime | None:
        """Return the moment chosen; `None` while it is left open."""
        if not self._box.isChecked():
            return None
        date, time = self._edit.date(), self._edit.time()
        return datetime(date.year(), date.month(), date.day(), time.hour(), time.minute()).astimezone()

    def show_time(self, moment: datetime | None) -> None:
        """Show a moment, or that there is none."""
        self._box.setChecked(moment is not None)
        if moment is not None:
            self._edit.setDateTime(_qt(moment))


def _qt(moment: datetime) -> QDateTime:
    local = moment.astimezone()
    return QDateTime(QDate(local.year, local.month, local.day), QTime(local.hour, local.minute))


def _next_half_hour(now: datetime) -> datetime:
    full = now.replace(minute=now.minute // 30 * 30, second=0, microsecond=0)
    return full + timedelta(minutes=30)
