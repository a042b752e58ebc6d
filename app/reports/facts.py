"""Facts down the page: labels with what they stand for, seals, and digests that can be copied."""

from reportlab.lib.styles import ParagraphStyle
from reportlab.platypus import CondPageBreak, Flowable, Spacer

from app.domain.scorecard.marks import Seal
from app.reports import words
from app.reports.language import phrase
from app.reports.typesetting import badges
from app.reports.typesetting.blocks import Beside, Indented
from app.reports.typesetting.fonts import SEMIBOLD
from app.reports.typesetting.styles import BODY, CAPTION, LEVELS, MUTED, SMALL, STEP
from app.reports.typesetting.tabular_digits import FIGURES
from app.reports.typesetting.text import Writer

LABEL = 62.0
_FACT = ParagraphStyle(
    "fact", parent=SMALL, leftIndent=LABEL, bulletIndent=0, bulletFontSize=8, bulletColor=MUTED
)
_ALARM = ParagraphStyle("alarm", parent=BODY, fontName=SEMIBOLD, fontSize=11, textColor=LEVELS[0][0])


def facts(told: list[tuple[str, str]], writer: Writer) -> list[Flowable]:
    """Labels with what they stand for, of any length."""
    story: list[Flowable] = []
    for label, text in told:
        paragraphs = writer.paragraphs(text, _FACT)
        for paragraph in paragraphs[:1]:
            paragraph.bulletText = label
        story += paragraphs
    return story


def seal(seal: Seal, versions: int, writer: Writer, *, verified: bool) -> list[Flowable]:
    """A seal with its version, its digest, and whether it holds."""
    told = [
        (
            phrase("Version"),
            phrase(
                "{number} of {whole}, sealed {when}",
                number=seal.version,
                whole=versions,
                when=words.day_and_clock(seal.at),
            ),
        )
    ]
    if seal.reason:
        told.append((phrase("Amended"), seal.reason))
    if verified:
        sign = Beside(badges.verdict_ink("holds"), writer.paragraph(phrase(words.VERIFIED), SMALL), 14)
    else:
        sign = Beside(badges.verdict_ink("fails"), writer.paragraph(phrase(words.NOT_VERIFIED), _ALARM), 14)
    return [
        CondPageBreak(52),
        Spacer(0, STEP),
        *facts(told, writer),
        PrintedDigest("SHA-256", seal.digest),
        Indented(LABEL, sign),
    ]


class PrintedDigest(Flowable):
    """A digest in groups of four, drawn as one string: characters placed one by one are copied with gaps."""

    def __init__(self, label: str, digest: str) -> None:
        super().__init__()
        self._label, self._digest = label, digest

    def wrap(self, width: float, height: float) -> tuple[float, float]:
        """One line."""
        self.height = SMALL.leading
        return width, self.height

    def draw(self) -> None:
        """Ink label and digest."""
        y = self.height - SMALL.fontSize
        self.canv.setFillColor(CAPTION.textColor)
        self.canv.setFont(CAPTION.fontName, CAPTION.fontSize)
        self.canv.drawString(0, y, f"{self._label} ")
        self.canv.setFillColor(SMALL.textColor)
        groups = [self._digest[at : at + 4] for at in range(0, len(self._digest), 4)]
        self.canv.setFont(FIGURES, SMALL.fontSize)
        self.canv.drawString(LABEL, y, " ".join(groups))
