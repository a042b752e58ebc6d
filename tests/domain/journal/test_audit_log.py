"""The audit log: a sentence for every kind of act that it tells, with who did it."""

from typing import get_args

import pytest

from app.domain.journal.audit_log import KINDS, TOPICS, by, sentence
from app.domain.journal.events import Body, CardBody, Sealed
from app.domain.journal.minutes import Decided
from app.domain.kits.bundle import KitHandedOut, PanelOpened
from app.domain.packs.rubric import Rubric
from app.domain.scorecard.marks import Noted
from tests.domain.journal.test_events import story
from tests.domain.paper import START, new_id

SAID = {
    "candidate-added": "Candidate entered.",
    "cv-added": "CV entered, to be given to interviewers beforehand.",
    "panel-planned": "Panel planned: Senior Machine Learning Scientist.",
    "candidate-renamed": "The candidate's name was corrected.",
    "seat-changed": "Interview changed: no exercise, 8 in focus.",
    "seat-withdrawn": "Interview taken back.",
    "seat-restored": "Interview brought back.",
    "kits-made": "Kits made: 1 shares of the key.",
    "kit-handed-out": "Kit written.",
    "kit-received": "Kit taken in: seat 1 of 1.",
    "sealed": "Scorecard sealed, version 1.",
    "amendment-begun": "Amendment of a sealed scorecard begun.",
    "card-received": "Sealed card received, version 1; locked.",
    "card-set-aside": "Sealed card set aside, version 2: its level for “problem-framing” is not",
    "invitation-received": "Invitation of Ines Novak taken in.",
    "invitation-dropped": "Invitation dropped.",
    "panel-opened": "Panel opened early: Ill",
    "opening-set-aside": "Its opening was set aside with what came after a backup: it was seen open.",
    "workspace-restored": "Went back to evenhand-20261117T090000Z.db: 12 events were set aside, "
    "1 of them openings of panels.",
    "workspace-encrypted": "Workspace encrypted; plain backups removed.",
    "workspace-decrypted": "Workspace no longer encrypted; encrypted backups removed.",
    "workspace-unlock-changed": "Passphrase of the encrypted workspace changed.",
    "meeting-begun": "Meeting begun.",
    "decided": "Decision recorded.",
    "debrief-closed": "Debrief closed and sealed, version 1.",
    "debrief-reopened": "Debrief reopened: ",
    "feedback-approved": "Feedback to the candidate approved.",
    "exported": "Exported: summary as csv, full, 3 rows.",
    "retention-chosen": "Retention rule chosen: Own rule.",
    "hold-placed": "Put on hold: Charge filed",
    "hold-lifted": "Hold lifted.",
    "erasing-begun": "Erasing begun.",
    "candidate-erased": "Candidate erased: 9 events of 1 panels lost their words.",
    "file-rewritten": "The file was rewritten without its free pages, and its log emptied.",
    "erasing-ended": "Erasing ended: the last copy is gone, 1 backups and folders removed.",
}
WHO = {
    "sealed": "Ines Novak", "meeting-begun": "Carla Chair", "debrief-closed": "Carla Chair",
    "panel-opened": "Petra Vos", "card-set-aside": "Petra Vos",
    "exported": "Rosa", "retention-chosen": "Rosa", "hold-placed": "Rosa",
    "hold-lifted": "Rosa", "erasing-begun": "Rosa", "candidate-erased": "Rosa", "feedback-approved": "Rosa",
    "workspace-encrypted": "Rosa", "workspace-decrypted": "Rosa",
    "workspace-unlock-changed": "Rosa",
}  # fmt: skip


@pytest.fixture(scope="module")
def bodies(rubric: Rubric) -> dict[str, Body]:
    """One body of every kind that happens around an interview, the first of each."""
    found: dict[str, Body] = {}
    for event in story(rubric):
        found.setdefault(event.body.kind, event.body)
    return found


@pytest.mark.parametrize("kind", sorted(KINDS))
def test_every_kind_of_the_log_is_said_in_a_sentence_with_who_did_it(
    bodies: dict[str, Body], kind: str
) -> None:
    assert kind in SAID, f"“{kind}” is new: say here how the log tells it"
    assert str(sentence(bodies[kind])).startswith(SAID[kind])
    assert by(bodies[kind]).startswith(WHO.get(kind, ""))
    assert bool(by(bodies[kind])) == (kind in WHO)


def test_what_stands_on_a_card_before_its_seal_is_none_of_the_log(bodies: dict[str, Body]) -> None:
    card = {each.model_fields["kind"].default for each in get_args(CardBody)}
    assert card & KINDS.keys() == {
        "sealed",
        "amendment-begun",
        "card-received",
        "card-set-aside",
    }
    noted = bodies["noted"]
    assert isinstance(noted, Noted)
    with pytest.raises(AssertionError, match="Noted is no kind of the log"):
        sentence(noted)


def test_no_word_of_a_sealed_card_or_of_a_decision_is_in_the_log(bodies: dict[str, Body]) -> None:
    sealed, decided = bodies["sealed"], bodies["decided"]
    assert isinstance(sealed, Sealed) and isinstance(decided, Decided)
    secret = sealed.document.overall.replace(reason="SECRET")
    assert "SECRET" not in str(sentence(sealed.replace(document=sealed.document.replace(overall=secret))))
    assert "SECRET" not in str(sentence(decided.replace(value=decided.value.replace(reasons="SECRET"))))
    assert by(decided) == ""


def test_every_topic_has_its_kinds_and_no_kind_has_two_topics() -> None:
    assert {KINDS[each.model_fields["kind"].default] for bodies in TOPICS.values() for each in bodies} == set(
        TOPICS
    )
    assert len(KINDS) == sum(map(len, TOPICS.values()))


def test_an_erased_event_says_that_its_words_are_gone() -> None:
    assert str(sentence(None)) == "Its words were erased."


def test_a_kit_written_again_says_so() -> None:
    assert str(sentence(KitHandedOut(seat=new_id(), again=True))) == "Kit written again."


@pytest.mark.parametrize(
    ("how", "without", "said"),
    [
        ("all-sealed", (), "Panel opened: every card was here."),
        ("all-sealed", (new_id(),), "Panel opened early: He is ill"),
        ("escrow-code", (), "Panel opened with the escrow code: He is ill"),
        ("early", (), "Panel opened early: He is ill"),
    ],
)
def test_the_log_says_how_a_panel_was_opened(how: str, without: tuple[str, ...], said: str) -> None:
    opened = PanelOpened(by="Petra Vos", how=how, reason="He is ill", without=without, at=START)  # type: ignore[arg-type]
    assert str(sentence(opened)) == said
