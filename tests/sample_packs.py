"""Small packs for tests: the least that is valid, to be spoilt one mistake at a time."""

from pathlib import Path
from typing import Any

import yaml


def rubric() -> dict[str, Any]:
    """Return the data of a small valid rubric with two dimensions and two levels."""
    return {
        "format": "evenhand.rubric/1",
        "id": "baker",
        "version": "1.0",
        "title": "Baker",
        "role": {
            "title": "Baker",
            "reports_to": "Head of bread",
            "purpose": "Bread every morning.",
            "responsibilities": sections(),
            "kpis": [{"name": "Loaves", "measures": "Output", "target": "100", "cadence": "Daily"}],
            "skills": sections(),
            "decision_rights": sections(),
            "expectations": sections(),
        },
        "scale": [{"level": 1, "name": "Below"}, {"level": 2, "name": "Meets"}],
        "not_evidenced": ["Time ran out"],
        "dimensions": [dimension("kneading", "kn"), dimension("baking", "ba")],
        "areas": [
            {"id": "craft", "title": "Craft", "asks": ["Can it?"], "dimensions": ["kneading", "baking"]}
        ],
        "signals": [{"id": "burnt", "kind": "red-flag", "text": "Burns bread", "dimensions": ["baking"]}],
        "weights": {"rationale": "All weigh the same."},
        "policy": {
            "summary": "Nobody below.",
            "rules": [{"rule": "no-rating-below", "id": "floor", "text": "None at 1", "level": 2}],
        },
    }


def sections() -> list[dict[str, Any]]:
    """Return the data of a part of the role."""
    return [{"title": "Build", "points": ["Bread that rises"]}]


def dimension(name: str, code: str) -> dict[str, Any]:
    """Return the data of one dimension with two anchors and two questions."""
    return {
        "id": name,
        "code": code,
        "title": name.title(),
        "asks": "Can they do it?",
        "weight": 1,
        "anchors": [{"level": 1, "text": "No"}, {"level": 2, "text": "Yes"}],
        "questions": [
            {"id": f"{name}-{number}", "text": "How?", "probes": ["Why?"], "good": ["Because"]}
            for number in (1, 2)
        ],
    }


def variant() -> dict[str, Any]:
    """Return the data of a small valid variant of the rubric."""
    question = {"id": "rye", "text": "Rye?", "probes": ["Why?"], "good": ["Sourdough"]}
    return {
        "format": "evenhand.rubric-variant/1",
        "id": "village",
        "of": "baker",
        "title": "Village",
        "when": "One oven.",
        "changes": [
            {"reason": "Fewer hands.", "weights": {"baking": 2}},
            {"reason": "Rye sells.", "questions": {"baking": {"add": [question], "drop": ["baking-1"]}}},
        ],
    }


def dump(data: object) -> str:
    """Return `data` as YAML with keys in their order."""
    return yaml.dump(data, Dumper=_Dumper, sort_keys=False, allow_unicode=True)


class _Dumper(yaml.SafeDumper):
    """Writes what is used twice twice: packs have no aliases."""

    def ignore_aliases(self, data: object) -> bool:
        return True


def shelf(folder: Path) -> Path:
    """Put the rubric and its variant into `folder` as they are shipped, and return `folder`."""
    (folder / "variants").mkdir(parents=True)
    (folder / "baker.yaml").write_text(dump(rubric()), encoding="utf-8")
    (folder / "variants" / "village.yaml").write_text(dump(variant()), encoding="utf-8")
    return folder
