"""Take pictures of every page from the glass: the README's, and every other state to be looked at.

Run as `python -m tests.screenshots [STATE…]`, by default every state; see `STATES`. A picture is what an
X server shows of the real window: nothing is painted for it that a person would not see.
"""

import os
import re
import sys
import tempfile
import time
from datetime import UTC, datetime
from pathlib import Path
from typing import Any, NamedTuple

os.environ["TZ"] = "UTC"
if hasattr(time, "tzset"):
    time.tzset()

from PIL import Image
from PySide6.QtCore import QPoint
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QDialog, QWidget

from app import paths
from app.domain.scorecard import rules
from app.services.debrief import debrief
from app.services.demo import demo
from app.services.panels import lists, planning
from app.services.panels.planning import SeatPlan
from app.services.scorecard import desk as reading
from app.services.scorecard import scoring
from app.store.packs.rubrics import load_rubric
from app.ui.application import Session, make_app
from app.ui.debrief.feedback import FeedbackDialog
from app.ui.recruiting.brief import BriefDialog
from app.ui.recruiting.export import ExportDialog
from app.ui.recruiting.import_candidates import ImportDialog
from app.ui.scorecard.candidate_window import CandidateWindow
from app.ui.window import dialogs
from tests.glass.processes import until_still
from tests.glass.screen import Screen, screen
from tests.strangers import strangers

ROOT = Path(__file__).parent.parent
FOLDER = ROOT / "docs" / "screenshots"
"""The pictures that the README shows; all others go to `out/screenshots`, which is not kept."""
KEPT = set(re.findall(r"docs/screenshots/([\w-]+\.png)", (ROOT / "README.md").read_text("utf-8")))
SCREEN = (2700, 1600)
"""Large enough for the largest state and its frame."""
NOW = datetime(2026, 11, 17, 14, 37, 12, tzinfo=UTC)


class Camera:
    """Takes pictures of one window on a screen, called by the page and an ending, into one folder."""

    def __init__(self, session: Session, theme: str, screen: Screen) -> None:
        self.session, self.theme, self.screen = session, theme, screen
        self.window = session.window

    def take(self, name: str, widget: QWidget | None = None) -> None:
        """Write the picture of the window, or of one widget; what lies over it is in the picture too."""
        for _ in range(5):  # what the server answers may make the program paint once more
            QApplication.processEvents()
            until_still(self.screen.processes, 0.03)
        shown = widget or self.window
        corner = shown.mapToGlobal(QPoint(0, 0))
        left, top = corner.x(), corner.y()
        picture = self.screen.picture()[top : top + shown.height(), left : left + shown.width()]
        assert picture.shape[:2] == (shown.height(), shown.width()), f"{name} reaches beyond the screen"
        file = place(f"{name}-{self.theme}.png", self.theme)
        Image.fromarray(picture).save(file)
        print(file.relative_to(ROOT))


class State(NamedTuple):
    """How the window looks while its pictures are taken, and which way through it is gone."""

    settings: dict[str, Any]
    size: tuple[int, int] = (1280, 720)
    way: str = "tour"


STATES = {
    "light": State({"theme": "light"}),
    "dark": State({"theme": "dark"}),
    "empty": State({"theme": "light"}, way="nothing"),
    "long": State({"theme": "light"}, way="long"),
    "long-200": State({"theme": "light", "text_scale": 200}, way="long"),
    "text-200": State({"theme": "light", "text_scale": 200}),
    "german": State({"theme": "light", "language": "de"}),
    "german-200": State({"theme": "dark", "language": "de", "text_scale": 200}),
    "wide": State({"theme": "light"}, (2560, 1440)),
    "wide-dark": State({"theme": "dark"}, (2560, 1440)),
    "contrast": State({"theme": "light", "contrast": "more"}),
    "contrast-dark": State({"theme": "dark", "contrast": "more"}),
}
"""Every state by its name; the README shows pictures of the first two."""


def place(name: str, state: str) -> Path:
    """Return where a picture goes; its folder is there."""
    folder = FOLDER if name in KEPT else ROOT / "out" / "screenshots" / state
    folder.mkdir(parents=True, exist_ok=True)
    return folder / name


