"""Forged papers: the data inside is changed without any key, and the pages are made anew from it."""

import re
import subprocess
import sys
from collections.abc import Callable, Iterator
from io import BytesIO
from pathlib import Path

import pytest

from app.domain.debrief import meeting_rules
from app.domain.debrief.attachment import ATTACHED, AttachedCard, AttachedRecord
from app.domain.packs.rubric import Rubric
from app.domain.panel import Interviewer
from app.domain.scorecard import rules
from app.domain.value import canonical
from app.reports.debrief.debrief import debrief_pdf
from app.reports.typesetting.attachment import attached
from app.services import signing
from app.services.debrief import debrief, meeting
from app.services.panels import opening
from app.services.records.sealed_record import remade
from app.services.records.verify import Verification, verify_file
from app.services.scorecard import desk as reading
from app.services.scorecard import scoring
from app.store.database.workspace import Workspace
from tests.conftest import ROOT
from tests.services.conftest import finish, open_desk, plan
from tests.services.records import third_party

FONTS = ROOT / "resources" / "fonts"
Change = Callable[[AttachedRecord], AttachedRecord]


class Case:
    """A panel of four: three sealed, opened early with a reason, met, decided against, one dissent."""

    def __init__(self, workspace: Workspace, rubric: Rubric) -> None:
        self.workspace = workspace
        self.panel = plan(workspace, rubric, "Ines Novak", "Omar Haddad", "Eva Lind", "Noor Aziz")
        for seat in range(3):
            scoring.seal(workspace, finish(workspace, open_desk(workspace, self.panel, seat), 2 + seat % 2))
        opening.open_panel(workspace, self.panel.id, "Petra Vos", reason="Noor has left the company")

    def meet(self, *, close: bool = True) -> "Case":
        """Hold the meeting; not `close` leaves it under no seal."""
        room = debrief.open_room(self.workspace, self.panel.id)
        room = meeting.begin(self.workspace, room, "Ines Novak", self.panel.seats[0].id)
        room = meeting.act(
            self.workspace, room, meeting_rules.dissent, self.panel.seats[1].id, "I would hire"
        )
        room = meeting.act(self.workspace, room, meeting_rules.decide, "no-hire", "Too little depth")
        if close:
            meeting.close(self.workspace, room)
        return self

    def amend(self, seat: int) -> "Case":
        """Amend a card after the panel was opened."""
        desk = reading.open_desk(self.workspace, self.panel.id, self.panel.seats[seat].id)
        desk = scoring.amend(self.workspace, desk, "Mistyped")
        desk = scoring.act(self.workspace, desk, rules.rate, "problem-framing", 4)
        scoring.seal(self.workspace, desk)
        return self

    def paper(self) -> bytes:
        return debrief.paper(self.workspace, self.panel.id, FONTS)


@pytest.fixture
def case(workspace: Workspace, rubric: Rubric) -> Iterator[Case]:
    yield Case(workspace, rubric)


def forged(paper: bytes, change: Change) -> bytes:
    """Return the paper that a changed client makes: other data, and the pages that this data makes."""
    data = attached(paper)
    assert data is not None
    held = ATTACHED.validate_json(data)
    assert isinstance(held, AttachedRecord)
    changed = change(held)
    return debrief_pdf(remade(changed), FONTS, changed.options, canonical(changed))


def verify(content: bytes, *, pages: bool = False) -> Verification:
    """Verify a paper, and hear what a stranger's verifier says of its data; but for its `pages`."""
    found = verify_file(content, FONTS)
    if not pages:
        stranger = third_party.verdict(BytesIO(content))
        assert stranger.startswith(found.verdict), "it was written from the page on formats"
        listed = "the list of seats" not in uncovered(found)
        assert listed or found.verdict == "refuted" or stranger.endswith("not the list of seats")
    return found


def against(found: Verification) -> list[str]:
    """Return what does not hold, in words."""
    return [str(each.said) for each in found.findings if each.holds is False]


def asked(found: Verification) -> str:
    """Return what cannot be told and has to be asked about, in words."""
    return " ".join(str(each.said) for each in found.findings if each.holds is None)


def uncovered(found: Verification) -> list[str]:
    return [str(each) for each in found.uncovered]


