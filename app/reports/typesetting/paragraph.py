"""A paragraph that keeps what a screen reader is told of it, also where the end of a page splits it."""

from typing import Any

from reportlab.platypus import Flowable, Paragraph

from app.reports.typesetting.structure_tree import Element


class ToldParagraph(Paragraph):
    """A paragraph with its language, where that is not the paper's, and with what it stands in."""

    lang = ""
    inside: Element | None = None
    _measured: tuple[float, tuple[float, float]] = (-1.0, (0.0, 0.0))
    """The width for which the lines were broken last, and what that takes."""

    def wrap(self, width: float, height: float) -> tuple[float, float]:
        """Break the lines; who asked for its height before gives it a place of the same width."""
        if width != self._measured[0] or not hasattr(self, "blPara"):
            self._measured = (width, super().wrap(width, height))
        return self._measured[1]

    def split(self, width: float, height: float) -> list[Flowable]:
        """Split it; each part says what the whole says."""
        parts: list[Any] = super().split(width, height)
        for part in parts:
            part.lang, part.inside = self.lang, self.inside
        return parts
