"""A card is read before it counts: whatever a changed client sends, the others' panel stays what it is.

Every forgery is made here with a valid key and a valid share: what is under the seal is what lies.
"""

import csv
from collections.abc import Callable
from functools import partial
from io import BytesIO
from typing import Any

import pytest

from app.domain.debrief import meeting_rules
from app.domain.debrief.attachment import ATTACHED, AttachedRecord
from app.domain.errors import Conflict
from app.domain.kits.bundle import CardSetAside
from app.domain.packs.rubric import Rubric
from app.domain.scorecard.card_faults import CardFault
from app.domain.scorecard.seal import fingerprint
from app.reports.typesetting.attachment import attached
from app.services.debrief import debrief, meeting
from app.services.panels import lists, opening
from app.services.records import upkeep, verify
from app.services.records.sealed_record import proven
from app.services.recruiting import export, metrics
from app.services.recruiting.export_rows import Export
from app.services.scorecard import scoring
from tests.conftest import ROOT
from tests.services.changed_client import ChangedClient, Raw
from tests.services.conftest import finish, open_desk, plan
from tests.services.journey import Journey, said
from tests.services.opened_before import close_as_before, open_as_before
from tests.services.records import third_party

FONTS = ROOT / "resources" / "fonts"
OTHER = "0193a7b2-0000-7000-8000-00000000000a"


def level_nine(raw: Raw) -> None:
    raw["ratings"][0]["level"] = 9


def unknown_dimension(raw: Raw) -> None:
    raw["ratings"].append({**raw["ratings"][0], "dimension": "charm"})


def unknown_dimension_of_a_note(raw: Raw) -> None:
    raw["notes"][0]["dimension"] = "charm"


def unknown_signal(raw: Raw) -> None:
    raw["signals"].append({"signal": "charm", "evidence": "Smiled", "at": raw["sealed_at"]})


def unknown_finding(raw: Raw) -> None:
    raw["findings"] = [{"finding": "leak", "outcome": "found", "hint": 0, "at": raw["sealed_at"]}]


def unknown_question(raw: Raw) -> None:
    dimension = raw["ratings"][0]["dimension"]
    raw["questions"] = [
        {"dimension": dimension, "question": "star-sign", "outcome": "asked", "at": raw["sealed_at"]}
    ]


def three_times(raw: Raw) -> None:
    raw["ratings"] = raw["ratings"] * 3


def same_note_twice(raw: Raw) -> None:
    raw["notes"] = raw["notes"] * 2


def withdrawn_note(raw: Raw) -> None:
    raw["notes"][0]["withdrawn"] = True


def version_seven(raw: Raw) -> None:
    raw |= {"version": 7, "supersedes": "7" * 64, "reason": "Mistyped"}


def rests_on_nothing(raw: Raw) -> None:
    raw["supersedes"] = "5" * 64


def another_candidate(raw: Raw) -> None:
    raw["candidate"]["name"] = "Bo Other"


def another_candidates_id(raw: Raw) -> None:
    raw["candidate"]["id"] = OTHER


def another_role(raw: Raw) -> None:
    raw["role"] = "Baker"


def another_panel(raw: Raw) -> None:
    raw["panel"] = OTHER


def another_rubric(raw: Raw) -> None:
    raw["rubric"]["digest"] = "a" * 64


def another_seat(raw: Raw) -> None:
    raw["seat"]["id"] = OTHER


def narrower_focus(raw: Raw) -> None:
    raw["seat"]["focus"] = raw["seat"]["focus"][:1]


def an_exercise_it_did_not_have(raw: Raw) -> None:
    raw["seat"]["exercise"] = {
        "id": "bake", "version": "1.0", "title": "Bake", "variant": "rye", "variant_title": "Rye",
        "digest": "e" * 64,
    }  # fmt: skip


def highest_without_evidence(raw: Raw) -> None:
    raw["ratings"][0]["level"], raw["notes"] = 4, []


def red_flag_without_evidence(raw: Raw) -> None:
    raw["signals"] = [{"signal": "one-number-validation", "evidence": "", "at": raw["sealed_at"]}]


def not_evidenced_without_a_reason(raw: Raw) -> None:
    raw["ratings"][0] |= {"level": "NE", "reason": ""}


def highest_with_a_note_that_shows_nothing(raw: Raw) -> None:
    raw["ratings"][0]["level"], raw["notes"] = 4, [{**raw["notes"][0], "text": "\u200b\u2060"}]


def not_evidenced_for_a_reason_that_shows_nothing(raw: Raw) -> None:
    raw["ratings"][0] |= {"level": "NE", "reason": "\u200b"}


