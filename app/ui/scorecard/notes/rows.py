"""The rows of a list of notes: what each holds, how it is painted, how it is corrected in its place."""

from collections.abc import Mapping
from datetime import datetime
from functools import lru_cache

from PySide6.QtCore import QEvent, QModelIndex, QObject, QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QFont, QKeyEvent, QPainter, QTextCursor
from PySide6.QtWidgets import (
    QListView,
    QPlainTextEdit,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QWidget,
)

from app.domain.scorecard.chronology import HourClock
from app.domain.scorecard.marks import Note
from app.domain.scorecard.quotation import quotation
from app.domain.value import NOTE_LIMIT
from app.ui.look import words
from app.ui.look.chosen import draw_chosen
from app.ui.look.theme import theme_of
from app.ui.widgets.painted_rows import ROW, Index, RowsModel
from app.ui.widgets.wrapped_text import draw_prose, prose_height


class NotesModel(RowsModel):
    """Notes in the order they were taken; `corrected` asks for other words."""

    corrected = Signal(str, str)

    def __init__(self) -> None:
        super().__init__(words.noted, words.spoken_note, dragged=lambda note: note.id)
        self.clock = HourClock()
        """Of the interview; the times are also told by it."""

    def show_notes(self, notes: list[Note], clock: HourClock) -> None:
        """Show `notes`; rows that stay keep their place."""
        old, before = self.rows, self.clock
        self.clock = clock
        if notes == old and clock == before:
            return
        if notes[: len(old)] == old and clock == before:
            self.beginInsertRows(QModelIndex(), len(old), len(notes) - 1)
            self.rows = notes
            self.endInsertRows()
        elif [note.id for note in notes] == [note.id for note in old]:
            self.rows = notes
            self.dataChanged.emit(self.index(0), self.index(len(notes) - 1))
            self.layoutChanged.emit()
        else:
            self.show_rows(notes)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        return self.rows[index.row()].text if role == Qt.ItemDataRole.EditRole else super().data(index, role)

    def setData(self, index: Index, value: object, role: int = Qt.ItemDataRole.EditRole) -> bool:
        note = self.rows[index.row()]
        if isinstance(value, str) and value.strip() and value != note.text:
            self.corrected.emit(note.id, value)
        return index.row() < len(self.rows) and self.rows[index.row()].text == str(value).strip()

    def flags(self, index: Index) -> Qt.ItemFlag:
        return super().flags(index) | Qt.ItemFlag.ItemIsEditable


