"""The library: what interviews are made of, to read: the rubric and the exercises."""

from PySide6.QtWidgets import QStackedWidget, QWidget

from app.ui.packs.exercises import ExercisesView
from app.ui.packs.rubric import RubricView
from app.ui.widgets.page import page_layout
from app.ui.widgets.segments import Segments
from app.ui.window_protocol import Window


class LibraryPage(QWidget):
    """Turns between the rubric and the exercises, each read when it is first looked at."""

    def __init__(self, window: Window) -> None:
        super().__init__()
        self._window = window
        self._choice = Segments(
            (("rubric", self.tr("Rubric")), ("exercises", self.tr("Exercises"))),
            self.tr("Rubric or exercises"),
        )
        about = self.tr("What interviews are made of, and what the job is, for the candidate's questions.")
        layout = page_layout(self, self.tr("Library"), about, self._choice, wide=True)
        self.rubric = RubricView(window.shelves.packs)
        self.exercises: ExercisesView | None = None
        self._stack = QStackedWidget()
        self._stack.addWidget(self.rubric)
        layout.addWidget(self._stack, 1)
        self._choice.chosen.connect(self.show_shelf)
        self.show_shelf("rubric")

    def show_shelf(self, which: str) -> None:
        """Show the rubric or the exercises."""
        self._choice.show_choice(which)
        if which == "exercises" and self.exercises is None:
            self.exercises = ExercisesView(self._window)
            self._stack.addWidget(self.exercises)
        self._stack.setCurrentIndex(1 if which == "exercises" else 0)

    def refresh(self) -> None:
        """Show the same again, in the current theme."""
        self.rubric.refresh()
        if self.exercises is not None:
            self.exercises.refresh()