def evidence_that_shows_nothing(raw: Raw) -> None:
    raw["signals"] = [{"signal": "one-number-validation", "evidence": "\u2800", "at": raw["sealed_at"]}]


def a_dimension_unrated(raw: Raw) -> None:
    raw["ratings"] = raw["ratings"][1:]


def no_overall(raw: Raw) -> None:
    raw["overall"] = None


def a_level_of_a_googol(raw: Raw) -> None:
    raw["ratings"][0]["level"] = 1e100


FORGERIES: dict[Callable[[Raw], Any], str] = {
    level_nine: "its level for “problem-framing” is not on the scale",
    unknown_dimension: "the rubric has no dimension “charm”",
    unknown_dimension_of_a_note: "the rubric has no dimension “charm”",
    unknown_signal: "the rubric has no signal “charm”",
    unknown_finding: "its exercise has no finding “leak”, or fewer hints to it",
    unknown_question: "the rubric has no question “star-sign”",
    three_times: "it says “problem-framing” twice",
    same_note_twice: "twice",
    withdrawn_note: "it holds a note without words, or one that was withdrawn",
    rests_on_nothing: "its version does not follow the one before",
    another_candidate: "it is about another candidate",
    another_candidates_id: "it is about another candidate",
    another_role: "it is for another role",
    another_panel: "it is of another panel",
    another_rubric: "it is scored with another rubric",
    another_seat: "it is of another seat than was planned",
    narrower_focus: "it is of another seat than was planned",
    an_exercise_it_did_not_have: "it is of another seat than was planned",
    highest_without_evidence: "it lacks what every card must have before it is sealed",
    red_flag_without_evidence: "it lacks what every card must have before it is sealed",
    not_evidenced_without_a_reason: "it lacks what every card must have before it is sealed",
    highest_with_a_note_that_shows_nothing: "it holds a note without words, or one that was withdrawn",
    not_evidenced_for_a_reason_that_shows_nothing: "it lacks what every card must have before it is sealed",
    evidence_that_shows_nothing: "it lacks what every card must have before it is sealed",
    a_dimension_unrated: "it lacks what every card must have before it is sealed",
    no_overall: "it cannot be opened or read",
    a_level_of_a_googol: "it cannot be opened or read",
}


@pytest.fixture
def trip(journey: Callable[[int], Journey]) -> Journey:
    """A panel of two, of which the first has sent an honest card."""
    made = journey(2).make_kits()
    made.bring(0)
    return made


def rows(trip: Journey) -> list[dict[str, str]]:
    """Return the rows of the workspace's export of ratings."""
    file = trip.folder / "ratings.csv"
    export.export(trip.planner, file, Export("ratings", "csv"), "Rosa")
    with file.open(newline="", encoding="utf-8") as stream:
        return list(csv.DictReader(stream))


@pytest.mark.parametrize("change", FORGERIES, ids=lambda change: change.__name__)
def test_a_forged_card_is_named_and_set_aside_and_the_others_go_on(
    trip: Journey, change: Callable[[Raw], Any]
) -> None:
    assert trip.take_in(ChangedClient(trip, 1).forge(change)).count("added") == 1
    with pytest.raises(Conflict, match="Nothing was opened") as refused:
        trip.open()
    assert "the card of Omar Haddad, version" in str(refused.value)
    assert FORGERIES[change] in str(refused.value)
    blind = opening.state(trip.planner, trip.panel.id)
    assert not blind.is_open and blind.plain == {}, "nothing of any card was recorded"
    assert [seat.interviewer.name for seat in blind.waiting] == ["Omar Haddad"]
    lines = {line.interviewer: line.status for line in lists.seats(trip.planner, panel=trip.panel.id)}
    assert lines == {"Ines Novak": "sealed", "Omar Haddad": "planned"}
    trip.open("The card of Omar Haddad is not sound.", trip.code)
    shown = debrief.gather(trip.planner, trip.panel.id)
    assert [each.seat.interviewer.name for each in shown.seats] == ["Ines Novak"]
    assert [each.seat for each in shown.set_aside] == [trip.panel.seats[1].id]
    assert shown.openings[0].without == (trip.panel.seats[1].id,)
    assert upkeep.check(trip.planner).ok


# A new card in its place


