"""An encrypted workspace holds no plain word, works as any other, and becomes one, or a plain one, whole."""

import json
import os
import shutil
import sqlite3
from contextlib import closing
from pathlib import Path

import pytest

from app.domain.errors import Conflict, EvenhandError, InvalidInput
from app.domain.records import recovery_code
from app.services.records import broken_off
from app.store.database import driver
from app.store.database.driver import FileKey
from app.store.database.open_close import KeyWanted
from app.store.database.workspace import Workspace
from app.store.files.locations import LeftBehind
from app.store.secrets import key_file
from app.store.upkeep import conversion, leftovers, second_folder
from app.store.upkeep.backups import back_up, backups
from app.store.upkeep.check import check
from app.store.upkeep.restore import restore
from tests.store.conftest import Table, ticking

pytestmark = pytest.mark.skipif(not driver.is_here(), reason="no encryption library for this platform")

KEY = FileKey(bytes(range(32)))
CODE = recovery_code.made(bytes(range(27)))
MARKERS = (b"Ada Example", b"SQLite format 3")


def marked(folder: Path) -> dict[str, list[bytes]]:
    """Return the files that hold a plain word, or begin as a plain database, and what they hold."""
    files = {each: each.read_bytes() for each in folder.rglob("*") if each.is_file()}
    found = {each.name: [mark for mark in MARKERS if mark in held] for each, held in files.items()}
    return {name: marks for name, marks in found.items() if marks}


@pytest.fixture
def encrypted(folder: Path) -> Path:
    """The folder of a workspace that was scored in, backed up, and then encrypted."""
    with Workspace.create(folder, ticking()) as workspace:
        table = Table(workspace)
        table.rate(3)
        back_up(workspace)
        table.rate(4)
    encrypt(folder)
    return folder


def encrypt(folder: Path, key: FileKey = KEY) -> None:
    with Workspace.open(folder, ticking(), writer=False) as workspace:
        kept = key_file.made(workspace.id, key, CODE, None, os.urandom)
    conversion.encrypt(folder, ticking(), key, kept, "Rosa")


def kinds(workspace: Workspace) -> list[str]:
    with workspace.read() as connection:
        return [kind for (kind,) in connection.run("SELECT kind FROM events ORDER BY lamport, sequence")]


def test_what_was_plain_is_encrypted_and_says_the_same(folder: Path) -> None:
    with Workspace.create(folder, ticking()) as workspace:
        table = Table(workspace)
        table.rate(3)
        back_up(workspace)
        before = kinds(workspace)
    shutil.copytree(folder / "backups", folder / "damaged-20260101T000000Z")
    shutil.copy(folder / "evenhand.db", folder / "damaged-20260101T000000Z")
    assert set(marked(folder)) > {"evenhand.db"}
    encrypt(folder)
    assert not marked(folder)
    assert not list(folder.glob("damaged-*")), "they hold the words too"
    left = {each.name for each in folder.iterdir()}
    assert left == {"backups", "evenhand.db", "evenhand.key", "evenhand.lock"}
    with Workspace.open(folder, ticking(), key=KEY) as workspace:
        assert kinds(workspace) == [*before, "workspace-encrypted"] and check(workspace).ok
    (only,) = backups(folder, key=KEY)
    assert only.sound


def test_no_plain_word_is_written_while_one_works(encrypted: Path) -> None:
    with Workspace.open(encrypted, ticking(), key=KEY) as workspace:
        table = Table(workspace, candidate="Ada Example the second")
        table.rate(2)
        assert back_up(workspace)
        assert (encrypted / "evenhand.db-wal").stat().st_size and not marked(encrypted)
        table.rate(1)
        (newest, *_) = backups(encrypted, key=KEY)
    assert newest.sound and newest.since == 1
    restore(encrypted, newest.file, ticking(), key=KEY)
    assert list(encrypted.glob("damaged-*/evenhand.key")) and not marked(encrypted)
    with Workspace.open(encrypted, ticking(), key=KEY) as workspace:
        assert kinds(workspace)[-1] == "workspace-restored" and check(workspace).ok


