"""Where a workspace may lie: not on a network file system, better not in a synchronised folder."""

import os
import re
import sys
from pathlib import Path

from app.domain.errors import Conflict, Sentence


class LeftBehind(Conflict):
    """A workspace's file is gone, and what belonged to it is still there."""


_NETWORK = re.compile(
    r"^(nfs\d?|cifs|smb\w*|afp\w*|afs|ncpfs|ceph|lustre|beegfs|gpfs|webdav|davfs\d?|"
    r"fuse\.(sshfs|rclone|glusterfs|davfs2?|ceph|s3fs|gvfsd-fuse|smbnetfs|curlftpfs)|glusterfs|ocfs2|gfs2)$"
)
_SYNCED = (
    ("Dropbox", re.compile(r"^dropbox( \(.*\))?$", re.IGNORECASE)),
    ("OneDrive", re.compile(r"^onedrive( .*|-.*)?$", re.IGNORECASE)),
    ("iCloud Drive", re.compile(r"^(com~apple~clouddocs|mobile documents|icloud ?drive)$", re.IGNORECASE)),
    ("Google Drive", re.compile(r"^(google ?drive(-.*)?|my drive)$", re.IGNORECASE)),
)


def check_writable(folder: Path) -> None:
    """Raise `Conflict` when `folder` lies on a network file system, where locks and logs do not hold."""
    kind = file_system(folder)
    if kind and _NETWORK.match(kind):
        raise Conflict(
            "“{folder}” lies on a network drive ({kind}), where a workspace can lose what you type. "
            "Move it to a folder on this computer.",
            folder=folder,
            kind=kind,
        )


def check_bare(folder: Path) -> None:
    """Raise `LeftBehind` when something lies in `folder` that belongs to a workspace whose file is gone."""
    backups = sorted(each.name for each in folder.glob("backups/evenhand-*.db"))
    aside = sorted(each.name for each in folder.glob("damaged-*"))
    logs = [each.name for each in folder.glob("evenhand.db-wal") if each.stat().st_size]
    if backups or aside or logs:
        raise LeftBehind(
            "The workspace file is missing from “{folder}”, where {left} still lies. Nothing was created. "
            "Go back to a backup, or put the file back.",
            folder=folder,
            left=(backups or aside or logs)[-1],
        )


def warnings(folder: Path) -> tuple[Sentence, ...]:
    """Return sentences about `folder` that the person should read before working in it."""
    parts = folder.resolve().parts
    return tuple(
        Sentence(
            "The workspace lies in a folder that {name} synchronises; a copy made while you type can be "
            "incomplete. Move it out, and share bundles instead.",
            name=name,
        )
        for name, pattern in _SYNCED
        if any(pattern.match(part) for part in parts)
    )


def file_system(folder: Path) -> str:
    """Return the type of the file system under `folder`, as the system names it; empty when unknown."""
    path = folder.resolve()
    if sys.platform == "win32":
        import ctypes

        remote = 4
        root = path.anchor or str(path)
        return "smb" if ctypes.windll.kernel32.GetDriveTypeW(root) == remote else ""
    if sys.platform == "darwin":
        return _mac_file_system(path)
    try:
        table = Path("/proc/self/mountinfo").read_text(encoding="utf-8", errors="surrogateescape")
    except OSError:
        return ""
    return mounted(table, path)


def mounted(mountinfo: str, path: Path) -> str:
    """Return the file system type of the deepest mount above `path` in the text of a mountinfo file."""
    best, found = -1, ""
    for line in mountinfo.splitlines():
        mount, _, rest = line.partition(" - ")
        fields = mount.split(" ")
        if len(fields) < 5 or not rest:
            continue
        point = re.sub(r"\\([0-7]{3})", lambda octal: chr(int(octal[1], 8)), fields[4])
        depth = len(Path(point).parts)
        if depth >= best and path.is_relative_to(point):
            best, found = depth, rest.split(" ")[0]
    return found


def _mac_file_system(path: Path) -> str:
    """Ask `mount`, whose lines read “//server/share on /Volumes/share (smbfs, nodev, …)”."""
    import subprocess

    if not os.fspath(path).startswith(("/Volumes/", "/net/", "/Network/")):
        return ""
    try:
        table = subprocess.run(["/sbin/mount"], capture_output=True, text=True, timeout=2, check=True).stdout
    except (OSError, subprocess.SubprocessError):
        return ""
    best, found = -1, ""
    for point, kind in re.findall(r" on (/.*) \((\w+)", table):
        depth = len(Path(point).parts)
        if depth >= best and path.is_relative_to(point):
            best, found = depth, kind
    return found