def test_after_it_was_set_aside_an_honest_amendment_of_the_seat_counts(trip: Journey) -> None:
    changed = ChangedClient(trip, 1)
    trip.take_in(changed.forge(level_nine))
    with pytest.raises(Conflict, match="its level for"):
        trip.open()
    mended = changed.forge(level_nine, lambda raw: raw["ratings"][0].update(level=2), name="mended.evenhand")
    first, _ = changed.cards(mended)
    report = trip.take_in(changed.write(first), mended)
    assert [line.outcome for line in report.lines] == ["refused", "added"]
    assert "It was set aside: the card of Omar Haddad, version 1" in str(report.lines[0].what)
    trip.open()
    shown = debrief.gather(trip.planner, trip.panel.id)
    assert [[v.document.version for v in each.versions] for each in shown.seats] == [[1], [2]]
    assert not any(version.after_opening for each in shown.seats for version in each.versions)
    assert shown.openings[0].how == "all-sealed" and shown.missing == ()
    assert stands(trip)


def test_a_new_card_of_the_seat_under_the_same_number_counts(trip: Journey) -> None:
    changed = ChangedClient(trip, 1)
    trip.take_in(changed.forge(another_candidate))
    with pytest.raises(Conflict):
        trip.open()
    trip.take_in(trip.send(1))
    trip.open()
    shown = debrief.gather(trip.planner, trip.panel.id)
    assert [each.card.candidate.name for each in shown.seats] == ["Ada Example", "Ada Example"]
    assert stands(trip)


def test_a_forged_amendment_leaves_the_version_before_it_standing(trip: Journey) -> None:
    changed = ChangedClient(trip, 1)
    trip.take_in(changed.forge(lambda _: None, unknown_signal))
    with pytest.raises(Conflict, match="Omar Haddad, version 2"):
        trip.open()
    trip.open()
    shown = debrief.gather(trip.planner, trip.panel.id)
    assert [len(each.versions) for each in shown.seats] == [1, 1] and shown.missing == ()
    assert [each.version for each in shown.set_aside] == [2]
    assert stands(trip)


def test_what_rests_on_a_version_that_does_not_follow_does_not_follow_either(trip: Journey) -> None:
    changed = ChangedClient(trip, 1)
    trip.take_in(changed.forge(rests_on_nothing, lambda _: None))
    with pytest.raises(Conflict, match=r"Omar Haddad, version 1 \(its version does not follow"):
        trip.open()
    trip.take_in(trip.send(1))
    with pytest.raises(Conflict, match=r"Omar Haddad, version 2 \(its version does not follow"):
        trip.open()
    trip.open()
    [_, seat] = debrief.gather(trip.planner, trip.panel.id).seats
    assert [each.document.version for each in seat.versions] == [1] and stands(trip)


def test_version_seven_alone_opens_nothing_and_a_first_version_goes_on_without_it(trip: Journey) -> None:
    trip.take_in(ChangedClient(trip, 1).forge(version_seven))
    with pytest.raises(Conflict, match="first version of the card of Omar Haddad is not here, but a later"):
        trip.open()
    assert opening.state(trip.planner, trip.panel.id).plain == {}
    trip.take_in(trip.send(1))
    trip.open()
    shown = debrief.gather(trip.planner, trip.panel.id)
    assert [[v.document.version for v in each.versions] for each in shown.seats] == [[1], [1]]
    trip.open()
    assert len(opening.state(trip.planner, trip.panel.id).openings) == 1
    assert stands(trip) and upkeep.check(trip.planner).ok


def test_two_cards_under_one_number_are_refused_together(trip: Journey) -> None:
    changed = ChangedClient(trip, 1)
    one, other = changed.sent(changed.content(lambda _: None)), changed.sent(changed.content(another_role))
    assert said(trip.take_in(changed.write(one, other))) == (
        "refused: It holds two cards under one number, which no bundle does."
    )


# After the opening


def test_a_forged_card_that_comes_after_the_opening_is_set_aside_as_it_comes(trip: Journey) -> None:
    changed = ChangedClient(trip, 1)
    trip.take_in(changed.forge(lambda _: None))
    trip.open()
    before = rows(trip)
    report = trip.take_in(changed.forge(lambda _: None, level_nine, name="late.evenhand"))
    assert "It came, and was set aside with its reason on record: the card of Omar Haddad, version 2" in said(
        report
    )
    assert rows(trip) == before and stands(trip)
    mend: Callable[[Raw], Any] = lambda raw: raw["ratings"][0].update(level=2)  # noqa: E731
    trip.take_in(changed.forge(lambda _: None, level_nine, mend, name="later.evenhand"))
    [_, seat] = debrief.gather(trip.planner, trip.panel.id).seats
    assert [(each.document.version, each.after_opening) for each in seat.versions] == [(1, False), (3, True)]
    assert stands(trip)