def main() -> int:
    """Take the pictures of the states that are named, or of all; return the exit code."""
    with tempfile.TemporaryDirectory() as folder, screen(Path(folder), SCREEN) as shown:
        os.environ |= {"DISPLAY": shown.env["DISPLAY"], "QT_QPA_PLATFORM": "xcb"}
        app = make_app()
        for name in sys.argv[1:] or STATES:
            photograph(app, shown, name)
        app.shutdown()  # before its screen goes
    return 0


def photograph(app: QApplication, shown: Screen, name: str) -> None:
    """Take the pictures of one state."""
    state = STATES[name]
    with tempfile.TemporaryDirectory() as folder:
        os.environ["EVENHAND_HOME"] = folder
        session = Session(app, Path(folder) / "workspace", lambda: NOW)
        wanted = {**state.settings, "interviewer_name": "Mara Haas", "motion": "less"}
        session.keep(session.settings.replace(**wanted))
        session.window.resize(*state.size)
        session.window.show()
        session.window.activateWindow()
        assert QTest.qWaitForWindowActive(session.window)
        shown.park()
        WAYS[state.way](Camera(session, name, shown))
        session.window.close()
        session.end()
        session.window.deleteLater()


def tour(camera: Camera) -> None:
    """Go through the program as a person would, and take a picture at each stop."""
    session, window = camera.session, camera.window
    camera.take("empty")
    demo.fill(session.workspace, paths.rubrics())
    window.go("today")
    camera.take("today")
    window.shelves.fetch()
    window.shelves.wait()
    window.new_interview()
    dialog = window.findChild(QDialog, "new-interview")
    assert dialog is not None
    camera.take("new-interview", dialog)
    dialog.reject()
    in_progress(camera)
    recording(camera)
    camera.session.backups.end("running")
    for place in ("panels", "candidates", "status", "settings", "backups"):
        window.go(place)
        camera.take(place)
    reports(camera)
    records(camera)
    window.go("library")
    camera.take("library-role")
    library = window.findChild(QWidget, "library")
    assert library is not None
    library.rubric.go("evaluation-rigor")  # type: ignore[attr-defined]
    camera.take("library-dimension")
    library.show_shelf("exercises")  # type: ignore[attr-defined]
    camera.take("library-exercise")
    exporting(camera)
    panels(camera)
    sealed(camera)


def exporting(camera: Camera) -> None:
    """What may leave, and of which panels; what a table of candidates would bring."""
    dialogs.export(camera.window)
    dialog = camera.window.findChild(ExportDialog)
    assert dialog is not None
    camera.take("export", dialog)
    dialog.which.chosen.emit("chosen")
    camera.take("export-chosen", dialog)
    dialog.close()
    with tempfile.TemporaryDirectory() as folder:
        file = Path(folder) / "candidates.csv"
        rows = "Ada Moreau,ada@example.org,Sourced\nDaniel Reuter,,\nBea Lind,nonsense,\n"
        file.write_text(f"Candidate Name,E-mail,Origin\n{rows}", "utf-8")
        camera.window.take_in([file])
        table = camera.window.findChild(ImportDialog)
        assert table is not None
        while table.preview is None:
            QTest.qWait(10)
        camera.take("import-candidates", table)
        table.close()
    line = lists.panels(camera.session.workspace)[0]
    dialogs.brief(camera.window, line.id, line.candidate)
    brief = camera.window.findChild(BriefDialog)
    assert brief is not None
    brief.contact.setText("Rosa Lind, rosa@example.org")
    camera.take("brief", brief)
    brief.close()
    ids = {line.candidate: line.id for line in lists.panels(camera.session.workspace)}
    dialogs.feedback(camera.window, ids["Amara Osei"])
    feedback = camera.window.findChild(FeedbackDialog)
    assert feedback is not None
    feedback.rows[0][1].setChecked(True)
    camera.take("feedback", feedback)
    feedback.close()


def reports(camera: Camera) -> None:
    """The figures, and fairness of a made-up file."""
    window = camera.window
    window.go("figures")
    figures = window.findChild(QWidget, "figures")
    assert figures is not None
    figures.settle()  # type: ignore[attr-defined]
    camera.take("figures")
    window.go("fairness")
    fairness = window.findChild(QWidget, "fairness")
    assert fairness is not None
    rows = ["A,yes"] * 24 + ["A,no"] * 26 + ["B,yes"] * 9 + ["B,no"] * 31 + ["C,yes"] * 2
    file = Path(os.environ["EVENHAND_HOME"]) / "groups.csv"
    file.write_text("\n".join(["group,selected", *rows]) + "\n", "utf-8")
    fairness.open(file)  # type: ignore[attr-defined]
    camera.take("fairness")


