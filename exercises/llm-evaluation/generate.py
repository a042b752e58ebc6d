"""Writes this pack's variants from their seeds, with nothing but Python.

python exercises/llm-evaluation/generate.py
    makes the committed variants, guide.md and exercise.yaml again, byte for byte.

python exercises/llm-evaluation/generate.py --seed 7 --variant-id northfold-b -o DIR
    makes DIR/northfold-b, an equivalent variant with other conversations, places, names and numbers;
    --company chooses its setting. Copy it into variants/, move the lines of its entry.yaml to the variants in
    exercise.yaml, and then delete entry.yaml.
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

from assistant.companies import COMMITTED, COMPANIES, Company  # noqa: E402
from assistant.draw import draw, draw_facts  # noqa: E402
from assistant.figures import Figures, figures  # noqa: E402
from assistant.files import key_json, transcripts_csv, transcripts_md  # noqa: E402
from assistant.parts import read_parts  # noqa: E402

TEMPLATES = PACK / "templates"
PAPERS = ("system-prompt", "retrieval-design", "launch-plan", "terms-in-force")
HOLE = re.compile(r"\{\{([a-z0-9._-]+(?::[a-z0-9._-]+)?)\}\}")


def main(arguments: list[str]) -> None:
    """Write what the command line asks for."""
    options = _options(arguments)
    if options.seed is None:
        _write_all(options.output or PACK)
        return
    folder = options.output / options.variant_id
    given = _write_variant(COMPANIES[options.company], options.variant_id, options.seed, folder)
    _write(folder / "entry.yaml", fill(_template("variant-entry.yaml"), given))


def fill(template: str, given: Figures) -> str:
    """Return `template` with each `{{name}}` replaced; an unknown name is a `KeyError`."""
    return HOLE.sub(lambda hole: given[hole[1]], template)


def _options(arguments: list[str]) -> argparse.Namespace:
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("--seed", type=int, help="make a new variant from this seed")
    parser.add_argument("--variant-id", help="its id: lower-case words joined by hyphens")
    parser.add_argument("--company", choices=sorted(COMPANIES), default="northfold", help="its setting")
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
        given = _write_variant(COMPANIES[variant], variant, seed, pack / "variants" / variant)
        entries.append(fill(_template("variant-entry.yaml"), given))
        everything |= {f"{variant}:{name}": words for name, words in given.items()}
        everything |= given  # sizes that hang on the number forty alone are the same everywhere
    everything["variants"] = "".join(entries).rstrip("\n")
    exercise = fill(_template("exercise.yaml"), everything)
    _write(pack / "exercise.yaml", exercise)
    everything["findings"] = hints_to_read(exercise)
    _write(pack / "guide.md", fill(_template("guide.md"), everything))


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


def _write_variant(company: Company, variant: str, seed: int, folder: Path) -> Figures:
    conversations = draw(company, read_parts(TEMPLATES / company.id / "conversations.txt"), seed)
    given = {f"say.{key}": words for key, words in company.words.items()}
    given |= figures(company, draw_facts(company, seed), conversations)
    given |= {"variant": variant, "seed": str(seed)}
    given["reveal"] = fill_width(company.words["reveal"], 100, subsequent_indent=" " * 6)
    given["reveal.deep"] = fill_width(company.words["reveal.deep"], 98, subsequent_indent=" " * 10)
    papers = {name: fill(_template(f"{company.id}/{name}.md"), given) for name in PAPERS}
    given |= {f"paper:{name}": _one_level_down(text) for name, text in papers.items()}
    files = {f"data/{name}.md": text for name, text in papers.items()} | {
        "data/transcripts.csv": transcripts_csv(conversations),
        "data/transcripts.md": transcripts_md(company, conversations),
        "key.json": key_json(company, seed, conversations),
        "brief.md": fill(_template(f"{company.id}/brief.md"), given).rstrip("\n") + "\n",
        "guide.md": fill(_template("variant-guide.md"), given),
    }
    for name, text in files.items():
        _write(folder / name, text)
    return given


def _one_level_down(text: str) -> str:
    return re.sub(r"^#", "##", text, flags=re.MULTILINE)


def _template(name: str) -> str:
    return (TEMPLATES / name).read_text("utf-8")


def _write(path: Path, text: str) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(text.encode("utf-8"))


if __name__ == "__main__":
    main(sys.argv[1:])
