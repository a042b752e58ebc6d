"""An unexpected error in work done beside the window: told, logged without words, and the form is free."""

import ast
import logging
import sys
import tarfile
import threading
from collections.abc import Callable, Iterator
from pathlib import Path
from types import SimpleNamespace

import pytest
from pydantic import TypeAdapter
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QDialog, QMessageBox, QWidget

from app.domain.errors import EvenhandError
from app.domain.packs.rubric import Rubric
from app.services.panels import lists
from app.store.upkeep.backups import back_up
from app.ui.application import Session
from app.ui.panels.cv_choice import CvChoice
from app.ui.records import opening
from app.ui.records.start_trouble import StartTrouble
from app.ui.recruiting.export import ExportDialog
from app.ui.recruiting.import_candidates import ImportDialog
from app.ui.widgets.background_work import LongWork, Work
from app.ui.window import dialogs
from app.ui.window.unhandled import Unhandled
from tests.services.conftest import plan
from tests.ui.conftest import shown

ROOT = Path(__file__).resolve().parents[3]
WORDS = "said that she is expecting"
"""What a row of the workspace may say, and nothing but the workspace."""
SENTENCE = "This was not done: an unexpected error came in between."
OTHERS = {"Thread", "Timer", "Process", "ThreadPoolExecutor", "ProcessPoolExecutor", "QThread", "QRunnable",
          "QThreadPool", "start_new_thread", "to_thread", "QtConcurrent"}  # fmt: skip
"""What else could do work beside the window."""


def parsed() -> Iterator[tuple[str, ast.Module]]:
    for file in sorted((ROOT / "app").rglob("*.py")):
        yield file.relative_to(ROOT / "app").as_posix(), ast.parse(file.read_text("utf-8"))


def named(node: ast.expr) -> str:
    return node.id if isinstance(node, ast.Name) else node.attr if isinstance(node, ast.Attribute) else ""


def kinds(trees: dict[str, ast.Module]) -> set[str]:
    """The classes of work: `Work` and whatever is one, to any depth."""
    found: set[str] = {"Work"}
    classes = [each for tree in trees.values() for each in ast.walk(tree) if isinstance(each, ast.ClassDef)]
    for _ in classes:
        found |= {each.name for each in classes if found & set(map(named, each.bases))}
    return found


def flat(node: ast.expr) -> list[ast.expr]:
    return [part for each in node.elts for part in flat(each)] if isinstance(node, ast.Tuple) else [node]


def uses() -> set[str]:
    """Every work that the program makes: the module that does, and the name it keeps it under."""
    trees = dict(parsed())
    works, found = kinds(trees), set()
    for module, tree in trees.items():
        made = [each for each in ast.walk(tree) if isinstance(each, ast.Call) and named(each.func) in works]
        kept = {
            id(value): named(target)
            for each in ast.walk(tree)
            if isinstance(each, ast.Assign)
            for goal in each.targets
            for target, value in zip(flat(goal), flat(each.value), strict=False)
        }
        found |= {f"{module} {kept.get(id(each), f'line {each.lineno}')}" for each in made}
    return found


class At(SimpleNamespace):
    """A recruiter at the window, with one candidate planned."""

    session: Session
    folder: Path

    @property
    def window(self) -> QWidget:
        return self.session.window

    def page(self, place: str) -> QWidget:
        self.window.go(place)
        page = self.window._pages[place]
        settle(page)
        return page


def settle(page: object) -> None:
    if hasattr(page, "settle"):
        page.settle()
    QTest.qWait(20)


def automatic_backup(at: At, fail: Callable[[], None]) -> Iterator[None]:
    fail()
    at.session.backups.begin()
    yield
    assert at.window.problem() == SENTENCE


def whole_read(at: At, fail: Callable[[], None]) -> Iterator[None]:
    fail()
    at.session.whole_reads.begin()
    yield
    assert not at.session.whole_reads._work.running, "and it is read again later"


def backups_read_at_the_start(at: At, fail: Callable[[], None]) -> Iterator[None]:
    back_up(at.session.workspace)
    fail()
    trouble = StartTrouble(
        at.session.workspace.folder, EvenhandError("It is gone."), at.session.workspace.clock
    )
    yield
    assert trouble._back.isEnabled() and trouble._chosen(), "one can go back all the same"
    trouble.reject()


def older_opened(at: At, fail: Callable[[], None]) -> Iterator[None]:
    with tarfile.open(ROOT / "tests" / "golden" / "0.9.tar.gz") as packed:
        packed.extractall(at.folder, filter="data")
    older = at.folder / "workspaces" / "erased"
    before = (older / "evenhand.db").read_bytes()
    fail()
    with pytest.raises(EvenhandError, match="unexpected error"):
        opening.opened(older, at.session.workspace.clock)
    yield
    assert (older / "evenhand.db").read_bytes() == before