def records(camera: Camera) -> None:
    """How long records are kept, and the log of what was done."""
    camera.window.go("records")
    page = camera.window.findChild(QWidget, "records")
    assert page is not None
    page.retention.choose()  # type: ignore[attr-defined]
    camera.take("records")
    page.turn("audit")  # type: ignore[attr-defined]
    camera.take("audit")


def panels(camera: Camera) -> None:
    """Setting a panel up, the panel that waits, and the debrief room of the one that is split."""
    window = camera.window
    window.set_up_panel()
    camera.take("panel-setup")
    ids = {line.candidate: line.id for line in lists.panels(camera.session.workspace)}
    window.open_panel(ids["Sofia Lindgren"])
    camera.take("panel")
    window.open_panel(ids["Daniel Reuter"])
    camera.take("room")
    window.open_panel(ids["Amara Osei"])
    assert window.room is not None
    camera.take("room-meeting")
    window.room.go("decision")
    camera.take("room-decision")


def recording(camera: Camera) -> None:
    """The desk during an exercise, and what the candidate sees."""
    seats = lists.seats(camera.session.workspace, unfinished=True)
    seat = next(line for line in seats if line.status == "draft" and line.exercise)
    camera.window.open_desk(seat.panel, seat.id)
    desk = camera.window.desk
    assert desk is not None
    desk.actions_by_name["hint"].trigger()
    desk.actions_by_name["back"].trigger()
    desk.actions_by_name["next"].trigger()
    camera.take("record")
    desk.record.pane.line.insert("plotted the lift by day, it halves after week one #")
    camera.take("record-dimensions")
    desk.record.pane.line.show_text("")
    desk.actions_by_name["hour"].trigger()
    camera.take("record-time-line")
    desk.turn_glance()
    camera.take("glance")
    desk.turn_glance()
    notes = [note.text for note in desk.desk.card.standing_notes()]
    desk.paste.offer("\n".join(["## Evaluation rigor", f"- 14:05 {notes[0]}", f"- {notes[1]}"]))
    pasted = camera.window.findChild(QDialog, "paste-notes")
    assert pasted is not None
    camera.take("paste-notes", pasted)
    pasted.close()
    camera.window.cover.turn()
    camera.take("covered")
    camera.window.cover.turn()
    desk.actions_by_name["guide"].trigger()
    camera.take("record-guide")
    desk.show_to_candidate()
    shown = next(each for each in QApplication.topLevelWidgets() if isinstance(each, CandidateWindow))
    camera.take("candidate", shown)
    desk.hide_from_candidate()
    desk.go(desk.desk.seat.focus[1])
    camera.take("evaluate-exercise")


def in_progress(camera: Camera) -> None:
    """The desk of the interview that is going on."""
    seats = lists.seats(camera.session.workspace)
    seat = next(line for line in seats if line.status == "draft" and not line.exercise)
    camera.window.open_desk(seat.panel, seat.id)
    desk = camera.window.desk
    assert desk is not None
    rated = [each for each in desk.desk.seat.focus if desk.desk.card.notes_on(each)]
    desk.go(max(rated, key=lambda each: len(desk.desk.card.notes_on(each))))
    camera.take("desk")
    desk.actions_by_name["signals"].trigger()
    camera.take("desk-signals")
    desk.actions_by_name["questions"].trigger()
    desk.go(desk.desk.card.unrated()[0])
    desk.actions_by_name["ne"].trigger()
    camera.take("not-evidenced")
    desk.go("take-aways")
    camera.take("take-aways")
    desk.go("overall")
    camera.take("overall-locked")
    desk.go("seal")
    camera.take("review")


def sealed(camera: Camera) -> None:
    """The sealed card and its paper."""
    panel = demo.sealed_panel(camera.session.workspace, paths.rubrics())
    [seat] = lists.seats(camera.session.workspace, panel=panel)
    camera.window.open_desk(panel, seat.id)
    assert camera.window.desk is not None
    camera.window.desk.go("overall")
    camera.take("overall")
    camera.window.desk.go("seal")
    camera.take("sealed")
    camera.window.open_paper(panel)
    camera.take("paper-preview")
    if camera.theme == "light":
        print_pages(debrief.paper(camera.session.workspace, panel, paths.resources() / "fonts"))


