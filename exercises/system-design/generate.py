"""Generate the pack from its templates and seeds.

    python exercises/system-design/generate.py
        writes the committed files again, byte for byte
    python exercises/system-design/generate.py --seed 7 --variant-id payment-fraud-b -o DIR
        writes an equivalent variant with other names, numbers and rows, for when one has leaked:
        its folder and `variant.yaml`, the entry for `exercise.yaml`
    python exercises/system-design/generate.py --figures
        prints every figure with its kind, for checking

To keep a new variant in the pack, add its line to `COMMITTED` and run the first command.
"""

import argparse
import csv
import json
import sys
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any

import yaml
from scenarios import SCENARIOS
from scenarios.base import DAYS_A_MONTH, SAMPLE_ROWS, Dice, Figure, Scenario
from writing import csv_text, filled, filled_deep, reflowed, table, with_blocks, yaml_text

COMMITTED = {
    "feed-ranking": 1901,
    "payment-fraud": 1902,
    "churn-prediction": 1903,
    "ticket-routing": 1904,
}
"""Variant to seed. A variant's id is its scenario's, or begins with it and a hyphen."""

PACK = Path(__file__).resolve().parent
TEMPLATES = PACK / "templates"
LEVELS = ("well below", "below", "meets the senior bar", "exceeds")
NOTE = "# Made by generate.py from templates/exercise.yaml and templates/*/variant.yaml; change those.\n"


class Variant:
    """One scenario with one seed: its names, figures, texts and rows."""

    def __init__(self, identity: str, seed: int) -> None:
        self.id = identity
        self.seed = seed
        self.scenario = scenario_of(identity)
        dice = Dice(seed)
        self.names, self.figures = self.scenario.draw(dice)
        known = {name: figure.value for name, figure in self.figures.items()}
        untrue = [claim for claim, holds in self.scenario.claims(known).items() if not holds]
        if untrue:
            raise SystemExit(f"seed {seed} does not suit {self.id}: not true that {'; '.join(untrue)}")
        self._rows = self.scenario.rows(dice, known)
        self._texts = {**self.names, **{name: figure.text for name, figure in self.figures.items()}}
        self._entry = filled_deep(self._template("variant.yaml"), self._texts)
        self._quotes = filled_deep(self._template("quotes.yaml"), self._texts)

    @property
    def texts(self) -> dict[str, str]:
        """The figures as the common texts name them, such as `feed-ranking:peak_rps`."""
        return {f"{self.id}:{name}": text for name, text in self._texts.items()}

    def entry(self) -> dict[str, Any]:
        """Return what `exercise.yaml` says of the variant."""
        folder = f"variants/{self.id}"
        return {
            "id": self.id,
            "title": self._entry["title"],
            "seed": self.seed,
            "brief": f"{folder}/brief.md",
            "guide": f"{folder}/guide.md",
            "data": [f"{folder}/data/schema.csv", f"{folder}/data/sample.csv"],
            "reveal": self._entry["reveal"],
            "findings": self._entry["findings"],
        }

    def files(self, exercise: Mapping[str, Any]) -> dict[str, str]:
        """Return the files of the variant's folder."""
        titles = {each["id"]: each["title"] for each in exercise["findings"]}
        coverage = [
            (titles[each["finding"]], each["facts"], each["shallow"], each["deep"])
            for each in self._entry["findings"]
        ]
        blocks = {
            "coverage": table(("finding", "facts", "shallow", "deep"), coverage),
            "quotes": "\n\n".join(_quotes(title(name), said) for name, said in self._quotes.items()),
        }
        values = {**self._texts, **_clock(exercise["sections"])}
        guide = filled(with_blocks(self._text("guide.md"), blocks), values)
        return {
            "brief.md": reflowed(filled(self._text("brief.md"), self._texts)),
            "guide.md": reflowed(guide),
            **self._data(),
        }

    def _data(self) -> dict[str, str]:
        head, *lines = csv.reader(self._text("schema.csv").splitlines())
        schema = [[filled(cell, self._texts) for cell in line] for line in lines]
        columns = [f"{line[0]}.{line[1]}" for line in schema]
        return {
            "data/schema.csv": csv_text(head, schema),
            "data/sample.csv": csv_text(columns, [[row[name] for name in columns] for row in self._rows]),
        }

    def _text(self, name: str) -> str:
        return (TEMPLATES / self.scenario.id / name).read_text(encoding="utf-8")

    def _template(self, name: str) -> Any:
        return yaml.safe_load(self._text(name))