class NoteDelegate(QStyledItemDelegate):
    """Paints one note: time in tabular figures, the words, where it is filed; edits it in place.

    `titles` names the dimensions; without it the list is of one dimension and needs no names.
    """

    refused = Signal(int)
    """The correction is too long: its number of characters."""
    typed = Signal(str, str)
    let_go = Signal(str)

    def __init__(self, parent: QWidget, titles: Mapping[str, str] | None) -> None:
        super().__init__(parent)
        self._titles = titles
        self._height = lru_cache(maxsize=1_000)(_measured)
        self._sizes: dict[str, tuple[Note, int, datetime | None, QSize]] = {}
        """Kept, since a list of an hour's notes asks for every size at every new one."""

    def forget_heights(self) -> None:
        """Measure anew: letters have another size."""
        self._height.cache_clear()
        self._sizes.clear()

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        theme = theme_of()
        note: Note = index.data(ROW)
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if option.state & QStyle.StateFlag.State_Selected:
            focused = bool(option.state & QStyle.StateFlag.State_HasFocus)
            draw_chosen(painter, QRectF(option.rect).adjusted(1, 2, -1, -2), focused=focused)
        time, said = _places(option.rect, self._titles is not None)
        painter.setFont(theme.font(13, tabular=True))
        painter.setPen(theme.color("muted"))
        painter.drawText(time, Qt.AlignmentFlag.AlignTop, f"{note.at:%H:%M:%S}")
        ink = theme.color("text" if note.text else "muted")
        draw_prose(painter, QRectF(said), words.noted(note), theme.font(15), ink, _italic(note.text))
        if self._titles is not None and _named(option.rect.width()):
            painter.setFont(theme.font(12))
            painter.setPen(theme.color("muted"))
            tag = self._titles.get(note.dimension or "", self.tr("not filed yet"))
            room = QRectF(said.right() + theme.px(12), said.top() + theme.px(2), theme.px(140), said.height())
            tag = painter.fontMetrics().elidedText(tag, Qt.TextElideMode.ElideRight, int(room.width()))
            painter.drawText(room, Qt.AlignmentFlag.AlignTop | Qt.AlignmentFlag.AlignRight, tag)
        self._paint_marks(painter, time.translated(0, theme.px(20)), note, self._into(note, index))
        painter.restore()

    def _into(self, note: Note, index: Index) -> str:
        """Say how far into the interview a note was taken; of a pasted one, that it was pasted."""
        model = index.model()
        into = words.into(model.clock.at(note.at)) if isinstance(model, NotesModel) else ""
        return self.tr("pasted") if note.pasted else into

    def _paint_marks(self, painter: QPainter, where: QRect, note: Note, into: str) -> None:
        """Write under the time how far in it was, what the note speaks for, and whether it was corrected."""
        theme = theme_of()
        if into:
            painter.setFont(theme.font(11, tabular=True))
            painter.setPen(theme.color("muted"))
            painter.drawText(where, Qt.AlignmentFlag.AlignTop, into)
            where = where.translated(0, theme.px(17))
        if note.tone:
            painter.setFont(theme.font(11, QFont.Weight.DemiBold))
            painter.setPen(QColor(theme.tokens.tone(note.tone)))
            mark = f"{words.TONES[note.tone]} {words.tone(note.tone)}"
            painter.drawText(where, Qt.AlignmentFlag.AlignTop, mark)
            where = where.translated(0, theme.px(17))
        if note.edited:
            painter.setFont(theme.font(11))
            painter.setPen(theme.color("muted"))
            painter.drawText(where, Qt.AlignmentFlag.AlignTop, self.tr("corrected"))

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        view = self.parent()
        assert isinstance(view, QListView)
        model, width = view.model(), view.viewport().width()
        assert isinstance(model, NotesModel)
        note: Note = model.rows[index.row()]  # not by data(): every row is asked at every new note
        kept = self._sizes.get(note.id)
        if kept is not None and kept[0] is note and kept[1] == width and kept[2] == model.clock.begun:
            return kept[3]
        marks = (
            bool(note.tone)
            + note.edited
            + (note.pasted or (model.clock.begun is not None and note.at >= model.clock.begun))
        )
        titled = self._titles is not None
        size = QSize(width, self._height(words.noted(note), _italic(note.text), marks, width, titled))
        self._sizes[note.id] = (note, width, model.clock.begun, size)
        return size

    def createEditor(self, parent: QWidget, option: QStyleOptionViewItem, index: Index) -> QWidget:
        editor = QPlainTextEdit(parent)
        editor.setAccessibleName(self.tr("Correct the note"))
        editor.setTabChangesFocus(True)
        note: Note = index.data(ROW)
        editor.setProperty("note", note.id)
        editor.textChanged.connect(lambda: self._keep(note, editor.toPlainText()))
        return editor

    def _keep(self, note: Note, text: str) -> None:
        if text not in ("", note.text):
            self.typed.emit(note.id, text)

    def setEditorData(self, editor: QWidget, index: Index) -> None:
        assert isinstance(editor, QPlainTextEdit)
        if not editor.document().isModified():
            editor.setPlainText(str(index.data(Qt.ItemDataRole.EditRole)))
            editor.moveCursor(QTextCursor.MoveOperation.End)  # what is typed goes on behind the words

    def setModelData(self, editor: QWidget, model: object, index: Index) -> None:
        assert isinstance(editor, QPlainTextEdit) and isinstance(model, NotesModel)
        model.setData(index, editor.toPlainText())

    def updateEditorGeometry(self, editor: QWidget, option: QStyleOptionViewItem, index: Index) -> None:
        room = _places(option.rect, self._titles is not None)[1]
        editor.setGeometry(room.adjusted(-12, -8, 8, max(8, theme_of().px(60) - room.height())))

    def _finish(self, editor: QObject) -> None:
        """Commit what is typed; when it is refused the editor stays, with every word."""
        assert isinstance(editor, QPlainTextEdit)
        length = len(editor.toPlainText().strip())
        if length > NOTE_LIMIT:
            self.refused.emit(length)
            return
        self.commitData.emit(editor)
        self.closeEditor.emit(editor)

    def eventFilter(self, editor: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.KeyPress and isinstance(event, QKeyEvent):
            plain = not event.modifiers() & Qt.KeyboardModifier.ShiftModifier
            if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and plain:
                self._finish(editor)
                return True
            if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
                return False
            if event.key() == Qt.Key.Key_Escape:
                self.let_go.emit(editor.property("note"))
        return super().eventFilter(editor, event)


def _italic(text: str) -> int:
    """Return how many of a note's first letters stand in italics: a quotation, or what stands for words."""
    quoted = quotation(text)
    if quoted is not None:
        return len(words.quoted_words(quoted.words))
    return 0 if text else 1_000


def _named(width: int) -> bool:
    """Whether there is room to say where a note is filed."""
    return width >= theme_of().px(360)


def _places(row: QRect, titled: bool) -> tuple[QRect, QRect]:
    """Return where the time stands in a row and where the words, beside where they are filed if `titled`."""
    theme = theme_of()
    pad, left = theme.px(8), theme.px(84)
    right = pad + (theme.px(152) if titled and _named(row.width()) else 0)
    time = row.adjusted(pad, theme.px(9), 0, 0)
    return time, row.adjusted(left, theme.px(7), -right, -theme.px(7))


def _measured(text: str, italic: int, marks: int, width: int, titled: bool) -> int:
    """Return how high a row is; no method, since what a delegate keeps must not keep the delegate."""
    theme = theme_of()
    room = _places(QRect(0, 0, width, 0), titled)[1].width()
    height = prose_height(text, theme.font(15), max(60, room), italic)
    return round(max(height, theme.px((20, 36, 54, 70)[marks]))) + theme.px(14)