def test_a_seat_left_out_that_sends_a_forged_card_later_stays_left_out(trip: Journey) -> None:
    trip.open("Omar Haddad has left.", trip.code)
    file = ChangedClient(trip, 1).forge(three_times)
    assert "added: It came, and was set aside" in said(trip.take_in(file))
    assert "refused: It was set aside" in said(trip.take_in(file))
    trip.open("His card came late.", trip.code)
    shown = debrief.gather(trip.planner, trip.panel.id)
    assert [each.interviewer.name for each in shown.missing] == ["Omar Haddad"]
    assert [each.version for each in shown.set_aside] == [1]


# What is no fault


@pytest.mark.parametrize("year", ["1990", "2031"])
def test_an_odd_time_is_told_and_refuses_nothing(trip: Journey, year: str) -> None:
    def odd(raw: Raw) -> None:
        raw["sealed_at"] = year + raw["sealed_at"][4:]

    trip.take_in(ChangedClient(trip, 1).forge(odd))
    trip.open()
    shown = debrief.gather(trip.planner, trip.panel.id)
    assert [each.seat.interviewer.name for each in shown.seats] == ["Ines Novak", "Omar Haddad"]
    assert [(seat.interviewer.name, version) for seat, version in shown.odd_times()] == [("Omar Haddad", 1)]
    assert stands(trip)
    metrics.report(trip.planner)


def test_a_card_of_three_megabytes_counts_and_is_read_at_once(trip: Journey) -> None:
    def long(raw: Raw) -> None:
        note = raw["notes"][0]
        raw["notes"] += [
            {**note, "id": f"0193a7b2-0000-7000-8000-{at:012d}", "text": "word " * 3_900} for at in range(155)
        ]

    file = ChangedClient(trip, 1).forge(long)
    assert file.stat().st_size > 3 << 20
    assert trip.take_in(file).count("added") == 1
    trip.open()
    shown = debrief.gather(trip.planner, trip.panel.id)
    assert len(shown.seats[1].card.notes) > 150
    assert len(rows(trip)) == 4


@pytest.mark.parametrize(
    "content", [b"NaN", b'{"format": "evenhand.scorecard/1", "version": 1e400}', b"[" * 100_000]
)
def test_what_is_no_card_at_all_is_set_aside(trip: Journey, content: bytes) -> None:
    changed = ChangedClient(trip, 1)
    trip.take_in(changed.write(changed.sent(changed.content(lambda _: None), locked=content)))
    with pytest.raises(Conflict, match="it cannot be opened or read"):
        trip.open()


def test_a_card_of_a_newer_program_is_not_set_aside_but_waits(trip: Journey) -> None:
    trip.take_in(ChangedClient(trip, 1).forge(lambda raw: raw.update(mood="sunny")))
    with pytest.raises(Conflict, match="A newer Evenhand made the card of Omar Haddad"):
        trip.open()
    blind = opening.state(trip.planner, trip.panel.id)
    assert blind.aside == () and len(blind.locked) == 2
    trip.open("Omar Haddad has another version.", trip.code)
    shown = debrief.gather(trip.planner, trip.panel.id)
    assert [each.interviewer.name for each in shown.missing] == ["Omar Haddad"]


# What others see of it


def stands(trip: Journey) -> bool:
    """Return whether the committee's PDF, which nobody closed yet, is proven as far as cards can; twice."""
    paper = debrief.paper(trip.planner, trip.panel.id, FONTS)
    stranger = third_party.verdict(BytesIO(paper))
    return verify.verify_file(paper, FONTS).verdict == "in part" and stranger.startswith("in part")


def test_the_honest_committees_pdf_is_proven_beside_four_forged_cards_and_names_them(
    journey: Callable[[int], Journey],
) -> None:
    trip = journey(5).make_kits()
    trip.bring(0)
    for seat, change in enumerate((version_seven, rests_on_nothing, another_candidate, level_nine), start=1):
        trip.take_in(ChangedClient(trip, seat).forge(change))
    trip.open("Four cards are not sound.", trip.code)
    assert stands(trip)
    assert verify.verify_workspace(trip.planner).verdict == "proven"
    report = upkeep.check(trip.planner)
    assert report.ok and len(report.aside) == 3
    assert "Ada Example: the card of Eva Lind, version 1" in str(report.aside[0])


