"""A panel between machines from the command line: kit, import, send, open."""

import json
from collections.abc import Callable
from io import StringIO
from pathlib import Path

import pytest
from pypdf import PdfReader

from app import cli
from app.cli.frame import now
from app.domain.packs.rubric import Rubric
from app.exchange.bundles import age
from app.services.panels import import_files, lists
from app.services.scorecard import desk as reading
from app.services.scorecard import scoring
from app.store.database.workspace import Workspace
from tests.services.conftest import finish, plan

Run = Callable[..., int]


@pytest.fixture
def run(tmp_path: Path, rubric: Rubric) -> Run:
    """Run a verb on a workspace in the test's folder; `planner` has a panel of two for Ada Example."""
    with Workspace.create(tmp_path / "planner", now) as workspace:
        plan(workspace, rubric, "Ines Novak", "Omar Haddad")
    return lambda place, *words: cli.run(["--workspace", str(tmp_path / place), *map(str, words)])


def score(folder: Path) -> None:
    """Score and seal the only seat of the only panel in `folder`."""
    with Workspace.open(folder, now) as workspace:
        [line] = lists.panels(workspace)
        [seat] = lists.seats(workspace, panel=line.id)
        scoring.seal(workspace, finish(workspace, reading.open_desk(workspace, line.id, seat.id)))


def amend(folder: Path) -> None:
    """Amend and seal anew the only seat of the only panel in `folder`."""
    with Workspace.open(folder, now) as workspace:
        [line] = lists.panels(workspace)
        [seat] = lists.seats(workspace, panel=line.id)
        desk = scoring.amend(workspace, reading.open_desk(workspace, line.id, seat.id), "Mistyped")
        scoring.seal(workspace, desk)