def turned(held: AttachedRecord) -> AttachedRecord:
    """Turn "no hire" into "hire"."""
    assert held.minutes and held.minutes.decision
    decision = held.minutes.decision.replace(outcome="hire", reasons="All were convinced", against_policy="x")
    return held.replace(minutes=held.minutes.replace(decision=decision, dissents=()))


def without_seat(held: AttachedRecord, number: int) -> AttachedRecord:
    gone = held.panel.seats[number].id
    seats = tuple(each for each in held.panel.seats if each.id != gone)
    cards = tuple(each for each in held.cards if each.document.seat.id != gone)
    minutes = held.minutes and held.minutes.replace(dissents=(), reading_order=())
    return held.replace(panel=held.panel.replace(seats=seats), cards=cards, minutes=minutes)


def with_invented_seat(held: AttachedRecord) -> AttachedRecord:
    """Put a seat of an invented interviewer on the panel, whose card is signed with a key of their own."""
    key, public = signing.new_key()
    model = held.cards[0].document
    nobody = Interviewer(id=model.panel, name="Max Mustermann", public_key=public)
    seat = model.seat.replace(id=model.panel[:-4] + "ffff", interviewer=nobody)
    document = model.replace(seat=seat)
    card = AttachedCard(document=document, seal=signing.seal(key, document), after_opening=False)
    return held.replace(panel=held.panel.replace(seats=(*held.panel.seats, seat)), cards=(*held.cards, card))


def test_a_closed_debrief_is_proven_and_says_what_its_seals_cover(case: Case) -> None:
    found = verify(case.meet().paper())
    assert (found.verdict, found.uncovered, against(found), asked(found)) == ("proven", (), [], "")
    told = " ".join(map(str, found.covered))
    assert all(part in told for part in ("list of seats", "opened", "decision", "role and candidate"))


def test_a_debrief_that_was_not_closed_is_proven_in_part(case: Case) -> None:
    found = verify(case.meet(close=False).paper())
    assert found.verdict == "in part" and not against(found)
    assert any("its votes, dissent and decision" in each for each in uncovered(found))
    assert "not closed" in asked(found)


def test_a_decision_turned_round_with_its_closing_stripped_is_never_proven(case: Case) -> None:
    found = verify(forged(case.meet().paper(), lambda held: turned(held).replace(closings=())))
    assert found.verdict == "in part"
    assert any("its votes, dissent and decision" in each for each in uncovered(found))


def test_a_decision_turned_round_above_an_intact_closing_is_named(case: Case) -> None:
    found = verify(forged(case.meet().paper(), turned))
    assert found.verdict == "in part"
    assert "closed as “No hire”. Since then it says “Hire”, which stands under no seal." in asked(found)


def test_a_dissenting_seat_that_was_removed_is_missed_by_the_closing(case: Case) -> None:
    found = verify(forged(case.meet().paper(), lambda held: without_seat(held, 1)))
    assert found.verdict == "refuted"
    assert "Every scorecard that the closing rests on is here." in against(found)


def test_and_where_nothing_was_closed_by_the_cards_of_the_others(case: Case) -> None:
    found = verify(forged(case.paper(), lambda held: without_seat(held, 1)))
    assert found.verdict == "in part" and "the list of seats" in uncovered(found)
    assert "was sealed as one of 4 seats, and 3 are listed here" in asked(found)


def test_a_seat_exchanged_for_another_shows_though_their_number_fits(case: Case) -> None:
    found = verify(forged(case.paper(), lambda held: with_invented_seat(without_seat(held, 3))))
    assert found.verdict == "in part" and "the list of seats" in uncovered(found)
    assert "sealed under another list of seats" in asked(found)


def test_an_invented_seat_beside_an_intact_closing_is_refuted(case: Case) -> None:
    found = verify(forged(case.meet().paper(), with_invented_seat))
    assert "The seats are those of the closing: 4." in against(found)


def test_an_empty_seat_that_was_left_out_is_refuted_too(case: Case) -> None:
    found = verify(forged(case.meet().paper(), lambda held: without_seat(held, 3)))
    assert "The seats are those of the closing: 4." in against(found)


@pytest.mark.parametrize("close", [True, False])
def test_another_role_is_refuted(case: Case, close: bool) -> None:
    def promoted(held: AttachedRecord) -> AttachedRecord:
        return held.replace(panel=held.panel.replace(role="Chief Scientist"))

    found = verify(forged(case.meet(close=close).paper(), promoted))
    assert found.verdict == "refuted" and any("The card of Ines Novak" in each for each in against(found))
    assert ("Panel, candidate, role and rubric are those of the closing." in against(found)) == close