def test_without_its_key_or_with_another_nothing_is_touched(encrypted: Path) -> None:
    before = {each: each.read_bytes() for each in encrypted.rglob("*") if each.is_file()}
    for key in (None, FileKey(bytes(32))):
        for begin in (Workspace.open, Workspace.open_or_create):
            with pytest.raises(KeyWanted):
                begin(encrypted, ticking(), key=key)
        with pytest.raises(KeyWanted):
            restore(encrypted, next(iter(encrypted.glob("backups/*.db"))), ticking(), key=key)
        assert [each.sound for each in backups(encrypted, key=key)] == [None]
    assert before == {each: each.read_bytes() for each in encrypted.rglob("*") if each.is_file()}


def test_it_is_decrypted_again(encrypted: Path) -> None:
    conversion.decrypt(encrypted, ticking(), KEY, "Rosa")
    with closing(sqlite3.connect(encrypted / "evenhand.db")) as base:
        assert base.execute("SELECT name FROM candidates").fetchall() == [("Ada Example",)]
    assert {each.name for each in encrypted.iterdir()} == {"backups", "evenhand.db", "evenhand.lock"}
    with Workspace.open(encrypted, ticking()) as workspace:
        assert kinds(workspace)[-2:] == ["workspace-encrypted", "workspace-decrypted"] and check(workspace).ok
    (only,) = backups(encrypted)
    assert only.sound


def test_a_backup_on_a_stick_is_opened_with_the_key_file_beside_it(encrypted: Path, tmp_path: Path) -> None:
    shutil.copytree(encrypted / "backups", tmp_path / "stick")
    file = next(iter((tmp_path / "stick").glob("*.db")))
    with pytest.raises(KeyWanted):
        restore(tmp_path / "new", file, ticking())
    restore(tmp_path / "new", file, ticking(), key=key_file.opened(key_file.read(file.parent), CODE))
    with Workspace.open(tmp_path / "new", ticking(), key=KEY) as workspace:
        assert check(workspace).ok
    assert not marked(tmp_path / "new")


def test_going_back_never_puts_plain_words_in_an_encrypted_folder(encrypted: Path, tmp_path: Path) -> None:
    with Workspace.create(tmp_path / "plain", ticking()) as workspace:
        plain = back_up(workspace)
    assert plain
    for file in (
        plain,
        tmp_path / "plain" / "evenhand.db",
    ):  # the same one, before it was encrypted
        with closing(sqlite3.connect(file)) as base, base:
            base.execute(
                "UPDATE meta SET value = ? WHERE name = 'workspace'", (key_file.read(encrypted).workspace,)
            )
    with pytest.raises(Conflict, match="not encrypted as"):
        restore(encrypted, plain, ticking(), key=KEY)
    with pytest.raises(Conflict, match="not encrypted as"):
        restore(tmp_path / "plain", next(iter(encrypted.glob("backups/*.db"))), ticking(), key=KEY)


def test_damage_is_damage_and_no_wrong_key(encrypted: Path) -> None:
    file = encrypted / "evenhand.db"
    for place in (100, 3 * 4096 + 100):
        whole = file.read_bytes()
        file.write_bytes(whole[:place] + bytes([whole[place] ^ 1]) + whole[place + 1 :])
        with pytest.raises(EvenhandError, match="damaged") as caught:
            Workspace.open(encrypted, ticking(), key=KEY)
        assert not isinstance(caught.value, KeyWanted)
        file.write_bytes(whole)


