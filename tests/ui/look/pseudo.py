"""A language that nobody speaks, to find what no translator would see and what has no room to be longer."""

import re
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import NamedTuple

import yaml
from PySide6.QtCore import QTranslator
from PySide6.QtGui import QAction
from PySide6.QtWidgets import (
    QAbstractButton,
    QComboBox,
    QLabel,
    QLineEdit,
    QPlainTextEdit,
    QTextBrowser,
    QWidget,
)

from app.ui.widgets.markdown_view import MarkdownView
from app.ui.widgets.segments import Segment
from app.ui.widgets.text import Elided, ElidedButton
from tests import translations

_ACCENTS = str.maketrans("aeiounscyAEIOUNSCY", "áéíóúñšçýÁÉÍÓÚÑŠÇÝ")
_FILLER = " lórém ípšúm dólór šít ámét" * 40
_MARKS = re.compile(r"^\s*([-+−!]|#\w\w|\d+)(\s+|$)")
_NO_WORDS = re.compile(
    r"\d+ (January|February|March|April|May|June|July|August|September|October|November|December) \d{4}"
    r"|(Ctrl|Alt|Shift|F\d+|Esc|Tab|Space|[↵↑↓←→\w])([ +](Ctrl|Shift|Return|[↵↑↓←→\w]))*"  # keys
    r"|[0-9a-f]{4}( [0-9a-f]{4})+"  # digests
    r"|/.*"  # paths
    r"|#\w\w"  # the code of a dimension
    r"|[a-z]+( [a-z]+){5}"  # a key in words
)
_GAPS = re.compile(r"(\{[^}]*\})")


def pseudo(text: str) -> str:
    """Return `text` in brackets, accented and 40 % longer; what fills its gaps stays outside the brackets."""
    if text == "d MMMM yyyy":
        return text
    parts = _GAPS.split(text)
    spread = round(len(text) * 0.4)
    longest = max(range(0, len(parts), 2), key=lambda at: len(parts[at]))
    for at in range(0, len(parts), 2):
        if re.search(r"\w", parts[at]):
            parts[at] = f"⟦{parts[at].translate(_ACCENTS)}{_FILLER[:spread] if at == longest else ''}⟧"
    return "".join(parts)


class Pseudo(QTranslator):
    """Translates what a translation of today's code would translate, each text where it is said."""

    def __init__(self, messages: Iterable[translations.Message]) -> None:
        super().__init__()
        self._known = {(each.context, each.source): pseudo(each.source) for each in messages}

    def translate(self, context: str, source: str, comment: str | None = None, n: int = -1) -> str | None:
        return self._known.get((context, source))

    def isEmpty(self) -> bool:
        return False


class Seen(NamedTuple):
    """A text on the screen, the widget it stands in and at which stop."""

    stop: str
    widget: QWidget
    text: str


def texts(root: QWidget, stop: str) -> Iterator[Seen]:
    """Yield every text that can be read, or heard, in `root`."""
    for widget in [root, *root.findChildren(QWidget)]:
        if widget is root or widget.isVisibleTo(root):
            said = [widget.toolTip(), widget.accessibleName(), widget.accessibleDescription()]
            said += [widget.windowTitle()] if widget.isWindow() else []
            said += [action.text() for action in widget.actions() if isinstance(action, QAction)]
            match widget:
                case QLabel() | QAbstractButton():
                    said.append(widget.text())
                case QLineEdit():
                    said.append(widget.placeholderText())
                case QPlainTextEdit():
                    said.append(widget.placeholderText())
                case QComboBox():
                    said += [widget.itemText(at) for at in range(widget.count())]
                case MarkdownView():
                    pass  # the exercise's own text
                case QTextBrowser():
                    said += widget.toPlainText().split("\n")
            yield from (Seen(stop, widget, text) for text in said if text)


def plain(text: str) -> list[str]:
    """Return the stretches of `text` that stand outside brackets."""
    before = ""
    while before != text:
        before, text = text, re.sub("⟦[^⟦⟧]*⟧", "\n", text)
    return [piece.strip(" ·→,.:;()“”\"'•…-–—") for piece in re.split(r"\n| · ", text)]


def untranslated(seen: Seen, data: "Data") -> list[str]:
    """Return the words of a text that are neither translated nor somebody's data."""
    return [piece for piece in plain(seen.text) if not data.holds(piece)]


class Data:
    """What is no word of ours: rubrics, exercises, names, file names."""

    def __init__(self, files: Iterable[Path], more: Iterable[str]) -> None:
        self._texts = {_squeezed(each) for each in more}
        self._long = ""
        for file in files:
            text = file.read_text("utf-8")
            if file.suffix == ".yaml":
                self._texts |= {_squeezed(each) for each in _strings(yaml.safe_load(text))}
            else:
                self._long += _squeezed(re.sub(r"[*_`|#>]|\]\([^)]*\)|!?\[", " ", text))
        self._long += "\n".join(each for each in self._texts if len(each) > 40)
        self._texts |= {each.upper() for each in self._texts if len(each) <= 40}  # as headings of sections

    def holds(self, text: str) -> bool:
        """Whether `text` is data, or part of a long text that is."""
        if not re.search(r"[^\W\d_]{2}", text) or _NO_WORDS.fullmatch(_squeezed(text)):
            return True
        words = _squeezed(_MARKS.sub("", text, count=1))
        if {words, _squeezed(text)} & self._texts or (len(words) > 25 and words in self._long):
            return True
        cuts = re.finditer(r", |: |\s{2,}", text)
        return any(self.holds(text[: cut.start()]) and self.holds(text[cut.end() :]) for cut in cuts)


def _squeezed(text: str) -> str:
    return " ".join(text.split()).strip(" ·→,.:;()“”\"'•…-–—")


def _strings(value: object) -> Iterator[str]:
    if isinstance(value, dict):
        for key, each in value.items():
            yield str(key)
            yield from _strings(each)
    elif isinstance(value, list):
        for each in value:
            yield from _strings(each)
    else:
        yield str(value)


def clipped(root: QWidget) -> Iterator[str]:
    """Yield what does not fit into its label or button, unless it ends in an ellipsis by design."""
    for widget in root.findChildren(QWidget):
        if (
            not widget.isVisibleTo(root)
            or not isinstance(widget, QLabel | QAbstractButton)
            or not widget.text()
        ):
            continue
        if isinstance(widget, Elided | ElidedButton | Segment):
            continue
        if isinstance(widget, QLabel) and widget.wordWrap():
            short = widget.heightForWidth(widget.width()) - widget.height()
        else:
            short = widget.sizeHint().width() - widget.width()
        if short > 1:
            yield f"{type(widget).__name__} “{widget.text()[:60]}” lacks {short} px"
