"""Make the golden files of a version: `python -m tests.golden.make FOLDER`. Once, and never again.

What a version wrote is what people keep: every later state of the program reads it (see `test_golden.py`).
"""

import shutil
import subprocess
import sys
import tempfile
from dataclasses import replace
from pathlib import Path

from app import settings
from app.domain.debrief.paper_copies import PaperOptions
from app.domain.scorecard import rules
from app.services.debrief import debrief
from app.services.demo import demo
from app.services.panels import lists
from app.services.records import erase, upkeep
from app.services.scorecard import scoring
from app.store.database.workspace import Workspace
from app.store.packs.rubrics import load_rubric
from tests.conftest import ROOT, Clock
from tests.services.conftest import finish, open_desk, plan
from tests.services.journey import Journey
from tests.strangers import strangers

FONTS = ROOT / "resources" / "fonts"
CUT_SHORT = """
import os, sys
from pathlib import Path
from app.domain.scorecard import rules
from app.services.panels import lists
from app.services.scorecard import desk, scoring
from app.store.database.workspace import Workspace
from tests.conftest import Clock
workspace = Workspace.open(Path(sys.argv[1]), Clock())
panel = lists.panels(workspace)[0].id
with workspace.read() as connection:
    from app.store.journal import folds
    seat = folds.panel(connection, panel).seats[0].id
at = desk.open_desk(workspace, panel, seat)
at = scoring.take_note(workspace, at, "Written just before the power went", at.seat.focus[0])
os._exit(0)
"""


def main(folder: Path) -> None:
    """Write every golden file into `folder`."""
    folder.mkdir(parents=True)
    clock, rubric = Clock(), load_rubric(ROOT / "rubrics", "senior-ml-scientist")
    with tempfile.TemporaryDirectory() as name:
        work = Path(name)
        with Workspace.create(work / "closed", clock) as closed:
            demo.fill(closed, ROOT / "rubrics")
            ids = {line.candidate: line.id for line in lists.panels(closed)}
            (folder / "closed.pdf").write_bytes(debrief.paper(closed, ids["Amara Osei"], FONTS))
            (folder / "open.pdf").write_bytes(debrief.paper(closed, ids["Daniel Reuter"], FONTS))
            some = PaperOptions(pseudonymous=("interviewers", "candidate"), notes=False)
            (folder / "copy.pdf").write_bytes(debrief.paper(closed, ids["Amara Osei"], FONTS, some))
        journey = Journey(work / "journey", clock, rubric, 3).make_kits()
        for seat in range(3):
            strangers(journey.laptop(seat), journey.panel.replace(seats=(journey.panel.seats[seat],)))
        journey.bring(0, 1)
        journey.amend(1, "problem-framing", 2)
        journey.take_in(journey.send(1, "card-1-amended.evenhand"))
        journey.open("The third interviewer fell ill", journey.code)
        for each in ("kit-0", "kit-2", "card-0", "card-1-amended"):
            shutil.copy(journey.folder / f"{each}.evenhand", folder)
        journey.close()
        shutil.copytree(journey.folder / "planner", work / "opened")
        shutil.copytree(journey.folder / "laptop-1", work / "amended")
        with Workspace.create(work / "erased", clock) as erased:
            for candidate in ("Quillfeather Hrönnsdóttir", "Bea Kept"):
                panel = strangers(erased, plan(erased, rubric, "Ines Novak", candidate=candidate))
                scoring.seal(erased, finish(erased, open_desk(erased, panel)))
                if candidate.startswith("Quill"):
                    gone = panel.candidate.id
            upkeep.back_up(erased)
            erase.erase(erased, gone, "Petra Vos")
        with Workspace.create(work / "hot", clock) as hot:
            panel = strangers(hot, plan(hot, rubric, "Ines Novak"))
            scoring.act(hot, open_desk(hot, panel), rules.rate, "problem-framing", 3)
        subprocess.run([sys.executable, "-c", CUT_SHORT, str(work / "hot")], cwd=ROOT, check=True)
        for each in ("closed", "opened", "amended", "erased", "hot"):
            there = folder / "workspaces" / each
            there.mkdir(parents=True)
            for file in sorted((work / each).glob("evenhand.db*")):
                if not file.name.endswith("-shm"):
                    shutil.copy(file, there)
    chosen = replace(
        settings.Settings(), theme="dark", text_scale=125, interviewer_name="Ines Novak",
        panes={"record": (300, 700)}, keys={"desk/next": ("Ctrl+J",)}, single_letters=False,
    )  # fmt: skip
    settings.save(folder / "settings.json", chosen)
    shutil.copytree(ROOT / "rubrics", folder / "rubrics")
    shutil.copytree(ROOT / "exercises" / "llm-evaluation", folder / "exercises" / "llm-evaluation")


if __name__ == "__main__":
    main(Path(sys.argv[1]))
