"""Where chance alone puts an alpha: simulated for panels of every usual size."""

from typing import NamedTuple

from app.domain.analysis.reliability import Interval

TRUE = 0.44
"""The true reliability of one interviewer that was assumed (Huffcutt et al. 2013)."""
_FEWEST, _MOST = 2, 12

# By raters from 2 to 12, for 2 to 12 dimensions: where the middle 90 % of 3,000 simulated alphas lie.
_ENDS: dict[int, tuple[tuple[float, float], ...]] = {
    2: (
        (-0.50, 1.00),
        (-0.58, 0.95),
        (-0.51, 0.91),
        (-0.45, 0.85),
        (-0.35, 0.83),
        (-0.27, 0.81),
        (-0.22, 0.80),
        (-0.20, 0.78),
        (-0.15, 0.75),
        (-0.12, 0.75),
        (-0.09, 0.74),
    ),
    3: (
        (-0.25, 0.88),
        (-0.28, 0.83),
        (-0.22, 0.79),
        (-0.18, 0.76),
        (-0.14, 0.73),
        (-0.09, 0.71),
        (-0.06, 0.70),
        (-0.03, 0.68),
        (0.00, 0.67),
        (0.02, 0.65),
        (0.04, 0.64),
    ),
    4: (
        (-0.16, 0.87),
        (-0.17, 0.77),
        (-0.13, 0.74),
        (-0.09, 0.70),
        (-0.05, 0.69),
        (-0.03, 0.67),
        (0.00, 0.65),
        (0.04, 0.64),
        (0.05, 0.63),
        (0.08, 0.61),
        (0.09, 0.61),
    ),
    5: (
        (-0.12, 0.81),
        (-0.14, 0.72),
        (-0.08, 0.69),
        (-0.05, 0.67),
        (-0.01, 0.64),
        (0.02, 0.63),
        (0.04, 0.62),
        (0.07, 0.61),
        (0.08, 0.59),
        (0.10, 0.59),
        (0.11, 0.58),
    ),
    6: (
        (-0.10, 0.78),
        (-0.10, 0.71),
        (-0.06, 0.68),
        (-0.02, 0.66),
        (0.02, 0.63),
        (0.05, 0.61),
        (0.07, 0.61),
        (0.09, 0.59),
        (0.10, 0.59),
        (0.12, 0.58),
        (0.13, 0.57),
    ),
    7: (
        (-0.08, 0.76),
        (-0.07, 0.70),
        (-0.04, 0.65),
        (0.00, 0.64),
        (0.04, 0.61),
        (0.06, 0.61),
        (0.08, 0.59),
        (0.11, 0.58),
        (0.12, 0.57),
        (0.12, 0.57),
        (0.14, 0.55),
    ),
    8: (
        (-0.07, 0.75),
        (-0.06, 0.68),
        (-0.03, 0.64),
        (0.01, 0.63),
        (0.04, 0.62),
        (0.07, 0.61),
        (0.09, 0.59),
        (0.11, 0.57),
        (0.12, 0.57),
        (0.15, 0.56),
        (0.15, 0.56),
    ),
    9: (
        (-0.06, 0.73),
        (-0.05, 0.68),
        (-0.02, 0.65),
        (0.02, 0.63),
        (0.04, 0.60),
        (0.07, 0.59),
        (0.11, 0.59),
        (0.12, 0.57),
        (0.13, 0.56),
        (0.15, 0.56),
        (0.16, 0.55),
    ),
    10: (
        (-0.05, 0.73),
        (-0.04, 0.67),
        (-0.01, 0.64),
        (0.02, 0.61),
        (0.05, 0.60),
        (0.08, 0.58),
        (0.11, 0.57),
        (0.13, 0.57),
        (0.14, 0.56),
        (0.15, 0.55),
        (0.16, 0.54),
    ),
    11: (
        (-0.05, 0.74),
        (-0.04, 0.67),
        (0.00, 0.63),
        (0.03, 0.61),
        (0.07, 0.60),
        (0.08, 0.58),
        (0.11, 0.57),
        (0.13, 0.56),
        (0.14, 0.55),
        (0.16, 0.55),
        (0.17, 0.54),
    ),
    12: (
        (-0.04, 0.72),
        (-0.03, 0.66),
        (0.00, 0.62),
        (0.03, 0.61),
        (0.07, 0.59),
        (0.09, 0.58),
        (0.12, 0.57),
        (0.13, 0.57),
        (0.15, 0.56),
        (0.17, 0.55),
        (0.17, 0.54),
    ),
}


class Chance(NamedTuple):
    """What was simulated, and where nine of ten alphas then fall."""

    raters: int
    dimensions: int
    ends: Interval


def chance(raters: int, dimensions: int) -> Chance:
    """Return where alphas fall by chance, for so many ratings of each of so many dimensions.

    Four levels used equally often; each rating is the square root of `TRUE` of a true standing and chance for
    the rest. Sizes beyond the table are taken at its edge.
    """
    raters, dimensions = (min(max(each, _FEWEST), _MOST) for each in (raters, dimensions))
    low, high = _ENDS[raters][dimensions - _FEWEST]
    return Chance(raters, dimensions, Interval(low, high))