def test_the_code_opens_the_key_typed_as_people_do_and_no_other_does(encrypted: Path) -> None:
    kept = key_file.read(encrypted)
    assert key_file.opened(kept, f" {CODE.lower().replace('-', ' ')} ") == KEY
    with pytest.raises(InvalidInput, match="another workspace"):
        key_file.opened(kept, recovery_code.made(bytes(27)))
    assert b"000102" not in (encrypted / "evenhand.key").read_bytes(), "the key is not in it"


def test_the_key_file_is_found_beside_the_backups_when_its_own_is_lost(encrypted: Path) -> None:
    for broken in (b"", b"{}", b"\xff", None):
        if broken is None:
            (encrypted / "evenhand.key").unlink()
        else:
            (encrypted / "evenhand.key").write_bytes(broken)
        assert key_file.opened(key_file.read(encrypted), CODE) == KEY
        with pytest.raises(KeyWanted):
            Workspace.open_or_create(encrypted, ticking())


def test_a_passphrase_opens_it_too_in_any_form_of_its_letters(encrypted: Path) -> None:
    kept = key_file.made(
        key_file.read(encrypted).workspace, KEY, CODE, "vier Wörter die ich weiß", os.urandom
    )
    assert key_file.opened(kept, "vier Wo\u0308rter die ich weiß") == key_file.opened(kept, CODE) == KEY
    with pytest.raises(InvalidInput, match="neither"):
        key_file.opened(kept, "vier andere Wörter")
    with pytest.raises(InvalidInput, match="12"):
        key_file.made(kept.workspace, KEY, CODE, "kurz", os.urandom)


def test_plain_copies_that_a_killed_encrypting_left_go_at_the_next_start(folder: Path) -> None:
    with Workspace.create(folder, ticking()) as workspace:
        Table(workspace)
        plain = back_up(workspace)
    assert plain
    held = plain.read_bytes()
    encrypt(folder)
    plain.write_bytes(held)
    (folder / "backups" / "evenhand-20990101T000000Z.db").write_bytes(held)
    with Workspace.open(folder, ticking(), key=KEY) as workspace:
        assert conversion.anything(workspace)
        conversion.sweep(workspace)
        assert not plain.exists() and not conversion.anything(workspace)
    assert list(marked(folder)) == ["evenhand-20990101T000000Z.db"], "nobody said that this one goes"


def test_the_plain_file_that_a_killed_encrypting_left_is_written_over_at_the_next_start(
    folder: Path,
) -> None:
    with Workspace.create(folder, ticking()) as workspace:
        Table(workspace)
    plain = (folder / "evenhand.db").read_bytes()
    encrypt(folder)
    old = folder / conversion.OLD
    old.write_bytes(plain)
    with old.open("rb") as held, Workspace.open(folder, ticking(), key=KEY) as workspace:
        leftovers.sweep(workspace)
        assert not old.exists()
        assert set(held.read()) == {0}


def test_one_more_name_of_the_file_itself_that_a_kill_left_costs_no_word(folder: Path) -> None:
    with Workspace.create(folder, ticking()) as workspace:
        Table(workspace)
    os.link(folder / "evenhand.db", folder / conversion.OLD)
    with Workspace.open(folder, ticking()) as workspace:
        leftovers.sweep(workspace)
        assert not (folder / conversion.OLD).exists()
    with Workspace.open(folder, ticking()) as workspace:
        assert check(workspace).findings == ()


def test_a_plain_file_put_in_its_place_costs_no_backup(encrypted: Path, tmp_path: Path) -> None:
    Workspace.create(tmp_path / "other", ticking()).close()
    shutil.copy(tmp_path / "other" / "evenhand.db", encrypted / "evenhand.db")
    there = set(encrypted.rglob("*"))
    with Workspace.open(encrypted, ticking()) as workspace:
        conversion.sweep(workspace)
    assert there <= set(encrypted.rglob("*"))