def kits(run: Run, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> list[Path]:
    """Make all kits; the private key of the holder of the escrow lies in `holder.txt`."""
    code, holder = age.new_key()
    (tmp_path / "holder.txt").write_text(f"# public key: {holder}\nAGE-SECRET-KEY-1{code}\n")
    words = ("kit", "Ada Example", "--all", "-o", tmp_path / "kits", "--escrow-to", holder, "--json")
    assert run("planner", *words) == 0
    printed = capsys.readouterr()
    assert code not in printed.out + printed.err
    told = json.loads(printed.out)
    assert told["escrow_paper"] is None
    return [Path(file) for file in told["files"]]


def answer(run: Run, tmp_path: Path, *seat: str) -> Path:
    """Return the file with what the holder of the escrow gives back, on a computer of their own."""
    asked, said = tmp_path / f"asked-{len(seat)}.age", tmp_path / f"answer-{len(seat)}.txt"
    assert run("planner", "escrow", "Ada Example", *seat, "-o", asked) == 0
    assert run("nowhere", "unlock", asked, "-o", said, "--code-file", tmp_path / "holder.txt") == 0
    return said


def test_two_laptops_and_a_planner_meet_without_a_window(
    run: Run, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    files = kits(run, tmp_path, capsys)
    assert [file.name.split("-", 2)[2] for file in files] == [
        "1-ines-novak.evenhand", "2-omar-haddad.evenhand",
    ]  # fmt: skip
    for number, file in enumerate(files):
        assert run(f"laptop-{number}", "import", file) == 0
        assert run(f"laptop-{number}", "send", "Ada Example", "-o", tmp_path / "early.evenhand") == 5
        score(tmp_path / f"laptop-{number}")
        assert run(f"laptop-{number}", "send", "Ada Example", "-o", tmp_path / f"card-{number}.evenhand") == 0
    capsys.readouterr()
    assert run("planner", "import", tmp_path / "card-1.evenhand") == 0
    assert run("planner", "open", "Ada Example") == 5
    assert "Waiting for: Ines Novak." in capsys.readouterr().err
    assert run("planner", "import", tmp_path / "card-0.evenhand", tmp_path / "card-1.evenhand") == 0
    assert run("planner", "show", "Ada Example") == 0
    told = capsys.readouterr().out
    assert "Open the panel to see them." in told and "Policy" not in told
    assert run("planner", "debrief", "Ada Example", "-o", tmp_path / "early.pdf") == 5
    assert run("planner", "open", "Ada Example", "--by", "Petra Vos") == 0
    assert run("planner", "show", "Ada Example", "--json") == 0
    shown = json.loads(capsys.readouterr().out)
    assert [rating["level"] for rating in shown["ratings"]] == [3, 3, 3, 3]
    assert run("planner", "debrief", "Ada Example", "-o", tmp_path / "debrief.pdf") == 0
    assert run("planner", "check") == 0


def test_the_code_for_an_envelope_is_on_one_page_and_nowhere_else_and_opens_with_a_reason(
    run: Run, tmp_path: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    assert run("planner", "kit", "Ada Example", "omar haddad", "-o", tmp_path / "omar.evenhand") == 0
    told = capsys.readouterr()
    assert told.out == f"{tmp_path / 'omar.evenhand'}\n"
    assert "Scored here: Ines Novak." in told.err and "holder of the escrow" in told.err
    [page] = tmp_path.glob("escrow-*.pdf")
    assert f"The escrow code stands in “{page.name}” and nowhere else." in told.err
    text = " ".join("".join(each.extract_text() for each in PdfReader(page).pages).split())
    code = text.partition("Escrow code ")[2].rpartition("Escrow code ")[2][:72]
    assert len(code.replace(" ", "")) == 58 and "Ada" not in text
    page.unlink()
    content = b"".join(each.read_bytes() for each in tmp_path.rglob("*") if each.is_file())
    for form in (code, code.replace(" ", "")):
        assert form not in told.out + told.err and form.encode() not in content
    assert run("laptop", "import", tmp_path / "omar.evenhand") == 0
    score(tmp_path / "laptop")
    assert run("laptop", "send", "Ada Example", "1", "-o", tmp_path / "card.evenhand") == 0
    assert run("planner", "import", tmp_path / "card.evenhand") == 0
    given = tmp_path / "answer.txt"
    asked = tmp_path / "asked.age"
    assert run("planner", "escrow", "Ada Example", "-o", asked) == 0
    monkeypatch.setattr("sys.stdin", StringIO(f"{code.lower()}\n"))
    assert run("nowhere", "unlock", asked, "-o", given, "--code-file", "-") == 0
    assert given.read_text().strip() != code.replace(" ", "")
    assert given.read_text().strip() not in capsys.readouterr().out
    spoilt = tmp_path / "spoilt.txt"
    spoilt.write_text(given.read_text()[1:])
    assert run("planner", "open", "Ada Example", "--code-file", given) == 3
    assert run("planner", "open", "Ada Example", "--code-file", spoilt, "--reason", "She has left") == 3
    assert run("planner", "open", "Ada Example", "--code-file", "gone.txt", "--reason", "She has left") == 4
    capsys.readouterr()
    assert run("planner", "open", "Ada Example", "--code-file", given, "--reason", "She has left") == 0
    assert capsys.readouterr().err == "The panel is open. Without: Ines Novak.\n"
    assert run("planner", "show", "Ada Example", "--json") == 0
    [opened] = json.loads(capsys.readouterr().out)["openings"]
    assert (opened["how"], opened["reason"]) == ("escrow-code", "She has left")
    amend(tmp_path / "laptop")
    assert run("laptop", "send", "Ada Example", "-o", tmp_path / "amended.evenhand") == 0
    assert run("planner", "import", tmp_path / "amended.evenhand") == 0
    assert run("planner", "show", "Ada Example") == 0
    shown = capsys.readouterr().out
    assert ", without Ines Novak.\nReason: She has left\n" in shown
    assert "Version 2 of the card of Omar Haddad came after the panel was open.\n" in shown


def test_a_code_on_the_command_line_is_still_read_and_warned_of(
    run: Run, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    files = kits(run, tmp_path, capsys)
    code = (tmp_path / "holder.txt").read_text().split()[-1]
    early = ("open", "Ada Example", "--code", code, "--reason", "Omar has left")
    assert run("planner", *early) == 5
    assert "No card of this panel can be opened yet." in capsys.readouterr().err
    assert run("laptop", "import", files[0]) == 0
    score(tmp_path / "laptop")
    assert run("laptop", "send", "Ada Example", "-o", tmp_path / "card.evenhand") == 0
    assert run("planner", "import", tmp_path / "card.evenhand") == 0
    capsys.readouterr()
    assert run("planner", *early) == 0
    assert "stays in the history of the shell. Use --code-file." in capsys.readouterr().err


def test_one_kit_more_or_again_takes_the_share_of_that_seat_alone(
    run: Run, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    files = kits(run, tmp_path, capsys)
    again = tmp_path / "again.evenhand"
    assert run("planner", "kit", "Ada Example", "--all", "-o", tmp_path / "more") == 5
    assert "Every seat that is not sealed has its kit." in capsys.readouterr().err
    assert run("planner", "kit", "Ada Example", "2", "-o", again) == 5
    told = capsys.readouterr().err
    assert "Whoever holds the escrow can give it back" in told and "evenhand escrow PANEL SEAT" in told
    share = answer(run, tmp_path, "2")
    assert run("planner", "kit", "Ada Example", "1", "-o", again, "--code-file", share) == 3
    assert not again.exists()
    assert run("planner", "kit", "Ada Example", "2", "-o", again, "--code-file", share) == 0
    assert "made with a kit of this seat that was written before are refused" in capsys.readouterr().err
    assert run("planner", "open", "Ada Example", "--code-file", share, "--reason", "Let me") == 3
    assert (
        "This is the share of one seat, for its kit: it does not open the panel." in capsys.readouterr().err
    )
    assert run("laptop", "import", files[1]) == 0
    score(tmp_path / "laptop")
    assert run("laptop", "send", "Ada Example", "-o", tmp_path / "card.evenhand") == 0
    assert run("planner", "import", tmp_path / "card.evenhand") == 5
    assert "a kit of Omar Haddad that was replaced" in capsys.readouterr().err


def test_a_kit_for_an_invitation_opens_where_it_came_from_and_no_other_key_counts(
    run: Run, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    mine = tmp_path / "ines.evenhand"
    assert run("laptop", "invite", "Ines Novak", "-o", mine) == 0
    words = capsys.readouterr().err.partition("Your keys read: ")[2].partition(".")[0]
    assert len(words.split()) == 6
    assert run("planner", "import", mine, mine) == 0
    told = capsys.readouterr().out
    assert told.count(f"Its keys read: {words}.") == 2 and "Compare these words with Ines Novak" in told
    assert run("thief", "invite", "Ines Novak", "-o", tmp_path / "thief.evenhand") == 0
    assert run("planner", "import", tmp_path / "thief.evenhand") == 5
    assert f"Another invitation of Ines Novak is here: its keys read {words}" in capsys.readouterr().err
    files = kits(run, tmp_path, capsys)
    content = files[0].read_bytes()
    assert b"Ada Example" not in content and b"Ines Novak" not in content
    assert run("thief", "import", files[0]) == 3
    assert "locked for somebody else" in capsys.readouterr().err
    assert run("laptop", "import", files[0]) == 0
    capsys.readouterr()
    locks = []
    for place in ("planner", "laptop"):
        assert run(place, "show", "Ada Example") == 0
        locks.append(capsys.readouterr().out.partition("The lock of this panel reads: ")[2])
    assert locks[0] == locks[1] and len(locks[0].split()) == 6
    score(tmp_path / "laptop")
    assert run("laptop", "send", "Ada Example", "-o", tmp_path / "card.evenhand") == 0
    sent = (mine, files[0], tmp_path / "card.evenhand")
    assert [run("planner", "verify", file) for file in sent] == [6, 3, 6]
    told = capsys.readouterr().out
    assert "compare the words with them" in told and "locked for its interviewer alone" in told
    capsys.readouterr()
    assert run("planner", "import", tmp_path / "card.evenhand") == 0
    assert "The card of Ines Novak, version 1, by the key of the invitation." in capsys.readouterr().out
    assert run("planner", "invitations") == 0
    assert words in capsys.readouterr().out
    assert run("planner", "invitations", "--drop", "ines novak", "--json") == 0
    assert json.loads(capsys.readouterr().out) == []
    assert run("planner", "invitations", "--drop", "ines novak") == 4


def test_the_holder_of_the_escrow_may_have_an_evenhand_of_their_own(
    run: Run, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    rosa, asked, said = tmp_path / "rosa.evenhand", tmp_path / "asked.age", tmp_path / "answer.txt"
    assert run("rosa", "invite", "Rosa Klein", "-o", rosa) == 0
    assert run("planner", "kit", "Ada Example", "--all", "-o", tmp_path, "--escrow-to", rosa) == 0
    assert run("planner", "kit", "Ada Example", "2", "-o", tmp_path / "x", "--escrow-to", rosa) == 5
    assert "The escrow of this panel stands since its kits were made." in capsys.readouterr().err
    assert run("planner", "escrow", "Ada Example", "1", "-o", asked) == 0
    assert run("planner", "unlock", asked, "-o", said) == 3
    assert run("nowhere", "unlock", asked, "-o", said) == 4
    assert "the file with the code or the key by --code-file" in capsys.readouterr().err
    assert run("rosa", "unlock", asked, "-o", said) == 0
    again = tmp_path / "again.evenhand"
    assert run("planner", "kit", "Ada Example", "1", "-o", again, "--code-file", said) == 0


def test_the_escrow_is_for_nobody_who_scores_or_makes_the_kits(
    run: Run, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    for place, name in (("planner", "Petra Vos"), ("laptop", "Ines Novak")):
        assert run(place, "invite", name, "-o", tmp_path / f"{place}.evenhand") == 0
    assert run("planner", "import", tmp_path / "laptop.evenhand") == 0
    capsys.readouterr()
    for place, told in (
        ("planner", "the key of this workspace"),
        ("laptop", "Ines Novak scores in this panel"),
    ):
        words = ("--all", "-o", tmp_path / "kits", "--escrow-to", tmp_path / f"{place}.evenhand")
        assert run("planner", "kit", "Ada Example", *words) == 5
        assert told in capsys.readouterr().err
    assert list((tmp_path / "kits").iterdir()) == []


def test_a_card_is_set_aside_with_its_reason(
    run: Run, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    files = kits(run, tmp_path, capsys)
    assert run("laptop", "import", files[1]) == 0
    score(tmp_path / "laptop")
    assert run("laptop", "send", "Ada Example", "-o", tmp_path / "card.evenhand") == 0
    assert run("planner", "set-aside", "Ada Example", "2", "--reason", "Stolen") == 5
    assert run("planner", "import", tmp_path / "card.evenhand") == 0
    assert run("planner", "set-aside", "Ada Example", "2", "--reason", " ") == 3
    assert run("planner", "set-aside", "Ada Example", "2", "--reason", "Stolen", "--by", "Petra Vos") == 0
    capsys.readouterr()
    assert run("planner", "show", "Ada Example") == 0
    shown = capsys.readouterr().out
    assert "Set aside: the card of Omar Haddad, version 1 (Stolen)." in shown
    assert run("planner", "log") == 0
    assert "Sealed card set aside, version 1: Stolen." in capsys.readouterr().out
    assert run("planner", "check") == 0


@pytest.mark.parametrize(
    ("words", "code", "said"),
    [
        (("3", "-o", "x.evenhand"), 4, "It has: 1 Ines Novak, 2 Omar Haddad."),
        (("Nobody", "-o", "x.evenhand"), 4, "no seat “Nobody”"),
        (("-o", "x.evenhand"), 2, "Name a seat, or give --all."),
        (("1", "--all", "-o", "x.evenhand"), 2, "Name a seat, or give --all."),
    ],
)
def test_a_seat_that_is_not_there_is_said(
    run: Run, capsys: pytest.CaptureFixture[str], words: tuple[str, ...], code: int, said: str
) -> None:
    assert run("planner", "kit", "Ada Example", *words) == code
    assert said in capsys.readouterr().err


def test_all_refusals_of_an_import_are_named_and_the_rest_comes_in(
    run: Run, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    files = kits(run, tmp_path, capsys)
    bad = tmp_path / "bad.evenhand"
    bad.write_bytes(files[0].read_bytes()[:-3])
    assert run("laptop", "import", bad, files[0], tmp_path / "gone.evenhand", files[0], "--json") == 3
    printed = capsys.readouterr()
    told = json.loads(printed.out)
    assert [each["outcome"] for each in told] == ["refused", "added", "refused", "known"]
    assert told[1]["panel"] and told[1]["seat"]
    assert printed.err == (
        "“bad.evenhand” was refused: It was damaged on its way: it is not what was written. "
        "Ask for it again.\n"
        "“gone.evenhand” was refused: There is no such file.\n"
        "4 files, 2 refused.\n"
    )


def test_a_report_knows_which_desk_to_open(
    run: Run, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    files = kits(run, tmp_path, capsys)
    with Workspace.create(tmp_path / "laptop", now) as workspace:
        [(panel, seat)] = import_files.take_in(workspace, [files[1]]).desks
        assert reading.open_desk(workspace, panel, seat).seat.interviewer.name == "Omar Haddad"
