"""dev.py, the lock files and what may not stand in any file of the repository."""

import ast
import os
import re
import subprocess
import sys
import tomllib
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parent.parent
LOCKS = ["requirements.lock", "requirements-dev.lock"]
VERBS = ["run", "test", "setup", "lint", "bench", "prove", "lock", "screenshots", "translations"]
INDEX_HOSTS = [".".join(parts) for parts in (("pypi", "org"), ("python" + "hosted", "org"), ("npmjs", "org"))]
MACHINE_PATH = re.compile(r"(?<![\w.~])/(?:home|root|work|Users)/[\w.]+")


def dev(*args: str, **environment: str) -> subprocess.CompletedProcess[str]:
    """Run dev.py as a person would."""
    return subprocess.run(
        [sys.executable, "dev.py", *args],
        cwd=ROOT,
        env={**os.environ, **environment},
        capture_output=True,
        text=True,
        timeout=600,
    )


def repository_texts() -> dict[str, str]:
    """Every text file that git keeps or would keep."""
    command = ["git", "ls-files", "--cached", "--others", "--exclude-standard", "-z"]
    try:
        listed = subprocess.run(command, cwd=ROOT, capture_output=True, check=True).stdout
    except (OSError, subprocess.CalledProcessError):
        pytest.skip("not a git checkout")
    texts = {}
    for name in filter(None, listed.decode().split("\0")):
        raw = (ROOT / name).read_bytes() if (ROOT / name).is_file() else b"\0"
        if b"\0" not in raw:
            texts[name] = raw.decode("utf-8", errors="replace")
    return texts


def test_an_old_python_can_read_dev_far_enough_to_say_that_it_is_too_old() -> None:
    source = (ROOT / "dev.py").read_text(encoding="utf-8")
    ast.parse(source, feature_version=(3, 8))
    body = source.split("import argparse")[0]
    told = body.replace("import sys", "class sys: version_info, version, exit = (3, 8), '3.8.1', print", 1)
    done = subprocess.run([sys.executable, "-c", told], capture_output=True, text=True)
    assert done.stdout == "Evenhand needs Python 3.11 or newer; this is Python 3.8.1.\n"


def test_dev_needs_nothing_but_the_standard_library() -> None:
    tree = ast.parse((ROOT / "dev.py").read_text(encoding="utf-8"))
    modules = [alias.name for node in ast.walk(tree) if isinstance(node, ast.Import) for alias in node.names]
    modules += [node.module or "" for node in ast.walk(tree) if isinstance(node, ast.ImportFrom)]
    imported = {module.split(".")[0] for module in modules}
    assert imported <= sys.stdlib_module_names


def test_help_names_every_verb_on_one_line() -> None:
    done = dev("--help", COLUMNS="80")
    assert done.returncode == 0
    for verb in VERBS:
        assert re.search(rf"^    {verb}\s+\S+", done.stdout, re.MULTILINE), verb


@pytest.mark.parametrize("mistake", [[], ["fly"], ["lint", "--fast"], ["test", "--again", "often"]])
def test_a_mistyped_command_is_explained(mistake: list[str]) -> None:
    done = dev(*mistake)
    assert done.returncode == 2
    assert "usage: dev.py" in done.stderr
    assert "Traceback" not in done.stderr


PROBE = """
from pathlib import Path
import pytest

@pytest.mark.parametrize("name", "abcdefghij")
def test_letter(name):
    with Path(__file__).with_name("told.txt").open("a") as told:
        told.write(name)
    assert name != "{fails}"
"""
AGAIN = """
import sys
from pathlib import Path
import dev
dev.PYTHON = Path(sys.executable)
sys.exit(dev.again(2, ["-q", "-c", "pyproject.toml", "-p", "tests.conftest", sys.argv[1]], {}))
"""


@pytest.mark.slow
@pytest.mark.parametrize("fails", ["c", "none"])
def test_tests_run_again_in_other_orders_and_what_fails_is_told_by_name(tmp_path: Path, fails: str) -> None:
    probe = tmp_path / "test_probe.py"
    probe.write_text(PROBE.replace("{fails}", fails), encoding="utf-8")
    command = [sys.executable, "-c", AGAIN, str(probe)]
    done = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, timeout=600)
    orders = re.findall("[a-j]{10}", (tmp_path / "told.txt").read_text())
    assert [sorted(each) for each in orders] == [list("abcdefghij")] * 2 and len(set(orders)) > 1
    assert len(re.findall(r"--shuffle=(\d+) --hypothesis-seed=\1", done.stderr)) == 2
    bad = 2 if fails == "c" else 0
    assert f"{bad} of 2 runs failed." in done.stderr and done.returncode == min(bad, 1)
    assert done.stderr.count("test_letter[c]") == bad


def test_the_ci_runs_what_the_readme_says_with_examples_that_repeat() -> None:
    script = (ROOT / ".ci" / "run").read_text(encoding="utf-8")
    assert "\nexport CI=true" in script.split("python3")[0]
    [command] = re.findall(
        r"^(python3 dev\.py test)(?: |$)", (ROOT / "README.md").read_text(encoding="utf-8"), re.M
    )
    assert f"\n{command} || failed=1\n" in script


@pytest.mark.parametrize("name", LOCKS)
def test_every_locked_package_has_hashes_and_no_address(name: str) -> None:
    text = (ROOT / name).read_text(encoding="utf-8")
    entries = re.split(r"\n(?=\S)", text.replace("\\\n", " "))
    packages = [entry for entry in entries if not entry.startswith("#")]
    assert len(packages) > 20
    for entry in packages:
        assert re.match(r"[a-z0-9-]+==\S+ .*--hash=sha256:[0-9a-f]{64}", entry, re.DOTALL), entry
    assert "://" not in text


@pytest.mark.parametrize("name", LOCKS)
def test_every_dependency_is_locked(name: str) -> None:
    project = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))
    wanted = list(project["project"]["dependencies"])
    if "dev" in name:
        wanted += project["dependency-groups"]["dev"]
    locked = set(re.findall(r"^([a-z0-9-]+)==", (ROOT / name).read_text(encoding="utf-8"), re.MULTILINE))
    assert {re.split(r"[<>=]", requirement)[0].lower() for requirement in wanted} <= locked


def test_no_file_names_a_package_index_or_a_folder_of_one_machine() -> None:
    for name, text in repository_texts().items():
        assert not [host for host in INDEX_HOSTS if host in text], name
        assert str(ROOT) not in text, name
        assert not MACHINE_PATH.search(text), f"{name}: {MACHINE_PATH.search(text)}"


def test_every_benchmark_and_proof_can_be_begun() -> None:
    files = [*(ROOT / "benchmarks").glob("*.py"), *(ROOT / "benchmarks" / "proofs").glob("*.py")]
    names = [".".join(each.relative_to(ROOT).with_suffix("").parts) for each in files]
    code = "import " + ", ".join(each for each in names if not each.endswith("__main__"))
    done = subprocess.run([sys.executable, "-c", code], cwd=ROOT, capture_output=True, text=True)
    assert done.returncode == 0, done.stderr
