"""A small exercise pack for tests: the least that is valid, to be spoilt one mistake at a time."""

from pathlib import Path
from typing import Any

from tests.sample_packs import dump, shelf

SVG = (
    '<svg xmlns="http://www.w3.org/2000/svg" width="100" height="50" viewBox="0 0 100 50">'
    '<title>Loaves</title><rect x="0" y="0" width="100" height="50" fill="#FFFFFF"/>'
    '<line x1="0" y1="40" x2="100" y2="40" stroke="#1C1C1A" stroke-dasharray="2 1"/>'
    '<polyline points="0,30 50,10 100,20" fill="none" stroke="#2B55CC" stroke-width="2"/>'
    '<polygon points="0,30 50,10 50,40" fill="#E8EDFB"/>'
    '<text x="50" y="48" text-anchor="middle" font-family="Inter" font-size="9" fill="#1C1C1A">Monday</text>'
    "</svg>\n"
)
TEXTS = {
    "brief.md": "# Bake\n\nShape three loaves.\n",
    "guide.md": "# For you\n\nWatch how the oven door is opened and closed.\n",
    "variants/rye/brief.md": "# Rye\n\n![Loaves a day](data/loaves.svg)\n\nSee `data/loaves.csv`.\n",
    "variants/rye/guide.md": "# Rye, for you\n\nRye dough never springs back.\n",
    "variants/rye/data/loaves.svg": SVG,
    "variants/rye/data/loaves.csv": "day,loaves\n1,30\n2,41\n",
}


def exercise() -> dict[str, Any]:
    """Return the data of a small valid exercise of the baker's rubric."""
    return {
        "format": "evenhand.exercise/1",
        "id": "bake",
        "version": "1.0",
        "title": "Bake",
        "summary": "Three loaves.",
        "rubric": "baker",
        "forms": [{"id": "live", "shortest": 30, "longest": 60}],
        "focus": ["baking"],
        "sections": [
            {"id": "shape", "title": "Shape", "minutes": 10, "purpose": "Hands."},
            {"id": "oven", "title": "Oven", "minutes": 30, "purpose": "Heat."},
        ],
        "findings": [
            {
                "id": "cold-oven",
                "title": "The oven was never heated before the bread went in",
                "kind": "seeded",
                "detail": "The thermometer shows forty degrees at noon.",
                "section": "oven",
                "dimensions": ["baking"],
                "hints": ["What would you look at before you put a loaf in?"],
            }
        ],
        "guidance": [
            {"dimension": "baking", "levels": [{"level": 1, "text": "Burns"}, {"level": 2, "text": "Bakes"}]}
        ],
        "brief": "brief.md",
        "guide": "guide.md",
        "variants": [
            {
                "id": "rye",
                "title": "Rye bread",
                "brief": "variants/rye/brief.md",
                "guide": "variants/rye/guide.md",
                "data": ["variants/rye/data/loaves.csv"],
                "findings": [{"finding": "cold-oven", "shallow": "“It is warm.”", "deep": "Reads the dial."}],
            }
        ],
    }


def bakery(folder: Path, data: dict[str, Any] | None = None, name: str = "bake") -> Path:
    """Put rubric and exercise into `folder` as they are shipped; return the pack's folder."""
    if not (folder / "rubrics").exists():
        shelf(folder / "rubrics")
    pack = folder / "exercises" / name
    for file, text in TEXTS.items():
        (pack / file).parent.mkdir(parents=True, exist_ok=True)
        (pack / file).write_text(text, encoding="utf-8")
    (pack / "exercise.yaml").write_text(dump(data or exercise()), encoding="utf-8")
    return pack
