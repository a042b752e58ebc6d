"""The candidate's CV, to read: its pages as a process of its own drew them, or where it is to be found."""

from functools import partial

from PySide6.QtCore import QProcess, QRectF, QSize, Qt, QTimer, QUrl
from PySide6.QtGui import QDesktopServices, QImage, QPainter, QPaintEvent
from PySide6.QtWidgets import QApplication, QSizePolicy, QVBoxLayout, QWidget

from app import apart
from app.domain.cv import CvPaper, CvPlace
from app.domain.errors import EvenhandError
from app.exchange.cvs import apart as drawing
from app.ui.look import words
from app.ui.look.theme import theme_of
from app.ui.widgets.flow_layout import Flow
from app.ui.widgets.page import scroll_area
from app.ui.widgets.text import button, label

WIDTH = 900
"""Pixels of a page across, before those of the screen are finer."""


class CvPage(QWidget):
    """One page, as wide as there is room."""

    def __init__(self, drawn: drawing.Drawn, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        form = QImage.Format.Format_RGB888
        self._image = QImage(drawn.pixels, drawn.width, drawn.height, drawn.width * 3, form).copy()
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        self.setMaximumWidth(theme_of().px(WIDTH))

    def sizeHint(self) -> QSize:
        width = self.maximumWidth()
        return QSize(width, self.heightForWidth(width))

    def heightForWidth(self, width: int) -> int:
        return round(width * self._image.height() / self._image.width())

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
        painter.drawImage(QRectF(self.rect()), self._image)
        painter.setPen(theme_of().color("line"))
        painter.drawRect(self.rect().adjusted(0, 0, -1, -1))


class CvView(QWidget):
    """Shows a CV that may not be changed here; what goes wrong with it is told and harms nothing."""

    def __init__(self, cv: CvPaper | CvPlace | None, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._said = label("", "muted", wrap=True)
        self._area = scroll_area(self)
        self._area.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self._area.setAccessibleName(self.tr("CV"))
        self._area.hide()
        self._layout = QVBoxLayout(self)
        self._layout.setContentsMargins(0, 12, 0, 0)
        self._layout.addWidget(self._said)
        self._layout.addWidget(self._area, 1)
        if isinstance(cv, CvPaper):
            self._begin(cv)
        elif cv is not None:
            self._offer(cv.link)
        else:
            self._said.setText(self.tr("The CV is no longer here."))

    def _begin(self, cv: CvPaper) -> None:
        self._said.setText(self.tr("Drawing the CV…"))
        process = QProcess(self)
        wide = round(WIDTH * self.devicePixelRatioF())
        program, *arguments = apart.command(*drawing.words("draw", wide))
        process.setWorkingDirectory(str(apart.home()))
        process.setStandardErrorFile(QProcess.nullDevice())
        process.finished.connect(partial(self._take_in, process, cv.pages))
        process.errorOccurred.connect(partial(self._fail, process))
        self.destroyed.connect(partial(_end, process))
        process.start(program, arguments)
        process.write(cv.content)
        process.closeWriteChannel()
        QTimer.singleShot(drawing.SECONDS * 1000, self, partial(_end, process))

    def _fail(self, process: QProcess, error: QProcess.ProcessError) -> None:
        if error == QProcess.ProcessError.FailedToStart:
            self._take_in(process, 0)

    def _take_in(self, process: QProcess, pages: int, *_: object) -> None:
        answer = process.readAllStandardOutput().data()
        try:
            drawn = drawing.drawn(bytes(answer))
        except EvenhandError as error:
            self._said.setText(words.translated(error))
            return
        more = self.tr("The first {shown} of {all} pages.").format(shown=len(drawn), all=pages)
        self._said.setText(more)
        self._said.setVisible(len(drawn) < pages)
        inner = QWidget(self._area.viewport())
        column = QVBoxLayout(inner)
        column.setContentsMargins(0, 0, 16, 0)
        column.setSpacing(16)
        for number, each in enumerate(drawn, start=1):
            page = CvPage(each)
            page.setAccessibleName(
                self.tr("Page {page} of {pages}").format(page=number, pages=max(pages, len(drawn)))
            )
            page.setAccessibleDescription(each.words)
            column.addWidget(page)
        column.addStretch(1)
        self._area.setWidget(inner)
        self._area.show()

    def _offer(self, link: str) -> None:
        self._said.setText(self.tr("The planner gave you a link. It opens outside of Evenhand."))
        shown = label(link, wrap=True, selectable=True)
        shown.setAccessibleName(link)
        go = button(self.tr("Open the link"))
        go.clicked.connect(lambda _=False: QDesktopServices.openUrl(QUrl(link)))
        copy = button(self.tr("Copy the link"), "plain")
        copy.clicked.connect(lambda _=False: QApplication.clipboard().setText(link))
        for each in (go, copy):  # a click leaves the cursor in the note line
            each.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self._layout.insertWidget(1, shown)
        self._layout.insertLayout(2, Flow(go, copy))
        self._layout.addStretch(1)


def _end(process: QProcess, *_: object) -> None:
    """End a process that still runs."""
    if process.state() != QProcess.ProcessState.NotRunning:
        process.kill()
        process.waitForFinished(1000)
