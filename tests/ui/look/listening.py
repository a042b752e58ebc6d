"""What a screen reader finds in a window, and where the Tab key leads."""

from collections.abc import Iterator

from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible, QAccessibleInterface
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractScrollArea, QApplication, QWidget

from app.ui.widgets.choice import Choice

HOLDERS = {QAccessible.Role.Client, QAccessible.Role.Border, QAccessible.Role.Pane}
"""The roles of what only holds other things."""

SECTIONS = 8
"""The most parts of one control that Tab goes through; more would be a trap."""


def interfaces(found: QAccessibleInterface | None) -> Iterator[QAccessibleInterface]:
    """Yield an accessible part and everything in it that can be seen."""
    if found is None or not found.isValid() or found.state().invisible:
        return
    yield found
    for at in range(found.childCount()):
        child = found.child(at)
        if child is not None and isinstance(child.object(), QWidget):  # rows are not widgets
            yield from interfaces(child)


def controls(top: QWidget) -> list[QAccessibleInterface]:
    """Return everything in `top` that takes the keyboard now."""
    found = interfaces(QAccessible.queryAccessibleInterface(top))
    return [each for each in found if each.state().focusable and not each.state().disabled and _own(each)]


def reached(top: QWidget) -> list[QWidget]:
    """Return the widgets that the Tab key goes through, in their order."""
    order: list[QWidget] = []
    stays = 0
    while (now := QApplication.focusWidget() or top) not in order or stays:
        if now not in order:
            order.append(now)
        QTest.keyClick(now, Qt.Key.Key_Tab)
        # a date goes from day to month to year with Tab, before it lets go
        stays = stays + 1 if QApplication.focusWidget() is now and stays < SECTIONS else 0
    return order


def complaints(top: QWidget) -> list[str]:
    """Say what in `top` has no name, no role, or is not reached by Tab."""
    tabbed = reached(top)
    said = []
    for each in controls(top):
        widget = each.object()
        assert isinstance(widget, QWidget)
        what = f"{type(widget).__name__} “{each.text(QAccessible.Text.Name)}”"
        if not each.text(QAccessible.Text.Name).strip():
            said.append(f"{what}: no name, in {_path(widget)}")
        if each.role() == QAccessible.Role.NoRole or (each.role() in HOLDERS and not _holds(widget)):
            said.append(f"{what}: no role")
        if not _reached(widget, tabbed):
            said.append(f"{what}: not reached by Tab")
    return said


def _own(found: QAccessibleInterface) -> bool:
    """Whether it is a control of ours: not the inner part of another, such as a view's surface."""
    widget = found.object()
    if not isinstance(widget, QWidget) or not widget.isVisible() or widget.isWindow():
        return False
    return not widget.objectName().startswith("qt_") and widget.focusProxy() is None


def _holds(widget: QWidget) -> bool:
    """Whether it takes the keyboard for what is in it: to scroll it, or to hear the keys of a page."""
    return isinstance(widget, QAbstractScrollArea) or any(
        child.focusPolicy().value for child in widget.findChildren(QWidget)
    )


def _reached(widget: QWidget, tabbed: list[QWidget]) -> bool:
    if widget in tabbed:
        return True
    if not isinstance(widget, Choice):
        return False
    # of a choice, Tab reaches what is chosen, and the arrows reach the others
    return any(each in tabbed for each in widget.group().buttons())


def _path(widget: QWidget) -> str:
    names = []
    parent = widget.parentWidget()
    while parent is not None and len(names) < 4:
        names.append(type(parent).__name__)
        parent = parent.parentWidget()
    return " < ".join(names)
