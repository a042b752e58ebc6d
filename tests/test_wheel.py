"""The installed wheel does the main job from any folder, with everything it needs inside."""

import os
import site
import subprocess
import sys
import sysconfig
import venv
import zipfile
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parent.parent
PYTHON = "python.exe" if os.name == "nt" else "python"
pytestmark = pytest.mark.slow


@pytest.fixture(scope="module")
def wheel(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The wheel, built from this checkout."""
    folder = tmp_path_factory.mktemp("dist")
    command = [sys.executable, "-m", "build", "--wheel", "--no-isolation", "--outdir", str(folder), str(ROOT)]
    done = subprocess.run(command, capture_output=True, text=True)
    assert done.returncode == 0, done.stdout + done.stderr
    (built,) = folder.glob("evenhand-*.whl")
    return built


@pytest.fixture(scope="module")
def programs(wheel: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The folder of programs of a fresh environment that holds the wheel and borrows our dependencies."""
    folder = tmp_path_factory.mktemp("installed")
    venv.create(folder, with_pip=False)
    variables = {"base": str(folder), "platbase": str(folder)}
    purelib = Path(sysconfig.get_path("purelib", "venv", vars=variables))
    borrowed = [path for path in site.getsitepackages() if Path(path).is_dir()]
    (purelib / "borrowed.pth").write_text("\n".join(borrowed) + "\n", encoding="utf-8")
    programs = Path(sysconfig.get_path("scripts", "venv", vars=variables))
    pip = ["-m", "pip", "install", "--quiet", "--disable-pip-version-check", "--no-deps", "--no-index"]
    done = subprocess.run([programs / PYTHON, *pip, str(wheel)], env=clean(), capture_output=True, text=True)
    assert done.returncode == 0, done.stdout + done.stderr
    return programs


def clean(**more: str) -> dict[str, str]:
    """Our environment without anything that leads back to the checkout."""
    kept = {name: value for name, value in os.environ.items() if not name.startswith(("EVENHAND_", "PYTHON"))}
    return {**kept, **more}


def test_the_wheel_carries_rubrics_exercises_and_resources(wheel: Path) -> None:
    names = zipfile.ZipFile(wheel).namelist()
    for folder in ("rubrics", "exercises", "resources"):
        found = [path for path in (ROOT / folder).rglob("*") if path.is_file()]
        shipped = [path for path in found if "__pycache__" not in path.parts]
        assert shipped
        for path in shipped:
            assert f"app/_data/{path.relative_to(ROOT).as_posix()}" in names
    assert not [name for name in names if name.startswith("tests") or name == "dev.py"]


def test_the_installed_program_makes_the_demo_from_another_folder(programs: Path, tmp_path: Path) -> None:
    environment = clean(EVENHAND_HOME=str(tmp_path / "home"), QT_QPA_PLATFORM="offscreen")
    done = subprocess.run(
        [programs / "evenhand", "demo", "made here", "--no-window"],
        cwd=tmp_path,
        env=environment,
        capture_output=True,
        text=True,
        timeout=600,
    )
    assert done.returncode == 0, done.stdout + done.stderr
    assert list((tmp_path / "made here").rglob("evenhand.db"))
    pdfs = list((tmp_path / "made here").rglob("*.pdf"))
    assert pdfs and all(pdf.read_bytes().startswith(b"%PDF-") for pdf in pdfs)


def test_it_is_the_wheel_that_runs(programs: Path, tmp_path: Path) -> None:
    ask = "import app.paths as p; print(p.__file__); print(p.rubrics(), p.rubrics().is_dir())"
    command = [programs / PYTHON, "-c", ask]
    told = subprocess.run(command, cwd=tmp_path, env=clean(), capture_output=True, text=True).stdout
    assert str(programs.parent) in told.splitlines()[0]
    assert told.splitlines()[1].endswith("rubrics True")
