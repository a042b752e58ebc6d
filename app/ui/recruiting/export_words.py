"""What the export dialog says of its choices, and of what left."""

from PySide6.QtCore import QCoreApplication

from app.domain.errors import Sentence
from app.domain.tables.forms import SYSTEMS, TABLES
from app.services.recruiting.export import Done
from app.ui.look import words


def about_what(what: str) -> str:
    """Say what the rows of an export are."""
    return {
        "summary": _tr(
            "One row for each panel: status, decision, outcome of the policy, medians and ranges of every "
            "dimension, seats sealed and late, dates."
        ),
        "ratings": _tr("One row for each seat and dimension, with the anchor that was chosen."),
        "notes": _tr("One row for each piece of evidence, with its time and its dimension."),
        "cards": _tr(
            "Sealed scorecards in the shape that people who run an integration expect. Nothing is sent "
            "anywhere."
        ),
    }[what]


def forms(what: str) -> list[tuple[str, str, bool]]:
    """Return the forms there are: name, key, whether it begins with the mark by which Excel tells UTF-8."""
    offered = SYSTEMS if what == "cards" else [each for each in TABLES if what in each.what]
    return [
        (words.translated(Sentence(title)), each.key, marked)
        for each in offered
        for title, marked in ((each.marked, True), (each.title, False))
        if title
    ]


def about_fields(fields: str) -> str:
    """Say what a field policy lets out, and what it leaves out."""
    return {
        "full": _tr("With names and every word."),
        "without-notes": _tr(
            "With names, levels and outcomes. Leaves out every word that anybody wrote about a candidate."
        ),
        "pseudonymous": _tr(
            "Levels and outcomes under pseudonyms. Leaves out names, ids in other systems and every word; of "
            "times only the day stays."
        ),
    }[fields]


def done_words(done: Done) -> str:
    """Say what left, and what did not because its panel is not open."""
    rows = words.counted(done.rows, _tr("1 row"), _tr("{n} rows"))
    panels = words.counted(done.panels, _tr("1 panel"), _tr("{n} panels"))
    said = _tr("{rows} about {panels}.").format(rows=rows, panels=panels)
    if not done.unopened:
        return said
    left = words.counted(
        done.unopened,
        _tr("1 panel is not open yet: nothing that its cards say has left."),
        _tr("{n} panels are not open yet: nothing that their cards say has left."),
    )
    return f"{said} {left}"


def _tr(text: str) -> str:
    return QCoreApplication.translate("export_words", text)
