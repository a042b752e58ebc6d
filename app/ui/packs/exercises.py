"""The exercises to read, brief and guide side by side, and the packet that a candidate gets."""

from pathlib import Path

from PySide6.QtWidgets import QFileDialog, QHBoxLayout, QVBoxLayout, QWidget

from app.domain.diagnostics import refusal
from app.domain.errors import EvenhandError
from app.domain.packs.exercise import FrozenExercise
from app.services.packs import exercises
from app.ui.look import words
from app.ui.widgets.markdown_view import MarkdownView
from app.ui.widgets.splitter import RememberingSplitter
from app.ui.widgets.step_list import StepItem, StepList
from app.ui.widgets.text import Elided, button, label, rule, section
from app.ui.window_protocol import Window


class ExercisesView(QWidget):
    """Shows one variant of one exercise at a time."""

    def __init__(self, window: Window) -> None:
        super().__init__()
        self._window, self._folder = window, window.packs.exercises
        self._shown: FrozenExercise | None = None
        shelf = window.shelves.packs.shelf()
        self._steps: list[StepItem] = []
        for listed in shelf.exercises:
            self._steps.append(StepItem(listed.title))
            for variant, title in listed.variants:
                self._steps.append(StepItem(title, f"{listed.id} {variant}", done=True))
        self._list = StepList()
        self._list.setAccessibleName(self.tr("Exercises and variants"))
        self._list.setFixedWidth(280)
        self._title = Elided("title")
        self._about = Elided("muted")
        self._packet = button(self.tr("Write the packet…"))
        self._packet.setToolTip(
            self.tr(
                "Brief as PDF, in large print and as a web page, and the data: what the candidate gets, "
                "nothing of the guide"
            )
        )
        self._brief = MarkdownView(self.tr("Brief, for the candidate"))
        self._guide = MarkdownView(self.tr("Guide, for the interviewer only"))
        self._lay_out()
        self._list.chosen.connect(self.go)
        self._packet.clicked.connect(lambda _=False: self.ask_where())
        if shelf.problems:
            said = words.translated(refusal(shelf.problems))
            self._layout.addWidget(label(said, "warn", wrap=True))
        elif not self._steps:
            said = self.tr("There is no exercise in {folder}.").format(folder=self._folder)
            self._layout.addWidget(label(said, "warn", wrap=True))
        self._packet.setEnabled(bool(self._steps))
        first = next((step.key for step in self._steps if step.key), None)
        if first:
            self.go(first)

    def go(self, key: str) -> None:
        """Show a variant: the id of its exercise, a space, its own id."""
        exercise, variant = key.split(" ")
        self._list.show_steps(self._steps, key)
        try:
            self._shown = self._window.shelves.packs.exercise(exercise, variant)
        except EvenhandError as error:
            self._window.show_problem(words.translated(error))
            return
        shown = self._shown.exercise
        self._title.setText(f"{shown.title} · {shown.variant(variant).title}")
        self._about.setText(
            self.tr("{minutes} minutes · {summary}").format(minutes=shown.minutes, summary=shown.summary)
        )
        self._brief.show_markdown(self._shown.brief, dict(self._shown.pictures))
        self._guide.show_markdown(self._shown.guide, dict(self._shown.pictures))

    def refresh(self) -> None:
        """Show the same variant in the current theme."""
        self._brief.repaint_theme()
        self._guide.repaint_theme()

    def ask_where(self) -> None:
        """Ask for a folder and write the packet there."""
        folder = QFileDialog.getExistingDirectory(
            self, self.tr("A new or empty folder for the packet"), str(Path.home())
        )
        if folder:
            self.write_to(Path(folder))

    def write_to(self, folder: Path) -> None:
        """Write the packet of the shown variant into `folder`."""
        if self._shown is None:
            return
        try:
            files = exercises.write_packet(
                self._folder, self._shown.exercise.id, self._shown.variant, folder, self._window.packs.fonts
            )
        except EvenhandError as error:
            self._window.show_problem(words.translated(error))
        else:
            self._window.say(self.tr("{count} files in {folder}").format(count=len(files), folder=folder))

    def _lay_out(self) -> None:
        head = QHBoxLayout()
        names = QVBoxLayout()
        names.setSpacing(2)
        names.addWidget(self._title)
        names.addWidget(self._about)
        head.addLayout(names, 1)
        head.addWidget(self._packet)
        both = RememberingSplitter("exercise")
        for title, view in ((self.tr("Brief"), self._brief), (self.tr("Guide"), self._guide)):
            side = QWidget()
            column = QVBoxLayout(side)
            column.setContentsMargins(0 if view is self._brief else 20, 4, 12, 0)
            column.addWidget(section(title))
            column.addWidget(view, 1)
            both.addWidget(side)
        right = QVBoxLayout()
        right.setSpacing(12)
        right.addLayout(head)
        right.addWidget(rule())
        right.addWidget(both, 1)
        body = QHBoxLayout()
        body.setSpacing(20)
        body.addWidget(self._list)
        body.addWidget(rule(vertical=True))
        body.addLayout(right, 1)
        self._layout = QVBoxLayout(self)
        self._layout.setContentsMargins(0, 0, 0, 0)
        self._layout.addLayout(body, 1)