def print_pages(content: bytes) -> None:
    """Write the pages of the debrief as pictures."""
    import pypdfium2

    document = pypdfium2.PdfDocument(content)
    for number in range(min(2, len(document))):
        file = place(f"paper-{number + 1}.png", "light")
        document[number].render(scale=1.4).to_pil().save(file)
        print(file.relative_to(ROOT))
    document.close()


def nothing(camera: Camera) -> None:
    """Every page before there is anything on it."""
    window = camera.window
    camera.take("today")
    for place in ("panels", "library", "settings", "backups"):
        window.go(place)
        camera.take(place)
    window.set_up_panel()
    camera.take("panel-setup")
    window.try_sample()
    desk = window.desk
    assert desk is not None
    camera.take("record")
    for step in (desk.desk.seat.focus[0], "take-aways", "overall", "seal"):
        desk.go(step)
        camera.take(f"evaluate-{step}")


def long(camera: Camera) -> None:
    """The pages an interview goes through, with names, notes and titles as long as they may be."""
    session, window = camera.session, camera.window
    workspace, name = session.workspace, "Maximiliane Friederike " * 13
    rubric = load_rubric(paths.rubrics(), "senior-ml-scientist")
    dimensions = [
        each.replace(title=f"{each.title} {'under every circumstance that can be thought of ' * 2}".strip())
        for each in rubric.dimensions
    ]
    section = rubric.plan[0].replace(
        title=f"{rubric.plan[0].title} and {'everything that may follow ' * 8}".strip()
    )
    rubric = rubric.replace(dimensions=tuple(dimensions), plan=(section, *rubric.plan[1:]))
    focus = tuple(each.id for each in dimensions[:4])
    seats = [SeatPlan(f"{who} {name}".strip()[:300], focus, NOW) for who in ("Mara Haas", "Jon Aas")]
    panel = planning.plan_panel(workspace, name.strip()[:300], rubric, seats[:1])
    both = planning.plan_panel(workspace, name.strip()[:300], rubric, seats)
    window.open_desk(strangers(workspace, panel).id, panel.seats[0].id)
    desk = window.desk
    assert desk is not None
    do, words = desk.sitting.do, "asked who loses when the model is wrong and what it costs them "
    do(rules.begin_section, section.id)
    desk.sitting.take_note(words * 40, focus[0], "strong")
    desk.sitting.take_note("Pneumonoultramicroscopicsilicovolcanoconiosis" * 10, focus[0], "red-flag")
    desk.sitting.take_note(words * 8, None, "follow-up")
    desk.sitting.take_note(words * 8, None)
    camera.take("record")
    desk.record.pane.line.insert((words * 20).strip())
    camera.take("record-typing")
    desk.record.pane.line.show_text("")
    desk.turn_glance()
    camera.take("glance")
    desk.turn_glance()
    for each in focus:
        do(rules.rate, each, 3)
    do(rules.set_growth, focus[0], words * 6)
    do(rules.write, "take-aways", words * 20)
    do(rules.recommend, "yes", words * 20)
    for step in (focus[0], "take-aways", "overall", "seal"):
        desk.go(step)
        camera.take(f"evaluate-{step}")
    desk.actions_by_name["phase"].trigger()
    for place in ("today", "panels"):
        window.go(place)
        camera.take(place)
    window.open_panel(both.id)
    camera.take("panel")
    for seat in both.seats:
        own = reading.open_desk(workspace, both.id, seat.id)
        for each, level in zip(focus, (1, 2, 3, 4), strict=True):
            own = scoring.take_note(workspace, own, words * 3, each)
            own = scoring.act(workspace, own, rules.rate, each, level)
        scoring.seal(workspace, scoring.act(workspace, own, rules.recommend, "no", words * 10))
    window.open_panel(both.id)
    camera.take("room")
    window.open_paper(both.id)
    camera.take("paper-preview")


WAYS = {"tour": tour, "nothing": nothing, "long": long}


if __name__ == "__main__":
    sys.exit(main())
