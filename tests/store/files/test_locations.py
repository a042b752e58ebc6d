"""Workspaces lie on this computer's own disks."""

from pathlib import Path

import pytest

from app.domain.errors import Conflict
from app.store.files import locations

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
