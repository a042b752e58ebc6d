"""The SQLite file: how it is made, opened, written to and closed."""