def backups_read(at: At, fail: Callable[[], None]) -> Iterator[None]:
    page = at.page("backups")
    page.back_up()
    settle(page)
    settle(page)
    fail()
    page.refresh()
    yield
    assert [row.state for row in page._list._model.rows] == ["not read"]
    assert at.window.problem() == SENTENCE and page._restore.isEnabled()


def backup_tried(at: At, fail: Callable[[], None]) -> Iterator[None]:
    back_up(at.session.workspace)
    page = at.page("backups")
    settle(page)
    fail()
    page.trial.try_now()
    assert shown(page, "Opening the newest backup")
    yield
    assert shown(page, "No backup was opened") and page.trial._now.isEnabled()
    assert at.window.problem() == SENTENCE


def backup_tried_by_itself(at: At, fail: Callable[[], None]) -> Iterator[None]:
    back_up(at.session.workspace)
    fail()
    at.session.backups.try_when_due()
    yield
    assert not at.session.backups._trying.running


def log_folded(at: At, fail: Callable[[], None]) -> Iterator[None]:
    fail()
    for _ in range(2):
        at.session.backups._rest.look()
    yield
    assert not at.session.backups._rest._work.running


def backup_made(at: At, fail: Callable[[], None]) -> Iterator[None]:
    page = at.page("backups")
    fail()
    page.back_up()
    assert shown(page, "Making a backup")
    yield
    assert not shown(page, "Making a backup") and at.window.problem() == SENTENCE


def workspace_checked(at: At, fail: Callable[[], None]) -> Iterator[None]:
    page = at.page("backups")
    fail()
    page.check()
    assert shown(page, "Reading everything")
    yield
    assert not shown(page, "Reading everything") and at.window.problem() == SENTENCE


def log_checked(at: At, fail: Callable[[], None]) -> Iterator[None]:
    page = at.page("records")
    fail()
    page.audit.check()
    yield
    assert page.audit._state.text().startswith("Every entry is chained") and at.window.problem() == SENTENCE


def metrics_counted(at: At, fail: Callable[[], None]) -> Iterator[None]:
    fail()
    at.window.go("figures")
    yield
    assert at.window.problem() == SENTENCE


def exported(at: At, fail: Callable[[], None]) -> Iterator[None]:
    dialogs.export(at.window)
    dialog = at.window.findChild(ExportDialog)
    dialog.by.setText("Rosa Lind")
    fail()
    dialog.save_to(at.folder / "summary.csv")
    assert not dialog.save.isEnabled() and not dialog.by.isEnabled()
    yield
    assert dialog.save.isEnabled() and dialog.by.isEnabled() and dialog.progress.isHidden()
    assert shown(dialog, SENTENCE)


def table(at: At) -> ImportDialog:
    file = at.folder / "people.csv"
    file.write_text("Full name,E-mail\nAda Moreau,ada@example.org\n", "utf-8")
    dialogs.import_candidates(at.window, file)
    return at.window.findChild(ImportDialog)


def table_read(at: At, fail: Callable[[], None]) -> Iterator[None]:
    fail()
    dialog = table(at)
    yield
    assert shown(dialog, SENTENCE) and dialog.progress.isHidden() and dialog.cancel.isEnabled()


def table_taken(at: At, fail: Callable[[], None]) -> Iterator[None]:
    dialog = table(at)
    dialog._reading.wait()
    QTest.qWait(20)
    fail()
    dialog.take()
    assert not dialog.add.isEnabled() and not dialog.verdicts.isEnabled()
    yield
    assert shown(dialog, SENTENCE) and dialog.progress.isHidden()
    assert dialog.add.isEnabled() and dialog.verdicts.isEnabled()


def packs_read(at: At, fail: Callable[[], None]) -> Iterator[None]:
    fail()
    at.window.new_interview()
    yield
    dialog = at.window.findChild(QDialog, "new-interview")
    assert shown(dialog, SENTENCE)
    dialog.form.candidate.setText("Ada Moreau")
    dialog.form.interviewer.setText("Mara Haas")
    dialog.act()
    assert "Ada Moreau" in [each.candidate for each in lists.panels(at.session.workspace)]


def cv_read(at: At, fail: Callable[[], None]) -> Iterator[None]:
    choice = CvChoice(at.window)
    told: list[str] = []
    choice.refused.connect(told.append)
    fail()
    choice.take_file(str(at.folder / "cv.pdf"))
    yield
    assert told == [SENTENCE] and choice.cv() is None
    choice.deleteLater()


