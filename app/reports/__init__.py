"""Ink on paper: debriefs as PDF."""
