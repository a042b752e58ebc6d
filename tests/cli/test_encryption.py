"""Encrypting and decrypting from the command line: the code is proved, a wrong key changes nothing."""

import os
import shutil
import sqlite3
import subprocess
import sys
from contextlib import closing
from datetime import UTC, datetime
from pathlib import Path

import pytest

from app.domain.errors import EvenhandError
from app.services.records import encryption, upkeep
from app.store.database import driver
from app.store.database.workspace import Workspace
from app.store.secrets.key_file import Cost
from app.store.upkeep import second_folder

pytestmark = pytest.mark.skipif(not driver.is_here(), reason="no encryption library for this platform")

ROOT = Path(__file__).resolve().parents[2]
PHRASE = "nineteen grey herons"
CHEAP = Cost(passes=1, lanes=1, kibibytes=1 << 10)
"""What it costs to try a passphrase here: nobody is to be kept out."""


@pytest.fixture
def folder(demo_folder: Path) -> Path:
    return demo_folder


def program(folder: Path, *words: str, **environment: str) -> "subprocess.Popen[str]":
    """Start the program, of which nothing is patched, with its three streams."""
    command = [sys.executable, "-m", "app", "--workspace", str(folder), *words]
    # no session bus: this computer has no keychain
    around = {**os.environ, "DBUS_SESSION_BUS_ADDRESS": "disabled:", **environment}
    pipe = subprocess.PIPE
    return subprocess.Popen(command, cwd=ROOT, stdin=pipe, stdout=pipe, stderr=pipe, text=True, env=around)


def run(folder: Path, *words: str, typed: str = "", **environment: str) -> tuple[int, str, str]:
    with program(folder, *words, **environment) as running:
        out, said = running.communicate(typed)
    return running.returncode, out, said


def encrypted(folder: Path, phrase: str = PHRASE) -> str:
    """Return the recovery code of a workspace that is encrypted with a passphrase, tried at little cost."""
    prepared = encryption.prepare(encryption.identify(folder, now).workspace, phrase, CHEAP)
    encryption.encrypt(folder, now, prepared, typed=prepared.code, by="Rosa")
    return prepared.code


def now() -> datetime:
    return datetime(2026, 11, 17, 14, 47, 12, tzinfo=UTC)


def encrypted_by_the_program(folder: Path) -> str:
    """Encrypt a workspace as one does; return its recovery code."""
    with program(folder, "encrypt", "--yes", EVENHAND_PASSPHRASE=PHRASE) as running:
        assert running.stdout and running.stdin and running.stderr
        code = running.stdout.readline().strip()
        _, said = running.communicate(code + "\n")
    assert running.returncode == 0, said
    return code


def holding(folder: Path, *words: bytes) -> list[str]:
    files = [each for each in folder.rglob("*") if each.is_file()]
    return [each.name for each in files if any(word in each.read_bytes() for word in words)]


def test_encrypt_use_and_decrypt(folder: Path, tmp_path: Path) -> None:
    assert run(folder, "backup")[0] == 0
    before = run(folder, "panels", "--json")[1]
    with closing(sqlite3.connect(folder / "evenhand.db")) as base:
        (name,) = base.execute("SELECT name FROM candidates LIMIT 1").fetchone()
    marks = (name.encode(), b"SQLite format 3")
    code = encrypted_by_the_program(folder)
    assert len(code) == 34 and not holding(folder, *marks)
    file = tmp_path / "phrase"
    for known in (PHRASE, code):
        file.write_text(f"{known}\n")
        assert run(folder, "--passphrase-file", str(file), "panels", "--json")[1] == before
    assert run(folder, "check", EVENHAND_PASSPHRASE=PHRASE)[0] == 0
    assert run(folder, "hold", name, "--reason", "Told to", EVENHAND_PASSPHRASE=code)[0] == 0
    status, listed, _ = run(folder, "backup", "--list", EVENHAND_PASSPHRASE=PHRASE)
    assert status == 0 and listed.count("sound") == 1
    assert run(folder, "restore", listed.split()[0], EVENHAND_PASSPHRASE=PHRASE)[0] == 0
    assert not holding(folder, *marks)
    assert run(folder, "decrypt", EVENHAND_PASSPHRASE=PHRASE)[0] == 2 and not holding(folder, *marks)
    assert run(folder, "decrypt", "--yes", EVENHAND_PASSPHRASE=PHRASE)[0] == 0
    assert run(folder, "panels", "--json")[1] == before and not list(folder.rglob("evenhand.key"))


