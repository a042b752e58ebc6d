"""Verify a file or a workspace, offline: what is proven, what is refuted, what cannot be seen."""

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Literal

import app as evenhand
from app.domain.debrief.attachment import ATTACHED, AttachedDigests, AttachedRecord
from app.domain.debrief.covered import covered, is_closed
from app.domain.debrief.debrief import Debrief
from app.domain.document import MadeByNewer, is_canonical, understood, upcast
from app.domain.errors import EvenhandError, InvalidInput, Sentence
from app.domain.kits.bundle import Invitation, Kit, LockedKit, SentCards
from app.domain.scorecard.seal import fingerprint
from app.exchange.bundles import bundles
from app.reports.comparison.compare_apart import compared
from app.reports.comparison.compare_pages import PageDifference
from app.reports.comparison.difference_words import listed
from app.reports.debrief.debrief import debrief_pdf
from app.reports.typesetting.attachment import attached
from app.services import signing
from app.services.debrief import debrief
from app.services.panels import invitations
from app.services.records import upkeep
from app.services.records.sealed_record import RecordFinding, is_digest, proven, remade
from app.store.database.workspace import Workspace

LIMIT = 64 << 20
"""Bytes of the largest PDF that is read."""

_RECORD = Sentence("everything in this workspace that was sealed, and the chain of its journal")
_FROZEN = Sentence("rubric and exercise")
_WHO_MADE = Sentence("who made this kit")
_WHAT_ELSE = Sentence("the candidate, the role and the seat in it")
_SENDER = Sentence("who sent each version, of which seat, and that it came unchanged")
_LOCKED = Sentence("what the card says, which is locked")
_LOCKED_KIT = Sentence("what the kit says, which is locked for one interviewer")
_KEYS = Sentence("that both keys are one person's, and came unchanged")
_WHOSE = Sentence("that this person is the one named: compare the words with them")
_OF_WORKSPACE = Sentence("all that the pages say, by this workspace")
_DRAWN = Sentence("what is drawn on the pages beside their words")
_PAGES = Sentence("what the pages say: only the data inside was proven")
_BESIDE = Sentence("what the file holds beside its pages, where it was saved anew or made otherwise")
_POLICY = Sentence("The outcome by policy is the one that was closed.")
_POLICY_SINCE = Sentence("the outcome by policy as the cards now have it, which was closed as another one")

Verdict = Literal["proven", "in part", "refuted", "unproven"]


@dataclass(frozen=True, slots=True)
class Verification:
    """Everything that was looked at, in its order, and what the seals that hold cover."""

    what: Literal["pdf", "bundle", "workspace"]
    findings: tuple[RecordFinding, ...]
    covered: tuple[Sentence, ...] = ()
    uncovered: tuple[Sentence, ...] = ()

    @property
    def verdict(self) -> Verdict:
        """What it comes to: refuted by one thing that does not hold, in part where something is uncovered."""
        if any(each.holds is False for each in self.findings):
            return "refuted"
        if not self.covered:
            return "unproven"
        return "in part" if self.uncovered else "proven"


def read(file: Path) -> bytes:
    """Return the content of a file; raise `InvalidInput` when it is larger than any that is verified."""
    with file.open("rb") as stream:
        content = stream.read(LIMIT + 1)
    if len(content) > LIMIT:
        raise InvalidInput(
            "“{file}” has more than {limit} MB, which no debrief has.", file=file.name, limit=LIMIT >> 20
        )
    return content


def verify_file(content: bytes, fonts: Path, workspace: Workspace | None = None) -> Verification:
    """Verify a debrief's PDF or a bundle; raise `InvalidInput` for what is neither.

    A copy that leaves something out can only be held against the `workspace` it was made from.
    """
    if content.startswith(b"evenhand-bundle "):
        return _bundle(content)
    if content.startswith(b"%PDF-"):
        return _pdf(content, fonts, workspace)
    raise InvalidInput("It is neither a PDF nor a bundle of Evenhand.")


