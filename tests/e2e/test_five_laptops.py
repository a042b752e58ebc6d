"""Five interviewers, five laptops, five processes; the cards meet where the panel was planned."""

import json
import random
import subprocess
import sys
from pathlib import Path

import pikepdf
import pytest

from tests.conftest import ROOT

LEVELS = (4, 3, 2, 3, 4)
NAMES = ("Ines Novak", "Omar Haddad", "Eva Lind", "Noor Aziz", "Kofi Mensah")


def evenhand(folder: Path, *words: object, code: int = 0) -> str:
    """Run the program as a process of its own, and return what it prints."""
    command = [sys.executable, "-m", "app", "--workspace", str(folder), *map(str, words)]
    done = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, timeout=600)
    assert done.returncode == code, done.stderr
    return done.stdout


@pytest.mark.slow
def test_five_interviews_on_five_laptops_become_one_debrief(tmp_path: Path) -> None:
    seats = "".join(f"  - interviewer: {name}\n" for name in NAMES)
    (tmp_path / "panel.yaml").write_text(
        f"candidate: Ada Example\nrubric: senior-ml-scientist\nloop: five-seats-experiment\nseats:\n{seats}"
    )
    planner = tmp_path / "planner"
    evenhand(planner, "plan", tmp_path / "panel.yaml")
    told = json.loads(evenhand(planner, "kit", "Ada Example", "--all", "-o", tmp_path / "kits", "--json"))
    cards = [tmp_path / f"card-{number}.evenhand" for number in range(5)]
    laptops = [
        subprocess.Popen(
            [
                sys.executable,
                "-m",
                "tests.e2e.interview",
                tmp_path / f"laptop-{at}",
                kit,
                cards[at],
                str(level),
            ],
            cwd=ROOT,
        )
        for at, (kit, level) in enumerate(zip(told["files"], LEVELS, strict=True))
    ]
    assert [laptop.wait(timeout=600) for laptop in laptops] == [0] * 5
    order = random.Random(7)
    evenhand(planner, "import", *order.sample(cards, 3))
    evenhand(planner, "open", "Ada Example", code=5)
    evenhand(planner, "import", *order.sample([*cards, *cards], 10))
    evenhand(planner, "debrief", "Ada Example", "-o", tmp_path / "early.pdf", code=5)
    evenhand(planner, "open", "Ada Example", "--by", "Petra Vos")
    shown = json.loads(evenhand(planner, "show", "Ada Example", "--json"))
    names = {seat["id"]: seat["interviewer"] for seat in shown["seats"]}
    assert {names[each["seat"]]: each["level"] for each in shown["ratings"]} == dict(
        zip(NAMES, LEVELS, strict=True)
    )
    met = [sys.executable, "-m", "tests.e2e.committee", str(planner), "Ada Example"]
    assert subprocess.run(met, cwd=ROOT, timeout=600).returncode == 0
    paper = tmp_path / "debrief.pdf"
    evenhand(planner, "debrief", "Ada Example", "-o", paper)
    told = subprocess.run(["pdftotext", paper, "-"], capture_output=True, text=True, check=True).stdout
    for words in ("One more look at production", "Between what two seats saw", *NAMES):
        assert words in " ".join(told.split())
    evenhand(planner, "check")
    proof = evenhand(tmp_path / "nowhere", "verify", paper)
    assert len([line for line in proof.splitlines() if "is what was sealed with the key" in line]) == 5
    assert "is what Petra Vos closed" in proof or ("is what" in proof and "closed with the key" in proof)
    evenhand(tmp_path / "nowhere", "verify", planner)
    for file in cards:
        evenhand(tmp_path / "nowhere", "verify", file, code=6)  # what it says is locked
    forged = tmp_path / "forged.pdf"
    with pikepdf.open(paper) as document:
        document.pages[0].contents_add(b"1 g 60 700 200 40 re f")  # somebody paints over the decision
        document.save(forged)
    assert "✕ Pages that are not what this data makes: 1." in evenhand(planner, "verify", forged, code=1)
