"""Briefs and guides: Markdown with tables, code and charts, to read."""

from markdown_it import MarkdownIt
from PySide6.QtCore import QByteArray, QSize, QSizeF, Qt, QUrl
from PySide6.QtGui import QImage, QPainter, QResizeEvent, QTextDocument, QTextOption
from PySide6.QtSvg import QSvgRenderer
from PySide6.QtWidgets import QTextBrowser, QWidget

from app.ui.look.theme import theme_of
from app.ui.widgets.page import COLUMN

_PARSER = MarkdownIt("commonmark", {"html": False}).enable("table")


class ReadingView(QTextBrowser):
    """Text to read, in lines that are no wider than the eye can follow; links are not followed."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setOpenLinks(False)

    def resizeEvent(self, event: QResizeEvent) -> None:
        beside = max(0, self.contentsRect().width() - theme_of().px(COLUMN))
        if self.viewportMargins().right() != beside:
            self.setViewportMargins(0, 0, beside, 0)
        super().resizeEvent(event)


class MarkdownView(ReadingView):
    """Shows Markdown; pictures come from the pack."""

    def __init__(self, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWordWrapMode(QTextOption.WrapMode.WordWrap)
        self.setAccessibleName(name)
        self._source, self._pictures, self._size = "", dict[str, str](), 13

    def show_markdown(self, source: str, pictures: dict[str, str], *, size: int = 13) -> None:
        """Show `source` in letters of `size`; `pictures` are SVG sources by their path in the pack."""
        self._source, self._pictures, self._size = source, pictures, size
        self.document().clear()
        self.setHtml(f"<style>{_css(size)}</style>{_html(source)}")
        self.verticalScrollBar().setValue(0)

    def repaint_theme(self) -> None:
        """Show the same text again in the present theme, at the same place."""
        place = self.verticalScrollBar().value()
        self.show_markdown(self._source, self._pictures, size=self._size)
        self.verticalScrollBar().setValue(place)

    def loadResource(self, kind: int, name: QUrl | str) -> object:
        source = self._pictures.get(QUrl(name).toString())
        if kind == QTextDocument.ResourceType.ImageResource.value and source is not None:
            return self._drawn(source)
        return super().loadResource(kind, name)

    def _drawn(self, source: str) -> QImage:
        renderer = QSvgRenderer(QByteArray(source.encode()))
        wanted = QSizeF(renderer.defaultSize())
        room = max(240, self.viewport().width() - theme_of().px(40))
        wanted *= min(1.0, room / max(1.0, wanted.width())) if wanted.width() > room else 1.0
        ratio = self.devicePixelRatioF()
        image = QImage(
            QSize(round(wanted.width() * ratio), round(wanted.height() * ratio)), QImage.Format.Format_ARGB32
        )
        image.fill(Qt.GlobalColor.white)
        painter = QPainter(image)
        renderer.render(painter)
        painter.end()
        image.setDevicePixelRatio(ratio)
        return image


def _html(source: str) -> str:
    """Return HTML of what Qt can set: a cell with a style of its own would lose the line under it."""
    html: str = _PARSER.render(source).replace("<p><img", '<p style="line-height: 100%"><img')
    for side in ("left", "center", "right"):
        html = html.replace(f'style="text-align:{side}"', f'align="{side}"')
    return html.replace("<table>", '<table cellspacing="0">')


def _css(size: int) -> str:
    theme = theme_of()
    tokens = theme.tokens
    base, unit = theme.px(size), theme.px(size) / 13
    return f"""
    body, p, li, td, th, blockquote {{ font-size: {base}px; color: {tokens.text}; line-height: 145%; }}
    h1, h2, h3, h4 {{ color: {tokens.text}; font-weight: 600; margin-top: {round(18 * unit)}px; }}
    h1 {{ font-size: {round(16 * unit)}px; }} h2 {{ font-size: {round(13 * unit)}px; }}
    h3, h4 {{ font-size: {round(12 * unit)}px; }}
    li {{ margin-bottom: {round(3 * unit)}px; }}
    th {{ color: {tokens.muted}; font-weight: 500; text-align: left; }}
    td, th {{ border-bottom: 1px solid {tokens.line}; padding: {round(5 * unit)}px {round(8 * unit)}px; }}
    code, pre {{ font-family: "DejaVu Sans Mono", Menlo, Consolas, monospace; font-size: {round(12 * unit)}px;
        background: {tokens.raised}; }}
    blockquote {{ color: {tokens.muted}; }}
    """
