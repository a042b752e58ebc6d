"""Three things to try on the sample interview: a strip over its desk that ticks off what was done."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QFrame, QHBoxLayout, QLabel, QWidget

from app.services.demo import lesson
from app.services.scorecard import drafts
from app.ui.look.keys import called_by
from app.ui.scorecard.desk import DeskPage
from app.ui.widgets.flow_layout import Flow
from app.ui.widgets.text import button, label
from app.ui.window_protocol import Window

_FIELD = "lesson"
"""The scratch field of the seat that keeps the strip away; nothing of it is on the card."""


class LessonStrip(QFrame):
    """Shows what can be tried at a sample's desk, until it is dismissed."""

    def __init__(self, window: Window, page: DeskPage, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._window, self._page = window, page
        self._begun = lesson.begun(window.packs.rubrics)
        self.setProperty("kind", "lesson")
        self.setAccessibleName(self.tr("Three things to try"))
        self._steps: list[tuple[QLabel, str]] = []
        self._paper = button(self.tr("See the PDF"), "plain")
        panel = page.desk.panel.id
        self._paper.clicked.connect(lambda _=False: window.open_paper(panel))
        dismiss = button(self.tr("Dismiss"), "plain")
        dismiss.setFocusPolicy(Qt.FocusPolicy.TabFocus)  # a click takes the keys from nobody
        dismiss.clicked.connect(lambda _=False: self._dismiss())
        row = QHBoxLayout(self)
        row.setContentsMargins(28, 3, 16, 3)
        steps = Flow()
        steps.setSpacing(18)
        code = page.desk.rubric.dimension(page.desk.seat.focus[-1]).code
        title = label(self.tr("Three things to try"), "strong")
        title.setMinimumHeight(dismiss.sizeHint().height())
        steps.addWidget(title)
        for said in (
            self.tr("Type a note with #{code}, Enter").format(code=code),
            self.tr("{key}, then rate by a digit").format(key=called_by(page, "desk/phase")),
            self.tr("{key}: review and seal").format(key=called_by(page, "desk/review")),
        ):
            step = label("", "small")
            step.setMinimumHeight(dismiss.sizeHint().height())  # as high as what can be pressed beside it
            self._steps.append((step, said))
            steps.addWidget(step)
        steps.addWidget(self._paper)
        row.addLayout(steps, 1)
        row.addWidget(dismiss)
        page.sitting.changed.connect(self.refresh)
        self.refresh()

    def refresh(self) -> None:
        """Tick off what was done by now."""
        done = lesson.tried(self._page.desk.card, self._begun)
        for (step, said), is_done in zip(self._steps, done, strict=True):
            step.setText(f"{'✓' if is_done else '○'}  {said}")
            step.setAccessibleName(self.tr("{what}: done").format(what=said) if is_done else said)
            step.setProperty("kind", "done" if is_done else "small")
            step.style().polish(step)
        self._paper.setVisible(done.sealed)

    def _dismiss(self) -> None:
        drafts.keep(self._window.workspace, self._page.desk.seat.id, {_FIELD: "dismissed"})
        focus = QApplication.focusWidget()
        had_keys = focus is not None and self.isAncestorOf(focus)
        self.hide()
        if had_keys:
            self._page.take_keys()


def strip(window: Window, page: DeskPage) -> LessonStrip | None:
    """Return the strip for a sample's desk; None once it was dismissed."""
    kept = drafts.kept(window.workspace, page.desk.seat.id)
    return None if kept.get(_FIELD) else LessonStrip(window, page)
