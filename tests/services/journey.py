"""A panel whose seats are scored on machines of their own: one workspace plans, one each interviews."""

from collections.abc import Sequence
from pathlib import Path

from app.domain.kits.bundle import SentCards
from app.domain.packs.rubric import Rubric
from app.domain.panel import Panel
from app.domain.records.import_report import ImportReport
from app.domain.scorecard import rules
from app.domain.scorecard.desk import Desk
from app.domain.scorecard.marks import Given
from app.exchange.bundles import age
from app.services.panels import escrow, import_files, kits, opening, send_card
from app.services.scorecard import desk as reading
from app.services.scorecard import scoring
from app.store.database.workspace import Clock, Workspace
from tests.services.conftest import finish, plan

NAMES = ("Ines Novak", "Omar Haddad", "Eva Lind", "Noor Aziz", "Kofi Mensah")


class Journey:
    """The panel of Ada Example, planned on `planner`; the laptop of a seat is made with its kit."""

    def __init__(
        self,
        folder: Path,
        clock: Clock,
        rubric: Rubric,
        seats: int,
        *,
        candidate: str = "Ada Example",
        planner: Workspace | None = None,
    ) -> None:
        self.folder, self.clock = folder, clock
        folder.mkdir(parents=True, exist_ok=True)
        self.planner = planner or Workspace.create(folder / "planner", clock)
        self.panel: Panel = plan(self.planner, rubric, *NAMES[:seats], candidate=candidate)
        self.laptops: dict[int, Workspace] = {}
        self.code, self.holder = age.new_key()
        """What the holder of the escrow has, somewhere else."""

    def kit(self, seat: int) -> Path:
        return self.folder / f"kit-{seat}.evenhand"

    def make_kits(self, *seats: int) -> "Journey":
        """Make the kits of `seats`, of all when none are named."""
        wanted = seats or tuple(range(len(self.panel.seats)))
        files = {self.panel.seats[each].id: self.kit(each) for each in wanted}
        self.written = kits.make(self.planner, self.panel.id, files, self.holder)
        return self

    def given_back(self, seat: int | None) -> str:
        """Return what the holder of the escrow unlocks: the share of a seat, or the panel's key."""
        file = self.folder / f"asked-{seat}.age"
        escrow.ask(self.planner, self.panel.id, None if seat is None else self.panel.seats[seat].id, file)
        return escrow.unlock(None, file, self.code)

    def make_again(self, seat: int, name: str = "again") -> Path:
        """Write the kit of a seat once more, with what the holder of the escrow gives back."""
        file = self.folder / f"{name}.evenhand"
        given = self.given_back(seat)
        kits.make_again(self.planner, self.panel.id, self.panel.seats[seat].id, file, given)
        return file

    def laptop(self, seat: int) -> Workspace:
        """Return the laptop of a seat, with its kit imported."""
        if seat not in self.laptops:
            place = self.folder / f"laptop-{seat}"
            while place.exists():  # another one, after the first was lost
                place = place.with_name(f"{place.name}-new")
            self.laptops[seat] = Workspace.create(place, self.clock)
            report = import_files.take_in(self.laptops[seat], [self.kit(seat)])
            assert report.count("added") == 1, report
        return self.laptops[seat]

    def desk(self, seat: int) -> Desk:
        return reading.open_desk(self.laptop(seat), self.panel.id, self.panel.seats[seat].id)

    def score(self, seat: int, level: Given = 3) -> Desk:
        """Score and seal a seat on its laptop."""
        return scoring.seal(self.laptop(seat), finish(self.laptop(seat), self.desk(seat), level))

    def amend(self, seat: int, dimension: str, level: Given) -> Desk:
        laptop = self.laptop(seat)
        desk = scoring.amend(laptop, self.desk(seat), "Mistyped")
        return scoring.seal(laptop, scoring.act(laptop, desk, rules.rate, dimension, level))

    def send(self, seat: int, name: str = "") -> Path:
        file = self.folder / (name or f"card-{seat}.evenhand")
        self.sent(seat, file)
        return file

    def sent(self, seat: int, file: Path) -> SentCards:
        return send_card.send(self.laptop(seat), self.panel.id, self.panel.seats[seat].id, file)

    def take_in(self, *files: Path) -> ImportReport:
        return import_files.take_in(self.planner, files)

    def bring(self, *seats: int) -> ImportReport:
        """Score, send and import the cards of `seats`."""
        for seat in seats:
            self.score(seat)
        return self.take_in(*(self.send(seat) for seat in seats))

    def open(self, reason: str = "", code: str | None = None) -> None:
        opening.open_panel(self.planner, self.panel.id, "Petra Vos", reason=reason, code=code)

    def close(self) -> None:
        for each in (self.planner, *self.laptops.values()):
            each.close()


def said(report: ImportReport) -> str:
    """Return what an import said about its only file."""
    [line] = report.lines
    return f"{line.outcome}: {line.what}"


def names(seats: Sequence[int]) -> list[str]:
    return [NAMES[each] for each in seats]
