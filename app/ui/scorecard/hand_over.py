"""Hand a sealed scorecard over: the words for the next interviewer, the paper to print or to save."""

from PySide6.QtWidgets import QApplication

from app.domain.scorecard.seal import short
from app.services.scorecard.desk import open_desk
from app.ui.look import times
from app.ui.look.theme import theme_of
from app.ui.widgets.dialog import FormDialog
from app.ui.widgets.text import button, label, section
from app.ui.window_protocol import Window


class HandOverDialog(FormDialog):
    """Shows what others may have of one sealed scorecard, and ways to give it to them."""

    def __init__(self, window: Window, panel: str, seat: str) -> None:
        desk = open_desk(window.workspace, panel, seat)
        super().__init__("hand-over", desk.panel.candidate.name, window.window())
        self.setWindowTitle(self.tr("Hand over"))
        seal, note = desk.card.seals[-1], desk.card.written.get("handover", "")
        said = self.tr("Sealed {when} by {name}, seal {digest}")
        when = times.when(seal.at, window.workspace.clock())
        about = said.format(when=when, name=desk.seat.interviewer.name, digest=short(seal.digest))
        nothing = self.tr("There is no note to the next interviewer on this scorecard.")
        self._note = label(note or nothing, "" if note else "muted", wrap=True, selectable=True)
        copy = button(self.tr("Copy the note"))
        copy.setEnabled(bool(note))
        copy.clicked.connect(lambda _=False: QApplication.clipboard().setText(note))
        card = button(self.tr("Open the scorecard"))
        card.clicked.connect(lambda _=False: window.open_desk(panel, seat))
        card.clicked.connect(lambda _=False: self.accept())
        paper = button(self.tr("Print or save the paper"), "primary")
        paper.setDefault(True)
        paper.clicked.connect(lambda _=False: window.open_paper(panel))
        paper.clicked.connect(lambda _=False: self.accept())
        close = button(self.tr("Close"), "plain")
        close.clicked.connect(lambda _=False: self.reject())
        self.form.addWidget(label(about, "muted", wrap=True))
        self.form.addSpacing(8)
        self.form.addWidget(section(self.tr("Note to the next interviewer")))
        self.form.addWidget(self._note)
        for way in (close, copy, card, paper):
            self.ends.addWidget(way)
        self.fit(theme_of().px(580))
        paper.setFocus()
