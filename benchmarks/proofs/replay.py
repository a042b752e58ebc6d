"""A disk that recorded calls are replayed to, and what it may hold once the power is gone."""

import os
import random
from pathlib import Path

from benchmarks.proofs.recording import Call

SECTOR = 512
"""Bytes that a disk writes whole or not at all."""
HOW = ("nothing more", "in order", "any", "any", "torn", "torn")
"""What became of what was not synced: all lost, a beginning of it kept, any of it, any of it in sectors."""


class File:
    """A file's content: what is on disk for certain, and what was written since, in order."""

    def __init__(self) -> None:
        self.safe = bytearray()
        self.since: list[tuple[int, bytes | None]] = []
        """Where, and what; no bytes where it was cut to that size."""

    def sync(self) -> None:
        """Bring all that was written to disk."""
        for each in self.since:
            _apply(self.safe, *each)
        self.since.clear()


class Disk:
    """Files by their names below a folder; names become certain when their folder is synced."""

    def __init__(self, root: Path) -> None:
        self._root = str(root)
        self._names: dict[str, File] = {}
        self._safe: dict[str, File] = {}
        self._since: list[tuple[str, str, File | None, str]] = []
        """Changes of names that are not certain: folder, name, the file if it has one now, its old name."""
        self._open: dict[int, File | str] = {}
        self._folders = {""}
        self._new_folders: set[str] = set()
        """Folders that are not certain to be there: with one goes all that is in it."""

    def do(self, call: Call) -> None:
        """Do what was recorded."""
        match call.what:
            case "o":
                self._opened(call)
            case "c":
                self._open.pop(call.descriptor, None)
            case "w" | "t":
                file = self._open[call.descriptor]
                assert isinstance(file, File)
                file.since.append((call.number, call.data if call.what == "w" else None))
            case "s":
                synced = self._open[call.descriptor]
                synced.sync() if isinstance(synced, File) else self._sync_names(synced)
            case "m":
                made = self._below(call.data)
                self._folders.add(made)
                self._new_folders.add(made)
            case "u":
                self._removed(self._below(call.data))
            case "r":
                self._renamed(*(self._below(each) for each in call.data.split(b"\0")))

    def is_waiting(self) -> bool:
        """Return whether something was done that is not certain to be on disk."""
        logs = (file for name, file in self._names.items() if not name.endswith("-shm"))
        return bool(self._since) or any(file.since for file in logs)

    def after_a_cut(self, chance: random.Random) -> dict[str, bytes]:
        """Return what the disk may hold, by file: what was synced, and by chance some of the rest."""
        how = chance.choice(HOW)
        names = dict(self._safe)
        kept = {"nothing more": 0}.get(
            how, chance.randint(0, len(self._since))
        )  # a journal keeps their order
        for _, name, file, old in self._since[:kept]:
            _rename(names, name, file, old)
        gone = {each for each in sorted(self._new_folders) if how == "nothing more" or chance.random() < 0.5}
        return {
            name: _content(file, how, chance) for name, file in names.items() if _folder(name) not in gone
        }

    def _opened(self, call: Call) -> None:
        name = self._below(call.data)
        if name in self._folders:
            self._open[call.descriptor] = name
            return
        if name not in self._names:
            self._named(name, File(), "", _folder(name))
        file = self._names[name]
        if call.number:
            file.since.append((0, None))
        self._open[call.descriptor] = file

    def _removed(self, name: str) -> None:
        if name in self._folders:
            self._folders.remove(name)
            self._new_folders.discard(name)
        else:
            self._named(name, None, "", _folder(name))

    def _renamed(self, old: str, new: str) -> None:
        """Give a file another name, or all the files of a folder; its parent's sync makes that certain."""
        if old in self._folders:
            self._folders = self._folders - {old} | {new}
            self._new_folders = self._new_folders - {old} | {new}
        for name in [each for each in self._names if each == old or each.startswith(f"{old}/")]:
            self._named(new + name.removeprefix(old), self._names[name], name, _folder(new))

    def _named(self, name: str, file: File | None, old: str, folder: str) -> None:
        _rename(self._names, name, file, old)
        self._since.append((folder, name, file, old))

    def _sync_names(self, folder: str) -> None:
        self._new_folders = {each for each in self._new_folders if _folder(each) != folder}
        waiting = []
        for each in self._since:
            if each[0] == folder:
                _rename(self._safe, *each[1:])
            else:
                waiting.append(each)
        self._since = waiting

    def _below(self, path: bytes) -> str:
        return os.fsdecode(path).removeprefix(self._root).strip("/")


def _folder(name: str) -> str:
    return name.rpartition("/")[0]


def _rename(names: dict[str, File], name: str, file: File | None, old: str) -> None:
    names.pop(old, None)
    if file is None:
        names.pop(name, None)
    else:
        names[name] = file


def _content(file: File, how: str, chance: random.Random) -> bytes:
    held = bytearray(file.safe)
    if how == "nothing more":
        return bytes(held)
    since = file.since[: chance.randint(0, len(file.since))] if how == "in order" else file.since
    share = chance.choice((0.1, 0.5, 0.9))
    for place, data in since:
        if how == "torn" and data is not None:
            for begin in range(0, len(data), SECTOR):
                if chance.random() < share:
                    _apply(held, place + begin, data[begin : begin + SECTOR])
        elif how == "in order" or chance.random() < share:
            _apply(held, place, data)
    return bytes(held)


def _apply(held: bytearray, place: int, data: bytes | None) -> None:
    """Write, or cut; where nothing was written yet, there are zeros."""
    end = place if data is None else place + len(data)
    held.extend(bytes(max(0, end - len(held))))
    if data is None:
        del held[place:]
    else:
        held[place:end] = data