def verify_workspace(workspace: Workspace) -> Verification:
    """Verify a workspace: all that `check` reads, said as findings."""
    report = upkeep.check(workspace)
    if report.findings:
        return Verification("workspace", tuple(RecordFinding(each, False) for each in report.findings))
    said = (
        Sentence("The file is sound, and the lists are what the journal says."),
        Sentence("The journal's chain is unbroken over {count} events.", count=report.events),
        Sentence("Every frozen rubric and exercise is what its digest says."),
        Sentence("Every seal of a scorecard and of a debrief holds: digest and signature."),
    )
    return Verification("workspace", tuple(RecordFinding(each, True) for each in said), (_RECORD,))


def _bundle(content: bytes) -> Verification:
    bundle = bundles.unpack(content)
    whole = RecordFinding(Sentence("The file is whole: it is what was written, byte for byte."), True)
    if isinstance(bundle, Kit):
        return Verification("bundle", (whole, *_kit(bundle)), (_FROZEN,), (_WHO_MADE, _WHAT_ELSE))
    if isinstance(bundle, Invitation):
        return Verification("bundle", (whole, _invitation(bundle)), (_KEYS,), (_WHOSE,))
    if isinstance(bundle, LockedKit):
        locked = RecordFinding(Sentence("What the kit says is locked for its interviewer alone."), None)
        return Verification("bundle", (whole, locked), (), (_WHO_MADE, _LOCKED_KIT))
    return Verification("bundle", (whole, *_cards(bundle)), (_SENDER,), (_LOCKED,))


def _invitation(invitation: Invitation) -> RecordFinding:
    said = Sentence(
        "The invitation was made by the owner of its keys, which read: {words}.",
        words=invitations.words(invitation.invited),
    )
    return RecordFinding(said, signing.is_proven_invitation(invitation))


def _kit(kit: Kit) -> Iterator[RecordFinding]:
    yield RecordFinding(
        Sentence("The rubric is the one the panel froze."), is_digest(kit.rubric_body, kit.rubric.digest)
    )
    if kit.seat.exercise is not None:
        fits = is_digest(kit.exercise_body or "", kit.seat.exercise.digest)
        yield RecordFinding(Sentence("The exercise is the one the panel froze."), fits)
    yield RecordFinding(Sentence("Who made a kit cannot be told: kits are not signed."), None)


def _cards(sent: SentCards) -> Iterator[RecordFinding]:
    for card in sent.versions:
        belongs = (card.panel, card.seat) == (sent.panel, sent.seat)
        yield RecordFinding(
            Sentence(
                "Version {version} was sent by the owner of the key “{key}”, as it is.",
                version=card.seal.version,
                key=fingerprint(card.seal.public_key),
            ),
            belongs and signing.is_proven(card),
        )
    yield RecordFinding(Sentence("What the card says is locked for its panel and cannot be read here."), None)


def _pdf(content: bytes, fonts: Path, workspace: Workspace | None) -> Verification:
    data = attached(content)
    if data is None:
        raise InvalidInput("This PDF carries no sealed data of Evenhand: there is nothing to prove it by.")
    unchanged = Sentence("The data inside is as Evenhand wrote it.")
    try:
        read = understood(lambda: ATTACHED.validate_json(upcast(data)))
        fits = is_canonical(data)
    except MadeByNewer:
        raise InvalidInput("A newer Evenhand made this PDF. Update to verify it.") from None
    except ValueError:
        fits = False
    if not fits or (isinstance(read, AttachedRecord) and not read.options.whole):  # of a copy it is digests
        return Verification("pdf", (RecordFinding(unchanged, False),))
    if isinstance(read, AttachedDigests):
        return _copy(content, read, fonts, workspace)
    return _record(content, data, read, fonts)


def _record(content: bytes, data: bytes, held: AttachedRecord, fonts: Path) -> Verification:
    findings = list(proven(held))
    if any(each.holds is False for each in findings):
        return Verification("pdf", tuple(findings))
    shown = remade(held)
    policy, since = _policy(held, shown)
    made = debrief_pdf(shown, fonts, held.options, data)
    differences, beyond = _compared(content, made, held.program)
    said = covered(held)
    uncovered = (*said.uncovered, *since, *beyond)
    return Verification("pdf", (*findings, *policy, *differences), said.covered, uncovered)


