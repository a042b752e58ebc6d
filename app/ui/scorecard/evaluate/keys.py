"""Which key recommends what, on the overall recommendation."""

KEYS = {1: "strong-no", 2: "no", 3: "yes", 4: "strong-yes", 0: "no-decision"}
