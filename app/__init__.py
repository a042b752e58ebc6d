"""Evenhand's version, and nothing else."""

__version__ = "0.10.0"
