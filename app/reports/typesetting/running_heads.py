"""Running heads: what goes on from the page before is named at the top of the next."""

from typing import NamedTuple

from reportlab.platypus import ActionFlowable, Flowable, NullDraw, Spacer

from app.reports.typesetting.styles import CAPTION
from app.reports.typesetting.text import Writer


class Running(NamedTuple):
    """What a flowable is called where its part of the paper goes on; deeper ones stand within others."""

    depth: int
    markup: str
    writer: Writer


class RunningHeads:
    """Follows a paper's flowables, and knows what a page begins in the midst of."""

    def __init__(self) -> None:
        self._open: tuple[Running, ...] = ()
        self._carried: tuple[Running, ...] = ()
        self._is_fresh = True

    def turn_page(self) -> None:
        """Begin a page."""
        self._carried, self._is_fresh = self._open, True

    def note(self, flowable: Flowable) -> None:
        """Take what was just inked for what the paper is in the midst of; a page may begin with it."""
        if isinstance(flowable, ActionFlowable | NullDraw | Spacer):
            return
        running: Running | None = getattr(flowable, "running", None)
        if running:
            above = tuple(each for each in self._open if each.depth < running.depth)
            if self._is_fresh:
                self._carried = tuple(each for each in self._carried if each in above)
            self._open = (*above, running)
        self._is_fresh = False

    def head(self) -> Flowable | None:
        """Return the head of the page; None where nothing goes on from the one before."""
        if not self._carried:
            return None
        text = " · ".join(each.markup for each in self._carried)
        return self._carried[0].writer.paragraph(text, CAPTION)
