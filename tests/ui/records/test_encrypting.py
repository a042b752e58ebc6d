"""Encrypting from the settings: the code is written down, typed back, and only then anything changes."""

from collections.abc import Callable
from functools import partial
from pathlib import Path
from types import SimpleNamespace

import keyring
import keyring.backends.fail
import pytest
from PySide6.QtCore import Qt, QTimer
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QDialog, QFileDialog, QMessageBox, QPushButton

from app.domain.errors import EvenhandError
from app.services.panels import lists, planning
from app.services.panels.planning import SeatPlan
from app.services.records import encryption
from app.services.scorecard import drafts
from app.store.database import driver
from app.ui.records.start_trouble import StartTrouble
from tests.cli.test_encryption import CHEAP, Refusing, SecretService
from tests.conftest import Clock
from tests.ui.conftest import shown

pytestmark = pytest.mark.skipif(not driver.is_here(), reason="no encryption library for this platform")

PHRASE = "nineteen grey herons"


@pytest.fixture(autouse=True)
def no_keychain(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(keyring, "get_keyring", keyring.backends.fail.Keyring)


@pytest.fixture
def at(start: Callable[..., object], rubric: object) -> SimpleNamespace:
    """A window on a workspace with a panel, at the settings."""
    session: object = start()
    planning.plan_panel(session.workspace, "Ada Moreau", rubric, [SeatPlan("Mara Haas")])  # type: ignore
    session.window.go("settings")  # type: ignore[attr-defined]
    return SimpleNamespace(session=session, folder=session.workspace.folder)  # type: ignore[attr-defined]


def press(widget: object, text: str) -> None:
    found = [each for each in widget.findChildren(QPushButton) if each.text() == text]  # type: ignore
    assert found and found[0].isEnabled(), text
    found[0].click()
    QApplication.processEvents()


def dialog(at: SimpleNamespace) -> object:
    page = at.session.window._pages["settings"]
    press(page, "Encrypt this workspace…")
    return at.session.window.findChild(QDialog, "encrypt")


def plain(folder: Path) -> list[str]:
    files = [each for each in folder.rglob("*") if each.is_file()]
    return [each.name for each in files if b"SQLite format 3" in each.read_bytes()]


def test_it_is_encrypted_once_the_code_was_typed_back_and_decrypted_again(
    at: SimpleNamespace, monkeypatch: pytest.MonkeyPatch
) -> None:
    asked = dialog(at)
    go_on = asked._go_on  # type: ignore[attr-defined]
    assert shown(asked, "This computer has no keychain")  # type: ignore[arg-type]
    asked._phrase.setText(PHRASE)  # type: ignore[attr-defined]
    asked._again.setText(PHRASE[:-1])  # type: ignore[attr-defined]
    go_on.click()
    assert shown(asked, "not the same")  # type: ignore[arg-type]
    asked._again.setText(PHRASE)  # type: ignore[attr-defined]
    go_on.click()
    assert shown(asked, "Check the box above")  # type: ignore[arg-type]
    asked._agreed.setChecked(True)  # type: ignore[attr-defined]
    go_on.click()
    code = asked._code.text()  # type: ignore[attr-defined]
    assert len(code) == 34 and shown(asked, code)  # type: ignore[arg-type]
    go_on.click()
    assert not shown(asked, code), "it is typed from the paper"  # type: ignore[arg-type]
    asked._typed.setText(code[:-1] + ("A" if code[-1] != "A" else "B"))  # type: ignore[attr-defined]
    go_on.click()
    assert shown(asked, "not a recovery code") and plain(at.folder)  # type: ignore[arg-type]
    asked._typed.setText(code.lower().replace("-", " "))  # type: ignore[attr-defined]
    go_on.click()
    QTest.qWait(20)
    window = at.session.window
    assert window.isVisible() and shown(window, "This workspace is encrypted")
    assert at.session.workspace.key is not None and not plain(at.folder)
    assert [panel.candidate for panel in lists.panels(at.session.workspace)] == ["Ada Moreau"]
    assert encryption.unlock(at.folder, code) == at.session.workspace.key
    window.go("settings")
    monkeypatch.setattr(QMessageBox, "question", lambda *_: QMessageBox.StandardButton.Yes)
    press(window._pages["settings"], "Decrypt this workspace…")
    QTest.qWait(20)
    assert at.session.workspace.key is None and "evenhand.db" in plain(at.folder)
    assert not list(at.folder.rglob("evenhand.key"))


def test_who_presses_escape_while_the_code_is_proved_is_too_late(at: SimpleNamespace) -> None:
    asked = dialog(at)
    for field in (asked._phrase, asked._again):  # type: ignore[attr-defined]
        field.setText(PHRASE)
    asked._agreed.setChecked(True)  # type: ignore[attr-defined]
    press(asked, "Show the recovery code")
    press(asked, "I have written it down")
    asked._typed.setText(asked._code.text())  # type: ignore[attr-defined]
    QTimer.singleShot(0, asked.reject)  # type: ignore[attr-defined]
    press(asked, "Encrypt")
    assert shown(at.session.window, "This workspace is encrypted") and not plain(at.folder)


def test_cancelling_changes_nothing(at: SimpleNamespace) -> None:
    asked = dialog(at)
    asked._agreed.setChecked(True)  # type: ignore[attr-defined]
    asked._phrase.setText(PHRASE)  # type: ignore[attr-defined]
    asked._again.setText(PHRASE)  # type: ignore[attr-defined]
    asked._go_on.click()  # type: ignore[attr-defined]
    press(asked, "Cancel")
    assert at.session.workspace.key is None and not list(at.folder.rglob("evenhand.key"))


def test_where_there_is_no_library_it_is_not_offered_and_says_why(
    start: Callable[..., object], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(driver, "is_here", lambda: False)
    session: object = start()
    session.window.go("settings")  # type: ignore[attr-defined]
    page = session.window._pages["settings"]  # type: ignore[attr-defined]
    [found] = [each for each in page.findChildren(QPushButton) if each.text() == "Encrypt this workspace…"]
    assert not found.isEnabled() and shown(page, "not offered on this computer")


@pytest.fixture
def locked(demo_folder: Path, clock: Callable[[], object]) -> SimpleNamespace:
    """The folder of an encrypted workspace, and its recovery code."""
    known = encryption.identify(demo_folder, clock)  # type: ignore[arg-type]
    prepared = encryption.prepare(known.workspace, PHRASE, CHEAP)
    encryption.encrypt(demo_folder, clock, prepared, typed=prepared.code, by="Rosa")  # type: ignore[arg-type]
    return SimpleNamespace(folder=demo_folder, code=prepared.code)


def test_the_start_asks_for_the_passphrase_again_and_again_and_opens_with_it(
    locked: SimpleNamespace, clock: Callable[[], object], qapp: object
) -> None:
    before = {each: each.read_bytes() for each in locked.folder.rglob("*") if each.is_file()}
    with pytest.raises(EvenhandError) as wanted:
        encryption.key_of(locked.folder)
    window = StartTrouble(locked.folder, wanted.value, clock)  # type: ignore[arg-type]
    window.show()
    for typed in ("", "wrong", "0000-0000-0000-0000-0000-0000-0000"):
        window._typed.setText(typed)
        window.unlock()
        assert shown(window, "neither the passphrase nor") and window.folder is None
    assert not shown(window, "To go back to") and not shown(window, "Go back")
    assert before == {each: each.read_bytes() for each in locked.folder.rglob("*") if each.is_file()}
    window._typed.setText(PHRASE)
    QTimer.singleShot(0, window.reject)  # the key is being opened: it is too late
    window.unlock()
    assert window.folder == locked.folder and window.key == encryption.unlock(locked.folder, locked.code)


@pytest.fixture
def opened(locked: SimpleNamespace, start: Callable[..., object], tmp_path: Path) -> object:
    """A window on the encrypted workspace."""
    session: object = start(tmp_path / "another")
    QTimer.singleShot(0, type_it)
    session.move(locked.folder)  # type: ignore[attr-defined]
    return session


def type_it(seen: list[object] | None = None) -> None:
    """Type the passphrase into what asks for it; tell what else one sees meanwhile."""
    asked = QApplication.activeModalWidget()
    if seen is not None:
        seen += [each for each in QApplication.topLevelWidgets() if each.isVisible() and each is not asked]
    asked._typed.setText(PHRASE)  # type: ignore[union-attr]
    asked.unlock()  # type: ignore[union-attr]


def test_locked_it_shows_nothing_and_goes_on_where_one_was(opened: object) -> None:
    opened.window.go("settings")  # type: ignore[attr-defined]
    seen: list[object] = []
    QTimer.singleShot(0, partial(type_it, seen))
    press(opened.window._pages["settings"], "Lock now")  # type: ignore[attr-defined]
    assert not seen
    assert opened.window.isVisible() and opened.workspace.key is not None  # type: ignore[attr-defined]
    assert opened.window._stack.currentWidget() is opened.window._pages["settings"]  # type: ignore[attr-defined]


def test_nothing_goes_on_at_a_workspace_that_is_locked(opened: SimpleNamespace) -> None:
    opened.keep(opened.settings.replace(theme="system"))
    opened.window.go("today")
    locked, old, refused = opened.workspace, opened.window, list[str]()
    ticking = QTimer(old._pages["today"], interval=30_000)  # such as a running hour's
    ticking.start()

    def look() -> None:
        if ticking.isActive():
            refused.append("It ticks.")
        for act in (lists.panels, drafts.attend):
            try:
                act(locked)
            except EvenhandError as error:
                refused.append(str(error))
        QTimer.singleShot(0, type_it)
        opened._system_changed(Qt.ColorScheme.Dark)  # the sun sets

    QTimer.singleShot(0, look)
    opened.lock()
    assert [each.endswith("was closed.") for each in refused] == [True, True]
    assert opened.window is not old and lists.panels(opened.workspace)


@pytest.mark.parametrize("covered", [False, True])
@pytest.mark.parametrize("typed", ["Half a name", ""])
def test_what_a_dialog_loses_when_it_locks_is_told(
    opened: SimpleNamespace, typed: str, covered: bool
) -> None:
    opened.window.go("panels")
    opened.window.actions_by_name["passphrase"].trigger()
    QTest.keyClicks(opened.window.findChild(QDialog, "passphrase")._phrase, typed)
    if covered:
        opened.window.cover.turn()
    QTimer.singleShot(0, type_it)
    opened.lock()
    assert shown(opened.window, "what was typed into it was not kept") == bool(typed)


def test_a_workspace_whose_folder_is_gone_is_saved_elsewhere_and_opens_there(
    opened: SimpleNamespace, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    there, before = tmp_path / "there", lists.panels(opened.workspace)
    there.mkdir()
    opened.workspace.folder.rename(tmp_path / "gone")
    monkeypatch.setattr(QFileDialog, "getExistingDirectory", lambda *_: str(there))
    opened.window.go("backups")
    QTimer.singleShot(0, type_it)
    press(opened.window._pages["backups"], "Save into another folder…")
    assert opened.workspace.folder == there and lists.panels(opened.workspace) == before
    assert not plain(there) and encryption.unlock(there, PHRASE) == opened.workspace.key


@pytest.mark.parametrize("act", ["lock", "close", "leave"])
def test_a_key_file_that_somebody_removed_meanwhile_is_back_before_the_workspace_is_closed(
    opened: SimpleNamespace, act: str
) -> None:
    folder = opened.workspace.folder
    files = [folder / "evenhand.key", folder / "backups" / "evenhand.key"]
    whole = files[0].read_bytes()
    for each in files:
        each.unlink(missing_ok=True)
    opened.window.go("settings")
    if act == "lock":
        QTimer.singleShot(0, type_it)
        opened.window.lock()
    elif act == "leave":
        opened.move(folder.parent / "another")
    else:
        opened.end()
    assert [each.read_bytes() for each in files] == [whole, whole]


def test_it_locks_when_nobody_is_there_and_never_while_an_hour_runs(opened: object, clock: Clock) -> None:
    assert opened._key._idle is None, "only by choice"  # type: ignore[attr-defined]
    opened.keep(opened.settings.replace(lock_after=5))  # type: ignore[attr-defined]
    idle = opened._key._idle  # type: ignore[attr-defined]
    assert idle._timer.interval() == 5 * 60_000
    came = []
    idle.came.disconnect()
    idle.came.connect(lambda: came.append(True))
    idle._timer.timeout.emit()
    assert not came and idle._timer.isActive(), "the demo is in the midst of an hour"
    clock.pass_by(days=2)
    idle._timer.timeout.emit()
    assert came
    idle._timer.stop()
    QTest.keyClick(opened.window, "x")  # type: ignore[attr-defined]
    assert idle._timer.isActive(), "a key begins the wait anew"
    opened.keep(opened.settings.replace(lock_after=0))  # type: ignore[attr-defined]
    assert opened._key._idle is None and not idle._timer.isActive()  # type: ignore[attr-defined]


def test_another_passphrase_opens_it_and_the_old_one_no_more(opened: SimpleNamespace) -> None:
    folder, key = opened.workspace.folder, opened.workspace.key
    opened.window.actions_by_name["passphrase"].trigger()
    asked = opened.window.findChild(QDialog, "passphrase")
    for now, new, again, trouble in (
        ("nineteen", "twenty blue herons", "twenty blue herons", "neither the passphrase nor"),
        (PHRASE, "twenty blue herons", "twenty blue heron", "not the same"),
        (PHRASE, "short", "short", "at least 12"),
        (PHRASE, "twenty blue herons", "twenty blue herons", ""),
    ):
        for field, typed in zip((asked._now, asked._phrase, asked._again), (now, new, again), strict=True):
            field.setText(typed)
        assert encryption.unlock(folder, PHRASE) == key
        press(asked, "Change it")
        assert not trouble or shown(asked, trouble)
    assert shown(opened.window, "The new passphrase opens")
    assert encryption.unlock(folder, "twenty blue herons") == key
    with pytest.raises(EvenhandError, match="neither"):
        encryption.unlock(folder, PHRASE)


def test_a_new_recovery_code_is_typed_back_and_the_old_one_opens_it_no_more(
    opened: SimpleNamespace, locked: SimpleNamespace
) -> None:
    key = opened.workspace.key
    opened.window.actions_by_name["recovery-code"].trigger()
    asked = opened.window.findChild(QDialog, "new-code")
    press(asked, "Show the recovery code")
    assert shown(asked, "neither the passphrase nor")
    asked._now.setText(PHRASE)
    press(asked, "Show the recovery code")
    code = asked._code.text()
    press(asked, "I have written it down")
    asked._typed.setText(locked.code)
    press(asked, "Take this code")
    assert shown(asked, "neither the passphrase nor") and encryption.unlock(locked.folder, locked.code) == key
    asked._typed.setText(code.lower())
    press(asked, "Take this code")
    assert shown(opened.window, "The new recovery code opens")
    assert key == encryption.unlock(locked.folder, code) == encryption.unlock(locked.folder, PHRASE)
    with pytest.raises(EvenhandError, match="neither"):
        encryption.unlock(locked.folder, locked.code)


def commands(session: SimpleNamespace) -> set[str]:
    """Return what is found wherever one is in the window."""
    session.window.go("panels")
    return {each.text() for each in session.window.actions()}


def test_encrypting_is_found_from_everywhere(at: SimpleNamespace) -> None:
    assert "Encrypt this workspace…" in (found := commands(at.session)) and "Lock now" not in found


def test_locking_and_decrypting_are_found_from_everywhere(opened: SimpleNamespace) -> None:
    found = commands(opened)
    assert {"Lock now", "Decrypt this workspace…"} <= found and "Encrypt this workspace…" not in found


def test_a_keychain_that_refuses_is_asked_again_and_has_the_key_again_once_the_code_was_typed(
    demo_folder: Path, clock: Clock, monkeypatch: pytest.MonkeyPatch, qapp: object
) -> None:
    pytest.importorskip("secretstorage")
    chain: SecretService = SecretService()
    monkeypatch.setattr(keyring, "get_keyring", lambda: chain)
    prepared = encryption.prepare(encryption.identify(demo_folder, clock).workspace, None, CHEAP)
    encryption.encrypt(demo_folder, clock, prepared, typed=prepared.code, by="Rosa")

    def asked() -> StartTrouble:
        with pytest.raises(EvenhandError) as wanted:
            encryption.key_of(demo_folder)
        window = StartTrouble(demo_folder, wanted.value, clock)
        window.show()
        return window

    chain = Refusing()
    window = asked()
    assert shown(window, "refused: Collection is locked!") and window._again.isVisible()
    window.reject()
    chain = SecretService()
    window = asked()
    assert shown(window, "not in the keychain") and not window._again.isVisible()
    window._typed.setText(prepared.code)
    window.unlock()
    assert window.key == encryption.key_of(demo_folder) == prepared.key


def test_with_a_keychain_nothing_is_asked_for_unless_one_wants_a_passphrase(
    at: SimpleNamespace, monkeypatch: pytest.MonkeyPatch
) -> None:
    chain = SecretService()
    monkeypatch.setattr(keyring, "get_keyring", lambda: chain)
    asked = dialog(at)
    assert shown(asked, "The key lies in the keychain") and not asked._phrase.isVisible()  # type: ignore
    asked._asks.setChecked(True)  # type: ignore[attr-defined]
    assert asked._phrase.isVisible()  # type: ignore[attr-defined]
    asked._asks.setChecked(False)  # type: ignore[attr-defined]
    asked._agreed.setChecked(True)  # type: ignore[attr-defined]
    asked._go_on.click()  # type: ignore[attr-defined]
    code = asked._code.text()  # type: ignore[attr-defined]
    asked._go_on.click()  # type: ignore[attr-defined]
    asked._typed.setText(code)  # type: ignore[attr-defined]
    asked._go_on.click()  # type: ignore[attr-defined]
    QTest.qWait(20)
    assert encryption.key_of(at.folder) == at.session.workspace.key
    at.session.window.go("settings")
    page = at.session.window._pages["settings"]
    assert not [
        each for each in page.findChildren(QPushButton) if each.text() == "Lock now" and each.isVisible()
    ]
    at.session.window.actions_by_name["lock"].trigger()
    assert at.session.window.isVisible() and shown(at.session.window, "The keychain of this computer opens")
    chain.kept.clear()
    with pytest.raises(EvenhandError, match="not in the keychain"):
        encryption.key_of(at.folder)


@pytest.mark.parametrize("refuses", [True, False])
def test_a_key_that_the_keychain_does_not_let_go_is_told_to_lie_there_still(
    start: Callable[..., SimpleNamespace],
    demo_folder: Path,
    clock: Callable[[], object],
    monkeypatch: pytest.MonkeyPatch,
    *,
    refuses: bool,
) -> None:
    chain = Clinging() if refuses else SecretService()
    monkeypatch.setattr(keyring, "get_keyring", lambda: chain)
    prepared = encryption.prepare(encryption.identify(demo_folder, clock).workspace, None, CHEAP)
    encryption.encrypt(demo_folder, clock, prepared, typed=prepared.code, by="Rosa")
    session = start(demo_folder)
    session.window.actions_by_name["passphrase"].trigger()
    asked = session.window.findChild(QDialog, "passphrase")
    asked._phrase.setText(PHRASE)
    asked._again.setText(PHRASE)
    press(asked, "Change it")
    assert shown(session.window, "The new passphrase opens")
    assert bool(shown(session.window, "the key may lie in it still")) == refuses == bool(chain.kept)


class Clinging(SecretService):
    """One that lets nothing go."""

    def delete_password(self, service: str, name: str) -> None:
        from keyring.errors import PasswordDeleteError

        raise PasswordDeleteError("The user waved it away")


Clinging.__module__ = SecretService.__module__
