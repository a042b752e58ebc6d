"""Valid files of every kind that comes from elsewhere, made small, of invented people."""

import io
import json
from datetime import UTC, datetime
from pathlib import Path
from typing import NamedTuple

from app.domain.packs.rubric import Rubric
from app.exchange.bundles import age
from app.services.debrief import debrief
from app.services.panels import kits, planning, send_card, unpack_kit
from app.services.panels.planning import SeatPlan
from app.services.scorecard import desk as desks
from app.services.scorecard import scoring
from app.store.database.workspace import FILE, Workspace
from tests.services.conftest import finish

NOW = datetime(2026, 11, 17, 14, tzinfo=UTC)

TABLES = (
    "Name,E-mail,Job,Stage,Candidate ID\r\nZoé Müller,zoe@example.org,Baker,Onsite,17\r\n"
    '"Okoro, Ada",ada@example.org,"Baker, night",Offer,18\r\n'.encode(),
    "sep=;\r\nVorname;Nachname;E-Mail\r\nJörg;Müßig;j@example.org\r\n".encode("cp1252"),
    "\ufeffFirst name\tLast name\tPhone\nJiří\tDvořák\t+420 1\n".encode("utf-16-le"),
)
OUTCOMES = b"Group,Selected\r\n" + b"Women,yes\r\nWomen,no\r\nMen,yes\r\nMen,no\r\nMen,yes\r\n" * 6
PLANS = (
    b"candidate: Ada Example\nrubric: baker\nvariant: village\nextra_time: {factor: 1.25}\nseats:\n"
    b"  - interviewer: Ines Novak\n    focus: [baking]\n    exercise: bake\n    variant: rye\n"
    b"    minutes: 60\n    starts_at: '2026-11-20 10:00'\n",
    json.dumps(
        {"candidate": "Ada", "rubric": "baker", "seats": [{"interviewer": "Ines", "focus": ["kneading"]}]}
    ).encode(),
)
SETTINGS = json.dumps(
    {"theme": "dark", "text_scale": 125, "panes": {"desk": [400, 300]}, "keys": {"undo": ["Ctrl+Z"]},
     "last_workspace": "/somewhere/else", "overdue_hours": 24, "paper": "a4"}
).encode()  # fmt: skip
NOTES = "10:02 Asked whose minutes.\n10:07 “Two ovens, one hand” – named the cost.\n\n- a list\n".encode()

_EVENT = """BEGIN:VEVENT
UID:{uid}@example.org
DTSTAMP:20261101T080000Z
LAST-MODIFIED:20261102T080000Z
SEQUENCE:2
DTSTART;TZID={zone}:20261210T100000
DTEND;TZID={zone}:20261210T110000
RRULE:FREQ=WEEKLY;COUNT=3
EXDATE;TZID={zone}:20261217T100000
SUMMARY:Interview Ada Example with Ines Novak
ORGANIZER;CN="Rosa Lind":mailto:rosa@example.org
ATTENDEE;CN=Ines Novak;PARTSTAT=ACCEPTED:mailto:ines@example.org
DESCRIPTION:First line\\nsecond\\, with a comma and a fold that goes on
  for a while
LOCATION:Room 4
STATUS:CONFIRMED
BEGIN:VALARM
TRIGGER:-PT10M
ACTION:DISPLAY
END:VALARM
END:VEVENT
"""
_ZONE = """BEGIN:VTIMEZONE
TZID:Bakery Time
BEGIN:STANDARD
DTSTART:19701025T030000
RRULE:FREQ=YEARLY;BYMONTH=10;BYDAY=-1SU
TZOFFSETFROM:+0200
TZOFFSETTO:+0100
END:STANDARD
BEGIN:DAYLIGHT
DTSTART:19700329T020000
RRULE:FREQ=YEARLY;BYMONTH=3;BYDAY=-1SU
TZOFFSETFROM:+0100
TZOFFSETTO:+0200
END:DAYLIGHT
END:VTIMEZONE
"""


def _calendar(*parts: str) -> bytes:
    head = "BEGIN:VCALENDAR\nVERSION:2.0\nPRODID:-//Example//1.0//EN\nMETHOD:REQUEST\n"
    return "".join((head, *parts, "END:VCALENDAR\n")).replace("\n", "\r\n").encode()


CALENDARS = (
    _calendar(_ZONE, _EVENT.format(uid="one", zone="Bakery Time")),
    _calendar(
        _EVENT.format(uid="two", zone="Europe/Berlin"),
        "BEGIN:VEVENT\nUID:three\nDTSTART:20261211T090000Z\nDURATION:PT45M\nRECURRENCE-ID:20261211T080000Z\n"
        "SUMMARY:Interview Ada Example\nEND:VEVENT\n",
    ),
)


def workbook() -> bytes:
    """Return a workbook of candidates, with numbers and days among the cells."""
    import openpyxl

    book = openpyxl.Workbook()
    sheet = book.worksheets[0]
    sheet.append(("Name", "E-mail", "ID", "Since"))
    sheet.append(("Ada Okoro", "ada@example.org", 17, NOW.replace(tzinfo=None)))
    book.create_sheet("Other").append(("Name", "Stage"))
    whole = io.BytesIO()
    book.save(whole)
    return whole.getvalue()


def cv() -> bytes:
    """Return a page with a few words."""
    import pikepdf

    document = pikepdf.new()
    document.add_blank_page(page_size=(612, 792))
    font = pikepdf.Dictionary(
        Type=pikepdf.Name.Font, Subtype=pikepdf.Name.Type1, BaseFont=pikepdf.Name.Helvetica
    )
    page = document.pages[0]
    page.Resources = pikepdf.Dictionary(Font=pikepdf.Dictionary(F=document.make_indirect(font)))
    page.Contents = document.make_stream(b"BT /F 24 Tf 72 700 Td (Ten years of baking) Tj ET")
    whole = io.BytesIO()
    document.save(whole)
    return whole.getvalue()


class Panels(NamedTuple):
    """Workspaces around one panel, and the files that went between them."""

    planner: Workspace
    kit: bytes
    card: bytes
    paper: bytes
    closed: bytes
    """The file of a workspace in which an interview was scored, closed as it should be."""


def panels(folder: Path, rubric: Rubric, fonts: Path) -> Panels:
    """Plan a panel, score its seat on another laptop, and one where it was planned, up to its debrief."""
    seats = [SeatPlan("Ines Novak", tuple(each.id for each in rubric.dimensions))]
    planner = Workspace.create(folder / "planner", _now)
    planned = planning.plan_panel(planner, "Ada Example", rubric, seats)
    kit, card = folder / "kit.evenhand", folder / "card.evenhand"
    kits.make(planner, planned.id, {planned.seats[0].id: kit}, age.new_key()[1])
    from app.exchange.bundles import bundles

    with Workspace.create(folder / "laptop", _now) as laptop:
        unpack_kit.unpack(laptop, bundles.read(kit))
        desk = desks.open_desk(laptop, planned.id, planned.seats[0].id)
        scoring.seal(laptop, finish(laptop, desk, 2))
        send_card.send(laptop, planned.id, planned.seats[0].id, card)
    with Workspace.create(folder / "alone", _now) as alone:
        panel = planning.plan_panel(alone, "Ada Example", rubric, seats)
        scoring.seal(alone, finish(alone, desks.open_desk(alone, panel.id, panel.seats[0].id), 2))
        paper = debrief.paper(alone, panel.id, fonts)
    closed = (folder / "laptop" / FILE).read_bytes()
    return Panels(planner, kit.read_bytes(), card.read_bytes(), paper, closed)


def _now() -> datetime:
    return NOW
