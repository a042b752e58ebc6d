"""A screen reader without a voice: it answers on its output what it is asked on its input, line by line.

The system's Python runs it, which has pyatspi; it imports nothing of ours.
"""

import json
import sys
from typing import Any

import pyatspi
from gi.repository import Atspi, GLib

SAID = ("object:announcement",)
heard: list[dict[str, Any]] = []


def hear(event: Any) -> None:
    """Keep what is said, and by whom."""
    heard.append({"said": str(event.any_data), "by": event.source.name, "role": event.source.getRoleName()})


def hearing() -> list[dict[str, Any]]:
    """Return what was said until now: what a program answers comes after what it said before."""
    for each in children(Atspi.get_desktop(0)):
        each.name  # noqa: B018
    while GLib.MainContext.default().iteration(False):
        pass
    return [heard.pop(0) for _ in range(len(heard))]


def children(node: Any) -> list[Any]:
    """Return what is in a node."""
    found = (node.getChildAtIndex(at) for at in range(node.childCount))
    return [each for each in found if each is not None]


def shown(node: Any) -> bool:
    """Whether one can see a node."""
    return node.getState().contains(pyatspi.STATE_SHOWING)


def area(node: Any) -> list[int] | None:
    """Return where a node is on the screen."""
    try:
        found = node.queryComponent().getExtents(pyatspi.DESKTOP_COORDS)
    except NotImplementedError:
        return None
    return [found.x, found.y, found.width, found.height]


def actions(node: Any) -> list[str]:
    """Return what can be done with a node."""
    try:
        known = node.queryAction()
    except NotImplementedError:
        return []
    return [known.getName(at) for at in range(known.nActions)]


def label(node: Any) -> str:
    """Return what labels a node."""
    by = [each for each in node.getRelationSet() if each.getRelationType() == pyatspi.RELATION_LABELLED_BY]
    return " ".join(each.getTarget(at).name for each in by for at in range(each.getNTargets()))


def told(node: Any, path: list[int]) -> dict[str, Any]:
    """Tell of a node what a screen reader would use."""
    state = node.getState()
    return {
        "path": path,
        "name": node.name,
        "role": node.getRoleName(),
        "label": label(node),
        "area": area(node),
        "actions": actions(node),
        "focused": state.contains(pyatspi.STATE_FOCUSED),
        "checked": state.contains(pyatspi.STATE_CHECKED),
        "enabled": state.contains(pyatspi.STATE_ENABLED),
        "whole": True,
    }


def walk(node: Any, path: list[int], name: str, role: str) -> Any:
    """Yield every node one can see with its path, those of a name and a role where they are asked for."""
    if (not name or node.name == name) and (not role or node.getRoleName() == role):
        yield node, path
    for at in range(node.childCount):
        each = node.getChildAtIndex(at)
        if each is not None and shown(each):
            yield from walk(each, [*path, at], name, role)


def windows() -> Any:
    """Yield every window of every program."""
    for number, program in enumerate(children(Atspi.get_desktop(0))):
        for window, each in reversed(list(enumerate(children(program)))):  # the newest lies over the others
            if shown(each):
                yield each, [number, window]


def look(path: list[int]) -> dict[str, Any] | None:
    """Tell of the node at the end of a path, and whether all of it is seen in what holds it."""
    node, holders = Atspi.get_desktop(0), []
    for step in path:
        if step >= node.childCount or (node := node.getChildAtIndex(step)) is None:
            return None
        holders.append(area(node))
    *around, own = holders
    if own is None or not shown(node):
        return None
    return {**told(node, path), "whole": all(each is None or within(own, each) for each in around)}


def within(inner: list[int], outer: list[int]) -> bool:
    """Whether one area lies in another."""
    starts = inner[0] >= outer[0] and inner[1] >= outer[1]
    ends = inner[0] + inner[2] <= outer[0] + outer[2] and inner[1] + inner[3] <= outer[1] + outer[3]
    return starts and ends


def answer(asked: dict[str, Any]) -> Any:
    """Answer one question."""
    match asked:
        case {"ask": "programs"}:
            return [each.name for each in children(Atspi.get_desktop(0))]
        case {"ask": "find", "name": name, "role": role, "most": most}:
            found: list[dict[str, Any]] = []
            for top, path in windows():
                for node, where in walk(top, path, name, role):
                    found.append(told(node, where))
                    if len(found) == most:
                        return found
            return found
        case {"ask": "do", "path": path, "action": action}:
            node = Atspi.get_desktop(0)
            for step in path:
                node = node.getChildAtIndex(step)
            known = node.queryAction()
            names = [known.getName(each) for each in range(known.nActions)]
            return known.doAction(names.index(action))
        case {"ask": "look", "path": path}:
            return look(path)
        case {"ask": "read", "path": path}:
            node = Atspi.get_desktop(0)
            for step in path:
                node = node.getChildAtIndex(step)
            return node.queryText().getText(0, -1)
        case {"ask": "heard"}:
            return hearing()
    raise ValueError(f"unknown: {asked}")


def asked(source: Any, _condition: Any, loop: Any) -> bool:
    """Answer a line; at the end of the input, end."""
    line = source.readline()
    if not line:
        loop.quit()
        return False
    try:
        said = {"answer": answer(json.loads(line))}
    except (GLib.Error, AttributeError, LookupError, ValueError, NotImplementedError) as error:
        said = {"trouble": repr(error)}
    sys.stdout.write(json.dumps(said) + "\n")
    sys.stdout.flush()
    return True
    return True


def main() -> None:
    """Listen until the input ends."""
    Atspi.get_desktop(0).set_cache_mask(Atspi.Cache.NONE)
    for kind in SAID:
        pyatspi.Registry.registerEventListener(hear, kind)
    loop = GLib.MainLoop()
    GLib.io_add_watch(sys.stdin, GLib.PRIORITY_DEFAULT, GLib.IO_IN | GLib.IO_HUP, asked, loop)
    loop.run()


if __name__ == "__main__":
    main()
