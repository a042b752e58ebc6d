"""How a panel was opened, on paper: when, by whom, with which key, without whom and why."""

from reportlab.platypus import Flowable

from app.domain.debrief.debrief import Debrief
from app.domain.kits.bundle import PanelOpened
from app.domain.panel import Panel
from app.reports import words
from app.reports.facts import facts
from app.reports.language import Phrase, phrase
from app.reports.page import heading
from app.reports.text import Writer

LATE = Phrase("This came after the panel was open, when its writer could know the other scorecards.")

_HOW = {
    "all-sealed": Phrase("With every seat’s sealed card, and the share of the key that came with each."),
    "escrow-code": Phrase("With the escrow code that was kept outside the panel."),
    "early": Phrase("By hand, before every seat was sealed; no card was locked."),
}


def openings(debrief: Debrief, writer: Writer) -> list[Flowable]:
    """Every opening on record; nothing where the panel opened by itself with its last seal."""
    story: list[Flowable] = []
    for opened in debrief.openings:
        story += heading(writer, phrase("Opening"), 2, room=80)
        story += facts(_told(opened, debrief.panel), writer)
    return story


def _told(opened: PanelOpened, panel: Panel) -> list[tuple[str, str]]:
    told = [
        (phrase("Opened"), phrase("{when}, by {name}", when=words.day_and_clock(opened.at), name=opened.by)),
        (phrase("How"), phrase(_HOW[opened.how])),
    ]
    names = [seat.interviewer.name for seat in panel.seats if seat.id in opened.without]
    if names:
        told.append((phrase("Without"), ", ".join(names)))
    if opened.reason:
        told.append((phrase("Reason"), opened.reason))
    return told
