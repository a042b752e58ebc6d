"""Take the README's pictures: every page of the window, light and dark, at 1280×720, and the paper."""

import os
import sys
import tempfile
import time
from datetime import UTC, datetime
from pathlib import Path

os.environ["QT_QPA_PLATFORM"] = "offscreen"
os.environ["TZ"] = "UTC"
if hasattr(time, "tzset"):
    time.tzset()

from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QDialog, QWidget

from app import paths
from app.services import debriefs, demo, lists
from app.ui.application import Session, make_app
from app.ui.candidate_window import CandidateWindow

FOLDER = Path(__file__).parent.parent / "docs" / "screenshots"
NOW = datetime(2026, 11, 17, 14, 37, 12, tzinfo=UTC)


class Camera:
    """Takes pictures of one window in one theme."""

    def __init__(self, session: Session, theme: str) -> None:
        self.session, self.theme = session, theme
        self.window = session.window

    def take(self, name: str, widget: QWidget | None = None) -> None:
        """Write the picture of the window, or of one widget."""
        for _ in range(3):
            QApplication.processEvents()
        file = FOLDER / f"{name}-{self.theme}.png"
        (widget or self.window).grab().save(str(file))
        print(file.relative_to(FOLDER.parent.parent))


def main() -> int:
    """Take all pictures; return the exit code."""
    FOLDER.mkdir(parents=True, exist_ok=True)
    app = make_app()
    for theme in ("light", "dark"):
        with tempfile.TemporaryDirectory() as folder:
            os.environ["EVENHAND_HOME"] = folder
            session = Session(app, Path(folder) / "workspace", lambda: NOW)
            session.keep(session.settings.replace(theme=theme, interviewer_name="Mara Haas"))
            session.window.resize(1280, 720)
            session.window.show()
            session.window.activateWindow()
            QTest.qWaitForWindowActive(session.window)
            tour(Camera(session, theme))
            session.window.close()
            session.end()
            session.window.deleteLater()
    return 0


def tour(camera: Camera) -> None:
    """Go through the program as a person would, and take a picture at each stop."""
    session, window = camera.session, camera.window
    camera.take("empty")
    demo.fill(session.workspace, paths.rubrics())
    window.go("today")
    camera.take("today")
    window.new_interview()
    dialog = window.findChild(QDialog, "new-interview")
    assert dialog is not None
    camera.take("new-interview", dialog)
    dialog.reject()
    in_progress(camera)
    recording(camera)
    camera.session.backups.end("running")
    for place in ("panels", "settings", "backups"):
        window.go(place)
        camera.take(place)
    window.go("library")
    camera.take("library-role")
    library = window.findChild(QWidget, "library")
    assert library is not None
    library.rubric.go("evaluation-rigor")  # type: ignore[attr-defined]
    camera.take("library-dimension")
    library.show_shelf("exercises")  # type: ignore[attr-defined]
    camera.take("library-exercise")
    panels(camera)
    sealed(camera)


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
    desk.record.pane.line.write("plotted the lift by day, it halves after week one #")
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
        print_pages(debriefs.paper(camera.session.workspace, panel, paths.resources() / "fonts"))


def print_pages(content: bytes) -> None:
    """Write the pages of the debrief as pictures."""
    import pypdfium2

    document = pypdfium2.PdfDocument(content)
    for number in range(min(2, len(document))):
        file = FOLDER / f"paper-{number + 1}.png"
        document[number].render(scale=1.4).to_pil().save(file)
        print(file.relative_to(FOLDER.parent.parent))
    document.close()


if __name__ == "__main__":
    sys.exit(main())