def scenario_of(variant: str) -> Scenario:
    """Return the scenario that a variant's id begins with."""
    for name, scenario in SCENARIOS.items():
        if variant == name or variant.startswith(name + "-"):
            return scenario
    raise SystemExit(f"no scenario for “{variant}”: begin the id with one of {', '.join(SCENARIOS)}")


def title(dimension: str) -> str:
    """Return a dimension's id as words."""
    words = dimension.replace("-ai", "-AI").replace("-", " ")
    return words[0].upper() + words[1:]


def _quotes(name: str, said: Sequence[str]) -> str:
    rows = [(f"{level} {LEVELS[level - 1]}", f"“{quote}”") for level, quote in enumerate(said, 1)]
    return f"### {name}\n\n" + table(("level", "a candidate might say"), rows)


def _clock(sections: Sequence[Mapping[str, Any]]) -> dict[str, str]:
    """Return `at_<section>`, such as 16–34, for every section."""
    clock, at = {}, 0
    for section in sections:
        clock["at_" + section["id"].replace("-", "_")] = f"{at}–{at + section['minutes']}"
        at += section["minutes"]
    return clock


def exercise_of(variants: Sequence[Variant]) -> dict[str, Any]:
    """Return the whole `exercise.yaml`."""
    template = yaml.safe_load((TEMPLATES / "exercise.yaml").read_text(encoding="utf-8"))
    values = {name: text for variant in variants for name, text in variant.texts.items()}
    exercise: dict[str, Any] = filled_deep(template, values)
    return {**exercise, "variants": [variant.entry() for variant in variants]}


def common_files(exercise: Mapping[str, Any]) -> dict[str, str]:
    """Return the brief and the guide that hold for every variant."""
    sections = exercise["sections"]
    clock = _clock(sections)
    rows = [(clock["at_" + s["id"].replace("-", "_")], s["title"], s["purpose"]) for s in sections]
    blocks = {
        "sections": table(("minutes", "section", "what for"), rows),
        "plans": _plans(sections, exercise["forms"][0]),
        "findings": "\n\n".join(
            _finding(n, each, sections) for n, each in enumerate(exercise["findings"], 1)
        ),
        "levels": "\n\n".join(_levels(each) for each in exercise["guidance"]),
    }
    values = {
        "rows": str(SAMPLE_ROWS),
        "month_days": str(DAYS_A_MONTH),
        "total": str(sum(section["minutes"] for section in sections)),
    }
    return {
        name: reflowed(filled(with_blocks((TEMPLATES / name).read_text(encoding="utf-8"), blocks), values))
        for name in ("brief.md", "guide.md")
    }


def _plans(sections: Sequence[Mapping[str, Any]], form: Mapping[str, int]) -> str:
    plans = yaml.safe_load((TEMPLATES / "plans.yaml").read_text(encoding="utf-8"))
    wanted = {"short": form["shortest"], "long": form["longest"]}
    for name, minutes in wanted.items():
        if sum(plans[name].values()) != minutes:
            raise SystemExit(f"the {name} plan does not add up to {minutes} minutes")
    rows = [(s["title"], *(str(plans[name][s["id"]]) for name in wanted)) for s in sections]
    return table(("section", *(f"{minutes} minutes" for minutes in wanted.values())), rows)


