"""Invitations: an interviewer tells their keys, and their kits are locked for them alone."""

import hashlib
import re
import unicodedata
from pathlib import Path

from app.domain.errors import Conflict, InvalidInput, NotFound, Sentence, Template
from app.domain.journal.events import Subjects
from app.domain.kits.bundle import Invitation, InvitationDropped, InvitationReceived, InvitedKeys
from app.domain.records.import_kinds import BUNDLE
from app.domain.records.import_report import ImportOutcome
from app.domain.scorecard.seal import in_words
from app.domain.value import canonical
from app.exchange.bundles import age, bundles
from app.services import signing
from app.services.panels.planning import interviewer, joined, named
from app.store.database.workspace import Connection, Workspace
from app.store.files import atomic
from app.store.journal import events
from app.store.secrets import kit_keys, signing_keys

_TAKEN = Template(
    "The invitation of {name}. Its keys read: {words}. Compare these words with {name} before a kit is made."
)
_KNOWN = Template("The invitation of {name} is here already. Its keys read: {words}.")


def words(keys: InvitedKeys) -> str:
    """Return the keys of an invitation as six words, which two people compare aloud."""
    return in_words(hashlib.sha256(canonical(keys)).hexdigest())


def lock_words(recipient: str) -> str:
    """Return the lock of a panel as six words, which two people compare aloud."""
    return in_words(hashlib.sha256(recipient.encode()).hexdigest())


def invite(workspace: Workspace, name: str, file: Path) -> Invitation:
    """Write the invitation of somebody who is to interview on this laptop; return it."""
    with workspace.write() as connection:
        person = interviewer(connection, workspace, name)
        key = signing_keys.get(connection, person.id)
        if key is None:
            person = joined(connection, workspace, named(name, "interviewer"))
            key = signing_keys.get(connection, person.id)
        assert key is not None
        recipient = age.public_half(own_key(connection))
        made = signing.proven_invitation(key, person.name, recipient)
        atomic.write(file, bundles.pack(made), workspace.folder)
    return made


def file_name(name: str) -> str:
    """Return the name proposed for somebody's invitation."""
    words = in_file_names(name)
    return f"invitation{'-' + words if words else ''}{BUNDLE.suffixes[0]}"


def in_file_names(name: str) -> str:
    """Return somebody's name as a part of the name of a file; empty where no letter of it can be one."""
    plain = unicodedata.normalize("NFKD", name).encode("ascii", "ignore").decode().lower()
    return re.sub("[^a-z0-9]+", "-", plain).strip("-")[:40]


def receive(workspace: Workspace, invitation: Invitation) -> tuple[ImportOutcome, Sentence]:
    """Keep the keys of somebody who is to interview; return what became of it."""
    name, keys = invitation.name, invitation.invited
    if not signing.is_proven_invitation(invitation):
        raise InvalidInput("It was changed after {name} made it: the signature does not hold.", name=name)
    if named(name, "interviewer") != name:
        raise InvalidInput("A name in it cannot be seen, or turns round the text beside it.")
    if not age.is_recipient(keys.recipient):
        raise InvalidInput("Nothing can be locked for the key in it.")
    with workspace.write() as connection:
        known = standing(connection).get(name.casefold())
        if known == keys:
            return "known", Sentence(_KNOWN, name=name, words=words(keys))
        if known is not None:
            raise Conflict(
                "Another invitation of {name} is here: its keys read {known}, those of this one {words}. "
                "Compare both with {name}. To take this one, drop the other first.",
                name=name, known=words(known), words=words(keys),
            )  # fmt: skip
        body = InvitationReceived(name=name, keys=keys)
        events.append(connection, workspace, [body], author=None, subjects=Subjects())
    return "added", Sentence(_TAKEN, name=name, words=words(keys))


def drop(workspace: Workspace, name: str) -> InvitedKeys:
    """Let an invitation count no more: kits that are made from now on are not locked for it."""
    with workspace.write() as connection:
        known = standing(connection).get(" ".join(name.split()).casefold())
        if known is None:
            raise NotFound("No invitation of {name} is here.", name=name)
        body = InvitationDropped(keys=known)
        events.append(connection, workspace, [body], author=None, subjects=Subjects())
    return known


def known(workspace: Workspace) -> dict[str, str]:
    """Return the words of every invitation that counts, by the name as it was written."""
    with workspace.read() as connection:
        counting = standing(connection).values()
        return {name: words(keys) for name, keys in _named(connection).items() if keys in counting}


def standing(connection: Connection) -> dict[str, InvitedKeys]:
    """Return the keys of every invitation that counts, by the name in small letters."""
    return {name.casefold(): keys for name, keys in _named(connection).items()}


def own_key(connection: Connection) -> str:
    """Return the private age key of this workspace, made when there is none."""
    key = kit_keys.age_key(connection)
    if key is None:
        key, _ = age.new_key()
        kit_keys.put_age_key(connection, key)
    return key


def _named(connection: Connection) -> dict[str, InvitedKeys]:
    found = dict[str, InvitedKeys]()
    for event in events.invitations(connection):
        if isinstance(event.body, InvitationReceived):
            found[event.body.name] = event.body.keys
        elif isinstance(event.body, InvitationDropped):
            gone = event.body.keys
            found = {name: keys for name, keys in found.items() if keys != gone}
    return found
