"""Workspaces lie on this computer's own disks."""

import errno
import sqlite3
from functools import partial
from pathlib import Path
from typing import Any

import pytest

from app.domain.errors import Conflict
from app.store.files import locations, probe

MOUNTS = """\
22 1 254:0 / / rw,relatime shared:1 - ext4 /dev/vda rw
30 22 0:40 / /mnt/team\\040share rw - cifs //server/share rw
31 22 0:41 / /disks/ada/remote rw - fuse.sshfs ada@host: rw
32 31 0:42 / /disks/ada/remote/stick rw - vfat /dev/sdb1 rw
"""


@pytest.mark.parametrize(
    ("folder", "kind"),
    [
        ("/disks/ada/work", "ext4"),
        ("/mnt/team share/hiring", "cifs"),
        ("/disks/ada/remote/x", "fuse.sshfs"),
        ("/disks/ada/remote/stick/x", "vfat"),
        ("/disks/ada/remote-not", "ext4"),
    ],
)
def test_the_deepest_mount_tells_the_file_system(folder: str, kind: str) -> None:
    assert locations.mounted(MOUNTS, Path(folder)) == kind


@pytest.mark.parametrize("kind", ["nfs4", "cifs", "smb3", "fuse.sshfs", "smbfs", "afpfs", "ceph"])
def test_a_network_drive_is_refused(kind: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(locations, "file_system", lambda _: kind)
    with pytest.raises(Conflict, match="network drive"):
        locations.check_writable(tmp_path)


UNUSUAL = [
    "9p", "v9fs", "drvfs", "vboxsf", "vmhgfs", "fuse.vmhgfs-fuse", "prl_fs", "prl_fs_dev", "virtiofs",
    "fuse.gcsfuse", "fuse.pcloud", "macfuse",
]  # fmt: skip


@pytest.mark.parametrize("kind", UNUSUAL)
def test_a_drive_of_an_unusual_kind_is_tried_and_told_of(
    kind: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(locations, "file_system", lambda _: kind)
    locations.check_writable(tmp_path)
    (said,) = locations.warnings(tmp_path)
    assert kind in str(said) and "tried" in str(said)
    assert list(tmp_path.iterdir()) == [], "the trial leaves nothing"


@pytest.mark.parametrize("what", ["locks", "log", "disk"])
def test_one_where_the_trial_fails_is_refused_with_what_failed(
    what: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def refuses(*_: object) -> None:
        raise OSError(errno.EINVAL, "Invalid argument")

    monkeypatch.setattr(locations, "file_system", lambda _: "9p")
    match what:
        case "locks":
            monkeypatch.setattr("app.store.files.lock._take", lambda _: None)  # as where a lock is a promise
        case "log":
            monkeypatch.setattr(probe.sqlite3, "connect", partial(sqlite3.connect, factory=NoLog))
        case "disk":
            monkeypatch.setattr("os.fsync", refuses)
    with pytest.raises(Conflict, match=f"9p.*{what}"):
        locations.check_writable(tmp_path)
    assert list(tmp_path.iterdir()) == []


class NoLog(sqlite3.Connection):
    """A file that cannot be mapped into memory, as SQLite tells of it."""

    def execute(self, sql: str, *more: Any) -> sqlite3.Cursor:
        if "WAL" in sql:
            return super().execute("SELECT 'delete'")
        return super().execute(sql, *more)


@pytest.mark.parametrize("kind", ["nfs4", "fuse.sshfs", "fuse.s3fs", "fuse.juicefs"])
def test_a_network_drive_is_refused_untried(
    kind: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(locations, "file_system", lambda _: kind)
    monkeypatch.setattr(probe, "failing", lambda _: pytest.fail("it was tried"))
    with pytest.raises(Conflict, match="network drive"):
        locations.check_writable(tmp_path)


@pytest.mark.parametrize("kind", ["ext4", "btrfs", "overlay", "apfs", "tmpfs", "fuseblk", ""])
def test_a_local_drive_is_fine(kind: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(locations, "file_system", lambda _: kind)
    locations.check_writable(tmp_path)


@pytest.mark.parametrize(
    ("part", "name"),
    [
        ("Dropbox", "Dropbox"),
        ("Dropbox (Personal)", "Dropbox"),
        ("OneDrive - Example Ltd", "OneDrive"),
        ("com~apple~CloudDocs", "iCloud Drive"),
        ("My Drive", "Google Drive"),
        ("GoogleDrive-ada@example.org", "Google Drive"),
    ],
)
def test_a_synchronised_folder_is_pointed_out(part: str, name: str, tmp_path: Path) -> None:
    (warning,) = locations.warnings(tmp_path / part / "hiring")
    assert name in str(warning)


def test_an_ordinary_folder_has_no_warning(tmp_path: Path) -> None:
    assert locations.warnings(tmp_path / "drive" / "box") == ()
