"""Calendars read and written, with their zones."""