@pytest.mark.parametrize("words", [("panels",), ("check", "--rebuild"), ("backup",), ("decrypt", "--yes"),
                                   ("restore", "x.db"), ("restore", "x.db", "--anyway")])  # fmt: skip
def test_a_wrong_key_is_told_in_one_sentence_and_nothing_is_touched(
    folder: Path, words: tuple[str, ...]
) -> None:
    encrypted(folder)
    (backup,) = folder.glob("backups/*.db")
    words = tuple(each.replace("x.db", backup.name) for each in words)
    before = {each: each.read_bytes() for each in folder.rglob("*") if each.is_file()}
    others = ["", "0000-0000-0000-0000-0000-0000-0000"] if words == ("panels",) else []
    for phrase in ("nineteen grey heron", *others):
        status, out, said = run(folder, *words, EVENHAND_PASSPHRASE=phrase)
        assert status == (3 if phrase else 5) and not out and len(said.splitlines()) == 1, said
        assert phrase or "Name its file with --passphrase-file." in said
    assert before == {each: each.read_bytes() for each in folder.rglob("*") if each.is_file()}


def test_plain_copies_on_a_stick_that_is_away_are_told_of(folder: Path, tmp_path: Path) -> None:
    (stick := tmp_path / "stick").mkdir()
    with Workspace.open(folder, now) as workspace:
        place = second_folder.choose(workspace, stick)
        upkeep.back_up(workspace)
    assert holding(stick, b"SQLite format 3")
    stick.rename(tmp_path / "pocket")
    with program(folder, "encrypt", "--yes", EVENHAND_PASSPHRASE=PHRASE) as running:
        assert running.stdout and running.stdin and running.stderr
        _, said = running.communicate(running.stdout.readline())
    assert running.returncode == 0 and f"Plain words are left in “{place.folder}”" in said


def test_what_would_be_done_is_told_first(folder: Path) -> None:
    status, out, said = run(folder, "encrypt")
    assert (status, out) == (2, "") and "Nothing was changed" in said
    assert not list(folder.rglob("evenhand.key"))


@pytest.mark.parametrize("typed", ["", "0000-0000-0000-0000-0000-0000-0000", "no code"])
def test_a_code_that_is_not_proved_encrypts_nothing(folder: Path, typed: str) -> None:
    before = (folder / "evenhand.db").read_bytes()
    status, _, said = run(folder, "encrypt", "--yes", typed=f"{typed}\n", EVENHAND_PASSPHRASE=PHRASE)
    assert status == 3 and "code" in said
    assert (folder / "evenhand.db").read_bytes() == before and not list(folder.rglob("evenhand.key"))


def test_without_a_keychain_a_passphrase_is_asked_for(folder: Path) -> None:
    status, _, said = run(folder, "encrypt", "--yes")
    assert status == 3 and "--passphrase-file" in said
    status, _, said = run(folder, "encrypt", "--yes", EVENHAND_PASSPHRASE="short")
    assert status == 3 and "12 characters" in said


def test_a_keychain_that_is_not_set_up_right_for_us_is_none(folder: Path) -> None:
    for named in ("keyrings.elsewhere.Backend", "keyring.backends.SecretService.Gone", "nodots"):
        status, _, said = run(folder, "encrypt", "--yes", PYTHON_KEYRING_BACKEND=named)
        assert status == 3 and "--passphrase-file" in said and len(said.splitlines()) == 1, said
    encrypted(folder)
    assert run(folder, "panels", EVENHAND_PASSPHRASE=PHRASE, PYTHON_KEYRING_BACKEND="nodots")[0] == 0


def test_it_is_encrypted_once_and_decrypted_once(folder: Path) -> None:
    status, _, said = run(folder, "decrypt", "--yes")
    assert status == 5 and "not encrypted" in said
    encrypted(folder)
    status, _, said = run(folder, "encrypt", "--yes", EVENHAND_PASSPHRASE=PHRASE)
    assert status == 5 and "encrypted already" in said


