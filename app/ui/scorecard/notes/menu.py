"""The menu of one note: where to file it, what it speaks for."""

from collections.abc import Callable

from PySide6.QtCore import QCoreApplication, QEvent, Qt
from PySide6.QtWidgets import QHBoxLayout, QMenu, QWidget, QWidgetAction

from app.domain.packs.rubric import Rubric
from app.domain.scorecard.marks import Note, Tone
from app.ui.look import words
from app.ui.look.theme import theme_of
from app.ui.widgets.text import section


class _Menu(QMenu):
    """A menu whose digits and signs are its own while it is open, not the page's."""

    def event(self, event: QEvent) -> bool:
        if event.type() == QEvent.Type.ShortcutOverride:
            event.accept()
            return True
        return super().event(event)


def note_menu(
    note: Note,
    rubric: Rubric,
    file: Callable[[str, str | None], object],
    mark: Callable[[str, Tone | None], object],
    withdraw: Callable[[str], object],
    parent: QWidget,
    earlier: Callable[[], object] | None = None,
) -> QMenu:
    """Return the menu of `note`; its dimensions are chosen by their digit, marks by their sign.

    With `earlier` it also leads to the words the note had before.
    """
    menu = _Menu(parent)
    menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    menu.setAccessibleName(_tr("File the note, or mark it"))
    _head(menu, _tr("File under"))
    for number, dimension in enumerate(rubric.dimensions, start=1):
        text = dimension.title.replace("&", "&&")
        action = menu.addAction(f"&{number}  {text}" if number < 10 else f"    {text}")
        action.setCheckable(True)
        action.setChecked(dimension.id == note.dimension)
        action.triggered.connect(lambda _=False, to=dimension.id: file(note.id, to))
    if note.dimension is not None:
        menu.addAction(_tr("&0  Not filed")).triggered.connect(lambda _=False: file(note.id, None))
    menu.addSeparator()
    _head(menu, _tr("It speaks for"))
    for tone, sign in words.TONES.items():
        action = menu.addAction(f"&{sign}  {words.tone(tone)}")
        action.setCheckable(True)
        action.setChecked(tone == note.tone)
        wanted = None if tone == note.tone else tone
        action.triggered.connect(lambda _=False, to=wanted: mark(note.id, to))
    menu.addSeparator()
    menu.addAction(_tr("Withdraw the note")).triggered.connect(lambda _=False: withdraw(note.id))
    if earlier is not None and note.edited:
        menu.addAction(_tr("Earlier wordings")).triggered.connect(lambda _=False: earlier())
    return menu


def _head(menu: QMenu, text: str) -> None:
    """Put a heading over what follows; the style shows a section of a menu as a line without words."""
    head = QWidget()
    row = QHBoxLayout(head)
    row.setContentsMargins(theme_of().px(10), theme_of().px(6), theme_of().px(14), theme_of().px(2))
    row.addWidget(section(text))
    action = QWidgetAction(menu)
    action.setDefaultWidget(head)
    action.setEnabled(False)
    menu.addAction(action)


def _tr(text: str) -> str:
    return QCoreApplication.translate("note_menu", text)