def test_an_opening_dropped_from_the_record_is_refuted(case: Case) -> None:
    def silent(held: AttachedRecord) -> AttachedRecord:
        assert held.openings[0].reason == "Noor has left the company"
        return held.replace(openings=(held.openings[0].replace(reason="", by="Nobody"),))

    found = verify(forged(case.meet().paper(), silent))
    assert "How the panel was opened is as the closing says." in against(found)


def test_where_nothing_was_closed_it_is_said_that_no_seal_covers_the_opening(case: Case) -> None:
    assert "how the panel was opened, and which cards came after that" in uncovered(verify(case.paper()))


def test_a_late_amendment_passed_off_as_independent_is_refuted(case: Case) -> None:
    def early(held: AttachedRecord) -> AttachedRecord:
        assert any(each.after_opening for each in held.cards)
        return held.replace(cards=tuple(each.replace(after_opening=False) for each in held.cards))

    found = verify(forged(case.amend(0).meet().paper(), early))
    assert "Which cards came after the opening is as the closing says." in against(found)


def test_an_amendment_after_the_closing_is_told_and_cannot_pass_for_an_early_one(case: Case) -> None:
    paper = case.meet().amend(0).paper()
    found = verify(paper)
    assert found.verdict == "in part" and not against(found)
    assert uncovered(found) == ["that version 2 of the card of Ines Novak came after the closing"]
    forgery = forged(
        paper,
        lambda held: held.replace(cards=tuple(each.replace(after_opening=False) for each in held.cards)),
    )
    assert "Which cards came after the opening is as the closing says." in against(verify(forgery))


def test_a_debrief_reopened_and_not_closed_again_is_proven_in_part(case: Case) -> None:
    case.meet()
    room = debrief.open_room(case.workspace, case.panel.id)
    room = meeting.act(case.workspace, room, meeting_rules.reopen, "A reference came in")
    meeting.act(case.workspace, room, meeting_rules.decide, "hold", "Until it is read")
    found = verify(case.paper())
    assert found.verdict == "in part" and "what the meeting said since it was closed" in uncovered(found)
    assert "closed as “No hire”. Since then it says “Hold”" in asked(found)


def test_an_outcome_by_policy_other_than_the_closed_one_is_refuted(
    case: Case, monkeypatch: pytest.MonkeyPatch
) -> None:
    paper = case.meet().paper()
    monkeypatch.setattr("app.domain.debrief.debrief.policy_of", lambda *_: _met(paper))
    assert "The outcome by policy is the one that was closed." in against(verify(paper, pages=True))


def _met(paper: bytes) -> object:
    held = ATTACHED.validate_json(attached(paper) or b"")
    assert isinstance(held, AttachedRecord)
    policy = held.closings[0].document.policy
    return policy.replace(rules=tuple(each.replace(verdict="holds") for each in policy.rules))


@pytest.mark.parametrize("version", ["0.8.0", "unknown"])
def test_pictures_laid_over_page_one_under_an_older_version_are_never_proven(
    case: Case, version: str, tmp_path: Path
) -> None:
    import pikepdf

    paper = forged(case.meet().paper(), lambda held: held.replace(program=version))
    file = tmp_path / "laid-over.pdf"
    file.write_bytes(paper)
    with pikepdf.open(file, allow_overwriting_input=True) as document:
        document.pages[0].contents_add(b"1 g 60 600 480 120 re f")
        document.save(file)
    found = verify(file.read_bytes(), pages=True)
    assert found.verdict == "in part" and not against(found)
    assert "what is drawn on the pages beside their words" in uncovered(found)


def test_the_strangers_verifier_uses_nothing_of_ours(case: Case, tmp_path: Path) -> None:
    file = tmp_path / "debrief.pdf"
    file.write_bytes(case.meet().paper())
    script = Path(third_party.__file__)
    assert "app" not in re.findall(r"^(?:from|import) (\w+)", script.read_text("utf-8"), re.MULTILINE)
    done = subprocess.run(
        [sys.executable, "-I", script, file], cwd=tmp_path, capture_output=True, text=True, check=True
    )
    assert done.stdout == "proven\n"