def test_another_passphrase_opens_it_and_its_backups_and_the_old_one_no_more(
    folder: Path, tmp_path: Path
) -> None:
    code = encrypted(folder)
    (stick := tmp_path / "stick").mkdir()
    with Workspace.open(folder, now, key=encryption.unlock(folder, PHRASE)) as workspace:
        place = second_folder.choose(workspace, stick).folder
        upkeep.back_up(workspace)
    aside = folder / "damaged-20260101T000000Z"
    shutil.copytree(folder / "backups", aside)
    (aside / next(aside.glob("*.db")).name).rename(aside / "evenhand.db")
    file = tmp_path / "new"
    file.write_text("twenty blue herons\n")
    change = ("passphrase", "--new-passphrase-file", str(file))
    assert run(folder, "passphrase", EVENHAND_PASSPHRASE=PHRASE)[0] == 3
    assert run(folder, *change, EVENHAND_PASSPHRASE="nineteen")[0] == 3
    assert run(folder, *change, EVENHAND_PASSPHRASE=PHRASE)[0] == 0
    wrapped = [(each / "evenhand.key").read_bytes() for each in (folder, folder / "backups", place, aside)]
    assert len(set(wrapped)) == 1
    assert run(folder, "panels", EVENHAND_PASSPHRASE=PHRASE)[0] == 3
    for known in ("twenty blue herons", code):
        assert run(folder, "panels", EVENHAND_PASSPHRASE=known)[0] == 0
    assert "Passphrase of the encrypted workspace changed." in run(folder, "log", EVENHAND_PASSPHRASE=code)[1]


@pytest.mark.parametrize("typed", ["back", "", "old"])
def test_a_new_recovery_code_is_proved_before_the_old_one_opens_it_no_more(folder: Path, typed: str) -> None:
    old = encrypted(folder)
    before = (folder / "evenhand.key").read_bytes()
    with program(folder, "recovery-code", EVENHAND_PASSPHRASE=PHRASE) as running:
        assert running.stdout and running.stdin and running.stderr
        new = running.stdout.readline().strip()
        _, said = running.communicate({"back": new, "": "", "old": old}[typed] + "\n")
    assert running.returncode == (0 if typed == "back" else 3), said
    assert ((folder / "evenhand.key").read_bytes() == before) == (typed != "back")
    opens, does_not = (new, old) if typed == "back" else (old, new)
    assert encryption.unlock(folder, opens) == encryption.unlock(folder, PHRASE)
    with pytest.raises(EvenhandError, match="neither"):
        encryption.unlock(folder, does_not)


@pytest.mark.parametrize("verb", ["passphrase", "recovery-code"])
def test_what_opens_a_plain_workspace_cannot_be_changed(folder: Path, verb: str) -> None:
    status, out, said = run(folder, verb)
    assert status == 5 and not out and "not encrypted" in said


def test_a_passphrase_in_a_file_is_what_one_would_type(folder: Path, tmp_path: Path) -> None:
    file = tmp_path / "phrase"
    for content in ("grüne wiesen, blau".encode("latin-1"), "grüne wiesen, blau".encode("utf-16")):
        file.write_bytes(content)
        status, _, said = run(folder, "--passphrase-file", str(file), "encrypt", "--yes")
        assert status == 3 and "UTF-8" in said and not list(folder.rglob("evenhand.key"))
    status, _, said = run(folder, "encrypt", "--yes", EVENHAND_PASSPHRASE="x" * 1001)
    assert status == 3 and "1000" in said
    encrypted(folder)
    file.write_bytes(b"\xef\xbb\xbf" + PHRASE.encode() + b"\r\n")
    assert run(folder, "--passphrase-file", str(file), "panels")[0] == 0
    status, out, said = run(folder, "panels", EVENHAND_PASSPHRASE="gr\udcfcne wiesen, blau")
    assert status == 3 and not out and len(said.splitlines()) == 1


def test_another_workspaces_key_file_in_the_place_of_ones_own_keeps_nobody_out(
    folder: Path, tmp_path: Path
) -> None:
    other = Path(shutil.copytree(folder, tmp_path / "other"))
    code = encrypted(folder)
    for phrase in ("another one than that", PHRASE):
        decrypted = Path(shutil.copytree(other, tmp_path / phrase))
        encrypted(decrypted, phrase)
        theirs = (decrypted / "evenhand.key").read_bytes()
        (folder / "evenhand.key").write_bytes(theirs)
        for known in (PHRASE, code):
            assert run(folder, "panels", EVENHAND_PASSPHRASE=known)[0] == 0
        assert run(folder, "hold", "Leila Brandt", "--reason", phrase, EVENHAND_PASSPHRASE=code)[0] == 0
        assert run(folder, "backup", EVENHAND_PASSPHRASE=PHRASE)[0] == 0
        assert (folder / "evenhand.key").read_bytes() == theirs, "there may be no other"


