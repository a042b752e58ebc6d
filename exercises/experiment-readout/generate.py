"""Writes this pack's variants from their seeds.

python exercises/experiment-readout/generate.py
    makes the committed variants and exercise.yaml again, byte for byte.

python exercises/experiment-readout/generate.py --seed 7 --variant-id checkout-b -o DIR
    makes DIR/checkout-b, an equivalent variant with other numbers; --scenario chooses its setting.
    Copy it into variants/ and move the lines of its entry.yaml to the variants in exercise.yaml.
"""

from __future__ import annotations

import argparse
import re
import sys
from pathlib import Path
from textwrap import fill as fill_width

PACK = Path(__file__).resolve().parent
sys.path.insert(0, str(PACK))
sys.dont_write_bytecode = True  # the pack is shipped as it lies in its folder

from readout.charts import charts  # noqa: E402
from readout.figures import Figures, figures  # noqa: E402
from readout.scenarios import COMMITTED, SCENARIOS, Scenario  # noqa: E402
from readout.simulation import Trial, simulate  # noqa: E402
from readout.tables import data, held  # noqa: E402

TEMPLATES = PACK / "templates"
REVEAL_WIDTH = 100
HOLE = re.compile(r"\{\{([a-z0-9._-]+(?::[a-z0-9._-]+)?)\}\}")


def main(arguments: list[str]) -> None:
    """Write what the command line asks for."""
    options = _options(arguments)
    if options.seed is None:
        _write_all(options.output or PACK)
        return
    scenario = SCENARIOS[options.scenario]
    given = _write_variant(scenario, options.variant_id, options.seed, options.output / options.variant_id)
    entry = fill(_template("entry.yaml", scenario), given)
    _write(options.output / options.variant_id / "entry.yaml", entry)


def fill(template: str, given: Figures) -> str:
    """Return `template` with each `{{name}}` replaced; an unknown name is a `KeyError`."""
    return HOLE.sub(lambda hole: given[hole[1]], template)


def _options(arguments: list[str]) -> argparse.Namespace:
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("--seed", type=int, help="make a new variant from this seed")
    parser.add_argument("--variant-id", help="its id: lower-case words joined by hyphens")
    parser.add_argument("--scenario", choices=sorted(SCENARIOS), default="checkout-speed", help="its setting")
    parser.add_argument("-o", "--output", type=Path, metavar="DIR", help="where to write")
    options = parser.parse_args(arguments)
    if options.seed is not None and not (options.variant_id and options.output):
        parser.error("--seed needs --variant-id and -o")
    if options.variant_id and not re.fullmatch(r"[a-z0-9]+(-[a-z0-9]+)*", options.variant_id):
        parser.error("--variant-id takes lower-case words joined by hyphens")
    return options


def _write_all(pack: Path) -> None:
    entries: list[str] = []
    everything: Figures = {}
    for variant, seed in COMMITTED.items():
        scenario = SCENARIOS[variant]
        given = _write_variant(scenario, variant, seed, pack / "variants" / variant)
        entries.append(fill(_template("entry.yaml", scenario), given))
        everything |= {f"{variant}:{name}": words for name, words in given.items()}
    everything["variants"] = "".join(entries).rstrip("\n")
    exercise = fill((TEMPLATES / "exercise.yaml").read_text("utf-8"), everything)
    _write(pack / "exercise.yaml", exercise)
    guide = (TEMPLATES / "guide.md").read_text("utf-8")
    _write(pack / "guide.md", fill(guide, {"findings": hints_to_read(exercise)}))


def hints_to_read(exercise: str) -> str:
    """Return the findings of an `exercise.yaml` with their hints as Markdown."""
    lines: list[str] = []
    key, number = "", 0
    for line in exercise.partition("\nfindings:\n")[2].partition("\nguidance:\n")[0].splitlines():
        if line.startswith("    title: "):
            number += 1
            lines += ["", f"### {number}. {line.removeprefix('    title: ')}", ""]
        elif line.startswith("    ") and not line.startswith("     "):
            key = line.strip()
        elif key == "hints:" and line.startswith("      - "):
            lines.append(f"- “{line.removeprefix('      - ')}”")
    return "\n".join(lines).strip()


def _write_variant(scenario: Scenario, variant: str, seed: int, folder: Path) -> Figures:
    trial = simulate(scenario, seed)
    given = {**figures(trial), "variant": variant, "seed": str(seed)}
    given["reveal"] = fill_width(scenario.words["reveal"], REVEAL_WIDTH, subsequent_indent=" " * 6)
    for name in ("brief.md", "guide.md"):
        _write(folder / name, fill(_template(name, scenario), given))
    for name, text in _files(trial, seed).items():
        _write(folder / name, text)
    return given


def _files(trial: Trial, seed: int) -> dict[str, str]:
    given = {**data(trial, seed), **charts(trial)}
    return {f"data/{name}": text for name, text in given.items()} | {
        f"held/{name}": text for name, text in held(trial).items()
    }


def _template(name: str, scenario: Scenario) -> str:
    own = TEMPLATES / scenario.id / name
    shared = TEMPLATES / f"variant-{name}"
    return (own if own.exists() else shared).read_text("utf-8")


def _write(path: Path, text: str) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(text.encode("utf-8"))


if __name__ == "__main__":
    main(sys.argv[1:])
