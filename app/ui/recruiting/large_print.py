"""Whether what a candidate reads is set in large print."""

from PySide6.QtWidgets import QCheckBox, QWidget


class LargePrintBox(QCheckBox):
    """Ticked, the PDF that is saved has large print."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setText(self.tr("Large print"))
        self.setToolTip(self.tr("A PDF whose text has 18 points. For a screen reader save a web page."))