def test_a_key_file_that_is_gone_or_damaged_comes_back_from_the_one_beside_the_backups(folder: Path) -> None:
    encrypted(folder)
    files = (folder / "evenhand.key", folder / "backups" / "evenhand.key")
    whole = files[0].read_bytes()
    for file in files:
        for spoil in (Path.unlink, lambda each: each.write_bytes(b"{}")):
            spoil(file)
            assert run(folder, "backup", EVENHAND_PASSPHRASE=PHRASE)[0] == 0
            assert [each.read_bytes() for each in files] == [whole, whole]


def test_a_key_file_of_a_newer_version_is_told_as_one(folder: Path) -> None:
    encrypted(folder)
    for file in (folder / "evenhand.key", folder / "backups" / "evenhand.key"):
        file.write_text('{"format":"evenhand.key/2","wrapped":[]}')
    status, out, said = run(folder, "panels", EVENHAND_PASSPHRASE=PHRASE)
    assert status == 5 and not out and "newer Evenhand" in said and "evenhand.key" in said


BROKEN = "raise ImportError('libcrypto.so.3: cannot open shared object file')"


def test_a_library_that_cannot_be_loaded_is_told_and_no_backup_is_called_damaged(
    folder: Path, tmp_path: Path
) -> None:
    def broken(*words: str) -> tuple[int, str, str]:
        return run(folder, *words, PYTHONPATH=str(tmp_path), EVENHAND_PASSPHRASE=PHRASE)

    (tmp_path / "sqlcipher3").mkdir()
    (tmp_path / "sqlcipher3" / "__init__.py").write_text(BROKEN)
    status, _, said = broken("encrypt", "--yes")
    assert status == 5 and "not offered" in said and not list(folder.rglob("evenhand.key"))
    encrypted(folder)
    status, out, said = broken("panels")
    assert status == 5 and not out and "another computer" in said and len(said.splitlines()) == 1
    status, out, said = broken("backup", "--list")
    assert status == 0 and "not read" in out and "damaged" not in out


class SecretService:
    """A keychain of the kind that encrypts, as `keyring` names it; it keeps what it is given."""

    def __init__(self) -> None:
        self.kept: dict[tuple[str, str], str] = {}

    def get_password(self, service: str, name: str) -> str | None:
        return self.kept.get((service, name))

    def set_password(self, service: str, name: str, password: str) -> None:
        self.kept[service, name] = password

    def delete_password(self, service: str, name: str) -> None:
        del self.kept[service, name]


SecretService.__module__ = "keyring.backends.SecretService"


class Refusing(SecretService):
    """One that stays locked: whoever was asked for its password waved it away."""

    def get_password(self, service: str, name: str) -> str | None:
        from secretstorage.exceptions import LockedException

        raise LockedException("Collection is locked!")


Refusing.__module__ = SecretService.__module__


class PlainText(SecretService):
    """One that writes plain text."""


PlainText.__module__ = "keyrings.alt.file"


def test_the_key_lies_in_the_keychain_and_only_in_one_that_encrypts(
    folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    import keyring

    monkeypatch.setattr(keyring, "get_keyring", PlainText)
    assert not encryption.has_keychain()
    real = SecretService()
    monkeypatch.setattr(keyring, "get_keyring", lambda: real)
    assert encryption.has_keychain()
    prepared = encryption.prepare(encryption.identify(folder, now).workspace, None)
    with pytest.raises(EvenhandError):
        encryption.encrypt(folder, now, prepared, typed="another", by="Rosa")
    assert not real.kept
    encryption.encrypt(folder, now, prepared, typed=prepared.code, by="Rosa")
    assert encryption.key_of(folder) == prepared.key and list(real.kept.values()) == [prepared.key.raw.hex()]
    real.kept = dict.fromkeys(real.kept, "00" * 32)
    with pytest.raises(EvenhandError, match="recovery code opens it"):
        encryption.key_of(folder)
    assert encryption.unlock(folder, prepared.code) == prepared.key
    encryption.decrypt(folder, now, prepared.key, "Rosa")
    assert not real.kept