def _finding(number: int, finding: Mapping[str, Any], sections: Sequence[Mapping[str, Any]]) -> str:
    section = next(each["title"] for each in sections if each["id"] == finding["section"])
    hints = "\n".join(f"{n}. {hint}" for n, hint in enumerate(finding["hints"], 1))
    return (
        f"### {number}. {finding['title']}\n\nSection: {section}.\n\n{finding['detail']}\n\n"
        f"Shallow: {finding['shallow']}\n\nDeep: {finding['deep']}\n\n"
        f"Hints, to be read out as they stand:\n\n{hints}"
    )


def _levels(guidance: Mapping[str, Any]) -> str:
    rows = [(f"{each['level']} {LEVELS[each['level'] - 1]}", each["text"]) for each in guidance["levels"]]
    return f"### {title(guidance['dimension'])}\n\n" + table(("level", "what you would have seen"), rows)


def whole_pack() -> dict[str, str]:
    """Return every generated file of the pack by its path."""
    variants = [Variant(identity, seed) for identity, seed in COMMITTED.items()]
    exercise = exercise_of(variants)
    files = {"exercise.yaml": NOTE + yaml_text(exercise), **common_files(exercise)}
    for variant in variants:
        files |= {f"variants/{variant.id}/{name}": text for name, text in variant.files(exercise).items()}
    return files


def one_variant(identity: str, seed: int) -> dict[str, str]:
    """Return the files of a new variant, and its entry for `exercise.yaml`."""
    template = yaml.safe_load((TEMPLATES / "exercise.yaml").read_text(encoding="utf-8"))
    variant = Variant(identity, seed)
    for known, used in COMMITTED.items():
        if (
            scenario_of(known) is variant.scenario
            and Variant(known, used).names["company"] == variant.names["company"]
        ):
            raise SystemExit(f"seed {seed} gives the same company as “{known}”: take another seed")
    entry = yaml_text({"variants": [variant.entry()]})
    return {**variant.files(template), "variant.yaml": entry}


def figures(variants: Sequence[Variant]) -> str:
    """Return all figures as JSON."""
    table_of = {
        variant.id: {name: _plain(figure) for name, figure in variant.figures.items()} for variant in variants
    }
    return json.dumps(table_of, ensure_ascii=False, indent=1) + "\n"


def _plain(figure: Figure) -> dict[str, str | float]:
    return {"kind": figure.kind, "unit": figure.unit, "value": figure.value, "text": figure.text}


def write(files: Mapping[str, str], folder: Path) -> None:
    """Write the files under `folder`, in UTF-8 with `\\n` line ends."""
    for name, text in files.items():
        target = folder / name
        target.parent.mkdir(parents=True, exist_ok=True)
        target.write_bytes(text.encode("utf-8"))


def main() -> None:
    """Read the command line and write what it asks for."""
    parser = argparse.ArgumentParser(description="Generate the system design exercise.")
    parser.add_argument("--seed", type=int, help="seed of a new variant")
    parser.add_argument("--variant-id", help="id of a new variant, beginning with its scenario's")
    parser.add_argument("-o", "--output", type=Path, help="folder to write into; the pack itself if left out")
    parser.add_argument("--figures", action="store_true", help="print every figure as JSON and write nothing")
    asked = parser.parse_args()
    if (asked.seed is None) != (asked.variant_id is None):
        parser.error("--seed and --variant-id go together")
    new = asked.variant_id is not None
    if asked.figures:
        wanted = {asked.variant_id: asked.seed} if new else COMMITTED
        sys.stdout.write(figures([Variant(identity, seed) for identity, seed in wanted.items()]))
    elif new and asked.output is None:
        parser.error("a new variant needs -o DIR")
    elif new:
        write(one_variant(asked.variant_id, asked.seed), asked.output)
    else:
        write(whole_pack(), asked.output or PACK)


if __name__ == "__main__":
    sys.stdout.reconfigure(encoding="utf-8")  # type: ignore[union-attr]
    main()
