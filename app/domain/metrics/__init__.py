"""Metrics of a period's panels: timings, structure, adverse impact."""
