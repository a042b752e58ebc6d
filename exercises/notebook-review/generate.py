"""Make the notebook review: both committed variants, or a new one from another seed.

    python exercises/notebook-review/generate.py
    python exercises/notebook-review/generate.py --seed 5 --variant-id lumora-b --theme lumora -o DIR

Needs PyYAML, NumPy, pandas and scikit-learn. The data depends on the seed alone. The figures, and the
outputs in the notebook, also depend on scikit-learn's version, which `figures.json` records.
"""

import argparse
import json
import sys
import tempfile
from pathlib import Path
from typing import Any

import yaml
from notebook_review import simulate
from notebook_review.render import fill
from notebook_review.themes import COLUMNS, THEMES, Theme

PACK = Path(__file__).parent
TEMPLATES = PACK / "templates"
COMMITTED = {"lumora": ("lumora", 27), "spokelane": ("spokelane", 310)}
"""Each committed variant's theme and seed."""
COPIED = ("requirements.txt", "write-up-template.md")
RUN_SEED = 1
"""What the colleague's one run, whose outputs the notebook shows, happened to start from."""

Files = dict[str, str]
"""The text of each file by its path inside the pack."""


def main(arguments: list[str] | None = None) -> int:
    """Write the files; return 1, with the reasons on stderr, when a seed does not show every flaw."""
    options = _options(arguments)
    if options.seed is None:
        files, faults = committed(measure_again=not options.keep_figures)
        target = options.output or PACK
    else:
        theme = THEMES[options.theme]
        record = measured(theme, options.seed)
        files, faults = one_variant(options.variant_id, theme, record), _faults(record)
        target = options.output
    if faults:
        sys.stderr.write("".join(f"{fault}\n" for fault in faults))
        return 1
    for path, text in files.items():
        place = target / path
        place.parent.mkdir(parents=True, exist_ok=True)
        place.write_text(text, encoding="utf-8", newline="\n")
    return 0


def committed(measure_again: bool) -> tuple[Files, list[str]]:
    """Return every generated file of the pack, and the faults of its seeds."""
    files, faults, records, entries = Files(), [], {}, []
    for variant, (theme, seed) in COMMITTED.items():
        kept = PACK / "variants" / variant / "figures.json"
        record = measured(THEMES[theme], seed) if measure_again else json.loads(kept.read_text("utf-8"))
        faults += [f"{variant}: {fault}" for fault in _faults(record)]
        made = one_variant(variant, THEMES[theme], record)
        entries.append(made.pop(f"variants/{variant}/variant.yaml"))
        files |= made
        records[variant] = values(variant, THEMES[theme], record)
    flat = {f"{variant}.{name}": value for variant, each in records.items() for name, value in each.items()}
    text = fill(_template("exercise.yaml"), flat) + "".join(entries)
    files["exercise.yaml"] = text
    files["brief.md"] = _template("brief.md")
    files["guide.md"] = fill(_template("guide.md"), {"findings": _findings(yaml.safe_load(text))})
    return files, faults


def one_variant(variant: str, theme: Theme, record: dict[str, Any]) -> Files:
    """Return one variant's files, and its entry for `exercise.yaml` as `variant.yaml`."""
    folder, known = f"variants/{variant}", values(variant, theme, record)
    return {
        f"{folder}/brief.md": fill(_template("variant-brief.md"), known),
        f"{folder}/guide.md": fill(_template("variant-guide.md"), known),
        f"{folder}/figures.json": json.dumps(record, indent=2) + "\n",
        f"{folder}/variant.yaml": fill(_template("variant.yaml"), known),
        f"{folder}/data/{theme.csv}": simulate.csv_text(theme, record["seed"]),
        f"{folder}/data/{theme.notebook}": _notebook(known, record["outputs"]),
        f"{folder}/data/data-dictionary.md": _dictionary(theme),
        **{f"{folder}/data/{name}": _template(name) for name in COPIED},
    }


