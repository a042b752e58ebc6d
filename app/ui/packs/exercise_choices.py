"""What exercises can be chosen among, as a list shows them: title, minutes, one line."""

from collections.abc import Sequence

from PySide6.QtCore import QCoreApplication

from app.store.packs.exercises import ListedExercise
from app.ui.widgets.combo import ComboChoice


def exercise_choices(listed: Sequence[ListedExercise]) -> list[ComboChoice]:
    """Return every variant of every exercise."""
    minutes = QCoreApplication.translate("ExerciseChoices", "{n} minutes")
    return [
        ComboChoice(each.title, (each.id, variant), minutes.format(n=each.minutes), title)
        for each in listed
        for variant, title in each.variants
    ]
