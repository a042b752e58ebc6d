"""Settings: look, name, and where the workspace is."""

from PySide6.QtCore import QSignalBlocker, Qt
from PySide6.QtWidgets import (
    QCheckBox,
    QFormLayout,
    QHBoxLayout,
    QLineEdit,
    QVBoxLayout,
    QWidget,
)

from app.domain.languages import LANGUAGES
from app.services.records import encryption
from app.settings import Settings
from app.ui.records.encryption_row import EncryptionRow
from app.ui.widgets.choice import show_checked
from app.ui.widgets.combo import Combo
from app.ui.widgets.page import page_layout, scrolling
from app.ui.widgets.segments import Segments
from app.ui.widgets.spin_box import NumberBox
from app.ui.widgets.text import button, label, section
from app.ui.window_protocol import Window


class SettingsPage(QWidget):
    """Shows the settings, and has changed ones kept."""

    def __init__(self, window: Window) -> None:
        super().__init__()
        self._window, self._settings = window, window.settings
        frame = page_layout(self, self.tr("Settings"), self.tr("Every change is kept at once."))
        content = QWidget()
        layout = QVBoxLayout(content)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(16)
        frame.addWidget(scrolling(content), 1)
        self._language = Segments(
            (("system", self.tr("System")), *((each.code, each.name) for each in LANGUAGES)),
            self.tr("Language"),
        )
        self._language.chosen.connect(lambda key: self._keep(language=key))
        self._theme = Segments(
            (("system", self.tr("System")), ("light", self.tr("Light")), ("dark", self.tr("Dark"))),
            self.tr("Theme"),
        )
        self._theme.chosen.connect(lambda key: self._keep(theme=key))
        self._contrast = Segments(
            (("system", self.tr("System")), ("normal", self.tr("Normal")), ("more", self.tr("More"))),
            self.tr("Contrast"),
        )
        self._contrast.chosen.connect(lambda key: self._keep(contrast=key))
        self._motion = Segments(
            (("system", self.tr("System")), ("full", self.tr("Allowed")), ("less", self.tr("None"))),
            self.tr("Motion"),
        )
        self._motion.chosen.connect(lambda key: self._keep(motion=key))
        self._cover = Segments(
            (("key", self.tr("By its key only")), ("away", self.tr("Also when another program is in front"))),
            self.tr("Cover the window"),
            shrinks=True,
        )
        self._cover.chosen.connect(lambda key: self._keep(cover_when_away=key == "away"))
        self._lock = Segments(
            (
                ("0", self.tr("By its button only")),
                *((f"{each}", self.tr("After {n} minutes").format(n=each)) for each in (5, 15, 60)),
            ),
            self.tr("Lock the workspace when nobody types"),
            shrinks=True,
        )
        self._lock.chosen.connect(lambda key: self._keep(lock_after=int(key)))
        self._lock_row = _left(self._lock)
        self._scale = Combo()
        self._scale.setAccessibleName(self.tr("Text size"))
        for percent in (100, 125, 150, 175, 200):
            self._scale.addItem(f"{percent} %", percent)
        self._scale.activated.connect(lambda _: self._keep(text_scale=self._scale.currentData()))
        self._name = QLineEdit()
        self._name.setAccessibleName(self.tr("Your name"))
        self._name.setPlaceholderText(self.tr("As it should stand on scorecards"))
        self._name.setMaximumWidth(360)
        self._name.setMaxLength(200)
        self._name.editingFinished.connect(lambda: self._keep(interviewer_name=self._name.text().strip()))
        self._notify = QCheckBox(self.tr("Notify me when a section runs over and the window is not in front"))
        self._notify.toggled.connect(lambda on: self._keep(notifications=on))
        self._hours = NumberBox()
        self._hours.setAccessibleName(self.tr("Hours after an interview until its card is due"))
        self._hours.setRange(1, 720)
        self._hours.setSuffix(self.tr(" hours after the interview"))
        self._hours.setKeyboardTracking(False)
        self._hours.valueChanged.connect(lambda hours: self._keep(overdue_hours=hours))
        self._single = Segments(
            (("on", self.tr("On")), ("off", self.tr("Off"))), self.tr("Single letters as keys")
        )
        self._single.chosen.connect(lambda key: self._keep(single_letters=key == "on"))
        change = button(self.tr("Change keys"))
        change.clicked.connect(lambda _=False: window.go("shortcuts"))
        self._form = form = QFormLayout()
        form.setHorizontalSpacing(28)
        form.setVerticalSpacing(14)
        form.setRowWrapPolicy(QFormLayout.RowWrapPolicy.WrapLongRows)
        form.setLabelAlignment(Qt.AlignmentFlag.AlignLeft)
        form.addRow(label(self.tr("Language")), _left(self._language))
        form.addRow(label(self.tr("Theme")), _left(self._theme))
        form.addRow(label(self.tr("Contrast")), _left(self._contrast))
        form.addRow(label(self.tr("Text size")), _left(self._scale))
        form.addRow(label(self.tr("Motion")), _left(self._motion))
        form.addRow(label(self.tr("Cover")), _left(self._cover))
        form.addRow(label(self.tr("Lock")), self._lock_row)
        form.addRow(label(self.tr("Single letters as keys")), _left(self._single))
        form.addRow(label(self.tr("Keys")), _left(change))
        form.addRow(label(self.tr("Your name")), self._name)
        form.addRow(label(self.tr("Notifications")), self._notify)
        form.addRow(label(self.tr("Cards are due")), _left(self._hours))
        layout.addLayout(form)
        layout.addSpacing(12)
        layout.addWidget(section(self.tr("Workspace")))
        layout.addWidget(label(str(window.workspace.folder), "mono", wrap=True, selectable=True))
        plain = self.tr(
            "Everything is in this one folder, on this computer. The file is not encrypted: "
            "it is as safe as the disk it lies on."
        )
        encrypted = self.tr(
            "Everything is in this one folder, on this computer. The file, its log and its backups are "
            "encrypted: without the keychain, the passphrase or the recovery code nobody reads them."
        )
        is_plain = window.workspace.key is None
        layout.addWidget(label(plain if is_plain else encrypted, "muted", wrap=True))
        self._encryption = EncryptionRow(window)
        layout.addWidget(self._encryption)
        backups = button(self.tr("Backups and check"))
        backups.clicked.connect(lambda _=False: window.go("backups"))
        layout.addWidget(backups, 0, Qt.AlignmentFlag.AlignLeft)
        layout.addStretch(1)
        self.show_settings(window.settings)

    def refresh(self) -> None:
        """Show the settings as they are now."""
        self.show_settings(self._window.settings)

    def show_settings(self, settings: Settings) -> None:
        """Show `settings`."""
        self._settings = settings
        self._form.setRowVisible(self._lock_row, encryption.asks(self._window.workspace))
        self._encryption.refresh()
        self._language.show_choice(settings.language)
        self._theme.show_choice(settings.theme)
        self._contrast.show_choice(settings.contrast)
        self._cover.show_choice("away" if settings.cover_when_away else "key")
        self._lock.show_choice(str(settings.lock_after))
        self._motion.show_choice(settings.motion)
        self._single.show_choice("on" if settings.single_letters else "off")
        self._scale.setCurrentIndex(max(0, self._scale.findData(settings.text_scale)))
        show_checked(self._notify, settings.notifications)
        if not self._hours.hasFocus():
            with QSignalBlocker(self._hours):
                self._hours.setValue(settings.overdue_hours)
        if not self._name.hasFocus():
            self._name.setText(settings.interviewer_name)

    def _keep(self, **changes: object) -> None:
        settings = self._settings.replace(**changes)
        if settings != self._settings:
            self._settings = settings
            self._window.choose_settings(settings)


def _left(widget: QWidget) -> QWidget:
    holder = QWidget()
    row = QHBoxLayout(holder)
    row.setContentsMargins(0, 0, 0, 0)
    row.addWidget(widget)
    row.addStretch(1)
    return holder