def measured(theme: Theme, seed: int) -> dict[str, Any]:
    """Run the colleague's notebook once and train with and without every flaw."""
    import numpy
    import pandas
    import sklearn
    from notebook_review import measure, notebook

    blank = values("", theme, {"seed": seed, "figures": {}, "outputs": []})
    cells = notebook.cells(_template("notebook.txt"), blank)
    with tempfile.TemporaryDirectory() as folder:
        table = Path(folder) / theme.csv
        table.write_text(simulate.csv_text(theme, seed), encoding="utf-8", newline="\n")
        outputs = notebook.run(cells, Path(folder), RUN_SEED)
        figures = measure.measure(pandas.read_csv(table), theme)
    versions = {each.__name__: each.__version__ for each in (numpy, pandas, sklearn)}
    return {"seed": seed, "versions": versions, "figures": figures, "outputs": outputs}


def values(variant: str, theme: Theme, record: dict[str, Any]) -> dict[str, Any]:
    """Return everything a template may name: the theme's words, its columns, dates and figures."""
    words = {name: value for name, value in vars(theme).items() if isinstance(value, str | int)}
    figures, outputs = record["figures"], record["outputs"]
    known = words | theme.columns | figures
    known |= {"variant": variant, "seed": record["seed"], "opaque": theme.opaque, "run_accuracy": 0.0}
    if figures:
        known["leak_worth"] = figures["auc_random_leak"] - figures["auc_random"]
        known["split_worth"] = figures["auc_random"] - figures["auc_later"]
    known["export"] = simulate.export_day(theme).isoformat()
    if outputs:
        known["run_cut"], known["run_accuracy"], known["run_calls"] = (
            float(outputs[6]), float(outputs[7]), int(outputs[9]),
        )  # fmt: skip
        for name in ("forest", "logistic", "rule"):
            known[f"{name}_calls"] = figures[f"{name}_hits"] * theme.capacity
        known["chance_calls"] = figures["later_share"] * theme.capacity
    return known


def _notebook(known: dict[str, Any], outputs: list[str | None]) -> str:
    from notebook_review import notebook

    return notebook.as_json(notebook.cells(_template("notebook.txt"), known), outputs)


def _dictionary(theme: Theme) -> str:
    dates = {
        "change": simulate.month_start(theme, simulate.CHANGE).isoformat(),
        "release": f"{simulate.month_start(theme, simulate.RELEASE):%B %Y}",
        "export": simulate.export_day(theme).isoformat(),
    }
    lines = [f"# Data dictionary: `{theme.csv}`", "", "| column | meaning |", "|---|---|"]
    lines += [f"| `{theme.columns[name]}` | {theme.dictionary[name].format(**dates)} |" for name in COLUMNS]
    return "\n".join(lines) + "\n"


def _findings(pack: dict[str, Any]) -> str:
    """The findings of `exercise.yaml` as the guide shows them, so that the two never differ."""
    parts = []
    for at, finding in enumerate(pack["findings"], start=1):
        hints = [f"{number}. “{hint}”" for number, hint in enumerate(finding["hints"], start=1)]
        kind = "seeded flaw" if finding["kind"] == "seeded" else "must be covered"
        head = f"### {at}. {finding['title']} ({kind})"
        parts.append(
            "\n".join([head, "", finding["detail"], "", "Hints, to be read out in this order:", "", *hints])
        )
    return "\n\n".join(parts)


def _faults(record: dict[str, Any]) -> list[str]:
    from notebook_review import measure

    return measure.faults(record["figures"])


def _template(name: str) -> str:
    return (TEMPLATES / name).read_text("utf-8")


def _options(arguments: list[str] | None) -> argparse.Namespace:
    parser = argparse.ArgumentParser(description="Make the variants of the notebook review.")
    parser.add_argument("--seed", type=int, help="make one new variant from this seed")
    parser.add_argument("--variant-id", help="its id; needed with --seed")
    parser.add_argument("--theme", choices=sorted(THEMES), default="lumora", help="its company")
    parser.add_argument("-o", "--output", type=Path, help="the folder to write to; needed with --seed")
    parser.add_argument(
        "--keep-figures", action="store_true", help="fill texts from the committed figures.json"
    )
    options = parser.parse_args(arguments)
    if options.seed is not None and not (options.variant_id and options.output):
        parser.error("--seed needs --variant-id and -o")
    return options


if __name__ == "__main__":
    raise SystemExit(main())
