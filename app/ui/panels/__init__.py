"""Panels: their list, setting one up, its seats, kits and opening."""
