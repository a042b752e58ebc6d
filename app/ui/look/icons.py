"""Icons: Lucide shapes in the colour of the theme."""

from functools import lru_cache
from pathlib import Path

from PySide6.QtCore import QByteArray, QSize, Qt
from PySide6.QtGui import QIcon, QPainter, QPixmap
from PySide6.QtSvg import QSvgRenderer

from app import paths


def icon(name: str, color: str, size: int = 20) -> QIcon:
    """Return the icon `name` drawn in `color`; `size` in pixels."""
    drawn = QIcon()
    for ratio in (1, 2):
        pixmap = QPixmap(QSize(size, size) * ratio)
        pixmap.fill(Qt.GlobalColor.transparent)
        painter = QPainter(pixmap)
        QSvgRenderer(QByteArray(_source(name).replace("currentColor", color).encode())).render(painter)
        painter.end()
        pixmap.setDevicePixelRatio(ratio)
        drawn.addPixmap(pixmap)
    return drawn


@lru_cache(maxsize=64)
def _source(name: str) -> str:
    file: Path = paths.resources() / "icons" / f"{name}.svg"
    return file.read_text(encoding="utf-8")
