"""One window for a workspace: a second start raises the first one's window and hands its files over."""

import hashlib
import json
from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import QDeadlineTimer, QObject, QThread, Signal
from PySide6.QtNetwork import QLocalServer, QLocalSocket

from app.settings import account

PATIENCE = 2_000
"""Milliseconds for which the first program may still be starting."""

MOST = 64 * 1024
"""Bytes of a message: the names of some files."""

_HERE = b"here\n"


class Door(QObject):
    """Where the window that holds the workspace hears of a second start."""

    knocked = Signal(list)
    """Somebody started the program again; carries the files they named."""

    def __init__(self, folder: Path, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._server = QLocalServer(self)
        self._server.setSocketOptions(QLocalServer.SocketOption.UserAccessOption)
        self._server.newConnection.connect(self._answer)
        QLocalServer.removeServer(_name(folder))  # we hold the lock, so what is there is a dead program’s
        self._server.listen(_name(folder))

    def close(self) -> None:
        """Hear no more."""
        self._server.close()

    def _answer(self) -> None:
        while (caller := self._server.nextPendingConnection()) is not None:
            caller.setReadBufferSize(MOST)
            caller.readyRead.connect(lambda caller=caller: self._hear(caller))
            caller.disconnected.connect(caller.deleteLater)
            self._hear(caller)

    def _hear(self, caller: QLocalSocket) -> None:
        if not caller.canReadLine():
            if caller.bytesAvailable() >= MOST:
                caller.abort()
            return
        try:
            said = json.loads(bytes(caller.readLine(MOST).data()))
        except ValueError:
            said = None
        if not isinstance(said, list) or not all(isinstance(each, str) for each in said):
            caller.abort()
            return
        caller.write(_HERE)
        caller.flush()  # the caller hangs up: what it has not read is lost when we do
        self.knocked.emit([Path(each) for each in said])


def knock(folder: Path, files: Sequence[Path]) -> bool:
    """Raise the window that has the workspace open, and hand `files` over; return whether it answered."""
    message = json.dumps([str(file.absolute()) for file in files]).encode() + b"\n"
    deadline = QDeadlineTimer(PATIENCE)
    while True:
        caller = QLocalSocket()
        caller.connectToServer(_name(folder))
        if caller.waitForConnected(200):
            caller.write(message)
            while not caller.canReadLine() and caller.waitForReadyRead(max(1, deadline.remainingTime())):
                pass
            return caller.readLine(16).data() == _HERE
        if deadline.hasExpired():
            return False
        QThread.msleep(100)


def _name(folder: Path) -> str:
    """Return what the workspace is called on this computer: the same for every way to name its folder."""
    told = f"{account()}\n{folder.resolve()}"
    return f"evenhand-{hashlib.sha256(told.encode(errors='surrogateescape')).hexdigest()[:24]}"
