"""Erase a candidate: the one thing that cannot be undone, so the name is typed first."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QLineEdit, QWidget

from app.domain.records.retention import Record
from app.ui.look import words
from app.ui.widgets.dialog import FormDialog
from app.ui.widgets.text import button, label


class EraseDialog(FormDialog):
    """Says what goes and what stays; `agreed` tells that the name was typed."""

    agreed = Signal()

    def __init__(self, record: Record, parent: QWidget | None = None) -> None:
        super().__init__("erase", "", parent)
        title = self.tr("Erase {name}").format(name=record.name)
        self.setWindowTitle(title)
        self.heading.setText(title)
        self._name = record.name
        panels = words.counted(record.panels, self.tr("1 panel"), self.tr("{n} panels"))
        goes = self.tr(
            "Every word about this candidate goes, with {panels}: from the file, its free pages and the "
            "backups here. Older backups that hold it are removed and a new one is made."
        )
        self.form.addWidget(label(goes.format(panels=panels), wrap=True))
        stays = self.tr(
            "Digests stay, so that the rest of the record still verifies. Files that were exported or sent "
            "are yours to remove. It cannot be undone."
        )
        self.form.addWidget(label(stays, "muted", wrap=True))
        self._typed = QLineEdit()
        self._typed.setPlaceholderText(record.name)
        self._typed.setAccessibleName(self.tr("Type the name to erase"))
        self.form.addSpacing(8)
        self.form.addWidget(label(self.tr("Type the name to erase"), "small"))
        self.form.addWidget(self._typed)
        cancel = button(self.tr("Cancel"))
        cancel.clicked.connect(self.reject)
        self._erase = button(self.tr("Erase"), "primary")
        self._erase.setEnabled(False)
        self._erase.clicked.connect(lambda _=False: self._agree())
        self._typed.textChanged.connect(lambda text: self._erase.setEnabled(self._fits(text)))
        self._typed.returnPressed.connect(self._erase.click)
        self.ends.addStretch(1)
        self.ends.addWidget(cancel)
        self.ends.addWidget(self._erase)
        self.fit(520)

    def _fits(self, text: str) -> bool:
        return " ".join(text.split()).casefold() == " ".join(self._name.split()).casefold()

    def _agree(self) -> None:
        self.agreed.emit()
        self.accept()