def test_a_sound_card_cannot_be_passed_off_as_one_that_was_set_aside(trip: Journey) -> None:
    """The dissenting seat's card is moved to those that do not count; the pages are made anew from that."""
    trip.bring(1)
    trip.open()
    held = ATTACHED.validate_json(attached(debrief.paper(trip.planner, trip.panel.id, FONTS)) or b"")
    assert isinstance(held, AttachedRecord)
    gone = CardSetAside(
        seat=trip.panel.seats[1].id, version=1, digest=held.cards[1].seal.digest, at=held.openings[0].at,
        faults=(CardFault(what="role"),),
    )  # fmt: skip
    moved = held.replace(cards=held.cards[:1], refused=held.cards[1:], set_aside=(gone,))
    said = [str(each.said) for each in proven(moved) if each.holds is False]
    assert said == [f"The card of Omar Haddad, version 1, is what was sealed with the key “{key(held)}”."]


def key(held: AttachedRecord) -> str:
    return fingerprint(held.cards[1].seal.public_key)


# A workspace in which the program of before recorded such cards already

RECORDED = (level_nine, unknown_dimension, unknown_signal, three_times, version_seven, rests_on_nothing,
            another_candidate, another_role, narrower_focus, highest_without_evidence)  # fmt: skip


@pytest.mark.parametrize("change", RECORDED, ids=lambda change: change.__name__)
def test_a_forged_card_that_was_recorded_before_harms_no_row_and_no_paper(
    trip: Journey, rubric: Rubric, change: Callable[[Raw], Any]
) -> None:
    trip.take_in(ChangedClient(trip, 1).forge(change))
    open_as_before(trip)
    honest = plan(trip.planner, rubric, "Lea Roth", candidate="Bo Example")
    scoring.seal(trip.planner, finish(trip.planner, open_desk(trip.planner, honest)))
    shown = debrief.gather(trip.planner, trip.panel.id)
    assert [each.seat.interviewer.name for each in shown.seats] == ["Ines Novak"]
    assert [each.seat for each in shown.set_aside] == [trip.panel.seats[1].id]
    assert {row["interviewer"] for row in rows(trip)} == {"Ines Novak", "Lea Roth"}
    for what, form in (
        ("summary", "csv"),
        ("notes", "csv"),
        ("ratings", "greenhouse"),
        ("ratings", "markdown"),
    ):
        export.export(trip.planner, trip.folder / f"{what}.{form}", Export(what, form), "Rosa")
    metrics.report(trip.planner)
    assert stands(trip)
    report = upkeep.check(trip.planner)
    assert report.ok and len(report.aside) == 1


def test_a_new_card_takes_the_place_of_one_that_was_recorded_before_and_is_marked_late(trip: Journey) -> None:
    trip.take_in(ChangedClient(trip, 1).forge(level_nine))
    open_as_before(trip)
    assert trip.take_in(trip.send(1)).count("added") == 1
    shown = debrief.gather(trip.planner, trip.panel.id)
    assert [each.late for each in shown.seats] == [False, True]
    assert [len(shown.set_aside), len(shown.refused), shown.missing] == [1, 1, ()]
    assert stands(trip) and upkeep.check(trip.planner).ok
    assert [row["interviewer"] for row in rows(trip)] == ["Ines Novak"] * 2 + ["Omar Haddad"] * 2


def test_a_panel_of_which_no_recorded_card_counts_is_not_shown_and_harms_no_other(
    journey: Callable[[int], Journey],
) -> None:
    trip = journey(1).make_kits()
    trip.take_in(ChangedClient(trip, 0).forge(level_nine))
    open_as_before(trip)
    with pytest.raises(Conflict, match="Ines Novak"):
        debrief.gather(trip.planner, trip.panel.id)
    assert rows(trip) == []
    export.export(trip.planner, trip.folder / "summary.csv", Export("summary", "csv"), "Rosa")
    metrics.report(trip.planner)
    assert upkeep.check(trip.planner).ok


@pytest.mark.parametrize("before", [True, False], ids=["closed before too", "closed now"])
def test_a_meeting_that_was_closed_with_a_forged_card_is_not_refuted_by_it(
    trip: Journey, before: bool
) -> None:
    trip.take_in(ChangedClient(trip, 1).forge(another_role))
    open_as_before(trip)
    room = debrief.open_room(trip.planner, trip.panel.id)
    assert room.shown.set_aside
    room = meeting.begin(trip.planner, room, "Ines Novak", trip.panel.seats[0].id)
    decided = partial(meeting_rules.decide, against_policy="The bar was missed")
    room = meeting.act(trip.planner, room, decided, "hire", "Clear")
    close_as_before(trip, room) if before else meeting.close(trip.planner, room)
    paper = debrief.paper(trip.planner, trip.panel.id, FONTS)
    found = verify.verify_file(paper, FONTS)
    assert third_party.verdict(BytesIO(paper)).startswith(found.verdict)
    assert found.verdict == ("in part" if before else "proven")
    assert "which cards were set aside, and why" in map(str, found.uncovered if before else found.covered)
