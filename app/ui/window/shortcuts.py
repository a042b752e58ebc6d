"""The cheat sheet: every key there is now, read off the actions themselves."""

from collections.abc import Iterable

from PySide6.QtCore import Qt
from PySide6.QtGui import QAction, QKeyEvent, QKeySequence
from PySide6.QtWidgets import QDialog, QHBoxLayout, QLayout, QVBoxLayout, QWidget

from app.ui.look import words
from app.ui.look.keycaps import caps
from app.ui.look.theme import theme_of
from app.ui.scorecard.desk import DeskPage
from app.ui.scorecard.evaluate.keys import KEYS
from app.ui.widgets.page import scrolling
from app.ui.widgets.text import Elided, button, label, rule, section

ShortcutRow = tuple[str, tuple[str, ...]]
"""What keys do, and their caps."""


class KeysDialog(QDialog):
    """Shows all keys in two columns; the desk's too, when one is open."""

    def __init__(self, window: QWidget, desk: DeskPage | None) -> None:
        super().__init__(window)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setObjectName("keys")
        self.setWindowTitle(self.tr("Keys"))
        by_name = {each.objectName(): each for each in window.actions()}
        self._closing, self._to_change = by_name["window/keys"].shortcuts(), by_name["window/shortcuts"]
        left = self._phases(desk) if desk else {}
        right = {}
        if desk:
            always = (desk.actions_by_name[name] for name in desk.acts.always)
            right[self.tr("The whole desk")] = _rows(always)
        right[self.tr("Everywhere")] = _rows(window.actions())
        self._above, self._sheet = QWidget(), QWidget()
        self._lay_out([each for each in (left, right) if each], desk is None)
        spoken = [row for column in (left, right) for rows in column.values() for row in rows]
        self.setAccessibleDescription("; ".join(f"{what}: {', '.join(keys)}" for what, keys in spoken))
        width = theme_of().px(860 if left else 460)
        height = self._above.sizeHint().height() + self._sheet.sizeHint().height()
        self.resize(min(width, window.width() - 48), min(height, window.height() - 48))

    def _phases(self, desk: DeskPage) -> dict[str, list[ShortcutRow]]:
        by_name = desk.actions_by_name
        overall = {number: f"rate-{number}" if number else "ne" for number in KEYS}
        groups = {
            self.tr("Recording"): _rows(by_name[name] for name in desk.acts.at_the_hour),
            self.tr("Evaluating"): _rows(by_name[name] for name in desk.acts.evaluating),
            self.tr("Overall recommendation"): [
                (words.recommendation(KEYS[number]), caps(by_name[name]))
                for number, name in overall.items()
                if name in by_name
            ],
        }
        return {title: rows for title, rows in groups.items() if rows}

    def _lay_out(self, columns: list[dict[str, list[ShortcutRow]]], no_desk: bool) -> None:
        above = QVBoxLayout(self._above)
        above.setContentsMargins(28, 24, 28, 12)
        head = QHBoxLayout()
        head.addWidget(label(self.tr("Keys"), "title"), 1)
        change = button(self.tr("Change keys"))
        change.clicked.connect(lambda _=False: self._change())
        head.addWidget(change)
        above.addLayout(head)
        if no_desk:
            about = self.tr("While a scorecard is open, its keys are here as well.")
            above.addWidget(label(about, "muted", wrap=True))
        row = QHBoxLayout(self._sheet)
        row.setContentsMargins(28, 4, 28, 24)
        row.setSpacing(theme_of().px(48))
        for groups in columns:
            column = QVBoxLayout()
            column.setSpacing(theme_of().px(20))
            for title, rows in groups.items():
                column.addLayout(_group(title, rows))
            column.addStretch(1)
            row.addLayout(column, 1)
        area = scrolling(self._sheet)
        area.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        area.setAccessibleName(self.tr("Keys"))
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addWidget(self._above)
        layout.addWidget(area, 1)

    def _change(self) -> None:
        self.close()
        self._to_change.trigger()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if QKeySequence(event.keyCombination()) in self._closing:
            self.close()
        else:
            super().keyPressEvent(event)


def _rows(actions: Iterable[QAction]) -> list[ShortcutRow]:
    return [(action.text(), caps(action)) for action in actions if caps(action)]


def _group(title: str, rows: list[ShortcutRow]) -> QLayout:
    column = QVBoxLayout()
    column.setSpacing(theme_of().px(6))
    column.addWidget(section(title))
    column.addWidget(rule())
    for what, keys in rows:
        name = Elided(keep=120)
        name.setText(what)
        row = QHBoxLayout()
        row.setSpacing(4)
        row.addWidget(name, 1)
        for key in keys:
            cap = label(key, "key")
            cap.setAlignment(Qt.AlignmentFlag.AlignCenter)
            cap.setMinimumWidth(theme_of().px(22))
            row.addWidget(cap)
        column.addLayout(row)
    return column
