"""What a debrief's PDF carries: everything, or, where it leaves something out, digests alone."""

import pytest

from app.domain.debrief.attachment import ATTACHED, digests, record
from app.domain.debrief.paper_copies import PaperOptions
from app.domain.document import MadeByNewer, understood
from app.domain.packs.rubric import Rubric
from app.domain.value import canonical, digest
from tests.domain.debrief.test_paper_copies import GOSSIP, gossiping
from tests.domain.table import Table


@pytest.fixture(scope="module")
def table(rubric: Rubric) -> Table:
    """A closed and reopened meeting whose words name people everywhere."""
    return gossiping(rubric)


def test_a_whole_copy_carries_every_card_the_minutes_and_every_closing(table: Table, rubric: Rubric) -> None:
    shown = table.shown
    held = record(shown, PaperOptions(), "1.0", canonical(rubric).decode(), ("{}",))
    assert [card.document for card in held.cards] == [paper.record().card for paper in table.papers]
    assert [card.seal.digest for card in held.cards] == [digest(card.document) for card in held.cards]
    assert held.minutes == shown.meeting
    assert [closing.seal for closing in held.closings] == list(table.meeting.seals)
    assert (held.panel, held.rubric) == (shown.panel, canonical(rubric).decode())
    assert ATTACHED.validate_json(canonical(held)) == held


def test_a_copy_that_leaves_something_out_carries_digests_and_no_word_or_name(table: Table) -> None:
    shown = table.shown
    held = digests(shown, PaperOptions(notes=False), "1.0")
    assert held.cards == tuple(version.seal.digest for seat in shown.seats for version in seat.versions)
    assert held.closings == tuple(seal.digest for seal in table.meeting.seals)
    assert (held.panel, held.rubric) == (shown.panel.id, shown.panel.rubric.digest)
    said = canonical(held).decode()
    assert not [word for word in (*GOSSIP.split(), "Ines", "Ada") if word.isalpha() and f" {word}" in said]
    assert "Novak" not in said
    assert ATTACHED.validate_json(said) == held


def test_what_a_later_version_may_attach_is_not_guessed_at(table: Table) -> None:
    held = digests(table.shown, PaperOptions(notes=False), "1.0")
    later = canonical(held).replace(b"debrief-digests/1", b"debrief-digests/2")
    with pytest.raises(MadeByNewer):
        understood(lambda: ATTACHED.validate_json(later))
