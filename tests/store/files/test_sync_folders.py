"""Folders that a sync program keeps are known by their names, its marks, and the copies it leaves."""

from pathlib import Path

import pytest

from app.store.files import sync_folders

NAMED = [
    ("Nextcloud", "Nextcloud"), ("Nextcloud2", "Nextcloud"), ("ownCloud", "ownCloud"), ("MEGA", "MEGA"),
    ("MEGAsync", "MEGA"), ("pCloudDrive", "pCloud"), ("pCloud Sync", "pCloud"), ("Box", "Box"),
    ("Box Sync", "Box"), ("Proton Drive", "Proton Drive"), ("ProtonDrive-ada@example.org", "Proton Drive"),
    ("Seafile", "Seafile"), ("SeaDrive", "Seafile"), ("SynologyDrive", "Synology Drive"),
    ("Yandex.Disk", "Yandex Disk"), ("YandexDisk", "Yandex Disk"), ("Syncthing", "Syncthing"),
]  # fmt: skip
MARKED = [
    (".stfolder", "Syncthing"), (".stignore", "Syncthing"), ("._sync_0a1b2c3d4e5f.db", "ownCloud"),
    (".sync_0a1b2c3d4e5f.db-wal", "Nextcloud"), (".nextcloudsync.log", "Nextcloud"),
    (".owncloudsync.log", "ownCloud"), (".megaignore", "MEGA"), (".debris", "MEGA"),
    ("seafile-ignore.txt", "Seafile"), (".SynologyWorkingDirectory", "Synology Drive"),
    (".sync/status", "Yandex Disk"), (".sync/ID", "Resilio Sync"), (".dropbox.cache", "Dropbox"),
    (".tmp.driveupload", "Google Drive"),
]  # fmt: skip
COPIES = [
    "evenhand (Ada's conflicted copy 2026-11-30).db",
    "evenhand (conflicted copy 2026-11-30 101010).db-wal",
    "evenhand_conflict-20261130-101010.db",
    "evenhand.sync-conflict-20261130-101010-ABCDEFG.db",
    "evenhand (SFConflict ada@example.org 2026-11-30-10-10-10).db",
    "evenhand_DiskStation_Nov-30-101010-2026_Conflict.db",
    "evenhand [conflicted].db",
    "evenhand (In Konflikt stehende Kopie von Ada).db",
    "evenhand (1).db",
    "evenhand 2.db",
    "evenhand-ADAS-LAPTOP.db",
]


@pytest.mark.parametrize(("folder", "program"), NAMED)
def test_a_synchronised_folder_is_known_by_its_name(folder: str, program: str, tmp_path: Path) -> None:
    assert sync_folders.programs(tmp_path / folder / "hiring") == (program,)


@pytest.mark.parametrize(("mark", "program"), MARKED)
def test_one_with_another_name_is_known_by_what_lies_in_it(mark: str, program: str, tmp_path: Path) -> None:
    (tmp_path / mark).parent.mkdir(exist_ok=True)
    (tmp_path / mark).write_bytes(b"")
    assert sync_folders.programs(tmp_path / "team" / "hiring") == (program,)


def test_a_program_that_nobody_thought_of_is_known_by_where_a_mac_keeps_it(tmp_path: Path) -> None:
    folder = tmp_path / "Library" / "CloudStorage" / "Tresorit-ada" / "hiring"
    assert sync_folders.programs(folder) == ("Tresorit",)


@pytest.mark.parametrize("name", COPIES)
def test_a_copy_that_two_computers_left_is_pointed_out(name: str, tmp_path: Path) -> None:
    for each in ("evenhand.db", "evenhand.db-wal", "evenhand.lock", name):
        (tmp_path / each).write_bytes(b"")
    (said,) = sync_folders.warnings(tmp_path)
    assert name in str(said) and "two computers" in str(said)


def test_what_a_workspace_is_made_of_and_what_people_put_beside_it_is_no_such_copy(tmp_path: Path) -> None:
    own = ("evenhand.db", "evenhand.db-wal", "evenhand.db-shm", "evenhand.lock", "evenhand.db.part")
    for each in (*own, "debrief-28677998d631.pdf", "conflict of interest.txt", "mailbox", "mega.txt"):
        (tmp_path / each).write_bytes(b"")
    assert sync_folders.warnings(tmp_path) == ()


@pytest.mark.parametrize("part", ["box", "mailbox", "megaphone", "sync", "drive", "cloud", "Boxing"])
def test_an_ordinary_word_is_no_program(part: str, tmp_path: Path) -> None:
    assert sync_folders.programs(tmp_path / part / "hiring") == ()


def test_a_folder_that_may_not_be_listed_is_passed_over(tmp_path: Path) -> None:
    assert sync_folders.programs(tmp_path / "not made yet" / "hiring") == ()
