"""Which keys the foot of the window offers at each step of the desk: only those that do something there."""

from collections.abc import Mapping

from PySide6.QtCore import QCoreApplication
from PySide6.QtGui import QAction

from app.ui.look.keycaps import cap
from app.ui.look.keys import is_single
from app.ui.scorecard.steps import OVERALL, RECORD, SEAL, TAKE_AWAYS
from app.ui.widgets.text import KeyHint

_LETTERS = "A–Z"
"""The cap that stands for letters that write."""


def hints(step: str, actions: Mapping[str, QAction], *, editable: bool) -> list[KeyHint]:
    """Return the hints of a step, the most useful first; `actions` are those of desk and window by name."""
    if not editable:
        paper = _one(actions, "paper", _tr("Debrief PDF"))
        return [hint for hint in (*_pairs(actions), paper) if hint[0]]
    rates = sorted(name for name in actions if name.startswith("rate-"))
    if step == RECORD:
        found = [
            _one(actions, "section", _tr("next section")),
            _one(actions, "phase", _tr("evaluate")),
            _one(actions, "asked", _tr("asked")),
            _one(actions, "moment", _tr("moment")),
            _one(actions, "pause", _tr("pause")),
            _one(actions, "cover", _tr("cover")),
        ]
    elif step == TAKE_AWAYS:
        found = [_one(actions, "note", _tr("write")), *_pairs(actions), _review(actions)]
    elif step == OVERALL:
        given = (_range(actions, rates), _tr("recommend"))
        none, why = _one(actions, "ne", _tr("no decision")), ((_LETTERS,), _tr("why"))
        found = [given, none, why, *_pairs(actions, letters=False), _review(actions)]
    elif step == SEAL:
        seal = _one(actions, "review", _tr("seal"))
        found = [seal, _one(actions, "back", _tr("back")), _one(actions, "phase", _tr("record"))]
    else:
        found = [
            (_range(actions, rates), _tr("rate")),
            *_pairs(actions),
            _one(actions, "note", _tr("note")),
            _one(actions, "ne", _tr("not evidenced")),
            _one(actions, "take-aways", _tr("take-aways")),
            _review(actions),
        ]
    return [hint for hint in found if hint[0]]


def _one(actions: Mapping[str, QAction], name: str, what: str) -> KeyHint:
    return _first(actions, name), what


def _pairs(actions: Mapping[str, QAction], *, letters: bool = True) -> list[KeyHint]:
    """Return the keys that lead on and back; where letters write, those that are none."""
    keys = (*_first(actions, "next", letters=letters), *_first(actions, "back", letters=letters))
    return [(keys, _tr("next, back"))] if keys else []


def _review(actions: Mapping[str, QAction]) -> KeyHint:
    return _one(actions, "review", _tr("review and seal"))


def _first(actions: Mapping[str, QAction], name: str, *, letters: bool = True) -> tuple[str, ...]:
    """Return the first key of what can be done now."""
    action = actions.get(name)
    given = action.shortcuts() if action is not None and action.isEnabled() else []
    keys = [each for each in given if letters or not is_single(each)]
    return (cap(keys[0]),) if keys else ()


def _range(actions: Mapping[str, QAction], names: list[str]) -> tuple[str, ...]:
    """Return the keys of several as one cap where they go up one by one, such as “1–4”."""
    keys = [key for name in names for key in _first(actions, name)]
    ends = [key[-1:] for key in keys]
    if len(keys) > 2 and "".join(ends) in "0123456789" and len({key[:-1] for key in keys}) == 1:
        return (f"{keys[0]}–{ends[-1]}",)
    return tuple(keys)


def _tr(text: str) -> str:
    return QCoreApplication.translate("StatusLine", text)
