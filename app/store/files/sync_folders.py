"""Folders that a sync program keeps alike on several computers: by their names, by what it leaves there."""

import os
import re
from fnmatch import fnmatchcase
from pathlib import Path
from typing import NamedTuple

from app.domain.errors import Sentence


class SyncProgram(NamedTuple):
    """A program that copies folders between computers."""

    name: str
    folders: str
    """What its folders are called: a pattern for the whole name."""
    marks: tuple[str, ...] = ()
    """Files and folders that it leaves in what it keeps."""


PROGRAMS = (
    SyncProgram("Dropbox", r"(?i:dropbox( \(.*\))?)", (".dropbox.cache",)),
    SyncProgram("OneDrive", r"(?i:onedrive( .*|-.*)?)", (".849C9593-D756-4E56-8D6E-42412F2A707B",)),
    SyncProgram("iCloud Drive", r"(?i:com~apple~clouddocs|mobile documents|icloud ?drive)"),
    SyncProgram(
        "Google Drive", r"(?i:google ?drive(-.*)?|my drive)", (".tmp.drivedownload", ".tmp.driveupload")
    ),
    SyncProgram(
        "Nextcloud", r"(?i:nextcloud( .*|-.*|\d)?)", (".nextcloudsync.log", ".sync_????????????.db*")
    ),
    SyncProgram("ownCloud", r"(?i:owncloud( .*|-.*|\d)?)", (".owncloudsync.log", "._sync_*.db*")),
    SyncProgram("Syncthing", r"(?i:syncthing)", (".stfolder", ".stignore", ".stversions")),
    SyncProgram("MEGA", r"MEGA|(?i:mega ?sync( .*)?|mega cloud drive)", (".megaignore", ".debris")),
    SyncProgram("pCloud", r"(?i:pcloud( ?drive| ?sync)?)"),
    SyncProgram("Box", r"Box( Sync|-Box)?", (".boxsync", ".box.desktop")),
    SyncProgram("Proton Drive", r"(?i:proton ?drive(-.*)?)"),
    SyncProgram("Seafile", r"(?i:seafile|seadrive.*)", (".seafile-data", "seafile-ignore.txt")),
    SyncProgram("Synology Drive", r"(?i:synology ?drive|cloudstation)", (".SynologyWorkingDirectory",)),
    SyncProgram("Yandex Disk", r"(?i:yandex[. ]?disk(\.localized)?)", (".yandex", ".sync/status")),
    SyncProgram("Resilio Sync", r"(?i:resilio ?sync)", (".sync/ID",)),
)
_STORAGE = "CloudStorage"
"""The folder in which macOS keeps those of every such program, each called “Program-account”."""

_COPY = re.compile(
    r"(?i)conflict|konflikt|conflit|conflitto|conflicto|конфликт|冲突|衝突|競合"  # what they call it
    r"|^evenhand( \(\d+\)| \d+|-[^.]+)\.db$"  # Google, iCloud, and OneDrive with the computer's name
)


def programs(folder: Path) -> tuple[str, ...]:
    """Return the names of the programs that seem to keep `folder`, or one that it lies in, elsewhere too."""
    parts = folder.parts
    places = {place: _held(place) for place in (folder, *folder.parents)}
    found = [
        each.name
        for each in PROGRAMS
        if any(re.fullmatch(each.folders, part) for part in parts)
        or any(_marked(place, names, mark) for place, names in places.items() for mark in each.marks)
    ]
    if not found and _STORAGE in parts[:-1]:
        found.append(parts[parts.index(_STORAGE) + 1].partition("-")[0])
    return tuple(found)


def copies(folder: Path) -> tuple[str, ...]:
    """Return the names of the copies beside a workspace that a sync program left when two computers wrote."""
    return tuple(sorted(each for each in _held(folder) if each.startswith("evenhand") and _COPY.search(each)))


def warnings(folder: Path) -> tuple[Sentence, ...]:
    """Return what to read about `folder` before working in it."""
    kept = [
        Sentence(
            "The workspace lies in a folder that {name} synchronizes; a copy made while you type can be "
            "incomplete. Move it out, and share bundles instead.",
            name=name,
        )
        for name in programs(folder)
    ]
    left = [
        Sentence(
            "Beside the workspace lies “{file}”: a sync program leaves such a copy when two computers wrote "
            "at once. What was typed there is not in here.",
            file=file,
        )
        for file in copies(folder)
    ]
    return (*kept, *left)


def _held(folder: Path) -> list[str]:
    try:
        return os.listdir(folder)
    except OSError:
        return []


def _marked(place: Path, names: list[str], mark: str) -> bool:
    if "*" in mark:
        return any(fnmatchcase(name, mark) for name in names if name[0] == ".")
    return os.path.lexists(place / mark)