CASES = {
    "ui/panels/cv_choice.py _work": cv_read,
    "ui/records/audit.py _checking": log_checked,
    "ui/records/backups.py _checking": workspace_checked,
    "ui/records/backups.py _making": backup_made,
    "ui/records/backups.py _reading": backups_read,
    "ui/records/opening.py work": older_opened,
    "ui/records/rest.py _work": log_folded,
    "ui/records/start_trouble.py _reading": backups_read_at_the_start,
    "ui/records/trying_out.py _trying": backup_tried,
    "ui/recruiting/export.py _work": exported,
    "ui/recruiting/import_candidates.py _reading": table_read,
    "ui/recruiting/import_candidates.py _taking": table_taken,
    "ui/recruiting/metrics.py _reading": metrics_counted,
    "ui/window/autobackup.py _trying": backup_tried_by_itself,
    "ui/window/autobackup.py _work": automatic_backup,
    "ui/window/main_window.py shelves": packs_read,
    "ui/window/whole_reads.py _work": whole_read,
}
"""How somebody comes to each work that the program does; then, once it failed, what must be free again."""


@pytest.fixture
def heard(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> Iterator[Callable[[Session], Path]]:
    """Have unexpected errors heard as in the real program; returns the log they are written to."""
    for module, hook in ((sys, "excepthook"), (sys, "unraisablehook"), (threading, "excepthook")):
        monkeypatch.setattr(module, hook, getattr(module, hook))
    handler = logging.FileHandler(tmp_path / "evenhand.log")
    kept: list[Unhandled] = []

    def listen(session: Session) -> Path:
        kept.append(Unhandled(lambda: session.window, lambda: None))
        kept[0].listen()
        return tmp_path / "evenhand.log"

    logging.getLogger("evenhand").addHandler(handler)
    yield listen
    logging.getLogger("evenhand").removeHandler(handler)
    handler.close()


def break_down(*_: object) -> None:
    """Fail as a bug does that meets a row: pydantic says what stood in it."""
    TypeAdapter(int).validate_python(WORDS)


def wait_for(box: Callable[[], object]) -> object:
    for _ in range(1_000):
        if found := box():
            return found
        QTest.qWait(10)
    raise AssertionError("no dialog told of it")


def test_every_work_beside_the_window_stands_here() -> None:
    assert uses() == set(CASES)


def test_nothing_else_works_beside_the_window() -> None:
    made = {
        (module, named(each.func))
        for module, tree in parsed()
        for each in ast.walk(tree)
        if isinstance(each, ast.Call) and named(each.func) in OTHERS
    }
    bases = {
        named(base)
        for _, tree in parsed()
        for each in ast.walk(tree)
        if isinstance(each, ast.ClassDef)
        for base in each.bases
    }
    ends_a_process = ("exchange/cvs/apart.py", "Timer")  # calls nothing of ours
    assert made - {ends_a_process} == {("ui/widgets/background_work.py", "Thread")} and not bases & OTHERS


@pytest.mark.parametrize("use", sorted(CASES))
def test_an_unexpected_error_is_told_and_logged_without_words_and_the_form_is_free(
    use: str, start: Callable[..., Session], rubric: Rubric, heard: Callable[[Session], Path],
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capfd: pytest.CaptureFixture[str],
) -> None:  # fmt: skip
    session = start()
    plan(session.workspace, rubric, "Mara Haas")
    log = heard(session)

    def fail() -> None:
        for kind in (Work, LongWork):
            begin = kind.begin
            monkeypatch.setattr(kind, "begin", lambda work, _act, begin=begin: begin(work, break_down))

    then = CASES[use](At(session=session, folder=tmp_path), fail)
    next(then)
    box = wait_for(lambda: session.window.findChild(QMessageBox, "unhandled"))
    QTest.qWait(20)
    assert box.isVisible() and WORDS not in box.text() + box.informativeText() + box.detailedText()
    box.close()
    next(then, None)
    logged = log.read_text("utf-8")
    assert "ValidationError" in logged and f"{__name__}:" in logged and "break_down" in logged
    assert "app.ui.widgets.background_work:" in logged
    said = capfd.readouterr()
    assert WORDS not in logged + said.err + said.out and "Traceback" not in said.err


def test_errors_one_after_the_other_are_all_logged_and_told_in_one_dialog(
    start: Callable[..., Session], heard: Callable[[Session], Path]
) -> None:
    session = start()
    log = heard(session)
    for number in range(3):
        sys.excepthook(KeyError, KeyError(number), None)
    QTest.qWait(20)
    assert log.read_text("utf-8").count("unexpected KeyError") == 3
    [box] = session.window.findChildren(QMessageBox, "unhandled")
    box.close()
