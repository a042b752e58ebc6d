"""Backups in a second folder, on a stick or another disk: kept like the first, told of while it is away."""

import shutil
from collections.abc import Sequence
from contextlib import closing, suppress
from dataclasses import replace
from datetime import datetime
from pathlib import Path

from app.domain.errors import Conflict, EvenhandError, Sentence, Template
from app.store.database import connection as sqlite
from app.store.database import open_close
from app.store.database.connection import Connection
from app.store.database.driver import FileKey
from app.store.database.workspace import FILE, Workspace
from app.store.files import atomic, locations
from app.store.files.os_errors import faults
from app.store.scratch import care
from app.store.scratch.care import Place
from app.store.secrets import key_file
from app.store.upkeep import backups
from app.store.upkeep.backups import BackupLine

PREFIX = "evenhand-backups-"
"""How the folder is called that is made in the one that is chosen: it is away when the stick is."""

_NOT_THERE = Template("In “{folder}” no backup was made. {reason}")


def speaks_against(workspace: Workspace, folder: Path) -> tuple[Sentence, ...]:
    """Return what to know before backups are kept in `folder`; raise `Conflict` where they cannot be."""
    here, there = workspace.folder.resolve(), folder.resolve()
    if there.is_relative_to(here):
        raise Conflict(
            "“{folder}” lies in the workspace itself. Choose a folder on another disk.", folder=folder
        )
    with faults(folder):
        same = folder.stat().st_dev == workspace.folder.stat().st_dev
    said = (
        (Sentence("It lies on the same disk as the workspace: a disk that fails takes both."),)
        if same
        else ()
    )
    return (*said, *locations.about_copies(folder))


def choose(workspace: Workspace, folder: Path) -> Place:
    """Keep backups in a folder of their own within `folder` from now on, and no longer add any elsewhere."""
    speaks_against(workspace, folder)
    own = folder if folder.name.startswith(PREFIX) else folder / f"{PREFIX}{workspace.id[-6:]}"
    with faults(own):
        own.mkdir(mode=0o700, exist_ok=True)
        atomic.sync_folder(folder)
    place = next((each for each in known(workspace) if each.folder == own), Place(own, "chosen"))
    leave(workspace)
    with workspace.write() as connection:
        care.put_place(connection, replace(place, state="chosen"))
    return place


def leave(workspace: Workspace) -> None:
    """Add no more backups elsewhere; those that lie where nobody reaches them are given up."""
    with workspace.write() as connection:
        for place in care.known_places(connection):
            if place.newest is None:
                care.drop_place(connection, place)
            elif place.state == "chosen":
                care.put_place(connection, replace(place, state="left" if place.is_here else "given-up"))


def give_up(workspace: Workspace, place: Place) -> None:
    """Expect a folder no longer: erasing does not wait for it, and certificates name it."""
    with workspace.write() as connection:
        care.put_place(connection, replace(place, state="given-up"))


def known(workspace: Workspace) -> list[Place]:
    """Return the folders elsewhere in which backups of a workspace lie or may lie."""
    with workspace.read() as connection:
        return care.known_places(connection)


def copies(workspace: Workspace) -> list[Path]:
    """Return the backups in every second folder that is here."""
    return [file for each in known(workspace) if each.is_here for file in copies_in(each)]


def copies_in(place: Place) -> list[Path]:
    """Return the backups in one second folder, which is here."""
    return sorted(place.folder.glob("evenhand-*.db"))


def keep(workspace: Workspace) -> None:
    """Put the newest whole backup into the second folder too, where it is here; raise what it refuses."""
    for place in known(workspace):
        if place.state == "chosen" and place.is_here:
            try:
                _keep_in(workspace, place)
            except EvenhandError as error:
                raise type(error)(_NOT_THERE, folder=place.folder, reason=error) from None


def lines(
    folder: Path,
    *,
    read: bool = True,
    places: Sequence[Place] | None = None,
    key: FileKey | None = None,
) -> list[BackupLine]:
    """Return the backups of the workspace in `folder`, there and in second folders, the newest first.

    Of the same one in both it is the first, unless that was read and is damaged.
    The second folders are those `places`, or else what the workspace, or a backup of it, tells.
    """
    found = backups.backups(folder, read=read, key=key)
    names = {each.file.name for each in found if each.sound is not False}
    if places is None:
        places = _places_of(folder, [each.file for each in found], key)
    for place in places:
        with suppress(EvenhandError):  # it is away, or refuses
            elsewhere = backups.in_place(place.folder, folder, read=read, key=key)
            found += [each for each in elsewhere if each.file.name not in names]
            names |= {each.file.name for each in elsewhere if each.sound is not False}
    return sorted(found, key=lambda each: (each.when, each.sound is not False), reverse=True)


def newest_whole(workspace: Workspace, now: datetime) -> datetime | None:
    """Return when the newest backup was made that is whole, here or in a second folder; `None` for none."""
    places = [workspace.folder / backups.FOLDER]
    with suppress(EvenhandError):  # the file is damaged where it tells of them
        places += [each.folder for each in known(workspace) if each.is_here]
    found = [backups.newest_whole(workspace.folder, now, workspace.key, each) for each in places]
    return max(filter(None, found), key=lambda when: (when <= now, when), default=None)


def found_in(folder: Path, home: Path, key: FileKey | None) -> list[BackupLine]:
    """Return the backups that lie in `folder` or in a second folder within it, as seen from a workspace's."""
    places = (folder, folder / backups.FOLDER, *sorted(folder.glob(f"{PREFIX}*")))
    return [each for place in places for each in backups.in_place(place, home, key=key)]


def _places_of(folder: Path, files: Sequence[Path], key: FileKey | None) -> list[Place]:
    """Return the folders that a workspace knows of, or the newest of its backups that can be read."""
    for file in (folder / FILE, *files):
        with suppress(EvenhandError), sqlite.sentences(file):
            if file.is_file():
                opens = open_close.check_file(file, writer=False, key=key)
                with closing(Connection(file, mode="immutable", writer=False, key=opens)) as connection:
                    return care.known_places(connection)
    return []


def _keep_in(workspace: Workspace, place: Place) -> None:
    key = workspace.key
    if key is not None:
        key_file.follow(place.folder, key_file.of(workspace.folder, key, workspace.key_file))
    for file, when in backups.own(workspace.folder / backups.FOLDER, workspace):
        there = place.folder / file.name
        if not (there.exists() and backups.damage_in(there, key) is None):
            if backups.damage_in(file, key) is not None:
                continue
            atomic.write_with(there, lambda part, file=file: _copy(file, part, key), workspace.folder)  # type: ignore[misc]
        backups.thin(place.folder, workspace, workspace.clock(), there)
        if workspace.writes and place.newest != when:
            with workspace.write() as connection:
                care.put_place(connection, replace(place, newest=when))
        return


def _copy(file: Path, part: Path, key: FileKey | None) -> None:
    """Copy a whole backup, and see that it arrived."""
    shutil.copyfile(file, part)
    if (damage := backups.damage_in(part, key)) is not None:
        raise EvenhandError("The copy is not what it was made from: {damage} Check the disk.", damage=damage)
