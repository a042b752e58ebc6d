"""Files beside the database: written whole or not at all, locked, located; the system's errors in words."""