def test_plain_copies_in_a_second_folder_go_once_it_is_here_and_another_workspaces_stay(
    folder: Path, tmp_path: Path
) -> None:
    stick = tmp_path / "stick"
    stick.mkdir()
    with Workspace.create(tmp_path / "theirs", ticking()) as other:
        theirs = back_up(other)
    with Workspace.create(folder, ticking()) as workspace:
        place = second_folder.choose(workspace, stick)
        Table(workspace).rate(3)
        back_up(workspace)
        second_folder.keep(workspace)
    assert theirs
    foreign = shutil.copy(theirs, folder / "backups" / "evenhand-20300101T000000Z.db")
    pocket = stick.rename(tmp_path / "pocket")
    encrypt(folder)
    assert foreign.exists() and marked(pocket), "the stick is away"
    pocket.rename(stick)
    with Workspace.open(folder, ticking(), key=KEY) as workspace:
        assert conversion.anything(workspace) and conversion.sweep(workspace) == []
        second_folder.keep(workspace)
    assert not marked(stick) and list(place.folder.glob("evenhand-*.db"))
    restore(tmp_path / "new", max(place.folder.glob("evenhand-*.db")), ticking(), key=KEY)
    with Workspace.open(tmp_path / "new", ticking(), key=KEY) as workspace:
        assert check(workspace).ok


@pytest.mark.parametrize("again", [False, True])
def test_a_second_folder_follows_where_a_workspace_is_decrypted_and_encrypted_under_another_key(
    encrypted: Path, tmp_path: Path, again: bool
) -> None:
    (stick := tmp_path / "stick").mkdir()
    with Workspace.open(encrypted, ticking(), key=KEY) as workspace:
        place = second_folder.choose(workspace, stick)
        second_folder.keep(workspace)
    assert list(place.folder.glob("*.key"))
    pocket = stick.rename(tmp_path / "pocket")
    conversion.decrypt(encrypted, ticking(), KEY, "Rosa")
    other = FileKey(bytes(range(1, 33))) if again else None
    if other:
        encrypt(encrypted, other)
    pocket.rename(stick)
    with Workspace.open(encrypted, ticking(), key=other) as workspace:
        assert broken_off.anything(workspace)
        leftovers.sweep(workspace)
        assert not list(place.folder.iterdir()), "they hold words, and their key is given up"
        second_folder.keep(workspace)
    restore(tmp_path / "new", max(place.folder.glob("evenhand-*.db")), ticking(), key=other)
    with Workspace.open(tmp_path / "new", ticking(), key=other) as workspace:
        assert check(workspace).ok and not broken_off.anything(workspace)


def test_copies_under_a_key_that_the_workspace_never_had_stay_in_a_second_folder(
    encrypted: Path, tmp_path: Path
) -> None:
    (stick := tmp_path / "stick").mkdir()
    with Workspace.open(encrypted, ticking(), key=KEY) as workspace:
        place = second_folder.choose(workspace, stick)
        second_folder.keep(workspace)
        key_file.write(place.folder, key_file.made(workspace.id, FileKey(bytes(32)), CODE, None, os.urandom))
    there = set(place.folder.iterdir())
    with Workspace.open(encrypted, ticking(), key=KEY) as workspace:
        leftovers.sweep(workspace)
    assert set(place.folder.iterdir()) == there


def test_while_another_reads_or_writes_nothing_is_converted(folder: Path) -> None:
    with Workspace.create(folder, ticking()) as workspace:
        Table(workspace)
        with pytest.raises(Conflict, match="already has"):
            encrypt(folder)
    held = (folder / "evenhand.db").read_bytes()
    with Workspace.open(folder, ticking(), writer=False) as reader, reader.read() as connection:
        connection.run("SELECT count(*) FROM events").fetchone()
        with pytest.raises(EvenhandError):
            encrypt(folder)
    assert (folder / "evenhand.db").read_bytes() == held and not list(folder.rglob("evenhand.key"))
    assert not list(folder.glob("*.part*")) and not list(folder.glob(".evenhand*"))
    encrypt(folder)
    assert not marked(folder)


