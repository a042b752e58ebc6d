"""What a workspace file says it is: the numbers in its header, and the tables that it must have."""

VERSION = 1
"""Raised by every change of the tables in `schema`."""

APPLICATION_ID = 0x4556484E
"""“EVHN”, in the header of every workspace file."""

TABLES = frozenset(
    ("candidates", "documents", "events", "heads", "meta", "panels", "scratch", "seats", "signing_keys")
)
"""The names of the tables in `schema`."""