def _policy(held: AttachedRecord, shown: Debrief) -> tuple[list[RecordFinding], tuple[Sentence, ...]]:
    """Hold the outcome by policy against the one that was closed; also return what that leaves uncovered.

    By the cards that were closed: what came since may come to another, and nobody is to blame for that.
    """
    closing = held.closings[-1].document if held.closings else None
    if closing is None or not is_closed(held):
        return [], ()
    findings = []
    if closing.policy != shown.closed_policy():
        rested_on = {each.digest for each in closing.cards}
        counted_then = any(card.seal.digest in rested_on for card in held.refused)
        same = held.program == evenhand.__version__ and not counted_then
        findings.append(RecordFinding(_POLICY, False if same else None))
    return findings, () if closing.policy == shown.policy else (_POLICY_SINCE,)


def _copy(content: bytes, held: AttachedDigests, fonts: Path, workspace: Workspace | None) -> Verification:
    left_out = RecordFinding(
        Sentence("This copy leaves something out: inside are only the digests of {count} cards.",
                 count=len(held.cards)), None,
    )  # fmt: skip
    try:
        made = debrief.paper(workspace, held.panel, fonts, held.options) if workspace else None
    except EvenhandError:
        made = None
    if made is None:
        ask = Sentence("Hold it against the workspace it was made from, or against the whole debrief.")
        return Verification("pdf", (left_out, RecordFinding(ask, None)))
    assert workspace is not None
    differences, beyond = _compared(content, made, held.program)
    there = debrief.record(workspace, held.panel)
    broken = tuple(each for each in proven(there) if each.holds is False)
    uncovered = (*covered(there).uncovered, *beyond)  # the workspace has no more under its seals than a paper
    return Verification("pdf", (left_out, *broken, *differences), (_OF_WORKSPACE,), uncovered)


def _compared(content: bytes, made: bytes, program: str) -> tuple[list[RecordFinding], tuple[Sentence, ...]]:
    """Hold a PDF against the one that its data makes; also return what that leaves uncovered."""
    if content == made:
        said = Sentence("The pages are what this data makes: the file is the same, byte for byte.")
        return [RecordFinding(said, True)], ()
    found = compared(content, made)
    is_own = program == evenhand.__version__
    findings = [
        *(RecordFinding(each, False) for each in found.refutes),
        *(RecordFinding(each, False if is_own else None) for each in found.changed),
        *(RecordFinding(each, None) for each in (*found.inert, *found.told)),
    ]
    beside = (_BESIDE,) if found.inert or found.changed else ()
    if found.pages:
        said, uncovered = _pages(found.pages, program)
        return [*findings, RecordFinding(said, False if is_own else None)], (uncovered, *beside)
    if not found.refutes and not found.changed:
        said = Sentence("Every page looks and reads as this data makes it; the file was saved anew since.")
        findings.append(RecordFinding(said, True))
    return findings, beside


def _pages(differ: dict[int, PageDifference], program: str) -> tuple[Sentence, Sentence]:
    """Say of pages that are not the made ones what it means; also return what that leaves uncovered."""
    pages = listed(sorted(differ))
    if program == evenhand.__version__:
        return Sentence("Pages that are not what this data makes: {pages}.", pages=pages), _PAGES
    if set(differ.values()) == {"seen"}:
        said = Sentence(
            "Every page has the words that this data makes, and is drawn otherwise. Version {version} is "
            "said to have made it: verify it with that version.",
            version=program,
        )
        return said, _DRAWN
    said = Sentence(
        "Version {version} made this file, and page {pages} reads otherwise here. "
        "Verify it with that version."
        if len(differ) == 1
        else "Version {version} made this file, and pages {pages} read otherwise here. "
        "Verify it with that version.",
        version=program,
        pages=pages,
    )
    return said, _PAGES
