"""The window that says that a workspace of an older Evenhand is brought up to date."""

from PySide6.QtWidgets import QProgressBar

from app.ui.widgets.dialog import FormDialog
from app.ui.widgets.text import label


class BringingUp(FormDialog):
    """Says what is being done; it goes when that is done, and not before."""

    def __init__(self) -> None:
        super().__init__("bringing-up", self.tr("Your workspace is brought up to date"))
        said = self.tr(
            "It is of an older Evenhand. It is read through and backed up first, which takes a while where "
            "much is in it. Should anything come in between, it stays as it was."
        )
        bar = QProgressBar()
        bar.setRange(0, 0)
        bar.setTextVisible(False)
        bar.setAccessibleName(self.heading.text())
        self.form.addWidget(label(said, wrap=True))
        self.form.addSpacing(8)
        self.form.addWidget(bar)
        self.fit(520)

    def reject(self) -> None:
        """Stay: what is being done has no half."""
