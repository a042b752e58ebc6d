"""Files dropped on the window: which of them can be imported."""

from pathlib import Path

from PySide6.QtCore import QMimeData

from app.domain.records import import_kinds


def dropped_files(data: QMimeData) -> list[Path]:
    """Return the files in `data` that can be imported; none when it holds anything else."""
    if not data.hasUrls():
        return []
    files = [Path(url.toLocalFile()) for url in data.urls() if url.isLocalFile()]
    return [file for file in files if import_kinds.kind(file.name)]