def test_what_is_sound_of_a_damaged_backup_is_kept_encrypted(encrypted: Path) -> None:
    with Workspace.open(encrypted, ticking(), key=KEY) as workspace:
        for seat in range(40):
            Table(workspace, candidate=f"Ada Example {seat}")
        file = back_up(workspace)
    assert file
    content = bytearray(file.read_bytes())
    for page in range(40, len(content) // 4096, 4):  # none of them the first of a table
        content[page * 4096 + 100] ^= 1
    file.write_bytes(content)
    assert next(each.sound for each in backups(encrypted, key=KEY)) is False
    with pytest.raises(EvenhandError, match="damaged"):
        restore(encrypted, file, ticking(), key=KEY)
    assert restore(encrypted, file, ticking(), key=KEY, anyway=True).damage
    assert not marked(encrypted)
    with Workspace.open(encrypted, ticking(), key=KEY) as workspace:
        assert "workspace-restored" in kinds(workspace)


def test_without_the_library_it_is_told_and_nothing_is_touched(
    encrypted: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(driver, "is_here", lambda: False)
    with pytest.raises(Conflict, match="does not exist for this system"):
        Workspace.open(encrypted, ticking(), key=KEY)
    (backup, *_) = (each.file for each in backups(encrypted, read=False))
    with pytest.raises(driver.NoLibrary, match=f"“{backup}” is encrypted"):
        restore(encrypted, backup, ticking(), key=KEY)


def test_a_key_file_of_a_newer_evenhand_is_called_by_its_name(encrypted: Path) -> None:
    file = encrypted / "evenhand.key"
    file.write_text(json.dumps(json.loads(file.read_text()) | {"new": 1}))
    (encrypted / "backups" / "evenhand.key").unlink(missing_ok=True)
    with pytest.raises(Conflict, match=f"key file “{file}” was made by a newer Evenhand"):
        key_file.read(encrypted)


def test_a_workspace_of_an_older_evenhand_is_brought_up_to_date_first(folder: Path) -> None:
    with Workspace.create(folder, ticking()) as workspace:
        Table(workspace)
    with closing(sqlite3.connect(folder / "evenhand.db")) as base:
        base.executescript("DROP TABLE whole_readings; PRAGMA user_version=1")
    encrypt(folder)
    with Workspace.open(folder, ticking(), key=KEY) as workspace:
        assert check(workspace).ok


def test_nothing_is_created_beside_a_key_file(encrypted: Path) -> None:
    shutil.rmtree(encrypted / "backups")
    (encrypted / "evenhand.db").unlink()
    with pytest.raises(LeftBehind):
        Workspace.open_or_create(encrypted, ticking())
    assert {each.name for each in encrypted.iterdir()} == {"evenhand.key", "evenhand.lock"}


def test_a_copy_without_its_key_file_says_what_is_missing(encrypted: Path, tmp_path: Path) -> None:
    (tmp_path / "alone").mkdir()
    shutil.copy(encrypted / "evenhand.db", tmp_path / "alone")
    with pytest.raises(InvalidInput, match=r"its key file “evenhand\.key” does not lie beside it"):
        Workspace.open(tmp_path / "alone", ticking())


@pytest.mark.parametrize(
    ("field", "value"),
    [
        ("kibibytes", 1 << 30),
        ("kibibytes", 1),
        ("passes", 10**9),
        ("lanes", 0),
        ("salt", ""),
        ("nonce", "zz"),
    ],
)
def test_a_hostile_key_file_is_damaged_and_costs_nothing(encrypted: Path, field: str, value: object) -> None:
    for file in encrypted.rglob("evenhand.key"):
        held = json.loads(file.read_bytes())
        held["code"][field] = value
        file.write_text(json.dumps(held))
    with pytest.raises(InvalidInput, match="damaged"):
        key_file.read(encrypted)
