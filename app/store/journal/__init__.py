"""The append-only events on disk, the documents they name, and their verification."""
