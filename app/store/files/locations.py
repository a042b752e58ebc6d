"""Where a workspace may lie: not on a network drive, on an unusual one only where locks and logs hold."""

import os
import re
import sys
from pathlib import Path

from app.domain.errors import Conflict, Sentence
from app.store.files import sync_folders


class LeftBehind(Conflict):
    """A workspace's file is gone, and what belonged to it is still there."""


_NETWORK = re.compile(
    r"^(nfs\d?|cifs|smb\w*|afp\w*|afs|ncpfs|ceph|lustre|beegfs|gpfs|webdav|davfs\d?|glusterfs|ocfs2|gfs2|"
    r"orangefs|pvfs2|coda|fuse\.(sshfs|rclone|glusterfs|davfs2?|ceph\S*|s3fs|gvfsd-fuse|smbnetfs|curlftpfs|"
    r"goofys|blobfuse2?|mount-s3|mountpoint-s3|juicefs|mfs|moosefs|onedriver|google-drive-ocamlfuse))$"
)
_UNUSUAL = re.compile(r"^(9p|v9fs|drvfs|vboxsf|\S*vmhgfs\S*|prl_fs\w*|virtiofs|(mac|osx)?fuse(\..*)?)$")
"""Shared by a virtual machine with its host, or a program's own: some keep locks and logs, some do not."""


def check_writable(folder: Path) -> None:
    """Raise `Conflict` when `folder` lies on a drive where locks and logs do not hold.

    On one of a network they never do; one of another unusual kind is tried.
    """
    kind = file_system(folder)
    if kind and _NETWORK.match(kind):
        raise Conflict(
            "“{folder}” lies on a network drive ({kind}), where a workspace can lose what you type. "
            "Close every Evenhand that has it open, copy the whole folder to this computer, and look for it "
            "there.",
            folder=folder,
            kind=kind,
        )
    if _UNUSUAL.match(kind):
        from app.store.files import probe  # few need it, and a start would wait for it

        if what := probe.failing(folder):
            raise Conflict(
                "“{folder}” lies on a drive of the kind {kind}, and {what}: a workspace can lose there what "
                "you type. Move it to a folder on this computer’s own disk.",
                folder=folder,
                kind=kind,
                what=what,
            )


def check_bare(folder: Path) -> None:
    """Raise `LeftBehind` when something lies in `folder` that belongs to a workspace whose file is gone."""
    backups = sorted(each.name for each in folder.glob("backups/evenhand-*.db"))
    aside = sorted(each.name for each in folder.glob("damaged-*"))
    logs = [each.name for each in folder.glob("evenhand.db-wal") if each.stat().st_size]
    keys = [each.name for each in folder.glob("evenhand.key")]
    if backups or aside or logs or keys:
        raise LeftBehind(
            "The workspace file is missing from “{folder}”, where {left} still lies. Nothing was created. "
            "Go back to a backup, or put the file back.",
            folder=folder,
            left=(backups or aside or logs or keys)[-1],
        )


def warnings(folder: Path) -> tuple[Sentence, ...]:
    """Return sentences about `folder` that the person should read before working in it."""
    place = folder.resolve()
    kind = file_system(place)
    unusual = Sentence(
        "The workspace lies on a drive of the kind {kind}. Locks and logs were tried there and held; a "
        "folder on this computer’s own disk is still safer.",
        kind=kind,
    )
    return (*((unusual,) if _UNUSUAL.match(kind) else ()), *sync_folders.warnings(place))


def about_copies(folder: Path) -> tuple[Sentence, ...]:
    """Return what to know before copies of a workspace are kept in `folder`, which is no place to work in."""
    place = folder.resolve()
    kind = file_system(place)
    network = Sentence(
        "It lies on a network drive ({kind}): who may read there reads the backups.", kind=kind
    )
    kept = (
        Sentence("{name} synchronizes it: the backups go to every computer that it is kept on.", name=name)
        for name in sync_folders.programs(place)
    )
    return (*((network,) if _NETWORK.match(kind) else ()), *kept)


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
