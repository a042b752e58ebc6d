"""Which key recommends what, on the overall recommendation."""

from app.domain.scorecard.marks import Recommendation

KEYS: dict[int, Recommendation] = {1: "strong-no", 2: "no", 3: "yes", 4: "strong-yes", 0: "no-decision"}
