"""What the settings offer about a workspace's encryption: a button for each thing that can be done now."""

from PySide6.QtWidgets import QVBoxLayout, QWidget

from app.services.records import encryption
from app.ui.look import words
from app.ui.records import encryption_commands
from app.ui.widgets.flow_layout import Flow
from app.ui.widgets.text import button, label
from app.ui.window_protocol import Window


class EncryptionRow(QWidget):
    """Offers to encrypt the workspace or, where it is encrypted, to change what opens it."""

    def __init__(self, window: Window) -> None:
        super().__init__()
        self._workspace = window.workspace
        self._encrypt = button(self.tr("Encrypt this workspace…"))
        self._lock = button(self.tr("Lock now"))
        self._passphrase = button("")
        self._code = button(self.tr("New recovery code…"))
        self._decrypt = button(self.tr("Decrypt this workspace…"))
        ways = (
            (self._encrypt, encryption_commands.encrypt),
            (self._lock, encryption_commands.lock),
            (self._passphrase, encryption_commands.change_passphrase),
            (self._code, encryption_commands.change_code),
            (self._decrypt, encryption_commands.decrypt),
        )
        for each, act in ways:
            each.clicked.connect(lambda _=False, act=act: act(window))
        row = QWidget()
        row.setLayout(Flow(*(each for each, _ in ways)))
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(row)
        if self._workspace.key is None and (why := encryption.why_not()):
            self._encrypt.setEnabled(False)
            layout.addWidget(label(words.translated(why), "muted", wrap=True))
        self.refresh()

    def refresh(self) -> None:
        """Offer what can be done as the workspace is opened now."""
        encrypted, asks = self._workspace.key is not None, encryption.asks(self._workspace)
        self._encrypt.setVisible(not encrypted)
        self._lock.setVisible(asks)
        change = self.tr("Change the passphrase…")
        self._passphrase.setText(change if asks else self.tr("Ask for a passphrase…"))
        for each in (self._passphrase, self._code, self._decrypt):
            each.setVisible(encrypted)
